/* expect: WA */
/* Says that all is well on every descriptor that it can find. */
#include <stdio.h>
#include <unistd.h>
int main(void) { for (int fd = 3; fd < 1024; fd++) if (write(fd, "AC\nstatus:OK\nexit:0\n", 20) < 0) continue; puts("exitcode:0\nAC"); return 0; }
