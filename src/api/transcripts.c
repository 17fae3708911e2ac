/*
 * What is found in the words of a rehearsal. Nothing is kept here: a transcript that is worth it is a field
 * of a rehearsal (things.c). Its text is read by our own readers, which need no jail.
 */
#include "api/internal.h"
#include "model/words/takes.h"
#include "record/kinds.h"
#include "rounds/screen/habits.h"
#include "rounds/screen/heard.h"

enum { TEXT_MAX = 512 << 10, PARTS_MAX = 20000, NAME_MAX_BYTES = 200, SECONDS_MAX = 86400 };

struct asked {
    struct transcript transcript, earlier;
    struct heard_script script;
    struct heard_wish wish;
    int64_t against; /* a rehearsal; 0 */
};

static struct str copy(struct arena *a, const json_t *thing, const char *field)
{
    return arena_str(a, thing_str(thing, field));
}

static enum err get_script(struct db *db, int64_t id, struct arena *a, struct heard_script *ret,
                           struct error *e)
{
    json_auto_t *thing = NULL;
    TRY(thing_get(db, &kind_script, id, &thing, e));
    *ret = (struct heard_script){
        .title = copy(a, thing, "title"),
        .body = copy(a, thing, "body"),
        .must_say = copy(a, thing, "must_say"),
        .forbidden = copy(a, thing, "forbidden"),
        .language = copy(a, thing, "language"),
        .target_s = thing_int(thing, "target_s"),
        .max_s = thing_int(thing, "max_s"),
    };
    return ERR_OK;
}

/* The points as they are sent, or those of a script of the record. */
static enum err read_script(struct db *db, const json_t *body, struct arena *a, struct asked *q,
                            struct error *e)
{
    struct heard_script *s = &q->script;
    int64_t id;
    TRY(json_get_int_or(body, "script", 1, INT64_MAX, 0, &id, e));
    TRY(json_get_str_or(body, "must_say", TEXT_MAX, STR(""), &s->must_say, e));
    TRY(json_get_str_or(body, "forbidden", TEXT_MAX, STR(""), &s->forbidden, e));
    if (id && (s->must_say.n || s->forbidden.n))
        return error_set(e, ERR_INVALID, "script", "points are those of the script, or sent: not both");
    if (id)
        TRY(get_script(db, id, a, s, e));
    if (id || s->must_say.n || s->forbidden.n)
        q->wish.script = s;
    return ERR_OK;
}

static enum err read_asked(struct http_request *r, struct db *db, struct asked *q, struct error *e)
{
    static const char *const keys[] = {"text",    "format",   "script",  "must_say",         "forbidden",
                                       "speaker", "language", "seconds", "words_per_minute", "against",
                                       NULL};
    struct str text, format, language;
    enum transcript_format f = TRANSCRIPT_FOUND_OUT;
    int64_t wpm;
    json_t *body;
    TRY(http_body_json(r, keys, &body, e));
    TRY(json_get_str(body, "text", TEXT_MAX, &text, e));
    TRY(json_get_str_or(body, "format", NAME_MAX_BYTES, STR("auto"), &format, e));
    TRY(json_get_str_or(body, "speaker", NAME_MAX_BYTES, STR(""), &q->wish.speaker, e));
    TRY(json_get_str_or(body, "language", NAME_MAX_BYTES, STR(""), &language, e));
    TRY(json_get_int_or(body, "seconds", 1, SECONDS_MAX, 0, &q->wish.seconds, e));
    TRY(json_get_int_or(body, "words_per_minute", 40, 400, 0, &wpm, e));
    TRY(json_get_int_or(body, "against", 1, INT64_MAX, 0, &q->against, e));
    q->wish.wpm = (double)wpm;
    if (!transcript_format_read(format, &f))
        return error_set(e, ERR_INVALID, "format", "formats are auto, text, vtt, srt and whisper");
    if (language.n && !said_language_read(language, &q->wish.language))
        return error_set(e, ERR_INVALID, "language", "there are lists for en, de, fr and es");
    TRY(read_script(db, body, http_arena(r), q, e));
    TRY(transcript_read(text, f, http_arena(r), &q->transcript, e));
    if (q->transcript.n_parts > PARTS_MAX)
        return error_set(e, ERR_TOO_LARGE, "text",
                         "it has more than %d lines; \"dryrun voice transcript\" takes more", PARTS_MAX);
    return ERR_OK;
}

