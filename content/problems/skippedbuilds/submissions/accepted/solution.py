# Binary search between a good build and a bad one after it. What is known to be broken below the bad one is kept, so
# that the gap always shrinks: at most 3 questions for each of 20 steps.


def ask(build):
    print("?", build, flush=True)
    return input()


good, bad = 1, int(input())
top = bad  # all builds from this one to the one before bad are broken
while top - good > 1:
    build = middle = (good + top) // 2
    answer = ask(build)
    while answer == "broken":
        build += 1
        answer = ask(build)
    if answer == "good":
        good = build
    else:
        bad, top = build, middle
print("!", good, bad)
