"""Streamlit's own words are Indonesian; a release of it that words them anew is noticed here."""

from pathlib import Path

import pytest
import streamlit

from ui.streamlit_id import WORDS, literals, script

SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"


def files(stem: str) -> list[Path]:
    return sorted(SCRIPTS.glob(f"{stem}.*.js"))


@pytest.mark.parametrize("stem", WORDS)
def test_every_word_that_is_replaced_stands_in_the_installed_release(stem):
    text = "\n".join(file.read_text(encoding="utf-8") for file in files(stem))
    lost = []
    for english, indonesian in literals(WORDS[stem]):
        lost += [english] if english not in text else []
        text = text.replace(english, indonesian)
    assert lost == []


@pytest.mark.parametrize("stem", WORDS)
def test_a_script_is_served_with_our_words_and_otherwise_as_it_is(stem):
    for file in files(stem):
        served = script(f"/static/js/{file.name}")
        assert served.media_type == "text/javascript"
        text = served.body.decode()
        assert text.count("`") % 2 == file.read_text(encoding="utf-8").count("`") % 2
        assert [
            english for english, new in literals(WORDS[stem]) if english not in new and english in text
        ] == []


@pytest.mark.parametrize(
    "path",
    ["/static/js/PlotlyChart.js", "/static/js/index.tidak-ada.js", "/static/js/../index.x.js", "/indikator"],
)
def test_what_has_no_words_of_ours_is_left_to_streamlit(path):
    assert script(path) is None
