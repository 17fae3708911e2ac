/*
 * dryrun card review: cards one after another. At a terminal as in a pipe a line is read for each step: an
 * empty one turns the card, then a grade. What is forgotten comes again at the end.
 */
#include "base/clock.h"
#include "main/commands.h"
#include "main/gaps/cards.h"
#include "main/say.h"
#include "record/days.h"
#include "record/kinds.h"
#include "record/target.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROUNDS_MAX = 2000 };

struct sitting {
    struct desk *d;
    struct card_settings settings;
    struct cards_view v; /* of the moment that a card is shown or graded */
    bool json;
    int64_t n, again;
    int64_t last_batch; /* 0: there is nothing to take back */
    int64_t last_id;
    bool last_graded; /* otherwise it was buried */
    bool stop;
};

/* The next line; false at the end. */
static bool next_line(struct strbuf *line)
{
    _cleanup_(strbuf_release) struct strbuf text = {0};
    int c;
    strbuf_clear(line);
    while ((c = getchar()) != EOF && c != '\n')
        if (line->n < 200)
            strbuf_putc(line, (char)c);
    return c != EOF || line->n;
}

static void prompt(const struct sitting *s, const char *text)
{
    if (!s->json) {
        sayf("%s", text);
        fflush(stdout);
    }
}

/* Not shown until tomorrow. */
static enum err bury(struct sitting *s, const json_t *card, struct error *e)
{
    struct db *db = s->d->db;
    struct thing_act act = {0};
    json_auto_t *after = NULL;
    struct date tomorrow = date_add_days(days_today(), 1);
    struct tm t = {.tm_year = tomorrow.year - 1900,
                   .tm_mon = tomorrow.month - 1,
                   .tm_mday = tomorrow.day,
                   .tm_isdst = -1};
    json_auto_t *body = json_pack("{s:I, s:I}", "version", (json_int_t)thing_int(card, "version"),
                                  "buried_until_ms", (json_int_t)mktime(&t) * 1000);
    DB_TX(db, DB_WRITE, e);
    TRY(thing_edit(db, &kind_card, thing_int(card, "id"), body, &act, &after, e));
    TRY(thing_commit(db, &act, e));
    s->last_batch = act.batch;
    s->last_id = thing_int(card, "id");
    s->last_graded = false;
    return ERR_OK;
}

static enum err undo(struct sitting *s, struct error *e)
{
    struct db *db = s->d->db;
    struct thing_act act = {0};
    DB_TX(db, DB_WRITE, e);
    TRY(thing_undo(db, s->last_batch, &act, e));
    TRY(thing_commit(db, &act, e));
    s->last_batch = 0;
    s->n -= s->last_graded;
    return ERR_OK;
}

static void show_grades(struct sitting *s, const json_t *card)
{
    const json_t *next = json_object_get(card, "next_s");
    for (int g = FSRS_AGAIN; g <= FSRS_EASY && !s->json; g++)
        sayf("%d %s (%s)   ", g, fsrs_grade_name((enum fsrs_grade)g),
             card_wait(json_integer_value(json_array_get(next, (size_t)g - 1)), &s->d->arena));
    prompt(s, "b bury   u undo   q quit\n> ");
}

static void put_graded(struct sitting *s, const json_t *after, enum fsrs_grade g, int64_t batch)
{
    if (s->json)
        say_json_owned(json_pack("{s:I,s:i,s:I,s:I}", "id", (json_int_t)thing_int(after, "id"), "grade",
                                 (int)g, "change", (json_int_t)batch, "due_at_ms",
                                 (json_int_t)thing_int(after, "due_at_ms")));
    else
        sayf("due again in %s\n\n",
             card_wait((thing_int(after, "due_at_ms") - thing_int(after, "reviewed_at_ms")) / 1000,
                       &s->d->arena));
}

enum outcome { GRADED, FORGOTTEN, BURIED, TAKEN_BACK };

