"""Turns what the disk or the engine says into one sentence; nothing acknowledged is lost by any of it."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from lakip.domain.errors import StoreUnavailable
from lakip.ledger.connect import UNREACHABLE
from lakip.ledger.ekstensi import OBJECTS


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Raise StoreUnavailable for a full disk, an unreadable block, a database that gave up or is not there.

    Other errors are bugs.
    """
    try:
        yield
    except OSError as error:
        raise StoreUnavailable(_sentence(name, full=_no_room(error))) from error
    except duckdb.Error as error:
        if any(sign in str(error) for sign in UNREACHABLE):
            raise StoreUnavailable(
                f"Hubungan dengan {name} terputus; perubahan yang sedang dikirim belum tentu tersimpan. "
                "Tunggu layanannya kembali lalu ulangi; yang telanjur tersimpan tidak disimpan dua kali."
            ) from None  # the cause names the password
        if any(sign in str(error) for sign in OBJECTS):
            raise StoreUnavailable(
                f"Data {name} pada penyimpanan objek (LAKIP_FACTS) tidak terjangkau; perubahan yang sedang dikirim belum "
                "tentu tersimpan. Periksa layanan, alamat, dan kunci aksesnya lalu ulangi; yang telanjur tersimpan tidak "
                "disimpan dua kali."
            ) from error
        full = disk_is_full(error)
        if not (
            full or gave_up(error) or isinstance(error, duckdb.IOException | duckdb.SerializationException)
        ):
            raise
        raise StoreUnavailable(_sentence(name, full=full)) from error


def disk_is_full(error: duckdb.Error) -> bool:
    """Tell whether the disk had no room; DuckDB says it in errors of several classes."""
    return "No space left" in str(error)


def for_want_of_room(error: StoreUnavailable) -> bool:
    """Tell whether a full disk is why the store could not take a change."""
    cause = error.__cause__
    return (isinstance(cause, duckdb.Error) and disk_is_full(cause)) or (
        isinstance(cause, OSError) and _no_room(cause)
    )


def gave_up(error: duckdb.Error) -> bool:
    """Tell whether the engine answers nothing more until the file is opened again (stack facts: disk full)."""
    return isinstance(error, duckdb.FatalException | duckdb.InternalException) or "invalidated" in str(error)


def _no_room(error: OSError) -> bool:
    return error.errno in {errno.ENOSPC, errno.EDQUOT}


def _sentence(name: str, *, full: bool) -> str:
    if full:
        return (
            f"Ruang disk untuk penyimpanan {name} penuh; perubahan yang sedang dikirim belum tentu tersimpan. "
            "Kosongkan ruang disk lalu ulangi; yang telanjur tersimpan tidak disimpan dua kali."
        )
    return (
        f"Penyimpanan {name} tidak dapat dibaca atau ditulis. Periksa disk dan izin berkasnya lalu ulangi; "
        "bila tetap gagal, pulihkan dari cadangan terakhir dan jangan hapus berkasnya."
    )
