# Mistake: counts in blocks of w minutes from the beginning of a batch, one after the other. Warm minutes on both sides of the
# border between two blocks are never counted together.
import sys

first_line, second_line = sys.stdin.read().splitlines()
_, length, harmless, limit = map(int, first_line.split())
spoiled = []
is_warm = True
passed = count = 0
for minute, word in enumerate(second_line.split(), 1):
    if word != "-":
        is_warm = int(word) > limit
    if passed == length:
        passed = count = 0
    passed += 1
    count += is_warm
    if count > harmless:
        spoiled.append(minute)
        passed = count = 0
print(len(spoiled), *spoiled, sep="\n")
