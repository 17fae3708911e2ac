#!/usr/bin/env python3
"""Every package of content/problems keeps what it claims: dryrun problem verify --lazy on each. Arguments: only these.

As many are verified at once as there are processors: what is judged is CPU time. Those with most to run begin first, so that
no processor is idle at the end. What each cost stands in a comment; `make bank` verifies them whole."""
import os
import re
import sys
from concurrent.futures import ThreadPoolExecutor
from glob import glob

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from judging import SOURCE, dryrun, end, need_a_jail, ok  # noqa: E402

PROBLEMS = os.path.join(SOURCE, "content/problems")
# Seconds, roughly: a small test, one that is generated (it is made, validated, and large for whoever solves it), a compiler's run.
SMALL, GENERATED, COMPILED = 0.05, 0.5, 1.0
SLOW_FACTOR = 1.5
COST = re.compile(r"^  CPU time ([\d.]+) s.*$", re.MULTILINE)


def text_of(path):
    try:
        with open(path, encoding="utf-8", errors="replace") as f:
            return f.read()
    except OSError:
        return ""


def likely_cost(name):
    """About how long it takes. Whatever is wrong with the package is for verify to say."""
    folder = os.path.join(PROBLEMS, name)
    submissions = glob(folder + "/submissions/*/*") + glob(folder + "/dryrun/submissions/*/*")
    right = sum("/accepted/" in path for path in submissions)
    slow = sum("/time_limit_exceeded/" in path for path in submissions)
    compiled = sum(path.endswith((".cpp", ".c", ".java", ".ts", ".rs", ".go")) for path in submissions)
    generated = text_of(folder + "/generators/generated.yaml").count("name:")
    small = len(glob(folder + "/data/*/*.in"))
    limit = re.search(r"time_limit: *([\d.]+)", text_of(folder + "/problem.yaml"))
    return (small * SMALL * (1 + right + slow) + generated * GENERATED * (2 + right) + compiled * COMPILED
            + slow * SLOW_FACTOR * (float(limit[1]) if limit else 1))


def verify(name):
    return dryrun("problem", "verify", "--lazy", os.path.join(PROBLEMS, name), timeout=1700)


need_a_jail()
names = sorted(sys.argv[1:] or os.listdir(PROBLEMS), key=lambda name: (-likely_cost(name), name))
seconds = 0
with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
    for name, (code, out, err) in zip(names, pool.map(verify, names)):
        ok(code == 0, name, "exit %d" % code, out, err)
        cost = COST.search(out)
        if cost:
            seconds += float(cost[1])
            print("# %s: %s" % (name, cost[0].strip()), flush=True)
print("# %d packages: CPU time %.1f s" % (len(names), seconds))
end()
