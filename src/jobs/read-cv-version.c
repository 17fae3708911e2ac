/*
 * A version of the CV: read (documents in the jail), held against the rules, drawn page by page, and written
 * down in one transaction. What cannot be read is the user's result, with the sentence of the reader; what
 * goes wrong with us is a failure, and can be tried again.
 */
#include "base/fd.h"
#include "jobs/check-cv.h"
#include "jobs/draw-pages.h"
#include "jobs/jobs.h"
#include "jobs/read-cv.h"
#include "record/apply/cv-readings.h"
#include "record/content/rules.h"
#include "rounds/apply/cv/compare-json.h"
#include "rounds/apply/cv/cv-json.h"

static enum err finish(struct job_context *c, const struct cv_reading_work *work,
                       const struct cv_reading_result *r, struct error *e)
{
    return job_note_lease(c, cv_readings_finish(c->db, c->job, work, r, e));
}

static enum err refuse(struct job_context *c, const struct cv_reading_work *work, const char *why,
                       struct error *e)
{
    return finish(c, work, &(struct cv_reading_result){.refused = why}, e);
}

static struct str kept(struct strbuf *b, struct arena *a)
{
    struct str s = arena_str(a, strbuf_str(b));
    strbuf_release(b);
    return s;
}

/* Schema CvReport. */
static struct str document(const struct cv *cv, const struct cv_report *report,
                           const struct cv_rule_text *texts, struct arena *a)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct cv_sign *signs;
    size_t n_signs;
    jw_begin(&w, '{');
    jw_put_cstr(&w, "language", cv_language(cv, a));
    cv_put_report(cv, report, NULL, &w);
    jw_key(&w, "rules");
    cv_put_rules(texts, &w);
    jw_key(&w, "sizes");
    cv_put_sizes(cv, &w);
    jw_key(&w, "lines");
    cv_put_lines_text(cv, &w);
    cv_signs(cv, a, &signs, &n_signs);
    cv_compare_put_signs(signs, n_signs, &w);
    jw_key(&w, "said");
    cv_put_said(cv, &w);
    jw_key(&w, "cv");
    cv_put_reading(cv, false, &w);
    jw_end(&w);
    return kept(&out, a);
}

static struct str resume(const struct cv *cv, struct arena *a)
{
    struct strbuf out = {0};
    cv_write_resume(cv, &out);
    return kept(&out, a);
}

static const struct cv_reading_finding *findings_of(const struct cv_report *r, struct arena *a)
{
    struct cv_reading_finding *f = arena_array(a, struct cv_reading_finding, r->n_findings);
    for (size_t i = 0; i < r->n_findings; i++)
        f[i] = (struct cv_reading_finding){.rule = r->findings[i].rule->id,
                                           .severity = cv_severity_name(r->findings[i].severity),
                                           .key = r->findings[i].key};
    return f;
}

static enum err look(struct job_context *c, const struct cv_reading_work *work, const struct cv *cv,
                     struct error *e)
{
    struct cv_rule_text texts[CV_RULES_N];
    struct cv_report report;
    struct paper_page *pages = NULL;
    struct cv_reading_result r = {0};
    TRY(rules_cv(c->content, c->arena, texts, e));
    struct check_cv_words words = {0};
    check_cv(cv, &(struct cv_lint_options){.country = work->country}, &words, c->arena, &report);
    check_cv_words_release(&words);
    TRY(c->tick(c->tick_arg, e));
    if (str_is(work->format, "pdf") && cv->document && !work->has_pages)
        TRY(draw_pages(c->sandbox, work->source, cv->document, c->arena, &pages, &r.n_pages, e));
    r.pages = pages;
    r.doc = document(cv, &report, texts, c->arena);
    r.resume = resume(cv, c->arena);
    if (r.doc.n > CV_READING_DOC_MAX || r.resume.n > CV_READING_DOC_MAX)
        return refuse(c, work, "it holds more than can be shown; no CV does", e);
    r.findings = findings_of(&report, c->arena);
    r.n_findings = report.n_findings;
    return finish(c, work, &r, e);
}

static enum err run(struct job_context *c, int64_t id, struct error *e)
{
    _cleanup_(fd_closep) int fd = -1;
    struct cv_reading_work work;
    struct error why = {0};
    struct cv *cv;
    TRY(cv_readings_work(c->db, id, c->arena, &work, e));
    if (work.gone)
        return refuse(c, &work, "this version was removed before it was read", e);
    if (papers_is_format(work.format))
        TRY(job_need_jail(c, e));
    TRY(fd_memfile("cv", work.source, &fd, e));
    enum err r = read_cv(c->sandbox, fd, c->arena, &cv, &why);
    if (r == ERR_INVALID || r == ERR_TOO_LARGE)
        return refuse(c, &work, why.message, e);
    if (r != ERR_OK) {
        *e = why;
        return r;
    }
    return look(c, &work, cv, e);
}

const struct job_kind job_read_cv = {
    .life = &life_cv_reading,
    .run = run,
};
