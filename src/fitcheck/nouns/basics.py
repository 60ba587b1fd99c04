"""Who a candidate is and how to reach them."""

from fitcheck.nouns.part import Part, optional_text
from fitcheck.records import default


class Location(Part):
    """Where you live."""

    address: str = optional_text("12 Example Street")
    """Street and number; several lines are joined by line breaks."""
    postalCode: str = optional_text("02134")
    """In quotes, so that a leading zero is kept."""
    city: str = optional_text("Springfield")
    """The town or city, without region and country."""
    countryCode: str = optional_text("US", "NO")
    """ISO 3166-1 alpha-2, in quotes: an unquoted NO is read as "no" by many programs."""
    region: str = optional_text("IL", "Bavaria")
    """State, province or region."""
    country: str = optional_text("Norway")
    """fitcheck: the country's name, where no code is given."""


class NetworkProfile(Part):
    """One account in a social or professional network."""

    network: str = optional_text("GitHub", "LinkedIn")
    """The network's name."""
    username: str = optional_text("example-person")
    """Your name there."""
    url: str = optional_text("https://example.com/in/example-person")
    """The page itself."""


class Basics(Part):
    """Who you are and how to reach you."""

    name: str = optional_text("Alex Example")
    """Your full name, as the letter is signed."""
    label: str = optional_text("Pastry Chef", "Backend Engineer")
    """A headline: what you are, in a few words."""
    image: str = optional_text("https://example.com/portrait.png")
    """A link to a portrait; never used in a judgement."""
    email: str = optional_text("alex@example.com")
    """Your mail address."""
    phone: str = optional_text("(555) 555-0123")
    """Your telephone number, in quotes."""
    url: str = optional_text("https://alex.example.com")
    """Your own page."""
    summary: str = optional_text("Pastry chef with eight years in hotel kitchens. I plan menus, order well and waste little.")
    """Two to four sentences on what you do. A claim made only here counts for less than one that a position shows."""
    location: Location = default(factory=Location)
    """Where you live."""
    profiles: tuple[NetworkProfile, ...] = ()
    """Accounts that an employer may look at."""
