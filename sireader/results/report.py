"""Structured reports: TID 1500 of PS3.16 with what one observer says about both sacroiliac joints of a radiograph."""

from __future__ import annotations

from typing import Any

import numpy as np
from highdicom import sr
from highdicom.coding_schemes import CodingSchemeIdentificationItem
from pydicom import Dataset
from pydicom.sr.codedict import codes
from pydicom.sr.coding import Code

from sireader.domain.grading import Joint
from sireader.results import scheme
from sireader.results.lie import Lie
from sireader.results.objects import MAKER, code, header_of, named, one_word, public, series, uid
from sireader.results.said import JointSaid, Person, Program, Said

JOINT = Code("39723000", "SCT", "Sacroiliac joint")
SIDES = {Joint.RIGHT: codes.SCT.Right, Joint.LEFT: codes.SCT.Left}
BOTH = codes.SCT.Bilateral
PROBABILITY, COMMENT = codes.DCM.Probability, codes.DCM.Comment
_SERIES = {"read": 9101, "aided-read": 9102, "reference": 9103, "opinion": 9104}
_NO_DIAGNOSIS = "For research: not a diagnosis."


def report(radiograph: Dataset, lie: Lie, said: Said) -> Dataset:
    """One report as a Comprehensive SR (PS3.3 A.35.3).

    Args:
        radiograph: its data set as the study holds it; pixels are not needed.
        lie: how it lies.
        said: by one observer.

    Returns:
        The data set with its file meta information, ready to be written.
    """
    header = header_of(radiograph)
    groups = [_joint(header, said, joint) for joint in Joint if not said.joints.get(joint, JointSaid()).empty]
    context = sr.ObservationContext(**_observer(said.observer))
    content = sr.MeasurementReport(
        observation_context=context,
        procedure_reported=public(codes.SCT.PlainRadiography),
        imaging_measurements=[*groups, _both(header, lie, said)],
        title=codes.DCM.ImagingMeasurementReport,
    )
    made = sr.ComprehensiveSR(
        evidence=[header],
        content=content[0],
        instance_number=1,
        is_complete=True,
        coding_schemes=[_our_scheme()],
        **series(header, f"{said.kind} {said.key}", _SERIES[said.kind], said.title),
    )
    return named(made, radiograph, said.at)


def _our_scheme() -> CodingSchemeIdentificationItem:
    told = (scheme.DESIGNATOR, scheme.NAME, scheme.VERSION)
    return CodingSchemeIdentificationItem(*told, responsible_organization=MAKER)


def _observer(observer: Person | Program) -> dict[str, Any]:
    """TID 1002 of a person or of a device."""
    if isinstance(observer, Person):
        return {"observer_person_context": sr.ObserverContext(codes.DCM.Person, _person(observer))}
    return {"observer_device_context": sr.ObserverContext(codes.DCM.Device, _device(observer))}


def _person(reader: Person) -> sr.PersonObserverIdentifyingAttributes:
    """TID 1003; a name of one word ends in a caret."""
    role = scheme.ADJUDICATOR if reader.adjudicates else scheme.READER
    person = sr.PersonObserverIdentifyingAttributes(one_word(reader.name), role_in_procedure=code(role))
    person.append(_text(scheme.ROLE, reader.role, sr.RelationshipTypeValues.HAS_OBS_CONTEXT))
    return person


def _device(program: Program) -> sr.DeviceObserverIdentifyingAttributes:
    """TID 1004."""
    return sr.DeviceObserverIdentifyingAttributes(
        uid=uid("device", program.name, program.version),
        name=program.name,
        manufacturer_name=_maker(program),
        role_in_procedure=code(scheme.MODEL if program.is_model else scheme.COMPUTER),
    )


