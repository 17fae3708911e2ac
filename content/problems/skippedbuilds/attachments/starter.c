#include <stdio.h>
#include <stdlib.h>

/* What the test machine says of a build: 'g' for good, 'b' for bad, 'x' for broken. */
static char ask(int build)
{
    char answer[8];
    printf("? %d\n", build);
    fflush(stdout);
    if (scanf("%7s", answer) != 1)
        exit(0);
    return answer[1] == 'r' ? 'x' : answer[0];
}

/* Two builds: a is good, b is bad, and all between them are broken. */
static void find_change(int n, int *ret_a, int *ret_b)
{
    /* Your solution goes here. */
    *ret_a = 1;
    *ret_b = n;
}

int main(void)
{
    int n, a, b;
    if (scanf("%d", &n) != 1)
        return 1;
    find_change(n, &a, &b);
    printf("! %d %d\n", a, b);
    return 0;
}
