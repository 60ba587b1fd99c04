"""What each rule of an audit means."""

from fitcheck.match import Rule

ABOUT = (
    Rule(
        "number-unsupported",
        "A figure stands in the profile",
        "Or follows from two figures of one line: a share, a difference, a factor. Rounding is fine where the letter says about.",
    ),
    Rule("number-of-another", "A figure is told of the thing it counts", "The profile has the figure, but in a line about something else."),
    Rule("number-moved", "A figure is told of the place it belongs to", "The profile has the figure under another employer or project."),
    Rule(
        "years-unsupported",
        "Years are no more than the dates add up to",
        "Dated entries count, overlaps once; so do declared years and those that a line of the profile states.",
    ),
    Rule(
        "date-unsupported", "A year is the one the profile gives", "Where the clause names a position, the year must be one of its dates."
    ),
    Rule(
        "past-as-present",
        "What has ended is told in the past",
        "An interviewer asks the present employer, and finds that there is another.",
    ),
    Rule("title-unsupported", "A title is one that the profile gives", "No higher and no other; words of rank count, adjectives do not."),
    Rule("title-elsewhere", "A title is told of the place where it was held", "The profile gives it at another employer."),
    Rule("degree-unsupported", "A degree is held, in this field, from this school", "One in progress is told as such."),
    Rule("skill-unsupported", "A known tool, method or field is shown", "By itself, by a kind of it, or by a near relative."),
    Rule(
        "skill-elsewhere",
        "A thing is told of the place where it was used",
        "The profile shows it under another employer, or before or after this one.",
    ),
    Rule("credential-unsupported", "A licence or certification is among the certificates", "An employer verifies it."),
    Rule("language-unsupported", "A language is among the languages", "An interviewer may speak it."),
    Rule("language-raised", "A language is spoken as well as the profile says", "Fluent is more than conversational."),
    Rule(
        "standing-unsupported",
        "Patents, books, promotions and the like are in the profile",
        "Each is a fact of its own, and the profile has no word of it.",
    ),
    Rule(
        "outcome-unsupported",
        "What came of a deed is told by the profile too",
        "Adopted everywhere, ahead of schedule, without one complaint: the line that tells of the deed must say the like.",
    ),
    Rule("skill-raised", "A beginner is no expert", "The profile gives the skill at a lower level."),
    Rule("gap-claimed", "A gap of the analysis is not claimed as met", "The posting asks for it, and the profile does not show it."),
    Rule("name-unknown", "Employers, schools, products and prizes are known", "Neither profile nor posting nor vocabulary has the name."),
    Rule("award-raised", "A prize is won where the profile says so", "A finalist is not the winner."),
    Rule("frequency-raised", "What was done monthly is not told as done weekly", "The line of the profile gives another rhythm."),
    Rule(
        "project-elsewhere",
        "A project is told of the place and time where it was done",
        "Its dates in the profile lie outside this position.",
    ),
    Rule("credential-expired", "What has expired is not told as held", "The profile gives the day on which it ran out."),
    Rule(
        "scope-raised",
        "A verb claims no more than the profile's",
        "Led is more than conducted, built is more than helped to build, argued is another act than drafted.",
    ),
    Rule(
        "reports-unsupported",
        "As many report to one as the profile says one leads",
        "To have mentored five is not to have had five reports.",
    ),
    Rule(
        "scope-word",
        "Words of size stand in the profile",
        "Sole, single-handedly, nationwide, award-winning and their like are facts, and can be asked for.",
    ),
    Rule(
        "line-contradicted",
        "What a line tells is told as the line has it",
        "All of them where it counts 22 of 23, without supervision where it says under supervision, a third where it gives 18 percent.",
    ),
    Rule(
        "quote-invented",
        "Words in quotation marks were written down somewhere",
        "In the profile or the posting; what a patient or a manager is said to have said must stand there too.",
    ),
    Rule(
        "posting-wording",
        "The posting's duties are not told as work done",
        "The words stand in the posting, and nothing like them in the profile.",
    ),
    Rule(
        "deed-unsupported",
        "What is told as done is told by the profile in some words",
        "Telling words of the statement stand nowhere in the profile, nor others that say nearly the same of it.",
    ),
    Rule(
        "deed-unlikely",
        "A statement is one that the profile makes, too",
        "Weighed from how much of it one line tells, its verb, object and figures, and from who is said to do it, how and how often.",
    ),
    Rule("deed-elsewhere", "A deed is told of the place where it was done", "A line under another employer tells it."),
)
"""Every rule that a finding may name."""
