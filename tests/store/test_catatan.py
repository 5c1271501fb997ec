"""Notes of the checking: pinned, answered, closed by who may, opened again; on both engines."""

from datetime import datetime

import pytest

from lakip.domain.errors import InputRefused, NotPermitted
from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.workflow import catatan, siklus
from lakip.workflow.pemeliharaan import verify
from tests.store.perkakas import plan

TAHUN = 2025
STAF, KASUBBAG, KEPALA = (
    Pelaku(name, peran)
    for name, peran in (("staf", Peran.STAF), ("kasubbag", Peran.KASUBBAG), ("kepala", Peran.KEPALA))
)


@pytest.fixture
def noted(store):
    """Give a store with one note of the Ka. Subbag on T07, and its id."""
    plan(store)
    (identity,) = catatan.add(store, KASUBBAG, TAHUN, [("tabel", "T07", "Realisasi IK-1 belum sesuai SK.")])
    return store, identity


def only(store):
    (row,) = catatan.notes(store, TAHUN)
    return row


def test_a_note_is_pinned_answered_and_closed_with_who_said_what(noted):
    store, identity = noted
    assert [only(store)[key] for key in ("jenis", "rujukan", "pelaku", "terbuka", "jawaban")] == [
        "tabel", "T07", "kasubbag", True, [],
    ]  # fmt: skip
    catatan.answer(store, STAF, TAHUN, identity, "Sudah diperbaiki.")
    catatan.close(store, KASUBBAG, TAHUN, identity)
    row = only(store)
    assert [(j["tindakan"], j["teks"], j["pelaku"]) for j in row["jawaban"]] == [
        ("jawab", "Sudah diperbaiki.", "staf"), ("selesai", "", "kasubbag"),
    ]  # fmt: skip
    assert (row["terbuka"], catatan.notes(store, TAHUN, terbuka=True)) == (False, [])
    assert verify(store)["ok"]


def test_who_answers_for_the_figures_closes_no_note_of_a_checker(noted):
    store, identity = noted
    with pytest.raises(NotPermitted, match="ditutup oleh penulisnya atau oleh pemeriksa"):
        catatan.close(store, STAF, TAHUN, identity)
    (own,) = catatan.add(store, STAF, TAHUN, [("indikator", "IK-1", "Menunggu SK.")])
    catatan.close(store, STAF, TAHUN, own)
    catatan.close(store, KEPALA, TAHUN, identity)
    assert catatan.notes(store, TAHUN, terbuka=True) == []


def test_a_closed_note_is_opened_again_with_a_reason_only(noted):
    store, identity = noted
    with pytest.raises(NotPermitted, match="masih terbuka"):
        catatan.reopen(store, KASUBBAG, TAHUN, identity, "Belum benar.")
    catatan.close(store, KASUBBAG, TAHUN, identity)
    with pytest.raises(NotPermitted, match="sudah ditutup"):
        catatan.close(store, KASUBBAG, TAHUN, identity)
    with pytest.raises(InputRefused, match="masih kosong"):
        catatan.reopen(store, KASUBBAG, TAHUN, identity, " ")
    catatan.reopen(store, KASUBBAG, TAHUN, identity, "Angkanya kembali lama.")
    assert only(store)["terbuka"]


def test_a_note_points_at_something_that_is_there_and_says_something(noted):
    store, _ = noted
    for jenis, rujukan in (
        ("tabel", "T99"),
        ("indikator", "IK-9"),
        ("sasaran", "S9"),
        ("naskah", ""),
        ("bab", "I"),
    ):
        with pytest.raises(InputRefused, match="tidak dapat disematkan"):
            catatan.add(store, KASUBBAG, TAHUN, [(jenis, rujukan, "Periksa.")])
    with pytest.raises(InputRefused, match="masih kosong"):
        catatan.add(store, KASUBBAG, TAHUN, [("sasaran", "S1", "")])
    with pytest.raises(InputRefused, match="tidak ditemukan"):
        catatan.answer(store, STAF, TAHUN, "tidak-ada", "Ya.")
    assert len(catatan.notes(store, TAHUN)) == 1


def test_a_return_of_the_lakip_pins_its_reason_to_what_it_names(store):
    plan(store)
    clock = iter(datetime(2026, 1, 5, 8, n) for n in range(20))
    for no in (1, 2, 3):
        for aksi in ("mulai", "selesai"):
            siklus.record_step(store, KONSOL, TAHUN, no, aksi, next(clock))
    siklus.record_step(store, KONSOL, TAHUN, 4, "mulai", next(clock))
    siklus.record_step(
        store,
        KONSOL,
        TAHUN,
        4,
        "kembali",
        next(clock),
        "Angka belum cocok.",
        catatan=["T07", "IK-1", "S1", "BAB III"],
    )
    assert {
        (row["jenis"], row["rujukan"], row["teks"]) for row in catatan.notes(store, TAHUN, terbuka=True)
    } == {
        ("tabel", "T07", "Angka belum cocok."),
        ("indikator", "IK-1", "Angka belum cocok."),
        ("sasaran", "S1", "Angka belum cocok."),
        ("naskah", "BAB III", "Angka belum cocok."),
    }
