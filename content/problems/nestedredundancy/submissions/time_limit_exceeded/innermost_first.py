# Too slow: replaces an innermost group by its two numbers and begins again at the front of the text: O(n²) when groups
# are nested deeply.
import re
import sys

INNERMOST = re.compile(r"(\d+)\(([^()]*)\)")


def settle(group):
    quorum = int(group[1])
    members = [(1, 1) if member == "m" else tuple(map(int, member.split("/"))) for member in group[2].split(",")]
    ups = sorted(up for up, _ in members)
    downs = sorted(down for _, down in members)
    return f"{sum(ups[:quorum])}/{sum(downs[: len(downs) - quorum + 1])}"


text = sys.stdin.readline().strip()
machines = text.count("m")
while "(" in text:
    text = INNERMOST.sub(settle, text, count=1)
up, down = (1, 1) if text == "m" else map(int, text.split("/"))
print(down, machines - up)
