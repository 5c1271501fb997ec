"""The fictional sample agency: its CSV files keep the contract and agree with themselves.

Read with the csv module alone, so that a fault of the product's own readers cannot hide a fault of the sample.
"""

import csv
import datetime as dt
import re
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

CONTOH = Path(__file__).parents[2] / "data" / "contoh"
TAHUN = (2022, 2023, 2024)
TRIWULAN = ("TW I", "TW II", "TW III", "TW IV")
REALISASI_TW = tuple(f"Realisasi {tw}" for tw in TRIWULAN)
RUPIAH_TW = tuple(f"Realisasi {tw} (Rp)" for tw in TRIWULAN)

# contract §4.1
RENCANA_HEADINGS = {
    "Instansi": "Kunci|Nilai",
    "Pejabat": "Jabatan|Nama|Pangkat/Golongan|NIP|Status|Dari|Sampai|Nomor SK",
    "Unit Kerja": "Kode|Nama|Jenis|Induk|Alias|Berlaku Dari|Berlaku Sampai",
    "Sasaran": "Kode|Jenis|Uraian|Induk|Unit",
    "Indikator": "Kode|Kode Sasaran|Indikator Kinerja|Satuan|Polaritas|Rumus|Tipe Triwulan|Unit|Penanggung Jawab|IKU"
    "|Masuk PK|Definisi Operasional|Sumber Data|Batas Capaian|Bobot|Kondisi Awal|Target Akhir|Standar Nasional"
    "|Skala Nilai|Desimal|Berlaku Dari|Berlaku Sampai|Menggantikan",
    "Target": "Kode Indikator|Tahun|Target|TW I|TW II|TW III|TW IV|Jenis|Versi|Nomor SK|Tanggal",
    "Standar": "Kode Indikator|Tahun|Nilai|Tingkat|Sumber",
    "Realisasi Lalu": "Kode Indikator|Tahun|Realisasi",
    "Anggaran Lalu": "Kode Rekening|Tahun|Target Renstra|Pagu (Rp)|Realisasi (Rp)",
    "Anggaran": "Kode Rekening|Uraian|Unit|Kode Sasaran|Tahun|Pagu (Rp)|Versi",
}
# contract §4.2
UNIT_HEADINGS = {
    "Kinerja": "Kode Indikator|Indikator Kinerja|Satuan|Target|Realisasi TW I|Realisasi TW II|Realisasi TW III"
    "|Realisasi TW IV|Realisasi Tahun|Pembilang TW I|Penyebut TW I|Pembilang TW II|Penyebut TW II|Pembilang TW III"
    "|Penyebut TW III|Pembilang TW IV|Penyebut TW IV|Pembilang|Penyebut|Status Data|Tahun Data|Faktor Pendorong"
    "|Faktor Penghambat|Solusi|Data Dukung",
    "Kegiatan": "Kode Sub Kegiatan|Sub Kegiatan|Indikator Keluaran|Satuan|Target|Realisasi TW I|Realisasi TW II"
    "|Realisasi TW III|Realisasi TW IV|Realisasi Tahun|Waktu/Tempat|Uraian|Data Dukung",
    "Anggaran": "Kode Rekening|Uraian|Pagu (Rp)|Realisasi TW I (Rp)|Realisasi TW II (Rp)|Realisasi TW III (Rp)"
    "|Realisasi TW IV (Rp)|Realisasi (Rp)|Fisik (%)|Keterangan",
}
# Weekdays of January and February without work, SKB 3 Menteri (reference calendar of the product)
LIBUR = {dt.date.fromisoformat(day) for day in (
    "2023-01-23", "2024-01-01", "2024-02-08", "2024-02-09", "2024-02-14",
    "2025-01-01", "2025-01-27", "2025-01-28", "2025-01-29",
)}  # fmt: skip
FRIDAY_BREAK, DAILY_BREAK, BREAK_END = dt.time(11, 30), dt.time(12), dt.time(13)


