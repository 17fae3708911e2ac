/*
 * dryrun practice review: changes to be reviewed, without a server. How it went is evidence in the record.
 */
#include "base/fd.h"
#include "main/code/evidence.h"
#include "main/commands.h"
#include "main/options.h"
#include "main/paths.h"
#include "main/say.h"
#include "record/code/answers.h"
#include "record/content/world.h"

#include <stdio.h>

struct table {
    const struct args *args;
    struct arena arena;
    struct drills drills;
    bool json;
    struct attempt tried; /* a drill: its mark is to be kept */
};

static void list_json(const struct drills *d)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_key(&w, "reviews");
    jw_begin(&w, '[');
    for (size_t i = 0; i < d->n_review; i++)
        review_json(&d->review[i], false, &w);
    jw_end(&w);
    jw_end(&w);
    say_json(&out);
}

static void list_text(const struct drills *d)
{
    for (size_t i = 0; i < d->n_review; i++)
        sayf("%-22.*s %-11.*s %3d lines %2d min  %.*s\n", STR_ARG(d->review[i].id),
             STR_ARG(d->review[i].language), d->review[i].n_lines, d->review[i].minutes,
             STR_ARG(d->review[i].title));
    if (!d->n_review)
        sayf("The content has no reviews.\n");
}

/* ---- the change ---- */

static void show_text(const struct review *r)
{
    struct str rest = r->text, line;
    sayf("%.*s\n\n%.*s\n%.*s\n", STR_ARG(r->title), STR_ARG(r->request), STR_ARG(r->file));
    for (int n = 1; str_line(&rest, &line); n++)
        sayf("%4d | %.*s\n", n, STR_ARG(line));
    sayf("\nComment on lines with a kind, and say what you would write:\n"
         "  dryrun practice review %.*s \"12-15 bug why it is one, and what to do\" \"30 naming\"\n"
         "or in a file, a comment a line, with --comments FILE. Kinds:",
         STR_ARG(r->id));
    for (size_t i = 0; i < REVIEW_KINDS; i++)
        sayf("%s %s", i ? "," : "", review_kind_names[i]);
    sayf(".\nNot all that looks wrong is: a false alarm costs a point.\n");
}

static void show_json(const struct review *r, bool answer)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    review_json(r, answer, &w);
    say_json(&out);
}

/* ---- what came of it ---- */

/* "12-15 security" */
static void print_place(struct lines l, enum review_kind kind)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    lines_put(l, &b);
    sayf("  %-7s %-14s ", strbuf_cstr(&b), review_kind_names[kind]);
}

static void print_finding(const struct review_finding *f, struct str yours)
{
    print_place(f->lines, f->kind);
    sayf("%s: %.*s\n", review_severity_names[f->severity], STR_ARG(f->what));
    if (yours.n) {
        sayf("          you:  ");
        say(yours);
        sayf("\n");
    }
    sayf("          good: %.*s\n", STR_ARG(f->comment));
}

static void print_findings(const struct review *r, const struct review_comment *v,
                           const struct review_score *s, bool found)
{
    bool first = true;
    for (size_t i = 0; i < r->n_findings; i++) {
        if ((s->found_by[i] >= 0) != found)
            continue;
        if (first)
            sayf("%s\n", found ? "Found:" : "Missed:");
        first = false;
        print_finding(&r->findings[i], found ? v[s->found_by[i]].says : STR(""));
    }
}

static void print_comments(const struct review *r, const struct review_comment *v, size_t n,
                           const struct review_score *s)
{
    static const char *const title[REVIEW_OUTCOMES] = {[REVIEW_AGAIN] = "Said before:",
                                                       [REVIEW_NEAR] = "The right place, another kind:",
                                                       [REVIEW_IS_RIGHT] =
                                                           "False alarms, on what looks wrong and is right:",
                                                       [REVIEW_FALSE] = "False alarms:"};
    for (int outcome = REVIEW_AGAIN; outcome < REVIEW_OUTCOMES; outcome++) {
        bool first = true;
        for (size_t i = 0; i < n; i++) {
            if ((int)s->of[i].outcome != outcome)
                continue;
            if (first)
                sayf("%s\n", title[outcome]);
            first = false;
            print_place(v[i].lines, v[i].kind);
            say(v[i].says);
            sayf("\n");
            if (outcome == REVIEW_IS_RIGHT)
                sayf("          right: %.*s\n", STR_ARG(r->right[s->of[i].at].is));
        }
    }
}

