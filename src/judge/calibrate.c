#include "judge/calibrate.h"

#include "base/crypto.h"
#include "base/fd.h"
#include "base/num.h"
#include "judge/inside.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>

int64_t calibrate_round(int64_t slowest_ms, double factor, double resolution_s)
{
    double steps = ceil((double)slowest_ms / 1e3 * factor / resolution_s - 1e-9);
    return (int64_t)llround(fmax(1, steps) * resolution_s * 1e3);
}

static void limit_key(const struct package *p, char key[65])
{
    struct crypto_sha256 h;
    crypto_sha256_begin(&h);
    crypto_sha256_add_field(&h, STR("time limit 1"));
    crypto_sha256_add_field(&h, str_of(p->sha256));
    crypto_sha256_end_hex(&h, key);
}

static bool from_cache(struct judge *j, const char key[65], int64_t *ret_ms)
{
    _cleanup_(fd_closep) int fd = -1;
    struct arena a;
    if (cache_get(j->cache, "limit", key, &fd, NULL) != ERR_OK)
        return false;
    arena_init(&a);
    bool ok = num_parse_i64(run_text(fd, 20, &a, NULL), 1, 3600000, ret_ms);
    arena_release(&a);
    return ok;
}

static enum err into_cache(struct judge *j, const char key[65], int64_t ms, struct error *e)
{
    char text[24];
    _cleanup_(fd_closep) int fd = -1;
    snprintf(text, sizeof text, "%" PRId64, ms);
    TRY(fd_memfile("limit", str_of(text), &fd, e));
    return cache_put(j->cache, "limit", key, fd, NULL, e);
}

/* The slowest test of one submission, -1 when it does not count: it is not right here, or cannot be
 * judged. */
static enum err measure(struct judge *j, const struct package *p, const struct package_submission *s,
                        const struct judge_observer *o, struct arena *a, int64_t *ret_slowest_ms,
                        int64_t *ret_total_ms, struct error *e)
{
    const struct language *l = language_by_id(&j->languages, s->program.language);
    struct judge_tool tool = {0};
    struct judge_result r;
    *ret_slowest_ms = -1;
    *ret_total_ms = 0;
    if (l)
        TRY(judge_tool(j, l, &tool, e));
    if (!tool.installed)
        return ERR_OK;
    struct judge_request q = {
        .package = p,
        .language = l,
        .files = s->program.files,
        .n_files = s->program.n_files,
        .function = s->function,
        .entry = s->program.entry.n ? arena_cstr(a, s->program.entry) : NULL,
        .stop = JUDGE_STOP_FIRST,
        .time_limit_ms = CALIBRATE_LONGEST_MS,
        .observer = {.tick = o->tick, .arg = o->arg},
    };
    enum err err = judge_run(j, &q, a, &r, e);
    /* What is wrong with a submission of the package is for verifying to say. */
    if (err == ERR_INVALID || err == ERR_CONFLICT)
        return ERR_OK;
    TRY(err);
    for (size_t i = 0; i < r.n_tests; i++) {
        *ret_total_ms += r.tests[i].cpu_ms;
        if (r.verdict == VERDICT_AC)
            *ret_slowest_ms = num_max_i64(*ret_slowest_ms, num_max_i64(r.tests[i].cpu_ms - l->start_ms, 0));
    }
    return ERR_OK;
}

enum err calibrate_time_limit(struct judge *j, const struct package *p, const struct judge_observer *o,
                              int64_t *ret_ms, struct error *e)
{
    const struct package_limits *l = &p->limits;
    int64_t slowest = -1, used = 0, ms = l->time_ms;
    char key[65];
    limit_key(p, key);
    if (l->has_time || from_cache(j, key, &ms)) {
        *ret_ms = ms;
        return ERR_OK;
    }
    for (size_t i = 0; i < p->n_submissions && used < CALIBRATE_BUDGET_MS; i++) {
        int64_t one, total;
        struct arena a;
        if (!p->submissions[i].bounds_from_below)
            continue;
        arena_init(&a);
        enum err err = measure(j, p, &p->submissions[i], o, &a, &one, &total, e);
        arena_release(&a);
        TRY(err);
        slowest = num_max_i64(slowest, one);
        used += total;
    }
    if (slowest >= 0)
        ms = calibrate_round(slowest, l->ac_to_time_limit, l->time_resolution_s);
    TRY(into_cache(j, key, ms, e));
    *ret_ms = ms;
    return ERR_OK;
}
