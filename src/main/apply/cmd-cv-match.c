/*
 * dryrun cv match: a CV beside job ads: what they ask for, where the CV shows it, what to change; of several,
 * which fit.
 */
#include "base/utf8.h"
#include "main/apply/ads.h"
#include "main/apply/cv-file.h"
#include "main/commands.h"
#include "main/options.h"
#include "main/say.h"
#include "record/days.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILES_MAX = COMMAND_OPERANDS_MAX + ADS_MAX + ADS_RANKED_MAX };

struct one {
    const char *from; /* the operand, or NULL: a saved one */
    struct ad ad;
    int64_t id;   /* of a saved one; 0: a file */
    size_t place; /* as they were named */
    struct demands demands;
    struct match match;
};

struct work {
    struct arena arena;
    struct cv *cv;
    struct world *world; /* owned */
    struct one *v;
    size_t n;
};

static void take(struct work *w, const char *from, const struct ad *ad, int64_t id)
{
    if (w->n == FILES_MAX)
        return;
    struct one *o = &w->v[w->n++];
    *o = (struct one){.from = from, .ad = *ad, .id = id, .place = w->n};
    demands_of(&o->ad, world_skills(w->world), &w->arena, &o->demands);
    match_cv(w->cv, &o->demands, world_skills(w->world), days_today_for_cv(), &w->arena, &o->match);
}

static enum err take_saved(struct work *w, const struct args *args, struct error *e)
{
    struct desk d;
    struct ad_ranked *list;
    size_t n;
    bool more;
    TRY(desk_open(args, &d, e));
    enum err r =
        ads_rank(d.db, NULL, world_skills(w->world), days_today_for_cv(), &d.arena, &list, &n, &more, e);
    for (size_t i = 0; r == ERR_OK && i < n; i++) {
        struct ad ad = list[i].ad;
        struct ad_value *values[] = {&ad.title, &ad.employer, &ad.url, &ad.place, &ad.remote};
        for (size_t k = 0; k < ARRAY_LEN(values); k++)
            values[k]->text = arena_str(&w->arena, values[k]->text.p ? values[k]->text : STR(""));
        ad.body = arena_str(&w->arena, ad.body);
        take(w, NULL, &ad, thing_int(list[i].thing, "id"));
    }
    if (r == ERR_OK)
        ads_ranked_free(list, n);
    desk_close(&d);
    return r;
}

/* Files first: as root the record is opened as somebody else, for good. */
static enum err read_all(struct work *w, const struct args *args, struct error *e)
{
    struct ads list;
    struct ad ad;
    int64_t id;
    for (size_t i = 1; i < args->n_operands; i++) {
        if (ads_is_number(args->operands[i], &id))
            continue;
        TRY(ads_of_file(args->operands[i], NULL, &w->arena, &list, e));
        for (size_t k = 0; k < list.n; k++)
            take(w, args->operands[i], &list.v[k], 0);
    }
    for (size_t i = 1; i < args->n_operands; i++) {
        if (!ads_is_number(args->operands[i], &id))
            continue;
        TRY(ads_one(args->operands[i], args, &w->arena, &ad, e));
        take(w, NULL, &ad, id);
    }
    if (args_has(args, "saved"))
        TRY(take_saved(w, args, e));
    if (!w->n)
        return error_set(
            e, ERR_INVALID, "AD",
            args_has(args, "saved")
                ? "no ad is saved; \"dryrun ad add FILE\" saves one"
                : "name an ad: a file, \"-\", or the number of a saved one; or --saved for all of them");
    return ERR_OK;
}

static int order(const void *a, const void *b)
{
    const struct one *x = a, *y = b;
    int by = match_order(&x->match, &y->match);
    return by ? by : x->place < y->place ? -1 : 1;
}

/* ---- telling ---- */

static void say_name(const struct one *o)
{
    if (o->id)
        sayf("%lld: ", (long long)o->id);
    else if (o->from)
        sayf("%s: ", o->from);
    say(o->ad.title.text);
    if (o->ad.employer.text.n) {
        sayf(", ");
        say(o->ad.employer.text);
    }
    sayf("\n");
}

