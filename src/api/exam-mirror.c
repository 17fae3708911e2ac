/* What an examiner's tool would have seen of an exam: signals come in, the report goes out, all of it is
 * forgotten. */
#include "record/code/exam-mirror.h"

#include "api/internal.h"
#include "record/code/exams.h"
#include "record/content/world.h"

static enum err answer_exam(struct http_request *r, struct db *db, int64_t id, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(exams_get_json(db, id, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err add_exam_signals(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"first", "signals", NULL};
    struct mirror_signal *v;
    int64_t id, first, next;
    size_t n;
    json_t *body;
    TRY(http_param_int(r, "id", &id, e));
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_int(body, "first", 0, MIRROR_SIGNALS_MAX, &first, e));
    const json_t *signals = json_object_get(body, "signals");
    if (json_array_size(signals) > EXAM_MIRROR_BATCH_MAX)
        return error_set(e, ERR_TOO_LARGE, "signals", "at most %d signals come at once",
                         EXAM_MIRROR_BATCH_MAX);
    TRY(mirror_signals(signals, http_arena(r), &v, &n, e));
    TRY(exam_mirror_keep(context, id, first, v, n, &next, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_put_int(&w, "next", next);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err get_exam_mirror(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    struct json_writer w = http_json_begin(r);
    TRY(exam_mirror_report_json(context, id, world_mirror(api->world)->v, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err put_exam_mirror(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"recording", NULL};
    int64_t id;
    bool recording;
    json_t *body;
    TRY(http_param_int(r, "id", &id, e));
    TRY(http_body_json(r, keys, &body, e));
    if (!json_object_get(body, "recording"))
        return error_set(e, ERR_INVALID, "recording", "\"recording\" is missing");
    TRY(json_get_bool_or(body, "recording", false, &recording, e));
    TRY(exam_mirror_set(context, id, recording, e));
    return answer_exam(r, context, id, e);
}

static enum err delete_exam_mirror(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(exam_mirror_erase(context, id, e));
    http_answer_empty(r);
    return ERR_OK;
}

static enum err compare_exam(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    TRY(exam_mirror_compare(context, id, e));
    return answer_exam(r, context, id, e);
}

const struct http_route api_exam_mirror_routes[] = {
    {"POST", "/api/exams/{id}/signals", HTTP_THREAD, false, add_exam_signals},
    {"GET", "/api/exams/{id}/mirror", HTTP_THREAD, false, get_exam_mirror},
    {"PUT", "/api/exams/{id}/mirror", HTTP_THREAD, false, put_exam_mirror},
    {"DELETE", "/api/exams/{id}/mirror", HTTP_THREAD, false, delete_exam_mirror},
    {"POST", "/api/exams/{id}/mirror/compare", HTTP_THREAD, false, compare_exam},
    {0},
};
