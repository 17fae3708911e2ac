/*
 * The program in the jail: an archive on standard input, the stream of stream.h on standard output.
 */
#include "readers/archive.h"
#include "readers/stream.h"

#include <string.h>
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

/* n is at most a record's length. */
static void say(const void *p, size_t n)
{
    if (n > sizeof out - n_out)
        flush();
    memcpy(out + n_out, p, n);
    n_out += n;
}

static void record(enum stream_kind kind, struct bytes a, struct bytes b, struct bytes c)
{
    size_t n = a.n + b.n + c.n;
    const unsigned char head[STREAM_HEAD] = {(unsigned char)kind, (unsigned char)n, (unsigned char)(n >> 8),
                                             (unsigned char)(n >> 16), (unsigned char)(n >> 24)};
    say(head, sizeof head);
    say(a.p, a.n);
    say(b.p, b.n);
    say(c.p, c.n);
}

static const struct bytes nothing = {(const unsigned char *)"", 0};

static void on_dir(void *arg, struct bytes name)
{
    (void)arg;
    record(STREAM_DIR, name, nothing, nothing);
}

static void on_file(void *arg, struct bytes name, bool executable)
{
    const unsigned char flag = executable;
    (void)arg;
    record(STREAM_FILE, (struct bytes){&flag, 1}, name, nothing);
}

static void on_data(void *arg, struct bytes piece)
{
    (void)arg;
    while (piece.n) {
        size_t n = piece.n < STREAM_RECORD_MAX ? piece.n : STREAM_RECORD_MAX;
        record(STREAM_DATA, (struct bytes){piece.p, n}, nothing, nothing);
        piece.p += n;
        piece.n -= n;
    }
}

static void on_link(void *arg, struct bytes name, struct bytes target)
{
    (void)arg;
    record(STREAM_LINK, name, (struct bytes){(const unsigned char *)"", 1}, target);
}

int main(void)
{
    static const struct sink sink = {on_dir, on_file, on_data, on_link, NULL};
    struct refusal r = {0};
    struct stat st;
    if (fstat(STDIN_FILENO, &st) < 0 || !S_ISREG(st.st_mode))
        return 1;
    struct bytes archive = nothing;
    if (st.st_size > 0) {
        void *p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
        if (p == MAP_FAILED)
            return 1;
        archive = (struct bytes){p, (size_t)st.st_size};
    }
    archive_read(archive, &sink, &r);
    if (r.is_set)
        record(STREAM_BAD, (struct bytes){(const unsigned char *)r.text, strlen(r.text)}, nothing, nothing);
    else
        record(STREAM_END, nothing, nothing, nothing);
    flush();
    return 0;
}
