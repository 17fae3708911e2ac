/* Whatever a file of drills on recursion says, and whatever a parser has written as facts: what is read lies
 * in its limits, inputs that are made fit, and smaller ones do too. */
#include "rounds/code/recursion-form.h"

#include <assert.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct recursion_drill *d)
{
    assert(d->id.n && d->n_inputs >= 1 && d->n_inputs <= RECURSION_ARGS_MAX && d->n_examples >= 2);
    for (size_t i = 0; i < 3; i++) {
        json_t *args = recursion_make(d->inputs, d->n_inputs, 5, i, 3);
        assert(recursion_fits(d->inputs, d->n_inputs, args));
        json_t *smaller = recursion_smaller(d->inputs, d->n_inputs, args);
        for (size_t k = 0; k < json_array_size(smaller); k++)
            assert(recursion_fits(d->inputs, d->n_inputs, json_array_get(smaller, k)));
        json_decref(smaller);
        json_decref(args);
    }
}

static void try_facts(struct str text, struct arena *a)
{
    for (int kind = 0; kind < RECURSION_KINDS; kind++) {
        const struct recursion_drill d = {.kind = (enum recursion_kind)kind, .function = STR("f")};
        struct recursion_form f;
        json_auto_t *facts = NULL;
        if (json_read(text, &facts, NULL) != ERR_OK ||
            recursion_form(&d, RECURSION_JAVASCRIPT, facts, a, &f, NULL) != ERR_OK)
            return;
        assert(f.n_findings <= RECURSION_FINDINGS_MAX);
        for (size_t i = 0; i < f.n_findings; i++)
            assert(f.findings[i].line >= 1 && f.findings[i].column >= 1 && f.findings[i].says.n);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct yaml_file f = {STR("x.yaml"), {(const char *)data, size}};
    struct recursion_drills d = {0};
    struct error e = {0};
    struct arena a;
    arena_init(&a);
    if (size && data[0] == '{')
        try_facts(f.text, &a);
    else if (recursion_read(&f, 1, &a, &d, &e) == ERR_OK)
        for (size_t i = 0; i < d.n; i++)
            check(&d.v[i]);
    else
        assert(e.message[0]);
    arena_release(&a);
    return 0;
}
