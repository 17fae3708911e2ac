/* expect: CE|RTE|WA */
/* Whatever the file is, it is not the answer, nor the judge's own. */
__asm__(".section .rodata\n.globl x\nx: .incbin \"/w/judge-answer\"\n");
extern const char x[];
int puts(const char *);
int main(void) { puts(x); return 0; }
