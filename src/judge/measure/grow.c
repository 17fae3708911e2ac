#include "judge/measure/grow.h"

#include "base/crypto.h"
#include "base/fd.h"
#include "judge/inside.h"

#include <inttypes.h>
#include <stdlib.h>

struct grower {
    struct judge *judge;                 /* borrowed */
    const struct package_growth *growth; /* borrowed */
    struct program generator;            /* owned; language NULL: not compiled yet */
    char key[65];                        /* of the generator's files */
};

struct grower *grower_new(struct judge *j, const struct package *p)
{
    struct grower *g = calloc(1, sizeof *g);
    if (!g)
        abort();
    g->judge = j;
    g->growth = p->growth;
    const struct package_program *made_by = g->growth->generator;
    struct crypto_sha256 h;
    crypto_sha256_begin(&h);
    crypto_sha256_add_field(&h, made_by->language);
    for (size_t i = 0; i < made_by->n_files; i++) {
        crypto_sha256_add_field(&h, made_by->files[i].name);
        crypto_sha256_add_field(&h, made_by->files[i].text);
    }
    crypto_sha256_end_hex(&h, g->key);
    return g;
}

void grower_free(struct grower *g)
{
    if (!g)
        return;
    if (g->generator.language)
        program_release(&g->generator);
    free(g);
}

static void input_key(const struct grower *g, const char *const *args, char key[65])
{
    struct crypto_sha256 h;
    crypto_sha256_begin(&h);
    crypto_sha256_add_field(&h, STR("growth 1"));
    crypto_sha256_add_field(&h, str_of(g->key));
    for (size_t i = 0; args[i]; i++)
        crypto_sha256_add_field(&h, str_of(args[i]));
    crypto_sha256_end_hex(&h, key);
}

static enum err make(struct grower *g, const struct package_shape *s, int64_t n, const char *const *args,
                     const char key[65], struct arena *a, int *ret_fd, int64_t *spent_ms, struct error *e)
{
    struct sandbox_result result;
    if (!g->generator.language)
        TRY(check_compile(g->judge, g->growth->generator, &g->generator, e));
    struct run_request run = {
        .program = &g->generator,
        .more = args,
        .stdin_fd = -1,
        .limits = {.cpu_ms = 60000,
                   .memory_bytes = UINT64_C(2) << 30,
                   .stdout_bytes = PACKAGE_TEST_FILE_MAX,
                   .stderr_bytes = 1 << 20,
                   .box_bytes = 64 << 20},
    };
    TRY(run_program(g->judge, &run, &result, e));
    *spent_ms += result.cpu_ns / 1000000;
    enum err r = ERR_OK;
    if (result.limit != SANDBOX_LIMIT_NONE || !result.exited || result.exit_code != 0) {
        struct strbuf why = {0};
        run_describe(&result, &why);
        struct str said = str_head(run_last_words(result.stderr_fd, a), 200);
        r = error_set(e, ERR_CONFLICT, "package",
                      "the package's generator failed for the shape %.*s with n = %" PRId64 ": %s%s%.*s",
                      STR_ARG(s->name), n, strbuf_cstr(&why), said.n ? ": " : "", STR_ARG(said));
        strbuf_release(&why);
    }
    if (r == ERR_OK)
        r = cache_put(g->judge->cache, "grown", key, result.stdout_fd, ret_fd, e);
    sandbox_result_release(&result);
    return r;
}

enum err grower_open(struct grower *g, const struct package_shape *s, int64_t n, uint64_t seed, int *ret_fd,
                     int64_t *spent_ms, struct error *e)
{
    struct arena a;
    char key[65];
    arena_init(&a);
    const char *const *args = package_shape_args(s, n, seed, &a);
    input_key(g, args, key);
    enum err r = ERR_OK;
    if (cache_get(g->judge->cache, "grown", key, ret_fd, NULL) != ERR_OK)
        r = make(g, s, n, args, key, &a, ret_fd, spent_ms, e);
    arena_release(&a);
    return r;
}
