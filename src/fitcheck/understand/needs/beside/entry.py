"""Words beside the thing asked, as a pattern that is only looked for where a cue of it stands."""

from typing import NamedTuple


class Beside(NamedTuple):
    """Words beside the thing asked."""

    cues: tuple[str, ...]
    """Without one of these, in lower case, nothing matches: to look for them is cheap, to look for the pattern is not."""
    pattern: str
    parts: bool = True
    """What stands on either side is two things."""
