/* expect: TLE */
/* expect-feedback: stopped after 1\.\d\d s of CPU time */
int main(void) { for (volatile int i = 0;; i++); }
