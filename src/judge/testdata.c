/*
 * Tests that are not committed. The digest of each is, so it does not matter who made a file or when: the
 * cache is keyed by the digest, and what the generator writes is kept only if it has it.
 */
#include "judge/testdata.h"

#include "base/crypto.h"
#include "base/fd.h"
#include "judge/inside.h"

#include <stdlib.h>

struct testdata_maker {
    struct judge *judge;                /* borrowed */
    const struct package *package;      /* borrowed */
    struct program generator, solution; /* owned; language NULL: not compiled yet */
};

void testdata_release(struct testdata *d)
{
    fd_closep(&d->in_fd);
    fd_closep(&d->ans_fd);
    d->in_fd = d->ans_fd = -1;
}

struct testdata_maker *testdata_maker_new(struct judge *j, const struct package *p)
{
    struct testdata_maker *m = calloc(1, sizeof *m);
    if (!m)
        abort();
    m->judge = j;
    m->package = p;
    return m;
}

void testdata_maker_free(struct testdata_maker *m)
{
    if (!m)
        return;
    if (m->generator.language)
        program_release(&m->generator);
    if (m->solution.language)
        program_release(&m->solution);
    free(m);
}

static enum err digest_of(int fd, char hex[65], struct error *e)
{
    struct file_view v;
    TRY(file_view(fd, &v, e));
    crypto_sha256_hex(v.bytes, hex);
    file_view_release(&v);
    return ERR_OK;
}

/* What ran is the package's own: whatever goes wrong is the package's fault. */
static enum err blame(const struct package_test *t, const char *who, const struct sandbox_result *s,
                      struct error *e)
{
    struct strbuf b = {0};
    struct arena a;
    arena_init(&a);
    run_describe(s, &b);
    struct str said = str_head(run_last_words(s->stderr_fd, &a), 200);
    enum err r = error_set(e, ERR_CONFLICT, "package", "the package's %s failed on test %.*s: %s%s%.*s", who,
                           STR_ARG(t->name), strbuf_cstr(&b), said.n ? ": " : "", STR_ARG(said));
    strbuf_release(&b);
    arena_release(&a);
    return r;
}

static enum err make(struct testdata_maker *m, const struct package_test *t, struct program *program,
                     const struct package_program *source, const char *who, const char *const *args,
                     int stdin_fd, const char *sha256, int *ret_fd, struct error *e)
{
    struct sandbox_result s;
    char got[65];
    if (!source)
        return error_set(e, ERR_CONFLICT, "package", "the package has no %s", who);
    if (!program->language)
        TRY(check_compile(m->judge, source, program, e));
    struct run_request run = {
        .program = program,
        .more = args,
        .stdin_fd = stdin_fd,
        .limits = {.cpu_ms = 60000,
                   .memory_bytes = UINT64_C(2) << 30,
                   .stdout_bytes = PACKAGE_TEST_FILE_MAX,
                   .stderr_bytes = 1 << 20,
                   .box_bytes = 64 << 20},
    };
    TRY(run_program(m->judge, &run, &s, e));
    enum err r = ERR_OK;
    if (s.limit != SANDBOX_LIMIT_NONE || !s.exited || s.exit_code != 0)
        r = blame(t, who, &s, e);
    if (r == ERR_OK)
        r = digest_of(s.stdout_fd, got, e);
    if (r == ERR_OK && strcmp(got, sha256) != 0)
        r = error_set(e, ERR_CONFLICT, "package",
                      "test %.*s: what the %s wrote has the SHA-256 %.16s..., but %.16s... is committed",
                      STR_ARG(t->name), who, got, sha256);
    if (r == ERR_OK)
        r = cache_put(m->judge->cache, "data", sha256, s.stdout_fd, ret_fd, e);
    sandbox_result_release(&s);
    return r;
}

static enum err open_generated(struct testdata_maker *m, const struct package_test *t, struct testdata *ret,
                               struct error *e)
{
    const struct package *p = m->package;
    struct arena a;
    if (cache_get(m->judge->cache, "data", t->in_sha256, &ret->in_fd, NULL) != ERR_OK) {
        arena_init(&a);
        enum err r = make(m, t, &m->generator, p->generator, "generator",
                          run_words(t->make_args, t->n_make_args, &a), -1, t->in_sha256, &ret->in_fd, e);
        arena_release(&a);
        TRY(r);
    }
    if (cache_get(m->judge->cache, "data", t->ans_sha256, &ret->ans_fd, NULL) == ERR_OK)
        return ERR_OK;
    arena_init(&a);
    enum err r = make(m, t, &m->solution, p->generator_solution, "model solution",
                      run_words(t->args, t->n_args, &a), ret->in_fd, t->ans_sha256, &ret->ans_fd, e);
    arena_release(&a);
    return r;
}

static enum err open_committed(const struct package *p, const struct package_test *t, struct testdata *ret,
                               struct error *e)
{
    struct arena a;
    arena_init(&a);
    enum err r =
        fd_open_within(p->dir_fd, arena_printf(&a, "data/%.*s.in", STR_ARG(t->name)), &ret->in_fd, e);
    if (r == ERR_OK)
        r = fd_open_within(p->dir_fd, arena_printf(&a, "data/%.*s.ans", STR_ARG(t->name)), &ret->ans_fd, e);
    arena_release(&a);
    if (r == ERR_NOT_FOUND)
        return error_set(e, ERR_CONFLICT, "package", "the data of test %.*s is gone", STR_ARG(t->name));
    return r;
}

enum err testdata_open(struct testdata_maker *m, const struct package_test *t, struct testdata *ret,
                       struct error *e)
{
    struct testdata d = {-1, -1};
    enum err r = t->generated ? open_generated(m, t, &d, e) : open_committed(m->package, t, &d, e);
    if (r != ERR_OK) {
        testdata_release(&d);
        return r;
    }
    *ret = d;
    return ERR_OK;
}
