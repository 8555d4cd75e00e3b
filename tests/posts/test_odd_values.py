"""Front matter that is well formed, and holds what nobody would expect where it stands."""

import json
from datetime import date, datetime

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reader.posts.names import CONTAINERS, KNOWN, PLACE
from reader.posts.parse import parse_post
from reader.posts.parts import Dialect
from reader.posts.rules import Generator, Rules
from reader.posts.strict import read_strictly

Odd = str | bool | int | float | date | None | list["Odd"] | dict["Key", "Odd"]
Key = str | bool | int | float | date | tuple["Key", ...] | None

_KNOWN = st.sampled_from(sorted(KNOWN | set(PLACE) | {"name", "src", "feature", "nickname"}))
_CONTAINERS = st.sampled_from(CONTAINERS)
_TEXTS = st.sampled_from(
    [
        "", " ", "~", "null", "a", "文字", "é", "true", "no", "1.5", "-0", ".inf", "0x1F", "1e999",
        "2020-02-30", "2020-02-28T25:00:00", "0001-01-01T00:00:00+23:59", "12:30", "9" * 5000,
        "2020-01-01 00:00:00 +99:99", "2020-01-01 1:2:3 ../x", "2020-01-01 1:2:3 Asia/", "١٢", "²",
        "Thu, 25 Aug 2022 03:18:00 GMT", "2022年13月1日", "http://a", "//", "?url=//", "https://[",
        "https://i0.wp.com/?", "https://wsrv.nl/?url=%ff.", "<b>", "<", "&#xD800;", "&#99999999;",
        "[x]", "{", "a, b", "a/b", "\\/", "\x00", "\ud800", "\U0010ffff", "\u2028", "`" * 99,
    ]
) | st.text(max_size=9)  # fmt: skip
_DATES = st.dates() | st.datetimes() | st.datetimes(timezones=st.timezones())
_SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | _TEXTS | _DATES
_KEYS = st.recursive(_KNOWN | _CONTAINERS | _SCALARS, st.tuples, max_leaves=2)
_VALUES: st.SearchStrategy[Odd] = st.recursive(
    _SCALARS,
    lambda values: st.lists(values, max_size=3) | st.dictionaries(_KEYS, values, max_size=3),
    max_leaves=8,
)
_FIELDS = st.dictionaries(_KNOWN | _CONTAINERS | _KEYS, _VALUES, max_size=5)
_FORMS = st.sampled_from(["block", "flow"])
_RULES = st.sampled_from(Generator).map(Rules)


@pytest.mark.parametrize(
    "block",
    [
        "title: {~: a}", "params: {~: x}", "extra: {null: 1}", "image: {~: x}", "author: [{~: x}]",
        "params:\n  ? \n  : 文字", "标题: [{~: {~: ~}}]", "title: !!set {~}", "~: {~: [{~: 文}]}",
    ],
)  # fmt: skip
def test_every_name_in_yaml_is_a_text_however_deep_it_stands(block: str) -> None:
    fields = read_strictly(Dialect.YAML, block)

    assert isinstance(fields, dict)
    assert set(map(type, _names(fields))) == {str}
    assert parse_post(f"---\n{block}\n---\n".encode()).problems == ()


def test_aliases_of_aliases_cost_no_more_than_they_are_written() -> None:
    levels = "".join(
        f"a{n}: &a{n} {{~: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, 60)
    )

    post = parse_post(f"---\na0: &a0 文\n{levels}title: *a59\n---\n".encode())

    assert post.title == "{: …}"


@given(_FIELDS, _FORMS, _RULES)
def test_no_yaml_is_an_error(fields: dict[Key, Odd], form: str, rules: Rules) -> None:
    block = yaml.dump(fields, allow_unicode=True, default_flow_style=form == "flow")

    assert _title(f"---\n{block}---\n", rules)


@given(_FIELDS, _RULES)
def test_no_yaml_as_people_type_it_is_an_error(fields: dict[Key, Odd], rules: Rules) -> None:
    block = "\n".join(f"{_plain(name)}: {_plain(value)}" for name, value in fields.items())

    assert _title(f"---\n{block}\n---\n", rules)


@given(_FIELDS, _RULES)
def test_no_json_is_an_error(fields: dict[Key, Odd], rules: Rules) -> None:
    assert _title(f"{_json(fields)}\n", rules)


@given(_FIELDS, _RULES)
def test_no_toml_is_an_error(fields: dict[Key, Odd], rules: Rules) -> None:
    block = "\n".join(f"{json.dumps(str(name))} = {_toml(of)}" for name, of in fields.items())

    assert _title(f"+++\n{block}\n+++\n", rules)


@given(_FIELDS, _RULES)
def test_no_lines_of_nikola_are_an_error(fields: dict[Key, Odd], rules: Rules) -> None:
    assert _title("".join(f".. {name}: {value}\n" for name, value in fields.items()), rules)


def _title(text: str, rules: Rules) -> str:
    """Return the title of what is in a file; a lone surrogate is no text of UTF-8."""
    post = parse_post(text.encode(errors="surrogatepass"), name="2012-01-31-a.md", rules=rules)
    assert str(post).encode()
    return post.title


def _names(value: object) -> list[object]:
    """Return all names in a value."""
    match value:
        case dict():
            return [*value, *(name for of in value.values() for name in _names(of))]
        case list():
            return [name for of in value for name in _names(of)]
        case _:
            return []


def _plain(value: object) -> str:
    """Write a value of YAML without quotes."""
    match value:
        case dict():
            return f"{{{', '.join(f'{_plain(key)}: {_plain(of)}' for key, of in value.items())}}}"
        case list() | tuple():
            return f"[{', '.join(map(_plain, value))}]"
        case None:
            return "~"
        case _:
            return str(value)


def _json(value: object) -> str:
    """Write a value of JSON, whose names are all texts."""
    match value:
        case dict():
            return (
                f"{{{', '.join(f'{_json(str(key))}: {_json(of)}' for key, of in value.items())}}}"
            )
        case list():
            return f"[{', '.join(map(_json, value))}]"
        case date():
            return _json(str(value))
        case _:
            return json.dumps(value)


def _toml(value: object) -> str:
    """Write a value of TOML, which has dates and no null."""
    match value:
        case dict():
            pairs = (f"{_json(str(key))} = {_toml(of)}" for key, of in value.items())
            return f"{{{', '.join(pairs)}}}"
        case list():
            return f"[{', '.join(map(_toml, value))}]"
        case datetime():
            return value.isoformat()
        case date() | float():
            return str(value)
        case _:
            return json.dumps("" if value is None else value)
