"""Who is there: one team, one channel, and what each of Microsoft's local clients is told of it."""

import yaml

TENANT = "11111111-1111-4111-8111-111111111111"
NAMES = {
    "Ada Lovel": "fr-FR",
    "Bob Bright": "en-GB",
    "Cléa Costa": "fr-FR",
    "Dan Dupuy": "fr-FR",
    "Eve Evans": "en-GB",
    "Flo Faure": "fr-FR",
}
PEOPLE = [
    {
        "id": f"29:person-{number}",
        "name": name,
        "aadObjectId": f"00000000-0000-4000-8000-00000000000{number}",
        "direct": f"a:personal-{number}",
        "locale": locale,
    }
    for number, (name, locale) in enumerate(NAMES.items())
]
THREE = PEOPLE[:3]


def context(number: int) -> str:
    """What one client knows: whose it is, who else there is, and the same team for all."""
    people = [
        {
            "id": one["id"],
            "name": one["name"],
            "userPrincipleName": f"{number}@example.com",
            "aadObjectId": one["aadObjectId"],
            "givenName": one["name"].split()[0],
            "surname": one["name"].split()[1],
            "email": f"{number}@example.com",
        }
        for number, one in enumerate(PEOPLE)
    ]
    return yaml.safe_dump(
        {
            "version": "0.1.0",
            "tenantId": TENANT,
            "bot": {"id": "28:compagnon", "name": "Compagnon"},
            "currentUser": people[number],
            "users": [one for place, one in enumerate(people) if place != number],
            "personalChat": {"id": PEOPLE[number]["direct"]},
            "groupChat": {"id": "19:group@thread.v2", "name": "Groupe"},
            "team": {
                "id": "19:team@thread.tacv2",
                "name": "Atelier",
                "aadGroupId": "00000000-0000-4000-8000-000000000031",
                "channels": [{"id": "19:practice@thread.tacv2", "name": "Pratiques"}],
            },
        }
    )
