"""Tag by tag: what the standard's table E.1-1 asks for, what ours says, and what is done to a file."""

from __future__ import annotations

from typing import Any, cast

import numpy as np
import pytest
from dicomanonymizer.dicom_anonymization_databases import dicomfields_2026c as standard
from pydicom import Dataset
from pydicom.datadict import dictionary_VR, tag_for_keyword
from pydicom.sr._concepts_dict import concepts
from pydicom.tag import BaseTag, Tag
from pydicom.uid import UID

from sireader.domain.pseudonyms import Pseudonyms
from sireader.imaging.deidentify import How, deidentified
from sireader.imaging.keep_list import DEVICE_RULES, RULES
from sireader.imaging.profile import ACTIONS, OPTIONS, Element, by_keyword, elements, keywords
from tests.imaging.conftest import Build, build

SECRET, DAY, NUMBER, MACHINE = "Zwetschgenbaum", "19870612", 4711, "SN-90210"
# How much of the original value is left; Z may be "a non-zero length value that may be a dummy value" (table E.1-1a).
TELLS = {"X": 0, "Z": 1, "D": 1, "U": 1, "C": 2, "K": 3}
CODES = {
    name.removesuffix("_TAGS").replace("_", "/").replace("X/Z/U/STAR", "X/Z/U*"): tags
    for name, tags in vars(standard).items()
    if name.endswith("_TAGS") and name != "ALL_TAGS"
}
GROUPS = {(0x5000, 0): "50xx,xxxx", (0x6000, 0x4000): "60xx,4000", (0x6000, 0x3000): "60xx,3000"}
E_1_1 = {
    GROUPS[tag[:2]] if len(tag) > 2 else f"{tag[0]:04X},{tag[1]:04X}": code
    for code, tags in CODES.items()
    for tag in tags
}
ROWS = {one.tag: one for one in elements()}
NAMED = sorted(E_1_1)
VALUES: dict[str, Any] = {
    **dict.fromkeys(("DA", "DT"), DAY),
    "TM": "134501.5",
    "UI": "1.2.276.0.7.4711",
    "AS": "057Y",
    "PN": f"{SECRET}^Hildegunde",
    **dict.fromkeys(("OB", "OW", "OF", "UN", "OB or OW"), SECRET.encode()),
    **dict.fromkeys(("US", "UL", "SS", "SL", "FD", "FL", "US or SS"), NUMBER),
    **dict.fromkeys(("DS", "IS"), str(NUMBER)),
    "AT": Tag(0x0010, 0x0010),
}
ALL_OPTIONS = How("shift", device=True, looked=True)


def place_of(row: Element) -> BaseTag:
    return Tag(int(row.tag[:4].replace("x", "0"), 16), int(row.tag[5:].replace("xxxx", "3000"), 16))


def kind_of(tag: BaseTag) -> str:
    try:
        return dictionary_VR(tag)
    except KeyError:
        return "LO"  # newer than the dictionary


def a_telling_dataset() -> Dataset:
    """Holds every attribute that the standard's table names, with something that could tell who it is."""
    dataset = build(np.zeros((20, 20)))
    for name in NAMED:
        tag = place_of(ROWS[name])
        kind = kind_of(tag)
        if tag.group == 0x0002 or name == "7FE0,0010":
            continue
        if kind == "SQ":
            item = Dataset()
            item.PatientName, item.StudyInstanceUID = SECRET, "1.2.276.0.7.4711"
            dataset.add_new(tag, "SQ", [item])
        else:
            dataset.add_new(tag, kind.split(" or ")[0], VALUES.get(kind, SECRET))
    dataset.PatientSex = "F"
    for keyword in DEVICE_RULES:
        setattr(dataset, keyword, MACHINE)
    return dataset


@pytest.fixture(scope="module")
def both() -> tuple[Dataset, dict[str, Dataset]]:
    dataset = a_telling_dataset()
    names = Pseudonyms(b"p" * 32)
    made = {
        "basic": deidentified(dataset, names, "C-AAAABBBBCC", "S-AAAABBBBCC", How("drop")),
        "options": deidentified(dataset, names, "C-AAAABBBBCC", "S-AAAABBBBCC", ALL_OPTIONS),
    }
    return dataset, made


def test_the_standards_table_is_all_there() -> None:
    assert len(E_1_1) == 655
    assert {one.tag for one in elements() if one.profile} == set(E_1_1)


@pytest.mark.parametrize("tag", NAMED)
def test_our_action_is_the_profiles_or_a_stricter_one(tag: str) -> None:
    row = ROWS[tag]
    assert row.profile == E_1_1[tag]
    if row.option:
        assert row.option in OPTIONS
    else:
        assert TELLS[row.action] <= max(TELLS[letter] for letter in row.profile.replace("*", "").split("/"))


