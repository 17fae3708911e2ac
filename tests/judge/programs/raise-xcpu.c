/* expect: RTE */
/* expect-signal: 24 */
/* No time limit was exceeded. */
#include <signal.h>
int main(void) { raise(SIGXCPU); return 0; }
