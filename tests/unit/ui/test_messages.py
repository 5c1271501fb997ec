"""Text of people within markdown: no sign of it is read, no address becomes a link."""

import pytest

from ui.messages import JOINER, literal


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("*tebal* [a](b)", r"\*tebal\* \[a\]\(b\)"),
        ("https://luar.example/a", rf"https\:{JOINER}\/\/luar\.example\/a"),
        ("www.luar.example", rf"www{JOINER}\.luar\.example"),
        ("a@luar.example", rf"a{JOINER}\@luar\.example"),
        ("Rp1.000 (50%): baik", r"Rp1\.000 \(50\%\)\: baik"),
    ],
)
def test_a_text_is_shown_as_it_stands(text, shown):
    assert literal(text) == shown
