"""No page runs a text that somebody typed, and none asks anything of the outside (promises P12 and P23)."""

import re
from urllib.parse import quote

import pytest

from lakip.workflow.toko import open_store
from tests import naskah_jahat
from tests.janji import Kali
from tests.jaringan import watch_and_stop_the_outside
from tests.muatan import MARK, MUATAN, OUTSIDE
from ui import sitemap

pytestmark = pytest.mark.browser

SHIFTS = Kali(1, len(MUATAN), "susunan dari empat puluh teks di setiap halaman")
LINKS = (
    f"a => a.filter(x => x.protocol == 'javascript:' || x.href.includes('{OUTSIDE}')).map(x => x.outerHTML)"
)
NIP = re.compile(r"(?<!\d)\d{18}(?!\d)")
QUERIES = ("", "&unit=MUT&indikator=IK-1.1", f"&unit={quote(MUATAN[0])}&indikator={quote(MUATAN[4])}")


@pytest.mark.janji(SHIFTS)
@pytest.mark.parametrize("shift", range(SHIFTS.n))
def test_p12_p23_no_page_runs_a_text_asks_the_outside_or_puts_a_person_in_the_log(
    hostile_address, visitor, tmp_path, shift
):
    address = hostile_address(shift)
    attempted = watch_and_stop_the_outside(visitor)
    page = visitor.new_page()
    for halaman in sitemap.AT_WORK:
        for query in QUERIES:
            page.goto(f"{address}/{halaman.alamat}?tahun={naskah_jahat.TAHUN}{query}")
            page.locator("h1").first.wait_for()
            page.locator("[data-test-script-state=notRunning]").wait_for()
            assert [frame.evaluate(f"window.{MARK}") for frame in page.frames] == [None] * len(page.frames)
            assert page.locator("a").evaluate_all(LINKS) == []
            assert page.get_by_test_id("stException").count() == 0
    assert attempted == []
    log = (tmp_path / "jahat" / "galat.log").read_text(encoding="utf-8")
    assert NIP.findall(log) == []
    assert MARK not in log


@pytest.fixture
def hostile_address(serve, tmp_path):
    """Serve the agency whose words begin at another text each time."""

    def served(shift):
        place = tmp_path / "jahat" / "lakip.duckdb"
        store = open_store(str(place))
        naskah_jahat.load(store, shift)
        store.close()
        return serve(place)

    return served
