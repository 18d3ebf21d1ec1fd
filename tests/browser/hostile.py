# ruff: noqa: E501
"""A page that attacks its readers, wherever the desk shows words of a page."""

SCRIPT = "<script>window.attacked = 1</script>"
IMAGE = '"><img src=x onerror="window.attacked = 2">'
BIDI = "\u202egro.lived\u202c\u2066\u200f"
LONG = "x" * 1_000_000

PAGE = f"""<!DOCTYPE html>
<html><head><meta charset="utf-8">
<title>&lt;script&gt;window.attacked = 3&lt;/script&gt; The wall {BIDI} held</title>
<meta property="og:site_name" content="&quot;&gt;&lt;img src=x onerror=&quot;window.attacked = 4&quot;&gt; Post">
<link rel="canonical" href="javascript:window.attacked=5">
<meta property="article:published_time" content="2031-05-07&quot; onmouseover=&quot;window.attacked=6">
<meta name="author" content="{SCRIPT.replace("<", "&lt;").replace(">", "&gt;")} Ilka Venn">
</head><body><article>
<h1>&lt;script&gt;window.attacked = 7&lt;/script&gt; The wall {BIDI} held</h1>
<figure><img src="a.jpg"><figcaption>{{{{ 7 * 7 }}}} &lt;svg onload="window.attacked=8"&gt;The wall at
dusk, said Orla Venn.</figcaption></figure>
<p>&lt;img src=x onerror="window.attacked = 9"&gt; The wall {BIDI} will hold, harbour master Orla
&lt;b&gt;Venn&lt;/b&gt; said on Monday. \u0007\u001b[31m She said that 300 boats were lost.</p>
<p>“The {LONG} is safe,” Orla Venn said. Mayor Ilka Corrow denied that &lt;/script&gt;&lt;/textarea&gt;
the &lt;!-- wall &lt;iframe src="javascript:parent.attacked=10"&gt; had cracked.</p>
<p>The harbour office said on Tuesday that the pier had been inspected twice this year, and that no
boat had been damaged in the storm. Its spokesman said that repairs would begin in the summer.</p>
</article></body></html>
"""

TEXT = f"""THE {IMAGE} POST
May 7, 2031
{SCRIPT} Wall {BIDI} holds

By {SCRIPT} Vaunt

{IMAGE} harbour master Orla Venn said on Monday that 300 boats were lost. “{SCRIPT} is safe,” she said.
"""
