"""The product's own pages without the gate: nobody is asked who they are, everybody is the same person."""

from datetime import datetime
from pathlib import Path

import streamlit as st

from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import Peran
from lakip.workflow.masuk import Sesi
from lakip.workflow.toko import Store
from ui import serve, visitor

STAF = Sesi(Pelaku("staf", Peran.STAF), "Anjungan Pasir", "", harus_ganti=False, akhir=datetime(2100, 1, 1))  # noqa: DTZ001  (the agency's own time)


def whose(_store: Store, _sid: str) -> Sesi:
    """Give the same person for every tab."""
    return STAF


visitor.whose = whose
visitor.is_over = lambda _store: False
app = st.App(Path(__file__).parents[2] / "ui" / "main.py", lifespan=serve.lifespan)

if __name__ == "__main__":
    serve.main(app)
