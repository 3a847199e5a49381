"""Days and hours as one says them."""

from datetime import date, datetime, tzinfo
from typing import Final, Literal, TypeAlias

from babel.dates import format_date, format_datetime

Language: TypeAlias = Literal["en", "fr"]

LOCALES: Final[dict[Language, str]] = {"en": "en_GB", "fr": "fr_FR"}


def day(on: date, language: Language) -> str:
    """Monday 23 November, lundi 23 novembre. In French the first of a month is le 1er."""
    number = "d'er'" if language == "fr" and on.day == 1 else "d"
    return format_date(on, f"EEEE {number} MMMM", locale=LOCALES[language])


def moment(at: datetime, zone: tzinfo, language: Language) -> str:
    """Monday 23 November at 09:05, lundi 23 novembre à 9 h 05, as the clock shows it in `zone`."""
    local = at.astimezone(zone)
    hour = "'at' HH:mm" if language == "en" else "'à' H'\N{NO-BREAK SPACE}h\N{NO-BREAK SPACE}'mm"
    return f"{day(local, language)} {format_datetime(local, hour, locale=LOCALES[language])}"
