import pytest

from reader.document.markup import Markup
from reader.document.parse import parse_body
from reader.document.templates.meant import can_run, in_sentence
from reader.document.text import plain_text


@pytest.mark.parametrize(
    ("names", "runs"),
    [
        ("", True),
        ("include if else endif assign", True),
        ("for if elsif endif endfor", True),
        ("note raw endraw", True),
        ("if", False),
        ("endfor", False),
        ("else", False),
        ("if for endif endfor", False),
    ],
)
def test_a_generator_refuses_a_body_with_tags_that_are_not_ended(names: str, *, runs: bool) -> None:
    assert can_run(names.split()) is runs


@pytest.mark.parametrize(
    ("before", "behind", "is_said"),
    [
        ("use ", " to set", True),
        ("用", "来赋值", True),
        ("(so", ", and", True),
        ("灯塔", "。", True),
        ("", " to set", False),
        ("use ", "", False),
        ("the end.\n", "\nA boat", False),
        ("<p>", "</p>", False),
    ],
)
def test_a_tag_may_stand_in_a_sentence(before: str, behind: str, *, is_said: bool) -> None:
    tag = "{% assign a = 1 %}"

    assert in_sentence(before + tag + behind, len(before), len(before + tag)) is is_said


@pytest.mark.parametrize("markup", Markup)
@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "Write {% for a in b %} or 写 {{ page.title }} and {% include c.html %}",
            "Write {% for a in b %} or 写 {{ page.title }} and {% include c.html %}",
        ),
        ("Put {% raw %} before 前面", "Put {% raw %} before 前面"),
        ("Put {% raw %} and {% endraw %} 周围", "Put {% raw %} and {% endraw %} 周围"),
        (
            "In {% comment %} and {% endcomment %} it is unseen. 看不见",
            "In {% comment %} and {% endcomment %} it is unseen. 看不见",
        ),
        ("The lamp {% comment %}unseen{% endcomment %}", "The lamp"),
        ("Use {% assign a = 1 %} to set 港", "Use ⟨assign a = 1⟩ to set 港"),
        ("用{% set 船 = 1 %}来赋值", "用⟨set 船 = 1⟩来赋值"),
        ("{% if 港 %}A lamp{% else %}船{% endif %}", "⟨if 港⟩A lamp⟨else⟩船"),
    ],
)
def test_who_writes_of_tags_loses_no_word(markup: Markup, body: str, text: str) -> None:
    assert plain_text(parse_body(f"<p>{body}</p>", markup=markup)) == text
