"""Lets your program talk with a test machine on your own computer, and shows each line.

    python3 talk.py "good broken good bad" python3 solution.py
    python3 talk.py "good broken broken * 1000 bad" ./solution

The first argument is all builds from 1 to n; `* 1000` repeats the words before it, back to the last repetition. The
rest is the command that starts your program. It is not told what the builds ought to be: keep to the constraints.
"""
import subprocess
import sys


def builds_of(text):
    builds, part, words = [], [], iter(text.split())
    for word in words:
        if word == "*":
            builds += part * int(next(words))
            part = []
        else:
            part.append(word)
    return builds + part


def is_right(builds, a, b):
    return (1 <= a < b <= len(builds) and builds[a - 1] == "good" and builds[b - 1] == "bad"
            and all(build == "broken" for build in builds[a:b - 1]))


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    builds = builds_of(sys.argv[1])
    program = subprocess.Popen(sys.argv[2:], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)

    def say(line):
        print("<", line)
        program.stdin.write(f"{line}\n")

    questions = 0
    say(len(builds))
    for line in program.stdout:
        print(">", line, end="")
        sign, *numbers = line.split()
        numbers = [int(number) for number in numbers]
        if sign == "!":
            print("right" if is_right(builds, *numbers) else "WRONG", f"after {questions} questions")
            break
        questions += 1
        say(builds[numbers[0] - 1])
    else:
        print("the program ended without an answer")
    program.stdin.close()
    program.wait()


main()
