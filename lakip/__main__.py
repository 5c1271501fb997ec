"""`python -m lakip`: the whole job without a screen (contract §3)."""

from lakip.cli import main

main()
