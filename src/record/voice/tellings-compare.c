/*
 * Words are compared where both tellings have them and it is known whose they are; figures where both
 * recordings were measured. Each is told on its own: of two recordings without words there is still the pace.
 */
#include "record/voice/tellings-internal.h"

#include "base/cleanup.h"
#include "model/voice/voice.h"
#include "model/words/takes.h"
#include "record/kinds.h"
#include "rounds/screen/heard.h"

#include <math.h>
#include <stdlib.h>

struct value {
    bool known;
    double value, low, high;
    const char *why; /* where it is not known */
};

struct one {
    struct transcript transcript;
    struct heard heard;
    bool has_words;
    const char *why;  /* there are none */
    json_t *analysis; /* owned; NULL: not measured */
};

/* ---- what is known of one ---- */

static enum err read_analysis(struct db *db, const struct telling *t, struct one *o, struct error *e)
{
    _cleanup_(stmt_endp) struct stmt *q = NULL;
    bool row;
    if (!t->recording || !t->measured)
        return ERR_OK;
    TRY(db_query(db, "SELECT doc FROM recording WHERE id = ?1", &q, e));
    stmt_bind_i64(q, 1, t->recording);
    TRY(stmt_step(q, &row, e));
    if (!row || stmt_is_null(q, 0)) /* removed, or asked for again, just now */
        return ERR_OK;
    return json_read(stmt_text(q, 0), &o->analysis, e);
}

static struct value measured(const struct one *o, const char *figure)
{
    const json_t *f = json_object_get(json_object_get(o->analysis, "figures"), figure);
    const json_t *v = json_object_get(f, "value");
    const char *why = json_string_value(json_object_get(f, "why"));
    if (!o->analysis)
        return (struct value){.why = "no recording of it was measured"};
    if (!json_is_number(v))
        return (struct value){.why = why ? why : "it was not measured"};
    return (struct value){true, json_number_value(v), json_number_value(json_object_get(f, "low")),
                          json_number_value(json_object_get(f, "high")), NULL};
}

static enum err read_words(struct db *db, const struct telling *t, enum said_language language,
                           struct arena *a, struct one *o, struct error *e)
{
    json_auto_t *thing = NULL;
    struct value spoken = measured(o, "spoken_s");
    struct heard_wish wish = {.language = language, .seconds = t->seconds};
    o->why = "its words are not written down";
    if (!t->rehearsal)
        return ERR_OK;
    if (spoken.known && spoken.value >= 1)
        wish.seconds = (int64_t)lround(spoken.value);
    TRY(thing_get(db, &kind_rehearsal, t->rehearsal, &thing, e));
    struct str text = arena_str(a, thing_str(thing, "transcript"));
    if (!text.n)
        return ERR_OK;
    TRY(transcript_read(text, TRANSCRIPT_FOUND_OUT, a, &o->transcript, e));
    enum err found = heard_analyse(&o->transcript, &wish, a, &o->heard, e);
    if (found == ERR_NOT_FOUND) {
        o->why = "several people speak in it, and whose words are yours is not known";
        return ERR_OK;
    }
    o->has_words = found == ERR_OK;
    return found;
}

/* ---- the words ---- */

/* Of what was said, without sounds: an "um" in the earlier telling breaks no run of the later one. */
static struct said without_sounds(const struct heard *h, struct arena *a)
{
    struct said s = h->said;
    size_t next = 0;
    s.v = arena_array(a, struct said_word, h->said.n + 1);
    s.n = 0;
    for (size_t i = 0; i < h->said.n; i++) {
        while (next < h->fillers.n && h->fillers.v[next].word < i)
            next++;
        if (next == h->fillers.n || h->fillers.v[next].word != i || h->fillers.v[next].kind != FILLER_SOUND)
            s.v[s.n++] = h->said.v[i];
    }
    return s;
}

static int longest_first(const void *a, const void *b)
{
    const struct verbatim_run *x = a, *y = b;
    if (x->n != y->n)
        return x->n > y->n ? -1 : 1;
    return x->word < y->word ? -1 : x->word > y->word;
}

static void put_run(const struct said *s, const struct verbatim_run *r, struct json_writer *w)
{
    const struct said_word *last = &s->v[r->word + r->n - 1];
    _cleanup_(strbuf_release) struct strbuf words = {0};
    for (size_t i = s->v[r->word].at; i < (size_t)last->at + last->n; i++)
        strbuf_putc(&words, s->text.p[i] == '\n' || s->text.p[i] == '\r' ? ' ' : s->text.p[i]);
    jw_str(w, strbuf_str(&words));
}

static void put_same(const struct heard *first, const struct heard *second, struct arena *a,
                     struct json_writer *w)
{
    struct said before = without_sounds(first, a);
    struct verbatim v;
    verbatim_find(&second->said, &second->fillers, &before, a, &v);
    struct verbatim_run *runs = arena_array(a, struct verbatim_run, v.n_runs + 1);
    for (size_t i = 0; i < v.n_runs; i++)
        runs[i] = v.runs[i];
    qsort(runs, v.n_runs, sizeof *runs, longest_first);
    jw_begin(w, '{');
    jw_put_int(w, "words", (int64_t)v.words);
    jw_put_int(w, "of", (int64_t)v.of);
    jw_put_int(w, "longest", (int64_t)v.longest);
    jw_put_int(w, "n_runs", (int64_t)v.n_runs);
    jw_key(w, "runs");
    jw_begin(w, '[');
    for (size_t i = 0; i < v.n_runs && i < TELLINGS_RUNS_MAX; i++)
        put_run(&second->said, &runs[i], w);
    jw_end(w);
    jw_end(w);
}

