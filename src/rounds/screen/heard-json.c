#include "rounds/screen/heard.h"

#include "base/utf8.h"

void heard_speakers_json(const struct transcript *t, struct json_writer *w)
{
    jw_begin(w, '[');
    for (size_t i = 0; i < t->n_speakers; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "name", t->speakers[i].name);
        jw_put_int(w, "parts", (int64_t)t->speakers[i].parts);
        jw_end(w);
    }
    jw_end(w);
}

static void put_findings(const struct transcript *t, struct json_writer *w)
{
    jw_put_int(w, "n_findings", (int64_t)t->n_findings);
    jw_key(w, "findings");
    jw_begin(w, '[');
    for (size_t i = 0; i < t->n_found; i++) {
        jw_begin(w, '{');
        jw_put_cstr(w, "kind", transcript_finding_name(t->findings[i].kind));
        jw_put_int(w, "line", t->findings[i].line);
        jw_put_cstr(w, "message", transcript_finding_words(t->findings[i].kind));
        jw_end(w);
    }
    jw_end(w);
}

static void put_parts(const struct transcript *t, struct json_writer *w)
{
    jw_key(w, "parts");
    jw_begin(w, '[');
    for (size_t i = 0; i < t->n_parts; i++) {
        const struct transcript_part *p = &t->parts[i];
        jw_begin(w, '{');
        jw_put_int(w, "line", p->line);
        jw_key(w, "speaker");
        if (p->speaker < 0)
            jw_null(w);
        else
            jw_int(w, p->speaker);
        jw_put_int_or_null(w, "start_ms", p->start_ms >= 0, p->start_ms);
        jw_put_int_or_null(w, "end_ms", p->end_ms >= 0, p->end_ms);
        jw_put_bool(w, "opens", p->opens);
        jw_put_str(w, "text", (struct str){t->text.p + p->at, p->n});
        jw_end(w);
    }
    jw_end(w);
}

/* ---- marks ---- */

/* How far into its part a word begins, in UTF-16 units: made once for all words, so that many marks in one
 * long part stay cheap. */
struct offsets {
    const struct heard *h;
    struct json_writer *w;
    uint32_t *from, *to;
    size_t n; /* marks so far */
};

static uint32_t units(struct str s)
{
    uint32_t n = 0;
    for (size_t at = 0; at < s.n;) {
        uint32_t c = 0;
        size_t bytes = utf8_next(str_from(s, at), &c);
        n += c >= 0x10000 ? 2 : 1;
        at += bytes ? bytes : 1;
    }
    return n;
}

static void count_offsets(struct offsets *o)
{
    const struct said *s = &o->h->said;
    size_t at = 0;
    uint32_t n = 0;
    for (size_t i = 0; i < s->n; i++) {
        const struct said_word *w = &s->v[i];
        if (i == 0 || s->v[i - 1].part != w->part) {
            at = o->h->transcript->parts[w->part].at;
            n = 0;
        }
        n += units((struct str){s->text.p + at, w->at - at});
        o->from[i] = n;
        n += units((struct str){s->text.p + w->at, w->n});
        o->to[i] = n;
        at = w->at + (size_t)w->n;
    }
}

static void put_marks(struct offsets *o, size_t word, size_t n, const char *kind, size_t index, bool negated)
{
    const struct said *s = &o->h->said;
    for (size_t i = word, end; i < word + n && i < s->n; i = end) {
        for (end = i + 1; end < word + n && end < s->n && s->v[end].part == s->v[i].part;)
            end++;
        if (o->n++ >= HEARD_MARKS_MAX)
            continue;
        jw_begin(o->w, '{');
        jw_put_int(o->w, "part", s->v[i].part);
        jw_put_int(o->w, "from", o->from[i]);
        jw_put_int(o->w, "to", o->to[end - 1]);
        jw_put_cstr(o->w, "kind", kind);
        jw_put_int(o->w, "index", (int64_t)index);
        jw_put_bool(o->w, "negated", negated);
        jw_end(o->w);
    }
}

static void put_point_marks(struct offsets *o, const struct point_found *v, size_t n, const char *kind)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < v[i].n_places; k++)
            put_marks(o, v[i].places[k].word, v[i].places[k].n, kind, i, v[i].places[k].negated);
}

static void put_all_marks(const struct heard *h, struct json_writer *w)
{
    struct arena a;
    arena_init(&a);
    struct offsets o = {h, w, arena_array(&a, uint32_t, h->said.n + 1),
                        arena_array(&a, uint32_t, h->said.n + 1)};
    count_offsets(&o);
    jw_key(w, "marks");
    jw_begin(w, '[');
    put_point_marks(&o, h->must, h->n_must, "must");
    put_point_marks(&o, h->forbidden, h->n_forbidden, "forbidden");
    for (size_t i = 0; i < h->verbatim.n_runs; i++)
        put_marks(&o, h->verbatim.runs[i].word, h->verbatim.runs[i].n, "verbatim", i, false);
    for (size_t i = 0; i < h->fillers.n; i++)
        put_marks(&o, h->fillers.v[i].word, h->fillers.v[i].n, filler_kind_name(h->fillers.v[i].kind), i,
                  false);
    jw_end(w);
    jw_put_int(w, "n_marks", (int64_t)o.n);
    arena_release(&a);
}

