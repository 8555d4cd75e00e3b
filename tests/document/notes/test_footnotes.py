import pytest
from selectolax.lexbor import LexborHTMLParser

from reader.document.html import ELEMENTS, parse_html
from reader.document.markup import Markup
from reader.document.model import Heading, Note, Notes, Paragraph, Quote, Run
from reader.document.notes.footnotes import MOST_JOINED
from reader.document.parse import parse_body
from reader.document.text import plain_text
from reader.document.walk.on_demand import with_notes
from reader.document.walk.walk import Walk

_FORMS = {
    "kramdown": (
        (
            "<sup id='fnref:1' role='doc-noteref'><a href='#fn:1' class='footnote' "
            "rel='footnote'>1</a></sup>"
        ),
        (
            "<div class='footnotes' role='doc-endnotes'><ol><li id='fn:1' "
            "role='doc-endnote'><p>{} <a href='#fnref:1' class='reversefootnote' "
            "role='doc-backlink'>&#8617;</a></p></li></ol></div>"
        ),
        "fn:1",
    ),
    "goldmark": (
        "<sup id='fnref:1'><a href='#fn:1' class='footnote-ref' role='doc-noteref'>1</a></sup>",
        (
            "<div class='footnotes' role='doc-endnotes'><hr><ol><li id='fn:1'><p>{}&#160;<a "
            "href='#fnref:1' "
            "class='footnote-backref'>&#x21a9;&#xfe0e;</a></p></li></ol></div>"
        ),
        "fn:1",
    ),
    "pandoc": (
        "<a href='#fn1' class='footnote-ref' id='fnref1' role='doc-noteref'><sup>1</sup></a>",
        (
            "<section id='footnotes' class='footnotes' role='doc-endnotes'><hr /><ol><li "
            "id='fn1'><p>{}<a href='#fnref1' class='footnote-back' "
            "role='doc-backlink'>↩︎</a></p></li></ol></section>"
        ),
        "fn1",
    ),
    "python-markdown": (
        "<sup id='fnref:1'><a class='footnote-ref' href='#fn:1'>1</a></sup>",
        (
            "<div class='footnote'><hr /><ol><li id='fn:1'><p>{}&#160;<a "
            "class='footnote-backref' href='#fnref:1'>&#8617;</a></p></li></ol></div>"
        ),
        "fn:1",
    ),
    "zola": (
        "<sup class='footnote-reference'><a href='#1'>1</a></sup>",
        (
            "<div class='footnote-definition' id='1'><sup "
            "class='footnote-definition-label'>1</sup><p>{}</p></div>"
        ),
        "1",
    ),
    "wordpress-block": (
        "<sup data-fn='u-1' class='fn'><a href='#u-1' id='u-1-link'>1</a></sup>",
        "<ol class='wp-block-footnotes'><li id='u-1'>{} <a href='#u-1-link'>↩︎</a></li></ol>",
        "u-1",
    ),
    "easy-footnotes": (
        (
            "<span id='easy-footnote-1-9' class='easy-footnote-margin-adjust'></span><span "
            "class='easy-footnote'><a "
            "href='#easy-footnote-bottom-1-9'><sup>1</sup></a></span>"
        ),
        (
            "<ol class='easy-footnotes-wrapper'><li class='easy-footnote-single'><span "
            "id='easy-footnote-bottom-1-9' class='easy-footnote-margin-adjust'></span>{}<a "
            "class='easy-footnote-to-top' href='#easy-footnote-1-9'></a></li></ol>"
        ),
        "easy-footnote-bottom-1-9",
    ),
    "modern-footnotes": (
        (
            "<sup class='modern-footnotes-footnote'><a href='javascript:void(0)' "
            "role='button' aria-describedby='mfn-content-1'>1</a></sup><span "
            "id='mfn-content-1' class='modern-footnotes-footnote__note'>{}</span>"
        ),
        "",
        "mfn-content-1",
    ),
    "wp-footnotes": (
        "<sup><a href='#footnote_0_12' id='identifier_0_12' class='footnote-link'>1</a></sup>",
        (
            "<ol class='footnotes'><li id='footnote_0_12' class='footnote'>{} [<a "
            "href='#identifier_0_12' class='footnote-back-link'>&#8617;</a>]</li></ol>"
        ),
        "footnote_0_12",
    ),
    "hexo": (
        (
            "<sup id='fnref:1'><a href='#fn:1' rel='footnote'><span "
            "class='hint--top'>[1]</span></a></sup>"
        ),
        (
            "<div id='footnotes'><hr><div id='footnotelist'><ol style='list-style: none'><li "
            "id='fn:1'><span>1.</span><span>{}<a href='#fnref:1' rev='footnote'> "
            "↩</a></span></li></ol></div></div>"
        ),
        "fn:1",
    ),
    "substack": (
        "<a id='footnote-anchor-1' href='https://a.org/p#footnote-1' class='footnote-anchor'>1</a>",
        (
            "<div class='footnote'><a id='footnote-1' "
            "href='https://a.org/p#footnote-anchor-1' class='footnote-number'>1</a><div "
            "class='footnote-content'><p>{}</p></div></div>"
        ),
        "footnote-1",
    ),
    "docutils": (
        (
            "<a class='footnote-reference brackets' href='#f1' id='id1' "
            "role='doc-noteref'><span>[</span>1<span>]</span></a>"
        ),
        (
            "<aside class='footnote-list brackets'><aside class='footnote brackets' id='f1' "
            "role='doc-footnote'><span class='label'><span>[</span><a role='doc-backlink' "
            "href='#id1'>1</a><span>]</span></span><p>{}</p></aside></aside>"
        ),
        "f1",
    ),
    "docutils-dl": (
        "<a class='footnote-reference' href='#f1' id='id1'>1</a>",
        (
            "<dl class='footnote brackets'><dt class='label' id='f1'><span><a "
            "class='fn-backref' href='#id1'>1</a></span></dt><dd><p>{}</p></dd></dl>"
        ),
        "f1",
    ),
    "docutils-table": (
        "<a class='footnote-reference' href='#f1' id='id1'>[1]</a>",
        (
            "<table class='docutils footnote' id='f1'><tr><td class='label'><a "
            "class='fn-backref' href='#id1'>[1]</a></td><td>{}</td></tr></table>"
        ),
        "f1",
    ),
    "mediawiki": (
        "<sup id='cite_ref-1' class='reference'><a href='#cite_note-1'>[1]</a></sup>",
        (
            "<ol class='references'><li id='cite_note-1'><span class='mw-cite-backlink'><b><a"
            " href='#cite_ref-1'>^</a></b></span> <span "
            "class='reference-text'>{}</span></li></ol>"
        ),
        "cite_note-1",
    ),
    "by-hand": (
        "<sup><a href='#fn1'>1</a></sup>",
        "<div class='footnotes'><p id='fn1'>1. {} <a href='#r1'>↩</a></p></div>",
        "fn1",
    ),
    "tufte": (
        (
            "<label for='sn-1' class='margin-toggle sidenote-number'></label><input "
            "type='checkbox' id='sn-1' class='margin-toggle'/><span "
            "class='sidenote'>{}</span>"
        ),
        "",
        "note-1",
    ),
}
"""What generators write for a reference, for the note, and the id of the note."""


