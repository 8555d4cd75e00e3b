"""Generators' classes that say what an element is, where its tag does not: data, and no code."""

from enum import Enum, auto


class Part(Enum):
    """What an element with a known class is a part of, or is."""

    CAPTIONED = auto()
    """Pictures with a caption."""
    GALLERY = auto()
    """Pictures side by side."""
    BOOKMARK = auto()
    """A link to another page with its title and its first words."""
    PLAYER = auto()
    """Sound or a film with a title, and buttons."""
    POST = auto()
    """What somebody said on another site, with the name."""
    ATTRIBUTED = auto()
    """The same, its words in attributes."""
    TOGGLE = auto()
    """A heading, and what a script folds under it."""
    TAB_ROW = auto()
    """The names of tabs."""
    TAB_GROUP = auto()
    """Tabs with their names."""
    TAB = auto()
    """What lies behind the name of a tab."""
    TAB_NAME = auto()
    """The name of a tab right over it."""
    CODE_LANGUAGE = auto()
    """What the code beside it is written in."""
    WORD_ITEM = auto()
    """An item of a list of Word's."""
    BOX = auto()
    """A note or a warning with a title."""
    RUBRIC = auto()
    """A title that stands over no part of its own."""
    CODE_NOTES = auto()
    """Notes to lines of code."""
    QUOTED = auto()
    """A quotation, and who is quoted."""
    VERSE = auto()
    """Lines that stay as they are."""
    LINE_BLOCK = auto()
    """Lines that are an element each."""
    EMBEDDED = auto()
    """The address of what a site would have put in its place."""
    CHECK_BOX = auto()
    """A picture of a check box."""
    LIGHTBOX = auto()
    """A picture to enlarge, with what its file is called."""
    INVITATION = auto()
    """What asks to subscribe or to share."""
    SHARE_BAR = auto()
    """Links for passing the page on."""
    FORMULA = auto()
    """TeX, or what is drawn of it."""
    HIGHLIGHTED = auto()
    """Code in no `<pre>`."""
    BUTTONS = auto()
    """Buttons beside code, files and pictures."""
    SEPARATOR = auto()
    """A sign between two texts, of which the first may be a button."""
    READ_MORE = auto()
    """A link to the rest of the post on its own page."""


