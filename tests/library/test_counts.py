from reader.library.counts import Count, counted


def test_a_post_counts_in_its_category_and_in_all_above() -> None:
    counts = dict(counted((("新媒体", "门户", "新闻"),), unread=True))

    assert counts == {
        None: Count(1, 1, 1, 1),
        ("新媒体", "门户", "新闻"): Count(1, 1, 1, 1),
        ("新媒体", "门户"): Count(0, 0, 1, 1),
        ("新媒体",): Count(0, 0, 1, 1),
    }


def test_a_post_in_two_categories_counts_once_above_both() -> None:
    counts = dict(counted((("A", "B"), ("A", "C"), ("A",)), unread=False))

    assert counts[("A",)] == Count(1, 0, 1, 0)
    assert counts[("A", "B")] == counts[("A", "C")] == Count(1, 0, 1, 0)


def test_a_post_without_category_counts_among_those() -> None:
    assert dict(counted((), unread=True)) == {None: Count(1, 1, 1, 1), (): Count(1, 1, 1, 1)}


def test_a_category_named_twice_counts_once() -> None:
    assert dict(counted((("A",), ("A",)), unread=False))[("A",)] == Count(1, 0, 1, 0)
