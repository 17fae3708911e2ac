# expect: WA
# expect-feedback: goes on where it should end
print(sum(map(int, input().split())))
print("done")
