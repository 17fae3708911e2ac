# time: 2^n
# space: n
import sys

def fibonacci(n):
    return n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2)


print(fibonacci(int(sys.stdin.readline())))
