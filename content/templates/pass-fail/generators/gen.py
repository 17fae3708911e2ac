"""Writes one input to standard output: gen.py SHAPE DAYS SEED

    green    all days are green: the hardest input for a solution that looks at every pair of days
    mixed    four of five days are green, at random
    late     red at random, then green for the last half
"""
import sys

MASK = 2**64 - 1


def numbers(seed):
    """SplitMix64 of Steele, Lea and Flood (2014): the same numbers on every machine and in every version of Python."""
    state = seed
    while True:
        state = (state + 0x9E3779B97F4A7C15) & MASK
        z = state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
        yield z ^ (z >> 31)


shape, days, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
random = numbers(seed)
if shape == "green":
    builds = [1] * days
elif shape == "mixed":
    builds = [int(next(random) % 5 > 0) for _ in range(days)]
elif shape == "late":
    builds = [int(next(random) % 2) for _ in range(days - days // 2)] + [1] * (days // 2)
else:
    sys.exit(f"no such shape: {shape}")
print(days)
print(*builds)
