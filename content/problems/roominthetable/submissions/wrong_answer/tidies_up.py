# Mistake: only tidies up. Joins neighbours with the same next hop and drops routes that change nothing; a new shorter prefix under others is never tried.
import sys

hops = {}
for line in sys.stdin.read().splitlines()[1:]:
    prefix, hop = line.split()
    address, length = prefix.split("/")
    bits = 1
    for part in address.split("."):
        bits = bits << 8 | int(part)
    hops[bits >> 32 - int(length)] = hop

for prefix in sorted(hops, reverse=True):
    while prefix > 1 and prefix in hops and hops[prefix] == hops.get(prefix ^ 1):
        hops[prefix >> 1] = hops.pop(prefix)
        del hops[prefix ^ 1]
        prefix >>= 1
for prefix in sorted(hops, reverse=True):
    above = prefix >> 1
    while above and above not in hops:
        above >>= 1
    if above and hops[above] == hops[prefix]:
        del hops[prefix]
print(len(hops))
