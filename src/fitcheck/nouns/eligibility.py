"""What a posting may ask of a person and a resume does not usually state."""

from fitcheck.nouns.part import Part, optional_text, optional_texts


class Eligibility(Part):
    """fitcheck: facts that a posting may ask and a resume does not usually state. What is left out stays a question to you."""

    authorization: tuple[str, ...] = optional_texts("US citizen", "EU")
    """Where you may work without sponsorship, e.g. `US citizen`, `EU`."""
    clearance: str = optional_text("none", "Secret, active")
    """A security clearance that you hold."""
    driving: str = optional_text("full driving licence")
    """e.g. `full driving licence`."""
    travel: str = optional_text("up to 50%", "none")
    """How much you would travel, in quotes where it is one word."""
    relocation: str = optional_text("anywhere in the EU", "not willing")
    """Where you would move."""
    schedule: tuple[str, ...] = optional_texts("nights", "weekends", "on call")
    """The hours you would work, e.g. `nights`, `weekends`, `on call`."""
    physical: str = optional_text("lifts 50 lb")
    """What you can do bodily, where a posting asks it."""
    background: str = optional_text("clear background check, 2025")
    """Background checks, drug screens and the like."""
    age: str = optional_text("over 21")
    """As far as a posting may ask it."""
    other: tuple[str, ...] = optional_texts("own van and tools")
    """Anything else of this kind."""
