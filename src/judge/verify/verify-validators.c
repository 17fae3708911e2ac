/*
 * Validators against what they ought to refuse.
 *
 * Input validators: each kind of change is tried on a few small inputs, one after the other, until all
 * validators together have refused one; a kind of which none is refused is a finding. What a change does to
 * the meaning cannot be known (a number more may be right somewhere), but a validator that refuses none of
 * several does not look.
 *
 * The output validator: junk must be rejected for at least one test of a few, and must get an answer, 42 or
 * 43, for each. One that talks to the solution hears the junk and then the end of it, as of a solution that
 * stops.
 */
#include "judge/verify/verify-inside.h"

#include "base/fd.h"
#include "judge/validate.h"

enum {
    INPUTS_TRIED = 4,           /* for each kind of change */
    INPUT_BYTES_MAX = 64 << 10, /* larger inputs are changed only when there are no smaller ones */
    OUTPUT_TESTS = 8,           /* that junk is tried on */
    TRAP_TESTS = 2,
    ARGUMENT_SETS_MAX = 8,
};

size_t verify_validator_steps(const struct package *p)
{
    return (p->n_input_validators ? n_junk_files + n_changes : 0) +
           (n_junk_files + (p->n_output_validators ? n_junk_traps : 0));
}

/* ---- input validators ---- */

static bool same_words(const struct str *a, size_t n_a, const struct str *b, size_t n_b)
{
    bool same = n_a == n_b;
    for (size_t i = 0; i < n_a && same; i++)
        same = str_eq(a[i], b[i]);
    return same;
}

/* Do both tests give the input validators the same arguments? */
static bool same_arguments(const struct package_test *a, const struct package_test *b)
{
    bool same = a->n_input_validator_args == b->n_input_validator_args &&
                same_words(a->args, a->n_args, b->args, b->n_args);
    for (size_t i = 0; i < a->n_input_validator_args && same; i++) {
        const struct package_args *x = &a->input_validator_args[i], *y = &b->input_validator_args[i];
        same = str_eq(x->validator, y->validator) && same_words(x->args, x->n_args, y->args, y->n_args);
    }
    return same;
}

/* One test for each set of arguments. */
static size_t argument_sets(const struct package *p, const struct package_test *ret[ARGUMENT_SETS_MAX])
{
    size_t n = 0;
    for (size_t i = 0; i < p->n_tests && n < ARGUMENT_SETS_MAX; i++) {
        size_t k = 0;
        while (k < n && !same_arguments(ret[k], &p->tests[i]))
            k++;
        if (k == n)
            ret[n++] = &p->tests[i];
    }
    return n;
}

static enum err is_taken(struct verify *v, const struct package_test *t, struct str bytes, bool *ret,
                         struct error *e)
{
    _cleanup_(fd_closep) int fd = -1;
    struct str ignored = {0};
    TRY(fd_memfile("changed", bytes, &fd, e));
    v->r->counts.inputs--; /* counted as something else */
    v->r->counts.changed++;
    return verify_input(v, t, fd, ret, &ignored, e);
}

static enum err try_junk(struct verify *v, const struct junk *junk, struct error *e)
{
    const struct package_test *sets[ARGUMENT_SETS_MAX];
    size_t n = argument_sets(v->p, sets);
    verify_step(v, "trying on the input validators:", str_of(junk->name));
    for (size_t i = 0; i < n; i++) {
        bool taken = false;
        TRY(is_taken(v, sets[i], junk->bytes, &taken, e));
        if (!taken)
            continue;
        finding_add(&v->r->findings, SEVERITY_WARNING, "input_validators", 0,
                    "no input validator refuses %s%s%.*s", junk->name,
                    n > 1 ? ", with the arguments of " : "", n > 1 ? (int)sets[i]->name.n : 0,
                    sets[i]->name.p);
        break;
    }
    return ERR_OK;
}

/* The inputs that are changed: small ones, since every change of every one is run. */
enum { ORIGINALS_MAX = 60 };
struct originals {
    const struct package_test *tests[ORIGINALS_MAX];
    struct str texts[ORIGINALS_MAX];
    size_t n;
    bool has_large_integers;
};

static enum err read_originals(struct verify *v, struct originals *o, struct error *e)
{
    for (size_t i = 0; i < v->p->n_tests && o->n < ORIGINALS_MAX; i++) {
        struct testdata d;
        struct file_view view;
        if (testdata_open(v->maker, &v->p->tests[i], &d, NULL) != ERR_OK)
            continue; /* which the part "data" says */
        enum err r = file_view(d.in_fd, &view, e);
        if (r == ERR_OK) {
            if (view.bytes.n <= INPUT_BYTES_MAX) {
                o->tests[o->n] = &v->p->tests[i];
                o->texts[o->n++] = arena_str(v->a, view.bytes);
                o->has_large_integers |= has_large_integers(view.bytes);
            }
            file_view_release(&view);
        }
        testdata_release(&d);
        TRY(r);
    }
    return ERR_OK;
}

/* What came of one kind of change. */
struct change_result {
    size_t tried; /* inputs, up to the first that was refused */
    bool refused;
    struct str first; /* test that was tried first */
};

static enum err try_change(struct verify *v, const struct change *c, const struct originals *o,
                           struct change_result *ret, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf changed = {0};
    struct change_result r = {0};
    bool says_nothing = c->is_64_bit && o->has_large_integers;
    verify_step(v, "trying on the input validators:", str_of(c->name));
    for (size_t i = 0; i < o->n && r.tried < INPUTS_TRIED && !r.refused && !says_nothing; i++) {
        bool taken = false;
        strbuf_clear(&changed);
        if (!c->apply(o->texts[i], &changed) || str_eq(strbuf_str(&changed), o->texts[i]))
            continue;
        if (r.tried++ == 0)
            r.first = o->tests[i]->name;
        TRY(is_taken(v, o->tests[i], strbuf_str(&changed), &taken, e));
        r.refused = !taken;
    }
    *ret = r;
    return ERR_OK;
}

