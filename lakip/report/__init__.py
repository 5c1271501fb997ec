"""Numbers become files: the tables of the LAKIP as workbooks."""
