n = int(input())


def is_bad(build):
    print("?", build, flush=True)
    return input() == "bad"


# Your solution goes here.
print("!", n, flush=True)
