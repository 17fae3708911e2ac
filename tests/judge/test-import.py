#!/usr/bin/env python3
"""Importing: archives of every kind become packages, and hostile ones are refused whole and leave nothing behind."""
import hashlib
import io
import json
import os
import random
import re
import shutil
import signal
import stat
import struct
import subprocess
import tarfile
import time
import zipfile
import zlib

from judging import DATA, DRYRUN, GOOD, ROOT, SOURCE, dryrun, end, need_a_jail, ok, package, skip

need_a_jail()
OWN = os.path.join(DATA, "problems")
CONTENT = ["--data", DATA, "--content", os.path.join(SOURCE, "content")]
FILES = {os.path.relpath(os.path.join(d, f), GOOD): open(os.path.join(d, f), "rb").read()
         for d, _, names in os.walk(GOOD) for f in names}


def path(name):
    return os.path.join(ROOT, name)


def zip_of(name, entries, how=zipfile.ZIP_DEFLATED):
    """entries: (name or ZipInfo, bytes)."""
    with zipfile.ZipFile(path(name), "w", how) as z:
        for entry, data in entries:
            if isinstance(entry, str):
                info = zipfile.ZipInfo(entry)
                info.compress_type, info.external_attr, info.create_system = how, 0o644 << 16, 3
                entry = info
            z.writestr(entry, data)
    return path(name)


def good(prefix="sum/"):
    return [(prefix + name, data) for name, data in sorted(FILES.items())]


def link(name, target):
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return info, target.encode()


def tar_of(name, members, mode="w:gz", form=tarfile.PAX_FORMAT):
    with tarfile.open(path(name), mode, format=form) as t:
        for entry, data in members:
            info = entry if isinstance(entry, tarfile.TarInfo) else tarfile.TarInfo(entry)
            info.size = len(data)
            t.addfile(info, io.BytesIO(data))
    return path(name)


def member(name, kind, target=""):
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def own():
    return sorted(os.listdir(OWN)) if os.path.isdir(OWN) else []


def clear():
    shutil.rmtree(OWN, ignore_errors=True)


def imports(name, file, want=("sum",), *args):
    """It is imported under these names; what was there before is removed first."""
    clear()
    code, out, err = dryrun("problem", "import", file, "--json", *args)
    good = code == 0 and own() == sorted(want)
    ok(good, name, "exit %d" % code, out, err, own())
    return json.loads(out) if good else {"imported": [{}] * 9}


def refused(name, file, pattern, *args, code=2):
    """Refused with a sentence, and nothing is left: not in the folder of problems, and nowhere else."""
    clear()
    got, out, err = dryrun("problem", "import", file, *args)
    ok(got == code and re.search(pattern, err) and own() == [] and not os.path.exists(path("evil")),
       name, "exit %d" % got, out, err, own())


def same_as_good(folder, extra=()):
    there = {os.path.relpath(os.path.join(d, f), folder): open(os.path.join(d, f), "rb").read()
             for d, _, names in os.walk(folder) for f in names}
    return {k: v for k, v in there.items() if k not in extra} == FILES


# ---- what people have ----
result = imports("a ZIP with its folder", zip_of("a.zip", good()))
ok(result["imported"][0].get("state") == "ready" and result["files"] == len(FILES), "and it is told", result)
ok(same_as_good(OWN + "/sum"), "every file is as it was")
code, out, err = dryrun("judge", "sum", os.path.join(SOURCE, "tests/judge/programs/honest.py"), "--json")
ok(code == 0 and json.loads(out)["verdict"] == "AC", "it is judged by its name", out, err)
code, out, err = dryrun("problem", "list", "--json")
ok([p for p in json.loads(out) if p["slug"] == "sum" and p["path"] == OWN + "/sum"], "and listed", out, err)
imports("a ZIP without a folder is called as its file", zip_of("flatsum.zip", good("")), ["flatsum"])
imports("a .kpp", shutil.copy(path("a.zip"), path("a.kpp")))
imports("a stored ZIP", zip_of("stored.zip", good(), zipfile.ZIP_STORED))
imports("a ZIP with a comment", (lambda f: (zipfile.ZipFile(f, "a").__setattr__("comment", b"made by hand"), f)[1])(
    shutil.copy(path("a.zip"), path("comment.zip"))))


