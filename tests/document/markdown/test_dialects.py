import pytest

from reader.document.markup import Markup
from reader.document.model import (
    Block,
    Code,
    Heading,
    Image,
    Mark,
    Media,
    MediaKind,
    Paragraph,
    Quote,
    Run,
)
from reader.document.parse import parse_body
from reader.document.text import plain_text


def _text(markdown: str) -> str:
    return plain_text(parse_body(markdown, markup=Markup.MARKDOWN))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        (
            '=== "C"\n\n    ```c\n    int a;\n    ```\n\n=== "中文"\n\n    潮 **水**',
            "C\nint a;\n中文\n潮 水",
        ),
        ('```\n=== "C"\n```', '=== "C"'),
        ("::: tabs\n@tab npm\nrun 甲\n@tab:active 二\n**b**\n:::", "npm\nrun 甲\n二\nb"),
        ("见 @tab x\n\n@table 表", "见 @tab x\n@table 表"),
        ("::: code-group\n```js [config.js]\n1\n```\n:::", "config.js\n1"),
        (
            ":::: code-group\n::: code-group-item 甲\nx\n:::\n::: code-group-item B\ny\n:::\n::::",
            "甲\nx\nB\ny",
        ),
        ("左 left\n<--->\nright 右", "左 left\nright 右"),
        ("```\n<--->\n```", "<--->"),
        ("::: center\n居中 centred\n:::", "居中 centred"),
        ("::: aside\n旁注 aside\n:::\n\n:::my-thing[标题]{#a}\nx\n:::", "旁注 aside\n标题\nx"),
        ("::: Chapter One :::\n\n::: 第一章 :::", "::: Chapter One :::\n::: 第一章 :::"),
        ("::: columns\n::: {.column}\n左\n:::\n::: {.column}\nright\n:::\n:::", "左\nright"),
    ],
)
def test_tabs_and_layouts_of_generators_are_their_text(markdown: str, text: str) -> None:
    assert _text(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        (
            (
                "import Tabs from '@theme/Tabs';\nimport '../a.css'\n\n<Tabs>\n"
                '<TabItem label="Windows" value="w">\n**按** Ctrl\n</TabItem>\n</Tabs>'
            ),
            "Windows\n按 Ctrl",
        ),
        ("export const Box = () => (\n  <b>x</b>\n);\n\n<Box />\n\n灯 lamp", "灯 lamp"),
        ("{/* 注 */}\n\n<Card />\n\n灯 lamp", "灯 lamp"),
        (
            (
                "1. 灯 one\n\n    <Tabs>\n    <TabItem label='二'>\n\n    *lit*\n\n"
                "    </TabItem>\n    </Tabs>\n\n2. 船"
            ),
            "灯 one\n二\nlit\n船",
        ),
        ("<Box a={1}\n  b={{c: 'd'}}\n  e={() => f}>\n\n灯 {lamp}\n\n</Box>", "灯 {lamp}"),
        ("```jsx\n<Box a={1} />\n```", "<Box a={1} />"),
        ("if a<b and c={d} then 灯", "if a<b and c={d} then 灯"),
        ("import x from 'y'\n\n进口 import", "import x from 'y'\n进口 import"),
        ("```js\nimport x from 'y'\n```\n\n<Card />\n\n灯", "import x from 'y'\n灯"),
        ("The import of goods\n\nexport 出口\n\n<Card />", "The import of goods\nexport 出口"),
        (
            "<Card />\n\nexport let us say\n\nexport default 我们说好\n\nexport function is a word",
            "export let us say\nexport default 我们说好\nexport function is a word",
        ),
        (
            (
                "import {\n  A,\n} from 'a'\nexport * from 'b'\n\nexport default Page\n\n"
                "export default ({ x }) => (\n  x\n)\n\n<Card />\n\n灯"
            ),
            "灯",
        ),
    ],
)
def test_what_only_mdx_reads_is_no_text(markdown: str, text: str) -> None:
    assert _text(markdown) == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("用 <note>这个</note> 和 <tip>那个</tip> 元素", "用 这个 和 那个 元素"),
        ("The <step> and the <card title='x'> of XML", "The <step> and the of XML"),
    ],
)
def test_a_component_inside_a_sentence_is_what_an_author_writes_of(body: str, text: str) -> None:
    assert parse_body(f"<p>{body}</p>").blocks == (Paragraph((Run(text),)),)


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        (
            '<Card title="灯塔" href="/a" description="on">x</Card>',
            (
                Paragraph((Run("灯塔", Mark.STRONG, "/a"), Run("\non"))),
                Paragraph((Run("x"),)),
            ),
        ),
        (
            '<Callout type="warning">小心 mind</Callout>',
            (Quote((Paragraph((Run("警告", Mark.STRONG),)), Paragraph((Run("小心 mind"),)))),),
        ),
        ('<p>新<Badge text="beta"/> 版</p>', (Paragraph((Run("新beta 版"),)),)),
    ],
)
def test_components_say_what_their_attributes_say(html: str, blocks: tuple[Block, ...]) -> None:
    assert parse_body(html, markup=Markup.HTML).blocks == blocks


