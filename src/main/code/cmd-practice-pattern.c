/*
 * dryrun practice pattern: the first lines of a statement, of which one names the pattern and says why.
 */
#include "base/clock.h"
#include "base/num.h"
#include "main/code/evidence.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/paths.h"
#include "main/say.h"
#include "record/code/recognition.h"
#include "record/content/world.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { LINE_BYTES = 1200, COLUMNS = 3, WIDTH = 100 };

struct table {
    const struct args *args;
    struct arena arena;
    struct paths paths;
    struct pattern_shelf shelf;
    bool json, wrong;
};

/* ---- printing ---- */

/* Words of a text, broken into lines. */
static void print_folded(struct str text)
{
    size_t column = 0;
    for (struct str word; str_split(&text, ' ', &word);) {
        if (column && column + 1 + word.n > WIDTH) {
            sayf("\n");
            column = 0;
        }
        sayf("%s%.*s", column ? " " : "", STR_ARG(word));
        column += word.n + (column > 0);
    }
    sayf("\n");
}

static void print_patterns(const struct patterns *p)
{
    size_t rows = (p->n + COLUMNS - 1) / COLUMNS;
    for (size_t row = 0; row < rows; row++) {
        for (size_t i = row; i < p->n; i += rows)
            sayf("%3zu  %-26.*s", i + 1, STR_ARG(p->v[i].id));
        sayf("\n");
    }
}

static void print_cues(const struct table *t, size_t item)
{
    struct recognize_cue cues[RECOGNIZE_CUES];
    size_t n = recognize_cues(&t->shelf.recognize, item, &t->shelf.patterns, cues);
    for (size_t i = 0; i < n; i++)
        sayf("%3zu  %.*s\n", i + 1,
             STR_ARG(t->shelf.patterns.v[cues[i].pattern].signals[cues[i].signal].says));
}

static void print_names(const struct patterns *p, const size_t *v, size_t n)
{
    for (size_t i = 0; i < n; i++)
        sayf("%s%.*s", i ? ", " : "", STR_ARG(p->v[v[i]].name));
}

static void print_solution(const struct table *t, size_t item)
{
    const struct recognize_item *x = &t->shelf.recognize.v[item];
    const struct patterns *p = &t->shelf.patterns;
    print_names(p, x->right, x->n_right);
    if (x->n_also) {
        sayf(" (works too: ");
        print_names(p, x->also, x->n_also);
        sayf(")");
    }
    sayf("\n  because %.*s\n\n", STR_ARG(p->v[x->right[0]].signals[x->signal].says));
    print_folded(x->why);
    sayf("\nNot %.*s:\n", STR_ARG(p->v[x->trap].name));
    print_folded(x->trap_why);
}

static void print_mark(const struct table *t, size_t item, const struct recognize_mark *m, struct str picked)
{
    const struct patterns *p = &t->shelf.patterns;
    static const char *const said[] = {"No", "That works, too", "Right"};
    static const char *const reasons[] = {", without a reason", ", with a reason of your own",
                                          ", for a wrong reason", ", and for the right reason"};
    sayf("%s: %.*s%s. %d of 100 points.\n\n", said[m->class], STR_ARG(p->v[patterns_find(p, picked)].name),
         m->class == RECOGNIZE_WRONG ? "" : reasons[m->reason], m->share_n / 100);
    print_solution(t, item);
}

/* ---- which one ---- */

static enum err answers(struct table *t, struct recognize_answer **ret, size_t *ret_n, struct error *e)
{
    struct desk d;
    *ret = NULL;
    *ret_n = 0;
    if (args_has(t->args, "no-record"))
        return ERR_OK;
    TRY(desk_open(t->args, &d, e));
    enum err r = recognition_answers(d.db, &t->shelf, &t->arena, ret, ret_n, e);
    desk_close(&d);
    return r;
}

static enum err pick(struct table *t, size_t *ret, struct error *e)
{
    struct recognize_answer *v;
    size_t n;
    if (t->args->n_operands) {
        *ret = recognize_find(&t->shelf.recognize, str_of(t->args->operands[0]));
        return *ret != SIZE_MAX
                   ? ERR_OK
                   : error_set(e, ERR_NOT_FOUND, "ID",
                               "there is no statement \"%s\"; \"dryrun practice pattern --list\" shows them",
                               t->args->operands[0]);
    }
    TRY(answers(t, &v, &n, e));
    *ret = recognize_next(&t->shelf.recognize, v, n, clock_unix_ms());
    return ERR_OK;
}

