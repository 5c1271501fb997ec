"""DuckDB's extensions from their pinned wheels, and the key to an object store, from the variables every S3 tool reads.

Loading by path needs no network; an extension that was changed fails its signature (docs/decisions/0006).
"""

import importlib.util
import os
from pathlib import Path
from urllib.parse import urlsplit

import duckdb

from lakip.domain.errors import StoreUnavailable, WrongUsage

S3 = "s3://"
KEYS = ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY")
OBJECTS = ("for HTTP ", "HTTP code", "HTTP Error")
"""What DuckDB says of an object store that does not answer, or refuses."""
REGION = "us-east-1"
"""What object stores of one's own expect when nothing is said."""


def quoted(value: object) -> str:
    """Quote a text for a statement that takes no parameters."""
    return "'" + str(value).replace("'", "''") + "'"


def load(connection: duckdb.DuckDBPyConnection, *extensions: str) -> None:
    """Load extensions; raises StoreUnavailable where their wheels are not installed."""
    for extension in extensions:
        connection.execute(f"load {quoted(_wheel_file(extension))}")


def reach_objects(connection: duckdb.DuckDBPyConnection) -> None:
    """Load what reads and writes s3://…, and hand it the key; raises WrongUsage where the environment names none."""
    load(connection, "httpfs")
    connection.execute(f"create secret ({_secret()})")


def _secret() -> str:
    if not all(os.environ.get(name) for name in KEYS):
        raise WrongUsage(f"Data di s3://… memerlukan {' dan '.join(KEYS)}; isi keduanya, lalu ulangi.")
    key, secret = (os.environ[name] for name in KEYS)
    parts = {"key_id": key, "secret": secret, "region": os.environ.get("AWS_REGION") or REGION}
    if token := os.environ.get("AWS_SESSION_TOKEN"):
        parts["session_token"] = token
    own = urlsplit(os.environ.get("AWS_ENDPOINT_URL") or "")
    if own.netloc:  # a server of one's own: buckets are paths, not names of hosts
        parts |= {"endpoint": own.netloc, "url_style": "path", "use_ssl": str(own.scheme == "https").lower()}
    return ", ".join(["type s3", *(f"{name} {quoted(value)}" for name, value in parts.items())])


def _wheel_file(extension: str) -> Path:
    """Give the extension inside its pinned wheel."""
    package = importlib.util.find_spec(f"duckdb_extension_{extension}")
    if package is None or not package.submodule_search_locations:
        raise StoreUnavailable(
            "Paket untuk PostgreSQL belum terpasang; pasang requirements-scaleout.txt ke .venv lalu ulangi."
        )
    folder = Path(package.submodule_search_locations[0]) / "extensions" / f"v{duckdb.__version__}"
    return folder / f"{extension}.duckdb_extension"
