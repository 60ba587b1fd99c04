"""What a parenthesis adds to the thing before it: a short name, years, examples, or the real choice."""

from fitcheck.lexicon.words import fold, words
from fitcheck.nouns.requirement import AllOf, AnyOf, Leaf, Needs, leaves
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.masking import masked
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.trees import combined, either, timed
from fitcheck.understand.needs.years import years_in

_MARKED_BEHIND = pattern_of(
    r",\s+(?P<thing>[^,;:()]{2,60}?)\s+(?P<mark>specifically|especially|particularly|in particular)(?P<end>\s*[.;]?\s*)$"
)
_CONCEDED = pattern_of(
    r",?\s+(?:though|although|but|if)\s+not\s+(?:absolutely\s+|strictly\s+)?(?:essential|required|necessary|mandatory)\b,?(?=\s\w)"
)
_FEWEST_MEANT = 2
_BOTH = ("bilingual", "multilingual", "trilingual")
"""What is said by the naming of the languages."""


def without_concession(text: str) -> str:
    """The text without words that only say how much it is meant, and not what (`ideal though not essential to have ...`)."""
    return _CONCEDED.sub(" ", text) if " not " in text else text


def with_mark_before(text: str) -> str:
    """The text with the word that marks an example put before it (`looms, Jacquard specifically`)."""
    if not text.rstrip(" .;").endswith(("ly", "lar")):
        return text
    return _MARKED_BEHIND.sub(lambda found: f", especially {found['thing']}{found['end']}", text)


