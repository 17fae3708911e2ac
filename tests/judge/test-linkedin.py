#!/usr/bin/env python3
"""`dryrun linkedin check` on exports as LinkedIn, people and attackers make them: which files are looked into, that a ZIP is opened in the jail
only, and what is said of what cannot be read."""
import io
import json
import os
import re
import resource
import struct
import subprocess
import time
import zipfile

from judging import DRYRUN, ROOT, SOURCE, end, need_a_jail, ok

need_a_jail()
CONTENT = os.path.join(SOURCE, "content")


def check(export, *args):
    r = subprocess.run([DRYRUN, "linkedin", "check", export, "--content", CONTENT, *args], capture_output=True, text=True, timeout=120)
    return r.returncode, r.stdout, r.stderr


def pair(name):
    """CV, {table: text} of a written pair."""
    with open(os.path.join(SOURCE, "tests/data/linkedin", name + ".txt"), encoding="utf-8") as f:
        parts = re.split(r"^--- (.*)\n", f.read(), flags=re.M)[1:]
    tables = dict(zip(parts[::2], parts[1::2]))
    tables.pop("expected")
    return tables.pop("cv.md"), tables


def file(name, data):
    path = os.path.join(ROOT, name)
    with open(path, "wb") as f:
        f.write(data if isinstance(data, bytes) else data.encode())
    return path


def archive(name, entries, method=zipfile.ZIP_DEFLATED):
    path = os.path.join(ROOT, name)
    with zipfile.ZipFile(path, "w", method) as z:
        for entry, text in entries:
            z.writestr(entry, text)
    return path


cv_text, tables = pair("open/06-searching")
cv = file("cv.md", cv_text)
FOLDER = "Basic_LinkedInDataExport_11-20-2026/"
SECRET = "nobody-may-see-this"
others = {"Connections.csv": SECRET, "messages.csv": SECRET, "Invitations.csv": SECRET, "Recommendations_Given.csv": SECRET, "Endorsement_Given_Info.csv": SECRET}
own = {"PhoneNumbers.csv": SECRET, "Ad_Targeting.csv": SECRET, "Rich_Media/photo.jpg": SECRET}

# ---- what is read, and what is not ----

whole = archive("whole.zip", [(FOLDER + n, t) for n, t in {**tables, **others, **own}.items()])
code, out, err = check(whole, "--cv", cv, "--json")
report = json.loads(out) if out else {}
found = {f["rule"] for f in report.get("findings", [])}
ok(code == 0 and found == {"L11", "L12", "L16", "L17"}, "a ZIP as LinkedIn sends it is compared with the CV", code, found, out, err)
seen = {f["name"][len(FOLDER):]: f for f in report["files"]}
ok(all(seen[n]["read"] and seen[n]["why"] is None for n in tables), "its own tables are read", seen)
ok(all(not seen[n]["read"] and seen[n]["about_others"] and "other people" in seen[n]["why"] for n in others), "those about other people are not", seen)
ok(all(not seen[n]["read"] and not seen[n]["about_others"] and seen[n]["why"] for n in own), "nor what nothing here needs", seen)
ok(all(f["why"] and f["mend"] and f["sources"] and f["grade"] and len(f["key"]) == 16 for f in report["findings"]), "each finding has a reason, a remedy and a source")
ok({s["rule"] for s in report["skipped"]} == {"L10"}, "a rule that cannot look says so", report["skipped"])
code, out, err = check(whole, "--cv", cv, "--why")
ok(code == 0 and "passed over, about other people: Connections.csv" in out and SECRET not in out + err, "for people, too", out, err)
ok("cv.md:" in out and "(Positions.csv:2)" in out and "but: " in out, "with places on both sides, and what speaks against it", out)
code, out, err = check(whole, "--cv", cv, "--strict")
ok(code == 1, "warnings count when it is strict", code)
code, out, err = check(whole, "--cv", cv, "--strict", "--ignore", "L12,still-open")
ok(code == 0 and "L16" not in out, "rules can be left out", code, out)
code, out, err = check(whole, "--cv", cv, "--ignore", "L99")
ok(code == 2 and 'no rule "L99"' in err, "but must exist", err)
code, out, err = check(whole)
ok(code == 2 and "--cv FILE" in err, "a CV is needed", err)
code, out, err = check(whole, "--cv", cv, "--title", "Office Manager", "--skills", "Jenkins")
ok("L01" in out and "core skills: Jenkins" in out and "Office Manager\", not" not in out, "title and skills can be said", out, err)

# ---- a folder, and a table alone ----

