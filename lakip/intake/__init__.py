"""From the bytes of a workbook to screened rows, each value with its sheet, cell and raw text."""