@pytest.mark.parametrize("tag", [name for name in NAMED if name != "0002,0003"])
def test_a_file_is_treated_as_the_table_says(tag: str, both: tuple[Dataset, dict[str, Dataset]]) -> None:
    original, made = both
    row, place = ROWS[tag], place_of(ROWS[tag])
    assert place in original, "the test would not see it"
    _check(row, original[place].value, made["options"].get(place), row.action)
    without = {"": row.action, "patient": row.action, "dates": "Z", "device": "X"}[row.option]
    _check(row, original[place].value, made["basic"].get(place), without)


def _check(row: Element, before: Any, after: Any, action: str) -> None:
    if action == "X":
        assert after is None
    elif action == "Z":
        assert after is None or after.is_empty
    elif action == "U":
        assert UID(after.value).is_valid
        assert after.value.startswith("2.25.")
    elif action == "D":
        assert str(after.value)[1:] == "-AAAABBBBCC"
    elif row.option == "dates":
        assert len(after.value) == 8
        assert after.value != before
    else:
        assert after.value == before


def test_nothing_but_what_the_table_names_is_in_a_file(both: tuple[Dataset, dict[str, Dataset]]) -> None:
    known = {tag_for_keyword(one.keyword) for one in elements() if one.keyword and one.action != "X"}
    for told in both[1].values():
        assert {element.tag for element in told} <= known
        assert SECRET.encode() not in told.to_json().encode()


def test_the_table_and_the_rules_name_the_same_elements() -> None:
    by_rules = set(RULES) | set(DEVICE_RULES)
    other = {"PatientAge", "SOPClassUID", "PixelData", *keywords("C", "dates")}
    assert {one.keyword for one in elements() if one.action in "CK"} == by_rules | other
    assert set(DEVICE_RULES) == set(keywords("C", "device"))


def test_every_row_can_be_read() -> None:
    assert {one.action for one in elements()} == set(ACTIONS)
    assert len(by_keyword()) == len([one for one in elements() if one.keyword])
    for one in elements():
        assert one.name
        if one.action in "DUC" and one.keyword in by_keyword():
            assert one.how, f"{one.name}: the table says what is left of it"


def test_the_options_taken_are_coded_in_the_file(both: tuple[Dataset, dict[str, Dataset]]) -> None:
    """PS3.16 CID 7050."""
    coded = {
        name: [item.CodeValue for item in told.DeidentificationMethodCodeSequence] for name, told in both[1].items()
    }
    assert coded == {"basic": ["113100", "113108"], "options": ["113100", "113108", "113107", "113109", "113101"]}
    assert both[1]["options"].BurnedInAnnotation == "NO"
    assert all(told.PatientIdentityRemoved == "YES" for told in both[1].values())
    assert all(len(step) <= 64 for told in both[1].values() for step in told.DeidentificationMethod)


@pytest.mark.parametrize("keyword", DEVICE_RULES)
def test_a_device_that_is_named_after_somebody_is_not_kept(make: Build, keyword: str) -> None:
    names = Pseudonyms(b"p" * 32)
    kept = {"PatientName": SECRET, keyword: "SN-4711"}
    named = {"PatientName": SECRET, keyword: f"Room of {SECRET}"}
    for elements_of, there in ((kept, True), (named, False)):
        told = deidentified(make([[0]], **elements_of), names, "C-AAAABBBBCC", "S-AAAABBBBCC", How(device=True))
        assert (keyword in told) is there


def test_private_elements_are_gone_wherever_they_are(make: Build) -> None:
    dataset = make([[0]])
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = "399348003", "SCT", "antero-posterior"
    for holder in (dataset, item):
        holder.private_block(0x0011, "MAKER", create=True).add_new(1, "LO", SECRET)
    dataset.ViewCodeSequence = [item]
    told = deidentified(dataset, Pseudonyms(b"p" * 32), "C-AAAABBBBCC", "S-AAAABBBBCC")
    assert not any(element.tag.is_private for element in told.iterall())
    assert told.ViewCodeSequence[0].CodeValue == "399348003"


def test_the_codes_of_the_options_are_the_standard_s_by_value_and_meaning() -> None:
    """PS3.16 CID 7050, as pydicom has it; a meaning has at most 64 signs."""
    terms: dict[str, dict[str, tuple[str, Any]]] = cast("Any", concepts["DCM"])
    meanings = {code: meaning for term in terms.values() for code, (meaning, _) in term.items()}
    assert {code: meanings[code] for code, _ in OPTIONS.values()} == dict(OPTIONS.values())
    assert all(len(meaning) <= 64 for _, meaning in OPTIONS.values())
