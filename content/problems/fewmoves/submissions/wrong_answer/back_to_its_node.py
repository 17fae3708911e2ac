# Mistake: prints all that was taken off, also what comes back to the node that it was on.
import heapq
import sys


def good_moves(shards, m, k):
    on = [[] for _ in range(m + 1)]
    loads = [0] * (m + 1)
    for shard, (size, node) in enumerate(shards, 1):
        on[node].append((size, shard))
        loads[node] += size
    for shards_here in on:
        shards_here.sort()
    fullest = [(-loads[node], node) for node in range(1, m + 1)]
    heapq.heapify(fullest)
    taken = []
    for _ in range(k):
        load, node = fullest[0]
        size, shard = on[node].pop()
        taken.append((size, shard))
        heapq.heapreplace(fullest, (load + size, node))
    emptiest = [(-load, node) for load, node in fullest]
    heapq.heapify(emptiest)
    moves = []
    for size, shard in sorted(taken, reverse=True):
        load, node = emptiest[0]
        heapq.heapreplace(emptiest, (load + size, node))
        moves.append((shard, node))
    return moves


n, m, k, *rest = map(int, sys.stdin.read().split())
moves = good_moves(list(zip(rest[0::2], rest[1::2])), m, k)
print(len(moves))
for shard, node in moves:
    print(shard, node)
