# Also a word that is not longer than what was typed is a guess, so that a short one hides those behind it.
class Node:
    def __init__(self):
        self.next = {}
        self.guess = None
        self.entered = 0


def keys_pressed(words: list[str], times: int) -> list[int]:
    root = Node()
    keys = []
    for word in words:
        way, end = [], root
        for letter in word:
            way.append(end)
            if letter not in end.next:
                end.next[letter] = Node()
            end = end.next[letter]
        keys.append(next((typed + 1 for typed, node in enumerate(way) if node.guess is end), len(word)))

        end.entered += 1
        for node in [*way[1:], end]:
            if end.entered >= max(times, node.guess.entered if node.guess else 0):
                node.guess = end
    return keys
