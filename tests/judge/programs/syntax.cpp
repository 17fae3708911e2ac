// expect: CE
// expect-compile: main\.cpp:4
#include <bits/stdc++.h>
int main() { undeclared(); }
