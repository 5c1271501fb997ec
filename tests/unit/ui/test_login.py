"""Signing in and out, changing a password, the first admin: as a browser sees it (promises P15 and P16)."""

import re

import pytest

from lakip.domain.pelaku import KONSOL
from lakip.workflow import akun, contoh, setelan
from lakip.workflow.akun import first_code, login_is_on, reset_password
from tests.akunan import SANDI, cheap_hashes, person, put_clock
from tests.peramban import ISI, Peramban
from ui import session, visitor

BARU = "Angin-Timur-2027"
ADMIN = {"akun": "Budi", "nama": "Budi Santoso", "sandi": BARU, "ulang": BARU}


@pytest.fixture
def toko(file_store, monkeypatch):
    cheap_hashes(monkeypatch)
    monkeypatch.setattr(session, "_held", [file_store])
    return file_store


@pytest.fixture
def siti(toko):
    person(toko, "siti", "admin")
    return toko


def sign_in(browser: Peramban | None = None, sandi: str = SANDI, lanjut: str = "/") -> Peramban:
    browser = browser or Peramban()
    answer = browser.kirim("/masuk", akun=" Siti ", sandi=sandi, lanjut=lanjut)
    assert answer.status == 303, answer.teks
    return browser


def is_in(browser: Peramban) -> bool:
    return browser.buka("/").teks == ISI


def field_errors(text: str) -> dict[str, str]:
    return dict(re.findall(r'<p class="salah" id="(\w+)-salah"[^>]*>(.*?)</p>', text))


def test_a_sign_in_goes_on_to_the_page_that_was_asked_for(siti):
    answer = Peramban().kirim("/masuk", akun="siti", sandi=SANDI, lanjut="/indikator?tahun=2024")
    assert (answer.status, answer.menuju) == (303, "/indikator?tahun=2024")


@pytest.mark.parametrize(
    "lanjut",
    [
        "//jahat.example", "/\\jahat.example", "https://jahat.example", "javascript:alert(1)", "indikator", "",
        "/a\r\nSet-Cookie: sid=x", "/masuk", "/keluar", "/_stcore/metrics",
    ],
)  # fmt: skip
def test_nobody_is_sent_away_from_our_pages_after_the_sign_in(siti, lanjut):
    assert Peramban().kirim("/masuk", akun="siti", sandi=SANDI, lanjut=lanjut).menuju == "/"


def test_a_refused_sign_in_says_why_and_keeps_the_name(siti):
    answer = Peramban().kirim("/masuk", akun="siti<b>", sandi="salah", lanjut="/anggaran")
    assert answer.status == 401
    assert field_errors(answer.teks)["sandi"].startswith("Nama akun atau kata sandi tidak cocok")
    assert 'value="siti&lt;b&gt;"' in answer.teks
    assert 'value="/anggaran"' in answer.teks
    assert "salah sama" not in answer.teks


def test_p16_a_wrong_password_and_an_unknown_name_get_the_same_answer(siti):
    answers = {
        Peramban().kirim("/masuk", akun=name, sandi="salah", lanjut="/").teks.replace(name, "")
        for name in ("siti", "siapa")
    }
    assert len(answers) == 1


def test_p16_an_account_is_tried_ten_times_and_then_not_even_with_its_password(siti):
    for _ in range(10):
        Peramban(alamat="10.0.0.7").kirim("/masuk", akun="siti", sandi="salah")
    assert Peramban(alamat="10.0.0.8").kirim("/masuk", akun="siti", sandi=SANDI).status == 401


def test_p15_the_old_cookie_is_nobodys_after_the_sign_out_in_every_tab(siti):
    first = sign_in()
    old = dict(first.kue)
    answer = first.kirim("/keluar")
    assert (answer.menuju, first.kue) == ("/masuk?keluar=1", {})
    replay = Peramban(kue=old)
    assert not is_in(replay)
    assert (replay.soket().status, replay.buka("/static/js/x.js").status) == (401, 401)


@pytest.mark.parametrize("minutes", [29, 31])
def test_p15_a_session_nobody_uses_for_half_an_hour_is_over(siti, monkeypatch, minutes):
    jam = put_clock(monkeypatch)
    monkeypatch.setattr(visitor, "FRESH_SECONDS", 0)
    browser = sign_in()
    jam.maju(minutes=minutes)
    assert is_in(browser) is (minutes < 30)


