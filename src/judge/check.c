/*
 * Right or wrong. The default validator compares mapped files in this process; it only reads bytes.
 * Validators of the package are programs of somebody else and run in the jail: input and answer lie beside
 * them in /w, their feedback folder is the box.
 */
#include "base/fd.h"
#include "base/num.h"
#include "judge/inside.h"
#include "judge/validate.h"

#include <math.h>
#include <unistd.h>

enum { MESSAGE_MAX = 2000 };

static enum err check_default(const struct check_request *r, struct arena *a, struct check_result *ret,
                              struct error *e)
{
    struct validate_flags flags;
    struct validate_result result;
    struct file_view out, ans;
    struct strbuf words = {0};
    TRY(validate_flags_parse(r->test->output_validator_args, r->test->n_output_validator_args, &flags, e));
    TRY(file_view(r->out_fd, &out, e));
    enum err got = file_view(r->ans_fd, &ans, e);
    if (got != ERR_OK) {
        file_view_release(&out);
        return got;
    }
    validate_output(&flags, out.bytes, ans.bytes, &result);
    validate_explain(&result, r->reveal, &words);
    *ret = (struct check_result){.accepted = result.accepted,
                                 .feedback = arena_str(a, strbuf_str(&words)),
                                 .judge_message = STR(""),
                                 .score = NAN,
                                 .multiplier = NAN,
                                 .next_fd = -1,
                                 .feedback_fd = -1};
    strbuf_release(&words);
    file_view_release(&out);
    file_view_release(&ans);
    return ERR_OK;
}

/* The validator gave no answer: the package's fault, with what can be said about it. */
static enum err no_answer(const struct check_request *r, const struct sandbox_result *s, struct arena *a,
                          struct error *e)
{
    struct strbuf b = {0};
    run_describe(s, &b);
    struct str said = str_trim(run_text(s->stderr_fd, 300, a, NULL));
    enum err result =
        error_set(e, ERR_CONFLICT, "package",
                  "the package's validator gave no answer on test %.*s (42 or 43 is one): %s%s%.*s",
                  STR_ARG(r->test->name), strbuf_cstr(&b), said.n ? ": " : "", STR_ARG(said));
    strbuf_release(&b);
    return result;
}

/*
 * The validator of a multi-pass problem sees the same feedback folder in each pass. A jail's box does not
 * outlive its run, so the folder goes from one to the next as an archive, which never leaves the jails: what
 * it holds concerns the validator only. Files with a meaning are put where they are collected.
 */
static const char *const keep_feedback[] = {
    "/bin/sh", "-c",
    "mkdir -p feedback && if [ -e /w/judge-feedback ]; then tar -xf /w/judge-feedback; fi && rm -f "
    "feedback/nextpass.in && \"$@\"; code=$?; "
    "for f in judgemessage.txt teammessage.txt score.txt score_multiplier.txt nextpass.in; do "
    "if [ -f feedback/$f ]; then cp feedback/$f .; fi; done; tar -cf feedback.tar feedback; exit $code",
    "validator", NULL};

enum collected { JUDGE_MESSAGE, TEAM_MESSAGE, SCORE, MULTIPLIER, NEXT_PASS, FEEDBACK };

void check_prepare(const struct check_request *r, struct arena *a, struct check_run *ret)
{
    static const char *const collect[] = {
        "judgemessage.txt", "teammessage.txt", "score.txt", "score_multiplier.txt",
        "nextpass.in",      "feedback.tar",    NULL};
    const struct package_limits *l = &r->package->limits;
    const struct package_test *t = r->test;
    bool passes = r->package->type.multi_pass;
    struct str words[3 + 64] = {STR("/w/judge-input"), STR("/w/judge-answer"),
                                passes ? STR("/box/feedback/") : STR("/box/")};
    size_t n = 3;
    for (size_t i = 0; i < t->n_output_validator_args && n < ARRAY_LEN(words); i++)
        words[n++] = t->output_validator_args[i];
    *ret = (struct check_run){
        .data = {{.name = "judge-input", .fd = r->in_fd},
                 {.name = "judge-answer", .fd = r->ans_fd},
                 {.name = "judge-feedback", .fd = r->feedback_fd}},
        .run = {.program = r->validators,
                .before = passes ? keep_feedback : NULL,
                .more = run_words(words, n, a),
                .n_data = r->feedback_fd >= 0 ? 3 : 2,
                .stdin_fd = r->out_fd,
                .limits = {.cpu_ms = l->validation_ms,
                           .memory_bytes = l->validation_memory_bytes,
                           .stdout_bytes = l->validation_output_bytes,
                           .stderr_bytes = l->validation_output_bytes,
                           /* The files for the next pass are there up to three times. */
                           .box_bytes = l->validation_output_bytes * (passes ? 3 : 1)},
                .collect = collect,
                .collect_bytes = passes ? l->validation_output_bytes : 1 << 20},
    };
    ret->run.data = ret->data;
    if (r->submission)
        box_files_lay_out(r->submission, &ret->run, a);
}

