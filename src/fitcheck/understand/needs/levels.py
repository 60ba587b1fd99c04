"""Levels of degrees: where a sentence names one, and which are joined to it."""

from typing import NamedTuple

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence

_NUMBERED_REACH = 5
"""Words behind the number of a level within which the noun stands."""
_TEACHING = ("teach", "taugh", "lectu", "super", "tutor", "exami")
"""How the words begin that make of `at master's level` a level at which others study."""
_BEFORE_WITHIN = 3
_SERVING = ("supporting", "advising", "mentoring", "coaching", "counselling", "counseling", "guiding", "supervising")
_AT_SCHOOL = ("in", "at", "with", "of", "within")
_QUALIFIED = ("qualified", "educated", "qualification")
_TAUGHT_WITHIN = 8
_AT_WITHIN = 3

_MAJOR_OR_MINOR = ["major", "or", "minor"]


class Level(NamedTuple):
    """A level of degree, and the words that name it."""

    level: str
    first: int
    after: int
    sort: str = ""
    """`exam` for one of school or a trade, with subjects and grades (`GCSE`, `NVQ`); `person` for who holds or seeks it (`graduates`)."""

    @property
    def is_exam(self) -> bool:
        """Whether subjects and grades go with it."""
        return self.sort == "exam"

    @property
    def is_person(self) -> bool:
        """Whether it is named by who holds it or seeks it."""
        return self.sort == "person"


def first_level(sentence: Sentence, grammar: Grammar, start: int) -> Level | None:
    """The first degree named from word `start` on."""
    openings = grammar.degree_openings
    if openings.isdisjoint(sentence.forms):
        return None
    places = (index for index, form in enumerate(sentence.forms) if form in openings and index >= start)
    return next((named for index in places if (named := level_at(sentence, grammar, index))), None)


def level_at(sentence: Sentence, grammar: Grammar, index: int) -> Level | None:
    """The degree named at a word, None where the word is none or means something else."""
    if "before" in sentence.forms[max(0, index - _BEFORE_WITHIN) : index]:  # `experience before considering a PhD`
        return None
    surface = sentence.surface(index)
    level = grammar.exact_degrees.get(surface) or grammar.exact_degrees.get(surface + ".")
    sort = grammar.degree_sorts.at(sentence.words, index)
    is_exam = sort is not None and sort.payload == "exam"
    if level and not is_exam and _is_short_name(sentence, grammar, index):
        return Level(level, index, index + 1)
    match = grammar.degrees.at(sentence.words, index)
    if match is None:
        ways = (_numbered, _major, _undergraduate)
        return next((named for way in ways if (named := way(sentence, grammar, index)) is not None), None)
    is_own = sentence.form(match.after) in grammar.degree_particles.nouns and sentence.form(match.after + 1) == "in"  # `PhD training in`
    if _is_denied(sentence, index) or (sentence.form(match.after) in grammar.degree_particles.taught and not is_own):
        return None
    after = match.after
    if sentence.form(after - 1) == "school" and _is_where_one_worked(sentence, index):
        return None
    if after > index + 1 and sentence.gap(after) == "-" and sentence.form(after - 1) in grammar.degree_particles.before_fields:
        return None  # `a major in-house launch`
    if is_exam:
        return Level(match.payload, index, after, "exam") if _in_school_company(sentence, grammar, index) else None
    if after == index + 1 and _is_other_word(sentence, grammar, index):
        return _master(sentence, grammar, index)
    while after > index + 1 and sentence.form(after - 1) in (*grammar.degree_particles.before_fields, "as", "from"):
        after -= 1  # what follows is the field: `graduation in commerce`
    named = Level(match.payload, index, after, sort.payload if sort else "")
    return None if named.is_person and are_served(sentence.form(index - 1)) else named


def are_served(before: str) -> bool:
    """Whether those who study are whom one works with, by the word before them (`teaching college students`)."""
    return before == "with" or before[:5] in _TEACHING or before in _SERVING


def _is_where_one_worked(sentence: Sentence, index: int) -> bool:
    """Whether a school is a place of work there, and not what one went through (`experience in a high school`)."""
    opening = index - 1 - (sentence.form(index - 1) in ("a", "the"))
    if sentence.form(opening) not in _AT_SCHOOL:
        return False
    return any(sentence.form(place) == "experience" or sentence.form(place)[:5] in _TEACHING for place in range(opening - 2, opening))


