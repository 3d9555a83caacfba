"""Signing in with a password: a key is derived from it, and the study knows the public half only."""

from __future__ import annotations

import re
import secrets
import unicodedata
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from sireader.domain.acts import COORDINATOR, Act, ActKind
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.signatures import Credential
from sireader.workflow.study import Study

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

SHORTEST = 10
COST = "argon2id m=65536 t=3 p=4"  # RFC 9106, section 4: the second recommended option
SALT_BYTES, KEY_BYTES = 16, 32
FREE_TRIES = 5
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=10), timedelta(minutes=15)
WITH, WITHOUT, WRONG = "with the password", "without a password: none is set", "wrong password"


class WrongPassword(SireaderError):
    """What was typed is not the password."""


def has_password(study: Study, name: str) -> bool:
    """Whether a reader, or the coordinator, has set a password."""
    credential = study.credentials.current(name)
    return credential is not None and bool(credential.public_key)


def without_password(study: Study) -> tuple[str, ...]:
    """The coordinator and the readers who have no password, in this order."""
    with study.snapshot():
        names = [COORDINATOR, *(reader.name for reader in study.readers.all())]
        return tuple(name for name in names if not has_password(study, name))


def check_set_here(study: Study) -> None:
    """Refuse, in a parcel, to set or take away a password: a parcel brings none home."""
    if study.parcel_of is not None:
        what = f"This is {study.parcel_of}'s parcel, in which no password is set or changed"
        raise RuleBroken(what, "do it in the study itself")


def set_password(study: Study, name: str, new: str, old: str = "") -> None:
    """Set a person's first password, or change it; takes a fraction of a second and 64 MiB.

    Args:
        study: whose password it is; other studies have others.
        name: a reader, or `coordinator`.
        new: at least ten characters.
        old: the password so far; not looked at when there is none.

    Raises:
        SireaderError: no such reader, a password that is too short, a wrong old one, or this is a parcel.
    """
    check_set_here(study)
    _check_name(study, name)
    if len(new) < SHORTEST:
        raise RuleBroken(f"A password has at least {SHORTEST} characters", "a sentence is easily remembered")
    before = study.credentials.current(name)
    if before is not None and before.public_key:
        _unlock(study, name, old)
    salt = secrets.token_bytes(SALT_BYTES).hex()
    public = derived_key(new, salt, COST).public_key().public_bytes_raw().hex()
    _put(study, Credential(uuid4().hex, name, salt, COST, public, _later_than(before)), name, "", before)


def reset_password(study: Study, name: str, reason: str, coordinator_password: str = "") -> None:
    """Take a reader's forgotten password away: the reader sets a new one. Signed reads stay signed.

    Raises:
        SireaderError: no such reader, no password to take away, no reason, a wrong password of the coordinator, or this
            is a parcel.
    """
    check_set_here(study)
    _check_name(study, name)
    if not reason.strip():
        raise SireaderError(f"The password of {name} was not taken away: that needs a reason", "say why in a few words")
    before = study.credentials.current(name)
    if before is None or not before.public_key:
        raise RuleBroken(f"{name} has no password")
    if has_password(study, COORDINATOR):
        _unlock(study, COORDINATOR, coordinator_password)
    _put(
        study,
        Credential(uuid4().hex, name, "", "", "", _later_than(before)),
        COORDINATOR,
        f"taken away: {reason}",
        before,
    )


def sign_in(study: Study, name: str, password: str = "") -> None:
    """Let a reader in, or the coordinator; the audit trail keeps it, wrong tries too.

    Raises:
        WrongPassword: that is not the password; after five in a row there is a growing pause.
    """
    _check_name(study, name)
    if has_password(study, name):
        _unlock(study, name, password)
        _note(study, name, WITH)
    else:
        _note(study, name, WITHOUT)


def unlocked_key(study: Study, name: str, password: str) -> tuple[Credential, Ed25519PrivateKey]:
    """The credential in force and the key to sign with, derived from the password.

    Raises:
        WrongPassword: that is not the password; after five in a row there is a growing pause.
        RuleBroken: none is set.
    """
    return _unlock(study, name, password)


