"""Every command as a process: one JSON document on stdout, the contract's keys, its exit codes, words on stderr."""

import csv
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from functools import cache

import pytest

from lakip.workflow.contoh import FOLDER, folder_workbook
from lakip.workflow.toko import open_store
from tests.meja import PROJECT
from tests.store.perkakas import kinerja

UPLOAD = ["file", "sha256", "status", "unggahan", "jenis", "rows", "temuan", "pemetaan", "periksa"]
TEMUAN = ["check", "severity", "sheet", "cell", "raw", "value", "message", "guidance"]
CAPAIAN = [
    "kode", "indikator", "unit", "sasaran", "satuan", "target", "versi_target", "realisasi", "persen_capaian",
    "persen_capaian_dibatasi", "predikat", "status", "rumus", "batas", "sumber", "status_data", "tahun_data", "perubahan",
]  # fmt: skip
ANGGARAN = [
    "kode_rekening",
    "uraian",
    "unit",
    "pagu_rp",
    "realisasi_rp",
    "persen_serapan",
    "status",
    "sumber",
    "audit",
    "realisasi_bidang_rp",
    "selisih_bidang_rp",
]
PLAIN = re.compile(r"-?\d+(\.\d+)?")


def run(store, *arguments):
    """Run one command with --json; give its exit code, its document and what it said."""
    command = [sys.executable, "-m", "lakip", *map(str, arguments), "--store", str(store), "--json"]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, json.loads(done.stdout) if done.stdout.strip() else None, done.stderr


@pytest.fixture(scope="module")
def place(toko_contoh, tmp_path_factory):
    """Give the path of a store with the sample agency for this file alone."""
    return shutil.copytree(toko_contoh, tmp_path_factory.mktemp("cli") / "toko") / "lakip.duckdb"


@pytest.fixture(scope="module")
def ask(place):
    """Ask the store a question once, however many tests look at the answer."""

    @cache
    def answer(*arguments):
        code, document, _ = run(place, *arguments)
        assert code == 0
        return document

    return answer


def write(folder, name, data):
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


def test_init_makes_a_store_and_the_sample_only_in_an_empty_one(place, tmp_path):
    fresh = tmp_path / "ledger.duckdb"
    newest = max(int(step.name[:3]) for step in (PROJECT / "lakip" / "sql" / "schema").glob("*.sql"))
    assert run(fresh, "init")[:2] == (0, {"store": str(fresh), "version": newest})
    code, _, said = run(place, "init", "--contoh")
    assert (code, said.strip()) == (1, "Data contoh hanya dapat dimuat ke penyimpanan yang masih kosong.")


@pytest.mark.parametrize("options", [("--rencana",), ("--tahun", "2024", "--unit", "SEK")])
def test_template_writes_a_workbook_and_names_its_hash(place, tmp_path, options):
    out = tmp_path / "templat.xlsx"
    code, document, _ = run(place, "template", *options, "--out", out)
    assert (code, document) == (0, {"file": str(out), "sha256": hashlib.sha256(out.read_bytes()).hexdigest()})


def test_plan_counts_what_it_changed(place, tmp_path):
    file = write(tmp_path, "Rencana.xlsx", folder_workbook(FOLDER / "rencana"))
    code, document, _ = run(place, "plan", file)
    assert (code, list(document)[:3], document["status"]) == (0, ["status", "temuan", "counts"], "diterima")
    assert {
        counts["baru"] + counts["berubah"] + counts["hilang"] for counts in document["counts"].values()
    } == {0}


def test_plan_refused_is_exit_1_with_its_findings(place, tmp_path):
    code, document, _ = run(place, "plan", write(tmp_path, "x.pdf", b"%PDF-1.7"))
    assert (code, document["status"], [list(t) for t in document["temuan"]]) == (1, "ditolak", [TEMUAN])


