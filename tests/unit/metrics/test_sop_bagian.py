"""Whose data was waited for: until it came, until step 2 was closed without it, or until now."""

from datetime import date, datetime

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.metrics import sop_bagian
from lakip.workflow import impor_langkah, surat_permintaan
from tests import pabrik
from tests.pabrik import Indikator

TAHUN = 2025
PADA = datetime(2026, 1, 16, 8)
STEPS = (
    "tahun,langkah,aksi,waktu,alasan\n"
    "2025,1,mulai,2026-01-05 07:30,\n2025,1,selesai,2026-01-05 07:45,\n2025,2,mulai,2026-01-06 07:30,\n"
)


@pytest.fixture
def asked(store):
    """Give a store with one unit that was asked for its data and has sent nothing."""
    pabrik.add(store, [Indikator(kode="IK-1", tahun=TAHUN)])
    surat_permintaan.send(store, KONSOL, TAHUN, date(2026, 1, 12), waktu=datetime(2026, 1, 5, 7, 30))
    return store


def waited(store):
    found = sop_bagian.per_unit(store, TAHUN, PADA)
    return (
        [(row["tunggu_hari"], row["terlambat_hari"]) for row in found.unit_rows],
        found.menunggu.days,
        found.merekap.days,
    )


def test_a_silent_unit_is_waited_for_until_now_while_step_two_goes_on(asked):
    impor_langkah.import_steps(asked, KONSOL, STEPS.encode(), "Waktu.csv")

    assert waited(asked) == ([(9, 4)], 0, 0)


def test_a_silent_unit_is_waited_for_until_step_two_was_closed_without_it(asked):
    closed = f"{STEPS}2025,2,selesai,2026-01-08 07:30,\n"
    impor_langkah.import_steps(asked, KONSOL, closed.encode(), "Waktu.csv")

    assert waited(asked) == ([(3, 0)], 2, 0)
