import pytest

from lakip.domain.errors import StoreUnavailable, WrongUsage
from lakip.ledger import audit, kunci
from tests.unit.ledger.test_audit import KEY, OTHER_KEY, chain, closed_chain

ROWS = chain(5)


@pytest.fixture
def place(tmp_path):
    return tmp_path / "lakip.duckdb.kunci"


def written(place, key):
    place.write_text(key.hex())
    return place


def test_a_store_without_a_log_gets_a_key_once_and_only_its_owner_may_read_it(place):
    key = kunci.fitting(place, [])
    assert place.stat().st_mode & 0o777 == 0o600
    assert len(key) == 32
    assert kunci.fitting(place, []) == key
    assert list(place.parent.iterdir()) == [place]


def test_a_lost_key_is_never_replaced_unseen(place):
    with pytest.raises(StoreUnavailable) as refusal:
        kunci.fitting(place, ROWS)
    assert str(refusal.value) == (
        "Kunci audit lakip.duckdb.kunci tidak ada. Kembalikan lakip.duckdb.kunci dari cadangan, lalu buka lagi. Bila "
        'kunci itu tidak dapat ditemukan, tutup catatan lama dengan: python -m lakip kunci-baru --alasan "…".'
    )
    assert not place.exists()


def test_another_key_in_its_place_is_refused(place):
    with pytest.raises(
        StoreUnavailable, match=r"^Kunci audit lakip\.duckdb\.kunci bukan kunci yang menyegel "
    ):
        kunci.fitting(written(place, OTHER_KEY), ROWS)
    assert kunci.fitting(written(place, KEY), ROWS) == KEY


def test_one_tampered_row_does_not_make_a_key_wrong(place):
    rows = [*ROWS[:-1], audit.seal(OTHER_KEY, ROWS[-1])]
    assert kunci.fitting(written(place, KEY), rows) == KEY


def test_a_key_of_the_closed_part_no_longer_fits(place):
    rows = closed_chain(4, 0)
    assert kunci.fitting(written(place, KEY), rows) == KEY
    with pytest.raises(StoreUnavailable):
        kunci.fitting(written(place, OTHER_KEY), rows)


def test_the_environment_gives_the_key_before_the_file(place, monkeypatch):
    monkeypatch.setenv("LAKIP_KUNCI", KEY.hex())
    assert kunci.fitting(place, ROWS) == KEY
    assert not place.exists()
    monkeypatch.setenv("LAKIP_KUNCI", OTHER_KEY.hex())
    with pytest.raises(
        StoreUnavailable, match=r"^Kunci audit dalam LAKIP_KUNCI bukan .* Kembalikan isi LAKIP_KUNCI "
    ):
        kunci.fitting(place, ROWS)


@pytest.mark.parametrize("text", ["", "bukan heksadesimal", "abcd"])
def test_what_is_no_key_is_refused_instead_of_sealing_with_nothing(place, text):
    place.write_text(text)
    with pytest.raises(
        WrongUsage, match=r"^Berkas lakip\.duckdb\.kunci bukan kunci audit; .* 32 digit heksadesimal\.$"
    ):
        kunci.fitting(place, [])
    assert place.read_text() == text


def test_a_wrong_key_in_the_environment_is_named(place, monkeypatch):
    monkeypatch.setenv("LAKIP_KUNCI", "rahasia")
    with pytest.raises(WrongUsage, match=r"^LAKIP_KUNCI bukan kunci audit; "):
        kunci.fitting(place, [])


def test_a_replaced_key_is_another_one_and_the_old_file_is_kept(place):
    key = kunci.replaced(written(place, KEY), ROWS)
    assert key != KEY
    [aside] = [file for file in place.parent.iterdir() if file != place]
    assert (place.read_text(), aside.read_text()) == (key.hex(), KEY.hex())
    assert aside.name.startswith("lakip.duckdb.kunci.lama-")


def test_the_new_key_may_come_from_the_environment_but_must_be_new(place, monkeypatch):
    monkeypatch.setenv("LAKIP_KUNCI", OTHER_KEY.hex())
    assert kunci.replaced(place, ROWS) == OTHER_KEY
    monkeypatch.setenv("LAKIP_KUNCI", KEY.hex())
    with pytest.raises(WrongUsage, match=r"^LAKIP_KUNCI masih berisi kunci lama; "):
        kunci.replaced(place, ROWS)
