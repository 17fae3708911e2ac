#!/usr/bin/env python3
"""CVs from word processors: what `dryrun cv show` reads of a DOCX or ODT as Word, LibreOffice and careless people write it, and what is said of
those that attackers send. Documents are made here, by hand; where LibreOffice or pandoc are installed, theirs are read too."""
import io
import json
import os
import shutil
import struct
import subprocess
import time
import zipfile
from xml.sax.saxutils import escape

from judging import DRYRUN, ROOT, SOURCE, end, need_a_jail, ok, skip

need_a_jail()
CONTENT = os.path.join(SOURCE, "content")
NS = ('xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
      'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
      'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
      'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
      'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml"')
TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def run(*args):
    r = subprocess.run([DRYRUN, *args], capture_output=True, text=True, timeout=120)
    return r.returncode, r.stdout, r.stderr


def show(path):
    code, out, err = run("cv", "show", path, "--json", "--lines")
    try:
        return code, json.loads(out), err
    except ValueError:
        return code, {}, out + err


def check(path, *args):
    code, out, err = run("cv", "check", path, "--content", CONTENT, "--json", *args)
    try:
        return code, json.loads(out), err
    except ValueError:
        return code, {"findings": [], "not_read": []}, out + err


def save(name, data):
    path = os.path.join(ROOT, name)
    with open(path, "wb") as f:
        f.write(data)
    return path


# ---- documents by hand ----

def run_of(text, bold=False, size=None, extra=""):
    look = ("<w:b/>" if bold else "") + (f'<w:sz w:val="{2 * size}"/>' if size else "") + extra
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def p(*runs, style=None, num=None, props=""):
    inner = "".join(r if r.startswith("<") else run_of(r) for r in runs)
    props = (f'<w:pStyle w:val="{style}"/>' if style else "") + (f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{num}"/></w:numPr>' if num else "") + props
    return f"<w:p><w:pPr>{props}</w:pPr>{inner}</w:p>"


def table(*rows):
    return "<w:tbl><w:tblPr/><w:tblGrid/>" + "".join("<w:tr>" + "".join(f"<w:tc><w:tcPr/>{c}</w:tc>" for c in row) + "</w:tr>" for row in rows) + "</w:tbl>"


def body(*parts, section=""):
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {NS}><w:body>{"".join(parts)}<w:sectPr>{section}</w:sectPr></w:body></w:document>'


def rels(*items):
    return '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + "".join(
        f'<Relationship Id="{i}" Type="{TYPE}{t}" Target="{escape(to)}"{" TargetMode=" + chr(34) + "External" + chr(34) if ":" in to else ""}/>' for i, t, to in items) + "</Relationships>"


STYLES = f"""<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="52"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="240"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="berschrift1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="MyHead"><w:name w:val="My own heading"/><w:basedOn w:val="berschrift1"/></w:style>
<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>"""
NUMBERING = f"""<w:numbering {NS}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>"""
LINKS = [("rId10", "hyperlink", "https://www.linkedin.com/in/adalovelace"), ("rId11", "hyperlink", "mailto:ada.lovelace@example.org?subject=CV")]


def docx(document, extra=(), more=(), names=None):
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": rels(("rId1", "officeDocument", "word/document.xml")),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": rels(("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml"), *LINKS, *more),
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
    }
    parts.update(extra)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in parts.items():
            if data is not None:
                z.writestr(name, data)
    return out.getvalue()


HEAD = [p("Ada Lovelace", style="Titel"),
        p("London, UK | +44 20 7946 0958 | ", f'<w:hyperlink r:id="rId11">{run_of("Mail")}</w:hyperlink>', run_of(" | "), f'<w:hyperlink r:id="rId10">{run_of("LinkedIn")}</w:hyperlink>')]
WORK = [p("Experience", style="berschrift1"), p(run_of("Senior Engineer", True), run_of("\u00a0– Analytical Engines Ltd, London"), "<w:r><w:tab/></w:r>", run_of("Mar 2019 – present")),
        p("Cut the build from 40 to 6 minutes for 30 engineers", num=1), p("Responsible for the deployment", style="ListBullet"),
        p(run_of("Engineer", True), run_of(", Difference Works, London"), "<w:r><w:tab/></w:r>", run_of("Jan 2015 – Feb 2019")), p("Halved the error rate of the print-out", num=1)]
REST = [p("Education", style="MyHead"), p("BSc Mathematics, University of London, 2011 – 2014"), p("Skills", style="berschrift1"), p("C, Python, PostgreSQL")]
WHOLE = body(*HEAD, *WORK, *REST)