bool check_has_answer(const struct sandbox_result *s)
{
    return s->limit == SANDBOX_LIMIT_NONE && s->exited &&
           (s->exit_code == VALIDATOR_ACCEPTS || s->exit_code == VALIDATOR_REJECTS);
}

void check_result_release(struct check_result *r)
{
    fd_closep(&r->next_fd);
    fd_closep(&r->feedback_fd);
    r->next_fd = r->feedback_fd = -1;
}

/* The number that is all of a file. */
static enum err take_number(const struct check_request *r, int fd, const char *file, struct arena *a,
                            double *ret, struct error *e)
{
    enum { NUMBER_MAX = 400 };
    if (fd < 0)
        return ERR_OK;
    struct str text = str_trim(run_text(fd, NUMBER_MAX, a, NULL));
    if (!num_parse_f64(text, ret))
        return error_set(e, ERR_CONFLICT, "package", "on test %.*s the validator's %s is no number: \"%.*s\"",
                         STR_ARG(r->test->name), file, STR_ARG(str_head(text, 40)));
    return ERR_OK;
}

static struct str words_for_people(const struct sandbox_result *s, bool accepted, struct arena *a)
{
    struct strbuf words = {0};
    struct str team = str_trim(run_text(s->collected[TEAM_MESSAGE], MESSAGE_MAX, a, NULL));
    if (team.n)
        validate_show(team, MESSAGE_MAX, &words);
    else if (!accepted)
        strbuf_puts(&words, "the problem's own validator rejects this output");
    struct str out = arena_str(a, strbuf_str(&words));
    strbuf_release(&words);
    return out;
}

enum err check_take_answer(const struct check_request *r, struct sandbox_result *s, struct arena *a,
                           struct check_result *ret, struct error *e)
{
    if (!check_has_answer(s))
        return no_answer(r, s, a, e);
    bool accepted = s->exit_code == VALIDATOR_ACCEPTS;
    struct check_result c = {.accepted = accepted,
                             .judge_message = run_text(s->collected[JUDGE_MESSAGE], MESSAGE_MAX, a, NULL),
                             .score = NAN,
                             .multiplier = NAN,
                             .next_fd = -1,
                             .feedback_fd = -1};
    if (r->package->type.scoring) {
        TRY(take_number(r, s->collected[SCORE], "score.txt", a, &c.score, e));
        TRY(take_number(r, s->collected[MULTIPLIER], "score_multiplier.txt", a, &c.multiplier, e));
    }
    if (r->package->type.multi_pass && s->collected[NEXT_PASS] >= 0) {
        if (!accepted)
            return error_set(e, ERR_CONFLICT, "package",
                             "on test %.*s the validator rejects, and asks for another pass (nextpass.in)",
                             STR_ARG(r->test->name));
        c.next_fd = TAKE_FD(s->collected[NEXT_PASS]);
        c.feedback_fd = TAKE_FD(s->collected[FEEDBACK]);
    }
    c.feedback = words_for_people(s, accepted, a);
    *ret = c;
    return ERR_OK;
}

static enum err check_one(struct judge *j, const struct check_request *r, struct arena *a,
                          struct check_result *ret, struct error *e)
{
    struct check_run c;
    struct sandbox_result s;
    check_prepare(r, a, &c);
    TRY(run_program(j, &c.run, &s, e));
    enum err result = check_take_answer(r, &s, a, ret, e);
    sandbox_result_release(&s);
    return result;
}

/* What one of several says to what the others have said. */
static enum err join(const struct check_request *r, const struct check_result *one, struct check_result *all,
                     struct error *e)
{
    bool scores = !isnan(one->score) || !isnan(one->multiplier);
    if (scores && (!isnan(all->score) || !isnan(all->multiplier)))
        return error_set(
            e, ERR_CONFLICT, "package",
            "on test %.*s two output validators give a score; the format does not say which of them counts",
            STR_ARG(r->test->name));
    bool first = all->accepted && !one->accepted;
    if (first || (one->accepted == all->accepted && all->feedback.n == 0))
        all->feedback = one->feedback;
    if (first || (one->accepted == all->accepted && all->judge_message.n == 0))
        all->judge_message = one->judge_message;
    all->accepted &= one->accepted;
    if (scores) {
        all->score = one->score;
        all->multiplier = one->multiplier;
    }
    return ERR_OK;
}

/* Only one has passes: there are several in neither interactive nor multi-pass problems, so that nothing is
 * owned. */
static enum err check_custom(struct judge *j, const struct check_request *r, struct arena *a,
                             struct check_result *ret, struct error *e)
{
    struct check_result all, one;
    TRY(check_one(j, r, a, &all, e));
    for (size_t i = 1; i < r->n_validators; i++) {
        struct check_request next = *r;
        next.validators = &r->validators[i];
        TRY(check_one(j, &next, a, &one, e));
        TRY(join(r, &one, &all, e));
    }
    *ret = all;
    return ERR_OK;
}

