"""Lets your program talk with an interface on your own computer, and shows each line.

    python3 talk.py "5 3" python3 solution.py
    python3 talk.py "1 1000000000" ./solution

The first argument is the two numbers c and d; the rest is the command that starts your program. That it sends at most 100 batches, and that its times do not
go back, is looked at here; keep to the other constraints yourself.
"""
import subprocess
import sys

MOST_BATCHES = 100


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    capacity, interval = map(int, sys.argv[1].split())
    program = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
    tokens, now, batches = capacity, 0, 0
    for line in program.stdout:
        print(">", line, end="")
        words = line.split()
        if len(words) != 3 or words[0] not in ("?", "!") or not (words[1] + words[2]).isdigit():
            print("neither ? t k nor ! c d")
            break
        sign, first, second = words[0], int(words[1]), int(words[2])
        if sign == "!":
            print("right" if (first, second) == (capacity, interval) else "WRONG", f"after {batches} batches")
            break
        batches += 1
        if first < now:
            print("time goes back")
            break
        if batches > MOST_BATCHES:
            print("too many batches")
            break
        tokens = min(capacity, tokens + first // interval - now // interval)
        now = first
        answer = "yes" if tokens >= second else "no"
        if answer == "yes":
            tokens -= second
        print("<", answer)
        program.stdin.write(f"{answer}\n")
    else:
        print("the program ended without an answer")
    program.stdin.close()
    program.wait()


main()
