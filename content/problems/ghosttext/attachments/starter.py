import sys


def keys_pressed(words, times):
    """The number of keys for each word."""
    # Your solution goes here.
    return [0] * len(words)


def main():
    _, times, *words = sys.stdin.read().split()
    print(*keys_pressed(words, int(times)))


main()
