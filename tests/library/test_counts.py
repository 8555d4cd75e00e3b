from reader.library.lists.counts import Count, counted


def test_posts_count_in_their_group_and_in_all_above() -> None:
    counts = dict(counted((("新媒体", "门户", "新闻"),), posts=3, unread=2))

    assert counts == {
        ("新媒体", "门户", "新闻"): Count(3, 2, 3, 2),
        ("新媒体", "门户"): Count(0, 0, 3, 2),
        ("新媒体",): Count(0, 0, 3, 2),
    }


def test_posts_in_two_groups_count_once_above_both() -> None:
    counts = dict(counted((("A", "B"), ("A", "C"), ("A",)), posts=1, unread=0))

    assert counts[("A",)] == Count(1, 0, 1, 0)
    assert counts[("A", "B")] == counts[("A", "C")] == Count(1, 0, 1, 0)


def test_posts_that_are_in_no_group_count_among_those() -> None:
    assert dict(counted(((),), posts=1, unread=1)) == {(): Count(1, 1, 1, 1)}


def test_posts_that_go_take_their_counts_with_them() -> None:
    come, go = (dict(counted((("新闻", "科学"),), n, n)) for n in (2, -2))

    assert all(come[path].plus(go[path]) == Count() for path in come)