/* ---- results and list ---- */

static void print_results(const json_t *results)
{
    const json_t *list = json_object_get(results, "patterns"),
                 *confusion = json_object_get(results, "confusion"), *x;
    size_t i;
    json_array_foreach (list, i, x) {
        const json_t *share = json_object_get(x, "share");
        sayf("%-24s %3lld answers, %lld of %lld statements  ", desk_text(x, "pattern"),
             (long long)json_integer_value(json_object_get(x, "answers")),
             (long long)json_integer_value(json_object_get(x, "seen")),
             (long long)json_integer_value(json_object_get(x, "items")));
        if (json_is_null(share))
            sayf("  -\n");
        else
            sayf("%3.0f %%\n", 100 * json_number_value(share));
    }
    bool any = false;
    json_array_foreach (confusion, i, x) {
        if (strcmp(desk_text(x, "right"), desk_text(x, "picked")) == 0)
            continue;
        if (!any)
            sayf("\nTaken for something else:\n");
        any = true;
        sayf("  %s for %s: %lld\n", desk_text(x, "picked"), desk_text(x, "right"),
             (long long)json_integer_value(json_object_get(x, "n")));
    }
}

static enum err show_results(struct table *t, struct error *e)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct recognize_answer *v;
    json_auto_t *results = NULL;
    size_t n;
    TRY(answers(t, &v, &n, e));
    jw_begin(&w, '{');
    recognize_put_results(&t->shelf.recognize, &t->shelf.patterns, v, n, &w);
    jw_end(&w);
    if (t->json) {
        say_json(&out);
        return ERR_OK;
    }
    enum err r = json_read(strbuf_str(&out), &results, e);
    strbuf_release(&out);
    if (r == ERR_OK)
        print_results(results);
    return r;
}

static void list(const struct table *t)
{
    const struct recognize *r = &t->shelf.recognize;
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    if (!t->json) {
        for (size_t i = 0; i < r->n; i++)
            sayf("%-24.*s %.*s ...\n", STR_ARG(r->v[i].id), STR_ARG(str_head(r->v[i].text, 70)));
        return;
    }
    jw_begin(&w, '{');
    jw_key(&w, "items");
    jw_begin(&w, '[');
    for (size_t i = 0; i < r->n; i++)
        recognize_put(r, i, &t->shelf.patterns, &w);
    jw_end(&w);
    jw_end(&w);
    say_json(&out);
}

/* ---- answering ---- */

/* A number of a pattern in the list, or any of its names. */
static struct str pattern_said(const struct table *t, struct str text)
{
    int64_t number;
    text = str_trim(text);
    if (num_parse_i64(text, 1, (int64_t)t->shelf.patterns.n, &number))
        return t->shelf.patterns.v[number - 1].id;
    return text;
}

/* A number of a reason that is offered, or a line of one's own. */
static void reason_said(const struct table *t, size_t item, struct str text, struct recognition_given *given)
{
    struct recognize_cue cues[RECOGNIZE_CUES];
    size_t n = recognize_cues(&t->shelf.recognize, item, &t->shelf.patterns, cues);
    int64_t number;
    text = str_trim(text);
    if (!num_parse_i64(text, 1, (int64_t)n, &number)) {
        given->line = text;
        return;
    }
    const struct pattern *of = &t->shelf.patterns.v[cues[number - 1].pattern];
    given->pattern = of->id;
    given->signal = of->signals[cues[number - 1].signal].id;
}

static enum err mark(struct table *t, size_t item, const struct recognition_given *given, struct error *e)
{
    struct recognize_mark m;
    struct attempt x;
    TRY(recognition_mark(&t->shelf, t->shelf.recognize.v[item].id, given, &t->arena, &m, &x, e));
    t->wrong = m.class == RECOGNIZE_WRONG;
    if (t->json) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        recognition_mark_json(&t->shelf, &m, &x, 0, given->picked, &w);
        say_json(&out);
    } else {
        print_mark(t, item, &m, given->picked);
    }
    evidence_keep(t->args, &x);
    return ERR_OK;
}

static bool read_line(const char *prompt, struct arena *a, struct str *ret)
{
    char line[LINE_BYTES];
    sayf("%s", prompt);
    fflush(stdout);
    if (!fgets(line, sizeof line, stdin))
        return false;
    *ret = arena_str(a, str_trim(str_of(line)));
    return true;
}

