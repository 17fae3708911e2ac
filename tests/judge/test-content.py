#!/usr/bin/env python3
"""Every package of content/problems keeps what it claims: dryrun problem verify on each. One argument: only this one."""
import os
import sys
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from judging import SOURCE, dryrun, end, need_a_jail, ok  # noqa: E402

need_a_jail()
problems = os.path.join(SOURCE, "content/problems")
names = sys.argv[1:] or sorted(os.listdir(problems))
# As many at once as there are processors: what is judged is CPU time.
with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
    results = pool.map(lambda name: dryrun("problem", "verify", os.path.join(problems, name), timeout=1700), names)
    for name, (code, out, err) in zip(names, results):
        ok(code == 0, name, "exit %d" % code, out, err)
end()
