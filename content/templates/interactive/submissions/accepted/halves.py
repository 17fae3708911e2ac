n = int(input())
good, bad = 0, n  # the last that is known to be good, the first that is known to be bad
while bad - good > 1:
    middle = (good + bad) // 2
    print("?", middle, flush=True)
    if input() == "bad":
        bad = middle
    else:
        good = middle
print("!", bad, flush=True)
