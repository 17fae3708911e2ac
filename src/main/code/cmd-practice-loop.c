/*
 * dryrun practice loop: a short program, of which one says what it prints. Without a server. How it went is
 * evidence in the record.
 */
#include "base/clock.h"
#include "base/crypto.h"
#include "base/fd.h"
#include "base/num.h"
#include "jobs/run-loop.h"
#include "main/code/evidence.h"
#include "main/commands.h"
#include "main/jail.h"
#include "main/options.h"
#include "main/paths.h"
#include "main/say.h"
#include "record/code/answers.h"
#include "record/content/world.h"

#include <inttypes.h>
#include <stdio.h>
#include <unistd.h>

enum { ANSWER_MAX = 1000 };

struct table {
    const struct args *args;
    struct arena arena;
    struct paths paths;
    struct loop_drills drills;
    bool json, wrong;
    struct attempt tried; /* a drill: its mark is to be kept */
};

/* ---- which one ---- */

static bool has_topic(const struct loop_drill *d, const char *topic)
{
    for (size_t i = 0; i < d->n_topics; i++)
        if (str_is(d->topics[i], topic))
            return true;
    return !topic;
}

static bool known_word(const char *word, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n && words[i]; i++)
        if (strcmp(words[i], word) == 0)
            return true;
    return false;
}

static enum err find(struct table *t, const struct loop_drill ***ret, size_t *ret_n, struct error *e)
{
    const char *topic = args_value(t->args, "topic", NULL), *level = args_value(t->args, "difficulty", NULL);
    const struct loop_drill **v = arena_array(&t->arena, const struct loop_drill *, t->drills.n);
    size_t n = 0;
    if (topic && !known_word(topic, loop_topics, SIZE_MAX))
        return error_set(
            e, ERR_INVALID, "topic",
            "there is no topic \"%s\"; \"dryrun practice loop --list\" shows those that there are", topic);
    if (level && !known_word(level, loop_level_names, LOOP_LEVELS))
        return error_set(e, ERR_INVALID, "difficulty", "the difficulty is easy, medium or hard, not \"%s\"",
                         level);
    for (size_t i = 0; i < t->drills.n; i++) {
        const struct loop_drill *d = &t->drills.v[i];
        if (has_topic(d, topic) && (!level || strcmp(level, loop_level_names[d->level]) == 0))
            v[n++] = d;
    }
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

static enum err pick(struct table *t, const struct loop_drill **ret, struct error *e)
{
    const struct loop_drill **v;
    size_t n;
    int64_t seed;
    if (t->args->n_operands) {
        *ret = loop_by_id(&t->drills, str_of(t->args->operands[0]));
        return *ret ? ERR_OK
                    : error_set(e, ERR_NOT_FOUND, "ID",
                                "there is no drill \"%s\"; \"dryrun practice loop --list\" shows them",
                                t->args->operands[0]);
    }
    TRY(args_int(t->args, "seed", 0, INT64_MAX, -1, &seed, e));
    TRY(find(t, &v, &n, e));
    if (n == 0)
        return error_set(e, ERR_NOT_FOUND, NULL, "no drill of %zu fits", t->drills.n);
    *ret = v[(seed < 0 ? crypto_random_u64() : (uint64_t)seed) % n];
    return ERR_OK;
}

static enum err list(struct table *t, struct error *e)
{
    const struct loop_drill **v;
    size_t n;
    struct strbuf out = {0};
    TRY(find(t, &v, &n, e));
    if (t->json) {
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        jw_key(&w, "drills");
        jw_begin(&w, '[');
        for (size_t i = 0; i < n; i++)
            loop_json(v[i], false, &t->arena, &w);
        jw_end(&w);
        jw_end(&w);
        say_json(&out);
        return ERR_OK;
    }
    for (size_t i = 0; i < n; i++) {
        sayf("%-30.*s %-7s %.*s (", STR_ARG(v[i]->id), loop_level_names[v[i]->level], STR_ARG(v[i]->title));
        for (size_t k = 0; k < v[i]->n_topics; k++)
            sayf("%s%.*s", k ? ", " : "", STR_ARG(v[i]->topics[k]));
        sayf(")\n");
    }
    if (n == 0)
        sayf("No drill of %zu fits.\n", t->drills.n);
    return ERR_OK;
}

/* ---- running ---- */

static void run_json(const struct run_loop *r)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_put_str(&w, "printed", r->printed);
    jw_put_str(&w, "errors", r->errors);
    jw_put_int(&w, "exit_code", r->exit_code);
    jw_put_cstr(&w, "ended", r->ended);
    jw_end(&w);
    say_json(&out);
}

/* What a program has said on standard error. */
static void complain(struct str errors)
{
    const struct str said = str_trim(errors);
    say_to(stderr, "%.*s\n", STR_ARG(said));
}

