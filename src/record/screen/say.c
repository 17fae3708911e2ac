#include "record/screen/say.h"

#include "base/cleanup.h"
#include "record/kinds.h"
#include "rounds/screen/points.h"

#include <stdlib.h>

enum { SCRIPTS_MAX = 500 };

/* ---- pace ---- */

static int ascending(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

enum err say_pace(struct db *db, struct say_pace *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    int paces[SAY_PACE_LAST];
    size_t n = 0;
    TRY(db_query(
        db,
        "SELECT r.seconds, s.body FROM rehearsal r JOIN script s ON s.id = r.script WHERE r.id < ?1 AND r.sitting IS NULL AND r.seconds >= ?2 "
        "AND s.body IS NOT NULL ORDER BY r.id DESC LIMIT ?3",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, SAY_SECONDS_MIN);
    stmt_bind_i64(q, 3, SAY_PACE_LAST);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        int wpm = (int)(script_words(stmt_text(q, 1)) * 60 / (size_t)stmt_i64(q, 0));
        /* Slower or faster nobody speaks: another text was said, or the clock ran on. */
        if (wpm >= SCRIPT_WPM_MIN && wpm <= SCRIPT_WPM_MAX)
            paces[n++] = wpm;
    }
    if (n)
        qsort(paces, n, sizeof *paces, ascending);
    *ret = (struct say_pace){n >= SAY_PACE_FEW ? paces[n / 2] : SCRIPT_WPM, n};
    return ERR_OK;
}

/* ---- a check ---- */

static void put_place(const struct said *s, const struct point_place *p, struct json_writer *w)
{
    const struct said_word *first = &s->v[p->word], *last = &s->v[p->word + p->n - 1];
    jw_begin(w, '{');
    jw_put_int(w, "at", first->at);
    jw_put_int(w, "n", last->at + last->n - first->at);
    jw_put_bool(w, "negated", p->negated);
    jw_end(w);
}

static void put_points(const struct said *s, const struct point_found *found, size_t n, struct json_writer *w)
{
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "point", found[i].point);
        jw_put_cstr(w, "state", point_state_name(found[i].state));
        jw_key(w, "places");
        jw_begin(w, '[');
        for (size_t k = 0; k < found[i].n_places; k++)
            put_place(s, &found[i].places[k], w);
        jw_end(w);
        jw_end(w);
    }
    jw_end(w);
}

struct say_text say_text_of(const json_t *script)
{
    return (struct say_text){thing_str(script, "body"), thing_str(script, "must_say"),
                             thing_str(script, "forbidden"), thing_str(script, "language")};
}

enum err say_check_json(const struct say_text *t, int wpm, struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    arena_init(&a);
    struct str *must, *forbidden;
    struct point_found *found;
    struct said said;
    enum said_language language;
    size_t n_must, n_forbidden;
    TRY(points_read(t->must_say, "must_say", &a, &must, &n_must, e));
    TRY(points_read(t->forbidden, "forbidden", &a, &forbidden, &n_forbidden, e));
    said_text(t->body, &a, &said);
    if (!t->language.n || !said_language_read(t->language, &language))
        language = said_language_of(&said);
    jw_begin(w, '{');
    jw_put_int(w, "words", (int64_t)said.n);
    jw_put_int(w, "seconds", script_seconds(said.n, wpm));
    jw_key(w, "must_say");
    points_must(&said, language, must, n_must, &a, &found);
    put_points(&said, found, n_must, w);
    jw_key(w, "forbidden");
    points_forbidden(&said, language, forbidden, n_forbidden, &a, &found);
    put_points(&said, found, n_forbidden, w);
    jw_end(w);
    return ERR_OK;
}

/* ---- the desk ---- */

static void put_draft(const struct script_draft *d, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "id", d->id);
    jw_put_str(w, "kind", d->kind);
    jw_put_str_or_null(w, "variant", d->variant);
    jw_put_str(w, "title", d->title);
    jw_put_int(w, "target_s", d->target_s);
    jw_put_int(w, "max_s", d->max_s);
    jw_put_strs(w, "must_say", d->must_say, d->n_must_say);
    jw_put_strs(w, "forbidden", d->forbidden, d->n_forbidden);
    jw_put_str(w, "outline", d->outline);
    jw_key(w, "tips");
    jw_begin(w, '[');
    for (size_t i = 0; i < d->n_tips; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "rule", d->tips[i].rule);
        jw_put_cstr(w, "grade", script_grade_names[d->tips[i].grade]);
        jw_put_str(w, "source", d->tips[i].source);
        jw_put_str_or_null(w, "disagrees", d->tips[i].disagrees);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}

