days = input() and input().split()
longest = streak = 0
for day in days:
    streak = streak + 1 if day == "1" else 0
    longest = max(longest, streak)
print(longest)
