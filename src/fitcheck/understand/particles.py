"""The small words by which the reader tells where a need begins, where it ends and of which kind it is."""

from collections.abc import Mapping


class _WordLists:
    """Folded words by the name of their list; every list of the table is an attribute."""

    def __init__(self, lists: Mapping[str, list[str]]) -> None:
        self.__dict__.update((name, frozenset(forms)) for name, forms in lists.items())


class Particles(_WordLists):
    """The lists of `postings/particles.yaml`, which says what each decides."""

    fillers: frozenset[str]
    closing_nouns: frozenset[str]
    ending_nouns: frozenset[str]
    not_ending_before: frozenset[str]
    closing_credentials: frozenset[str]
    kept_after_ability: frozenset[str]
    places_after_product: frozenset[str]
    no_purpose_after: frozenset[str]
    no_purpose_before: frozenset[str]
    credential_nouns: frozenset[str]
    tool_nouns: frozenset[str]
    beside_language: frozenset[str]
    eligibility_modifiers: frozenset[str]
    eligibility_openers: frozenset[str]
    eligibility_fillers: frozenset[str]
    prepositions: frozenset[str]
    activities: frozenset[str]
    spans: frozenset[str]
    defining: frozenset[str]
    verbs: frozenset[str]
    shared_heads: frozenset[str]
    adjectives: frozenset[str]
    verbs_of_being: frozenset[str]
    settings: frozenset[str]
    deeds: frozenset[str]
    modes: frozenset[str]
    frame_before_activity: frozenset[str]
    no_thing: frozenset[str]
    tails: frozenset[str]
    sure_tails: frozenset[str]
    hold_tail: frozenset[str]
    tail_fillers: frozenset[str]
    relatives: frozenset[str]
    participles: frozenset[str]
    after_participle: frozenset[str]
    before_setting: frozenset[str]
    setting_openers: frozenset[str]
    no_examples: frozenset[str]
    speech_nouns: frozenset[str]
    after_role: frozenset[str]
    copulas: frozenset[str]
    no_heading_after: frozenset[str]


class DegreeParticles(_WordLists):
    """The lists of `postings/degree_particles.yaml`, which says what each decides."""

    not_after_exact: frozenset[str]
    doubtful: frozenset[str]
    taught: frozenset[str]
    after_short_name: frozenset[str]
    before_fields: frozenset[str]
    field_ends: frozenset[str]
    new_need_after_and: frozenset[str]
    field_openers: frozenset[str]
    field_closers: frozenset[str]
    related_openers: frozenset[str]
    not_in_field: frozenset[str]
    aside_openers: frozenset[str]
    examples: frozenset[str]
    joiners: frozenset[str]
    nouns: frozenset[str]
    need_or: frozenset[str]
    possessives: frozenset[str]
    after_possessive: frozenset[str]
    schools: frozenset[str]
    equivalence_openers: frozenset[str]
    equivalence_words: frozenset[str]
    field_nouns: frozenset[str]
    cues: frozenset[str]
    studies: frozenset[str]
    after_field: frozenset[str]
    no_field: frozenset[str]
    new_need_after_comma: frozenset[str]
    teaching: frozenset[str]
    grades: frozenset[str]
    beside_grade: frozenset[str]
    before_subjects: frozenset[str]
    openers: frozenset[str]
    before_degree: frozenset[str]
    after_graduate: frozenset[str]
    under_way_behind: frozenset[str]
    before_under_way: frozenset[str]
    equivalence_ends: frozenset[str]
    equivalence_links: frozenset[str]
    equivalence_linked: frozenset[str]
