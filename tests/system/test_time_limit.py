"""A limit that cannot be swallowed."""

import time

from briefing.system.time_limit import OutOfTime, time_limit


def test_a_limit_comes_again_where_it_was_swallowed() -> None:
    caught: list[OutOfTime] = []

    def swallowing() -> None:
        while len(caught) < 2:
            try:
                time.sleep(5)
            except OutOfTime as error:
                caught.append(error)

    with time_limit(0.05, "the loop"):
        swallowing()
    assert len(caught) == 2


def test_nothing_comes_once_it_is_over() -> None:
    with time_limit(0.05, "the loop"):
        pass
    time.sleep(0.2)
