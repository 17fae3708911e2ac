#include "record/voice/recordings.h"

#include "base/num.h"
#include "record/check.h"
#include "record/events.h"
#include "record/fields.h"
#include "record/life.h"
#include "record/pieces.h"
#include "record/problems/submissions.h"

#include <stdio.h>
#include <stdlib.h>

static const struct pieces pieces = {
    .noun = "recording", .size = RECORDING_PIECE, PIECES_STATEMENTS("recording_piece", "recording")};
/* ---- what a file is ---- */

static const struct {
    size_t at;
    struct str bytes;
    const char *type; /* NULL: `is` says what it is, and what to do */
    const char *is;
} heads[] = {
    {0, STR("RIFF"), "wav", NULL},
    {0, STR("RF64"), "wav", NULL},
    {0, STR("fLaC"), "flac", NULL},
    {0, STR("OggS"), "ogg", NULL},
    {0, STR("FORM"), "aiff", NULL},
    {0, STR("\x1A\x45\xDF\xA3"), NULL, "a WebM or Matroska file"},
    {4, STR("ftyp"), NULL, "an MP4 file (M4A)"},
    {0, STR("ID3"), NULL, "an MP3 file"},
    {0, STR("\xFF\xFB"), NULL, "an MP3 file"},
    {0, STR("%PDF"), NULL, "a PDF"},
};

static enum err type_of(struct str bytes, const char **ret, struct error *e)
{
    if (!bytes.n)
        return error_set(e, ERR_INVALID, "recording", "the file is empty");
    for (size_t i = 0; i < ARRAY_LEN(heads); i++) {
        if (!str_starts(str_from(bytes, heads[i].at), heads[i].bytes))
            continue;
        if (!heads[i].type)
            return error_set(
                e, ERR_INVALID, "recording",
                "this is %s; what can be read is WAV, FLAC, Ogg and AIFF: save it as one of these",
                heads[i].is);
        *ret = heads[i].type;
        return ERR_OK;
    }
    return error_set(e, ERR_INVALID, "recording",
                     "this is no sound file that can be read: those are WAV, FLAC, Ogg and AIFF");
}

/* ---- coming in ---- */

static bool is_of_kind(struct str s)
{
    static const char *const kinds[] = {"rehearsal", "script",  "story", "question",
                                        "claim",     "warm-up", "other"};
    for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
        if (str_is(s, kinds[i]))
            return true;
    return false;
}

static enum err check_new(const struct recording_new *r, struct error *e)
{
    TRY(record_check_text("title", r->title, RECORDING_TITLE_MAX, e));
    if (!is_of_kind(r->of_kind))
        return error_set(
            e, ERR_INVALID, "of_kind",
            "\"of_kind\" must be one of rehearsal, script, story, question, claim, warm-up, other");
    if (r->of_id.p)
        TRY(record_check_text("of_id", r->of_id, RECORDING_OF_ID_MAX, e));
    if (r->of_id.p && !r->of_id.n)
        return error_set(e, ERR_INVALID, "of_id", "\"of_id\" is empty");
    if (r->real_call && !r->consent)
        return error_set(
            e, ERR_INVALID, "consent",
            "a real call is kept only when everyone in it has agreed to be recorded; in many countries anything else is a crime");
    if (r->words < 0 || r->words > RECORDING_WORDS_MAX)
        return error_set(e, ERR_INVALID, "words", "\"words\" must be 1 to %d", RECORDING_WORDS_MAX);
    return ERR_OK;
}

/* Number 0 stands for the job until there is one. */
static enum err insert(struct db *db, const struct recording_new *r, const char *type, int64_t bytes,
                       int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(
        db,
        "INSERT INTO recording (title, of_kind, of_id, real_call, consent, made_at_ms, words, type, bytes, "
        "state, job, created_at_ms) VALUES (?1, ?2, ?3, ?4, ?5, coalesce(?6, now_ms()), ?7, ?8, ?9, "
        "'queued', 0, now_ms()) RETURNING id",
        &q, e));
    stmt_bind_text(q, 1, r->title);
    stmt_bind_text(q, 2, r->of_kind);
    if (r->of_id.p)
        stmt_bind_text(q, 3, r->of_id);
    stmt_bind_i64(q, 4, r->real_call);
    stmt_bind_i64(q, 5, r->consent);
    if (r->made_at_ms)
        stmt_bind_i64(q, 6, r->made_at_ms);
    if (r->words)
        stmt_bind_i64(q, 7, r->words);
    stmt_bind_text(q, 8, str_of(type));
    stmt_bind_i64(q, 9, bytes);
    TRY(stmt_step(q, &row, e));
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

