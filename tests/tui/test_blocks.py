"""What can be done with the blocks of a page: long code moves sideways, details are folded."""

from itertools import product

import pytest

from reader.document.model import Block, Code, Details, Document, Mark, Paragraph, Quote, Run
from reader.document.text import plain_text
from reader.layout.cells import width
from reader.layout.lines import Role
from reader.tui.page.folding import Folding
from reader.typography import LongCode
from tests.tui.driver import SHORT, Open, Reader

MORE, BACK = "greater_than_sign", "less_than_sign"
LONG = "0123456789" * 12
WIDE = "天地玄黄宇宙洪荒" * 10


def paragraph(text: str) -> Paragraph:
    """Return a paragraph."""
    return Paragraph((Run(text),))


def details(summary: str, *blocks: Block, opened: bool = False) -> Details:
    """Return something that can be folded."""
    return Details((Run(summary),), blocks, opened)


async def show(reader: Reader, *blocks: Block) -> None:
    """Show a page of `blocks`, and let keys go to it."""
    await reader.press("tab")
    reader.main.page.show(Document(blocks))
    await reader.settle()


async def test_long_code_ends_with_a_mark_and_moves_sideways_as_far_as_it_goes(
    reading: Open,
) -> None:
    async with reading(SHORT) as reader:
        await show(reader, paragraph("text"), Code(f"{LONG}\nend"), paragraph("after"))
        begin = reader.page[:6]
        await reader.press(MORE)
        moved = reader.page[:6]
        await reader.press(*[MORE] * 9)
        furthest = reader.page[:6]
        await reader.press(*[BACK] * 5)

        ends = [lines[2][:5] + lines[2][-3:] for lines in (begin, moved, furthest)]
        assert ends == ["0123490›", "‹789056›", "‹9012789"]
        assert {lines[0] for lines in (begin, moved, furthest)} == {"text"}
        assert {lines[5] for lines in (begin, moved, furthest)} == {"after"}
        assert moved[3] == "‹"
        assert reader.page[:6] == begin


