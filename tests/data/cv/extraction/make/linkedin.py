"""
LinkedIn's "Save to PDF" as it looks: letter paper, a dark bar at the left with contact and lists, the larger column with name, headline,
place, then summary, experience and education; employers above their roles, the length of each stay in brackets, "Page 1 of 2" at the foot.
"""
from kit import bullets, date, skills
from words import SUMMARY

CSS = """
@page { size: 8.5in 11in; margin: 0.55in 0 0.6in 0; @bottom-center { content: "Page " counter(page) " of " counter(pages); font-size: 9pt; color: #666; margin-left: 3in } }
@page { background: linear-gradient(to right, #293e49 2.9in, white 2.9in) }
body { font-family: "Noto Sans", "Noto Sans CJK SC", "Noto Sans Arabic"; font-size: 10.5pt; line-height: 1.35 }
.bar { position: absolute; left: 0.4in; top: 0; width: 2.2in; color: #eee; word-wrap: break-word } .bar .h { font-size: 13pt; color: white; margin: 14pt 0 6pt }
.bar div + div { margin-top: 3pt } .main { margin-left: 3.15in; margin-right: 0.4in } .name { font-size: 26pt; font-weight: normal; line-height: 1.2 } .label { font-size: 12pt; color: #191919 }
.place { font-size: 12pt; color: #888 } h2 { font-size: 15.75pt; font-weight: normal; margin: 18pt 0 8pt } .employer { font-size: 12pt; margin-top: 10pt }
.title { font-size: 11.5pt; margin-top: 3pt } .total, .when, .where { font-size: 10.5pt } .where { color: #888 } .total { margin-bottom: 5pt } p { margin: 6pt 0 } hr { border: 0; border-top: 1px solid #ddd; margin: 14pt 0 }
"""


def length(a, b, now="2026-05"):
    (y, m), (z, n) = (map(int, x.split("-")) for x in (a, b or now))
    months = (z - y) * 12 + n - m + 1
    parts = ["%d year%s" % (months // 12, "s" if months // 12 > 1 else "")] if months >= 12 else []
    parts += ["%d month%s" % (months % 12, "s" if months % 12 > 1 else "")] if months % 12 else []
    return " ".join(parts)


def esc(s):
    return s.replace("&", "&amp;").replace("<", "&lt;")


def page(person, o):
    top = skills(person, 3)
    bar = ['<div class="h">Contact</div>', "<div>%s (Mobile)</div>" % person["phone"], "<div>%s</div>" % person["email"],
           "<div>www.linkedin.com/in/%s<br>(LinkedIn)</div>" % person["slug"]]
    if o.get("site"):
        bar.append("<div>%s (Personal)</div>" % o["site"])
    bar += ['<div class="h">Top Skills</div>'] + ["<div>%s</div>" % s for s in top]
    bar += ['<div class="h">Languages</div>'] + ["<div>%s</div>" % esc(x) for x in person.get("languages", ["English (Full Professional)"])]
    if o.get("certificates"):
        bar += ['<div class="h">Certifications</div>'] + ["<div>%s</div>" % esc(x) for x in o["certificates"]]
    main = ['<div class="name">%s</div><div class="label">%s</div><div class="place">%s</div>' % (esc(person["name"]), esc(person["label"]), esc(person["place"]))]
    if o.get("summary", True):
        main += ["<h2>Summary</h2>", "<p>%s</p>" % SUMMARY["en"]]
    main.append("<h2>Experience</h2>")
    work, i = person["work"], 0
    while i < len(work):
        same = [j for j in work[i:] if j["employer"] == work[i]["employer"]]
        n = 0
        while i + n < len(work) and work[i + n]["employer"] == work[i]["employer"]:
            n += 1
        same = work[i:i + n]
        main.append('<div class="employer">%s</div>' % esc(same[0]["employer"]))
        if n > 1:
            main.append('<div class="total">%s</div>' % length(same[-1]["start"], same[0]["end"]))
        for j in same:
            main.append('<div class="title">%s</div><div class="when">%s - %s (%s)</div>' % (esc(j["title"]), date(j["start"], "MY", "en"), date(j["end"], "MY", "en"), length(j["start"], j["end"])))
            if j["place"]:
                main.append('<div class="where">%s</div>' % esc(j["place"]))
            texts = bullets(person, o, o.get("texts", 2))
            main.append("<p>%s</p>" % "<br>".join((o.get("sign", "") + t) for t in texts))
        i += n
    main.append("<h2>Education</h2>")
    for e in person["education"]:
        main.append('<div class="employer">%s</div><div class="when">%s · (%s - %s)</div>' % (esc(e["school"]), esc(e["degree"]), e["start"], e["end"]))
    return '<!doctype html><html lang="en"><head><meta charset="utf-8"><style>%s</style></head><body><div class="bar">%s</div><div class="main">%s</div></body></html>' % (CSS, "".join(bar), "".join(main))
