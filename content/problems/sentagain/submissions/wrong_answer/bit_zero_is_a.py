# Mistake: takes bit 0 for packet a itself, so that each bit confirms the packet behind the one that it stands for.
import sys

_, *lines = sys.stdin.read().splitlines()
confirmed, again, undecided = set(), [], 1
for line in lines:
    a, b = map(int, line.split())
    confirmed.add(a)
    confirmed.update(a - i for i in range(32) if b >> i & 1)
    while undecided < a - 32:
        if undecided not in confirmed:
            again.append(undecided)
        undecided += 1
print(len(again))
print(*again)