def test_p15_no_session_outlives_twelve_hours_of_use(siti, monkeypatch):
    jam = put_clock(monkeypatch)
    monkeypatch.setattr(visitor, "FRESH_SECONDS", 0)
    browser, still_in = sign_in(), []
    for _ in range(25):
        jam.maju(minutes=29)
        still_in.append(is_in(browser))
    assert still_in == [True] * 24 + [False]  # 24 × 29 minutes = 11 hours 36


def test_p15_a_change_of_the_account_ends_its_sessions_at_once(siti):
    browser = sign_in()
    assert is_in(browser)
    akun.add(siti, KONSOL, "budi", "Budi", "admin")
    akun.change(siti, KONSOL, "siti", peran="staf")
    assert not is_in(browser)


def test_a_session_id_that_somebody_planted_is_not_taken_over(siti):
    browser = sign_in(Peramban(kue={"sid": "ditanam"}))
    assert browser.kue["sid"] != "ditanam"
    assert not is_in(Peramban(kue={"sid": "ditanam"}))


def test_signing_in_again_ends_what_this_browser_was_signed_in_as(siti):
    browser = sign_in()
    old = dict(browser.kue)
    sign_in(browser)
    assert browser.kue != old
    assert not is_in(Peramban(kue=old))


def test_the_cookie_is_for_the_browser_alone(siti):
    assert sign_in().kue_lengkap.partition("; ")[2] == "HttpOnly; Path=/; SameSite=lax"


def test_behind_tls_the_cookie_is_bound_to_tls_and_host_and_no_other_is_believed(siti):
    behind = {
        "host": "127.0.0.1:8501",
        "asal": "https://127.0.0.1:8501",
        "kepala": {"X-Forwarded-Proto": "https"},
    }
    browser = sign_in(Peramban(**behind))
    assert browser.kue_lengkap.startswith("__Host-sid=")
    assert browser.kue_lengkap.partition("; ")[2] == "HttpOnly; Path=/; SameSite=lax; Secure"
    assert is_in(browser)
    assert not is_in(Peramban(**behind, kue={"sid": browser.kue["__Host-sid"]}))


def test_a_cookie_of_an_account_that_is_no_more_is_taken_back_where_nobody_signs_in(toko):
    here = Peramban(kue={"sid": "dari-penyimpanan-lama"})
    assert here.buka("/tren?tahun=2024").menuju == "/masuk?lanjut=%2Ftren%3Ftahun%3D2024"
    assert here.buka("/masuk?lanjut=/tren").menuju == "/tren"
    assert is_in(here)
    assert Peramban(alamat="10.0.0.7", kue={"sid": "lama"}).buka("/").menuju == "/siapkan"


def test_the_forms_need_nobody_who_has_no_business_there(siti):
    stranger, known = Peramban(), sign_in()
    assert stranger.buka("/ganti-sandi").menuju == "/masuk?lanjut=/ganti-sandi"
    assert (
        stranger.kirim("/ganti-sandi", lama=SANDI, sandi=BARU, ulang=BARU).menuju
        == "/masuk?lanjut=/ganti-sandi"
    )
    assert [known.buka(path).menuju for path in ("/masuk?lanjut=/tren", "/siapkan")] == ["/tren", "/"]


def test_a_password_given_out_is_changed_before_anything_else(siti):
    sementara = reset_password(siti, KONSOL, "siti")
    browser = sign_in(sandi=sementara, lanjut="/tren")
    assert "diberikan oleh orang lain" in browser.buka("/ganti-sandi").teks
    assert browser.kirim("/ganti-sandi", lama=sementara, sandi=BARU, ulang=BARU).menuju == "/"
    assert is_in(browser)


def test_p15_a_new_password_gives_this_session_a_new_id_and_ends_the_others(siti):
    here, elsewhere = sign_in(), sign_in()
    old = dict(here.kue)
    assert is_in(here)
    assert here.kirim("/ganti-sandi", lama=SANDI, sandi=BARU, ulang=BARU).status == 303
    assert [is_in(browser) for browser in (here, Peramban(kue=old), elsewhere)] == [True, False, False]


