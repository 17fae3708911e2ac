# Mistake: lets everybody call both at the same time, which gives the longest way down.
import sys

_, *words = sys.stdin.read().split()
call = [0 if word == "null" else int(word) for word in words]
people = [i for i, word in enumerate(words) if word != "null"]
whole = call[:]
for i in reversed(range(len(people))):
    whole[people[i]] += max(whole[2 * i + 1], whole[2 * i + 2])
print(whole[0])
