"""The rules of matching and scoring, each with what it is called and why it is so."""

from typing import NamedTuple


class Rule(NamedTuple):
    """One rule, as `fitcheck explain` prints it."""

    id: str
    title: str
    why: str


RULES: tuple[Rule, ...] = (
    Rule(
        "skill-shown",
        "A known skill is shown by its name, an alias, or something that is a kind of it",
        "Whoever works with PyTorch has shown deep learning; the vocabulary says which name stands for which.",
    ),
    Rule(
        "skill-relative",
        "A near relative of the thing earns part of the credit",
        "Knowledge carries over from PostgreSQL to MySQL, but not all of it; the vocabulary says how far, as a range whose middle counts.",
    ),
    Rule(
        "skill-listed",
        "A thing only listed earns part of the credit",
        "A list says that you know a thing; an employer looks for where you used it. Listed as advanced or above, it counts in full.",
    ),
    Rule(
        "skill-claimed",
        "A thing only named in a summary, a course or an interest earns part of the credit",
        "Nothing that you did stands behind it, so an interviewer will ask.",
    ),
    Rule(
        "post-brings",
        "A post held, or a course of study, brings along what nobody has it without, in part",
        "Whoever ran a restaurant knows food safety rules; that no line says so leaves an interviewer asking, so it is worth a line.",
    ),
    Rule(
        "team-smaller",
        "Leading fewer people than asked earns their share, and at least half",
        "Who led fourteen has not led twenty. Where the profile does not say how many, half of it stands, and the number is worth adding.",
    ),
    Rule(
        "words-shown",
        "A term that the vocabulary does not know is found by its words",
        "Most terms of most postings are in no dictionary. Words of one family count as one, rare words count more than common ones.",
    ),
    Rule(
        "stack-part",
        "A list of unlike tools is a working stack, and each counts",
        "Where the examples of a thing are no instances of one class, the employer works with all of them; knowing some is a part.",
    ),
    Rule(
        "not-shown",
        "Nothing in the profile speaks for it",
        "Neither the thing, nor a kind or a relative of it, nor enough of its words stand in the profile.",
    ),
    Rule(
        "years-dated",
        "Years are what the dated positions add up to in which the thing was used",
        "Overlaps count once, part-time by its hours, a position without an end runs to the day of the analysis. Study, "
        "volunteering and projects are no years of work.",
    ),
    Rule(
        "years-related",
        "Related years are those of the positions that bear on the posting",
        "A position bears on it by a word of its title, by the work of a field of study asked, by an experience asked or by several "
        "skills asked; "
        "any other work earns part of the credit.",
    ),
    Rule(
        "years-declared",
        "Declared years count where no dates speak against them",
        "A skill may say `years`; they count in full, or as far back as the profile's earliest dated work or study, and the "
        "reason says that they are declared.",
    ),
    Rule(
        "years-undated",
        "The thing is shown, the years are not",
        "Years in prose or a listing show the thing, but no calendar stands behind the number.",
    ),
    Rule(
        "degree-held",
        "A degree of the level and field asked is held",
        "A higher level includes the lower ones; a field counts as asked, or as related where related fields are welcome.",
    ),
    Rule(
        "degree-field",
        "The level is right, the field is another",
        "A related field earns more than an unrelated one; the groups of fields are data.",
    ),
    Rule(
        "degree-lower",
        "A lower degree is held than the one asked",
        "It is a real part of the way.",
    ),
    Rule(
        "degree-in-progress",
        "The degree is not finished yet",
        "A degree in progress is no degree, unless the posting says that being enrolled is enough.",
    ),
    Rule(
        "degree-equivalent",
        "Years of work in the field stand in for the degree",
        "Only where the posting takes equivalent experience; one table says how many years stand for which level.",
    ),
    Rule(
        "degree-missing",
        "No degree that bears on the need is shown",
        "Studies that were left do not count.",
    ),
    Rule(
        "credential-held",
        "The credential is held",
        "It is listed among the certificates, or one that includes it is.",
    ),
    Rule(
        "credential-expired",
        "The credential has expired",
        "Renewing is less than earning it, so it earns part of the credit.",
    ),
    Rule(
        "credential-elsewhere",
        "The credential is held, but not from the issuer or for the place asked",
        "A licence of one state or body is not always good in another, so it earns part of the credit.",
    ),
    Rule(
        "credential-relative",
        "A near relative of the credential is held",
        "A lower or a sister certificate is a part of the way; the vocabulary says how far.",
    ),
    Rule(
        "credential-unnamed",
        "Certificates are asked, none by name, and some are held",
        "Which of them the employer would count is not said, so what is listed is a part.",
    ),
    Rule(
        "credential-claimed",
        "The credential is spoken of, but not listed",
        "An employer checks licences; list it with its issuer and date.",
    ),
    Rule(
        "credential-missing",
        "The credential is not in the profile",
        "A licence is held or not; similar words are no licence.",
    ),
    Rule(
        "language-level",
        "The language is listed; its level is compared with the one asked",
        "Levels are ranked along the Common European Framework.",
    ),
    Rule(
        "language-missing",
        "The language is not listed",
        "A profile lists the languages one can work in.",
    ),
    Rule(
        "trait-deed",
        "Something done shows the trait",
        "Led a team of six shows leadership; the table of traits says which deeds show which.",
    ),
    Rule(
        "trait-claim",
        "The trait is claimed, not shown",
        "Anyone can write that they communicate well; tell of something you did.",
    ),
    Rule(
        "trait-unstated",
        "The profile is silent about the trait",
        "Silence is no proof of lack; it is a question to prepare for.",
    ),
    Rule(
        "eligibility-stated",
        "The profile's own words decide",
        "An eligibility section, a home address or a licence says it.",
    ),
    Rule(
        "eligibility-dated",
        "The profile's dates decide",
        "Whoever tells of work begun long ago is past the least age that is asked.",
    ),
    Rule(
        "eligibility-denied",
        "The profile says otherwise",
        "What the profile states is taken at its word.",
    ),
    Rule(
        "eligibility-unstated",
        "The profile does not say",
        "Authorization, travel and the like are rarely in a profile; you will be asked.",
    ),
    Rule(
        "all-of",
        "Everything in the requirement is asked",
        "Credit is the weighted mean of its parts; traits and eligibility weigh a third. A part that cannot be judged earns "
        "nothing here and all of it in the upper figure.",
    ),
    Rule(
        "any-of",
        "One of the choices is enough",
        "The best choice counts, the first named among equals.",
    ),
)