enum err recordings_add(struct db *db, const struct recording_new *r, struct str bytes, int64_t *ret_id,
                        struct error *e)
{
    const char *type = NULL;
    int64_t id = 0;
    TRY(check_new(r, e));
    if (bytes.n > RECORDING_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "recording", "the file is larger than %d MiB",
                         RECORDING_BYTES_MAX >> 20);
    TRY(type_of(bytes, &type, e));
    TRY(insert(db, r, type, (int64_t)bytes.n, &id, e));
    TRY(pieces_put(db, &pieces, id, bytes, e));
    TRY(life_enqueue(&life_recording, db, id, e));
    *ret_id = id;
    return ERR_OK;
}

enum err recordings_ask(struct db *db, int64_t id, int64_t words, struct error *e)
{
    int64_t n;
    if (words > RECORDING_WORDS_MAX)
        return error_set(e, ERR_INVALID, "words", "\"words\" must be 1 to %d", RECORDING_WORDS_MAX);
    TRY(db_exec_count(
        db,
        "UPDATE recording SET state = 'queued', job = 0, started_at_ms = NULL, finished_at_ms = NULL, failure = '', doc = NULL, "
        "words = CASE WHEN ?2 >= 0 THEN nullif(?2, 0) ELSE words END WHERE id = ?1 AND state NOT IN ('queued', 'running')",
        &n, e, "ii", id, words));
    if (n == 0) { /* it is under way, or not there */
        int64_t before;
        return recordings_words(db, id, &before, e);
    }
    TRY(db_exec(db, "DELETE FROM recording_figure WHERE recording = ?1", e, "i", id));
    return life_enqueue(&life_recording, db, id, e);
}

enum err recordings_remove(struct db *db, int64_t id, struct error *e)
{
    bool gone = false;
    int64_t job = 0;
    {
        _cleanup_(stmt_endp) struct stmt *q = NULL;
        bool row;
        TRY(db_query(db, "SELECT coalesce(job, 0) FROM recording WHERE id = ?1", &q, e));
        stmt_bind_i64(q, 1, id);
        TRY(stmt_step(q, &row, e));
        if (!row)
            return life_not_found(&life_recording, id, e);
        job = stmt_i64(q, 0);
    }
    if (job) {
        TRY(queue_cancel(db, job, &gone, e));
        if (!gone)
            return error_set(e, ERR_CONFLICT, "id",
                             "the recording is being analysed; wait until it has been");
    }
    TRY(db_exec(db, "DELETE FROM recording WHERE id = ?1", e, "i", id));
    event_tell_empty(db, "record.changed");
    return ERR_OK;
}

/* ---- its sound ---- */

enum err recordings_size(struct db *db, int64_t id, struct arena *a, struct str *ret_type, int64_t *ret_bytes,
                         struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT type, bytes FROM recording WHERE id = ?1", &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return life_not_found(&life_recording, id, e);
    *ret_type = arena_str(a, stmt_text(q, 0));
    *ret_bytes = stmt_i64(q, 1);
    return ERR_OK;
}

enum err recordings_sound(struct db *db, int64_t id, int64_t from, int64_t n, struct arena *a,
                          struct str *ret, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf piece = {0};
    char *to = arena_alloc(a, (size_t)n);
    size_t got = 0;
    bool more = true;
    for (int64_t i = from / RECORDING_PIECE; more && got < (size_t)n; i++) {
        strbuf_clear(&piece);
        TRY(pieces_get(db, &pieces, id, i, &piece, &more, e));
        int64_t begins = i * RECORDING_PIECE;
        struct str part = str_from(strbuf_str(&piece), begins < from ? (size_t)(from - begins) : 0);
        part = str_head(part, (size_t)n - got);
        memcpy(to + got, part.p, part.n);
        got += part.n;
    }
    *ret = (struct str){to, got};
    return ERR_OK;
}

enum err recordings_write(struct db *db, int64_t id, int fd, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    struct str type;
    int64_t bytes, written;
    arena_init(&a);
    TRY(recordings_size(db, id, &a, &type, &bytes, e));
    TRY(pieces_write(db, &pieces, id, fd, &written, e));
    if (written != bytes)
        return error_set(e, ERR_IO, "recording", "the record's copy of the recording is damaged");
    return ERR_OK;
}

enum err recordings_words(struct db *db, int64_t id, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT coalesce(words, 0) FROM recording WHERE id = ?1", &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return life_not_found(&life_recording, id, e);
    *ret = stmt_i64(q, 0);
    return ERR_OK;
}