def _joint(header: Dataset, said: Said, joint: Joint) -> sr.MeasurementsAndQualitativeEvaluations:
    """TID 1501 of one joint."""
    told = said.joints[joint]
    grades = [(scheme.GRADE, int(told.grade))] if told.grade is not None else []
    grades += [(scheme.GRADE_SET, grade) for grade in told.grade_set or ()]
    medians = [] if told.median is None else [_number(code(scheme.MEDIAN), told.median, codes.SCT.Median)]
    shares = [_number(code(name), share) for name, share in zip(scheme.SHARES, told.shares or (), strict=False)]
    evaluations = [_evaluation(name, scheme.GRADES[grade]) for name, grade in grades]
    return _group(header, said, SIDES[joint], f"{joint} joint", medians + shares, evaluations)


def _both(header: Dataset, lie: Lie, said: Said) -> sr.MeasurementsAndQualitativeEvaluations:
    """TID 1501 of both joints together: what follows from them, and the comments."""
    answers = ((scheme.EVALUABLE, said.evaluable), (scheme.DEFINITE, said.definite), (scheme.AID, said.aided))
    evaluations = [_evaluation(name, scheme.YES if yes else scheme.NO) for name, yes in answers if yes is not None]
    numbers = ((public(PROBABILITY), said.probability), (code(scheme.CUT_OFF), said.cut_off))
    measured = [_number(name, value) for name, value in numbers if value is not None]
    group = _group(header, said, BOTH, said.key, measured, evaluations)
    content = group[0].ContentSequence
    content.append(_region(header, lie, said))
    for sentence in (*said.comments, _NO_DIAGNOSIS):
        content.append(_text(COMMENT, sentence, sr.RelationshipTypeValues.CONTAINS))
    return group


def _group(
    header: Dataset,
    said: Said,
    side: Code,
    label: str,
    measurements: list[sr.Measurement],
    evaluations: list[sr.QualitativeEvaluation],
) -> sr.MeasurementsAndQualitativeEvaluations:
    """The same joint of the same radiograph has one tracking UID, whoever looked at it."""
    tracked = uid(header.SOPInstanceUID, side.value)
    return sr.MeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(tracked, label),
        finding_sites=[sr.FindingSite(JOINT, laterality=side)],
        algorithm_id=_algorithm(said.observer) if isinstance(said.observer, Program) else None,
        measurements=measurements,
        qualitative_evaluations=evaluations,
        source_images=[sr.SourceImageForMeasurementGroup(header.SOPClassUID, header.SOPInstanceUID)],
    )


def _algorithm(program: Program) -> sr.AlgorithmIdentification:
    """TID 4019."""
    told = (program.name, program.version, program.parameters or None)
    return sr.AlgorithmIdentification(*told, manufacturer=_maker(program))


def _maker(program: Program) -> str | None:
    """Nobody knows who made a model; what counts reads is this program."""
    return None if program.is_model else MAKER


def _number(name: sr.CodedConcept, value: float, derivation: Code | None = None) -> sr.Measurement:
    return sr.Measurement(name=name, value=value, unit=codes.UCUM.NoUnits, derivation=derivation)


def _evaluation(name: scheme.Entry, value: scheme.Entry) -> sr.QualitativeEvaluation:
    return sr.QualitativeEvaluation(name=code(name), value=code(value))


def _text(name: scheme.Entry | Code, text: str, relationship: sr.RelationshipTypeValues) -> sr.TextContentItem:
    concept = code(name) if isinstance(name, scheme.Entry) else public(name)
    return sr.TextContentItem(name=concept, value=text, relationship_type=relationship)


def _region(header: Dataset, lie: Lie, said: Said) -> sr.ImageRegion:
    """What was looked at: a closed line around its stored pixels, from edge to edge (PS3.3 C.18.6.1.2)."""
    box = lie.stored_box(said.crop)
    corners = ((box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom))
    line = np.array([*corners, corners[0]], dtype=np.float64)
    source = sr.SourceImageForRegion(header.SOPClassUID, header.SOPInstanceUID)
    return sr.ImageRegion(sr.GraphicTypeValues.POLYLINE, line, source)
