"""Public holidays: whose, and around which year."""

from datetime import date

import pytest

from bot.holidays import is_known, public_holidays


def test_they_span_the_year_before_to_two_years_after():
    # when
    days = public_holidays("FR", 2024)

    # then
    assert {date(year, 7, 14) for year in (2023, 2024, 2025, 2026)} <= days
    assert {day.year for day in days} == {2023, 2024, 2025, 2026}


def test_a_region_has_more_of_its_own():
    # given
    saint_stephen = date(2024, 12, 26)

    # then
    assert saint_stephen not in public_holidays("FR", 2024)
    assert saint_stephen in public_holidays("FR-57", 2024)


@pytest.mark.parametrize("country", ["", "ZZ", "FR-XX", "FRANCE?"])
def test_a_country_nobody_knows_has_none(country):
    assert public_holidays(country, 2024) == frozenset()


@pytest.mark.parametrize("country", ["FR", "BE", "CA", "CA-QC", "FR-57"])
def test_countries_and_their_regions_are_known(country):
    assert is_known(country)


@pytest.mark.parametrize("country", ["", "ZZ", "fr", "FR-XX", "FR-57-1", "-"])
def test_anything_else_is_not(country):
    assert not is_known(country)
