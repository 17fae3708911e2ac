/*
 * The data of a package: what is in the files, and what the validators say of them.
 */
#include "base/crypto.h"
#include "base/fd.h"
#include "base/utf8.h"
#include "judge/measure/grow.h"
#include "judge/verify/verify-inside.h"

#include <inttypes.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { LARGE_FILE = 100 << 20 };

size_t verify_data_steps(const struct package *p)
{
    return p->n_tests + p->n_checks + (p->growth ? 2 * p->growth->n_shapes : 0);
}

/* ---- tests ---- */

enum err verify_input(struct verify *v, const struct package_test *t, int in_fd, bool *ret_valid,
                      struct str *ret_why, struct error *e)
{
    *ret_valid = true;
    for (size_t i = 0; i < v->p->n_input_validators && *ret_valid; i++) {
        if (v->input_validators[i].language)
            TRY(check_input(v->j, &v->input_validators[i], v->p->input_validators[i].name, v->p, t, in_fd,
                            v->a, ret_valid, ret_why, e));
    }
    v->r->counts.inputs++;
    return ERR_OK;
}

/* The answer as an output: the validator must take it. */
static enum err check_answer(struct verify *v, const struct package_test *t, int in_fd, int ans_fd,
                             int out_fd, bool good, enum severity severity, const char *file, struct error *e)
{
    struct check_result c;
    struct check_request r = {
        .package = v->p,
        .test = t,
        .validators = v->output_validators,
        .n_validators = v->p->n_output_validators,
        .in_fd = in_fd,
        .ans_fd = ans_fd,
        .out_fd = out_fd,
        .feedback_fd = -1,
        .reveal = true,
    };
    if (!verify_can_check(v))
        return ERR_OK;
    if (v->p->type.interactive || v->p->type.multi_pass)
        return ERR_OK; /* an answer is no output there */
    v->r->counts.answers++;
    enum err result = check_output(v->j, &r, v->a, &c, e);
    if (result != ERR_OK)
        return verify_as_finding(v, file, result, e);
    check_result_release(&c);
    if (c.accepted != good)
        finding_add(&v->r->findings, severity, file, 0,
                    good ? "is rejected by the output validator: %.*s"
                         : "is accepted by the output validator%.*s",
                    STR_ARG(c.feedback));
    return ERR_OK;
}

/* The input by the layout of the problem's signature. */
static enum err check_layout(struct verify *v, int in_fd, const char *file, int line, const char *which,
                             struct error *e)
{
    struct file_view in;
    struct error why;
    if (!v->p->signature)
        return ERR_OK;
    TRY(file_view(in_fd, &in, e));
    if (layout_check(v->p->signature, in.bytes, &why) != ERR_OK)
        finding_add(&v->r->findings, SEVERITY_ERROR, file, line,
                    "%sis not what dryrun/signature.yaml says: %s", which, why.message);
    file_view_release(&in);
    return ERR_OK;
}

/* An answer by the type of the result. With a validator of the package's own it may be anything. */
static enum err check_result_type(struct verify *v, const struct testdata *d, const char *file,
                                  struct error *e)
{
    struct file_view answer;
    struct error why;
    if (!v->p->signature || v->p->n_output_validators)
        return ERR_OK;
    TRY(file_view(d->ans_fd, &answer, e));
    if (answer_check(v->p->signature, answer.bytes, &why) != ERR_OK)
        finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "is not what dryrun/signature.yaml says: %s",
                    why.message);
    file_view_release(&answer);
    return ERR_OK;
}

/* As it is: size, encoding, line ends. sha256: NULL for an answer. */
static enum err look_at_file(struct verify *v, const char *file, int fd, char sha256[SHA256_HEX + 1],
                             struct error *e)
{
    struct file_view view;
    struct findings *f = &v->r->findings;
    uint64_t limit = v->p->limits.output_bytes;
    TRY(file_view(fd, &view, e));
    struct str b = view.bytes;
    size_t bad = utf8_check(b);
    if (bad < b.n)
        finding_add(f, SEVERITY_WARNING, file, 0, "is not UTF-8 (byte %zu)", bad);
    else if (memchr(b.p, '\r', b.n))
        finding_add(f, SEVERITY_WARNING, file, 0, "has carriage returns; lines end with a line feed alone");
    else if (b.n && b.p[b.n - 1] != '\n')
        finding_add(f, SEVERITY_WARNING, file, 0, "does not end with a line feed");
    if (b.n > LARGE_FILE)
        finding_add(f, SEVERITY_WARNING, file, 0, "has %zu MiB; over 100 MiB other judges have trouble",
                    b.n >> 20);
    if (sha256)
        crypto_sha256_hex(b, sha256);
    else if (b.n > limit)
        finding_add(f, SEVERITY_ERROR, file, 0,
                    "is larger than the limit on output (%" PRIu64 " MiB): raise limits.output", limit >> 20);
    else if (b.n > limit / 2)
        finding_add(f, SEVERITY_WARNING, file, 0,
                    "is more than half of the limit on output (%" PRIu64 " MiB): raise limits.output",
                    limit >> 20);
    file_view_release(&view);
    return ERR_OK;
}

