/*
 * subject.c: the program that the unit tests of the sandbox run: it does what its first argument says.
 */
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static void eat_memory(long mebibytes)
{
    for (long i = 0; mebibytes == 0 || i < mebibytes; i++) {
        char *p = malloc(1 << 20);
        if (!p)
            exit(50);
        memset(p, 1, 1 << 20);
    }
}

static void burn(long ms)
{
    struct timespec t;
    do
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    while (t.tv_sec * 1000 + t.tv_nsec / 1000000 < ms);
}

static void copy_input(void)
{
    char buffer[4096];
    size_t n;
    while ((n = fread(buffer, 1, sizeof buffer, stdin)) > 0)
        fwrite(buffer, 1, n, stdout);
}

static void print_state(void)
{
    struct rlimit r;
    sigset_t blocked;
    int ignored = 0, masked = 0;
    char folder[256];
    mode_t mask = umask(0);
    for (int i = 0; i < RLIM_NLIMITS; i++) {
        getrlimit(i, &r);
        printf("limit %d %llu %llu\n", i, (unsigned long long)r.rlim_cur, (unsigned long long)r.rlim_max);
    }
    sigprocmask(SIG_BLOCK, NULL, &blocked);
    for (int i = 1; i < 32; i++) {
        struct sigaction a;
        masked += sigismember(&blocked, i);
        if (sigaction(i, NULL, &a) == 0)
            ignored += a.sa_handler == SIG_IGN;
    }
    printf("umask %o cwd %s uid %d gid %d pid %d ppid %d sid %d nice %d masked %d ignored %d groups %d\n",
           mask, getcwd(folder, sizeof folder), getuid(), getgid(), getpid(), getppid(), getsid(0),
           getpriority(PRIO_PROCESS, 0), masked, ignored, getgroups(0, NULL));
    for (int fd = 0; fd < 1024; fd++)
        if (lseek(fd, 0, SEEK_CUR) >= 0 || errno != EBADF)
            printf("fd %d\n", fd);
    for (char **e = environ; *e; e++)
        printf("env %s\n", *e);
}

static void write_files(void)
{
    FILE *f = fopen("out.txt", "w");
    fputs("collected", f);
    fclose(f);
    f = fopen("big.txt", "w");
    for (int i = 0; i < 2000; i++)
        fputc('x', f);
    fclose(f);
    if (symlink("/etc/passwd", "link.txt") < 0 || mkfifo("fifo.txt", 0600) < 0 ||
        mkdir("folder.txt", 0700) < 0)
        exit(60);
}

static void list_box(void)
{
    struct stat st;
    int n = 0;
    DIR *d = opendir(".");
    while (d && readdir(d))
        n++;
    if (stat(".", &st) < 0)
        exit(61);
    printf("%d entries, mode %o\n", n, (unsigned)st.st_mode);
}

int main(int argc, char **argv)
{
    const char *what = argc > 1 ? argv[1] : "";
    long number = argc > 2 ? atol(argv[2]) : 0;
    if (!strcmp(what, "list"))
        list_box();
    else if (!strcmp(what, "close-box"))
        return chmod(".", 0) < 0;
    else if (!strcmp(what, "exit"))
        return (int)number;
    if (!strcmp(what, "raise"))
        raise((int)number);
    else if (!strcmp(what, "abort"))
        abort();
    else if (!strcmp(what, "echo"))
        copy_input();
    else if (!strcmp(what, "memory"))
        eat_memory(number);
    else if (!strcmp(what, "burn"))
        burn(number);
    else if (!strcmp(what, "sleep"))
        usleep((useconds_t)number * 1000);
    else if (!strcmp(what, "flood"))
        for (;;)
            puts("0123456789012345678901234567890123456789012345678901234567890");
    else if (!strcmp(what, "flood-err"))
        for (;;)
            fputs("0123456789012345678901234567890123456789012345678901234567890\n", stderr);
    else if (!strcmp(what, "state"))
        print_state();
    else if (!strcmp(what, "files"))
        write_files();
    else if (!strcmp(what, "child-memory")) {
        if (fork() == 0)
            eat_memory(0);
        wait(NULL);
    } else if (!strcmp(what, "say"))
        for (int i = 2; i < argc; i++)
            puts(argv[i]);
    else
        return 99;
    return 0;
}
