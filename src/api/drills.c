/* The drills of debugging and review, and what all drills have in common. */
#include "record/content/drills.h"

#include "api/internal.h"
#include "record/content/world.h"
#include "record/problems/problems.h"

/* ---- what all drills have in common ---- */

enum err api_drill_said(const json_t *body, struct drill_said *ret, struct error *e)
{
    struct drill_said s;
    TRY(json_get_str_or(body, "says", DRILL_SAYS_MAX, STR(""), &s.says, e));
    TRY(json_get_int_or(body, "seconds", 0, INT64_MAX, ATTEMPT_SECONDS_UNKNOWN, &s.seconds, e));
    *ret = s;
    return ERR_OK;
}

/* ---- the list ---- */

static void put_debug(const struct debug_drill *d, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "id", d->id);
    jw_put_str(w, "title", d->title);
    jw_put_str(w, "language", d->language);
    jw_put_int(w, "minutes", d->minutes);
    jw_put_str(w, "report", d->report);
    jw_end(w);
}

static void put_review(const struct review *d, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "id", d->id);
    jw_put_str(w, "title", d->title);
    jw_put_str(w, "language", d->language);
    jw_put_int(w, "minutes", d->minutes);
    jw_put_str(w, "file", d->file);
    jw_put_int(w, "lines", d->n_lines);
    jw_end(w);
}