static void not_refused(struct verify *v, const char *what, const struct change_result *r)
{
    finding_add(&v->r->findings, SEVERITY_WARNING, "input_validators", 0,
                "no input validator refuses %s (tried on %zu input%s, first on %.*s)", what, r->tried,
                r->tried > 1 ? "s" : "", STR_ARG(r->first));
}

static enum err try_changes(struct verify *v, const struct originals *o, struct error *e)
{
    struct change_result amounts = {0};
    for (size_t i = 0; i < n_changes; i++) {
        struct change_result r;
        TRY(try_change(v, &changes[i], o, &r, e));
        if (!changes[i].is_amount) {
            if (r.tried && !r.refused)
                not_refused(v, changes[i].name, &r);
            continue;
        }
        amounts.refused |= r.refused;
        if (r.tried > amounts.tried) {
            amounts.tried = r.tried;
            amounts.first = r.first;
        }
    }
    if (amounts.tried && !amounts.refused)
        not_refused(v, "words and lines that are missing, there twice or in another place", &amounts);
    return ERR_OK;
}

static enum err try_input_validators(struct verify *v, struct error *e)
{
    bool any = false;
    for (size_t i = 0; i < v->p->n_input_validators; i++)
        any |= v->input_validators[i].language != NULL;
    if (!any)
        return ERR_OK; /* that there is none, or that it does not compile, is said elsewhere */
    struct originals *o = arena_new(v->a, struct originals);
    TRY(read_originals(v, o, e));
    for (size_t i = 0; i < n_junk_files; i++)
        TRY(try_junk(v, &junk_files[i], e));
    return try_changes(v, o, e);
}

/* ---- the output validator ---- */

struct junk_try {
    const struct junk *junk;
    const char *name;
    bool rejected, answered;
    size_t tried;
};

static enum err judge_junk(struct verify *v, const struct package_test *t, struct junk_try *j, int out_fd,
                           struct error *e)
{
    struct testdata d;
    struct check_result c = {.next_fd = -1, .feedback_fd = -1};
    if (testdata_open(v->maker, t, &d, NULL) != ERR_OK)
        return ERR_OK;
    const struct check_request r = {
        .package = v->p,
        .test = t,
        .validators = v->output_validators,
        .n_validators = v->p->n_output_validators,
        .in_fd = d.in_fd,
        .ans_fd = d.ans_fd,
        .out_fd = out_fd,
        .feedback_fd = -1,
    };
    struct error why = {0};
    enum err result = check_output(v->j, &r, v->a, &c, &why);
    testdata_release(&d);
    v->r->counts.outputs++;
    j->tried++;
    if (result == ERR_OK) {
        j->rejected |= !c.accepted;
        check_result_release(&c);
        return ERR_OK;
    }
    j->answered = false;
    if (result != ERR_CONFLICT && result != ERR_INVALID)
        return error_set(e, result, why.field, "%s", why.message);
    finding_add(&v->r->findings, SEVERITY_ERROR, "output_validator", 0, "given %s as output: %s", j->name,
                why.message);
    return ERR_OK;
}

/* On max tests, spread over all of them; ends at the first that gets no answer. */
static enum err judge_junk_on(struct verify *v, struct junk_try *j, size_t max, struct error *e)
{
    _cleanup_(fd_closep) int out_fd = -1;
    size_t n = v->p->n_tests < max ? v->p->n_tests : max;
    TRY(fd_memfile("junk", j->junk->bytes, &out_fd, e));
    j->answered = true;
    for (size_t i = 0; i < n && j->answered; i++)
        TRY(judge_junk(v, &v->p->tests[i * v->p->n_tests / n], j, out_fd, e));
    return ERR_OK;
}

static enum err try_output_validator(struct verify *v, struct error *e)
{
    if (!verify_can_check(v))
        return ERR_OK;
    bool answers = true;
    for (size_t i = 0; i < n_junk_files && answers; i++) {
        struct junk_try j = {.junk = &junk_files[i], .name = junk_files[i].name};
        verify_step(v, "trying on the output validator:", str_of(j.name));
        TRY(judge_junk_on(v, &j, OUTPUT_TESTS, e));
        answers = j.answered;
        if (j.answered && !j.rejected && j.tried)
            finding_add(&v->r->findings, SEVERITY_WARNING,
                        v->p->n_output_validators ? "output_validator" : "data", 0,
                        "%s is accepted as the output of %s tests", j.name,
                        j.tried == v->p->n_tests ? "all" : "all tried");
    }
    for (size_t i = 0; v->p->n_output_validators && i < n_junk_traps && answers; i++) {
        _cleanup_(strbuf_release) struct strbuf shown = {0};
        strbuf_puts(&shown, "\"");
        validate_show(str_trim(junk_traps[i].bytes), 40, &shown);
        strbuf_puts(&shown, "\"");
        struct junk_try j = {.junk = &junk_traps[i], .name = arena_strdup(v->a, strbuf_cstr(&shown))};
        verify_step(v, "trying on the output validator:", str_of(j.name));
        TRY(judge_junk_on(v, &j, TRAP_TESTS, e));
        answers = j.answered;
    }
    return ERR_OK;
}

enum err verify_validators(struct verify *v, struct error *e)
{
    TRY(try_input_validators(v, e));
    return try_output_validator(v, e);
}
