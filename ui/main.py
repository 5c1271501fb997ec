"""Which pages there are for this visitor, and the one that runs. Always reaches st.navigation(...).run()."""

from collections import defaultdict
from functools import partial
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from lakip.domain.errors import NotAllowed
from lakip.workflow.persiapan import is_ready
from lakip.workflow.toko import is_empty
from ui import closed, doors, frame, looks, session, sitemap, visitor
from ui.account_box import say_session_over
from ui.session import ask

IKON = Path(__file__).parent / "assets" / "ikon.png"

st.set_page_config(page_title="LAKIP", page_icon=str(IKON), layout="wide")
st.logo(IKON, size="large")

if (person := visitor.present(session.store())) is None:
    say_session_over()
    st.stop()
visitor.own(person)

pages: tuple[sitemap.Halaman, ...] = sitemap.BEFORE_A_PLAN if ask(is_empty) else sitemap.AT_WORK
if not ask(is_ready) and sitemap.MULAI.opens_to(person):
    pages = (sitemap.MULAI, *(halaman for halaman in pages if halaman is not sitemap.MULAI))
first = sitemap.first_of(pages, person)
shown = {
    halaman: doors.open_door(halaman, default=halaman is first)
    if halaman.opens_to(person)
    else doors.closed_door(halaman, partial(closed.show_closed, halaman, first))
    for halaman in pages
}
not_now = [doors.hidden_door(halaman) for halaman in sitemap.ALL if halaman not in shown]
sections: defaultdict[str, list[StreamlitPage]] = defaultdict(list)
for halaman, drawn in shown.items():
    sections[halaman.bagian].append(drawn)
page = st.navigation(
    sections | {"": not_now},
    expanded=True,  # folded away, the rest would hide behind words in English
)
if page in not_now:  # "Mulai" once there is a plan, all the others before
    st.switch_page(shown[first])
here = next(halaman for halaman, known in shown.items() if known is page)
frame.surround(here)
closed.say_role_changed(person)
try:
    with looks.noted(here.alamat, refused=not here.opens_to(person)):
        page.run()
except NotAllowed as refused:
    closed.say_refused(refused, first)
