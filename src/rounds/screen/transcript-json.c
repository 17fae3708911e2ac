/*
 * whisper.cpp writes {"transcription": [{"offsets": {"from": ms, "to": ms}, "timestamps": {"from":
 * "00:00:01,000", ...}, "text": ...}]} and {"result": {"language": "en"}}; the Python program and those that
 * grew from it {"segments": [{"start": seconds, "end": ..., "text": ..., "speaker": ...}], "language": "en"}.
 */
#include "rounds/screen/transcript-internal.h"

#include "base/json.h"

#include <math.h>

static struct str text_of(const json_t *v)
{
    return json_is_string(v) ? (struct str){json_string_value(v), json_string_length(v)} : (struct str){0};
}

static int64_t seconds(const json_t *v)
{
    double s = json_is_number(v) ? json_number_value(v) : -1;
    return s >= 0 && s < TRANSCRIPT_HOURS_MAX * 3600.0 ? (int64_t)llround(s * 1000) : -1;
}

static int64_t offset(const json_t *item, const char *key)
{
    const json_t *ms = json_object_get(json_object_get(item, "offsets"), key);
    struct str time = text_of(json_object_get(json_object_get(item, "timestamps"), key));
    int64_t ret = -1;
    if (json_is_integer(ms) && json_integer_value(ms) >= 0 &&
        json_integer_value(ms) < (int64_t)TRANSCRIPT_HOURS_MAX * 3600000)
        return json_integer_value(ms);
    return draft_time(&time, &ret) ? ret : -1;
}

static void read_item(struct draft *d, const json_t *item, int number, bool cpp)
{
    const json_t *text = json_object_get(item, "text");
    int64_t start = cpp ? offset(item, "from") : seconds(json_object_get(item, "start"));
    int64_t end = cpp ? offset(item, "to") : seconds(json_object_get(item, "end"));
    if (!json_is_string(text)) {
        draft_note(d, TRANSCRIPT_BAD_ITEM, number);
        return;
    }
    if (start < 0 || end < 0) {
        draft_note(d, TRANSCRIPT_BAD_ITEM, number);
        start = end = -1;
    }
    draft_times(d, number, &start, &end);
    struct draft_line line = {.line = number, .start_ms = start, .end_ms = end};
    line.words = draft_clean(d, text_of(text), false);
    line.voice = draft_clean(d, text_of(json_object_get(item, "speaker")), false);
    if (line.words.n)
        (void)draft_add(d, line);
    else
        draft_note(d, TRANSCRIPT_EMPTY_CUE, number);
}

enum err transcript_read_json(struct draft *d, struct str text, struct error *e)
{
    json_auto_t *root = NULL;
    const json_t *item;
    size_t i;
    TRY(json_read(text, &root, e));
    const json_t *items = json_object_get(root, "transcription"), *language;
    bool cpp = json_is_array(items);
    if (!cpp)
        items = json_object_get(root, "segments");
    if (!json_is_array(items))
        return error_set(e, ERR_INVALID, "transcript",
                         "this JSON has neither \"transcription\" (whisper.cpp) nor \"segments\" (whisper)");
    language = cpp ? json_object_get(json_object_get(root, "result"), "language")
                   : json_object_get(root, "language");
    d->t->language = draft_clean(d, str_head(text_of(language), 40), false);
    json_array_foreach (items, i, item)
        read_item(d, item, (int)i + 1, cpp);
    return ERR_OK;
}
