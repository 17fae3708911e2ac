/*
 * Files of patterns and of the recognition drill, from any bytes: patterns before the first line "===", items
 * behind it. What is taken has layers that grow along every need, and can be asked, marked, and told as JSON
 * that can be read.
 */
#include "base/json.h"
#include "base/utf8.h"
#include "rounds/code/recognize.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_json(struct strbuf *out)
{
    json_t *json = NULL;
    enum err r = json_read(strbuf_str(out), &json, NULL);
    assert(r == ERR_OK);
    json_decref(json);
    strbuf_release(out);
}

static void check_patterns(const struct patterns *p)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '[');
    for (size_t i = 0; i < p->n; i++) {
        const struct pattern *x = &p->v[i];
        assert(x->id.n && x->name.n && x->what.n && x->weight > 0 && x->layer < p->n);
        assert(patterns_find(p, x->id) == i && patterns_find(p, x->name) == i);
        for (size_t k = 0; k < x->n_needs; k++)
            assert(p->v[x->needs[k]].layer < x->layer);
        jw_begin(&w, '{');
        pattern_put(p, i, &w);
        jw_end(&w);
    }
    jw_end(&w);
    check_json(&out);
}

static void check_items(const struct recognize *r, const struct patterns *p)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '[');
    for (size_t i = 0; i < r->n; i++) {
        struct recognize_cue cues[RECOGNIZE_CUES], right = {r->v[i].right[0], r->v[i].signal};
        size_t n = recognize_cues(r, i, p, cues), there = 0;
        for (size_t k = 0; k < n; k++)
            there += cues[k].pattern == right.pattern && cues[k].signal == right.signal;
        assert(there == 1 && n <= RECOGNIZE_CUES);
        struct recognize_mark m = recognize_mark(&r->v[i], r->v[i].right[0], &right, false);
        assert(m.share_n == 10000);
        assert(recognize_mark(&r->v[i], r->v[i].trap, &right, false).share_n == 0);
        recognize_put(r, i, p, &w);
        jw_begin(&w, '{');
        recognize_put_mark(&r->v[i], &m, p, &w);
        jw_end(&w);
    }
    jw_end(&w);
    check_json(&out);
    assert(r->n == 0 || recognize_next(r, NULL, 0, 0) < r->n);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct str all = {(const char *)data, size}, mark = STR("\n===\n");
    size_t at = str_find(all, mark);
    struct yaml_file files[PATTERNS_MAX],
        items = {STR("x.yaml"), at < all.n ? str_from(all, at + mark.n) : STR("")};
    struct arena a;
    struct patterns p = {0};
    struct recognize r = {0};
    struct error e = {0};
    size_t n = 0;
    arena_init(&a);
    /* One file each, called as what its first line says. */
    for (struct str rest = str_head(all, at), one; n < 8 && str_split(&rest, '\x01', &one);) {
        struct str copy = one, line = {0};
        if (!str_line(&copy, &line) || line.n <= 4 || line.n > 60)
            continue;
        files[n++] =
            (struct yaml_file){str_of(arena_printf(&a, "%.*s.yaml", STR_ARG(str_from(line, 4)))), one};
    }
    if (patterns_read(files, n, &a, &p, &e) == ERR_OK) {
        check_patterns(&p);
        if (recognize_read(&items, at < all.n, &p, &a, &r, &e) == ERR_OK)
            check_items(&r, &p);
    } else {
        assert(e.message[0]);
    }
    arena_release(&a);
    return 0;
}