class Pipe(io.RawIOBase):
    """Can be written to, and nothing else."""
    data = b""

    def writable(self):
        return True

    def write(self, data):
        self.data += bytes(data)
        return len(data)


stream = Pipe()
with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as z:
    for entry, data in good():
        z.writestr(entry, data)
open(path("stream.zip"), "wb").write(stream.data)
imports("a ZIP that was written to a pipe, sizes behind the data", path("stream.zip"))
for form, called in (tarfile.PAX_FORMAT, "pax"), (tarfile.GNU_FORMAT, "GNU"), (tarfile.USTAR_FORMAT, "ustar"):
    imports("a tar.gz, " + called, tar_of("t.tar.gz", good(), form=form))
imports("a tar", tar_of("plain.tar", good(), "w"))
imports("a tar of ./, as `tar -C folder .` makes it", tar_of("dot.tar.gz", [(member("./", tarfile.DIRTYPE), b"")] + good("./")), ["dot"])
imports("a tar.gz in two members", (lambda f: (open(f, "wb").write(b"".join(
    __import__("gzip").compress(part) for part in (lambda b: (b[:700], b[700:]))(open(path("plain.tar"), "rb").read()))), f)[1])(path("two.tar.gz")))
long = "sum/" + "attachments/" + "n" * 180 + ".txt"
for form, called in (tarfile.PAX_FORMAT, "pax"), (tarfile.GNU_FORMAT, "GNU"):
    imports("a long name in a tar, " + called, tar_of("long.tar.gz", good() + [(long, b"x")], form=form))
    ok(os.path.exists(OWN + "/" + long), "and it is there, " + called)
imports("a folder", GOOD, ["addup"])
ok(same_as_good(OWN + "/addup"), "copied as it is")
imports("a folder under another name", GOOD, ["other"], "--as", "other")
script = zipfile.ZipInfo("sum/generators/gen.sh")
script.create_system, script.external_attr = 3, 0o755 << 16
imports("a script", zip_of("x.zip", good() + [(script, b"#!/bin/sh\n")]))
ok(os.stat(OWN + "/sum/generators/gen.sh").st_mode & 0o777 == 0o755 and os.stat(OWN + "/sum/problem.yaml").st_mode & 0o111 == 0,
   "what may be executed stays so, and nothing else becomes so")
if os.geteuid() == 0:
    owners = {os.lstat(os.path.join(d, f)).st_uid for d, a, b in os.walk(OWN) for f in a + b}
    ok(owners == {os.stat(DATA).st_uid} and 0 not in owners, "as root: all of it belongs to the owner of the data", owners)
result = imports("hidden files are left out", zip_of("hidden.zip", good() + [
    ("sum/.git/hooks/post-checkout", b"evil"), ("sum/.gitattributes", b""), ("__MACOSX/sum/._problem.yaml", b""), ("sum/.DS_Store", b"")]))
ok(result.get("left_out") == 4 and same_as_good(OWN + "/sum"), "and counted", result)
imports("the .timelimit of a legacy package is no hidden file", zip_of("legacy.zip", good() + [("sum/.timelimit", b"2\n")]))
ok(os.path.exists(OWN + "/sum/.timelimit"), "and it is there")
imports("links within the package", zip_of("link.zip", good() + [link("sum/data/secret/09.in", "01-plain.in"),
        link("sum/data/secret/09.ans", "../secret/01-plain.ans"), link("sum/copy", "data")]))
ok(os.readlink(OWN + "/sum/data/secret/09.in") == "01-plain.in", "stay links")
tests = json.loads(dryrun("problem", "list", "--json")[1])
ok([p for p in tests if p["slug"] == "sum" and p["tests_total"] == 4], "and are followed when the package is read", tests)
code, out, err = dryrun("problem", "import", path("a.zip"), "--replace", "--verify", "--json")
ok(code == 0 and json.loads(out)["imported"][0]["replaced"] and json.loads(out)["verified"][0]["ok"] and own() == ["sum"],
   "replaced and verified", code, out, err)
