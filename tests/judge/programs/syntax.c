/* expect: CE */
/* expect-compile: main\.c:4:\d+: error */

int main(void) { return }
