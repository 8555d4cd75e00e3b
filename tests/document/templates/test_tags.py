from collections.abc import Sequence

import pytest

from reader.document.markup import Markup
from reader.document.model import (
    Block,
    Code,
    Document,
    Figure,
    Image,
    Mark,
    Media,
    MediaKind,
    Paragraph,
    Run,
)
from reader.document.parse import parse_body
from reader.document.text import plain_text

_VIDEO = Media(MediaKind.VIDEO, "", "https://www.youtube.com/watch?v=ab-12")


def _blocks(markdown: str) -> Sequence[Block]:
    return parse_body(f"前面 text\n\n{markdown}\n\n后面").blocks[1:-1]


@pytest.mark.parametrize(
    ("markdown", "block"),
    [
        ("{{< youtube ab-12 >}}", _VIDEO),
        ('{{< youtube id="ab-12" >}}', _VIDEO),
        ("{% youtube ab-12 %}", _VIDEO),
        ("{% vimeo 82 %}", Media(MediaKind.VIDEO, "", "https://vimeo.com/82")),
        (
            "{{< bilibili BV1x >}}",
            Media(MediaKind.VIDEO, "", "https://www.bilibili.com/video/BV1x"),
        ),
        ("{{< gist anna 12ab >}}", Media(MediaKind.EMBED, "", "https://gist.github.com/anna/12ab")),
        ("{% gist 99 %}", Media(MediaKind.EMBED, "", "https://gist.github.com/99")),
        (
            '{{< tweet user="anna" id="5" >}}',
            Media(MediaKind.EMBED, "", "https://twitter.com/i/status/5"),
        ),
        ('{{% img src="/a.png" class="right" alt="港口" %}}', Image("/a.png", "港口")),
        ('{% img left /a.png 320 240 "A title" %}', Image("/a.png", "", "A title")),
        ("{% asset_img boat.png 船 %}", Image("boat.png", "", "船")),
        ("{{< audio src=a.mp3 >}}", Media(MediaKind.AUDIO, "", "a.mp3")),
        (
            '{{< figure\n  src="a.png"\n  caption="船, the boat"\n  link="u" >}}',
            Figure((Image("a.png", link="u"),), (Run("船, the boat"),)),
        ),
    ],
)
def test_a_shortcode_shows_what_it_names(markdown: str, block: Block) -> None:
    assert _blocks(markdown) == (block,)


@pytest.mark.parametrize(
    ("markdown", "block"),
    [
        ("```\n{{< youtube ab >}}\n```", Code("{{< youtube ab >}}")),
        ("    {% youtube ab %}", Code("{% youtube ab %}")),
        ("`{% 一 %}`", Paragraph((Run("{% 一 %}", Mark.CODE),))),
        ("<pre>{% include a %}</pre>", Code("{% include a %}")),
        ("{% raw %}{{ page.title }}{% endraw %}", Paragraph((Run("{{ page.title }}"),))),
        ("{{ 名字 }} {{name}}", Paragraph((Run("{{ 名字 }} {{name}}"),))),
    ],
)
def test_code_and_what_is_raw_stay_as_written(markdown: str, block: Block) -> None:
    assert _blocks(markdown) == (block,)


@pytest.mark.parametrize(
    ("markdown", "mark"),
    [
        ("{% include 图_a.html %}", "⟨include 图_a.html⟩"),
        ('{% include a_b.html x="*a*" %}', '⟨include a_b.html x="*a*"⟩'),
        ("{% youtube %}", "⟨youtube⟩"),
        ("{{< mystery a=1 >}}", "⟨mystery a=1⟩"),
        ("{% unknown " + 50 * "字" + " %}", "⟨unknown " + 31 * "字" + "…⟩"),
    ],
)
def test_what_cannot_be_run_leaves_a_dim_mark(markdown: str, mark: str) -> None:
    assert _blocks(markdown) == (Paragraph((Run(mark, Mark.DIM),)),)


@pytest.mark.parametrize("name", ["page.title", "site.data.灯塔", "config.title"])
def test_a_variable_is_marked_where_a_generator_was_to_run_the_body(name: str) -> None:
    body = f"{{% assign a = 1 %}}\n\n船 {{{{ {name} }}}} boat"

    (block,) = parse_body(body, markup=Markup.MARKDOWN).blocks

    assert plain_text(Document((block,))) == f"船 ⟨{name}⟩ boat"


