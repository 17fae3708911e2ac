# Fails: right as long as groups are not nested deeply. Each level takes a call inside a call.
import re


def settle(tokens):
    """What keeps the member that begins here up, and what takes it down."""
    token = next(tokens)
    if token == "m":
        return 1, 1
    quorum = int(token)
    members = []
    while next(tokens) in ("(", ","):
        members.append(settle(tokens))
    ups = sorted(up for up, _ in members)
    downs = sorted(down for _, down in members)
    return sum(ups[:quorum]), sum(downs[: len(downs) - quorum + 1])


def failure_bounds(configuration: str) -> tuple[int, int]:
    up, down = settle(iter(re.findall(r"\d+|[m(),]", configuration)))
    return down, configuration.count("m") - up