@pytest.mark.parametrize("generator", _FORMS)
@pytest.mark.parametrize(("text", "note"), [("A claim", "The source."), ("一说", "出处。")])
def test_a_reference_leads_to_its_note(generator: str, text: str, note: str) -> None:
    reference, notes, anchor = (part.replace("{}", note) for part in _FORMS[generator])

    document = parse_html(f"<p>{text}{reference}</p>{notes}")

    assert document.blocks == (
        Paragraph((Run(text), Run("[1]", link=f"#{anchor}"))),
        Notes((Note("1", (Paragraph((Run(note),)),), anchor),)),
    )


def test_notes_of_markdown_stand_at_the_end() -> None:
    markdown = "甲[^a] b[^b] again[^a]\n\n[^a]: 注\n[^b]: note\n\n    more\n\nlast"

    document = parse_body(markdown, markup=Markup.MARKDOWN)

    assert plain_text(document) == "甲[1] b[2] again[1]\nlast\n注\nnote\nmore"


def test_notes_that_stand_scattered_are_gathered() -> None:
    reference, notes, _ = _FORMS["zola"]
    other = [part.replace("1", "2") for part in (reference, notes)]
    html = f"甲{reference}{notes.format('一')}<p>乙{other[0]}{other[1].format('二')}<p>丙"

    assert plain_text(parse_html(html)) == "甲[1]\n乙[2]\n丙\n一\n二"


def test_notes_with_the_same_label_stay_where_they_are() -> None:
    reference, notes, _ = _FORMS["zola"]
    html = f"甲{reference}{notes.format('一')}<p>乙{reference}{notes.format('二')}<p>丙"

    assert plain_text(parse_html(html)) == "甲[1]\n一\n乙[1]\n二\n丙"


