"""The workbooks we hand out (contract §4): the blank plan, and a unit's workbook with its codes already in it."""

from lakip.intake.template.plan import plan_workbook
from lakip.intake.template.unit import BarisAnggaran, BarisKegiatan, BarisKinerja, unit_workbook

__all__ = ["BarisAnggaran", "BarisKegiatan", "BarisKinerja", "plan_workbook", "unit_workbook"]
