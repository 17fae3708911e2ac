/* expect: WA */
/* expect-feedback: got "7{60}\.\.\." */
#include <stdio.h>
int main(void) { for (int i = 0; i < 1000000; i++) putchar('7'); return 0; }