def test_a_heading_over_notes_is_kept() -> None:
    html = "<p>x<sup><a href=#n1>1</a></sup><section class=footnotes><h2>注释</h2><ol><li id=n1>甲"

    _, heading, notes = parse_html(html).blocks

    assert heading == Heading(2, (Run("注释"),))
    assert notes == Notes((Note("1", (Paragraph((Run("甲"),)),), "n1"),))


def test_notes_in_a_quotation_stay_in_it() -> None:
    (quote,) = parse_html("<blockquote>甲<ol class=footnotes><li id=fn1>乙").blocks

    assert isinstance(quote, Quote)
    assert isinstance(quote.blocks[1], Notes)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<a href=#top>top</a><sup>", "top"),
        ("<sup><a href=https://a.org/x#y>外</a></sup>", "外"),
        ("1<sup>st</sup>", "1st"),
        ("<sup><a href='#a long story'>a long story</a></sup>", "a long story"),
    ],
)
def test_another_link_is_no_reference(html: str, text: str) -> None:
    assert plain_text(parse_html(html + "<i class=footnote>")) == text


def test_a_note_keeps_the_number_it_begins_with() -> None:
    html = "<p>x<sup><a href=#fn1>1</a></sup><ol class=footnotes><li id=fn1>1984 was a year."

    assert plain_text(parse_html(html)) == "x[1]\n1984 was a year."


def test_a_list_that_says_the_notes_of_the_text_again_is_left_out() -> None:
    reference, _, _ = _FORMS["modern-footnotes"]
    printed = "<ul class='modern-footnotes-list'><li><span>1</span><div>出处。</div></ul>"

    document = parse_html(f"<p>甲{reference.format('出处。')}乙</p>{printed}")

    assert plain_text(document) == "甲[1]乙\n出处。"


def test_the_table_of_a_plugin_is_the_notes() -> None:
    html = (
        "<p>A<span class=footnote_referrer><a role=button><sup>[1]</sup></a>"
        "<span class=footnote_tooltip>Note</span></span> b</p>"
        "<table class='footnotes_table footnote-reference-container'><tr><th id=r1>"
        "<a class=footnote_backlink><span>&#8593;</span>1</a></th><td>Note</td></tr></table>"
    )

    *_, notes = parse_html(html).blocks

    assert plain_text(parse_html(html)) == "A[1] b\nNote"
    assert notes == Notes((Note("1", (Paragraph((Run("Note"),)),)),))


@pytest.mark.parametrize("tag", ["ul", "div", "section"])
@pytest.mark.parametrize("name", ["references", "footnote"])
def test_what_nothing_refers_to_stays_where_it_is(tag: str, name: str) -> None:
    html = f"<{tag} class={name}><li>书目</li></{tag}><p>然后"

    document = parse_html(html)

    assert plain_text(document) == "书目\n然后"
    assert not any(isinstance(block, Notes) for block in document.blocks)


def test_a_list_inside_a_note_is_part_of_it() -> None:
    html = (
        "<p>词<a href='#fn1'>1</a><a href='#fn2'>2</a></p>"
        "<ol class='footnotes'><li id='fn1'>甲<ul><li id='x'>乙</li></ul></li>"
        "<li id='fn2'>B</li></ol>"
    )

    notes = parse_html(html).blocks[-1]

    assert isinstance(notes, Notes)
    assert [(note.label, note.anchor) for note in notes.items] == [("1", "fn1"), ("2", "fn2")]


@pytest.mark.parametrize(
    "note",
    [
        "<span class=sidenote>灯 lamp</span> 字 ",
        "<aside class=footnote id=fn{0}>灯 lamp</aside>",
        "<div class=footnote-definition id=fn{0}><sup>{0}</sup><p>灯 lamp</p></div>",
    ],
)
def test_no_long_row_of_notes_is_copied_for_another(note: str) -> None:
    html = "<p>footnote</p>" + "".join(note.format(at) for at in range(1, 501))
    root = LexborHTMLParser(html).root
    assert root is not None
    walk = Walk(with_notes(ELEMENTS, html), root, "")

    walk.read(root.iter(include_text=True))
    walk.flush()
    rows = [len(block.items) for block in walk.blocks if isinstance(block, Notes)]

    assert sum(rows) == 500
    assert max(rows) <= MOST_JOINED


@pytest.mark.parametrize("anchor", ["fn{0}", ""])
def test_many_notes_in_a_row_are_one_list(anchor: str) -> None:
    note = f"<aside class=footnote id={anchor or 'fn'}>灯 lamp</aside>"
    html = "<p>页</p>" + "".join(note.format(at) for at in range(120))

    (notes,) = parse_html(html).blocks[1:]

    assert isinstance(notes, Notes)
    assert len(notes.items) == 120
