from collections.abc import Sequence

import pytest

from reader.document.markup import Markup
from reader.document.model import (
    Align,
    Block,
    Code,
    Document,
    Figure,
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

_VIDEO = Media(MediaKind.VIDEO, "", "https://www.youtube.com/watch?v=ab-12")


def _note(title: str, text: str) -> Quote:
    return Quote((Paragraph((Run(title, Mark.STRONG),)), Paragraph((Run(text),))))


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
            Figure((Image("a.png", link="u", unnamed="图片"),), (Run("船, the boat"),)),
        ),
    ],
)
def test_a_shortcode_shows_what_it_names(markdown: str, block: Block) -> None:
    assert _blocks(markdown) == (block,)


@pytest.mark.parametrize(
    ("markdown", "block"),
    [
        ('{{ youtube(id="ab-12", autoplay=true) }}', _VIDEO),
        ('{{ vimeo(id="82") }}', Media(MediaKind.VIDEO, "", "https://vimeo.com/82")),
        (
            '{{ gist(url="https://gist.github.com/anna/12ab",class="x") }}',
            Media(MediaKind.EMBED, "", "https://gist.github.com/anna/12ab"),
        ),
        (
            '{{ figure(src="/a.png",\n  alt="a", caption="港口, the port") }}',
            Figure((Image("/a.png", "a"),), (Run("港口, the port"),)),
        ),
        (
            '{% quote(author="陆游") %}\n莫笑 **wine**\n{% end %}',
            Quote(
                (Paragraph((Run("莫笑 "), Run("wine", Mark.STRONG))),),
                (Run("陆游"),),
            ),
        ),
        ('{% note(title="注") %}\nx\n{% end %}', _note("注", "x")),
        ('{{ tip(body="灯 lamp", context="tip") }}', _note("提示", "灯 lamp")),
        ("{% alert(note=true) %}x{% end %}", _note("备注", "x")),
        ("{% mermaid() %}\ngraph TD; A--&gt;灯\n{% end %}", Code("graph TD; A--&gt;灯", "mermaid")),
        ("{{< mermaid >}}\na --> *b*\n\nc\n{{< /mermaid >}}", Code("a --> *b*\n\nc", "mermaid")),
        (
            "{% flink %}\n- name: 灯\n  link: /a\n{% endflink %}",
            Code("- name: 灯\n  link: /a", "yaml"),
        ),
        ('{{ widget(a=1, b="灯") }}', Paragraph((Run('⟨widget(a=1, b="灯")⟩', Mark.DIM),))),
        ("{{ 灯(x) }}", Paragraph((Run("{{ 灯(x) }}"),))),
        ("{{ format(date) }}", Paragraph((Run("{{ format(date) }}"),))),
    ],
)
def test_shortcodes_of_zola_and_diagrams_are_what_they_name(markdown: str, block: Block) -> None:
    assert _blocks(markdown) == (block,)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("{% katex() %}", "{% end %}"),
        ("{{< katex >}}", "{{< /katex >}}"),
        ("{% math %}", "{% endmath %}"),
    ],
)
@pytest.mark.parametrize("markup", Markup)
def test_tags_around_tex_make_a_formula_of_it(first: str, last: str, markup: Markup) -> None:
    body = f"<p>这里 {first}x_1^2{last} 是</p>\n\n{first}\n\\alpha\n{last}"

    inline, alone = parse_body(body, markup=markup).blocks

    assert plain_text(Document((inline,))) == "这里 x₁² 是"
    assert plain_text(Document((alone,))) == "α"
    assert isinstance(alone, Paragraph)
    assert alone.align is Align.CENTER


@pytest.mark.parametrize(
    ("tag", "text", "links"),
    [
        ('{{< card link="/a" title="灯塔" subtitle="on" >}}', "灯塔\non", {"/a"}),
        ("{% ghcard anna/boat, theme=vue %}", "anna/boat", {"https://github.com/anna/boat"}),
        ("{% site 灯塔, url=https://a.org %}", "灯塔", {"https://a.org"}),
        ("{% cell 船票, https://a.org/, ship %}", "船票", {"https://a.org/"}),
        ("{% hashtag 话题 https://a.org/t %}", "话题", {"https://a.org/t"}),
        ("{% pdf ./the-port.pdf %}", "the-port.pdf", {"./the-port.pdf"}),
        ('{{< button href="/a" text="Go 去" >}}', "Go 去", {"/a"}),
    ],
)
def test_cards_of_themes_are_links(tag: str, text: str, links: set[str]) -> None:
    (block,) = _blocks(tag)

    assert isinstance(block, Paragraph)
    assert plain_text(Document((block,))) == text
    assert {run.link for run in block.runs} - {""} == links


