"""How a book looks, as far as it says: the rest is its reader's choice, and that of the device.

Only what old programs understand, and nothing that style sheets of books may not have: no
variables, no `direction`, no colours but greys.
"""

STYLE = """\
body { margin: 0; padding: 0 .3em; line-height: 1.5; overflow-wrap: break-word; }
:lang(zh), :lang(ja), :lang(ko) { line-height: 1.75; line-break: strict; }
:lang(zh) {
  font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", STSong, SimSun, serif;
}
:lang(zh-Hant), :lang(zh-TW), :lang(zh-HK) {
  font-family: "Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", PMingLiU, serif;
}
:lang(ja) {
  font-family: "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", serif;
}
:lang(zh) em, :lang(ja) em {
  font-style: normal; -webkit-text-emphasis: filled dot; -epub-text-emphasis-style: dot;
  text-emphasis: filled dot;
}
:lang(zh) em {
  -webkit-text-emphasis-position: under right; text-emphasis-position: under right;
}
body > section { margin: 0; text-align: center; }
header { margin: 0 0 2em; }
header p, figcaption, caption, footer { font-size: .85em; margin: .3em 0; color: #555; }
header bdi + bdi { margin: 0; }
h1, h2, h3, h4, h5, h6 {
  line-height: 1.3; margin: 1.6em 0 .6em; text-align: start; page-break-after: avoid;
  break-after: avoid; hyphens: none; -webkit-hyphens: none;
}
h1 { font-size: 1.6em; }
h2 { font-size: 1.3em; }
h3 { font-size: 1.15em; }
h4, h5, h6 { font-size: 1em; }
header h1 { margin: .5em 0; }
p { margin: .7em 0; }
header a { color: inherit; text-decoration: none; }
img { max-width: 100%; max-height: 95vh; height: auto; page-break-inside: avoid; }
span { display: block; margin: .7em 0; font-size: .85em; }
figure { margin: 1.3em 0; }
figcaption { margin: .4em 0; }
details { margin: 1em 0; }
summary { font-weight: bold; }
blockquote { margin: 1.2em 0 1.2em .5em; padding: 0 0 0 .8em; border-left: 2px solid #999; }
[dir="rtl"] blockquote { border-left: 0; border-right: 2px solid #999; }
pre, code, kbd { font-family: "Noto Sans Mono", Consolas, Menlo, monospace; font-size: .85em; }
pre {
  margin: 1em 0; padding: .6em; border: 1px solid #bbb; line-height: 1.4;
  white-space: pre-wrap; text-align: left;
}
pre code { font-size: 1em; }
kbd { padding: 0 .25em; border: 1px solid #bbb; }
table { border-collapse: collapse; margin: 1.3em 0; font-size: .9em; }
caption { text-align: start; }
th, td { padding: .3em .6em; border: 1px solid #999; vertical-align: top; text-align: start; }
th { font-weight: bold; }
li { margin: .3em 0; }
li > p, td > p, th > p, dd > p { margin: .2em 0; }
dt { font-weight: bold; }
dd { margin: 0 0 .5em 1.5em; }
ins { text-decoration: none; border-bottom: 1px solid #555; }
mark { background: #ddd; color: inherit; }
rt { font-size: .5em; }
sub, sup { line-height: 0; }
hr { border: 0; border-top: 1px solid #999; margin: 2em 30%; }
nav ol { list-style: none; margin: 0; padding: 0; }
nav ol ol { padding: 0 0 0 1.2em; }
nav li { margin: .5em 0; }
"""
