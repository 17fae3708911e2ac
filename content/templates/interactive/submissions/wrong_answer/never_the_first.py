# Believes that build 1 is good.
n = int(input())
good, bad = 1, max(n, 2)
while bad - good > 1:
    middle = (good + bad) // 2
    print("?", middle, flush=True)
    if input() == "bad":
        bad = middle
    else:
        good = middle
print("!", bad, flush=True)
