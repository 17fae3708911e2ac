/*
 * judge_run: one source, one package. The order is: refuse what cannot be judged, make the data that is
 * missing, compile, then test after test: run, look at the facts, ask the validator.
 */
#include "base/fd.h"
#include "base/num.h"
#include "judge/calibrate.h"
#include "judge/function/function.h"
#include "judge/inside.h"
#include "judge/validate.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { SLOW_ENOUGH = 3, CUSTOM_INPUTS_MAX = 64 };

/* ---- refusing ---- */

static bool language_allowed(const struct package *p, const struct language *l)
{
    for (size_t i = 0; i < p->n_languages; i++) {
        if (str_is(p->languages[i], l->id) || str_is(p->languages[i], language_family(l)))
            return true;
    }
    return p->n_languages == 0;
}

enum err session_check(const struct judge_request *r, struct error *e)
{
    const struct package *p = r->package;
    uint64_t bytes = 0;
    if (p->broken)
        return error_set(e, ERR_INVALID, "package", "the package %.*s has errors and cannot be judged",
                         STR_ARG(p->slug));
    bool answers = r->language == judge_answers();
    if (p->type.submit_answer && !answers && !r->programs_answer)
        return error_set(
            e, ERR_INVALID, "language",
            "this problem wants its answers, not a program that gives them: dryrun judge %.*s ANSWERS",
            STR_ARG(p->slug));
    if (answers && !p->type.submit_answer)
        return error_set(e, ERR_INVALID, "language", "this problem wants a program, not answers");
    if (answers && r->n_inputs)
        return error_set(e, ERR_INVALID, "inputs", "answers cannot be tried on an input of one's own");
    if (!answers && !language_allowed(p, r->language))
        return error_set(e, ERR_INVALID, "language", "this problem may not be solved in %s",
                         r->language->name);
    if (r->function && !function_language(p->signature, r->language))
        return error_set(e, ERR_INVALID, p->signature ? "language" : "form",
                         p->signature ? "functions of this problem cannot be written in %s"
                                      : "this problem has no function: it is solved by a program%.0s",
                         r->language->name);
    if (!r->function && p->signature && p->signature->form == SIG_HARNESS)
        return error_set(e, ERR_INVALID, "form",
                         "this problem has no program: it is solved by a function, which --function judges");
    if (r->function && r->n_files != 1)
        return error_set(e, ERR_INVALID, "source", "a function is sent in as one file");
    if (answers ? r->n_files == 0 || r->n_files > PACKAGE_TESTS_MAX
                : r->n_files == 0 || r->n_files + 16 > PACKAGE_FILES_PER_PROGRAM_MAX)
        return error_set(e, ERR_INVALID, "source", "there must be 1 to %d source files",
                         answers ? PACKAGE_TESTS_MAX : PACKAGE_FILES_PER_PROGRAM_MAX - 16);
    for (size_t i = 0; i < r->n_files; i++) {
        struct str text = r->files[i].text;
        if (text.n && memchr(text.p, '\0', text.n))
            return error_set(e, ERR_INVALID, "source",
                             answers ? "an answer holds a NUL byte; is it a text?"
                                     : "the source holds a NUL byte; is it a text?");
        bytes += text.n;
    }
    if (bytes > p->limits.code_bytes)
        return error_set(e, ERR_INVALID, "source", "the %s %" PRIu64 " bytes; %" PRIu64 " are allowed",
                         answers ? "answers have" : "source has", bytes, p->limits.code_bytes);
    if (r->n_inputs > CUSTOM_INPUTS_MAX)
        return error_set(e, ERR_INVALID, "inputs", "more than %d inputs", CUSTOM_INPUTS_MAX);
    return ERR_OK;
}

/* ---- what is run ---- */

static bool wanted(const struct judge_request *r, const struct package_test *t)
{
    if (r->test.n)
        return str_eq(t->name, r->test);
    return r->samples ? t->kind == TEST_SAMPLE : r->n_inputs == 0;
}

/* All tests of the package. */
static bool is_whole(const struct judge_request *r)
{
    return !r->test.n && !r->samples && !r->n_inputs;
}

static size_t count_wanted(const struct judge_request *r)
{
    size_t n = r->n_inputs;
    for (size_t i = 0; i < r->package->n_groups && is_whole(r); i++)
        n += r->package->groups[i].has_static;
    for (size_t i = 0; i < r->package->n_tests; i++)
        n += wanted(r, &r->package->tests[i]);
    return n;
}

