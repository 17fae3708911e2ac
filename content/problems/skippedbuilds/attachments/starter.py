def ask(build):
    """What the test machine says of a build: "good", "bad" or "broken"."""
    print("?", build, flush=True)
    return input()


def find_change(n):
    """Two builds (a, b): a is good, b is bad, and all between them are broken."""
    # Your solution goes here.
    return 1, n


def main():
    a, b = find_change(int(input()))
    print("!", a, b, flush=True)


main()
