#include "rounds/screen/heard.h"

#include "base/yaml.h"

#include <math.h>

enum { TITLE_MAX = 300, BODY_MAX = 64 << 10, LIST_MAX = 64 << 10 };

/* ---- a script from a file ---- */

/* A list of points, or text with one a line: as text. */
static enum err get_points(const struct yaml *map, const char *key, struct arena *a, struct str *ret,
                           struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    const struct yaml *node = yaml_get(map, key);
    struct str *v;
    size_t n;
    if (!node || node->kind == YAML_SCALAR)
        return yaml_get_str_or(map, key, LIST_MAX, STR(""), ret, e);
    TRY(yaml_strs(node, key, POINTS_MAX, POINT_BYTES_MAX, a, &v, &n, e));
    for (size_t i = 0; i < n; i++) {
        strbuf_put(&out, v[i]);
        strbuf_putc(&out, '\n');
    }
    *ret = arena_str(a, strbuf_str(&out));
    return ERR_OK;
}

static enum err pick(const struct yaml *doc, const char *id, const struct yaml **ret, struct error *e)
{
    const struct yaml *list = yaml_get(doc, "scripts");
    struct str its;
    if (!list) {
        *ret = doc;
        return id ? error_set(e, ERR_INVALID, "1", "the file has no list \"scripts\" to take \"%s\" from", id)
                  : ERR_OK;
    }
    if (list->kind != YAML_LIST || list->n == 0)
        return error_set(e, ERR_INVALID, "1", "\"scripts\" is no list of scripts");
    for (size_t i = 0; i < list->n; i++) {
        if (!id && list->n > 1)
            break;
        TRY(yaml_map(list->values[i], "scripts", e));
        if (id)
            TRY(yaml_get_str(list->values[i], "id", TITLE_MAX, &its, e));
        if (!id || str_is(its, id)) {
            *ret = list->values[i];
            return ERR_OK;
        }
    }
    return id ? error_set(e, ERR_NOT_FOUND, "1", "the file has no script \"%s\"", id)
              : error_set(e, ERR_INVALID, "1", "the file has %zu scripts: say which, by its id", list->n);
}

enum err heard_script_read(struct str yaml, const char *id, struct arena *a, struct heard_script *ret,
                           struct error *e)
{
    static const char *const keys[] = {"id",       "kind",  "variant", "title",    "language",
                                       "company",  "body",  "text",    "must_say", "forbidden",
                                       "target_s", "max_s", "outline", "tips",     NULL};
    const struct yaml *doc, *map = NULL;
    struct heard_script s = {0};
    TRY(yaml_read(yaml, a, &doc, e));
    TRY(yaml_map(doc, "script", e));
    TRY(pick(doc, id, &map, e));
    TRY(yaml_only_keys(map, keys, e));
    TRY(yaml_get_str_or(map, "title", TITLE_MAX, STR(""), &s.title, e));
    TRY(yaml_get_str_or(map, "language", 20, STR(""), &s.language, e));
    TRY(yaml_get_str_or(map, "text", BODY_MAX, STR(""), &s.body, e));
    TRY(yaml_get_str_or(map, "body", BODY_MAX, s.body, &s.body, e));
    TRY(get_points(map, "must_say", a, &s.must_say, e));
    TRY(get_points(map, "forbidden", a, &s.forbidden, e));
    TRY(yaml_get_int_or(map, "target_s", 1, 3600, 0, &s.target_s, e));
    TRY(yaml_get_int_or(map, "max_s", 1, 3600, 0, &s.max_s, e));
    *ret = s;
    return ERR_OK;
}

/* ---- what is found ---- */

const char *heard_time_name(enum heard_time t)
{
    static const char *const names[] = {"given", "transcript", "reckoned"};
    return names[t];
}

static void take_words(const struct transcript *t, int speaker, struct arena *a, struct heard *h)
{
    bool others = true; /* somebody else spoke, or nobody yet */
    said_init(&h->said, t->text, a);
    for (size_t i = 0; i < t->n_parts; i++) {
        const struct transcript_part *p = &t->parts[i];
        if (speaker >= 0 && p->speaker != speaker) {
            others = true;
            continue;
        }
        said_add(&h->said, p->at, p->n, others || p->opens, (uint32_t)i);
        others = false;
    }
    if (h->said.n)
        h->said.v[h->said.n - 1].pause_after = true;
}