bad = dict(FILES)
bad["problem.yaml"] = b"name: [\n"
result = imports("a broken package is imported and shown", zip_of("broken.zip", [("sum/" + k, v) for k, v in bad.items()]))
ok(result["imported"][0].get("state") == "broken" and result["imported"][0]["findings"], "with its findings", result)
code, out, err = dryrun("problem", "import", zip_of("broken.zip", [("sum/" + k, v) for k, v in bad.items()]), "--replace", "--verify")
ok(code == 1 and "FAILED" in out, "and its verifying fails", code, out, err)

# ---- several in one ----
contest = [("contest/A-sum/" + k, v) for k, v in FILES.items()] + [("contest/b_sum/" + k, v) for k, v in FILES.items()] + [("contest/contest.yaml", b"")]
imports("a contest", zip_of("contest.zip", contest), ["asum", "bsum"])
imports("one of a contest", path("contest.zip"), ["bsum"], "--only", "b_sum")
imports("one of a contest under another name", path("contest.zip"), ["mine"], "--only", "b_sum", "--as", "mine")
refused("one that is not there", path("contest.zip"), 'no package "c"', "--only", "c")
refused("one name for two", path("contest.zip"), "2 packages", "--as", "mine")
refused("two that would have one name", zip_of("twins.zip", good("a-b/") + good("ab/")), 'the same name, "ab"')
refused("a link from one package to another", zip_of("cross.zip", contest + [link("contest/b_sum/x", "../A-sum/problem.yaml")]), "out of its package")

# ---- names that are taken ----
clear()
dryrun("problem", "import", path("a.zip"))
code, out, err = dryrun("problem", "import", path("a.zip"))
ok(code == 2 and "--replace" in err and "--as" in err and own() == ["sum"], "a name that is taken", code, err)
code, out, err = dryrun("problem", "import", GOOD, "--as", "fewestrunners")
ok(code == 2 and "comes with the program" in err, "a name that the bank has", code, err)
code, out, err = dryrun("problem", "import", GOOD, "--as", "fewestrunners", "--replace")
listed = [p for p in json.loads(dryrun("problem", "list", "--json")[1]) if p["slug"] == "fewestrunners"]
ok(code == 0 and len(listed) == 1 and listed[0]["title"] == "Add Up", "one's own takes its place", err, listed)
code, out, err = dryrun("problem", "remove", "fewestrunners", "sum")
listed = [p for p in json.loads(dryrun("problem", "list", "--json")[1]) if p["slug"] == "fewestrunners"]
ok(code == 0 and own() == [] and listed[0]["title"] != "Add Up", "and gives it back when it is removed", err, listed)
for name in ("sum", "fewestrunners", "../x", ".import-x", ""):
    code, out, err = dryrun("problem", "remove", name)
    ok(code == 2 and ("no problem" in err or "no name" in err), "removing what is not one's own: %r" % name, code, err)
for name in ("Sum", "a-b", "", "x" * 65, "../x"):
    refused("--as %r" % name[:10], GOOD, "no name for a problem", "--as", name)
refused("no name can be made", zip_of("___.zip", good("")), "say --as NAME")