@pytest.mark.parametrize("name", ["page.title", "site.data.灯塔", "post.title"])
@pytest.mark.parametrize(
    "other", ["", "`{% include a.html %}`", "{{ b }}", "<pre>{% if a %}</pre>"]
)
def test_a_variable_stays_where_its_author_writes_of_templates(name: str, other: str) -> None:
    body = f"用 write {{{{ {name} }}}} 来 here\n\n{other}"

    first = parse_body(body, markup=Markup.MARKDOWN).blocks[0]

    assert first == Paragraph((Run(f"用 write {{{{ {name} }}}} 来 here"),))


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("{% label primary @潮汐 %}", "潮汐"),
        ("{% span red, the tide %}", "the tide"),
        ("{% u 灯 lamp %}", "灯 lamp"),
        ("{% btn https://a.org/, 船票 Ticket, ship %}", "船票 Ticket"),
        ("{% btn 船票::/ticket %}", "船票"),
        ("{% label 潮汐 blue %}", "潮汐"),
        ("{% label The tide %}", "The tide"),
        ("{% psw 灯 %}", "灯"),
        ("{% text red, the lamp %}", "the lamp"),
        ("{% link 船票, https://a.org/ %}", "船票"),
        ("{% link Tickets,引用站外地址,https://a.org/ %}", "Tickets"),
        ("{% hideInline 四十二,看,#fff,#000 %}", "四十二"),
        ("{% checkbox checked, 已做 %}", "[x] 已做\n"),
        ("{% radio To do %}", "( ) To do\n"),
    ],
)
def test_words_with_a_look_are_words(tag: str, text: str) -> None:
    document = parse_body(f"前 {tag} 后", markup=Markup.MARKDOWN)

    assert plain_text(document).replace("\n后", "\n 后") == f"前 {text} 后"


@pytest.mark.parametrize(
    ("tag", "block"),
    [
        ('{% include figure src="a.png" caption="船" %}', Figure((Image("a.png"),), (Run("船"),))),
        ('{% include figure.html image_path="/a.png" alt="Boat" %}', Image("/a.png", "Boat")),
        ('{% include youtube.html id="ab-12" %}', _VIDEO),
        ('{% aplayer "潮" "Ann" "/t.mp3" %}', Media(MediaKind.AUDIO, "潮", "/t.mp3")),
    ],
)  # fmt: skip
def test_what_is_included_or_played_is_shown(tag: str, block: Block) -> None:
    assert _blocks(tag) == (block,)


def test_markdown_goes_on_below_a_frame() -> None:
    first, second = _blocks("{% youtube ab-12 %}\n**粗** bold")

    assert (first, second) == (_VIDEO, Paragraph((Run("粗", Mark.STRONG), Run(" bold"))))


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# 灯塔{: .no_toc}", "灯塔"),
        ("一段 text\n{: .note #here}", "一段 text"),
        ("{:toc}\n\n潮 tide", "潮 tide"),
        ("* TOC\n{:toc}\n\n潮 tide", "潮 tide"),
        ("- 甲\n\n1. 目录\n{: toc .x}\n\n潮 tide", "甲\n潮 tide"),
        ("## 目录\n* TOC\n{:toc}\n\n潮 tide", "目录\n潮 tide"),
        ("  text\n\n* * *\n\n* TOC\n{:toc}", "text"),
        ("- TOC\n\n潮 tide", "TOC\n潮 tide"),
        ("- real item\n- 最后\n{:toc}\n\n潮", "real item\n最后\n潮"),
        ("1. 甲\n\n   乙\n\n2. last\n{:toc}\n\n潮", "甲\n乙\nlast\n潮"),
        ("- 甲\n\n- last\n{:toc}", "甲\nlast"),
        ("- 甲\n乙\n- last\n{:toc}", "甲乙\nlast"),
        ('[a](b){:target="_blank"} 后', "a 后"),
        ("{::nomarkdown}\n\n潮\n\n{:/}", "潮"),
        ("'{:>10}' and {:.2f} 格式", "'{:>10}' and {:.2f} 格式"),
        ("`{: .note}` 照写", "{: .note} 照写"),
    ],
)
def test_attributes_of_kramdown_are_no_text(markdown: str, text: str) -> None:
    assert plain_text(parse_body(markdown, markup=Markup.MARKDOWN)) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("{% assign a = 1 %}x{% comment %}y{% endcomment %}", "x"),
        ("{% note info %}\n一\n{% endnote %}", "Info\n一"),
        ('{{% notice tip "标题" %}}b{{% /notice %}}', "标题\nb"),
        ("{% note info %}\nnever ended", "⟨note info⟩ never ended"),
        ("{% blockquote A, B %}\n*x*\n\ny\n{% endblockquote %}", "x\ny\nA, B"),
        ("{% quote A https://a.org 书 %}x{% endquote %}", "x\nA, 书"),
        ("{% fold 更多 %}x{% endfold %}", "更多\nx"),
        ("{% folding cyan open, 更多 %}\nx\n{% endfolding %}", "更多\nx"),
        ("{% folding All of it %}\nx\n{% endfolding %}", "All of it\nx"),
        ("{% hideToggle 更多,#fff,#000 %}\nx\n{% endhideToggle %}", "更多\nx"),
        ("{% hideBlock More,#fff %}\nx\n{% endhideBlock %}", "More\nx"),
        ("{% note info no-icon %}\n一\n{% endnote %}", "Info\n一"),
        ("{% note tip simple %}\none\n{% endnote %}", "Tip\none"),
        (
            (
                "{% tabs t %}\n<!-- tab 一@icon -->\n**甲**\n<!-- endtab -->\n"
                "<!-- tab Two -->\nb\n<!-- endtab -->\n{% endtabs %}"
            ),
            "一\n甲\nTwo\nb",
        ),
        (
            (
                "{% timeline 2022,pink %}\n<!-- timeline 01-02 -->\n灯\n<!-- endtimeline -->\n"
                "{% endtimeline %}"
            ),
            "01-02\n灯",
        ),
        ("{% assign r = 1 %}v{{ r.tag }}", "v⟨r.tag⟩"),
        ("{% link Text 字 https://a.org true %}", "Text 字"),
    ],
)
def test_tags_around_a_text_say_what_it_is(markdown: str, text: str) -> None:
    assert plain_text(parse_body(markdown)) == text