def read(path):
    with (CONTOH / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def headings(path):
    with (CONTOH / path).open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def rencana(sheet):
    return read(f"rencana/{sheet}.csv")


UNIT_KODE = [row["Kode"] for row in rencana("Unit Kerja")]
INDIKATOR = {row["Kode"]: row for row in rencana("Indikator")}
UNIT_TAHUN = [(tahun, unit) for tahun in TAHUN for unit in UNIT_KODE]


def rows_of_all_units(sheet):
    return [(t, u, row) for t, u in UNIT_TAHUN for row in read(f"{t}/{u}/{sheet}.csv")]


def number(text):
    if text == "nihil":
        return Decimal(0)
    return Decimal(text.split(" ")[0].replace(".", "").replace(",", "."))


def filled(row, columns):
    return [number(row[column]) for column in columns if row[column]]


def children(kode, codes):
    """Codes one level below: a program holds kegiatan two parts longer, a kegiatan sub kegiatan one part longer."""
    below = [other for other in codes if other.startswith(kode + ".")]
    nearest = min((other.count(".") for other in below), default=0)
    return [other for other in below if other.count(".") == nearest]


def effective_target():
    """Give the PK target text per (kode, tahun): Perubahan wins over Murni."""
    rows = [row for row in rencana("Target") if row["Jenis"] == "PK"]
    rows.sort(key=lambda row: row["Versi"] == "Perubahan")
    return {(row["Kode Indikator"], int(row["Tahun"])): row["Target"] for row in rows}


def effective_pagu():
    rows = sorted(rencana("Anggaran"), key=lambda row: row["Versi"] == "Perubahan")
    return {(row["Kode Rekening"], int(row["Tahun"])): row["Pagu (Rp)"] for row in rows}


@pytest.mark.parametrize("sheet", RENCANA_HEADINGS)
def test_a_plan_sheet_has_exactly_the_headings_of_the_contract(sheet):
    assert headings(f"rencana/{sheet}.csv") == RENCANA_HEADINGS[sheet].split("|")


@pytest.mark.parametrize(("tahun", "unit"), UNIT_TAHUN)
def test_a_unit_folder_has_exactly_the_sheets_and_headings_of_the_contract(tahun, unit):
    found = {path.stem: headings(path) for path in (CONTOH / str(tahun) / unit).iterdir()}
    assert found == {sheet: text.split("|") for sheet, text in UNIT_HEADINGS.items()}


def test_five_units_each_handed_in_once_in_order_of_receipt_every_year():
    assert sorted(UNIT_KODE) == ["MUT", "PKA", "PKP", "PPI", "SEK"]
    for tahun in TAHUN:
        kiriman = read(f"{tahun}/kiriman.csv")
        assert sorted(row["unit"] for row in kiriman) == sorted(UNIT_KODE)
        dates = [dt.date.fromisoformat(row["diterima"]) for row in kiriman]
        assert dates == sorted(dates)
        assert {row["cara"] for row in kiriman} <= {"Aplikasi", "WhatsApp", "Surat"}


def test_every_code_in_the_plan_names_something_in_the_plan():
    sasaran = {row["Kode"] for row in rencana("Sasaran")}
    rekening = {row["Kode Rekening"] for row in rencana("Anggaran")}
    units, kode = set(UNIT_KODE), set(INDIKATOR)
    assert {row["Induk"] for row in rencana("Sasaran")} - {""} <= sasaran
    assert {row["Unit"] for row in rencana("Sasaran") + rencana("Anggaran")} - {""} <= units
    assert {row["Kode Sasaran"] for row in rencana("Anggaran")} - {""} <= sasaran
    assert {row["Kode Sasaran"] for row in INDIKATOR.values()} <= sasaran
    assert {row["Unit"] for row in INDIKATOR.values()} == units
    assert {row["Menggantikan"] for row in INDIKATOR.values()} - {""} <= kode
    for sheet in ("Target", "Standar", "Realisasi Lalu"):
        assert {row["Kode Indikator"] for row in rencana(sheet)} <= kode
    assert {row["Kode Rekening"] for row in rencana("Anggaran Lalu")} <= rekening


def test_no_key_stands_twice_in_a_plan_sheet():
    keys = {
        "Unit Kerja": ("Kode",),
        "Sasaran": ("Kode",),
        "Indikator": ("Kode",),
        "Target": ("Kode Indikator", "Tahun", "Jenis", "Versi"),
        "Standar": ("Kode Indikator", "Tahun", "Tingkat"),
        "Realisasi Lalu": ("Kode Indikator", "Tahun"),
        "Anggaran Lalu": ("Kode Rekening", "Tahun"),
        "Anggaran": ("Kode Rekening", "Tahun", "Versi"),
    }
    for sheet, columns in keys.items():
        found = [tuple(row[column] for column in columns) for row in rencana(sheet)]
        assert len(found) == len(set(found)), sheet


def test_a_unit_reports_every_indicator_in_force_with_the_effective_target_of_the_plan():
    target = effective_target()
    for tahun, unit in UNIT_TAHUN:
        reported = {row["Kode Indikator"]: row["Target"] for row in read(f"{tahun}/{unit}/Kinerja.csv")}
        own = {k: t for (k, y), t in target.items() if y == tahun and INDIKATOR[k]["Unit"] == unit}
        assert reported == own


def test_a_replaced_indicator_stops_where_its_successor_starts():
    successor = INDIKATOR["IK-2.4"]
    predecessor = INDIKATOR[successor["Menggantikan"]]
    assert (predecessor["Berlaku Sampai"], successor["Berlaku Dari"]) == ("2023-12-31", "2024-01-01")
    assert [t for t, _, row in rows_of_all_units("Kinerja") if row["Kode Indikator"] == "IK-2.3"] == [
        2022,
        2023,
    ]


YEAR_OF = {
    "KUM": sum,
    "KUM_SD": lambda values: values[-1],
    "AKHIR": lambda values: values[-1],
    "RATA": lambda values: sum(values) / len(values),
    "MAKS": max,
    "MIN": min,
}


def test_the_year_value_is_what_the_quarter_type_makes_of_the_quarters():
    checked = set()
    for tahun, _, row in rows_of_all_units("Kinerja"):
        tipe = INDIKATOR[row["Kode Indikator"]]["Tipe Triwulan"]
        is_predikat = INDIKATOR[row["Kode Indikator"]]["Rumus"] == "TERCAPAI"
        if tipe == "RASIO" or is_predikat or not row["Realisasi Tahun"]:
            continue
        made = YEAR_OF[tipe](filled(row, REALISASI_TW))
        assert made == number(row["Realisasi Tahun"]), (tahun, row["Kode Indikator"])
        checked.add(tipe)
    assert checked == set(YEAR_OF)


def test_a_ratio_is_the_sum_of_numerators_over_the_sum_of_denominators():
    ratio_rows = [row for _, _, row in rows_of_all_units("Kinerja") if row["Pembilang"]]
    for row in ratio_rows:
        assert INDIKATOR[row["Kode Indikator"]]["Tipe Triwulan"] == "RASIO"
        top = sum(filled(row, [f"Pembilang {tw}" for tw in TRIWULAN]))
        bottom = sum(filled(row, [f"Penyebut {tw}" for tw in TRIWULAN]))
        assert (top, bottom) == (number(row["Pembilang"]), number(row["Penyebut"]))
        assert number(row["Realisasi Tahun"]) == top / bottom * 100
    assert len(ratio_rows) == 9


def test_cumulative_quarters_never_fall():
    for _, _, row in rows_of_all_units("Kinerja"):
        if INDIKATOR[row["Kode Indikator"]]["Tipe Triwulan"] == "KUM_SD":
            assert filled(row, REALISASI_TW) == sorted(filled(row, REALISASI_TW))


def test_quarterly_targets_stand_for_cumulative_types_only_and_end_at_the_yearly_target():
    for row in rencana("Target"):
        tipe = INDIKATOR[row["Kode Indikator"]]["Tipe Triwulan"]
        quarters = filled(row, TRIWULAN)
        if row["Jenis"] == "PK" and tipe in {"KUM", "KUM_SD"}:
            assert YEAR_OF[tipe](quarters) == number(row["Target"]), row
        else:
            assert quarters == []


def test_what_sub_kegiatan_put_out_adds_up_over_the_quarters():
    unfinished = []
    for tahun, unit, row in rows_of_all_units("Kegiatan"):
        if not row["Realisasi Tahun"]:
            unfinished.append((tahun, unit))
            continue
        assert sum(filled(row, REALISASI_TW)) == number(row["Realisasi Tahun"])
    assert unfinished == [(2024, "PKA")] * 3


def test_every_parent_holds_exactly_the_pagu_of_its_children():
    by_version = {}
    for row in rencana("Anggaran"):
        pagu = by_version.setdefault((row["Tahun"], row["Versi"]), {})
        pagu[row["Kode Rekening"]] = number(row["Pagu (Rp)"])
    by_version["2021", "lalu"] = {
        r["Kode Rekening"]: number(r["Pagu (Rp)"]) for r in rencana("Anggaran Lalu")
    }
    assert len(by_version) == 5
    for pagu in by_version.values():
        for kode in pagu:
            below = children(kode, pagu)
            assert not below or pagu[kode] == sum(pagu[child] for child in below)
        total = sum(value for kode, value in pagu.items() if kode.count(".") == 2)
        assert 8_000_000_000 < total < 15_000_000_000


def test_units_spend_within_the_effective_pagu_and_every_sum_is_exact():
    pagu = effective_pagu()
    for tahun, unit in UNIT_TAHUN:
        rows = {row["Kode Rekening"]: row for row in read(f"{tahun}/{unit}/Anggaran.csv")}
        for kode, row in rows.items():
            assert row["Pagu (Rp)"] == pagu[kode, tahun]
            assert sum(filled(row, RUPIAH_TW)) == number(row["Realisasi (Rp)"]) <= number(row["Pagu (Rp)"])
            for column in (*RUPIAH_TW, "Realisasi (Rp)"):
                below = [number(rows[child][column]) for child in children(kode, rows)]
                assert not below or number(row[column]) == sum(below)


def test_every_leaf_of_the_budget_is_reported_by_exactly_one_unit():
    planned = {row["Kode Rekening"] for row in rencana("Anggaran")}
    leaves = sorted(kode for kode in planned if not children(kode, planned))
    for tahun in TAHUN:
        for sheet, column in (("Anggaran", "Kode Rekening"), ("Kegiatan", "Kode Sub Kegiatan")):
            reported = [row[column] for t, _, row in rows_of_all_units(sheet) if t == tahun]
            assert sorted(kode for kode in reported if kode in leaves) == leaves


def test_the_sample_covers_every_choice_of_the_contract():
    def choices(column):
        return {row[column] for row in INDIKATOR.values()}

    assert choices("Polaritas") == {"Naik", "Turun", "Stabil", "Rentang"}
    assert choices("Rumus") == {"RASIO", "SELISIH", "TERBALIK", "STABIL", "RENTANG", "TERCAPAI"}
    assert choices("Tipe Triwulan") == {"KUM", "KUM_SD", "RATA", "AKHIR", "MAKS", "MIN", "RASIO"}
    assert choices("Masuk PK") == choices("IKU") == {"Ya", "Tidak"}
    assert choices("Batas Capaian") == {"", "120"}
    assert choices("Skala Nilai") == {"", "SAKIP", "IKM", "Merit", "WTP"}
    assert {row["Jenis"] for row in rencana("Sasaran")} == {
        "Tujuan",
        "Sasaran",
        "Program",
        "Kegiatan",
        "Sub Kegiatan",
    }
    assert {row["Status"] for row in rencana("Pejabat")} == {"Definitif", "Plt."}
    assert {row["Status Data"] for _, _, row in rows_of_all_units("Kinerja")} == {
        "", "final", "sementara", "belum rilis", "angka tahun lalu",
    }  # fmt: skip


def test_at_least_sixteen_indicators_stand_under_a_sasaran_and_some_below():
    jenis = {row["Kode"]: row["Jenis"] for row in rencana("Sasaran")}
    found = [jenis[row["Kode Sasaran"]] for row in INDIKATOR.values()]
    assert {name: found.count(name) for name in set(found)} == {
        "Sasaran": 20,
        "Program": 3,
        "Sub Kegiatan": 2,
    }


def test_the_awkward_cases_stand_where_the_readme_says():
    value = {(t, row["Kode Indikator"]): row for t, _, row in rows_of_all_units("Kinerja")}
    assert [value[t, "IK-3.2"]["Target"] for t in TAHUN] == ["0", "0", "0"]
    assert [value[t, "IK-3.2"]["Realisasi Tahun"] for t in TAHUN] == ["0", "2", "nihil"]
    assert (value[2024, "IK-4.1"]["Realisasi Tahun"], value[2024, "IK-4.1"]["Status Data"]) == (
        "",
        "belum rilis",
    )
    assert (value[2024, "IK-4.3"]["Status Data"], value[2024, "IK-4.3"]["Tahun Data"]) == (
        "angka tahun lalu",
        "2023",
    )
    assert [value[t, "IK-1.7"]["Target"] for t in TAHUN] == ["80-90"] * 3
    assert [value[t, "IK-4.2"]["Realisasi Tahun"] for t in TAHUN] == ["B", "BB", "A"]
    assert (value[2024, "IK-2.4"]["Realisasi Tahun"], value[2024, "IK-2.4"]["Status Data"]) == ("", "")
    assert {r["Kode Indikator"] for r in rencana("Target") if r["Versi"] == "Perubahan"} == {
        "IK-2.1",
        "IK-2.2",
    }
    assert read("2024/kiriman.csv")[-1]["unit"] == "PPI"


def test_every_indicator_tells_its_causes_in_sentences():
    for tahun, _, row in rows_of_all_units("Kinerja"):
        texts = [row[column] for column in ("Faktor Pendorong", "Faktor Penghambat", "Solusi")]
        assert texts[0]
        assert all(text.endswith(".") for text in texts if text)
        assert tahun != 2024 or all(texts)


def test_officials_have_well_formed_invented_nip_and_one_head_at_any_time():
    pejabat = rencana("Pejabat")
    for row in pejabat:
        assert re.fullmatch(r"(19[5-9]\d)0101(19|20)\d\d01[12]99\d", row["NIP"])
    heads = [row for row in pejabat if row["Jabatan"] == "Kepala Badan"]
    for before, after in pairwise(heads):
        ended = dt.date.fromisoformat(before["Sampai"])
        assert ended + dt.timedelta(days=1) == dt.date.fromisoformat(after["Dari"])
    assert heads[-1]["Sampai"] == ""


def test_step_times_strictly_increase_and_lie_in_working_hours_of_the_next_january_or_february():
    langkah = read("langkah.csv")
    for tahun in TAHUN:
        times = [dt.datetime.fromisoformat(r["waktu"]) for r in langkah if r["tahun"] == str(tahun)]
        assert all(before < after for before, after in pairwise(times))
        for time in times:
            break_start = FRIDAY_BREAK if time.weekday() == 4 else DAILY_BREAK
            assert (time.year, time.month in {1, 2}) == (tahun + 1, True)
            assert time.weekday() < 5
            assert time.date() not in LIBUR
            assert dt.time(7, 30) <= time.time() <= dt.time(16)
            assert not break_start < time.time() < BREAK_END


def test_each_cycle_takes_the_six_steps_in_order_and_only_2023_is_returned():
    langkah = read("langkah.csv")
    plain = [(str(no), aksi) for no in range(1, 7) for aksi in ("terima", "mulai", "selesai")]
    returned = [*plain[:9], ("4", "terima"), ("4", "mulai"), ("4", "kembali"), *plain[6:]]
    for tahun, expected in (("2022", plain), ("2023", returned), ("2024", plain)):
        assert [(r["langkah"], r["aksi"]) for r in langkah if r["tahun"] == tahun] == expected
    assert all(bool(row["alasan"]) == (row["aksi"] == "kembali") for row in langkah)


def test_all_data_was_received_before_collecting_ended():
    ended = {
        r["tahun"]: r["waktu"][:10]
        for r in read("langkah.csv")
        if (r["langkah"], r["aksi"]) == ("2", "selesai")
    }
    for tahun in TAHUN:
        assert all(row["diterima"] <= ended[str(tahun)] for row in read(f"{tahun}/kiriman.csv"))


def test_nothing_in_the_sample_names_the_place_of_the_source_sop():
    files = sorted(path for path in CONTOH.rglob("*") if path.is_file())
    text = " ".join(f"{path} {path.read_text(encoding='utf-8')}".lower() for path in files)
    assert "tanjungpinang" not in text.replace(" ", "")
    assert "nusa bahari" in text
