/* What a reader of archives may write, hostile too: whatever it is, it is refused or counted, nothing is
 * written, and the same in one piece and byte by byte. */
#include "judge/unpack.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static enum err feed(const uint8_t *data, size_t size, size_t step, struct unpack_counts *ret)
{
    struct unpacker *u = unpacker_new(-1, 1000);
    enum err r = ERR_OK;
    struct error e = {0};
    for (size_t at = 0; at < size && r == ERR_OK; at += step)
        r = unpacker_feed(u, (struct str){(const char *)data + at, step < size - at ? step : size - at}, &e);
    if (r == ERR_OK)
        r = unpacker_end(u, ret, &e);
    assert(r == ERR_OK || (r == ERR_INVALID && e.message[0]));
    assert(r != ERR_OK || unpacker_links(u, STR(""), NULL) == ERR_OK);
    unpacker_free(u);
    return r;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct unpack_counts whole = {0}, bytes = {0};
    if (size > 4096)
        return 0;
    enum err r = feed(data, size, size + 1, &whole);
    assert(feed(data, size, 7, &bytes) == r);
    assert(r != ERR_OK ||
           (whole.files == bytes.files && whole.bytes == bytes.bytes && whole.links == bytes.links));
    return 0;
}
