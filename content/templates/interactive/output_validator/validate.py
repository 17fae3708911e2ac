"""Talks to the solution, and judges it: exit status 42 accepts, 43 rejects. Called as validate.py INPUT ANSWER FEEDBACK_FOLDER

It reads what the solution prints, and prints what the solution reads. Nothing that a solution can do may end it in
another way, so whatever is not understood is rejected.
"""
import re
import sys

QUESTIONS = 30


def reject(why):
    """teammessage.txt is shown to who solves; judgemessage.txt only to who has made the problem."""
    with open(sys.argv[3] + "/teammessage.txt", "w") as message:
        message.write(why)
    sys.exit(43)


def say(text):
    try:
        print(text, flush=True)
    except OSError:
        reject("the program ended while the judge was speaking")


with open(sys.argv[1]) as given:
    n, first_bad = map(int, given.read().split())
say(n)
for asked in range(QUESTIONS + 1):
    line = sys.stdin.buffer.readline(100)
    match = re.fullmatch(rb"([?!]) ([1-9][0-9]{0,9})\n", line)
    if not match or int(match[2]) > n:
        reject("a line is neither a question nor an answer" if line else "the program ended without an answer")
    build = int(match[2])
    if match[1] == b"!":
        if build != first_bad:
            reject("that is not the first bad build")
        if sys.stdin.buffer.read(1):
            reject("the program went on after its answer")
        sys.exit(42)
    if asked < QUESTIONS:
        say("bad" if build >= first_bad else "good")
reject("that were more than 30 questions")
