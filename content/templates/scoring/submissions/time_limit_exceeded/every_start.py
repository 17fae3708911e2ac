# Begins anew at every day: quadratic when all are green.
n = int(input())
days = input().split()
longest = 0
for first in range(n):
    last = first
    while last < n and days[last] == "1":
        last += 1
    longest = max(longest, last - first)
print(longest)
