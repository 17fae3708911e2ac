# Not good: moves the k largest shards, wherever they are. Few of them may be on crowded nodes.
import heapq
import sys


def good_moves(shards, m, k):
    loads = [0] * (m + 1)
    for size, node in shards:
        loads[node] += size
    taken = sorted(((size, shard) for shard, (size, _) in enumerate(shards, 1)), reverse=True)[:k]
    for size, shard in taken:
        loads[shards[shard - 1][1]] -= size
    emptiest = [(loads[node], node) for node in range(1, m + 1)]
    heapq.heapify(emptiest)
    moves = []
    for size, shard in taken:
        load, node = emptiest[0]
        heapq.heapreplace(emptiest, (load + size, node))
        if node != shards[shard - 1][1]:
            moves.append((shard, node))
    return moves


n, m, k, *rest = map(int, sys.stdin.read().split())
moves = good_moves(list(zip(rest[0::2], rest[1::2])), m, k)
print(len(moves))
for shard, node in moves:
    print(shard, node)