/* One card, until it is graded, buried, or the one before is taken back. */
static enum err one(struct sitting *s, int64_t id, enum outcome *ret, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0}, line = {0};
    struct json_writer w = jw_to(&out);
    s->v.now_ms = clock_unix_ms();
    json_auto_t *card = NULL;
    json_auto_t *after = NULL;
    enum fsrs_grade g;
    TRY(cards_shown_json(s->d->db, &s->v, id, &w, e));
    TRY(json_read(strbuf_str(&out), &card, e));
    int64_t start = clock_mono_ms();
    if (!s->json)
        sayf("%.*s\n", STR_ARG(thing_str(card, "front")));
    prompt(s, "(Enter turns it)\n> ");
    bool turned = false;
    for (;;) {
        if (!next_line(&line)) {
            s->stop = true;
            return ERR_OK;
        }
        struct str word = str_trim(strbuf_str(&line));
        if (str_is(word, "q")) {
            s->stop = true;
            return ERR_OK;
        }
        if (str_is(word, "b")) {
            TRY(bury(s, card, e));
            *ret = BURIED;
            return ERR_OK;
        }
        if (str_is(word, "u") && s->last_batch) {
            TRY(undo(s, e));
            prompt(s, "taken back\n\n");
            *ret = TAKEN_BACK;
            return ERR_OK;
        }
        if (card_grade_read(word, &g)) {
            int64_t batch;
            s->v.now_ms = clock_unix_ms();
            TRY(card_grade_now(s->d->db, &s->v, id, thing_int(card, "version"), g, clock_mono_ms() - start,
                               &batch, &after, e));
            put_graded(s, after, g, batch);
            s->last_batch = batch;
            s->last_id = id;
            s->last_graded = true;
            s->n++;
            *ret = str_is(thing_str(after, "state"), "review") ? GRADED : FORGOTTEN;
            return ERR_OK;
        }
        if (!turned && !s->json)
            sayf("%.*s\n\n", STR_ARG(thing_str(card, "back")));
        turned = true;
        show_grades(s, card);
    }
}

/* The ids of what there is to do; by the plan where that or a day is asked for. */
static enum err read_ids(const struct args *args, struct sitting *s, int64_t *ids, size_t *ret_n,
                         struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *all = NULL;
    json_t *card;
    bool planned = args_has(args, "plan") || args_has(args, "date");
    double minutes;
    struct date day;
    int64_t fresh;
    size_t i, n = 0;
    TRY(args_int(args, "new", 0, 1000, s->v.new_a_day, &fresh, e));
    if (planned) {
        TRY(target_plan(s->d->db, str_of(args_value(args, "date", NULL)),
                        str_of(args_value(args, "minutes", NULL)), &day, &minutes, e));
        TRY(cards_plan_json(s->d->db, &s->v, day, minutes, false, CARDS_LIST_MAX, &s->d->arena, &w, e));
    } else {
        TRY(cards_due_json(s->d->db, &s->v, fresh, CARDS_LIST_MAX, &w, e));
    }
    TRY(json_read(strbuf_str(&out), &all, e));
    json_array_foreach (json_object_get(all, planned ? "today" : "due"), i, card)
        ids[n++] = thing_int(card, "id");
    *ret_n = n;
    return ERR_OK;
}

static enum err review(const struct args *args, struct desk *d, struct error *e)
{
    struct sitting s = {.d = d, .json = args_has(args, "json")};
    int64_t *ids = arena_array(&d->arena, int64_t, ROUNDS_MAX);
    TRY(card_view(d, &s.settings, &s.v, e));
    size_t n = 0;
    TRY(read_ids(args, &s, ids, &n, e));
    if (!n)
        prompt(&s, "Nothing is due.\n");
    for (size_t i = 0; i < n && !s.stop;) {
        enum outcome what = GRADED;
        TRY(one(&s, ids[i], &what, e));
        if (s.stop)
            break;
        if (what == TAKEN_BACK) {
            /* The one before comes again now, and no more at the end. */
            if (n > i + 1 && ids[n - 1] == s.last_id)
                n--;
            i -= i > 0;
            continue;
        }
        if (what == FORGOTTEN && n < ROUNDS_MAX)
            ids[n++] = ids[i];
        i++;
    }
    if (!s.json)
        sayf("%lld card%s graded.\n", (long long)s.n, s.n == 1 ? "" : "s");
    return ERR_OK;
}

static const struct command_option options[] = {
    {"new", 0, "N", "new cards a day; default 20, or as \"card settings\" say"},
    {"plan", 0, NULL, "by the plan until the day of \"dryrun target\", not by what is due"},
    {"date", 0, "DAY", "by the plan until that day"},
    {"minutes", 0, "N", "of each day, for that plan; default the target's, or 15"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_card_review = {
    .name = "card review",
    .operands = "",
    .summary = "go through the cards that are due, and grade each",
    .details =
        "A line for each step, at a terminal as in a pipe: an empty one turns the card, 1 to 4 (again, hard, good, easy) grades it, b puts it off\n"
        "until tomorrow, u takes the last one back, q ends. With --json each grade is told as a line.",
    .options = options,
    .work = review,
};
