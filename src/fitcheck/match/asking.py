"""What the words around a thing asked let count in full: a listing where knowledge is asked, a relative where equivalents are welcome."""

import re
from functools import lru_cache
from typing import NamedTuple

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import forms, padded, words
from fitcheck.match.coverage import ends_with_person
from fitcheck.match.facts import Index
from fitcheck.match.skills import judge_skill
from fitcheck.match.stacks import is_distant
from fitcheck.match.stems import stems_of, with_versions_apart
from fitcheck.match.wording import listed, not_shown, nothing_shows, sentence, spoken
from fitcheck.nouns.finding import Credit, LeafFinding
from fitcheck.nouns.requirement import Leaf
from fitcheck.patterns import pattern_of

_BEFORE = 12
"""How many words before a thing may say how well it is to be known."""
_AFTER = 9
"""How many words after it may say that something like it would do."""
_CLOSELY = 6
"""The same where an expert is asked for."""
_CLOSE = 0.4
"""The least that a relative carries over to pass for an equivalent."""

_MEMBER = 0.8
"""How far a thing stands for a class that it belongs to."""
_NEAR = 0.6
"""The same to pass for what is only called related: whoever compares averages has not yet worked in epidemiology."""
_TELLING = 0.9
"""What a word weighs at least that names a class of its own."""
_TWO = 2
_FAINT = 0.5
"""What carries over no further than this is no post held, and no mastery."""
_DISTANT = 0.2
"""The most that a product earns of which nothing near is shown."""
_CHOICES = 4
"""More names than these in a row are the tools of the job."""
_ELSEWHERE = pattern_of(r"\b(?:using|with|in|for|on|via|through|by)\b")
"""What follows these is another thing: `charts using BI tools (Tableau or similar)` takes no equivalent of charts."""
_OTHERS = pattern_of(r"\b(?:or|and)\s+(?:an?y?\s+)?(?:other|similar|comparable|equivalent|related)\s+([A-Za-z][\w -]{3,40})")
_SEVERAL = 3
"""So many products in brackets are those of the job."""
_OPEN_LIST = pattern_of(r"\b(?:or|etc|others?|similar|any)\b|[/…]")
_INCLUDING = pattern_of(r"[\s,(]*including\b", re.IGNORECASE)
_MOST = 0.5
"""The share of what is named that is most of it."""
_SHARED_ROLE = pattern_of(r"\s*(?:/|\bor\b|\band\b)\s*[A-Za-z-]+ ([A-Za-z]+)\b")
_SHORT_NAME = pattern_of(r"\s*\(([A-Z][A-Z0-9]{1,7})\)")


class Cues(NamedTuple):
    """Phrases as folded words, each between spaces."""

    knowledge: tuple[str, ...]
    practice: tuple[str, ...]
    equivalents: tuple[str, ...]
    related: tuple[str, ...]
    grounding: tuple[str, ...]
    held: tuple[str, ...]
    mastery: tuple[str, ...]


@lru_cache(maxsize=2)
def cues_of(lexicon: Lexicon) -> Cues:
    """The cues of a lexicon, made once."""
    table = lexicon.table("matching/asking")
    return Cues(*(tuple(padded(phrase) for phrase in table[name]) for name in Cues._fields))