class Asides:
    """The parentheses of one sentence, read as its other words are."""

    def __init__(self, sentence: Sentence, grammar: Grammar) -> None:
        self.sentence = sentence
        self.grammar = grammar

    def listed(self, first: int, after: int, hint: str) -> Needs | None:
        """The things of a list without examples."""
        raise NotImplementedError

    def names(self, first: int, after: int) -> tuple[str, ...]:
        """The verbatim names of a list of examples."""
        raise NotImplementedError

    def with_aside(self, leaf: Leaf, first: int, after: int) -> Needs:
        """The leaf with what a parenthesis after it adds: a short name, years, examples, or the real choice."""
        for aside in self.sentence.asides:
            if not first <= aside.after < after:
                continue
            if leaf.kind in ("trait", "skill") and (languages := self._languages_in(aside.text)) is not None:
                return languages if fold(leaf.text) in _BOTH else combined([(leaf, "and"), (languages, "and")]) or leaf
            if leaf.kind == "credential" and aside.text.isupper() and not set(aside.text) & set(" /") and not leaf.text.isupper():
                return leaf._replace(text=aside.text)
            if leaf.kind == "credential" and (spans := years_in(aside.text)):
                return AllOf((leaf, timed(Leaf("experience"), spans[0])))
            if leaf.kind == "credential" and (either := self._spelled_out(aside.text)) is not None:
                return either
            if leaf.kind not in ("skill", "experience", "credential"):
                continue
            if spans := years_in(aside.text):
                leaf = timed(leaf, spans[0]) if leaf.min_years is None else leaf
                continue
            inner = type(self)(Sentence(aside.text, self.grammar.lexicon, masked(aside.text, self.grammar)), self.grammar)
            if (added := inner.added_to(leaf)) is not None:
                return added
        return leaf

    def _languages_in(self, aside: str) -> Needs | None:
        """The human languages of a parenthesis that names nothing else, all of them asked (`bilingual (English/Spanish)`)."""
        inner = type(self)(Sentence(aside, self.grammar.lexicon), self.grammar)
        after = len(inner.sentence.words)
        terms = (self.grammar.lexicon.term(mention.name) for mention in inner.sentence.mentions(0, after))
        if not any(term is not None and term.kind == "language" for term in terms):
            return None
        node = inner.listed(0, after, "")
        if node is None or not all(leaf.kind == "language" for leaf in leaves(node)):
            return None
        return AllOf(node.any_of) if isinstance(node, AnyOf) and "/" in aside else node

    def _spelled_out(self, aside: str) -> Needs | None:
        """The credentials of a parenthesis, of which either will do (`Scrum Master certification (PSM or CSM)`)."""
        inner = type(self)(Sentence(aside, self.grammar.lexicon), self.grammar)
        node = inner.listed(0, len(inner.sentence.words), "") if inner.sentence.words else None
        if not isinstance(node, AnyOf) or not all(isinstance(one, Leaf) for one in node.any_of):
            return None
        named = [one for one in node.any_of if isinstance(one, Leaf) and (one.kind == "credential" or one.text.isupper())]
        return AnyOf(tuple(one._replace(kind="credential") for one in named)) if len(named) == len(node.any_of) else None

    def added_to(self, leaf: Leaf) -> Needs | None:
        """The leaf with the things of this sentence, its parenthesis, as examples or as a choice; None where they add nothing."""
        tokens = self.sentence.words
        if not tokens or self.grammar.negated.is_in(tokens) or tokens[0].form in ("no", "not"):
            return None
        match = next(iter(self.grammar.examples.find(tokens)), None)
        begin = match.after if match and match.first <= 1 else 0
        deed = words(leaf.text)[0].form.endswith("ing")  # what is done is asked itself (`leading a crew (i.e. rotas, reviews)`)
        if match and begin and tokens[match.first].form in self.grammar.particles.defining and not deed:
            return self.listed(begin, len(tokens), leaf.kind)
        named = self.names(begin, len(tokens))
        if not named:
            return None
        if begin == 0 and len(named) > 1 and self.spells_out(leaf.text, 0, len(tokens)):
            return self.listed(0, len(tokens), "skill")
        if begin == 0 and tokens[0].form == "or":
            other = self.listed(1, len(tokens), leaf.kind)
            return leaf if other is None else either([leaf, other])
        if begin == 0 and len(named) > 1 and any(token.form == "or" for token in tokens):
            choice = self.listed(0, len(tokens), "skill" if leaf.kind == "experience" else leaf.kind)
            if choice is not None and all(one.term for one in leaves(choice)) and tokens[-1].form not in self.grammar.particles.open_ends:
                whole = (leaf.term and leaf.text[:1].isupper()) or (leaf.kind == "experience" and not leaf.term)
                return AllOf((leaf, choice)) if whole else choice
        named = self._either(named) if leaf.kind == "skill" else named
        return leaf._replace(examples=named) if begin or len(named) > 1 or self._is_example(leaf) else None

    def spells_out(self, name: str, first: int, after: int) -> bool:
        """Whether known names are all that a class means that says nothing without them (`our stack: Ruby, Redis and Sidekiq`)."""
        if self.sentence.form(after - 1) in self.grammar.particles.open_ends or len(self.sentence.mentions(first, after)) < _FEWEST_MEANT:
            return False
        said = words(name)
        whole = (match for match in self.grammar.spelled_out.find(said) if match.after == len(said))
        return any(match.first == 0 or match.after - match.first > 1 for match in whole)

    def _is_example(self, leaf: Leaf) -> bool:
        """Whether this parenthesis holds one name of another thing than the leaf, not only short for it (`(RSpec, etc)`)."""
        tokens = self.sentence.words
        if tokens[-1].form == "etc" or (tokens[-1].form == "similar" and len(tokens) > 2):
            return True
        known = self.sentence.mentions(0, len(tokens))
        whole = len(known) == 1 and known[0].start == tokens[0].start and known[0].end == tokens[-1].end
        term = self.grammar.lexicon.term(known[0].name) if whole else None
        return term is not None and term.kind == "skill" and term.name != leaf.term and not self.sentence.text.removesuffix("s").isupper()

    def _either(self, named: tuple[str, ...]) -> tuple[str, ...]:
        """Two unknown names that a slash parts as two (`bending conduit (EMT/Rigid)`, but not `(CI/CD)`)."""
        whole = named[0] if len(named) == 1 else ""
        if whole.count("/") != 1 or not whole[0].isupper():
            return named
        known = any(mention.start == 0 and mention.end == len(whole) for mention in self.grammar.lexicon.find(whole))
        return named if known else tuple(whole.split("/"))
