/*
 * The program in the jail: an archive on standard input, the stream of stream.h on standard output.
 */
#include "readers/pipe.h"
#include "readers/stream.h"

static void record(enum stream_kind kind, struct bytes a, struct bytes b, struct bytes c)
{
    pipe_say_head((unsigned char)kind, a.n + b.n + c.n);
    pipe_say(a.p, a.n);
    pipe_say(b.p, b.n);
    pipe_say(c.p, c.n);
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
    struct bytes archive;
    if (!pipe_input(&archive))
        return 1;
    archive_read(archive, &sink, &r);
    if (r.is_set)
        record(STREAM_BAD, (struct bytes){(const unsigned char *)r.text, strlen(r.text)}, nothing, nothing);
    else
        record(STREAM_END, nothing, nothing, nothing);
    pipe_flush();
    return 0;
}
