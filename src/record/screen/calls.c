/* What is to come, and the sheet of one call. */
#include "record/screen/calls.h"

#include "base/cleanup.h"
#include "record/apply/whole-internal.h"
#include "record/content/bank.h"
#include "record/days.h"
#include "record/fields.h"
#include "record/kinds.h"
#include "record/screen/caller.h"
#include "record/screen/ranges.h"
#include "record/screen/say.h"

#include <string.h>
#include <time.h>

/* ---- notes ---- */

enum { NOTES_MAX = 64 << 10, ASKS_MAX = 4000, OWN_MAX = 10, LISTED_MAX = 100, SCRIPTS_MAX = 500 };

static const struct thing_field note_fields[] = {
    {"round", THING_REF, .required = true, .ref = &kind_round, .owner = true,
     .holders = "SELECT id FROM call_note WHERE round = ?1"},
    {"asks", THING_TEXT, .max = ASKS_MAX},
    {"notes", THING_TEXT, .max = NOTES_MAX},
};
const struct thing_kind kind_call_note = {
    .name = "call_note",
    .title = "the notes of a call",
    .fields = note_fields,
    .n_fields = ARRAY_LEN(note_fields),
    .taken = "there are notes of this call already",
    .taken_field = "round",
    THING_SQL("call_note", "round", "round, asks, notes", "?1, ?2, ?3", "round = ?1, asks = ?2, notes = ?3",
              "?4", "?5", "?6"),
};

/* ---- the list ---- */

/* CROSS: SQLite takes the tables as they stand, so that rounds come in the order of their index. */
#define LIST_COLUMNS                                                                                                                                  \
    "SELECT r.id, r.kind, r.at_ms, r.time_zone, r.minutes, r.application, a.role, c.name, c.agency, r.people, c.id, "                                 \
    "(SELECT count(*) FROM promise p WHERE p.application = a.id AND p.mine = 0 AND p.closed_on IS NULL AND p.due_on < ?1), coalesce(a.recruiter, 0) " \
    "FROM round r CROSS JOIN application a CROSS JOIN company c "                                                                                     \
    "WHERE a.id = r.application AND c.id = a.company AND r.outcome = 'planned' AND a.outcome = 'open' "                                               \
    "AND r.kind NOT IN ('takehome', 'code') AND "

/* Which kinds of scripts are written: for all (company 0), and for companies. */
struct written {
    int64_t company;
    size_t kind;
};
struct list {
    struct db *db;
    struct json_writer *w;
    int64_t limit, shown;
    bool more;
    struct written *written; /* n_written */
    size_t n_written;
    struct arena a;
};

static enum err find_written(struct list *l, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    size_t cap = 0;
    TRY(db_query(
        l->db,
        "SELECT kind, coalesce(company, 0) FROM script WHERE id < ?1 AND body IS NOT NULL ORDER BY id DESC LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, SCRIPTS_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        for (size_t k = 0; k + 1 < SCRIPT_KINDS; k++) {
            if (!str_is(stmt_text(q, 0), script_kind_names[k]))
                continue;
            arena_grow(&l->a, l->written, l->n_written, cap);
            l->written[l->n_written++] = (struct written){stmt_i64(q, 1), k};
        }
    }
}

static int count_written(const struct list *l, int64_t company)
{
    bool have[SCRIPT_KINDS] = {0};
    int n = 0;
    for (size_t i = 0; i < l->n_written; i++)
        if (l->written[i].company == 0 || l->written[i].company == company)
            have[l->written[i].kind] = true;
    for (size_t k = 0; k < SCRIPT_KINDS; k++)
        n += have[k];
    return n;
}

static enum err put_summary(const struct list *l, struct stmt *q, struct error *e)
{
    struct json_writer *w = l->w;
    const struct caller_ask ask = {.company = stmt_i64(q, 10),
                                   .agency = stmt_i64(q, 8) != 0,
                                   .people = stmt_text(q, 9),
                                   .recruiter = stmt_i64(q, 12)};
    struct caller caller;
    TRY(caller_find(l->db, &ask, &caller, e));
    jw_begin(w, '{');
    jw_put_int(w, "round", stmt_i64(q, 0));
    jw_put_str(w, "kind", stmt_text(q, 1));
    field_column(w, "at_ms", q, 2, FIELD_INT);
    field_column(w, "time_zone", q, 3, FIELD_TEXT);
    field_column(w, "minutes", q, 4, FIELD_INT);
    jw_put_int(w, "application", stmt_i64(q, 5));
    jw_put_str(w, "role", stmt_text(q, 6));
    jw_put_str(w, "company_name", stmt_text(q, 7));
    jw_put_cstr(w, "via", caller.via);
    jw_put_int(w, "answers_written", count_written(l, ask.company));
    jw_put_int(w, "promises_over", stmt_i64(q, 11));
    jw_end(w);
    return ERR_OK;
}

