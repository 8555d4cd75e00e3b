"""A post as most are is read, so that what that takes is loaded before one is wished."""

from datetime import UTC, datetime
from typing import Final

from reader.article import article
from reader.posts.parse import parse_post

_POST: Final = """\
---
title: 一篇 post
date: 2026-01-01 08:00:00
categories: [a, b]
tags: [c]
source: https://example.org/a
---
<h2 id="a"><a class="headerlink" href="#a"></a>标题</h2>
<p style="color: #333">段落 <b>one</b> <a href="b.html"><i>two</i></a><br><code>three</code></p>
<ul><li>四</li></ul><blockquote><p>five</p></blockquote>
<pre><code class="language-python">six = "六"</code></pre>
<figure class="highlight js"><table><tr><td class="gutter"><pre>1<br></pre></td>
<td class="code"><pre>7;<br></pre></td></tr></table></figure>
<table><tr><th>8</th></tr><tr><td>九</td></tr></table>
<p><img src="a.png" alt="ten"></p><iframe src="https://example.org/b"></iframe>
""".encode()


def rehearse() -> None:
    """Read it, and lay nothing out."""
    article(parse_post(_POST), now=datetime.now(UTC))