def test_a_file_goes_in_is_doubted_settled_withdrawn_and_brought_back(place, tmp_path):
    file = write(tmp_path, "Data.xlsx", kinerja(("IK-1.1", "", "", "1.545.4")))
    code, (result,), said = run(
        place, "upload", file, "--tahun", 2024, "--unit", "MUT", "--lewat", "WhatsApp"
    )
    assert (code, list(result), result["status"], result["jenis"]) == (
        0,
        UPLOAD,
        "perlu_keputusan",
        "kinerja",
    )
    assert {tuple(t) for t in result["temuan"]} == {tuple(TEMUAN)}
    assert [t["check"] for t in result["temuan"] if t["severity"] == "tanya"] == ["check_angka"]
    assert said.startswith("Sudah diterima:")
    unggahan = result["unggahan"]
    settled = {"unggahan": unggahan, "nomor": 1, "pilihan": "ganti", "nilai": "300,5"}
    assert run(place, "putuskan", unggahan, "--nomor", 1, "--ganti", "300,5")[:2] == (0, settled)
    assert run(place, "putuskan", unggahan, "--nomor", 1, "--abaikan")[0] == 1
    assert run(place, "tarik", unggahan, "--alasan", "salah")[:2] == (
        0,
        {"unggahan": unggahan, "status": "ditarik"},
    )
    assert run(place, "pulihkan-unggahan", unggahan)[:2] == (0, {"unggahan": unggahan, "status": "diterima"})
    assert run(place, "upload", file, "--tahun", 2024, "--unit", "MUT")[1][0]["status"] == "duplikat"
    assert run(place, "tarik", unggahan, "--alasan", "selesai diuji")[0] == 0


def test_one_refused_file_of_several_is_exit_1_and_each_has_its_row(place, tmp_path):
    good, bad = (
        write(tmp_path, "a.xlsx", kinerja(("IK-9", "", "", "1"))),
        write(tmp_path, "b.pdf", b"%PDF-1.7"),
    )
    code, document, _ = run(place, "upload", good, bad, "--tahun", 2024)
    assert (code, [(r["file"], r["status"]) for r in document]) == (
        1, [("a.xlsx", "perlu_keputusan"), ("b.pdf", "ditolak")],
    )  # fmt: skip


def test_isi_stores_one_typed_value_and_answers_as_an_upload(place):
    answer = run(
        place,
        "isi",
        "--tahun",
        2024,
        "--indikator",
        "IK-4.1",
        "--nilai",
        "73,5",
        "--dasar",
        "WA 12 Januari 2026",
    )
    code, document, said = answer
    assert (code, list(document), document["status"], document["rows"]) == (0, UPLOAD, "diterima", 1)
    assert "dasar WA 12 Januari 2026" in said
    assert run(place, "tarik", document["unggahan"], "--alasan", "selesai diuji")[0] == 0


def test_isi_takes_a_figure_hardly_possible_only_with_yakin(place):
    typed = ("isi", "--tahun", 2024, "--indikator", "IK-4.1", "--nilai", "7350", "--dasar", "WA")
    code, document, said = run(place, *typed)
    assert (code, document["status"]) == (1, "ditolak")
    assert "jauh dari wajar" in said
    code, document, _ = run(place, *typed, "--yakin")
    assert (code, document["status"]) == (0, "diterima")
    assert run(place, "tarik", document["unggahan"], "--alasan", "selesai diuji")[0] == 0


def test_capaian_has_the_contracts_keys_with_decimals_as_text(ask):
    rows = ask("capaian", "--tahun", "2024")
    assert {tuple(row) for row in rows} == {tuple(CAPAIAN)}
    assert {tuple(row["sumber"]) for row in rows} == {("unggahan", "sheet", "cell")}
    percentages = {row["persen_capaian"] for row in rows}
    assert None in percentages
    assert all(PLAIN.fullmatch(p) for p in percentages if p is not None)
    assert {row["status"] for row in rows} <= {
        "ada",
        "belum_ada",
        "belum_rilis",
        "tidak_dapat_dihitung",
        "nihil",
    }