static void tell_phase(const struct session *s, enum judge_phase phase, size_t total)
{
    const struct judge_observer *o = &s->r->observer;
    if (o->phase)
        o->phase(o->arg, phase, (int64_t)total);
}

enum err session_tick(const struct session *s, struct error *e)
{
    const struct judge_observer *o = &s->r->observer;
    return o->tick ? o->tick(o->arg, e) : ERR_OK;
}

/* ---- all tests ---- */

/* Three that were too slow in one group: the rest of it is left out. In a problem without scores all tests
 * are one. */
static bool too_many_slow(const struct session *s, size_t next)
{
    const struct package *p = s->r->package;
    size_t slow = 0;
    for (size_t i = 0; i < next; i++) {
        slow += s->cases[i].done && s->cases[i].verdict == VERDICT_TLE &&
                (!p->type.scoring || p->tests[i].group == p->tests[next].group);
    }
    return slow >= SLOW_ENOUGH;
}

/* Is there no need to run this test? */
static bool passed_over(const struct session *s, size_t i)
{
    const struct package *p = s->r->package;
    if (s->r->test.n)
        return false;
    if (s->r->stop == JUDGE_STOP_FIRST && grade_is_settled(p, s->cases, i))
        return true;
    if (s->r->stop == JUDGE_STOP_SLOW && too_many_slow(s, i))
        return true;
    if (s->enough)
        return true;
    return !s->r->samples && !grade_may_run(p, s->cases, s->statics, i);
}

static void end_test(struct session *s, struct judge_result *r)
{
    struct judge_test *t = &r->tests[r->n_tests++];
    /* How far above the limit it goes is known now. */
    if ((double)t->cpu_ms >= s->factor * (double)s->limit_ms)
        s->factor = 1;
    t->ordinal = (int64_t)r->n_tests;
    if (r->verdict == VERDICT_AC)
        r->verdict = t->verdict;
    if (s->r->stop == JUDGE_STOP_ENOUGH)
        s->enough = s->r->enough(s->r->enough_arg, r->tests, r->n_tests);
    if (s->r->observer.test)
        s->r->observer.test(s->r->observer.arg, t);
}

/* What the static validator says of the source comes before all tests: it costs little. */
static enum err look_at_source(struct session *s, struct judge_result *r, struct error *e)
{
    const struct package *p = s->r->package;
    struct check_source q = {
        .package = p, .validator = &s->static_validator, .language = s->r->language, .entry = s->r->entry};
    session_sources(p, s->r->language, s->r->files, s->r->n_files, s->a, &q.files, &q.n_files);
    for (size_t i = 0; i < p->n_groups && is_whole(s->r); i++) {
        struct check_result c;
        if (!p->groups[i].has_static)
            continue;
        q.group = &p->groups[i];
        TRY(session_tick(s, e));
        TRY(check_source(s->j, &q, s->a, &c, e));
        enum verdict v = c.accepted ? VERDICT_AC : VERDICT_WA;
        s->statics[i] =
            (struct grade_case){.done = true, .verdict = v, .score = c.score, .multiplier = c.multiplier};
        r->tests[r->n_tests] =
            (struct judge_test){.name = str_of(arena_printf(s->a, "%.*s/static", STR_ARG(p->groups[i].name))),
                                .kind = TEST_SECRET,
                                .verdict = v,
                                .exit_code = -1,
                                .feedback = v != VERDICT_AC && !c.feedback.n
                                                ? STR("the problem's own validator rejects this source")
                                                : c.feedback,
                                .hint = STR(""),
                                .judge_message = c.judge_message,
                                .given_score = c.score,
                                .given_multiplier = c.multiplier};
        end_test(s, r);
    }
    return ERR_OK;
}

/* A part of the points: without it the test would look like all others. Samples bring none, but the part can
 * be told. */
static void take_score(struct session *s, size_t test, struct judge_test *t)
{
    t->has_score = grade_of_case(s->r->package, test, &s->cases[test], &t->score, &t->max_score);
    if (!t->has_score && t->verdict == VERDICT_AC && t->given_multiplier < 1)
        t->feedback = str_of(arena_printf(s->a, "%.4g %% of the points%s%.*s", 100 * t->given_multiplier,
                                          t->feedback.n ? ": " : "", STR_ARG(t->feedback)));
}

