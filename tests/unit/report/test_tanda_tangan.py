"""A signed file against the one handed over."""

from lakip.report.tanda_tangan import AWALAN_SAMA, BERBEDA, SAMA, Kecocokan, compare

NASKAH = b"%PDF-1.7\nnaskah\n%%EOF\n"
TANDA = b"\n5 0 obj<</Type/Sig/ByteRange[0 10 20 30]>>\n%%EOF\n"
OURS = [("LAKIP_2025.docx", b"PK"), ("LAKIP_2025.pdf", NASKAH)]


def test_a_signature_that_was_appended_leaves_the_file_handed_over_in_front():
    assert compare(NASKAH + TANDA, OURS) == Kecocokan(AWALAN_SAMA, "LAKIP_2025.pdf", bertanda=True)


def test_the_file_itself_carries_no_signature_even_where_its_text_speaks_of_one():
    speaking = [("LAKIP_2025.pdf", NASKAH + TANDA)]
    assert compare(NASKAH + TANDA, speaking) == Kecocokan(SAMA, "LAKIP_2025.pdf", bertanda=False)
    assert compare(NASKAH + TANDA + b"\n", speaking) == Kecocokan(
        AWALAN_SAMA, "LAKIP_2025.pdf", bertanda=False
    )


def test_a_file_that_begins_otherwise_is_another():
    assert compare(b" " + NASKAH + TANDA, OURS) == Kecocokan(BERBEDA, None, bertanda=True)
    assert compare(b"", OURS) == Kecocokan(BERBEDA, None, bertanda=False)
