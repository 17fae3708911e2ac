# Mistake: always takes the first worker whose next entry fits, and never takes a step back.
import sys

logs = {worker: [] for worker in "ABCD"}
lines = sys.stdin.read().splitlines()[1:]
for line in lines:
    worker, *numbers = line.split()
    logs[worker].append(list(map(int, numbers)))
values = [0] * 4
order = ""
while len(order) < len(lines):
    for worker, log in logs.items():
        if log and log[0][1] in (-1, values[log[0][0]]):
            key, _, left = log.pop(0)
            if left != -1:
                values[key] = left
            order += worker
            break
    else:
        break
print(order if len(order) == len(lines) else "impossible")
