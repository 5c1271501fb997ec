"""From where a request comes is believed only of those who may say so."""

import pytest

from ui.peer import Peer, Reach, name_in, peer_of, serves


def scope(client="127.0.0.1", host="127.0.0.1:8501", scheme="http", server="127.0.0.1", **headers):
    written = {"host": host} | {name.replace("_", "-"): value for name, value in headers.items()}
    return {
        "type": "http", "scheme": scheme, "client": (client, 1), "server": (server, 8501),
        "headers": [(name.encode(), value.encode()) for name, value in written.items()],
    }  # fmt: skip


def test_somebody_at_this_computer():
    found = peer_of(scope(), Reach())
    assert found == Peer("127.0.0.1", "127.0.0.1:8501", is_tls=False, is_local=True)
    assert found.origin == "http://127.0.0.1:8501"


@pytest.mark.parametrize(
    "header",
    [
        "forwarded",
        "via",
        "x_forwarded_for",
        "x_forwarded_host",
        "x_forwarded_proto",
        "x_forwarded_port",
        "x_real_ip",
        "x_client_ip",
    ],
)
def test_whoever_comes_through_a_proxy_on_this_computer_does_not_sit_at_it(header):
    assert not peer_of(scope(**{header: "127.0.0.1"}), Reach()).is_local


def test_a_proxy_without_a_word_about_headers_is_known_by_its_old_http():
    assert not peer_of(scope() | {"http_version": "1.0"}, Reach()).is_local
    assert peer_of(scope() | {"http_version": "1.1"}, Reach()).is_local


def test_behind_tls_nobody_sits_at_this_computer():
    found = peer_of(scope(), Reach(tls=True))
    assert (found.is_local, found.origin) == (False, "https://127.0.0.1:8501")


@pytest.mark.parametrize("host", ["lakip.kota.example", "10.0.0.2:8501"])
def test_another_name_for_this_computer_is_not_this_computer(host):
    assert not peer_of(scope(host=host), Reach()).is_local


@pytest.mark.parametrize(
    ("client", "proxies", "chain", "address"),
    [
        ("10.0.0.9", [], "1.2.3.4", "10.0.0.9"),  # a stranger's word
        ("127.0.0.1", [], "1.2.3.4", "1.2.3.4"),
        ("127.0.0.1", [], "6.6.6.6, 1.2.3.4", "1.2.3.4"),  # what stands before, the stranger wrote
        ("10.0.0.9", ["10.0.0.9", "10.0.0.8"], "6.6.6.6, 1.2.3.4, 10.0.0.8", "1.2.3.4"),
        ("127.0.0.1", [], "bukan alamat", "127.0.0.1"),
        ("127.0.0.1", [], "1.2.3.4, bukan alamat", "127.0.0.1"),
    ],
)
def test_the_address_is_the_last_one_that_a_proxy_of_ours_has_seen(client, proxies, chain, address):
    found = peer_of(scope(client, x_forwarded_for=chain), Reach(proxies=frozenset(proxies)))
    assert found.address == address


def test_only_a_proxy_of_ours_tells_that_the_person_came_over_tls():
    told = [
        peer_of(scope(client, x_forwarded_proto="https"), Reach()).is_tls
        for client in ("127.0.0.1", "10.0.0.9")
    ]
    assert told == [True, False]


@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("127.0.0.1:8501", True),
        ("localhost", True),
        ("[::1]:8501", True),
        ("LAKIP.kota.example", True),
        ("10.0.0.2:8501", True),  # the address the request came in on
        ("10.0.0.3:8501", False),
        ("jahat.example", False),
        ("lakip.kota.example.jahat.example", False),
        ("", False),
    ],
)
def test_only_names_of_ours_are_served(host, ours):
    asked = scope(host=host, server="10.0.0.2")
    reach = Reach(hosts=frozenset({"lakip.kota.example"}))
    assert serves(reach, asked, peer_of(asked, reach)) is ours


@pytest.mark.parametrize(
    "host", ["[", "localhost@jahat.example", "localhost/x", "localhost:port", "localhost?x"]
)
def test_a_host_that_is_more_than_a_name_is_no_name(host):
    assert not name_in(host)


@pytest.mark.parametrize(
    ("reach", "out"),
    [
        (Reach(), False),
        (Reach(hosts=frozenset({"127.0.0.1", "localhost"})), False),
        (Reach(hosts=frozenset({"0.0.0.0"})), True),
        (Reach(proxies=frozenset({"10.0.0.9"})), True),
        (Reach(tls=True), True),
    ],
)
def test_whether_people_elsewhere_are_meant_to_come(reach, out):
    assert reach.goes_out() is out


def test_what_the_environment_says(monkeypatch):
    for name, value in {
        "HOST": "0.0.0.0", "LAKIP_HOSTS": "Lakip.kota.example, 10.0.0.2", "LAKIP_PROXY": "10.0.0.9", "LAKIP_TLS": "1",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    expected = Reach(
        frozenset({"0.0.0.0", "lakip.kota.example", "10.0.0.2"}), frozenset({"10.0.0.9"}), tls=True
    )
    assert Reach.from_environment() == expected
