"""The command line over the workflow: one module per part of the job, one JSON document per command."""

from lakip.cli.app import main

__all__ = ["main"]
