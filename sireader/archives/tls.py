"""Encrypted connections: the archive's certificate is always checked, and so is its name."""

from __future__ import annotations

import ssl

from sireader.domain.archives import Archive, ArchiveFailed, Tls


def client_context(archive: Archive) -> ssl.SSLContext | None:
    """For connections to an archive; None in the clear. TLS 1.2 or later, as PS3.15 B.9 asks (BCP 195)."""
    if archive.tls is None:
        return None
    try:
        context = ssl.create_default_context(cafile=archive.tls.authority or None)
        _show_own(context, archive.tls)
    except (OSError, ValueError) as error:  # ssl.SSLError is an OSError
        raise _unreadable() from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def server_context(tls: Tls | None) -> ssl.SSLContext | None:
    """For connections that are made to us: who makes them has to show a certificate that the authority vouches for."""
    if tls is None:
        return None
    if not tls.certificate:
        what = "What is sent here is to be encrypted, and there is no certificate of ours"
        raise ArchiveFailed(what, "name a certificate and its key")
    try:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=tls.authority or None)
        _show_own(context, tls)
    except (OSError, ValueError) as error:
        raise _unreadable() from error
    context.verify_mode = ssl.CERT_REQUIRED
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _show_own(context: ssl.SSLContext, tls: Tls) -> None:
    if tls.certificate:
        context.load_cert_chain(tls.certificate, tls.key or None, password=_no_password)


def _no_password() -> str:
    """A key with a passphrase would be asked for on the terminal; it is refused instead."""
    raise ValueError("the key has a passphrase")


def _unreadable() -> ArchiveFailed:
    return ArchiveFailed(
        "The certificates for the encrypted connection cannot be read",
        "name PEM files with certificates, and a key without a passphrase",
    )
