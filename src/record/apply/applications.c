#include "record/apply/applications.h"

#include "record/apply/connections.h"
#include "record/apply/whole-internal.h"
#include "record/fields.h"
#include "record/history.h"
#include "record/kinds.h"

#include "base/cleanup.h"

enum { ABOUT_MAX = 64 << 10 };

const char *const application_stages[] = {"saved", "applied", "screen", "takehome", "code",
                                          "live",  "design",  "story",  "offer",    NULL};

/* ---- the thing ---- */

static json_t *member(const json_t *thing, const char *name)
{
    return json_object_get(thing, name);
}

static enum err log_application(struct db *db, const json_t *before, const json_t *after, struct error *e)
{
    const json_t *a = after ? after : before;
    int64_t id = thing_int(a, "id");
    if (!before || !after)
        TRY(history_add(db, id, 0, before ? "removed" : "made", json_object(), e));
    if (!after)
        return ERR_OK;
    json_t *from = before ? member(before, "outcome") : NULL, *to = member(after, "outcome");
    bool open = str_is(thing_str(after, "outcome"), "open");
    if (before && !json_equal(member(before, "stage"), member(after, "stage")))
        TRY(history_add(
            db, id, 0, "moved",
            json_pack("{s:O, s:O}", "from", member(before, "stage"), "to", member(after, "stage")), e));
    if (before ? json_equal(from, to) : open)
        return ERR_OK;
    return open ? history_add(db, id, 0, "reopened", json_object(), e)
                : history_add(db, id, 0, "ended",
                              json_pack("{s:O, s:O}", "outcome", to, "cause", member(after, "cause")), e);
}

static const char *const outcomes[] = {"open",      "accepted", "declined", "rejected",
                                       "withdrawn", "retired",  NULL};
static const char *const channels[] = {"form", "email", "referral", "recruiter", "other", NULL};
static const char *const remote_words[] = {"no", "hybrid", "yes", NULL};

static const struct thing_field fields[] = {
    {"company", THING_REF, .required = true, .ref = &kind_company, .owner = true,
     .holders = "SELECT id FROM application WHERE company = ?1"},
    {"role", THING_LINE, .required = true, .max = 200},
    {"stage", THING_WORD, .required = true, .words = application_stages, .fallback = "saved"},
    {"outcome", THING_WORD, .required = true, .words = outcomes, .fallback = "open"},
    {"cause", THING_LINE, .max = 200},
    {"source", THING_LINE, .max = 100},
    {"channel", THING_WORD, .words = channels},
    {"applied_on", THING_DATE},
    {"ad", THING_REF, .ref = &kind_ad, .holders = "SELECT id FROM application WHERE ad = ?1"},
    {"cv", THING_REF, .ref = &kind_cv_version, .holders = "SELECT id FROM application WHERE cv = ?1"},
    {"recruiter", THING_REF, .ref = &kind_contact,
     .holders = "SELECT id FROM application WHERE recruiter = ?1"},
    {"place", THING_LINE, .max = 300},
    {"remote", THING_WORD, .words = remote_words},
    {"follow_up_on", THING_DATE},
    {"about", THING_TEXT, .max = ABOUT_MAX},
};
const struct thing_kind kind_application = {
    .name = "application",
    .title = "an application",
    .fields = fields,
    .n_fields = ARRAY_LEN(fields),
    .log = log_application,
    THING_SQL("application", "company",
              "company, role, stage, outcome, cause, source, channel, applied_on, ad, cv, recruiter, place, "
              "remote, follow_up_on, about",
              "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15",
              "company = ?1, role = ?2, stage = ?3, outcome = ?4, cause = ?5, source = ?6, channel = ?7, "
              "applied_on = ?8, ad = ?9, cv = ?10, recruiter = ?11, place = ?12, remote = ?13, "
              "follow_up_on = ?14, about = ?15",
              "?16", "?17", "?18"),
};

