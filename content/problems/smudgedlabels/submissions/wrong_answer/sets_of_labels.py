# Mistake: looks up whether a label occurs, not how often. Ten boxes of an article are found when a single one is there.
import sys

FORM = str.maketrans({"O": "0", "Q": "0", "I": "1", "Z": "2", "S": "5", "B": "8", "W": "VV"})

n, m, *labels = sys.stdin.read().split()
listed, read = labels[: int(n)], labels[int(n) :]
known = set(listed)
certain = sum(label in known for label in read)
looks = {label.translate(FORM) for label in listed}
likely = sum(label not in known and label.translate(FORM) in looks for label in read)
print(certain, likely, int(n) - certain - likely, int(m) - certain - likely)
