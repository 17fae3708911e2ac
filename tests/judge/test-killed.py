#!/usr/bin/env python3
"""The judge is killed with -9 while it compiles, while a program runs, while one forks without end: nothing that it started survives, and the
next one starts as if nothing had been: same files, no control groups of the dead, the right verdict. And on a full disk it says so, and
runs nothing."""
import json
import os
import signal
import subprocess
import time

from judging import DATA, DRYRUN, SOURCE, end, judge, need_a_jail, ok, skip

PACKAGE = os.path.join(SOURCE, "tests/judge/packages/addup")
PROGRAMS = os.path.join(SOURCE, "tests/judge/programs")
HOSTILE = os.path.join(SOURCE, "tests/judge/hostile")
INPUT = os.path.join(PACKAGE, "data/sample/1.in")
PATIENCE_S = 60


def parents():
    """Of every process: its parent, its name, and when it started (numbers are used again)."""
    found = {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open("/proc/%s/stat" % pid, encoding="utf-8", errors="replace") as f:
                text = f.read()
        except OSError:
            continue
        name, rest = text[text.index("(") + 1 : text.rindex(")")], text[text.rindex(")") + 2 :].split()
        found[int(pid)] = (int(rest[1]), name, rest[19])
    return found


def descendants(pid):
    """{(pid, start): name} of everything below."""
    everybody, found, grew = parents(), {pid}, True
    while grew:
        more = {p for p, (parent, _, _) in everybody.items() if parent in found} - found
        found, grew = found | more, bool(more)
    return {(p, everybody[p][2]): everybody[p][1] for p in found if p in everybody and p != pid}


def alive(processes):
    now = parents()
    # What has ended and was not reaped yet by the machine's init is no more.
    return {p: name for (p, start), name in processes.items() if p in now and now[p][2] == start and not is_zombie(p)}


def is_zombie(pid):
    try:
        with open("/proc/%d/stat" % pid, encoding="utf-8", errors="replace") as f:
            return f.read().rpartition(")")[2].split()[0] in "ZX"
    except OSError:
        return True


def groups_of(processes):
    """Control groups whose name is that of a slot among the processes."""
    names = {"slot-%d" % p for p, _ in processes}
    return [os.path.join(top, d) for top, folders, _ in os.walk("/sys/fs/cgroup") for d in folders if d.split(".")[0] in names]


def files():
    return sorted(os.path.relpath(os.path.join(top, n), DATA) for top, _, names in os.walk(DATA) for n in names)


def wait_until(condition):
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        result = condition()
        if result:
            return result
        time.sleep(0.005)
    return None


def begin(path, *args):
    command = [DRYRUN, "judge", PACKAGE, path, "--json", *args, "--data", DATA, "--content", os.path.join(SOURCE, "content")]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def seen_below(p, process_name):
    """Its descendants, when one has this name; something without any when it has ended."""
    below = descendants(p.pid)
    return below if process_name in below.values() else p.poll() is not None and {(0, ""): ""}


def kill_when(name, path, process_name, before, *args):
    """Kill it when a process with this name is below it."""
    for _ in range(30):  # a short compilation may be over before it is seen, and so may a program that is held to its limits
        p = begin(path, *args)
        seen = wait_until(lambda: seen_below(p, process_name))
        # What it was seen with, and what came meanwhile.
        below = {**(seen or {}), **descendants(p.pid)}
        p.send_signal(signal.SIGKILL)
        if p.wait() == -signal.SIGKILL and process_name in below.values():
            break
    else:
        return ok(False, name, "it could not be caught: %s" % seen)
    gone = wait_until(lambda: not alive(below))
    left = alive(below)
    code, result, err = judge(PACKAGE, os.path.join(PROGRAMS, "honest.c"))
    verdict = result and result.get("verdict")
    groups, now = groups_of(below), files()
    return ok(gone and not left and verdict == "AC" and not groups and now == before, name, "left: %s" % left, "verdict: %s %s" % (verdict, err),
              "groups: %s" % groups, "files: %s" % sorted(set(now) ^ set(before)))


def full_disk(name):
    """A disk that is too small for the cache, in a mount namespace of its own."""
    folder = os.path.join(DATA, "full")
    os.mkdir(folder)
    command = [DRYRUN, "judge", PACKAGE, os.path.join(PROGRAMS, "honest.cpp"), "--json", "--data", folder, "--content", os.path.join(SOURCE, "content")]
    script = 'mount -t tmpfs -o size=64k tmpfs "$1" || exit 99; shift; "$@"; code=$?; find "$0" -path "*/judge/tmp/*" >&2; exit $code'
    r = subprocess.run(["unshare", "--mount", "sh", "-c", script, folder, folder, *command], capture_output=True, text=True, timeout=300, check=False)
    os.rmdir(folder)
    if os.geteuid() != 0 or r.returncode == 99:
        return skip(name, "no file system can be mounted here")
    try:
        code = json.loads(r.stdout)["error"]["code"]
    except (ValueError, KeyError):
        code = None
    return ok(r.returncode > 0 and code == "full" and folder not in r.stderr, name, r.returncode, r.stdout, r.stderr)


need_a_jail()
# What these leave in the cache for good.
for name in ("honest.c", "honest.cpp"):
    judge(PACKAGE, os.path.join(PROGRAMS, name))
judge(PACKAGE, os.path.join(PROGRAMS, "sleeper.c"))
judge(PACKAGE, os.path.join(HOSTILE, "fork-quietly.c"), "--input", INPUT)
before = files()
kill_when("killed while it compiles", os.path.join(PROGRAMS, "streams.cpp"), "cc1plus", before)
kill_when("killed while a program sleeps", os.path.join(PROGRAMS, "sleeper.c"), "main", before)
kill_when("killed while a program holds many processes", os.path.join(HOSTILE, "fork-quietly.c"), "main", before, "--input", INPUT)
full_disk("a full disk is told as one")
end()
