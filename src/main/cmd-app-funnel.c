/*
 * dryrun app funnel: what came of one's applications.
 */
#include "base/json.h"
#include "main/commands.h"
#include "main/desk.h"
#include "record/outcomes.h"

#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { BAR = 30 };

static const struct calendar *no_calendar(void *ctx, struct str country)
{
    (void)ctx, (void)country;
    return &CALENDAR_PLAIN;
}

static struct date day_here(int64_t unix_ms)
{
    time_t seconds = (time_t)(unix_ms / 1000);
    struct tm t;
    localtime_r(&seconds, &t);
    return (struct date){t.tm_year + 1900, t.tm_mon + 1, t.tm_mday};
}

/* ---- for people ---- */

static void print_rate(const struct stats_rate *r)
{
    if (isnan(r->rate))
        printf("   nothing to count");
    else
        printf("  %3.0f %% (%.0f to %.0f %%)", 100 * r->rate, 100 * r->low, 100 * r->high);
}

static void print_stages(const struct funnel *f)
{
    for (size_t s = 0; s < FUNNEL_STAGES; s++) {
        int bar = f->sent ? (int)(BAR * f->stages[s].reached / f->sent) : 0;
        printf("%-9s %5zu ", funnel_stages[s], f->stages[s].reached);
        for (int i = 0; i < BAR; i++)
            printf("%s", i < bar ? "=" : " ");
        if (s)
            print_rate(&f->stages[s].from);
        printf("\n");
    }
}

static void print_curve(const struct funnel *f)
{
    if (f->curve.n_happened == 0) {
        printf("\nNo reply whose day is known, so nothing can be said of how long they take.\n");
        return;
    }
    if (f->median_days == SURVIVAL_NEVER)
        printf("\nFewer than half have replied so far (%zu of %zu", f->curve.n_happened, f->n_timed);
    else
        printf("\nHalf have replied after %d days (%zu of %zu", f->median_days, f->curve.n_happened,
               f->n_timed);
    printf(", the open ones counted as waiting).\n");
    static const int32_t silent[] = {7, 14, 30};
    for (size_t i = 0; i < 3; i++) {
        struct survival_hope h;
        survival_hope(&f->curve, silent[i], 60, &h);
        if (h.kind == SURVIVAL_TOLD)
            printf(
                "  after %2d days of silence: %.0f %% (%.0f to %.0f %%) that they still answer within 60\n",
                silent[i], 100 * h.chance, 100 * h.low, 100 * h.high);
        else
            printf("  after %2d days of silence: too few to tell\n", silent[i]);
    }
}

static void print_groups(const struct funnel *f, const char *by)
{
    printf("\nReplies within %d days, by %s:\n", FUNNEL_PATIENCE, by);
    for (size_t i = 0; i < f->n_groups; i++) {
        const struct funnel_group *g = &f->groups[i];
        printf("  %-20.*s %4u of %4u", STR_ARG(g->name.n ? g->name : STR("(not said)")), g->replies.hits,
               g->replies.tries);
        print_rate(&g->rate);
        printf("\n");
    }
    if (!f->n_compared)
        return;
    struct str best = f->groups[f->compared[0]].name, second = f->groups[f->compared[1]].name;
    printf("  %.*s does better than %.*s with a probability %s %.2f", STR_ARG(best), STR_ARG(second),
           f->better > 0.99 ? "above" : "of", f->better > 0.99 ? 0.99 : f->better);
    if (f->need.kind == STATS_NEED_MORE)
        printf("; about %u more of each to tell", f->need.more);
    else if (f->need.kind == STATS_NEED_TOO_MANY)
        printf("; they are as good as equal");
    printf("\n");
}

/* ---- for programs ---- */

static void put_rate(const struct stats_rate *r, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_real(w, "rate", r->rate);
    jw_put_real(w, "low", r->low);
    jw_put_real(w, "high", r->high);
    jw_put_bool(w, "few", r->few);
    jw_end(w);
}

static void put_stages(const struct funnel *f, struct json_writer *w)
{
    jw_key(w, "stages");
    jw_begin(w, '[');
    for (size_t s = 0; s < FUNNEL_STAGES; s++) {
        jw_begin(w, '{');
        jw_put_cstr(w, "stage", funnel_stages[s]);
        jw_put_int(w, "reached", (int64_t)f->stages[s].reached);
        jw_put_int(w, "here", (int64_t)f->stages[s].here);
        jw_key(w, "from_before");
        put_rate(&f->stages[s].from, w);
        jw_end(w);
    }
    jw_end(w);
}

