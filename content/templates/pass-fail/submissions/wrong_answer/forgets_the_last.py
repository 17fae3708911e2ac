# A streak is only looked at when a red day ends it.
input()
longest = streak = 0
for day in input().split():
    if day == "1":
        streak += 1
    else:
        longest = max(longest, streak)
        streak = 0
print(longest)