static enum err run_tests(struct session *s, struct judge_result *r, struct error *e)
{
    const struct package *p = s->r->package;
    r->tests = arena_array(s->a, struct judge_test, (size_t)r->tests_total);
    TRY(look_at_source(s, r, e));
    for (size_t i = 0; i < p->n_tests; i++) {
        struct judge_test *t = &r->tests[r->n_tests];
        if (!wanted(s->r, &p->tests[i]) || passed_over(s, i))
            continue;
        TRY(session_tick(s, e));
        TRY(case_test(s, &p->tests[i], t, e));
        s->cases[i] = (struct grade_case){
            .done = true, .verdict = t->verdict, .score = t->given_score, .multiplier = t->given_multiplier};
        take_score(s, i, t);
        end_test(s, r);
    }
    for (size_t i = 0; i < s->r->n_inputs; i++) {
        if (s->r->stop == JUDGE_STOP_FIRST && r->verdict != VERDICT_AC)
            break;
        TRY(session_tick(s, e));
        TRY(case_input(s, s->r->inputs[i], i + 1, &r->tests[r->n_tests], e));
        end_test(s, r);
    }
    return ERR_OK;
}

/* The group for whose sake this one was not run: one that it, or a group above it, requires. */
static struct str barred_by(const struct package *p, const struct grade *grades, size_t group)
{
    for (; group != 0; group = p->groups[group].parent) {
        const struct package_group *g = &p->groups[group];
        for (size_t i = 0; i < g->n_requires; i++) {
            const struct grade *other = &grades[g->requires[i]];
            if (other->verdict != VERDICT_AC || !other->complete)
                return p->groups[g->requires[i]].name;
        }
    }
    return STR("");
}

const char *judge_group_verdict(const struct judge_group *g)
{
    return g->verdict == VERDICT_AC && !g->complete ? NULL : verdict_name(g->verdict);
}

/* "AC 50" of the package's grader; ERR_CONFLICT when that is not what it says. */
static enum err read_grade(const struct package_group *g, struct str said, enum verdict *ret_verdict,
                           double *ret_score, struct error *e)
{
    struct str rest = str_trim(said), code;
    (void)str_split(&rest, ' ', &code);
    if (verdict_parse(str_trim(code), ret_verdict) && *ret_verdict <= VERDICT_RTE && rest.p &&
        num_parse_f64(str_trim(rest), ret_score) && isfinite(*ret_score))
        return ERR_OK;
    return error_set(
        e, ERR_CONFLICT, "package",
        "the package's grader says \"%.*s\" of group %.*s, which is no verdict (AC, WA, RTE, TLE) with a score",
        STR_ARG(str_head(str_trim(said), 60)), STR_ARG(g->name));
}

static enum err grade_by_program(void *arg, const struct package_group *g, struct str results,
                                 enum verdict *ret_verdict, double *ret_score, struct error *e)
{
    struct session *s = arg;
    _cleanup_(fd_closep) int in_fd = -1;
    struct sandbox_result f;
    struct run_request run = {
        .program = &s->grader,
        .more = run_words(g->grader_args, g->n_grader_args, s->a),
        .limits = {.cpu_ms = s->r->package->limits.validation_ms,
                   .memory_bytes = s->r->package->limits.validation_memory_bytes,
                   .stdout_bytes = 1 << 16,
                   .stderr_bytes = 1 << 20,
                   .box_bytes = 16 << 20},
    };
    TRY(fd_memfile("results", results, &in_fd, e));
    run.stdin_fd = in_fd;
    TRY(run_program(s->j, &run, &f, e));
    struct str said = run_text(f.stdout_fd, 1000, s->a, NULL);
    enum err r = ERR_OK;
    if (f.limit == SANDBOX_LIMIT_NONE && f.exited && f.exit_code == 0) {
        r = read_grade(g, said, ret_verdict, ret_score, e);
    } else {
        struct strbuf words = {0};
        run_describe(&f, &words);
        struct str last = str_head(run_last_words(f.stderr_fd, s->a), 200);
        r = error_set(e, ERR_CONFLICT, "package", "the package's grader failed on group %.*s: %s%s%.*s",
                      STR_ARG(g->name), strbuf_cstr(&words), last.n ? ": " : "", STR_ARG(last));
        strbuf_release(&words);
    }
    sandbox_result_release(&f);
    return r;
}

