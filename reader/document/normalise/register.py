"""What each habit looks like, what is done about it, and who has it: data, for people."""

from typing import NamedTuple

from reader.document.normalise.habit import Habit


class Entry(NamedTuple):
    """A habit, as `reader show --explain` and docs/html.md tell it."""

    looks_for: str
    does: str
    """What happened, as a sentence without a subject: `left out`, `read as …`."""
    left_by: str
    """The generators, editors, themes and sites that have the habit."""


REGISTER: dict[Habit, Entry] = {
    Habit.LINE_NUMBERS: Entry(
        "a table of one row, numbers beside a `<pre>`; elements of numbers in a `<pre>`",
        "line numbers left out, code read as code",
        "Hexo, Octopress, Rouge, chroma (`lntd`, `ln`), Pygments, WP-Syntax, Astro, CSDN, cnblogs",
    ),
    Habit.HIGHLIGHTER: Entry(
        "code in no `<pre>`: lines that are elements or end in `<br>`, mostly beside numbers",
        "read as code",
        "SyntaxHighlighter, Crayon, Urvanov, EnlighterJS, CodeColorer for WordPress; gists; "
        "CSDN, ITeye",
    ),
    Habit.BUTTON: Entry(
        "a button in no sentence and with no paragraph on it; words for copying code, folding it, "
        "loading a file, editing a section, enlarging a picture",
        "left out",
        "Juejin, cnblogs, CSDN, WP-CodeBox, EnlighterJS, WordPress, MediaWiki, Discourse, "
        "Ars Technica",
    ),
    Habit.BREAKS: Entry(
        "a `<br>` with nothing since the last one, or since the paragraph began",
        "read as the end of a paragraph",
        "editors of WordPress, Blogger, Sina; mail",
    ),
    Habit.INDENT: Entry(
        "no-break, em and ideographic spaces before a paragraph",
        "taken out of the text, the first line indented",
        "Chinese and Japanese editors, Word",
    ),
    Habit.EMPTY: Entry(
        "paragraphs with white space in them and nothing else",
        "left out",
        "WYSIWYG editors, WeChat",
    ),
    Habit.SOUP: Entry(
        "`<font>` and styles of letters and colours on a `<span>`",
        "read as the text inside; `[page] colour = true` shows its hue",
        "Word, Google Docs, old WYSIWYG editors, WeChat",
    ),
    Habit.WORD_LIST: Entry(
        "paragraphs that begin with a bullet or a number as text (`mso-list`, `MsoListParagraph`)",
        "read as a list",
        "Word, Outlook, and what was pasted from them",
    ),
    Habit.LAYOUT_TABLE: Entry(
        'a table with `role="presentation"`, of one column, or with parts of a page in its cells',
        "read as what is in the cells",
        "newsletters, Blogger, pages of before 2005",
    ),
    Habit.SOURCE_LINES: Entry(
        "`white-space: pre`, `pre-wrap` or `pre-line`; Chinese or Japanese text with short lines, "
        "that end no sentence, above long ones; a body without a tag for its lines, which no "
        "program wrapped",
        "line breaks of the source kept",
        "Mastodon, Zhihu, verse in WordPress; 36kr, archivers, RSSHub",
    ),
    Habit.ESCAPED_TWICE: Entry(
        "`&amp;nbsp;`, `&amp;amp;` and the like, on a page that shows no code and no tags",
        "read as the character",
        "36kr, IT之家, feeds of feeds",
    ),
    Habit.UNENDED: Entry(
        "words in angle brackets (`<filename>`, `List<String>`); `<!--` and tags as `<script>`, "
        "`<title>` and `<iframe …>` that nothing ends",
        "read as text; a tag with attributes as an element with nothing in it",
        "authors who write of programs and of HTML, crawlers that cut pages off",
    ),
    Habit.LAZY_PICTURE: Entry(
        "the address of a picture in `data-src`, `data-original`, `srcset` …, a placeholder or a "
        "base64 string in `src`",
        "shown from its own address, the largest",
        "lazy loaders of WordPress, Medium, WeChat, Zhihu, Hexo themes",
    ),
    Habit.NOSCRIPT: Entry(
        "a picture in `<noscript>`",
        "shown if it is shown nowhere else",
        "lazy loaders of WordPress, Medium, Gatsby",
    ),
    Habit.PROXY: Entry(
        "the address of a picture inside another that fetches it",
        "the inner address taken",
        "i0.wp.com, Cloudinary, Substack, weserv, GitHub, Google, Baidu",
    ),
    Habit.TRACKING: Entry(
        "links through a redirection, and parameters that tell who sent the reader: `utm_…`, "
        "`fbclid`, `spm` …",
        "taken off, in the text and in the link",
        "Google, Facebook, Mailchimp, HubSpot; Zhihu, Juejin, Jianshu, Taobao, Bilibili, WeChat …",
    ),
    Habit.TRACKER: Entry(
        "pictures and frames of three pixels or less, or of a host that only counts",
        "left out",
        "FeedBurner, Medium, WordPress, Mailchimp, Blogger, Google",
    ),
    Habit.EMOJI: Entry(
        "a picture of an emoji or a smiley",
        "read as the character, or as its name",
        "WordPress, GitHub, Weibo, Tieba, phpBB, Mastodon",
    ),
    Habit.CAPTIONED: Entry(
        "a picture and its caption that only classes tell",
        "read as a figure",
        "WordPress, Blogger, Jianshu, Asciidoctor",
    ),
    Habit.GALLERY: Entry(
        "pictures in an element each, in one that a class calls a gallery",
        "read as one row of pictures",
        "WordPress, Jetpack, Ghost, Substack",
    ),
    Habit.CARD: Entry(
        "a link with a title, first words and a picture of the page it leads to; one whose words "
        "stand in attributes",
        "read as one card",
        "Ghost, Medium, Substack, WordPress, Notion, Zhihu, Cocoon, WeChat",
    ),
    Habit.PLAYER: Entry(
        "sound or a film with written out buttons and a clock",
        "read as its title, length and address",
        "Ghost",
    ),
    Habit.POST: Entry(
        "what somebody said on another site, with a script that draws it",
        "read as a quotation with a name",
        "Twitter, Mastodon, Bluesky, Instagram, TikTok",
    ),
    Habit.TOGGLE: Entry(
        "a heading and a text that a script folds under it",
        "read as a part that may be folded",
        "Ghost",
    ),
    Habit.TABS: Entry(
        "parts of a page that lie behind each other, with a row of names",
        "read one after the other, each below its name",
        "MkDocs, VitePress, VuePress, Docusaurus, Sphinx, Starlight, Hexo themes, Bootstrap",
    ),
    Habit.BOX: Entry(
        "a note or a warning that classes tell, with a title",
        "read as a quotation with a title",
        "Asciidoctor, docutils, MkDocs, Docusaurus, VuePress, GitHub",
    ),
    Habit.SHARE_BAR: Entry(
        "links for passing the page on",
        "left out",
        "Jetpack, AddToAny, AddThis, FeedBurner, share.js, Baidu, themes",
    ),
    Habit.INVITATION: Entry(
        "boxes and buttons that ask to subscribe, to share or to comment",
        "left out",
        "Substack, Ghost, Jetpack",
    ),
    Habit.READ_MORE: Entry(
        "a link at the end to the whole of the same post",
        "left out",
        "WordPress, Hexo themes",
    ),
    Habit.FEED_FOOTER: Entry(
        "a last line such as “The post … appeared first on …”, in twelve languages",
        "left out",
        "WordPress in its feeds, Yoast SEO",
    ),
    Habit.SIGNPOST: Entry(
        "links of a heading to itself, and from a note back to its place",
        "left out",
        "Hexo, Jekyll, Hugo, Sphinx, Docusaurus, GitHub",
    ),
    Habit.HIDDEN: Entry(
        "`hidden`, `display: none`",
        "left out, unless there is nothing else",
        "folded menus, SEO texts, templates",
    ),
    Habit.ONLY_HEARD: Entry(
        "classes of words for screen readers (`sr-only`, `screen-reader-text` …)",
        "left out",
        "WordPress, Bootstrap, Tailwind, Substack",
    ),
    Habit.STYLE: Entry(
        "styles that say something: `text-align`, `text-indent`, `padding-left`, `margin-left`, "
        "`font-weight`, `font-style`, `text-decoration`",
        "shown so, as far as cells can",
        "WYSIWYG editors, Google Docs, WeChat",
    ),
    Habit.FORMULA_TWICE: Entry(
        "a formula that is drawn beside its MathML or its TeX",
        "read once",
        "KaTeX, MathJax",
    ),
    Habit.RAW_FORMULA: Entry(
        "`$…$`, `\\(…\\)`, `\\[…\\]`, `\\begin{…}` in text",
        "read as a formula",
        "all that leave formulas to a script",
    ),
    Habit.FORM: Entry(
        "forms without an article in them, and the labels of their fields",
        "left out",
        "newsletters, polls, comments",
    ),
    Habit.CODE_TAG: Entry(
        "`{% highlight %}`, `{% codeblock %}`, `{{< highlight >}}` …",
        "read as code",
        "Jekyll, Hexo, Octopress, Hugo",
    ),
    Habit.TAG: Entry(
        "`{% blockquote %}`, `{% img %}`, `{% note %}`, `{{< figure >}}`, `{{< youtube >}}` …",
        "read as what the generator would have made of it",
        "Hexo, Jekyll, Hugo",
    ),
    Habit.ADDRESS_TAG: Entry(
        "`{{ site.baseurl }}`, `{% post_url %}`, `{% post_link %}`, `{{< ref >}}` …",
        "read as the address or the link",
        "Jekyll, Hexo, Hugo",
    ),
    Habit.LEFT_TAG: Entry(
        "any other tag or variable of a generator, outside code and `{% raw %}`",
        "left out, with a dim mark such as ⟨include x⟩ if it shows something",
        "Jekyll, Hexo, Hugo, Eleventy",
    ),
    Habit.ATTRIBUTE_LIST: Entry(
        "`{: .class #id}` behind a text or in a line of its own, `{::nomarkdown}`",
        "left out; the id of a heading is kept",
        "kramdown (Jekyll)",
    ),
    Habit.WORDPRESS_TAG: Entry(
        "`[caption]`, `[gallery]`, `[embed]`, `[audio]`, `[video]`, `[sourcecode]`, `[code]`, "
        "`[php]`, `[su_note]`, `[expand]`, `[button]`, `[vc_row]` …",
        "read as what WordPress would have made of it; a bare name in a sentence stays",
        "WordPress, exported",
    ),
}
"""Every habit, in the order of docs/html.md."""
