"""A mentor's seats hold, whoever says yes when: one row a seat, and two processes that take the last one at once."""

from seat_race import prepared, race, verdicts

FEW_DOZEN = 36


def test_two_yeses_for_one_seat_at_once_one_wins_and_the_other_is_told_kindly(postgresql_url):
    prepared(postgresql_url, FEW_DOZEN)

    race(postgresql_url, FEW_DOZEN)

    assert [one for one in verdicts(postgresql_url, FEW_DOZEN) if not one.good] == []
