"""Members of a list put under their conjunctions: what `or` makes a choice, and what a semicolon holds apart."""

from itertools import pairwise
from typing import NamedTuple

_PAIR = 2


class Item(NamedTuple):
    """One member of a list."""

    first: int
    after: int


class Run(NamedTuple):
    """Members of a list, and whether one of them is enough."""

    items: tuple["Item | Run", ...]
    choice: bool


def grouped(members: list[tuple[Item, str]]) -> Item | Run:
    """The members under their conjunctions: a comma belongs to the conjunction that closes its run; `or` binds closer than `and`."""
    if len(members) == 1:
        return members[0][0]
    starts = [0, *(index for index, (_, joint) in enumerate(members) if index and joint == ";"), len(members)]
    lists = [members[start:end] for start, end in pairwise(starts)]
    closed = any(len(one) > _PAIR and one[-1][1] == "or" for one in lists[:-1])  # `policy, law or planning; languages`
    if len(lists) > 1 and (closed or all(len(one) == _PAIR for one in lists)):
        return Run(tuple(grouped(one) for one in lists), choice=False)
    members = [(item, "," if joint == ";" else joint) for item, joint in members]
    joints = [joint for _, joint in members[1:]]
    if "or" not in joints and "/" not in joints:
        return Run(tuple(item for item, _ in members), choice=False)
    if "and" not in joints and joints[-1] == "or":
        return Run(tuple(item for item, _ in members), choice=True)
    return _by_joint(members)


def members(group: Item | Run) -> list[Item]:
    """Every member of a list, inner lists dissolved."""
    return [group] if isinstance(group, Item) else [item for member in group.items for item in members(member)]


def _by_joint(members: list[tuple[Item, str]]) -> Item | Run:
    """Runs that `or` or a slash closes, inside a list of all."""
    groups: list[list[Item]] = []
    choices: list[bool] = []
    pending: list[Item] = []
    for index, (item, joint) in enumerate(members):
        if joint in ("or", "/") and (pending or groups):
            if pending:
                closes = joint == "or" and not any(later == "," for _, later in members[index + 1 :])
                run = pending if closes else pending[-1:]
                if not closes and len(pending) > 1:
                    groups.extend([single] for single in pending[:-1])
                    choices.extend(False for _ in pending[:-1])
                groups.append([*run, item])
                choices.append(True)
                pending = []
            else:
                groups[-1].append(item)
                choices[-1] = True
            continue
        if joint == "and" and pending:
            groups.extend([single] for single in pending)
            choices.extend(False for _ in pending)
            pending = []
        pending.append(item)
    groups.extend([single] for single in pending)
    choices.extend(False for _ in pending)
    nodes: list[Item | Run] = [
        Run(tuple(group), choice=True) if choice and len(group) > 1 else group[0] for group, choice in zip(groups, choices, strict=True)
    ]
    return nodes[0] if len(nodes) == 1 else Run(tuple(nodes), choice=False)
