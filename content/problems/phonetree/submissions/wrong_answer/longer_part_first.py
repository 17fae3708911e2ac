# Mistake: calls first whose part takes longer in all. A long call to somebody with nobody below can wait, but goes first here.
import sys

_, *words = sys.stdin.read().split()
call = [0 if word == "null" else int(word) for word in words]
people = [i for i, word in enumerate(words) if word != "null"]
whole = call[:]
for i in reversed(range(len(people))):
    first, last = sorted((2 * i + 1, 2 * i + 2), key=lambda child: -whole[child])
    whole[people[i]] += max(whole[first], call[first] + whole[last])
print(whole[0])
