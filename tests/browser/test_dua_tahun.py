"""The SOP of two years played by five roles on the screen, and the same on the command line: the figures are the same.

In the first year a unit is late and the Ka. Subbag returns the LAKIP; the second year goes as the SOP has it.
"""

import shutil
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect
from typer.main import get_command

from lakip.cli.app import PARTS, app
from lakip.domain.pelaku import KONSOL
from lakip.intake.template.tables import workbook_from_tables
from lakip.present import labels
from lakip.workflow import pengiriman, pengukuran, perencanaan, setelan, siklus, surat_permintaan
from lakip.workflow.toko import open_store
from tests import layar
from tests.akunan import SANDI, Jam, person, put_clock
from tests.dengan_jam import set_clock

pytestmark = pytest.mark.browser

REVIEW = 4
BUTTONS = {"mulai": "Mulai kerjakan", "selesai": "Selesai"}
RENCANA = {
    "Instansi": [("Kunci", "Nilai"), ("nama", "Badan Kepegawaian"), ("singkatan", "BKPSDM")],
    "Unit Kerja": [("Kode", "Nama"), ("SEK", "Sekretariat"), ("DIK", "Bidang Diklat")],
    "Sasaran": [("Kode", "Jenis", "Uraian"), ("S1", "Sasaran", "Meningkatnya mutu layanan")],
    "Indikator": [
        ("Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Tipe Triwulan", "Unit"),
        ("IK-1", "S1", "Persentase layanan tepat waktu", "%", "Posisi akhir", "DIK"),
        ("IK-2", "S1", "Indeks kepuasan", "Indeks", "Posisi akhir", "SEK"),
    ],
    "Target": [
        ("Kode Indikator", "Tahun", "Target"),
        *((kode, str(tahun), "80") for kode in ("IK-1", "IK-2") for tahun in (2025, 2026)),
    ],
}
ORANG = {
    "staf": ("staf", ""), "kasubbag": ("kasubbag", ""), "sekretaris": ("sekretaris", ""), "kepala": ("kepala", ""),
    "operator.dik": ("operator", "DIK"), "operator.sek": ("operator", "SEK"),
}  # fmt: skip


@dataclass(frozen=True)
class Siklus:
    """One year of the SOP: when the request went out, when each unit answered, and whether the LAKIP came back once."""

    tahun: int
    mulai: datetime
    tenggat: date
    jawaban: tuple[tuple[str, str, datetime], ...]
    tersusun: datetime
    kembali: datetime | None
    diperiksa: datetime


PERTAMA = Siklus(
    2025,
    datetime(2026, 1, 5, 8, 0),
    date(2026, 1, 9),
    (
        ("operator.dik", "IK-1", datetime(2026, 1, 6, 9, 0)),
        ("operator.sek", "IK-2", datetime(2026, 1, 12, 10, 0)),
    ),
    datetime(2026, 1, 15, 15, 0),
    datetime(2026, 1, 15, 15, 20),
    datetime(2026, 1, 19, 9, 0),
)
KEDUA = Siklus(
    2026,
    datetime(2027, 1, 11, 8, 0),
    date(2027, 1, 15),
    (
        ("operator.dik", "IK-1", datetime(2027, 1, 12, 9, 0)),
        ("operator.sek", "IK-2", datetime(2027, 1, 13, 10, 0)),
    ),
    datetime(2027, 1, 18, 14, 0),
    None,
    datetime(2027, 1, 18, 14, 30),
)


def play(doer, cycle: Siklus) -> None:
    """Let everybody do their part of one year, each at their time."""
    menit = timedelta(minutes=1)
    doer.at(cycle.mulai, "staf")
    doer.open_cycle()
    doer.step(1, "mulai")
    doer.number("nota_dinas", f"800/1/{cycle.mulai.year}")
    doer.at(cycle.mulai + 14 * menit, "staf")
    doer.ask_units(cycle.tenggat)
    doer.step(2, "mulai")
    for akun, kode, moment in cycle.jawaban:
        doer.at(moment, akun)
        doer.answer(kode, "84")
    collected = cycle.jawaban[-1][-1] + 60 * menit
    doer.at(collected, "staf")
    doer.step(2, "selesai")
    doer.step(3, "mulai")
    doer.at(cycle.tersusun, "staf")
    doer.step(3, "selesai")
    if cycle.kembali:
        doer.at(cycle.kembali - 10 * menit, "kasubbag")
        doer.step(4, "mulai")
        doer.at(cycle.kembali, "kasubbag")
        doer.step(4, "kembali", "Analisis indikator IK-2 belum ada")
        doer.at(cycle.kembali + 5 * menit, "staf")
        doer.step(3, "mulai")
        doer.at(cycle.diperiksa - 5 * menit, "staf")
        doer.step(3, "selesai")
    review_and_sign(doer, cycle)
    doer.at(cycle.diperiksa + 70 * menit, "staf")
    doer.step(6, "mulai")
    doer.number("surat_pengantar", f"900/1/{cycle.mulai.year}")
    doer.send_report("Bagian Organisasi")
    doer.step(6, "selesai")


