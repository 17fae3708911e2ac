# expect: WA
# expect-feedback: got "nothing"
# Walks over all that it can read for a file that looks like an answer.
import os
found = []
for top in ("/w", "/box", "/tmp", "/shelf", "/proc/self/fd", "/home", "/root", "/var", "/work", "/mnt"):
    for folder, _, files in os.walk(top):
        found += [f for f in files if f.endswith((".ans", ".in")) or "answer" in f or "judge" in f]
for fd in range(3, 1024):
    try:
        os.fstat(fd)
        name = os.readlink("/proc/self/fd/%d" % fd)
        if not name.startswith("/proc"):
            found.append(name)
    except OSError:
        pass
print(found[0] if found else "nothing")
