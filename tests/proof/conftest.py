"""What runs in `make proof` alone: the pass over s3:// needs a server that make test does not install."""

from tests.janji import PENUH

collect_ignore = [] if PENUH else ["test_s3.py"]
