"""Encrypted, with certificates that are checked on both sides."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sireader.domain.archives import Archive, ArchiveFailed, Tls
from sireader.workflow.archives import echo, send
from sireader.workflow.study import Study
from tests.archives.asking import a_report, fetched, radiographs
from tests.archives.certificates import a_certificate
from tests.archives.orthanc import Orthanc, running
from tests.archives.proxy import network


@pytest.fixture(scope="module")
def safe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Orthanc]:
    """An archive that speaks TLS only, and by DIMSE with us alone.

    Its web server stands behind a small one that speaks TLS for it, as in most hospitals; Debian's breaks down over it.
    """
    folder = tmp_path_factory.mktemp("safe")
    certificate, key = a_certificate(folder, "archive")
    own, own_key = a_certificate(folder, "sireader")
    configuration = {
        "DicomTlsEnabled": True,
        "DicomTlsCertificate": str(certificate),
        "DicomTlsPrivateKey": str(key),
        "DicomTlsTrustedCertificates": str(own),
        "DicomTlsRemoteCertificateRequired": True,
    }
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    with running(folder, **configuration) as there, network(there.http_port, [], context) as (port, _):
        yield replace(there, http_port=port, tls=Tls(str(certificate), str(own), str(own_key)))


WAYS = pytest.mark.parametrize("way", [Orthanc.dimse, Orthanc.web], ids=["dimse", "web"])
Ways = Callable[[Orthanc], Archive]


@WAYS
def test_radiographs_come_and_reports_go_encrypted(safe: Orthanc, study: Study, tmp_path: Path, way: Ways) -> None:
    archive = way(safe)
    files = radiographs(tmp_path, 2)
    assert send(archive, [*files, a_report(tmp_path / "report.dcm")]) == 3
    told = fetched(study, archive)
    assert (len(told.report.accepted), told.report.refused, told.report.stopped) == (2, [], None)


@WAYS
def test_a_certificate_that_nobody_vouches_for_is_not_trusted(safe: Orthanc, tmp_path: Path, way: Ways) -> None:
    assert safe.tls is not None
    other, _ = a_certificate(tmp_path, "other")
    for authority in ("", str(other)):
        archive = replace(way(safe), tls=replace(safe.tls, authority=authority))
        with pytest.raises(ArchiveFailed, match="trusted"):
            echo(archive)


def test_who_shows_no_certificate_is_sent_away(safe: Orthanc) -> None:
    assert safe.tls is not None
    with pytest.raises(ArchiveFailed, match=r"does not speak DICOM|No encrypted connection|lost"):
        echo(replace(safe.dimse(), tls=Tls(safe.tls.authority)))


def test_speaking_in_the_clear_to_one_that_wants_tls_ends_in_a_sentence(safe: Orthanc) -> None:
    with pytest.raises(ArchiveFailed, match=r"check host, port and TLS of the archive|was lost"):
        echo(replace(safe.dimse(), tls=None))


def test_certificates_that_are_none_are_told(safe: Orthanc, tmp_path: Path) -> None:
    (tmp_path / "none.pem").write_text("nothing")
    for tls in (Tls(str(tmp_path / "none.pem")), Tls(certificate=str(tmp_path / "gone.pem"))):
        for archive in (safe.dimse(tls=tls), safe.web(tls=tls)):
            with pytest.raises(ArchiveFailed, match="certificates for the encrypted connection cannot be read; name"):
                echo(archive)
