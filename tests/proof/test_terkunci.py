"""A signed year cannot change by any route (promise P7).

Its edition is frozen with its signature: whatever anybody does afterwards, also to notes, reviews, revisions and the record
of the signature itself, the figures as of its audit number and its files to the last byte stay as they were.
"""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from random import Random

import pytest

from lakip.domain.errors import LakipError
from lakip.domain.kebijakan import BAWAAN
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.report.edition import compile_files
from lakip.workflow import (
    catatan,
    isian,
    ketentuan,
    pemeriksaan,
    penandatanganan,
    penerimaan,
    pengukuran,
    pengumpulan,
    penyusunan,
    perbaikan,
    perencanaan,
    reviu,
    siklus,
)
from lakip.workflow.pemeliharaan import verify
from tests.akunan import cheap_hashes
from tests.janji import Kali
from tests.store.perkakas import hand_in, kinerja, plan, plan_file, with_row

SEQUENCES = Kali(12, 5000, "rangkaian perubahan acak oleh peran acak")
PER_STORE = 4 if SEQUENCES.n < 100 else 100
LONGEST = 4
ROLES = [Pelaku(peran, peran, unit="MUT" if peran is Peran.OPERATOR else "") for peran in Peran]


def typed(store, who, dice):
    isian.type_value(
        store,
        who,
        2025,
        f"IK-{dice.randint(1, 3)}",
        str(dice.randint(1, 300)),
        "WA",
        triwulan=dice.randrange(5),
        yakin=True,
    )


def uploaded(store, who, dice):
    files = [
        (
            "Kinerja.xlsx",
            kinerja(
                ("IK-1", "", "", str(dice.randint(100, 300))), ("IK-2", "1", str(dice.randint(0, 9)), "")
            ),
        )
    ]
    pengumpulan.upload(store, who, files, 2025, unit="MUT", yes=dice.random() < 0.5)


def settled(store, who, dice):
    doubts = [t for t in perbaikan.findings(store, 2025) if t["severity"] == "tanya"]
    if doubts:
        doubt = dice.choice(doubts)
        perbaikan.decide(
            store,
            who,
            doubt["unggahan_id"],
            doubt["nomor"],
            dice.choice(perbaikan.PILIHAN),
            str(dice.randint(200, 290)),
        )


def withdrawn(store, who, dice):
    perbaikan.withdraw(store, who, dice.choice(pengumpulan.uploads(store, 2025))["id"], "keliru")


def restored(store, who, dice):
    perbaikan.restore(store, who, dice.choice(pengumpulan.uploads(store, 2025))["id"])


def planned(store, who, dice):
    target = with_row("Target", 1, ["IK-1", "2025", str(dice.randint(100, 400)), "", ""])
    perencanaan.import_plan(store, who, plan_file(Target=target), "Rencana.xlsx")


def computed_otherwise(store, who, dice):
    ketentuan.save(store, who, replace(
        BAWAAN, berlaku_dari=date(dice.choice((2020, 2025, 2026)), 1, 1), dasar="Keputusan Kepala Badan", batas_rata=Decimal(dice.randint(90, 120)),
    ))  # fmt: skip


def bound_otherwise(store, who, dice):
    versi = dice.choice(ketentuan.versions(store))["versi"]
    ketentuan.bind(store, who, 2025, versi, "diminta pemeriksa")


def audited(store, who, _dice):
    penerimaan.mark_audited(store, who, 2025, "LHP BPK")


def unaudited(store, who, _dice):
    penerimaan.mark_unaudited(store, who, 2025, "keliru")


def compiled(store, who, _dice):
    penyusunan.compile_edition(store, who, 2025)


def signature(**isi):
    return penandatanganan.TandaTangan(
        **(
            {"cara": penandatanganan.BASAH, "tanggal": date(2026, 1, 4), "berkas": ("ttd.pdf", b"%PDF-1.7")}
            | isi
        )
    )


def signed_again(store, who, dice):
    newest = store.query("edisi_tahun", tahun=2025)[-1]["edisi"]
    isi = signature(
        berkas=("lain.pdf", b"%PDF-" + bytes([dice.randrange(256)])),
        alasan=dice.choice(("", "Pindaian buram.")),
    )
    penandatanganan.record(store, who, 2025, newest, isi)


