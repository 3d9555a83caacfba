"""Names, orders and splits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sireader.domain.cases import Case, checked_name, split_by_subject
from sireader.domain.errors import SireaderError
from tests.builders import a_case


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


def test_nobody_reads_under_the_coordinator_s_name() -> None:
    with pytest.raises(SireaderError, match="cannot name a reader"):
        checked_name("Coordinator", "reader")