def as_asked(index: Index, finding: LeafFinding, text: str) -> LeafFinding:
    """A finding in the light of the requirement's text: partial credit made whole where the words ask for no more."""
    place = text.find(finding.leaf.text)
    if finding.leaf.kind not in ("skill", "experience") or finding.leaf.min_years or place < 0:
        return finding
    cues = cues_of(index.lexicon)
    if finding.verdict == "met" and any(cue in _padded(text[:place], -_CLOSELY) for cue in cues.mastery):
        return _of_no_master(index, finding)
    if finding.verdict != "partial":
        return finding
    if finding.rule == "skill-listed" and finding.leaf.kind == "skill" and _asks_for_knowledge(cues, text[:place]):
        reason = sentence(f"your skills list {spoken(finding.leaf)}; knowledge of this is what is asked")
        return finding._replace(verdict="met", credit=Credit(1, 1, 1), reason=reason)
    close = finding.rule == "skill-relative" and finding.credit.middle >= _CLOSE and not _is_hinted_at(index, finding)
    if close and _takes_relatives(index.lexicon, finding, text[place:]):
        reason = sentence(f"what your profile shows is close to {spoken(finding.leaf)}, and the posting takes equivalents")
        return finding._replace(verdict="met", credit=Credit(finding.credit.low, 1, 1), reason=reason)
    if finding.rule == "skill-relative" and finding.credit.middle <= _CLOSE and is_distant(index, finding.leaf.term, finding.evidence):
        return not_shown(finding)
    faint = finding.rule in ("skill-relative", "post-brings") and finding.credit.middle <= _FAINT
    return not_shown(finding) if faint and _asks_for_itself(cues, finding.leaf, text[:place]) else finding


def with_all_named(index: Index, finding: LeafFinding, text: str) -> LeafFinding:
    """A finding in part where a thing is spelled out and only some of it is shown: of products in brackets, of which the profile
    names most (`design software (InDesign, Photoshop, Illustrator)`), or of what it is to include, less than half."""
    leaf = finding.leaf
    if finding.verdict != "met" or len(leaf.examples) < _TWO or not leaf.text:
        return finding
    if _none_named(index, finding):
        reason = f"{finding.reason} {nothing_shows(list(leaf.examples))}"
        return finding._replace(verdict="partial", credit=Credit(_FAINT, _FAINT, finding.credit.high), reason=reason, rule="stack-part")
    if len(leaf.examples) < _SEVERAL:
        return finding
    behind = text[text.find(leaf.text) + len(leaf.text) :]
    spelled_out, included = _spells_out(leaf, behind), _INCLUDING.match(behind)
    if not spelled_out and not included:
        return finding
    judged = [judge_skill(index, Leaf(leaf.kind, name, _name_of(index.lexicon, name))) for name in leaf.examples]
    shown = [one.leaf.text for one in judged if one.credit.middle > _FAINT and one.rule != "skill-relative"]
    share = len(shown) / len(judged)
    if not (_MOST <= share < 1 if spelled_out else 0 < share < _MOST):
        return finding
    absent = [name for name in leaf.examples if name not in shown]
    reason = f"{sentence(f'of {spoken(leaf)} your profile shows {listed(shown)}')} {nothing_shows(absent)}"
    return finding._replace(verdict="partial", credit=Credit(share, share, finding.credit.high), reason=reason, rule="stack-part")


def _none_named(index: Index, finding: LeafFinding) -> bool:
    """Whether tools are asked with products named for them, or a product with parts named that is only listed, and none of these nor any
    near them is shown."""
    leaf = finding.leaf
    if any(example[:1].islower() for example in leaf.examples):
        return False
    tools = leaf.kind != "trait" and forms(leaf.text)[-1] in index.lexicon.table("matching/asking")["alike"][0]["said"]
    if not tools and finding.rule != "skill-listed":
        return False
    named = (Leaf("skill", name, _name_of(index.lexicon, name)) for name in leaf.examples)
    return all(judge_skill(index, one).credit.middle <= _DISTANT for one in named)


def _spells_out(leaf: Leaf, behind: str) -> bool:
    """Whether products alone stand in brackets behind a thing with a known name, and no others would do."""
    named = behind.partition(")")[0].lstrip()
    products = all(name[:1].isupper() for name in leaf.examples)
    return bool(leaf.term) and products and named.startswith(f"({leaf.examples[0]}") and not _OPEN_LIST.search(named)


