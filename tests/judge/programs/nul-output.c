/* expect: WA */
/* expect-feedback: got "\\0 */
#include <stdio.h>
int main(void) { for (int i = 0; i < 100; i++) putchar(0); puts("\xff\xfe\x1b[2J"); return 0; }
