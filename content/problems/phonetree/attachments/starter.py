import sys


class Person:
    """Somebody whom a call takes so many seconds; left and right may be None."""

    def __init__(self, seconds):
        self.seconds = seconds
        self.left = self.right = None


def when_all_know(top):
    """The second at which everybody knows."""
    # Your solution goes here. Python does not call itself more than 1000 deep, unless sys.setrecursionlimit says so.
    return 0


def main():
    _, *words = sys.stdin.read().split()
    people = []
    for i, word in enumerate(words):
        if word == "null":
            continue
        person = Person(int(word))
        if i % 2 == 1:
            people[(i - 1) // 2].left = person
        elif i > 0:
            people[(i - 1) // 2].right = person
        people.append(person)
    print(when_all_know(people[0]))


main()
