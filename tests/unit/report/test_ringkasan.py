"""The Ringkasan to share: one page, nothing cut off, the same bytes for the same lines."""

import io
import re
import shutil
import struct
import subprocess
from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise

import pytest

from lakip.present.views.ringkasan import Ringkasan, ringkasan
from lakip.report import ringkasan as paper
from lakip.report.kanvas import bungkus, lebar_teks
from tests.ikhtisar import SERAPAN, ikhtisar, indikator, kunci, tindak_lanjut, unit

LONG = (
    "Persentase pemenuhan kebutuhan pengembangan kompetensi aparatur sipil negara berdasarkan hasil pemetaan talenta "
    * 3
)
PATAH = "Tanpaspasi" * 40


def full() -> Ringkasan:
    """Give a year in which every line is as long as it can become."""
    rows = [indikator(f"IK-{n}.{n}", str(40 + n), indikator=LONG, unit="SEK") for n in range(4)]
    said = {row["kode"]: {"faktor_penghambat": LONG * 3, "solusi": PATAH} for row in rows}
    orders = [
        tindak_lanjut(LONG * 4, "belum", date(2026, 1, n + 1), indikator=rows[0]["kode"]) for n in range(9)
    ]
    return ringkasan(
        ikhtisar(
            nama="Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Kepulauan Nusa Bahari Timur Laut " * 2,
            saat=datetime(2026, 2, 1, 9, 0),
            rata={"persen_capaian": Decimal("41.5"), "predikat": "Rendah", "n_ada": 4, "n_total": 4},
            indikator=rows, sebab=said, serapan=SERAPAN, tindak_lanjut=orders, nama_unit={"SEK": LONG},
            permintaan=[unit(f"Bidang {LONG}{n}", "terkirim", 0, terlambat=n) for n in range(40)],
            kunci={name: kunci("IK-1", {2025: ("80", None)}) for name in ("SAKIP", "IKM", "IP ASN", "Sistem merit")},
            perhatian=[{"jenis": "keputusan", "kode": "SEK", "kalimat": LONG, "halaman": "temuan"} for _ in range(40)],
        )
    )  # fmt: skip


CASES = {"nothing": lambda: ringkasan(ikhtisar()), "everything": full}


def written(boxes) -> str:
    return " ".join(line.teks for box in boxes for line in box.tulisan)


def said(view: Ringkasan) -> list[str]:
    lines = [view.nama, view.judul, view.data_per, view.naskah]
    for pokok in view.pokok:
        lines += [pokok.judul, pokok.angka, *pokok.kalimat]
        for item in pokok.rincian:
            lines += [item.judul, *item.kalimat]
    return lines


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(
    ("lebar", "besar", "kolom"), [(paper.A4[0], 1.0, 2), (paper.PONSEL, paper.BESAR_PONSEL, 1)]
)
def test_every_word_of_the_page_is_drawn_inside_its_box(case, lebar, besar, kolom):
    view = CASES[case]()
    head, *boxes = paper._lembar(view, lebar, besar, kolom)
    assert re.sub(r"\s", "", "".join(said(view))) != ""
    packed = re.sub(r"\s", "", written([head, *boxes]))
    assert [text for text in said(view) if re.sub(r"\s", "", text) not in packed] == []
    for box in boxes:
        assert box.x + box.lebar <= lebar - paper.TEPI + 0.001
        for line in box.tulisan:
            reach = 1.5 * paper.DALAM + line.menjorok + lebar_teks(line.teks, line.ukuran, tebal=line.tebal)
            assert reach <= box.lebar, line.teks
        assert sum(line.tinggi for line in box.tulisan) <= box.tinggi


@pytest.mark.parametrize("case", CASES)
def test_boxes_stand_below_each_other_without_touching(case):
    boxes = paper._lembar(CASES[case](), paper.A4[0], 1.0, 2)
    for above, below in pairwise(boxes):
        assert below.y >= above.y + above.tinggi or (below.y == above.y and below.x >= above.x + above.lebar)


@pytest.mark.parametrize("case", CASES)
def test_the_pdf_is_one_page_of_a4_with_its_text_inside_and_the_same_bytes_again(case, tmp_path):
    view = CASES[case]()
    data = paper.pdf(view)
    assert data == paper.pdf(view)
    assert data.count(b"/Type /Page ") == 1
    page = re.findall(rb"/MediaBox \[([^\]]+)\]", data)[0].split()
    assert [round(float(side)) for side in page] == [0, 0, 595, 842]
    assert b"/CreationDate" not in data
    if reader := shutil.which("pdftotext"):
        file = tmp_path / "r.pdf"
        file.write_bytes(data)
        text = subprocess.run([reader, str(file), "-"], capture_output=True, check=True).stdout.decode()
        words = ("DRAF", "Rata-rata capaian", "Tindak lanjut selesai")
        assert [word for word in words if word not in text] == []


@pytest.mark.parametrize("case", CASES)
def test_the_picture_is_as_wide_as_a_phone_and_as_high_as_it_needs(case):
    data = paper.png(CASES[case]())
    lebar, tinggi = struct.unpack(">II", io.BytesIO(data).read(24)[16:])
    assert (lebar, tinggi > lebar) == (1080, True)


def test_a_line_is_broken_between_words_and_a_word_that_is_wider_than_the_room_inside():
    assert bungkus("satu dua tiga", 100, 10) == ["satu dua tiga"]
    assert bungkus("", 10, 10) == []
    lines = bungkus("pendek " + "x" * 100, 2.0, 10)
    assert "".join(lines) == "pendek" + "x" * 100
    assert all(lebar_teks(line, 10) <= 2.0 for line in lines)