static enum err run_code(struct table *t, struct str code, struct error *e)
{
    struct sandbox *slot;
    struct run_loop r;
    bool record = args_has(t->args, "trace");
    TRY(jail_start(&slot, e));
    enum err err = run_loop(slot, t->paths.content, code, record, &t->arena, &r, e);
    sandbox_stop(slot);
    if (err != ERR_OK)
        return err;
    t->wrong = r.exit_code != 0;
    if (record) {
        sayf("%.*s\n", STR_ARG(r.trace));
        t->wrong = false;
    } else if (t->json) {
        run_json(&r);
    } else {
        say(r.printed);
        fflush(stdout);
        if (r.errors.n)
            complain(r.errors);
        if (r.ended)
            say_to(stderr, "dryrun: %s\n", r.ended);
    }
    return ERR_OK;
}

/* ---- asking and marking ---- */

static void print_code(const struct loop_drill *d)
{
    struct str rest = d->code, line;
    sayf("%.*s (%s)\n\n", STR_ARG(d->title), loop_level_names[d->level]);
    for (int i = 1; str_line(&rest, &line); i++)
        sayf("%4d  %.*s\n", i, STR_ARG(line));
    sayf("\n");
}

static void print_rule(const struct loop_drill *d)
{
    sayf("\n%.*s\n  %.*s: %.*s\n", STR_ARG(d->rule), STR_ARG(d->source), STR_ARG(d->url));
}

static void print_solution(const struct loop_drill *d)
{
    print_code(d);
    for (size_t i = 0; i < d->n_steps; i++)
        sayf("%.*s\n      line %d: %.*s\n", STR_ARG(d->steps[i].out), d->steps[i].line,
             STR_ARG(d->steps[i].why));
    if (d->fails.n)
        sayf("and ends with exit code 1: %.*s\n", STR_ARG(d->fails));
    print_rule(d);
    sayf("\nOften answered instead:\n");
    for (size_t i = 0; i < d->n_mistake; i++)
        sayf("  %.*s\n", STR_ARG(d->mistake[i]));
    sayf("  %.*s\n", STR_ARG(d->mistake_why));
}

/* "3 1, 2": the numbers of choices, here from 0. */
static enum err read_order(struct str text, size_t n_choices, size_t *choices, size_t *ret_n, struct error *e)
{
    bool used[LOOP_CHOICES_MAX] = {false};
    size_t n = 0;
    for (size_t i = 0; i < text.n;) {
        size_t from = i;
        int64_t number;
        while (i < text.n && text.p[i] != ' ' && text.p[i] != ',' && text.p[i] != '\n')
            i++;
        struct str word = {text.p + from, i - from};
        i += i < text.n;
        if (!word.n)
            continue;
        if (!num_parse_i64(word, 1, (int64_t)n_choices, &number))
            return error_set(
                e, ERR_INVALID, "answer",
                "an answer is the numbers of lines in their order, as 2 1 3; \"%.*s\" is none of 1 to %zu",
                STR_ARG(str_head(word, 40)), n_choices);
        if (used[number - 1])
            return error_set(e, ERR_INVALID, "answer", "the line %" PRId64 " stands in the answer twice",
                             number);
        used[number - 1] = true;
        choices[n++] = (size_t)number - 1;
    }
    *ret_n = n;
    return n ? ERR_OK
             : error_set(e, ERR_INVALID, "answer",
                         "there is no answer; it is the numbers of lines in their order, as 2 1 3");
}

static void tell_mark(const struct loop_drill *d, const struct loop_mark *m)
{
    if (m->right) {
        sayf("Right.%s\n", d->fails.n ? " And then it ends with exit code 1:" : "");
        if (d->fails.n)
            sayf("  %.*s\n", STR_ARG(d->fails));
        print_rule(d);
        return;
    }
    sayf("The line %zu is not right", m->at + 1);
    if (m->given.p)
        sayf(": not \"%.*s\"", STR_ARG(m->given));
    if (m->step)
        sayf("%s \"%.*s\" (line %d of the code).\n  %.*s\n", m->given.p ? ", but" : ": there comes",
             STR_ARG(m->step->out), m->step->line, STR_ARG(m->step->why));
    else
        sayf(". Nothing more is printed.\n");
    if (!m->step && d->fails.n)
        sayf("  It ends with exit code 1: %.*s\n", STR_ARG(d->fails));
    if (m->is_mistake)
        sayf("Many answer this. %.*s\n", STR_ARG(d->mistake_why));
    print_rule(d);
}

