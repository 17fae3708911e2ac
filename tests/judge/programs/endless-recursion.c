/* expect: MLE|RTE */
/* It runs into the end of the stack or of the memory, which are the same size. */
static int f(volatile int *p) { volatile int x[64]; x[0] = *p + 1; return f(x) + x[0]; }
int main(void) { volatile int x = 0; return f(&x); }
