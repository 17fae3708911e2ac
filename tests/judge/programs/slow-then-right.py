# expect: TLE
# Late and asleep: the right answer after the wall limit.
import time
time.sleep(30)
print(sum(map(int, input().split())))
