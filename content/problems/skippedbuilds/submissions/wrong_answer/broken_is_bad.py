# Mistake: what does not start is bad. The pair can then end at a broken build.
good, bad = 1, int(input())
while bad - good > 1:
    middle = (good + bad) // 2
    print("?", middle, flush=True)
    if input() == "good":
        good = middle
    else:
        bad = middle
print("!", good, bad)