def test_capaian_can_be_asked_for_a_unit_and_a_quarter(ask):
    whole, unit = ask("capaian", "--tahun", "2024"), ask("capaian", "--tahun", "2024", "--unit", "MUT")
    assert unit == [row for row in whole if row["unit"] == "MUT"]
    assert ask("capaian", "--tahun", "2024", "--triwulan", "1") != whole


def test_rekap_has_sasaran_unit_instansi_and_the_kebijakan(ask):
    document = ask("rekap", "--tahun", "2024")
    assert {"sasaran", "unit", "instansi", "kebijakan"} <= set(document)
    assert {"kode", "persen_capaian", "predikat", "n_ada", "n_total"} <= set(document["sasaran"][0])
    assert {"persen_capaian", "menurut_sasaran", "menurut_indikator"} <= set(document["instansi"])
    assert PLAIN.fullmatch(document["instansi"]["persen_capaian"])


def test_anggaran_has_the_contracts_keys(ask):
    rows = ask("anggaran", "--tahun", "2024")
    assert {tuple(row) for row in rows} == {tuple(ANGGARAN)}
    assert [row["kode_rekening"] for row in rows] == sorted(row["kode_rekening"] for row in rows)
    assert all(PLAIN.fullmatch(row["pagu_rp"]) for row in rows if row["pagu_rp"])


def test_sop_has_the_six_steps_and_both_totals(ask):
    document = ask("sop", "--tahun", "2024")
    keys = {"no", "nama", "standar", "terpakai_menit", "terpakai_hari", "status", "kembali"}
    assert [keys <= set(step) for step in document["langkah"]] == [True] * 6
    assert {"baku_dihitung", "baku_tertulis", "selisih_menit", "terpakai_hari", "status"} <= set(
        document["total"]
    )


def test_langkah_records_a_step_and_refuses_what_the_sop_does_not_allow(place, tmp_path):
    code, step, _ = run(
        place, "langkah", "--tahun", 2030, "--no", 1, "--aksi", "terima", "--waktu", "2031-01-14 09:00"
    )
    assert (code, step["no"]) == (0, 1)
    again = ("langkah", "--tahun", 2030, "--no", 1, "--aksi", "terima", "--waktu", "2031-01-14 08:00")
    assert run(place, *again)[0] == 1
    assert (
        run(place, "langkah", "--tahun", 2030, "--no", 9, "--aksi", "terima", "--waktu", "2031-01-15")[0] == 2
    )
    text = (
        "tahun,langkah,aksi,waktu,alasan\n2031,1,terima,2032-01-05 09:00,\n2031,1,mulai,2032-01-05 10:00,\n"
    )
    file = write(tmp_path, "langkah.csv", text)
    assert run(place, "langkah-impor", file)[:2] == (0, {"file": "langkah.csv", "tercatat": 2})


def test_a_cycle_with_a_return_goes_through_the_command_line_and_a_wrong_time_is_amended(place):
    def record(no, aksi, waktu, *more):
        return run(
            place,
            "langkah",
            "--tahun",
            2032,
            "--no",
            no,
            "--aksi",
            aksi,
            "--waktu",
            f"2033-01-{waktu}",
            *more,
        )

    assert run(place, "siklus", "--tahun", 2032, "--buka")[1]["siklus"]["baku_masing_masing"] is False
    assert record(2, "mulai", "10 08:00")[0] == 1
    for no, day in ((1, 10), (2, 11), (3, 12)):
        assert [
            record(no, aksi, f"{day} {clock}")[0]
            for aksi, clock in (("mulai", "08:00"), ("selesai", "09:00"))
        ] == [0, 0]
    assert record(4, "mulai", "13 08:00", "--pemeriksa", "kasubbag")[0] == 0
    back = record(
        4,
        "kembali",
        "13 08:10",
        "--pemeriksa",
        "kasubbag",
        "--alasan",
        "Lampiran",
        "--ke",
        2,
        "--dasar",
        "Disposisi",
    )
    assert (back[0], back[1]["kembali"]) == (0, 1)
    events = run(place, "siklus", "--tahun", 2032)[1]["kejadian"]
    assert (events[-1]["ke"], events[-1]["dasar"], events[-1]["pemeriksa"]) == (2, "Disposisi", "kasubbag")
    change = ("langkah-ubah", "--tahun", 2032, "--kejadian", events[1]["id"], "--alasan", "Buku ekspedisi")
    assert run(place, *change, "--waktu", "2033-01-10 07:30")[0] == 1
    amended = run(place, *change, "--waktu", "2033-01-10 08:15")[1]
    assert (amended["waktu"], amended["waktu_semula"]) == ("2033-01-10T08:15:00", "2033-01-10T09:00:00")
    assert run(place, "sop", "--tahun", 2032)[1]["langkah"][0]["terpakai_menit"] == "15"