@pytest.mark.parametrize(
    "markdown", ["{% image https://a.org/1.png, alt=船, width=4px %}", "{% asset_img 1.png 船 %}"]
)
def test_text_below_a_picture_is_markdown(markdown: str) -> None:
    picture, text = _blocks(f"{markdown}\nthe **boat** 船")

    assert isinstance(picture, Image)
    assert picture.source.endswith("1.png")
    assert "船" in {picture.alt, picture.title}
    assert isinstance(text, Paragraph)
    assert [run.text for run in text.runs] == ["the ", "boat", " 船"]


@pytest.mark.parametrize(
    ("body", "link"),
    [
        ('[字]({{< ref "a b.md" >}})', "a%20b.md"),
        ("[x]({{ site.baseurl }}/a)", "/a"),
        ("[x]({% post_url 2020-01-01-a %}#b)", "2020-01-01-a#b"),
        ("[x]({%link\n  a.md %})", "a.md"),
        ("[x]({{ '/a' | relative_url }})", "/a"),
        ("{% post_link a 字 %}", "a"),
        ('<p>x</p><p><a href="{{ site.url }}/a">x</a></p>', "/a"),
        ("<p>x</p><p><a href='{{< relref \"a\" >}}'>x</a></p>", "a"),
    ],
)
def test_an_address_that_a_generator_would_have_made_is_one(body: str, link: str) -> None:
    block = parse_body(body).blocks[-1]

    assert isinstance(block, Paragraph)
    assert [run.link for run in block.runs] == [link]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (
            "{% highlight ruby %}\na &lt; 1 {{ b }}\n{% endhighlight %}",
            Code("a < 1 {{ b }}", "ruby"),
        ),
        ("{% codeblock lang:go %}潮 := 1{% endcodeblock %}", Code("潮 := 1", "go")),
        ("{% code %}x{% endcode %}", Code("x")),
    ],
)
def test_code_between_tags_is_code_in_html_too(body: str, code: Code) -> None:
    assert parse_body(f"<p>前</p><div>{body}</div>", markup=Markup.HTML).blocks[1:] == (code,)


@pytest.mark.parametrize("markup", Markup)
def test_a_tag_ends_what_is_open_inside_it_and_nothing_that_is_not(markup: Markup) -> None:
    body = (
        "<p>a</p>{% quote %}甲{% note %}乙{% endquote %}丙{% endnote %}丁{% comment %}x"
        "{% endcomment %}{% raw %}{% note %}{% endraw %}"
    )

    text = plain_text(parse_body(body, markup=markup))

    assert text == "a\n甲\n乙\n丙丁{% note %}"
