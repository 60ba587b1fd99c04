"""What to do about the findings: every statement points at the findings and evidence it rests on."""

from typing import NamedTuple

from fitcheck.nouns.finding import Evidence


class Strength(NamedTuple):
    """A thing asked that the profile shows."""

    requirement: str
    """The requirement's id."""
    importance: str
    label: str
    """A short name of the thing asked, e.g. `Python`."""
    statement: str
    """One sentence that quotes the achievement and says why it answers the need."""
    evidence: tuple[Evidence, ...]


class LearningStep(NamedTuple):
    """A way to close a gap."""

    what: str
    hours: int
    """A fair estimate for someone with neighbouring experience; 0 where it is a matter of waiting or of asking."""
    steps: tuple[str, ...]
    proof: str
    """What finished work would show it."""


class Gap(NamedTuple):
    """A thing asked that the profile shows in part or not at all."""

    requirement: str
    importance: str
    label: str
    severity: str
    """`critical` (blocks, or a required need wholly missing), `notable` or `minor`."""
    points: float
    """What closing it would add to the score."""
    blocker: bool
    status: str
    """What the profile does show nearby, in one or two sentences."""
    highlight: str
    """What may truthfully be put forward instead; "" where nothing may."""
    say: str
    """How to speak of it; "" where the posting's words name nothing to speak of."""
    learn: LearningStep | None
    evidence: tuple[Evidence, ...]


class Question(NamedTuple):
    """A likely interview question."""

    requirement: str
    question: str
    why: str
    story: int | None
    """The index of the story that answers it."""


class Story(NamedTuple):
    """One achievement, laid out for telling; a part the profile does not state is said to be missing."""

    title: str
    situation: str
    action: str
    result: str
    missing: tuple[str, ...]
    """Which of situation, action and result the candidate must supply."""
    evidence: Evidence


class Pointer(NamedTuple):
    """A sentence of advice and what it rests on."""

    text: str
    requirements: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Step(NamedTuple):
    """A next step, worth points for hours."""

    text: str
    points: float
    """The most that it can add to the score."""
    hours: float
    requirements: tuple[str, ...]


class Advice(NamedTuple):
    """All the advice of a report, section by section."""

    summary: str
    """Two sentences: the strongest matches, and the gap that matters most."""
    strengths: tuple[Strength, ...]
    gaps: tuple[Gap, ...]
    """The most costly first."""
    customization: tuple[Pointer, ...]
    """What to lead with, the posting's words that may be adopted, bullets to quantify."""
    questions: tuple[Question, ...]
    stories: tuple[Story, ...]
    ask_them: tuple[Pointer, ...]
    portfolio: tuple[Pointer, ...]
    advantages: tuple[Pointer, ...]
    alignment: tuple[Pointer, ...]
    outlook: tuple[Pointer, ...]
    next_steps: tuple[Step, ...]
    """In order of points gained for hours spent."""
    open_questions: tuple[Pointer, ...]
    """What could not be judged, as questions to the candidate."""
