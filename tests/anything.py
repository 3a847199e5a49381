"""Any value of the domain, for what must hold of all of them: `st.from_type` knows them once this is imported."""

from datetime import UTC, datetime, time

from hypothesis import strategies as st

from facilitation.cards import Day, Mention, Moment, PersonId, Place, Quote, SpaceId, Text
from facilitation.rhythm import Hours
from facilitation.sharing.presence import Presence

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
"""What a platform can send and a database can keep: whole characters."""
moments = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - given its zone here
amounts = st.floats(0, 1e6)
hours = st.builds(
    Hours,
    opens=st.times(max_value=time(11)),
    closes=st.times(min_value=time(12)),
    weekdays=st.sets(st.integers(0, 6), min_size=1).map(sorted).map(tuple),
)
presences = st.builds(
    Presence,
    active=st.lists(amounts, max_size=5).map(tuple),
    weeks=st.lists(amounts, max_size=5).map(tuple),
    factors=st.lists(amounts, max_size=5).map(tuple),
    recent=amounts,
    recent_usual=amounts,
)
pieces = st.one_of(
    words,
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.builds(Mention, words.map(PersonId)),
    st.builds(Place, words.map(SpaceId)),
    st.builds(Quote, words),
    st.builds(Moment, moments),
    st.builds(Day, st.dates()),
)
texts = st.recursive(
    st.builds(Text, words),
    lambda inner: st.builds(
        Text,
        words,
        st.dictionaries(words, pieces | inner | st.lists(pieces | inner, max_size=3).map(tuple), max_size=3),
    ),
    max_leaves=4,
)

st.register_type_strategy(str, words)
st.register_type_strategy(datetime, moments)
st.register_type_strategy(Hours, hours)
st.register_type_strategy(Presence, presences)
st.register_type_strategy(Text, texts)
