def contacts_of(person):
    """The contacts of a person, as a list of numbers."""
    print("?", person, flush=True)
    _, *contacts = map(int, input().split())
    return contacts


def shortest_chain(n, s, t):
    """The number of steps of the shortest chain from s to t, -1 if there is none of at most 8."""
    # Your solution goes here.
    return -1


def main():
    n, s, t = map(int, input().split())
    print("!", shortest_chain(n, s, t), flush=True)


main()
