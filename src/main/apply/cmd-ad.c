/*
 * dryrun ad: job ads: read, saved, listed, shown. What an ad asks for, beside a CV, is dryrun cv match.
 */
#include "main/apply/ads.h"
#include "main/commands.h"
#include "main/options.h"
#include "main/say.h"
#include "record/kinds.h"

#include <stdio.h>
#include <string.h>

static void say_value(const char *name, struct str value, struct str from)
{
    if (!value.n)
        return;
    sayf("  %-13s ", name);
    say(value);
    if (from.n) {
        sayf("   (");
        say(from);
        sayf(")");
    }
    sayf("\n");
}

static void say_day(const char *name, struct date d, struct str from)
{
    char text[DATE_TEXT_MAX];
    if (d.year)
        say_value(name, str_of(date_text(d, text)), from);
}

static void say_ad(const struct ad *ad)
{
    struct strbuf pay = {0};
    say_value("title", ad->title.text, ad->title.from);
    say_value("employer", ad->employer.text, ad->employer.from);
    say_value("url", ad->url.text, ad->url.from);
    say_value("place", ad->place.text, ad->place.from);
    say_value("remote", ad->remote.text, ad->remote.from);
    if (ad->pay_from.n)
        pay_say(&ad->pay, &pay);
    say_value("pay", strbuf_str(&pay), ad->pay_from);
    say_day("posted on", ad->posted_on, ad->posted_from);
    say_day("valid through", ad->valid_through, ad->valid_from);
    strbuf_release(&pay);
}

static void say_demands(const struct demands *d)
{
    for (size_t i = 0; i < d->n; i++) {
        const struct demand *one = &d->v[i];
        if (one->strength == DEMAND_MENTIONED)
            continue;
        sayf("  %-9s %-8s ", demand_strength_name(one->strength), demand_kind_name(one->kind));
        say(one->name);
        if (one->kind == DEMAND_SKILL && one->years)
            sayf(", %d years", one->years);
        sayf("   (");
        say(one->why);
        sayf(")\n");
    }
}

static void say_notes(const struct ads *list)
{
    for (size_t i = 0; i < list->n_notes; i++) {
        say_to(stderr, "note: %.*s\n", STR_ARG(list->notes[i]));
    }
}

/* ---- add ---- */

/* Which of several; *ret 0: they are only listed. */
static enum err pick(const struct args *args, const struct ads *list, size_t *ret, struct error *e)
{
    int64_t n;
    TRY(args_int(args, "pick", 1, ADS_MAX, 0, &n, e));
    if (n > (int64_t)list->n)
        return error_set(e, ERR_INVALID, "pick", "there are %zu ads in it", list->n);
    *ret = list->n == 1 ? 1 : (size_t)n;
    return ERR_OK;
}

static void put_read(const struct ads *list, const struct skills *skills, struct arena *a,
                     struct json_writer *w)
{
    jw_key(w, "ads");
    jw_begin(w, '[');
    for (size_t i = 0; i < list->n; i++) {
        struct demands d;
        demands_of(&list->v[i], skills, a, &d);
        ad_told_json(&list->v[i], &d, w);
    }
    jw_end(w);
    jw_put_strs(w, "notes", list->notes, list->n_notes);
}

/* What is in it, and nothing saved. */
static void show_read(const struct args *args, const struct ads *list, const struct skills *skills,
                      struct arena *a)
{
    if (args_has(args, "json")) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        put_read(list, skills, a, &w);
        jw_end(&w);
        say_json(&out);
        return;
    }
    say_notes(list);
    for (size_t i = 0; i < list->n; i++) {
        struct demands d;
        if (list->n > 1) {
            sayf("%4zu  ", i + 1);
            say(list->v[i].title.text);
            if (list->v[i].place.text.n) {
                sayf(", ");
                say(list->v[i].place.text);
            }
            sayf("\n");
            continue;
        }
        say_ad(&list->v[i]);
        demands_of(&list->v[i], skills, a, &d);
        say_demands(&d);
    }
    if (list->n > 1)
        sayf("--pick N saves one of them\n");
}

static enum err save(const struct args *args, struct desk *d, const struct ad *ad, struct error *e)
{
    struct db *db = d->db;
    struct thing_act act = {0};
    json_auto_t *fields = ad_fields(ad);
    json_auto_t *made = NULL;
    json_auto_t *application = NULL;
    static const char *const over[][2] = {{"title", "title"}, {"employer", "employer"}, {"place", "place"}};
    for (size_t i = 0; i < ARRAY_LEN(over); i++)
        if (args_has(args, over[i][0]))
            json_object_set_new(fields, over[i][1], json_string(args_value(args, over[i][0], "")));
    DB_TX(db, DB_WRITE, e);
    enum err r = ads_save(db, fields, args_has(args, "application"), &act, &made, &application, e);
    if (r == ERR_INVALID && e && strcmp(e->field, "employer") == 0)
        return error_set(
            e, r, "employer",
            "an application needs the name of the employer, and the ad does not say it: add --employer NAME");
    TRY(r);
    TRY(thing_commit(db, &act, e));
    if (args_has(args, "json")) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        thing_put_change(&w, &act);
        thing_put(&w, "ad", made);
        thing_put(&w, "application", application);
        jw_end(&w);
        say_json(&out);
        return ERR_OK;
    }
    sayf("%lld  ", (long long)thing_int(made, "id"));
    say_member(made, "title");
    say_undo(stdout, act.batch);
    say_ad(ad);
    if (application)
        sayf("application %lld\n", (long long)thing_int(application, "id"));
    return ERR_OK;
}