static enum err put_list(struct list *l, const char *sql, int64_t from, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    char today[DATE_TEXT_MAX];
    TRY(db_query(l->db, sql, &q, e));
    stmt_bind_text(q, 1, str_of(date_text(days_today(), today)));
    stmt_bind_i64(q, 2, from);
    stmt_bind_i64(q, 3, l->limit + 1);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        l->more = l->more || (row && l->shown == l->limit);
        if (!row || l->more)
            return ERR_OK;
        TRY(put_summary(l, q, e));
        l->shown++;
    }
}

static void list_release(struct list *l)
{
    arena_release(&l->a);
}

enum err calls_list_json(struct db *db, int64_t limit, struct json_writer *w, struct error *e)
{
    _cleanup_(list_release) struct list l = {.db = db, .w = w, .limit = limit};
    arena_init(&l.a);
    TRY(find_written(&l, e));
    jw_begin(w, '{');
    jw_key(w, "calls");
    jw_begin(w, '[');
    TRY(put_list(&l, LIST_COLUMNS "r.at_ms >= ?2 ORDER BY r.at_ms, r.id LIMIT ?3",
                 ((int64_t)time(NULL) - (int64_t)CALLS_PAST_DAYS * 86400) * 1000, e));
    if (!l.more)
        TRY(put_list(&l, LIST_COLUMNS "r.at_ms IS NULL AND r.id > ?2 ORDER BY r.id LIMIT ?3", 0, e));
    jw_end(w);
    jw_put_bool(w, "more", l.more);
    jw_end(w);
    return ERR_OK;
}

/* ---- the sheet ---- */

struct sheet {
    struct db *db;
    struct world *world;
    struct due_world due;
    struct json_writer *w;
    struct arena a;
    json_t *round, *application, *company, *recruiter; /* owned; recruiter may be NULL */
    const char *via;
    int64_t company_id;
    const struct calendar *calendar;
};

static void sheet_release(struct sheet *s)
{
    json_decref(s->round);
    json_decref(s->application);
    json_decref(s->company);
    json_decref(s->recruiter);
    arena_release(&s->a);
}

static enum err load(struct sheet *s, int64_t round, struct error *e)
{
    struct caller caller;
    TRY(thing_get(s->db, &kind_round, round, &s->round, e));
    TRY(thing_get(s->db, &kind_application, thing_int(s->round, "application"), &s->application, e));
    s->company_id = thing_int(s->application, "company");
    TRY(thing_get(s->db, &kind_company, s->company_id, &s->company, e));
    const struct caller_ask ask = {.company = s->company_id,
                                   .agency = thing_int(s->company, "agency") != 0,
                                   .people = thing_str(s->round, "people"),
                                   .recruiter = thing_int(s->application, "recruiter")};
    TRY(caller_find(s->db, &ask, &caller, e));
    s->via = caller.via;
    if (caller.contact)
        TRY(thing_get(s->db, &kind_contact, caller.contact, &s->recruiter, e));
    s->calendar = s->due.calendar(s->due.ctx, thing_str(s->company, "country"));
    return ERR_OK;
}

static bool agency(const struct sheet *s)
{
    return strcmp(s->via, "agency") == 0;
}

/* ---- when ---- */

static const char *const weekdays[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                       "Friday", "Saturday", "Sunday"};

/* "Friday, 2026-11-27, 15:00 Europe/Berlin": in the zone in which it was agreed, else in that of this
 * machine. */
