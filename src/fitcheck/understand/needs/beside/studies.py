"""What stands beside a degree, a course or the time after it: schools, credits, what else will do."""

from fitcheck.understand.needs.beside.entry import Beside

LIEU = Beside(
    ("in lieu", "in place of", "instead of", "substituted for", "substitute for", "without"),
    r"""
    ,?\s*(?:(?:may|will|can|could)\ (?:be\ )?)?(?:considered\ |accepted\ |substituted\ |substitute\ |used\ )?(?:
        in\ lieu\ of | in\ lieu | without(?=\ (?:an?\ |the\ |any\ )?(?:\w+\ )?degree\b)
      | (?:in\ place\ of|instead\ of|(?<=substituted\ |\ substitute\ )for)(?=[^.;]{0,40}\b(?:degree|education|diploma|require|qualificat))
    )\s*
    (?:(?:a|an|the|formal|of|this|that)\s+)*
    (?:(?:four[- ]year|college|university|bachelor['’]?s?|master['’]?s?|undergraduate|formal|required)\s+)*
    (?:degree|education|diploma|requirement)?
    """,
)
INSTITUTION = Beside(
    ("college", "universit", "institut", "school", "academ", "program"),
    r"""
    (?:(?<!graduate)(?<!graduated)(?<!graduation)\s+(?:from|at)|(?<=\bdegree)\s+of(?=\s+an?\s))\s+
    (?:(?:
        an? | the | any | fully | regionally | nationally | accredited | recogni[sz]ed | approved | reputed | reputable | top | leading
      | tier | \d | abet | ccne | acen | aacsb | local | overseas | foreign | private | public | or | and | four | 4 | two | 2 | year
      | uk | us | british | american | higher | education
      | respected | prestigious | good | strong | law | medical | nursing | business | graduate | dental | engineering | technical | trade
      | vocational
    )[\s/-]+){0,8}
    (?:college|universit(?:y|ie)|institut(?:e|ion)|school|academ(?:y|ie)|program(?:me)?)s?
    (?:\s+(?:or|/)\s+(?:college|university|institution|(?:trade|technical|vocational|business|nursing)\ school))?
    (?:\s+of\s+higher\s+education)?\b
    """,
)
APPROVED = Beside(
    ("approved", "accredited", "recogni", "validated", "regulated", "attained", "obtained", "conferred", "awarded", "earned", "completed"),
    r"""
    ,?\s+(?:which\ is\ |that\ is\ )?(?:approved|accredited|recogni[sz]ed|validated|regulated)\s+(?:by|with)\s+(?:an?\s+|the\s+)?
    (?:(?!(?:and|or|with|plus|is|would|will|in)\b)[\w’'&.-]+\s*(?:of\ |for\ )?){1,8}
  | ,?\s+(?:attained|obtained|conferred|awarded|earned|completed)\s+(?:by|before|prior\ to|no\ later\ than|within)\b[^;.]*
    """,
)
OR_HIGHER = Beside(
    ("higher", "above", "better", "greater"),
    r"""
    \s*(?:
        \(or\ (?:higher|above|better)\)
      | ,?\s*(?:or|and)\ (?:higher|above|better|greater)\b(?!\s+(?:education|level))
    )
    """,
    parts=False,
)
OR_LATER = Beside(  # being on the way to a degree, which is noted with it; the way to a licence is read by itself
    ("toward", "months of"),
    r"""
    ,?\s+or\s+(?:(?:are|is|be)\s+)?(?:currently\s+)?(?:working|studying)\s+towards?(?:
        \s+(?:it|one|this)\b[^;.,]*
      | ,?(?:\s+(?:completing|obtaining|gaining|achieving))?(?=\s+(?:an?|the|your)\s)
      | (?=\s*(?:$|[.;,)]))
    )
  | ,?\s+or\s+(?:be\s+)?within\s+[\w-]+\s+months\s+of\s+(?:obtaining|attaining|completing|achieving|gaining|receiving)
    (?:\s+(?:their|your|the|it|an?))?\b
    """,
)
CREDITS = Beside(
    ("credit", "semester", "quarter"),
    r"""
    (?:,?\s+(?:including|or|and|with|plus|supplemented\ by|completion\ of|at\ least|a\ minimum\ of)){0,4}\s+\d+\ (?:or\ \d+\ )?
    (?:(?:graduate|undergraduate|semester|quarter|college|credit|or|\d+)\ ){0,4}(?:credits?|hours|units)\b
    (?:\s+of\s+(?:credits?|course\s?work|study))?
    """,
    parts=False,
)
SERVED = Beside(  # that an apprenticeship is over, and how long it takes
    ("apprenticeship",),
    r"""
    \b(?:(?:successful\s+)?completion\ of|complete|completed|finished|served)\s+(?:an?\s+|the\s+)?(?:[\w-]+[-\s]year\s+)?
    (?=(?!an?\s)(?:[\w-]+\s+){1,2}apprenticeship)
    """,
    parts=False,
)
COMBINED = Beside(  # what will do in the place of years, where the sentence goes on with what they were spent on
    ("combination of",),
    r"""
    (?<=experience),?\s+or\s+(?:an?\s+|the\s+|any\s+)?equivalent\s+combination\s+of\s+[^;.,]{0,60}?\bexperience\b(?=\s+(?:in|with|as|of|working)\b)
    """,
    parts=False,
)
AFTER_QUALIFYING = Beside(  # when experience was had, which is no part of its name
    ("experience post",), r"(?<=\bexperience)\s+post[- ](?:registration|qualif\w+|graduation|licensure)\b", parts=False
)
GRADED = Beside(  # how well an examination was passed
    ("achievement of", "attainment of"),
    r",?\s+with\s+(?:an?\s+|the\s+)?(?:achievement|attainment)\s+of\b(?=[^.;]{0,20}\bgrades?\b)",
    parts=False,
)