static enum err list_drills(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    const struct drills *d = world_drills(api->world);
    (void)context;
    (void)e;
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "debug");
    jw_begin(&w, '[');
    for (size_t i = 0; i < d->n_debug; i++)
        put_debug(&d->debug[i], &w);
    jw_end(&w);
    jw_key(&w, "review");
    jw_begin(&w, '[');
    for (size_t i = 0; i < d->n_review; i++)
        put_review(&d->review[i], &w);
    jw_end(&w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

/* ---- a program with a bug ---- */

static enum err find(struct http_request *r, const struct debug_drill **ret, struct error *e)
{
    const struct api *api = http_app(r);
    return drills_debug(world_drills(api->world), http_param(r, "drill"), ret, e);
}

static enum err get_debug_drill(struct http_request *r, void *context, struct error *e)
{
    const struct debug_drill *d;
    (void)context;
    TRY(find(r, &d, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_put_str(&w, "id", d->id);
    jw_put_str(&w, "title", d->title);
    jw_put_str(&w, "language", d->language);
    jw_put_int(&w, "minutes", d->minutes);
    jw_put_str(&w, "report", d->report);
    jw_put_cstr(&w, "problem", arena_printf(http_arena(r), PROBLEM_DRILL "%.*s", STR_ARG(d->id)));
    jw_put_str(&w, "program", d->found_text);
    jw_put_int(&w, "place_max", DEBUG_PLACE_MAX);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

/* What somebody takes for the bug: each of the two may be left out. */
struct guess {
    bool has_place, has_kind;
    struct debug_guess g;
};

static enum err read_place(const json_t *body, const struct debug_drill *d, struct guess *ret,
                           struct error *e)
{
    static const char *const keys[] = {"from", "to", NULL};
    const json_t *place = json_object_get(body, "place");
    int64_t from, to, lines = lines_of(d->found_text);
    if (!place || json_is_null(place))
        return ERR_OK;
    if (!json_is_object(place))
        return error_set(e, ERR_INVALID, "place", "\"place\" is {\"from\", \"to\"}, or null");
    TRY(json_only_keys(place, keys, e));
    TRY(json_get_int(place, "from", 1, lines, &from, e));
    TRY(json_get_int_or(place, "to", from, lines, from, &to, e));
    ret->has_place = true;
    ret->g.place = (struct lines){(int)from, (int)to};
    return ERR_OK;
}

static enum err read_kind(const json_t *body, struct guess *ret, struct error *e)
{
    struct str word;
    TRY(json_get_str_or(body, "kind", 40, STR(""), &word, e));
    size_t k = drill_word_named(word, debug_kind_names, DEBUG_KINDS);
    if (k == DEBUG_KINDS && word.n)
        return error_set(e, ERR_INVALID, "kind", "there is no kind of bug called \"%.*s\"", STR_ARG(word));
    ret->has_kind = k < DEBUG_KINDS;
    if (ret->has_kind)
        ret->g.kind = (enum debug_kind)k;
    return ERR_OK;
}

static struct debug_verdict judge(const struct debug_drill *d, const struct guess *g)
{
    struct debug_verdict v = debug_judge(d, &g->g);
    return (struct debug_verdict){.place = g->has_place && v.place,
                                  .too_wide = g->has_place && v.too_wide,
                                  .kind = g->has_kind && v.kind};
}

static void put_guess(const struct guess *g, struct json_writer *w)
{
    jw_key(w, "place");
    if (g->has_place) {
        jw_begin(w, '{');
        jw_put_int(w, "from", g->g.place.from);
        jw_put_int(w, "to", g->g.place.to);
        jw_end(w);
    } else
        jw_null(w);
    jw_put_cstr(w, "kind", g->has_kind ? debug_kind_names[g->g.kind] : NULL);
}

struct answer {
    struct guess guess;
    struct debug_verdict verdict;
    struct drill_said said;
    int64_t submission; /* 0: none was made: it is given up */
    bool fixed;
    double share;
};

static enum err keep(struct db *db, const struct debug_drill *d, const struct answer *x, int64_t *ret_id,
                     struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf detail = {0};
    struct json_writer w = jw_to(&detail);
    jw_begin(&w, '{');
    jw_put_cstr(&w, "step", x->submission ? "whole" : "given-up");
    put_guess(&x->guess, &w);
    jw_put_str(&w, "says", x->said.says);
    jw_put_int_or_null(&w, "submission", x->submission != 0, x->submission);
    jw_put_bool(&w, "accepted", x->fixed);
    jw_end(&w);
    const struct attempt tried = {.kind = ATTEMPT_DEBUG,
                                  .drill = d->id,
                                  .share = x->share,
                                  .seconds = x->said.seconds,
                                  .detail = strbuf_str(&detail)};
    return attempts_keep(db, &tried, ret_id, e);
}

static enum err read_answer(struct http_request *r, struct db *db, const struct debug_drill *d,
                            struct answer *ret, struct error *e)
{
    static const char *const keys[] = {"place", "kind", "says", "submission", "seconds", NULL};
    struct answer x = {.guess = {.g = {.place = {1, 1}}}};
    json_t *body;
    TRY(http_body_json(r, keys, &body, e));
    TRY(read_place(body, d, &x.guess, e));
    TRY(read_kind(body, &x.guess, e));
    TRY(api_drill_said(body, &x.said, e));
    TRY(json_get_int_or(body, "submission", 1, INT64_MAX, 0, &x.submission, e));
    if (x.submission)
        TRY(submissions_accepted(db, x.submission,
                                 str_of(arena_printf(http_arena(r), PROBLEM_DRILL "%.*s", STR_ARG(d->id))),
                                 &x.fixed, e));
    x.verdict = judge(d, &x.guess);
    x.share = debug_share(&x.verdict) + (x.fixed ? 0.5 : 0);
    *ret = x;
    return ERR_OK;
}

static enum err create_debug_answer(struct http_request *r, void *context, struct error *e)
{
    const struct debug_drill *d;
    struct answer x;
    int64_t attempt;
    TRY(find(r, &d, e));
    TRY(read_answer(r, context, d, &x, e));
    TRY(keep(context, d, &x, &attempt, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_put_int(&w, "attempt", attempt);
    jw_put_real(&w, "share", x.share);
    jw_put_bool(&w, "place", x.verdict.place);
    jw_put_bool(&w, "too_wide", x.verdict.too_wide);
    jw_put_bool(&w, "kind", x.verdict.kind);
    jw_put_bool(&w, "fixed", x.fixed);
    jw_key(&w, "answer");
    if (x.fixed || !x.submission)
        debug_json(d, true, &w);
    else
        jw_null(&w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_drills_routes[] = {
    {"GET", "/api/drills", HTTP_THREAD, false, list_drills},
    {"GET", "/api/drills/debug/{drill}", HTTP_THREAD, false, get_debug_drill},
    {"POST", "/api/drills/debug/{drill}/answers", HTTP_THREAD, false, create_debug_answer},
    {0},
};
