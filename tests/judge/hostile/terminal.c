/*
 * terminal.c: types into the terminal of whoever started it, with high bits set to slip by
 *
 * expect: AC
 * facts: exit 0
 * arch: x86-64
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    static const unsigned long bad[] = {0x5412 /* TIOCSTI */, 0x541c /* TIOCLINUX */, 0x540e /* TIOCSCTTY */,
                                        0x5423 /* TIOCSETD */};
    char c = 'x';
    for (int fd = 0; fd < 3; fd++)
        for (int i = 0; i < 4; i++)
            for (unsigned long high = 0; high < 3; high++)
                if (syscall(16, fd, bad[i] | high << 32, &c) == 0) {
                    puts("ESCAPED: it was taken");
                    return 1;
                }
    if (open("/dev/tty", O_RDWR) >= 0) {
        puts("ESCAPED: there is a terminal");
        return 1;
    }
    puts("contained");
    return 0;
}
