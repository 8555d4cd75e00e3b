"""Generators' classes that say what an element is, where its tag does not: data, and no code."""

_CLASSES = {
    "normalise.captions.captioned_by_class": (
        "wp-caption", "gallery-item",  # WordPress, its pictures and its classic galleries
        "tr-caption-container",  # Blogger, a table of two rows
        "image-package",  # Jianshu
        "imageblock",  # Asciidoctor
        "figure",  # Org, docutils, R Markdown
        "gallerybox", "thumbinner",  # MediaWiki
    ),
    "normalise.galleries.gallery": (
        "wp-block-gallery", "blocks-gallery-grid", "gallery", "tiled-gallery",  # WordPress, Jetpack
        "kg-gallery-card",  # Ghost
        "image-gallery-embed",  # Substack
        "gallery-items",  # Butterfly
    ),
    "normalise.bookmarks.bookmark": (
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
    "normalise.attributed.attributed": ("digest-post-embed", "latex-rendered", "tweet"),  # Substack
    "normalise.toggles.toggle": ("kg-toggle-card",),  # Ghost
    "normalise.tabs.tab_row": (
        "tabbed-labels", "nav-tabs",  # MkDocs; Bootstrap, NexT, Butterfly
        "theme-code-group__nav", "code-group-nav", "vp-tabs-nav", "vp-code-tabs-nav",  # VuePress
    ),
    "normalise.tabs.tab_group": ("vp-code-group",),  # VitePress
    "normalise.tabs.tab": ("reader-tab",),
    "normalise.tabs.tab_name": ("sd-tab-label",),  # Sphinx
    "normalise.tabs.code_language": ("lang",),  # VitePress
    "normalise.word_lists.word_item": (
        "MsoListParagraph", "MsoListParagraphCxSpFirst", "MsoListParagraphCxSpMiddle",
        "MsoListParagraphCxSpLast",
    ),
    "normalise.boxes.box": (
        "admonition", "admonitionblock",  # docutils, MkDocs; Asciidoctor
        "theme-admonition", "custom-block", "markdown-alert",  # Docusaurus, VuePress, GitHub
        "topic", "sidebar",  # docutils, Sphinx
        "callout", "kg-callout-card",  # Quarto, Notion, Obsidian; Ghost
        "hint-container", "starlight-aside", "rspress-directive", "premonition", "notice",
        "note", "notices", "alert",  # VuePress, Starlight, Rspress; themes of Hexo, Hugo, Jekyll
    ),
    "normalise.boxes.rubric": ("rubric",),  # docutils, Sphinx
    "normalise.asciidoctor.code_notes": ("colist",),
    "normalise.asciidoctor.quoted": ("quoteblock", "verseblock"),  # Asciidoctor
    "normalise.verse.verse": ("wp-block-verse", "verse"),  # WordPress
    "normalise.verse.line_block": ("line-block",),  # docutils, Sphinx
    "media.embedded.bare_address": ("wp-block-embed__wrapper",),  # WordPress
    "elements.lists.drawn_check_box": (
        "chcklst-box",  # Discourse
        "fa-check-square-o", "fa-square-o",  # Asciidoctor
        "checkbox-on", "checkbox-off",  # Notion
    ),
    "normalise.buttons.lightbox": ("lightbox-wrapper",),  # Discourse
    "normalise.bars.invitation": (
        "subscription-widget-wrap", "subscription-widget-wrap-editor", "captioned-button-wrap",
        "button-wrapper",  # Substack
        "kg-signup-card", "wp-block-jetpack-subscriptions", "jp-relatedposts",  # Ghost, Jetpack
    ),
    "normalise.players.player": ("kg-audio-card", "kg-video-card"),  # Ghost
    "normalise.posts.post": (
        "twitter-tweet", "twitter-video", "tiktok-embed", "instagram-media", "mastodon-embed",
        "bluesky-embed",
    ),
    "normalise.bars.share_bar": (
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
    "walk.on_demand.formula": (
        "katex", "katex-error", "katex-inline", "katex-src", "MathJax", "MathJax_CHTML",
        "MathJax_Display", "MathJax_Preview", "MathJax_SVG", "MathJax_SVG_Display", "MJXc-display",
        "mjx-chtml", "tex2jax_process", "mathjax", "arithmatex", "language-math", "math",
        "math-block", "math-display", "math-inline", "tex", "latex",  # generators, for a script
        "vditor-math", "stemblock",  # Vditor, an editor; Asciidoctor
        "mwe-math-element", "mwe-math-fallback-image-display", "mwe-math-fallback-image-inline",
        "ql-img-displayed-equation", "ql-img-inline-formula",  # MediaWiki, QuickLaTeX
    ),
    "normalise.highlighters.highlighted": (
        "syntaxhighlighter", "crayon-syntax", "urvanov-syntax-highlighter-syntax",
        "codecolorer-container", "enlighter-default", "EnlighterJS", "dean_ch",  # WordPress
        "js-file-line-container",  # GitHub's gists
        "dp-highlighter", "dp-c", "dp-cpp", "dp-css", "dp-j", "dp-py", "dp-rb", "dp-sql", "dp-vb",
        "dp-xml",  # CSDN, ITeye
    ),
    "normalise.buttons.buttons": (
        "cnblogs_code_toolbar", "wp_codebox_msgheader", "enlighter-toolbar", "copy-code-btn",
        "wp-block-file__button", "mw-editsection", "enlarge-link", "poll-info",
        "code_img_closed", "code_img_opened", "cnblogs_code_collapse", "hide-preCode-box",
        "code-block-extension-header", "line-numbers-wrapper", "ez-toc-title-toggle",
        "Inline-Template", "i-ljuser-userhead",  # MediaWiki, LiveJournal
        "highlight-tools", "material-icons", "material-icons-outlined", "material-icons-round",
        "material-symbols-outlined", "material-symbols-rounded",  # Butterfly; signs of a font
    ),
    "normalise.buttons.separator": ("sep",),  # Ars Technica
    "normalise.bars.read_more": (
        "more-link",  # WordPress
        "article-more-link", "post-more-link",  # Hexo: Landscape, NexT
        "read-more", "readmore", "read_more", "continue-reading", "excerpt-more",  # themes
    ),
}  # fmt: skip

READERS = {name: reader for reader, names in _CLASSES.items() for name in names}
"""The names of the readers, in `reader.document`, by the classes of what they read."""
