"""Signing off a batch: a reader signs for all reads given so far, and nothing of them can change unseen any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import uuid4

from sireader.domain.acts import ActKind
from sireader.domain.chains import Link
from sireader.domain.errors import RuleBroken
from sireader.domain.signatures import SignOff
from sireader.workflow.passwords import has_password, unlocked_key
from sireader.workflow.study import Study


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a reader has signed.

    Attributes:
        reads: how many reads the reader has on record, amended ones too.
        unsigned: how many of them no sign-off covers.
        last: when the reader signed last; None for never.
    """

    reads: int
    unsigned: int
    last: datetime | None

    @property
    def words(self) -> str:
        """One line: `12 reads since the last sign-off`."""
        count = counted(self.unsigned)
        if self.last is None:
            return f"{count}, none signed off yet"
        return f"{count} since the last sign-off" if self.unsigned else "every read is signed off"


def left_to_sign(study: Study, reader: str) -> str:
    """What a reader could sign off now: `12 reads are not signed off yet`; empty where nothing, or without password."""
    if study.read_only or not has_password(study, reader):
        return ""
    unsigned = standing(study, reader).unsigned
    return f"{counted(unsigned)} {'is' if unsigned == 1 else 'are'} not signed off yet" if unsigned else ""


def standing(study: Study, reader: str) -> Standing:
    """How far a reader has signed."""
    with study.snapshot():
        chain = study.reads.chain(study.reader(reader).name)
        signed = study.sign_offs.of_reader(reader)
    covered = _covered(chain, (end for one in signed for end in one.ends))
    return Standing(len(chain), len(chain.keys() - covered), max((one.signed_at for one in signed), default=None))


def proposed_meaning(stands: Standing) -> str:
    """What a reader declares by signing, unless it is said in other words."""
    many = f"these {stands.reads} reads myself, and they say" if stands.reads != 1 else "this read myself, and it says"
    since = f"; {stands.unsigned} of them since my last sign-off." if stands.last else "."
    return f"I gave {many} what I saw on the radiographs{since}"


def counted(reads: int) -> str:
    """So many reads in words."""
    return "1 read" if reads == 1 else f"{reads} reads"


def sign_off(study: Study, reader: str, password: str, meaning: str = "") -> SignOff:
    """Sign for every read that a reader has given so far; takes a fraction of a second.

    Args:
        study: in which the reader reads.
        reader: the reader's name.
        password: the reader's, entered again for this.
        meaning: what the reader declares; the usual words when empty.

    Raises:
        RuleBroken: no password is set, or no read was given since the last sign-off.
        WrongPassword: that is not the password.
    """
    study.reader(reader)
    credential, key = unlocked_key(study, reader, password)
    with study.transaction():
        stands = standing(study, reader)
        if not stands.unsigned:
            raise RuleBroken(
                f"{reader} has nothing to sign: {stands.words}" if stands.reads else "There is no read yet"
            )
        head = " ".join(study.reads.ends()[reader])
        declared = meaning.strip() or proposed_meaning(stands)
        blank = SignOff(uuid4().hex, reader, stands.reads, head, declared, datetime.now(UTC), credential.id)
        signed = replace(blank, signature=key.sign(blank.text(study.id)).hex())
        study.sign_offs.add(signed)
        about, rows = counted(signed.reads), {"sign_offs": [signed.id]}
        study.record(ActKind.SIGNED_OFF, about, declared, who=reader, rows=rows)
    return signed


def broken_sign_offs(study: Study) -> Iterator[str]:
    """One sentence for each signature that does not fit, and for each signed read that is altered or missing."""
    for signed in study.sign_offs.all():
        name = f"the sign-off of {signed.reader} of {_day(signed.signed_at)}"
        if not _authentic(study, signed):
            yield f"The signature of {name} does not fit what it says."
        yield from _changed_since(study.reads.links().get(signed.reader, []), signed, name)


def _changed_since(links: Iterable[Link], signed: SignOff, name: str) -> Iterator[str]:
    chain = {link.recorded: link for link in links}
    covered = _covered({hash_: link.previous for hash_, link in chain.items()}, signed.ends)
    if len(covered) != signed.reads:
        yield f"Of the {signed.reads} reads under {name}, {len(covered)} are on record as they were signed."
    for hash_, link in chain.items():
        if hash_ in covered and link.computed != hash_:
            yield f"{link.name} lies under {name} and was altered."


def _covered(chain: dict[str, str], ends: Iterable[str]) -> set[str]:
    """The hashes of the reads at some ends and of all before them, as far as they are there."""
    covered: set[str] = set()
    waiting = list(ends)
    while waiting:
        hash_ = waiting.pop()
        if hash_ in chain and hash_ not in covered:
            covered.add(hash_)
            waiting.append(chain[hash_])
    return covered


def _authentic(study: Study, signed: SignOff) -> bool:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    credential = study.credentials.get(signed.credential)
    if credential is None or credential.name != signed.reader:
        return False
    try:
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(credential.public_key))
        public.verify(bytes.fromhex(signed.signature), signed.text(study.id))
    except (InvalidSignature, ValueError):
        return False
    return True


def _day(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
