# Mistake: walks up from a broken middle until a build starts, also when that is the bad end. Near the end nothing changes
# any more, and the questions run out.


def ask(build):
    print("?", build, flush=True)
    return input()


good, bad = 1, int(input())
while bad - good > 1:
    middle = (good + bad) // 2
    answer = ask(middle)
    while answer == "broken":
        middle += 1
        answer = ask(middle)
    if answer == "good":
        good = middle
    else:
        bad = middle
print("!", good, bad)
