/*
 * dryrun practice recursion: given one form of a function, write the other; or write it from a story. Without
 * a server. How it went is evidence in the record.
 */
#include "base/fd.h"
#include "jobs/check-recursion.h"
#include "main/code/evidence.h"
#include "main/commands.h"
#include "main/jail.h"
#include "main/options.h"
#include "main/paths.h"
#include "main/say.h"
#include "record/content/world.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

struct table {
    const struct args *args;
    struct arena arena;
    struct paths paths;
    struct recursion_drills drills;
    bool json, wrong;
    struct attempt tried; /* a drill: its mark is to be kept */
};

/* ---- all of them ---- */

static enum err list(struct table *t, struct error *e)
{
    const char *kind = args_value(t->args, "kind", NULL);
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    size_t which = 0;
    while (kind && which < RECURSION_KINDS && strcmp(kind, recursion_kind_names[which]) != 0)
        which++;
    if (which == RECURSION_KINDS)
        return error_set(e, ERR_INVALID, "kind", "--kind wants to-loop, to-recursion or story, not \"%.40s\"",
                         kind);
    jw_begin(&w, '{');
    jw_key(&w, "drills");
    jw_begin(&w, '[');
    for (size_t i = 0; i < t->drills.n; i++) {
        const struct recursion_drill *d = &t->drills.v[i];
        if (kind && d->kind != (enum recursion_kind)which)
            continue;
        jw_begin(&w, '{');
        recursion_put_brief(d, &w);
        jw_end(&w);
        if (!t->json)
            sayf("%-24.*s %-12s %-6s  %.*s\n", STR_ARG(d->id), recursion_kind_names[d->kind],
                 recursion_level_names[d->level], STR_ARG(d->title));
    }
    jw_end(&w);
    jw_end(&w);
    if (t->json)
        say_json(&out);
    return ERR_OK;
}

/* ---- one of them ---- */

static void print_code(struct str code)
{
    struct str line;
    for (int i = 1; str_line(&code, &line); i++)
        sayf("%4d  %.*s\n", i, STR_ARG(line));
}

static enum err read_language(struct table *t, enum recursion_language *ret, struct error *e)
{
    const char *name = args_value(t->args, "language", NULL), *file = args_value(t->args, "submit", NULL);
    if (!file)
        file = args_value(t->args, "to", NULL);
    *ret = RECURSION_PYTHON;
    if (name) {
        *ret = recursion_language_named(str_of(name));
        if (*ret == RECURSION_LANGUAGES)
            return error_set(e, ERR_INVALID, "language",
                             "--language wants python3 or javascript, not \"%.40s\"", name);
    } else if (file) {
        if (str_ends(str_of(file), STR(".js")))
            *ret = RECURSION_JAVASCRIPT;
        else if (!str_ends(str_of(file), STR(".py")))
            return error_set(
                e, ERR_INVALID, "language",
                "%.200s ends neither with .py nor with .js; say --language python3 or javascript", file);
    }
    return ERR_OK;
}

static void print_drill(const struct recursion_drill *d, enum recursion_language language)
{
    sayf("%.*s (%s)\n\n%.*s\n", STR_ARG(d->title), recursion_level_names[d->level], STR_ARG(d->task));
    sayf("Wanted: %s, as a function %.*s().\n\n", recursion_wanted(d->kind), STR_ARG(d->function));
    print_code(d->code[language].given);
    for (size_t i = 0; i < d->n_without; i++)
        sayf("%s%.*s", i ? ", " : "\nNot with: ", STR_ARG(d->without[i]));
    sayf("\nA file for your editor:  dryrun practice recursion %.*s --to answer.%s\n"
         "When it is written:      dryrun practice recursion %.*s --submit answer.%s\n",
         STR_ARG(d->id), recursion_language_endings[language], STR_ARG(d->id),
         recursion_language_endings[language]);
}

static void print_answer(const struct recursion_drill *d, enum recursion_language language)
{
    sayf("%.*s: one way to write it\n\n", STR_ARG(d->title));
    print_code(d->code[language].answer);
    sayf("\n%.*s\n", STR_ARG(d->explanation));
}

static enum err show_hints(const struct table *t, const struct recursion_drill *d, struct error *e)
{
    int64_t n;
    TRY(args_int(t->args, "hints", 1, RECURSION_HINTS_MAX, 1, &n, e));
    for (size_t i = 0; i < d->n_hints && i < (size_t)n; i++)
        sayf("%zu. %.*s\n", i + 1, STR_ARG(d->hints[i]));
    if ((size_t)n < d->n_hints)
        sayf("There %s %zu more.\n", d->n_hints - (size_t)n == 1 ? "is" : "are", d->n_hints - (size_t)n);
    return ERR_OK;
}

