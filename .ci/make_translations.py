"""Bring `reader/translations` up to date with what the app says: `python .ci/make_translations.py`.

What is new in the sources stands in `reader.po` without a translation then, to be written there by
hand (and this is to be run again); what they do not say any more is gone. `reader.mo`, which the
app reads, is made of it; that of traditional characters by OpenCC, with the words of Taiwan.
"""

import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_file
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from opencc import OpenCC

ROOT = Path(__file__).parent.parent
TRANSLATIONS = ROOT / "reader" / "translations"
_KEYWORDS = {"_": None, "ngettext": (1, 2)}
_LANGUAGE = "zh"
_TRADITIONAL, _CONVERSION = "zh_TW", "s2twp"
_BEFORE = {
    "查找": "寻找",
    "生成": "产生",
    "当前": "目前",
    "撤销": "复原",
    "示例": "范例",
    "添加": "加上",
}
"""What to say of what is other words in Taiwan; OpenCC takes some for other ones."""
_AFTER = {
    "天后": "天後",
    "只讀": "唯讀",
    "引數": "參數",
    "短語": "片語",
    "許可權": "權限",
    "配置": "設定",
    "幫助": "說明",
    "退出碼": "結束代碼",
    "退出": "離開",
    "“": "「",
    "”": "」",
}
"""The same; and OpenCC takes what is meant for something else: no empress comes in two days."""


_WHENEVER = datetime(2026, 1, 1, tzinfo=UTC)
"""In the place of the time at which a file is made, which would make each another one."""


def po_of(language: str) -> Path:
    """Return where the translations into a language are written."""
    return TRANSLATIONS / language / "LC_MESSAGES" / "reader.po"


def said() -> Catalog:
    """Return all that the sources say, in their order and without translations."""
    from reader.tui.keys.actions import IN_ENGLISH  # noqa: PLC0415  from this folder's sources

    catalog = Catalog(charset="utf-8")
    for module in sorted((ROOT / "reader").rglob("*.py"), key=str):
        if any(f"{name}(" in module.read_text("utf-8") for name in _KEYWORDS):
            name = str(module.relative_to(ROOT))
            for _, text, _, _ in extract_from_file("python", module, keywords=_KEYWORDS):
                catalog.add(text, locations=[(name, 1)])
    for action in IN_ENGLISH:
        for text in filter(None, (action.help, action.hint, action.hint_found)):
            catalog.add(text, locations=[("reader/tui/keys/actions.py", 1)])
    return catalog


def translated(path: Path) -> Catalog:
    """Return the translations of a file, for what is said now; nothing is guessed."""
    with path.open("rb") as file:
        catalog = read_po(file, locale=_LANGUAGE)
    catalog.update(said(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    return catalog


def as_po(catalog: Catalog) -> bytes:
    """Return translations as people read and write them."""
    head = (
        f'msgid ""\nmsgstr ""\n"Language: {_LANGUAGE}\\n"\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Plural-Forms: {catalog.plural_forms}\\n"\n\n'
    )
    file = BytesIO()
    write_po(file, catalog, width=100, omit_header=True, include_lineno=False)
    return head.encode() + file.getvalue()


def traditional(simplified: Catalog) -> Catalog:
    """Return the same translations in traditional characters."""
    converter = OpenCC(_CONVERSION)
    catalog = Catalog(locale=_TRADITIONAL, charset="utf-8")
    for each in simplified:
        if each.id:
            one = each.string if isinstance(each.string, str) else each.string[0]
            string = _replaced(converter.convert(_replaced(one, _BEFORE)), _AFTER)
            catalog.add(each.id, string if isinstance(each.id, str) else (string,))
    return catalog


def _replaced(text: str, words: Mapping[str, str]) -> str:
    for word, other in words.items():
        text = text.replace(word, other)
    return text


def _said_of(message: Message) -> tuple[str, ...]:
    """Return what is said in place of a text, in each number that it has."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def as_mo(catalog: Catalog) -> bytes:
    """Return translations as gettext reads them."""
    catalog.creation_date = catalog.revision_date = _WHENEVER
    file = BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def main() -> None:
    """Write the files: what people read, and if nothing is lacking there, what gettext reads."""
    path = po_of(_LANGUAGE)
    catalog = translated(path)
    path.write_bytes(as_po(catalog))
    if lacking := [each.id for each in catalog if each.id and not all(_said_of(each))]:
        sys.exit(f"{path}: to be translated:\n" + "\n".join(f"  {text!r}" for text in lacking))
    for language, made in ((_LANGUAGE, catalog), (_TRADITIONAL, traditional(catalog))):
        po_of(language).parent.mkdir(parents=True, exist_ok=True)
        po_of(language).with_suffix(".mo").write_bytes(as_mo(made))


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
