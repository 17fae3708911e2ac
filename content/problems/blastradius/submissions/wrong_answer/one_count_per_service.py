# Mistake: keeps one count for each service, of the providers of all of its needs. It stays up as long as anybody is left whom it
# asks for anything.
import sys

first_line, *lines = sys.stdin.read().splitlines()
n = int(first_line.split()[0])
*rows, failing = [list(map(int, line.split())) for line in lines]
up = [0] * (n + 1)
dependants = [[] for _ in range(n + 1)]
for service, _, *providers in rows:
    up[service] += len(providers)
    for provider in providers:
        dependants[provider].append(service)
round_of = [-1] * (n + 1)
for service in failing:
    round_of[service] = 0
down = failing
for provider in down:
    for service in dependants[provider]:
        up[service] -= 1
        if up[service] == 0 and round_of[service] == -1:
            round_of[service] = round_of[provider] + 1
            down.append(service)
print(*round_of[1:])
