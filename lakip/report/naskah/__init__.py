"""The LAKIP itself as a Word file: BAB I to IV with its tables, pictures, lists and annexes (Permenpan-RB 53/2014)."""
