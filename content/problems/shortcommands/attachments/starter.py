import sys


def shortest_beginnings(words):
    """For each word its shortest beginning that means its command; a word is (text, command)."""
    # Your solution goes here.
    return []


def main():
    _, *lines = sys.stdin.read().splitlines()
    words = [(text, int(command)) for text, command in map(str.split, lines)]
    print("\n".join(shortest_beginnings(words)))


main()