enum err applications_company(struct db *db, struct str name, struct thing_act *act, int64_t *ret,
                              bool *ret_new, struct error *e)
{
    name = str_trim(name);
    {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        bool row;
        TRY(db_query(db, "SELECT id FROM company WHERE lower(name) = lower(?1)", &q, e));
        stmt_bind_text(q, 1, name);
        TRY(stmt_step(q, &row, e));
        if (row) {
            *ret = stmt_i64(q, 0);
            if (ret_new)
                *ret_new = false;
            return ERR_OK;
        }
    }
    json_auto_t *body = json_pack("{s:s%}", "name", name.p, name.n);
    json_auto_t *made = NULL;
    if (!body)
        return error_set(e, ERR_INVALID, "company", "the company's name is not UTF-8");
    TRY(thing_make(db, &kind_company, body, act, &made, e));
    *ret = thing_int(made, "id");
    if (ret_new)
        *ret_new = true;
    return ERR_OK;
}

/* ---- lists ---- */

/* The members of an ApplicationSummary; a is the application, c its company. */
#define FIRST_DUE(mine)                                                                                          \
    "(SELECT min(p.due_on) FROM promise p WHERE p.application = a.id AND p.closed_on IS NULL AND p.mine = " mine \
    ")"
#define SUMMARY(_)                                                                                           \
    _(INT, "id", "a.id")                                                                                     \
    _(INT, "version", "a.version")                                                                           \
    _(INT, "company", "a.company")                                                                           \
    _(TEXT, "company_name", "c.name")                                                                        \
    _(TEXT, "role", "a.role")                                                                                \
    _(TEXT, "stage", "a.stage")                                                                              \
    _(TEXT, "outcome", "a.outcome")                                                                          \
    _(TEXT, "cause", "a.cause")                                                                              \
    _(TEXT, "source", "a.source")                                                                            \
    _(TEXT, "channel", "a.channel")                                                                          \
    _(TEXT, "applied_on", "a.applied_on")                                                                    \
    _(INT, "cv", "a.cv")                                                                                     \
    _(TEXT, "place", "a.place")                                                                              \
    _(TEXT, "remote", "a.remote")                                                                            \
    _(TEXT, "follow_up_on", "a.follow_up_on")                                                                \
    _(INT, "last_event_at_ms", "a.last_event_at_ms")                                                         \
    _(INT, "next_round_at_ms",                                                                               \
      "(SELECT min(r.at_ms) FROM round r WHERE r.application = a.id AND r.outcome = 'planned' "              \
      "AND r.at_ms >= now_ms() - 3600000)")                                                                  \
    _(TEXT, "their_promise_due_on", FIRST_DUE("0"))                                                          \
    _(TEXT, "my_promise_due_on", FIRST_DUE("1"))

static const struct field summary[] = {SUMMARY(FIELD)};

static void put_summary(struct stmt *q, struct json_writer *w)
{
    jw_begin(w, '{');
    fields_put(q, 0, summary, ARRAY_LEN(summary), w);
    jw_end(w);
}

static enum err put_rows(struct stmt *q, int64_t limit, bool *ret_more, struct json_writer *w,
                         struct error *e)
{
    *ret_more = false;
    jw_begin(w, '[');
    for (int64_t n = 0;; n++) {
        bool row;
        TRY(stmt_step(q, &row, e));
        *ret_more = row && n == limit;
        if (!row || *ret_more)
            break;
        put_summary(q, w);
    }
    jw_end(w);
    return ERR_OK;
}

static enum err count(struct db *db, const char *sql, const char *word, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, sql, &q, e));
    stmt_bind_text(q, 1, str_of(word));
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

static enum err put_column(struct db *db, const char *stage, int64_t limit, struct json_writer *w,
                           struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    int64_t n;
    bool more;
    TRY(count(db, "SELECT count(*) FROM application WHERE outcome = 'open' AND stage = ?1", stage, &n, e));
    TRY(db_query(
        db,
        "SELECT " SUMMARY(
            FIELD_COLUMN) "0 FROM application a JOIN company c ON c.id = a.company "
                          "WHERE a.outcome = 'open' AND a.stage = ?1 ORDER BY a.last_event_at_ms DESC, a.id DESC LIMIT ?2",
        &q, e));
    stmt_bind_text(q, 1, str_of(stage));
    stmt_bind_i64(q, 2, limit);
    jw_begin(w, '{');
    jw_put_cstr(w, "stage", stage);
    jw_put_int(w, "count", n);
    jw_key(w, "applications");
    TRY(put_rows(q, limit, &more, w, e));
    jw_end(w);
    return ERR_OK;
}

