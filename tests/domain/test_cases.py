"""Names, orders and splits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sireader.domain.cases import Case, checked_name, reading_order, split_by_subject
from sireader.domain.errors import SireaderError
from tests.builders import a_case

CASES = [f"C-{number:02d}" for number in range(30)]
NAMES = st.lists(st.text("abcdef", min_size=1, max_size=3), unique=True)


def test_the_order_is_random_and_the_same_for_the_same_seed() -> None:
    order = reading_order(CASES, seed=1)
    assert sorted(order) == CASES
    assert order == reading_order(reversed(CASES), seed=1)
    assert len({reading_order(CASES, seed) for seed in range(20)} | {tuple(CASES)}) == 21


@given(first=NAMES, more=NAMES, seed=st.integers(0, 2**62))
def test_cases_added_later_follow_and_move_nothing(first: list[str], more: list[str], seed: int) -> None:
    placed = reading_order(first, seed)
    order = reading_order([*first, *more], seed, placed)
    assert order[: len(placed)] == placed
    assert sorted(order) == sorted({*first, *more})


def test_added_cases_are_shuffled_too() -> None:
    added = reading_order(CASES, 5, CASES[:3])[3:]
    assert list(added) != CASES[3:]


@given(subjects=st.lists(st.text(min_size=1, max_size=4)), seed=st.integers(0, 99))
def test_the_split_gives_each_subject_one_side_and_15_percent_to_validation(subjects: list[str], seed: int) -> None:
    split = split_by_subject(subjects, seed)
    assert split.keys() == set(subjects)
    assert list(split.values()).count("validation") == round(0.15 * len(set(subjects)))
    assert split == split_by_subject(reversed(subjects), seed)


def test_the_split_of_the_proof_cohort_s_size_and_its_seed() -> None:
    subjects = [f"S-{number}" for number in range(1651)]
    split = split_by_subject(subjects, seed=1)
    assert list(split.values()).count("train") == 1403  # Bressem et al. have 1404 and 247: 15 % is 247.65
    assert split != split_by_subject(subjects, seed=2)


@pytest.mark.parametrize("name", ["A", "C-1", " C-1 ", "a.b_c-9", "9" * 64])
def test_names_of_letters_digits_and_a_few_signs_are_taken(name: str) -> None:
    assert checked_name(name, "case") == name.strip()


@pytest.mark.parametrize(
    "name", ["", " ", ".hidden", "-x", "a/b", "..", "a\\b", "a b", "a\nb", "Müller", "9" * 65, "a\0"]
)
def test_names_that_could_not_be_file_names_are_refused(name: str) -> None:
    with pytest.raises(SireaderError, match="cannot name a case; use up to 64 letters"):
        checked_name(name, "case")


def test_a_case_is_handed_out_when_it_has_a_radiograph_and_is_not_excluded() -> None:
    assert a_case().readable
    assert not a_case(radiograph=False).readable
    excluded = Case("C-1", "S-1", "C-1.dcm", "print", exclusion="atypical projection")
    assert excluded.excluded
    assert not excluded.readable
