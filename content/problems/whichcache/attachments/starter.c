#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

/* Asks for a key. */
static bool is_hit(int key)
{
    char answer[8];
    printf("? %d\n", key);
    fflush(stdout);
    if (scanf("%7s", answer) != 1)
        exit(0);
    return answer[0] == 'h';
}

/* Returns the number of keys; the policy is "fifo", "lru" or "clock". */
static int find_out(const char **ret_policy)
{
    /* Your solution goes here. */
    *ret_policy = "fifo";
    return 2;
}

int main(void)
{
    const char *policy;
    int size = find_out(&policy);
    printf("! %d %s\n", size, policy);
    return 0;
}
