/*
 * A submission, or a try on samples and own inputs: judged, told to the page test by test, and written down
 * in one transaction.
 */
#include "jobs/jobs.h"
#include "jobs/packages.h"
#include "jobs/solutions.h"
#include "record/problems/submissions.h"

#include <math.h>

struct telling {
    struct job_context *c;
    int64_t id;
};

static struct submission_test as_recorded(const struct judge_test *t)
{
    return (struct submission_test){
        .ordinal = t->ordinal,
        .name = t->name,
        .kind = test_kind_name(t->kind),
        .verdict = verdict_name(t->verdict),
        .cpu_ms = t->cpu_ms,
        .wall_ms = t->wall_ms,
        .memory_bytes = t->memory_bytes,
        .exit_code = t->exit_code,
        .signal = t->signal,
        .has_score = t->has_score,
        .score = t->score,
        .max_score = t->max_score,
        .feedback = t->feedback,
        .has_texts = t->has_texts,
        .has_input = t->has_input,
        .has_expected = t->has_expected,
        .input = t->input,
        .output = t->output,
        .expected = t->expected,
        .err_output = t->err_output,
        .truncated = t->truncated,
    };
}

static void tell_phase(void *arg, enum judge_phase phase, int64_t tests_total)
{
    const struct telling *t = arg;
    submissions_tell_progress(t->c->db, t->id, judge_phase_name(phase), tests_total);
}

static void tell_test(void *arg, const struct judge_test *test)
{
    const struct telling *t = arg;
    struct submission_test s = as_recorded(test);
    s.has_texts = s.has_input = s.has_expected = false;
    submissions_tell_test(t->c->db, t->id, &s);
}

static enum err tick(void *arg, struct error *e)
{
    const struct telling *t = arg;
    return t->c->tick(t->c->tick_arg, e);
}

/* Where less is better, the upper bound is the worst that can be had: nothing to be shown as a goal. */
static double goal(const struct package *p, double max_score)
{
    return p->minimises ? INFINITY : max_score;
}

static struct submission_group *groups_as_recorded(const struct package *p, const struct judge_result *r,
                                                   struct arena *a)
{
    struct submission_group *groups = arena_array(a, struct submission_group, r->n_groups);
    for (size_t i = 0; i < r->n_groups; i++) {
        const struct judge_group *g = &r->groups[i];
        groups[i] = (struct submission_group){
            .name = g->name,
            .verdict = judge_group_verdict(g),
            .score = g->score,
            .max_score = goal(p, g->max_score),
            .complete = g->complete,
            .barred_by = g->barred_by,
        };
    }
    return groups;
}

static enum err finish(struct job_context *c, int64_t id, const struct package *p,
                       const struct judge_result *r, struct error *e)
{
    struct submission_test *tests = arena_array(c->arena, struct submission_test, r->n_tests);
    for (size_t i = 0; i < r->n_tests; i++)
        tests[i] = as_recorded(&r->tests[i]);
    struct submission_result out = {
        .verdict = verdict_name(r->verdict),
        .package_hash = str_of(p->sha256),
        .compile_output = r->compile_output,
        .compile_ms = r->compile_ms,
        .tests_total = r->tests_total,
        .tests = tests,
        .n_tests = r->n_tests,
        .has_score = r->has_score,
        .score = r->score,
        .max_score = goal(p, r->max_score),
        .less_is_better = p->minimises,
        .groups = groups_as_recorded(p, r, c->arena),
        .n_groups = r->n_groups,
    };
    return job_note_lease(c, submissions_finish(c->db, c->job, id, &out, e));
}

/* It was in order when the bank was read. */
static enum err broken_package(const struct package *p, struct error *e)
{
    const struct finding *first = p->findings.list;
    while (first < p->findings.list + p->findings.n && first->severity != SEVERITY_ERROR)
        first++;
    if (first == p->findings.list + p->findings.n)
        return error_set(e, ERR_INVALID, "problem", "the package of this problem has errors");
    return error_set(e, ERR_INVALID, "problem", "the package of this problem has errors now (%.*s%s%.*s)",
                     STR_ARG(first->file), first->file.n ? ": " : "", STR_ARG(first->message));
}

/* What is judged: the source, or an answer for each test that has one. */
static const struct source_file *files_of(const struct submission_work *work, struct arena *a)
{
    struct source_file *files = arena_array(a, struct source_file, work->n_answers + 1);
    files[0] = (struct source_file){.name = STR("solution"), .text = work->source};
    for (size_t i = 0; i < work->n_answers; i++)
        files[i] = (struct source_file){.name = work->answers[i].test, .text = work->answers[i].text};
    return files;
}

static enum err judge_it(struct job_context *c, const struct submission_work *work, const struct package *p,
                         struct error *e)
{
    const struct language *language = judge_answers();
    bool answers = str_is(work->language, SUBMISSION_ANSWERS);
    if (!answers)
        TRY(solution_language(c, work->language, &language, e));
    if (p->broken)
        return broken_package(p, e);
    struct telling telling = {.c = c, .id = work->id};
    struct judge_request request = {
        .package = p,
        .language = language,
        .files = files_of(work, c->arena),
        .n_files = answers ? work->n_answers : 1,
        .named_answers = answers,
        .function = work->function,
        .samples = work->run && work->samples,
        .inputs = work->inputs,
        .n_inputs = work->n_inputs,
        .stop = work->run ? JUDGE_STOP_NEVER : JUDGE_STOP_SLOW,
        .observer = {.phase = tell_phase, .test = tell_test, .tick = tick, .arg = &telling},
    };
    struct judge_result result;
    TRY(judge_run(c->judge, &request, c->arena, &result, e));
    return finish(c, work->id, p, &result, e);
}

static enum err run(struct job_context *c, int64_t id, struct error *e)
{
    struct submission_work work;
    TRY(submissions_work(c->db, id, c->arena, &work, e));
    _cleanup_(package_freep) struct package *p = NULL;
    TRY(solution_package(c, work.problem, &p, e));
    return judge_it(c, &work, p, e);
}

const struct job_kind job_judge_submission = {
    .life = &life_submission,
    .needs_jail = true,
    .run = run,
};
