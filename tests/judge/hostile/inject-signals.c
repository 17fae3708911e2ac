/*
 * inject-signals.c: as many signals as can be queued, to init and to itself
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, NULL);
    siginfo_t forged = {.si_code = SI_USER, .si_pid = 1};
    for (int n = 1; n < 65; n++) {
        for (int i = 0; i < 1100; i++) {
            sigqueue(1, n, (union sigval){0});
            if (n != SIGKILL && n != SIGSTOP && n != 32 && n != 33) /* these two are the C library's */
                sigqueue(getpid(), n, (union sigval){0});
        }
        if (syscall(SYS_rt_sigqueueinfo, 1, n, &forged) == 0) {
            puts("ESCAPED: a signal of the kernel's can be forged");
            return 1;
        }
    }
    puts("contained");
    return 0;
}