good = save("good.docx", docx(WHOLE))
code, cv, err = show(good)
ok(code == 0 and cv["source"] == "paragraphs" and cv["name"]["text"] == "Ada Lovelace" and cv["place"]["text"] == "London, UK", "a DOCX is read", code, cv, err)
ok(cv["phone"]["text"] == "+44 20 7946 0958" and cv["mail"]["text"] == "ada.lovelace@example.org", "the address behind a link is the mail", cv["mail"], cv["phone"])
ok([(x["url"], x["network"]) for x in cv["links"]] == [("https://www.linkedin.com/in/adalovelace", "linkedin")], "and what \"LinkedIn\" leads to is a link", cv["links"])
kinds = [s["kind"] for s in cv["sections"]]
ok(kinds == ["contact", "work", "education", "skills"], "headings by style, a style of one's own too", kinds)
jobs = cv["sections"][1]["entries"]
ok([(j["title"]["text"], j["org"]["text"], j["place"]["text"], j["start"]["date"], j["end"]["date"]) for j in jobs] ==
   [("Senior Engineer", "Analytical Engines Ltd", "London", "2019-03", "now"), ("Engineer", "Difference Works", "London", "2015-01", "2019-02")],
   "jobs with employer, place and dates behind a tab", jobs)
ok([[b["text"] for b in j["bullets"]] for j in jobs] ==
   [["Cut the build from 40 to 6 minutes for 30 engineers", "Responsible for the deployment"], ["Halved the error rate of the print-out"]] and all(b["bullet"] for j in jobs for b in j["bullets"]),
   "bullets by numbering, their own or their style's", jobs)
code, report, err = check(good)
hit = [f for f in report["findings"] if f["rule"] == "R12"]
line = next((i for i, x in enumerate(cv["lines"], 1) if x["text"].startswith("Responsible")), 0)
ok(code == 0 and len(hit) == 1 and hit[0]["at"]["line"] == line and hit[0]["at"]["column"] == 1, "a finding has the number of its line", hit, line)
code, out, err = run("cv", "show", good, "--lines")
ok(code == 0 and out.splitlines()[line - 1].split(None, 1) == [str(line), "Responsible for the deployment"], "which --lines prints", out)
code, out, err = run("cv", "show", good, "--json-resume")
resume = json.loads(out)
ok(resume["basics"]["email"] == "ada.lovelace@example.org" and resume["work"][1]["endDate"] == "2019-02", "as JSON Resume", out[:400])
code, out, err = run("cv", "show", good)
ok(code == 0 and "name       Ada Lovelace" in out and "  Senior Engineer\n    at         Analytical Engines Ltd" in out and "dates      2019-03 to now" in out, "for people", out)
code, out, err = run("cv", "show", good, "--json", "--json-resume")
ok(code == 2 and "choose one" in err, "one form at a time", code, err)

# ---- what is text, and what is not ----

def texts(*parts, **more):
    code, cv, err = show(save("t.docx", docx(body(*HEAD, *parts, *REST), **more)))
    return [x["text"] for x in cv.get("lines", [])][2:-4], cv, err


DEL = '<w:del w:id="1" w:author="x"><w:r><w:delText>deleted</w:delText></w:r></w:del>'
INS = f'<w:ins w:id="2" w:author="x">{run_of("inserted")}</w:ins>'
FIELD = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://github.com/ada" </w:instrText></w:r>'
         '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run_of("my code") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
