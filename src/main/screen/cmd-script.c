/*
 * dryrun script: the answers that every call asks for: list, show, begin one, check one.
 */
#include "base/fd.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/say.h"
#include "record/content/world.h"
#include "record/kinds.h"
#include "record/screen/say.h"

#include <stdio.h>
#include <string.h>

enum { LISTED_MAX = 500 };

typedef enum err world_work(const struct args *args, struct desk *d, struct world *world, struct error *e);

static enum err with_world(const struct args *args, struct desk *d, world_work *work, struct error *e)
{
    struct world *world;
    TRY(desk_world(args, &d->arena, &world, e));
    enum err r = work(args, d, world, e);
    world_free(world);
    return r;
}

static enum err read_script(const struct args *args, struct desk *d, json_t **ret, struct error *e)
{
    int64_t id;
    TRY(args_id(args, 0, "a script", "script list", &id, e));
    return thing_get(d->db, &kind_script, id, ret, e);
}

/* ---- list ---- */

static void print_script(const json_t *s, int wpm)
{
    int seconds = script_seconds(script_words(thing_str(s, "body")), wpm);
    sayf("%6lld  %-9s  %s", (long long)thing_int(s, "id"), desk_text(s, "kind"), desk_text(s, "title"));
    if (!thing_str(s, "body").n)
        sayf("  not written yet");
    else
        sayf("  about %d s", seconds);
    if (thing_int(s, "max_s") && seconds > thing_int(s, "max_s"))
        sayf(", at most %lld", (long long)thing_int(s, "max_s"));
    sayf("\n");
}

/* "(gap-laid-off, gap-family ...)": what it can begin with. */
static void print_variants(const struct script_drafts *drafts, const char *kind)
{
    size_t n = 0;
    for (size_t i = 0; i < drafts->n; i++)
        if (str_is(drafts->v[i].kind, kind))
            sayf("%s%.*s", n++ ? ", " : "  (or ", STR_ARG(drafts->v[i].id));
    sayf("%s\n", n ? ")" : "");
}

static void print_missing(const json_t *scripts, const struct script_drafts *drafts)
{
    const json_t *one;
    size_t i;
    for (size_t k = 0; k + 1 < SCRIPT_KINDS; k++) {
        bool written = false;
        json_array_foreach (scripts, i, one)
            written =
                written || (str_is(thing_str(one, "kind"), script_kind_names[k]) && thing_str(one, "body").n);
        if (written)
            continue;
        sayf("     -  %-9s  missing: \"dryrun script new %s\"", script_kind_names[k], script_kind_names[k]);
        print_variants(drafts, script_kind_names[k]);
    }
}

static enum err list(const struct args *args, struct desk *d, struct world *world, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *scripts = NULL;
    struct say_pace pace;
    const json_t *one;
    size_t i;
    if (args_has(args, "json")) {
        jw_begin(&w, '{');
        jw_key(&w, "desk");
        TRY(say_desk_json(d->db, world_scripts(world), &w, e));
        jw_key(&w, "scripts");
        TRY(thing_array_json(d->db, &kind_script, 0, LISTED_MAX, &w, e));
        jw_end(&w);
        say_json(&out);
        return ERR_OK;
    }
    TRY(say_pace(d->db, &pace, e));
    TRY(thing_array_json(d->db, &kind_script, 0, LISTED_MAX, &w, e));
    TRY(json_read(strbuf_str(&out), &scripts, e));
    json_array_foreach (scripts, i, one)
        print_script(one, pace.wpm);
    print_missing(scripts, world_scripts(world));
    sayf("at %d words a minute%s\n", pace.wpm,
         pace.rehearsals >= SAY_PACE_FEW ? ", as you spoke in rehearsals"
                                         : " (your own pace is not known yet)");
    return ERR_OK;
}

static enum err list_work(const struct args *args, struct desk *d, struct error *e)
{
    return with_world(args, d, list, e);
}