/* ---- figures ---- */

static void put_rate(const struct heard *h, const struct fillers_rate *r, struct json_writer *w)
{
    bool timed = r->by_time && h->ms >= FILLERS_MS_MIN;
    const char *const keys[] = {"per_minute", "per_minute_low", "per_minute_high"};
    const double values[] = {r->per_minute, r->low, r->high};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        jw_key(w, keys[i]);
        if (timed)
            jw_real(w, values[i]);
        else
            jw_null(w);
    }
    jw_put_real(w, "per_100_words", r->per_100);
}

enum { NAMES_MAX = 64 }; /* more than any list has */

/* How often each of the list was said, in the order in which they come first. */
static void put_names(const struct heard *h, bool hedges, struct json_writer *w)
{
    const char *names[NAMES_MAX];
    int64_t counts[NAMES_MAX];
    size_t n = 0;
    for (size_t i = 0; i < h->fillers.n; i++) {
        size_t k = 0;
        if ((h->fillers.v[i].kind == FILLER_HEDGE) != hedges)
            continue;
        while (k < n && strcmp(names[k], h->fillers.v[i].name) != 0)
            k++;
        if (k == NAMES_MAX)
            continue;
        if (k == n) {
            names[n] = h->fillers.v[i].name;
            counts[n++] = 0;
        }
        counts[k]++;
    }
    jw_key(w, "said");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        jw_begin(w, '{');
        jw_put_cstr(w, "name", names[i]);
        jw_put_int(w, "count", counts[i]);
        jw_end(w);
    }
    jw_end(w);
}

static void put_fillers(const struct heard *h, struct json_writer *w)
{
    jw_key(w, "fillers");
    jw_begin(w, '{');
    jw_put_int(w, "sounds", (int64_t)h->fillers.count[FILLER_SOUND]);
    jw_put_int(w, "markers", (int64_t)h->fillers.count[FILLER_MARKER]);
    put_rate(h, &h->rate, w);
    jw_put_cstr(w, "told", h->language == SAID_UNKNOWN ? "no_list" : fillers_told_name(h->rate.told));
    jw_put_bool(w, "by_time", h->rate.by_time);
    put_names(h, false, w);
    jw_end(w);
    jw_key(w, "hedges");
    jw_begin(w, '{');
    jw_put_int(w, "count", (int64_t)h->fillers.count[FILLER_HEDGE]);
    put_rate(h, &h->hedge_rate, w);
    put_names(h, true, w);
    jw_end(w);
}

static void put_points(const char *key, const struct point_found *v, size_t n, struct json_writer *w)
{
    jw_key(w, key);
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        bool negated = v[i].n_places > 0;
        for (size_t k = 0; k < v[i].n_places; k++)
            negated &= v[i].places[k].negated;
        jw_begin(w, '{');
        jw_put_str(w, "point", v[i].point);
        jw_put_cstr(w, "state", point_state_name(v[i].state));
        jw_put_real(w, "share", v[i].share);
        jw_put_int(w, "places", (int64_t)v[i].n_places);
        jw_put_bool(w, "negated", negated);
        jw_end(w);
    }
    jw_end(w);
}

static void put_script(const struct heard *h, struct json_writer *w)
{
    jw_key(w, "script");
    if (!h->script) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    jw_put_str(w, "title", h->script->title);
    jw_put_int_or_null(w, "target_s", h->script->target_s > 0, h->script->target_s);
    jw_put_int_or_null(w, "max_s", h->script->max_s > 0, h->script->max_s);
    put_points("must_say", h->must, h->n_must, w);
    put_points("forbidden", h->forbidden, h->n_forbidden, w);
    jw_key(w, "word_for_word");
    if (h->script->body.n) {
        jw_begin(w, '{');
        jw_put_int(w, "runs", (int64_t)h->verbatim.n_runs);
        jw_put_int(w, "words", (int64_t)h->verbatim.words);
        jw_put_int(w, "longest", (int64_t)h->verbatim.longest);
        jw_put_real(w, "share", h->verbatim.of ? (double)h->verbatim.words / (double)h->verbatim.of : 0);
        jw_end(w);
    } else {
        jw_null(w);
    }
    jw_end(w);
}

void heard_json(const struct heard *h, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "format", transcript_format_name(h->transcript->format));
    jw_put_cstr(w, "language", said_language_name(h->language));
    jw_key(w, "speakers");
    heard_speakers_json(h->transcript, w);
    jw_key(w, "speaker");
    if (h->speaker < 0)
        jw_null(w);
    else
        jw_int(w, h->speaker);
    jw_put_int(w, "words", (int64_t)h->said.n);
    jw_put_real(w, "seconds", (double)h->ms / 1000);
    jw_put_cstr(w, "time", heard_time_name(h->time));
    jw_key(w, "words_per_minute");
    if (h->wpm > 0)
        jw_real(w, h->wpm);
    else
        jw_null(w);
    put_fillers(h, w);
    put_script(h, w);
    put_parts(h->transcript, w);
    put_all_marks(h, w);
    put_findings(h->transcript, w);
    jw_end(w);
}
