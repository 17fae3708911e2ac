/* expect: CE */
/* expect-compile: /etc/shadow: (No such file|Permission denied) */
#include "/etc/shadow"
int main(void) { return 0; }
