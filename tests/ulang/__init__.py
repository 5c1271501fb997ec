"""The whole LAKIP computed anew from the workbooks that were handed in, and from nothing else; no line of it is the product's.

baca (workbooks → plain values) → hitungan → kinerja, perbandingan, anggaran, efisiensi, e81 (as they must stand) ⇄ cetakan (the
tables as they were printed), held together by banding. The formulas of capaian and means are those of tests/oracle.py.
"""