def _is_denied(sentence: Sentence, index: int) -> bool:
    """Whether a degree is said not to be asked (`no formal qualification`), only what comes after it (`post-qualification`), or others."""
    if sentence.form(index - 1) in ("no", "without", "post"):
        return True
    at_level = any(sentence.form(place) == "at" for place in range(index - _AT_WITHIN, index))
    if at_level and any(sentence.form(place)[:5] in _TEACHING for place in range(index - _TAUGHT_WITHIN, index)):
        return True
    return sentence.form(index - 2) == "no" and not set(sentence.gap(index - 1) + sentence.gap(index)) & set(",;.")


def _numbered(sentence: Sentence, grammar: Grammar, index: int) -> Level | None:
    """A degree named by the number of its level (`Level 5 diploma`, `a Level 6 or 7 qualification`)."""
    level = grammar.numbered_levels.get(sentence.form(index + 1)) if sentence.form(index) == "level" else None
    if level is None or (index > 1 and sentence.surface(index - 1)[0].isupper() and not set(sentence.gap(index)) & set(",;.:")):
        return None  # `Juniper Networks Level 2 certificate`
    if sentence.form(index + 2) == "in" and any(form in _QUALIFIED for form in sentence.forms[max(0, index - _NUMBERED_REACH) : index]):
        return Level(level, index, index + 2)  # `qualified to Level 3 in early years`
    for place in range(index + 2, min(index + 2 + _NUMBERED_REACH, len(sentence.words))):
        if set(sentence.gap(place)) & set(",;.:"):
            return None
        form = sentence.form(place)
        if form in grammar.degree_particles.numbered_nouns:
            far = place > index + 2 and form in grammar.degree_particles.directly_numbered
            return None if far else Level(level, index, place + 1)
    return None


def _major(sentence: Sentence, grammar: Grammar, index: int) -> Level | None:
    """A degree named by its main subject (`biology major preferred`, `Major or minor in botany`)."""
    if sentence.forms[index : index + 3] == _MAJOR_OR_MINOR and sentence.form(index + 3) in ("in", "of"):
        return Level("any", index, index + 3)
    if sentence.form(index) != "major" or sentence.form(index - 1) not in (*grammar.degree_particles.studies, "related"):
        return None
    last = index + 1 == len(sentence.words) or set(sentence.gap(index + 1)) & set(",;.)")
    return Level("any", index, index + 1) if last or sentence.form(index + 1) in grammar.degree_particles.major_company else None


def _master(sentence: Sentence, grammar: Grammar, index: int) -> Level | None:
    """A degree named by the bare word beside another one (`PhD or Master`, `Bachelor/Master in Botany`), where no trade is meant."""
    if sentence.form(index) != "master" or grammar.naming.is_role(sentence.form(index + 1)) or "-" in sentence.gap(index + 1):
        return None
    near = (index - 1, index - 2) if sentence.form(index - 1) in ("or", "and") or "/" in sentence.gap(index) else ()
    named = (
        grammar.degrees.at(sentence.words, place) or grammar.exact_degrees.get(sentence.surface(place)) for place in near if place >= 0
    )
    return Level("master", index, index + 1) if any(named) else None


def _undergraduate(sentence: Sentence, grammar: Grammar, index: int) -> Level | None:
    """A first degree named by the word that a further level goes on (`an undergraduate or graduate degree`)."""
    if sentence.form(index) != "undergraduate" or sentence.form(index + 1) not in ("or", "and") or _is_denied(sentence, index):
        return None
    return Level("bachelor", index, index + 1) if level_at(sentence, grammar, index + 2) is not None else None


