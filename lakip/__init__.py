"""The product without a screen: from a cell in a unit's workbook to the signed LAKIP.

Read the folders downward and follow one number:

domain    words, values and rules of the field; pure
intake    bytes of a workbook become screened rows, each with its cell
ledger    the store: facts first, claim second, audit in the same transaction
metrics   names for the numbers: capaian, rekap, anggaran, kepatuhan_sop
present   numbers become tables and charts, still without a screen
report    numbers become files
workflow  the front door: one module per step of the SOP
"""

__version__ = "0.1.0"
