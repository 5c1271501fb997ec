"""The request for data: sent once, opened, extended with a reason, reminded until all is in."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from lakip.domain.errors import InputRefused, NotAllowed, NotPermitted
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.domain.waktu import now
from lakip.workflow import isian, surat_permintaan
from tests.pabrik import add_indikator

TAHUN = 2025
BESOK = now().date() + timedelta(days=1)
OPERATOR = Pelaku("operator.bid", Peran.OPERATOR, unit="BID")


@pytest.fixture
def asked(store):
    """Give a store with one unit, BID, that is asked for one indikator."""
    add_indikator(store, tahun=TAHUN, target=Decimal(90))
    return store


def send(store, **more):
    return surat_permintaan.send(store, KONSOL, TAHUN, BESOK, **more)


def row(store, hari=None):
    (found,) = surat_permintaan.requests(store, TAHUN, hari or now().date())
    return {
        key: found[key] for key in ("kode", "status", "tenggat", "hari_terlambat", "n_ingatkan", "alasan")
    }


def test_a_request_goes_from_sent_to_opened_to_complete(asked):
    stages = [row(asked)["status"]]
    assert send(asked) == ["BID"]
    stages.append(row(asked)["status"])
    surat_permintaan.take_workbook(asked, OPERATOR, TAHUN, "BID")
    stages.append(row(asked)["status"])
    isian.type_value(asked, KONSOL, TAHUN, "IK-1", "90", "WA 12 Januari 2026")
    stages.append(row(asked)["status"])
    assert stages == ["belum_dikirim", "terkirim", "dibuka", "lengkap"]


def test_a_request_is_late_from_the_day_after_its_due_date_until_all_is_in(asked):
    send(asked)
    assert row(asked, BESOK)["hari_terlambat"] == 0
    assert row(asked, BESOK + timedelta(days=3))["hari_terlambat"] == 3
    isian.type_value(asked, KONSOL, TAHUN, "IK-1", "90", "WA 12 Januari 2026")
    assert row(asked, BESOK + timedelta(days=3))["hari_terlambat"] == 0


def test_a_request_is_sent_only_once(asked):
    send(asked)
    with pytest.raises(
        NotPermitted, match=r"^Permintaan kepada BID sudah dicatat terkirim; muat ulang halamannya\.$"
    ):
        send(asked, units=["BID"])
    with pytest.raises(NotPermitted, match=r"sudah terkirim kepada semua Bagian/Bidang\.$"):
        send(asked)


@pytest.mark.parametrize(
    ("more", "message"),
    [
        ({"units": ["XYZ"]}, r"^Bagian/Bidang XYZ tidak memiliki indikator atau pagu tahun 2025\.$"),
        ({"waktu": now() + timedelta(hours=1)}, r"^Waktu pengiriman belum lewat"),
        ({"waktu": datetime(2025, 1, 1)}, None),
    ],
)
def test_only_what_has_happened_to_a_unit_that_is_asked_can_be_sent(asked, more, message):
    if message is None:
        assert send(asked, **more) == ["BID"]
    else:
        with pytest.raises(InputRefused, match=message):
            send(asked, **more)


def test_a_due_date_before_the_sending_is_refused(asked):
    with pytest.raises(InputRefused, match=r"^Tenggat mendahului waktu pengiriman"):
        surat_permintaan.send(asked, KONSOL, TAHUN, date(2025, 1, 1))


def test_an_extension_needs_a_later_date_and_a_reason(asked):
    send(asked)
    with pytest.raises(InputRefused, match=r"^Tenggat baru harus sesudah "):
        surat_permintaan.extend(asked, KONSOL, TAHUN, "BID", BESOK, "Pejabat cuti")
    with pytest.raises(InputRefused, match=r"^Alasan perpanjangan belum diisi"):
        surat_permintaan.extend(asked, KONSOL, TAHUN, "BID", BESOK + timedelta(days=1), " ")
    surat_permintaan.extend(asked, KONSOL, TAHUN, "BID", BESOK + timedelta(days=2), "Pejabat cuti")
    assert row(asked) == {
        "kode": "BID",
        "status": "terkirim",
        "tenggat": BESOK + timedelta(days=2),
        "hari_terlambat": 0,
        "n_ingatkan": 0,
        "alasan": "Pejabat cuti",
    }


def test_reminders_are_counted_until_everything_is_in(asked):
    with pytest.raises(NotPermitted, match=r"belum dikirim kepada BID\.$"):
        surat_permintaan.remind(asked, KONSOL, TAHUN, "BID")
    send(asked)
    surat_permintaan.remind(asked, KONSOL, TAHUN, "BID")
    surat_permintaan.remind(asked, KONSOL, TAHUN, "BID")
    assert row(asked)["n_ingatkan"] == 2
    isian.type_value(asked, KONSOL, TAHUN, "IK-1", "90", "WA 12 Januari 2026")
    with pytest.raises(NotPermitted, match=r"sudah lengkap"):
        surat_permintaan.remind(asked, KONSOL, TAHUN, "BID")


def test_the_newest_incoming_request_counts(store):
    assert surat_permintaan.incoming(store, TAHUN) is None
    for asal, tenggat in (("Bagian Organisasi", date(2026, 2, 27)), ("Bappelitbang", date(2026, 1, 31))):
        surat_permintaan.register_incoming(store, KONSOL, TAHUN, asal, tenggat, nomor="100/1")
    found = surat_permintaan.incoming(store, TAHUN)
    assert (found["asal"], found["tenggat"], found["nomor"]) == ("Bappelitbang", date(2026, 1, 31), "100/1")


@pytest.mark.parametrize(
    ("asal", "tanggal", "message"),
    [(" ", None, "^Asal permintaan belum diisi"), ("Bappeda", date(2026, 3, 1), "^Tenggat 27 Februari 2026 mendahului tanggal surat 1 Maret 2026")],
)  # fmt: skip
def test_an_incoming_request_has_a_name_and_a_deadline_after_its_letter(store, asal, tanggal, message):
    with pytest.raises(InputRefused, match=message):
        surat_permintaan.register_incoming(store, KONSOL, TAHUN, asal, date(2026, 2, 27), tanggal=tanggal)


def test_an_operator_sends_nothing_and_takes_only_its_own_workbook(asked):
    with pytest.raises(NotAllowed):
        surat_permintaan.send(asked, OPERATOR, TAHUN, BESOK)
    with pytest.raises(NotAllowed):
        surat_permintaan.take_workbook(asked, OPERATOR, TAHUN, "LAIN")
