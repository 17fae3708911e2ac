# Mistake: takes the largest number that the service can survive to be one less than the smallest that can take it
# down. That is what it survives with any luck; with the best of luck it survives more.
import re
import sys

groups = [(1, [])]
for token in re.findall(r"\d+|m|\)", sys.stdin.readline()):
    if token == "m":
        groups[-1][1].append(1)
    elif token == ")":
        quorum, downs = groups.pop()
        groups[-1][1].append(sum(sorted(downs)[: len(downs) - quorum + 1]))
    else:
        groups.append((int(token), []))
down = groups[0][1][0]
print(down, down - 1)
