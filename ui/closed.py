"""What stands in place of a page this person may not open, and the word that one's role has changed."""

import streamlit as st

from lakip.domain.errors import NotAllowed
from lakip.domain.pelaku import Pelaku
from lakip.domain.peran import MESIN, SEBUTAN, Peran
from ui import sitemap, widgets
from ui.messages import literal
from ui.session import pelaku

_ROLE = "peran_terakhir"


def show_closed(halaman: sitemap.Halaman, first: sitemap.Halaman) -> None:
    """Say that the page is not for this role, who may open it, and where to go on."""
    st.title(halaman.nama, anchor=False)
    names = [
        SEBUTAN[peran] for peran in Peran if peran not in MESIN and halaman.opens_to(Pelaku("", peran, "-"))
    ]
    st.info(
        f"Halaman ini tidak dapat dibuka oleh {SEBUTAN[pelaku().peran]}. Yang dapat membukanya: {', '.join(names)}. "
        "Bila Anda memerlukannya, mintalah kepada admin."
    )
    offer_way_on(first)


def say_refused(refused: NotAllowed, first: sitemap.Halaman) -> None:
    """Say what a page was refused while it was drawn."""
    st.info(literal(str(refused)))
    offer_way_on(first)


def offer_way_on(first: sitemap.Halaman) -> None:
    """Link to the page this person begins with, if there is one."""
    widgets.link(first, f"Buka {first.nama}", icon=":material/arrow_forward:")


def say_role_changed(person: Pelaku) -> None:
    """Say once that the role is another one than before: what was pressed may not be there any more."""
    now = (person.peran, person.unit)
    before = st.session_state.setdefault(_ROLE, now)
    if before != now:
        st.session_state[_ROLE] = now
        unit = f" {person.unit}" if person.unit else ""
        st.warning(
            f"Peran Anda berubah menjadi {SEBUTAN[person.peran]}{literal(unit)}. Yang tadi Anda tekan tidak dijalankan "
            "bila tidak termasuk peran itu."
        )
