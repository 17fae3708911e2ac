# Asks about every build: far more than 30 questions.
n = int(input())
for build in range(1, n + 1):
    print("?", build, flush=True)
    if input() == "bad":
        break
print("!", build, flush=True)
