"""The SOP register on the page Pengaturan: in force, any version printed, registered again, revised."""

import pytest

from lakip.workflow import sop
from tests.kunjungan import field, press, sit_down_as, texts, visit

PAGE = "pengaturan/pengaturan"
USAI = (
    "SOP 4.2.01/1/3/2024 berlaku sampai 4 Maret 2025 dan belum diregistrasi ulang. Pekerjaan tetap dapat dilanjutkan; "
    "daftarkan ulang SOP pada halaman Pengaturan."
)


def part(nama: str):
    """Open one part of the register."""
    app = visit(PAGE, tahun="2024")
    app.session_state["bagian_sop"] = nama
    app.run()
    assert not app.exception
    return app


def warnings(app) -> list[str]:
    return [box.value.replace("\\", "") for box in app.warning]


def typed(app, label: str, text: str):
    field([*app.text_input, *app.text_area], label).set_value(text)
    return app


def test_the_sop_in_force_is_shown_with_both_totals_and_says_that_its_year_is_over(sample):
    app = visit(PAGE, tahun="2024")

    assert USAI in warnings(app)
    assert {
        "Versi 1 (bawaan), SOP 4.2.01/1/3/2024, berlaku 4 Maret 2024 sampai 4 Maret 2025.",
        "Waktu total tertulis 8 hari 2 jam 5 menit; jumlah waktu baku langkah 8 hari 2 jam 0 menit; selisihnya 5 menit.",
    } <= set(texts(app))
    assert field(app.download_button, "Unduh SOP versi 1 (Word)")


def test_registering_again_is_one_action_and_the_warning_goes(sample):
    app = part("Daftar ulang")
    typed(app, "Nomor SOP yang baru", "4.2.01/1/9/2026")
    typed(app, "Tanggal pengesahan", "1 September 2026")
    press(app, "Daftarkan ulang")

    assert [news.value for news in app.success] == ["SOP didaftarkan ulang sebagai versi 2."]
    assert USAI not in warnings(app)
    assert sop.version(sample).naskah.sop.nomor == "4.2.01/1/9/2026"


def test_a_revision_is_compared_before_it_is_registered_and_needs_a_reason(sample):
    app = part("Versi baru")
    assert field(app.button, "Daftarkan sebagai versi baru").disabled
    typed(app, "Tanggal efektif", "1 September 2026")
    field(app.text_input, "Waktu baku").set_value("30 menit").run()
    changed = app.dataframe[-1].value
    assert [tuple(row) for row in changed.itertuples(index=False)] == [
        ("Tanggal efektif", "-", "1 September 2026"),
        ("Berlaku sampai", "4 Maret 2025", "1 September 2027"),
        ("Langkah 1: waktu baku", "15 menit", "30 menit"),
    ]
    press(app, "Daftarkan sebagai versi baru")
    assert "Alasan belum diisi" in app.error[0].value
    typed(app, "Alasan revisi", "Hasil evaluasi")
    press(app, "Daftarkan sebagai versi baru")
    assert [news.value for news in app.success] == ["SOP versi 2 terdaftar."]
    assert [one.naskah.langkah_rows[0].baku.menit for one in sop.versions(sample)] == [30, 15]


@pytest.mark.parametrize(
    ("label", "text", "sentence"),
    [
        ("Tanggal pembuatan", "kemarin", 'Tanggal pembuatan "kemarin" tidak terbaca'),
        (
            "Waktu total tertulis",
            "delapan hari",
            'Waktu total tertulis: Waktu baku "delapan hari" tidak terbaca',
        ),
    ],
)
def test_what_cannot_be_read_is_said_and_nothing_can_be_registered(sample, label, text, sentence):
    app = part("Versi baru")
    typed(app, label, text).run()

    assert any(sentence in one for one in warnings(app))
    assert not [button for button in app.button if button.label == "Daftarkan sebagai versi baru"]


def test_staf_see_the_register_and_change_nothing_in_it(sample, monkeypatch):
    sit_down_as(monkeypatch, "staf")
    app = visit(PAGE, tahun="2024")

    labels = [tab.label for tab in app.tabs]
    assert "Daftar ulang" not in labels
    assert labels[labels.index("Versi") - 1] == "Yang berlaku"
