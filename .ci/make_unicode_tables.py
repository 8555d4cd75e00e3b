"""Write the tables of reader/layout/unicode from uniseg's and wcwidth's data.

Run it after either package is upgraded: `python .ci/make_unicode_tables.py`. A test holds the
tables against both packages over all of Unicode.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from uniseg import unidata_version
from uniseg.derived import InCB, indic_conjunct_break
from uniseg.emoji import extended_pictographic
from uniseg.graphemecluster import grapheme_cluster_break
from uniseg.linebreak import LB, line_break
from uniseg.unicodedatawrapper import category, east_asian_width
from wcwidth import VS16_NARROW_TO_WIDE, list_versions, wcwidth

FOLDER = Path(__file__).parent.parent / "reader" / "layout" / "unicode"

CLUSTER_LETTERS = {
    "CR": "r", "LF": "n", "Control": "c", "Extend": "E", "ZWJ": "Z", "Regional_Indicator": "R",
    "Prepend": "P", "SpacingMark": "S", "L": "L", "V": "V", "T": "T", "LV": "A", "LVT": "B",
}  # fmt: skip

BREAK_LETTERS = {
    LB.BK: "N", LB.CR: "C", LB.LF: "F", LB.NL: "N", LB.CM: "m", LB.ZWJ: "j", LB.WJ: "w",
    LB.ZW: "z", LB.GL: "g", LB.SP: " ", LB.B2: "=", LB.BA: "b", LB.BB: "B", LB.HY: "-",
    LB.CB: "c", LB.CL: "}", LB.CP: ")", LB.EX: "!", LB.IN: ".", LB.NS: "n", LB.CJ: "n",
    LB.OP: "(", LB.QU: '"', LB.IS: ",", LB.NU: "0", LB.PO: "%", LB.PR: "$", LB.SY: "/",
    LB.EB: "e", LB.EM: "E", LB.H2: "2", LB.H3: "3", LB.HL: "h", LB.ID: "i", LB.JL: "L",
    LB.JV: "V", LB.JT: "T", LB.RI: "r", LB.AK: "k", LB.AP: "p", LB.AS: "s", LB.VF: "v",
    LB.VI: "u",
}  # fmt: skip
EAST_ASIAN_LETTERS = {"(": "[", "}": "]", "!": "?", "%": "P", "$": "R"}


def cluster_letter(char: str) -> str:
    """Tell how `char` joins its neighbours in a grapheme cluster (UAX #29)."""
    conjunct = indic_conjunct_break(char)
    if conjunct == InCB.LINKER:
        return "k"
    if conjunct == InCB.CONSONANT:
        return "K"
    if extended_pictographic(char):
        return "X"
    return CLUSTER_LETTERS.get(grapheme_cluster_break(char).value, "O")


def break_letter(char: str) -> str:
    """Tell the line break class of `char` (UAX #14, resolved as LB1 says)."""
    cls = line_break(char)
    kind = category(char).value
    if char == "\u25cc":
        return "o"
    if char == "\u2010":
        return "y"
    if cls == LB.SA:
        return "m" if kind in {"Mn", "Mc"} else "a"
    if cls == LB.QU:
        return {"Pi": "<", "Pf": ">"}.get(kind, '"')
    if cls == LB.ID and kind == "Cn" and extended_pictographic(char):
        return "x"
    letter = BREAK_LETTERS.get(cls, "a")
    if east_asian_width(char).value in {"F", "W", "H"}:
        return EAST_ASIAN_LETTERS.get(letter, letter)
    return letter


def width_digit(char: str) -> str:
    """Tell the cells of `char`; a spacing mark takes one, a soft hyphen is not shown."""
    if char == "\xad":
        return "0"
    if category(char).value == "Mc":
        return "1"
    return str(max(0, wcwidth(char)))


def ranges(value: Callable[[str], str]) -> tuple[str, str]:
    """Return the first characters of the ranges of one value, and the values."""
    starts, values, last = [], [], ""
    for code in range(sys.maxunicode + 1):
        char = chr(code)
        now = value(char)
        if now != last:
            starts.append(char)
            values.append(now)
            last = now
    return "".join(starts), "".join(values)


def widened() -> str:
    """Return the characters that a variation selector 16 makes two cells wide."""
    return "".join(
        chr(code) for low, high in VS16_NARROW_TO_WIDE["9.0.0"] for code in range(low, high + 1)
    )


def page_kinds() -> bytes:
    """Return one byte for each page of 256 characters: 1 or 2 if all are as wide, else 0."""
    return bytes(page_kind(page) for page in range(256))


def page_kind(page: int) -> int:
    """Tell the cells of all characters of `page`, or 0 where they differ, join or are halves.

    It is 0 as well where all read from right to left: no text of them is simple.
    """
    if page in SURROGATE_PAGES or page in ARABIC_PAGES:
        return 0
    chars = [chr(code) for code in range(page << 8, (page + 1) << 8)]
    plain = [char for char in chars if char not in ODD]
    widths = {wcwidth(char) for char in plain}
    joins = any(cluster_letter(char) not in "OABX" for char in plain)
    return widths.pop() if len(widths) == 1 and not joins and widths <= {1, 2} else 0


ROW = 90
"""Characters of a string in a line of source."""
ONE_BYTE, TWO_BYTES = 0xFF, 0xFFFF
SURROGATE_PAGES = range(0xD8, 0xE0)
ARABIC_PAGES = range(0xFB, 0xFE)
ODD_RANGES = (
    (0x00, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x300, 0x36F), (0x483, 0x489), (0x200B, 0x200F),
    (0x2028, 0x202E), (0x2060, 0x206F), (0x20D0, 0x20FF), (0x25FD, 0x25FE), (0x302A, 0x302F),
    (0x303F, 0x3040), (0x3097, 0x309A), (0xFF00, 0xFF00), (0xFF61, 0xFFFF),
)  # fmt: skip
ODD = frozenset(chr(code) for low, high in ODD_RANGES for code in range(low, high + 1))


def literal(name: str, text: str, doc: str) -> str:
    """Return the source of a string constant, in lines of at most 100 columns."""
    pieces, row = [], ""
    for char in text:
        escaped = char if " " <= char <= "~" and char not in '"\\' else escape(char)
        if len(row) + len(escaped) > ROW:
            pieces.append(row)
            row = ""
        row += escaped
    lines = "\n".join(f'    "{piece}"' for piece in [*pieces, row])
    return f'{name} = (\n{lines}\n)\n"""{doc}"""'


def escape(char: str) -> str:
    """Return the shortest escape of `char` in a Python string."""
    code = ord(char)
    if code <= ONE_BYTE:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= TWO_BYTES else f"\\U{code:08x}"


def table(title: str, package: str, *constants: str) -> str:
    """Return the text of a module of `constants`."""
    return "\n".join([
        f'"""{title}, as ranges to bisect.',
        "",
        f"Generated by .ci/make_unicode_tables.py from {package}.",
        "A value holds from its range's first character to the next range's.",
        '"""',
        "",
        *constants,
        "",
    ])  # fmt: skip


def width_tables() -> str:
    """Return the text of the module about widths."""
    starts, widths = ranges(width_digit)
    pages = page_kinds()
    rows = "\n".join(f'    "{pages[at : at + 32].hex()}"' for at in range(0, 256, 32))
    odd = "".join(f"{chr(low)}-{chr(high)}" for low, high in ODD_RANGES)
    return table(
        "The cells of each character",
        f"wcwidth (Unicode {list_versions()[-1]})",
        literal("WIDTH_STARTS", starts, "The first character of each range of one width."),
        literal("WIDTHS", widths, "The cells of each range, a digit each."),
        literal("WIDENED", widened(), "Narrow characters that U+FE0F makes two cells wide."),
        f"PAGES = bytes.fromhex(\n{rows}\n)",
        '"""For each 256 characters of the BMP: the cells of all but the odd, 1 or 2; or 0."""',
        literal("ODD", odd, "The insides of a pattern's [] for what is not like its page."),
    )


def cluster_tables() -> str:
    """Return the text of the module about clusters."""
    starts, clusters = ranges(cluster_letter)
    return table(
        "What joins its neighbours in a grapheme cluster (UAX #29)",
        f"uniseg (Unicode {unidata_version})",
        literal("CLUSTER_STARTS", starts, "The first character of each range of one class."),
        literal("CLUSTERS", clusters, "The classes, a letter each: see `cells`."),
    )


def break_tables() -> str:
    """Return the text of the module about line breaks."""
    starts, breaks = ranges(break_letter)
    return table(
        "The line breaking class of each character (UAX #14)",
        f"uniseg (Unicode {unidata_version})",
        literal("BREAK_STARTS", starts, "The first character of each range of one class."),
        literal("BREAKS", breaks, "The classes, a letter each: see `breaks.rules`."),
    )


if __name__ == "__main__":
    for name, tables in (
        ("widths", width_tables), ("clusters", cluster_tables), ("line_breaks", break_tables),
    ):  # fmt: skip
        (FOLDER / f"{name}.py").write_text(tables(), encoding="utf-8")
