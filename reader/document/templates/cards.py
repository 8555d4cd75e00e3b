"""What tags of themes show of another page: its title, its first words, its picture, as a link."""

from html import escape

from reader.document.templates.arguments import Arguments

_ADDRESSES = ("url", "link", "href", "to")
_TITLES = ("title", "name", "text")
_WORDS = ("subtitle", "description", "desc", "descr")
_PICTURES = ("image", "img", "cover", "screenshot")
_ON_GITHUB = ("user", "repo", "name")


def card(name: str, given: Arguments) -> str:
    """Return the card of a page that the tag `name` shows, as HTML; empty if it is none."""
    match name:
        case "card" | "site" | "linkcard":
            others = " ".join(each for each in given.others if "://" not in each)
            address = given.first(*_ADDRESSES) or _addresses(given.others)
            title = given.first(*_TITLES) or others
            return _block(address, title, given.first(*_WORDS), given.first(*_PICTURES))
        case "ghcard" | "githubcard" | "githubCard" | "github":
            return _on_github(given)
        case "galleryGroup":
            title, words, address, picture, *_ = *given.others, "", "", "", ""
            return _block(address, title, words, picture)
        case "pdf":
            address = given.first("src", *_ADDRESSES) or "".join(given.others[:1])
            return _block(address, address.rpartition("/")[2], "", "")
        case _:
            return ""


def _on_github(given: Arguments) -> str:
    """Return a link to an account or its code: `user`, `user/code`, `user="…" repo="…"`."""
    said = [each.partition(":")[2] or each for each in given.others[:2]]
    named = [given.named[key] for key in _ON_GITHUB if key in given.named]
    path = "/".join(named or said).strip("/")
    is_path = path.isascii() and 0 < len(path.split("/")) <= 2  # noqa: PLR2004  an account, its code
    return _block(f"https://github.com/{path}", path, "", "") if is_path else ""


def _block(address: str, title: str, words: str, picture: str) -> str:
    if not address or not title:
        return ""
    link = f'<a href="{escape(address)}">{escape(title)}</a>'
    if picture:
        shown = f'<a href="{escape(address)}"><img src="{escape(picture)}" alt=""></a>'
        caption = f"{link}<br>{escape(words)}" if words else link
        return f"\n\n<figure>{shown}<figcaption>{caption}</figcaption></figure>\n\n"
    return f"\n\n<p>{link}{f'<br>{escape(words)}' if words else ''}</p>\n\n"


def _addresses(words: list[str]) -> str:
    return next((each for each in words if "://" in each), "")