static enum err mark(struct table *t, const struct loop_drill *d, struct str answer, int64_t seconds,
                     struct error *e)
{
    struct str *lines;
    size_t choices[LOOP_CHOICES_MAX], n_choices, n;
    struct loop_mark m;
    loop_choices(d, &t->arena, &lines, &n_choices);
    TRY(read_order(answer, n_choices, choices, &n, e));
    t->tried = answer_loop(d, choices, n, STR(""), seconds, &t->arena, &m);
    t->wrong = !m.right;
    if (!t->json) {
        tell_mark(d, &m);
        return ERR_OK;
    }
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_put_str(&w, "id", d->id);
    loop_mark_json(d, &m, &w);
    jw_end(&w);
    say_json(&out);
    return ERR_OK;
}

static enum err ask(struct table *t, const struct loop_drill *d, struct error *e)
{
    struct str *choices;
    size_t n;
    char answer[ANSWER_MAX];
    const int64_t from = clock_mono_ms();
    loop_choices(d, &t->arena, &choices, &n);
    print_code(d);
    sayf("What does it print, in which order? Not every line need be printed.\n\n");
    for (size_t i = 0; i < n; i++)
        sayf("%4zu  %.*s\n", i + 1, STR_ARG(choices[i]));
    if (!isatty(STDIN_FILENO)) {
        sayf("\nAnswer with: dryrun practice loop %.*s --answer \"NUMBERS\"\n", STR_ARG(d->id));
        return ERR_OK;
    }
    sayf("\nNumbers in order (nothing: show me): ");
    fflush(stdout);
    if (!fgets(answer, sizeof answer, stdin) || !str_trim(str_of(answer)).n) {
        sayf("\n");
        print_solution(d);
        return ERR_OK;
    }
    sayf("\n");
    return mark(t, d, str_of(answer), (clock_mono_ms() - from) / 1000, e);
}

static enum err on_drill(struct table *t, struct error *e)
{
    const struct loop_drill *d;
    const char *answer = args_value(t->args, "answer", NULL);
    bool show = args_has(t->args, "show");
    TRY(pick(t, &d, e));
    if (args_has(t->args, "run") || args_has(t->args, "trace"))
        return run_code(t, d->code, e);
    if (answer)
        return mark(t, d, str_of(answer), ATTEMPT_SECONDS_UNKNOWN, e);
    if (t->json) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        loop_json(d, show, &t->arena, &w);
        say_json(&out);
        return ERR_OK;
    }
    if (!show)
        return ask(t, d, e);
    print_solution(d);
    return ERR_OK;
}

static enum err work(struct table *t, struct error *e)
{
    const char *file = args_value(t->args, "file", NULL);
    TRY(paths_find(NULL, args_value(t->args, "content", NULL), &t->arena, &t->paths, e));
    if (file) {
        struct str code;
        if (t->args->n_operands || args_has(t->args, "answer") || args_has(t->args, "show"))
            return error_set(e, ERR_INVALID, "file",
                             "--file is a program of your own, which has no drill: with --run or --trace");
        TRY(fd_read_path(file, RUN_LOOP_CODE_MAX, &t->arena, &code, e));
        return run_code(t, code, e);
    }
    TRY(content_loops(t->paths.content, &t->arena, &t->drills, e));
    return args_has(t->args, "list") ? list(t, e) : on_drill(t, e);
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
    {"list", 0, NULL, "list the drills"},
    {"topic", 0, "TOPIC", "one about this: timers, promises, async, microtasks ... (--list shows them)"},
    {"difficulty", 0, "LEVEL", "easy, medium or hard"},
    {"seed", 0, "N", "the N-th of those that fit, counted round, instead of any"},
    {"answer", 'a', "NUMBERS",
     "your answer, as \"3 1 2\": the numbers of the lines in the order in which they are printed"},
    OPTION_SHOW("what it prints, and why"),
    {"run", 'r', NULL, "run it in the jail: what it really prints"},
    {"trace", 't', NULL, "run it in the jail and record what the event loop does: JSON (needs node-acorn)"},
    {"file", 'f', "FILE", "a program of your own, with --run or --trace"},
    OPTION_CONTENT("the drills"),
    EVIDENCE_OPTIONS,
    {"json", 0, NULL, "as JSON"},
    {0},
};

const struct command cmd_practice_loop = {
    .name = "practice loop",
    .operands = "[ID]",
    .max_operands = 1,
    .summary = "say what a short program prints, and in which order: timers, promises, async functions",
    .details =
        "Shows a program and the lines that it may print, in a mixed order, and asks for the right one. Tells the first line that is wrong,\n"
        "why another comes there, and the rule behind it. Without ID any drill that fits --topic and --difficulty. How it went is kept in the record.\n\n"
        "--run and --trace run the program in the jail with Node.js. The trace tells of each call, each task and microtask that is queued\n"
        "and taken, each timer, and what is printed (docs/formats/event-loop.md).\n\n"
        "The exit code is 0, 1 for a wrong answer or a program that fails, 2 for an unknown drill or a program that cannot be recorded.",
    .options = options,
    .run = run,
};
