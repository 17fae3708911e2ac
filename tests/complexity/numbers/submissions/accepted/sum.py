print(sum(list(map(int, open(0).read().split()))[1:]))
