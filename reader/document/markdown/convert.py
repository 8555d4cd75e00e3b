"""Markdown → HTML, as the generators of sites write it."""

import re
from functools import cache

from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from reader.document.markdown.abbreviations import explain
from reader.document.markdown.ad_fences import read_ad_fences
from reader.document.markdown.alerts import title_alerts
from reader.document.markdown.bare_addresses import address_plugin
from reader.document.markdown.boxes import box_plugin
from reader.document.markdown.dialects import understood
from reader.document.markdown.elements import element_plugin
from reader.document.markdown.fences import name_fences
from reader.document.markdown.flanking import FriendlyInline
from reader.document.markdown.grid_tables import grid_plugin
from reader.document.markdown.heading_ids import name_headings
from reader.document.markdown.indented import part_indented
from reader.document.markdown.line_blocks import line_plugin
from reader.document.markdown.link_lines import part_links
from reader.document.markdown.marks import mark_plugin
from reader.document.markdown.nesting import MOST, PatientBlocks
from reader.document.markdown.obsidian import leave_out_unseen
from reader.document.markdown.pictures import part_pictures
from reader.document.markdown.references import reference_plugin
from reader.document.markdown.signs import sign_plugin
from reader.document.markdown.tails import read_tails
from reader.document.markdown.toc import leave_out_toc
from reader.document.markdown.unmentioned import show_unmentioned
from reader.document.markdown.within import within_plugin
from reader.document.markdown.wrapped_addresses import join_addresses
from reader.document.maths.markdown import formula_plugin
from reader.document.normalise.habit import Fired
from reader.document.templates.liquid import fenced
from reader.document.templates.tags import without_tags
from reader.document.walk.wrapped import is_wrapped

_APART = re.compile(r"\n\s*\n")
"""What is between paragraphs."""
_PLUGINS = (
    address_plugin,
    element_plugin,
    reference_plugin,
    grid_plugin,
    line_plugin,
    within_plugin,
    box_plugin,
    footnote_plugin,
    tasklists_plugin,
    deflist_plugin,
    formula_plugin,
    mark_plugin,
    sign_plugin,
)
_OF_BLOCKS = (
    read_ad_fences,
    read_tails,
    join_addresses,
    part_indented,
    name_headings,
    title_alerts,
    leave_out_toc,
    leave_out_unseen,
)
"""What is done before texts are read, in this order."""
_OF_TEXTS = (explain, name_fences, part_pictures, part_links)
"""What is done after it."""


def to_html(markdown: str, fired: Fired | None = None, *, breaks: bool = False) -> str:
    """Return `markdown`, which may have HTML in it, as HTML.

    Args:
        markdown: As the author wrote it, with the tags of a generator.
        fired: Where the habits that are met are counted, if anybody wants to know.
        breaks: Each line is a line on the page, as Hexo has it, unless a program made the lines.
    """
    counted = Fired() if fired is None else fired
    lines = f"{without_tags(fenced(understood(markdown), counted), counted, markdown=True)}\n"
    kept = breaks and not any(map(is_wrapped, _APART.split(markdown)))
    return str(_parser(breaks=kept).render(lines))  # whose rules look behind the end of a line


class _AsWritten(MarkdownIt):
    """Keeps addresses as they are written: to encode them takes a tenth of the time."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802  as inherited
        """Return `url`."""
        return url


@cache
def _parser(*, breaks: bool) -> MarkdownIt:
    parser = _AsWritten("zero")
    parser.block, parser.inline = PatientBlocks(), FriendlyInline()
    options = {"html": True, "breaks": breaks, "maxNesting": MOST + 1}
    parser.configure("commonmark", options).enable(["table", "strikethrough"])
    core = parser.core.ruler
    for rule in _OF_BLOCKS:
        core.before("inline", rule.__name__, rule)
    for rule in _OF_TEXTS:
        core.push(rule.__name__, rule)
    for plugin in _PLUGINS:
        parser.use(plugin)
    core.before("footnote_tail", show_unmentioned.__name__, show_unmentioned)
    return parser
