"""The walk from a profile and a posting to the cover letter: understand, match, write."""

from datetime import date

from fitcheck.advise import Length, write_letter
from fitcheck.judge import Judged, judge
from fitcheck.lexicon import Lexicon
from fitcheck.match import index_profile
from fitcheck.nouns.posting import Posting
from fitcheck.nouns.profile import Profile
from fitcheck.nouns.report import Letter


def letter(profile: Profile, posting: Posting, lexicon: Lexicon, as_of: date, length: Length = "standard") -> tuple[Letter, Judged]:
    """The letter of the length asked for, and the judgement it rests on."""
    judged = judge(index_profile(profile, lexicon, as_of), posting)
    return write_letter(profile, judged.asked, judged.findings, lexicon, as_of, length), judged
