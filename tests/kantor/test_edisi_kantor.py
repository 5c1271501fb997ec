"""An office suite that computes every formula of the edition anew finds the engine's values."""

import re
import subprocess
import zipfile
from decimal import Decimal
from io import BytesIO
from itertools import product

import openpyxl
import pytest

from lakip.report.edition import compile_files
from lakip.workflow.toko import open_store
from tests import pabrik
from tests.pabrik import Indikator

pytestmark = pytest.mark.kantor

TOLERANSI = 1e-9
CARA = (
    ("RASIO", "Naik"), ("SELISIH", "Turun"), ("TERBALIK", "Turun"), ("STABIL", "Stabil"), ("RENTANG", "Rentang"),
    ("RENTANG", "Turun"), ("TERCAPAI", "Naik"), ("TERCAPAI", "Turun"),
)  # fmt: skip
ANGKA = tuple(map(Decimal, ("0", "3", "7.5", "80", "90.5", "91", "95")))
TARGET = (*ANGKA, (Decimal(80), Decimal(90)), (Decimal(0), Decimal(5)), "BB", None)
REALISASI = (*ANGKA, "BB", "A", "Memuaskan", "Tak Dikenal", "belum rilis", "-", None)
KETENTUAN = {
    "bawaan": {},
    "batas setelah rata-rata, nol dihitung, predikat dibulatkan": {
        "urutan_batas": "rata_lalu_batas", "batas_rata": Decimal(90), "data_kosong": "nol", "pembulatan_predikat": "0",
        "rata_instansi": "menurut_indikator", "turun_target_nol_realisasi_ada": None,
    },
    "berbobot, tanpa batas, skala SAKIP, target nol diberi angka": {
        "rata_indikator": "berbobot", "urutan_batas": "tanpa_batas", "skala": "SAKIP", "pembulatan_predikat": "2",
        "naik_target_nol_realisasi_ada": Decimal(120), "naik_target_nol_realisasi_nol": None,
    },
}  # fmt: skip


def generated():
    """Every formula against every kind of target and realisasi, caps and weights sprinkled over them."""
    kasus = product(CARA, TARGET, REALISASI)
    return [
        Indikator(
            kode=f"IK-{n:04}", sasaran=f"S-{n % 4}", unit=f"B{n % 3}", satuan="Nilai", polaritas=polaritas, rumus=rumus,
            target=target, realisasi=realisasi, batas=(None, None, Decimal(110))[n % 3], bobot=(None, Decimal(2), Decimal("0.5"))[n % 3],
            skala="SAKIP" if n % 4 else None,
        )
        for n, ((rumus, polaritas), target, realisasi) in enumerate(kasus)
        if n % 17 == 0
    ]  # fmt: skip


def without_results(data):
    """Give the workbook with the cached value of every formula taken out, so that it has to be computed."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for item in source.infolist():
            content = source.read(item)
            if item.filename.startswith("xl/worksheets/sheet"):
                content = re.sub(rb"</f><v>[^<]*</v>", b"</f>", content)
            target.writestr(item, content)
    return out.getvalue()


def recomputed(soffice, folder, books):
    """Let the office suite compute every formula of the named workbooks; give them as it saved them."""
    out = folder / "keluaran"
    for name, data in books.items():
        (folder / name).write_bytes(without_results(data))
    subprocess.run(
        [soffice, "--headless", f"-env:UserInstallation=file://{folder}/profil", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
         "--outdir", str(out), *[str(folder / name) for name in books]],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip
    return {name: (out / name).read_bytes() for name in books}


def differences(data, saved):
    """Give (how many formulas, those whose value differs: sheet, cell, cached, computed, formula)."""
    formulas = openpyxl.load_workbook(BytesIO(data))
    cached, computed = (openpyxl.load_workbook(BytesIO(d), data_only=True) for d in (data, saved))
    cells = [
        (sheet.title, cell.coordinate, cell.value)
        for sheet in formulas for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
    ]  # fmt: skip
    pairs = [
        (name, at, cached[name][at].value, computed[name][at].value, formula) for name, at, formula in cells
    ]
    return len(pairs), [pair for pair in pairs if not same(pair[2], pair[3])]


def same(a, b):
    numbers = isinstance(a, int | float) and isinstance(b, int | float)
    return abs(a - b) <= TOLERANSI if numbers else a == b


def check(soffice, folder, files):
    books = {name: data for name, data in files.items() if name.endswith(".xlsx")}
    found = {
        name: differences(books[name], saved) for name, saved in recomputed(soffice, folder, books).items()
    }

    assert {name: wrong for name, (_, wrong) in found.items() if wrong} == {}
    return sum(n for n, _ in found.values())


def test_the_sample_agency_in_all_its_years(soffice, toko_contoh, tmp_path):
    store = open_store(str(toko_contoh / "lakip.duckdb"))
    files = {f.name: f.data for tahun in (2023, 2024) for f in compile_files(store, tahun).files}
    store.close()

    assert check(soffice, tmp_path, files) > 1000


@pytest.mark.parametrize("ketentuan", KETENTUAN)
def test_every_formula_zero_rule_cap_and_mean(soffice, store, tmp_path, ketentuan):
    pabrik.add_kebijakan(store, **KETENTUAN[ketentuan])
    pabrik.add(store, generated())
    kode = [f"5.03.02.2.{n // 3:02}.{n:04}" for n in range(12)]
    pabrik.add_pagu(
        store,
        {k: Decimal(1_000_000_007 * n) for n, k in enumerate(kode)}
        | {"5.03.02": Decimal(90_000_000_000), "5.03.02.2.01": None},
    )
    pabrik.add_anggaran(
        store, [(k, "realisasi", 0, Decimal("333333333.33") * n) for n, k in enumerate(kode) if n != 5]
    )

    files = {f.name: f.data for f in compile_files(store, 2025).files}

    assert check(soffice, tmp_path, files) > 1000


def test_a_wrong_result_would_be_found(soffice, store, tmp_path):
    pabrik.add_indikator(store, target=Decimal(95), realisasi=Decimal(90))
    data = next(f.data for f in compile_files(store, 2025).files if f.name == "LAKIP_2025.xlsx")
    saved = recomputed(soffice, tmp_path, {"a.xlsx": data})["a.xlsx"]
    cached = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(cached, "w") as target:
        for item in source.infolist():
            target.writestr(item, source.read(item).replace(b"<v>94.7368421053</v>", b"<v>94.7368421</v>"))

    assert differences(data, saved)[1] == []
    assert {cell[:2] for cell in differences(cached.getvalue(), saved)[1]} >= {("T07 Pengukuran", "G4")}
