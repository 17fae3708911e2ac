"""Judges each run: exit status 42 accepts, 43 rejects. Called as validate.py INPUT ANSWER FEEDBACK_FOLDER

INPUT is what the solution was given in this run. If nextpass.in lies in the feedback folder when a run is accepted,
the solution is run again with that as its input. What else lies in the folder stays from run to run.
"""
import os
import re
import sys

feedback = sys.argv[3]


def reject(why):
    """teammessage.txt is shown to who solves; judgemessage.txt only to who has made the problem."""
    with open(os.path.join(feedback, "teammessage.txt"), "w") as message:
        message.write(why)
    sys.exit(43)


with open(sys.argv[1]) as given:
    task = given.read().split()[0]
output = sys.stdin.buffer.read(1000)
if task == "write":
    word = re.fullmatch(rb"([rb]{10})\s*", output)
    if not word:
        reject("the first run does not print ten letters r or b")
    with open(os.path.join(feedback, "nextpass.in"), "wb") as following:
        following.write(b"read " + word[1] + b"\n")
else:
    with open(sys.argv[2], "rb") as answer:
        if output.split() != answer.read().split():
            reject("the second run prints another number than was written")
sys.exit(42)
