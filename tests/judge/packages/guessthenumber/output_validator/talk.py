import sys

secret = int(open(sys.argv[1]).read())
for turn in range(1, 101):
    line = sys.stdin.readline().strip()
    if not line.isdigit():
        open(sys.argv[3] + "teammessage.txt", "w").write("that is no number: " + repr(line))
        sys.exit(43)
    guess = int(line)
    print("correct" if guess == secret else "lower" if secret < guess else "higher", flush=True)
    if guess == secret:
        open(sys.argv[3] + "score_multiplier.txt", "w").write("1" if turn <= 7 else "0.5")
        sys.exit(42)
open(sys.argv[3] + "teammessage.txt", "w").write("too many guesses")
sys.exit(43)
