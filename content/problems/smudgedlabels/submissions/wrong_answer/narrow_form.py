# Mistake: makes the form short instead of long and joins each VV to a W from the left. VVV becomes WV, but VW, which looks
# like it, stays VW.
import sys
from collections import Counter

FORM = str.maketrans("OQIZSB", "001258")


def pairs(listed, read):
    return sum((Counter(listed) & Counter(read)).values())


n, m, *labels = sys.stdin.read().split()
listed, read = labels[: int(n)], labels[int(n) :]
certain = pairs(listed, read)
forms = [label.translate(FORM).replace("VV", "W") for label in labels]
both = pairs(forms[: int(n)], forms[int(n) :])
print(certain, both - certain, int(n) - both, int(m) - both)
