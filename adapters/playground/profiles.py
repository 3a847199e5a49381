"""What the imaginary colleagues have told of themselves before anyone visits."""

from collections.abc import Mapping
from typing import Final

SKILLS_AND_TOPICS: Final = {"shows_skills": "yes", "shows_topics": "yes", "shows_belonging": "yes"}

TOLD: Final[Mapping[str, Mapping[str, str]]] = {
    "lison": {
        "offers": "Filtrage à la laine, Dessin à main levée",
        "wants": "Négociation avec les vents",
        "seats": "1",
        "topics": "la contrebasse, les marchés",
        "team": "Atelier",
        "site": "Paris",
        "languages": "fr, en",
    },
    "firmin": {
        "offers": "Dosage de la craie",
        "wants": "Dessin à main levée",
        "topics": "le vélo, les marchés",
        "team": "Laboratoire",
        "site": "Bruxelles",
        "languages": "fr",
    },
    "zelie": {
        "offers": "Négociation avec les vents",
        "wants": "Dosage de la craie",
        "seats": "2",
        "topics": "la contrebasse",
        "team": "Livraison",
        "site": "Montréal",
        "languages": "fr, en",
    },
    "eloi": {
        "offers": "Livraison en montagne",
        "wants": "Filtrage à la laine",
        "seats": "1",
        "topics": "le vélo",
        "team": "Livraison",
        "site": "Saint-Denis",
        "languages": "fr",
    },
    "winnie": {
        "offers": "Public speaking",
        "wants": "Filtrage à la laine",
        "seats": "1",
        "topics": "crosswords",
        "team": "Workshop",
        "site": "London",
        "languages": "en, fr",
    },
    "haru": {
        "offers": "Meadow scents",
        "wants": "Prise de parole en public",
        "topics": "crosswords",
        "team": "Laboratory",
        "site": "Tokyo",
        "languages": "en, ja",
    },
}
"""By the key of each; the others have said nothing yet."""
