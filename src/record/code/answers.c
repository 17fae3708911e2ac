#include "record/code/answers.h"

/* ---- the event loop ---- */

struct attempt answer_loop(const struct loop_drill *d, const size_t *choices, size_t n, struct str says,
                           int64_t seconds, struct arena *a, struct loop_mark *ret_mark)
{
    _cleanup_(strbuf_release) struct strbuf detail = {0};
    struct json_writer w = jw_to(&detail);
    struct str *lines, said[LOOP_CHOICES_MAX];
    size_t n_lines;
    loop_choices(d, a, &lines, &n_lines);
    jw_begin(&w, '{');
    jw_key(&w, "lines");
    jw_begin(&w, '[');
    for (size_t i = 0; i < n; i++) {
        said[i] = lines[choices[i]];
        jw_int(&w, (int64_t)choices[i] + 1);
    }
    jw_end(&w);
    jw_put_str(&w, "says", says);
    jw_end(&w);
    *ret_mark = loop_mark(d, said, n);
    return (struct attempt){.kind = ATTEMPT_LOOP,
                            .drill = d->id,
                            .share = loop_share(d, ret_mark),
                            .seconds = seconds,
                            .detail = arena_str(a, strbuf_str(&detail))};
}

/* ---- review ---- */

static void put_comments(const struct review_comment *v, size_t n, const struct review_score *s, bool words,
                         struct strbuf *out)
{
    struct json_writer w = jw_to(out);
    jw_begin(&w, '{');
    jw_key(&w, "comments");
    jw_begin(&w, '[');
    for (size_t i = 0; i < n; i++) {
        jw_begin(&w, '{');
        jw_put_int(&w, "from", v[i].lines.from);
        jw_put_int(&w, "to", v[i].lines.to);
        jw_put_cstr(&w, "kind", review_kind_names[v[i].kind]);
        jw_put_cstr(&w, "severity", v[i].severity);
        jw_put_cstr(&w, "outcome", review_outcome_names[s->of[i].outcome]);
        if (words)
            jw_put_str(&w, "says", v[i].says);
        jw_end(&w);
    }
    jw_end(&w);
    jw_end(&w);
}

struct attempt answer_review(const struct review *r, const struct review_comment *v, size_t n,
                             const struct review_score *s, int64_t seconds, struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf detail = {0};
    put_comments(v, n, s, true, &detail);
    if (detail.n > ATTEMPT_DETAIL_MAX) {
        strbuf_clear(&detail);
        put_comments(v, n, s, false, &detail);
    }
    return (struct attempt){.kind = ATTEMPT_REVIEW,
                            .drill = r->id,
                            .share = s->percent / 100.0,
                            .seconds = seconds,
                            .detail = arena_str(a, strbuf_str(&detail))};
}

/* ---- debugging ---- */

static const char *const step_names[] = {"guess", "whole", "given-up"};

struct attempt answer_debug(const struct debug_drill *d, const struct debug_answer *x, int64_t seconds,
                            struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf detail = {0};
    struct json_writer w = jw_to(&detail);
    const struct debug_verdict v = debug_judge(d, &x->guess);
    jw_begin(&w, '{');
    jw_put_cstr(&w, "step", step_names[x->step]);
    jw_key(&w, "place");
    if (x->guess.place.from) {
        jw_begin(&w, '{');
        jw_put_int(&w, "from", x->guess.place.from);
        jw_put_int(&w, "to", x->guess.place.to);
        jw_end(&w);
    } else {
        jw_null(&w);
    }
    jw_put_cstr(&w, "kind", x->guess.kind < DEBUG_KINDS ? debug_kind_names[x->guess.kind] : NULL);
    jw_put_str(&w, "says", x->says);
    jw_put_int_or_null(&w, "submission", x->submission != 0, x->submission);
    jw_put_bool(&w, "accepted", x->fixed);
    jw_end(&w);
    return (struct attempt){.kind = ATTEMPT_DEBUG,
                            .drill = d->id,
                            .share = debug_share(&v) + (x->fixed ? 0.5 : 0),
                            .seconds = seconds,
                            .detail = arena_str(a, strbuf_str(&detail))};
}

/* Out of the detail of a try, which is an archive's at times, and anything then. */
static struct debug_guess guess_of(const json_t *detail)
{
    struct debug_guess g = DEBUG_NO_GUESS;
    const json_t *place = json_object_get(detail, "place");
    int64_t from, to;
    if (json_is_true(json_object_get(detail, "accepted")) ||
        str_is(str_of(json_string_value(json_object_get(detail, "step"))), step_names[DEBUG_STEP_GIVEN_UP]))
        return g;
    if (json_get_int(place, "from", 1, DRILL_LINE_MAX, &from, NULL) == ERR_OK &&
        json_get_int(place, "to", from, DRILL_LINE_MAX, &to, NULL) == ERR_OK)
        g.place = (struct lines){(int)from, (int)to};
    g.kind = (enum debug_kind)drill_word_named(str_of(json_string_value(json_object_get(detail, "kind"))),
                                               debug_kind_names, DEBUG_KINDS);
    return g;
}

enum err answer_debug_guess(struct db *db, const struct debug_drill *d, struct debug_guess *ret,
                            struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    json_auto_t *detail = NULL;
    bool row;
    TRY(db_query(db, "SELECT detail FROM attempt WHERE kind = ?1 AND drill = ?2 ORDER BY id DESC LIMIT 1", &q,
                 e));
    stmt_bind_text(q, 1, str_of(attempt_kind_names[ATTEMPT_DEBUG]));
    stmt_bind_text(q, 2, d->id);
    TRY(stmt_step(q, &row, e));
    if (row && json_read(stmt_text(q, 0), &detail, NULL) != ERR_OK)
        detail = NULL;
    *ret = guess_of(detail);
    return ERR_OK;
}
