/* Stories as an interviewer would see them (record/story/stories-report.h). The stories themselves are
 * things. */
#include "record/story/stories-report.h"

#include "api/internal.h"
#include "record/days.h"
#include "record/target.h"

static enum err get_stories_report(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"level", "pace", NULL};
    const struct api *api = http_app(r);
    struct stories_content content;
    struct str level_name;
    enum story_scope level;
    int64_t pace;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "level", (struct str){0}, &level_name, e));
    TRY(target_level(context, level_name, &level, e));
    TRY(http_query_int(r, "pace", STORIES_PACE_MIN, STORIES_PACE_MAX, STORY_PACE, &pace, e));
    if (!api->options->content)
        return error_set(e, ERR_UNSUPPORTED, NULL,
                         "the program's content is not here: the rules about stories have no texts");
    TRY(stories_content_read(api->options->content, http_arena(r), &content, e));
    struct stories_options o = {&content, level, (double)pace, days_today()};
    struct json_writer w = http_json_begin(r);
    TRY(stories_report_json(context, &o, http_arena(r), &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err check_story(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"id",         "title",     "language", "employer", "began_on",
                                       "ended_on",   "situation", "task",     "action",   "result",
                                       "reflection", "pace",      NULL};
    struct story s = {0};
    int64_t id, pace;
    json_t *body;
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_int_or(body, "id", 0, INT64_MAX, 0, &id, e));
    TRY(json_get_int_or(body, "pace", STORIES_PACE_MIN, STORIES_PACE_MAX, STORY_PACE, &pace, e));
    TRY(json_get_str_or(body, "title", STORY_TITLE_BYTES_MAX, (struct str){0}, &s.title, e));
    TRY(json_get_str_or(body, "language", 8, (struct str){0}, &s.language, e));
    TRY(json_get_str_or(body, "employer", 200, (struct str){0}, &s.employer, e));
    TRY(json_get_str_or(body, "began_on", 10, (struct str){0}, &s.began_on, e));
    TRY(json_get_str_or(body, "ended_on", 10, (struct str){0}, &s.ended_on, e));
    for (size_t p = 0; p < STORY_PARTS; p++)
        TRY(json_get_str_or(body, story_part_name((enum story_part)p), STORY_PART_BYTES_MAX, (struct str){0},
                            &s.part[p], e));
    struct json_writer w = http_json_begin(r);
    TRY(stories_check_json(context, &s, id, (double)pace, http_arena(r), &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_stories_routes[] = {
    {"GET", "/api/stories/report", HTTP_THREAD, false, get_stories_report},
    {"POST", "/api/stories/check", HTTP_THREAD, false, check_story},
    {0},
};