enum err check_source(struct judge *j, const struct check_source *r, struct arena *a,
                      struct check_result *ret, struct error *e)
{
    /* Its working folder holds the submission, and beside it lies the feedback folder. */
    static const char *const lay_out[] = {
        "/bin/sh", "-c",
        "for f in /w/submission-*; do cp \"$f\" \"${f#/w/submission-}\"; done; mkdir feedback && \"$@\"; code=$?; "
        "for f in judgemessage.txt teammessage.txt score.txt score_multiplier.txt; do "
        "if [ -f feedback/$f ]; then cp feedback/$f .; else rm -f $f; fi; done; exit $code",
        "validator", NULL};
    struct package_test t = {.name = str_of(arena_printf(a, "%.*s/static", STR_ARG(r->group->name))),
                             .output_validator_args = r->group->static_args,
                             .n_output_validator_args = r->group->n_static_args};
    struct check_request q = {
        .package = r->package, .test = &t, .validators = r->validator, .n_validators = 1, .feedback_fd = -1};
    struct sandbox_file *data = arena_array(a, struct sandbox_file, r->n_files);
    struct check_run c;
    struct sandbox_result s;
    check_prepare(&q, a, &c);
    const char *entry = r->entry ? r->entry : r->n_files > 1 ? r->language->entry : NULL;
    struct str words[3 + 64] = {str_of(r->language->id), {0}, STR("/box/feedback/")};
    size_t n = 3, n_data = 0;
    for (size_t i = 0; i < t.n_output_validator_args && n < ARRAY_LEN(words); i++)
        words[n++] = t.output_validator_args[i];
    enum err err = ERR_OK;
    for (; n_data < r->n_files && err == ERR_OK; n_data++) {
        const struct source_file *f = &r->files[n_data];
        const char *name =
            r->n_files == 1 ? language_file_name(r->language, f->text, a) : arena_cstr(a, f->name);
        data[n_data] = (struct sandbox_file){.name = arena_printf(a, "submission-%s", name), .fd = -1};
        entry = entry ? entry : name;
        err = fd_memfile("submission", f->text, &data[n_data].fd, e);
    }
    words[1] = str_of(entry);
    c.run.before = lay_out;
    c.run.more = run_words(words, n, a);
    c.run.data = data;
    c.run.n_data = n_data;
    c.run.stdin_fd = -1;
    if (err == ERR_OK)
        err = run_program(j, &c.run, &s, e);
    for (size_t i = 0; i < n_data; i++)
        fd_closep(&data[i].fd);
    TRY(err);
    err = check_take_answer(&q, &s, a, ret, e);
    sandbox_result_release(&s);
    return err;
}

enum err check_output(struct judge *j, const struct check_request *r, struct arena *a,
                      struct check_result *ret, struct error *e)
{
    return r->n_validators ? check_custom(j, r, a, ret, e) : check_default(r, a, ret, e);
}

enum err check_input(struct judge *j, const struct program *validator, struct str name,
                     const struct package *p, const struct package_test *t, int in_fd, struct arena *a,
                     bool *ret_valid, struct str *ret_why, struct error *e)
{
    struct sandbox_result s;
    struct str words[2 * 64];
    size_t n = 0;
    for (size_t i = 0; i < t->n_input_validator_args; i++) {
        const struct package_args *args = &t->input_validator_args[i];
        for (size_t k = 0;
             (args->validator.n == 0 || str_eq(args->validator, name)) && k < args->n_args && n < 64; k++)
            words[n++] = args->args[k];
    }
    for (size_t i = 0; i < t->n_args && n < ARRAY_LEN(words); i++)
        words[n++] = t->args[i];
    struct run_request run = {
        .program = validator,
        .more = run_words(words, n, a),
        .stdin_fd = in_fd,
        .limits = {.cpu_ms = 60000,
                   .memory_bytes = UINT64_C(2) << 30,
                   .stdout_bytes = 1 << 20,
                   .stderr_bytes = 1 << 20,
                   .box_bytes = 16 << 20},
    };
    struct box_files files = {0};
    enum err result = ERR_OK;
    /* Its own files lie in its working folder, those of the test too. */
    for (size_t i = 0; i < validator->n_files && result == ERR_OK && validator->n_files > 1; i++)
        result = box_files_add(&files, str_of(validator->files[i].name), validator->files[i].fd,
                               validator->files[i].executable, a, e);
    if (result == ERR_OK)
        result = box_files_add_test(&files, p, t, a, e);
    box_files_lay_out(&files, &run, a);
    if (result == ERR_OK)
        result = run_program(j, &run, &s, e);
    box_files_release(&files);
    TRY(result);
    struct strbuf b = {0};
    struct str said = str_trim(run_text(s.stderr_fd, 300, a, NULL));
    if (said.n == 0)
        said = str_trim(run_text(s.stdout_fd, 300, a, NULL));
    run_describe(&s, &b);
    if (said.n) {
        strbuf_puts(&b, ": ");
        validate_show(said, 300, &b);
    }
    *ret_valid = s.limit == SANDBOX_LIMIT_NONE && s.exited && s.exit_code == VALIDATOR_ACCEPTS;
    *ret_why = arena_str(a, strbuf_str(&b));
    strbuf_release(&b);
    sandbox_result_release(&s);
    return ERR_OK;
}
