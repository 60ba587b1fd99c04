"""The reading tables made ready: what headings, cues and frames the words of a posting are looked up in."""

import re
from functools import lru_cache

from fitcheck.lexicon import Lexicon
from fitcheck.understand.phrases import PhraseTable


class Grammar:
    """Everything understand() looks up, built once for a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        headings, cut = lexicon.table("postings/headings"), lexicon.folded("postings/headings")
        self.section_order: dict[str, int] = {name: rank for rank, name in enumerate(headings["order"])}
        self.headings = PhraseTable((cut[phrase], name) for name, rows in headings["sections"].items() for phrase in rows["phrases"])
        self.whole_headings: dict[tuple[str, ...], str] = {
            tuple(cut[phrase].split()): name for name, rows in headings["sections"].items() for phrase in rows.get("whole", ())
        }
        self.heading_modifiers = frozenset(cut[word] for word in headings["modifiers"])
        self.run_together = PhraseTable((cut[phrase], "") for phrase in headings["run_together"])
        cues, cut = lexicon.table("postings/cues"), lexicon.folded("postings/cues")
        self.preferred = PhraseTable((cut[phrase], "preferred") for phrase in cues["preferred"])
        self.only_ideal = PhraseTable((cut[phrase], "") for phrase in cues["only_ideal"])
        self.required = PhraseTable((cut[phrase], "required") for phrase in cues["required"])
        self.negated = PhraseTable((cut[phrase], "negated") for phrase in cues["negated"])
        self.asks = PhraseTable((cut[phrase], int(weight)) for weight, phrases in cues["asks"].items() for phrase in phrases)
        self.tells = PhraseTable((cut[phrase], int(weight)) for weight, phrases in cues["tells"].items() for phrase in phrases)
        self.equivalence = PhraseTable((cut[phrase], "") for phrase in cues["equivalence"])
        self.not_asked = PhraseTable((cut[phrase], "") for phrase in cues["not_asked"])
        self.opener = re.compile(r"(?<=[a-z0-9)#+])\s+(?=(?:" + "|".join(map(re.escape, cues["openers"])) + r")\b(?=[^.;]*\s[a-z]))")
        self.determiners = frozenset(cut[word] for word in cues["determiners"])
        frames, cut = lexicon.table("postings/frames"), lexicon.folded("postings/frames")
        self.before = PhraseTable((cut[phrase], kind) for kind, phrases in frames["before"].items() for phrase in phrases)
        self.after = {word: kind for kind, phrases in frames["after"].items() for phrase in phrases for word in cut[phrase].split()}
        self.nothing = frozenset(cut[word] for word in frames["nothing"])
        self.predicate = _predicate(frames["predicates"])
        self.purposes = frozenset(cut[verb] for verb in frames["purposes"])
        self.anchors = PhraseTable((cut[phrase], "") for phrase in frames["anchors"])
        self.seekers = PhraseTable((cut[phrase], "") for phrase in frames["seekers"])
        self.classes = frozenset(word for phrase in frames["classes"] for word in cut[phrase].split())
        self.examples = PhraseTable((cut[phrase], "") for phrase in frames["examples"])
        self.choice = PhraseTable((cut[phrase], "") for phrase in frames["choice"])
        self.subjects = PhraseTable((cut[phrase], "") for phrase in frames["subjects"])
        self.skip = PhraseTable((cut[phrase], "") for phrase in frames["skip"])
        eligibility, cut = lexicon.table("postings/eligibility"), lexicon.folded("postings/eligibility")
        self.eligibility = PhraseTable((cut[phrase], category) for category, phrases in eligibility.items() for phrase in phrases)
        degrees, cut = dict(lexicon.table("postings/degrees")), lexicon.folded("postings/degrees")
        self.in_progress = PhraseTable((cut[phrase], "") for phrase in degrees.pop("in_progress"))
        self.equivalent = PhraseTable((cut[phrase], "") for phrase in degrees.pop("equivalent"))
        self.related_field = PhraseTable((cut[phrase], "") for phrase in degrees.pop("related"))
        self.degrees = PhraseTable((cut[phrase], level) for level, rows in degrees.items() for phrase in rows["phrases"])
        self.exact_degrees: dict[str, str] = {spelling: level for level, rows in degrees.items() for spelling in rows["exact"]}
        traits, cut = lexicon.table("postings/traits"), lexicon.folded("postings/traits")
        self.trait_words = PhraseTable((cut[phrase], "") for phrase in traits["words"])
        self.trait_verbs = PhraseTable((form, "") for phrase in traits["verbs"] for form in (cut[phrase], _doing(cut[phrase])))
        languages, cut = lexicon.table("postings/languages"), lexicon.folded("postings/languages")
        self.language_levels = PhraseTable((cut[phrase], phrase) for phrase in languages["levels"])
        self.not_language_before = PhraseTable((cut[phrase], "") for phrase in languages["not_followed_by"])
        identity, cut = lexicon.table("postings/identity"), lexicon.folded("postings/identity")
        self.title_labels, self.company_labels, self.location_labels = (
            frozenset(cut[label] for label in identity[f"{name}_labels"]) for name in ("title", "company", "location")
        )
        self.roles, self.generic_title, self.no_company = (
            frozenset(cut[word] for word in identity[name]) for name in ("roles", "generic", "no_company")
        )


def _doing(phrase: str) -> str:
    """The phrase with its verb as an activity: `work alone` as `working alone`."""
    verb, _, rest = phrase.partition(" ")
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    return f"{stem}ing {rest}".strip()


def _predicate(closings: list[str]) -> re.Pattern[str]:
    """`is strongly preferred`, `would also be considered an advantage`, and the like."""
    endings = "|".join(re.escape(closing) for closing in sorted(closings, key=len, reverse=True))
    return re.compile(
        r"\s*\b(?:is|are|would be|will be|would also be|will also be|may be|can be|being|be)\b"
        rf"(?:\s+(?:also|strongly|highly|very|extremely|a|an|considered|not|as|seen|absolutely|particularly|definitely|always)){{0,4}}\s+(?:{endings})\b(?:\s+(?:prerequisites?|but not (?:a requirement|required|essential|necessary)|for this (?:role|position|job)|at least [\w\s]{{1,20}}(?=[.;]|$)))*",
        re.IGNORECASE,
    )


@lru_cache(maxsize=4)
def grammar_of(lexicon: Lexicon) -> Grammar:
    """The grammar of a lexicon, built on first use."""
    return Grammar(lexicon)
