import pytest

from reader.document.links import with_addresses
from reader.document.media.labels import facts, image_label, media_label
from reader.document.model import Document, Image, Media, MediaKind
from reader.typography import Links

_WAYS = [Links.END, Links.INLINE, Links.NONE]


@pytest.mark.parametrize("links", _WAYS)
def test_the_host_of_a_picture_without_words_is_told_once(links: Links) -> None:
    document = Document((Image("https://e.org/1.png", link="https://a.org/", width=9, height=9),))

    shown, *_ = with_addresses(document, links).blocks

    assert isinstance(shown, Image)
    assert facts(shown, image_label(shown)) == ("9×9",)


@pytest.mark.parametrize("links", _WAYS)
@pytest.mark.parametrize("source", ["https://youtu.be/x", "https://v.youku.com/x"])
def test_the_site_of_a_film_without_a_title_is_told_once(links: Links, source: str) -> None:
    document = Document((Media(MediaKind.VIDEO, "", source),))

    shown, *_ = with_addresses(document, links).blocks

    assert isinstance(shown, Media)
    assert facts(shown, media_label(shown)) == ()


@pytest.mark.parametrize("label", ["e.org is", "e.org 的图", "e.organ", "[1]"])
def test_the_host_is_told_beside_words(label: str) -> None:
    assert facts(Image("https://e.org/1.png"), label) == ("e.org",)
