# Mistake: takes k members down in order to break a quorum of k. It takes one more than the members beyond the quorum.
import re
import sys

configuration = sys.stdin.readline().strip()
groups = [(1, [], [])]
for token in re.findall(r"\d+|m|\)", configuration):
    if token == "m":
        up = down = 1
    elif token == ")":
        quorum, ups, downs = groups.pop()
        up = sum(sorted(ups)[:quorum])
        down = sum(sorted(downs)[:quorum])
    else:
        groups.append((int(token), [], []))
        continue
    groups[-1][1].append(up)
    groups[-1][2].append(down)
print(groups[0][2][0], configuration.count("m") - groups[0][1][0])