# ---- no archive at all ----
refused("no such file", path("none.zip"), "cannot open", code=2)
refused("an empty file", (open(path("empty.zip"), "w").close(), path("empty.zip"))[1], "is empty")
refused("a text", GOOD + "/problem.yaml", "no archive")
refused("a device", "/dev/zero", "neither a file nor a folder")
os.mkfifo(path("fifo"))
refused("a pipe that nobody writes to", path("fifo"), "neither a file nor a folder")
refused("an archive without a package", zip_of("nothing.zip", [("a/b.txt", b"x")]), "no folder of it has a problem.yaml")
refused("an empty ZIP", zip_of("none.zip", []), "no folder of it has a problem.yaml")
for magic in (b"BZh91AY", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07"):
    open(path("kind"), "wb").write(magic + b"x" * 100)
    refused("another kind of archive: %r" % magic[:4], path("kind"), "not read here; pack it as ZIP")
fifo_folder = package("withfifo")
os.mkfifo(fifo_folder + "/data/pipe")
refused("a folder with a pipe in it", fifo_folder, "neither a file nor a folder nor a link")
linked = package("withlink")
os.symlink("/etc/passwd", linked + "/data/passwd")
refused("a folder with a link out of it", linked, "absolute")
os.remove(linked + "/data/passwd")
os.symlink("../../..", linked + "/data/up")
refused("a folder with a link to a folder above it", linked, "out of its package")

# ---- names ----
for name, pattern in [
    ("../evil", "leads out"), ("sum/../../evil", "leads out"), ("sum/data/../../../evil", "leads out"), ("sum/..", "leads out"),
    (path("evil"), "absolute"), ("/etc/cron.d/evil", "absolute"), ("sum//evil", "empty component"), ("sum/./evil", "empty component"),
    ("..\\evil", "backslash"), ("C:\\evil", "backslash"), ("sum/a\nb", "control"), ("sum/\x1b[31mred", "control"), ("sum/\x7f", "control"),
    ("sum/" + "d/" * 20 + "deep", "folders deep"), ("sum/" + "x" * 256, "255 bytes"), ("sum/" + ("y" * 200 + "/") * 6 + "z", "1000 bytes"),
]:
    refused("ZIP: a name like %r" % name[-24:], zip_of("name.zip", good() + [(name, b"x")]), pattern)
    refused("tar: a name like %r" % name[-24:], tar_of("name.tar.gz", good() + [(name, b"x")]), pattern)
raw = open(zip_of("utf8.zip", good() + [("sum/NAME.txt", b"x")]), "rb").read().replace(b"NAME.txt", b"N\xff\xfeE.txt")
open(path("utf8.zip"), "wb").write(raw)
refused("a name that is not UTF-8", path("utf8.zip"), "not UTF-8")
refused("a name twice", zip_of("twice.zip", good() + [("sum/problem.yaml", b"name: other\n")]), "there twice")
refused("a name twice in a tar", tar_of("twice.tar", good() + [("sum/problem.yaml", b"x")]), "there twice")
refused("names that differ in capitals", zip_of("case.zip", good() + [("sum/Problem.yaml", b"x")]), "capital letters")
refused("folders that differ in capitals", zip_of("case2.zip", good() + [("sum/Data/secret/1.in", b"x")]), "capital letters")
refused("a file that is a folder too", zip_of("both.zip", good() + [("sum/problem.yaml/x", b"x")]), "file and a folder")
refused("a folder that is a file too", zip_of("both2.zip", good() + [("sum/data", b"x")]), "file and a folder")

# ---- links and devices ----
for target, pattern in [("/etc/passwd", "absolute"), ("../../../../../../etc/passwd", "out of its package"), ("nowhere", "or nowhere"),
                        ("data/../..", "out of its package"), ("x", "or nowhere"), ("", "leads nowhere")]:
    refused("ZIP: a link to %r" % target, zip_of("l.zip", good() + [link("sum/x", target)]), pattern)
    if target:
        refused("tar: a link to %r" % target, tar_of("l.tar", good() + [(member("sum/x", tarfile.SYMTYPE, target), b"")]), pattern)
refused("two links that lead out together", zip_of("l2.zip", good() + [
    link("sum/data/secret/up", "../.."), link("sum/x", "data/secret/up/../evil")]), "out of its package")
refused("a file below a link", zip_of("l3.zip", [link("sum/out", "/tmp"), ("sum/out/evil", b"x")] + good()), "absolute|file and a folder")
refused("a file below a link within", zip_of("l4.zip", good() + [link("sum/out", "data"), ("sum/out/evil", b"x")]), "file and a folder")
refused("a link and a file of one name", zip_of("l5.zip", good() + [link("sum/problem.yaml", "data")]), "there twice")
for kind, called in [(tarfile.CHRTYPE, "a device"), (tarfile.BLKTYPE, "a disk"), (tarfile.FIFOTYPE, "a pipe")]:
    refused("tar: " + called, tar_of("dev.tar", good() + [(member("sum/x", kind), b"")]), "neither a file nor a folder nor a link")
refused("tar: a hard link", tar_of("hard.tar", good() + [(member("sum/x", tarfile.LNKTYPE, "/etc/passwd"), b"")]), "hard link")
device = zipfile.ZipInfo("sum/null")
device.create_system, device.external_attr = 3, (stat.S_IFCHR | 0o666) << 16
refused("ZIP: a device", zip_of("dev.zip", good() + [(device, b"")]), "neither a file nor a folder nor a link")

# ---- bombs ----
refused("a file that unpacks to 300 MiB", zip_of("bomb.zip", good() + [("sum/data/zeros", bytes(300 << 20))]), "bombs|256 MiB")
refused("a file of 257 MiB that does not shrink much", tar_of("large.tar", good() + [("sum/data/x", bytes(257 << 20))], "w"), "larger than 256 MiB")
refused("a tar.gz of zeros", tar_of("zeros.tar.gz", good() + [("sum/data/%d" % i, bytes(100 << 20)) for i in range(3)]), "bombs")
refused("60,000 files", zip_of("many.zip", good() + [("sum/data/%d" % i, b"") for i in range(60000)], zipfile.ZIP_STORED), "more than 50000")
refused("60,000 folders that names only speak of", tar_of("deep.tar.gz", good() + [("sum/" + "/".join("%d-%d" % (i, k) for k in range(12)) + "/x", b"") for i in range(5000)]),
        "more than 50000")
refused("60,000 entries that would be left out", tar_of("hid.tar.gz", good() + [("sum/.h/%d" % i, b"") for i in range(60000)]), "more than 50000")


def central(name, offset, crc, packed, size, method=8, flags=0, mode=0o644, extra=b""):
    return struct.pack("<IHHHHHHIIIHHHHHII", 0x02014b50, 3 << 8 | 20, 20, flags, method, 0, 0x21, crc, packed, size, len(name), len(extra),
                       0, 0, 0, mode << 16, offset) + name + extra


def local(name, crc, packed, size, method=8, flags=0):
    return struct.pack("<IHHHHHIIIHH", 0x04034b50, 20, flags, method, 0, 0x21, crc, packed, size, len(name), 0) + name


def ending(n, size, offset, n_disk=None):
    return struct.pack("<IHHHHIIH", 0x06054b50, 0, 0, n_disk or n, n, size, offset, 0)


def build(name, parts, entries, tail=b"", n=None, shift=0):
    body = b"".join(parts)
    directory = b"".join(entries)
    with open(path(name), "wb") as f:
        f.write(body + directory + ending(n or len(entries), len(directory), len(body) + shift) + tail)
    return path(name)


def deflate(data):
    c = zlib.compressobj(9, zlib.DEFLATED, -15)
    return c.compress(data) + c.flush()


yaml = FILES["problem.yaml"]
packed = deflate(yaml)
crc = zlib.crc32(yaml)
name = b"sum/problem.yaml"
head = local(name, crc, len(packed), len(yaml))
whole = [head, packed]
entry = central(name, 0, crc, len(packed), len(yaml))
imports("a ZIP made by hand", build("hand.zip", whole, [entry]))
refused("one kernel of data under a hundred names", build("overlap.zip", whole, [
    central(b"sum/%014d" % i, 0, crc, len(packed), len(yaml)) for i in range(100)]), "two ways|overlaps")
quoted = local(b"sum/b", crc, len(packed), len(yaml)) + packed
first = local(b"sum/a", 0, len(quoted), len(quoted), 0) + quoted
refused("an entry within another one", build("inside.zip", [first], [
    central(b"sum/a", 0, 0, len(quoted), len(quoted), 0), central(b"sum/b", len(first) - len(quoted), crc, len(packed), len(yaml))]), "overlaps")
refused("an encrypted entry", build("secret.zip", [local(name, crc, len(packed), len(yaml), flags=1), packed],
        [central(name, 0, crc, len(packed), len(yaml), flags=1)]), "encrypted")
refused("an entry that says encrypted in one place only", build("half.zip", [local(name, crc, len(packed), len(yaml), flags=1), packed], [entry]), "two ways")
refused("bzip2 in a ZIP", build("bz.zip", [local(name, crc, len(packed), len(yaml), 12), packed],
        [central(name, 0, crc, len(packed), len(yaml), 12)]), "method 12")
refused("two names for one entry", build("names.zip", [local(b"sum/problem.yamX", crc, len(packed), len(yaml)), packed], [entry]), "two ways")
refused("two sizes for one entry", build("sizes.zip", [local(name, crc, len(packed), 5), packed], [entry]), "two ways")
refused("a wrong checksum", build("crc.zip", [local(name, 1, len(packed), len(yaml)), packed],
        [central(name, 0, 1, len(packed), len(yaml))]), "damaged")
refused("more bytes than announced", build("more.zip", [local(name, crc, len(packed), 5), packed],
        [central(name, 0, crc, len(packed), 5)]), "damaged")
refused("fewer bytes than announced", build("less.zip", [local(name, crc, len(packed), 5000), packed],
        [central(name, 0, crc, len(packed), 5000)]), "damaged")
refused("damaged data", build("damaged.zip", [head, b"\xff" + packed[1:]], [entry]), "damaged")
refused("data beyond the archive", build("beyond.zip", whole, [central(name, 0, crc, 1 << 30, len(yaml))]), "does not fit|two ways")
refused("an offset beyond the archive", build("offset.zip", whole, [central(name, 1 << 30, crc, len(packed), len(yaml))]), "does not lie")
refused("ZIP64", build("z64.zip", whole, [central(name, 0xffffffff, crc, len(packed), len(yaml))]), "ZIP64")
refused("something behind the archive", build("tail.zip", whole, [entry], b"x" * 10), "something was put behind")
refused("something in front of it", build("front.zip", [b"PK\3\4 not a head"] + whole, [entry]), "does not lie|damaged")
refused("a directory elsewhere", build("where.zip", whole, [entry], shift=4), "does not lie where")
refused("more entries than there are", build("count.zip", whole, [entry], n=3), "damaged")
refused("fewer entries than there are", build("count2.zip", whole * 2, [entry, central(name, len(head + packed), crc, len(packed), len(yaml))], n=1), "more in it")
archive = open(path("a.zip"), "rb").read()
for cut in (30, 200, len(archive) // 2, len(archive) - 1):
    open(path("cut.zip"), "wb").write(archive[:cut])
    refused("a ZIP cut after %d bytes" % cut, path("cut.zip"), "cut off")
for kind in ("plain.tar", "t.tar.gz"):
    archive = open(path(kind), "rb").read()
    for cut in (600, len(archive) // 2):
        open(path("cut.tar"), "wb").write(archive[:cut])
        refused("%s cut after %d bytes" % (kind, cut), path("cut.tar"), "cut off|too early|no archive")

# Any byte changed: refused or imported, never a crash, a hang, or something left behind.
rng = random.Random(1)
strange = []
for kind in ("hand.zip", "stored.zip", "plain.tar", "t.tar.gz"):
    archive = bytearray(open(path(kind), "rb").read())
    for _ in range(15):
        changed = bytearray(archive)
        for _ in range(rng.randint(1, 4)):
            changed[rng.randrange(len(changed))] = rng.randrange(256)
        open(path("changed"), "wb").write(changed)
        clear()
        code, out, err = dryrun("problem", "import", path("changed"), "--as", "x")
        if code not in (0, 2) or (code == 2 and own()) or "crashed" in err:
            strange.append((kind, code, err, own()))
ok(not strange, "60 archives with some bytes changed", *strange)

# ---- out again ----
for folder in [GOOD] + [os.path.join(SOURCE, "tests/judge/packages", n) for n in ("guessthenumber", "smallandlarge", "twotongues")]:
    called = os.path.basename(folder)
    code, out, err = dryrun("problem", "export", folder, "-o", path(called + "-out.zip"), "--json")
    with zipfile.ZipFile(path(called + "-out.zip")) as z:
        there = {n: z.read(n) for n in z.namelist()}
    want = {called + "/" + os.path.relpath(os.path.join(d, f), folder): open(os.path.join(d, f), "rb").read() for d, _, names in os.walk(folder) for f in names}
    ok(code == 0 and there == want and json.loads(out)["files"] == len(want), "exported: " + called, code, out, err, set(there) ^ set(want))
    imports("and imported again: " + called, path(called + "-out.zip"), [called])
folder = package("made", generators__gen_DOT_py="import sys\nprint(sys.argv[1], 1)\n", generators__generated_DOT_yaml="""generator: gen.py
solution: accepted/sum.py
tests:
- {name: secret/03-made, args: ["7"], in_sha256: %s, ans_sha256: %s}
""" % (hashlib.sha256(b"7 1\n").hexdigest(), hashlib.sha256(b"8\n").hexdigest()))
os.symlink("01-plain.in", folder + "/data/secret/05-link.in")
os.symlink("01-plain.ans", folder + "/data/secret/05-link.ans")
code, out, err = dryrun("problem", "export", folder, "-o", path("made.zip"))
with zipfile.ZipFile(path("made.zip")) as z:
    there = {n: z.read(n) for n in z.namelist()}
ok(code == 0 and there["made/data/secret/03-made.in"] == b"7 1\n" and there["made/data/secret/03-made.ans"] == b"8\n" and
   there["made/data/secret/05-link.in"] == FILES["data/secret/01-plain.in"] and "made/generators/generated.yaml" not in there and
   "made/generators/gen.py" in there, "a generated test and a link are written out", code, out, err, sorted(there))
first = open(path("made.zip"), "rb").read()
code, out, err = dryrun("problem", "export", folder, "-o", path("made.zip"))
ok(code == 2 and "there already" in err, "an archive that is there", code, err)
code, out, err = dryrun("problem", "export", folder, "-o", path("made.zip"), "--replace")
ok(code == 0 and open(path("made.zip"), "rb").read() == first, "written anew it has the same bytes", code, err)
imports("and is imported", path("made.zip"), ["made"])
code, out, err = dryrun("problem", "verify", "made", "-p", "data", "--json")
ok(code == 0 and json.loads(out)[0]["validated"]["inputs"] == 5, "with all of its tests", out, err)
wrong = package("madewrong", generators__gen_DOT_py="print(2, 2)\n", generators__generated_DOT_yaml="""generator: gen.py
solution: accepted/sum.py
tests:
- {name: secret/03-made, in_sha256: %s, ans_sha256: %s}
""" % (hashlib.sha256(b"3 3\n").hexdigest(), hashlib.sha256(b"6\n").hexdigest()))
code, out, err = dryrun("problem", "export", wrong, "-o", path("wrong.zip"))
ok(code != 0 and "SHA-256" in err and not [n for n in os.listdir(ROOT) if n.startswith("wrong.zip")], "a test that is not what was committed", code, err)
code, out, err = dryrun("problem", "export", package("brokenout", data__secret=None), "-o", path("broken-out.zip"))
ok(code == 2 and "not exported" in err and not os.path.exists(path("broken-out.zip")), "a broken package", code, err)

# ---- killed ----
heavy = zip_of("heavy.zip", good() + [("sum/data/secret/%03d.in" % i, os.urandom(1 << 20)) for i in range(150)], zipfile.ZIP_STORED)
clear()
left = []
for pause in (0.05, 0.1, 0.2, 0.3, 0.4, 0.6):
    p = subprocess.Popen([DRYRUN, "problem", "import", heavy, *CONTENT], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(pause)
    p.send_signal(signal.SIGKILL)
    p.wait()
    there = [n for n in own() if not n.startswith(".")]
    if there:  # it was faster: then it is whole
        left += [] if there == ["sum"] and len(os.listdir(OWN + "/sum/data/secret")) >= 150 else [there]
        shutil.rmtree(OWN + "/sum")
    left += [] if not [p for p in json.loads(dryrun("problem", "list", "--json")[1]) if "import" in p["slug"]] else ["listed"]
ok(not left, "killed in the middle, there is nothing or all of it", left)
code, out, err = dryrun("problem", "import", path("a.zip"))
ok(code == 0 and own() == ["sum"], "and the next import clears away what the killed ones left", code, err, own())

# Two at once, of the same name.
clear()
both = [subprocess.Popen([DRYRUN, "problem", "import", heavy, *CONTENT], stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
codes = sorted((p.communicate(), p.returncode)[1] for p in both)
ok(codes == [0, 2] and own() == ["sum"], "of two at once one has the name", codes, own())
end()
