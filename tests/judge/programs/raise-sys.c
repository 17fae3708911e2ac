/* expect: RTE */
/* expect-signal: 31 */
#include <signal.h>
int main(void) { raise(SIGSYS); return 0; }
