"""Accepts (exit status 42) or refuses (43) an input of Gate Layers read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
TIME = "(?:0|[1-9][0-9]{0,3}|10000)"
BOTH = f"say|start|pass|later:{TIME}|(?:return|throw):{WORD}"
STEP = re.compile(f"async (?P<async>{WORD})(?: (?:{BOTH}|wait:{TIME}|next(?::{WORD})?|try|join)){{0,8}}|plain (?P<plain>{WORD})(?: (?:{BOTH})){{0,8}}"
                  f"|compose (?P<made>{WORD})(?: (?:{WORD}|7|_)){{0,10}}|like (?P<like>{WORD})(?: {WORD}){{0,10}}"
                  f"|change (?P<changed>{WORD}) [0-9] {WORD}|run (?P<run>{WORD}) {WORD}(?: {WORD})?|advance {TIME}")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    steps = data.decode("ascii")[:-1].split("\n")
    if len(steps) > 60:
        refuse(61, "more than 60 steps")
    layers, composed = set(), set()
    for number, step in enumerate(steps, 1):
        match = STEP.fullmatch(step)
        if not match:
            refuse(number, "not a step")
        words = step.split(" ")
        layer, whole = match["async"] or match["plain"], match["changed"] or match["run"]
        if layer and " join" in step and " start" not in step.split(" join")[0]:
            refuse(number, "there is nothing to join")
        used = {"compose": words[2:], "like": words[2:], "change": words[3:], "run": words[3:]}.get(words[0], [])
        if not layers | composed | {"7", "_"} >= set(used) or whole and whole not in composed:
            refuse(number, "a name that is not known yet")
        if layer and layer in composed or match["made"] and match["made"] in layers:
            refuse(number, "a name of something else")
        if layer:
            layers.add(layer)
        if match["made"] and "7" not in used and "_" not in used:
            composed.add(match["made"])
    sys.exit(42)


main()
