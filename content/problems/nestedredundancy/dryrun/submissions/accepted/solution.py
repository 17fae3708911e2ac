# A stack of open groups: a closing parenthesis settles the one at the top. O(n log n).
import re


def failure_bounds(configuration: str) -> tuple[int, int]:
    # Quorum, and of each member what keeps it up and what takes it down. The first is no group.
    groups = [(0, [], [])]
    for token in re.findall(r"\d+|m|\)", configuration):
        if token == "m":
            up = down = 1
        elif token == ")":
            quorum, ups, downs = groups.pop()
            up = sum(sorted(ups)[:quorum])
            down = sum(sorted(downs)[: len(downs) - quorum + 1])
        else:
            groups.append((int(token), [], []))
            continue
        groups[-1][1].append(up)
        groups[-1][2].append(down)
    _, [up], [down] = groups.pop()
    return down, configuration.count("m") - up
