/* Scripts: how to begin with them, and what is seen of what is written. */
#include "record/screen/say.h"

#include "api/internal.h"
#include "record/content/world.h"

enum { BODY_MAX = 16 << 10, POINTS_MAX = 4000 };

static enum err get_scripts(struct http_request *r, void *context, struct error *e)
{
    const struct api *api = http_app(r);
    struct json_writer w = http_json_begin(r);
    TRY(say_desk_json(context, world_scripts(api->world), &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err check_script(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"body", "must_say", "forbidden", "language", "wpm", NULL};
    struct say_text t;
    struct say_pace pace;
    json_t *body;
    int64_t wpm;
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_str(body, "body", BODY_MAX, &t.body, e));
    TRY(json_get_str_or(body, "must_say", POINTS_MAX, STR(""), &t.must_say, e));
    TRY(json_get_str_or(body, "forbidden", POINTS_MAX, STR(""), &t.forbidden, e));
    TRY(json_get_str_or(body, "language", 8, STR(""), &t.language, e));
    TRY(json_get_int_or(body, "wpm", SCRIPT_WPM_MIN, SCRIPT_WPM_MAX, 0, &wpm, e));
    TRY(say_pace(context, &pace, e));
    struct json_writer w = http_json_begin(r);
    TRY(say_check_json(&t, wpm ? (int)wpm : pace.wpm, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_scripts_routes[] = {
    {"GET", "/api/scripts", HTTP_THREAD, false, get_scripts},
    {"POST", "/api/scripts/check", HTTP_THREAD, false, check_script},
    {0},
};