static void put_when(struct sheet *s)
{
    json_t *at = json_object_get(s->round, "at_ms");
    char day[DATE_TEXT_MAX];
    struct date d;
    int second;
    jw_key(s->w, "when");
    if (!json_is_integer(at)) {
        jw_null(s->w);
        return;
    }
    time_t seconds = (time_t)(json_integer_value(at) / 1000);
    struct str name = thing_str(s->round, "time_zone");
    const struct zone *zone = name.n ? world_zone(s->world, name) : NULL;
    if (zone) {
        zone_local(zone, seconds, &d, &second);
    } else {
        struct tm t;
        localtime_r(&seconds, &t);
        d = (struct date){t.tm_year + 1900, t.tm_mon + 1, t.tm_mday};
        second = t.tm_hour * 3600 + t.tm_min * 60;
        name = (struct str){0};
    }
    jw_cstr(s->w, arena_printf(&s->a, "%s, %s, %02d:%02d%s%.*s", weekdays[date_weekday(d)], date_text(d, day),
                               second / 3600, second / 60 % 60, name.n ? " " : "", STR_ARG(name)));
}

/* ---- who they are ---- */

static void put_says(struct json_writer *w, const char *const *says, size_t n)
{
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        jw_cstr(w, says[i]);
    jw_end(w);
}

static void put_who(struct sheet *s)
{
    static const char *const for_agency[] = {
        "They are paid by an employer when they place somebody, so the first thing to learn is whether there is an employer.",
        "They may not send your CV anywhere before you know to whom: two agencies at one company cost you the place.",
        "What you say of pay goes to the employer as you said it.",
    };
    static const char *const for_internal[] = {
        "They work for the company and know the team, the range and who decides. They do not decide themselves.",
        "They look for reasons to stop here: short, plain answers give none.",
    };
    static const char *const for_manager[] = {
        "They will work with you and know what is missing in the team. Expect them to try what the CV says.",
    };
    static const char *const for_unknown[] = {
        "It is not written down who they are: ask at the beginning whether they work for the company or for an agency.",
    };
    jw_put_cstr(s->w, "via", s->via);
    jw_key(s->w, "means");
    if (agency(s))
        put_says(s->w, for_agency, ARRAY_LEN(for_agency));
    else if (strcmp(s->via, "internal") == 0)
        put_says(s->w, for_internal, ARRAY_LEN(for_internal));
    else if (strcmp(s->via, "manager") == 0)
        put_says(s->w, for_manager, ARRAY_LEN(for_manager));
    else
        put_says(s->w, for_unknown, ARRAY_LEN(for_unknown));
}

/* ---- answers ---- */

static enum err put_answer(struct sheet *s, size_t kind, int64_t id, int wpm, struct error *e)
{
    json_auto_t *script = NULL;
    struct json_writer *w = s->w;
    if (id)
        TRY(thing_get(s->db, &kind_script, id, &script, e));
    jw_begin(w, '{');
    jw_put_cstr(w, "kind", script_kind_names[kind]);
    jw_put_cstr(w, "title", script_kind_titles[kind]);
    thing_put(w, "script", script);
    jw_key(w, "check");
    struct say_text text = script ? say_text_of(script) : (struct say_text){0};
    if (text.body.n)
        TRY(say_check_json(&text, wpm, w, e));
    else
        jw_null(w);
    jw_end(w);
    return ERR_OK;
}

static enum err put_answers(struct sheet *s, struct error *e)
{
    int64_t chosen[SCRIPT_KINDS - 1], own[OWN_MAX];
    struct say_pace pace;
    size_t n_own;
    TRY(say_pace(s->db, &pace, e));
    TRY(say_choose(s->db, s->company_id, chosen, own, OWN_MAX, &n_own, e));
    jw_put_int(s->w, "wpm", pace.wpm);
    jw_key(s->w, "answers");
    jw_begin(s->w, '[');
    for (size_t k = 0; k + 1 < SCRIPT_KINDS; k++)
        TRY(put_answer(s, k, chosen[k], pace.wpm, e));
    for (size_t i = 0; i < n_own; i++)
        TRY(put_answer(s, SCRIPT_KINDS - 1, own[i], pace.wpm, e));
    jw_end(s->w);
    return ERR_OK;
}

/* ---- promises ---- */

