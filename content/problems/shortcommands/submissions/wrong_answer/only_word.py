# Mistake: wants a beginning that no other word has. Words of the same command keep each other long.
import sys
from collections import Counter

_, *lines = sys.stdin.read().splitlines()
words = [line.split()[0] for line in lines]
times = Counter(word[:length] for word in words for length in range(1, len(word) + 1))
for word in words:
    fits = (length for length in range(1, len(word)) if times[word[:length]] == 1)
    print(word[: next(fits, len(word))])
