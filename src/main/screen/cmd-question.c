/*
 * dryrun question: the bank of questions that comes with the program, without a server and without the
 * record.
 */
#include "base/crypto.h"
#include "main/commands.h"
#include "main/options.h"
#include "main/paths.h"
#include "main/say.h"
#include "record/content/world.h"

#include <inttypes.h>
#include <stdio.h>

struct shelf {
    struct arena arena;
    struct bank bank;
};

typedef enum err shelf_work(const struct args *args, struct shelf *s, struct error *e);

static enum err open_shelf(const struct args *args, struct shelf *s, struct error *e)
{
    struct paths paths;
    TRY(paths_find(NULL, args_value(args, "content", NULL), &s->arena, &paths, e));
    return content_bank(paths.content, &s->arena, &s->bank, e);
}

static int run_on(const struct args *args, shelf_work *work)
{
    struct shelf s = {0};
    struct error e = {0};
    arena_init(&s.arena);
    enum err r = open_shelf(args, &s, &e);
    if (r == ERR_OK)
        r = work(args, &s, &e);
    arena_release(&s.arena);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, args_has(args, "json"));
}

static enum err find(const struct args *args, struct shelf *s, const struct question ***ret, size_t *ret_n,
                     struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf words = {0};
    for (size_t i = 0; i < args->n_operands; i++)
        strbuf_printf(&words, "%s%s", i ? " " : "", args->operands[i]);
    const struct questions_filter f = {.set = str_of(args_value(args, "set", "")),
                                       .round = str_of(args_value(args, "round", "")),
                                       .theme = str_of(args_value(args, "theme", "")),
                                       .topic = str_of(args_value(args, "topic", "")),
                                       .level = str_of(args_value(args, "level", "")),
                                       .text = strbuf_str(&words)};
    return questions_find(&s->bank.questions, &f, &s->arena, ret, ret_n, e);
}

static void print_json(void (*put)(const struct question *q, struct json_writer *w), const struct question *q)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    put(q, &w);
    say_json(&out);
}

/* ---- list ---- */

static void list_json(const struct question *const *v, size_t n)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    questions_put(v, n, &w);
    jw_end(&w);
    say_json(&out);
}

static enum err list(const struct args *args, struct shelf *s, struct error *e)
{
    const struct question **v;
    size_t n;
    TRY(find(args, s, &v, &n, e));
    if (args_has(args, "json")) {
        list_json(v, n);
        return ERR_OK;
    }
    for (size_t i = 0; i < n; i++)
        sayf("%-32.*s %.*s\n", STR_ARG(v[i]->id), STR_ARG(v[i]->asks));
    if (n == 0)
        sayf("No question of %zu fits.\n", s->bank.questions.n);
    return ERR_OK;
}

static int run_list(const struct args *args)
{
    return run_on(args, list);
}

#define FILTERS                                                                                              \
    {"set", 0, "SET", "story, culture, explain or ask-back"},                                                \
        {"round", 0, "ROUND", "screen, manager, story, culture or offer: where it is asked"},                \
        {"theme", 0, "ID", "one of dryrun question themes"},                                                 \
        {"topic", 0, "TOPIC", "of culture and explain: values, react, databases ..."},                       \
        {"level", 0, "LEVEL", "of explain: junior, middle, senior"}, OPTION_CONTENT("the questions"),        \
    {                                                                                                        \
        "json", 0, NULL, "as JSON"                                                                           \
    }

static const struct command_option list_options[] = {FILTERS, {0}};

const struct command cmd_question_list = {
    .name = "question list",
    .operands = "[WORD...]",
    .max_operands = COMMAND_OPERANDS_MAX,
    .summary = "list questions of the bank",
    .details =
        "With words only those in which each of them begins a word: of the question, what it probes, its follow-up, its points.",
    .options = list_options,
    .run = run_list,
};

/* ---- themes ---- */

static enum err themes(const struct args *args, struct shelf *s, struct error *e)
{
    const struct questions *q = &s->bank.questions;
    (void)e;
    if (args_has(args, "json")) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        themes_json(q, &w);
        say_json(&out);
        return ERR_OK;
    }
    for (size_t i = 0; i < q->n_themes; i++)
        sayf("%-24.*s %.*s\n%24s %.*s\n", STR_ARG(q->themes[i].id), STR_ARG(q->themes[i].title), "",
             STR_ARG(q->themes[i].about));
    if (q->n_themes == 0)
        sayf("The content has no themes.\n");
    return ERR_OK;
}

static int run_themes(const struct args *args)
{
    return run_on(args, themes);
}

static const struct command_option few_options[] = {
    OPTION_CONTENT("the questions"),
    {"json", 0, NULL, "as JSON"},
    {0},
};

const struct command cmd_question_themes = {
    .name = "question themes",
    .operands = "",
    .summary = "list what questions about stories and culture are about, and what is looked for",
    .options = few_options,
    .run = run_themes,
};

/* ---- show, random ---- */

static void line(const char *what, struct str s)
{
    if (s.n)
        sayf("  %-10s %.*s\n", what, STR_ARG(s));
}

static void show_question(const struct args *args, const struct question *q)
{
    if (args_has(args, "json")) {
        print_json(question_json, q);
        return;
    }
    sayf("%.*s\n  %.*s\n", STR_ARG(q->asks), STR_ARG(q->id));
    line("round", q->round);
    for (size_t i = 0; i < q->n_themes; i++)
        line(i ? "" : "theme", q->themes[i]->title);
    line("topic", q->topic);
    line("level", q->level);
    line("about", q->group);
    line("probes", q->probes);
    line("why", q->why);
    if (q->seconds)
        sayf("  %-10s %d s\n", "time", q->seconds);
    for (size_t i = 0; i < q->n_must_say; i++)
        line(i ? "" : "must say", q->must_say[i]);
    line("follow-up", q->follow_up);
    line("source", q->source);
}

static enum err show(const struct args *args, struct shelf *s, struct error *e)
{
    const struct question *q = questions_by_id(&s->bank.questions, str_of(args->operands[0]));
    if (!q)
        return error_set(e, ERR_NOT_FOUND, "ID",
                         "there is no question \"%s\"; \"dryrun question list\" shows them",
                         args->operands[0]);
    show_question(args, q);
    return ERR_OK;
}

static int run_show(const struct args *args)
{
    return run_on(args, show);
}

const struct command cmd_question_show = {
    .name = "question show",
    .operands = "ID",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "show one question with what it probes, what must be said, and the follow-up",
    .options = few_options,
    .run = run_show,
};

static enum err one_of_them(const struct args *args, struct shelf *s, struct error *e)
{
    const struct question **v;
    size_t n;
    int64_t seed;
    TRY(args_int(args, "seed", 0, INT64_MAX, -1, &seed, e));
    TRY(find(args, s, &v, &n, e));
    if (n == 0)
        return error_set(e, ERR_NOT_FOUND, NULL, "no question of %zu fits", s->bank.questions.n);
    show_question(args, questions_pick(v, n, seed < 0 ? crypto_random_u64() : (uint64_t)seed));
    return ERR_OK;
}

static int run_random(const struct args *args)
{
    return run_on(args, one_of_them);
}

static const struct command_option random_options[] = {
    FILTERS,
    {"seed", 0, "N", "the N-th of those that fit, counted round, instead of any"},
    {0},
};

const struct command cmd_question_random = {
    .name = "question random",
    .operands = "[WORD...]",
    .max_operands = COMMAND_OPERANDS_MAX,
    .summary = "ask one question of those that fit",
    .options = random_options,
    .run = run_random,
};