static void put_file(const struct recursion_drill *d, enum recursion_language language, struct strbuf *out)
{
    const char *mark = language == RECURSION_PYTHON ? "#" : "//";
    struct str rest = d->code[language].given, line;
    strbuf_printf(out, "%s %.*s: %.*s\n%s Wanted: %s.\n", mark, STR_ARG(d->title), STR_ARG(d->task), mark,
                  recursion_wanted(d->kind));
    if (d->kind != RECURSION_STORY)
        strbuf_printf(out, "%s\n%s What is given:\n", mark, mark);
    while (d->kind != RECURSION_STORY && str_line(&rest, &line))
        strbuf_printf(out, "%s%s%.*s\n", mark, line.n ? "   " : "", STR_ARG(line));
    strbuf_putc(out, '\n');
    recursion_put_starter(d, language, out);
}

static enum err make_file(struct table *t, const struct recursion_drill *d, enum recursion_language language,
                          struct error *e)
{
    const char *path = args_value(t->args, "to", NULL);
    _cleanup_(strbuf_release) struct strbuf text = {0};
    _cleanup_(fd_closep) int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
    if (fd < 0 && errno == EEXIST)
        return error_set(e, ERR_CONFLICT, "to",
                         "%.200s is there already and stays as it is; name another file", path);
    if (fd < 0)
        return error_errno(e, errno, "to", "cannot make the file %.200s", path);
    put_file(d, language, &text);
    TRY(fd_write_all(fd, strbuf_str(&text), path, e));
    if (t->json) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        jw_put_str(&w, "id", d->id);
        jw_put_cstr(&w, "file", path);
        jw_end(&w);
        say_json(&out);
        return ERR_OK;
    }
    sayf("%s is there. When it is written: dryrun practice recursion %.*s --submit %s\n", path,
         STR_ARG(d->id), path);
    return ERR_OK;
}

/* ---- what came of an answer ---- */

static void tell_outcome(const char *who, const struct recursion_outcome *o)
{
    sayf("  %-8s", who);
    if (o->value.n) {
        say(o->value);
        if (o->length)
            sayf("... (%lld characters)", (long long)o->length);
    } else if (o->error.n) {
        say(o->error);
        if (o->line)
            sayf(" (line %d)", o->line);
    } else {
        sayf("%s", o->slow ? "no answer in time" : o->ended ? o->ended : "nothing");
    }
    sayf("\n");
}

static void tell_depth(const struct recursion_report *r, bool story)
{
    if (!r->n_depth)
        return;
    sayf("\nFunctions on the stack at once:\n  %-28s %8s %8s %8s\n", "input", story ? "" : "given", "yours",
         "ours");
    for (size_t i = 0; i < r->n_depth; i++) {
        const struct recursion_depth *d = &r->depth[i];
        const struct recursion_outcome *const v[] = {&d->given, &d->yours, &d->ours};
        sayf("  %-28.*s", STR_ARG(str_head(d->args, 28)));
        for (size_t k = 0; k < ARRAY_LEN(v); k++) {
            if (v[k]->frames < 0 || (story && !k))
                sayf(" %8s", story && !k ? "" : "-");
            else
                sayf(" %8d%s", v[k]->frames, v[k]->value.n ? "" : "!");
        }
        sayf("\n");
    }
}

static void tell_deep(const struct recursion_report *r)
{
    for (size_t i = 0; i < r->n_deep; i++) {
        sayf("\nLarge input %.*s: %s.\n", STR_ARG(r->deep[i].args),
             r->deep[i].ok ? "survived" : "not survived");
        if (!r->deep[i].ok)
            tell_outcome("yours", &r->deep[i].yours);
    }
}

static void tell(const struct recursion_drill *d, const struct recursion_report *r, const char *file)
{
    for (size_t i = 0; i < r->form.n_findings; i++) {
        const struct recursion_finding *f = &r->form.findings[i];
        sayf("%s:%d:%d: ", file, f->line, f->column);
        say(f->says);
        sayf("\n");
    }
    if (!r->form.n_findings)
        sayf("Form: as wanted (%s).\n", recursion_wanted(d->kind));
    if (r->ran && !r->loaded) {
        sayf("It could not be loaded:\n");
        tell_outcome("", &r->load);
    } else if (r->differs) {
        sayf("\nIt differs from ours. The smallest input that shows it%s:\n  %.*s(",
             r->shrunk_out ? "" : " (there was no time for smaller ones)", STR_ARG(d->function));
        say((struct str){r->args.p + 1, r->args.n - 2});
        sayf(")\n");
        tell_outcome("yours", &r->yours);
        tell_outcome("ours", &r->ours);
        if (r->n_shrunk)
            sayf("  (made smaller %d times, from %.*s)\n", r->n_shrunk,
                 STR_ARG(str_head(r->first_args, 300)));
    } else if (r->ran) {
        sayf("Answers: as ours on %d inputs.\n", r->n_inputs);
    }
    if (r->printed.n) {
        sayf("It printed: ");
        say(r->printed);
        sayf("\n");
    }
    tell_deep(r);
    tell_depth(r, d->kind == RECURSION_STORY);
    sayf("\n%s\n", r->right ? "Right." : "Not yet.");
}

