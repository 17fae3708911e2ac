"""Accepts (exit status 42) or refuses (43) an input of Log Sieve read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
VALUE = f"(?: (?:!?{WORD}|0|[1-9][0-9]{{0,5}}))"
COUNT = "[1-9][0-9]?"
FUNCTION = f"(?:same|place|pair|odd|later|no)(?:!{COUNT})?"
STEP = f"(?: (?:(?:map|filter):{FUNCTION}|take:(?:0|{COUNT})|zip:{WORD}(?:,{WORD}){{0,3}}))"
SOURCE = re.compile(f"(?:(?:source|bare) ({WORD}){VALUE}{{0,30}}|stuck ({WORD}) {WORD}{VALUE}{{0,30}}|broken ({WORD}) {WORD})")
FLOW = re.compile(f"flow ({WORD}) ({WORD}){STEP}*")
USE = re.compile(f"(?:start {WORD} ({WORD})|list ({WORD})|find ({WORD}) {FUNCTION}|loop ({WORD}) {COUNT})")
ITERATOR = re.compile(f"(?:next ({WORD}) {COUNT}|return ({WORD}))")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    steps = data.decode("ascii")[:-1].split("\n")
    if len(steps) > 60:
        refuse(61, "more than 60 steps")
    sources, flows, iterators = set(), set(), set()
    for number, step in enumerate(steps, 1):
        source, flow, use, iterator = (form.fullmatch(step) for form in (SOURCE, FLOW, USE, ITERATOR))
        if not (source or flow or use or iterator):
            refuse(number, "not a step")
        name = source and source[source.lastindex] or flow and flow[1]
        if name and name in sources | flows:
            refuse(number, "a name that is there already")
        if flow and not (sources | flows).issuperset([flow[2], *",".join(re.findall(r"zip:(\S+)", step)).split(",")]) and "zip:" in step:
            refuse(number, "a name that is not known yet")
        if flow and flow[2] not in sources | flows or use and use[use.lastindex] not in flows:
            refuse(number, "a name that is not known yet")
        if iterator and iterator[iterator.lastindex] not in iterators:
            refuse(number, "an iterator that is not known yet")
        if name:
            (sources if source else flows).add(name)
        if step.startswith("start "):
            iterators.add(step.split(" ")[1])
    sys.exit(42)


main()
