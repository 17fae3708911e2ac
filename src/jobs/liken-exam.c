/*
 * The answers of an exam that was watched, held against the solutions in the packages of its problems and
 * against what was submitted before the exam: how much of each answer is in the other, by winnowing
 * (model/winnow.h). The starter code of a problem is given, and counts for nobody.
 *
 * Of a front-end task it is the script that is held against the task's solution of the same form, and its
 * starter that is given.
 *
 * Nothing is run and no jail is needed: packages are read as everywhere (judge/package/package.h bounds what
 * is read of them), and text is compared. A package that cannot be read costs its own comparison. Of each
 * answer the most alike are kept: LIKE_KNOWN solutions and LIKE_MINE submissions, if they have anything of
 * it.
 */
#include "jobs/jobs.h"
#include "jobs/packages.h"
#include "jobs/solutions.h"
#include "model/winnow.h"
#include "record/code/exam-mirror.h"
#include "record/content/world.h"

#include <string.h>

enum { LIKE_KNOWN = 2, LIKE_MINE = 1, GIVEN_MAX = 40 };

struct likening {
    struct job_context *c;
    struct arena *a, *scratch; /* of one answer, of one comparison */
    const struct exam_answer_text *answer;
    enum winnow_language language;
    const struct winnow_doc *given[GIVEN_MAX], *doc;
    size_t n_given;
    struct exam_like known[LIKE_KNOWN], mine[LIKE_MINE]; /* the most alike first; tokens 0: none */
};

/* ---- the most alike ---- */

static void insert(struct exam_like *best, size_t n, const struct exam_like *one)
{
    size_t i = n;
    while (i > 0 && one->covered_n > best[i - 1].covered_n)
        i--;
    if (i == n)
        return;
    memmove(&best[i + 1], &best[i], (n - i - 1) * sizeof *best);
    best[i] = *one;
}

/* Another program. One in another language, or too large, is passed over. */
static enum err hold_against(struct likening *l, struct str language, struct str source, bool mine,
                             struct str name, struct str problem, struct error *e)
{
    struct winnow_likeness like;
    const struct winnow_doc *other;
    enum winnow_language its;
    TRY(l->c->tick(l->c->tick_arg, e));
    if (!winnow_language_of(language, &its) || its != l->language || source.n > WINNOW_BYTES_MAX)
        return ERR_OK;
    arena_clear(l->scratch);
    TRY(winnow_read(source, its, NULL, l->given, l->n_given, l->scratch, &other, e));
    winnow_compare(l->doc, other, l->scratch, &like);
    const struct exam_like one = {
        .ordinal = l->answer->ordinal,
        .covered_n = (int64_t)(like.a_covered * 10000 + 0.5),
        .tokens = (int64_t)winnow_own(l->doc),
        .mine = mine,
        .name = name,
        .problem = problem,
    };
    insert(mine ? l->mine : l->known, mine ? LIKE_MINE : LIKE_KNOWN, &one);
    return ERR_OK;
}

/* ---- with what ---- */

static enum err read_given(struct likening *l, const struct package_starter *v, size_t n, struct error *e)
{
    enum winnow_language its;
    for (size_t i = 0; i < n && l->n_given < GIVEN_MAX; i++)
        if (winnow_language_of(v[i].language, &its) && its == l->language)
            TRY(winnow_read(v[i].source, its, NULL, NULL, 0, l->a, &l->given[l->n_given++], e));
    return ERR_OK;
}

/* What is right, or right but too slow: a wrong one is no solution. */
static bool is_solution(const struct package_submission *s)
{
    static const char *const not [] = {"wrong_answer", "run_time_error", "compiler_error", "rejected"};
    for (size_t i = 0; i < ARRAY_LEN(not ); i++)
        if (str_is(s->folder, not [i]))
            return false;
    return true;
}

static enum err hold_against_package(struct likening *l, const struct package *p, struct error *e)
{
    struct arena *kept = l->c->arena;
    for (size_t i = 0; i < p->n_submissions; i++) {
        const struct package_submission *s = &p->submissions[i];
        if (!is_solution(s))
            continue;
        for (size_t f = 0; f < s->program.n_files; f++)
            TRY(hold_against(l, s->program.language, s->program.files[f].text, false,
                             str_of(arena_printf(kept, "the package's solution %.*s/%.*s", STR_ARG(s->folder),
                                                 STR_ARG(s->program.name))),
                             l->answer->problem, e));
    }
    return ERR_OK;
}

