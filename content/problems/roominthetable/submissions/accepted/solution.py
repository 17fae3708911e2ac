# From the longest prefixes upwards: how many routes a prefix needs, and the hops with which one less is enough if they are in force there already.
import sys


def fewest_routes(hops):
    """The fewest routes of a table that does the same as the one with these next hops. A prefix is written as a 1, followed by its bits."""
    nodes = {1}
    for prefix in hops:
        while prefix not in nodes:
            nodes.add(prefix)
            prefix >>= 1
    order = sorted(nodes)
    in_force = {0: None}
    for node in order:
        in_force[node] = hops.get(node, in_force[node >> 1])

    needs = {}
    for node in reversed(order):
        whole = (1, {in_force[node]}) if in_force[node] else (0, set())
        left, left_saves = needs.get(2 * node, whole)
        right, right_saves = needs.get(2 * node + 1, whole)
        saves = left_saves & right_saves
        needs[node] = (left + right - 1, saves) if saves else (left + right, left_saves | right_saves)
    return needs[1][0]


def main():
    hops = {}
    for line in sys.stdin.read().splitlines()[1:]:
        prefix, hop = line.split()
        address, length = prefix.split("/")
        bits = 1
        for part in address.split("."):
            bits = bits << 8 | int(part)
        hops[bits >> 32 - int(length)] = int(hop)
    print(fewest_routes(hops))


main()
