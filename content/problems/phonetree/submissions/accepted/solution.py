# From the last person to the first: how long it takes from the beginning of the call to somebody until all in that part of the
# tree know. Of the two orders the better one is taken. O(n).
import sys


def when_all_know(words):
    """The second at which everybody knows; words are those of the second line."""
    call = [0 if word == "null" else int(word) for word in words]
    people = [i for i, word in enumerate(words) if word != "null"]
    whole = call[:]
    for i in reversed(range(len(people))):
        left, right = 2 * i + 1, 2 * i + 2
        left_first = max(whole[left], call[left] + whole[right])
        right_first = max(whole[right], call[right] + whole[left])
        whole[people[i]] += min(left_first, right_first)
    return whole[0]


def main():
    _, *words = sys.stdin.read().split()
    print(when_all_know(words))


main()
