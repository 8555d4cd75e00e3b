import pytest

from reader.document.model import Mark, Paragraph, Run
from reader.document.parse import parse_body


@pytest.mark.parametrize(
    ("body", "runs"),
    [
        (
            '<p>见 <lj user="an_na"> and 说</p>',
            (Run("见 "), Run("an_na", link="https://an-na.livejournal.com/"), Run(" and 说")),
        ),
        ('<p><lj user="安 娜" /> wrote</p>', (Run("安 娜 wrote"),)),
        ("<p>甲<lj>b</p>", (Run("甲b"),)),
        (
            '<p><a href="/p"><img class="i-ljuser-userhead" src="u"></a><a href="/安"><b>a</b></a>',
            (Run("a", Mark.STRONG, "/安"),),
        ),
    ],
)
def test_people_of_livejournal_have_their_names(body: str, runs: tuple[Run, ...]) -> None:
    assert parse_body(body).blocks == (Paragraph(runs),)
