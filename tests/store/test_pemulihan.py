"""What a recovery has lost is named until somebody says that it is done again."""

import pytest

from lakip.domain.errors import WrongUsage
from lakip.domain.pelaku import KONSOL, SISTEM
from lakip.workflow.toko import recovery_notices, settle_recovery
from tests.store import perkakas

LOST = '[{"tindakan": "unggah_berkas", "objek": "MUT 2025", "pelaku": "konsol (konsol)", "waktu": "2026-01-05T09:00:00"}]'


@pytest.fixture
def recovered(store):
    """Give a store that two recoveries have written into, and their urutan."""
    numbers = []
    for day in ("2026-01-06", "2026-01-07"):
        with store.write(SISTEM, "pemulihan", "lakip.duckdb") as tx:
            row = {"waktu": f"{day} 08:00:00", "karantina": "", "hilang": LOST, "pelaku": SISTEM.nama}
            tx.append("pemulihan", [row])
            numbers.append(tx.urutan)
    return store, numbers


def test_a_settled_recovery_is_no_longer_shown_and_the_other_one_is(recovered):
    store, (first, second) = recovered
    settle_recovery(store, KONSOL, first)
    assert [notice["urutan"] for notice in recovery_notices(store)] == [second]
    assert perkakas.log(store) == ["pemulihan", "pemulihan", "tangani_pemulihan"]
    assert store.audit_rows()[-1].objek == str(first)


def test_what_was_named_once_stays_named_after_it_is_settled(recovered):
    store, (first, _) = recovered
    settle_recovery(store, KONSOL, first)
    assert [row["ditangani"] for row in store.query("pemulihan")] == [True, False]


@pytest.mark.parametrize("again", [True, False])
def test_only_an_open_recovery_can_be_settled(recovered, again):
    store, (first, _) = recovered
    if again:
        settle_recovery(store, KONSOL, first)
    before = len(store.audit_rows())
    with pytest.raises(WrongUsage):
        settle_recovery(store, KONSOL, first if again else 999)
    assert len(store.audit_rows()) == before
