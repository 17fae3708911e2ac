/*
 * kernel-doors.c: every door of the kernel that a program has no business at
 *
 * expect: AC
 * facts: exit 0
 * arch: x86-64
 */
#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

/* Each call in a child of its own: it is killed by SIGSYS, or the call fails. */
static const struct {
    const char *name;
    long number;
} doors[] = {{"userfaultfd", 323},
             {"perf_event_open", 298},
             {"bpf", 321},
             {"fanotify_init", 300},
             {"kexec_load", 246},
             {"init_module", 175},
             {"finit_module", 313},
             {"delete_module", 176},
             {"swapon", 167},
             {"swapoff", 168},
             {"quotactl", 179},
             {"add_key", 248},
             {"request_key", 249},
             {"keyctl", 250},
             {"reboot", 169},
             {"acct", 163},
             {"syslog", 103},
             {"iopl", 172},
             {"ioperm", 173},
             {"modify_ldt", 154},
             {"lookup_dcookie", 212},
             {"move_pages", 279},
             {"name_to_handle_at", 303},
             {"fsopen", 430},
             {"open_tree", 428},
             {"move_mount", 429},
             {"mount_setattr", 442},
             {"pivot_root", 155},
             {"pidfd_getfd", 438},
             {"process_madvise", 440},
             {"io_uring_setup", 425},
             {"landlock_create_ruleset", 444},
             {"cachestat", 451},
             {"vmsplice", 278},
             {"kcmp", 312},
             {"memfd_secret", 447},
             {"seccomp", 317},
             {"sethostname", 170}};

int main(void)
{
    for (int i = 0; i < (int)(sizeof doors / sizeof *doors); i++) {
        int status;
        pid_t pid = fork();
        if (pid == 0)
            _exit(syscall(doors[i].number, 0, 0, 0, 0, 0, 0) < 0 && errno != EFAULT && errno != EINVAL ? 0
                                                                                                       : 1);
        waitpid(pid, &status, 0);
        if (!(WIFSIGNALED(status) && WTERMSIG(status) == SIGSYS) &&
            !(WIFEXITED(status) && WEXITSTATUS(status) == 0)) {
            printf("ESCAPED: %s\n", doors[i].name);
            return 1;
        }
    }
    puts("contained");
    return 0;
}
