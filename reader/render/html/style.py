"""How a page of HTML looks: by day and by night, in Latin, Chinese and Japanese type."""

STYLE = """
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #24231f; --quiet: #6d6a61; --line: #d9d5ca; --wash: #f2efe7;
  --link: #1d5fa8; --mark: #ffe9a8;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1b1b1d; --ink: #dcdad4; --quiet: #97948b; --line: #3d3c3e; --wash: #26262a;
    --link: #8ab8ee; --mark: #5c4a14;
  }
}
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.65 Charter, "Iowan Old Style", Georgia, "Noto Serif", serif;
  text-autospace: normal; text-spacing-trim: normal; overflow-wrap: break-word;
}
article { max-width: 38em; margin: 0 auto; padding: 3em 1.25em 5em; }
:lang(zh), :lang(ja), :lang(ko) { line-height: 1.8; line-break: strict; }
:lang(zh) {
  font-family: Georgia, "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif;
}
:lang(zh-Hant), :lang(zh-TW), :lang(zh-HK) {
  font-family: Georgia, "Noto Serif CJK TC", "Source Han Serif TC", "Songti TC", PMingLiU, serif;
}
:lang(ja) {
  font-family: Georgia, "Noto Serif CJK JP", "Hiragino Mincho ProN", "Yu Mincho", serif;
}
:lang(zh) em, :lang(ja) em { font-style: normal; text-emphasis: filled dot; }
:lang(zh) em { text-emphasis-position: under right; }
header { margin-bottom: 2.5em; }
header p, figcaption, caption, footer { color: var(--quiet); font-size: .88em; margin: .3em 0; }
h1, h2, h3, h4, h5, h6 { line-height: 1.3; margin: 1.8em 0 .6em; text-wrap: balance; }
h1 { font-size: 1.75em; }
h2 { font-size: 1.35em; }
h3 { font-size: 1.15em; }
h4, h5, h6 { font-size: 1em; }
header h1 { margin: 0 0 .5em; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .2em; }
header a { color: inherit; }
img { max-width: 100%; height: auto; }
figure { margin: 1.6em 0; }
figcaption { margin-block: .5em; }
details { margin: 1em 0; }
blockquote {
  margin: 1.4em 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--line);
}
pre, code, kbd {
  font: .88em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace;
}
pre {
  overflow-x: auto; padding: .9em 1.1em; background: var(--wash); border-radius: 4px;
  direction: ltr;
}
pre code { font-size: inherit; }
:not(pre) > code, kbd { padding: .1em .3em; background: var(--wash); border-radius: 3px; }
kbd { border: 1px solid var(--line); }
table { display: block; overflow-x: auto; border-collapse: collapse; margin: 1.6em 0; }
p, h1, h2, h3, h4, h5, h6, li, td, th, dt, dd, figcaption, caption, summary {
  unicode-bidi: plaintext;
}
caption { text-align: start; }
th, td {
  padding: .35em .8em; border: 1px solid var(--line); vertical-align: top; text-align: start;
}
th { background: var(--wash); }
li > input + p { display: inline; }
:is(li, td, th, dd, blockquote, details) > p:first-child { margin-top: 0; }
:is(li, td, th, dd) > p:last-child { margin-bottom: 0; }
li { margin: .3em 0; }
li:has(> input) { list-style: none; }
li > input { margin-inline-start: -1.4em; }
li > input + p { display: inline; }
dt { font-weight: 600; }
dd { margin-inline-start: 1.5em; }
summary { cursor: pointer; font-weight: 600; }
mark { background: var(--mark); color: inherit; }
ruby { ruby-align: center; }
rt { font-size: .55em; }
sub, sup { line-height: 0; }
hr { border: 0; border-top: 1px solid var(--line); margin: 2.5em auto; width: 40%; }
@media print { article { max-width: none; padding: 0; } }
"""
