"""The rule book: one rule per file, and its folder listing is the table of contents.

rencana   rules for the plan workbook
unit      rules for what a unit hands in
"""
