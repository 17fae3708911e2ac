/* The drills of debugging and review, and what all drills have in common. */
#include "record/content/drills.h"

#include "api/internal.h"
#include "record/code/answers.h"
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

/* Each of the two may be left out. */
static enum err read_place(const json_t *body, const struct debug_drill *d, struct debug_guess *ret,
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
    ret->place = (struct lines){(int)from, (int)to};
    return ERR_OK;
}

static enum err read_kind(const json_t *body, struct debug_guess *ret, struct error *e)
{
    struct str word;
    TRY(json_get_str_or(body, "kind", 40, STR(""), &word, e));
    size_t k = drill_word_named(word, debug_kind_names, DEBUG_KINDS);
    if (k == DEBUG_KINDS && word.n)
        return error_set(e, ERR_INVALID, "kind", "there is no kind of bug called \"%.*s\"", STR_ARG(word));
    ret->kind = (enum debug_kind)k;
    return ERR_OK;
}

static enum err read_answer(struct http_request *r, struct db *db, const struct debug_drill *d,
                            struct debug_answer *ret, int64_t *ret_seconds, struct error *e)
{
    static const char *const keys[] = {"place", "kind", "says", "submission", "seconds", NULL};
    struct debug_answer x = {.guess = DEBUG_NO_GUESS};
    struct drill_said said;
    json_t *body;
    TRY(http_body_json(r, keys, &body, e));
    TRY(read_place(body, d, &x.guess, e));
    TRY(read_kind(body, &x.guess, e));
    TRY(api_drill_said(body, &said, e));
    TRY(json_get_int_or(body, "submission", 1, INT64_MAX, 0, &x.submission, e));
    if (x.submission)
        TRY(submissions_accepted(db, x.submission,
                                 str_of(arena_printf(http_arena(r), PROBLEM_DRILL "%.*s", STR_ARG(d->id))),
                                 &x.fixed, e));
    x.step = x.submission ? DEBUG_STEP_WHOLE : DEBUG_STEP_GIVEN_UP;
    x.says = said.says;
    *ret = x;
    *ret_seconds = said.seconds;
    return ERR_OK;
}

static enum err create_debug_answer(struct http_request *r, void *context, struct error *e)
{
    const struct debug_drill *d;
    struct debug_answer x;
    int64_t attempt, seconds;
    TRY(find(r, &d, e));
    TRY(read_answer(r, context, d, &x, &seconds, e));
    const struct debug_verdict v = debug_judge(d, &x.guess);
    const struct attempt tried = answer_debug(d, &x, seconds, http_arena(r));
    TRY(attempts_keep(context, &tried, &attempt, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_put_int(&w, "attempt", attempt);
    jw_put_real(&w, "share", tried.share);
    jw_put_bool(&w, "place", v.place);
    jw_put_bool(&w, "too_wide", v.too_wide);
    jw_put_bool(&w, "kind", v.kind);
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
