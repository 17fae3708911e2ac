/* Problems that were solved on other sites. */
#include "record/code/elsewhere.h"

#include "record/fields.h"
#include "record/kinds.h"
#include "record/life.h"

static const char *const difficulties[] = {"easy", "medium", "hard", NULL};

/* ---- the kind ---- */

static enum err check_elsewhere(const json_t *t, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct elsewhere_place place;
    struct str url = thing_str(t, "url"), rest = thing_str(t, "patterns"), id;
    arena_init(&a);
    /* A link that the page shows: of the web only. */
    if (url.p && !elsewhere_place(url, &a, &place))
        return error_set(e, ERR_INVALID, "url", "\"url\" is no address of a problem");
    while (rest.p && str_split(&rest, ' ', &id))
        if (!str_is_slug(id))
            return error_set(e, ERR_INVALID, "patterns",
                             "\"patterns\" must be ids of patterns with a blank between them");
    return ERR_OK;
}

static const struct thing_field elsewhere_fields[] = {
    {"problem_key", THING_LINE, .required = true, .max = ELSEWHERE_KEY_MAX},
    {"title", THING_LINE, .required = true, .max = ELSEWHERE_TITLE_MAX},
    {"url", THING_LINE, .max = ELSEWHERE_URL_MAX},
    {"site", THING_LINE, .max = 200},
    {"result", THING_WORD, .required = true, .words = elsewhere_result_names, .fallback = "solved"},
    {"done_on", THING_DATE},
    {"difficulty", THING_WORD, .words = difficulties},
    {"minutes", THING_INT, .min = 0, .max = ELSEWHERE_MINUTES_MAX},
    {"patterns", THING_LINE, .max = 500},
    {"topics", THING_LINE, .max = ELSEWHERE_TOPICS_MAX},
};
const struct thing_kind kind_elsewhere = {
    .name = "elsewhere",
    .title = "a problem of another site",
    .fields = elsewhere_fields,
    .n_fields = ARRAY_LEN(elsewhere_fields),
    .taken = "this problem is there already",
    .taken_field = "problem_key",
    .check = check_elsewhere,
    THING_SQL(
        "elsewhere", "id",
        "problem_key, title, url, site, result, done_on, difficulty, minutes, patterns, topics",
        "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10",
        "problem_key = ?1, title = ?2, url = ?3, site = ?4, result = ?5, done_on = ?6, difficulty = ?7, minutes = ?8, "
        "patterns = ?9, topics = ?10",
        "?11", "?12", "?13"),
};

/* ---- taking in ---- */

static enum err id_of(struct db *db, const char *sql, struct str key, int64_t number, int64_t *ret,
                      struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, sql, &q, e));
    if (key.p)
        stmt_bind_text(q, 1, key);
    else
        stmt_bind_i64(q, 1, number);
    TRY(stmt_step(q, &row, e));
    *ret = row ? stmt_i64(q, 0) : 0;
    return ERR_OK;
}

static void put_text(json_t *body, const char *field, struct str s)
{
    if (s.n)
        json_object_set_new(body, field, json_stringn(s.p, s.n));
}

static void put_last(json_t *body, const struct elsewhere_problem *p)
{
    char day[DATE_TEXT_MAX];
    json_object_set_new(body, "result", json_string(elsewhere_result_names[p->result]));
    if (p->done.year)
        json_object_set_new(body, "done_on", json_string(date_text(p->done, day)));
    if (p->minutes)
        json_object_set_new(body, "minutes", json_integer(p->minutes));
}

static enum err make(struct db *db, const struct elsewhere_problem *p, const struct elsewhere_how *how,
                     struct thing_act *act, int64_t *ret, struct error *e)
{
    json_auto_t *body = json_object(), *made = NULL;
    put_text(body, "problem_key", p->key);
    put_text(body, "title", p->title);
    put_text(body, "url", p->url);
    put_text(body, "site", p->site);
    put_text(body, "topics", p->topics);
    if (p->difficulty)
        json_object_set_new(body, "difficulty", json_string(p->difficulty));
    put_last(body, p);
    if (how->patterns) {
        _cleanup_(arena_release) struct arena a;
        arena_init(&a);
        put_text(body, "patterns", known_patterns_of(how->known, how->patterns, p, &a));
    }
    TRY(thing_make(db, &kind_elsewhere, body, act, &made, e));
    *ret = thing_int(made, "id");
    return ERR_OK;
}

