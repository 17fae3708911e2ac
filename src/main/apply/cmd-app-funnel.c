/*
 * dryrun app funnel: what came of one's applications.
 */
#include "base/json.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/say.h"
#include "record/apply/outcomes.h"
#include "record/days.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { BAR = 30 };

/* ---- for people ---- */

static void print_rate(const struct stats_rate *r)
{
    if (isnan(r->rate))
        sayf("   nothing to count");
    else
        sayf("  %3.0f %% (%.0f to %.0f %%)", 100 * r->rate, 100 * r->low, 100 * r->high);
}

static void print_stages(const struct funnel *f)
{
    for (size_t s = 0; s < FUNNEL_STAGES; s++) {
        int bar = f->sent ? (int)(BAR * f->stages[s].reached / f->sent) : 0;
        sayf("%-9s %5zu ", funnel_stages[s], f->stages[s].reached);
        for (int i = 0; i < BAR; i++)
            sayf("%s", i < bar ? "=" : " ");
        if (s)
            print_rate(&f->stages[s].from);
        sayf("\n");
    }
}

static void print_curve(const struct funnel *f)
{
    if (f->curve.n_happened == 0) {
        sayf("\nNo reply whose day is known, so nothing can be said of how long they take.\n");
        return;
    }
    if (f->median_days == SURVIVAL_NEVER)
        sayf("\nFewer than half have replied so far (%zu of %zu", f->curve.n_happened, f->n_timed);
    else
        sayf("\nHalf have replied after %d days (%zu of %zu", f->median_days, f->curve.n_happened,
             f->n_timed);
    sayf(", the open ones counted as waiting).\n");
    static const int32_t silent[] = {7, 14, 30};
    for (size_t i = 0; i < 3; i++) {
        struct survival_hope h;
        survival_hope(&f->curve, silent[i], 60, &h);
        if (h.kind == SURVIVAL_TOLD)
            sayf("  after %2d days of silence: %.0f %% (%.0f to %.0f %%) that they still answer within 60\n",
                 silent[i], 100 * h.chance, 100 * h.low, 100 * h.high);
        else
            sayf("  after %2d days of silence: too few to tell\n", silent[i]);
    }
}

static void print_groups(const struct funnel *f, const char *by)
{
    sayf("\nReplies within %d days, by %s:\n", FUNNEL_PATIENCE, by);
    for (size_t i = 0; i < f->n_groups; i++) {
        const struct funnel_group *g = &f->groups[i];
        sayf("  %-20.*s %4u of %4u", STR_ARG(g->name.n ? g->name : STR("(not said)")), g->replies.hits,
             g->replies.tries);
        print_rate(&g->rate);
        sayf("\n");
    }
    if (!f->n_compared)
        return;
    struct str best = f->groups[f->compared[0]].name, second = f->groups[f->compared[1]].name;
    sayf("  %.*s does better than %.*s with a probability %s %.2f", STR_ARG(best), STR_ARG(second),
         f->better > 0.99 ? "above" : "of", f->better > 0.99 ? 0.99 : f->better);
    if (f->need.kind == STATS_NEED_MORE)
        sayf("; about %u more of each to tell", f->need.more);
    else if (f->need.kind == STATS_NEED_TOO_MANY)
        sayf("; they are as good as equal");
    sayf("\n");
}

/* ---- the command ---- */

static enum err tell(const struct args *args, struct desk *d, struct error *e)
{
    static const char *const names[] = {"source", "channel", "cv"};
    const char *by = args_value(args, "by", "source");
    /* No calendar is asked for: what is counted here are days. */
    const struct due_world world = {.today = days_today(), .day_of = days_here};
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
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        outcomes_json(&f, &w);
        say_json(&out);
    } else if (n == 0) {
        sayf("Nothing was sent yet. \"dryrun app add COMPANY ROLE --stage applied\" is a beginning.\n");
    } else {
        print_stages(&f);
        print_curve(&f);
        print_groups(&f, by);
    }
    return ERR_OK;
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
    .work = tell,
};
