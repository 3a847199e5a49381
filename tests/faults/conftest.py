"""The processes that fault tests play with."""

import socket

import pytest
from faults.bots import Chat, Nursery


@pytest.fixture(scope="session")
def prepared():
    nursery = Nursery()
    yield nursery
    nursery.close()


@pytest.fixture
def nursery(prepared):
    """Starts bots in milliseconds; none outlives the test, however it ends."""
    yield prepared
    prepared.clear()


@pytest.fixture
def chat():
    """Starts fake chats: `chat(rate=0.05, seed=1)`."""
    started = []

    def start(**settings):
        started.append(Chat(**settings))
        return started[-1]

    yield start
    for one in started:
        one.close()


@pytest.fixture
def health_ports():
    """Two ports that were free a moment ago."""
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


@pytest.fixture
def health_port(health_ports):
    return health_ports[0]
