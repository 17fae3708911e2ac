/* Whatever a file of drills says: what is read has all its parts, lies in its limits, and can be asked,
 * marked and written as JSON. */
#include "rounds/code/loop.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct loop_drill *d, struct arena *a)
{
    struct str *choices, right[LOOP_STEPS_MAX];
    size_t n;
    assert(d->id.n && d->title.n && d->rule.n && d->url.n && d->n_topics && d->code_lines >= LOOP_LINES_MIN);
    assert(d->n_steps >= 2 && d->n_steps <= LOOP_STEPS_MAX && d->n_mistake <= LOOP_STEPS_MAX);
    for (size_t i = 0; i < d->n_steps; i++) {
        assert(d->steps[i].line >= 1 && d->steps[i].line <= d->code_lines);
        assert(loop_code_line(d, d->steps[i].line).n);
        right[i] = d->steps[i].out;
    }
    assert(loop_mark(d, right, d->n_steps).right && !loop_mark(d, right, d->n_steps).is_mistake);
    assert(!loop_mark(d, d->mistake, d->n_mistake).right);
    loop_choices(d, a, &choices, &n);
    assert(n >= d->n_steps && n <= LOOP_CHOICES_MAX);
    struct loop_mark m = loop_mark(d, choices, n);
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '[');
    loop_json(d, true, a, &w);
    jw_begin(&w, '{');
    loop_mark_json(d, &m, &w);
    jw_end(&w);
    jw_end(&w);
    strbuf_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct yaml_file f = {STR("mixed.yaml"), {(const char *)data, size}};
    struct loop_drills d = {0};
    struct error e = {0};
    struct arena a;
    arena_init(&a);
    if (loop_read(&f, 1, &a, &d, &e) == ERR_OK)
        for (size_t i = 0; i < d.n; i++)
            check(&d.v[i], &a);
    else
        assert(e.message[0]);
    arena_release(&a);
    return 0;
}
