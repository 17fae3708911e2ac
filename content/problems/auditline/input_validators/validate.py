"""Accepts (exit status 42) or refuses (43) an input of Audit Line read from standard input."""
import re
import sys


def refuse(line, why):
    print(f"line {line}: {why}", file=sys.stderr)
    sys.exit(43)


WORD = "[a-z]{1,10}"
TEXT = r'"(?:[!#-\[\]-~]|\\(?:["\\/bfnrt]|u[0-9a-f]{4})){0,40}"'
NUMBER = r"-?(?:0|[1-9][0-9]{0,21})(?:\.[0-9]{0,15}[1-9])?(?:e[-+]?[0-9]{1,3})?"
VALUE = f"(?:undefined|null|true|false|NaN|-?Infinity|{NUMBER}|-?[0-9]{{1,20}}n|{TEXT}|#{WORD}|@{WORD}|{WORD})"
KEY = f"(?:{WORD}|[0-9]{{1,5}}|{TEXT})"
COUNT = "(?:0|[1-9][0-9]?)"
NEW = re.compile(f"new ({WORD}) (?:object|map|function|bigints|array {COUNT}|date (?:0|-?[1-9][0-9]{{0,11}})|boxed (?:true|false|NaN|{NUMBER}|[0-9]{{1,20}}n|{TEXT}|{WORD}))")
GIVE = re.compile(f"(?:set ({WORD}) (?:{KEY}|#{WORD})|(?:hide|compute|inherit) ({WORD}) {KEY}|json ({WORD})) {VALUE}")
WRITE = re.compile(rf"text {VALUE}(?: (?:-|trace|positive|texts|open|boxed|\[(?:(?:{WORD}|{NUMBER}|{TEXT}|true|null|@{WORD})(?:,(?!\]))?){{0,10}}\])(?: (?:{NUMBER}|{TEXT}|Infinity|null|true|@{WORD}))?)?")


def main():
    data = sys.stdin.buffer.read()
    if not data.isascii() or not data.endswith(b"\n"):
        refuse(1, "not lines of ASCII text, each with its end")
    steps = data.decode("ascii")[:-1].split("\n")
    if len(steps) > 200:
        refuse(201, "more than 200 steps")
    known = set()
    for number, step in enumerate(steps, 1):
        new, give, write = NEW.fullmatch(step), GIVE.fullmatch(step), WRITE.fullmatch(step)
        if not (new or give or write):
            refuse(number, "not a step")
        bare = re.sub(TEXT, '""', step)
        used = re.findall(f"@({WORD})", bare)
        if give:
            used.append(give[1] or give[2] or give[3])
        if not known.issuperset(used):
            refuse(number, "a name that is not known yet")
        if new:
            if new[1] in known:
                refuse(number, "a name that is there already")
            known.add(new[1])
    sys.exit(42)


main()
