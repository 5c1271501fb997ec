"""Pelaku: who acts. Every function of the workflow takes one, every audit row names one."""

from collections.abc import Collection
from dataclasses import dataclass

from lakip.domain.peran import HAK, Hak, Peran

_IN_OWN_UNIT = frozenset({Hak.LIHAT, Hak.BERKAS})
"""What LIHAT_UNIT means for one's own unit."""


@dataclass(frozen=True, slots=True)
class Pelaku:
    """An actor: the account id (or konsol, sistem) written into the ledger, and the role it acts in.

    `unit` is the only unit of an operator; `orang` says who the person is across accounts: the NIP where known, else
    the first account of that person (workflow/pemilik). `tugas` are the roles of the jabatan this person stands in for today (Plt., Plh.).
    """

    nama: str
    peran: Peran
    unit: str = ""
    orang: str = ""
    tugas: tuple[Peran, ...] = ()

    @property
    def hak(self) -> frozenset[Hak]:
        """Give every right of the own role and of those stood in for."""
        return HAK[self.peran].union(*(HAK[peran] for peran in self.tugas))

    @property
    def hanya_unit(self) -> bool:
        """Tell whether this actor sees and does nothing outside its own unit."""
        return Hak.LIHAT not in self.hak

    def acts_as(self, peran: Peran) -> bool:
        """Tell whether this is the actor's role or one it stands in for."""
        return peran in {self.peran, *self.tugas}

    def may(self, hak: Hak, units: Collection[str] = ()) -> bool:
        """Tell whether the role has the right, on what belongs to `units`; none = it concerns the whole agency.

        LIHAT_UNIT asked for without units is what everybody may see who may see anything.
        """
        own = self.hak
        if not self.hanya_unit:
            return hak in own or hak is Hak.LIHAT_UNIT
        if hak is Hak.LIHAT_UNIT and not units:
            return hak in own
        return hak in own | _IN_OWN_UNIT and self.unit != "" and set(units) == {self.unit}


KONSOL = Pelaku("konsol", Peran.KONSOL)
"""The command line; logged, may never review or sign (contract §3)."""

PENGGUNA_LOKAL = Pelaku("pengguna lokal", Peran.LOKAL)
"""Whoever sits at this PC, as long as the store has no account; served on loopback only."""

SISTEM = Pelaku("sistem", Peran.SISTEM)
"""The product itself: first settings, migration, recovery."""
