/* A solution of a front-end task that came in by the page: tried by the browser as the command line has it
 * tried, and kept with the try in one transaction. */
#include "jobs/front-end.h"
#include "jobs/jobs.h"
#include "record/code/front-end-checks.h"
#include "record/content/world.h"

static enum err finish(struct job_context *c, int64_t id, const struct front_end_check_new *work,
                       const struct front_task *t, const struct front_outcome *o, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf doc = {0};
    struct json_writer w = jw_to(&doc);
    front_outcome_json(t, work->form, o, &w);
    const struct front_end_check_result r = {
        .share = front_outcome_share(t, o),
        .tests_passed = (int64_t)front_outcome_n_passed(t, o),
        .tests_total = (int64_t)t->n_tests,
        .detail = front_outcome_detail(t, work->form, o, c->arena),
        .doc = strbuf_str(&doc),
    };
    return job_note_lease(c, front_end_checks_finish(c->db, c->job, id, work, &r, e));
}

static enum err run(struct job_context *c, int64_t id, struct error *e)
{
    struct front_end_check_new work;
    struct front_ends all;
    struct front_texts texts;
    const struct front_task *t;
    struct front_outcome *o = arena_new(c->arena, struct front_outcome);
    TRY(front_end_checks_work(c->db, id, c->arena, &work, e));
    TRY(content_front_ends(c->content, c->arena, &all, e));
    TRY(front_ends_find(&all, work.task, &t, e));
    TRY(front_ends_texts(c->content, t, c->arena, &texts, e));
    TRY(c->tick(c->tick_arg, e));
    TRY(front_end_judge(c->sandbox, c->front, t, &texts, work.form, work.files, c->arena, o, e));
    return finish(c, id, &work, t, o, e);
}

const struct job_kind job_judge_front_end = {
    .life = &life_front_end_check,
    .needs_jail = true,
    .run = run,
};
