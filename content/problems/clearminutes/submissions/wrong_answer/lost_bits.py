# Mistake: shifts the plan and cuts it off at the hour. What passes minute 59 is lost, where it ought to begin again at 0.
import sys

_, *lines = sys.stdin.read().splitlines()
plans = [int(plan) << int(offset) & 2**60 - 1 for plan, offset in map(str.split, lines)]
once = twice = 0
for plan in plans:
    twice |= once & plan
    once |= plan
clear = once & ~twice
print(bin(clear).count("1"), sum(plan & clear == 0 for plan in plans))