static const struct command_option world_options[] = {
    OPTION_CONTENT("the scripts to begin with"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_script_list = {
    .name = "script list",
    .operands = "",
    .summary = "list your answers for calls, and which of the five are missing",
    .options = world_options,
    .work = list_work,
};

/* ---- show ---- */

static enum err show(const struct args *args, struct desk *d, struct error *e)
{
    static const char *const facts[] = {"kind", "variant", "language", NULL};
    json_auto_t *script = NULL;
    TRY(read_script(args, d, &script, e));
    if (args_has(args, "json")) {
        say_json_value(script);
        return ERR_OK;
    }
    sayf("%s\n", desk_text(script, "title"));
    for (size_t i = 0; facts[i]; i++)
        if (*desk_text(script, facts[i]))
            sayf("  %-9s %s\n", facts[i], desk_text(script, facts[i]));
    sayf("\n%s\n", thing_str(script, "body").n ? desk_text(script, "body") : "Not written yet.");
    return ERR_OK;
}

static const struct command_option desk_options[] = {DESK_OPTIONS, {0}};

const struct command cmd_script_show = {
    .name = "script show",
    .operands = "ID",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "print one of your answers",
    .options = desk_options,
    .work = show,
};

/* ---- new ---- */

static void put_lines(json_t *body, const char *member, const struct str *lines, size_t n)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    for (size_t i = 0; i < n; i++)
        strbuf_printf(&text, "%s%.*s", i ? "\n" : "", STR_ARG(lines[i]));
    if (n)
        json_object_set_new(body, member, json_string(strbuf_cstr(&text)));
}

static json_t *from_draft(const struct script_draft *d)
{
    json_t *body = json_object();
    json_object_set_new(body, "kind", json_stringn(d->kind.p, d->kind.n));
    json_object_set_new(body, "title", json_stringn(d->title.p, d->title.n));
    if (d->variant.n)
        json_object_set_new(body, "variant", json_stringn(d->variant.p, d->variant.n));
    json_object_set_new(body, "target_s", json_integer(d->target_s));
    json_object_set_new(body, "max_s", json_integer(d->max_s));
    put_lines(body, "must_say", d->must_say, d->n_must_say);
    put_lines(body, "forbidden", d->forbidden, d->n_forbidden);
    return body;
}

static int kind_named(struct str word)
{
    for (int k = 0; k < SCRIPT_KINDS; k++)
        if (str_is(word, script_kind_names[k]))
            return k;
    return -1;
}

/* By the id of one that comes with the program, or by its kind: the first of it, or an empty one. */
static enum err begin_with(const struct script_drafts *drafts, struct str word,
                           const struct script_draft **ret, int *ret_kind, struct error *e)
{
    *ret_kind = kind_named(word);
    *ret = script_draft_named(drafts, word);
    for (size_t i = 0; !*ret && *ret_kind >= 0 && i < drafts->n; i++)
        if (str_eq(drafts->v[i].kind, word))
            *ret = &drafts->v[i];
    if (*ret || *ret_kind >= 0)
        return ERR_OK;
    return error_set(
        e, ERR_INVALID, "WHAT",
        "\"%.*s\" is none of about-me, gap, leaving, processes, pay, own, nor a variant of them; "
        "\"dryrun script list\" names those",
        STR_ARG(str_head(word, 60)));
}

static enum err make(const struct args *args, struct desk *d, struct world *world, struct error *e)
{
    struct db *db = d->db;
    const struct script_draft *draft;
    const char *path = args_value(args, "file", NULL);
    json_auto_t *body = NULL;
    json_auto_t *made = NULL;
    struct thing_act act = {0};
    struct str text;
    int kind;
    TRY(begin_with(world_scripts(world), str_of(args->operands[0]), &draft, &kind, e));
    if (draft) {
        body = from_draft(draft);
    } else {
        body = json_object();
        json_object_set_new(body, "kind", json_string(script_kind_names[kind]));
        json_object_set_new(body, "title", json_string(script_kind_titles[kind]));
    }
    if (path) {
        TRY(fd_read_path(path, SCRIPT_BYTES_MAX, &d->arena, &text, e));
        json_t *value = json_stringn(text.p, text.n);
        if (!value)
            return error_set(e, ERR_INVALID, path, "%s is not UTF-8", path);
        json_object_set_new(body, "body", value);
    }
    if (args_has(args, "title"))
        json_object_set_new(body, "title", json_string(args_value(args, "title", "")));
    DB_TX(db, DB_WRITE, e);
    TRY(thing_make(db, &kind_script, body, &act, &made, e));
    TRY(thing_commit(db, &act, e));
    if (args_has(args, "json")) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        thing_put_change(&w, &act);
        thing_put(&w, "script", made);
        jw_end(&w);
        say_json(&out);
        return ERR_OK;
    }
    sayf("%lld  %s", (long long)thing_int(made, "id"), desk_text(made, "title"));
    say_undo(stdout, act.batch);
    if (draft)
        sayf("\n%.*s\n", STR_ARG(draft->outline));
    return ERR_OK;
}

