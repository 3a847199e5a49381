"""Public holidays, from the `holidays` package."""

from datetime import date
from functools import lru_cache

import holidays


@lru_cache(maxsize=512)
def public_holidays(country: str, year: int) -> frozenset[date]:
    """From the year before to two years after. `country`: `FR`, or `FR-57` for a region; unknown or empty: none."""
    code, _, region = country.partition("-")
    years = range(year - 1, year + 3)
    try:
        return frozenset(holidays.country_holidays(code, subdiv=region or None, years=years))
    except NotImplementedError:
        return frozenset()


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Those that have a calendar, and their regions: `FR`, `FR-57`."""
    known = holidays.list_supported_countries(include_aliases=True)
    return frozenset(known) | {f"{code}-{region}" for code, regions in known.items() for region in regions}


def is_known(country: str) -> bool:
    """Whether the country, and its region when one is named, has a calendar."""
    return country in countries()
