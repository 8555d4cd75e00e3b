"""The app speaks other languages: nothing that it says is left out, and what is filled in stays."""

import ast
import errno
import importlib.util
import os
import re
import string
from collections.abc import Iterator, Sequence
from datetime import UTC
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog

from reader import language
from reader.article import article
from reader.config.read import read_config
from reader.errors import CommandError, QueryError, ReaderError
from reader.language import LANGUAGES, gettext, languages_of, ngettext, speak
from reader.layout.cells import width
from reader.layout.flow import lay_out
from reader.library.lists.arrangement import Grouping, grouping_named, sorting_named
from reader.library.query.parser import parse_query
from reader.posts.parse import parse_post
from reader.programs import browse
from reader.tui import texts
from reader.tui.around import problems_in_app
from reader.tui.keys.chosen import keys_chosen
from reader.tui.keys.told import _KEYS
from reader.tui.shelf.rows import name_of
from reader.tui.texts import listed, wrong

ROOT = Path(__file__).parents[1]
HAN = "\u4e00-\u9fff"


def _made() -> ModuleType:
    path = ROOT / ".ci" / "make_translations.py"
    spec = importlib.util.spec_from_file_location("make_translations", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MADE = _made()


@pytest.fixture(scope="module")
def chinese() -> Catalog:
    catalog: Catalog = MADE.translated(MADE.po_of("zh"))
    return catalog


@pytest.fixture
def _in_english() -> Iterator[None]:
    yield
    speak("en")


def pairs(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """Yield each text with what is said instead; of counted ones, the one for many."""
    for message in catalog:
        if message.id:
            yield _text(message.id), _text(message.string or "")


def _text(of: str | Sequence[str]) -> str:
    return of if isinstance(of, str) else of[-1]


def _read(made: bytes) -> dict[str, str]:
    """Return what is said for each text; the head names the version of Babel."""
    found: dict[str, str] = GNUTranslations(BytesIO(made))._catalog  # type: ignore[attr-defined]  # Python's
    return {text: said for text, said in found.items() if text}


def fields(text: str) -> set[str]:
    """Return what is to be filled into a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_files_are_made_of_what_is_said_now(chinese: Catalog) -> None:
    assert MADE.po_of("zh").read_bytes() == MADE.as_po(chinese)
    for catalog, of in ((chinese, "zh"), (MADE.traditional(chinese), "zh_TW")):
        kept = MADE.po_of(of).with_suffix(".mo").read_bytes()
        assert _read(kept) == _read(MADE.as_mo(catalog))


def test_no_text_is_said_inside_another_where_only_some_versions_of_python_find_it() -> None:
    inside = [
        f"{module}:{call.lineno}"
        for module in sorted((ROOT / "reader").rglob("*.py"))
        for text in ast.walk(ast.parse(module.read_bytes()))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and ast.unparse(call.func) in {"_", "gettext", "ngettext"}
    ]

    assert inside == []


def test_everything_is_translated(chinese: Catalog) -> None:
    assert [text for text, said in pairs(chinese) if not said.strip() and text.strip()] == []


def test_what_is_filled_in_stays(chinese: Catalog) -> None:
    dates = {"{day} {name}", "{day} {name} {year}"}  # which Chinese says with the month's number

    changed = [
        text for text, said in pairs(chinese) if text not in dates and fields(text) != fields(said)
    ]
    assert changed == []


def test_keys_that_can_be_clicked_on_still_begin_their_part(chinese: Catalog) -> None:
    for text, said in pairs(chinese):
        told = [part.split(" ")[0] for part in text.split(" · ")]
        again = [part.split(" ")[0] for part in said.split(" · ")]
        keys = [(a, b) for a, b in zip(told, again, strict=True) if a in _KEYS]
        assert all(a == b for a, b in keys), text


def test_chinese_has_its_own_punctuation(chinese: Catalog) -> None:
    odd = re.compile(
        rf"[{HAN}][,;:!?]|[,;:!?][{HAN}]|[{HAN}]\.(?!\w)|[{HAN}]\(|[{HAN}]\"|\"[{HAN}]"
    )

    wrong = [said for _, said in pairs(chinese) if odd.search(said) and "title:" not in said]
    assert wrong == []


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({}, []),
        ({"LANG": "C.UTF-8"}, []),
        ({"LANG": "C.UTF-8", "LANGUAGE": "zh"}, ["zh"]),
        ({"LANG": "en_GB.UTF-8"}, []),
        ({"LANG": "zh_CN.UTF-8"}, ["zh_CN.UTF-8"]),
        ({"LANG": "zh_HK.UTF-8"}, ["zh_TW"]),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "en_US.UTF-8"}, []),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, ["zh_CN.UTF-8"]),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": ""}, ["zh_CN.UTF-8"]),
        ({"LANGUAGE": "en_HK:en:zh_CN", "LANG": "zh_CN.UTF-8"}, []),
        ({"LANGUAGE": "zh_CN:en", "LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, []),
        ({"LANGUAGE": "zh_CN:en", "LC_MESSAGES": "POSIX"}, []),
        ({"LANGUAGE": "zh_HK:en"}, ["zh_TW"]),
        ({"LANGUAGE": "fr:zh_CN:en", "LANG": "en_US.UTF-8"}, ["fr", "zh_CN"]),
    ],
)
def test_the_environment_tells_the_language(environ: dict[str, str], expected: list[str]) -> None:
    assert languages_of(environ) == expected


@pytest.mark.usefixtures("_in_english")
@pytest.mark.parametrize(
    ("spoken", "environ", "said", "counted"),
    [
        ("en", {"LANG": "zh_CN.UTF-8"}, "Contents", "{count:,} posts"),
        ("zh", {"LANG": "en_US.UTF-8"}, "目录", "{count:,} 篇文章"),
        ("zh_TW", {}, "目錄", "{count:,} 篇文章"),
        ("auto", {"LANG": "zh_SG.UTF-8"}, "目录", "{count:,} 篇文章"),
        ("auto", {"LANG": "zh_MO.UTF-8"}, "目錄", "{count:,} 篇文章"),
        ("auto", {"LANG": "de_DE.UTF-8"}, "Contents", "{count:,} posts"),
        ("auto", {}, "Contents", "{count:,} posts"),
    ],
)
def test_a_language_is_spoken(
    spoken: str, environ: dict[str, str], said: str, counted: str
) -> None:
    assert spoken in LANGUAGES
    speak(spoken, environ)

    assert gettext("Contents") == said
    assert ngettext("{count:,} post", "{count:,} posts", 2) == counted
    assert gettext("") == ""
    assert gettext("What nobody says") == "What nobody says"


def test_english_is_spoken_before_anything_is_chosen() -> None:
    language._spoken = None

    assert gettext("Contents") == "Contents"
    assert ngettext("one", "many", 1) == "one"
    assert ngettext("one", "many", 0) == "many"


@pytest.mark.usefixtures("_in_english")
@pytest.mark.parametrize(("spoken", "fact"), [("en", "1 min read"), ("zh", "阅读需 1 分钟")])
def test_no_line_divides_a_fact_of_the_header(spoken: str, fact: str) -> None:
    speak(spoken)
    document = article(parse_post(b"---\nauthor: Ines\n---\n<p>x</p>"), now=None, zone=UTC).document

    for cells in range(width(fact), 40):
        header = [line.text for line in lay_out(document, cells)]
        assert any(fact in line for line in header), cells


@pytest.mark.usefixtures("_in_english")
@pytest.mark.parametrize("of", ["zh", "zh_TW"])
def test_what_is_listed_is_listed_as_chinese_does(of: str) -> None:
    speak(of)

    assert "nord、zen" in wrong.no_theme("x", ["nord", "zen"])
    assert "nord、zen" in wrong.no_theme_configured("x", ["nord", "zen"])
    assert "down、up" in wrong.several_actions("", ["down", "up"])
    assert "true、false" in texts.so_now("wide", "true", ["true", "false"])
    assert "a、b" in texts.no_place("c", ["a", "b"])
    assert "b、a" in listed.arranged(Grouping.NONE, ["b", "a"])


@pytest.mark.usefixtures("_in_english")
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("in {count} days", "{count} 天後"),
        ("find", "尋找"),
        (
            "narrow the list by a query; {keys[cancel]} ends that",
            "用查詢篩選列表；{keys[cancel]} 結束",
        ),
        ("“{name}” is removed", "已刪除「{name}」"),
        ("This post has no text besides its title.", "這篇文章除標題外沒有正文。"),
        ("{name}: takes nothing more, but {words} follows", "{name}：後面不帶參數，卻有 {words}"),
    ],
)
def test_traditional_chinese_has_the_words_of_taiwan(text: str, said: str) -> None:
    speak("zh_TW")

    assert (ngettext("in {count} day", text, 2) if "days" in text else gettext(text)) == said


def test_a_text_that_is_filled_in_stands_apart_from_han_as_latin_does(chinese: Catalog) -> None:
    han = {"{done}", "{grouping}", "{where}", "{place}", "{orders}"}  # which are said in Chinese
    touching = re.compile(rf"[{HAN}](\{{[^}}]*\}})|(\{{[^}}]*\}})[{HAN}]")

    wrong = [
        said
        for _, said in pairs(chinese)
        for found in touching.finditer(said)
        if not {*found.groups()} & han and "月{day}" not in said
    ]
    assert wrong == []


@pytest.mark.usefixtures("_in_english")
@pytest.mark.parametrize("grouping", Grouping)
def test_the_posts_that_are_in_no_group_are_said_to_be(grouping: Grouping) -> None:
    name = name_of((), grouping)
    assert name.lower() == grouping.nowhere
    speak("zh")

    assert re.search(f"[{HAN}]", gettext(name))


@pytest.mark.usefixtures("_in_english")
@pytest.mark.parametrize(
    ("number", "chinese", "taiwan"),
    [
        (errno.ENOENT, "没有这个文件或文件夹", "沒有這個檔案或資料夾"),
        (errno.EACCES, "没有权限", "沒有權限"),
        (errno.EISDIR, "这是文件夹", "這是資料夾"),
        (errno.ENOTDIR, "这不是文件夹", "這不是資料夾"),
        (errno.EEXIST, "文件已存在", "檔案已存在"),
        (errno.ENOSPC, "磁盘空间不足", "磁碟空間不足"),
        (errno.EROFS, "文件系统只读", "檔案系統唯讀"),
        (errno.EIO, "读写出错", "讀寫出錯"),
    ],
)
def test_what_the_system_says_is_said_in_the_language_of_the_app(
    number: int, chinese: str, taiwan: str
) -> None:
    said = f"/文/海.md: {os.strerror(number)}; the app"
    english = wrong.with_words(said)
    speak("zh")
    assert wrong.with_words(said) == f"/文/海.md: {chinese}; the app"
    speak("zh_TW")
    assert wrong.with_words(said) == f"/文/海.md: {taiwan}; the app"

    assert english == said


@pytest.mark.usefixtures("_in_english")
@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ('潮 "海', "这个引号没有闭合"),
        ("/[a-", "这个正则表达式末尾缺少 /"),
        ("(潮", "这个括号没有闭合"),
        ("潮)", "没有与之配对的左括号"),
        ("潮 -", "这个减号后面没有内容"),
        ("潮 OR", "这里少了词、字段或 ("),
        ("is:unred", "可用 is:unread、is:read、is:starred、is:draft、is:copy"),
        ("tag:", "tag：后面要紧跟一个值，中间没有空格"),
        ("newer:7x", "newer 的值：多少小时、天、周、月或年（36h、7d、2w、6m、1y）"),
        ("before:x", "before 的值：年、月或日（2022、2022-08、2022-08-25）"),
        ("len:x", "len 的值：字符数（>2000、<500、500..2000）"),
        (51 * "((((( 潮", "这里的括号超过 10 层"),
        (251 * "潮 ", "一个查询最多有 250 个词、字段和分组"),
    ],
)
def test_what_is_wrong_with_a_query_is_said_in_the_language_of_the_app(
    typed: str, told: str
) -> None:
    with pytest.raises(QueryError) as english:
        parse_query(typed)
    speak("zh")
    with pytest.raises(QueryError) as chinese:
        parse_query(typed)

    assert str(chinese.value) == told
    assert not re.search(f"[{HAN}]", str(english.value))


@pytest.mark.usefixtures("_in_english")
def test_what_other_programs_do_not_do_is_said_in_the_language_of_the_app(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def told(url: str) -> str:
        with pytest.raises(CommandError) as failed:
            browse(url)
        return str(failed.value)

    monkeypatch.setattr("webbrowser.open", lambda _url: False)
    speak("zh")

    assert told("https://海.example/") == (
        "https://海.example/: 无法运行浏览器；请用 $BROWSER 指定一个"
    )
    assert told("gopher://海") == (
        "gopher://海: 不是网址；可在配置的 [openers] 中为 gopher:* 指定程序"
    )
    assert told("海.pdf") == "海.pdf: 不是网址"


@pytest.mark.usefixtures("_in_english")
def test_what_cannot_be_set_sorted_or_grouped_is_said_in_the_language_of_the_app() -> None:
    speak("zh")
    with pytest.raises(ReaderError) as unsorted:
        sorting_named("作者")
    with pytest.raises(ReaderError) as ungrouped:
        grouping_named("标签")

    assert str(unsorted.value) == "作者：不能按它排序；可选 date、title、author、length、unread"
    assert str(ungrouped.value).startswith("标签：没有这种分组；可选 category、tag、")
    assert wrong.no_setting("字号", ("wrap", "gap")) == "set 字号：没有这个设置；可选 wrap、gap"
    assert wrong.no_value("gap", "x", ("none", "space")) == (
        "set gap：不能是 'x'；可选 none、space"
    )


WRONG = """
library = 5
zone = "Mars/Base"
ambiguous = "maybe"
watch = 1
theme = 3
languge = "zh"
rule = [
  {query = "author:("}, {qery = "x", read = "yes"}, {query = "", read = true}, {query = "a"},
  {query = "b", tags = ["c,d"]}, {query = "b", tags = [" "]}, {query = "author:(", read = true},
]
[page]
wrap = "best"
foo = 1
[keys]
"ctrl+hyper+x" = "help"
"x" = "fly"
"y" = "keep-place"
"g x" = 3
"B" = "help me"
[keys.nowhere]
"x" = "help"
[openers]
"*.pdf" = "{url}"
"*.mp4" = "sh -c 'mpv {url}'"
"*.x" = ""
[themes]
noon = "x"
[themes.dusk]
primary = "red"
dusky = "#fff"
dark = "no"
[themes.dawn]
background = "#ffffff"
"""


@pytest.mark.usefixtures("_in_english")
def test_what_is_wrong_with_a_configuration_is_told_in_chinese() -> None:
    speak("zh")
    loaded = read_config(WRONG.encode(), "c.toml")
    told = [*loaded.problems, *problems_in_app(loaded, keys_chosen(loaded.config))]

    assert len(told) > len(WRONG.splitlines()) - 8
    assert [str(each) for each in told if not re.search(rf"第 \d+ 行：.*[{HAN}]", str(each))] == []
    assert [str(each) for each in told if "; " in str(each) or "allowed" in str(each)] == []


@pytest.mark.usefixtures("_in_english")
@pytest.mark.parametrize(
    ("text", "in_english", "in_chinese"),
    [
        (
            "theme = nord",
            'Invalid value, at column 9: write "nord"',
            '值无效，在第 9 列：应写 "nord"',
        ),
        ("zone =", "Invalid value (at end of document)", "值无效（在文件末尾）"),
        (
            "[page]\n[page]\n",
            "Cannot declare page twice, at column 6",
            "page 不能声明两次，在第 6 列",
        ),
        ("[a.b]\n[a.b]\n", "Cannot declare a.b twice, at column 5", "a.b 不能声明两次，在第 5 列"),
        (
            'theme = "nord\nzone = ""\n',
            "Unterminated string, at column 14",
            "文字没有结束的引号，在第 14 列",
        ),
    ],
)
def test_what_is_no_toml_is_told_in_the_language(
    text: str, in_english: str, in_chinese: str
) -> None:
    for spoken, said in (("en", in_english), ("zh", in_chinese)):
        speak(spoken)
        (problem,) = read_config(text.encode(), "c.toml").problems

        assert problem.reason == said, spoken
