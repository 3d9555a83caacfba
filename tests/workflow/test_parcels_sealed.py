"""What is damaged, cut or changed on the way is refused in one sentence, and nothing of it is merged."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest

from sireader.domain.errors import SireaderError
from sireader.workflow.parcels_merge import merge
from sireader.workflow.parcels_open import open_parcel, parcels_folder
from sireader.workflow.parcels_seal import CHUNK_BYTES, COST, SealedParcel, Sealer, Unsealed
from sireader.workflow.study import Study
from tests.builders import commit
from tests.workflow.parcels import (
    CHEAP,
    WORDS,
    a_home,
    a_parcel,
    ask,
    cheaply_sealed,
    contents,
    problem_of,
    sent_back,
)

HEADER_BYTES, SEALED_CHUNK_BYTES = 68, CHUNK_BYTES + 16


@pytest.fixture(scope="module")
def returned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A study, and a parcel with reads for it."""
    folder = tmp_path_factory.mktemp("returned")
    home, cases = a_home(folder, 2)
    return home, sent_back(a_parcel(home, "Ada"), lambda study: commit(study, "Ada", cases[0], "2/2"))


def positions(size: int, count: int) -> Iterable[int]:
    """Both ends byte by byte, and some of the bytes between."""
    edges = [*range(min(120, size)), *range(max(size - 120, 0), size)]
    return sorted({*edges, *map(int, np.random.default_rng(size).integers(0, size, count))})


@pytest.mark.parametrize("sealed", [False, True], ids=["open", "sealed"])
def test_one_flipped_bit_anywhere_is_found(returned: tuple[Path, Path], tmp_path: Path, sealed: bool) -> None:
    home, back = returned
    before = contents(home, without_merging=False)
    parcel = cheaply_sealed(back, tmp_path / "sealed.sirp") if sealed else back
    whole, changed = parcel.read_bytes(), tmp_path / "changed.sirp"
    told = set()
    with Study.open(home) as study:
        for position in positions(len(whole), 60):
            content = bytearray(whole)
            content[position] ^= 1 << position % 8
            changed.write_bytes(content)
            told.add(problem_of(lambda: merge(study, changed, ask)))
    assert all(text.startswith("changed.sirp ") or "of changed.sirp" in text for text in told)
    assert len(told) <= 5
    assert contents(home, without_merging=False) == before


@pytest.mark.parametrize("sealed", [False, True], ids=["open", "sealed"])
def test_a_parcel_cut_off_or_lengthened_is_found(returned: tuple[Path, Path], tmp_path: Path, sealed: bool) -> None:
    home, back = returned
    parcel = cheaply_sealed(back, tmp_path / "sealed.sirp") if sealed else back
    whole, changed = parcel.read_bytes(), tmp_path / "changed.sirp"
    with Study.open(home) as study:
        for length in (0, 1, 8, 40, HEADER_BYTES, HEADER_BYTES + 8, len(whole) // 2, len(whole) - 72, len(whole) - 1):
            changed.write_bytes(whole[:length])
            problem_of(lambda: merge(study, changed, ask))
        changed.write_bytes(whole + b"\0")
        problem_of(lambda: merge(study, changed, ask))


def test_a_changed_parcel_leaves_nothing_behind_when_opened(tmp_path: Path) -> None:
    home, _ = a_home(tmp_path, 2)
    parcel = a_parcel(home, "Ada")
    content = bytearray(parcel.read_bytes())
    content[len(content) // 2] ^= 4
    parcel.write_bytes(content)
    before = set(parcels_folder().rglob("*")) if parcels_folder().exists() else set()
    assert problem_of(lambda: open_parcel(parcel)) == "Ada.sirp is damaged or was changed; have it sent again."
    assert (set(parcels_folder().rglob("*")) if parcels_folder().exists() else set()) == before


# -- the seal itself ---------------------------------------------------------------------------------------------------


def sealed(content: bytes, cost: tuple[int, int, int] = CHEAP) -> bytes:
    out = io.BytesIO()
    sealer = Sealer(out, WORDS, cost)
    for start in range(0, len(content), 700_001):
        sealer.write(content[start : start + 700_001])
    sealer.close()
    return out.getvalue()


def unsealed(content: bytes, passphrase: str = WORDS) -> bytes:
    return io.BufferedReader(Unsealed(io.BytesIO(content), passphrase, "p")).read()


@pytest.mark.parametrize("size", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])
def test_what_is_sealed_is_unsealed_as_it_was(size: int) -> None:
    content = np.random.default_rng(size).bytes(size)
    assert unsealed(sealed(content)) == content


def test_it_is_read_from_anywhere() -> None:
    content = np.random.default_rng(1).bytes(2 * CHUNK_BYTES + 500)
    reader = io.BufferedReader(Unsealed(io.BytesIO(sealed(content)), WORDS, "p"))
    for start in (2 * CHUNK_BYTES + 490, 0, CHUNK_BYTES - 3, 2 * CHUNK_BYTES + 600):
        reader.seek(start)
        assert reader.read(10) == content[start : start + 10]


def test_chunks_moved_repeated_taken_out_or_from_elsewhere_are_found() -> None:
    content = np.random.default_rng(2).bytes(2 * CHUNK_BYTES + 500)
    one, other = sealed(content), sealed(content)
    head, chunks = (
        one[:HEADER_BYTES],
        [one[HEADER_BYTES + n * SEALED_CHUNK_BYTES :][:SEALED_CHUNK_BYTES] for n in range(3)],
    )
    assert unsealed(head + b"".join(chunks)) == content
    foreign = other[HEADER_BYTES:][:SEALED_CHUNK_BYTES]
    for forged in (
        [chunks[1], chunks[0], chunks[2]],
        [chunks[0], chunks[0], chunks[2]],
        [chunks[0], chunks[1]],
        [chunks[0], chunks[2]],
        [chunks[0], chunks[1], chunks[2], chunks[2]],
        [foreign, chunks[1], chunks[2]],
        [],
    ):
        with pytest.raises(SireaderError, match="p is damaged or was changed"):
            unsealed(head + b"".join(forged))


def test_the_same_twice_is_sealed_differently_and_letters_composed_otherwise_open_it() -> None:
    assert sealed(b"x") != sealed(b"x")
    out = io.BytesIO()
    Sealer(out, "u\u0308ber die Bru\u0308cke", CHEAP).close()
    assert unsealed(out.getvalue(), "\u00fcber die Br\u00fccke") == b""
    with pytest.raises(SealedParcel, match="This is not the passphrase of p"):
        unsealed(out.getvalue(), "uber die Brucke")


@pytest.mark.parametrize("cost", [(2**31, 3, 4), (64, 0, 1), (64, 2**20, 1), (64, 1, 2**20), (8, 1, 4)])
def test_a_header_that_asks_for_too_much_is_refused_before_it_costs_anything(cost: tuple[int, int, int]) -> None:
    content = bytearray(sealed(b"x"))
    content[8:20] = b"".join(number.to_bytes(4, "big") for number in cost)
    with pytest.raises(SireaderError, match="p is damaged or was changed"):
        unsealed(bytes(content))


def test_a_new_seal_costs_what_the_standard_recommends() -> None:
    assert COST == (65536, 3, 4)
    assert sealed(b"x", COST)[8:20].hex() == "000100000000000300000004"
