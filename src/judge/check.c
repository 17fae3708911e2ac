/*
 * Right or wrong. The default validator compares mapped files in this process; it only reads bytes.
 * Validators of the package are programs of somebody else and run in the jail: input and answer lie beside
 * them in /w, their feedback folder is the box.
 */
#include "base/fd.h"
#include "judge/inside.h"
#include "judge/validate.h"

#include <unistd.h>

enum { EXIT_ACCEPT = 42, EXIT_REJECT = 43, MESSAGE_MAX = 2000 };

enum err check_compile(struct judge *j, const struct package_program *p, struct program *ret, struct error *e)
{
    struct arena a;
    struct compile_result c;
    const struct language *l = language_by_id(&j->languages, p->language);
    if (!l)
        return error_set(e, ERR_CONFLICT, "package", "%.*s is in no language that is known here",
                         STR_ARG(p->path));
    arena_init(&a);
    struct compile_request r = {.language = l, .files = p->files, .n_files = p->n_files};
    enum err result = compile(j, &r, &a, &c, e);
    if (result == ERR_INVALID)
        result = error_set(e, ERR_CONFLICT, "package", "%.*s cannot be run: %s", STR_ARG(p->path),
                           e ? e->message : "");
    else if (result == ERR_OK && !c.compiled)
        result = error_set(e, ERR_CONFLICT, "package", "%.*s does not compile: %.*s", STR_ARG(p->path),
                           STR_ARG(str_head(c.output, 300)));
    else if (result == ERR_OK)
        *ret = c.program;
    arena_release(&a);
    return result;
}

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
    *ret = (struct check_result){
        .accepted = result.accepted, .feedback = arena_str(a, strbuf_str(&words)), .judge_message = STR("")};
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
                  "the package's output validator gave no answer on test %.*s (42 or 43 is one): %s%s%.*s",
                  STR_ARG(r->test->name), strbuf_cstr(&b), said.n ? ": " : "", STR_ARG(said));
    strbuf_release(&b);
    return result;
}

static enum err check_custom(struct judge *j, const struct check_request *r, struct arena *a,
                             struct check_result *ret, struct error *e)
{
    static const char *const collect[] = {"judgemessage.txt", "teammessage.txt", NULL};
    const struct package_limits *l = &r->package->limits;
    const struct package_test *t = r->test;
    struct sandbox_result s;
    struct sandbox_file data[] = {{.name = "judge-input", .fd = r->in_fd},
                                  {.name = "judge-answer", .fd = r->ans_fd}};
    struct str words[3 + 64] = {STR("/w/judge-input"), STR("/w/judge-answer"), STR("/box/")};
    size_t n = 3;
    for (size_t i = 0; i < t->n_output_validator_args && n < ARRAY_LEN(words); i++)
        words[n++] = t->output_validator_args[i];
    struct run_request run = {
        .program = r->validator,
        .more = run_words(words, n, a),
        .data = data,
        .n_data = ARRAY_LEN(data),
        .stdin_fd = r->out_fd,
        .limits = {.cpu_ms = l->validation_ms,
                   .memory_bytes = l->validation_memory_bytes,
                   .stdout_bytes = l->validation_output_bytes,
                   .stderr_bytes = l->validation_output_bytes,
                   .box_bytes = l->validation_output_bytes},
        .collect = collect,
        .collect_bytes = 1 << 20,
    };
    TRY(run_program(j, &run, &s, e));
    bool answered = s.limit == SANDBOX_LIMIT_NONE && s.exited &&
                    (s.exit_code == EXIT_ACCEPT || s.exit_code == EXIT_REJECT);
    enum err result = ERR_OK;
    if (answered) {
        struct strbuf words_for_people = {0};
        struct str team = str_trim(run_text(s.collected[1], MESSAGE_MAX, a, NULL));
        if (team.n)
            validate_show(team, MESSAGE_MAX, &words_for_people);
        else if (s.exit_code == EXIT_REJECT)
            strbuf_puts(&words_for_people, "the problem's own validator rejects this output");
        *ret = (struct check_result){
            .accepted = s.exit_code == EXIT_ACCEPT,
            .feedback = s.exit_code == EXIT_ACCEPT ? STR("") : arena_str(a, strbuf_str(&words_for_people)),
            .judge_message = run_text(s.collected[0], MESSAGE_MAX, a, NULL),
        };
        strbuf_release(&words_for_people);
    } else {
        result = no_answer(r, &s, a, e);
    }
    sandbox_result_release(&s);
    return result;
}

enum err check_output(struct judge *j, const struct check_request *r, struct arena *a,
                      struct check_result *ret, struct error *e)
{
    return r->validator ? check_custom(j, r, a, ret, e) : check_default(r, a, ret, e);
}

enum err check_input(struct judge *j, const struct program *validator, struct str name,
                     const struct package_test *t, int in_fd, struct arena *a, bool *ret_valid,
                     struct str *ret_why, struct error *e)
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
    TRY(run_program(j, &run, &s, e));
    struct strbuf b = {0};
    struct str said = str_trim(run_text(s.stderr_fd, 300, a, NULL));
    if (said.n == 0)
        said = str_trim(run_text(s.stdout_fd, 300, a, NULL));
    run_describe(&s, &b);
    if (said.n) {
        strbuf_puts(&b, ": ");
        validate_show(said, 300, &b);
    }
    *ret_valid = s.limit == SANDBOX_LIMIT_NONE && s.exited && s.exit_code == EXIT_ACCEPT;
    *ret_why = arena_str(a, strbuf_str(&b));
    strbuf_release(&b);
    sandbox_result_release(&s);
    return ERR_OK;
}
