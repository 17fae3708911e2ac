/*
 * exit-like-a-kill.c: an exit code that looks like a kill is an exit code
 *
 * expect: RTE
 * facts: exit 137
 */
#define _GNU_SOURCE

int main(void)
{
    return 137;
}
