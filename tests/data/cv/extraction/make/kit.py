"""
kit.py: from a made-up person to a PDF. A person and a layout become neutral blocks; a backend writes them with one of several programs.

    ("name", text) ("label", text) ("contact", [part, ...]) ("h", text) ("head", [(left, right, look), ...])
    ("bullets", [text, ...]) ("para", text) ("cols", [share, ...], [blocks, ...])

look: a string of b (bold), i (italic), g (grey and small), c (small capitals), l (large).
"""
import html
import json
import os
import random
import shutil
import subprocess
import tempfile

from words import HEADINGS, MONTHS, PRESENT, SENTENCES, SHORT, SKILLS, SUMMARY


def date(d, form, lang, present=None):
    if d is None:
        return present or PRESENT[lang]
    y, m = (int(x) for x in d.split("-"))
    if form == "MY":
        return "%s %d" % (MONTHS[lang].split()[m - 1], y)
    if form == "My":
        return "%s %d" % (SHORT[lang].split()[m - 1], y)
    return {"M/Y": "%02d/%d" % (m, y), "M.Y": "%02d.%d" % (m, y), "ISO": "%d-%02d" % (y, m), "Y": "%d" % y, "CJK": "%d年%d月" % (y, m), "Y.M": "%d.%02d" % (y, m)}[form]


def span(job, o):
    a, b = date(job["start"], o["dates"], o["lang"]), date(job["end"], o["dates"], o["lang"], o.get("present"))
    return a + o.get("to", " – ") + b


def truth(person, o):
    """What a reader can know from the page: a year alone where only years are printed."""
    def seen(d):
        return None if d is None else d[:4] if o["dates"] == "Y" else d
    return {"name": person["name"], "email": person["email"], "phone": person["phone"],
            "work": [{"employer": j["employer"], "title": j["title"], "start": seen(j["start"]), "end": seen(j["end"])} for j in person["work"]]}


def bullets(person, o, n):
    pool = SENTENCES[o["lang"]]
    r = person["random"]
    return [s + o.get("stop", "") for s in r.sample(pool, min(n, len(pool)))]


def skills(person, n=8):
    return person["random"].sample(SKILLS, n)


# ---- backends ----

CSS = """
@page { size: A4; margin: %(margin)s }
body { font-family: %(font)s; font-size: %(size)s; line-height: %(leading)s; margin: 0; color: #222; %(body)s }
.name { font-size: 2.1em; font-weight: bold; margin: 0; line-height: 1.2 } .label { font-size: 1.15em; color: #456; margin: 0.1em 0 }
.contact { margin: 0.2em 0 0.6em } h2 { font-size: 1.3em; margin: 0.9em 0 0.35em; page-break-after: avoid } .row { display: flex; justify-content: space-between; gap: 1em }
.row > :last-child { white-space: nowrap } ul { margin: 0.25em 0 0.7em; padding-left: 1.3em } li { margin: 0.1em 0 } p { margin: 0.25em 0 0.5em }
.b { font-weight: bold } .i { font-style: italic } .g { color: #667; font-size: 0.92em } .c { font-variant: small-caps } .l { font-size: 1.15em } .head { margin-top: 0.45em; page-break-inside: avoid }
.cols { display: flex } .cols > div { padding: 0 } .cols > div + div { padding-left: 1.8em } .cols .cols > div + div { padding-left: 1em } %(css)s
"""


def to_html(blocks, o):
    def look(s, k):
        return '<span class="%s">%s</span>' % (" ".join(k), html.escape(s)) if k else html.escape(s)

    def put(bs):
        out = []
        for b in bs:
            kind = b[0]
            if kind in ("name", "label"):
                out.append('<div class="%s">%s</div>' % (kind, html.escape(b[1])))
            elif kind == "contact":
                out.append('<div class="contact">%s</div>' % (o.get("contact_join", " &nbsp;|&nbsp; ").join("<span>%s</span>" % html.escape(p) for p in b[1])))
            elif kind == "h":
                out.append("<h2>%s</h2>" % html.escape(b[1]))
            elif kind == "head":
                out.append('<div class="head">')
                for left, right, k in b[1]:
                    out.append('<div class="row"><span>%s</span><span class="right">%s</span></div>' % (look(left, k), html.escape(right)) if right else '<div>%s</div>' % look(left, k))
                out.append("</div>")
            elif kind == "bullets":
                out.append("<ul>%s</ul>" % "".join("<li>%s</li>" % html.escape(x) for x in b[1]))
            elif kind == "para":
                out.append("<p>%s</p>" % html.escape(b[1]))
            elif kind == "items":
                out.append('<div class="items">%s</div>' % "".join("<div>%s</div>" % html.escape(x) for x in b[1]))
            elif kind == "cols":
                out.append('<div class="cols">%s</div>' % "".join('<div class="col%d" style="flex: 0 0 %s; width: %s; min-width: 0; box-sizing: border-box">%s</div>' % (i, s, s, put(c)) for i, (s, c) in enumerate(zip(b[1], b[2]))))
        return "\n".join(out)
    css = CSS % dict(margin=o.get("margin", "16mm"), font=o.get("font", "Liberation Sans"), size=o.get("size", "10pt"), leading=o.get("leading", "1.35"), body=o.get("body", ""), css=o.get("css", ""))
    return '<!doctype html><html lang="%s"%s><head><meta charset="utf-8"><title>CV</title><style>%s</style></head><body>%s</body></html>' % (o["lang"], ' dir="rtl"' if o.get("rtl") else "", css, put(blocks))