static enum err open_part(struct verify *v, const struct package_test *t, const char *ending, int *ret,
                          struct error *e)
{
    return fd_open_within(v->p->dir_fd, arena_printf(v->a, "data/%.*s%s", STR_ARG(t->name), ending), ret, e);
}

/* *sha256 stays "" when there is no input. */
static enum err verify_test(struct verify *v, const struct package_test *t, char sha256[SHA256_HEX + 1],
                            struct error *e)
{
    struct testdata d;
    bool valid = true;
    struct str why = STR("");
    const char *file = arena_printf(v->a, "data/%.*s", STR_ARG(t->name));
    verify_step(v, "checking", t->name);
    enum err r = testdata_open(v->maker, t, &d, e);
    if (r != ERR_OK)
        return verify_as_finding(v, t->generated ? "generators/generated.yaml" : file, r, e);
    r = check_layout(v, d.in_fd, arena_printf(v->a, "%s.in", file), 0, "", e);
    if (r == ERR_OK)
        r = check_result_type(v, &d, arena_printf(v->a, "%s.ans", file), e);
    if (r == ERR_OK)
        r = verify_input(v, t, d.in_fd, &valid, &why, e);
    if (r == ERR_OK && !valid)
        finding_add(&v->r->findings, SEVERITY_ERROR, arena_printf(v->a, "%s.in", file), 0,
                    "is refused by an input validator: %.*s", STR_ARG(why));
    /* With a validator of its own, an answer need not be an output, unless it is shown as one: but nearly
     * always it is meant to be. */
    if (r == ERR_OK)
        r = check_answer(v, t, d.in_fd, d.ans_fd, d.ans_fd, true,
                         v->p->n_output_validators && (t->kind != TEST_SAMPLE || t->output_is_shown_otherwise)
                             ? SEVERITY_WARNING
                             : SEVERITY_ERROR,
                         arena_printf(v->a, "%s.ans", file), e);
    _cleanup_(fd_closep) int out = -1;
    if (r == ERR_OK && open_part(v, t, ".out", &out, NULL) == ERR_OK)
        r = check_answer(v, t, d.in_fd, d.ans_fd, out, true, SEVERITY_ERROR,
                         arena_printf(v->a, "%s.out", file), e);
    if (r == ERR_OK)
        r = look_at_file(v, arena_printf(v->a, "%s.in", file), d.in_fd, sha256, e);
    if (r == ERR_OK)
        r = look_at_file(v, arena_printf(v->a, "%s.ans", file), d.ans_fd, NULL, e);
    testdata_release(&d);
    return r;
}

static enum err verify_check(struct verify *v, const struct package_check *c, struct error *e)
{
    const struct package_test *t = &c->test;
    const char *file = arena_printf(v->a, "data/%.*s.in", STR_ARG(t->name));
    _cleanup_(fd_closep) int in = -1;
    _cleanup_(fd_closep) int ans = -1;
    _cleanup_(fd_closep) int out = -1;
    bool valid = true;
    struct str why = STR("");
    verify_step(v, "checking", t->name);
    TRY(open_part(v, t, ".in", &in, e));
    TRY(verify_input(v, t, in, &valid, &why, e));
    if (c->kind == CHECK_INVALID_INPUT) {
        if (valid)
            finding_add(&v->r->findings, SEVERITY_ERROR, file, 0,
                        "is invalid, but every input validator takes it");
        return ERR_OK;
    }
    if (!valid)
        finding_add(&v->r->findings, SEVERITY_ERROR, file, 0, "is refused by an input validator: %.*s",
                    STR_ARG(why));
    TRY(open_part(v, t, ".ans", &ans, e));
    TRY(open_part(v, t, ".out", &out, e));
    return check_answer(v, t, in, ans, out, c->kind == CHECK_VALID_OUTPUT, SEVERITY_ERROR,
                        arena_printf(v->a, "data/%.*s.out", STR_ARG(t->name)), e);
}

