/*
 * An uploaded LinkedIn export beside a version of the CV. Only tables about the user are looked into; what
 * cannot be read is the user's result, with a sentence, and what goes wrong with us is a failure. Either way
 * the upload is gone when it has ended.
 */
#include "base/fd.h"
#include "jobs/jobs.h"
#include "jobs/linkedin-export.h"
#include "jobs/read-cv.h"
#include "record/apply/due.h"
#include "record/apply/linkedin-checks.h"
#include "record/content/rules.h"
#include "record/days.h"
#include "rounds/apply/linkedin/linkedin-json.h"

static enum err finish(struct job_context *c, int64_t id, const char *refused, struct str doc,
                       struct error *e)
{
    return job_note_lease(c, linkedin_checks_finish(c->db, c->job, id, refused, doc, e));
}

/* What is wrong with what the user gave is ERR_INVALID or ERR_TOO_LARGE, with the sentence for them. */
static enum err read_both(struct job_context *c, const struct linkedin_check_work *work, struct cv **ret_cv,
                          struct linkedin_export *ret_export, struct error *e)
{
    _cleanup_(fd_closep) int export_fd = -1;
    _cleanup_(fd_closep) int cv_fd = -1;
    TRY(fd_memfile("export", work->upload, &export_fd, e));
    enum err r =
        linkedin_export_read(c->sandbox, export_fd, work->name, LINKEDIN_FOR_CHECK, c->arena, ret_export, e);
    if (r == ERR_INVALID)
        return error_prefix(e, "%.*s cannot be read", STR_ARG(work->name));
    TRY(r);
    TRY(fd_memfile("cv", work->cv_source, &cv_fd, e));
    r = read_cv(c->sandbox, cv_fd, c->arena, ret_cv, e);
    return r == ERR_INVALID || r == ERR_TOO_LARGE ? error_prefix(e, "the CV cannot be read") : r;
}

/* Schema LinkedinReport. */
static enum err compare(struct job_context *c, const struct linkedin_check_work *work, const struct cv *cv,
                        const struct linkedin_export *x, struct str *ret, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct cv_rule_text texts[LINKEDIN_RULES_N];
    struct linkedin_report report;
    struct linkedin_options o = {.today = days_today_for_cv()};
    TRY(rules_linkedin(c->content, c->arena, texts, e));
    linkedin_check(cv, &x->data, &o, c->arena, &report);
    jw_begin(&w, '{');
    jw_put_str(&w, "cv_name", work->cv_name);
    linkedin_put_report(&report, texts, &w);
    linkedin_export_put(x, &w);
    jw_end(&w);
    *ret = arena_str(c->arena, strbuf_str(&out));
    return ERR_OK;
}

static enum err run(struct job_context *c, int64_t id, struct error *e)
{
    struct linkedin_check_work work;
    struct linkedin_export x;
    struct error why = {0};
    struct cv *cv;
    struct str doc;
    TRY(linkedin_checks_work(c->db, id, c->arena, &work, e));
    if (work.gone)
        return finish(c, id, "this version of the CV was removed before it was compared", STR(""), e);
    TRY(job_need_jail(c, e));
    enum err r = read_both(c, &work, &cv, &x, &why);
    if (r == ERR_INVALID || r == ERR_TOO_LARGE)
        return finish(c, id, why.message, STR(""), e);
    if (r != ERR_OK) {
        *e = why;
        return r;
    }
    TRY(c->tick(c->tick_arg, e));
    TRY(compare(c, &work, cv, &x, &doc, e));
    if (doc.n > LINKEDIN_CHECK_DOC_MAX)
        return finish(c, id, "it holds more than can be shown; no profile does", STR(""), e);
    return finish(c, id, NULL, doc, e);
}

const struct job_kind job_check_linkedin = {
    .life = &life_linkedin_check,
    .run = run,
};
