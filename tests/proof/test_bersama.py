"""Many people in one store: half an upload is never seen, and everybody gets their own figures (promises P2 and P5)."""

import random
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Peran
from lakip.intake.template.tables import workbook_from_tables
from lakip.workflow import isian, pengukuran, pengumpulan, perencanaan
from lakip.workflow.access import Meja
from lakip.workflow.pemeliharaan import verify
from tests.janji import Kali
from tests.proof import penulis

READS, UPLOADS = Kali(400, 10_000, "bacaan"), Kali(10, 100, "unggahan selama itu")
SESSIONS, TURNS = Kali(8, 100, "orang"), Kali(2, 10, "isian masing-masing, masing-masing dibaca lima kali")
N_READERS = 4
PLANNER = Pelaku("siti.aminah", Peran.STAF)


@pytest.mark.janji(READS, UPLOADS)
def test_p02_no_reader_sees_half_of_an_upload_while_others_are_stored(file_store):
    dice = random.Random(2)

    def read(_reader: int) -> list:
        return [half for _ in range(READS.n // N_READERS) for half in penulis.half_visible(file_store)]

    handed_in = dict([penulis.hand_in(file_store, dice)])
    with ThreadPoolExecutor(N_READERS) as pool:
        readers = [pool.submit(read, reader) for reader in range(N_READERS)]
        while len(handed_in) < UPLOADS.n or not all(reader.done() for reader in readers):
            handed_in |= dict([penulis.hand_in(file_store, dice)])
    assert [half for reader in readers for half in reader.result()] == []
    assert penulis.stored(file_store) == handed_in


@pytest.mark.janji(SESSIONS, TURNS)
def test_p05_everybody_at_once_reads_and_writes_the_figures_of_the_own_unit_only(file_store):
    units = [f"U{n:03}" for n in range(SESSIONS.n)]
    plan_of(file_store, units)

    def session(number: int) -> list[tuple]:
        """Type a figure nobody else has, turn after turn; give what was read and is not one's own."""
        who = Pelaku(f"orang {number}", Peran.OPERATOR, unit=units[number])
        desk, foreign = Meja(file_store, who), []
        for turn in range(TURNS.n):
            mine = str(1000 * (number + 1) + turn)
            isian.type_value(file_store, who, 2025, f"IK-{units[number]}", mine, f"WA {number}")
            for _ in range(5):
                [row] = pengukuran.capaian(desk, 2025, who.unit)
                sent = pengumpulan.uploads(desk, 2025, who.unit)
                told = (row["unit"], row["realisasi_nilai"], {u["pelaku"] for u in sent}, len(sent))
                if told != (who.unit, Decimal(mine), {who.nama}, turn + 1):
                    foreign.append(told)
        return foreign

    with ThreadPoolExecutor(SESSIONS.n) as pool:
        assert [foreign for part in pool.map(session, range(SESSIONS.n)) for foreign in part] == []
    assert verify(file_store)["ok"]


def plan_of(store, units):
    """Import a plan of units with one indikator each."""
    sheets = {
        "Unit Kerja": [["Kode", "Nama"], *([unit, f"Bidang {unit}"] for unit in units)],
        "Sasaran": [["Kode", "Jenis", "Uraian"], ["S1", "Sasaran", "Mutu naik"]],
        "Indikator": [
            ["Kode", "Kode Sasaran", "Indikator Kinerja", "Satuan", "Polaritas", "Tipe Triwulan", "Unit"],
            *([f"IK-{unit}", "S1", f"Indikator {unit}", "Dokumen", "Naik", "AKHIR", unit] for unit in units),
        ],
        "Target": [
            ["Kode Indikator", "Tahun", "Target"],
            *([f"IK-{unit}", "2025", str(1000 * n)] for n, unit in enumerate(units, start=1)),
        ],
    }
    assert (
        perencanaan.import_plan(store, PLANNER, workbook_from_tables(sheets), "Rencana.xlsx").status
        == "diterima"
    )
