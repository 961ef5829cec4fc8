"""What fuzzing has found stays repaired: its corpus and its seeds pass every target."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from fuzz.mutation import mutated
from fuzz.target import CORPUS, NAMES, committed, target, words

from perfcli.core.language import current, use

MOST = 1_000_000


def kept(data: bytes, most: int) -> bytes:
    """Stand in for the fuzzer's own changes: none."""
    return data[:most]


@pytest.fixture(autouse=True)
def _language() -> Iterator[None]:
    before = current()
    yield
    use(before)


@pytest.mark.parametrize("name", NAMES)
def test_the_seeds_pass(name: str) -> None:
    seeds = list(target(name).seeds())
    assert seeds
    for seed in seeds:
        target(name).test(seed)


@pytest.mark.parametrize(
    "path",
    [pytest.param(path, id=f"{name}-{path.name}") for name in NAMES for path in committed(name)],
)
def test_the_corpus_passes(path: Path) -> None:
    target(path.parent.name).test(path.read_bytes())


def test_the_corpus_is_small_and_belongs_to_targets() -> None:
    files = [path for path in CORPUS.rglob("*") if path.is_file()]
    assert {path.parent.name for path in files} == set(NAMES)
    assert sum(path.stat().st_size for path in files) < MOST


@pytest.mark.parametrize("name", NAMES)
def test_changes_keep_to_the_size_asked_for(name: str) -> None:
    chosen = target(name)
    if chosen.language is None:
        return
    seed = next(iter(chosen.seeds()))
    most = len(seed) + 64
    given = words(chosen)
    randoms = map(Random, range(40))
    made = {mutated(seed, most, each, kept, chosen.language, given) for each in randoms}
    assert len(made) > 20
    assert all(len(each) <= most for each in made)


def test_nothing_here_needs_the_fuzzer() -> None:
    assert "atheris" not in sys.modules