folder = os.path.join(ROOT, "folder")
os.makedirs(folder + "/Jobs")
os.makedirs(folder + "/deep/a/b/c/d/e")
for n, t in {**tables, **own, **others}.items():
    os.makedirs(os.path.dirname(os.path.join(folder, n)), exist_ok=True)
    with open(os.path.join(folder, n), "w") as f:
        f.write(t)
for n in others:
    os.chmod(os.path.join(folder, n), 0)
os.symlink("/etc/passwd", folder + "/Skills_2.csv")
os.mkfifo(folder + "/Skills_3.csv")
code, out, err = check(folder, "--cv", cv, "--json")
report = json.loads(out) if out else {}
ok(code == 0 and {f["rule"] for f in report["findings"]} == found, "a folder gives the same", out, err)
ok(report["links"] == 1 and not any("passwd" in f["name"] or f["name"] == "Skills_2.csv" for f in report["files"]), "links in it are not followed", report["files"])
trace = subprocess.run(["strace", "-f", "-e", "trace=open,openat,openat2", DRYRUN, "linkedin", "check", folder, "--cv", cv, "--content", CONTENT], capture_output=True, text=True) if subprocess.run(["which", "strace"], capture_output=True).returncode == 0 else None
if trace:
    ok("Positions.csv" in trace.stderr and not any(n in trace.stderr for n in others), "what is about other people is not even opened")
code, out, err = check(os.path.join(folder, "Positions.csv"), "--cv", cv)
ok(code == 0 and "L16" in out and "not looked at: L01" in out and "L13" not in out.split("not looked at")[0], "one table alone: what is not there is not missed", out, err)
code, out, err = check(os.path.join(ROOT, "cv.md"), "--cv", cv)
ok(code == 2 and "it is no table" in err, "what is no export is said to be none", err)

# ---- beside the rules about a CV ----


def cv_check(*args):
    r = subprocess.run([DRYRUN, "cv", "check", cv, "--content", CONTENT, *args], capture_output=True, text=True, timeout=120)
    return r.returncode, r.stdout, r.stderr


code, out, err = cv_check("--linkedin", whole, "--json")
mirrored = [f for f in json.loads(out)["findings"] if f["rule"] == "R22"] if out else []
ok(code == 0 and [f["message"] for f in mirrored] == ["ended 2025-09 here and today on LinkedIn"], "cv check --linkedin compares jobs", mirrored, err)
code, out, err = cv_check()
ok("not looked at: R22" in out, "without it that rule is not looked at", out)
code, out, err = cv_check("--linkedin", os.path.join(folder, "Skills.csv"))
ok(code == 2 and "no Positions.csv" in err, "an export without positions does not do", err)
code, out, err = cv_check("--linkedin", cv)
ok(code == 2 and "it is no table" in err, "nor what is no export", err)

# ---- how people's programs mangle tables ----

latin = dict(tables)
latin["Positions.csv"] = "Company Name;Title;Started On;Finished On\r\nDouro Software;QA Engineer;Mai 2019;\r\n\"Ponte;Tester;Jan 2017;Apr 2019\r\nM\xfcller;Chef;gestern;\r\n"
code, out, err = check(archive("latin.zip", [(n, t.encode("latin-1", "replace") if n == "Positions.csv" else t) for n, t in latin.items()]), "--cv", cv)
ok(code == 0 and "Positions.csv:4: \"gestern\" is no date" in out and "Windows-1252" in out and "a quote that nothing closes" in out, "semicolons, Windows-1252, a lost quote, a date that is none: told by line, and the rest is read", out, err)
code, out, err = check(archive("headless.zip", [("Profile.csv", "a,b\n1,2\n"), ("Skills.csv", "Name\nPython\n")]), "--cv", cv)
ok(code == 0 and "Profile.csv: it cannot be read, and is passed over" in out and "not looked at: L01" in out, "a table without its columns", out, err)
code, out, err = check(archive("utf16.zip", [("Skills.csv", "Name\nPython\nSelenium\n".encode("utf-16"))]), "--cv", cv)
ok(code == 0 and "Selenium" not in "".join(l for l in out.splitlines(True) if "L09" in l), "UTF-16", out, err)
code, out, err = check(archive("escape.zip", [("Profile.csv", "First Name,Last Name,Headline\nCarla,Mendes,\x1b[31mred&#27;[2J\n"), ("Positions.csv", tables["Positions.csv"])]), "--cv", cv)
ok(code == 0 and "\x1b" not in out and "[31mred" in out, "no escape reaches the terminal", repr(out), err)

hostile = file("hostile.md", cv_text.replace("# Carla Mendes", "# Carla \x1b[31m Mendes").replace("QA Engineer, Douro", "QA \x1b[2J Lead, Douro"))
code, out, err = check(whole, "--cv", hostile)
ok(code == 0 and "\x1b" not in out and "L05" in out, "nor one of the CV", repr(out), err)

