/*
 * How the work and the memory of a solution grow: measured on growing inputs, told to the page size by size,
 * held against what was claimed, and written down in one transaction.
 */
#include "base/clock.h"
#include "base/json.h"
#include "jobs/growth.h"
#include "jobs/jobs.h"
#include "jobs/packages.h"
#include "jobs/solutions.h"
#include "record/problems/measurements.h"

enum { SEED = 1, TELL_EVERY_MS = 150 };

struct telling {
    struct job_context *c;
    int64_t id;
    int64_t told_ms; /* when the last was told */
};

/* There may be hundreds of runs of a few milliseconds. */
static void tell_progress(void *arg, struct str shape, int64_t n, double done)
{
    struct telling *t = arg;
    int64_t now = clock_mono_ms();
    if (t->told_ms && now - t->told_ms < TELL_EVERY_MS)
        return;
    t->told_ms = now;
    measurements_tell_progress(t->c->db, t->id, shape, n, done);
}

static enum err tick(void *arg, struct error *e)
{
    const struct telling *t = arg;
    return t->c->tick(t->c->tick_arg, e);
}

/* ---- what came of it ---- */

static enum err read_claims(const struct measurement_work *work, struct growth_claims *ret, struct error *e)
{
    struct growth_claims c = {.has_time = work->claim_time.p, .has_space = work->claim_space.p};
    if (c.has_time)
        TRY(complexity_claim_parse(work->claim_time, &c.time, e));
    if (c.has_space)
        TRY(complexity_claim_parse(work->claim_space, &c.space, e));
    *ret = c;
    return ERR_OK;
}

static struct measurement_answer as_recorded(const struct growth_shape *worst, bool space, bool claimed,
                                             const struct complexity_claim *claim, struct arena *a)
{
    const char *judgement = claimed ? complexity_judgement_name(growth_judge(worst, space, claim)) : NULL;
    struct strbuf said = {0};
    if (!worst)
        return (struct measurement_answer){.outcome = "none", .said = STR("?"), .judgement = judgement};
    const struct growth_answer *answer = space ? &worst->space : &worst->time;
    growth_say(&said, answer);
    struct measurement_answer r = {
        .outcome = growth_outcome(answer),
        .best = str_of(complexity_class_name(answer->answer.best)),
        .said = arena_str(a, strbuf_str(&said)),
        .shape = worst->series->shape,
        .judgement = judgement,
    };
    strbuf_release(&said);
    return r;
}

/* Schema Measured. */
static struct str document(const struct package *p, const struct growth *g,
                           const struct growth_claims *claims, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer writer = jw_to(&out), *w = &writer;
    jw_begin(w, '{');
    jw_key(w, "n");
    jw_str(w, p->growth->means);
    jw_key(w, "seed");
    jw_int(w, SEED);
    jw_key(w, "intended_time");
    jw_str(w, g->measured->function ? p->growth->function_time : p->growth->time);
    jw_key(w, "intended_space");
    jw_str(w, g->measured->function ? p->growth->function_space : p->growth->space);
    growth_json(g, claims, w);
    jw_end(w);
    struct str doc = arena_str(a, strbuf_str(&out));
    strbuf_release(&out);
    return doc;
}

static enum err finish(struct job_context *c, const struct measurement_work *work, const struct package *p,
                       const struct measure_result *measured, struct error *e)
{
    struct growth growth;
    struct growth_claims claims;
    struct measurement_result r = {
        .compiled = measured->compiled,
        .package_hash = str_of(p->sha256),
        .compile_output = measured->compile_output,
    };
    TRY(read_claims(work, &claims, e));
    if (r.compiled) {
        growth_analyse(measured, SEED, c->arena, &growth);
        r.kind = measured->kind == MEASURE_COUNTED ? "counted" : "timed";
        r.noise = measured->noise;
        r.intended_time = measured->function ? p->growth->function_time : p->growth->time;
        r.intended_space = measured->function ? p->growth->function_space : p->growth->space;
        r.time = as_recorded(growth.worst_time, false, claims.has_time, &claims.time, c->arena);
        r.space = as_recorded(growth.worst_space, true, claims.has_space, &claims.space, c->arena);
        r.doc = document(p, &growth, &claims, c->arena);
    }
    return job_note_lease(c, measurements_finish(c->db, c->job, work->id, &r, e));
}

/* ---- the job ---- */

static enum err measure_it(struct job_context *c, const struct measurement_work *work,
                           const struct package *p, struct error *e)
{
    const struct language *language;
    struct telling telling = {.c = c, .id = work->id};
    struct source_file file = {.name = STR("solution"), .text = work->source};
    struct measure_result measured;
    TRY(solution_language(c, work->language, &language, e));
    if (p->broken)
        return error_set(e, ERR_INVALID, "problem", "the package of this problem has errors now");
    const struct measure_request request = {
        .package = p,
        .language = language,
        .files = &file,
        .n_files = 1,
        .function = work->function,
        .seed = SEED,
        .observer = {.progress = tell_progress, .tick = tick, .arg = &telling},
    };
    TRY(measure_run(c->judge, &request, c->arena, &measured, e));
    TRY(tick(&telling, e)); /* fitting takes a while */
    return finish(c, work, p, &measured, e);
}

static enum err run(struct job_context *c, int64_t id, struct error *e)
{
    struct measurement_work work;
    TRY(measurements_work(c->db, id, c->arena, &work, e));
    _cleanup_(package_freep) struct package *p = NULL;
    TRY(solution_package(c, work.problem, &p, e));
    return measure_it(c, &work, p, e);
}

const struct job_kind job_measure_complexity = {
    .life = &life_measurement,
    .needs_jail = true,
    .run = run,
};
