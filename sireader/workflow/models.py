"""The models on this computer: those that the user installed, and the one that comes with the program."""

from __future__ import annotations

import re
import shutil
from collections.abc import Collection
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from uuid import uuid4

from sireader.domain.errors import SireaderError
from sireader.files import make_folder, plain_error, whole_folder, write_whole
from sireader.inference.answer import Models
from sireader.inference.asking import Asking, models_process
from sireader.inference.card import Card, parse_card
from sireader.inference.contents import CARD, HASHES, card_and_digest, digest_of, verified
from sireader.resources import resource
from sireader.workflow.keys import data_folder


@dataclass(frozen=True, slots=True)
class Installed:
    """A model on this computer.

    Attributes:
        folder: of its package.
        card: what it says of itself; None where the package is damaged.
        digest: SHA-256 of the package, empty where it is damaged.
        shipped: whether it comes with the program.
        problem: why it cannot be used, a sentence; empty where nothing is known against it.
    """

    folder: Path
    card: Card | None
    digest: str = ""
    shipped: bool = False
    problem: str = ""

    @property
    def name(self) -> str:
        """Of the model; of a damaged one that of its folder."""
        return self.card.name if self.card else self.folder.name


def shipped_model() -> Path:
    """The folder of the model that comes with the program."""
    return resource("models/phantom")


def models_folder() -> Path:
    """Where installed models lie."""
    return data_folder() / "models"


def installed() -> tuple[Installed, ...]:
    """Those that the user installed, by the names of their folders, then the shipped one."""
    own = [folder for folder in sorted(models_folder().glob("*")) if folder.is_dir() and folder.name[0] != "."]
    there = [_looked_at(folder, shipped=False) for folder in own]
    shipped = shipped_model()
    return (*there, *([_looked_at(shipped, shipped=True)] if shipped.is_dir() else []))


def asked_models(digests: Collection[str] = (), *, mirrored_too: bool = False) -> Models:
    """Those of the installed models that are asked.

    Args:
        digests: of the chosen ones; where none of them is there, the first model is asked.
        mirrored_too: ask the mirror image as well.

    Returns:
        Without a folder where no model is installed.
    """
    there = installed()
    chosen = [one for one in there if one.digest and one.digest in digests] or there[:1]
    return Models(tuple(one.folder for one in chosen), mirrored_too)


def check_installed() -> None:
    """Refuse where the libraries that run networks are missing: reading works without them."""
    for name in ("torch", "torchvision", "safetensors"):
        if find_spec(name) is None:
            what = f"No model can be asked: {name} is not installed"
            raise SireaderError(what, "install the program with its part `opinion`")


def asking(models: Models | None = None) -> Asking:
    """Models that answer from the program's other process; the first installed one by default."""
    return Asking(models_process(), asked_models() if models is None else models)


def forget_loaded_models() -> None:
    """End the process in which models are in memory; the next one that asks starts another."""
    models_process().end()


def install_model(source: Path) -> Installed:
    """Take a package in: verified as a network would be loaded from it, and copied whole or not at all.

    Args:
        source: its folder, which stays as it is.

    Raises:
        SireaderError: it is no sound package, is there already, has the name of another one, or cannot be copied.
    """
    check_installed()
    contents = verified(source)
    card, digest = parse_card(contents[CARD].decode("utf-8", errors="replace"), CARD), digest_of(contents)
    _check_new(card, digest)
    folder = models_folder() / f"{_plain(card.name)}-{digest[:8]}"
    make_folder(models_folder())
    with whole_folder(folder, "model") as beside:
        for name, content in contents.items():
            write_whole(beside / name, content)
        write_whole(beside / HASHES, (source / HASHES).read_bytes())
        Asking(models_process(), Models((beside,))).facts()  # a network is built of what was copied, in another process
    return _looked_at(folder, shipped=False)


def remove_model(model: Installed) -> None:
    """Take an installed model off this computer; opinions that it gave stay on record.

    Raises:
        SireaderError: it comes with the program, or the disk refuses.
    """
    if model.shipped or model.folder.parent != models_folder():
        raise SireaderError(f"{model.name} comes with the program and stays")
    aside = model.folder.with_name(f".{uuid4().hex}.part")
    try:
        model.folder.rename(aside)  # gone at once, whatever becomes of the rest
    except OSError as error:
        raise plain_error(error, model.folder.name) from error
    shutil.rmtree(aside, ignore_errors=True)


def _looked_at(folder: Path, *, shipped: bool) -> Installed:
    try:
        card, digest = card_and_digest(folder)
    except SireaderError as error:
        return Installed(folder, None, "", shipped, str(error))
    return Installed(folder, card, digest, shipped)


def _check_new(card: Card, digest: str) -> None:
    for one in installed():
        if one.digest == digest:
            raise SireaderError(f"The model {card.name} is installed already")
        if one.name == card.name:
            what = f"Another model with the name {card.name} is installed"
            raise SireaderError(what, "remove that one first, or give the new one a name of its own")


def _plain(name: str) -> str:
    """A name that no file system stumbles over."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40] or "model"
