# The last full backup is in night j, and the nights after it need so many differential ones that a restore is short. Their
# nights are counted from the end: for a given end and number they are the same for all j. O(n²).
import sys

n, p, r, *rest = map(int, sys.stdin.read().split())
sizes = rest[0::2]
step = p - 1
total = [0]  # changes of the first nights
for change in rest[1::2]:
    total.append(total[-1] + change)
behind = [0] * (n + 1)  # behind[q]: what has changed before the nights q, q - step, q - 2 step, ...
for q in range(1, n + 1):
    behind[q] = total[q - 1] + behind[max(q - step, 0)]

# For each night: what a part that begins there costs before anything has changed, the changes before it, the most that may
# have changed in the end.
parts = []
best = 0
for i in range(1, n + 1):
    parts.append((best + sizes[i - 1], total[i], r + total[i] - sizes[i - 1]))
    costs = []
    for count in range((i - 1) // step + 1):
        # With `count` differential backups, from count * step + 1 to (count + 1) * step nights follow the full one.
        last = i - 1 - count * step if count else i
        first = max(i - 1 - (count + 1) * step, 0)
        fixed = total[i]
        if count:
            fixed += behind[i - step + 1] - behind[max(i - step + 1 - count * step, 0)]
        costs += [fixed + cost - (count + 1) * before for cost, before, limit in parts[first:last] if total[i] <= limit]
    best = min(costs)
print(best)