static enum err put_ended(struct db *db, struct json_writer *w, struct error *e)
{
    jw_key(w, "ended");
    jw_begin(w, '[');
    for (size_t i = 1; outcomes[i]; i++) {
        int64_t n;
        TRY(count(db, "SELECT count(*) FROM application WHERE outcome = ?1", outcomes[i], &n, e));
        if (n == 0)
            continue;
        jw_begin(w, '{');
        jw_put_cstr(w, "outcome", outcomes[i]);
        jw_put_int(w, "count", n);
        jw_end(w);
    }
    jw_end(w);
    return ERR_OK;
}

enum err applications_board_json(struct db *db, int64_t limit, struct json_writer *w, struct error *e)
{
    DB_TX(db, DB_READ, e);
    jw_begin(w, '{');
    jw_key(w, "columns");
    jw_begin(w, '[');
    for (size_t i = 0; application_stages[i]; i++)
        TRY(put_column(db, application_stages[i], limit, w, e));
    jw_end(w);
    TRY(put_ended(db, w, e));
    jw_end(w);
    return db_commit(db, e);
}

/* Words as a pattern of LIKE, in which none of their characters is special. */
static void put_pattern(struct str words, struct strbuf *out)
{
    strbuf_putc(out, '%');
    for (size_t i = 0; i < words.n; i++) {
        if (words.p[i] == '%' || words.p[i] == '_' || words.p[i] == '\\')
            strbuf_putc(out, '\\');
        strbuf_putc(out, words.p[i]);
    }
    strbuf_putc(out, '%');
}

enum err applications_list_json(struct db *db, const struct applications_filter *f, int64_t limit,
                                struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    _cleanup_(strbuf_release) struct strbuf pattern = {0};
    bool more;
    TRY(db_query(
        db,
        "SELECT " SUMMARY(
            FIELD_COLUMN) "0 FROM application a JOIN company c ON c.id = a.company "
                          "WHERE (a.last_event_at_ms, a.id) < (?5, ?6) AND (?1 = '' OR a.stage = ?1) "
                          "AND (?2 = '' OR a.outcome = ?2 OR (?2 = 'ended' AND a.outcome <> 'open')) "
                          "AND (?3 = '' OR lower(a.role) LIKE lower(?3) ESCAPE '\\' OR lower(c.name) LIKE lower(?3) ESCAPE '\\' "
                          "OR lower(a.place) LIKE lower(?3) ESCAPE '\\') "
                          "AND (CAST(?4 AS bigint) = 0 OR a.company = ?4) "
                          "ORDER BY a.last_event_at_ms DESC, a.id DESC LIMIT ?7",
        &q, e));
    if (f->words.n)
        put_pattern(f->words, &pattern);
    stmt_bind_text(q, 1, f->stage);
    stmt_bind_text(q, 2, f->outcome);
    stmt_bind_text(q, 3, strbuf_str(&pattern));
    stmt_bind_i64(q, 4, f->company);
    stmt_bind_i64(q, 5, f->before_id ? f->before_ms : INT64_MAX);
    stmt_bind_i64(q, 6, f->before_id ? f->before_id : INT64_MAX);
    stmt_bind_i64(q, 7, limit + 1);
    jw_begin(w, '{');
    jw_key(w, "applications");
    TRY(put_rows(q, limit, &more, w, e));
    jw_put_bool(w, "more", more);
    jw_end(w);
    return ERR_OK;
}

/* What a row of the table has beside that. */
#define TABLE(_)                                                                                             \
    _(INT, "made_at_ms", "a.made_at_ms")                                                                     \
    _(INT, "heard_at_ms",                                                                                    \
      "(SELECT max(e.at_ms) FROM event e WHERE e.application = a.id AND e.kind IN ('heard', 'moved', 'judged'))")

static const struct field table[] = {TABLE(FIELD)};

