"""What a visitor reads when a page failed."""

from streamlit.testing.v1 import AppTest

from lakip.domain.errors import StoreUnavailable
from ui.failure import say_broken
from ui.messages import literal


def told(error: Exception) -> list[str]:
    def page(error: Exception) -> None:
        from ui.failure import say_broken

        assert say_broken(error)

    return [one.value for one in AppTest.from_function(page, args=(error,)).run().error]


def test_an_error_of_the_program_is_told_in_indonesian_with_its_moment_and_without_its_words():
    [sentence] = told(KeyError("rahasia"))
    assert sentence.startswith("Halaman ini tidak dapat ditampilkan karena kesalahan program.")
    assert "rahasia" not in sentence


def test_what_is_meant_for_people_is_told_as_it_stands():
    sentence = "Penyimpanan sedang dipakai proses lain."
    assert told(StoreUnavailable(sentence)) == [literal(sentence)]


def test_the_application_tells_it_this_way():
    from app import app

    assert app._on_script_error is say_broken
