"""Code between the tags of a generator is code."""

from html import escape

import pytest

from reader.document.contents import runs_text
from reader.document.model import Block, Code, Mark, Run
from reader.document.normalise.habit import Fired
from reader.document.parse import parse_body
from reader.document.templates.liquid import fenced


def only_code(markdown: str) -> Code:
    """Return the code between two paragraphs."""
    blocks: tuple[Block, ...] = tuple(parse_body(f"before\n\n{markdown}\n\nafter 之后\n").blocks)
    (code,) = blocks[1:-1]
    assert isinstance(code, Code)
    return code


@pytest.mark.parametrize(
    ("tags", "language", "title"),
    [
        ("{% highlight ruby %}|{% endhighlight %}", "ruby", ""),
        ("{% highlight c++ linenos %}|{% endhighlight %}", "c++", ""),
        ("{%- highlight sh -%}|{%- endhighlight -%}", "sh", ""),
        ("{% codeblock %}|{% endcodeblock %}", "", ""),
        ("{% codeblock lang:objc %}|{% endcodeblock %}", "objc", ""),
        ("{% codeblock 星.js lang:js %}|{% endcodeblock %}", "js", "星.js"),
        ("{% codeblock lang:objc 潮水 之歌 %}|{% endcodeblock %}", "objc", "潮水 之歌"),
        ('{% codeblock "潮水 之歌" lang:js %}|{% endcodeblock %}', "js", "潮水 之歌"),
        ("{% codeblock it's `x` %}|{% endcodeblock %}", "", "it's 'x'"),
        ('{% codeblock say "hi there" 50% %}|{% endcodeblock %}', "", "say hi there 50%"),
        ("{% codeblock note:a lang:c++ line_number:false %}|{% endcodeblock %}", "c++", "note:a"),
        (
            "{% codeblock lang:js first_line:3 mark:1,7-8 wrap:false %}|{% endcodeblock %}",
            "js",
            "",
        ),
        ("{% codeblock http://e.org/ %}|{% endcodeblock %}", "", "http://e.org/"),
        ("{%- codeblock 星.js -%}|{%- endcodeblock -%}", "", "星.js"),
        ("{% code lang:go %}|{% endcode %}", "go", ""),
        ('{{< highlight go "linenos=table" >}}|{{< / highlight >}}', "go", ""),
        ("{{% highlight html %}}|{{% /highlight %}}", "html", ""),
    ],
)
def test_the_tags_of_a_generator_make_code(tags: str, language: str, title: str) -> None:
    beginning, end = tags.split("|")

    code = only_code(f"{beginning}\n# 一\n\n```\n  <b>two</b>\n{end}")

    assert code.text == "# 一\n\n```\n  <b>two</b>"
    assert (code.language, runs_text(code.title)) == (language, title)


@pytest.mark.parametrize(
    ("said", "language", "title", "words"),
    [
        (
            "lang:js _.compact https://e.org/a%20b Under score.js",
            "js",
            "_.compact",
            "Under score.js",
        ),
        ("_.compact https://e.org/a%20b Source lang:js", "js", "_.compact", "Source"),
        ("_.compact https://e.org/a%20b", "", "_.compact", "link"),
        ("lang:js 潮水 <b> https://e.org/a%20b 原 文 mark:1", "js", "潮水 <b>", "原 文"),
    ],
)
@pytest.mark.parametrize("tag", ["codeblock", "code"])
@pytest.mark.parametrize("is_html", [True, False])
def test_the_title_of_code_has_the_link_that_hexo_gives_it(
    tag: str, said: str, language: str, title: str, words: str, *, is_html: bool
) -> None:
    written = escape(said) if is_html else said
    body = f"{{% {tag} {written} %}}\nx = 1\n{{% end{tag} %}}"

    (code,) = parse_body(f"<p>{body}</p>" if is_html else body).blocks

    link = Run(words, link="https://e.org/a%20b")
    assert code == Code("x = 1", language, (Run(title), Run(" · ", Mark.DIM), link))


def test_a_fence_has_a_link_as_hexo_writes_it() -> None:
    (code,) = parse_body("```js 潮水 之歌 https://e.org/ Source 原文 mark:1,3\nx < 1\n```\n").blocks

    link = Run("Source 原文", link="https://e.org/")
    assert code == Code("x < 1", "js", (Run("潮水 之歌"), Run(" · ", Mark.DIM), link))


@pytest.mark.parametrize(
    "markdown",
    [
        "```\n{% highlight ruby %}\nx\n{% endhighlight %}\n```",
        "~~~~ liquid\n{% codeblock %}\n~~~\n{% endcodeblock %}\n~~~~",
        "text {% highlight ruby %} 行内",
        "{% include x %}\n{{ page.title }}",
        "no tags",
    ],
)
def test_what_is_no_tag_around_code_is_left_alone(markdown: str) -> None:
    assert fenced(markdown, Fired()) == markdown