enum err applications_table_json(struct db *db, int64_t limit, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool more = false;
    TRY(db_query(
        db,
        "SELECT " SUMMARY(FIELD_COLUMN) TABLE(
            FIELD_COLUMN) "0 FROM application a JOIN company c ON c.id = a.company WHERE a.last_event_at_ms < ?1 "
                          "ORDER BY a.last_event_at_ms DESC, a.id DESC LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, limit + 1);
    jw_begin(w, '{');
    jw_key(w, "applications");
    jw_begin(w, '[');
    for (int64_t n = 0;; n++) {
        bool row;
        TRY(stmt_step(q, &row, e));
        more = row && n == limit;
        if (!row || more)
            break;
        jw_begin(w, '{');
        fields_put(q, 0, summary, ARRAY_LEN(summary), w);
        fields_put(q, ARRAY_LEN(summary), table, ARRAY_LEN(table), w);
        jw_end(w);
    }
    jw_end(w);
    jw_put_bool(w, "more", more);
    jw_end(w);
    return ERR_OK;
}

/* ---- one ---- */

static enum err put_list(struct db *db, const struct thing_kind *kind, const char *key, int64_t owner,
                         struct json_writer *w, struct error *e)
{
    jw_key(w, key);
    return thing_array_json(db, kind, owner, THING_LIST_MAX, w, e);
}

static enum err put_debriefs(struct db *db, int64_t application, struct json_writer *w, struct error *e)
{
    jw_key(w, "debriefs");
    TRY(thing_rows_json(
        db, &kind_debrief,
        "SELECT d.id FROM debrief d JOIN round r ON r.id = d.round WHERE r.application = ?1 ORDER BY r.id DESC, d.id DESC LIMIT 500",
        application, w, e));
    jw_key(w, "questions_asked");
    return thing_rows_json(
        db, &kind_question_asked,
        "SELECT k.id FROM question_asked k JOIN debrief d ON d.id = k.debrief JOIN round r "
        "ON r.id = d.round WHERE r.application = ?1 ORDER BY r.id DESC, d.id DESC, k.id DESC LIMIT 500",
        application, w, e);
}

static enum err put_ref(struct db *db, const json_t *application, const char *field,
                        const struct thing_kind *kind, struct json_writer *w, struct error *e)
{
    json_auto_t *thing = NULL;
    int64_t id = thing_int(application, field);
    if (id)
        TRY(thing_get(db, kind, id, &thing, e));
    jw_key(w, field);
    if (thing)
        jw_value(w, thing);
    else
        jw_null(w);
    return ERR_OK;
}

static enum err put_connections(struct db *db, int64_t company, struct json_writer *w, struct error *e)
{
    json_auto_t *thing = NULL;
    TRY(thing_get(db, &kind_company, company, &thing, e));
    jw_key(w, "connections");
    return connections_at_json(db, thing_str(thing, "name"), w, e);
}

enum err applications_whole_json(struct db *db, int64_t id, struct json_writer *w, struct error *e)
{
    json_auto_t *a = NULL;
    DB_TX(db, DB_READ, e);
    TRY(thing_get(db, &kind_application, id, &a, e));
    jw_begin(w, '{');
    jw_key(w, "application");
    jw_value(w, a);
    TRY(put_ref(db, a, "company", &kind_company, w, e));
    TRY(put_ref(db, a, "ad", &kind_ad, w, e));
    TRY(put_list(db, &kind_contact, "contacts", thing_int(a, "company"), w, e));
    TRY(put_connections(db, thing_int(a, "company"), w, e));
    TRY(put_list(db, &kind_round, "rounds", id, w, e));
    TRY(put_list(db, &kind_promise, "promises", id, w, e));
    TRY(put_list(db, &kind_figure, "figures", id, w, e));
    TRY(put_list(db, &kind_note, "notes", id, w, e));
    TRY(put_debriefs(db, id, w, e));
    jw_key(w, "clashes");
    TRY(clashes_json(db, id, w, e));
    jw_key(w, "rendered");
    TRY(rendered_json(db, id, w, e));
    jw_key(w, "events");
    TRY(history_list_json(db, id, 0, APPLICATION_EVENTS_MAX, w, e));
    jw_end(w);
    return db_commit(db, e);
}
