/*
 * sandbox-program.c: what bench-sandbox runs: returns at once, unless it is told to run into a limit.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    if (argc < 2)
        return 0;
    if (!strcmp(argv[1], "memory"))
        for (;;)
            memset(malloc(1 << 20), 1, 1 << 20);
    if (!strcmp(argv[1], "burn"))
        for (;;)
            ;
    if (!strcmp(argv[1], "sleep"))
        for (;;)
            pause();
    if (!strcmp(argv[1], "flood"))
        for (;;)
            write(1, "flood\n", 6);
    if (!strcmp(argv[1], "fork"))
        for (int n = 0;; n++) {
            pid_t pid = fork();
            if (pid < 0)
                return n;
            if (pid == 0)
                for (;;)
                    pause();
        }
    if (!strcmp(argv[1], "socket"))
        return socket(AF_INET, SOCK_STREAM, 0) < 0 ? errno : 0;
    if (!strcmp(argv[1], "root"))
        return open("/usr/x", O_WRONLY | O_CREAT, 0600) < 0 ? errno : 0;
    return 99;
}
