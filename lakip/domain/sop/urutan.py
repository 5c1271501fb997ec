"""Whether what is recorded keeps to the SOP, with every event in the place its time gives it."""

from collections.abc import Iterable, Sequence

from lakip.domain.sop.aturan import refusal
from lakip.domain.sop.kejadian import Kejadian, in_order
from lakip.domain.sop.posisi import Posisi
from lakip.domain.tanggal import waktu_panjang


def check_next(events: Iterable[Kejadian], new: Kejadian) -> str | None:
    """Say in Indonesian why `new` may not be recorded after `events`, or nothing when it may.

    Steps are often recorded afterwards, so its place is the one its time gives it, and what came later must still hold.
    """
    events = in_order(events)
    own = [kejadian for kejadian in events if kejadian.langkah == new.langkah]
    if own and new.waktu < own[-1].waktu:
        return (
            f"Waktu {waktu_panjang(new.waktu)} mendahului catatan terakhir langkah {new.langkah}, yaitu {waktu_panjang(own[-1].waktu)}; "
            "periksa kembali waktunya."
        )
    return check_change(events, [*events, new])


def check_change(before: Sequence[Kejadian], after: Sequence[Kejadian]) -> str | None:
    """Say in Indonesian what the SOP forbids once `before` has become `after`, or nothing.

    What it forbade already stays out of it: earlier releases recorded more freely.
    """
    known = {id(kejadian) for kejadian in before}
    tolerated = {id(kejadian) for kejadian, refused in _refusals(before) if refused}
    for kejadian, refused in _refusals(after):
        if refused and id(kejadian) not in known:
            return refused
        if refused and id(kejadian) not in tolerated:
            return (
                f"Dengan waktu itu, catatan langkah {kejadian.langkah} pada {waktu_panjang(kejadian.waktu)} tidak lagi menurut "
                f"urutan SOP. {refused}"
            )
    return None


def _refusals(events: Iterable[Kejadian]) -> list[tuple[Kejadian, str | None]]:
    """Give every event in order with what the SOP has against it at its place."""
    posisi = Posisi()
    found = []
    for kejadian in in_order(events):
        found.append((kejadian, refusal(kejadian, posisi)))
        posisi.apply(kejadian)
    return found
