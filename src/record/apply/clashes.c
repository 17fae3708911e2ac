#include "base/cleanup.h"
#include "record/apply/whole-internal.h"
#include "record/days.h"
#include "rounds/apply/track/figures.h"

/* The columns of both queries. */
#define COLUMNS                                                                                              \
    "f.id, f.application, f.about, f.mine, f.said_on, f.min_minor, f.max_minor, f.currency, f.period, f.days, f.day, c.name "

static enum pay_period period(struct str name)
{
    for (enum pay_period p = PAY_HOUR; p <= PAY_YEAR; p++)
        if (str_is(name, pay_period_name(p)))
            return p;
    return PAY_UNSAID;
}

static struct pay pay(struct stmt *q)
{
    struct pay p = {0};
    if (stmt_is_null(q, 5))
        return p;
    p.has_low = p.has_high = true;
    p.low = stmt_i64(q, 5);
    p.high = stmt_i64(q, 6);
    p.period = period(stmt_text(q, 8));
    struct str code = stmt_text(q, 7);
    memcpy(p.code, code.p, code.n < MONEY_CODE ? code.n : MONEY_CODE - 1);
    return p;
}

static struct figure_said figure(struct stmt *q, struct arena *a)
{
    return (struct figure_said){
        .id = stmt_i64(q, 0),
        .application = stmt_i64(q, 1),
        .about = figure_about_named(stmt_text(q, 2)),
        .mine = stmt_i64(q, 3) != 0,
        .on = days_column(q, 4),
        .pay = pay(q),
        .days = stmt_is_null(q, 9) ? 0 : (int)stmt_i64(q, 9),
        .day = days_column(q, 10),
        .company = arena_str(a, stmt_text(q, 11)),
    };
}

struct figures {
    struct arena *a;
    struct figure_said *list;
    size_t n, cap;
};

static enum err collect(struct db *db, const char *sql, int64_t application, struct figures *f,
                        struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(db, sql, &q, e));
    stmt_bind_i64(q, 1, application);
    stmt_bind_i64(q, 2, CLASHES_FIGURES_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            return ERR_OK;
        arena_grow(f->a, f->list, f->n, f->cap);
        f->list[f->n++] = figure(q, f->a);
    }
}

static void put(const struct figure_clash *c, struct json_writer *w)
{
    _cleanup_(strbuf_release) struct strbuf says = {0};
    figure_clash_say(c, &says);
    jw_begin(w, '{');
    jw_put_cstr(w, "kind", figure_clash_name(c->kind));
    jw_put_int(w, "figure", c->figure->planned ? 0 : c->figure->id);
    jw_put_int(w, "other", c->other->id);
    jw_put_int(w, "application", c->other->application);
    jw_put_str(w, "company_name", c->other->company);
    jw_put_str(w, "says", strbuf_str(&says));
    jw_end(w);
}

/* Those of the application, and mine of all others. */
static enum err collect_all(struct db *db, int64_t application, struct figures *f, struct error *e)
{
    TRY(collect(db,
                "SELECT " COLUMNS "FROM figure f JOIN application a ON a.id = f.application "
                "JOIN company c ON c.id = a.company WHERE f.application = ?1 ORDER BY f.id DESC LIMIT ?2",
                application, f, e));
    /* Without figures of its own there is nothing to compare. */
    if (!f->n)
        return ERR_OK;
    return collect(
        db,
        "SELECT " COLUMNS "FROM figure f JOIN application a ON a.id = f.application "
        "JOIN company c ON c.id = a.company WHERE f.id < 9223372036854775807 AND f.application <> ?1 "
        "AND f.mine = 1 ORDER BY f.id DESC LIMIT ?2",
        application, f, e);
}

/* planned: only those of what is going to be said. */
static void put_all(struct figures *f, int64_t application, bool planned, struct json_writer *w)
{
    struct figure_clash *clashes;
    size_t n;
    figures_clashes(f->list, f->n, application, f->a, &clashes, &n);
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        if (!planned || clashes[i].figure->planned)
            put(&clashes[i], w);
    jw_end(w);
}

enum err clashes_json(struct db *db, int64_t application, struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    arena_init(&a);
    struct figures f = {.a = &a};
    TRY(collect_all(db, application, &f, e));
    put_all(&f, application, false, w);
    return ERR_OK;
}

enum err clashes_planned_json(struct db *db, int64_t application, const struct pay *pay, struct date today,
                              struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    arena_init(&a);
    struct figures f = {.a = &a};
    arena_grow(&a, f.list, f.n, f.cap);
    f.list[f.n++] = (struct figure_said){.id = INT64_MAX,
                                         .application = application,
                                         .about = FIGURE_EXPECTED,
                                         .mine = true,
                                         .planned = true,
                                         .on = today,
                                         .pay = *pay};
    TRY(collect_all(db, application, &f, e));
    put_all(&f, application, true, w);
    return ERR_OK;
}
