/* Cards of problems of the bank: which there are, their text, and what the last submission says. */
#include "record/gaps/cards-problem.h"
#include "record/days.h"
#include "record/fields.h"
#include "record/kinds.h"

#include "base/cleanup.h"

struct last {
    bool is;
    int64_t id, at_ms, passed, total;
    struct str language, state, verdict;
};

static enum err read_last(struct db *db, struct str slug, struct arena *a, struct last *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "SELECT id, created_at_ms, tests_passed, tests_total, language, state, verdict FROM submission "
        "WHERE problem = ?1 AND run = 0 ORDER BY id DESC LIMIT 1",
        &q, e));
    stmt_bind_text(q, 1, slug);
    TRY(stmt_step(q, &ret->is, e));
    if (!ret->is)
        return ERR_OK;
    *ret = (struct last){true,
                         stmt_i64(q, 0),
                         stmt_i64(q, 1),
                         stmt_i64(q, 2),
                         stmt_i64(q, 3),
                         arena_str(a, stmt_text(q, 4)),
                         arena_str(a, stmt_text(q, 5)),
                         stmt_is_null(q, 6) ? (struct str){0} : arena_str(a, stmt_text(q, 6))};
    return ERR_OK;
}

static const char *verdict_words(const struct last *l)
{
    static const struct {
        const char *verdict, *words;
    } all[] = {{"AC", "accepted"},        {"WA", "wrong answer"},           {"TLE", "time limit exceeded"},
               {"RTE", "run-time error"}, {"MLE", "memory limit exceeded"}, {"OLE", "output limit exceeded"},
               {"CE", "compile error"}};
    for (size_t i = 0; i < ARRAY_LEN(all); i++)
        if (str_is(l->verdict, all[i].verdict))
            return all[i].words;
    return str_is(l->state, "queued") || str_is(l->state, "running") ? "being judged" : "no verdict";
}

enum err cards_problem_text(struct db *db, struct str slug, struct strbuf *front, struct strbuf *back,
                            struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    char day[DATE_TEXT_MAX];
    struct last last = {0};
    bool row;
    arena_init(&a);
    TRY(db_query(db, "SELECT title FROM problem WHERE slug = ?1", &q, e));
    stmt_bind_text(q, 1, slug);
    TRY(stmt_step(q, &row, e));
    strbuf_puts(front, "Solve again: ");
    strbuf_put(front, row ? stmt_text(q, 0) : slug);
    TRY(read_last(db, slug, &a, &last, e));
    if (last.is)
        strbuf_printf(back, "Last submission: %s, %lld of %lld tests, in %.*s on %s", verdict_words(&last),
                      (long long)last.passed, (long long)last.total, STR_ARG(last.language),
                      date_text(days_here(last.at_ms), day));
    return ERR_OK;
}

static void put_last(struct json_writer *w, const struct last *l)
{
    jw_key(w, "last");
    if (!l->is) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    jw_put_int(w, "id", l->id);
    jw_put_int(w, "at_ms", l->at_ms);
    jw_put_str(w, "language", l->language);
    jw_put_str(w, "state", l->state);
    jw_key(w, "verdict");
    if (l->verdict.p)
        jw_str(w, l->verdict);
    else
        jw_null(w);
    jw_put_int(w, "tests_passed", l->passed);
    jw_put_int(w, "tests_total", l->total);
    jw_end(w);
}

enum err cards_problem_json(struct db *db, struct str slug, struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct last last = {0};
    bool row;
    arena_init(&a);
    TRY(db_query(
        db,
        "SELECT p.title, p.difficulty, p.minutes, p.present, coalesce(s.attempts, 0), coalesce(s.accepted, 0) "
        "FROM problem p LEFT JOIN standing s ON s.problem = p.slug WHERE p.slug = ?1",
        &q, e));
    stmt_bind_text(q, 1, slug);
    TRY(stmt_step(q, &row, e));
    TRY(read_last(db, slug, &a, &last, e));
    jw_begin(w, '{');
    jw_put_str(w, "slug", slug);
    jw_put_str(w, "title", row ? stmt_text(q, 0) : slug);
    jw_put_bool(w, "present", row && stmt_i64(q, 3));
    jw_put_str(w, "difficulty", row ? stmt_text(q, 1) : STR(""));
    jw_put_int(w, "minutes", row ? stmt_i64(q, 2) : 0);
    jw_put_int(w, "attempts", row ? stmt_i64(q, 4) : 0);
    jw_put_int(w, "accepted", row ? stmt_i64(q, 5) : 0);
    put_last(w, &last);
    jw_end(w);
    return ERR_OK;
}

/* Where no bank was read yet (a record without a server) any name may be one. */
enum err cards_problem_must_be(struct db *db, struct str slug, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT 1 FROM problem WHERE slug = ?1", &q, e));
    stmt_bind_text(q, 1, slug);
    TRY(stmt_step(q, &row, e));
    if (row)
        return ERR_OK;
    _cleanup_(stmt_endp) struct stmt *any = NULL;
    TRY(db_query(db, "SELECT 1 FROM problem LIMIT 1", &any, e));
    TRY(stmt_step(any, &row, e));
    return row ? error_set(e, ERR_INVALID, "problem",
                           "the bank has no problem \"%.*s\"; \"dryrun problem list\" shows their names",
                           (int)str_head(slug, 64).n, slug.p)
               : ERR_OK;
}

enum err cards_of_problem_json(struct db *db, const struct cards_view *v, struct str slug,
                               struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT id FROM card WHERE problem = ?1", &q, e));
    stmt_bind_text(q, 1, slug);
    TRY(stmt_step(q, &row, e));
    jw_begin(w, '{');
    jw_key(w, "cards");
    jw_begin(w, '[');
    if (row)
        TRY(cards_shown_json(db, v, stmt_i64(q, 0), w, e));
    jw_end(w);
    jw_put_bool(w, "more", false);
    jw_end(w);
    return ERR_OK;
}