/* Is this row later than what is known? Days as text are in the order of their days. */
static bool is_later(const json_t *known, const struct elsewhere_problem *p)
{
    char day[DATE_TEXT_MAX];
    struct str before = thing_str(known, "done_on");
    if (!p->done.year)
        return !before.p;
    return !before.p || str_cmp(str_of(date_text(p->done, day)), before) > 0;
}

static enum err bring_up(struct db *db, const struct elsewhere_problem *p, int64_t id, struct thing_act *act,
                         struct elsewhere_counts *counts, struct error *e)
{
    json_auto_t *known = NULL, *after = NULL;
    TRY(thing_get(db, &kind_elsewhere, id, &known, e));
    if (!is_later(known, p)) {
        counts->known++;
        return ERR_OK;
    }
    json_auto_t *body = json_pack("{s:I}", "version", (json_int_t)thing_int(known, "version"));
    put_last(body, p);
    TRY(thing_edit(db, &kind_elsewhere, id, body, act, &after, e));
    if (thing_int(after, "version") != thing_int(known, "version"))
        counts->changed++;
    else
        counts->known++;
    return ERR_OK;
}

static enum err make_card(struct db *db, int64_t of, struct thing_act *act, struct elsewhere_counts *counts,
                          struct error *e)
{
    json_auto_t *made = NULL, *body = NULL;
    int64_t card;
    TRY(id_of(db, "SELECT id FROM card WHERE elsewhere = ?1", (struct str){0}, of, &card, e));
    if (card)
        return ERR_OK;
    body = json_pack("{s:I, s:s}", "elsewhere", (json_int_t)of, "deck", "Solved elsewhere");
    TRY(thing_make(db, &kind_card, body, act, &made, e));
    counts->cards++;
    return ERR_OK;
}

static enum err take_one(struct db *db, const struct elsewhere_problem *p, const struct elsewhere_how *how,
                         struct thing_act *act, struct elsewhere_counts *counts, struct error *e)
{
    int64_t id;
    TRY(id_of(db, "SELECT id FROM elsewhere WHERE problem_key = ?1", p->key, 0, &id, e));
    if (id) {
        TRY(bring_up(db, p, id, act, counts, e));
    } else {
        TRY(make(db, p, how, act, &id, e));
        counts->made++;
    }
    return how->cards && p->result != ELSEWHERE_FAILED ? make_card(db, id, act, counts, e) : ERR_OK;
}

enum err elsewhere_take_in(struct db *db, const struct elsewhere *all, const struct elsewhere_how *how,
                           struct thing_act *act, struct elsewhere_counts *ret, struct error *e)
{
    struct elsewhere_counts counts = {0};
    for (size_t i = 0; i < all->n; i++) {
        if (take_one(db, &all->v[i], how, act, &counts, e) == ERR_OK)
            continue;
        struct error why = *e;
        return error_set(e, why.code, why.field, "line %d: %s", all->v[i].line, why.message);
    }
    *ret = counts;
    return ERR_OK;
}

/* ---- as JSON ---- */

void elsewhere_taken_put(const struct elsewhere *all, const struct elsewhere_counts *c,
                         const struct thing_act *act, struct json_writer *w)
{
    jw_put_int(w, "made", (int64_t)c->made);
    jw_put_int(w, "changed", (int64_t)c->changed);
    jw_put_int(w, "known", (int64_t)c->known);
    jw_put_int(w, "cards", (int64_t)c->cards);
    jw_put_int(w, "again", (int64_t)all->n_again);
    thing_put_change(w, act);
    jw_put_bool(w, "table", all->table);
    csv_put_columns(elsewhere_field_name, all->columns, ELSEWHERE_FIELDS, w);
    csv_put_notes(&all->notes, w);
}

