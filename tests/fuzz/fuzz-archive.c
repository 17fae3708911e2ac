/* The formats of archives, as they are read in the jail: whatever the archive is, every piece lies within
 * what was read, and data come after a file only. */
#include "readers/archive.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { GIVEN_MAX = 64 << 20 };

struct seen {
    bool in_file;
    size_t given;
    unsigned sum; /* so that all of it is read */
};

static void look(struct seen *s, struct bytes b)
{
    for (size_t i = 0; i < b.n; i++)
        s->sum += b.p[i];
}

static void on_dir(void *arg, struct bytes name)
{
    struct seen *s = arg;
    s->in_file = false;
    look(s, name);
}

static void on_file(void *arg, struct bytes name, bool executable)
{
    struct seen *s = arg;
    s->in_file = true;
    s->sum += executable;
    look(s, name);
}

static void on_data(void *arg, struct bytes piece)
{
    struct seen *s = arg;
    assert(s->in_file && piece.n > 0);
    s->given += piece.n;
    look(s, piece);
}

static void on_link(void *arg, struct bytes name, struct bytes target)
{
    struct seen *s = arg;
    s->in_file = false;
    assert(target.n <= NAME_BYTES_MAX);
    look(s, name);
    look(s, target);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct seen seen = {0};
    struct refusal r = {0};
    const struct sink sink = {on_dir, on_file, on_data, on_link, &seen};
    if (size > 64 << 10)
        return 0; /* what 64 KiB unpack to is read in no time */
    archive_read((struct bytes){data, size}, &sink, &r);
    assert(seen.given <= GIVEN_MAX * 2);
    assert(r.is_set == (r.text[0] != '\0') && strlen(r.text) < sizeof r.text);
    return (int)(seen.sum & 0);
}
