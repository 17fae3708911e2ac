/*
 * The program in the jail: a package of Anki on standard input, the stream of apkg.h on standard output.
 */
#include "readers/apkg.h"
#include "readers/pipe.h"

static void record(void *arg, enum apkg_kind kind, struct str body)
{
    (void)arg;
    pipe_say_head((unsigned char)kind, body.n);
    pipe_say(body.p, body.n);
}

int main(void)
{
    static const struct apkg_out to = {record, NULL};
    struct bytes file;
    if (!pipe_input(&file))
        return 1;
    apkg_read(file, &to);
    pipe_flush();
    return 0;
}
