/*
 * stop-everybody.c: children that are stopped, and cannot be asked to end, do not outlive their parent
 *
 * expect: AC
 * facts: exit 0
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    for (int i = 0; i < 8; i++) {
        pid_t pid = fork();
        if (pid == 0) {
            for (int n = 1; n < 65; n++)
                signal(n, SIG_IGN);
            raise(SIGSTOP);
            for (;;)
                ;
        }
        waitpid(pid, NULL, WUNTRACED);
    }
    puts("contained");
    return 0;
}
