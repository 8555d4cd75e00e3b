import pytest

from reader.document.media.addresses import decoded, host, meant, says_address


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("example.org/a/", "https://www.example.org/a"),
        ("http://example.org", "https://example.org/"),
        ("https://example.org/港", "https://example.org/%E6%B8%AF"),
        ("https://example.org/%E6%B8%AF", "https://example.org/港"),
        ("example.org/long/pa…", "https://example.org/long/path/to"),
        ("example.org/long/pa...", "https://example.org/long/path/to"),
        ("anna@example.org", "mailto:anna@example.org"),
    ],
)
def test_a_text_may_be_its_address(text: str, address: str) -> None:
    assert says_address(text, address)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.org/%E6%B8%AF", "https://example.org/港"),
        ("https://example.org/%C3%A9t%c3%a9?q=%20a%2Fb", "https://example.org/été?q=%20a%2Fb"),
        ("https://example.org/%22%3E%3Cscript", "https://example.org/%22%3E%3Cscript"),
        ("https://example.org/%E2%80%AE%E6%B8", "https://example.org/%E2%80%AE%E6%B8"),
        ("https://example.org/%FF%E6%B8%AF", "https://example.org/%FF%E6%B8%AF"),
        ("https://example.org/港", "https://example.org/港"),
    ],
)
def test_letters_in_an_address_are_shown_and_nothing_else(address: str, shown: str) -> None:
    assert decoded(address) == shown


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("example", "https://example.org"),
        ("example.org", "https://example.org/a"),
        ("…", "https://example.org"),
        ("e…", "https://example.org"),
        ("The end.", "https://example.org"),
        ("", ""),
    ],
)
def test_another_text_is_not_its_address(text: str, address: str) -> None:
    assert not says_address(text, address)


@pytest.mark.parametrize(
    ("hidden", "address"),
    [
        ("https://a.org/港.png".encode().hex(), "https://a.org/港.png"),
        ("626164", "https://camo.githubusercontent.com/ab12/626164"),
        ("x.png", "https://camo.githubusercontent.com/ab12/x.png"),
        ("ff", "https://camo.githubusercontent.com/ab12/ff"),
    ],
)
def test_the_proxy_of_github_is_taken_off(hidden: str, address: str) -> None:
    assert meant(f"https://camo.githubusercontent.com/ab12/{hidden}") == address


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.Harbour.org:80/a?b=//c", "harbour.org"),
        ("//user@harbour.org", "harbour.org"),
        ("http://港口.org/#a", "港口.org"),
        ("a/b.png", ""),
        ("data:image/jpeg;base64,/9j//4AAQSkZJRgABAQEBLAEs", ""),
    ],
)
def test_the_host_of_an_address_is_named_without_www(address: str, name: str) -> None:
    assert host(address) == name
