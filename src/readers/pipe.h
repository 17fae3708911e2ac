/*
 * pipe.h: standard input and output of a reader's program. Only the two programs include it: each is a file
 * of its own in the jail.
 */
#ifndef DRYRUN_READERS_PIPE_H
#define DRYRUN_READERS_PIPE_H

#include "readers/archive.h"

#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static unsigned char pipe_out[256 << 10];
static size_t pipe_n;

static void pipe_flush(void)
{
    for (size_t at = 0; at < pipe_n;) {
        ssize_t done = write(STDOUT_FILENO, pipe_out + at, pipe_n - at);
        if (done <= 0)
            _exit(1); /* nobody listens any more */
        at += (size_t)done;
    }
    pipe_n = 0;
}

/* n is at most a record's length, which is less than is held back. */
static void pipe_say(const void *p, size_t n)
{
    if (n > sizeof pipe_out - pipe_n)
        pipe_flush();
    memcpy(pipe_out + pipe_n, p, n);
    pipe_n += n;
}

/* One byte, the kind, and four, little-endian, the length of what follows. */
static void pipe_say_head(unsigned char kind, size_t n)
{
    const unsigned char head[5] = {kind, (unsigned char)n, (unsigned char)(n >> 8), (unsigned char)(n >> 16),
                                   (unsigned char)(n >> 24)};
    pipe_say(head, sizeof head);
}

/* The whole of standard input, which must be a file. */
static bool pipe_input(struct bytes *ret)
{
    struct stat st;
    *ret = (struct bytes){(const unsigned char *)"", 0};
    if (fstat(STDIN_FILENO, &st) < 0 || !S_ISREG(st.st_mode))
        return false;
    if (st.st_size == 0)
        return true;
    void *p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
    if (p == MAP_FAILED)
        return false;
    *ret = (struct bytes){p, (size_t)st.st_size};
    return true;
}

#endif