static enum err put_checks(struct db *db, int wpm, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    TRY(db_query(
        db,
        "SELECT id, body, must_say, forbidden, language FROM script WHERE id < ?1 ORDER BY id DESC LIMIT ?2",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, SCRIPTS_MAX);
    jw_begin(w, '[');
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        jw_begin(w, '{');
        jw_put_int(w, "script", stmt_i64(q, 0));
        jw_key(w, "check");
        TRY(say_check_json(
            &(struct say_text){stmt_text(q, 1), stmt_text(q, 2), stmt_text(q, 3), stmt_text(q, 4)}, wpm, w,
            e));
        jw_end(w);
    }
    jw_end(w);
    return ERR_OK;
}

enum err say_desk_json(struct db *db, const struct script_drafts *drafts, struct json_writer *w,
                       struct error *e)
{
    struct say_pace pace;
    TRY(say_pace(db, &pace, e));
    jw_begin(w, '{');
    jw_put_int(w, "wpm", pace.wpm);
    jw_put_int(w, "rehearsals", (int64_t)pace.rehearsals);
    jw_put_bool(w, "own", pace.rehearsals >= SAY_PACE_FEW);
    jw_key(w, "kinds");
    jw_begin(w, '[');
    for (size_t k = 0; k < SCRIPT_KINDS; k++) {
        jw_begin(w, '{');
        jw_put_cstr(w, "kind", script_kind_names[k]);
        jw_put_cstr(w, "title", script_kind_titles[k]);
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "drafts");
    jw_begin(w, '[');
    for (size_t i = 0; i < drafts->n; i++)
        put_draft(&drafts->v[i], w);
    jw_end(w);
    jw_key(w, "checks");
    TRY(put_checks(db, pace.wpm, w, e));
    jw_end(w);
    return ERR_OK;
}

/* ---- which one to answer with ---- */

struct choice {
    int64_t id, changed_at_ms;
    bool own, written;
};

static bool better(const struct choice *a, const struct choice *b)
{
    if (!b->id || a->own != b->own)
        return !b->id || a->own;
    if (a->written != b->written)
        return a->written;
    return a->changed_at_ms > b->changed_at_ms;
}

enum err say_choose(struct db *db, int64_t company, int64_t ret[SCRIPT_KINDS - 1], int64_t *ret_own,
                    size_t max, size_t *ret_n_own, struct error *e)
{
    enum { COL_ID, COL_CHANGED, COL_KIND, COL_COMPANY, COL_WRITTEN };
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct choice best[SCRIPT_KINDS - 1] = {0};
    size_t n = 0;
    TRY(db_query(
        db,
        "SELECT id, changed_at_ms, kind, coalesce(company, 0), CASE WHEN body IS NULL THEN 0 ELSE 1 END FROM script WHERE id < ?1 "
        "AND coalesce(company, 0) IN (?2, 0) ORDER BY id DESC LIMIT ?3",
        &q, e));
    stmt_bind_i64(q, 1, INT64_MAX);
    stmt_bind_i64(q, 2, company);
    stmt_bind_i64(q, 3, SCRIPTS_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        struct str kind = stmt_text(q, COL_KIND);
        struct choice c = {stmt_i64(q, COL_ID), stmt_i64(q, COL_CHANGED),
                           company && stmt_i64(q, COL_COMPANY) == company, stmt_i64(q, COL_WRITTEN) != 0};
        if (str_is(kind, "own") && c.written && n < max)
            ret_own[n++] = c.id;
        for (size_t k = 0; k + 1 < SCRIPT_KINDS; k++)
            if (str_is(kind, script_kind_names[k]) && better(&c, &best[k]))
                best[k] = c;
    }
    for (size_t k = 0; k + 1 < SCRIPT_KINDS; k++)
        ret[k] = best[k].id;
    *ret_n_own = n;
    return ERR_OK;
}
