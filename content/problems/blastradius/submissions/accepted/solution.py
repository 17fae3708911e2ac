# Round by round: those that have gone down are taken from the count of each need that they are a provider of. Where it gets to
# zero, the service belongs to the next round. Each provider of each need is looked at once. O(n + providers).
import sys


def rounds(n, needs, failing):
    """For each service the round in which it goes down, or -1; a need is (service, providers)."""
    up = [len(providers) for _, providers in needs]
    provides_for = [[] for _ in range(n + 1)]
    for i, (_, providers) in enumerate(needs):
        for provider in providers:
            provides_for[provider].append(i)

    round_of = [-1] * (n + 1)
    for service in failing:
        round_of[service] = 0
    down, now = failing, 0
    while down:
        now += 1
        following = []
        for provider in down:
            for i in provides_for[provider]:
                up[i] -= 1
                service = needs[i][0]
                if up[i] == 0 and round_of[service] == -1:
                    round_of[service] = now
                    following.append(service)
        down = following
    return round_of[1:]


def main():
    first_line, *lines = sys.stdin.read().splitlines()
    n = int(first_line.split()[0])
    *rows, failing = [list(map(int, line.split())) for line in lines]
    print(*rounds(n, [(row[0], row[2:]) for row in rows], failing))


main()
