#include "record/apply/lessons.h"

#include "record/fields.h"

#include "record/days.h"
#include "rounds/apply/track/lessons.h"

static enum err list_promises(struct db *db, struct arena *a, struct lesson_promise **ret, size_t *ret_n,
                              struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    size_t n = 0, cap = 0;
    struct lesson_promise *list = NULL;
    TRY(db_query(
        db,
        "SELECT a.company, c.name, p.due_on, p.closed_on, p.broken FROM promise p JOIN application a ON a.id = p.application "
        "JOIN company c ON c.id = a.company WHERE p.id < ?1 AND p.mine = 0 ORDER BY p.id DESC LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, LESSONS_ROWS_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        arena_grow(a, list, n, cap);
        list[n++] = (struct lesson_promise){
            .company = stmt_i64(q, 0),
            .name = arena_str(a, stmt_text(q, 1)),
            .due = days_column(q, 2),
            .closed = days_column(q, 3),
            .broken = stmt_i64(q, 4) != 0,
        };
    }
    *ret = list;
    *ret_n = n;
    return ERR_OK;
}

struct losses {
    struct arena *a;
    struct lesson_loss *list;
    size_t n, cap;
};

static enum err collect(struct db *db, const char *sql, struct losses *l, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, sql, &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, LESSONS_ROWS_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        arena_grow(l->a, l->list, l->n, l->cap);
        l->list[l->n++] = (struct lesson_loss){stmt_i64(q, 0), arena_str(l->a, stmt_text(q, 1)),
                                               arena_str(l->a, stmt_text(q, 2))};
    }
}

static enum err list_losses(struct db *db, struct losses *l, struct error *e)
{
    TRY(collect(
        db,
        "SELECT a.id, a.cause, a.stage FROM application a WHERE a.last_event_at_ms < ?1 AND a.outcome <> 'open' "
        "AND a.outcome <> 'accepted' AND a.cause IS NOT NULL ORDER BY a.last_event_at_ms DESC, a.id DESC LIMIT ?2",
        l, e));
    return collect(
        db,
        "SELECT r.application, d.cause, a.stage FROM debrief d JOIN round r ON r.id = d.round "
        "JOIN application a ON a.id = r.application WHERE d.id < ?1 AND d.cause IS NOT NULL ORDER BY d.id DESC LIMIT ?2",
        l, e);
}

static void put_keeping(const struct lesson_keeping *k, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_int(w, "company", k->company);
    jw_put_str(w, "company_name", k->name);
    jw_put_int(w, "kept", k->kept);
    jw_put_int(w, "late", k->late);
    jw_put_int(w, "broken", k->broken);
    jw_put_int(w, "over", k->over);
    field_rate(w, "rate", &k->rate);
    jw_end(w);
}

static void put_cause(const struct lesson_cause *c, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "words", c->words);
    jw_put_int(w, "applications", c->applications);
    jw_put_str(w, "stage", c->stage);
    jw_end(w);
}

enum err lessons_json(struct db *db, struct date today, struct arena *a, struct json_writer *w,
                      struct error *e)
{
    struct losses losses = {.a = a};
    struct lesson_promise *promises;
    struct lesson_keeping *keeping;
    struct lesson_cause *causes;
    size_t n_promises, n_keeping, n_causes, known;
    TRY(list_promises(db, a, &promises, &n_promises, e));
    TRY(list_losses(db, &losses, e));
    lessons_keeping(promises, n_promises, today, a, &keeping, &n_keeping);
    lessons_causes(losses.list, losses.n, a, &causes, &n_causes, &known);
    jw_begin(w, '{');
    jw_key(w, "promises");
    jw_begin(w, '[');
    for (size_t i = 0; i < n_keeping && i < LESSONS_TOLD_MAX; i++)
        put_keeping(&keeping[i], w);
    jw_end(w);
    jw_put_int(w, "known", (int64_t)known);
    jw_key(w, "causes");
    jw_begin(w, '[');
    for (size_t i = 0; i < n_causes && i < LESSONS_TOLD_MAX; i++)
        put_cause(&causes[i], w);
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}
