/*
 * A program of the user's own, run once in the jail with the recorder in it. What it does is the user's
 * result: also that it is no JavaScript, or was ended. The slot's watch keeps the lease alive while it runs.
 */
#include "jobs/jobs.h"
#include "jobs/run-loop.h"
#include "record/code/loop-runs.h"

/* Schema LoopRunResult. refused: why there is no recording; NULL: there is one. */
static struct str result_of(const struct run_loop *r, const char *refused, struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_put_str(&w, "printed", r->printed);
    jw_put_str(&w, "errors", r->errors);
    jw_put_int_or_null(&w, "exit_code", r->exit_code >= 0, r->exit_code);
    jw_put_cstr(&w, "refused", refused);
    jw_key(&w, "trace");
    if (refused)
        jw_null(&w);
    else
        jw_str(&w, r->trace);
    jw_end(&w);
    return arena_str(a, strbuf_str(&out));
}

static enum err run(struct job_context *c, int64_t id, struct error *e)
{
    struct run_loop r = {.exit_code = -1, .printed = STR(""), .errors = STR(""), .trace = STR("")};
    struct error why = {0};
    struct str source;
    TRY(loop_runs_source(c->db, id, c->arena, &source, e));
    enum err ran = run_loop(c->sandbox, c->content, source, true, c->arena, &r, &why);
    bool users = ran == ERR_INVALID || ran == ERR_TOO_LARGE;
    if (ran != ERR_OK && !users) {
        *e = why;
        return ran;
    }
    TRY(c->tick(c->tick_arg, e));
    struct str result = result_of(&r, users ? why.message : NULL, c->arena);
    if (result.n > LOOP_RUN_RESULT_MAX)
        result = result_of(&r, "what was recorded is too long to be kept", c->arena);
    return job_note_lease(c, loop_runs_finish(c->db, c->job, id, result, e));
}

const struct job_kind job_watch_loop = {
    .life = &life_loop_run,
    .needs_jail = true,
    .run = run,
};
