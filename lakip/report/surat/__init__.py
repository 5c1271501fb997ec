"""Letters of the SOP as Word files: the Nota Dinas of langkah 1 and the Surat Pengantar of langkah 6."""
