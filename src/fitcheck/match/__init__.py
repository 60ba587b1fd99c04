"""What the profile shows for each thing asked: verdicts with the evidence and the sentence that says why."""

from fitcheck.match.facts import Index
from fitcheck.match.indexing import index_profile
from fitcheck.match.judging import Reach, match, match_index, weight_of
from fitcheck.match.rules import RULES, Rule
from fitcheck.match.score import score
from fitcheck.match.weighing import weigh

__all__ = ["RULES", "Index", "Reach", "Rule", "index_profile", "match", "match_index", "score", "weigh", "weight_of"]
