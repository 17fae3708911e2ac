# Mistake: takes the services from a stack in place of a queue. All the right ones go down, but in the wrong rounds: the provider
# that was handled last is not the one that went down last.
import sys

first_line, *lines = sys.stdin.read().splitlines()
n = int(first_line.split()[0])
*rows, failing = [list(map(int, line.split())) for line in lines]
up = [row[1] for row in rows]
provides_for = [[] for _ in range(n + 1)]
for i, (_, _, *providers) in enumerate(rows):
    for provider in providers:
        provides_for[provider].append(i)
round_of = [-1] * (n + 1)
for service in failing:
    round_of[service] = 0
stack = failing
while stack:
    provider = stack.pop()
    for i in provides_for[provider]:
        up[i] -= 1
        service = rows[i][0]
        if up[i] == 0 and round_of[service] == -1:
            round_of[service] = round_of[provider] + 1
            stack.append(service)
print(*round_of[1:])
