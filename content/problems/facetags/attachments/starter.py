import sys


def face_tags(width, height, edits, tags):
    """Where each tag (x, y) is after all edits, and (-1, -1) for one that was cut off."""
    # Your solution goes here.
    return tags


def main():
    first, edits, *lines = sys.stdin.read().splitlines()
    width, height, _ = map(int, first.split())
    for tag in face_tags(width, height, edits, [tuple(map(int, line.split())) for line in lines]):
        print(*tag)


main()
