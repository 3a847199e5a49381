"""Structured logs on standard error: one JSON object a line, never a message text or a name."""

import logging
import sys
from pathlib import Path
from types import TracebackType

import structlog
from structlog.typing import EventDict


def start_logging(*, quiet: bool = False) -> None:
    """`quiet`: only what goes wrong."""
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            where,
            structlog.processors.JSONRenderer(),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING if quiet else logging.INFO),
        logger_factory=structlog.WriteLoggerFactory(file=sys.stderr),
    )
    logging.getLogger("apscheduler").setLevel(logging.CRITICAL)


def where(_logger: object, _method: str, event: EventDict) -> EventDict:
    """Of an exception, its kind and the lines it passed through: its own words could quote somebody."""
    if event.pop("exc_info", None):
        kind, _, trace = sys.exc_info()
        event["exception"] = kind.__name__ if kind else None
        event["broke_at"] = frames(trace)[-5:]
    return event


def frames(trace: TracebackType | None) -> list[str]:
    """The places an exception passed through, the innermost last: `store.py:41`."""
    places = []
    while trace is not None:
        places.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return places