BOX = ('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="1270000" cy="300000"/><w:txbxContent>' + p("in a box") +
       '</w:txbxContent></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>' + p("in a box") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>")
for name, parts, wanted in [
    ("tracked changes", [p(DEL, INS, run_of(" stays"))], ["inserted stays"]),
    ("moved text", [p(f'<w:moveFrom w:id="1">{run_of("gone")}</w:moveFrom>', run_of("here"))], ["here"]),
    ("a field shows its result", [p("see ", FIELD)], ["see my code"]),
    ("a simple field", [p(f'<w:fldSimple w:instr=" PAGE ">{run_of("3")}</w:fldSimple>')], ["3"]),
    ("a text box, once, before its paragraph", [p(BOX, run_of("outside"))], ["in a box", "outside"]),
    ("soft and hard hyphens", [p("ex\u00adample", "<w:r><w:softHyphen/><w:noBreakHyphen/></w:r>", run_of("free"))], ["example-free"]),
    ("a break within a paragraph", [p("one", "<w:r><w:br/></w:r>", run_of("two"))], ["one", "two"]),
    ("no break for pages", [p("one", '<w:r><w:br w:type="page"/></w:r>', run_of(" more"))], ["one more"]),
    ("smart tags and content controls", [f'<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>{p("<w:smartTag>" + run_of("York") + "</w:smartTag>", run_of("shire"))}</w:sdtContent></w:sdt>'], ["Yorkshire"]),
    ("hidden text", [p(run_of("shown"), run_of("stuffed with words", extra="<w:vanish/>"))], ["shown"]),
    ("symbols of fonts", [p('<w:r><w:sym w:font="Wingdings" w:char="F0B7"/></w:r>', run_of(" by hand"))], ["\uf0b7 by hand"]),
    ("ruby, formulas, no-break spaces", [p("<w:r><w:ruby><w:rt>" + run_of("x") + "</w:rt><w:rubyBase>" + run_of("東") + "</w:rubyBase></w:ruby></w:r>", run_of("\u00a0京"))], ["東 京"]),
    ("many blanks part fields", [p("Engineer          2019")], ["Engineer\t2019"]),
    ("deleted lines of a table", [table([p("a"), p("b")]) + p("after")], ["a\tb", "after"]),
]:
    got, cv, err = texts(*parts)
    ok(got == wanted, name, got, err)
got, cv, err = texts(p(run_of("shown"), run_of("stuffed", extra="<w:vanish/>")))
ok(any("hidden text" in n["why"] for n in cv["not_read"]), "that there is hidden text is told", cv["not_read"])
code, cv, err = show(save("f.docx", docx(body(HEAD[0], p("see ", FIELD), *WORK, *REST))))
ok([x["url"] for x in cv["links"]] == ["https://github.com/ada"], "where a field leads to is a link", cv["links"])
code, cv, err = show(save("n.docx", docx(body(*HEAD, *WORK[:2], p("no sign", num=2), p("no list", style="ListBullet", props='<w:numPr><w:numId w:val="0"/></w:numPr>'), p("unknown list", num=77)))))
ok([(x["text"], x["kind"]) for x in cv["lines"]][-3:] == [("no sign", "text"), ("no list", "text"), ("unknown list", "bullet")], "lists without signs are none", cv["lines"][-3:])

# ---- headings by look alone ----
plain = body(p(run_of("Ada Lovelace", True, 20)), p("ada@example.org"), p(run_of("WORK HISTORY", True, 13)), p("Engineer, Works Ltd, Mar 2019 – present"), p("• Halved the cost"),
             p(run_of("OTHER THINGS", True, 13)), p("Chess"))
code, cv, err = show(save("look.docx", docx(plain, {"word/styles.xml": None, "word/numbering.xml": None})))
ok([s["kind"] for s in cv["sections"]] == ["contact", "work", "other"] and cv["sections"][1]["entries"][0]["bullets"][0]["text"] == "Halved the cost", "headings and bullets without styles", cv["sections"])

above = [p("Experience", style="berschrift1"), p("March 2019 – Present"), p("Senior Engineer, Analytical Engines Ltd", style="berschrift2"), p("Cut the build from 40 to 6 minutes in one year."),
         p("2015 – 2019"), p("Engineer, Difference Works", style="berschrift2"), p("Halved the errors of the print-out in two years.")]
code, cv, err = show(save("above.docx", docx(body(*HEAD, *above, *REST))))
jobs = cv["sections"][1]["entries"]
ok([(j["title"]["text"], j["org"]["text"], j["start"]["date"], len(j["bullets"])) for j in jobs] == [("Senior Engineer", "Analytical Engines Ltd", "2019-03", 1), ("Engineer", "Difference Works", "2015", 1)],
   "dates above the heading of a job, as in Word's own template", jobs)
projects = [p("Projects", style="berschrift1"), p(run_of("Loom", True), " – a compiler for looms"), p("Cut x", num=1), p(run_of("Card", True), " – a reader"), p("Read y", num=1)]
code, cv, err = show(save("projects.docx", docx(body(*HEAD, *projects, *REST))))
ok([(e["title"]["text"], len(e["bullets"])) for e in cv["sections"][1]["entries"]] == [("Loom", 1), ("Card", 1)], "projects whose names are bold", cv["sections"][1]["entries"])

# ---- tables ----
rows = table([p("Mar 2019 – present"), p(run_of("Senior Engineer", True)) + p("Analytical Engines Ltd") + p("Cut the build", num=1)],
             [p("2015 – 2019"), p(run_of("Engineer", True)) + p("Difference Works Ltd") + p("Halved the errors", num=1)])
code, cv, err = show(save("rows.docx", docx(body(*HEAD, WORK[0], rows, *REST))))
jobs = cv["sections"][1]["entries"]
ok([(j["title"]["text"], j["org"]["text"], j["start"]["date"], len(j["bullets"])) for j in jobs] == [("Senior Engineer", "Analytical Engines Ltd", "2019-03", 1), ("Engineer", "Difference Works Ltd", "2015", 1)],
   "a table of dates and jobs", jobs, [x["text"] for x in cv["lines"]])
code, report, err = check(os.path.join(ROOT, "rows.docx"))
ok(any(f["rule"] == "R15" and "a table" in f["message"] for f in report["findings"]), "and a table is told", report["findings"])
side = table([p(run_of("Ada Lovelace", True, 20)) + p("ada@example.org") + p("Skills", style="berschrift1") + p("C, Python") + p("SQL"), "".join(WORK)])
code, cv, err = show(save("side.docx", docx(body(side))))
ok(cv["columns"] == 2 and cv["name"]["text"] == "Ada Lovelace" and [s["kind"] for s in cv["sections"]] == ["contact", "skills", "work"] and len(cv["sections"][2]["entries"]) == 2,
   "a table that lays out two columns is read column by column", cv["sections"])
code, report, err = check(os.path.join(ROOT, "side.docx"))
ok(any(f["rule"] == "R15" and "2 columns" in f["message"] for f in report["findings"]), "and told", report["findings"])
beside = table([p("Experience"), "".join(WORK[1:])], [p("Skills"), p("C, Python")])
code, cv, err = show(save("beside.docx", docx(body(*HEAD, beside))))
ok([s["kind"] for s in cv["sections"]] == ["contact", "work", "skills"] and len(cv["sections"][1]["entries"]) == 2, "headings beside their sections", cv["sections"])

each = "".join(table([p(run_of(org, True)), p(place)], [p(title), p(dates)]) + p("Did it", num=1)
               for org, place, title, dates in [("Analytical Engines Ltd", "London, UK", "Senior Engineer", "Mar 2019 – present"), ("Difference Works", "Leeds, UK", "Engineer", "2015 – 2019")])
groups = table([p("Languages"), p("C, Python")], [p("Databases"), p("PostgreSQL, Redis")])
code, cv, err = show(save("each.docx", docx(body(*HEAD, WORK[0], each, p("Skills", style="berschrift1"), groups))))
jobs = cv["sections"][1]["entries"]
ok([(j["title"]["text"], j["org"]["text"], j["place"]["text"], j["start"]["date"], len(j["bullets"])) for j in jobs] ==
   [("Senior Engineer", "Analytical Engines Ltd", "London, UK", "2019-03", 1), ("Engineer", "Difference Works", "Leeds, UK", "2015", 1)], "a table for each job's head", jobs)
ok([i["text"] for i in cv["sections"][2]["items"]] == ["C", "Python", "PostgreSQL", "Redis"], "skills by group in a table, where \"Languages\" is no section", cv["sections"][2:])

# ---- headers, boxes, pictures, columns, pages ----
HDR = f'<w:hdr {NS}>{p("Ada Lovelace")}{p("ada.lovelace@example.org")}</w:hdr>'
FTR = f'<w:ftr {NS}>{p("Page ", chr(60) + "w:fldSimple w:instr=" + chr(34) + "PAGE" + chr(34) + ">" + run_of("1") + "</w:fldSimple>")}</w:ftr>'
headed = docx(body(*WORK, *REST, section='<w:headerReference w:type="default" r:id="rId5"/><w:footerReference w:type="default" r:id="rId6"/><w:cols w:num="2"/>'),
              {"word/header1.xml": HDR, "word/footer1.xml": FTR}, [("rId5", "header", "header1.xml"), ("rId6", "footer", "/word/footer1.xml")])
code, report, err = check(save("headed.docx", headed))
said = [f["message"] for f in report["findings"] if f["rule"] in ("R14", "R15")]
ok(any("running header" in m for m in said) and any("2 columns" in m for m in said), "name and address in the header, and columns", said)
code, cv, err = show(os.path.join(ROOT, "headed.docx"))
ok(cv["name"]["text"] == "Ada Lovelace" and cv["lines"][0]["margin"] and cv["lines"][-1]["text"] == "Page 1" and cv["lines"][-1]["margin"], "which are read all the same", cv["lines"])
boxed = docx(body(p(BOX.replace("in a box", "Ada Lovelace")), p("ada@example.org"), *WORK, *REST))
code, report, err = check(save("boxed.docx", boxed))
said = [f["message"] for f in report["findings"] if f["rule"] in ("R14", "R15")]
ok(any("name or address in a text box" in m for m in said), "a name in a text box", said)
PICTURE = '<w:r><w:drawing><wp:inline><wp:extent cx="1270000" cy="1651000"/><a:blip r:embed="rId9"/></wp:inline></w:drawing></w:r>'
code, report, err = check(save("photo.docx", docx(body(HEAD[0], p(PICTURE), HEAD[1], *WORK, *REST))), "--country", "us")
ok(any(f["rule"] == "R23" and f["evidence"] == "photo" for f in report["findings"]), "a photo by its size", report["findings"])
code, report, err = check(save("scan.docx", docx(body(p(PICTURE)))))
ok(code == 1 and any(f["rule"] == "R14" and "is a picture" in f["message"] for f in report["findings"]), "a page that was scanned", code, report["findings"], err)
tiny = docx(body(*HEAD, *[p(run_of("Small letters are hard to read for everybody", size=7)) for _ in range(9)]))
code, report, err = check(save("tiny.docx", tiny))
ok(any(f["rule"] == "R15" and "7.0 points" in f["message"] and f["at"].get("line") for f in report["findings"]), "letters that are too small", report["findings"])
long = docx(body(*HEAD, *WORK, *[p("x", "<w:r><w:lastRenderedPageBreak/></w:r>") for _ in range(3)], *REST))
code, cv, err = show(save("long.docx", long))
ok(cv["pages"] == 4, "pages, as Word counted them", cv.get("pages"), err)

# ---- encodings and other spellings ----
strict = docx(WHOLE.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main"))
code, cv, err = show(save("strict.docx", strict))
ok(code == 0 and cv["name"]["text"] == "Ada Lovelace" and len(cv["sections"]) == 4, "ISO strict", err)
code, cv, err = show(save("utf16.docx", docx(WHOLE.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16"))))
ok(code == 0 and cv["name"]["text"] == "Ada Lovelace", "UTF-16", err)
code, cv, err = show(save("prefix.docx", docx(WHOLE.replace("<w:", "<q:").replace("</w:", "</q:").replace(" w:", " q:").replace("xmlns:w=", "xmlns:q="))))
ok(code == 0 and cv["name"]["text"] == "Ada Lovelace", "other prefixes", err)
class Pipe(io.RawIOBase):
    """What cannot be written twice, as programs on the network have it: sizes follow the data."""

    def __init__(self):
        self.data = b""

    def writable(self):
        return True

    def write(self, b):
        self.data += bytes(b)
        return len(b)


pipe = Pipe()
with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("word/document.xml", WHOLE)
code, cv, err = show(save("streamed.docx", pipe.data))
ok(code == 0 and b"PK\x07\x08" in pipe.data and cv["name"]["text"] == "Ada Lovelace", "an archive that was streamed", err)
code, cv, err = show(save("slashes.docx", docx(None, {"word/document.xml": None, "word\\document.xml": WHOLE, "_rels/.rels": rels(("a", "officeDocument", "/word/document.xml"))})))
ok(code == 0 and cv["name"]["text"] == "Ada Lovelace", "backslashes in names", err)

# ---- of attackers, and of bad luck ----

LAUGHS = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha">' + "".join(f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9)) + f"]><w:document {NS}><w:body>{p('x').replace('x', '&j;')}</w:body></w:document>"
OUTSIDE = f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document {NS}><w:body>{p("x").replace(">x<", ">&x;<")}</w:body></w:document>'


def zipped(entries, **kinds):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, data in entries:
            info = zipfile.ZipInfo(name)
            info.compress_type = zipfile.ZIP_DEFLATED
            if name in kinds.get("links", ()):
                info.create_system, info.external_attr = 3, 0o120777 << 16
            z.writestr(info, data)
    return out.getvalue()


import warnings
warnings.simplefilter("ignore")
bomb = docx(f'<w:document {NS}><w:body><w:p><w:r><w:t>' + "a" * 30_000_000 + "</w:t></w:r></w:p></w:body></w:document>")
huge = docx(f'<w:document {NS}><w:body><w:p><w:r><w:t>' + "a b " * 20_000_000 + "</w:t></w:r></w:p></w:body></w:document>")
overlap = bytearray(docx(WHOLE))
cases = [  # name, bytes, exit code (None: read, with a note), what is said
    ("cut.docx", docx(WHOLE)[:-100], 2, "cut off"),
    ("half.docx", docx(WHOLE)[:1200], 2, "cut off"),
    ("head.docx", b"PK\x03\x04" + b"\0" * 100, 2, "cut off"),
    ("empty.zip", b"PK\x05\x06" + b"\0" * 18, 2, "empty ZIP"),
    ("locked.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 3000 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 500, 2, "protected by a password"),
    ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 3000, 2, "of the old kind (.doc)"),
    ("laughs.docx", docx(LAUGHS), 2, "document type"),
    ("outside.docx", docx(OUTSIDE), 2, "document type"),
    ("bomb.docx", bomb, 2, "as bombs do"),
    ("huge.docx", huge, 2, "unpacks to more"),
    ("deep.docx", docx(f"<w:document {NS}><w:body>" + "<w:sdt><w:sdtContent>" * 5000 + p("x") + "</w:sdtContent></w:sdt>" * 5000 + "</w:body></w:document>"), 2, "nested deeper"),
    ("noxml.docx", docx(b"\x00\x01\x02" * 1000), 2, "no XML"),
    ("latin.docx", docx(f'<w:document {NS}><w:body>{HEAD[0]}{p("Zoë")}</w:body></w:document>'.encode("latin-1")), None, "no XML"),
    ("other.docx", docx("<html><body>hello</body></html>"), 2, "no text of a document"),
    ("nothing.docx", docx(body()), 2, "no text"),
    ("book.xlsx", zipped([("[Content_Types].xml", "x"), ("_rels/.rels", rels(("a", "officeDocument", "xl/workbook.xml"))), ("xl/workbook.xml", "<x/>")]), 2, "Excel"),
    ("talk.pptx", zipped([("_rels/.rels", rels(("a", "officeDocument", "ppt/presentation.xml"))), ("ppt/presentation.xml", "<x/>")]), 2, "PowerPoint"),
    ("photos.zip", zipped([("photos/me\x1b[31m.jpg", "x"), ("b", "y")]), 2, "ZIP archive of 2 files"),
    ("many.docx", zipped([("word/document.xml", WHOLE)] + [(f"f{i}", "") for i in range(10000)]), 2, "10001 files"),
    ("twice.docx", zipped([("word/document.xml", WHOLE), ("word/document.xml", WHOLE)]), 2, "twice"),
    ("link.docx", zipped([("word/document.xml", "/etc/passwd")], links=("word/document.xml",)), 2, "no file"),
    ("leaving.docx", zipped([("_rels/.rels", rels(("a", "officeDocument", "../../../etc/passwd"))), ("../../etc/passwd", WHOLE)]), 2, "ZIP archive"),
    ("broken.docx", docx(WHOLE.replace("Halved the error rate", "<Halved the error rate")), None, "no XML from some place on"),
    ("styleless.docx", docx(WHOLE, {"word/styles.xml": "<broken"}), None, "word/styles.xml"),
    ("lost.docx", docx(WHOLE, {"_rels/.rels": rels(("a", "officeDocument", "word/lost.xml"))}), None, "is not there"),
    ("macros.docx", docx(WHOLE, {"word/vbaProject.bin": b"x" * 100}), None, "macros"),
    ("attribute.docx", docx(WHOLE.replace("<w:body>", f'<w:body x="{"a" * 3_000_000}">')), 0, ""),
    ("attributes.docx", docx(WHOLE.replace("<w:body>", "<w:body " + " ".join(f'a{i}="b"' for i in range(100_000)) + ">")), 0, ""),
    ("many-paragraphs.docx", docx(body(*HEAD, *WORK, *[f"<w:p><w:r><w:t>{i}</w:t></w:r></w:p>" for i in range(400_000)])), None, "longer than any CV"),
    ("long-paragraph.docx", docx(body(*HEAD, *WORK, p("word " * 100_000))), None, "longer than a CV"),
    ("loop.docx", docx(WHOLE, {"word/styles.xml": f'<w:styles {NS}><w:style w:type="paragraph" w:styleId="Titel"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="Titel"/></w:style></w:styles>'}), 0, ""),
    ("boxes.docx", docx(body(*HEAD, "<w:p><w:r><w:txbxContent>" * 40 + p("deep") + "</w:txbxContent></w:r></w:p>" * 40, *REST)), 0, ""),
    ("fields.docx", docx(body(*HEAD, p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 300 + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 300, run_of("after")), *REST)), 0, ""),
]
for name, data, wanted, sentence in cases:
    path = save(name, data)
    start = time.monotonic()
    code, out, err = run("cv", "show", path)
    took = time.monotonic() - start
    said = err if wanted == 2 else out
    ok(code == (wanted or 0) and sentence in said + out and "internal" not in err and "\x1b" not in err + out and (code == 2) == err.startswith("dryrun: "),
       f"{name}: {(err.strip() or [x for x in out.splitlines() if 'not read' in x] or [''])[0 if not err else slice(0, 90)]} ({took:.1f} s)", code, out[-600:], err)
    ok(took < 30, name + " ends")
    if wanted != 2:
        ok("Ada Lovelace" in out, name + ": what could be read was", out[:300])

# ---- OpenDocument ----

ODF = " ".join(f'xmlns:{p}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for p, n in [("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"), ("svg", "svg-compatible"), ("fo", "xsl-fo-compatible")]) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
ODT_STYLES = f"""<office:document-styles {ODF}><office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt" style:font-name="Lato"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/><style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="26pt" fo:font-weight="bold"/></style:style></office:styles>
<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard"><style:header><text:p>Curriculum vitae</text:p></style:header></style:master-page></office:master-styles></office:document-styles>"""


def odt(text, styles=ODT_STYLES, extra=(), kind="text"):
    content = text if text is None or text.startswith("<?") else (
        f'<office:document-content {ODF}><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        f'<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style><style:style style:name="S2" style:family="section"><style:section-properties><style:columns fo:column-count="2"/></style:section-properties></style:style>'
        f'</office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>')
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("mimetype", "application/vnd.oasis.opendocument." + kind, zipfile.ZIP_STORED)
        for name, data in [("styles.xml", styles), ("content.xml", content), *extra]:
            if data is not None:
                z.writestr(name, data)
    return out.getvalue()


ODT_HEAD = '<text:p text:style-name="Title">Ada Lovelace</text:p><text:p>London, UK | +44 20 7946 0958 | <text:a xlink:href="mailto:ada@example.org">Mail</text:a></text:p>'
ODT_WORK = ('<text:h text:outline-level="1">Experience</text:h><text:p><text:span text:style-name="T1">Senior Engineer</text:span>, Analytical Engines Ltd, London<text:tab/>Mar 2019 –\n   present</text:p>'
            '<text:list><text:list-item><text:p>Cut the build from 40 to 6 minutes</text:p></text:list-item><text:list-item><text:p>Halved the errors</text:p><text:p>which took a year</text:p></text:list-item></text:list>')
code, cv, err = show(save("good.odt", odt(ODT_HEAD + ODT_WORK + '<text:h text:outline-level="1">Skills</text:h><text:p>C, SQL</text:p>')))
jobs = cv["sections"][1]["entries"] if code == 0 else []
ok(code == 0 and cv["name"]["text"] == "Ada Lovelace" and cv["mail"]["text"] == "ada@example.org" and [s["kind"] for s in cv["sections"]] == ["contact", "work", "skills"], "an ODT is read", cv, err)
ok([(j["title"]["text"], j["org"]["text"], j["start"]["date"], [(b["text"], b["bullet"]) for b in j["bullets"]]) for j in jobs] ==
   [("Senior Engineer", "Analytical Engines Ltd", "2019-03", [("Cut the build from 40 to 6 minutes", True), ("Halved the errors", True), ("which took a year", False)])], "its jobs and bullets", jobs)
ok(cv["lines"][0]["text"] == "Curriculum vitae" and cv["lines"][0]["margin"], "its header", cv["lines"][:2])
for name, text, wanted in [
    ("spaces as the format counts them", "<text:p>  one\n  two<text:s text:c=\"3\"/>three</text:p>", ["one two\tthree"]),
    ("spans of automatic styles of the other part", '<text:p><text:span text:style-name="T1">shown</text:span><text:span text:style-name="T2">hidden</text:span></text:p>', ["shown"]),
    ("tracked changes", "<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>kept<text:change text:change-id=\"a\"/></text:p>", ["kept"]),
    ("notes and annotations", "<text:p>a<text:note><text:note-body><text:p>foot</text:p></text:note-body></text:note><office:annotation><text:p>no</text:p></office:annotation>b</text:p>", ["ab"]),
    ("frames", '<text:p><draw:frame svg:width="3cm"><draw:text-box><text:p>in a box</text:p></draw:text-box><svg:desc>no</svg:desc></draw:frame>outside</text:p>', ["in a box", "outside"]),
    ("tables", "<table:table><table:table-row><table:table-cell><text:p>2019</text:p></table:table-cell><table:table-cell><text:p>Engineer</text:p></table:table-cell></table:table-row></table:table>", ["2019\tEngineer"]),
]:
    code, cv, err = show(save("t.odt", odt(ODT_HEAD + text)))
    got = [x["text"] for x in cv.get("lines", [])][3:]
    ok(got == wanted, "ODT: " + name, got, err)
code, report, err = check(save("columns.odt", odt(ODT_HEAD + f'<text:section text:style-name="S2">{ODT_WORK}</text:section>')))
ok(any(f["rule"] == "R15" and "2 columns" in f["message"] for f in report["findings"]), "ODT: columns", report["findings"], err)
MANIFEST = ('<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>')
for name, data, wanted, sentence in [
    ("locked.odt", odt("x", extra=[("META-INF/manifest.xml", MANIFEST)]), 2, "protected by a password"),
    ("sheet.ods", odt("x", kind="spreadsheet"), 2, "spreadsheet"),
    ("slides.odp", odt("x", kind="presentation"), 2, "presentation"),
    ("none.odt", odt(None), 2, "content.xml) is not in it"),
    ("laughs.odt", odt('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>' + f"<office:document-content {ODF}/>"), 2, "document type"),
    ("cut.odt", odt(ODT_HEAD + ODT_WORK.replace("<text:list>", "<text:list")), None, "no XML"),
    ("deep.odt", odt(ODT_HEAD + "<text:list><text:list-item>" * 90 + "<text:p>deep</text:p>" + "</text:list-item></text:list>" * 90), 0, ""),
    ("deeper.odt", odt(ODT_HEAD + "<text:span>" * 900 + "</text:span>" * 900), None, "nested deeper"),
    ("many.odt", odt(ODT_HEAD + "".join(f"<text:p>{i}</text:p>" for i in range(300_000))), None, "longer than any CV"),
    ("loop.odt", odt(ODT_HEAD, ODT_STYLES.replace('style:name="Standard" style:family="paragraph"', 'style:name="Standard" style:family="paragraph" style:parent-style-name="Title"')), 0, ""),
]:
    code, out, err = run("cv", "show", save(name, data))
    ok(code == (wanted or 0) and sentence in err + out and "internal" not in err and (wanted == 2 or "Ada Lovelace" in out), name + ": " + (err or out.splitlines()[-1])[-90:].strip(), code, out[-300:], err)

# ---- by programs ----

MARKDOWN = """# Ada Lovelace

ada@example.org | +44 20 7946 0958 | London, UK

## Experience

### Senior Engineer, Analytical Engines Ltd

Mar 2019 – present

- Cut the build from 40 to 6 minutes
- Halved the errors

## Education

BSc Mathematics, University of London, 2011 – 2014

## Skills

C, Python, SQL
"""


def as_meant(cv):
    try:
        job, school = cv["sections"][1]["entries"][0], cv["sections"][2]["entries"][0]
        return (cv["name"]["text"], cv["mail"]["text"], cv["phone"]["text"], job["title"]["text"], job["org"]["text"], job["start"]["date"], [b["text"] for b in job["bullets"]],
                school["start"]["date"], [i["text"] for i in cv["sections"][3]["items"]])
    except (KeyError, IndexError, TypeError):
        return None


MEANT = ("Ada Lovelace", "ada@example.org", "+44 20 7946 0958", "Senior Engineer", "Analytical Engines Ltd", "2019-03", ["Cut the build from 40 to 6 minutes", "Halved the errors"], "2011", ["C", "Python", "SQL"])
source = save("meant.md", MARKDOWN.encode())
if shutil.which("pandoc"):
    for kind in "docx", "odt":
        subprocess.run(["pandoc", source, "-o", f"{ROOT}/pandoc.{kind}"], check=True)
        code, cv, err = show(f"{ROOT}/pandoc.{kind}")
        ok(as_meant(cv) == MEANT, "pandoc's " + kind, as_meant(cv), err)
else:
    skip("pandoc's", "pandoc is not installed")
if shutil.which("soffice"):
    html = save("meant.html", ("<html><body><h1>Ada Lovelace</h1><p>ada@example.org | +44 20 7946 0958 | London, UK</p><h2>Experience</h2><h3>Senior Engineer, Analytical Engines Ltd</h3>"
                               "<p>Mar 2019 – present</p><ul><li>Cut the build from 40 to 6 minutes</li><li>Halved the errors</li></ul><h2>Education</h2>"
                               "<p>BSc Mathematics, University of London, 2011 – 2014</p><h2>Skills</h2><p>C, Python, SQL</p></body></html>").encode("ascii", "xmlcharrefreplace"))
    for kind, filter in ("docx", "docx:MS Word 2007 XML"), ("odt", "odt:writer8"):
        subprocess.run(["soffice", "-env:UserInstallation=file://" + ROOT + "/office", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", filter, "--outdir", ROOT + "/lo", html],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)
        code, cv, err = show(f"{ROOT}/lo/meant.{kind}")
        ok(as_meant(cv) == MEANT, "LibreOffice's " + kind, as_meant(cv), err)
else:
    skip("LibreOffice's", "LibreOffice is not installed")

code, cv, err = show(good)
ok(code == 0 and cv["name"]["text"] == "Ada Lovelace", "and afterwards a sound one is read as before", err)
end()