/* What the groups make of the tests. */
static enum err take_grades(struct session *s, struct judge_result *r, struct error *e)
{
    const struct package *p = s->r->package;
    struct grade *grades = arena_array(s->a, struct grade, p->n_groups);
    if (!is_whole(s->r) || (!p->type.scoring && !p->legacy_grading))
        return ERR_OK;
    const struct grade_custom custom = {grade_by_program, s};
    TRY(grade_all(p, s->cases, s->statics, &custom, grades, e));
    if (p->legacy_grading)
        r->verdict = grades[0].verdict;
    if (!p->type.scoring)
        return ERR_OK;
    r->has_score = true;
    r->score = grades[0].score;
    r->max_score = grade_max_score(p);
    r->groups = arena_array(s->a, struct judge_group, p->n_groups);
    for (size_t i = 1; i < p->n_groups; i++) {
        r->groups[r->n_groups++] = (struct judge_group){
            .name = p->groups[i].name,
            .verdict = grades[i].verdict,
            .score = grades[i].score,
            .max_score = p->groups[i].max_score,
            .complete = grades[i].complete,
            .barred_by = barred_by(p, grades, i),
        };
    }
    return ERR_OK;
}

/* Make what is missing before the clock of the solver's patience starts. */
static enum err prepare(struct session *s, struct error *e)
{
    const struct package *p = s->r->package;
    s->maker = testdata_maker_new(s->j, p);
    for (size_t i = 0; i < p->n_tests; i++) {
        struct testdata d;
        if (!p->tests[i].generated || !wanted(s->r, &p->tests[i]))
            continue;
        TRY(testdata_open(s->maker, &p->tests[i], &d, e));
        testdata_release(&d);
    }
    s->validators = arena_array(s->a, struct program, p->n_output_validators);
    for (size_t i = 0; i < p->n_output_validators; i++)
        TRY(check_compile(s->j, &p->output_validators[i], &s->validators[i], e));
    if (p->grader && is_whole(s->r))
        TRY(check_compile(s->j, p->grader, &s->grader, e));
    if (p->static_validator && is_whole(s->r))
        TRY(check_compile(s->j, p->static_validator, &s->static_validator, e));
    return ERR_OK;
}

void session_sources(const struct package *p, const struct language *l, const struct source_file *files,
                     size_t n, struct arena *a, const struct source_file **ret, size_t *ret_n)
{
    const struct package_program *more = package_included(p, l->id, language_family(l));
    *ret = files;
    *ret_n = n;
    if (!more)
        return;
    struct source_file *all = arena_array(a, struct source_file, n + more->n_files);
    size_t count = 0;
    for (size_t i = 0; i < n; i++) {
        /* Among others a single source must have a name; the format lets included files win. */
        struct source_file f = files[i];
        if (n == 1)
            f.name = str_of(language_file_name(l, f.text, a));
        bool replaced = false;
        for (size_t k = 0; k < more->n_files; k++)
            replaced |= str_eq(more->files[k].name, f.name);
        if (!replaced)
            all[count++] = f;
    }
    for (size_t k = 0; k < more->n_files && count < PACKAGE_FILES_PER_PROGRAM_MAX; k++)
        all[count++] = more->files[k];
    *ret = all;
    *ret_n = count;
}

static bool is_header(struct str name)
{
    static const char *const endings[] = {".h", ".hh", ".hpp", ".hxx", ".h++", ".inl"};
    for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
        if (str_ends(name, str_of(endings[i])))
            return true;
    }
    return false;
}

/* Is it in the language of the solution? */
static bool is_source(const struct session *s, struct str name)
{
    const struct language *l = language_of_file(judge_languages(s->j), name);
    return l && strcmp(language_family(l), language_family(s->r->language)) == 0;
}

/* The working folders of the solution and of the package's output validator, as far as they are not empty. */
static enum err fill_folders(struct session *s, const struct source_file *files, size_t n, struct error *e)
{
    const struct judge_request *q = s->r;
    bool seen = q->package->n_output_validators && q->package->format == PACKAGE_2025_09;
    for (size_t i = 0; i < n; i++) {
        struct str name =
            n == 1 ? str_of(language_file_name(q->language, files[i].text, s->a)) : files[i].name;
        if (seen)
            TRY(box_files_add_text(&s->submission, name, files[i].text, s->a, e));
        if (n > 1 && !q->function && !is_source(s, name) && !is_header(name))
            TRY(box_files_add_text(&s->beside, name, files[i].text, s->a, e));
    }
    for (size_t i = 0; i < s->program.n_files && seen; i++) {
        const struct sandbox_file *f = &s->program.files[i];
        TRY(box_files_add(&s->submission, str_of(f->name), f->fd, f->executable, s->a, e));
    }
    return ERR_OK;
}