def _of_no_master(index: Index, finding: LeafFinding) -> LeafFinding:
    """A finding in part where an expert is asked for, and nothing of what shows the thing was done in a dated position."""
    quoted = {(quote.path, quote.text) for quote in finding.evidence}
    if any(fact.strength == "done" and (fact.evidence.path, fact.evidence.text) in quoted for fact in index.facts):
        return finding
    reason = f"{finding.reason.removesuffix('.')}, but in no position that you held; an expert is asked for."
    return finding._replace(verdict="partial", credit=Credit(_MEMBER, _MEMBER, finding.credit.high), reason=reason, rule="skill-claimed")


def _is_hinted_at(index: Index, finding: LeafFinding) -> bool:
    """Whether what stands for a thing is no relative of it, but a deed that hints at it or a tool of its area: unit tests are no equivalent
    of test-driven development."""
    hints = index.implied.get(finding.leaf.term, ())
    return bool(finding.evidence) and any(index.facts[number].evidence == finding.evidence[0] for number in hints)


def _asks_for_itself(cues: Cues, leaf: Leaf, before: str) -> bool:
    """Whether a post is asked that was held before, or that one is an expert: what is only near will not do."""
    said = _padded(before, -_BEFORE)
    return any(cue in said for cue in cues.mastery) or (leaf.kind == "experience" and any(cue in said for cue in cues.held))


def with_short_name(leaf: Leaf, text: str) -> Leaf:
    """A thing asked with the short name that stands in brackets behind it as one more name to be found by: `sea charts (ECDIS)`."""
    if leaf.kind not in ("skill", "experience") or leaf.term or not leaf.text or leaf.examples:
        return leaf
    place = text.find(leaf.text)
    short = _SHORT_NAME.match(text, place + len(leaf.text)) if place >= 0 else None
    return leaf._replace(examples=(short.group(1),)) if short else leaf


def with_whole_name(lexicon: Lexicon, leaf: Leaf) -> Leaf:
    """A single word that is all that is asked under the name of the area of work that it stands for: `administrative`."""
    if leaf.term or leaf.kind not in ("skill", "experience"):
        return leaf
    name = _area_of(lexicon, leaf.text) or _plain_name(lexicon, leaf.text)
    return leaf._replace(term=name) if name else leaf


def _area_of(lexicon: Lexicon, text: str) -> str:
    """The area of work that a single word stands for (`clinical`); "" where it stands for none."""
    name: str = lexicon.table("matching/asking")["whole"].get(text.lower(), "")
    return name


def _plain_name(lexicon: Lexicon, text: str) -> str:
    """The known name that a text is but for its last word, which adds nothing (`DevSecOps methodologies`) or names the same class in
    another way (`message-broker libraries`); "" where there is none."""
    said = words(text)
    if len(said) < _TWO:
        return ""
    last, rest = said[-1].form, text[: said[-2].end]
    table = lexicon.table("matching/asking")
    if last in table["hollow"]:
        return _name_of(lexicon, rest) or _area_of(lexicon, rest)
    alike = next((group["as"] for group in table["alike"] if last in group["said"]), ())
    if len(said) == _TWO and rest.endswith("ing"):
        return ""
    return next((name for other in alike if (name := _name_of(lexicon, f"{rest} {other}"))), "")


def _name_of(lexicon: Lexicon, text: str) -> str:
    """The known name that a whole text is; "" where it is none."""
    mentions = lexicon.find(text)
    return mentions[0].name if len(mentions) == 1 and (mentions[0].start, mentions[0].end) == (0, len(text)) else ""


def with_version(index: Index, leaf: Leaf) -> Leaf:
    """A thing asked in a version that is written into its name as the thing and its version: `grandMA3`."""
    if leaf.term or leaf.kind not in ("skill", "experience"):
        return leaf
    text = with_versions_apart(leaf.text, index.lexicon, index.stems)
    if text == leaf.text:
        return leaf
    named = index.lexicon.find(text)
    return leaf._replace(text=text, term=named[0].name if len(named) == 1 and " " not in leaf.text else "")


