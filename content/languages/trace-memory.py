"""trace-memory.py: runs a Python program and tells how much memory its objects took at most (docs/formats/language.md).

The arguments are the interpreter's own words as without it; the last is the program. tracemalloc counts every object's bytes. The profiling
function has the interpreter make an object of each frame, so that the depth of a recursion is counted with them. What the C library
takes by itself is not seen.

The most goes to /box/memory as a decimal number when the program has ended.
"""
import os
import sys
import tracemalloc
import types


def run(path):
    with open(path, "rb") as f:
        code = compile(f.read(), path, "exec")
    program = types.ModuleType("__main__")
    program.__file__ = path
    sys.modules["__main__"] = program
    sys.argv[:] = [path]
    sys.path[0] = os.path.dirname(path)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    sys.setprofile(lambda *ignored: None)
    try:
        exec(code, program.__dict__)
    finally:
        sys.setprofile(None)
        most = tracemalloc.get_traced_memory()[1]
        with open("/box/memory", "w", encoding="ascii") as f:
            f.write(str(max(most - before, 0)))


run(sys.argv[-1])
