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


def is_known(country: str) -> bool:
    """Whether the country, and its region when one is named, has a calendar."""
    code, _, region = country.partition("-")
    regions = holidays.list_supported_countries(include_aliases=True).get(code)
    return regions is not None and (not region or region in regions)