static enum err ask(struct table *t, size_t item, struct error *e)
{
    struct recognition_given given = {.seconds = ATTEMPT_SECONDS_UNKNOWN};
    const struct recognize_item *x = &t->shelf.recognize.v[item];
    struct str said;
    int64_t from = clock_mono_ms();
    print_folded(x->text);
    sayf("\n");
    print_patterns(&t->shelf.patterns);
    if (!isatty(STDIN_FILENO)) {
        sayf("\nReasons:\n");
        print_cues(t, item);
        sayf("\nAnswer with: dryrun practice pattern %.*s --answer PATTERN --reason \"NUMBER OR WORDS\"\n",
             STR_ARG(x->id));
        return ERR_OK;
    }
    for (given.picked = STR("");;) {
        if (!read_line("\nWhich pattern? Number or name (nothing: show me): ", &t->arena, &said) || !said.n) {
            sayf("\n");
            print_solution(t, item);
            return ERR_OK;
        }
        given.picked = pattern_said(t, said);
        if (patterns_find(&t->shelf.patterns, given.picked) != SIZE_MAX)
            break;
        sayf("There is no pattern \"%.*s\".\n", STR_ARG(said));
    }
    given.seconds = (clock_mono_ms() - from) / 1000;
    sayf("\n");
    print_cues(t, item);
    if (!read_line("\nWhat in the statement says so? A number, or a line of your own: ", &t->arena, &said))
        said = STR("");
    reason_said(t, item, said, &given);
    sayf("\n");
    return mark(t, item, &given, e);
}

static enum err on_item(struct table *t, struct error *e)
{
    const char *answer = args_value(t->args, "answer", NULL);
    size_t item;
    TRY(pick(t, &item, e));
    if (answer) {
        struct recognition_given given = {.seconds = ATTEMPT_SECONDS_UNKNOWN};
        given.picked = pattern_said(t, str_of(answer));
        reason_said(t, item, str_of(args_value(t->args, "reason", "")), &given);
        return mark(t, item, &given, e);
    }
    if (t->json) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        recognize_put(&t->shelf.recognize, item, &t->shelf.patterns, &w);
        say_json(&out);
        return ERR_OK;
    }
    return ask(t, item, e);
}

static enum err work(struct table *t, struct error *e)
{
    const struct args *args = t->args;
    TRY(paths_find(NULL, args_value(args, "content", NULL), &t->arena, &t->paths, e));
    TRY(content_patterns(t->paths.content, &t->arena, &t->shelf, e));
    if (t->shelf.recognize.n == 0)
        return error_set(e, ERR_NOT_FOUND, "patterns",
                         "the content has no statements to recognise (its folder patterns/recognize)");
    if (args_has(args, "answer") && !args->n_operands)
        return error_set(e, ERR_INVALID, "answer", "--answer needs the ID of the statement that it is to");
    if (args_has(args, "reason") && !args_has(args, "answer"))
        return error_set(e, ERR_INVALID, "reason", "--reason goes with --answer");
    if (args_has(args, "results"))
        return show_results(t, e);
    if (!args_has(args, "list"))
        return on_item(t, e);
    list(t);
    return ERR_OK;
}

static int run(const struct args *args)
{
    struct table t = {.args = args, .json = args_has(args, "json")};
    struct error e = {0};
    arena_init(&t.arena);
    enum err r = work(&t, &e);
    arena_release(&t.arena);
    return r != ERR_OK ? command_fail(&e, t.json) : t.wrong ? EXIT_VERDICT : EXIT_OK;
}

static const struct command_option options[] = {
    {"list", 0, NULL, "list the statements"},
    {"results", 0, NULL, "what came of it so far, by pattern, and what was taken for what"},
    {"answer", 'a', "PATTERN", "your answer: the pattern's name, or its number in the list"},
    {"reason", 'r', "REASON", "what in the statement says so: the number of a reason, or a line of your own"},
    OPTION_CONTENT("the patterns"),
    {"json", 0, NULL, "as JSON"},
    EVIDENCE_OPTIONS,
    {0},
};

const struct command cmd_practice_pattern = {
    .name = "practice pattern",
    .operands = "[ID]",
    .max_operands = 1,
    .summary = "read the first lines of a statement, name the pattern, and say what in it says so",
    .details =
        "Without ID the statement that is needed most: of patterns that you do not recognise, or not asked for long. On a terminal it asks, otherwise it prints\n"
        "the statement and how to answer. What is right, why, and why what tempts is wrong is told at once, and the try is kept (docs/formats/patterns.md has the points).\n\n"
        "The exit code is 0, 1 for a wrong pattern, 2 for an unknown statement or pattern.",
    .options = options,
    .run = run,
};