/* ---- the worker's side ---- */

static enum err write_result(struct db *db, const struct job *job, int64_t id,
                             const struct recording_result *r, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    _cleanup_(strbuf_release) struct strbuf sentence = {0};
    bool row;
    TRY(db_query(db,
                 "UPDATE recording SET state = ?3, job = NULL, finished_at_ms = now_ms(), failure = ?4, "
                 "length_ms = ?5, doc = ?6 WHERE id = ?1 AND job = ?2 AND state = 'running' RETURNING 1",
                 &q, e));
    put_program_text(&sentence, str_of(r->refused ? r->refused : ""), 2000);
    stmt_bind_i64(q, 1, id);
    stmt_bind_i64(q, 2, job->id);
    stmt_bind_text(q, 3, str_of(r->refused ? "refused" : "done"));
    stmt_bind_text(q, 4, strbuf_str(&sentence));
    if (!r->refused) {
        stmt_bind_i64(q, 5, r->length_ms);
        stmt_bind_text(q, 6, r->doc);
    }
    TRY(stmt_step(q, &row, e));
    return life_must_be_one(&life_recording, row, e);
}

enum err recordings_finish(struct db *db, const struct job *job, int64_t id, const struct recording_result *r,
                           struct error *e)
{
    if (!r->refused && r->doc.n > RECORDING_DOC_MAX)
        return error_set(e, ERR_INTERNAL, NULL, "what was measured is too long to be kept");
    DB_TX(db, DB_WRITE, e);
    TRY(queue_finish(db, job, e));
    TRY(write_result(db, job, id, r, e));
    for (size_t i = 0; !r->refused && i < r->n_figures; i++)
        TRY(db_exec(db, "INSERT INTO recording_figure (recording, figure, value) VALUES (?1, ?2, ?3)", e,
                    "itf", id, str_of(r->figures[i].name), r->figures[i].value));
    TRY(life_tell(&life_recording, db, id, e));
    return db_commit(db, e);
}

/* ---- how they are shown ---- */

#define MEMBERS(_)                                                                                           \
    _(INT, "id", "id")                                                                                       \
    _(TEXT, "title", "title")                                                                                \
    _(TEXT, "of_kind", "of_kind")                                                                            \
    _(TEXT, "of_id", "of_id")                                                                                \
    _(BOOL, "real_call", "real_call")                                                                        \
    _(BOOL, "consent", "consent")                                                                            \
    _(INT, "made_at_ms", "made_at_ms")                                                                       \
    _(INT, "words", "words")                                                                                 \
    _(TEXT, "type", "type")                                                                                  \
    _(INT, "bytes", "bytes")                                                                                 \
    _(TEXT, "state", "state")                                                                                \
    _(INT, "created_at_ms", "created_at_ms")                                                                 \
    _(INT, "started_at_ms", "started_at_ms")                                                                 \
    _(INT, "finished_at_ms", "finished_at_ms")                                                               \
    _(TEXT, "failure", "failure")                                                                            \
    _(INT, "length_ms", "length_ms")

static const struct field members[] = {MEMBERS(FIELD)};

static void put_recording(struct stmt *q, struct json_writer *w)
{
    fields_put(q, 0, members, ARRAY_LEN(members), w);
}

const struct life life_recording = {
    .noun = "recording",
    .called = "recording",
    .work = "analyse-recording",
    .key = "recording",
    .lane = QUEUE_INTERACTIVE,
    LIFE_STATEMENTS("recording", ""),
    LIFE_SUMMARY(MEMBERS(FIELD_COLUMN), "recording", "id"),
    .put = put_recording,
    .get = recordings_json,
};

#define LIST_END "AND id < ?1 ORDER BY id DESC LIMIT ?2"

enum err recordings_list_json(struct db *db, struct str of_kind, struct str of_id, int64_t before,
                              int64_t limit, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    if (of_id.p && !of_kind.p)
        return error_set(e, ERR_INVALID, "of_kind", "\"of_id\" needs \"of_kind\" beside it");
    if (of_id.p)
        TRY(db_query(
            db,
            "SELECT " MEMBERS(FIELD_COLUMN) "0 FROM recording WHERE of_kind = ?3 AND of_id = ?4 " LIST_END,
            &q, e));
    else if (of_kind.p)
        TRY(db_query(db, "SELECT " MEMBERS(FIELD_COLUMN) "0 FROM recording WHERE of_kind = ?3 " LIST_END, &q,
                     e));
    else
        TRY(db_query(db, "SELECT " MEMBERS(FIELD_COLUMN) "0 FROM recording WHERE id > 0 " LIST_END, &q, e));
    stmt_bind_i64(q, 1, before ? before : INT64_MAX);
    stmt_bind_i64(q, 2, limit + 1);
    if (of_kind.p)
        stmt_bind_text(q, 3, of_kind);
    if (of_id.p)
        stmt_bind_text(q, 4, of_id);
    return life_put_list(q, "recordings", limit, put_recording, w, e);
}

