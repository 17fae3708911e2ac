# Mistake: forgets the first rule. A text that is itself a word is treated as any other beginning, so that it does not do for a
# longer word of its command when a word of another command begins with it.
import sys

_, *lines = sys.stdin.read().splitlines()
words = [line.split() for line in lines]
meaning = {}
for word, command in words:
    for length in range(1, len(word) + 1):
        if meaning.setdefault(word[:length], command) != command:
            meaning[word[:length]] = None
for word, command in words:
    fits = (length for length in range(1, len(word)) if meaning[word[:length]] == command)
    print(word[: next(fits, len(word))])