/* As it is said; else by my words, and if they are too few, by everybody's. */
static enum said_language language_of(const struct heard *h, const struct heard_wish *wish, struct arena *a)
{
    enum said_language l;
    struct said all;
    if (wish->language != SAID_UNKNOWN)
        return wish->language;
    if (said_language_read(h->transcript->language, &l) ||
        (wish->script && said_language_read(wish->script->language, &l)))
        return l;
    l = said_language_of(&h->said);
    if (l != SAID_UNKNOWN || h->speaker < 0)
        return l;
    said_text(h->transcript->text, a, &all);
    return said_language_of(&all);
}

static void take_time(const struct heard_wish *wish, struct arena *a, struct heard *h)
{
    const struct transcript *t = h->transcript;
    size_t timed_parts;
    h->time = HEARD_TIME_GIVEN;
    h->timed_words = h->said.n;
    h->ms = wish->seconds * 1000;
    if (h->ms <= 0) {
        h->time = HEARD_TIME_TRANSCRIPT;
        h->ms = transcript_talk_ms(t, h->speaker, a, &timed_parts);
        h->timed_words = 0;
        for (size_t i = 0; i < h->said.n; i++)
            h->timed_words += t->parts[h->said.v[i].part].end_ms >= 0;
    }
    if (h->ms <= 0 || h->timed_words == 0) {
        double wpm = wish->wpm > 0 ? wish->wpm : HEARD_WPM;
        h->time = HEARD_TIME_RECKONED;
        h->ms = (int64_t)llround((double)h->said.n * 60000 / wpm);
        h->timed_words = h->said.n;
        return;
    }
    h->wpm = (double)h->timed_words * 60000 / (double)h->ms;
}

/* Of the fillers only those whose words have a time count for a rate by the minute. */
static void take_rates(struct heard *h)
{
    size_t fillers = 0, hedges = 0;
    int64_t ms = h->time == HEARD_TIME_RECKONED ? 0 : h->ms;
    for (size_t i = 0; i < h->fillers.n; i++) {
        const struct filler *f = &h->fillers.v[i];
        if (h->time == HEARD_TIME_TRANSCRIPT && h->transcript->parts[h->said.v[f->word].part].end_ms < 0)
            continue;
        fillers += f->kind != FILLER_HEDGE;
        hedges += f->kind == FILLER_HEDGE;
    }
    fillers_rate(fillers, h->timed_words, ms, &h->rate);
    fillers_rate(hedges, h->timed_words, ms, &h->hedge_rate);
}

static enum err take_script(const struct heard_script *script, struct arena *a, struct heard *h,
                            struct error *e)
{
    struct str *must, *forbidden;
    TRY(points_read(script->must_say, "must_say", a, &must, &h->n_must, e));
    TRY(points_read(script->forbidden, "forbidden", a, &forbidden, &h->n_forbidden, e));
    points_must(&h->said, h->language, must, h->n_must, a, &h->must);
    points_forbidden(&h->said, h->language, forbidden, h->n_forbidden, a, &h->forbidden);
    for (size_t i = 0; i < h->n_must; i++) {
        h->hit += h->must[i].state == POINT_HIT;
        h->partly += h->must[i].state == POINT_PARTLY;
    }
    for (size_t i = 0; i < h->n_forbidden; i++) {
        bool plain = false;
        for (size_t k = 0; k < h->forbidden[i].n_places; k++)
            plain |= !h->forbidden[i].places[k].negated;
        h->said_forbidden += plain;
        h->perhaps_forbidden += !plain && h->forbidden[i].n_places > 0;
    }
    if (script->body.n) {
        struct said body;
        said_text(script->body, a, &body);
        verbatim_find(&h->said, &h->fillers, &body, a, &h->verbatim);
    }
    return ERR_OK;
}

enum err heard_analyse(const struct transcript *t, const struct heard_wish *wish, struct arena *a,
                       struct heard *ret, struct error *e)
{
    struct heard h = {.transcript = t, .script = wish->script};
    TRY(transcript_mine(t, wish->speaker, &h.speaker, e));
    take_words(t, h.speaker, a, &h);
    h.language = language_of(&h, wish, a);
    fillers_find(&h.said, h.language, a, &h.fillers);
    take_time(wish, a, &h);
    take_rates(&h);
    if (wish->script)
        TRY(take_script(wish->script, a, &h, e));
    *ret = h;
    return ERR_OK;
}