def test_a_group_of_galleries_is_a_picture_with_its_name() -> None:
    (block,) = _blocks("{% galleryGroup '壁纸' 'of 海' '/g' https://a.org/c.jpg %}")

    assert isinstance(block, Figure)
    assert block.blocks == (Image("https://a.org/c.jpg", link="/g"),)
    assert block.caption == (Run("壁纸", link="/g"), Run("\nof 海"))


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
        ("{% checkbox checked:true color:green 做完 %}", "[x] 做完\n"),
        ("{% mark The tide color:red %}", "The tide"),
        ("{% progress 50 blue 学习 %}", "学习 50%\n"),
        ("{% progress 100 red 'The tide' %}", "The tide 100%\n"),
        ("{% bubble 潮汐, 海水的涨落, #fff %}", "潮汐 (海水的涨落)"),
        ('{% bubble tide,"the sea, in short","#fff" %}', "tide (the sea, in short)"),
    ],
)
def test_words_with_a_look_are_words(tag: str, text: str) -> None:
    document = parse_body(f"前 {tag} 后", markup=Markup.MARKDOWN)

    assert plain_text(document).replace("\n后", "\n 后") == f"前 {text} 后"


@pytest.mark.parametrize(
    ("tag", "block"),
    [
        (
            '{% include figure src="a.png" caption="船" %}',
            Figure((Image("a.png", unnamed="图片"),), (Run("船"),)),
        ),
        ('{% include figure.html image_path="/a.png" alt="Boat" %}', Image("/a.png", "Boat")),
        ('{% include youtube.html id="ab-12" %}', _VIDEO),
        ('{% aplayer "潮" "Ann" "/t.mp3" %}', Media(MediaKind.AUDIO, "潮", "/t.mp3")),
        (
            '{% meting "12" "netease" "song" "mini" %}',
            Media(MediaKind.AUDIO, "", "https://music.163.com/#/song?id=12"),
        ),
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
            "2022\n01-02\n灯",
        ),
        ("{% assign r = 1 %}v{{ r.tag }}", "v⟨r.tag⟩"),
        ("{% link Text 字 https://a.org true %}", "Text 字"),
        ("{% noteblock, 标题 %}\nx\n{% endnoteblock %}", "标题\nx"),
        ("{% note red icon, the words %}", "the words"),
        ('{{< admonition warning "Title" true >}}\nx\n{{< /admonition >}}', "Title\nx"),
        ('{{< expand "更多" "..." >}}\nx\n{{< /expand >}}', "更多\nx"),
        ('{{% tab name="甲" %}}\n**x**\n{{% /tab %}}', "甲\nx"),
        (
            (
                '{{< tabs items="A,乙" >}}\n{{< tab >}}x{{< /tab >}}\n'
                "{{< tab >}}y{{< /tab >}}\n{{< /tabs >}}"
            ),
            "A\nx\n乙\ny",
        ),
        ("{% tabs 灯 %}\n<!-- tab -->\nx\n<!-- endtab -->\n{% endtabs %}", "灯 1\nx"),
        ("{{< steps >}}\n### 一 one\nx\n{{< /steps >}}", "一 one\nx"),
        ("{% swiper effect:cards %}\n灯 lamp\n{% endswiper %}", "灯 lamp"),
        ("{% folders %}\n<!-- folder 灯 -->\nx\n{% endfolders %}", "灯\nx"),
        ('{{< mystery path="/a" >}}x{{< /mystery >}}', '⟨mystery path="/a"⟩x'),
        ('{{< entry header="Lit" badge="灯" >}}\nx\n{{< /entry >}}', "Lit — 灯\nx"),
        ('{{< button href="/a" >}}船票 Ticket{{< /button >}}', "船票 Ticket"),
        ('按 {{< kbd "Ctrl" >}} or {{< kbd >}}键{{< /kbd >}}', "按 Ctrl or 键"),
        ("{% if a %}x{% endif %}", "⟨if a⟩x"),
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
        ("[船]({{ site.baseurl }}{% link _posts/a.md %})", "_posts/a.md"),
        ('[x]({{ site.url }}{% post_url 2020-01-31-a %}#b "船")', "2020-01-31-a#b"),
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


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ('{{< figure src="a.png" caption="船" attr="Ann" attrlink="/b" >}}', "船 Ann"),
        ('{{< figure src="a.png" attr="安妮" >}}', "安妮"),
        ('{{< alert "circle-info" >}}\n小心\n{{< /alert >}}', "小心"),
        ('{{< alert "Mind it" >}}\n小心\n{{< /alert >}}', "Mind it\n小心"),
    ],
)
def test_who_made_a_picture_is_told_and_no_name_of_an_icon(markdown: str, text: str) -> None:
    assert plain_text(parse_body(markdown, markup=Markup.MARKDOWN)) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("{% box 灯塔 color:blue child:tabs %}\nx\n{% endbox %}", "灯塔\nx"),
        ("{% folding Tides open:true %}\nx\n{% endfolding %}", "Tides\nx"),
        ('{{< tab "home" >}}\n甲\n{{< /tab >}}', "home\n甲"),
        ("{% tab key %}\nx\n{% endtab %}", "key\nx"),
    ],
)
def test_what_a_part_is_called_is_no_look_of_it(markdown: str, text: str) -> None:
    assert plain_text(parse_body(markdown, markup=Markup.MARKDOWN)) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("{% note 'fab fa-cc-visa' simple %}\n船 boat\n{% endnote %}", "船 boat"),
        ("{% note blue fas fa-bell 标题 %}\n船\n{% endnote %}", "标题\n船"),
        ("{% note info 'iconfont icon-bolt' flat %}\nboat\n{% endnote %}", "Info\nboat"),
        ("{% tip sync faa-horizontal animated %}船{% endtip %}", "船"),
        ("{% note blue Far away %}\nboat\n{% endnote %}", "Far away\nboat"),
        ("{% folding blue::日志 Log %}\n船\n{% endfolding %}", "日志 Log\n船"),
        ("{% folding std::vector %}\nboat\n{% endfolding %}", "std::vector\nboat"),
        ("{% grouppicture 7-3 %}\n船\n{% endgrouppicture %}", "船"),
        ("{% videos, 4 %}\nboat\n{% endvideos %}", "boat"),
        ("{% wow animate__zoomIn,5s,5s,100,10 %}\n船 boat\n{% endwow %}", "船 boat"),
        ('{{< style "text-align: right" >}}\n船\n{{< /style >}}', "船"),
        ("前{% label 危急存亡之秋\nred %}后 {% label red %}", "前危急存亡之秋后 red"),
    ],
)
def test_what_a_theme_says_of_looks_is_no_title(markdown: str, text: str) -> None:
    assert plain_text(parse_body(markdown)) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        (
            "{% timenode 2021-01-15 [1.0 -> 2.0](https://a.org/x) %}\n灯 lit\n{% endtimenode %}",
            "2021-01-15 1.0 -> 2.0\n灯 lit",
        ),
        (
            "{% timeline 灯塔 %}\n{% timenode May %}\nlit\n{% endtimenode %}\n{% endtimeline %}",
            "灯塔\nMay\nlit",
        ),
        ("{% timeline limit:3 %}\nlit\n{% endtimeline %}", "lit"),
        ("{% poem 渡口,无名 %}\n一船 **two**\n三灯\n{% endpoem %}", "渡口 — 无名\n一船 two\n三灯"),
        (
            "{% poetry The Ferry author:Anna footer:From a book %}\nOne\nTwo\n{% endpoetry %}",
            "The Ferry — Anna\nOne\nTwo\nFrom a book",
        ),
        (
            "{% poem author:无名 source:渡口 %}\n一船\n三灯\n{% endpoem %}",
            "渡口 — 无名\n一船\n三灯",
        ),
    ],
)
def test_points_of_time_and_verse_are_called_as_their_tags_say(markdown: str, text: str) -> None:
    assert plain_text(parse_body(markdown)) == text