@pytest.mark.parametrize(
    ("markdown", "runs"),
    [
        ("x^2^ 和 10^-3^", (("x", 0), ("2", 1), (" 和 10", 0), ("-3", 1))),
        ("H~2~O 水", (("H", 0), ("2", 2), ("O 水", 0))),
        ("好^_^ ok^o^ 1~2~3 a^b^c 2^10", (("好^_^ ok^o^ 1~2~3 a^b^c 2^10", 0),)),
    ],
)
def test_raised_and_lowered_letters(markdown: str, runs: tuple[tuple[str, int], ...]) -> None:
    looks = (Mark(0), Mark.SUPERSCRIPT, Mark.SUBSCRIPT)

    (block,) = parse_body(markdown, markup=Markup.MARKDOWN).blocks

    assert block == Paragraph(tuple(Run(text, looks[look]) for text, look in runs))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("按 ++ctrl+alt+k++ now", "按 Ctrl+Alt+K now"),
        ("i++ 和 ++j++ C++", "i++ 和 ++j++ C++"),
        ("- :material-clock-fast:{ .lg } 快 fast", "快 fast"),
        ("在 12:30: now :smile:", "在 12:30: now 😄"),
        ("[按钮 Go](/a){ .md-button }", "按钮 Go"),
        ("`x`{.python} 与 [words]{.smallcaps}", "x 与 words"),
        ("f(x){return} 与 a[1]{2}", "f(x){return} 与 a[1]{2}"),
        ("若 if(x){y=1} 与 p:not(.a){.b}", "若 if(x){y=1} 与 p:not(.a){.b}"),
        ("arr[i]{z=2} 和 [字]{.red}[词](u(1)){.b}", "arr[i]{z=2} 和 字词"),
        ('在 R 里 x[[name]] 与[[笔记]] of m[["k"]]', '在 R 里 x[[name]] 与笔记 of m[["k"]]'),
        ("[[灯塔|the lamp]] and [[Note#Head]]", "the lamp and Note › Head"),
        ("[[Bug #12]] [[1,2]] [[ -f x ]] 与 `[[码]]`", "[[Bug #12]] [[1,2]] [[ -f x ]] 与 [[码]]"),
        ("[[灯]] lit\n\n[灯]: /a", "[灯] lit"),
        ("| a |\n|---|\n| [[x\\|船]] |", "a\n船"),
    ],
)
def test_signs_of_one_generator_are_what_they_mean(markdown: str, text: str) -> None:
    assert _text(markdown) == text


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("![[boat.png|300]]", "boat.png"),
        ("![船](https://a.org/1.png =300x200)", "https://a.org/1.png"),
        ("![the boat](1.jpg =50%x)", "1.jpg"),
        ("![图](a.png){ width=300 }", "a.png"),
        ("@[youtube](ab-12)", "https://www.youtube.com/watch?v=ab-12"),
        ("@[card](https://a.org/灯)", "https://a.org/灯"),
    ],
)
def test_pictures_and_cards_of_one_generator_are_shown(markdown: str, shown: str) -> None:
    _, block, _ = parse_body(f"前 a\n\n{markdown}\n\n后 b", markup=Markup.MARKDOWN).blocks

    assert getattr(block, "source", "") == shown


@pytest.mark.parametrize(
    ("markdown", "levels"),
    [
        ("#一\n\n##第二 节##\ntext 字\n\n###Third", [1, 2, 3]),
        ("##一、标题", [2]),
        ("#话题 是 a hashtag", []),
        ("甲\n\n#tag #标签\n\n##第二", [2]),
        ("##[error] failed 失败\n\n##!x", []),
        ("```\n##注释\n```\n\n    ##code 码", []),
        ("```\n##注释\n```\n\n#话题\n\n#NoFilter", []),
        ("```x``` 码\n\n##第一", [2]),
        ("##第一\n\n海 sea\n#话题\n#NoFilter", [2]),
    ],
)
def test_headings_without_a_space_are_headings_where_hashtags_are_none(
    markdown: str, levels: list[int]
) -> None:
    blocks = parse_body(markdown, markup=Markup.MARKDOWN).blocks

    assert [block.level for block in blocks if isinstance(block, Heading)] == levels


@pytest.mark.parametrize("tex", [r"\alpha", "\\alpha\n"])
def test_a_fence_of_mathematics_is_a_formula(tex: str) -> None:
    assert _text(f"```math\n{tex}\n```\n\n后") == "α\n后"


def test_a_fence_of_another_language_is_code() -> None:
    assert parse_body("```mathematica\n灯 = 1\n```").blocks == (Code("灯 = 1", "mathematica"),)


@pytest.mark.parametrize(
    "written",
    ["require('./灯.png')", "require('./灯.png').default", "useBaseUrl('./灯.png')", '"./灯.png"'],
)
def test_a_picture_of_mdx_is_where_its_attribute_says(written: str) -> None:
    markdown = f'<img src={{{written}}} alt="the lamp" />\n\n船'
    (picture, _) = parse_body(markdown, markup=Markup.MARKDOWN).blocks

    assert picture == Image("./灯.png", "the lamp")


@pytest.mark.parametrize("title", ["灯塔", "The lamp"])
def test_a_film_of_mdx_is_one(title: str) -> None:
    markdown = f'<YouTube id="ab-12" title="{title}" />\n\n船 boat'
    film, text = parse_body(markdown, markup=Markup.MARKDOWN).blocks

    assert film == Media(MediaKind.VIDEO, title, "https://youtu.be/ab-12")
    assert text == Paragraph((Run("船 boat"),))
