/*
 * An answer to a drill on recursion and loops, as the page sent it: judged in the jail and written down in
 * one transaction. The slot's watch keeps the lease alive while programs run.
 */
#include "jobs/check-recursion.h"
#include "jobs/jobs.h"
#include "record/code/recursion-checks.h"
#include "record/content/world.h"

static enum err finish(struct job_context *c, int64_t id, const struct recursion_check_work *work,
                       const struct recursion_report *report, struct error *e)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    recursion_report_json(report, &w);
    const struct recursion_check_result r = {
        .share_n = report->share_n,
        .detail = recursion_detail(report, c->arena),
        .doc = arena_str(c->arena, strbuf_str(&out)),
    };
    strbuf_release(&out);
    return job_note_lease(c, recursion_checks_finish(c->db, c->job, id, work, &r, e));
}

static enum err run(struct job_context *c, int64_t id, struct error *e)
{
    struct recursion_check_work work;
    struct recursion_drills drills;
    const struct recursion_drill *drill;
    struct recursion_report report;
    TRY(recursion_checks_work(c->db, id, c->arena, &work, e));
    TRY(content_recursions(c->content, c->arena, &drills, e));
    TRY(recursions_find(&drills, work.drill, &drill, e));
    TRY(check_recursion(c->sandbox, c->content, drill, work.language, work.source, c->arena, &report, e));
    TRY(c->tick(c->tick_arg, e));
    return finish(c, id, &work, &report, e);
}

const struct job_kind job_check_recursion = {
    .life = &life_recursion_check,
    .needs_jail = true,
    .run = run,
};
