"""Trees of needs put together, and years and examples laid on the leaves they belong to."""

from collections.abc import Callable, Sequence

from fitcheck.lexicon.words import fold
from fitcheck.nouns.requirement import AllOf, AnyOf, Leaf, Needs, leaves
from fitcheck.understand.needs.years import Years

_PAIR = 2
_DONE = ("skill", "experience")
"""Kinds of what one can know or have done, and for how long."""


def together(nodes: Sequence[Needs]) -> Needs:
    """All of one node or more, none of them a bundle within the bundle."""
    inner = [child for node in nodes for child in (node.all_of if isinstance(node, AllOf) else (node,))]
    return nodes[0] if len(nodes) == 1 else AllOf(tuple(inner))


def either(nodes: Sequence[Needs]) -> Needs:
    """Any of one node or more, none of them a choice within the choice."""
    inner = [child for node in nodes for child in (node.any_of if isinstance(node, AnyOf) else (node,))]
    return nodes[0] if len(nodes) == 1 else AnyOf(tuple(inner))


def each_leaf(node: Needs, change: Callable[[Leaf], Leaf]) -> Needs:
    """The node with each of its leaves changed."""
    match node:
        case Leaf():
            return change(node)
        case AllOf(children):
            return AllOf(tuple(each_leaf(child, change) for child in children))
        case AnyOf(children):
            return AnyOf(tuple(each_leaf(child, change) for child in children))


def timed(leaf: Leaf, span: Years) -> Leaf:
    """The leaf asked for a length of time."""
    return leaf._replace(min_years=span.low, max_years=span.high)


def combined(parts: list[tuple[Needs, str]]) -> Needs | None:
    """All the parts together; neighbours joined by `or` become a choice."""
    groups: list[list[Needs]] = []
    for node, joint in parts:
        if joint == "or" and groups:
            groups[-1].append(node)
        else:
            groups.append([node])
    return together([either(group) for group in groups]) if groups else None


def said_once(node: Needs | None) -> Needs | None:
    """The node without what it asks again in the same words."""
    if not isinstance(node, AllOf):
        return node
    said: dict[tuple[str, str] | Needs, Needs] = {}
    for child in node.all_of:
        wording = (child.kind, fold(child.text)) if isinstance(child, Leaf) and child.text and child.min_years is None else child
        said.setdefault(wording, child)
    return together(list(said.values()))


def choice_of(nodes: list[Needs]) -> Needs:
    """The nodes as a choice; what only the first says beside a tool is asked with any of them (`testing in Java, Go or Rust`)."""
    qualities = next((place for place, node in enumerate(nodes) if not (isinstance(node, Leaf) and node.kind == "trait")), 0)
    held = any(isinstance(node, Leaf) and node.kind == "credential" for node in nodes[qualities:])
    if qualities and held and len(nodes) - qualities > 1:  # `a kind, patient nurse or paramedic`
        return AllOf((*nodes[:qualities], choice_of(nodes[qualities:])))
    first, *others = nodes
    if isinstance(first, AllOf) and len(first.all_of) == _PAIR:
        main, tool = first.all_of
        named = (isinstance(one, Leaf) and one.kind == "skill" and (one.term or one.text[:1].isupper()) for one in (tool, *others))
        if isinstance(main, Leaf) and not main.term and main.kind in ("skill", "experience") and all(named):
            return AllOf((main, AnyOf((tool, *others))))
    return either(nodes)


def hung_on_all(nodes: list[Needs]) -> Needs | None:
    """What hangs on the last credential of a choice, asked beside any of them (`nurse or paramedic with a PIN`); None without any."""
    *others, last = nodes
    if not others or not isinstance(last, AllOf):
        return None
    held = (*others, last.all_of[0])
    if not all(isinstance(node, Leaf) and node.kind == "credential" for node in held):
        return None
    return AllOf((AnyOf(held), *last.all_of[1:]))


def with_years(node: Needs | None, span: Years, all_of_them: bool = False) -> Needs | None:
    """The node with years on the thing they count: the first of a list unless they count all of it, each of a choice."""
    match node:
        case None:
            return timed(Leaf("experience"), span)
        case Leaf():
            return _leaf_with_years(node, span)
        case AnyOf(children):
            return AnyOf(tuple(with_years(child, span) or child for child in children))
        case AllOf(children):
            done = all(isinstance(child, Leaf) and child.kind in _DONE for child in children)
            if (all_of_them and done) or all(isinstance(child, Leaf) and child.kind == "skill" and child.term for child in children):
                return each_leaf(node, lambda leaf: timed(leaf, span))
            for index, child in enumerate(children):
                if any(leaf.kind in _DONE for leaf in leaves(child)):
                    return AllOf((*children[:index], with_years(child, span) or child, *children[index + 1 :]))
            return AllOf((timed(Leaf("experience"), span), *children))


def _leaf_with_years(node: Leaf, span: Years) -> Needs:
    """The leaf with years; of a quality it is work that shows it (`two years of leadership`), and beside a fact the years are its own."""
    if node.kind == "trait":
        return timed(node._replace(kind="experience"), span)
    return timed(node, span) if node.kind in _DONE else AllOf((timed(Leaf("experience"), span), node))


def with_years_each(node: Needs, span: Years) -> Needs:
    """The node with years on everything that one can know or have done."""
    return each_leaf(node, lambda leaf: timed(leaf, span) if leaf.kind in _DONE else leaf)


def or_education(node: Needs, level: str) -> Needs:
    """The node, its first experience of some years made a choice between these and a degree."""
    match node:
        case Leaf():
            counted = node.kind in _DONE and node.min_years is not None
            return AnyOf((node, Leaf("degree", level=level))) if counted else node
        case AnyOf(children):
            return either([or_education(child, level) for child in children])
        case AllOf(children):
            for index, child in enumerate(children):
                if (changed := or_education(child, level)) != child:
                    return AllOf((*children[:index], changed, *children[index + 1 :]))
            return node


def count_last(node: Needs, span: Years) -> Needs | None:
    """The node with years on its last thing that has none; None where it holds no such thing."""
    match node:
        case Leaf():
            return timed(node, span) if node.kind in _DONE and node.min_years is None else None
        case AnyOf(children):
            counted = tuple(count_last(child, span) for child in children)
            return AnyOf(tuple(one or child for one, child in zip(counted, children, strict=True))) if any(counted) else None
        case AllOf(children):
            for index in range(len(children) - 1, -1, -1):
                if (one := count_last(children[index], span)) is not None:
                    return AllOf((*children[:index], one, *children[index + 1 :]))
            return None


def with_examples(node: Needs, examples: tuple[str, ...]) -> Needs:
    """The node with examples on its last thing."""
    match node:
        case Leaf():
            return node._replace(examples=examples) if node.kind in ("skill", "experience", "credential") else node
        case AllOf(children):
            return AllOf((*children[:-1], with_examples(children[-1], examples)))
        case AnyOf(children):
            return AnyOf((*children[:-1], with_examples(children[-1], examples)))


def takes_examples(node: Needs) -> bool:
    """Whether the last thing of a node is one that examples are given of: no quality, no fact about the person."""
    return [leaf.kind for leaf in leaves(node)][-1] in ("skill", "experience", "credential")
