"""What stands on a page that failed while it was drawn: one Indonesian sentence, never the words of the program."""

import streamlit as st

from lakip.domain.errors import LakipError
from lakip.domain.tanggal import waktu_lengkap
from lakip.domain.waktu import now
from ui.messages import literal


def say_broken(error: Exception) -> bool:
    """Say what is wrong and what to do, with the moment by which an admin finds it in the log; True = nothing else is shown.

    The release of Streamlit has written the whole error to the log by then; of it only our own sentences are shown.
    """
    if isinstance(error, LakipError):
        st.error(literal(str(error)))
    else:
        st.error(
            "Halaman ini tidak dapat ditampilkan karena kesalahan program. Data yang sudah tersimpan tidak berubah. Muat ulang "
            f"halaman ini; bila terulang, sampaikan waktunya kepada admin: {waktu_lengkap(now())}."
        )
    return True