static bool put_promise(struct sheet *s, const json_t *p)
{
    struct json_writer *w = s->w;
    struct date_said made, due;
    static const struct date_habits habits = {DATE_DAY_FIRST};
    bool has_due = date_read(thing_str(p, "due_on"), &habits, &due);
    bool has_made = date_read(thing_str(p, "promised_on"), &habits, &made);
    int over = has_due ? calendar_between(s->calendar, due.date, s->due.today) : 0;
    int wait = has_due && has_made ? calendar_between(s->calendar, made.date, due.date) : 0;
    jw_begin(w, '{');
    thing_put(w, "promise", p);
    jw_put_bool(w, "over", has_due && date_compare(due.date, s->due.today) < 0);
    jw_put_int(w, "over_days", over > 0 ? over : 0);
    jw_put_bool(w, "far", wait > CALLS_FAR_DAYS);
    jw_end(w);
    return wait > CALLS_FAR_DAYS && !thing_int(p, "mine");
}

static enum err put_promises_of(struct sheet *s, const char *sql, bool mine, bool *ret_far, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(s->db, sql, &q, e));
    stmt_bind_i64(q, 1, thing_int(s->application, "id"));
    stmt_bind_i64(q, 2, mine);
    stmt_bind_i64(q, 3, LISTED_MAX);
    for (bool row;;) {
        json_auto_t *promise = NULL;
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        TRY(thing_get(s->db, &kind_promise, stmt_i64(q, 0), &promise, e));
        if (put_promise(s, promise))
            *ret_far = true;
    }
}

/* Theirs, then mine; by their days, those without one last. */
static enum err put_promises(struct sheet *s, bool *ret_far, struct error *e)
{
    *ret_far = false;
    jw_key(s->w, "promises");
    jw_begin(s->w, '[');
    for (int mine = 0; mine < 2; mine++) {
        TRY(put_promises_of(
            s,
            "SELECT id FROM promise WHERE application = ?1 AND mine = ?2 AND closed_on IS NULL AND due_on IS NOT NULL "
            "ORDER BY due_on LIMIT ?3",
            mine, ret_far, e));
        TRY(put_promises_of(
            s,
            "SELECT id FROM promise WHERE application = ?1 AND mine = ?2 AND closed_on IS NULL AND due_on IS NULL "
            "ORDER BY id LIMIT ?3",
            mine, ret_far, e));
    }
    jw_end(s->w);
    return ERR_OK;
}

/* ---- what one asks them ---- */

/* Is the id one of the lines? */
static bool is_chosen(struct str lines, struct str id)
{
    for (struct str line; str_line(&lines, &line);)
        if (str_eq(str_trim(line), id))
            return true;
    return false;
}

/* Those for a talk of this kind; of other kinds those that were chosen. A screening call is the one for talks
 * that have none of their own. */
static void put_asks(struct sheet *s, struct str chosen)
{
    const struct questions *all = &world_bank(s->world)->questions;
    struct str kind = thing_str(s->round, "kind");
    bool has_own = false;
    for (size_t i = 0; i < all->n; i++)
        has_own = has_own || (all->v[i].set == QUESTIONS_ASK_BACK && str_eq(all->v[i].round, kind));
    jw_key(s->w, "ask_back");
    jw_begin(s->w, '[');
    for (size_t i = 0; i < all->n; i++) {
        const struct question *q = &all->v[i];
        bool picked = q->set == QUESTIONS_ASK_BACK && is_chosen(chosen, q->id);
        if (q->set != QUESTIONS_ASK_BACK || !(picked || str_eq(q->round, has_own ? kind : STR("screen"))))
            continue;
        jw_begin(s->w, '{');
        jw_put_str(s->w, "id", q->id);
        jw_put_str(s->w, "group", q->group);
        jw_put_str(s->w, "asks", q->asks);
        jw_put_str(s->w, "why", q->why);
        jw_put_bool(s->w, "chosen", picked);
        jw_end(s->w);
    }
    jw_end(s->w);
}

static enum err put_notes(struct sheet *s, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    json_auto_t *note = NULL;
    bool row;
    TRY(db_query(s->db, "SELECT id FROM call_note WHERE round = ?1", &q, e));
    stmt_bind_i64(q, 1, thing_int(s->round, "id"));
    TRY(stmt_step(q, &row, e));
    if (row)
        TRY(thing_get(s->db, &kind_call_note, stmt_i64(q, 0), &note, e));
    jw_key(s->w, "notes");
    jw_begin(s->w, '[');
    if (note)
        jw_value(s->w, note);
    jw_end(s->w);
    put_asks(s, note ? thing_str(note, "asks") : STR(""));
    return ERR_OK;
}

