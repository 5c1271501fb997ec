"""Permintaan Data: from the incoming letter to the reminder, and what an operator sees of it."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from lakip.domain.pelaku import KONSOL, Pelaku
from lakip.domain.peran import Peran
from lakip.domain.waktu import now
from lakip.workflow import siklus, surat, surat_permintaan
from tests.kunjungan import field, metrics, press, sit_down, sit_down_as, texts, visit
from tests.pabrik import Indikator, add

TAHUN = 2025
BESOK = now().date() + timedelta(days=1)


@pytest.fixture
def asked(nothing):
    """Let the pages see a store with two units of which nothing is in."""
    add(
        nothing,
        [
            Indikator(kode=f"IK-{n}", unit=unit, tahun=TAHUN, target=Decimal(90))
            for n, unit in enumerate(("BID", "SEK"))
        ],
    )
    return nothing


def page():
    return visit("berkas/permintaan", tahun=str(TAHUN))


def submit(app, label):
    """Press the button of a form once its fields are set."""
    field(app.button, label).click()
    app.run()
    assert not app.exception
    return app


def test_an_incoming_request_is_noted_and_shown(asked):
    app = page()
    assert "Belum dicatat siapa yang meminta laporan ini dan sampai kapan." in texts(app)
    field(app.text_input, "SKPD yang meminta").set_value("Bagian Organisasi")
    field(app.date_input, "Tenggat pengiriman laporan").set_value(date(2026, 2, 27))
    submit(app, "Simpan permintaan")
    assert app.success[0].value == "Permintaan yang masuk sudah dicatat."
    assert "Bagian Organisasi. Tenggat 27 Februari 2026." in texts(app)


def test_a_missing_deadline_is_said_and_nothing_is_noted(asked):
    app = page()
    field(app.text_input, "SKPD yang meminta").set_value("Bagian Organisasi")
    submit(app, "Simpan permintaan")
    assert [e.value for e in app.error] == [
        "Tenggat belum diisi; pilih tanggal terakhir laporan harus dikirim."
    ]
    assert surat_permintaan.incoming(asked, TAHUN) is None


def test_sending_to_all_is_noted_once_and_the_waiting_units_can_be_reminded(asked):
    app = page()
    field(app.date_input, "Data paling lambat diterima").set_value(BESOK)
    submit(app, "Catat pengiriman")
    assert app.success[0].value == "Pengiriman kepada 2 Bagian/Bidang sudah dicatat."
    assert "Catat bahwa surat sudah dikirim" not in [e.label for e in app.expander]
    waiting = field(app.selectbox, "Bagian/Bidang yang ditunggu")
    assert app.code[0].value.startswith(
        f"Yth. Kepala {waiting.options[0]},\nData kinerja dan kegiatan tahun 2025 dari "
    )
    press(app, "Catat sudah diingatkan")
    rows = surat_permintaan.requests(asked, TAHUN, now().date())
    assert sum(row["n_ingatkan"] for row in rows) == 1


def test_the_sending_of_the_letter_ends_step_one_when_somebody_says_so(asked):
    sent = datetime(2026, 1, 6, 8, 0)
    surat_permintaan.send(asked, KONSOL, TAHUN, date(2026, 1, 9), waktu=sent)
    told = texts(page())
    assert "Langkah 1 selesai ketika Nota Dinas terkirim, 6 Januari 2026 pukul 08.00." in told
    assert "Mulainya langkah 1 belum dicatat; catatlah lebih dahulu pada Proses LAKIP." in told
    siklus.record_step(asked, KONSOL, TAHUN, 1, "mulai", sent - timedelta(minutes=10))
    app = press(page(), "Catat langkah 1 selesai")
    assert siklus.sop(asked, TAHUN)["langkah"][0]["terpakai_menit"] == 10
    assert "Catat langkah 1 selesai" not in [button.label for button in app.button]


def test_a_later_due_date_needs_a_reason(asked):
    surat_permintaan.send(asked, KONSOL, TAHUN, BESOK)
    app = page()
    field(app.date_input, "Tenggat baru").set_value(BESOK + timedelta(days=3))
    submit(app, "Simpan tenggat baru")
    assert len(app.error) == 1
    field(app.text_input, "Alasan").set_value("Operator dinas luar")
    submit(app, "Simpan tenggat baru")
    extended = [r for r in surat_permintaan.requests(asked, TAHUN, now().date()) if r["n_perpanjangan"]]
    assert [(r["tenggat"], r["alasan"]) for r in extended] == [
        (BESOK + timedelta(days=3), "Operator dinas luar")
    ]


def test_a_number_from_the_agenda_book_stands_under_the_letter(asked):
    app = page()
    assert field(app.text_input, "Nomor surat").value == ""
    numbers = [box for box in app.text_input if box.label == "Nomor surat"]
    numbers[-1].set_value("800/12/SEK/2026")
    dates = [box for box in app.date_input if box.label == "Tanggal surat"]
    dates[-1].set_value(date(2026, 1, 5))
    submit(app, "Simpan nomor")
    assert [e.value for e in app.error] == [
        "Nomor belum disimpan; cocokkan dengan buku agenda, lalu centang pernyataannya."
    ]
    field(app.checkbox, "Nomor dan tanggal ini sudah tercatat di buku agenda").check()
    submit(app, "Simpan nomor")
    assert "Nomor 800/12/SEK/2026, tanggal 5 Januari 2026." in texts(app)


def test_an_operator_who_opens_the_page_has_opened_the_request_and_is_told_its_terms(asked, monkeypatch):
    surat_permintaan.send(asked, KONSOL, TAHUN, BESOK)
    sit_down(monkeypatch, Pelaku("operator.bid", Peran.OPERATOR, unit="BID"))
    assert "Bidang BID: 0 dari 1 indikator terisi." in texts(page())
    rows = surat_permintaan.requests(asked, TAHUN, now().date())
    assert {row["kode"]: row["status"] for row in rows} == {"BID": "dibuka", "SEK": "terkirim"}


def test_who_is_late_is_named_above_the_table_and_the_register_can_be_opened(asked):
    surat_permintaan.send(asked, KONSOL, TAHUN, date(2026, 1, 9), waktu=datetime(2026, 1, 6, 8, 0))
    app = page()
    (warning,) = (w.value.replace("\\", "") for w in app.warning)
    assert warning.startswith("Lewat tenggat: Bidang BID (")
    assert metrics(app)["Terlambat"] == "2"
    assert "Lihat register permintaan dan penerimaan data" in [e.label for e in app.expander]


def test_before_a_plan_there_is_nobody_to_ask(nothing):
    app = visit("rencana/rencana")
    assert "Permintaan Data" not in [link.label for link in app.get("page_link")]


def test_an_edited_template_is_taken_and_given_back_on_pengaturan(sample, monkeypatch):
    sit_down_as(monkeypatch, "admin")
    app = visit("pengaturan/pengaturan", tahun="2024")
    edited = surat.template(sample, "nota_dinas")
    field(app.file_uploader, "Templat (.docx)").upload("punya kami.docx", edited).run()
    press(app, "Pakai templat ini")
    assert "Nota Dinas: punya kami.docx." in texts(app)
    press(app, "Kembalikan templat bawaan")
    assert "Nota Dinas: templat bawaan." in texts(app)


def test_recipients_and_number_patterns_are_set_on_pengaturan(sample, monkeypatch):
    sit_down_as(monkeypatch, "admin")
    app = visit("pengaturan/pengaturan", tahun="2024")
    assert "Penerima laporan: Bagian Organisasi, Bappelitbang, Inspektorat." in texts(app)
    field(app.text_input, "Penerima laporan, dipisahkan titik koma").set_value(
        "Bagian Organisasi; Diskominfo"
    )
    field(app.text_input, "Pola nomor Surat Pengantar").set_value("000.8/{urut}/SET/{tahun}")
    submit(app, "Simpan setelan surat")
    assert "Penerima laporan: Bagian Organisasi, Diskominfo." in texts(app)
    assert surat.suggestion(sample, "surat_pengantar", date(2026, 2, 9)) == "000.8/1/SET/2026"
