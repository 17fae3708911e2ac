/*
 * new-namespaces.c: a user namespace gives back what was taken
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static char stack[65536];

static int child(void *unused)
{
    return unused != NULL;
}

int main(void)
{
    static const int flags[] = {CLONE_NEWUSER, CLONE_NEWNS,  CLONE_NEWPID,   CLONE_NEWNET,
                                CLONE_NEWIPC,  CLONE_NEWUTS, CLONE_NEWCGROUP};
    for (int i = 0; i < 7; i++) {
        struct {
            unsigned long flags, rest[10];
        } args = {flags[i] | CLONE_NEWUSER};
        if (unshare(flags[i]) == 0 || unshare(flags[i] | CLONE_NEWUSER) == 0 ||
            clone(child, stack + sizeof stack, flags[i] | SIGCHLD, NULL) > 0 ||
            clone(child, stack + sizeof stack, flags[i] | CLONE_NEWUSER | SIGCHLD, NULL) > 0 ||
            syscall(435, &args, 64) >= 0) {
            printf("ESCAPED: namespace %x\n", flags[i]);
            return 1;
        }
    }
    puts("contained");
    return 0;
}
