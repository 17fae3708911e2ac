/* expect: CE */
/* expect-compile: The compiler (ran out of memory|was stopped) */
__asm__(".rept 1000000000\nnop\n.endr");
int main(void) { return 0; }