def review_and_sign(doer, cycle: Siklus) -> None:
    """Let the Ka. Subbag, then the Sekretaris look at the LAKIP, and the Kepala sign it."""
    for akun, no, minutes in (("kasubbag", 4, 0), ("sekretaris", 4, 20), ("kepala", 5, 40)):
        doer.at(cycle.diperiksa + timedelta(minutes=minutes), akun)
        doer.step(no, "mulai")
        doer.at(cycle.diperiksa + timedelta(minutes=minutes + 10), akun)
        doer.step(no, "selesai")


class Layar:
    """Does everything in a browser: a window for each person, signed in anew whenever the clock has moved far."""

    def __init__(self, browser, address: str, clock: Path) -> None:
        self._browser, self._address, self._clock = browser, address, clock
        self._page = self._akun = None
        self._since = datetime(1, 1, 1)
        self._tahun = 0

    def at(self, moment: datetime, akun: str) -> None:
        """Set the clock and sit down as this person."""
        set_clock(self._clock, moment)
        self._tahun = moment.year - 1
        if akun == self._akun and moment - self._since < timedelta(minutes=20):
            return
        if self._page is not None:
            self._page.context.close()
        self._page = self._browser.new_context(locale="id-ID", timezone_id="Asia/Jakarta").new_page()
        self._page.set_default_timeout(60_000)
        self._page.goto(f"{self._address}/masuk")
        layar.sign_in(self._page, akun, SANDI)
        self._akun, self._since = akun, moment

    def open_cycle(self) -> None:
        """Open the year."""
        page = self._open("siklus")
        layar.press(page, page, f"Buka proses LAKIP tahun {self._tahun}", "sudah dibuka")

    def step(self, no: int, aksi: str, alasan: str = "") -> None:
        """Record what happens to a step now."""
        page = self._open("siklus")
        if alasan:
            fold = layar.unfold(page, "Kembalikan untuk diperbaiki")
            layar.write(fold, "Alasan", alasan)
            layar.press(page, fold, "Kembalikan", f"Tercatat: langkah {no}, dikembalikan")
            return
        part = page.get_by_test_id("stLayoutWrapper").filter(
            has=page.get_by_role("heading", name=f"Langkah {no}.")
        )
        layar.press(
            page, part.last, BUTTONS[aksi], f"Tercatat: langkah {no}, {labels.AKSI_SOP[aksi].lower()}"
        )

    def number(self, jenis: str, nomor: str) -> None:
        """Enter the number of a letter from the agenda book."""
        page = self._open("permintaan" if jenis == "nota_dinas" else "siklus")
        fold = layar.unfold(page, "Catat nomor dari buku agenda")
        layar.write(fold, "Nomor surat", nomor)
        fold.get_by_text("Nomor dan tanggal ini sudah tercatat di buku agenda").click()
        layar.press(page, fold, "Simpan nomor", "Nomor surat sudah dicatat.")

    def ask_units(self, tenggat: date) -> None:
        """Note that the Nota Dinas has gone out to all, and that langkah 1 ended with it."""
        page = self._open("permintaan")
        fold = layar.unfold(page, "Catat bahwa surat sudah dikirim")
        layar.write_day(fold, "Data paling lambat diterima", tenggat)
        layar.press(page, fold, "Catat pengiriman", "Pengiriman kepada 2 Bagian/Bidang sudah dicatat.")
        layar.press(page, page, "Catat langkah 1 selesai", "Langkah 1 sudah dicatat selesai.")

    def answer(self, kode: str, nilai: str) -> None:
        """Open the request as the unit's operator and type the value that is asked."""
        self._open("permintaan")
        page = self._open("isi", indikator=kode)
        layar.write(page, "Nilai", nilai)
        layar.write(page, "Dasar", "Rekap bidang")
        layar.press(page, page, "Simpan nilai", "Nilai yang terakhir disimpan")

    def send_report(self, penerima: str) -> None:
        """Note that the report was sent."""
        page = self._open("siklus")
        fold = layar.unfold(page, "Catat bahwa laporan sudah dikirim")
        expect(fold).to_contain_text(f"Penerima: {penerima}")
        layar.press(page, fold, "Catat pengiriman laporan", "Pengiriman laporan sudah dicatat.")

    def _open(self, alamat: str, **query: str):
        """Go to a page, unless this person is there already."""
        more = "".join(f"&{key}={value}" for key, value in query.items())
        address = f"{self._address}/{alamat}?tahun={self._tahun}{more}"
        if self._page.url != address:
            self._page.goto(address)
        layar.settled(self._page)
        return self._page


