a, b = map(int, input().split())
print(a + b if a and b and abs(a) < 1000 else "?")
