"""Who inherits what files have left behind: values in, values out."""

from reader.library.identity.estate import Estate
from reader.library.identity.signs import NO_INODE, Claim, FoundFile, Known, Trait


def found(
    path: str, *, key: str = "键", body: str = "", inode: int = 1, date: int = 0
) -> FoundFile:
    return FoundFile(path, ".", Trait(key, body, inode, date))


def known(id_: str, file: FoundFile) -> Known:
    return Known(id_, file.path, file.trait)


def claim(id_: str, file: FoundFile) -> Claim:
    return Claim(id_, file.path, file.trait.key, file.trait.inode)


def nobody(_id: str) -> bool:
    return False


def test_a_file_whose_key_nobody_has_takes_it_for_its_id() -> None:
    assert Estate((), (), {"a.md"}).take(found("a.md"), nobody) == "键"


def test_a_file_whose_key_another_has_gets_an_id_by_its_name() -> None:
    estate = Estate((), (), {"a.md", "b.md"})

    ids = [estate.take(found(path), lambda id_: id_ == "键") for path in ("a.md", "b.md")]

    assert len({"键", *ids}) == 3
    assert estate.claim(ids[0], found("a.md")) == Claim(ids[0], "a.md", "键", 1)


def test_of_several_that_left_the_one_with_the_same_inode_moved_here() -> None:
    left = [known(f"id {inode}", found(f"{inode}.md", inode=inode)) for inode in (1, 2, 3)]
    estate = Estate(left, (), {"b.md"})

    assert estate.take(found("b.md", inode=2), nobody) == "id 2"
    assert estate.take(found("c.md", inode=9), nobody) == "id 1"
    assert [each.id for each in estate.left] == ["id 3"]


def test_an_inode_says_nothing_if_key_and_date_are_others() -> None:
    estate = Estate([known("id", found("a.md", inode=5, date=1))], (), {"b.md"})

    assert estate.take(found("b.md", key="other", inode=5, date=2), nobody) == "other"


def test_a_claim_holds_for_a_file_that_was_moved_while_there_was_no_catalog() -> None:
    estate = Estate((), [claim("copy", found("b.md", inode=7))], {"a.md", "c.md"})

    assert estate.take(found("c.md", inode=7), nobody) == "copy"


def test_a_claim_of_a_file_that_is_there_is_not_given_away() -> None:
    estate = Estate((), [claim("copy", found("b.md", inode=7))], {"b.md", "c.md"})

    assert estate.take(found("c.md", inode=7), nobody) == "键"


def test_the_last_claim_of_an_id_holds() -> None:
    claims = [claim("copy", found("b.md", key="old")), claim("copy", found("c.md", key="new"))]
    estate = Estate((), claims, ())

    assert estate.take(found("b.md", key="old"), nobody) == "old"
    assert estate.take(found("c.md", key="new"), nobody) == "copy"


def test_a_file_that_gets_the_inode_of_one_that_is_gone_is_not_taken_for_it() -> None:
    gone = found("b.md", inode=7)
    estate = Estate([known("copy", gone)], [claim("copy", gone)], {"a.md"})
    released = estate.release("copy")

    assert released == Claim("copy", "b.md", "键", NO_INODE)
    again = Estate((), [released], {"a.md"})
    assert again.take(found("a.md", inode=7), nobody) == "键"


def test_a_file_that_comes_back_has_its_claim_still() -> None:
    estate = Estate((), [Claim("copy", "b.md", "键", NO_INODE)], {"a.md", "b.md"})

    assert estate.take(found("b.md", inode=9), nobody) == "copy"


def test_a_file_that_takes_the_place_of_a_copy_is_claimed_though_its_id_is_its_key() -> None:
    copy = Claim("copy", "b.md", "键", NO_INODE)
    estate = Estate((), [copy], {"b.md"})
    moved = found("b.md", inode=3)

    news = estate.claim("键", moved)

    assert news == claim("键", moved)
    assert Estate((), [copy, news], {"b.md"}).take(moved, nobody) == "键"


def test_what_was_never_claimed_is_not_released() -> None:
    file = found("a.md")
    estate = Estate([known("键", file)], (), ())

    assert estate.release("键") is None


def test_a_new_copy_is_in_doubt_while_one_that_left_may_come() -> None:
    estate = Estate([known("原文", found("旧/原文.md", inode=1))], (), {"新/copy.md"})

    assert estate.is_in_doubt(found("新/copy.md", inode=9))
    assert not estate.is_in_doubt(found("新/原文.md", inode=9))
    assert not estate.is_in_doubt(found("新/x.md", inode=1))
    assert not estate.is_in_doubt(found("新/other.md", key="另一篇", inode=9))


def test_of_copies_that_left_the_one_with_the_same_name_is_here() -> None:
    left = [known(name, found(f"旧/{name}.md", inode=n)) for n, name in enumerate(("原文", "copy"))]
    estate = Estate(left, (), {"新/copy.md", "新/原文.md"})

    assert estate.take(found("新/copy.md", inode=9), nobody) == "copy"
    assert estate.take(found("新/原文.md", inode=0), nobody) == "原文"
