"""Where files lie between the network and a study: in the user's data folder, private, until the study has them."""

from __future__ import annotations

from sireader.archives.spool import Spool
from sireader.workflow.keys import data_folder


def lasting_spool(study_id: str) -> Spool:
    """A study's spool for what senders were told that it has arrived: it stays until the study has it."""
    spool = Spool(data_folder() / "spool" / "received" / study_id)
    for left in spool.folder.glob(".*.part"):  # half of what nobody was told to have arrived
        left.unlink(missing_ok=True)
    return spool
