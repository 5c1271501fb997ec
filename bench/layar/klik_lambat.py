"""The product as somebody who reads before clicking meets it: in every rerun the last answer about the session is old."""

from app import app
from lakip.domain.pelaku import Pelaku
from ui import serve, visitor

begin_page = visitor.own


def own(person: Pelaku) -> None:
    """Begin the page with an answer that is old."""
    known = visitor._known  # noqa: SLF001  (nothing of the product makes an answer old before its time)
    known.update({sid: answer._replace(until=0.0) for sid, answer in known.items()})
    begin_page(person)


visitor.own = own

if __name__ == "__main__":
    serve.main(app)
