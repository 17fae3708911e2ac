#include "record/code/recognition.h"

#include "record/check.h"

/* ---- marking ---- */

static enum err cue_of(const struct pattern_shelf *s, size_t item, const struct recognition_given *given,
                       struct recognize_cue *ret, struct error *e)
{
    struct recognize_cue offered[RECOGNIZE_CUES];
    size_t n = recognize_cues(&s->recognize, item, &s->patterns, offered);
    for (size_t i = 0; i < n; i++) {
        const struct pattern *of = &s->patterns.v[offered[i].pattern];
        if (str_eq(of->id, given->pattern) && str_eq(of->signals[offered[i].signal].id, given->signal)) {
            *ret = offered[i];
            return ERR_OK;
        }
    }
    return error_set(e, ERR_INVALID, "cue", "the reason is none of those that are offered");
}

static struct str detail_of(const struct pattern *picked, const struct recognition_given *given,
                            struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_put_str(&w, "picked", picked->id);
    if (given->pattern.p)
        jw_put_cstr(&w, "cue", arena_printf(a, "%.*s/%.*s", STR_ARG(given->pattern), STR_ARG(given->signal)));
    if (given->line.n)
        jw_put_str(&w, "line", given->line);
    jw_end(&w);
    return arena_str(a, strbuf_str(&out));
}

enum err recognition_mark(const struct pattern_shelf *s, struct str item,
                          const struct recognition_given *given, struct arena *a,
                          struct recognize_mark *ret_mark, struct attempt *ret, struct error *e)
{
    size_t at = recognize_find(&s->recognize, item), picked = patterns_find(&s->patterns, given->picked);
    struct recognize_cue cue = {0, 0};
    if (at == SIZE_MAX)
        return error_set(e, ERR_NOT_FOUND, "id", "there is no statement \"%.*s\"",
                         STR_ARG(str_head(item, 60)));
    if (picked == SIZE_MAX)
        return error_set(e, ERR_INVALID, "picked", "\"%.*s\" is no pattern",
                         STR_ARG(str_head(given->picked, 60)));
    if (given->pattern.p)
        TRY(cue_of(s, at, given, &cue, e));
    if (given->line.n)
        TRY(record_check_text("line", given->line, RECOGNITION_LINE_MAX, e));
    *ret_mark = recognize_mark(&s->recognize.v[at], picked, given->pattern.p ? &cue : NULL,
                               str_trim(given->line).n > 0);
    *ret = (struct attempt){
        .kind = ATTEMPT_PATTERN,
        .drill = s->recognize.v[at].id,
        .share = ret_mark->share_n / 10000.0,
        .seconds = given->seconds,
        .detail = detail_of(&s->patterns.v[picked], given, a),
    };
    return ERR_OK;
}

void recognition_mark_json(const struct pattern_shelf *s, const struct recognize_mark *m,
                           const struct attempt *x, int64_t id, struct str picked, struct json_writer *w)
{
    const struct recognize_item *item = &s->recognize.v[recognize_find(&s->recognize, x->drill)];
    jw_begin(w, '{');
    jw_put_str(w, "id", x->drill);
    jw_put_int_or_null(w, "attempt", id > 0, id);
    jw_put_str(w, "picked", s->patterns.v[patterns_find(&s->patterns, picked)].id);
    recognize_put_mark(item, m, &s->patterns, w);
    jw_end(w);
}

/* ---- what came of it ---- */

/* Which pattern was picked, by the detail; SIZE_MAX: it does not say, or that pattern is gone. */
static size_t picked_of(const struct pattern_shelf *s, struct str detail)
{
    json_auto_t *json = NULL;
    struct error e = {0};
    struct str picked;
    if (!detail.n || json_read(detail, &json, &e) != ERR_OK ||
        json_get_str(json, "picked", PATTERN_ID_MAX, &picked, &e) != ERR_OK)
        return SIZE_MAX;
    return patterns_find(&s->patterns, picked);
}

enum err recognition_answers(struct db *db, const struct pattern_shelf *s, struct arena *a,
                             struct recognize_answer **ret, size_t *ret_n, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    struct recognize_answer *v = NULL;
    size_t n = 0, cap = 0;
    TRY(db_query(
        db, "SELECT drill, at_ms, share_n, detail FROM attempt WHERE kind = ?1 ORDER BY id DESC LIMIT ?2", &q,
        e));
    stmt_bind_text(q, 1, str_of(attempt_kind_names[ATTEMPT_PATTERN]));
    stmt_bind_i64(q, 2, RECOGNITION_ANSWERS_MAX);
    for (bool row;;) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        arena_grow(a, v, n, cap);
        v[n++] = (struct recognize_answer){
            .item = recognize_find(&s->recognize, stmt_text(q, 0)),
            .at_ms = stmt_i64(q, 1),
            .share_n = (int)stmt_i64(q, 2),
            .picked = picked_of(s, stmt_text(q, 3)),
        };
    }
    *ret = v;
    *ret_n = n;
    return ERR_OK;
}

static void put_names(const struct patterns *p, struct json_writer *w)
{
    jw_key(w, "patterns");
    jw_begin(w, '[');
    for (size_t i = 0; i < p->n; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "id", p->v[i].id);
        jw_put_str(w, "name", p->v[i].name);
        jw_put_strs(w, "also", p->v[i].also, p->v[i].n_also);
        jw_end(w);
    }
    jw_end(w);
}

enum err recognition_json(struct db *db, const struct pattern_shelf *s, int64_t now_ms, struct json_writer *w,
                          struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct recognize_answer *v;
    size_t n;
    arena_init(&a);
    TRY(recognition_answers(db, s, &a, &v, &n, e));
    size_t next = recognize_next(&s->recognize, v, n, now_ms);
    jw_begin(w, '{');
    jw_key(w, "item");
    if (next == SIZE_MAX)
        jw_null(w);
    else
        recognize_put(&s->recognize, next, &s->patterns, w);
    jw_put_int(w, "items", (int64_t)s->recognize.n);
    put_names(&s->patterns, w);
    jw_key(w, "results");
    jw_begin(w, '{');
    recognize_put_results(&s->recognize, &s->patterns, v, n, w);
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}