class Perintah:
    """Does the same on the command line, where the console records what everybody did."""

    def __init__(self, store: Path, jam: Jam) -> None:
        for part in PARTS:
            import_module(f"lakip.cli.{part}")
        self._command, self._store, self._jam, self._akun = get_command(app), store, jam, ""

    def at(self, moment: datetime, akun: str) -> None:
        """Set the clock."""
        self._jam.saat, self._akun = moment, akun

    def open_cycle(self) -> None:
        """Open the year."""
        self._run("siklus", "--buka")

    def step(self, no: int, aksi: str, alasan: str = "") -> None:
        """Record what happens to a step now."""
        who = ("--pemeriksa", self._akun) if no == REVIEW else ()
        why = ("--alasan", alasan) if alasan else ()
        self._run("langkah", "--no", no, "--aksi", aksi, "--waktu", self._jam.saat, *who, *why)

    def number(self, jenis: str, nomor: str) -> None:
        """Enter the number of a letter."""
        self._run("nomor-surat", "--jenis", jenis, "--nomor", nomor, "--tanggal", self._jam.saat.date())

    def ask_units(self, tenggat: date) -> None:
        """Note that the Nota Dinas has gone out to all, which ends langkah 1."""
        self._run("kirim-permintaan", "--tenggat", tenggat)
        self.step(1, "selesai")

    def answer(self, kode: str, nilai: str) -> None:
        """Type a value for the unit."""
        self._run("isi", "--indikator", kode, "--nilai", nilai, "--dasar", "Rekap bidang")

    def send_report(self, penerima: str) -> None:
        """Note that the report was sent."""
        self._run("pengiriman", "catat", "--penerima", penerima, "--media", "e_office")

    def _run(self, *arguments) -> None:
        where = ("--tahun", self._jam.saat.year - 1, "--store", self._store, "--json")
        self._command([str(word) for word in (*arguments, *where)], standalone_mode=False)


@pytest.fixture
def jam(monkeypatch) -> Jam:
    """Give the clock of this process, on the first working day of 2026."""
    clock = put_clock(monkeypatch)
    clock.saat = datetime(2026, 1, 2, 8, 0)
    return clock


@pytest.fixture
def agency(tmp_path, jam) -> Path:
    """Give the folder of a store with the plan and everybody's account."""
    store = open_store(str(tmp_path / "awal" / "lakip.duckdb"))
    perencanaan.import_plan(store, KONSOL, workbook_from_tables(RENCANA), "Rencana.xlsx")
    setelan.put(store, KONSOL, sandi_umur_hari=0)  # nobody changes it from one year to the next
    for akun, (peran, unit) in ORANG.items():
        person(store, akun, peran, unit=unit)
    store.close()
    return tmp_path / "awal"


def figures(place: Path) -> dict[int, dict[str, Any]]:
    """Give what both years come to: step times, achievements, waiting, requests, and both registers."""
    store = open_store(str(place))
    found = {
        tahun: {
            "sop": siklus.sop(store, tahun),
            "capaian": [(row["kode"], row["persen_capaian"]) for row in pengukuran.capaian(store, tahun)],
            "tunggu": surat_permintaan.waiting_times(store, tahun),
            "register": [
                table.rows
                for table in (surat_permintaan.register(store, tahun), pengiriman.register(store, tahun))
            ],
        }
        for tahun in (2025, 2026)
    }
    store.close()
    return found


def test_two_years_on_the_screen_and_on_the_command_line_come_to_the_same_figures(
    agency, jam, serve_by_clock, chromium, tmp_path
):
    on_screen, on_console = (
        shutil.copytree(agency, tmp_path / name) / "lakip.duckdb" for name in ("layar", "perintah")
    )
    console = Perintah(on_console, jam)
    for cycle in (PERTAMA, KEDUA):
        play(console, cycle)
    told = figures(on_console)

    clock = tmp_path / "jam"
    set_clock(clock, PERTAMA.mulai)
    with serve_by_clock(on_screen, clock) as address:
        screen = Layar(chromium, address, clock)
        for cycle in (PERTAMA, KEDUA):
            play(screen, cycle)
    assert figures(on_screen) == told
    assert judged(told) == {
        2025: {1: ("sesuai", 0), 2: ("melebihi", 0), 3: ("sesuai", 0), 4: ("sesuai", 1), 5: ("sesuai", 0), 6: ("sesuai", 0)},
        2026: dict.fromkeys(range(1, 7), ("sesuai", 0)),
    }  # fmt: skip
    assert {tahun: [row["terlambat_hari"] for row in found["tunggu"]] for tahun, found in told.items()} == {
        2025: [3, 0],
        2026: [0, 0],
    }


def judged(told: dict[int, dict[str, Any]]) -> dict[int, dict[int, tuple[str, int]]]:
    """Give how each step stands against its standard, and how often it sent the LAKIP back."""
    return {
        tahun: {row["no"]: (row["status"], row["kembali"]) for row in found["sop"]["langkah"]}
        for tahun, found in told.items()
    }
