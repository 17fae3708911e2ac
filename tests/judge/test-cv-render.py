#!/usr/bin/env python3
"""`dryrun cv render`, `cv roundtrip` and `cv diff`: resumes of many scripts printed and read again without a difference; what two columns,
a running header and letters without a name cost; PDFs as other programs see them; and CVs of people who mean no good."""
import glob
import json
import os
import re
import shutil
import subprocess
import time

from judging import DRYRUN, ROOT, SOURCE, end, need_a_jail, ok, skip

need_a_jail()
RESUMES = sorted(glob.glob(os.path.join(SOURCE, "tests/data/cv/resumes/*.json")))
FONTS = {"arabic": ":lang=ar", "hebrew": ":lang=he", "hindi": ":lang=hi", "chinese": ":lang=zh-cn", "japanese": ":lang=ja"}


def cv(*args, timeout=120):
    r = subprocess.run([DRYRUN, "cv", *args], capture_output=True, timeout=timeout)
    return r.returncode, r.stdout.decode("utf-8", "replace"), r.stderr.decode("utf-8", "replace")


def file(name, data):
    path = os.path.join(ROOT, name)
    with open(path, "wb") as f:
        f.write(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
    return path


def resume(name, **members):
    return file(name, json.dumps({"basics": {"name": "Ada Lovelace", "email": "ada@example.org"}, **members}))


def tool(*args):
    return subprocess.run(args, capture_output=True, text=True, timeout=60).stdout


def has_font(name):
    return name not in FONTS or not shutil.which("fc-list") or tool("fc-list", FONTS[name], "file").strip() != ""


# ---- printed and read again ----

ok(len(RESUMES) >= 12, "there are resumes", RESUMES)
for path in RESUMES:
    name = os.path.basename(path)[:-5]
    if not has_font(name):
        skip(name, "no font for it: apt install fonts-noto-core fonts-noto-cjk")
        continue
    code, out, err = cv("roundtrip", path, "--json")
    trip = json.loads(out) if out else {"readings": []}
    counts = [{k: v for k, v in r["counts"].items() if v} for r in trip["readings"]]
    ok(code == 0 and trip["ok"] and [r["read"] for r in trip["readings"]] == ["as text", "as PDF"] and all(list(c) == ["same"] for c in counts),
       name + " comes back whole", code, counts, [f for r in trip["readings"] for f in r["fields"] if f["change"] != "same"], err)

every = os.path.join(SOURCE, "tests/data/cv/resumes/every-section.json")
code, out, err = cv("roundtrip", every)
ok(code == 0 and re.search(r"as PDF: (\d+) of \1 fields come back", out), "for people", out, err)
code, out, err = cv("roundtrip", every, "--all")
ok("same    work[0].position" in out, "with all fields", out)

# ---- the PDF, as other programs see it ----

pdf = os.path.join(ROOT, "every.pdf")
code, out, err = cv("render", every, "--pdf", pdf, "--json")
told = json.loads(out)
ok(code == 0 and told["written"][0]["pages"] == 2 and told["written"][0]["missing"] == "" and told["written"][0]["bytes"] == os.path.getsize(pdf),
   "a PDF is written", out, err)
info = tool("pdfinfo", pdf)
ok("Title:           Zoë Ångström-Müller – CV" in info and "Author:          Zoë Ångström-Müller" in info and "Tagged:          yes" in info
   and "(A4)" in info and "CreationDate" not in info, "with a title, an author and tags, and no date", info)
with open(pdf, "rb") as f:
    data = f.read()
ok(b"/Lang (en)" in data and b"mailto:zoe@example.org" in data and b"https://github.com/zoe" in data, "with its language, and links")
ok("Experience" in tool("pdftohtml", "-xml", "-stdout", pdf).split("<outline>")[-1], "with an outline")
structure = tool("pdfinfo", "-struct-text", pdf)
ok(all(t in structure for t in ["H1", "H2", "H3", "LBody"]) and "Senior Backend Engineer" in structure, "with headings and lists in its tags", structure[:500])
fonts = tool("pdffonts", pdf).splitlines()[2:]
ok(fonts and all(re.search(r"yes +yes +yes", line) for line in fonts), "with fonts that are embedded and say what their letters are", fonts)
sizes = [float(s) for s in re.findall(r'<fontspec [^>]*size="(\d+)"', tool("pdftohtml", "-xml", "-zoom", "1", "-stdout", pdf))]
ok(sizes and min(sizes) >= 10, "no letter is smaller than 10 points", sizes)
words = tool("pdftotext", "-layout", pdf, "-")
ok(re.search(r"1 ?/ ?2", words) and re.search(r"2 ?/ ?2", words), "pages are numbered where there are several")
again = os.path.join(ROOT, "again.pdf")
cv("render", every, "--pdf", again)
with open(again, "rb") as f:
    ok(f.read() == data, "the same CV gives the same bytes")
code, out, err = cv("render", every, "--pdf", again)
ok(code == 2 and "is there already" in err and "--replace" in err, "a file that is there is not written over", code, err)
code, out, err = cv("render", every, "--pdf", again, "--replace", "--paper", "letter", "--date", "2026-05-01")
info = tool("pdfinfo", again)
ok(code == 0 and "612 x 792" in info and re.search(r"CreationDate: .*May .*2026", info), "US Letter, with a date", info, err)
for args, said in [(["--paper", "a5"], "a4 or letter"), (["--date", "May"], "a day like"), (["--text", "-", "--html", "-"], "only one thing"),
                   (["--text", "-", "--json"], "only one thing"), (["--json"], "say --pdf FILE"), (["--pdf", "/nowhere/x.pdf"], "/nowhere")]:
    code, out, err = cv("render", every, *(args if "--pdf" in args or "-" in args or args == ["--json"] else ["--pdf", os.path.join(ROOT, "no.pdf"), *args]))
    ok(code in (2, 3) and said in err and not os.path.exists(os.path.join(ROOT, "no.pdf")), "refused: " + " ".join(args), code, err)

# A head stays with its first bullet; a paragraph leaves no line alone.
bad = []
for n in range(1, 60, 3):
    work = [{"name": "Filler", "position": "Engineer", "startDate": "2019-01", "endDate": "2019-02", "highlights": ["filler %d" % i for i in range(n)]},
            {"name": "LastOrg", "position": "LastTitle", "startDate": "2018-01", "endDate": "2018-02", "summary": "Team of five.",
             "highlights": ["firstbullet " + "word " * 60 + "lastword", "second"]}]
    path = os.path.join(ROOT, "keep.pdf")
    cv("render", resume("keep.json", work=work), "--pdf", path, "--replace")
    pages = tool("pdftotext", "-layout", path, "-").split("\f")
    where = {w: [i for i, p in enumerate(pages) if w in p] for w in ["LastTitle", "LastOrg", "Team of five", "firstbullet"]}
    if len({i[0] for i in where.values()}) != 1:
        bad.append((n, where))
    for p in pages[1:]:
        lines = [s for s in p.splitlines() if s.strip() and not re.match(r"\s*\d ?/ ?\d", s)]
        if lines and "lastword" in lines[0] and "firstbullet" not in lines[0]:
            bad.append((n, lines[0]))
ok(not bad, "an entry's head stays with its first bullet, and no line stands alone", bad)
one = os.path.join(ROOT, "one.pdf")
cv("render", resume("one.json"), "--pdf", one)
ok(not re.search(r"1 ?/ ?1", tool("pdftotext", one, "-")), "a single page has no number")

# ---- what is lost where a CV is set so that it is ----


def made(name, pages):
    """A PDF by hand: pages of (x, y from the top, size, font, text); font 3 has letters without a name."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>",
               b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Type/Encoding/Differences[65/g1/g2/g3/g4/g5]>>>>"]
    kids = []
    for lines in pages:
        kids.append(len(objects) + 1)
        content = b"".join(b"BT /F%d %d Tf %d %d Td (%s) Tj ET\n" % (f, s, x, 842 - y, t.encode("latin-1")) for x, y, s, f, t in lines)
        objects.append(b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R>>>>/Contents %d 0 R>>" % (len(objects) + 2))
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(kids), b" ".join(b"%d 0 R" % k for k in kids))
    out, at = b"%PDF-1.4\n", []
    for i, body in enumerate(objects):
        at.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (i + 1, body)
    return file(name, out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(at) + 1) + b"".join(b"%010d 00000 n \n" % a for a in at) +
                b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(at) + 1, len(out)))


BULLETS = ["Cut the build from 40 to 6 minutes", "Halved the error rate in a year", "Wrote the manual for 30 people", "Moved 12 services to one cluster"]
meant = resume("meant.json", work=[{"position": "Engineer", "name": "Works Ltd", "startDate": "2019-03", "endDate": "2024-01", "highlights": BULLETS}],
               skills=[{"name": s} for s in ["Go", "Python", "Kafka", "Redis", "Linux", "Rust"]])
TOP = [(50, 60, 20, 2, "Ada Lovelace")]
WORK = [(50, 120, 14, 2, "Experience"), (50, 145, 11, 2, "Engineer"), (400, 145, 10, 1, "Mar 2019 - Jan 2024"), (50, 160, 10, 1, "Works Ltd")] + \
    [(60, 180 + 14 * i, 10, 1, "- " + b) for i, b in enumerate(BULLETS)]
SKILLS = [(50, 260, 14, 2, "Skills"), (50, 280, 10, 1, "Go, Python, Kafka, Redis, Linux, Rust")]
MAIL = [(50, 84, 10, 1, "ada@example.org")]


def trip(path):
    code, out, err = cv("roundtrip", path, "--meant", meant, "--json")
    return code, json.loads(out)["readings"][0] if out else {"counts": {}, "fields": [], "signs": []}, err


code, r, err = trip(made("one-column.pdf", [TOP + MAIL + WORK + SKILLS]))
ok(code == 0 and r["counts"]["same"] >= 16 and sum(v for k, v in r["counts"].items() if k != "same") == 0 and r["signs"] == [], "one column: all is read", r, err)
at = [f["at"] for f in r["fields"] if f["path"] == "work[0].highlights[1]"]
ok(at and at[0].get("page") == 1 and len(at[0].get("box", [])) == 4, "each with its place", at)
# Columns set so close that lines run into each other.
merged = TOP + MAIL + WORK + [(232, 180 + 14 * i, 10, 1, s) for i, s in enumerate(["Go, Python,", "Kafka, Redis,", "Linux, Rust"])] + [(232, 166, 11, 2, "Skills")]
code, r, err = trip(made("merged.pdf", [merged]))
wrong = [f["path"] for f in r["fields"] if f["change"] != "same"]
ok(code == 1 and sum(p.startswith("work[0].highlights") for p in wrong) >= 3, "columns that run into each other are told", code, wrong)
# Two real columns.
left = [(50, 120, 14, 2, "Skills")] + [(50, 145 + 16 * i, 10, 1, s) for i, s in enumerate(["Go", "Python", "Kafka", "Redis", "Linux", "Rust"])] + \
    [(50, 260 + 16 * i, 10, 1, "line %d of it" % i) for i in range(15)]
right = [(x + 180 if x < 300 else x + 20, y, s, f, t) for x, y, s, f, t in WORK] + [(230, 260 + 16 * i, 10, 1, "more text of line %d here" % i) for i in range(15)]
code, r, err = trip(made("two-columns.pdf", [TOP + MAIL + left + right]))
ok(any(s["sign"] == "columns" for s in r["signs"]), "two columns are told", r["signs"], err)
# The address in a running header.
header = [(50, 30, 9, 1, "Ada Lovelace - ada@example.org")]
code, r, err = trip(made("header.pdf", [header + TOP + WORK, header + SKILLS]))
ok(any(s["sign"] == "margin" for s in r["signs"]), "an address in a running header is told", r["signs"], r["fields"][:3])
code, out, err = cv("roundtrip", made("glyphs.pdf", [TOP + MAIL + WORK + SKILLS + [(50, 300, 10, 3, "ABCDE")]]))
lost = cv("roundtrip", file("glyphs.txt", "Ada Lovelace\nada@example.org\n\nSkills\n\nGo, \ufffd\ue000thon\n"))
ok(lost[0] == 1 and "2 letters cannot be read" in lost[1], "letters that are none are told", lost)
code, out, err = cv("roundtrip", made("plain.pdf", [TOP + MAIL + WORK + SKILLS]))
ok(code == 0 and "work[0].position: Engineer" in out and "--meant" in out, "without anything to compare with, what is read is listed", out, err)
code, out, err = cv("roundtrip", made("nobody.pdf", [WORK]), "--meant", meant)
ok(code == 1 and "basics.email" in out and "no mail address was found" in out, "what is not there is lost", out, err)

# ---- two versions ----

old = resume("old.json", work=[{"position": "Engineer", "name": "Works", "startDate": "2019-03", "highlights": ["Cut cost by 12 % in a year", "Responsible for deployment"]}])
new = resume("new.json", work=[{"position": "Engineer", "name": "Works", "startDate": "2019-04", "highlights": ["Cut cost by 15 % in a year", "Moved 30 services to one cluster in a month"]}])
code, out, err = cv("diff", old, new)
ok(code == 1 and "Cut cost by [-12-] {+15+} % in a year" in out and "work[0].startDate" in out and "[-Mar-] {+Apr+} 2019" in out, "fields and words that changed", out, err)
ok("mended  warning R12" in out and "removed work[0].highlights[1]" in out and "added   work[0].highlights[1]" in out, "findings that went", out)
code, out, err = cv("diff", new, old, "--json")
d = json.loads(out)
ok(code == 1 and any(f["rule"] == "R12" for f in d["new"]) and d["counts"]["changed"] == 2 and
   any(w == {"change": "added", "text": "12"} for f in d["fields"] for w in f.get("words", [])), "as JSON", out)
code, out, err = cv("diff", old, old)
ok(code == 0 and "0 changed, 0 removed, 0 added, 0 moved" in out, "a version is like itself", out)
code, out, err = cv("diff", every, pdf)
ok(code == 0, "and like its print", out, err)

# ---- CVs of people who mean no good ----

long_word = "x" * 10_000
hostile = {
    "ten thousand bullets": {"work": [{"name": "W", "position": "Engineer", "startDate": "2019", "highlights": ["bullet %d" % i for i in range(10_000)]}]},
    "control characters": {"work": [{"name": "a\u0001\u001b[31m\u0007b", "position": "Engineer", "highlights": ["\u0001 x", "\u009b5m", "tab\tline\nfeed"]}]},
    "turned text": {"work": [{"name": "\u202eevil\u202c", "position": "\u2066Engineer\u2069", "highlights": ["\u202e" * 1000 + "x"]}]},
    "a word of 10,000 letters": {"work": [{"name": long_word, "position": long_word, "highlights": [long_word]}]},
    "dates that are none": {"work": [{"name": "W", "startDate": "2019-13-45", "endDate": "soon"}, {"name": "V", "startDate": "0000"}, {"name": "U", "startDate": "9999-12-31"}]},
    "markup": {"work": [{"name": "<b>x</b>", "position": "<span size='999999'>", "highlights": ["&lt;", "</script><script>alert(1)</script>", "%s%n\\", "'] uri='x"], "url": "https://x.example/'onclick"}]},
    "thousand marks on one letter": {"work": [{"name": "a" + "\u0301" * 5000, "highlights": ["\U0010ffff\U000f0000"]}]},
    "links that are none": {"work": [{"name": "W", "url": "javascript:alert(1)"}], "projects": [{"name": "P", "url": "https://a.example/) /URI (x"}]},
    "a thousand entries": {"work": [{"name": "W%d" % i, "position": "Engineer", "startDate": "2019"} for i in range(1000)]},
    "no text at all": {"work": [{"name": " ", "highlights": ["", "\u200b"]}]},
}
for name, members in hostile.items():
    path = resume("hostile.json", **members)
    outs = [os.path.join(ROOT, "hostile." + x) for x in ("pdf", "txt", "html", "md")]
    began = time.monotonic()
    code, out, err = cv("render", path, "--pdf", outs[0], "--text", outs[1], "--html", outs[2], "--markdown", outs[3], "--replace")
    sound = code == 0 or (code == 2 and ("cannot be printed" in err or "more than" in err or "more time" in err or "position" in err))
    ok(sound and "Traceback" not in err and time.monotonic() - began < 60, name, code, err[:500])
    if code == 0:
        text = open(outs[1], encoding="utf-8", newline="").read()
        page = open(outs[2], encoding="utf-8").read()
        ok(not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text + page) and "<script>alert" not in page and "<b>x" not in page
           and 'href="javascript' not in page, name + ": nothing of it leaves its place")
        ok(b"javascript:" not in open(outs[0], "rb").read() and tool("pdfinfo", outs[0]).count("Pages:") == 1, name + ": the PDF is sound", tool("pdfinfo", outs[0]))
code, out, err = cv("roundtrip", resume("turned.json", work=[{"name": "\u202eWorks\u202c Ltd", "position": "Engineer", "startDate": "2019-03"}]))
ok(code == 0, "marks that turn the text are no part of it", out, err)
code, out, err = cv("render", resume("marks.json", work=[{"name": "\u202eWorks"}]))
ok(code == 0 and "1 is left out that cannot be seen" in err.replace("character is", "is"), "what is left out is told", err)
code, out, err = cv("render", resume("icons.json", work=[{"name": "Works \U000f1234", "position": "Engineer"}]), "--pdf", os.path.join(ROOT, "icons.pdf"))
ok(code == 0 and "no font of this machine" in err and "\U000f1234" in err, "a character that no font has is told", code, err)
code, out, err = cv("render", file("empty.json", "{}"))
ok(code == 2 and "nothing can be read" in err, "an empty resume", code, err)
code, out, err = cv("render", file("broken.json", "{"))
ok(code == 2 and "line 1" in err, "JSON that is none", code, err)
code, out, err = cv("render", resume("nul.json", work=[{"name": "a\u0000b"}]))
ok(code == 2 and "u0000 is not allowed" in err, "a NUL", code, err)
code, out, err = cv("render", "/nowhere/cv.json")
ok(code == 2 and "cannot open /nowhere/cv.json" in err, "a file that is not there", code, err)
end()
