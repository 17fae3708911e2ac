/*
 * memory-descriptors.c: as much of the kernel's memory as descriptors of every kind bring, in as many processes as there may be
 *
 * expect: AC or MLE
 * facts: exit 0 or limit memory
 */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <sys/wait.h>
#include <unistd.h>

static void take_all(void)
{
    sigset_t none;
    sigemptyset(&none);
    for (int i = 0, fd = 0; fd >= 0; i++) {
        fd = i % 5 == 0   ? epoll_create1(0)
             : i % 5 == 1 ? eventfd(0, 0)
             : i % 5 == 2 ? signalfd(-1, &none, 0)
             : i % 5 == 3 ? timerfd_create(CLOCK_MONOTONIC, 0)
                          : memfd_create("x", 0);
    }
    struct epoll_event e = {.events = EPOLLIN};
    for (int from = 3; from < 1024; from++)
        for (int to = 3; to < 1024; to += 31)
            epoll_ctl(from, EPOLL_CTL_ADD, to, &e);
}

int main(void)
{
    for (int i = 0; i < 8; i++)
        if (fork() == 0) {
            take_all();
            _exit(0);
        }
    while (wait(NULL) > 0)
        ;
    puts("contained");
    return 0;
}