TEX_SPECIAL = {"&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "\\": r"\textbackslash{}"}


def tex(s):
    s = "".join(TEX_SPECIAL.get(c, c) for c in s)
    return s.replace(" – ", " -- ").replace(" — ", " --- ").replace("–", "--").replace("·", r"$\cdot$").replace("|", r"\textbar{}")


def to_tex(blocks, o):
    def look(s, k):
        s = tex(s)
        for c, cmd in (("b", r"\textbf"), ("i", r"\textit"), ("c", r"\textsc"), ("g", r"\small"), ("l", r"\large")):
            if c in k:
                s = "{%s %s}" % (cmd, s) if c in "gl" else "%s{%s}" % (cmd, s)
        return s

    def put(bs):
        out = []
        for b in bs:
            kind = b[0]
            if kind == "name":
                out.append(o.get("tex_name", r"{\centering\Huge\bfseries %s\par}") % tex(b[1]))
            elif kind == "label":
                out.append(o.get("tex_label", r"{\centering\large %s\par}") % tex(b[1]))
            elif kind == "contact":
                out.append((o.get("tex_contact", r"{\centering %s\par}")) % o.get("tex_join", r" \quad ").join(tex(p) for p in b[1]))
            elif kind == "h":
                out.append(o.get("tex_h", r"\medskip{\Large\bfseries %s}\par\vspace{2pt}\hrule\vspace{4pt}") % tex(b[1]) + r"\nopagebreak")
            elif kind == "head":
                for left, right, k in b[1]:
                    out.append((r"\noindent %s\hfill %s\par" % (look(left, k), tex(right)) if right else r"\noindent %s\par" % look(left, k)) + r"\nopagebreak")
            elif kind == "bullets":
                out.append(r"\begin{itemize}" + "\n".join(r"\item %s" % tex(x) for x in b[1]) + r"\end{itemize}")
            elif kind == "para":
                out.append(r"\noindent %s\par" % tex(b[1]))
            elif kind == "items":
                out.append("\n".join(r"\noindent %s\par" % tex(x) for x in b[1]))
            elif kind == "cols":
                out.append(r"\noindent" + r"\hfill".join(r"\begin{minipage}[t]{%s\textwidth}%s\end{minipage}" % (s, put(c)) for s, c in zip(b[1], b[2])))
        return "\n".join(out)
    engine = o["engine"]
    fonts = r"\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{%s}" % o.get("tex_font", "lmodern") if engine == "pdflatex" else r"\usepackage{fontspec}" + (r"\setmainfont{%s}" % o["font"] if o.get("font") else "")
    babel = {"de": "ngerman", "fr": "french", "en": "british"}.get(o["lang"])
    return r"""\documentclass[%s]{article}
\usepackage[a4paper,margin=%s]{geometry}
%s
%s
\setlength{\parindent}{0pt}\pagestyle{%s}
\let\olditemize\itemize\renewcommand{\itemize}{\olditemize\setlength{\itemsep}{0pt}\setlength{\parskip}{0pt}}
%s
\begin{document}
%s
\end{document}
""" % (o.get("tex_size", "10pt"), o.get("margin", "20mm"), fonts, r"\usepackage[%s]{babel}" % babel if babel and o.get("babel") else "", o.get("pagestyle", "empty"), o.get("tex_more", ""), put(blocks))


def to_markdown(blocks, o):
    def esc(s):
        return s.replace("|", r"\|").replace("@", r"\@").replace("*", r"\*")

    def look(s, k):
        s = esc(s)
        return "**%s**" % s if "b" in k else "*%s*" % s if "i" in k else s
    out = []
    for b in blocks:
        kind = b[0]
        if kind == "name":
            out.append("# " + esc(b[1]))
        elif kind in ("label", "para"):
            out.append(esc(b[1]))
        elif kind == "contact":
            out.append(o.get("md_join", " · ").join(esc(p) for p in b[1]))
        elif kind == "h":
            out.append("## " + b[1])
        elif kind == "head":
            lines = [(look(l, k) + (o.get("md_right", ", ") + esc(r) if r else "")) for l, r, k in b[1]]
            if o.get("md_heads"):
                lines[0] = "### " + b[1][0][0] + (o.get("md_right", ", ") + b[1][0][1] if b[1][0][1] else "") + "\n"
            out.append("\\\n".join(lines) if not o.get("md_heads") else lines[0] + "\n" + "\\\n".join(lines[1:]))
        elif kind == "bullets":
            out.append("\n".join("- " + esc(x) for x in b[1]))
        elif kind == "items":
            out.append("\\\n".join(esc(x) for x in b[1]))
    return "\n\n".join(out) + "\n"


def to_groff(blocks, o):
    def esc(s):
        s = s.replace("\\", "\\e").replace("-", r"\-")
        return "\\&" + s if s[:1] in ".'" else s
    out = [r".nr PS %s" % o.get("ps", "10"), r".nr VS 12.5", r".nr PO 2.2c", r".nr LL 16.6c", r".nr HM 1.8c", r".nr FM 1.8c", r".pdfpagesize a4" if False else "", ".ds CH", ".ds CF", o.get("groff_more", ""), r".ta 16.6cR"]
    for b in blocks:
        kind = b[0]
        if kind == "name":
            out += [".LP", r"\s+8\fB%s\fP\s-8" % esc(b[1])]
        elif kind == "label":
            out += [".br", esc(b[1])]
        elif kind == "contact":
            out += [".br", esc(o.get("join", " | ").join(b[1]))]
        elif kind == "h":
            out += [".sp 0.6", ".ne 5", r"\s+2\fB%s\fP\s-2" % esc(b[1]).replace("&", "and"), ".sp 0.2"]
        elif kind == "head":
            out.append(".ne 3")
            for left, right, k in b[1]:
                f = "B" if "b" in k else "I" if "i" in k else "R"
                out += [".br", r"\f%s%s\fR" % (f, esc(left)) + ("\t" + esc(right) if right else "")]
        elif kind == "bullets":
            for x in b[1]:
                out += [r".IP \(bu 2", esc(x)]
            out += [".LP", ".sp -0.3", r".ta 16.6cR"]
        elif kind == "para":
            out += [".LP", esc(b[1])]
        elif kind == "items":
            for x in b[1]:
                out += [".br", esc(x)]
    return "\n".join(x for x in out if x) + "\n"


def to_docx(blocks, o, path):
    import docx
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt
    d = docx.Document()
    s = d.sections[0]
    s.page_width, s.page_height = Mm(210), Mm(297)
    s.left_margin = s.right_margin = s.top_margin = s.bottom_margin = Mm(o.get("mm", 18))
    base = d.styles["Normal"]
    base.font.name, base.font.size = o.get("font", "Liberation Serif"), Pt(o.get("pt", 10.5))
    rpr = base.element.get_or_add_rPr()
    from docx.oxml.ns import qn
    rpr.rFonts.set(qn("w:eastAsia"), o.get("font", "Liberation Serif"))
    base.paragraph_format.space_after = Pt(2)

    def run(p, text, k=""):
        r = p.add_run(text)
        r.bold, r.italic = "b" in k or None, "i" in k or None
        if "c" in k:
            r.font.small_caps = True
        if "g" in k:
            r.font.size = Pt(o.get("pt", 10.5) - 1)
        if "l" in k:
            r.font.size = Pt(o.get("pt", 10.5) + 1.5)
        return r

    def put(bs, where, width):
        for b in bs:
            kind = b[0]
            if kind == "cols":
                t = where.add_table(rows=1, cols=len(b[1]))
                t.autofit = False
                for share, column in zip(b[1], t.columns):
                    column.width = Mm(174 * share)
                for share, cell, content in zip(b[1], t.rows[0].cells, b[2]):
                    cell.width = Mm(174 * share)
                    put(content, cell, 174 * share - 5)
                continue
            if kind == "name":
                p = where.add_paragraph()
                r = run(p, b[1], "b")
                r.font.size = Pt(22)
                if o.get("centre"):
                    p.alignment = WD_ALIGN_PARAGRAPH.CENTER
            elif kind in ("label", "para"):
                p = where.add_paragraph()
                run(p, b[1], "i" if kind == "label" else "")
                if o.get("justify") and kind == "para":
                    p.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
                if o.get("centre") and kind == "label":
                    p.alignment = WD_ALIGN_PARAGRAPH.CENTER
            elif kind == "contact":
                for line in ([o["join"].join(b[1])] if o.get("join") else b[1]):
                    p = where.add_paragraph()
                    run(p, line)
                    if o.get("centre"):
                        p.alignment = WD_ALIGN_PARAGRAPH.CENTER
            elif kind == "h":
                p = where.add_paragraph()
                p.paragraph_format.space_before = Pt(9)
                p.paragraph_format.keep_with_next = True
                r = run(p, b[1].upper() if o.get("upper") else b[1], "b")
                r.font.size = Pt(o.get("hpt", 13))
            elif kind == "head":
                for left, right, k in b[1]:
                    p = where.add_paragraph()
                    p.paragraph_format.space_after = Pt(0)
                    p.paragraph_format.keep_with_next = True
                    p.paragraph_format.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
                    run(p, left, k)
                    if right:
                        run(p, "\t" + right)
            elif kind == "bullets":
                for x in b[1]:
                    p = where.add_paragraph(x, style="List Bullet")
                    p.paragraph_format.space_after = Pt(0)
                    if o.get("justify"):
                        p.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            elif kind == "items":
                for x in b[1]:
                    p = where.add_paragraph(x)
                    p.paragraph_format.space_after = Pt(0)
    put(blocks, d, 210 - 2 * o.get("mm", 18))
    for p in d.paragraphs[:1]:
        if not p.text:
            p._element.getparent().remove(p._element)
    d.save(path)


def run(*argv, cwd):
    env = dict(os.environ, SOURCE_DATE_EPOCH="1767225600", HOME=cwd, FORCE_SOURCE_DATE="1")
    r = subprocess.run(argv, cwd=cwd, env=env, capture_output=True, text=True, timeout=300)
    if r.returncode:
        raise SystemExit("%s: %s" % (" ".join(argv)[:200], (r.stdout + r.stderr)[-3000:]))


def chromium(source, pdf, d):
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir=" + d + "/profile", "--no-pdf-header-footer", "--print-to-pdf-no-header", "--print-to-pdf=" + pdf, "file://" + source, cwd=d)


def produce(blocks, o, pdf):
    producer = o["producer"]
    d = tempfile.mkdtemp(prefix="make-cv-")

    def write(name, text):
        with open(os.path.join(d, name), "w") as f:
            f.write(text)
        return os.path.join(d, name)
    made = os.path.join(d, "cv.pdf")
    if producer == "chromium":
        chromium(write("cv.html", o.get("html") or to_html(blocks, o)), made, d)
    elif producer == "weasyprint":
        run("weasyprint", write("cv.html", o.get("html") or to_html(blocks, o)), made, cwd=d)
    elif producer in ("pdflatex", "xelatex", "lualatex"):
        o = dict(o, engine=producer)
        write("cv.tex", to_tex(blocks, o))
        run(producer, "-interaction=nonstopmode", "-halt-on-error", "cv.tex", cwd=d)
    elif producer.startswith("pandoc-"):
        engine = producer[7:]
        write("cv.md", to_markdown(blocks, o))
        if engine == "libreoffice":
            run("pandoc", "cv.md", "-o", "cv.docx", cwd=d)
            run("soffice", "--headless", "--convert-to", "pdf", "cv.docx", cwd=d)
        else:
            more = sum((["-V", v] for v in o.get("pandoc", [])), [])
            run("pandoc", "cv.md", "-o", "cv.pdf", "--pdf-engine=" + engine, *more, cwd=d)
    elif producer == "libreoffice":
        to_docx(blocks, o, os.path.join(d, "cv.docx"))
        run("soffice", "--headless", "--convert-to", "pdf", "cv.docx", cwd=d)
    elif producer == "groff":
        write("cv.ms", to_groff(blocks, o))
        with open(made, "wb") as f:
            subprocess.run(["groff", "-Kutf8", "-ms", "-Tpdf", "-P-pa4", "-dpaper=a4", "cv.ms"], cwd=d, stdout=f, check=True, stderr=subprocess.DEVNULL)
    else:
        raise SystemExit("no producer " + producer)
    shutil.move(made, pdf)
    shutil.rmtree(d, ignore_errors=True)


def make(folder, half, cvs, only):
    """cvs: [(name of the file, person, blocks, options), ...]"""
    import linkedin
    os.makedirs(folder, exist_ok=True)
    for name, person, layout, o in cvs:
        if only and not any(w in name for w in only):
            continue
        person = dict(person, random=random.Random(name))
        o = dict(o, html=linkedin.page(person, o)) if layout == "linkedin" else o
        blocks = [] if layout == "linkedin" else layout(person, o)
        produce(blocks, o, os.path.join(folder, name + ".pdf"))
        said = dict(layout=o["layout"], producer=o["producer"], columns=o["columns"], language=o["lang"], **truth(person, o))
        with open(os.path.join(folder, name + ".json"), "w") as f:
            json.dump(said, f, ensure_ascii=False, indent=1)
            f.write("\n")
        print(name, os.path.getsize(os.path.join(folder, name + ".pdf")))