# ---- archives of attackers, and of bad luck ----


def link(name, target):
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = 0o120777 << 16
    return info, target


def local_name(data, old, new):
    return data.replace(old, new)


good = [("Positions.csv", tables["Positions.csv"])]
plain = archive("plain.zip", good)
with open(plain, "rb") as f:
    bytes_of_plain = f.read()
buffer = io.BytesIO()
with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as z:
    z.writestr("Positions.csv", b"Company Name,Title,Started On\n" + b"A,B,Jan 2020\n" * 12_000_000)
encrypted = bytearray(bytes_of_plain)
for at in [m.start() for m in re.finditer(b"PK\x03\x04", bytes_of_plain)]:
    encrypted[at + 6] |= 1
for at in [m.start() for m in re.finditer(b"PK\x01\x02", bytes_of_plain)]:
    encrypted[at + 8] |= 1
cases = [
    ("../ in a name", archive("dots.zip", good + [("../../Skills.csv", "Name\nx\n")]), 'leads out of'),
    ("an absolute name", archive("absolute.zip", good + [("/tmp/Skills.csv", "Name\nx\n")]), "absolute name"),
    ("10,000 files", archive("many.zip", good + [("x/%d.csv" % i, "") for i in range(10_000)], zipfile.ZIP_STORED), "more than 5000 files"),
    ("a bomb", file("bomb.zip", buffer.getvalue()), "as bombs do"),
    ("the same table twice", archive("twice.zip", good + [("positions.csv", "x")]), "capital letters"),
    ("cut off", file("cut.zip", bytes_of_plain[:len(bytes_of_plain) // 2]), "cannot be read"),
    ("protected by a password", file("locked.zip", bytes(encrypted)), "encrypted"),
    ("an archive within an archive", archive("nested.zip", [("export.zip", bytes_of_plain)]), "none of the tables"),
    ("no table of use", archive("theirs.zip", [("messages.csv", "x"), ("Connections.csv", "x")]), "none that this command reads"),
    ("empty", archive("empty.zip", []), "none of the tables"),
    ("nothing", file("nothing.zip", b""), "no table"),
    ("noise", file("noise.zip", b"PK\x03\x04" + os.urandom(2000)), "cannot be read"),
]
for name, path, sentence in cases:
    began = time.monotonic()
    code, out, err = check(path, "--cv", cv)
    took = time.monotonic() - began
    ok(code == 2 and sentence in err and out == "" and took < 60, "refused: " + name, code, out, err, took)
code, out, err = check(archive("links.zip", good + [link("Skills.csv", "/etc/passwd")]), "--cv", cv)
ok(code == 2 and "absolute" in err, "a link out of it", code, out, err)
code, out, err = check(archive("inner-link.zip", good + [link("Skills.csv", "Positions.csv")]), "--cv", cv)
ok(code == 0 and "1 link in it is not followed" in out, "a link within is not followed", code, out, err)
big = "Company Name,Title,Started On,Finished On\n" + "A,B,Jan 2020,\n" * 1_300_000
code, out, err = check(archive("big.zip", [("Positions.csv", big), ("Skills.csv", "Name\nPython\n")]), "--cv", cv)
ok(code == 0 and "Positions.csv: it is larger than 16 MiB, and is passed over" in out, "a table that is too large is passed over, the rest is read", code, out[:500], err)
rows = "Company Name,Title,Started On,Finished On\n" + "".join("Firm %d,B,Jan 2020,\n" % i for i in range(150_000))
began = time.monotonic()
code, out, err = check(archive("rows.zip", [("Positions.csv", rows)]), "--cv", cv)
ok(code == 0 and "more than 200 rows" in out and time.monotonic() - began < 20, "150,000 positions end soon", code, out[:500], err)
used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
ok(used < 600 * 1024, "memory stays bounded (%d MiB at most)" % (used // 1024), used)
left = [n for n in os.listdir("/tmp") if "linkedin" in n.lower() and n.endswith(".csv")]
ok(not left, "nothing of it is left on a disk", left)
code, out, err = check("/nowhere/export.zip", "--cv", cv)
ok(code == 2 and "cannot open /nowhere/export.zip" in err, "an export that is not there", err)
code, out, err = check(whole, "--cv", "/nowhere/cv.md")
ok(code == 2 and "cannot open /nowhere/cv.md" in err, "a CV that is not there", err)
os.mkfifo(ROOT + "/pipe")
code, out, err = check(ROOT + "/pipe", "--cv", cv)
ok(code == 2 and "neither a file nor a folder" in err, "a pipe that nobody writes to", err)

end()
