/* expect: RTE */
/* expect-exit: 137 */
/* As a shell writes "killed by signal 9", but it is an exit code. */
#include <stdlib.h>
int main(void) { exit(137); }
