"""The walk that holds a profile to account: its rules, and its fit to the postings saved beside it."""

from fitcheck.check.checking import Checked, check_profile
from fitcheck.check.remark import Edit, Remark

__all__ = ["Checked", "Edit", "Remark", "check_profile"]
