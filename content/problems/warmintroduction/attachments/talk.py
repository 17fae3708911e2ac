"""Lets your program talk with a small network on your own computer, and shows each line.

    python3 talk.py network.txt python3 solution.py

The file has n, s and t in its first line; each of the others holds two people who know each other. The rest is the
command that starts your program. The file is not checked: keep to the constraints.
"""
import subprocess
import sys


def shortest(contacts, s, t):
    steps, line = {s: 0}, [s]
    for person in line:
        for contact in contacts[person]:
            if contact not in steps:
                steps[contact] = steps[person] + 1
                line.append(contact)
    return steps[t] if steps.get(t, 9) <= 8 else -1


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    with open(sys.argv[1], encoding="utf-8") as file:
        n, s, t, *pairs = map(int, file.read().split())
    contacts = [[] for _ in range(n + 1)]
    for a, b in zip(pairs[0::2], pairs[1::2]):
        contacts[a].append(b)
        contacts[b].append(a)
    program = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def say(*words):
        line = " ".join(map(str, words))
        print("<", line)
        program.stdin.write(f"{line}\n")

    profiles = 0
    say(n, s, t)
    for line in program.stdout:
        print(">", line, end="")
        sign, number = line.split()
        if sign == "!":
            wanted = shortest(contacts, s, t)
            print("right" if int(number) == wanted else f"WRONG, it is {wanted},", f"after {profiles} profiles")
            break
        profiles += 1
        say(len(contacts[int(number)]), *contacts[int(number)])
    else:
        print("the program ended without an answer")
    program.stdin.close()
    program.wait()


main()