static enum err hold_against_earlier(struct likening *l, const struct exam_earlier *v, size_t n,
                                     struct error *e)
{
    struct arena *kept = l->c->arena;
    for (size_t i = 0; i < n; i++)
        TRY(hold_against(l, v[i].language, v[i].source, true,
                         str_of(arena_printf(kept, "your %s %lld to %.*s",
                                             v[i].front_end ? "front-end submission" : "submission",
                                             (long long)v[i].number, STR_ARG(v[i].problem))),
                         v[i].problem, e));
    return ERR_OK;
}

/* ---- an answer ---- */

static void keep(const struct exam_like *best, size_t n, struct exam_like *v, size_t *n_kept)
{
    for (size_t i = 0; i < n && best[i].tokens; i++)
        v[(*n_kept)++] = best[i];
}

/* What an answer is held against besides one's own: of a package, or of a task. */
struct originals {
    const struct package *package; /* NULL: there is none */
    struct str starter, solution;  /* of a task's script; p NULL: there is none */
};

static enum err look_at(struct likening *l, const struct originals *o, const struct exam_earlier *earlier,
                        size_t n_earlier, struct error *e)
{
    const struct package *p = o->package;
    if (p) {
        TRY(read_given(l, p->starters, p->n_starters, e));
        TRY(read_given(l, p->function_starters, p->n_function_starters, e));
    }
    if (o->starter.p)
        TRY(winnow_read(o->starter, l->language, NULL, NULL, 0, l->a, &l->given[l->n_given++], e));
    TRY(winnow_read(l->answer->source, l->language, NULL, l->given, l->n_given, l->a, &l->doc, e));
    if (!winnow_own(l->doc))
        return ERR_OK;
    if (p)
        TRY(hold_against_package(l, p, e));
    if (o->solution.p)
        TRY(hold_against(l, l->answer->language, o->solution, false, STR("the task's solution"),
                         l->answer->problem, e));
    return hold_against_earlier(l, earlier, n_earlier, e);
}

/* ERR_NOT_FOUND: the content has it no more. */
static enum err read_task(struct job_context *c, const struct exam_answer_text *answer, struct originals *ret,
                          struct error *e)
{
    struct front_ends all;
    const struct front_task *t;
    struct front_texts *texts = arena_new(c->arena, struct front_texts);
    struct str files[FRONT_FILES_MAX];
    size_t script = front_script[answer->form];
    TRY(content_front_ends(c->content, c->arena, &all, e));
    TRY(front_ends_find(&all, answer->problem, &t, e));
    TRY(front_ends_texts(c->content, t, c->arena, texts, e));
    TRY(front_ends_solution(c->content, t, answer->form, c->arena, files, e));
    ret->starter = texts->starter[answer->form][script];
    ret->solution = files[script];
    return ERR_OK;
}

static enum err liken(struct job_context *c, const struct exam_answer_text *answer,
                      const struct exam_earlier *earlier, size_t n_earlier, struct exam_like *v, size_t *n,
                      struct error *e)
{
    _cleanup_(package_freep) struct package *p = NULL;
    _cleanup_(arena_release) struct arena a, scratch;
    struct likening l = {.c = c, .a = &a, .scratch = &scratch, .answer = answer};
    struct originals originals = {0};
    struct error mine = {0};
    arena_init(&a);
    arena_init(&scratch);
    if (!winnow_language_of(answer->language, &l.language) || answer->source.n > WINNOW_BYTES_MAX)
        return ERR_OK;
    TRY(c->tick(c->tick_arg, e));
    /* What is gone is not compared: what is left are one's own. */
    if (answer->front_end)
        (void)read_task(c, answer, &originals, &mine);
    else if (solution_package(c, answer->problem, &p, &mine) == ERR_OK)
        originals.package = p;
    TRY(look_at(&l, &originals, earlier, n_earlier, e));
    keep(l.known, LIKE_KNOWN, v, n);
    keep(l.mine, LIKE_MINE, v, n);
    return ERR_OK;
}

static enum err run(struct job_context *c, int64_t id, struct error *e)
{
    struct exam_like v[EXAM_SLOTS_MAX * (LIKE_KNOWN + LIKE_MINE)];
    struct exam_answer_text *answers;
    struct exam_earlier *earlier;
    size_t n = 0, n_answers, n_earlier;
    TRY(exam_mirror_answers(c->db, id, c->arena, &answers, &n_answers, e));
    TRY(exam_mirror_earlier(c->db, id, c->arena, &earlier, &n_earlier, e));
    for (size_t i = 0; i < n_answers; i++)
        TRY(liken(c, &answers[i], earlier, n_earlier, v, &n, e));
    return job_note_lease(c, exam_mirror_finish(c->db, c->job, id, v, n, e));
}

const struct job_kind job_liken_exam = {
    .life = &life_exam_mirror,
    .run = run,
};