/* Those that a baseline before this one is made of, each with how many there are. */
#define EARLIER                                                                                              \
    "SELECT r.id FROM recording r WHERE r.id < ?1 AND r.state = 'done' AND r.real_call = 0 AND "             \
    "r.of_kind <> 'warm-up' ORDER BY r.id DESC LIMIT 30"
_Static_assert(RECORDING_BASELINE_OF == 30, "as the statement says");

struct value {
    char figure[40];
    double value;
};

static int by_figure(const void *a, const void *b)
{
    const struct value *x = a, *y = b;
    int names = strcmp(x->figure, y->figure);
    return names ? names : (x->value > y->value) - (x->value < y->value);
}

/* Of values in ascending order; type 7 of Hyndman & Fan. */
static double quantile(const struct value *v, size_t n, double p)
{
    double at = p * (double)(n - 1);
    size_t i = (size_t)at;
    return i + 1 < n ? v[i].value + (at - (double)i) * (v[i + 1].value - v[i].value) : v[n - 1].value;
}

static void put_levels(struct json_writer *w, struct value *v, size_t n)
{
    qsort(v, n, sizeof *v, by_figure);
    for (size_t i = 0, end; i < n; i = end) {
        for (end = i + 1; end < n && strcmp(v[i].figure, v[end].figure) == 0; end++)
            ;
        if (end - i < RECORDING_BASELINE_MIN)
            continue;
        jw_begin(w, '{');
        jw_put_cstr(w, "figure", v[i].figure);
        jw_put_int(w, "n", (int64_t)(end - i));
        jw_put_real(w, "median", quantile(v + i, end - i, 0.5));
        jw_put_real(w, "low", quantile(v + i, end - i, 0.25));
        jw_put_real(w, "high", quantile(v + i, end - i, 0.75));
        jw_end(w);
    }
}

static enum err count_earlier(struct db *db, int64_t id, int64_t *ret, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    int64_t n = 0;
    TRY(db_query(db, EARLIER, &q, e));
    stmt_bind_i64(q, 1, id);
    for (;; n++) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
    }
    *ret = n;
    return ERR_OK;
}

/* Schema VoiceBaseline. */
static enum err put_baseline(struct db *db, int64_t id, struct json_writer *w, struct error *e)
{
    enum { VALUES_MAX = 40 * RECORDING_BASELINE_OF };
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    _cleanup_(arena_release) struct arena a;
    int64_t earlier = 0;
    size_t n = 0;
    arena_init(&a);
    struct value *values = arena_array(&a, struct value, VALUES_MAX);
    TRY(count_earlier(db, id, &earlier, e));
    TRY(db_query(db, "SELECT figure, value FROM recording_figure WHERE recording IN (" EARLIER ")", &q, e));
    stmt_bind_i64(q, 1, id);
    for (bool row; n < VALUES_MAX; n++) {
        TRY(stmt_step(q, &row, e));
        if (!row)
            break;
        snprintf(values[n].figure, sizeof values[n].figure, "%.*s", STR_ARG(stmt_text(q, 0)));
        values[n].value = stmt_f64(q, 1);
    }
    jw_begin(w, '{');
    jw_put_int(w, "recordings", earlier);
    jw_put_int(w, "needed", RECORDING_BASELINE_MIN);
    jw_key(w, "levels");
    jw_begin(w, '[');
    put_levels(w, values, n);
    jw_end(w);
    jw_end(w);
    return ERR_OK;
}

enum err recordings_json(struct db *db, int64_t id, struct json_writer *w, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    TRY(db_query(db, "SELECT " MEMBERS(FIELD_COLUMN) "doc FROM recording WHERE id = ?1", &q, e));
    stmt_bind_i64(q, 1, id);
    TRY(stmt_step(q, &row, e));
    if (!row)
        return life_not_found(&life_recording, id, e);
    jw_begin(w, '{');
    put_recording(q, w);
    field_column(w, "analysis", q, ARRAY_LEN(members), FIELD_JSON);
    stmt_endp(&q);
    q = NULL;
    jw_key(w, "baseline");
    TRY(put_baseline(db, id, w, e));
    jw_end(w);
    return ERR_OK;
}
