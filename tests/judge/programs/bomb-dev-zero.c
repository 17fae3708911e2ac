/* expect: CE */
/* expect-compile: The compiler (ran out of memory|was stopped) */
#include "/dev/zero"
int main(void) { return 0; }
