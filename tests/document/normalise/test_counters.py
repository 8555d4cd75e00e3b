import pytest

from reader.document.html import parse_html
from reader.document.model import Image


@pytest.mark.parametrize(
    "element",
    [
        "<img src=https://a.org/x.gif width=1 height=1>",
        "<img src=https://a.org/x.gif width=3px>",
        "<img src=https://a.org/x.gif style='border:0; height: 1px !important'>",
        "<img src=http://feeds.feedburner.com/~r/name/~4/ab12>",
        "<img src='https://medium.com/_/stat?event=post.clientViewed'>",
        "<img src='//pixel.wp.com/b.gif?host=a'>",
        "<img src='https://feeds.wordpress.com/1.0/comments/name/1/'>",
        "<img src='https://blogger.googleusercontent.com/tracker/1-2'>",
        "<img src='https://us1.list-manage.com/track/open.php?u=1'>",
        "<img src='https://hm.baidu.com/hm.gif?si=1'>",
        "<iframe src='https://www.googletagmanager.com/ns.html?id=1'></iframe>",
        "<iframe src='https://www.facebook.com/plugins/like.php?href=a' height=80></iframe>",
        "<iframe src='https://ghbtns.com/github-btn.html?user=a'></iframe>",
    ],
)
def test_what_only_counts_readers_is_left_out(element: str) -> None:
    assert parse_html(f"<div>{element}</div>").blocks == ()


@pytest.mark.parametrize(
    "source",
    ["https://medium.com/max/800/a.png", "https://a.org/~r/a.png", "https://notcnzz.com/a.png"],
)
def test_a_picture_on_the_same_host_is_kept(source: str) -> None:
    assert parse_html(f"<img src={source} style='max-width:100%;width:30px'>").blocks == (
        Image(source),
    )