static void put_curve(const struct funnel *f, struct json_writer *w)
{
    jw_key(w, "reply");
    jw_begin(w, '{');
    jw_put_int(w, "timed", (int64_t)f->n_timed);
    jw_put_int(w, "replied", (int64_t)f->curve.n_happened);
    jw_key(w, "median_days");
    if (f->median_days == SURVIVAL_NEVER)
        jw_null(w);
    else
        jw_int(w, f->median_days);
    jw_key(w, "waiting");
    jw_begin(w, '[');
    for (size_t i = 0; i < f->curve.n_steps; i++) {
        const struct survival_step *s = &f->curve.steps[i];
        jw_begin(w, '{');
        jw_put_int(w, "days", s->days);
        jw_put_real(w, "share", s->waiting);
        jw_put_real(w, "low", s->low);
        jw_put_real(w, "high", s->high);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}

static void put_groups(const struct funnel *f, struct json_writer *w)
{
    static const char *const needs[] = {"none", "more", "too-many"};
    jw_key(w, "groups");
    jw_begin(w, '[');
    for (size_t i = 0; i < f->n_groups; i++) {
        const struct funnel_group *g = &f->groups[i];
        jw_begin(w, '{');
        jw_put_str(w, "name", g->name);
        jw_put_int(w, "sent", (int64_t)g->sent);
        jw_put_int(w, "replied", g->replies.hits);
        jw_put_int(w, "counted", g->replies.tries);
        jw_key(w, "rate");
        put_rate(&g->rate, w);
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "comparison");
    if (!f->n_compared) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    jw_put_str(w, "better", f->groups[f->compared[0]].name);
    jw_put_str(w, "than", f->groups[f->compared[1]].name);
    jw_put_real(w, "probability", f->better);
    jw_put_cstr(w, "need", needs[f->need.kind]);
    jw_put_int(w, "about_more_of_each", f->need.kind == STATS_NEED_MORE ? f->need.more : 0);
    jw_end(w);
}

static void print_json(const struct funnel *f)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_put_int(&w, "sent", (int64_t)f->sent);
    jw_put_int(&w, "open", (int64_t)f->n_open);
    jw_put_int(&w, "accepted", (int64_t)f->accepted);
    put_stages(f, &w);
    put_curve(f, &w);
    put_groups(f, &w);
    jw_end(&w);
    printf("%s\n", strbuf_cstr(&out));
}

/* ---- the command ---- */

static enum err tell(const struct args *args, struct desk *d, struct error *e)
{
    static const char *const names[] = {"source", "channel", "cv"};
    const char *by = args_value(args, "by", "source");
    const struct due_world world = {day_here((int64_t)time(NULL) * 1000), day_here, no_calendar, NULL};
    struct funnel_case *cases;
    struct funnel f;
    size_t n, group = 0;
    while (group < 3 && strcmp(names[group], by) != 0)
        group++;
    if (group == 3)
        return error_set(e, ERR_INVALID, "by", "--by wants source, channel or cv, not \"%s\"", by);
    TRY(outcomes_list(d->db, (enum outcomes_group)group, &world, &d->arena, &cases, &n, e));
    TRY(funnel_fit(cases, n, &d->arena, &f, e));
    if (args_has(args, "json")) {
        print_json(&f);
    } else if (n == 0) {
        printf("Nothing was sent yet. \"dryrun app add COMPANY ROLE --stage applied\" is a beginning.\n");
    } else {
        print_stages(&f);
        print_curve(&f);
        print_groups(&f, by);
    }
    return ERR_OK;
}

static int run(const struct args *args)
{
    struct desk d;
    struct error e = {0};
    enum err r = desk_open(args, &d, &e);
    if (r == ERR_OK) {
        r = tell(args, &d, &e);
        desk_close(&d);
    }
    return r == ERR_OK ? EXIT_OK : command_fail(&e, args_has(args, "json"));
}

static const struct command_option options[] = {
    {"by", 0, "WHAT", "what is compared: source (default), channel, cv"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_app_funnel = {
    .name = "app funnel",
    .operands = "",
    .summary = "tell how many applications reached which stage, how long replies take, and what does better",
    .details =
        "Each share has its interval of 95 %. An application that is open counts as waiting up to today and no further, so that\n"
        "\"ghosted\" is a probability and not a guess.",
    .options = options,
    .run = run,
};
