"""Reading a letter back: which of its claims the profile does not support.

The line of steps, walked in `auditing`:

    record      the profile, filed by entry, by word and by figure (by `filing`)
    letter_text the letter cut into sentences
    passage     each sentence cut into clauses, with what each claims (`speaking`), whether it tells of the candidate (`narrating`)
                and where it says that this was (`places`)
    rules/      what a clause may not say, one module a kind; `support` cuts it into `statements` and looks for their `backing`, `deeds`
                into `phrases` and for what is `denied`; `quantities`, `dated` and `relating` read figures, dates and shared words
    likelihood  what no rule decides, weighed: the clause cut into `units`, each held against its `nearest` line, with its `traits`,
                the `manner` of it, how it stands to what was told before (`bearings`)
                and to the place that the letter is at (`placing`); those of a sentence are weighed together
    finding     what is doubted, at its place; `about` explains each rule

Why doubt is weighed and no rule decides alone: docs/decisions/018-doubt-is-weighed.md.
"""

from fitcheck.audit.about import ABOUT
from fitcheck.audit.auditing import audit
from fitcheck.audit.finding import AuditFinding

__all__ = ["ABOUT", "AuditFinding", "audit"]
