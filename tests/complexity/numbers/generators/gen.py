"""gen.py SHAPE N SEED: N, and N numbers of [1, 10^9] that are random, sorted, reversed or equal."""
import sys

shape, n, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
state = (seed * 0x9E3779B97F4A7C15 + 1) % 2**64
numbers = []
for _ in range(n):
    # Knuth's MMIX: the high bits of a linear congruential generator.
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    numbers.append((state >> 33) % 10**9 + 1)
if shape in ("sorted", "reversed"):
    numbers.sort(reverse=shape == "reversed")
elif shape == "equal":
    numbers = numbers[:1] * n
sys.stdout.write(f"{n}\n{' '.join(map(str, numbers))}\n")
