/* The map of patterns, the meter, and the recognition drill. */
#include "api/internal.h"
#include "base/clock.h"
#include "record/code/exams.h"
#include "record/code/path.h"
#include "record/code/recognition.h"
#include "record/content/world.h"

enum { LINE_BYTES_MAX = 4 * RECOGNITION_LINE_MAX };

static const struct pattern_shelf *shelf_of(struct http_request *r)
{
    const struct api *api = http_app(r);
    return world_patterns(api->world);
}

static enum err list_patterns(struct http_request *r, void *context, struct error *e)
{
    TRY(exams_settle(context, e));
    struct json_writer w = http_json_begin(r);
    TRY(path_patterns_json(context, &shelf_of(r)->patterns, clock_unix_ms(), &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_meter(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"exam", NULL};
    const struct api *api = http_app(r);
    struct str id;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "exam", STR(""), &id, e));
    const struct exam_preset *preset = world_exam(api->world, id);
    if (!preset)
        return error_set(e, ERR_NOT_FOUND, "exam", "there is no exam \"%.*s\"", STR_ARG(str_head(id, 60)));
    TRY(exams_settle(context, e));
    struct json_writer w = http_json_begin(r);
    TRY(path_meter_json(context, &shelf_of(r)->patterns, &preset->rules, clock_unix_ms(), &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_recognition(struct http_request *r, void *context, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(recognition_json(context, shelf_of(r), clock_unix_ms(), &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err given_of(const json_t *body, struct recognition_given *ret, struct error *e)
{
    static const char *const keys[] = {"pattern", "signal", NULL};
    const json_t *cue = json_object_get(body, "cue");
    TRY(json_get_str(body, "picked", PATTERN_ID_MAX, &ret->picked, e));
    TRY(json_get_str_or(body, "line", LINE_BYTES_MAX, STR(""), &ret->line, e));
    TRY(json_get_int_or(body, "seconds", 0, ATTEMPT_SECONDS_MAX, ATTEMPT_SECONDS_UNKNOWN, &ret->seconds, e));
    if (!cue || json_is_null(cue))
        return ERR_OK;
    if (!json_is_object(cue))
        return error_set(e, ERR_INVALID, "cue", "\"cue\" is an object with pattern and signal, or null");
    TRY(json_only_keys(cue, keys, e));
    TRY(json_get_str(cue, "pattern", PATTERN_ID_MAX, &ret->pattern, e));
    return json_get_str(cue, "signal", PATTERN_ID_MAX, &ret->signal, e);
}

static enum err answer_recognition(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"picked", "cue", "line", "seconds", NULL};
    const struct pattern_shelf *s = shelf_of(r);
    struct recognition_given given = {0};
    struct recognize_mark mark;
    struct attempt attempt;
    json_t *body;
    int64_t id;
    TRY(http_body_json(r, keys, &body, e));
    TRY(given_of(body, &given, e));
    TRY(recognition_mark(s, http_param(r, "id"), &given, http_arena(r), &mark, &attempt, e));
    TRY(attempts_keep(context, &attempt, &id, e));
    struct json_writer w = http_json_begin(r);
    recognition_mark_json(s, &mark, &attempt, id, given.picked, &w);
    http_json_end(r, 201);
    return ERR_OK;
}

const struct http_route api_patterns_routes[] = {
    {"GET", "/api/patterns", HTTP_THREAD, false, list_patterns},
    {"GET", "/api/meter", HTTP_THREAD, false, get_meter},
    {"GET", "/api/recognition", HTTP_THREAD, false, get_recognition},
    {"POST", "/api/recognition/{id}/answers", HTTP_THREAD, false, answer_recognition},
    {0},
};
