#!/usr/bin/env python3
"""checktestdata as it is read here (content/languages/checktestdata.py): each command and test, at the edges of what it takes."""
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from tap import end, ok  # noqa: E402

INTERPRETER = os.path.join(os.environ["DRYRUN_SOURCE"], "content/languages/checktestdata.py")
VALID, INVALID, WRONG = 42, 43, 1


def check(program, text, want, said=""):
    with tempfile.NamedTemporaryFile("wb", suffix=".ctd") as f:
        f.write(program.encode("latin-1"))
        f.flush()
        r = subprocess.run([sys.executable, INTERPRETER, f.name], input=text.encode("latin-1"), capture_output=True, timeout=60)
    err = r.stderr.decode()
    ok(r.returncode == want and said in err and "Traceback" not in err, (program + " < " + text)[:150], f"exit {r.returncode}, wanted {want} {said!r}", err)


CASES = [
    # integers
    ("INT(0,10)", "10", VALID), ("INT(0,10)", "11", INVALID, "line 1, column 1: 11 is not between 0 and 10"), ("INT(-5,5)", "-5", VALID), ("INT(0,10)", "010", INVALID),
    ("INT(0,10)", "-0", INVALID), ("INT(0,10)", "+1", INVALID), ("INT(0,10)", "", INVALID, "found the end of the input"), ("INT(0,10^40)", "1" + "0" * 40, VALID),
    ("INT(0,10^40)", "1" + "0" * 39 + "1" + "0", INVALID), ("INT(0,10)", "5x", INVALID, "expected the end of the input"), ("INT(-10^2,0)", "-100", VALID), ("INT(0,2^3^2)", "64", VALID), ("INT(0,2^3^2)", "65", INVALID),
    # floats
    ("FLOAT(0,1)", "0.5", VALID), ("FLOAT(0,1)", "1.0000000000000000001", INVALID), ("FLOAT(0,1)", "1e0", VALID), ("FLOAT(0,1,x,FIXED)", "1e0", INVALID, "fixed notation"),
    ("FLOAT(0,1,x,SCIENTIFIC)", "1e-3", VALID), ("FLOAT(0,1,x,SCIENTIFIC)", "0.5", INVALID), ("FLOATP(0,1,2,3)", "0.25", VALID), ("FLOATP(0,1,2,3)", "0.2", INVALID, "with 2 to 3 decimals"),
    ("FLOATP(0,1,2,3)", "0.2345", INVALID), ("FLOAT(0.5,1.5e1)", "15", VALID), ("FLOAT(0,1)", ".5", INVALID), ("FLOAT(0,1)", "nan", INVALID),
    # white space and texts
    ("SPACE NEWLINE", " \n", VALID), ("SPACE", "\t", INVALID), ("NEWLINE", "\r\n", INVALID), ("EOF", "", VALID), ("EOF", " ", INVALID), ('STRING("ab\\n\\"c\\"\\\\")', 'ab\n"c"\\', VALID), ('STRING("\\101\\x")', "A\\x", VALID),
    ('STRING("a\\\nb")', "ab", VALID), ('STRING("x")', "y", INVALID, "expected 'x'"),
    # regular expressions
    ('REGEX("[a-z]{1,5}") NEWLINE', "abcde\n", VALID), ('REGEX("[a-z]{1,5}") NEWLINE', "abcdef\n", INVALID), ('REGEX(".*") NEWLINE', "anything at all\n", VALID), ('REGEX("p|ps")', "ps", INVALID),
    ('REGEX("[^ab]+")', "xyz", VALID), ('REGEX("a\\\\.b")', "a.b", VALID), ('REGEX("a\\\\.b")', "axb", INVALID), ('REGEX("[0-9]+", s) ASSERT(STRLEN(s) == 3)', "123", VALID), ('REGEX("^a$")', "^a$", VALID),
    ('REGEX("(")', "", WRONG, "bad regular expression"), ('REGEX("[[:digit:]]+")', "12", VALID), ('REGEX("(?=a)a")', "a", WRONG), ('REGEX("\\\\d")', "\\d", VALID), ('REGEX("\\\\d")', "5", INVALID),
    # variables, arithmetic
    ("INT(0,9,n) SPACE INT(0,n)", "3 3", VALID), ("INT(0,9,n) SPACE INT(0,n)", "3 4", INVALID), ("SET(a=7/2) ASSERT(a==3)", "", VALID), ("SET(a=-7/2) ASSERT(a==-3)", "", VALID), ("SET(a=(0-7)%3) ASSERT(a==-1)", "", VALID),
    ("SET(a=7.0/2) ASSERT(a==3.5)", "", VALID), ("SET(a=1/0)", "", WRONG, "division by zero"), ("ASSERT(n==1)", "", WRONG, "the variable n has no value"), ("SET(a=1,b=a+1) ASSERT(b==2)", "", VALID),
    ("SET(a[1,2]=5) ASSERT(a[1,2]==5)", "", VALID), ("SET(a[1]=5) ASSERT(a[2]==5)", "", WRONG), ("SET(a=5) UNSET(a) ASSERT(a==5)", "", WRONG), ('SET(a="x"+1)', "", WRONG, "a number is needed, not a text"),
    ('ASSERT("a"<"b")', "", VALID), ('ASSERT("a"<1)', "", WRONG, "compared"), ("SET(a=2^(0-1))", "", WRONG, "negative"), ("ASSERT(1+2*3==7)", "", VALID), ("ASSERT((1+2)*3==9)", "", VALID), ("ASSERT(-2^2==-4)", "", VALID),
    ("ASSERT(0.1+0.2==0.3)", "", VALID),
    # tests
    ("ASSERT(1<2 && !(2<1) || 1==2)", "", VALID), ("ASSERT(1==2)", "", INVALID, "line 1 of the validator asserts"), ("ASSERT(1)", "", WRONG, "a test is needed"), ('IF(MATCH("ab")) STRING("b") ELSE STRING("c") END', "b", VALID),
    ('IF(MATCH("ab")) STRING("b") ELSE STRING("c") END', "c", VALID), ('ASSERT(MATCH("a"))', "", INVALID), ("ASSERT(ISEOF)", "", VALID), ("ASSERT(!ISEOF)", "", INVALID),
    ("REPI(i,3,SPACE) INT(1,9,a[i]) END ASSERT(UNIQUE(a))", "1 2 3", VALID), ("REPI(i,3,SPACE) INT(1,9,a[i]) END ASSERT(UNIQUE(a))", "1 2 1", INVALID),
    ("REPI(i,2,NEWLINE) INT(1,9,x[i]) SPACE INT(1,9,y[i]) END ASSERT(UNIQUE(x,y))", "1 2\n1 3", VALID), ("SET(x[0]=1,y[1]=1) ASSERT(UNIQUE(x,y))", "", WRONG, "same indices"),
    ("REPI(i,3,SPACE) INT(1,9,a[i]) END ASSERT(INARRAY(2,a))", "1 2 3", VALID), ("REPI(i,3,SPACE) INT(1,9,a[i]) END ASSERT(INARRAY(4,a))", "1 2 3", INVALID),
    # loops
    ("REP(3) INT(0,9) NEWLINE END", "1\n2\n3\n", VALID), ("REP(3) INT(0,9) NEWLINE END", "1\n2\n", INVALID, "line 3, column 1"), ("REP(0,SPACE) INT(0,9) END", "", VALID), ("REP(0-1) END", "", WRONG, "-1 times"),
    ("WHILE(!ISEOF) INT(0,9) NEWLINE END", "1\n2\n", VALID), ("WHILEI(i,!ISEOF,SPACE) INT(0,9,a[i]) END ASSERT(i==2)", "1 2 3", VALID), ("SET(n=0) REP(10) SET(n=n+1) END ASSERT(n==10)", "", VALID),
    ("REPI(i,2) REPI(j,2,SPACE) INT(0,9,a[i,j]) END NEWLINE END ASSERT(a[1,0]==3)", "1 2\n3 4\n", VALID),
    # programs that are none
    ("INT(0,1", "", WRONG, "line 1: expected"), ("REP(1) INT(0,1)", "1", WRONG, "expected END"), ("FOO", "", WRONG, "expected a command"), ("INT(0 1)", "", WRONG), ('STRING("a', "a", WRONG, "cannot read"), ("END", "", WRONG),
    ("# a comment\nINT(0,1)\n# and one more\n", "1", VALID), ("INT(0,1) # at the end", "1", VALID), ("", "", VALID), ("", "x", INVALID), ("ASSERT(" + "(" * 5000 + "1==1" + ")" * 5000 + ")", "", WRONG, "nested too deeply"),
    ("REGEX(\"[\\200-\\377]\")", "\xe9", VALID), ("IF(1==1) ELSE", "", WRONG), ("INT(0,1,X)", "", WRONG, "name of a variable"),
]
for case in CASES:
    check(*case)
big = "200000\n" + " ".join(map(str, range(200000))) + "\n"
check("INT(1,10^6,n) NEWLINE REPI(i,n,SPACE) INT(0,10^9,a[i]) END NEWLINE ASSERT(UNIQUE(a))", big, VALID)
end()
