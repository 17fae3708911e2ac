/* expect: CE */
/* Two gigabytes of initialised data. */
int a[1u << 29] = {1};
int main(void) { return a[5]; }
