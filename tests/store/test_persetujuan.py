"""Approval, signature and freezing of the LAKIP of a year, on both engines."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta

import pytest

from lakip.domain import waktu
from lakip.domain.errors import InputRefused, LakipError, NotAllowed, NotPermitted, SignInRefused, WrongUsage
from lakip.domain.pelaku import KONSOL, PENGGUNA_LOKAL
from lakip.metrics.pengesahan import (
    BELUM,
    DIKIRIM,
    DIPERIKSA_KASUBBAG,
    DIPERIKSA_SEKRETARIS,
    DISETUJUI,
    DITANDATANGANI,
    DRAF,
    KASUBBAG,
    SEKRETARIS,
)
from lakip.workflow import delegasi, empat_mata, pemeriksaan, penandatanganan, penyusunan, perbaikan, siklus
from lakip.workflow.akun import pelaku_of
from lakip.workflow.pemeliharaan import verify
from lakip.workflow.penandatanganan import BASAH, E_OFFICE, ELEKTRONIK, TandaTangan
from tests.akunan import SANDI, cheap_hashes, person, put_clock
from tests.janji import Kali
from tests.store.perkakas import hand_in, plan

RACES = Kali(2, 500, "rebutan atas satu tahap persetujuan")
TAHUN = 2025
PDF = b"%PDF-1.7\nisi naskah\n%%EOF\n"
PINDAIAN = ("LAKIP ttd.pdf", PDF)
ROLES = ("admin", "staf", "kasubbag", "sekretaris", "kepala")


@pytest.fixture(autouse=True)
def jam(monkeypatch):
    cheap_hashes(monkeypatch)
    return put_clock(monkeypatch)


@pytest.fixture
def kantor(store):
    """Give a store whose figures are complete, and the people of its office by role."""
    plan(store)
    hand_in(store, ("IK-1", "", "", "250"), ("IK-2", "1", "9", ""))
    hand_in(store, ("IK-3", "", "", "76"), unit="SEK", name="Sekretariat.xlsx")
    return store, {peran: person(store, peran, peran, nama=f"Orang {peran}") for peran in ROLES}


@pytest.fixture
def diperiksa(kantor):
    """Give the same with an edition that Ka. Subbag and Sekretaris have approved."""
    store, people = kantor
    edisi = compiled(store, people)
    approve(store, people, KASUBBAG, edisi)
    approve(store, people, SEKRETARIS, edisi)
    return store, people, edisi


def compiled(store, people) -> str:
    return penyusunan.compile_edition(store, people["staf"], TAHUN).edisi


def approve(store, people, tahap, edisi, sandi=SANDI):
    return pemeriksaan.approve(store, people[tahap], TAHUN, tahap, edisi, sandi)


def sign(store, people, edisi, sandi=SANDI):
    return pemeriksaan.approve_as_head(store, people["kepala"], TAHUN, edisi, sandi)


def status(store):
    return pemeriksaan.state(store, TAHUN).status


def wet(**isi):
    return TandaTangan(**({"cara": BASAH, "tanggal": date(2026, 1, 4), "berkas": PINDAIAN} | isi))


def test_the_naskah_goes_from_draf_to_approved_by_each_in_turn(kantor):
    store, people = kantor
    assert status(store) == BELUM
    edisi = compiled(store, people)
    seen = [status(store)]
    for tahap in (KASUBBAG, SEKRETARIS):
        approve(store, people, tahap, edisi)
        seen.append(status(store))
    row = sign(store, people, edisi)
    assert [*seen, status(store)] == [DRAF, DIPERIKSA_KASUBBAG, DIPERIKSA_SEKRETARIS, DISETUJUI]
    assert (row["edisi"], row["nama"], row["status"], row["pelaku"]) == (
        edisi,
        "Orang kepala",
        "Definitif",
        "kepala",
    )
    assert verify(store)["ok"]


def test_the_files_of_an_edition_are_kept_and_approved_by_their_hashes(diperiksa):
    store, _people, _edisi = diperiksa
    at = pemeriksaan.state(store, TAHUN)
    kept = pemeriksaan.files(store, at.edisi["urutan"])
    again = penyusunan.compile_edition(store, KONSOL, TAHUN)
    assert [row["nama"] for row in kept] == sorted(name for name, _data, _sha in again.files)
    assert {row["sidik_berkas"] for row in at.persetujuan} == {at.persetujuan[0]["sidik_berkas"]}
    name = f"LAKIP_{TAHUN}.xlsx"
    assert pemeriksaan.file(store, at.edisi["urutan"], name) == {n: d for n, d, _ in again.files}[name]
    with pytest.raises(InputRefused, match="tidak memuat berkas lain"):
        pemeriksaan.file(store, at.edisi["urutan"], "lain.xlsx")


def test_a_stage_that_is_not_awaited_or_not_ones_own_is_refused(kantor):
    store, people = kantor
    edisi = compiled(store, people)
    with pytest.raises(NotPermitted, match="menunggu persetujuan Kepala Subbagian lebih dahulu"):
        approve(store, people, SEKRETARIS, edisi)
    with pytest.raises(NotPermitted, match="menunggu persetujuan Kepala Subbagian"):
        sign(store, people, edisi)
    with pytest.raises(NotPermitted, match="akun Anda bukan Kepala Subbagian"):
        pemeriksaan.approve(store, people["sekretaris"], TAHUN, KASUBBAG, edisi, SANDI)
    with pytest.raises(NotAllowed):
        pemeriksaan.approve(store, people["staf"], TAHUN, KASUBBAG, edisi, SANDI)
    with pytest.raises(NotAllowed):
        pemeriksaan.approve_as_head(store, people["sekretaris"], TAHUN, edisi, SANDI)
    assert status(store) == DRAF


def test_a_wrong_password_approves_nothing_and_is_throttled(kantor, jam):
    store, people = kantor
    edisi = compiled(store, people)
    for _ in range(30):
        with pytest.raises(SignInRefused, match="Kata sandi tidak cocok"):
            approve(store, people, KASUBBAG, edisi, "bukan-ini")
    with pytest.raises(SignInRefused):
        approve(store, people, KASUBBAG, edisi)
    assert status(store) == DRAF
    jam.maju(hours=2)
    approve(store, people, KASUBBAG, edisi)
    assert status(store) == DIPERIKSA_KASUBBAG


def test_p18_whoever_made_the_figures_approves_nothing(kantor):
    store, people = kantor
    edisi = compiled(store, people | {"staf": people["kasubbag"]})
    with pytest.raises(NotPermitted, match="Anda ikut membuat data tahun 2025"):
        approve(store, people, KASUBBAG, edisi)
    empat_mata.record_rangkap_tugas(store, people["kasubbag"], TAHUN, "Hanya dua petugas.")
    approve(store, people, SEKRETARIS, edisi)
    assert status(store) == DIPERIKSA_SEKRETARIS


def test_an_edition_whose_data_have_changed_is_not_approved_and_says_what_changed(diperiksa):
    store, people, edisi = diperiksa
    hand_in(store, ("IK-3", "", "", "80"), unit="SEK", name="Perbaikan.xlsx")
    with pytest.raises(NotPermitted) as told:
        sign(store, people, edisi)
    assert "IK-3 Nilai SAKIP: realisasi 76 menjadi 80; capaian 101,33% menjadi 106,67%." in str(told.value)
    new = compiled(store, people)
    assert (status(store), new != edisi) == (DRAF, True)
    with pytest.raises(NotPermitted, match="bukan lagi yang terbaru"):
        approve(store, people, KASUBBAG, edisi)


def test_what_blocks_keeps_the_kepala_from_approving_and_the_desk_from_recording(kantor):
    store, people = kantor
    result = hand_in(store, ("IK-1", "", "", "1.545.4"), name="Ragu.xlsx")
    edisi = compiled(store, people)
    approve(store, people, KASUBBAG, edisi)
    approve(store, people, SEKRETARIS, edisi)
    with pytest.raises(
        NotPermitted, match="belum dapat ditandatangani: MUT 1 nilai masih menunggu keputusan"
    ):
        sign(store, people, edisi)
    with pytest.raises(NotPermitted, match="belum dapat ditandatangani"):
        penandatanganan.record(store, people["staf"], TAHUN, edisi, wet())
    perbaikan.decide(store, KONSOL, result.unggahan, 1, "abaikan")
    assert status(store) == DIPERIKSA_SEKRETARIS


def test_a_kepala_who_never_signs_in_blocks_nothing_and_is_never_said_to_have_approved(diperiksa):
    store, people, edisi = diperiksa
    row = penandatanganan.record(
        store, people["staf"], TAHUN, edisi, wet(nama="Lazuardi", jabatan="Plt. Kepala")
    )
    at = pemeriksaan.state(store, TAHUN)
    assert (at.status, at.beku, at.tahap) == (DITANDATANGANI, True, {KASUBBAG, SEKRETARIS})
    assert (row["nama"], row["jabatan"], row["tanggal"], row["cocok"]) == (
        "Lazuardi", "Plt. Kepala", date(2026, 1, 4), "pindaian",
    )  # fmt: skip
    assert penandatanganan.signed_file(store, TAHUN, at.tanda_tangan["urutan"]) == PINDAIAN
    assert verify(store)["ok"]


def test_a_certified_signature_must_begin_with_the_file_handed_over(diperiksa):
    store, people, edisi = diperiksa
    with pytest.raises(InputRefused, match="tidak sama bita demi bita"):
        penandatanganan.record(store, people["staf"], TAHUN, edisi, wet(cara=ELEKTRONIK))
    with pytest.raises(WrongUsage, match="siapa yang mencocokkan"):
        penandatanganan.record(store, people["staf"], TAHUN, edisi, wet(cara=E_OFFICE))
    row = penandatanganan.record(
        store, people["staf"], TAHUN, edisi,
        wet(cara=E_OFFICE, dicocokkan_oleh="Orang staf", alasan="E-office menyisipkan kode QR."),
    )  # fmt: skip
    assert (row["cocok"], row["dicocokkan_oleh"]) == ("berbeda", "Orang staf")


def test_a_record_of_a_signature_says_what_is_wrong_with_it(diperiksa):
    store, people, edisi = diperiksa
    for isi, kind, kata in (
        ({"cara": "stempel"}, WrongUsage, "Cara stempel tidak dikenal"),
        ({"tanggal": date(2027, 1, 1)}, WrongUsage, "belum tiba"),
        ({"berkas": ("ttd.docx", b"PK\x03\x04")}, InputRefused, "bukan jenis yang dapat disimpan"),
        ({"berkas": ("ttd.pdf", b"bukan pdf")}, InputRefused, "tidak sesuai dengan namanya"),
    ):
        with pytest.raises(kind, match=kata):
            penandatanganan.record(store, people["staf"], TAHUN, edisi, wet(**isi))
    assert status(store) == DIPERIKSA_SEKRETARIS


def test_an_office_without_accounts_records_its_signature_and_nobody_has_approved(store):
    plan(store)
    hand_in(store, ("IK-1", "", "", "250"), ("IK-2", "1", "9", ""))
    hand_in(store, ("IK-3", "", "", "76"), unit="SEK", name="Sekretariat.xlsx")
    edisi = penyusunan.compile_edition(store, PENGGUNA_LOKAL, TAHUN).edisi
    penandatanganan.record(store, PENGGUNA_LOKAL, TAHUN, edisi, wet())
    at = pemeriksaan.state(store, TAHUN)
    assert (at.status, at.persetujuan) == (DITANDATANGANI, ())


def test_with_accounts_nothing_is_recorded_as_signed_that_nobody_has_checked(kantor):
    store, people = kantor
    edisi = compiled(store, people)
    with pytest.raises(NotPermitted, match="belum diperiksa Sekretaris"):
        penandatanganan.record(store, people["staf"], TAHUN, edisi, wet())


def test_a_frozen_lakip_is_revised_with_a_reason_and_counted_never_unlocked(diperiksa):
    store, people, edisi = diperiksa
    with pytest.raises(NotPermitted, match="belum ditandatangani"):
        penandatanganan.open_revision(store, people["staf"], TAHUN, "Salah angka.")
    sign(store, people, edisi)
    hand_in(store, ("IK-3", "", "", "80"), unit="SEK", name="Perbaikan.xlsx")
    compiled(store, people)  # compiling again changes nothing about what is frozen
    assert (status(store), pemeriksaan.state(store, TAHUN).edisi["edisi"]) == (DISETUJUI, edisi)
    assert [row["kode"] for row in pemeriksaan.changed_since(store, TAHUN) if row["bagian"] == "angka"] == [
        "IK-3"
    ]
    with pytest.raises(WrongUsage, match="Alasan revisi belum diisi"):
        penandatanganan.open_revision(store, people["staf"], TAHUN, " ")
    assert penandatanganan.open_revision(store, people["staf"], TAHUN, "Nilai SAKIP terbit.") == 1
    assert (status(store), pemeriksaan.state(store, TAHUN).revisi) == (BELUM, 1)
    new = compiled(store, people)
    approve(store, people, KASUBBAG, new)
    approve(store, people, SEKRETARIS, new)
    sign(store, people, new)
    assert (status(store), pemeriksaan.changed_since(store, TAHUN)) == (DISETUJUI, [])


def test_who_stands_in_approves_as_plt_and_the_row_says_so(kantor):
    store, people = kantor
    edisi = compiled(store, people)
    approve(store, people, KASUBBAG, edisi)
    approve(store, people, SEKRETARIS, edisi)
    delegasi.delegate(
        store, people["admin"], "sekretaris", "kepala", "Plt.", date(2026, 1, 1), date(2026, 1, 31), "800/7"
    )
    stand_in = pelaku_of(store.query("akun", akun="sekretaris")[0])
    row = pemeriksaan.approve_as_head(store, stand_in, TAHUN, edisi, SANDI)
    assert (row["status"], row["tahap"], row["orang"]) == ("Plt.", "kepala", "sekretaris")


def steps(store, *events):
    """Record step events of the console, ten minutes apart."""
    for n, (no, aksi, *rest) in enumerate(events):
        start = datetime(2026, 1, 4, 8, 0) + timedelta(minutes=10 * n)
        siklus.record_step(store, KONSOL, TAHUN, no, aksi, start, *rest)


def test_an_approval_ends_the_part_of_the_step_that_is_being_done(kantor):
    store, people = kantor
    steps(store, *((no, aksi) for no in (1, 2, 3) for aksi in ("mulai", "selesai")))
    siklus.record_step(store, people["kasubbag"], TAHUN, 4, "mulai", waktu.now())
    edisi = compiled(store, people)
    approve(store, people, KASUBBAG, edisi)
    assert not ended(store, 4)
    steps_now = store.query("kejadian", tahun=TAHUN)[-1]
    assert (steps_now["pemeriksa"], steps_now["pelaku"]) == ("kasubbag", "kasubbag")
    siklus.record_step(store, people["sekretaris"], TAHUN, 4, "mulai", waktu.now())
    approve(store, people, SEKRETARIS, edisi)
    assert ended(store, 4)
    siklus.record_step(store, people["kepala"], TAHUN, 5, "mulai", waktu.now())
    penandatanganan.record(store, people["staf"], TAHUN, edisi, wet())
    last = store.query("kejadian", tahun=TAHUN)[-1]
    assert (ended(store, 5), last["pelaku"], last["dasar"]) == (
        True, "staf", "Tanda tangan basah (pindaian diunggah), 2026-01-04",
    )  # fmt: skip


def test_sent_is_what_was_recorded_after_the_signature_not_an_older_time_of_step_6(diperiksa):
    store, people, edisi = diperiksa
    steps(store, *((no, aksi) for no in range(1, 7) for aksi in ("mulai", "selesai")))
    penandatanganan.record(store, people["staf"], TAHUN, edisi, wet())
    assert status(store) == DITANDATANGANI
    siklus.record_step(store, KONSOL, TAHUN, 6, "reviu", waktu.now(), "Hasil reviu APIP.", ke=5)
    for no in (5, 6):
        for n, aksi in enumerate(("mulai", "selesai")):
            siklus.record_step(store, KONSOL, TAHUN, no, aksi, waktu.now() + timedelta(minutes=10 * no + n))
    assert status(store) == DIKIRIM


def ended(store, no):
    return [row["status"] for row in siklus.sop(store, TAHUN)["langkah"] if row["no"] == no] != ["berjalan"]


def test_compiled_again_without_a_change_the_very_files_that_were_approved_still_count(diperiksa):
    store, people, edisi = diperiksa
    before = pemeriksaan.state(store, TAHUN)
    assert compiled(store, people) == edisi
    assert pemeriksaan.state(store, TAHUN) == before


def test_a_signed_pdf_that_begins_with_the_one_handed_over_is_taken(diperiksa, soffice):
    store, people, edisi = diperiksa
    name, handed = penandatanganan.hand_over(store, people["staf"], TAHUN)
    assert penandatanganan.hand_over(store, people["staf"], TAHUN) == (name, handed)
    with pytest.raises(InputRefused, match="tidak memuat tanda tangan elektronik"):
        penandatanganan.record(
            store, people["staf"], TAHUN, edisi, wet(cara=ELEKTRONIK, berkas=(name, handed))
        )
    signed = handed + b"\n9 0 obj<</Type/Sig/ByteRange[0 1 2 3]>>\n%%EOF\n"
    row = penandatanganan.record(
        store, people["staf"], TAHUN, edisi, wet(cara=ELEKTRONIK, berkas=(name, signed))
    )
    assert (row["cocok"], row["asal_nama"], row["asal_sha256"]) == (
        "awalan sama", f"LAKIP_{TAHUN}.pdf", hashlib.sha256(handed).hexdigest(),
    )  # fmt: skip
    assert verify(store)["ok"]


def test_a_changed_file_of_an_approved_edition_is_found_by_verify(diperiksa):
    store, people, edisi = diperiksa
    sign(store, people, edisi)
    kept = pemeriksaan.files(store, pemeriksaan.state(store, TAHUN).edisi["urutan"])[0]["sha256"]
    (store.berkas.folder / kept[:2] / kept).write_bytes(b"lain")
    found = verify(store)
    assert [check["rusak"] for check in found["periksa"] if check["nama"] == "berkas"] == [[kept]]


@pytest.mark.janji(RACES)
def test_p07_two_who_approve_the_same_stage_at_once_are_one_winner_and_one_who_is_told(kantor):
    store, people = kantor
    both = [people["kasubbag"], person(store, "kasubbag.dua", "kasubbag")]
    for n in range(RACES.n):
        edisi = compiled(store, people)
        with ThreadPoolExecutor(2) as pool:
            came = list(pool.map(_tried, [store] * 2, both, [edisi] * 2))
        told = [text for text in came if text]
        assert len(told) == 1
        assert "sudah disetujui oleh" in told[0]
        assert len(pemeriksaan.state(store, TAHUN).persetujuan) == 1
        hand_in(store, ("IK-3", "", "", str(77 + n)), unit="SEK")


def _tried(store, who, edisi):
    try:
        pemeriksaan.approve(store, who, TAHUN, KASUBBAG, edisi, SANDI)
    except LakipError as error:
        return str(error)
    return ""
