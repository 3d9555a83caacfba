"""A second opinion beside a reader: computed ahead in the background, kept here until its reveal is on record."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, fields, replace
from threading import Lock

from sireader.domain.acts import ActKind
from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.domain.joint_boxes import JointBoxes
from sireader.domain.opinions import Answered, Opinion
from sireader.domain.protocol import Reveal
from sireader.domain.reads import Read
from sireader.domain.reveals import check_reveal
from sireader.imaging.radiograph import Radiograph
from sireader.inference.answer import Answer, Models
from sireader.inference.asking import Asking, models_process
from sireader.inference.maps import share_inside
from sireader.workflow.joint_boxes import Moved, last_boxes, record_boxes
from sireader.workflow.models import asked_models, check_installed
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.revealing import Shown, as_given
from sireader.workflow.study import Study

KEPT = 4
"""So many answers are kept: of the case on the screen, and of those looked at before it."""
_ANY = Opinion("", "", 0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Revealed:
    """An answer that was handed to its reader.

    Attributes:
        shown: its opinion and reveal, as they are on record.
        answer: all of it, with its maps.
        own: the reader's own unaided read, with which it is compared.
        boxes: around the joints, where the reader moved them; None for those that were proposed.
    """

    shown: Shown
    answer: Answer
    own: Read
    boxes: JointBoxes | None = None

    @property
    def proposed(self) -> JointBoxes | None:
        """The boxes as they were proposed; None where there are none."""
        return JointBoxes(*self.answer.joint_boxes) if len(self.answer.joint_boxes) == 2 else None

    def measured(self, boxes: JointBoxes | None) -> Revealed:
        """The same with its map measured in these boxes, or in those that were proposed.

        As long as `inside_joints` takes, some milliseconds.
        """
        told = boxes or self.proposed
        if told is None or self.answer.maps is None:
            return self
        inside, evenly = share_inside(self.answer.maps.definite, self.answer.crop, (told.right, told.left))
        answer = replace(self.answer, inside_joints=inside, evenly=evenly)
        return replace(self, answer=answer, boxes=None if told == self.proposed else boxes)


@dataclass(frozen=True, slots=True)
class Standing:
    """How it stands with opinions on one case, without a word of what they say.

    Attributes:
        allowed: whether one may be revealed now.
        seen: whether one was revealed to this reader under this name of the case: what changes now is aided.
        aided: the reader's last read after that; None where nothing was changed.
    """

    allowed: bool = False
    seen: bool = False
    aided: Read | None = None


def as_opinion(answer: Answer, radiograph: Radiograph, case: str = "") -> Opinion:
    """An answer as it is recorded: all but its maps."""
    whole = Crop.whole(radiograph.rows, radiograph.columns)
    crop = None if answer.crop == whole else answer.crop
    told = {each.name: getattr(answer, each.name) for each in fields(Answered)}
    told["cut_offs"] = dict(answer.cut_offs)
    return Opinion(case, answer.model, answer.probability, "", crop, " ".join(answer.digests), Answered(**told))


class SecondOpinion:
    """The asked models beside one reader of a study. Its methods may be called from any thread.

    Nothing that the model says leaves this object but through `reveal`.
    """

    def __init__(self, study: Study, desk: ReadingDesk, models: Models | None = None) -> None:
        """Args: `models` are asked; by default the first one that is installed."""
        self._study, self._desk = study, desk
        self._models = asked_models() if models is None else models
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="second-opinion")
        self._lock = Lock()
        self._asking = Asking(models_process(), self._models)
        self._answers: dict[tuple[str, Crop | None], Future[Answer]] = {}

    def follows_commit(self) -> bool:
        """Whether an opinion on a case may be seen as soon as the reader has committed a read of it."""
        rule = self._study.protocol.reveal
        open_now = rule is Reveal.AFTER_COMMIT or (rule is Reveal.AFTER_CLOSE and self._study.closed)
        return bool(self._models.folders) and open_now and self._study.parcel_of is None

    def standing(self, case: str) -> Standing:
        """How it stands with opinions on a case."""
        allowed = bool(self._models.folders) and self._desk.may_reveal(case)
        return Standing(allowed, bool(self._desk.revealed(case)), self._desk.own_aided_read(case))

    def warm_up(self) -> None:
        """Load the model in the background, if an opinion may be asked for at all."""
        if self.follows_commit():
            self._thread.submit(self._load)

    def prepare(self, case: str, radiograph: Radiograph, crop: Crop | None) -> None:
        """Compute the answer in the background, if it may be asked for; what it says is not handed over."""
        if self.follows_commit():
            self._asked(case, radiograph, crop)

    def reveal(self, case: str, radiograph: Radiograph) -> Revealed:
        """The answer on the crop of the reader's own read, see `look_at`; its reveal is on the disk before it is given.

        Raises:
            RuleBroken: the reader has not committed a read of the case, the protocol does not allow it (yet), or this
                is a parcel; nothing is recorded, and nothing told.
            SireaderError: there is no model, it is refused, or the study cannot be written.
        """
        self._check(case)
        own = self._desk.own_read(case)
        if own is None:
            raise SireaderError("Your read of this case is gone", "open the case again")
        answer = self._asked(case, radiograph, own.judgement.crop).result()
        shown = self._desk.reveal_computed(case, as_opinion(answer, radiograph))
        moved = last_boxes(self._study, self._desk.reader, case)
        revealed = Revealed(shown, answer, own)
        return revealed.measured(moved.boxes) if moved is not None and moved.boxes is not None else revealed

    def insist(self, revealed: Revealed) -> None:
        """Record that the reader wants the numbers although the radiograph is outside what the model knows."""
        case, reader = revealed.shown.reveal.shown_as, self._desk.reader
        about = as_given(self._study, reader, case).case
        self._study.record(ActKind.INSISTED, about, revealed.answer.model, who=reader.name)

    def keep_boxes(self, revealed: Revealed) -> None:
        """Put on record in which boxes its reader wants the map measured, and what came of it."""
        answer = revealed.answer
        moved = Moved(revealed.boxes, answer.inside_joints, answer.evenly, revealed.shown.reveal.id)
        record_boxes(self._study, self._desk.reader, revealed.shown, moved)

    def hide(self, revealed: Revealed, seconds: float) -> None:
        """Record for how long it was on the screen."""
        self._desk.hide(revealed.shown, seconds)

    @property
    def idle(self) -> bool:
        """Whether every answer that was asked for is there."""
        with self._lock:
            return all(answer.done() for answer in self._answers.values())

    def close(self) -> None:
        """Compute no more; an answer under way is given up once it is there."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    def _check(self, case: str) -> None:
        """Refuse before anything is computed, so that not even the time it takes tells of a model."""
        self._study.check_home()
        reads, closed = self._desk.visible_reads(case), self._study.closed
        check_reveal(self._study.protocol, self._desk.reader.name, reads, [_ANY], closed=closed)
        if not self._models.folders:
            raise SireaderError("No model is installed that could be asked", "install a model first")

    def _asked(self, case: str, radiograph: Radiograph, crop: Crop | None) -> Future[Answer]:
        """The answer that is there or under way; what failed is tried again."""
        key = (case, crop)
        with self._lock:
            known = self._answers.pop(key, None)
            if known is None or (known.done() and (known.cancelled() or known.exception() is not None)):
                known = self._thread.submit(self._compute, radiograph, crop)
            self._answers[key] = known
            while len(self._answers) > KEPT:
                self._answers.pop(next(iter(self._answers))).cancel()
        return known

    def _compute(self, radiograph: Radiograph, crop: Crop | None) -> Answer:
        from sireader.workflow.file_opinions import look_at  # with it comes all that decodes files

        check_installed()
        return look_at(radiograph, self._asking, crop)

    def _load(self) -> None:
        """Load the models ahead; what is wrong with them is told when they are asked."""
        with suppress(SireaderError):
            check_installed()
            self._asking.facts()