@pytest.mark.parametrize(
    ("form", "field", "begins"),
    [
        ({"lama": "salah", "sandi": BARU, "ulang": BARU}, "lama", "Kata sandi lama tidak cocok"),
        (
            {"lama": SANDI, "sandi": "pendek", "ulang": "pendek"},
            "sandi",
            "Kata sandi belum memenuhi ketentuan",
        ),
        ({"lama": SANDI, "sandi": BARU, "ulang": "lain"}, "ulang", "Kedua kata sandi tidak sama"),
        ({"lama": SANDI, "sandi": SANDI, "ulang": SANDI}, "sandi", "Kata sandi ini sama dengan"),
        ({}, "sandi", "Kata sandi belum memenuhi ketentuan"),
    ],
)
def test_what_is_wrong_with_a_new_password_stands_beside_its_field(siti, form, field, begins):
    answer = sign_in().kirim("/ganti-sandi", **form)
    assert answer.status == 422
    assert [(name, text[: len(begins)]) for name, text in field_errors(answer.teks).items()] == [
        (field, begins)
    ]
    assert SANDI not in answer.teks


def test_the_first_admin_is_made_at_this_computer_and_signed_in(toko):
    browser = Peramban()
    answer = browser.kirim("/siapkan", **ADMIN)
    assert (answer.status, answer.menuju, login_is_on(toko)) == (303, "/", True)
    assert is_in(browser)
    assert not is_in(Peramban())


def test_from_elsewhere_the_first_admin_needs_the_code_and_the_code_serves_once(toko):
    away = Peramban(alamat="10.0.0.7")
    refused = away.kirim("/siapkan", kode="karangan", **ADMIN)
    assert field_errors(refused.teks)["kode"].startswith("Kode admin tidak cocok")
    kode = first_code(toko)
    assert away.kirim("/siapkan", kode=kode, **ADMIN).menuju == "/"
    again = Peramban(alamat="10.0.0.8").kirim("/siapkan", kode=kode, **ADMIN | {"akun": "jahat"})
    assert (again.menuju, login_is_on(toko)) == ("/", True)


def test_a_proxy_in_front_makes_everybody_come_from_elsewhere(toko):
    through = Peramban(kepala={"X-Forwarded-For": "10.0.0.7"})
    assert through.kirim("/siapkan", **ADMIN).status == 422
    assert not login_is_on(toko)


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"nama": " "}, "nama"), ({"akun": "budi!"}, "akun"), ({"sandi": "pendek"}, "sandi"), ({"ulang": "lain"}, "ulang"),
        ({"sandi": "Budi-Santoso-2027", "ulang": "Budi-Santoso-2027"}, "sandi"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_the_first_admin_stands_beside_its_field(toko, changed, field):
    answer = Peramban().kirim("/siapkan", **ADMIN | changed)
    assert (answer.status, list(field_errors(answer.teks))) == (422, [field])


def test_once_there_is_an_account_nobody_is_made_the_first(siti):
    assert Peramban().kirim("/siapkan", **ADMIN).menuju == "/"
    assert [row["akun"] for row in akun.accounts(siti)] == ["siti"]


def test_a_form_that_no_page_of_ours_sends_is_refused(siti):
    assert Peramban().minta("POST", "/masuk", b"akun=" + b"a" * 9000).status == 413
    assert Peramban().minta("POST", "/masuk", b"akun=\xff").status == 400
    assert Peramban().minta("POST", "/masuk", b"&".join([b"a=1"] * 30)).status == 400


def test_sample_accounts_have_a_button_only_in_a_sample_and_as_long_as_the_published_password_opens_them(
    siti,
):
    person(siti, "staf", "staf", contoh.SANDI_CONTOH)
    person(siti, "tamu", "tamu", contoh.SANDI_CONTOH)
    assert "Data contoh" not in Peramban().buka("/masuk").teks
    setelan.put(siti, KONSOL, contoh=True)
    shown = Peramban().buka("/masuk").teks
    assert re.findall(r'name="contoh" value="(\w+)"', shown) == ["staf", "tamu"]
    akun.reset_password(siti, KONSOL, "staf")
    shown = Peramban().buka("/masuk").teks
    assert re.findall(r'name="contoh" value="(\w+)"', shown) == ["tamu"]


def test_a_store_that_cannot_be_used_is_told_in_one_sentence(siti):
    browser = sign_in()
    siti.close()
    answers = [
        browser.buka("/"),
        Peramban().buka("/masuk"),
        Peramban().kirim("/masuk", akun="siti", sandi=SANDI),
    ]
    assert {(answer.status, answer.teks) for answer in answers} == {
        (503, "Penyimpanan lakip.duckdb sudah ditutup; buka kembali aplikasinya.")
    }
