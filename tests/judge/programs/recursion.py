# expect: RTE
# expect-feedback: RecursionError
def f():
    return f()
f()
