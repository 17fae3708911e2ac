/* expect: WA */
/* 256 is 0 to everybody. */
#include <stdlib.h>
int main(void) { exit(256); }
