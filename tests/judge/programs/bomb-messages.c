/* expect: CE */
/* Errors without end. */
#define A x y z;
#define B A A A A A A A A A A
#define C B B B B B B B B B B
#define D C C C C C C C C C C
#define E D D D D D D D D D D
#pragma GCC diagnostic error "-Wall"
E E E
int main(void) { return 0; }