@pytest.mark.parametrize(
    ("markdown", "address", "text"),
    [
        ("按 {% btn 'https://a.org/',渡口 ferry %}", "https://a.org/", "渡口 ferry"),
        ('See {% btn "https://a.org/",Ferry,,outline %}', "https://a.org/", "Ferry"),
        ('见 {{< link href="https://a.org" content="渡口" card=true >}}', "https://a.org", "渡口"),
        ('See {{< link "https://a.org" content="Ferry" >}}', "https://a.org", "Ferry"),
        ('见 {{< link href="https://a.org" >}}渡口{{< /link >}}', "https://a.org", "渡口"),
    ],
)
def test_a_tag_of_a_link_leads_there(markdown: str, address: str, text: str) -> None:
    (paragraph,) = parse_body(markdown).blocks

    assert isinstance(paragraph, Paragraph)
    assert paragraph.runs[-1] == Run(text, link=address)


@pytest.mark.parametrize("words", ["The “old” lamp", "老灯塔"])
def test_a_caption_may_have_quotation_marks_in_it(words: str) -> None:
    caption = f'<span class=\\"number\\">1: </span>{words} \\"A\\"'
    (figure,) = _blocks(f'{{{{< figure src="a.png" caption="{caption}" width="50%" >}}}}')

    assert isinstance(figure, Figure)
    assert "".join(run.text for run in figure.caption) == f'1: {words} "A"'