static void say_counts(const struct one *o)
{
    struct strbuf b = {0};
    match_say(&o->match, &b);
    sayf("  ");
    say(strbuf_str(&b));
    sayf("\n");
    strbuf_release(&b);
}

static void say_items(const struct match *m, bool all)
{
    for (size_t i = 0; i < m->n_items; i++) {
        const struct match_item *it = &m->items[i];
        if (it->demand->strength == DEMAND_MENTIONED && !all)
            continue;
        sayf("  %-7s %-9s ", match_state_name(it->state), demand_strength_name(it->demand->strength));
        say(it->demand->name);
        sayf(": ");
        say(it->says);
        sayf("\n");
        for (size_t k = 0; k < it->n_places && all; k++) {
            const struct match_place *p = &it->places[k];
            sayf("            ");
            if (p->at.line)
                sayf("line %d: ", p->at.line);
            else if (p->at.page)
                sayf("page %d: ", p->at.page);
            say(p->context);
            sayf("\n");
        }
    }
}

static void print_for_people(const struct work *w, bool all)
{
    for (size_t i = 0; i < w->n; i++) {
        if (w->n > 1)
            sayf("%2zu. ", i + 1);
        say_name(&w->v[i]);
        say_counts(&w->v[i]);
        if (w->n > 1 && !all)
            continue;
        say_items(&w->v[i].match, all);
        for (size_t k = 0; k < w->v[i].match.n_edits; k++) {
            sayf("  %s ", k == 0 ? "edits:\n  -" : "-");
            say(w->v[i].match.edits[k].text);
            sayf("\n");
        }
    }
}

static void print_json(const struct work *w)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer j = jw_to(&out);
    jw_begin(&j, '{');
    jw_key(&j, "ads");
    jw_begin(&j, '[');
    for (size_t i = 0; i < w->n; i++) {
        const struct one *o = &w->v[i];
        jw_begin(&j, '{');
        jw_put_cstr(&j, "file", o->from);
        jw_key(&j, "id");
        if (o->id)
            jw_int(&j, o->id);
        else
            jw_null(&j);
        jw_put_str(&j, "title", o->ad.title.text);
        jw_put_str(&j, "employer", o->ad.employer.text);
        jw_key(&j, "match");
        ad_counts_json(&o->match, &j);
        ad_match_json(&o->demands, &o->match, &j);
        jw_end(&j);
    }
    jw_end(&j);
    jw_end(&j);
    say_json(&out);
}

static int run_match(const struct args *args)
{
    struct work w = {0};
    struct error e = {0};
    bool json = args_has(args, "json");
    arena_init(&w.arena);
    w.v = arena_array(&w.arena, struct one, FILES_MAX);
    enum err r = desk_world(args, &w.arena, &w.world, &e);
    if (r == ERR_OK)
        r = cv_file_read(args->operands[0], &w.arena, &w.cv, &e);
    if (r == ERR_OK)
        r = read_all(&w, args, &e);
    if (r == ERR_OK) {
        qsort(w.v, w.n, sizeof *w.v, order);
        if (json)
            print_json(&w);
        else
            print_for_people(&w, args_has(args, "all"));
    }
    world_free(w.world);
    arena_release(&w.arena);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, json);
}

static const struct command_option match_options[] = {
    {"saved", 0, NULL, "all saved ads of the record"},
    {"all", 'a', NULL, "with every place, and what is only mentioned"},
    OPTION_CONTENT("the list of skills"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_cv_match = {
    .name = "cv match",
    .operands = "CV [AD...]",
    .min_operands = 1,
    .max_operands = COMMAND_OPERANDS_MAX,
    .summary = "set a CV beside job ads: what they ask for, where the CV shows it, what to change",
    .details =
        "AD is a file, - or the number of a saved ad. Each demand is shown in your work, listed only, missing, or open (a question that\n"
        "the CV does not answer). Several ads are ranked: fewest failed knock-outs, then the share of required skills, years, the share\n"
        "of those that would be liked. There is no score: the figures are told. A CV with a gap to an ad is no failure: exit code 0.",
    .options = match_options,
    .run = run_match,
};