async def test_wide_characters_are_never_cut_in_two(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await show(reader, Code("a" + WIDE))
        for _ in range(8):
            await reader.press(MORE)
            page = reader.main.page

            assert page.render_line(0).cell_length == page.size.width
            assert set(reader.page[0]) <= set(f"a{WIDE}‹› ")


async def test_code_that_fits_stays_where_it_is(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await show(reader, Code("short\nlines 短"), Code(LONG))
        before = reader.page[:2]
        await reader.press(MORE)

        assert reader.page[:2] == before


async def test_without_long_code_nothing_moves(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await show(reader, paragraph(LONG), Code("短"))
        before = reader.page
        await reader.press(MORE, BACK, "shift+right")

        assert reader.page == before


async def test_details_are_folded_unless_their_author_has_them_open(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await show(
            reader,
            details("答案", paragraph("四十二")),
            details("open", paragraph("seen"), opened=True),
        )

        assert reader.page[:5] == ["▸ 答案", "", "▾ open", "seen", ""]


async def test_enter_unfolds_one_after_the_other_and_then_folds(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await show(reader, details("一", paragraph("1")), details("two", paragraph("2")))
        seen = []
        for _ in range(3):
            await reader.press("enter")
            seen.append([line for line in reader.page if line])

    assert seen == [["▾ 一", "1", "▸ two"], ["▾ 一", "1", "▾ two", "2"], ["▸ 一", "▾ two", "2"]]


async def test_a_click_on_a_summary_folds_and_unfolds(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await show(reader, details("点开看", paragraph("里面")))
        page = reader.main.page
        at = (page.content_region.x - page.region.x + 4, page.content_region.y - page.region.y)

        await reader.pilot.click(page, at)
        await reader.settle()
        unfolded = reader.page[:2]
        await reader.pilot.click(page, at)
        await reader.settle()

        assert unfolded == ["▾ 点开看", "里面"]
        assert reader.page[:2] == ["▸ 点开看", ""]


async def test_what_is_found_inside_is_unfolded(reading: Open) -> None:
    inner = details("里", paragraph("needle 针"))
    document = Document((paragraph("前"), Quote((details("外", paragraph("x"), inner),))))
    async with reading(SHORT) as reader:
        await show(reader, *document.blocks)
        folded = " ".join(reader.page)
        reader.main.page.reveal(plain_text(document).index("针"))
        await reader.settle()

        assert "needle" not in folded
        assert "needle 针" in " ".join(reader.page)


@pytest.mark.parametrize(
    ("found", "folded"),
    [("前", {"外", "里", "后"}), ("外", {"外", "里", "后"}), ("x", {"里", "后"}), ("针", {"后"})],
)
def test_only_what_lies_around_is_unfolded(found: str, folded: set[str]) -> None:
    inner = details("里", paragraph("针"))
    document = Document(
        (paragraph("前"), Quote((details("外", paragraph("x"), inner),)), details("后"))
    )
    text = plain_text(document)
    folding = Folding(document)

    folding.reveal(text.index(found))

    assert {text[start] for start in folding.folded} == folded


async def test_code_stands_on_a_ground_of_its_own_as_wide_as_the_page(reading: Open) -> None:
    async with reading(SHORT) as reader:
        await show(reader, paragraph("text"), Code("a\n\n长" + LONG))
        page = reader.main.page
        grounds = [
            {part.style.bgcolor: part.cell_length for part in page.render_line(y) if part.style}
            for y in range(5)
        ]

    assert len(grounds[0]) == 1
    assert all(len(ground) == 2 for ground in grounds[2:5])


def with_hits(sought: str, filling: str) -> tuple[str, ...]:
    """Return lines of code with a word at their beginning, amidst them, and at their end."""
    return f"{sought} at first", f"{filling * 150} {sought} {filling * 60}", filling * 300 + sought


async def test_a_hit_in_long_code_is_moved_into_sight(reading: Open) -> None:
    async with reading(SHORT) as reader:
        for sought, filling in (("needle", "x"), ("针", "草")):
            lines = with_hits(sought, filling)
            await show(reader, Code("\n".join(lines)), paragraph(f"The end, {sought}."))
            await reader.press("/", *sought, "enter")
            page = reader.main.page
            moved, seen = [page.moved], [sought in reader.page[0]]
            for row in (1, 2, 4):
                await reader.press("n")
                moved.append(page.moved)
                seen.append(sought in reader.page[row])
            await reader.press("n")

            assert seen == [True] * 4, sought
            assert moved[0] == page.moved == 0, sought
            assert 0 < moved[1] < moved[2], sought
            await reader.press("escape", "ctrl+w")


async def test_what_is_cut_off_lights_nothing_beside_the_page(reading: Open) -> None:
    async with reading((200, 30)) as reader:
        for filling in "x草":
            await show(reader, paragraph("needle"), Code(f"{filling * 200} needle"))
            await reader.press("/", *"needle", "enter")
            page = reader.main.page
            hit = page.text.rindex("needle")

            assert page._cells_in(2, (hit, hit + 6)) == [], filling
            await reader.press("escape", "ctrl+w")


@pytest.mark.parametrize("filling", ["0123456789", "天地玄黄宇"])
async def test_long_code_uses_what_is_free_right_of_the_page(reading: Open, filling: str) -> None:
    code, prose = filling * (100 // width(filling)), "prose " * 40
    async with reading((200, 30)) as reader:
        await reader.press("tab")
        page = reader.main.page
        page.show(Document((paragraph(prose), Code(code))))
        await reader.settle()
        left, measure, pane, beyond = page.column
        assert measure + beyond + left + 2 == pane

        assert any(line.strip() == code for line in reader.page)
        assert max(width(line) for line in reader.page if "prose" in line) <= left + measure

        await reader.press(",", "b")
        assert not any(line.strip() == code for line in reader.page)
        assert any(line.endswith("›") for line in reader.page)

        await reader.press("b", "escape")
        assert any(line.strip() == code for line in reader.page)


async def test_the_ground_of_wide_code_is_a_rectangle(reading: Open) -> None:
    async with reading((200, 30)) as reader:
        await reader.press("tab")
        page = reader.main.page
        page.show(Document((Code(f"{'x' * 90}\n短\n\nshort"),)))
        await reader.settle()

        look = page._looks(Role.CODE, Mark.NONE, "").bgcolor
        painted = [
            sum(
                segment.cell_length
                for segment in page.render_line(y)
                if segment.style and segment.style.bgcolor == look
            )
            for y in range(4)
        ]
        assert len(set(painted)) == 1
        assert painted[0] >= 90


async def test_the_ground_of_code_that_is_wrapped_or_cut_is_one_as_well(reading: Open) -> None:
    async with reading((200, 30)) as reader:
        await reader.press("tab")
        page = reader.main.page
        for long, word in product((LongCode.WRAP, LongCode.CUT), ("x ", "港 ")):
            page.typeset(page.typography._replace(code=long))
            page.show(Document((Code(f"{word * (90 // width(word))}\n短\n\n{word * 90}"),)))
            await reader.settle()

            look = page._looks(Role.CODE, Mark.NONE, "").bgcolor
            painted = {
                sum(
                    segment.cell_length
                    for segment in page.render_line(y)
                    if segment.style and segment.style.bgcolor == look
                )
                for y in range(4)
            }
            mark = long is LongCode.CUT  # which has no ground
            assert painted == {page.column.room, page.column.room - mark}, (long, word)
