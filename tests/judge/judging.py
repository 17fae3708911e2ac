"""What the tests of the judge share: running the program, packages made for a test, and what must come of them."""
import atexit
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from tap import end, ok, skip, skip_all  # noqa: E402,F401

DRYRUN = os.environ["DRYRUN"]
SOURCE = os.environ["DRYRUN_SOURCE"]
DATA = tempfile.mkdtemp(prefix="dryrun-judge-test-")


@atexit.register
def remove_data():
    subprocess.run(["rm", "-rf", DATA], check=False)


def dryrun(*args, stdin=None, timeout=300):
    """Exit code, standard output, standard error. With the cache of this test only."""
    command = [DRYRUN, *args, "--data", DATA, "--content", os.path.join(SOURCE, "content")]
    r = subprocess.run(command, input=stdin, capture_output=True, timeout=timeout)
    return r.returncode, r.stdout.decode("utf-8", "replace"), r.stderr.decode("utf-8", "replace")


def judge(package, source, *args, **more):
    """Exit code and the JSON that was printed (None if it was none), standard error."""
    code, out, err = dryrun("judge", package, source, "--json", *args, **more)
    try:
        return code, json.loads(out), err
    except ValueError:
        return code, None, out + err


def need_a_jail():
    """Without isolation nothing can be run: say so and end."""
    code, _, err = dryrun("judge", os.path.join(SOURCE, "tests/judge/packages/addup"),
                          os.path.join(SOURCE, "tests/judge/programs/honest.c"))
    if code == 3 and "isolation" in err.lower():
        skip_all(err.strip().splitlines()[-1])


# ---- packages made by a change to the good one ----

ROOT = tempfile.mkdtemp(prefix="dryrun-packages-", dir=DATA)
GOOD = os.path.join(SOURCE, "tests/judge/packages/addup")
HONEST = os.path.join(SOURCE, "tests/judge/programs/honest.py")


def package(name, **files):
    """A copy of the good package with these files changed; None removes one. Keys: path with / as __ and . as _DOT_."""
    folder = os.path.join(ROOT, name)
    shutil.copytree(GOOD, folder)
    for path, text in files.items():
        full = os.path.join(folder, path.replace("__", "/").replace("_DOT_", "."))
        if text is None:
            shutil.rmtree(full) if os.path.isdir(full) else os.remove(full)
            continue
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "wb") as f:
            f.write(text if isinstance(text, bytes) else text.encode())
    return folder


def source(name, data):
    path = os.path.join(ROOT, name)
    with open(path, "wb") as f:
        f.write(data)
    return path


def fails(name, folder, file, want_code, pattern, *args, **more):
    code, result, err = judge(folder, file, *args, **more)
    said = (result or {}).get("error", {}).get("message", "") + err
    ok(code == want_code and re.search(pattern, said) and "verdict" not in (result or {}), name,
       "exit %d" % code, said, result)


def verdict(name, folder, file, want, pattern="", *args):
    code, result, err = judge(folder, file, *args)
    got = (result or {}).get("verdict")
    feedback = " ".join(t["feedback"] for t in (result or {}).get("tests", []))
    ok(got == want and re.search(pattern, feedback), name, "exit %d, %s" % (code, got), feedback, err, result)
    return result
