"""Reading a letter back: which of its claims the profile does not support."""

from fitcheck.audit.about import ABOUT
from fitcheck.audit.auditing import audit
from fitcheck.audit.finding import AuditFinding

__all__ = ["ABOUT", "AuditFinding", "audit"]
