/* Signals of a page, and the texts of the rules: what is read is looked at under two sets of rules; the time
 * line is whole and the findings are in order. */
#include "rounds/code/mirror.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct mirror_signal *v, size_t n, const struct mirror_context *c, struct arena *a)
{
    static const struct mirror_text texts[MIRROR_RULES_N];
    struct mirror_report r;
    struct strbuf out = {0};
    int64_t at = 0;
    mirror_look(v, n, c, a, &r);
    for (size_t i = 0; i < r.n_line; i++) {
        assert(r.line[i].from_ms == at && r.line[i].to_ms > at);
        at = r.line[i].to_ms;
    }
    assert(at == r.length_ms && r.away_ms <= r.length_ms && r.n_line <= MIRROR_SLICES_MAX &&
           r.n <= MIRROR_RULES_N);
    for (size_t i = 0; i < r.n; i++) {
        assert(r.v[i].message.n && (i == 0 || r.v[i].grade <= r.v[i - 1].grade));
        for (size_t j = 0; j < r.v[i].n; j++)
            assert(r.v[i].v[j].from_ms >= 0 && r.v[i].v[j].from_ms <= r.v[i].v[j].to_ms);
    }
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    mirror_put(&r, texts, &w);
    jw_end(&w);
    strbuf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct str text = {(const char *)data, size};
    struct mirror_text texts[MIRROR_RULES_N];
    struct mirror_signal *v = NULL;
    const struct yaml *doc = NULL;
    struct arena a;
    json_t *array = NULL;
    size_t n = 0;
    arena_init(&a);
    if (json_read(text, &array, NULL) == ERR_OK) {
        if (mirror_signals(array, &a, &v, &n, NULL) == ERR_OK) {
            check(
                v, n,
                &(struct mirror_context){.length_ms = 4200000, .paste = EXAM_PASTE_OWN, .full_screen = true},
                &a);
            check(v, n, &(struct mirror_context){.length_ms = 5000, .keys_minute = 250}, &a);
        }
        json_decref(array);
    } else if (yaml_read(text, &a, &doc, NULL) == ERR_OK) {
        const enum err r = mirror_texts(doc, &a, texts, NULL);
        assert(r != ERR_OK || texts[0].title.n);
    }
    arena_release(&a);
    return 0;
}
