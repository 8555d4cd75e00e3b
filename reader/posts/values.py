"""What front matter holds, whatever language it is written in: text, nothing, lists, mappings.

Numbers, truth values and dates stay the text that was written: `title: 12:30` is no number of
seconds and `author: no` no falsehood. Whoever wants a date or a truth value reads the text.
"""

Value = str | None | list["Value"] | dict[str, "Value"]
"""One value, as written."""

Fields = dict[str, Value]
"""The fields of a front matter, by their names as written."""

MOST = 256
"""How many items of a value are looked at: YAML's aliases can make endless lists of a few bytes."""


def text_of(value: Value) -> str:
    """Return `value` as one text; a list or mapping as it would be written on one line.

    `title: [Draft]` is a list to YAML and a title in brackets to its author.
    """
    match value:
        case str():
            return value
        case None:
            return ""
        case list():
            return f"[{', '.join(map(_item, value[:MOST]))}]"
        case dict():
            pairs = list(value.items())[:MOST]
            return f"{{{', '.join(key + (f': {_item(of)}' if of else '') for key, of in pairs)}}}"


def texts_of(value: Value) -> list[str]:
    """Return the texts in `value`: itself, or the items of a list; nothing where there is none."""
    match value:
        case str():
            return [value] if value.strip() else []
        case list():
            return [item for item in value[:MOST] if isinstance(item, str) and item.strip()]
        case _:
            return []


def truth_of(value: Value) -> bool | None:
    """Return what YAML 1.1 and people take for yes or no; None for anything else."""
    if not isinstance(value, str):
        return None
    return _TRUTHS.get(value.strip().lower())


def _item(value: Value) -> str:
    """Return an item of a list or mapping; what is nested deeper is only hinted at."""
    if isinstance(value, str):
        return value
    return "" if value is None else "…"


_TRUTHS = {
    "true": True, "yes": True, "on": True, "y": True, "1": True,
    "false": False, "no": False, "off": False, "n": False, "0": False,
}  # fmt: skip
