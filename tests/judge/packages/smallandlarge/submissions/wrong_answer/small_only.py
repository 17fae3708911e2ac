a, b = input().split()
print(int(a[-1]) + int(b[-1]))
