#!/usr/bin/env python3
"""Generated CVs with known truth (tests/data/cv/extraction): the share of fields that is read right, held to what is promised, half by half."""
import importlib.machinery
import importlib.util
import json
import os
import shutil
import subprocess
import sys

from judging import SOURCE, end, need_a_jail, ok, skip

need_a_jail()
TOOL = os.path.join(SOURCE, "tools/cv-extraction")

# ---- the comparison itself ----

loader = importlib.machinery.SourceFileLoader("cv_extraction", TOOL)
sys.dont_write_bytecode = True
tool = importlib.util.module_from_spec(importlib.util.spec_from_loader("cv_extraction", loader))
loader.exec_module(tool)

ok(tool.same("name", "Élodie Saint‐Léger", "ÉLODIE  SAINT-LÉGER"), "case, blanks and kinds of dashes say nothing")
ok(not tool.same("name", "Élodie", "Elodie"), "accents do")
ok(tool.same("phone", "+49 170 5550123", "+49 (170) 555-0123") and not tool.same("phone", "+49 170", "49 170"), "phones by their digits and the plus")
ok(not tool.same("start", "2019-03", "2019") and tool.same("end", None, ""), "dates exactly")
JOB = {"title": "Engineer", "employer": "Acme", "start": "2019", "end": None}
TRUTH = {"name": "Ada", "email": "a@b.example", "phone": "+1", "work": [JOB, dict(JOB, employer="Beta", start="2015", end="2019")]}


def read(*work):
    return {"basics": {"name": "Ada", "email": "a@b.example", "phone": "+1"},
            "work": [{"position": t, "name": e, "startDate": s, "endDate": n} for t, e, s, n in work]}


def right(resume):
    fields = tool.compare(TRUTH, resume)
    return sum(f[3] for f in fields), len(fields)


ok(right(read(("Engineer", "Acme", "2019", None), ("Engineer", "Beta", "2015", "2019"))) == (11, 11), "all right")
ok(right(read(("Engineer", "Beta", "2015", "2019"))) == (7, 11), "a role that is not found is four wrong fields")
ok(right(read(("Engineer", "Acme", "2019", None), ("Baker", "Gamma", "1999", "2001"), ("Engineer", "Beta", "2015", "2019"))) == (11, 12), "a role that is none is a wrong one")
ok(right(read(("Acme", "Engineer", "2019", None), ("Engineer", "Beta", "2015", "2019"))) == (9, 11), "role and employer confused are two")
ok(right({}) == (0, 11), "nothing read")

# ---- the readers ----

if not shutil.which("pdftotext"):
    skip("documents", "poppler-utils is not installed")
    end()
r = subprocess.run([sys.executable, TOOL, "--json"], capture_output=True, text=True, timeout=900)
report = json.loads(r.stdout) if r.stdout else {"documents": []}
documents = report["documents"]
ok(r.returncode == 0 and report.get("met"), "the goal is met", r.returncode, r.stderr)
ok(len(documents) >= 44 and sum(d["columns"] == 1 for d in documents) >= 26 and sum(d["columns"] == 2 for d in documents) >= 16, "there are enough of them", len(documents))
ok(len({d["producer"] for d in documents}) >= 8 and sum(d["layout"] == "LinkedIn" for d in documents) >= 3, "of many producers")
ok(3 * sum(d["half"] == "sealed" for d in documents) >= len(documents) - 3, "a third is sealed")
ok(not [d["name"] for d in documents if d["error"]], "each can be read", [(d["name"], d["error"]) for d in documents if d["error"]])
for half in ("open", "sealed"):
    for columns, goal in ((1, 0.97), (2, 0.92)):
        fields = [f for d in documents if d["half"] == half and d["columns"] == columns for f in d["fields"]]
        share = sum(f["right"] for f in fields) / max(1, len(fields))
        ok(share >= goal, "%s, %d column%s: %.1f %% of %d fields" % (half, columns, "s" if columns > 1 else "", 100 * share, len(fields)))
folder = os.path.join(SOURCE, "tests/data/cv/extraction")
size = sum(os.path.getsize(os.path.join(at, f)) for at, _, files in os.walk(folder) for f in files if f.endswith((".pdf", ".json")))
ok(size < 3_000_000, "they stay small: %d bytes" % size)
end()
