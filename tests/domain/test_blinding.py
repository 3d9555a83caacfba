"""Who may see what."""

from __future__ import annotations

import pytest

from sireader.domain.blinding import may_read, visible_opinions, visible_reads
from sireader.domain.errors import SireaderError
from sireader.domain.opinions import Opinion
from sireader.domain.protocol_files import parse_protocol
from tests.builders import a_protocol, a_read, an_amendment

PROOF = a_protocol("proof")
ALONE = a_protocol("second-opinion")
OPINION = Opinion("C-1", "model-1", 0.7)
OPEN_BOOK = """
name = "supervised"
title = "The second reader sees the first"
agreeing_reads = 2
roles = [{name = "trainee"}, {name = "senior", sees = ["trainee"]}]
"""


@pytest.mark.parametrize("role", ["local", "central-1", "central-2"])
def test_in_the_proof_protocol_nobody_sees_another_s_read(role: str) -> None:
    reads = [a_read("2/2", "local"), a_read("1/1", "central-1"), a_read("3/3", "central-2")]
    seen = visible_reads(PROOF, reader := f"new {role}", role, reads)
    assert not seen, f"{reader} sees {seen}"


def test_everybody_sees_their_own_reads_amended_ones_too() -> None:
    mine = a_read("2/2", "local")
    amended = an_amendment(mine, "3/3")
    assert visible_reads(PROOF, "Ada", "local", [mine, a_read("1/1", "central-1"), amended]) == (mine, amended)


def test_another_reader_in_the_same_role_is_not_seen_either() -> None:
    assert not visible_reads(PROOF, "Dan", "local", [a_read("2/2", "local", reader="Ada")])


def test_the_roles_that_the_protocol_opens_are_seen() -> None:
    protocol = parse_protocol(OPEN_BOOK, "supervised.toml")
    trainee, senior = a_read("1/1", "trainee"), a_read("2/2", "senior")
    assert visible_reads(protocol, "reader-senior", "senior", [trainee, senior]) == (trainee, senior)
    assert visible_reads(protocol, "reader-trainee", "trainee", [trainee, senior]) == (trainee,)


def test_a_role_that_the_protocol_does_not_have_sees_nothing_and_says_so() -> None:
    with pytest.raises(SireaderError, match="has no role 'guest'; its roles are local, central-1, central-2"):
        visible_reads(PROOF, "Eve", "guest", [a_read("2/2")])


def test_opinions_are_seen_after_one_s_own_commit_only() -> None:
    mine, other = a_read("2/2", "reader", reader="Ada"), a_read("2/2", "reader", reader="Ben")
    assert visible_opinions(ALONE, "Ada", [], [OPINION]) == ()
    assert visible_opinions(ALONE, "Ada", [other], [OPINION]) == ()
    assert visible_opinions(ALONE, "Ada", [mine], [OPINION]) == (OPINION,)


def test_opinions_are_never_seen_where_the_protocol_does_not_open_them() -> None:
    assert visible_opinions(PROOF, "Ada", [a_read("2/2", "local")], [OPINION]) == ()


def test_one_may_read_when_the_role_is_due_and_one_has_not_read() -> None:
    local = a_read("2/2", "local")
    assert may_read(PROOF, "Ada", "local", [])
    assert not may_read(PROOF, "Ada", "local", [local])
    assert not may_read(PROOF, "Dan", "local", [local])
    assert not may_read(PROOF, "Cleo", "central-2", [local])
    assert may_read(PROOF, "Cleo", "central-2", [local, a_read("1/1", "central-1")])


def test_who_has_read_in_one_role_does_not_read_again_in_another() -> None:
    assert not may_read(PROOF, "Ada", "central-1", [a_read("2/2", "local", reader="Ada")])


@pytest.mark.parametrize("probability", [-0.01, 1.01, float("nan")])
def test_an_opinion_is_a_probability(probability: float) -> None:
    with pytest.raises(ValueError, match="a probability lies between 0 and 1"):
        Opinion("C-1", "model-1", probability)
