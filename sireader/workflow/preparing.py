"""Sources on their way into a study: decoded, de-identified and written out in memory, several at once.

Nothing of the study is looked at or touched here.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass

from pydicom import Dataset

from sireader.domain.cases import Case
from sireader.domain.errors import SireaderError
from sireader.domain.pseudonyms import Pseudonyms
from sireader.files import Pieces, sha256_of
from sireader.imaging.deidentify import deidentified, file_pieces, pixel_digest
from sireader.imaging.dicom import decode
from sireader.imaging.elements import text
from sireader.imaging.files import dataset_of, read_dataset
from sireader.workflow.choices import Choices
from sireader.workflow.sources import Source

Progress = Callable[[str], None]
LOT = 8
"""So many radiographs are written and recorded together."""
AT_ONCE = min(os.cpu_count() or 1, 4)
AHEAD = 8
AHEAD_BYTES = 128 << 20
"""Of files in memory, beyond which nothing more is prepared until what is there is written."""


@dataclass(frozen=True, slots=True)
class Made:
    """A de-identified radiograph: the case it is, and the content of its file."""

    case: Case
    content: Pieces


@dataclass(frozen=True, slots=True)
class Prepared:
    """What became of a source.

    Attributes:
        source: the source.
        dataset: the original; None where there is a problem.
        fingerprint: of its pixels, as the study names it.
        made: as the case that its fingerprint names; None where the study was known to have it.
        problem: what is wrong with it.
    """

    source: Source
    dataset: Dataset | None = None
    fingerprint: str = ""
    made: Made | None = None
    problem: Exception | None = None


@dataclass(frozen=True, slots=True)
class Preparing:
    """How sources are prepared for one study."""

    pseudonyms: Pseudonyms
    choices: Choices
    known: frozenset[str]

    def prepare(self, source: Source) -> Prepared:
        """Decode and de-identify one; what is wrong with it is told when it is its turn."""
        try:
            dataset = _dataset(source)
            fingerprint = self.pseudonyms.case(pixel_digest(decode(dataset, source.name)))
            made = None if fingerprint in self.known else self.made(dataset, source, fingerprint, fingerprint)
        except Exception as error:  # whatever it is: no other file is affected
            return Prepared(source, problem=error)
        return Prepared(source, dataset, fingerprint, made)

    def made(self, dataset: Dataset, source: Source, fingerprint: str, name: str) -> Made:
        """The de-identified file of a case of this name."""
        patient, issuer = text(dataset, "PatientID"), text(dataset, "IssuerOfPatientID")
        subject = self.pseudonyms.subject(patient, issuer) if patient else f"S-{fingerprint[2:]}"
        how = self.choices.how(source.name)
        content = file_pieces(deidentified(dataset, self.pseudonyms, name, subject, how))
        case = Case(name, subject, f"{name}.dcm", fingerprint, file_sha256=sha256_of(content))
        return Made(case, content)


def in_lots(preparing: Preparing, given: Iterable[Source], progress: Progress | None) -> Iterator[list[Prepared]]:
    """Every source once it is prepared, some together; those behind are prepared meanwhile."""
    under_way: deque[tuple[Future[Prepared], int]] = deque()
    threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="preparing")
    try:
        for source in given:
            if progress:
                progress(source.name)
            under_way.append((threads.submit(preparing.prepare, source), _size(source)))
            if source.passing:
                wait([under_way[-1][0]])
            while len(under_way) >= LOT + AHEAD or sum(size for _, size in under_way) > AHEAD_BYTES:
                yield _lot(under_way)
        while under_way:
            yield _lot(under_way)
    finally:
        threads.shutdown(cancel_futures=True)


def _lot(under_way: deque[tuple[Future[Prepared], int]]) -> list[Prepared]:
    return [under_way.popleft()[0].result() for _ in range(min(LOT, len(under_way)))]


def _size(source: Source) -> int:
    """Bytes; a file that cannot be looked at takes none."""
    if source.content is not None:
        return len(source.content)
    try:
        return source.path.stat().st_size if source.path else 0
    except OSError:
        return 0


def _dataset(source: Source) -> Dataset:
    if source.problem:
        raise source.problem
    if source.content is not None:
        return dataset_of(source.content, source.name)
    if source.path is None:
        raise SireaderError(f"{source.name} cannot be read")
    return read_dataset(source.path, viewed=True)
