"""Accepts (exit status 42) or refuses (43) an input of Region Roll Call read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
NUMBER = "[1-9][0-9]{0,4}"
STEP = f"((ok|fail):{WORD}|{NUMBER})"
CALL = re.compile("call (all|allSettled|race|any) (array|iterable|number)")
ITEM = re.compile(f"value {WORD}|(promise|thenable|own)( {STEP}){{0,6}}|(broken|throws) {WORD}")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    calls = items = 0
    how = None
    for number, line in enumerate(data.decode("ascii")[:-1].split("\n"), 1):
        call = CALL.fullmatch(line)
        if call:
            how = call[2]
            calls, items = calls + 1, 0
            if calls > 20:
                refuse(number, "more than 20 calls")
            continue
        if how is None or not ITEM.fullmatch(line):
            refuse(number, "neither a call nor an item of one")
        items += 1
        if items > 50:
            refuse(number, "more than 50 items")
        if how == "number" or (line.startswith("throws") and how != "iterable"):
            refuse(number, "no such item here")
        waits = [int(word) for word in line.split(" ")[1:] if word.isdigit()]
        if sum(waits) > 10_000:
            refuse(number, "more than 10000 milliseconds")
    sys.exit(42)


main()
