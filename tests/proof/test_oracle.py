"""100,000 generated indicator-years against the oracle, whatever the order of rows, as computed and as kept."""

from random import Random

import pytest

from tests import pabrik
from tests.acak import KETENTUAN, beda, dihitung, kebijakan_row, sembarang
from tests.janji import PENUH

N_SETS, N_INDIKATOR = (50, 2000) if PENUH else (2, 100)


@pytest.mark.bukti
@pytest.mark.parametrize("benih", range(1000, 1000 + N_SETS))
def test_a_set_of_generated_indikator_has_the_figures_of_the_oracle_in_any_order_of_its_rows(
    file_store, benih
):
    acak = Random(benih)
    ketentuan = acak.choice(KETENTUAN)
    semua = [sembarang(acak, f"A-{n}") for n in range(N_INDIKATOR)]
    pabrik.add_kebijakan(file_store, **kebijakan_row(ketentuan))
    pabrik.add(file_store, acak.sample(semua, len(semua)))

    assert [b for n in range(5) for b in beda(semua, dihitung(file_store, n), n, ketentuan)][:3] == []