def first_password(study: Study) -> str:
    """What to do where a password is needed and none is set."""
    if study.parcel_of is not None:
        return "set one in the study itself, and sign there once the reads are merged"
    return "set a password first"


def pause_left(study: Study, name: str, now: datetime | None = None) -> timedelta:
    """For how long no password is looked at, after too many wrong ones in a row."""
    wrong = _wrong_in_a_row(study, name)
    if len(wrong) < FREE_TRIES:
        return timedelta(0)
    pause = min(FIRST_PAUSE * (1 << min(len(wrong) - FREE_TRIES, 10)), LONGEST_PAUSE)
    left = wrong[-1].at + pause - (now or datetime.now(UTC))
    return left if timedelta(0) <= left <= pause else timedelta(0)  # a clock that was set back locks nobody out


def derived_key(password: str, salt: str, cost: str) -> Ed25519PrivateKey:
    """The signing key of a password; the same on every computer.

    Args:
        password: as typed; the same letters composed in another way are the same password.
        salt: in hexadecimal.
        cost: as in `Credential`.

    Raises:
        SireaderError: a cost that this program does not know.
    """
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    found = re.fullmatch(r"argon2id m=(\d{1,7}) t=(\d{1,3}) p=(\d{1,3})", cost)
    if found is None:
        raise SireaderError("The study keeps a password in a way that this program does not know", "update the program")
    memory, iterations, lanes = map(int, found.groups())
    kdf = Argon2id(salt=bytes.fromhex(salt), length=KEY_BYTES, iterations=iterations, lanes=lanes, memory_cost=memory)
    return Ed25519PrivateKey.from_private_bytes(kdf.derive(unicodedata.normalize("NFKC", password).encode()))


def _unlock(study: Study, name: str, password: str) -> tuple[Credential, Ed25519PrivateKey]:
    credential = study.credentials.current(name)
    if credential is None or not credential.public_key:
        raise RuleBroken(f"{name} has no password to sign with", first_password(study))
    pause = pause_left(study, name)
    if pause:
        seconds = int(pause.total_seconds()) + 1
        raise WrongPassword(f"Too many wrong passwords for {name} in a row", f"try again in {seconds} seconds")
    key = derived_key(password, credential.salt, credential.cost)
    if key.public_key().public_bytes_raw().hex() != credential.public_key:
        _note(study, name, WRONG)
        raise WrongPassword(f"That is not the password of {name}", "type it again, or ask the coordinator to reset it")
    return credential, key


def _wrong_in_a_row(study: Study, name: str) -> list[Act]:
    """The wrong tries since the last right one, and since the password was set."""
    wrong: list[Act] = []
    for act in study.acts.of_kinds(ActKind.SIGNED_IN, ActKind.PASSWORD_SET):
        if act.kind is ActKind.PASSWORD_SET and act.about == name:
            wrong = []
        elif act.kind is ActKind.SIGNED_IN and act.who == name:
            wrong = [*wrong, act] if act.why == WRONG else []
    return wrong


def _note(study: Study, name: str, how: str) -> None:
    if not study.read_only:
        study.record(ActKind.SIGNED_IN, why=how, who=name)


def _put(study: Study, credential: Credential, who: str, why: str, before: Credential | None) -> None:
    with study.transaction():
        if study.credentials.current(credential.name) != before:
            raise RuleBroken(f"The password of {credential.name} was changed meanwhile", "begin again")
        study.credentials.add(credential)
        study.record(ActKind.PASSWORD_SET, credential.name, why, who=who, rows={"credentials": [credential.id]})


def _later_than(before: Credential | None) -> datetime:
    """Now, and behind the credential before, though the clock was set back: the last one is in force."""
    now = datetime.now(UTC)
    return max(now, before.set_at + timedelta(microseconds=1)) if before else now


def _check_name(study: Study, name: str) -> None:
    if name != COORDINATOR:
        study.reader(name)
