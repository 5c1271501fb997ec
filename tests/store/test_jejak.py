"""Who saw and changed what between two moments: searched, paged by the engine, in words."""

from datetime import datetime, timedelta

import pytest

from lakip.domain.errors import NotAllowed, WrongUsage
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.ledger import store as store_module
from lakip.present.jejak import KELOMPOK, rincian
from lakip.present.tables import csv_text
from lakip.workflow import jejak
from lakip.workflow.access import Meja
from lakip.workflow.jejak import Cari

SITI = Pelaku("siti", Peran.STAF)
HARI = datetime(2026, 1, 5)
SEHARI = Cari(HARI, HARI + timedelta(days=1))


def look(jam, akun, alamat, berkas=None, saringan='{"tahun":"2025"}'):
    return {
        "waktu": HARI + timedelta(hours=jam),
        "akun": akun,
        "peran": "staf",
        "alamat": alamat,
        "saringan": saringan,
        "berkas": berkas,
    }


@pytest.fixture
def log(store, monkeypatch):
    """Give a store with two changes, two looks and a download on one day, and one change on the next."""
    for jam, pelaku, tindakan, objek, isi in [
        (8, SITI, "unggah_berkas", "SEK 2025", {"berkas": "Data_50%.xlsx", "versi": 1}),
        (11, KONSOL, "tarik_unggahan", "u-1", {"alasan": "salah berkas"}),
        (24, SITI, "susun", "LAKIP 2025", {"edisi": "0123456789ab"}),
    ]:
        monkeypatch.setattr(store_module, "now", lambda jam=jam: HARI + timedelta(hours=jam))
        with store.write(pelaku, tindakan, objek) as tx:
            tx.isi = isi
    before = len(store.audit_rows())
    jejak.note_looks(
        store,
        [
            look(9, "siti", "ringkasan"),
            look(10, "budi", "unit", saringan="{}"),
            look(12, "budi", "susun", "LAKIP_2025.xlsx"),
        ],
    )
    assert len(store.audit_rows()) == before
    return store


def sentences(store, **asked):
    rows, n = jejak.search(store, Cari(**{"dari": SEHARI.dari, "hingga": SEHARI.hingga} | asked))
    assert n == len(rows)
    return [(row["pelaku"], row["uraian"]) for row in rows]


UNGGAH = ("siti (staf)", "Mengunggah berkas Data_50%.xlsx untuk SEK 2025, versi 1.")
BUKA = ("siti (staf)", "Membuka halaman ringkasan dengan tahun 2025.")
UNIT = ("budi (staf)", "Membuka halaman unit.")
TARIK = ("konsol (konsol)", "Menarik unggahan u-1, alasan: salah berkas.")
UNDUH = ("budi (staf)", "Mengunduh LAKIP_2025.xlsx dengan tahun 2025.")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [UNDUH, TARIK, UNIT, BUKA, UNGGAH]),
        ({"dari": HARI + timedelta(hours=9), "hingga": HARI + timedelta(hours=11)}, [UNIT, BUKA]),
        ({"pelaku": "siti"}, [BUKA, UNGGAH]),
        ({"pelaku": "siti (staf)"}, [BUKA, UNGGAH]),
        ({"pelaku": "sit"}, []),
        ({"kelompok": "data"}, [TARIK, UNGGAH]),
        ({"kelompok": "lihat"}, [UNDUH, UNIT, BUKA]),
        ({"objek": "sek"}, [UNGGAH]),
        ({"teks": "50%"}, [UNGGAH]),
        ({"teks": "SALAH BERKAS"}, [TARIK]),
        ({"teks": "_"}, [UNDUH, UNGGAH]),
    ],
)
def test_the_log_is_searched_by_moment_person_act_object_and_text(log, asked, found):
    assert sentences(log, **asked) == found


def test_a_page_holds_so_many_rows_and_says_how_many_there_are(log, monkeypatch):
    monkeypatch.setattr(jejak, "PER_PAGE", 2)
    pages = [jejak.search(log, SEHARI, page) for page in (1, 2, 3)]
    assert [n for _, n in pages] == [5, 5, 5]
    assert [[(row["pelaku"], row["uraian"]) for row in rows] for rows, _ in pages] == [
        [UNDUH, TARIK], [UNIT, BUKA], [UNGGAH],
    ]  # fmt: skip


def test_the_export_is_the_whole_search_the_oldest_first(log):
    table = jejak.export(log, SEHARI)
    assert table.judul == (
        "Siapa Melihat dan Mengubah Apa, 5 Januari 2026 pukul 00.00 sampai 6 Januari 2026 pukul 00.00"
    )
    assert csv_text(table).splitlines()[:3] == [
        "Nomor,Waktu,Oleh,Apa yang dilakukan",
        '2,5 Januari 2026 pukul 08.00.00,siti (staf),"Mengunggah berkas Data_50%.xlsx untuk SEK 2025, versi 1."',
        ",5 Januari 2026 pukul 09.00.00,siti (staf),Membuka halaman ringkasan dengan tahun 2025.",
    ]


def test_everybody_who_changed_or_saw_anything_can_be_asked_for(log):
    assert jejak.people(log) == ["budi (staf)", "konsol (konsol)", "sistem (sistem)", "siti (staf)"]


def test_the_log_opens_to_the_right_only_and_a_range_goes_forward(log):
    with pytest.raises(NotAllowed):
        jejak.search(Meja(log, SITI), SEHARI)
    assert jejak.search(Meja(log, Pelaku("kepala", Peran.KEPALA)), SEHARI)[1] == 5
    with pytest.raises(WrongUsage):
        jejak.search(log, Cari(HARI, HARI))


def test_the_content_of_a_row_is_told_by_names_a_reader_knows():
    isi = {
        "alasan": None,
        "berkas": "a.xlsx",
        "tahun_tetap": [2023, 2024],
        "kunci_lain": True,
        "perkiraan": "2026-03-30",
    }
    assert rincian(isi) == [
        ("Berkas", "a.xlsx"),
        ("Tahun yang tetap", "2023, 2024"),
        ("Kunci lain", "ya"),
        ("Perkiraan", "30 Maret 2026"),
    ]


def test_every_act_stands_in_one_group():
    acts = [tindakan for kelompok in KELOMPOK.values() for tindakan in kelompok.tindakan]
    assert len(acts) == len(set(acts))
