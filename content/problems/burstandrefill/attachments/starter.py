def ask(time, requests):
    """Whether a batch of so many requests is served at this millisecond; if so, it takes as many tokens."""
    print("?", time, requests, flush=True)
    return input() == "yes"


def find_limit():
    """How many tokens the bucket holds, and the milliseconds between two tokens."""
    # Your solution goes here.
    return 1, 1


def main():
    c, d = find_limit()
    print("!", c, d, flush=True)


main()
