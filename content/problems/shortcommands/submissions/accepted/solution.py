# A trie in one table: from a node and a letter to the next node. Of each node is kept the command of all words that begin there,
# or that there are several. A walk along each word stops at the first node that means its command. O(letters).
import sys

SEVERAL = -1


def shortest_beginnings(words):
    """For each word its shortest beginning that means its command; a word is (word, command)."""
    child = {}
    below = [0]  # by node; node 0 is the root
    here = {}
    for word, command in words:
        node = 0
        for letter in word:
            following = child.get((node, letter))
            if following is None:
                following = child[node, letter] = len(below)
                below.append(command)
            elif below[following] != command:
                below[following] = SEVERAL
            node = following
        here[node] = command

    beginnings = []
    for word, command in words:
        node = 0
        for length, letter in enumerate(word, 1):
            node = child[node, letter]
            if below[node] == command or here.get(node) == command:
                beginnings.append(word[:length])
                break
    return beginnings


def main():
    _, *lines = sys.stdin.read().splitlines()
    words = [(word, int(command)) for word, command in map(str.split, lines)]
    print("\n".join(shortest_beginnings(words)))


main()
