/*
 * dryrun cross: the cross-examination of a claim of the CV on the terminal, and the map of what was defended.
 *
 * What is asked goes to standard output, or with --json to standard error; what is answered comes from
 * standard input, a line each: nothing (the answer was given aloud), a grade, or q. So it works with a person
 * and with a pipe.
 */
#include "base/clock.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/say.h"
#include "record/content/world.h"
#include "record/kinds.h"
#include "record/screen/cross.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* ---- the map ---- */

static const char *mark(enum heat h)
{
    return h == HEAT_DEFENDED ? "+" : h == HEAT_SHAKY ? "?" : ".";
}

static enum err show_map(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct cross_claim *v;
    size_t n;
    TRY(cross_claims(d->db, &d->arena, &v, &n, e));
    if (args_has(args, "json")) {
        cross_map_put(v, n, &w);
        say_json(&out);
        return ERR_OK;
    }
    for (size_t i = 0; i < n; i++)
        sayf("%6" PRId64 "  %s %s %s  %.*s\n", v[i].id, mark(v[i].heat.levels[0].heat),
             mark(v[i].heat.levels[1].heat), mark(v[i].heat.levels[2].heat), STR_ARG(v[i].words));
    if (n)
        sayf("        1 2 3  level: . never asked, ? shaky, + defended\n");
    struct cross_counts counts = cross_count(v, n);
    cross_say(&counts, &out);
    say_json(&out);
    return ERR_OK;
}

/* ---- a sitting ---- */

struct sitting {
    struct desk *d;
    FILE *to; /* where is asked */
    int64_t id;
    struct json_writer *w; /* the answers that were kept, as an array */
};

enum reply { REPLY_NEXT, REPLY_GRADE, REPLY_END };

/* A line of the input: a grade, nothing, or q. Anything else is asked again. */
static enum reply read_reply(struct sitting *s, bool want_grade, int *ret_grade)
{
    char line[200];
    for (;;) {
        fflush(s->to);
        if (!fgets(line, sizeof line, stdin))
            return REPLY_END;
        if (!strchr(line, '\n'))
            for (int c; (c = getchar()) != EOF && c != '\n';)
                ;
        struct str said = str_trim(str_of(line));
        if (said.n == 1 && said.p[0] >= '1' && said.p[0] <= '0' + LADDER_GRADE_MAX) {
            *ret_grade = said.p[0] - '0';
            return REPLY_GRADE;
        }
        if (str_is(said, "q"))
            return REPLY_END;
        if (!said.n && !want_grade)
            return REPLY_NEXT;
        say_to(s->to, want_grade ? "a grade from 1 to 4, or q: "
                                 : "Enter when you have answered, a grade from 1 to 4, or q: ");
    }
}

static enum err keep(struct sitting *s, int level, int grade, const char *asked, int64_t began_ms,
                     struct error *e)
{
    struct db *db = s->d->db;
    struct thing_act act = {0};
    json_auto_t *made = NULL;
    json_auto_t *body =
        json_pack("{s:s, s:I, s:i, s:i, s:I, s:I, s:s}", "what", "claim", "claim", (json_int_t)s->id, "level",
                  level, "grade", grade, "at_ms", (json_int_t)clock_unix_ms(), "seconds",
                  (json_int_t)((clock_mono_ms() - began_ms) / 1000), "asked", asked);
    DB_TX(db, DB_WRITE, e);
    TRY(thing_make(db, &kind_rehearsal, body, &act, &made, e));
    TRY(thing_commit(db, &act, e));
    say_to(s->to, "kept");
    say_undo(s->to, act.batch);
    jw_value(s->w, made);
    return ERR_OK;
}

/* One level, from question to question to its grade. *ret_on: go on to the next one. */
static enum err ask_level(struct sitting *s, const struct ladder *l, int level, bool *ret_on, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf asked = {0};
    int64_t began_ms = clock_mono_ms();
    enum reply reply = REPLY_NEXT;
    int grade = 0;
    *ret_on = false;
    for (size_t i = 0; i < l->n && reply == REPLY_NEXT; i++) {
        if (l->v[i].level != level)
            continue;
        say_to(s->to, "\n%d  %.*s\n   (%d s; Enter when you have answered) ", level, STR_ARG(l->v[i].text),
               ladder_seconds[level - 1]);
        strbuf_printf(&asked, "%s%.*s", asked.n ? "\n" : "", STR_ARG(l->v[i].text));
        reply = read_reply(s, false, &grade);
    }
    if (reply == REPLY_NEXT) {
        say_to(s->to,
               "\nHow did level %d go? 1 could not answer, 2 with trouble, 3 well, 4 with ease, q to stop: ",
               level);
        reply = read_reply(s, true, &grade);
    }
    if (reply != REPLY_GRADE) {
        say_to(s->to, "\n");
        return ERR_OK;
    }
    TRY(keep(s, level, grade, strbuf_cstr(&asked), began_ms, e));
    *ret_on = grade > 1;
    if (grade == 1)
        say_to(
            s->to,
            "The ladder ends here: this is where the claim breaks. Write down the answer while you still know "
            "what was missing.\n");
    return ERR_OK;
}

