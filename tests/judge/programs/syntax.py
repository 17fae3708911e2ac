# expect: CE
# expect-compile: SyntaxError
def f(:
    pass
