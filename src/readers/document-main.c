/*
 * The program in the jail: a document of a word processor on standard input, the stream of flow.h on standard
 * output.
 */
#include "readers/document.h"
#include "readers/pipe.h"

/* A record's length is that of a paragraph's text at most. */
static void record(void *arg, enum flow_kind kind, struct str a, struct str b)
{
    (void)arg;
    pipe_say_head((unsigned char)kind, a.n + b.n);
    pipe_say(a.p, a.n);
    pipe_say(b.p, b.n);
}

int main(void)
{
    static const struct document_out to = {record, NULL};
    struct bytes file;
    if (!pipe_input(&file))
        return 1;
    document_read(file, &to);
    pipe_flush();
    return 0;
}
