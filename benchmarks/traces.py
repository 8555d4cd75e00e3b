"""How what generators leave looks in the text of a page: patterns, and no code."""

import re

EMBEDDED = re.compile(r"data:\w+/[\w.+-]+[;,]|;base64,|(?<![\w/+-])[A-Za-z0-9+/]{120,}")
CANDIDATES = re.compile(r"\.(?:jpe?g|png|webp|gif|avif)\S* \d+(?:w|(?:\.\d+)?x)\b")
"""A `srcset`: the end of an address and a width, such as `.jpg 300w`."""
TAGS = re.compile(
    r"""
    \{%[-+]?\s*\w[^%]*%?\}?                               # Liquid, Nunjucks, Jinja, Tera
    | \{\{[<%][^}]*                                       # Hugo
    | \{\{-?\s*(?:site|page|config|theme|content|post)[.}\s][^}]*
    | \{\{-?\s*\$?\w+\([^}]*\)\s*\}\}                     # Zola
    | \{\{<?\#?\w+\s+\w+=["'][^}]*                        # Handlebars
    | <%[-=]?\s*\w[^%]*%>                                 # EJS, ERB
    | \[/?(?:caption|gallery|embed|audio|video|playlist|sourcecode|vc_\w+|et_pb_\w+|fusion_\w+
        |su_\w+|dropcap|one_half\w*|contact-form\S*|wp_\w+|toc|ez-toc)(?:\s+[\w-]+=[^\]]*)?\]
    | ^\{:\s*[.#]?[\w-]+[^}]*\}$                          # Kramdown
    | ^(?::::+)\s*\{?\s*(?:note|tip|info|warning|danger|caution|details)\b  # VuePress, Docusaurus
    | ^!\[\[[^\]]+\]\]                                    # Obsidian
    """,
    re.VERBOSE | re.IGNORECASE,
)
ENTITY = re.compile(
    r"&(?:amp|nbsp|lt|gt|quot|hellip|mdash|ndash|rsquo|#x?[0-9a-f]+);", re.IGNORECASE
)
ADDRESS = re.compile(r"https?://[^\s<>\"'，。、；）】》]+")
TEX = re.compile(r"\\[a-zA-Z]+|[\^_]\{?[\w\\]")
NO_FORMULA = re.compile(r"\S*/\S*|\b[^\W_]{3,}(?:_[^\W_]{2,})+\b")
"""What has signs of TeX in it and is none: addresses, paths, names in programs."""
TWICE = re.compile(r"(?=.*[^\W\d])(\S{2,60}?)\1+")

_HEARD = ", ".join(
    f'[class*="{name}" i]'
    for name in (
        "sr-only", "screen-reader", "screenreader", "visually-hidden", "visuallyhidden",
        "visually_hidden", "element-invisible", "offscreen", "off-screen", "assistive",
        "a11y-hidden", "skip-link", "skiplink", "skip-nav", "skip-to", "show-for-sr",
    )
)  # fmt: skip
UNSEEN = f'{_HEARD}, [hidden], [style*="display:none" i], [style*="display: none" i]'
ALL_HEARD = re.compile(
    r"""
    skip\ (?:to|directly\ to|past)\ [\w\ ]{4,24} | jump\ to\ (?:content|navigation|main\ content)
    | (?:back|return|scroll)\ to\ (?:the\ )?top | toggle\ (?:navigation|menu|sidebar|search)
    | zum\ (?:haupt)?inhalt(?:\ springen|\ wechseln)? | (?:überspringen\ zu|direkt\ zum)\ \w*inhalt
    | nach\ oben(?:\ scrollen)? | an\ den\ anfang\ scrollen
    | (?:aller\ au|passer\ au)\ contenu(?:\ principal)? | retour\ en\ haut(?:\ de\ page)?
    | (?:saltar|ir)\ al\ contenido(?:\ principal)? | vai\ al\ contenuto | volver\ arriba
    | (?:pular|ir)\ para\ o\ conteúdo | naar\ (?:de\ )?inhoud(?:\ springen)?
    | перейти\ к\ (?:содержимому|содержанию|контенту) | наверх
    | 跳[转轉]?[至到过過](?:主要|正文|主文|内容|內容|导航|主内容)\w*
    | (?:返回|回到)(?:页首|頁首|顶部|頂部|页面顶部|主文)
    | 本[页頁](?:内容|目录|目錄) | 在新(?:窗口|标签页|視窗|分頁)中?(?:打开|打開|開啟)
    | (?:本文|コンテンツ|メインコンテンツ)(?:へ|に)(?:スキップ|移動)(?:する)?
    | (?:ページ)?トップへ(?:戻る)?
    | 본문\ ?(?:바로가기|으로\ 건너뛰기) | 맨\ 위로
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What is said to those who hear a page, as a whole text: where to go on it."""
BESIDE_LINKS = re.compile(
    r"""
    [(（\[](?:this\ link\ )?(?:opens?\ (?:in|a)\ (?:a\ )?new\ (?:window|tab|browser\ tab)
    | external\ link | new\ window
    | öffnet\ (?:sich\ )?in\ (?:einem\ )?neue[mn]\ (?:fenster|tab) | nouvelle\ fenêtre
    | s[’']ouvre\ dans\ [\w\ ]+ | se\ abre\ en\ [\w\ ]+ | abre\ em\ [\w\ ]+
    | откро?[еы]\w+\ в\ нов\w+\ \w+
    | 在新(?:窗口|标签页|頁面|视窗|視窗|分頁)中?(?:打开|打開|開啟) | 外部(?:链接|連結|リンク)
    | 新しい(?:ウィンドウ|タブ)で開[くき]\w* | 새\ ?(?:창|탭)\w*\ ?(?:열\w*)?)[)）\]]
    | \bjump\ up\ to:
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What is said to them behind a link."""