static void print_rest(const struct review *r)
{
    sayf("What looks wrong and is right:\n");
    for (size_t i = 0; i < r->n_right; i++) {
        _cleanup_(strbuf_release) struct strbuf b = {0};
        lines_put(r->right[i].lines, &b);
        sayf("  %-7s %.*s\n          right: %.*s\n", strbuf_cstr(&b), STR_ARG(r->right[i].looks),
             STR_ARG(r->right[i].is));
    }
    sayf("What matters least:\n  %.*s\n", STR_ARG(r->least));
}

static void score_text(const struct review *r, const struct review_comment *v, size_t n,
                       const struct review_score *s)
{
    print_findings(r, v, s, true);
    print_findings(r, v, s, false);
    print_comments(r, v, n, s);
    print_rest(r);
    sayf("\n%d %%: %zu of %zu found, %d of %d points, %zu false alarm%s\n", s->percent, s->n_found,
         r->n_findings, s->points, s->points_max, s->n_false, s->n_false == 1 ? "" : "s");
}

static void score_json(const struct review *r, const struct review_comment *v, size_t n,
                       const struct review_score *s)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_put_str(&w, "id", r->id);
    review_score_put(r, v, n, s, &w);
    jw_end(&w);
    say_json(&out);
}

static enum err read_comments(struct table *d, struct strbuf *out, struct error *e)
{
    const char *file = args_value(d->args, "comments", NULL);
    struct str text;
    for (size_t i = 1; i < d->args->n_operands; i++)
        strbuf_printf(out, "%s\n", d->args->operands[i]);
    if (!file)
        return ERR_OK;
    TRY(fd_read_path(file, REVIEW_BYTES_MAX, &d->arena, &text, e));
    strbuf_put(out, text);
    return ERR_OK;
}

static enum err score(struct table *d, const struct review *r, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    struct review_comment *v;
    struct review_score s;
    size_t n;
    TRY(read_comments(d, &text, e));
    TRY(review_comments_parse(strbuf_str(&text), &d->arena, &v, &n, e));
    TRY(review_comments_check(r, v, n, e));
    review_score(r, v, n, &s);
    d->tried = answer_review(r, v, n, &s, ATTEMPT_SECONDS_UNKNOWN, &d->arena);
    d->json ? score_json(r, v, n, &s) : score_text(r, v, n, &s);
    return ERR_OK;
}

static enum err review(struct table *d, struct error *e)
{
    struct paths paths;
    const struct review *r;
    TRY(paths_find(NULL, args_value(d->args, "content", NULL), &d->arena, &paths, e));
    TRY(content_drills(paths.content, &d->arena, &d->drills, e));
    if (!d->args->n_operands && args_has(d->args, "comments"))
        return error_set(e, ERR_INVALID, "comments",
                         "which review? dryrun practice review ID --comments FILE");
    if (!d->args->n_operands) {
        d->json ? list_json(&d->drills) : list_text(&d->drills);
        return ERR_OK;
    }
    TRY(drills_review(&d->drills, str_of(d->args->operands[0]), &r, e));
    if (d->args->n_operands > 1 || args_has(d->args, "comments"))
        return score(d, r, e);
    d->json ? show_json(r, false) : show_text(r);
    return ERR_OK;
}

static int run(const struct args *args)
{
    struct table d = {.args = args, .json = args_has(args, "json")};
    struct error e = {0};
    arena_init(&d.arena);
    enum err r = review(&d, &e);
    if (r == ERR_OK && d.tried.drill.n)
        evidence_keep(args, &d.tried);
    arena_release(&d.arena);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, d.json);
}

static const struct command_option options[] = {
    {"comments", 'c', "FILE",
     "the comments, one a line (- is standard input); lines with # before them are none"},
    OPTION_CONTENT("the drills"),
    EVIDENCE_OPTIONS,
    {"json", 0, NULL, "as JSON"},
    {0},
};

const struct command cmd_practice_review = {
    .name = "practice review",
    .operands = "[ID [COMMENT...]]",
    .max_operands = COMMAND_OPERANDS_MAX,
    .summary = "practise code review: a pull request with planted findings, and things that only look wrong",
    .details =
        "Without ID the reviews are listed; with ID one is shown, with its lines numbered. A comment is a line or at most ten of them, a "
        "kind, and\nwhat you would write: \"12-15 security The name goes into the query as it is; bind it.\" Kinds are bug, security, "
        "performance, concurrency,\nerror-handling, tests, naming and api. What was found, missed and said in error is told, with what a good comment "
        "says. A finding counts\n4, 2 or 1 points by its severity, and a false alarm takes one; an empty --comments FILE shows all that could be found.",
    .options = options,
    .run = run,
};
