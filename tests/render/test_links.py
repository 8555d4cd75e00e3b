"""Which addresses may be told of, and how they are written for programs that are strict."""

import pytest

from reader.render.links import uri


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://e.org/a?b=c#d", "https://e.org/a?b=c#d"),
        ("HTTPS://e.org", "HTTPS://e.org"),
        ("https://e.org/路", "https://e.org/%E8%B7%AF"),
        ("https://例子.org/", "https://xn--fsqu00a.org/"),
        ("https://e.org/%zz|[]{}^`\\", "https://e.org/%25zz%7C%5B%5D%7B%7D%5E%60%5C"),
        ("https://e.org/a#b#c", "https://e.org/a#b%23c"),
        ("https://[::1]:80/x", "https://[::1]:80/x"),
        ("https://who:secret@e.org/x", "https://e.org/x"),
        ("mailto:a b@e.org", "mailto:a%20b@e.org"),
        ("mailto:", ""),
        ("https://", ""),
        ("https:///x", ""),
        ("https:x", ""),
        ("https://a..b/", ""),
        ("https://-.b/", ""),
        ("https://%zz.org/", ""),
        ("https://[::1", ""),
        ("https://a:b/", ""),
        ("https://" + "长" * 70 + ".org/", ""),
        ("//e.org/", ""),
        ("a.html", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("", ""),
    ],
)
def test_an_address_is_written_as_the_standard_has_it_or_not_at_all(
    address: str, written: str
) -> None:
    assert uri(address) == written