@pytest.mark.parametrize(("words", "who"), [("Photo by", "Anna Lee"), ("摄影", "李安")])
def test_a_caption_is_markdown(words: str, who: str) -> None:
    caption = f"{words} [{who}](https://a.org/@a) on **U**"
    (figure,) = _blocks(f'{{{{< figure src="a.png" caption="{caption}" >}}}}')

    assert isinstance(figure, Figure)
    assert figure.caption == (
        Run(f"{words} "), Run(who, link="https://a.org/@a"), Run(" on "), Run("U", Mark.STRONG),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("> 自用 guide\n> {: .prompt-warning }\n\n后", "自用 guide\n后"),
        ("> {: .prompt-info }\n> 甲\n\nb", "甲\nb"),
        ("> > a\n> > {: .prompt-info }", "a"),
        ("## 资料 Data{% #metadata %}\n\nb", "资料 Data\nb"),
        (
            '{% callout type="note" title="灯 Lamp" %}\nIt is `lit`\n{% /callout %}',
            "灯 Lamp\nIt is lit",
        ),
    ],
)
def test_attributes_in_quotations_and_tags_of_markdoc_are_read(markdown: str, text: str) -> None:
    assert plain_text(parse_body(markdown, markup=Markup.MARKDOWN)) == text


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("{% include JB/setup %}\n\n灯 lit", "灯 lit"),
        ('{% include toc title="目次" %}\n\nlit', "lit"),
        ('{% include note.html content="The `lamp` is [lit](a.html)" %}', "The lamp is lit"),
        ('{% include alert.html text="灯亮了" type="warning" %}', "警告\n灯亮了"),
        (
            '{% include gallery id="a" layout="half" caption="Lamps 灯" %}',
            "⟨include⟩ Lamps 灯",
        ),
        (
            "{% sidenote 'one' 'The lamp was lit at dusk, and nobody came' %}",
            "⟨sidenote⟩ The lamp was lit at dusk, and nobody came",
        ),
        (
            '{{< aside class="a b c d e f g h i" >}}',
            '⟨aside class="a b c d e f g h i"⟩',
        ),
        (
            "{{< aside class='a b c d e f g' words='灯塔亮了，没有船来，灯塔亮了，没有船来。' >}}",
            "⟨aside⟩ 灯塔亮了，没有船来，灯塔亮了，没有船来。",
        ),
        (
            (
                "{% capture note-1 %}\n灯 *lit*\n{% endcapture %}\n\n"
                "<div>{{ note-1 | markdownify }}</div>\n\nb"
            ),
            "灯 lit\nb",
        ),
    ],
)
def test_what_a_tag_says_to_readers_is_said(markdown: str, text: str) -> None:
    assert plain_text(parse_body(markdown, markup=Markup.MARKDOWN)) == text


@pytest.mark.parametrize("name", ["港口", "harbour"])
def test_a_film_is_where_its_provider_has_it(name: str) -> None:
    (film,) = _blocks(f'{{% include video id="ab-12" provider="youtube" title="{name}" %}}')

    assert film == _VIDEO._replace(label=name)
