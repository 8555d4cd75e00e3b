"""Code between the tags of a generator is code."""

import pytest

from reader.document.contents import runs_text
from reader.document.model import Block, Code
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
        ("{% codeblock _.compact http://e.org/ Source %}|{% endcodeblock %}", "", "_.compact"),
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