static enum err submit(struct table *t, const struct recursion_drill *d, enum recursion_language language,
                       struct error *e)
{
    const char *file = args_value(t->args, "submit", NULL);
    struct str code;
    struct recursion_report r;
    struct sandbox *slot;
    TRY(fd_read_path(file, CHECK_RECURSION_CODE_MAX, &t->arena, &code, e));
    TRY(jail_start(&slot, e));
    enum err err = check_recursion(slot, t->paths.content, d, language, code, &t->arena, &r, e);
    sandbox_stop(slot);
    if (err != ERR_OK)
        return err;
    t->wrong = !r.right;
    t->tried = (struct attempt){.kind = ATTEMPT_RECURSION,
                                .drill = d->id,
                                .share = r.share_n / 10000.0,
                                .seconds = ATTEMPT_SECONDS_UNKNOWN,
                                .detail = recursion_detail(&r, &t->arena)};
    if (!t->json) {
        tell(d, &r, file);
        if (r.right)
            sayf("\n%.*s\n", STR_ARG(d->explanation));
        return ERR_OK;
    }
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    recursion_report_json(&r, &w);
    say_json(&out);
    return ERR_OK;
}

/* ---- the command ---- */

static enum err on_drill(struct table *t, struct error *e)
{
    const struct recursion_drill *d;
    enum recursion_language language;
    bool answer = args_has(t->args, "show");
    TRY(recursions_find(&t->drills, str_of(t->args->operands[0]), &d, e));
    TRY(read_language(t, &language, e));
    if (args_has(t->args, "submit"))
        return submit(t, d, language, e);
    if (args_has(t->args, "to"))
        return make_file(t, d, language, e);
    if (t->json) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        recursion_json(d, answer, &w);
        say_json(&out);
        return ERR_OK;
    }
    if (args_has(t->args, "hints"))
        return show_hints(t, d, e);
    answer ? print_answer(d, language) : print_drill(d, language);
    return ERR_OK;
}

static enum err work(struct table *t, struct error *e)
{
    TRY(paths_find(NULL, args_value(t->args, "content", NULL), &t->arena, &t->paths, e));
    TRY(content_recursions(t->paths.content, &t->arena, &t->drills, e));
    if (t->args->n_operands)
        return on_drill(t, e);
    if (args_has(t->args, "submit") || args_has(t->args, "to") || args_has(t->args, "show"))
        return error_set(e, ERR_INVALID, "ID", "which drill? \"dryrun practice recursion\" lists them");
    return list(t, e);
}

static int run(const struct args *args)
{
    struct table t = {.args = args, .json = args_has(args, "json")};
    struct error e = {0};
    arena_init(&t.arena);
    enum err r = work(&t, &e);
    if (r == ERR_OK && t.tried.drill.n)
        evidence_keep(args, &t.tried);
    arena_release(&t.arena);
    return r != ERR_OK ? command_fail(&e, t.json) : t.wrong ? EXIT_VERDICT : EXIT_OK;
}

static const struct command_option options[] = {
    {"kind", 0, "KIND", "list only these: to-loop, to-recursion or story"},
    OPTION_LANGUAGE("python3 or javascript; by itself as the file ends, else python3"),
    {"to", 0, "FILE", "make a file to begin with, for your own editor; it must not be there yet"},
    {"submit", 's', "FILE", "judge the answer in this file (\"-\": standard input, with --language)"},
    {"hints", 0, "N", "show the first N hints"},
    OPTION_SHOW("show our answer, and how the one form becomes the other"),
    OPTION_CONTENT("the drills"),
    EVIDENCE_OPTIONS,
    {"json", 0, NULL, "as JSON"},
    {0},
};

const struct command cmd_practice_recursion = {
    .name = "practice recursion",
    .operands = "[ID]",
    .max_operands = 1,
    .summary = "write a recursion as a loop, a loop as a recursion, or a function from a story",
    .details =
        "Without ID the drills are listed. With ID a function is shown in one form; --to makes a file for your own editor, and --submit judges it:\n"
        "a parser looks whether it has the other form (no loop, or no function that comes to call itself, by whatever way), it is called with\n"
        "many inputs beside our answer, the first one on which they differ is made as small as possible, inputs of which no deep stack survives are\n"
        "tried, and the functions on the stack are counted on growing inputs. How it went is kept in the record.\n"
        "Instead of Python, pseudo-code may be written, which begins with FUNCTION (docs/formats/recursion.md).\n\n"
        "The exit code is 0 when all of it is right, 1 when it is not, 2 for an unknown drill or a file that cannot be taken.",
    .options = options,
    .run = run,
};
