/* expect: TLE */
/* expect-feedback: it sleeps */
#include <unistd.h>
int main(void) { for (;;) pause(); }
