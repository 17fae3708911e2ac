import sys


def good_moves(shards, m, k):
    """At most k moves, each a pair of a shard and its new node; shards[i - 1] is a pair of the size and the node of shard i."""
    # Your solution goes here.
    return []


def main():
    n, m, k, *rest = map(int, sys.stdin.read().split())
    moves = good_moves(list(zip(rest[0::2], rest[1::2])), m, k)
    print(len(moves))
    for shard, node in moves:
        print(shard, node)


main()
