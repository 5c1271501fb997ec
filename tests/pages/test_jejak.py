"""Jejak Perubahan: who may open it, what it says, its detail one click away, and what is noted of a visit."""

from functools import partial

import pytest

from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Peran
from lakip.workflow import jejak
from tests.kunjungan import field, go, sit_down, texts, visit
from ui import looks

KEPALA = Pelaku("kepala", Peran.KEPALA)


@pytest.fixture(autouse=True)
def at_the_desk(monkeypatch) -> None:
    """Let the Kepala sit before the pages."""
    sit_down(monkeypatch, KEPALA)


def log(app):
    [frame] = [table.value for table in app.dataframe]
    return list(zip(frame["Oleh"], frame["Apa yang dilakukan"], strict=True))


def test_every_change_of_the_sample_reads_as_a_sentence(sample):
    app = visit("pengaturan/jejak")
    rows = sample.audit_rows()
    shown = log(app)
    assert any(text.startswith(f"{len(rows)} catatan, yang terbaru lebih dahulu.") for text in texts(app))
    assert any(f"Kepala catatan sekarang: {jejak.head(sample)}." in text for text in texts(app))
    assert len(shown) == min(len(rows), jejak.PER_PAGE)
    acts = {row.tindakan.replace("_", " ").capitalize() for row in rows}
    assert not [
        sentence for _, sentence in shown if sentence.split(":")[0] in acts or not sentence.endswith(".")
    ]
    assert [download.label for download in app.get("download_button")] == [
        "Unduh semua (XLSX)",
        "Unduh semua (CSV)",
    ]


def test_a_search_that_finds_nothing_says_so(sample):
    app = visit("pengaturan/jejak")
    field(app.text_input, "Kata di dalamnya").set_value("tidak ada yang begini").run()
    assert not app.exception
    assert [info.value for info in app.info] == [
        "Tidak ada yang tercatat pada rentang waktu dan pilihan ini."
    ]


def test_the_group_of_acts_stands_in_the_address(sample):
    app = visit("pengaturan/jejak", kelompok="rencana")
    assert {sentence.split(" ")[0] for _, sentence in log(app)} <= {"Mengimpor", "Menyimpan", "Menetapkan"}


@pytest.fixture
def noting(sample):
    looks.begin(partial(jejak.note_looks, sample))
    yield sample
    looks.end()


def test_what_a_signed_in_person_opens_is_on_the_log_and_nothing_else_changes(noting, monkeypatch):
    sit_down(monkeypatch, KEPALA)
    before = noting.audit_rows()
    app = visit("kinerja/anggaran", tahun="2024", unit="SEK")
    go(app, "kinerja/anggaran")
    looks.end()
    rows = [(row["akun"], row["alamat"], row["saringan"]) for row in noting.rows("ledger", "lihat")]
    assert rows == [("kepala", "anggaran", '{"tahun": "2024", "unit": "SEK"}')]
    assert noting.audit_rows() == before
    app = visit("pengaturan/jejak", kelompok="lihat")
    assert log(app) == [("kepala (kepala)", "Membuka halaman anggaran dengan tahun 2024, unit SEK.")]