/* The claim that was asked for, or else the one that needs it most. */
static enum err which_claim(const struct args *args, struct desk *d, int64_t *ret, struct error *e)
{
    struct cross_claim *v;
    size_t n;
    TRY(args_int(args, "claim", 1, INT64_MAX, 0, ret, e));
    if (*ret)
        return ERR_OK;
    TRY(cross_claims(d->db, &d->arena, &v, &n, e));
    if (n == 0)
        return error_set(e, ERR_NOT_FOUND, "claim",
                         "there is no claim to ask about; \"dryrun cross add WORDS\" writes one down");
    *ret = v[0].id;
    return ERR_OK;
}

static enum err climb(const struct args *args, struct desk *d, const struct world *world, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    bool json = args_has(args, "json"), on = true;
    struct sitting s = {.d = d, .to = json ? stderr : stdout, .w = &w};
    json_auto_t *claim = NULL;
    struct ladder l;
    TRY(which_claim(args, d, &s.id, e));
    TRY(cross_ladder(d->db, world_bank(world), world_skills(world), s.id,
                     str_of(args_value(args, "language", "")), &d->arena, &l, &claim, e));
    jw_begin(&w, '{');
    thing_put(&w, "claim", claim);
    ladder_put(&l, &w);
    jw_key(&w, "answers");
    jw_begin(&w, '[');
    if (!args_has(args, "questions")) {
        say_to(s.to, "%s\n", json_string_value(json_object_get(claim, "words")));
        if (!l.has_number)
            say_to(s.to, "It has no number: that is asked first.\n");
        for (int level = 1; on && level <= LADDER_LEVELS; level++)
            TRY(ask_level(&s, &l, level, &on, e));
    } else if (!json)
        for (size_t i = 0; i < l.n; i++)
            sayf("%d  %.*s\n", l.v[i].level, STR_ARG(l.v[i].text));
    jw_end(&w);
    jw_end(&w);
    if (json)
        say_json(&out);
    return ERR_OK;
}

static enum err cross(const struct args *args, struct desk *d, struct error *e)
{
    struct world *world;
    if (args_has(args, "map"))
        return show_map(args, d, e);
    TRY(desk_world(args, &d->arena, &world, e));
    enum err r = climb(args, d, world, e);
    world_free(world);
    return r;
}

static const struct command_option options[] = {
    {"claim", 0, "N", "which claim; without it the one that needs it most"},
    {"language", 0, "CODE", "en or de; without it as the claim is written"},
    {"questions", 0, NULL, "only print the questions"},
    {"map", 0, NULL, "which levels of which claims were never asked, shaky, defended"},
    OPTION_CONTENT("the templates of questions"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_cross = {
    .name = "cross",
    .operands = "",
    .summary = "be cross-examined about a claim of your CV: three levels of questions, made of its own words",
    .details =
        "Answer each question aloud and press Enter; at the end of a level say how it went: 1 could not answer (the ladder ends there),\n"
        "2 with trouble, 3 well, 4 with ease; q stops. A grade may be given at a question, too. Each level is kept as a rehearsal and can be\n"
        "undone. Level 1 asks what and why, 2 how it was measured and what broke, 3 what you would do now. Others of the questions come each\n"
        "time. With --json it asks on standard error and prints what was kept.",
    .options = options,
    .work = cross,
};

/* ---- add ---- */

static enum err add(const struct args *args, struct desk *d, struct error *e)
{
    static const struct {
        const char *option, *field;
    } given[] = {
        {"employer", "employer"}, {"number", "number"}, {"measured", "measured"}, {"part", "my_part"}};
    struct db *db = d->db;
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct thing_act act = {0};
    json_auto_t *made = NULL;
    json_auto_t *body = json_object();
    if (!str_trim(str_of(args->operands[0])).n)
        return error_set(e, ERR_INVALID, "WORDS",
                         "the claim has no words: write the bullet as it stands in the CV");
    json_object_set_new(body, "words", json_string(args->operands[0]));
    for (size_t i = 0; i < ARRAY_LEN(given); i++)
        if (args_has(args, given[i].option))
            json_object_set_new(body, given[i].field, json_string(args_value(args, given[i].option, "")));
    DB_TX(db, DB_WRITE, e);
    TRY(thing_make(db, &kind_claim, body, &act, &made, e));
    TRY(thing_commit(db, &act, e));
    if (!args_has(args, "json")) {
        sayf("%lld  %s", (long long)thing_int(made, "id"), desk_text(made, "words"));
        say_undo(stdout, act.batch);
        return ERR_OK;
    }
    jw_begin(&w, '{');
    thing_put_change(&w, &act);
    thing_put(&w, "claim", made);
    jw_end(&w);
    say_json(&out);
    return ERR_OK;
}

static const struct command_option add_options[] = {
    {"employer", 0, "NAME", "where it was"},
    {"number", 0, "TEXT", "the number that it claims, if it does not stand in the words"},
    {"measured", 0, "TEXT", "how the number was got"},
    {"part", 0, "TEXT", "what of it was yours"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_cross_add = {
    .name = "cross add",
    .operands = "WORDS",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "write down a claim: a bullet of your CV, as it stands there",
    .options = add_options,
    .work = add,
};
