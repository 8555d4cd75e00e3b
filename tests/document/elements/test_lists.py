import pytest

from reader.document.html import parse_html
from reader.document.model import Item, Listing, Marker, Paragraph, Run
from reader.document.text import leaves


def _item(text: str, **more: int | bool | None) -> Item:
    return Item((Paragraph((Run(text),)),), **more)  # type: ignore[arg-type]


def _listing(html: str) -> Listing:
    (listing,) = parse_html(html).blocks
    assert isinstance(listing, Listing)
    return listing


@pytest.mark.parametrize("tag", ["ul", "menu", "dir"])
def test_an_unordered_list_has_bullets(tag: str) -> None:
    assert _listing(f"<{tag}><li>a\n<li>字</{tag}>") == Listing((_item("a"), _item("字")))


@pytest.mark.parametrize(
    ("html", "numbers"),
    [
        ("<ol><li>a<li>b<li>c</ol>", [1, 2, 3]),
        ("<ol start=5><li>a<li>b</ol>", [5, 6]),
        ("<ol start=-1><li>a<li>b<li>c</ol>", [-1, 0, 1]),
        ("<ol start=x><li>a</ol>", [1]),
        ("<ol reversed><li>a<li>b<li>c</ol>", [3, 2, 1]),
        ("<ol reversed start=10><li>a<li>b</ol>", [10, 9]),
        ("<ol><li>a<li value=7>b<li>c</ol>", [1, 7, 8]),
        ("<ol reversed><li>a<li value=9>b<li>c</ol>", [3, 9, 8]),
        ("<ol start=99999999999999999999><li>a</ol>", [999999999]),
    ],
)
def test_an_item_has_the_number_that_a_browser_shows(html: str, numbers: list[int]) -> None:
    assert [item.number for item in _listing(html).items] == numbers


@pytest.mark.parametrize(
    ("attributes", "marker"),
    [
        ("", Marker.DECIMAL),
        ("type=1", Marker.DECIMAL),
        ("type=a", Marker.LOWER_ALPHA),
        ("type=A", Marker.UPPER_ALPHA),
        ("type=i", Marker.LOWER_ROMAN),
        ("type=I", Marker.UPPER_ROMAN),
        ("type=disc", Marker.DECIMAL),
        ("style='list-style-type: lower-roman'", Marker.LOWER_ROMAN),
        ("style='list-style-type: cjk-ideographic'", Marker.IDEOGRAPHIC),
        ("style='list-style: none'", Marker.NONE),
        ("style='list-style: square'", Marker.BULLET),
        ("style='list-style: outside upper-alpha'", Marker.UPPER_ALPHA),
    ],
)
def test_an_ordered_list_has_its_marker(attributes: str, marker: Marker) -> None:
    assert _listing(f"<ol {attributes}><li>字</ol>").marker is marker


def test_lists_nest() -> None:
    inner = Listing((_item("乙", number=1),), Marker.DECIMAL)

    assert _listing("<ul><li>甲<ol><li>乙</ol></ul>") == Listing(
        (Item((Paragraph((Run("甲"),)), inner)),)
    )


@pytest.mark.parametrize(
    "html", ["<ul><li>甲</li><ul><li>乙</ul></ul>", "<ul><li>甲</li>\n<div><li>乙</div></ul>"]
)
def test_what_stands_between_items_belongs_to_the_one_before(html: str) -> None:
    assert _listing(html).items[0].blocks[1:] == (Listing((_item("乙"),)),)


def test_a_bullet_has_something_to_say() -> None:
    html = "<ul><li><li>a<li>&nbsp;<li><p></p><li>字<li><input type=checkbox></ul>"

    assert _listing(html) == Listing((_item("a"), _item("字"), Item((), checked=False)))


@pytest.mark.parametrize("html", ["<ul><li></ul>", "<ul><li><ul><li></ul></ul>", "<li>"])
def test_a_list_of_nothing_but_bullets_is_left_out(html: str) -> None:
    assert parse_html(html).blocks == ()


def test_a_number_may_stand_alone() -> None:
    assert _listing("<ol><li><li>字</ol>") == Listing(
        (Item((), number=1), _item("字", number=2)), Marker.DECIMAL
    )


def test_items_outside_of_lists_are_a_list() -> None:
    blocks = parse_html("<p>a</p><li>甲\n<li>乙</li>b<li>丙").blocks

    assert blocks[1] == Listing((_item("甲"), _item("乙")))
    assert blocks[3] == Listing((_item("丙"),))


@pytest.mark.parametrize(
    ("html", "checked"),
    [
        ("<input type=checkbox> 字", False),
        ("<input type=checkbox checked=''> 字", True),
        ("<p><input disabled type=CheckBox checked>字", True),
        ("<label><input type=checkbox>字</label>", False),
        ("<input type=text>字", None),
        ("字", None),
    ],
)
def test_a_check_box_makes_a_task(html: str, checked: bool | None) -> None:  # noqa: FBT001  parametrized
    assert _listing(f"<ul><li>{html}</ul>").items == (_item("字", checked=checked),)


def test_a_check_box_inside_the_text_makes_no_task() -> None:
    assert _listing("<ul><li>a <input type=checkbox></ul>").items == (_item("a"),)


def test_the_words_of_a_list_are_in_order() -> None:
    html = "<ul>a<li>b<p>c<ul><li>d</ul>e</li>f</ul>"

    assert list(leaves(parse_html(html))) == ["a", "b", "c", "d", "e", "f"]


@pytest.mark.parametrize(
    ("html", "lists"),
    [
        ("<ol><li>一</li></ol>\n<ol start=2><li>Two</li></ol>", [[1, 2]]),
        ("<ol><li>一</li></ol><ol start=5><li>Five</li></ol>", [[1], [5]]),
        ("<ol><li>一</li></ol><p>x</p><ol start=2><li>二</li></ol>", [[1], [2]]),
        ("<ol><li>一</li></ol><ol><li>One</li></ol>", [[1], [1]]),
        ("<ul class=bulleted-list><li>甲</ul><ul class=bulleted-list><li>B</ul>", [[0, 0]]),
        ("<ul><li>甲</ul><ul><li>B</ul>", [[0], [0]]),
        ("<ul class=to-do-list><li>甲</ul><ul class=toggle><li>B</ul>", [[0], [0]]),
    ],
)
def test_a_list_that_goes_on_with_the_one_before_is_one_with_it(
    html: str, lists: list[list[int]]
) -> None:
    found = [each for each in parse_html(html).blocks if isinstance(each, Listing)]

    assert [[item.number for item in each.items] for each in found] == lists


def test_the_check_boxes_of_notion_are_tasks() -> None:
    html = (
        "<ul class=to-do-list><li><div class='checkbox checkbox-on'></div> <span>灯</span></ul>"
        "<ul class=to-do-list><li><div class='checkbox checkbox-off'></div> <span>Lamp</span></ul>"
    )

    (tasks,) = parse_html(html).blocks

    assert isinstance(tasks, Listing)
    assert [item.checked for item in tasks.items] == [True, False]
