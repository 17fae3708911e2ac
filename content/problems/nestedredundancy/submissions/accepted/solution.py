# A member is settled when it has been read: the fewest of its machines that keep it up, and the fewest that take it
# down. A group adds up the cheapest members that make its quorum, or the cheapest ones that break it. The open groups
# are a stack; a closing parenthesis settles the one at the top. O(n log n) time.
import re
import sys


def luck(configuration):
    """The fewest machines that can take the service down, and the most that it can survive."""
    # Quorum, and of each member what keeps it up and what takes it down. The first is no group.
    groups = [(None, [], [])]
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
        _, ups, downs = groups[-1]
        ups.append(up)
        downs.append(down)
    _, [up], [down] = groups.pop()
    return down, configuration.count("m") - up


def main():
    print(*luck(sys.stdin.readline().strip()))


main()
