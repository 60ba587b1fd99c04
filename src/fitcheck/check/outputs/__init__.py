"""What a check found, for people, for programs and for the places where checks run."""

from fitcheck.check.outputs.github import github_commands, step_summary
from fitcheck.check.outputs.outcome import Outcome
from fitcheck.check.outputs.rendering import FORMATS, render_check

__all__ = ["FORMATS", "Outcome", "github_commands", "render_check", "step_summary"]
