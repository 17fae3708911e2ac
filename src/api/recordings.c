/*
 * Recordings of the user's voice. They come as bytes, are kept as bytes, and go out as bytes, a range at a
 * time, so that a player can seek; the server opens none. What is in one is measured by a job, in the jail.
 */
#include "record/voice/recordings.h"
#include "api/internal.h"
#include "base/num.h"
#include "model/voice/voice.h"

enum { SOUND_RANGE_MAX = 4 << 20, TIME_MAX_S = 9999999999 };

static enum err answer_one(struct http_request *r, struct db *db, int64_t id, int status, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    TRY(recordings_json(db, id, &w, e));
    http_json_end(r, status);
    return ERR_OK;
}

static enum err list_recordings(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"of_kind", "of_id", "before", "limit", NULL};
    struct str kind, id;
    int64_t before, limit;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "of_kind", (struct str){0}, &kind, e));
    TRY(http_query_str(r, "of_id", (struct str){0}, &id, e));
    TRY(http_query_page(r, 50, 200, &before, &limit, e));
    struct json_writer w = http_json_begin(r);
    TRY(recordings_list_json(context, kind, id, before, limit, &w, e));
    http_json_end(r, 200);
    return ERR_OK;
}

static enum err create_recording(struct http_request *r, void *context, struct error *e)
{
    static const char *const names[] = {"title",   "of_kind",    "of_id", "real_call",
                                        "consent", "made_at_ms", "words", NULL};
    struct db *db = context;
    struct recording_new n = {0};
    int64_t id;
    TRY(http_query_only(r, names, e));
    TRY(http_query_str(r, "title", STR(""), &n.title, e));
    TRY(http_query_str(r, "of_kind", STR("other"), &n.of_kind, e));
    TRY(http_query_str(r, "of_id", (struct str){0}, &n.of_id, e));
    TRY(http_query_bool(r, "real_call", &n.real_call, e));
    TRY(http_query_bool(r, "consent", &n.consent, e));
    TRY(http_query_int(r, "made_at_ms", 1, INT64_C(1000) * TIME_MAX_S, 0, &n.made_at_ms, e));
    TRY(http_query_int(r, "words", 1, RECORDING_WORDS_MAX, 0, &n.words, e));
    DB_TX(db, DB_WRITE, e);
    TRY(recordings_add(db, &n, http_body(r), &id, e));
    TRY(db_commit(db, e));
    return answer_one(r, db, id, 201, e);
}

static enum err get_recording(struct http_request *r, void *context, struct error *e)
{
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    return answer_one(r, context, id, 200, e);
}

static enum err analyse_recording(struct http_request *r, void *context, struct error *e)
{
    static const char *const keys[] = {"words", NULL};
    struct db *db = context;
    int64_t id, words;
    json_t *body;
    TRY(http_param_int(r, "id", &id, e));
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_int_or(body, "words", 0, RECORDING_WORDS_MAX, -1, &words, e));
    DB_TX(db, DB_WRITE, e);
    TRY(recordings_ask(db, id, words, e));
    TRY(db_commit(db, e));
    return answer_one(r, db, id, 202, e);
}

static enum err delete_recording(struct http_request *r, void *context, struct error *e)
{
    struct db *db = context;
    int64_t id;
    TRY(http_param_int(r, "id", &id, e));
    DB_TX(db, DB_WRITE, e);
    TRY(recordings_remove(db, id, e));
    TRY(db_commit(db, e));
    TRY(db_settle(db, e));
    http_answer_empty(r);
    return ERR_OK;
}

/* A page asks for them when somebody wants to see them. */
static enum err get_voice_norms(struct http_request *r, void *context, struct error *e)
{
    struct json_writer w = http_json_begin(r);
    (void)context;
    (void)e;
    jw_begin(&w, '{');
    jw_key(&w, "norms");
    voice_norms_put(&w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

/* ---- its sound ---- */

/*
 * "bytes=0-", "bytes=100-199", "bytes=-500" of so many bytes; false: none of these, or several, which is
 * answered as if nothing had been asked (RFC 9110, 14.2). *ret_n 0: it lies behind the end.
 */
static bool range_of(struct str field, int64_t bytes, int64_t *ret_from, int64_t *ret_n)
{
    int64_t from, to = bytes - 1;
    if (!str_starts(field, STR("bytes=")))
        return false;
    struct str rest = str_from(field, 6), first;
    if (!str_split(&rest, '-', &first))
        return false;
    if (!first.n) {
        if (!num_parse_i64(rest, 0, INT64_MAX, &from))
            return false;
        *ret_n = from < bytes ? from : bytes;
        *ret_from = bytes - *ret_n;
        return true;
    }
    if (!num_parse_i64(first, 0, INT64_MAX, &from))
        return false;
    if (rest.n && (!num_parse_i64(rest, 0, INT64_MAX, &to) || to < from))
        return false;
    to = num_min_i64(to, bytes - 1);
    *ret_from = from;
    *ret_n = from < bytes ? to - from + 1 : 0;
    return true;
}

static const char *type_of(struct str type)
{
    return str_is(type, "wav")    ? "audio/wav"
           : str_is(type, "flac") ? "audio/flac"
           : str_is(type, "ogg")  ? "audio/ogg"
                                  : "audio/aiff";
}

/* A part of it is at most SOUND_RANGE_MAX long, whatever was asked for; a player asks for the next one. */
static enum err get_sound(struct http_request *r, void *context, struct error *e)
{
    struct arena *a = http_arena(r);
    struct str type, sound;
    int64_t id, bytes, from = 0, n;
    TRY(http_param_int(r, "id", &id, e));
    TRY(recordings_size(context, id, a, &type, &bytes, e));
    bool part = range_of(http_field(r, "Range"), bytes, &from, &n);
    if (part && n == 0) {
        http_add_header(r, "Content-Range", arena_printf(a, "bytes */%lld", (long long)bytes));
        http_answer_status(r, 416, NULL, "Range", "the recording ends before that");
        return ERR_OK;
    }
    n = part ? num_min_i64(n, SOUND_RANGE_MAX) : bytes;
    TRY(recordings_sound(context, id, from, n, a, &sound, e));
    if ((int64_t)sound.n != n)
        return error_set(e, ERR_IO, "id", "the record's copy of the recording is damaged");
    http_add_header(r, "Accept-Ranges", "bytes");
    if (part)
        http_add_header(r, "Content-Range",
                        arena_printf(a, "bytes %lld-%lld/%lld", (long long)from, (long long)(from + n - 1),
                                     (long long)bytes));
    http_answer(r, part ? 206 : 200, type_of(type), sound);
    return ERR_OK;
}

const struct http_route api_recordings_routes[] = {
    {"GET", "/api/recordings", HTTP_THREAD, false, list_recordings},
    {"POST", "/api/recordings", HTTP_THREAD, false, create_recording, NULL, "application/octet-stream",
     RECORDING_BYTES_MAX},
    {"GET", "/api/recordings/{id}", HTTP_THREAD, false, get_recording},
    {"DELETE", "/api/recordings/{id}", HTTP_THREAD, false, delete_recording},
    {"POST", "/api/recordings/{id}/analysis", HTTP_THREAD, false, analyse_recording},
    {"GET", "/api/recordings/{id}/sound", HTTP_THREAD, false, get_sound},
    {"GET", "/api/voice/norms", HTTP_INLINE, false, get_voice_norms},
    {0},
};
