"""Numbers become things to look at: labels, tables and charts, without a screen."""
