"""Text of people and files among what Streamlit reads as markdown."""

import re

_MARKDOWN_SIGNS = re.compile(r"[!-/:-@\[-`{-~]")  # every ASCII sign that a backslash may stand before
_ADDRESSES = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?=@)", re.IGNORECASE)
JOINER = "\u2060"
"""Takes no room; an address with it inside is not made a link, which a backslash does not prevent."""


def literal(text: str) -> str:
    """Give text for st.error and its like so that no name of a file or cell is read as markdown, no address as a link."""
    return _MARKDOWN_SIGNS.sub(r"\\\g<0>", _ADDRESSES.sub(JOINER, text))
