/* A request that passes the check has strings that lie within it, names of one component, and limits that can
 * be computed with. */
#include "sandbox/wire.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct wire_request r;
    if (size < 1 || size - 1 > sizeof r)
        return 0;
    size_t n_fds = data[0];
    memset(&r, 0xff, sizeof r);
    memcpy(&r, data + 1, size - 1);
    /* Most inputs would fail at the head: half of them get a right one. */
    if (n_fds & 0x80) {
        n_fds &= 0x7f;
        r.magic = WIRE_MAGIC;
        if (size - 1 >= offsetof(struct wire_request, text))
            r.text_bytes = (uint32_t)(size - 1 - offsetof(struct wire_request, text));
    }
    if (wire_check(&r, size - 1, n_fds, NULL) != ERR_OK)
        return 0;
    uint32_t n = r.type == WIRE_RUN                             ? r.n_argv + r.n_collect
                 : r.type == WIRE_LOAD || r.type == WIRE_SHELVE ? r.n_files
                                                                : 0;
    size_t at = 0;
    for (uint32_t i = 0; i < n; i++) {
        const char *s = wire_next(&r, &at);
        assert(at <= r.text_bytes);
        if (r.type != WIRE_RUN || i >= r.n_argv)
            assert(wire_name_ok(s) && !strchr(s, '/'));
    }
    assert(at == r.text_bytes);
    if (r.type == WIRE_RUN)
        assert(r.limits.wall_ms < INT64_MAX / 1000000 && r.limits.box_bytes + 1 > r.limits.box_bytes);
    if (r.type == WIRE_RUN && r.n_collect)
        assert(r.collect_bytes <= r.limits.box_bytes);
    return 0;
}