def test_working_time_keeps_the_rows_in_file_order_and_adds_two_columns(ask, tmp_path_factory):
    folder = tmp_path_factory.mktemp("waktu")
    file = write(
        folder,
        "w.csv",
        "id,start,end\nb,2026-01-05 08:00,2026-01-05 09:30\na,2026-01-03 08:00,2026-01-04 09:00\n",
    )
    assert ask("working-time", file) == [
        {
            "id": "b",
            "start": "2026-01-05 08:00",
            "end": "2026-01-05 09:30",
            "working_seconds": "5400",
            "working_days": "0.2",
        },
        {
            "id": "a",
            "start": "2026-01-03 08:00",
            "end": "2026-01-04 09:00",
            "working_seconds": "0",
            "working_days": "0",
        },
    ]


def test_trace_ends_at_the_cell_of_the_file(ask):
    kode = next(row["kode"] for row in ask("capaian", "--tahun", "2024") if row["status"] == "ada")
    steps = ask("trace", "--tahun", "2024", "--indikator", kode)
    assert steps[0]["jenis"] == "laporan"
    assert all(steps[-1][key] for key in ("file", "sha256", "sheet", "cell", "raw"))


@pytest.mark.parametrize(
    ("figure", "last"),
    [
        (("--sasaran", "S1"), "realisasi"),
        (("--tujuan", "T1"), "realisasi"),
        (("--unit", "MUT"), "realisasi"),
        (("--instansi",), "realisasi"),
        (("--unit", "MUT", "--anggaran"), "realisasi"),
        (("--instansi", "--anggaran"), "realisasi"),
        (("--rekening", "5.03.01"), "realisasi"),
        (("--langkah", "2"), "kejadian"),
    ],
)
def test_every_figure_can_be_traced(ask, figure, last):
    steps = ask("trace", "--tahun", "2024", *figure)
    assert [step["langkah"] for step in steps] == list(range(1, len(steps) + 1))
    assert (steps[0]["jenis"], steps[1]["jenis"], steps[-1]["jenis"]) == ("laporan", "rumus", last)


def test_efisiensi_and_mutu_answer(ask):
    document = ask("efisiensi", "--tahun", "2024")
    assert list(document) == ["sasaran", "instansi", "jumlah"]
    assert [row["simpulan"] for row in document["sasaran"]] == [
        "tidak_disimpulkan", "tidak_disimpulkan", "efisien", "efisien",
    ]  # fmt: skip
    units = [row["kode"] for row in ask("mutu", "--tahun", "2024")]
    assert units[:5] == ["SEK", "PPI", "MUT", "PKA", "PKP"]


