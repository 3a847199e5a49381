"""What is kept in memory for a while."""

from adapters.latest import Latest


def test_the_oldest_is_let_go_of_and_what_is_kept_again_is_the_latest():
    kept: Latest[str, int] = Latest(2)

    kept.keep("one", 1)
    kept.keep("two", 2)
    kept.keep("one", 3)
    kept.keep("three", 4)

    assert dict(kept) == {"one": 3, "three": 4}