static enum err new_work(const struct args *args, struct desk *d, struct error *e)
{
    return with_world(args, d, make, e);
}

static const struct command_option new_options[] = {
    {"file", 0, "FILE", "what you mean to say"},
    {"title", 0, "TEXT", "what it is called"},
    OPTION_CONTENT("the scripts to begin with"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_script_new = {
    .name = "script new",
    .operands = "WHAT",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "begin an answer: with its points, its length, and how it is built",
    .details =
        "WHAT is a kind (about-me, gap, leaving, processes, pay, own) or one of the variants that come with the program, as gap-laid-off;\n"
        "dryrun script list names them.",
    .options = new_options,
    .work = new_work,
};

/* ---- check ---- */

static void print_must(const json_t *points)
{
    const json_t *one;
    size_t i;
    json_array_foreach (points, i, one) {
        const char *state = desk_text(one, "state");
        sayf("%s %s\n",
             strcmp(state, "hit") == 0      ? "  said    "
             : strcmp(state, "partly") == 0 ? "  partly  "
                                            : "! missing ",
             desk_text(one, "point"));
    }
}

static void print_forbidden(const json_t *points, struct str body)
{
    const json_t *one, *place;
    size_t i, k;
    json_array_foreach (points, i, one)
        json_array_foreach (json_object_get(one, "places"), k, place) {
            struct str words =
                str_head(str_from(body, (size_t)thing_int(place, "at")), (size_t)thing_int(place, "n"));
            sayf("%s %s: \"%.*s\"\n",
                 json_is_true(json_object_get(place, "negated")) ? "  denied   " : "! forbidden",
                 desk_text(one, "point"), STR_ARG(str_head(words, 80)));
        }
}

/* Points that are missing altogether, and forbidden ones that are said and not denied. */
static int count_bad(const json_t *report)
{
    const json_t *one, *place;
    size_t i, k;
    int bad = 0;
    json_array_foreach (json_object_get(report, "must_say"), i, one)
        bad += strcmp(desk_text(one, "state"), "missed") == 0;
    json_array_foreach (json_object_get(report, "forbidden"), i, one)
        json_array_foreach (json_object_get(one, "places"), k, place)
            bad += !json_is_true(json_object_get(place, "negated"));
    return bad;
}

static enum err check(const struct args *args, struct desk *d, int *ret_bad, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *script = NULL;
    json_auto_t *report = NULL;
    struct say_pace pace;
    TRY(read_script(args, d, &script, e));
    TRY(say_pace(d->db, &pace, e));
    struct say_text text = say_text_of(script);
    TRY(say_check_json(&text, pace.wpm, &w, e));
    TRY(json_read(strbuf_str(&out), &report, e));
    int64_t max = thing_int(script, "max_s"), seconds = thing_int(report, "seconds");
    bool too_long = max && seconds > max;
    *ret_bad = count_bad(report) + too_long + !text.body.n;
    if (args_has(args, "json")) {
        say_json(&out);
        return ERR_OK;
    }
    sayf("%s%lld words, about %lld s at %d words a minute", too_long ? "! " : "",
         (long long)thing_int(report, "words"), (long long)seconds, pace.wpm);
    if (max)
        sayf(" (%lld to %lld wanted)", (long long)thing_int(script, "target_s"), (long long)max);
    sayf("\n");
    print_must(json_object_get(report, "must_say"));
    print_forbidden(json_object_get(report, "forbidden"), text.body);
    return ERR_OK;
}

static int run_check(const struct args *args)
{
    struct desk d;
    struct error e = {0};
    int bad = 0;
    enum err r = desk_open(args, &d, &e);
    if (r == ERR_OK) {
        r = check(args, &d, &bad, &e);
        desk_close(&d);
    }
    if (r != ERR_OK)
        return command_fail(&e, args_has(args, "json"));
    return bad ? EXIT_VERDICT : EXIT_OK;
}

const struct command cmd_script_check = {
    .name = "script check",
    .operands = "ID",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "see how long one takes to say, which points are missing, and what should not be in it",
    .details =
        "Exit code 1: it is too long, a point is missing, or it has what it must not have. A point counts as said when two thirds of its words\n"
        "stand near each other, in any form; what you say in other words is not found. What is denied (\"I was not fired\") is told, and not held against it.",
    .options = desk_options,
    .run = run_check,
};
