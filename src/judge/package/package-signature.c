/*
 * dryrun/signature.yaml: the problem as a function, and dryrun/submissions/: functions that solve it, or do
 * not.
 */
#include "judge/function/function.h"
#include "judge/package/package-read.h"

static const char file[] = "dryrun/signature.yaml";

/* Several answers can be right, or answers are given in a talk: what a function returns is nothing of that
 * kind. */
static bool type_fits(struct reader *r, const struct signature *s)
{
    const struct package_type *t = &r->p->type;
    if (!t->interactive && !t->multi_pass && !t->submit_answer)
        return true;
    finding_add(r->f, SEVERITY_ERROR, file, 0, "%s cannot be: the problem is %s",
                s->form == SIG_HARNESS ? "a harness" : "a function",
                t->interactive  ? "interactive"
                : t->multi_pass ? "multi-pass"
                                : "submit-answer");
    return false;
}

/* A harness consists of files of the package, and there is nothing that JavaScript cannot be asked for. */
static void check_harness(struct reader *r)
{
    if (!reader_has_file(r, "include/javascript/harness.js"))
        finding_add(r->f, SEVERITY_ERROR, file, 0,
                    "there is no include/javascript/harness.js, which the key \"harness\" speaks of");
    if (r->p->growth)
        finding_add(
            r->f, SEVERITY_ERROR, "dryrun/growth.yaml", 0,
            "there is nothing to measure: the work of a solution is not told from that of the harness");
    for (size_t i = 0; i < r->p->n_languages; i++) {
        if (!str_is(r->p->languages[i], "javascript") && !str_is(r->p->languages[i], "typescript"))
            finding_add(r->f, SEVERITY_ERROR, "problem.yaml", 0,
                        "\"languages\" has %.*s, but there is a harness for javascript and typescript only",
                        STR_ARG(r->p->languages[i]));
    }
    if (r->p->n_languages == 0)
        finding_add(r->f, SEVERITY_ERROR, "problem.yaml", 0,
                    "with a harness \"languages\" must be javascript, or javascript and typescript");
}

void package_read_signature(struct reader *r)
{
    struct str text;
    struct error e;
    const struct signature *s;
    if (!reader_text(r, file, false, &text) ||
        !reader_try(r, file, signature_parse(text, r->a, &s, &e), &e) || !type_fits(r, s))
        return;
    if (s->form == SIG_HARNESS)
        check_harness(r);
    r->p->signature = s;
}

/* What a harness asks for has no signature to make it from: there the package's own is taken. */
void package_begin_functions(struct reader *r)
{
    struct package *p = r->p;
    if (!p->signature)
        return;
    p->function_starters = arena_array(r->a, struct package_starter, r->languages->n);
    for (size_t i = 0; i < r->languages->n; i++) {
        const struct language *l = &r->languages->list[i];
        struct package_starter *s = &p->function_starters[p->n_function_starters];
        if (!function_language(p->signature, l))
            continue;
        *s = (struct package_starter){str_of(l->id), function_starter(p->signature, l, r->a)};
        for (size_t k = 0; k < p->n_starters && p->signature->form == SIG_HARNESS; k++) {
            if (str_is(p->starters[k].language, l->id))
                s->source = p->starters[k].source;
        }
        p->n_function_starters++;
    }
}
