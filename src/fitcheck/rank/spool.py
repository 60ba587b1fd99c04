"""Batches handed over through a shared folder: each written as a file of JSON, fetched in order, and removed."""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any

from fitcheck.problem import Problem
from fitcheck.rank.standing import Standing
from fitcheck.rank.storage import folder_of
from fitcheck.rank.work import Batch


@dataclass(frozen=True, slots=True)
class Spooled:
    """Where a batch was left."""

    folder: str
    name: str


def own_folder(folder: str) -> str:
    """A name for a folder in the shared one that no other run has, so that none fetches what another left."""
    return f"{folder.rstrip('/')}/{os.urandom(8).hex()}"


def clear(folder: str) -> None:
    """Remove the folder of a run with all that workers may still have left there."""
    files, path = folder_of(folder)
    with suppress(Exception):  # each kind of storage has errors of its own; what stays there is in nobody's way
        files.rm(path, recursive=True)


def spooled(batch: Any, folder: str, number: int) -> Any:
    """Leave a ranking's batch in the folder, whole or not at all; a batch of another kind is small and given back as it is."""
    if not isinstance(batch, Batch):
        return batch
    files, path = folder_of(folder)
    files.makedirs(path, exist_ok=True)
    name = f"{path}/{number:09}.json"
    files.pipe_file(f"{name}.part", json.dumps(_document(batch)).encode())
    files.mv(f"{name}.part", name)
    return Spooled(folder, name)


def fetched(left: Spooled) -> Any:
    """The batch that was left there, which is removed."""
    files, _ = folder_of(left.folder)
    batch = _batch(json.loads(files.cat_file(left.name)))
    files.rm(left.name)
    return batch


def _document(batch: Batch) -> dict[str, Any]:
    return asdict(batch) | {"digests": batch.digests.hex()}


def _batch(told: dict[str, Any]) -> Batch:
    kept = tuple(Standing(**one | {"blockers": tuple(one["blockers"])}) for one in told["kept"])
    problems = tuple(Problem(**one) for one in told["problems"])
    return Batch(told["source"], told["lines"], bytes.fromhex(told["digests"]), told["unwanted"], kept, problems)