_CLASSES = {
    Part.CAPTIONED: (
        "wp-caption", "gallery-item",  # WordPress, its pictures and its classic galleries
        "tr-caption-container",  # Blogger, a table of two rows
        "image-package",  # Jianshu
        "imageblock",  # Asciidoctor
        "figure",  # Org, docutils, R Markdown
        "gallerybox", "thumbinner",  # MediaWiki
    ),
    Part.GALLERY: (
        "wp-block-gallery", "blocks-gallery-grid", "gallery", "tiled-gallery",  # WordPress, Jetpack
        "kg-gallery-card",  # Ghost
        "image-gallery-embed",  # Substack
        "gallery-items",  # Butterfly
    ),
    Part.BOOKMARK: (
        "kg-bookmark-card", "kg-file-card",  # Ghost
        "graf--mixtapeEmbed",  # Medium
        "embedded-post-wrap",  # Substack
        "wp-embedded-content",  # WordPress
        "bookmark",  # Notion
        "LinkCard", "video-box",  # Zhihu
        "has-card",  # CSDN
        "blogcard-wrap",  # Cocoon
        "allowlistedgeneric", "whitelistedgeneric",  # Discourse
    ),
    Part.ATTRIBUTED: ("digest-post-embed", "latex-rendered", "tweet"),  # Substack
    Part.TOGGLE: ("kg-toggle-card",),  # Ghost
    Part.TAB_ROW: (
        "tabbed-labels", "nav-tabs",  # MkDocs; Bootstrap, NexT, Butterfly
        "theme-code-group__nav", "code-group-nav", "vp-tabs-nav", "vp-code-tabs-nav",  # VuePress
    ),
    Part.TAB_GROUP: ("vp-code-group",),  # VitePress
    Part.TAB: ("reader-tab",),
    Part.TAB_NAME: ("sd-tab-label",),  # Sphinx
    Part.CODE_LANGUAGE: ("lang",),  # VitePress
    Part.WORD_ITEM: (
        "MsoListParagraph", "MsoListParagraphCxSpFirst", "MsoListParagraphCxSpMiddle",
        "MsoListParagraphCxSpLast",
    ),
    Part.BOX: (
        "admonition", "admonitionblock",  # docutils, MkDocs; Asciidoctor
        "theme-admonition", "custom-block", "markdown-alert",  # Docusaurus, VuePress, GitHub
        "topic", "sidebar",  # docutils, Sphinx
        "callout", "kg-callout-card",  # Quarto, Notion, Obsidian; Ghost
        "hint-container", "starlight-aside", "rspress-directive", "premonition", "notice",
        "note", "notices", "alert",  # VuePress, Starlight, Rspress; themes of Hexo, Hugo, Jekyll
    ),
    Part.RUBRIC: ("rubric",),  # docutils, Sphinx
    Part.CODE_NOTES: ("colist",),
    Part.QUOTED: ("quoteblock", "verseblock"),  # Asciidoctor
    Part.VERSE: ("wp-block-verse", "verse"),  # WordPress
    Part.LINE_BLOCK: ("line-block",),  # docutils, Sphinx
    Part.EMBEDDED: ("wp-block-embed__wrapper",),  # WordPress
    Part.CHECK_BOX: (
        "chcklst-box",  # Discourse
        "fa-check-square-o", "fa-square-o",  # Asciidoctor
        "checkbox-on", "checkbox-off",  # Notion
    ),
    Part.LIGHTBOX: ("lightbox-wrapper",),  # Discourse
    Part.INVITATION: (
        "subscription-widget-wrap", "subscription-widget-wrap-editor", "captioned-button-wrap",
        "button-wrapper",  # Substack
        "kg-signup-card", "wp-block-jetpack-subscriptions", "jp-relatedposts",  # Ghost, Jetpack
    ),
    Part.PLAYER: ("kg-audio-card", "kg-video-card"),  # Ghost
    Part.POST: (
        "twitter-tweet", "twitter-video", "tiktok-embed", "instagram-media", "mastodon-embed",
        "bluesky-embed",
    ),
    Part.SHARE_BAR: (
        "sharedaddy", "sd-sharing", "sd-sharing-enabled",  # Jetpack
        "addtoany_share_save_container", "a2a_kit",  # AddToAny
        "addthis_toolbox", "addthis_inline_share_toolbox",  # AddThis
        "feedflare",  # FeedBurner
        "heateor_sss_sharing_container", "the_champ_sharing_container",  # Heateor
        "shareaholic-canvas", "essb_links", "swp_social_panel", "mashsb-container", "ssba",
        "sharethis-inline-share-buttons", "simplesocialbuttons", "dpsp-networks-btns-wrapper",
        "social-share", "bdsharebuttonbox", "jiathis_style", "bshare-custom",  # share.js, Baidu …
        "post-share", "post-sharing", "entry-share", "share-buttons", "share-bar", "share-links",
        "social-buttons", "social-share-buttons",  # themes of Hexo, Hugo, Jekyll, Ghost
    ),
    Part.FORMULA: (
        "katex", "katex-error", "katex-inline", "katex-src", "MathJax", "MathJax_CHTML",
        "MathJax_Display", "MathJax_Preview", "MathJax_SVG", "MathJax_SVG_Display", "MJXc-display",
        "mjx-chtml", "tex2jax_process", "mathjax", "arithmatex", "language-math", "math",
        "math-block", "math-display", "math-inline", "tex", "latex",  # generators, for a script
        "vditor-math", "stemblock",  # Vditor, an editor; Asciidoctor
        "mwe-math-element", "mwe-math-fallback-image-display", "mwe-math-fallback-image-inline",
        "ql-img-displayed-equation", "ql-img-inline-formula",  # MediaWiki, QuickLaTeX
    ),
    Part.HIGHLIGHTED: (
        "syntaxhighlighter", "crayon-syntax", "urvanov-syntax-highlighter-syntax",
        "codecolorer-container", "enlighter-default", "EnlighterJS", "dean_ch",  # WordPress
        "js-file-line-container",  # GitHub's gists
        "dp-highlighter", "dp-c", "dp-cpp", "dp-css", "dp-j", "dp-py", "dp-rb", "dp-sql", "dp-vb",
        "dp-xml",  # CSDN, ITeye
    ),
    Part.BUTTONS: (
        "cnblogs_code_toolbar", "wp_codebox_msgheader", "enlighter-toolbar", "copy-code-btn",
        "wp-block-file__button", "mw-editsection", "enlarge-link", "poll-info",
        "code_img_closed", "code_img_opened", "cnblogs_code_collapse", "hide-preCode-box",
        "code-block-extension-header", "line-numbers-wrapper", "ez-toc-title-toggle",
        "Inline-Template", "i-ljuser-userhead",  # MediaWiki, LiveJournal
        "highlight-tools", "material-icons", "material-icons-outlined", "material-icons-round",
        "material-symbols-outlined", "material-symbols-rounded",  # Butterfly; signs of a font
    ),
    Part.SEPARATOR: ("sep",),  # Ars Technica
    Part.READ_MORE: (
        "more-link",  # WordPress
        "article-more-link", "post-more-link",  # Hexo: Landscape, NexT
        "read-more", "readmore", "read_more", "continue-reading", "excerpt-more",  # themes
    ),
}  # fmt: skip

PARTS = {name: habit for habit, names in _CLASSES.items() for name in names}
"""What an element is, by each class that tells it."""
