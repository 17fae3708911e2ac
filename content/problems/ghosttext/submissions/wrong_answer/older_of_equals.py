# Mistake: of words entered equally often it keeps the one that came first.
import sys
from collections import Counter


def keys_pressed(words, times):
    """The number of keys for each word."""
    guesses = {}
    entered = Counter()
    keys = []
    for word in words:
        beginnings = [word[:length] for length in range(1, len(word))]
        typed = [beginning for beginning in beginnings if guesses.get(beginning) == word]
        keys.append(len(typed[0]) + 1 if typed else len(word))

        entered[word] += 1
        for beginning in beginnings:
            if entered[word] >= times and entered[word] > entered[guesses.get(beginning)]:
                guesses[beginning] = word
    return keys


def main():
    _, times, *words = sys.stdin.read().split()
    print(*keys_pressed(words, int(times)))


main()
