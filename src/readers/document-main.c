/*
 * The program in the jail: a document of a word processor on standard input, the stream of flow.h on standard output.
 */
#include "readers/document.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static unsigned char out[256 << 10];
static size_t n_out;

static void flush(void)
{
    for (size_t at = 0; at < n_out;) {
        ssize_t done = write(STDOUT_FILENO, out + at, n_out - at);
        if (done <= 0)
            _exit(1); /* nobody listens any more */
        at += (size_t)done;
    }
    n_out = 0;
}

static void say(const void *p, size_t n)
{
    if (n > sizeof out - n_out)
        flush();
    memcpy(out + n_out, p, n);
    n_out += n;
}

/* A record's length is that of a paragraph's text at most. */
static void record(void *arg, enum flow_kind kind, struct str a, struct str b)
{
    size_t n = a.n + b.n;
    const unsigned char head[FLOW_HEAD] = {(unsigned char)kind, (unsigned char)n, (unsigned char)(n >> 8),
                                           (unsigned char)(n >> 16), (unsigned char)(n >> 24)};
    (void)arg;
    say(head, sizeof head);
    say(a.p, a.n);
    say(b.p, b.n);
}

int main(void)
{
    static const struct document_out to = {record, NULL};
    struct bytes file = {(const unsigned char *)"", 0};
    struct stat st;
    if (fstat(STDIN_FILENO, &st) < 0 || !S_ISREG(st.st_mode))
        return 1;
    if (st.st_size > 0) {
        void *p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
        if (p == MAP_FAILED)
            return 1;
        file = (struct bytes){p, (size_t)st.st_size};
    }
    document_read(file, &to);
    flush();
    return 0;
}
