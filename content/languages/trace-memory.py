"""trace-memory.py: runs a Python program and tells how much memory its objects took at most (docs/formats/language.md).

The arguments are the interpreter's own words as without it; the last is the program. tracemalloc counts every object's bytes. The profiling
function has the interpreter make an object of each frame, so that the depth of a recursion is counted with them. What the C library
takes by itself is not seen.

Of a function (dryrun_function.py) only what its calls take counts: it imports `dryrun_memory`, which is us, to say where they begin and end.

The most goes to /box/memory as a decimal number when the program has ended.
"""
import os
import sys
import tracemalloc
import types


class Calls(types.ModuleType):
    """What calls took at most, above what was there before the first one."""
    before = most = None

    def begin(self):
        if self.before is None:
            self.before, self.most = tracemalloc.get_traced_memory()[0], 0
            tracemalloc.reset_peak()

    def end(self):
        self.most = max(self.most, tracemalloc.get_traced_memory()[1] - self.before)


def run(path):
    with open(path, "rb") as f:
        code = compile(f.read(), path, "exec")
    program = types.ModuleType("__main__")
    program.__file__ = path
    sys.modules["__main__"] = program
    sys.argv[:] = [path]
    sys.path[0] = os.path.dirname(path)
    calls = sys.modules["dryrun_memory"] = Calls("dryrun_memory")
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    sys.setprofile(lambda *ignored: None)
    try:
        exec(code, program.__dict__)
    finally:
        sys.setprofile(None)
        most = tracemalloc.get_traced_memory()[1] - before if calls.before is None else calls.most
        with open("/box/memory", "w", encoding="ascii") as f:
            f.write(str(max(most, 0)))


run(sys.argv[-1])
