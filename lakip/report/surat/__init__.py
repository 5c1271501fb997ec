"""Letters of the SOP as Word files: the Nota Dinas of langkah 1 and the Surat Pengantar of langkah 6."""

from lakip.report.surat.bawaan import template_bawaan
from lakip.report.surat.isian import fill
from lakip.report.surat.nota_dinas import IndikatorDiminta, UnitDiminta, nota_dinas
from lakip.report.surat.pengantar import surat_pengantar
from lakip.report.surat.pihak import Penanda, kop, penanda

__all__ = [
    "IndikatorDiminta",
    "Penanda",
    "UnitDiminta",
    "fill",
    "kop",
    "nota_dinas",
    "penanda",
    "surat_pengantar",
    "template_bawaan",
]