def revised(store, who, _dice):
    penandatanganan.open_revision(store, who, 2025, "Angka terbit kemudian.")


def approved(store, who, dice):
    edisi = dice.choice(store.query("edisi_tahun", tahun=2025))["edisi"]
    if dice.random() < 0.5:
        pemeriksaan.approve_as_head(store, who, 2025, edisi, "kata sandi")
    else:
        pemeriksaan.approve(store, who, 2025, dice.choice(("kasubbag", "sekretaris")), edisi, "kata sandi")


def noted(store, who, _dice):
    catatan.add(store, who, 2025, [("tabel", "T07", "Periksa lagi.")])


def reviewed(store, who, dice):
    reviu.answer(store, who, 2025, [("I.1", dice.choice(("ya", "tidak", "")), "Menurut pemeriksa.")])


def stepped(store, who, dice):
    aksi = dice.choice(("mulai", "selesai", "kembali"))
    siklus.record_step(
        store,
        who,
        2025,
        dice.randint(1, 6),
        aksi,
        datetime(2026, 1, 5, 8),
        "Kurang.",
        dasar="Lembar disposisi",
    )


ROUTES = (
    typed, uploaded, settled, withdrawn, restored, planned, computed_otherwise, bound_otherwise, audited, unaudited, compiled,
    signed_again, revised, approved, noted, reviewed, stepped,
)  # fmt: skip


def figures(store, sampai):
    """Give every figure of the year as it stood at audit number `sampai`."""
    return (
        store.query("capaian", tahun=2025, sampai=sampai, unit=None, triwulan=0),
        store.query("sidik_bahan", tahun=2025, sampai=sampai),
    )


def kept(store, urutan):
    """Give the first signature recorded, and name and bytes of every file of the edition it is under."""
    files = [
        (row["nama"], store.berkas.read(row["sha256"])) for row in store.query("edisi_berkas", urutan=urutan)
    ]
    return store.query("penandatanganan", tahun=2025)[0], files


@pytest.mark.janji(SEQUENCES)
@pytest.mark.parametrize("batch", range(SEQUENCES.n // PER_STORE))
def test_p07_no_sequence_of_changes_alters_what_a_signed_lakip_stands_on(file_store, batch, monkeypatch):
    cheap_hashes(monkeypatch)
    plan(file_store)
    hand_in(file_store, ("IK-1", "", "", "250"), ("IK-2", "1", "2", ""))
    hand_in(file_store, ("IK-3", "", "", "76"), unit="SEK", name="Sekretariat.xlsx")
    issued = penyusunan.compile_edition(file_store, KONSOL, 2025)
    penandatanganan.record(file_store, KONSOL, 2025, issued.edisi, signature())
    hand_in(file_store, ("IK-1", "", "", "1.545.4"), name="Ragu.xlsx")
    edisi = file_store.query("edisi_tahun", tahun=2025)[0]
    urutan, sampai = edisi["urutan"], edisi["sampai_cetak"]
    frozen, n_changed, told = (figures(file_store, sampai), kept(file_store, urutan)), 0, []
    for sequence in range(PER_STORE):
        dice = Random(batch * PER_STORE + sequence)
        before = file_store.generation
        for _ in range(dice.randint(1, LONGEST)):
            try:
                dice.choice(ROUTES)(file_store, dice.choice((KONSOL, dice.choice(ROLES))), dice)
            except LakipError as refusal:
                told.append(str(refusal))
        n_changed += file_store.generation > before
        assert (figures(file_store, sampai), kept(file_store, urutan)) == frozen
    assert n_changed
    assert [sentence for sentence in told if not sentence.endswith(".")] == []
    again = compile_files(file_store, 2025, sampai=sampai)
    assert [(file.name, file.data) for file in again.files] == [
        (name, data) for name, data, _ in issued.files
    ]
    assert sorted(frozen[1][1]) == sorted((name, data) for name, data, _ in issued.files)
    assert verify(file_store)["ok"]
    assert pengukuran.capaian(file_store, 2025)