/* ---- growth ---- */

/* The input of one shape and size: the generator makes it, and the validators take it. */
static enum err verify_size(struct verify *v, struct grower *g, const struct package_shape *s, int64_t n,
                            struct error *e)
{
    static const char file[] = "dryrun/growth.yaml";
    const struct package_test t = {.name = s->name, .kind = TEST_SECRET, .line = s->line};
    _cleanup_(fd_closep) int in_fd = -1;
    int64_t ignored = 0;
    bool valid = true;
    struct str why = STR("");
    verify_step(v, "checking the shape", s->name);
    enum err r = grower_open(g, s, n, 1, &in_fd, &ignored, e);
    if (r != ERR_OK)
        return verify_as_finding(v, file, r, e);
    TRY(verify_input(v, &t, in_fd, &valid, &why, e));
    if (!valid)
        finding_add(&v->r->findings, SEVERITY_ERROR, file, s->line,
                    "with n = %" PRId64 " the shape \"%.*s\" is refused by an input validator: %.*s", n,
                    STR_ARG(s->name), STR_ARG(why));
    return check_layout(v, in_fd, file, s->line,
                        arena_printf(v->a, "with n = %" PRId64 " the shape \"%.*s\" ", n, STR_ARG(s->name)),
                        e);
}

static enum err verify_growth(struct verify *v, struct error *e)
{
    const struct package_growth *growth = v->p->growth;
    struct grower *g = grower_new(v->j, v->p);
    enum err r = ERR_OK;
    for (size_t i = 0; i < growth->n_shapes && r == ERR_OK; i++) {
        r = verify_size(v, g, &growth->shapes[i], growth->from, e);
        if (r == ERR_OK)
            r = verify_size(v, g, &growth->shapes[i], growth->to, e);
    }
    grower_free(g);
    return r;
}

/* ---- equal tests ---- */

struct digest {
    const struct package_test *test;
    char sha256[SHA256_HEX + 1];
};

static int by_digest(const void *a, const void *b)
{
    const struct digest *x = a, *y = b;
    int order = strcmp(x->sha256, y->sha256);
    return order ? order : str_cmp(x->test->name, y->test->name);
}

static bool same_args(const struct package_test *a, const struct package_test *b)
{
    bool same = a->n_args == b->n_args && a->n_output_validator_args == b->n_output_validator_args;
    for (size_t i = 0; i < a->n_args && same; i++)
        same = str_eq(a->args[i], b->args[i]);
    for (size_t i = 0; i < a->n_output_validator_args && same; i++)
        same = str_eq(a->output_validator_args[i], b->output_validator_args[i]);
    return same;
}

/*
 * A test twice in one group costs time and tells nothing; in several groups it is how archives share tests,
 * and a sample among the secret ones is usual.
 */
static void find_equal(struct verify *v, struct digest *d, size_t n)
{
    if (n)
        qsort(d, n, sizeof *d, by_digest);
    for (size_t i = 1; i < n; i++) {
        const struct package_test *a = d[i - 1].test, *b = d[i].test;
        if (d[i].sha256[0] && strcmp(d[i].sha256, d[i - 1].sha256) == 0 && a->kind == b->kind &&
            a->group == b->group && same_args(a, b))
            finding_add(&v->r->findings, SEVERITY_WARNING,
                        arena_printf(v->a, "data/%.*s.in", STR_ARG(b->name)), 0,
                        "is the same input as that of %.*s", STR_ARG(a->name));
    }
}

/* ---- the part ---- */

enum err verify_data(struct verify *v, struct error *e)
{
    const struct package *p = v->p;
    struct digest *digests = arena_array(v->a, struct digest, p->n_tests);
    for (size_t i = 0; i < p->n_tests; i++) {
        digests[i].test = &p->tests[i];
        TRY(verify_test(v, &p->tests[i], digests[i].sha256, e));
    }
    find_equal(v, digests, p->n_tests);
    for (size_t i = 0; i < p->n_checks; i++)
        TRY(verify_check(v, &p->checks[i], e));
    return p->growth ? verify_growth(v, e) : ERR_OK;
}