def test_numbers_reads_in_file_order(ask, tmp_path_factory):
    rows = [
        ("raw", "satuan", "target"),
        ("94,5", "%", "95"),
        ("80-90", "%", ""),
        ("BB", "Predikat", ""),
        ("1.234", "Indeks", ""),
    ]
    file = tmp_path_factory.mktemp("angka") / "angka.csv"
    with file.open("w", newline="", encoding="utf-8") as handle:
        csv.writer(handle).writerows(rows)
    document = ask("numbers", file)
    assert {tuple(row) for row in document} == {("raw", "kind", "value", "low", "high", "reason")}
    assert [(r["raw"], r["kind"], r["value"], r["low"], r["high"]) for r in document] == [
        ("94,5", "angka", "94.5", None, None), ("80-90", "rentang", None, "80", "90"),
        ("BB", "predikat", "BB", None, None), ("1.234", "ragu", None, None, None),
    ]  # fmt: skip


def test_temuan_and_verify_answer(ask):
    assert isinstance(ask("temuan", "--tahun", "2024"), list)
    document = ask("verify")
    assert (list(document), document["ok"]) == (["ok", "periksa"], True)
    assert all({"nama", "ok", "n"} <= set(check) for check in document["periksa"])


def test_compile_writes_the_files_it_names(place, tmp_path):
    code, document, _ = run(place, "compile", "--tahun", 2024, "--out", tmp_path / "hasil")
    assert (code, list(document)) == (0, ["edisi", "files", "kelengkapan"])
    assert set(document["kelengkapan"]) == {"terpenuhi", "kurang"}
    written = {f.name: hashlib.sha256(f.read_bytes()).hexdigest() for f in (tmp_path / "hasil").iterdir()}
    assert {f["name"]: f["sha256"] for f in document["files"]} == written


@pytest.mark.parametrize(
    "question",
    [("capaian", "--tahun", "2024"), ("rekap", "--tahun", "2023"), ("anggaran", "--tahun", "2024")],
)
def test_the_same_question_has_the_same_answer(place, ask, question):
    assert run(place, *question)[1] == ask(*question)


@pytest.mark.parametrize(
    "arguments",
    [
        ("capaian",),
        ("capaian", "--tahun", "dua ribu"),
        ("capaian", "--tahun", "2024", "--triwulan", "5"),
        ("tidak-ada",),
        ("plan", "tidak-ada.xlsx"),
        ("template", "--out", "x.xlsx"),
        ("trace", "--tahun", "2024", "--indikator", "IK-99"),
        ("trace", "--tahun", "2024"),
        ("trace", "--tahun", "2024", "--indikator", "IK-1.1", "--instansi"),
        ("trace", "--tahun", "2024", "--indikator", "IK-1.1", "--anggaran"),
        ("putuskan", "x", "--nomor", "1", "--terima", "--abaikan"),
    ],
)
def test_wrong_usage_is_exit_2_and_says_so_as_a_document_too(place, arguments):
    code, document, said = run(place, *arguments)
    assert (code, document["galat"]["jenis"]) == (2, "cara_pakai")
    assert document["galat"]["pesan"] in said


def test_a_store_in_use_is_exit_3_and_one_sentence(tmp_path):
    held = tmp_path / "lakip.duckdb"
    store = open_store(str(held))
    try:
        code, document, said = run(held, "capaian", "--tahun", "2024")
    finally:
        store.close()
    sentence = "Penyimpanan lakip.duckdb sedang dipakai proses lain; tutup aplikasi yang masih berjalan lalu coba lagi."
    assert (code, document, said) == (
        3,
        {"galat": {"jenis": "penyimpanan", "pesan": sentence}},
        f"{sentence}\n",
    )


def test_the_sample_is_removed_only_when_that_is_said_twice(toko_contoh, tmp_path):
    own = shutil.copytree(toko_contoh, tmp_path / "toko") / "lakip.duckdb"
    code, told, said = run(own, "hapus-contoh")
    assert (code, told["perubahan"], told["disisihkan"], "--yes" in said) == (0, 0, None, True)
    code, told, _ = run(own, "hapus-contoh", "--yes")
    assert code == 0
    assert (own.parent / told["disisihkan"] / "lakip.duckdb").exists()
    code, _, said = run(own, "hapus-contoh", "--yes")
    assert (code, said.strip()) == (1, "Penyimpanan ini bukan data contoh; tidak ada yang dihapus.")
