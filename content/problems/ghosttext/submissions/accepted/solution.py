# The guess for each beginning stands in a table. A word that has been entered becomes the guess for all of its beginnings for which no
# other one was entered more often. O(letters of the word, squared) for each word.
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
            if entered[word] >= max(times, entered[guesses.get(beginning)]):
                guesses[beginning] = word
    return keys


def main():
    _, times, *words = sys.stdin.read().split()
    print(*keys_pressed(words, int(times)))


main()
