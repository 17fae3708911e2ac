/* Programs of every language: what is given, one and another, parted by a byte 30. Each is all in itself;
 * regions are in order and within their lines. */
#include "model/winnow.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int lines_of(struct str s)
{
    int n = 1;
    for (size_t i = 0; i < s.n; i++)
        n += s.p[i] == '\n';
    return n;
}

static void check(const struct winnow_doc *x, const struct winnow_doc *y, struct str a, struct str b,
                  const struct winnow_options *o, struct arena *arena)
{
    struct winnow_likeness l;
    struct strbuf out = {0};
    winnow_compare(x, y, arena, &l);
    assert(l.shared <= l.a_prints && l.shared <= l.b_prints && l.a_covered >= 0 && l.a_covered <= 1);
    assert(l.clipped || !l.shared || l.n);
    for (size_t i = 0; i < l.n; i++) {
        const struct winnow_region *r = &l.v[i];
        assert(r->tokens > 0 && r->tokens <= winnow_tokens(x) && (i || r->tokens >= (size_t)o->k));
        assert(r->a_from >= 1 && r->a_from <= r->a_to && r->a_to <= lines_of(a));
        assert(r->b_from >= 1 && r->b_from <= r->b_to && r->b_to <= lines_of(b));
        assert(!i || r->a_from >= l.v[i - 1].a_to);
    }
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    winnow_put(&l, &w);
    jw_end(&w);
    strbuf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2 || size > 1 << 16)
        return 0;
    const enum winnow_language language = (enum winnow_language)(data[0] % 6);
    const struct winnow_options o = {1 + data[1] % 16, 1 + data[1] / 16};
    struct str given = {0}, a = {0}, b = {0}, rest = {(const char *)data + 2, size - 2};
    struct arena arena;
    const struct winnow_doc *common = NULL, *x = NULL, *y = NULL;
    str_split(&rest, 30, &given);
    str_split(&rest, 30, &a);
    str_split(&rest, 30, &b);
    arena_init(&arena);
    if (winnow_read(given, language, &o, NULL, 0, &arena, &common, NULL) == ERR_OK &&
        winnow_read(a, language, &o, &common, 1, &arena, &x, NULL) == ERR_OK &&
        winnow_read(b, language, &o, &common, 1, &arena, &y, NULL) == ERR_OK) {
        check(x, y, a, b, &o, &arena);
        check(y, x, b, a, &o, &arena);
        check(x, x, a, a, &o, &arena);
    }
    arena_release(&arena);
    return 0;
}
