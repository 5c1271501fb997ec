"""Arsip Dokumen: a search narrows the list, a document is taken, and the package is made of what was compiled."""

from lakip.domain.arsip import Cari
from lakip.domain.pelaku import KONSOL
from lakip.workflow import arsip, penyusunan
from tests.kunjungan import field, press, sit_down_as, texts, visit

TAHUN = 2024


def page(**query):
    return visit("laporan/arsip", tahun=str(TAHUN), **query)


def listed(app):
    return app.dataframe[0].value["nama"].tolist()


def test_the_documents_of_the_year_are_listed_and_a_word_or_a_hash_narrows_them(sample):
    app = page()
    rows, n = arsip.search(sample, Cari(TAHUN))
    assert f"{n} dokumen, yang terbaru lebih dahulu." in texts(app)
    assert listed(app) == [row["nama"] for row in rows]
    search = field(app.text_input, "Nama, keterangan, atau awal SHA-256")
    search.set_value("kinerja_mut").run()
    assert listed(app) == ["Kinerja_MUT_2024.xlsx"]
    chosen = next(row for row in rows if row["nama"] == "Kinerja_SEK_2024.xlsx")
    field(app.text_input, "Nama, keterangan, atau awal SHA-256").set_value(chosen["sha256"][:10]).run()
    assert listed(app) == ["Kinerja_SEK_2024.xlsx"]
    assert [code.value for code in app.code] == [chosen["sha256"]]


def test_a_document_is_made_ready_to_be_taken(sample):
    app = press(page(unit="MUT", jenis="data"), "Siapkan unduhan")
    assert [button.label for button in app.get("download_button")][:1] != []
    assert not app.error


def test_nothing_found_says_so_and_before_the_first_compiling_there_is_no_package(sample):
    app = page(jenis="tanda_terima")
    told = [info.value for info in app.info]
    assert told == [
        "Tidak ada dokumen yang cocok dengan pencarian ini.",
        "LAKIP tahun 2024 belum pernah disusun.",
    ]


def test_the_package_is_made_of_what_was_compiled(sample):
    penyusunan.compile_edition(sample, KONSOL, TAHUN)
    app = press(page(), "Siapkan paket")
    told = [text for text in texts(app) if "· SHA-256" in text]
    assert [text.split(" ")[0] for text in told if "Kertas_Kerja" in text] == []
    assert "Daftar_Periksa_2024.xlsx" in [text.split(" ")[0] for text in told]


def test_an_operator_finds_the_own_unit_alone_and_no_package(sample, monkeypatch):
    sit_down_as(monkeypatch, "operator.mut")
    app = page()
    assert set(app.dataframe[0].value["unit"]) == {"MUT"}
    assert [button.label for button in app.button if button.label == "Siapkan paket"] == []
