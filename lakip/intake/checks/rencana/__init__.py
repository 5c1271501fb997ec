"""Rules for the plan workbook; each takes the rows by table and yields its findings."""

from collections.abc import Callable, Iterator
from typing import Any

from lakip.domain.findings import Temuan
from lakip.intake.checks.rencana.check_jumlah_induk import check_jumlah_induk
from lakip.intake.checks.rencana.check_kunci_ganda import check_kunci_ganda
from lakip.intake.checks.rencana.check_lembar_sasaran import check_lembar_sasaran
from lakip.intake.checks.rencana.check_rujukan import check_rujukan
from lakip.intake.checks.rencana.check_rumus_polaritas import check_rumus_polaritas

Tables = dict[str, list[dict[str, Any]]]

ALL: tuple[Callable[[Tables], Iterator[Temuan]], ...] = (
    check_kunci_ganda,
    check_lembar_sasaran,
    check_rujukan,
    check_rumus_polaritas,
    check_jumlah_induk,
)