void elsewhere_put(const struct elsewhere *all, size_t max, struct json_writer *w)
{
    char day[DATE_TEXT_MAX];
    jw_begin(w, '[');
    for (size_t i = 0; i < all->n && i < max; i++) {
        const struct elsewhere_problem *p = &all->v[i];
        jw_begin(w, '{');
        jw_put_int(w, "line", p->line);
        jw_put_str(w, "title", p->title);
        jw_put_str_or_null(w, "url", p->url);
        jw_put_str_or_null(w, "site", p->site);
        jw_put_cstr(w, "result", elsewhere_result_names[p->result]);
        jw_put_cstr(w, "done_on", p->done.year ? date_text(p->done, day) : NULL);
        jw_put_cstr(w, "difficulty", p->difficulty);
        jw_put_int_or_null(w, "minutes", p->minutes > 0, p->minutes);
        jw_put_str_or_null(w, "topics", p->topics);
        jw_end(w);
    }
    jw_end(w);
}

/* The members that are kept as they are shown; behind them the
 * column of the patterns, ids with a space between. */
#define MEMBERS(_)                                                                                           \
    _(INT, "id", "x.id")                                                                                     \
    _(INT, "version", "x.version")                                                                           \
    _(TEXT, "title", "x.title")                                                                              \
    _(TEXT, "url", "x.url")                                                                                  \
    _(TEXT, "site", "x.site")                                                                                \
    _(TEXT, "result", "x.result")                                                                            \
    _(TEXT, "done_on", "x.done_on")                                                                          \
    _(TEXT, "difficulty", "x.difficulty")                                                                    \
    _(INT, "minutes", "x.minutes")                                                                           \
    _(TEXT, "topics", "x.topics")                                                                            \
    _(INT, "card", "c.id")                                                                                   \
    _(TEXT, "card_state", "c.state")                                                                         \
    _(INT, "card_due_at_ms", "c.due_at_ms")

static const struct field members[] = {MEMBERS(FIELD)};

static void put_row(struct stmt *q, struct json_writer *w)
{
    struct str rest = stmt_text(q, ARRAY_LEN(members)), id;
    fields_put(q, 0, members, ARRAY_LEN(members), w);
    jw_key(w, "patterns");
    jw_begin(w, '[');
    while (rest.n && str_split(&rest, ' ', &id))
        jw_str(w, id);
    jw_end(w);
}

enum err elsewhere_list_json(struct db *db, int64_t before, int64_t limit, struct json_writer *w,
                             struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "SELECT " MEMBERS(FIELD_COLUMN) "x.patterns FROM elsewhere x LEFT JOIN card c ON c.elsewhere = x.id "
                                        "WHERE x.id < ?1 ORDER BY x.id DESC LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, before ? before : INT64_MAX);
    stmt_bind_i64(q, 2, limit + 1);
    return life_put_list(q, "problems", limit, put_row, w, e);
}

/* ---- its card ---- */

void elsewhere_card_text(const json_t *t, struct strbuf *front, struct strbuf *back)
{
    struct str title = thing_str(t, "title"), url = thing_str(t, "url"), site = thing_str(t, "site"),
               day = thing_str(t, "done_on");
    strbuf_puts(front, "Solve again: ");
    strbuf_put(front, title);
    if (site.p)
        strbuf_printf(front, " (%.*s)", STR_ARG(site));
    if (url.p)
        strbuf_printf(front, "\n\n<%.*s>", STR_ARG(url));
    strbuf_printf(back, "Last time: %s",
                  str_is(thing_str(t, "result"), "with-help") ? "solved with help"
                  : str_is(thing_str(t, "result"), "failed")  ? "not solved"
                                                              : "solved");
    if (day.p)
        strbuf_printf(back, ", on %.*s", STR_ARG(day));
    if (thing_int(t, "minutes"))
        strbuf_printf(back, ", in %lld minutes", (long long)thing_int(t, "minutes"));
}