static enum err compile_solution(struct session *s, struct judge_result *r, bool *ret_compiled,
                                 struct error *e)
{
    const struct judge_request *q = s->r;
    struct compile_result c;
    struct compile_request request = {
        .language = q->language,
        .entry = q->entry,
        .cpu_ms = q->package->limits.compile_ms,
        .memory_bytes = q->package->limits.compile_memory_bytes,
    };
    struct str why = STR("");
    if (q->function)
        function_sources(q->package, q->language, q->files[0].text, s->a, &request.files, &request.n_files,
                         &why);
    else
        session_sources(q->package, q->language, q->files, q->n_files, s->a, &request.files,
                        &request.n_files);
    request.function = q->function;
    if (why.n) {
        r->compile_output = why;
        return ERR_OK;
    }
    TRY(compile(s->j, &request, s->a, &c, e));
    r->compile_output = c.output;
    r->compile_ms = c.wall_ms;
    r->compile_cpu_ms = c.cpu_ms;
    *ret_compiled = c.compiled;
    if (!c.compiled)
        return ERR_OK;
    s->program = c.program;
    return fill_folders(s, request.files, request.n_files, e);
}

static enum err judge_steps(struct session *s, struct judge_result *r, struct error *e)
{
    bool compiled = false;
    tell_phase(s, JUDGE_PREPARING, (size_t)r->tests_total);
    TRY(prepare(s, e));
    TRY(session_tick(s, e));
    bool answers = s->r->language == judge_answers();
    if (!answers) {
        tell_phase(s, JUDGE_COMPILING, (size_t)r->tests_total);
        TRY(compile_solution(s, r, &compiled, e));
    }
    if (!compiled && !answers) {
        r->verdict = VERDICT_CE;
        return ERR_OK;
    }
    tell_phase(s, JUDGE_TESTING, (size_t)r->tests_total);
    s->cases = arena_array(s->a, struct grade_case, s->r->package->n_tests);
    s->statics = arena_array(s->a, struct grade_case, s->r->package->n_groups);
    TRY(run_tests(s, r, e));
    return take_grades(s, r, e);
}

static void watch_slot(struct session *s)
{
    struct sandbox_watch watch = {.tick = s->r->observer.tick, .arg = s->r->observer.arg, .every_ms = 200};
    sandbox_set_watch(s->j->seat.slot, watch.tick ? &watch : NULL);
}

/* Measuring one may take a while, and uses the slot: before anything else. */
static enum err find_limit(struct session *s, struct judge_result *r, struct error *e)
{
    int64_t ms = s->r->time_limit_ms;
    if (ms == 0 && !s->r->package->limits.has_time)
        tell_phase(s, JUDGE_PREPARING, (size_t)r->tests_total);
    if (ms == 0) {
        TRY(calibrate_time_limit(s->j, s->r->package, &s->r->observer, &ms, e));
        watch_slot(s);
    }
    s->limit_ms = r->time_limit_ms = ms + s->r->language->start_ms;
    return ERR_OK;
}

enum err judge_run(struct judge *j, const struct judge_request *request, struct arena *a,
                   struct judge_result *ret, struct error *e)
{
    struct session s = {.j = j, .r = request, .a = a};
    struct judge_result r = {.verdict = VERDICT_AC, .compile_output = STR(""), .compile_ms = -1};
    TRY(session_check(request, e));
    r.tests_total = (int64_t)count_wanted(request);
    if (r.tests_total == 0)
        return error_set(e, ERR_INVALID, "test",
                         request->test.n ? "there is no test \"%.*s\"" : "there is no sample",
                         STR_ARG(request->test));
    s.factor = request->time_factor > 1 ? request->time_factor : 1;
    watch_slot(&s);
    enum err result = find_limit(&s, &r, e);
    if (result == ERR_OK)
        result = judge_steps(&s, &r, e);
    sandbox_set_watch(j->seat.slot, NULL);
    testdata_maker_free(s.maker);
    if (s.program.language)
        program_release(&s.program);
    for (size_t i = 0; s.validators && i < request->package->n_output_validators; i++) {
        if (s.validators[i].language)
            program_release(&s.validators[i]);
    }
    if (s.static_validator.language)
        program_release(&s.static_validator);
    if (s.grader.language)
        program_release(&s.grader);
    box_files_release(&s.beside);
    box_files_release(&s.submission);
    if (result == ERR_OK)
        *ret = r;
    return result;
}
