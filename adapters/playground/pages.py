"""The pages and their parts, in HTML: whatever anyone wrote stays text."""

from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

HERE: Final = Path(__file__).parent
TYPES: Final = {".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
STATIC: Final = {path.name: path for path in sorted((HERE / "static").iterdir()) if path.suffix in TYPES}

_PAGES = Environment(
    loader=FileSystemLoader(HERE / "pages"),
    autoescape=True,
    auto_reload=False,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def static(name: str) -> str:
    """Where a file is served. Its address changes with what is in it."""
    return f"/static/{name}?{sha256(STATIC[name].read_bytes()).hexdigest()[:8]}"


_PAGES.globals["static"] = static


def page(name: str, **context: Any) -> str:
    return _PAGES.get_template(f"{name}.html").render(**context)