static enum err add_read(const struct args *args, const struct ads *list, const struct skills *skills,
                         struct arena *a, struct error *e)
{
    size_t which = 0;
    struct desk d;
    TRY(pick(args, list, &which, e));
    if (args_has(args, "dry-run") || which == 0) {
        show_read(args, list, skills, a);
        return ERR_OK;
    }
    if (!args_has(args, "json"))
        say_notes(list);
    TRY(desk_open(args, &d, e));
    enum err r = save(args, &d, &list->v[which - 1], e);
    desk_close(&d);
    return r;
}

static int run_add(const struct args *args)
{
    struct error e = {0};
    struct arena a;
    struct ads list;
    struct world *world = NULL;
    arena_init(&a);
    enum err r = desk_world(args, &a, &world, &e);
    if (r == ERR_OK)
        r = ads_of_file(args->operands[0], args_value(args, "url", NULL), &a, &list, &e);
    if (r == ERR_OK)
        r = add_read(args, &list, world_skills(world), &a, &e);
    world_free(world);
    arena_release(&a);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, args_has(args, "json"));
}

static const struct command_option add_options[] = {
    {"application", 'a', NULL, "put an application for it on the board, too, in the stage saved"},
    {"url", 0, "URL", "where the ad stands, when it does not say so"},
    {"title", 0, "TEXT", "instead of what was read"},
    {"employer", 0, "NAME", "instead of what was read"},
    {"place", 0, "TEXT", "instead of what was read"},
    {"pick", 0, "N", "of several ads in it, this one"},
    OPTION_DRY_RUN("tell what was read, and what the ad asks for; save nothing"),
    OPTION_CONTENT("the list of skills"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_ad_add = {
    .name = "ad add",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "save a job ad: a page, its text, or the JSON of a job board; - is standard input",
    .details =
        "Reads HTML with a schema.org JobPosting or without, plain text, and jobs of Greenhouse, Lever and Ashby as JSON. Each value\n"
        "says where it was read from. Of several ads in one file a list is shown, and --pick saves one. Nothing is fetched from\n"
        "anywhere.",
    .options = add_options,
    .run = run_add,
};

/* ---- list ---- */

static enum err list_ads(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *page = NULL;
    json_t *one;
    size_t i;
    int64_t limit;
    TRY(args_int(args, "limit", 1, THING_LIST_MAX, 100, &limit, e));
    TRY(thing_list_json(d->db, &kind_ad, "ads", 0, 0, limit, &w, e));
    TRY(desk_shown(args, &out, &page, e));
    if (!page)
        return ERR_OK;
    json_array_foreach (json_object_get(page, "ads"), i, one) {
        sayf("%6lld  ", (long long)thing_int(one, "id"));
        say_member(one, "title");
        const char *const fields[] = {"employer", "place"};
        for (size_t k = 0; k < ARRAY_LEN(fields); k++) {
            if (thing_str(one, fields[k]).n) {
                sayf(", ");
                say_member(one, fields[k]);
            }
        }
        sayf("\n");
    }
    if (i == 0)
        sayf("No ad is saved. \"dryrun ad add FILE\" saves one.\n");
    return ERR_OK;
}

static const struct command_option list_options[] = {
    OPTION_LIMIT("100"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_ad_list = {
    .name = "ad list",
    .operands = "",
    .summary = "list the saved ads, the newest first",
    .details = "\"dryrun cv match CV --saved\" lists them by how well they fit a CV.",
    .options = list_options,
    .work = list_ads,
};

/* ---- show ---- */

static int run_show(const struct args *args)
{
    struct error e = {0};
    struct arena a;
    struct ad ad;
    struct demands d;
    struct world *world = NULL;
    bool json = args_has(args, "json");
    arena_init(&a);
    enum err r = desk_world(args, &a, &world, &e);
    if (r == ERR_OK)
        r = ads_one(args->operands[0], args, &a, &ad, &e);
    if (r == ERR_OK)
        demands_of(&ad, world_skills(world), &a, &d);
    if (r == ERR_OK && json) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        ad_told_json(&ad, &d, &w);
        say_json(&out);
    } else if (r == ERR_OK) {
        say_ad(&ad);
        say_demands(&d);
        sayf("\n");
        say(ad.body);
        sayf("\n");
    }
    world_free(world);
    arena_release(&a);
    return r == ERR_OK ? EXIT_OK : command_fail(&e, json);
}

static const struct command_option show_options[] = {
    OPTION_CONTENT("the list of skills"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_ad_show = {
    .name = "ad show",
    .operands = "AD",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "show an ad, what it asks for, and why that counts as it does",
    .details = "AD is the number of a saved ad, or a file.",
    .options = show_options,
    .run = run_show,
};
