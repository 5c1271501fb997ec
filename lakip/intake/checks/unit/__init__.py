"""Rules for what a unit hands in, in their order: whose line it is, what it says, whether it agrees with itself.

Each takes the lines that are still on their way in and the register, and yields findings: a Temuan to know, or a
Tanya that holds values back until a person settles it.
"""

from collections.abc import Callable, Iterator

from lakip.domain.findings import Temuan
from lakip.intake.calon import Line, Tanya
from lakip.intake.checks.unit.check_angka import check_angka
from lakip.intake.checks.unit.check_baris_ganda import check_baris_ganda
from lakip.intake.checks.unit.check_bentuk_kode import check_bentuk_kode
from lakip.intake.checks.unit.check_di_luar_rencana import check_di_luar_rencana
from lakip.intake.checks.unit.check_isi_kosong import check_isi_kosong
from lakip.intake.checks.unit.check_kode_indikator import check_kode_indikator
from lakip.intake.checks.unit.check_kode_teks import check_kode_teks
from lakip.intake.checks.unit.check_kumulatif_turun import check_kumulatif_turun
from lakip.intake.checks.unit.check_milik_unit import check_milik_unit
from lakip.intake.checks.unit.check_pagu_beda import check_pagu_beda
from lakip.intake.checks.unit.check_penyebut_nol import check_penyebut_nol
from lakip.intake.checks.unit.check_predikat import check_predikat
from lakip.intake.checks.unit.check_realisasi_atas_pagu import check_realisasi_atas_pagu
from lakip.intake.checks.unit.check_rincian_kosong import check_rincian_kosong
from lakip.intake.checks.unit.check_setahun_triwulan import check_setahun_triwulan
from lakip.intake.checks.unit.check_status_data import check_status_data
from lakip.intake.checks.unit.check_target_beda import check_target_beda
from lakip.intake.checks.unit.check_wajar import check_wajar
from lakip.intake.register import Register

Check = Callable[[list[Line], Register], Iterator[Temuan | Tanya]]

CHECKS: tuple[Check, ...] = (
    # Is there anything, and whose is it?
    check_isi_kosong,
    check_kode_teks,
    check_bentuk_kode,
    check_kode_indikator,
    check_milik_unit,
    check_baris_ganda,
    # What does each cell say?
    check_wajar,  # before the doubtful: a doubt is asked once
    check_angka,
    check_predikat,
    check_status_data,
    check_penyebut_nol,
    # Does the line agree with itself, and is it plausible?
    check_setahun_triwulan,
    check_kumulatif_turun,
    check_target_beda,
    check_pagu_beda,
    check_realisasi_atas_pagu,
    check_rincian_kosong,
    check_di_luar_rencana,
)