/* ---- what was hard before, and what one says at the end ---- */

/* Of talks of this kind, or with this company, the latest. */
static enum err put_shaky(struct sheet *s, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct json_writer *w = s->w;
    TRY(db_query(
        s->db,
        "SELECT q.id, q.words, q.answered, c.name FROM question_asked q JOIN debrief d ON d.id = q.debrief "
        "JOIN round r ON r.id = d.round JOIN application a ON a.id = r.application JOIN company c ON c.id = a.company "
        "WHERE q.id < ?1 AND q.card = 1 AND q.answered <> 'well' AND (r.kind = ?2 OR c.id = ?3) ORDER BY q.id DESC LIMIT ?4",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_text(q, 2, thing_str(s->round, "kind"));
    stmt_bind_i64(q, 3, s->company_id);
    stmt_bind_i64(q, 4, CALLS_SHAKY_MAX);
    jw_key(w, "shaky");
    jw_begin(w, '[');
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        jw_begin(w, '{');
        jw_put_int(w, "id", stmt_i64(q, 0));
        jw_put_str(w, "words", stmt_text(q, 1));
        jw_put_str(w, "answered", stmt_text(q, 2));
        jw_put_str(w, "company_name", stmt_text(q, 3));
        jw_end(w);
    }
    jw_end(w);
    return ERR_OK;
}

static void put_line(struct json_writer *w, const char *when, const char *says)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "when", when);
    jw_put_cstr(w, "says", says);
    jw_end(w);
}

static void put_lines(struct sheet *s)
{
    jw_key(s->w, "lines");
    jw_begin(s->w, '[');
    if (agency(s))
        put_line(s->w, "Before anything else", "Is there a named, open role, and at which company?");
    put_line(s->w, "At the end, always", "When will I hear from you?");
    put_line(s->w, "If that is more than four working days away", "Is there any chance before that?");
    put_line(s->w, "If no day is named", "Shall I write to you on Thursday if I have heard nothing?");
    jw_end(s->w);
}

static enum err put_rows(struct sheet *s, const char *key, const struct thing_kind *kind, const char *sql,
                         int64_t owner, struct error *e)
{
    jw_key(s->w, key);
    return thing_rows_json(s->db, kind, sql, owner, s->w, e);
}

static enum err put_sheet(struct sheet *s, struct error *e)
{
    const struct ranges_ask ask = {.company = s->company_id,
                                   .application = thing_int(s->application, "id"),
                                   .today = s->due.today,
                                   .factors = RANGE_FACTORS};
    bool far;
    thing_put(s->w, "round", s->round);
    thing_put(s->w, "application", s->application);
    thing_put(s->w, "company", s->company);
    thing_put(s->w, "recruiter", s->recruiter);
    put_when(s);
    put_who(s);
    TRY(put_answers(s, e));
    jw_key(s->w, "range");
    TRY(ranges_json(s->db, &ask, s->w, e));
    TRY(put_rows(s, "figures", &kind_figure,
                 "SELECT id FROM figure WHERE application = ?1 ORDER BY id DESC LIMIT 100", ask.application,
                 e));
    jw_key(s->w, "clashes");
    TRY(clashes_json(s->db, ask.application, s->w, e));
    TRY(put_promises(s, &far, e));
    jw_put_bool(s->w, "far", far);
    TRY(put_rows(s, "research", &kind_company_research, "SELECT id FROM company_research WHERE company = ?1",
                 s->company_id, e));
    TRY(put_notes(s, e));
    TRY(put_shaky(s, e));
    put_lines(s);
    return ERR_OK;
}

enum err calls_sheet_json(struct db *db, struct world *world, int64_t round, struct json_writer *w,
                          struct error *e)
{
    _cleanup_(sheet_release) struct sheet s = {.db = db, .world = world, .due = world_due(world), .w = w};
    arena_init(&s.a);
    TRY(load(&s, round, e));
    jw_begin(w, '{');
    TRY(put_sheet(&s, e));
    jw_end(w);
    return ERR_OK;
}