def _is_short_name(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a spelling that is a degree's stands for one."""
    following = sentence.form(index + 1)
    if following in grammar.degree_particles.not_after_exact or following in grammar.degree_particles.taught:
        return following in grammar.degree_particles.nouns and sentence.form(index + 2) == "in"  # `PhD training in`
    if sentence.form(index) in grammar.degree_particles.doubtful:
        if following in ("and", "or"):
            return (index > 0 and sentence.surface(index - 1) in grammar.exact_degrees) or _is_sure_name(sentence, grammar, index + 2)
        return _in_degree_company(sentence, grammar, index)
    return len(sentence.surface(index)) > 2 or _in_degree_company(sentence, grammar, index)


def _is_sure_name(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a short name of a degree stands there that names nothing else (`MLIS`)."""
    known = index < len(sentence.words) and sentence.surface(index) in grammar.exact_degrees
    return known and len(sentence.surface(index)) > 2 and sentence.form(index) not in grammar.degree_particles.doubtful


def _is_other_word(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a single word that names a degree means something else (`scrum master`, `a high degree of`)."""
    form, following = sentence.form(index), sentence.form(index + 1)
    if form == "degree":
        return following == "of" or _is_extent(sentence, index)
    if form == "graduate":
        return bool(following) and following not in grammar.degree_particles.after_graduate and ";" not in sentence.gap(index + 1)
    if form not in grammar.degree_particles.possessives or sentence.form(index - 1) in grammar.degree_particles.masters_of:
        return form in grammar.degree_particles.possessives
    if following == "of":
        field, common = sentence.form(index + 2), sentence.text[sentence.words[index + 1].end :].lstrip()[:1].islower()
        return field in ("the", "a", "an") or (form == "master" and common and field not in grammar.degree_particles.studies)
    if sentence.surface(index).lower().endswith("s") and (form != "associate" or not sentence.surface(index).isalpha()):
        return False
    if following == "or":
        return not any(grammar.degrees.at(sentence.words, place) for place in range(index + 2, min(index + 4, len(sentence.words))))
    return following not in grammar.degree_particles.after_possessive


def _is_extent(sentence: Sentence, index: int) -> bool:
    """Whether `degree` says how much (`to a high degree`)."""
    return sentence.form(index - 3) in ("to", "at") and sentence.form(index - 2) in ("a", "an")


def _in_school_company(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a school examination is asked for itself (`five GCSEs including`), not as what is taught (`A-level physics teacher`)."""
    if sentence.form(index) == "a" and not (sentence.surface(index) == "A" and (index > 0 or sentence.form(index + 2) != "of")):
        return "-" in sentence.gap(index + 1)
    return not any(word.form in grammar.degree_particles.teaching for word in sentence.words)


def _is_study(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a field of study follows directly (`BS Computer Science`)."""
    known = sentence.form(index) in grammar.degree_particles.studies
    return known and sentence.surface(index)[0].isupper() and not sentence.gap(index).strip()


def _in_degree_company(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a two-letter name (BS, MA, DO) stands where a degree would."""
    following = next(iter(sentence.text[sentence.words[index].end :].split()), "")
    if {sentence.form(index + 1), following} & grammar.degree_particles.after_short_name:
        return True
    if _is_study(sentence, grammar, index + 1):
        return True
    near = [i for i in (index - 1, index + 1) if 0 <= i < len(sentence.words)]
    return any(
        grammar.exact_degrees.get(sentence.surface(i))
        or grammar.exact_degrees.get(sentence.surface(i) + ".")
        or ("/" in sentence.gap(max(i, index)) and grammar.degrees.at(sentence.words, i) is not None)
        for i in near
    )


def past_noun(sentence: Sentence, grammar: Grammar, named: Level) -> int:
    """The word after the nouns, and the grades, that belong to a level (`Bachelor degree level`, `NVQ Level 3`)."""
    index = named.after
    while not set(sentence.gap(index)) & set(",;/") and (
        sentence.form(index) in grammar.degree_particles.nouns or (named.is_exam and is_grade(sentence, grammar, index))
    ):
        index += 1
    return index


def past_grade(sentence: Sentence, grammar: Grammar, named: Level, index: int) -> int:
    """The word after the grade that follows the subjects of an examination (`at grade C or above`)."""
    if not named.is_exam:
        return index
    end = index
    particles = grammar.degree_particles
    while end < len(sentence.words) and (
        is_grade(sentence, grammar, end) or sentence.form(end) in particles.beside_grade or sentence.form(end) in particles.nouns
    ):
        end += 1
    return end if any(is_grade(sentence, grammar, place) for place in range(index, end)) else index


def is_grade(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a word is a grade or the number of a level (`C`, `A-C`, `Level 3`)."""
    form = sentence.form(index)
    return form in grammar.degree_particles.grades or (len(form) == 1 and (form.isdigit() or sentence.surface(index).isupper()))


def held_by(sentence: Sentence, grammar: Grammar, named: Level) -> Level | None:
    """The degree that people who study, or have studied, need (`recent graduates or students pursuing an MA`); None where none follows."""
    index = named.after
    while sentence.form(index) in grammar.degree_particles.before_own_degree and not set(sentence.gap(index)) & set(",;.:"):
        index += 1
    if index == named.after or index >= len(sentence.words) or sentence.form(index - 1) not in grammar.degree_particles.holding:
        return None
    level = level_at(sentence, grammar, index)
    return level if level is not None and not level.is_person else None
