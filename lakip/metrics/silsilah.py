"""Which indikator another one continues: the chain of Menggantikan, as the plan writes it."""

from collections.abc import Mapping, Sequence

from lakip.ledger.query import Row


def silsilah(kode: str, rencana: Mapping[str, Row]) -> Sequence[str]:
    """Give the indikator and those it replaced, newest first; a code the plan does not know ends the chain.

    `rencana` holds the plan's row of every indikator by kode, also of those no longer in force.
    """
    chain: list[str] = []
    now: str | None = kode
    while now is not None and now in rencana and now not in chain:
        chain.append(now)
        now = rencana[now]["menggantikan"]
    return chain


def is_before(row: Row, tahun: int) -> bool:
    """Tell whether `tahun` ended before the indikator was in force."""
    return row["berlaku_dari"] is not None and row["berlaku_dari"].year > tahun