def with_shared_role(index: Index, leaf: Leaf, text: str) -> Leaf:
    """A single word that shares the role behind the next one, with that role: `administrative or executive assistant`."""
    if leaf.kind != "experience" or " " in leaf.text or not leaf.text or ends_with_person(index, leaf.text):
        return leaf
    shared = _SHARED_ROLE.match(text, text.find(leaf.text) + len(leaf.text)) if leaf.text in text else None
    if shared is None or not ends_with_person(index, shared.group(1)):
        return leaf
    name = f"{leaf.text} {shared.group(1)}"
    return leaf._replace(text=name, term=_name_of(index.lexicon, name))


def with_choices(lexicon: Lexicon, leaf: Leaf) -> Leaf:
    """Known names with slashes between them as so many names that would do: `Ansible/Puppet`."""
    parts = leaf.text.split("/")
    if leaf.kind not in ("skill", "experience") or leaf.term or leaf.examples or not 1 < len(parts) <= _CHOICES:
        return leaf
    named = [part if _name_of(lexicon, part) else part.capitalize() for part in parts]
    return leaf._replace(examples=tuple(named)) if all(_name_of(lexicon, part) for part in named) else leaf


def _asks_for_knowledge(cues: Cues, before: str) -> bool:
    said = _padded(before, -_BEFORE)
    practice = max((said.rfind(cue) for cue in cues.practice), default=-1)
    if any(said.rfind(cue) > practice for cue in cues.grounding):
        return True
    known = max((said.rfind(cue) for cue in cues.knowledge), default=-1)
    return known >= 0 and known > practice and not _is_strong(cues, said, known)


def _is_strong(cues: Cues, said: str, place: int) -> bool:
    """Whether a word of practice stands right before: `strong understanding of`."""
    return any(said[: place + 1].endswith(cue) for cue in cues.practice)


def _takes_relatives(lexicon: Lexicon, finding: LeafFinding, said: str) -> bool:
    """Whether the words of a thing, or those right after it, say that something like it would do."""
    cues, after = cues_of(lexicon), said[len(finding.leaf.text) :]
    wanted = (*cues.equivalents, *cues.related) if finding.credit.middle >= _NEAR else cues.equivalents
    if _is_followed_by(wanted, finding.leaf.text):
        return True
    return _is_followed_by(wanted, _ELSEWHERE.split(after)[0]) and _is_of_class(lexicon, finding, after)


def _is_followed_by(cues: tuple[str, ...], after: str) -> bool:
    clause = after.split(";")[0].split(". ")[0]
    said = _padded(clause, _AFTER)
    return any(cue in said for cue in cues)


def _is_of_class(lexicon: Lexicon, finding: LeafFinding, after: str) -> bool:
    """Whether a thing, and what is shown for it, are of the class whose other members would do, where one is named: `React, AWS (or any
    other cloud platform)`."""
    named = _OTHERS.search(after)
    classes = [mention.name for mention in lexicon.find(named.group(1))[:1]] if named else []
    if named and not classes and _is_rare(lexicon, named.group(1)):
        return False
    if not classes or not finding.leaf.term:
        return True
    shown = [mention.name for mention in lexicon.find(finding.evidence[0].text)] if finding.evidence else []
    is_member = lexicon.cover(finding.leaf.term, classes[0])[1] >= _MEMBER
    return is_member and (not shown or any(_is_kin(lexicon, name, classes[0]) for name in shown))


def _is_kin(lexicon: Lexicon, one: str, other: str) -> bool:
    return max(lexicon.cover(one, other)[1], lexicon.cover(other, one)[1]) > 0


def _is_rare(lexicon: Lexicon, text: str) -> bool:
    """Whether the first word of a text tells one thing from another: `lucene-based systems`, and not `similar tools`."""
    stems = stems_of(lexicon)
    return any(stems.weight(stem) >= _TELLING for stem in stems.stems_in(text)[:1])


def _padded(text: str, most: int) -> str:
    """padded() of the first `most` words, or of the last where it is negative."""
    said = forms(text)
    return f" {' '.join(said[most:] if most < 0 else said[:most])} "
