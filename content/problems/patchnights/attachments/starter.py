import sys


def least_penalty(servers, nights, most):
    """The smallest sum of penalties; a server is (first night, last night, penalty), and at most `most` are patched in a night."""
    # Your solution goes here.
    return 0


def main():
    n, nights, most, *rest = map(int, sys.stdin.read().split())
    print(least_penalty(list(zip(rest[0::3], rest[1::3], rest[2::3])), nights, most))


main()