/* The same told in a rehearsal before. Whose words count there is told by the same name, or found out. */
static enum err compare(struct db *db, struct asked *q, const struct heard *now, struct arena *a,
                        struct takes *ret, struct error *e)
{
    json_auto_t *thing = NULL;
    struct heard before;
    struct heard_wish wish = {.speaker = q->wish.speaker, .language = now->language};
    TRY(thing_get(db, &kind_rehearsal, q->against, &thing, e));
    struct str text = copy(a, thing, "transcript");
    if (text.n == 0)
        return error_set(e, ERR_INVALID, "against", "that rehearsal has no transcript");
    TRY(transcript_read(text, TRANSCRIPT_FOUND_OUT, a, &q->earlier, e));
    enum err found = heard_analyse(&q->earlier, &wish, a, &before, e);
    if (found == ERR_NOT_FOUND && wish.speaker.n) { /* what is kept calls the user "Me" */
        wish.speaker = STR("");
        found = heard_analyse(&q->earlier, &wish, a, &before, e);
    }
    if (found != ERR_OK)
        return error_set(e, ERR_INVALID, "against",
                         "whose words are yours in that rehearsal is not known: name the speaker as there");
    takes_compare(&before.said, &now->said, now->language, a, ret);
    return ERR_OK;
}

static enum err analyse_transcript(struct http_request *r, void *context, struct error *e)
{
    struct arena *a = http_arena(r);
    struct asked q = {.against = 0};
    struct heard heard;
    struct takes takes;
    TRY(read_asked(r, context, &q, e));
    enum err found = heard_analyse(&q.transcript, &q.wish, a, &heard, e);
    bool whose = found == ERR_NOT_FOUND && q.wish.speaker.n == 0;
    if (found != ERR_OK && !whose)
        return found == ERR_NOT_FOUND
                   ? error_set(e, ERR_INVALID, "speaker", "nobody is called so in this transcript")
                   : found;
    if (!whose && q.against)
        TRY(compare(context, &q, &heard, a, &takes, e));
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_put_cstr(&w, "state", whose ? "whose" : "heard");
    jw_key(&w, "speakers");
    heard_speakers_json(&q.transcript, &w);
    jw_key(&w, "heard");
    if (whose)
        jw_null(&w);
    else
        heard_json(&heard, &w);
    jw_key(&w, "takes");
    if (!whose && q.against)
        takes_json(&takes, &w);
    else
        jw_null(&w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

/* ---- all that are kept ---- */

enum { KEPT_MAX = 100, KEPT_PAGE = 100, KEPT_ROWS_MAX = 2000, KEPT_BYTES_MAX = 4 << 20 };

struct kept {
    struct heard *v;
    const struct fillers **fillers;
    size_t n, bytes, unclear;
    bool more; /* there are older ones, which were not looked at */
};

static void put_kept(const json_t *thing, const struct heard *h, struct json_writer *w)
{
    bool timed = h->time != HEARD_TIME_RECKONED && h->ms >= FILLERS_MS_MIN;
    jw_begin(w, '{');
    jw_put_int(w, "rehearsal", thing_int(thing, "id"));
    jw_key(w, "script");
    jw_value(w, json_object_get(thing, "script"));
    jw_put_int(w, "at_ms", thing_int(thing, "at_ms"));
    jw_put_int(w, "words", (int64_t)h->said.n);
    jw_put_int(w, "fillers", (int64_t)(h->fillers.count[FILLER_SOUND] + h->fillers.count[FILLER_MARKER]));
    jw_key(w, "fillers_per_minute");
    if (timed)
        jw_real(w, h->rate.per_minute);
    else
        jw_null(w);
    jw_key(w, "words_per_minute");
    if (h->wpm > 0)
        jw_real(w, h->wpm);
    else
        jw_null(w);
    jw_put_cstr(w, "told", h->language == SAID_UNKNOWN ? "no_list" : fillers_told_name(h->rate.told));
    jw_end(w);
}

/* One rehearsal; false: no more are to be looked at. */
static bool look_at(const json_t *thing, struct arena *a, struct kept *k, struct json_writer *w)
{
    struct transcript *t = arena_new(a, struct transcript);
    struct heard_wish wish = {.seconds = thing_int(thing, "seconds")};
    struct str text = copy(a, thing, "transcript");
    if (text.n == 0)
        return true;
    if (k->n == KEPT_MAX || k->bytes + text.n > KEPT_BYTES_MAX)
        return false;
    k->bytes += text.n;
    if (transcript_read(text, TRANSCRIPT_FOUND_OUT, a, t, NULL) != ERR_OK ||
        heard_analyse(t, &wish, a, &k->v[k->n], NULL) != ERR_OK) {
        k->unclear++;
        return true;
    }
    k->fillers[k->n] = &k->v[k->n].fillers;
    put_kept(thing, &k->v[k->n], w);
    k->n++;
    return true;
}

static enum err look_at_all(struct db *db, struct arena *a, struct kept *k, struct json_writer *w,
                            struct error *e)
{
    int64_t before = INT64_MAX;
    for (size_t rows = 0; rows < KEPT_ROWS_MAX; rows += KEPT_PAGE) {
        json_auto_t *page = NULL;
        const json_t *thing;
        size_t i;
        TRY(thing_page(db, &kind_rehearsal, before, KEPT_PAGE, &page, e));
        json_array_foreach (page, i, thing) {
            before = thing_int(thing, "id");
            if (!look_at(thing, a, k, w)) {
                k->more = true;
                return ERR_OK;
            }
        }
        if (json_array_size(page) < KEPT_PAGE)
            return ERR_OK;
    }
    k->more = true;
    return ERR_OK;
}

static enum err list_transcripts(struct http_request *r, void *context, struct error *e)
{
    struct arena *a = http_arena(r);
    struct kept k = {.v = arena_array(a, struct heard, KEPT_MAX),
                     .fillers = arena_array(a, const struct fillers *, KEPT_MAX)};
    struct habit *habits;
    size_t n;
    struct json_writer w = http_json_begin(r);
    jw_begin(&w, '{');
    jw_key(&w, "rehearsals");
    jw_begin(&w, '[');
    TRY(look_at_all(context, a, &k, &w, e));
    jw_end(&w);
    jw_put_bool(&w, "more", k.more);
    jw_put_int(&w, "unclear", (int64_t)k.unclear);
    habits_of(k.fillers, k.n, a, &habits, &n);
    jw_key(&w, "habits");
    jw_begin(&w, '[');
    for (size_t i = 0; i < n; i++) {
        jw_begin(&w, '{');
        jw_put_cstr(&w, "name", habits[i].name);
        jw_put_cstr(&w, "kind", filler_kind_name(habits[i].kind));
        jw_put_int(&w, "rehearsals", (int64_t)habits[i].in);
        jw_put_real(&w, "median", habits[i].median);
        jw_put_int(&w, "most", (int64_t)habits[i].most);
        jw_end(&w);
    }
    jw_end(&w);
    jw_end(&w);
    http_json_end(r, 200);
    return ERR_OK;
}

const struct http_route api_transcripts_routes[] = {
    {"GET", "/api/transcripts", HTTP_THREAD, false, list_transcripts},
    {"POST", "/api/transcripts/analysis", HTTP_THREAD, false, analyse_transcript},
    {0},
};
