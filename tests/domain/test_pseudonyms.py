"""Pseudonyms tell nothing and are the same within one study."""

from __future__ import annotations

import re
from uuid import UUID

import pytest

from sireader.domain.pseudonyms import Pseudonyms

ONE, OTHER = Pseudonyms(b"1" * 32), Pseudonyms(b"2" * 32)


def test_pseudonyms_look_alike_and_depend_on_the_key() -> None:
    assert re.fullmatch(r"C-[A-Z2-7]{10}", ONE.case(b"pixels"))
    assert re.fullmatch(r"S-[A-Z2-7]{10}", ONE.subject("4711"))
    assert ONE.case(b"pixels") == ONE.case(b"pixels") != OTHER.case(b"pixels")
    assert ONE.subject("4711") == ONE.subject("4711") != OTHER.subject("4711")


def test_the_same_number_from_two_hospitals_is_two_subjects() -> None:
    assert len({ONE.subject("4711"), ONE.subject("4711", "north"), ONE.subject("4711", "south")}) == 3


def test_a_case_and_a_subject_never_share_their_word() -> None:
    assert ONE.case(b"\x004711")[2:] != ONE.subject("4711")[2:]


def test_uids_are_valid_and_free_form_uuids() -> None:
    uid = ONE.uid("1.2.3.4")
    assert re.fullmatch(r"2\.25\.[1-9][0-9]{0,38}", uid)
    assert len(uid) <= 44
    uuid = UUID(int=int(uid.removeprefix("2.25.")))
    assert (uuid.version, uuid.variant) == (8, "specified in RFC 4122")
    assert uid == ONE.uid("1.2.3.4") != OTHER.uid("1.2.3.4")


def test_dates_move_back_by_the_same_days_for_one_subject() -> None:
    shifts = {ONE.shift_days(f"S-{number}") for number in range(500)}
    assert ONE.shift_days("S-1") == ONE.shift_days("S-1")
    assert min(shifts) >= 1
    assert max(shifts) <= 3650
    assert len(shifts) > 400


def test_the_key_is_long_enough_drawn_anew_and_never_printed() -> None:
    with pytest.raises(ValueError, match="a study key has 32 bytes"):
        Pseudonyms(b"short")
    assert Pseudonyms.with_new_key().key != Pseudonyms.with_new_key().key
    assert "1111" not in repr(ONE)