/* "the earlier one: its words are not written down" */
static void put_words(const struct one *first, const struct one *second, struct arena *a,
                      struct json_writer *w)
{
    const struct one *without = !first->has_words ? first : !second->has_words ? second : NULL;
    struct takes takes;
    jw_put_cstr(w, "why",
                without
                    ? arena_printf(a, "the %s one: %s", without == first ? "earlier" : "later", without->why)
                    : "");
    jw_key(w, "takes");
    if (without) {
        jw_null(w);
    } else {
        takes_compare(&first->heard.said, &second->heard.said, second->heard.language, a, &takes);
        takes_json(&takes, w);
    }
    jw_key(w, "same");
    if (without)
        jw_null(w);
    else
        put_same(&first->heard, &second->heard, a, w);
}

/* ---- the figures ---- */

static struct value of_words(const struct one *o)
{
    if (!o->has_words)
        return (struct value){.why = o->why};
    if (o->heard.time == HEARD_TIME_RECKONED)
        return (struct value){.why = "how long it took is not known"};
    return (struct value){.known = true};
}

static struct value how_long(const struct one *o)
{
    struct value v = measured(o, "spoken_s"), words = of_words(o);
    double s = (double)o->heard.ms / 1000;
    return v.known || !words.known ? v : (struct value){true, s, s, s, NULL};
}

/* Words that were counted, by how long they took; with its band where that was measured. */
static struct value pace(const struct one *o)
{
    struct value v = measured(o, "words_per_minute"), words = of_words(o), spoken = measured(o, "spoken_s");
    if (v.known || !words.known)
        return v.known ? v : words;
    if (!spoken.known || spoken.low <= 0)
        return (struct value){true, o->heard.wpm, o->heard.wpm, o->heard.wpm, NULL};
    double n = 60 * (double)o->heard.said.n;
    return (struct value){true, n / spoken.value, n / spoken.high, n / spoken.low, NULL};
}

static struct value fillers(const struct one *o)
{
    struct value words = of_words(o);
    const struct fillers_rate *r = &o->heard.rate;
    if (!words.known)
        return words;
    if (o->heard.language == SAID_UNKNOWN)
        return (struct value){.why = "there is no list of fillers for this language"};
    if (!r->by_time || r->told == FILLERS_TOO_SHORT)
        return (struct value){.why = "it is too short to tell"};
    return (struct value){true, r->per_minute, r->low, r->high, NULL};
}

/* Two whose bands meet cannot be told apart. */
static const char *told(struct value x, struct value y)
{
    if (!x.known || !y.known)
        return "unknown";
    if (y.low > x.high)
        return "more";
    if (y.high < x.low)
        return "less";
    return x.value == y.value ? "same" : "unclear";
}

static void put_value(const char *key, struct value v, struct json_writer *w)
{
    jw_key(w, key);
    jw_begin(w, '{');
    jw_put_real(w, "value", v.known ? round(v.value * 1000) / 1000 : NAN);
    jw_put_real(w, "low", v.known ? round(v.low * 1000) / 1000 : NAN);
    jw_put_real(w, "high", v.known ? round(v.high * 1000) / 1000 : NAN);
    jw_put_cstr(w, "why", v.known ? "" : v.why);
    jw_end(w);
}

static void put_figure(const char *name, struct value first, struct value second, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "figure", name);
    put_value("first", first, w);
    put_value("second", second, w);
    jw_put_cstr(w, "told", told(first, second));
    jw_end(w);
}

static void put_figures(const struct one *x, const struct one *y, struct json_writer *w)
{
    static const char *const names[] = {"speech_rate", "articulation_rate", "pauses", "pause_share",
                                        "longest_pause_s"};
    jw_begin(w, '[');
    put_figure("spoken_s", how_long(x), how_long(y), w);
    put_figure("words_per_minute", pace(x), pace(y), w);
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        put_figure(names[i], measured(x, names[i]), measured(y, names[i]), w);
    put_figure("fillers_per_minute", fillers(x), fillers(y), w);
    jw_end(w);
}

/* ---- both ---- */

static void put_all(const struct telling *first, const struct telling *second, const struct one *x,
                    const struct one *y, struct arena *a, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "first", telling_name(first, a));
    jw_put_str(w, "second", telling_name(second, a));
    put_words(x, y, a, w);
    jw_key(w, "figures");
    put_figures(x, y, w);
    jw_end(w);
}

enum err tellings_compare_json(struct db *db, const struct telling *first, const struct telling *second,
                               enum said_language language, struct json_writer *w, struct error *e)
{
    _cleanup_(arena_release) struct arena a;
    arena_init(&a);
    struct one *x = arena_array(&a, struct one, 2), *y = x + 1;
    enum err r = read_analysis(db, first, x, e);
    if (r == ERR_OK)
        r = read_analysis(db, second, y, e);
    if (r == ERR_OK)
        r = read_words(db, second, language, &a, y, e);
    if (r == ERR_OK) /* both by the same lists */
        r = read_words(db, first, y->has_words ? y->heard.language : language, &a, x, e);
    if (r == ERR_OK)
        put_all(first, second, x, y, &a, w);
    json_decref(x->analysis);
    json_decref(y->analysis);
    return r;
}
