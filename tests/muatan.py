"""Texts that a careless program would run: put where a person types, they must come back as the texts they are."""

MARK = "__pwn"
"""What a script among them sets on the window."""
OUTSIDE = "luar.example"
"""The host that a picture or link among them names."""

SERUPA_SQL = (
    "'; drop table ledger.audit; --",
    '"; delete from facts.realisasi; --',
    "x' or '1'='1",
    "$$; attach 'bocor.duckdb'; $$",
    "Robert'); commit; select * from read_text('/etc/passwd'); --",
    "%s {0} $1 ? :nama \\' \\\\",
    "/* */ union select null, null --",
    "select",
)
"""Names shaped like SQL."""

SERUPA_SKRIP = (
    f"<script>window.{MARK}=1</script>",
    f"<img src=x onerror=window.{MARK}=2>",
    f"<svg/onload=window.{MARK}=3>",
    f'<iframe srcdoc="<script>parent.{MARK}=4</script>"></iframe>',
    f"<style>@import 'https://{OUTSIDE}/a.css'</style>",
    f"<body onload=window.{MARK}=5>",
    f"<details open ontoggle=window.{MARK}=6>x</details>",
    f'<a href="javascript:window.{MARK}=7">tekan</a>',
    f"[tekan](javascript:window.{MARK}=8)",
    f"![gambar](https://{OUTSIDE}/a.png)",
    f"[tautan](https://{OUTSIDE}/b)",
    f"<https://{OUTSIDE}/c>",
    f"https://{OUTSIDE}/d",
    f'"><script>window.{MARK}=9</script>',
    f"'-window.{MARK}-'",
    f"{{{{constructor.constructor('window.{MARK}=10')()}}}}",
    f"${{window.{MARK}=11}}",
    f'<math><mi xlink:href="data:x,<script>window.{MARK}=12</script>"></math>',
    f"<object data=https://{OUTSIDE}/e></object>",
    f"<link rel=stylesheet href=https://{OUTSIDE}/f.css>",
    ":red[merah] :material/home: $x^2$ `kode` **tebal** # judul",
    "<b>tebal</b><br><sub>x</sub>",
    "%{x}<extra></extra> %{customdata[0]}",
    "&lt;b&gt; &amp; &#60;script&#62;",
)
"""Markup of every kind that pages, charts and tables know."""

SERUPA_RUMUS = (
    "=1+1",
    f'=HYPERLINK("https://{OUTSIDE}/g";"tekan")',
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "\uff1d1+1",
    "{=1+1}",
    f'=WEBSERVICE("https://{OUTSIDE}/h")',
    '=DDE("a";"b";"c")',
    f"external:https://{OUTSIDE}/i.xlsx",
    "mailto:orang@contoh.example",
)
"""Formulas and links that office suites would make of a text."""

MUATAN = (*SERUPA_SQL[:4], *SERUPA_SKRIP, *SERUPA_RUMUS)
"""Forty of them."""
