"""Evidence stands beside a value: kept by content, addressed by its id, never parsed, never deleted."""

import pytest

from lakip.domain.errors import InputRefused, NotPermitted, WrongUsage
from lakip.domain.pelaku import KONSOL
from lakip.workflow import bukti, pemeliharaan
from tests.store.perkakas import log, plan

PDF = b"%PDF-1.7 bukti"


@pytest.fixture
def agency(store):
    """Give a store with the plan of the small agency."""
    plan(store)
    return store


def attach(store, kode="IK-1", tabel="realisasi", periode=0, **what):
    return bukti.attach(store, KONSOL, 2025, tabel, kode, periode, **what or {"berkas": ("sk.pdf", PDF)})


def test_a_file_and_a_link_stand_beside_their_value_with_the_page(agency):
    file = attach(agency, periode=2, berkas=("../../sk.pdf", PDF), halaman=" 12 ", keterangan="Lampiran II")
    link = attach(agency, "5.03.02", "anggaran", tautan=" https://jdih.contoh.go.id/1.pdf#page=3 ")
    keys = (
        "id",
        "tabel",
        "kode",
        "periode",
        "nama_berkas",
        "jenis",
        "ukuran",
        "tautan",
        "halaman",
        "keterangan",
        "pelaku",
    )
    assert [tuple(row[key] for key in keys) for row in bukti.of(agency, 2025)] == [
        (file, "realisasi", "IK-1", 2, "../../sk.pdf", "pdf", len(PDF), None, "12", "Lampiran II", "konsol"),
        (
            link,
            "anggaran",
            "5.03.02",
            0,
            None,
            None,
            None,
            "https://jdih.contoh.go.id/1.pdf#page=3",
            None,
            None,
            "konsol",
        ),
    ]
    assert [row["id"] for row in bukti.of(agency, 2025, "anggaran", "5.03.02")] == [link]
    assert bukti.of(agency, 2024) == []
    assert bukti.content(agency, file) == ("../../sk.pdf", PDF)
    assert log(agency)[-2:] == ["lampirkan_bukti", "lampirkan_bukti"]
    assert pemeliharaan.verify(agency)["ok"]


def test_the_same_bytes_are_kept_once_however_many_values_they_prove(agency):
    first, second = attach(agency), attach(agency, "IK-2")
    assert len({row["sha256"] for row in bukti.of(agency, 2025)}) == 1
    assert [bukti.content(agency, one)[1] for one in (first, second)] == [PDF, PDF]


def test_the_same_evidence_is_attached_once_to_a_value_but_another_page_may_be(agency):
    attach(agency)
    with pytest.raises(NotPermitted, match="sudah terlampir"):
        attach(agency)
    attach(agency, berkas=("sk.pdf", PDF), halaman="4")
    assert len(bukti.of(agency, 2025)) == 2


def test_detached_evidence_is_gone_from_the_value_and_stays_readable(agency):
    one = attach(agency)
    with pytest.raises(InputRefused, match="alasan"):
        bukti.detach(agency, KONSOL, one, " ")
    bukti.detach(agency, KONSOL, one, "salah halaman")
    assert (bukti.of(agency, 2025), bukti.content(agency, one)) == ([], ("sk.pdf", PDF))
    with pytest.raises(NotPermitted, match="sudah dilepas"):
        bukti.detach(agency, KONSOL, one, "lagi")
    attach(agency)
    assert pemeliharaan.verify(agency)["ok"]


@pytest.mark.parametrize(
    ("what", "error"),
    [
        ({"kode": "IK-9"}, InputRefused),
        ({"kode": "9.99", "tabel": "anggaran"}, InputRefused),
        ({"tabel": "pegawai"}, WrongUsage),
        ({"periode": 5}, WrongUsage),
        ({"berkas": ("a.pdf", PDF), "tautan": "https://x.id"}, WrongUsage),
        ({"tautan": "  "}, WrongUsage),
        ({"tautan": "javascript:alert(1)"}, InputRefused),
        ({"berkas": ("a.pdf", b"MZ")}, InputRefused),
    ],
)
def test_what_proves_nothing_is_refused_and_leaves_nothing(agency, what, error):
    before = len(agency.audit_rows())
    with pytest.raises(error):
        attach(agency, **what)
    assert (bukti.of(agency, 2025), len(agency.audit_rows())) == ([], before)


def test_a_link_has_no_content_and_an_unknown_id_no_evidence(agency):
    link = attach(agency, tautan="https://x.id")
    for asked in (link, "tidak-ada"):
        with pytest.raises(InputRefused):
            bukti.content(agency, asked)
    with pytest.raises(InputRefused, match="tidak ditemukan"):
        bukti.detach(agency, KONSOL, "tidak-ada", "salah")


def test_a_lost_or_changed_piece_of_evidence_is_named_by_verify(agency):
    attach(agency)
    (file,) = [f for f in agency.berkas.folder.rglob("*") if f.is_file() and f.read_bytes() == PDF]
    file.write_bytes(b"lain")
    (check,) = [c for c in pemeliharaan.verify(agency)["periksa"] if not c["ok"]]
    assert (check["nama"], check["rusak"]) == ("berkas", [file.name])
