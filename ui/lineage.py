"""Asal angka: the steps from the figure of the report back to the cell it was read from."""

from collections.abc import Sequence
from typing import Any

import streamlit as st


def show_lineage(steps: Sequence[dict[str, Any]]) -> None:
    """Show one block per step, in order."""
    for step in steps:
        st.json(step)
