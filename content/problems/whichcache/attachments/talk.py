"""Lets your program talk with a cache on your own computer, and shows each line.

    python3 talk.py 3 clock python3 solution.py

The first two arguments are the size and the policy (fifo, lru or clock), the rest is the command that starts your program.
"""
import subprocess
import sys


def answer(line, size, policy, key):
    """`line` holds pairs of a key and its mark; the next one to leave is in front."""
    for place, (other, _) in enumerate(line):
        if other == key:
            if policy == "lru":
                line.append(line.pop(place))
            elif policy == "clock":
                line[place] = key, True
            return "hit"
    if len(line) == size:
        while line[0][1]:
            line.append((line.pop(0)[0], False))
        del line[0]
    line.append((key, False))
    return "miss"


def main():
    if len(sys.argv) < 4 or sys.argv[2] not in ("fifo", "lru", "clock"):
        sys.exit(__doc__)
    size, policy = int(sys.argv[1]), sys.argv[2]
    program = subprocess.Popen(sys.argv[3:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
    cache, questions = [], 0
    for line in program.stdout:
        print(">", line, end="")
        sign, *words = line.split()
        if sign == "!":
            print("right" if words == [str(size), policy] else "WRONG", f"after {questions} questions")
            break
        questions += 1
        said = answer(cache, size, policy, int(words[0]))
        print("<", said)
        program.stdin.write(f"{said}\n")
    else:
        print("the program ended without an answer")
    program.stdin.close()
    program.wait()


main()
