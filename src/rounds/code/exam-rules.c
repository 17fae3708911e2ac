/* The rules of an exam: from YAML, and as JSON. */
#include "base/yaml.h"
#include "rounds/code/exam.h"

#include "base/cleanup.h"

#include <string.h>

enum {
    WORD_MAX = 60,
    TITLE_MAX = 120,
    SUMMARY_MAX = 1000,
    SAYS_MAX = 400,
    WHERE_MAX = 400,
    PATTERNS_MAX = 20
};

const char *const exam_difficulties[EXAM_DIFFICULTIES] = {"warm-up", "easy", "medium", "hard"};
const char *const exam_kinds[EXAM_KINDS] = {"problem", "front-end"};
static const char *const orders[] = {"free", "forward", NULL};
static const char *const counts[] = {"last", "best", NULL};
static const char *const points[] = {"by-test", "whole", NULL};
static const char *const told[] = {"tests", "verdict", "nothing", NULL};
static const char *const unsent[] = {"dropped", "submitted", NULL};
static const char *const screens[] = {"free", "full", NULL};
static const char *const pastes[] = {"free", "own", "refused", NULL};

/* ---- slots ---- */

static enum err need_list(const struct yaml *map, const char *key, size_t max, const struct yaml **ret,
                          struct error *e)
{
    const struct yaml *list = yaml_get(map, key);
    if (!list || list->kind != YAML_LIST || !list->n)
        return yaml_wrong(list ? list : map, e, "there must be a list \"%s\" with something in it", key);
    if (list->n > max)
        return yaml_wrong(list, e, "\"%s\" has more than %zu entries", key, max);
    *ret = list;
    return ERR_OK;
}

/* Which problems of the bank a slot takes. */
static enum err read_which(const struct yaml *node, struct arena *a, struct exam_slot *slot, struct error *e)
{
    struct str *words;
    size_t n;
    TRY(yaml_strs(yaml_get(node, "pattern"), "pattern", PATTERNS_MAX, WORD_MAX, a, &slot->patterns,
                  &slot->n_patterns, e));
    const struct yaml *list = yaml_get(node, "difficulty");
    TRY(yaml_strs(list, "difficulty", EXAM_DIFFICULTIES, WORD_MAX, a, &words, &n, e));
    for (size_t i = 0; i < n; i++) {
        int d = 0;
        while (d < EXAM_DIFFICULTIES && !str_is(words[i], exam_difficulties[d]))
            d++;
        if (d == EXAM_DIFFICULTIES)
            return yaml_wrong(list->values[i], e, "a difficulty must be one of warm-up, easy, medium, hard");
        slot->difficulties |= 1u << d;
    }
    return slot->difficulties ? ERR_OK : yaml_wrong(node, e, "\"difficulty\" is missing: a list of them");
}

static enum err read_slot(const struct yaml *node, struct arena *a, struct exam_slot *slot, struct error *e)
{
    static const char *const keys[] = {"kind", "difficulty", "points", "pattern", NULL};
    size_t kind = EXAM_PROBLEM;
    TRY(yaml_map(node, "a slot", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(yaml_get_int_or(node, "points", 1, EXAM_POINTS_MAX, 100, &slot->points, e));
    if (yaml_get(node, "kind"))
        TRY(yaml_get_word(node, "kind", exam_kinds, EXAM_KINDS, &kind, e));
    slot->kind = (enum exam_kind)kind;
    if (slot->kind == EXAM_PROBLEM)
        return read_which(node, a, slot, e);
    if (yaml_get(node, "difficulty") || yaml_get(node, "pattern"))
        return yaml_wrong(node, e, "front-end tasks have no \"difficulty\" and no \"pattern\"");
    return ERR_OK;
}

static enum err read_slots(const struct yaml *doc, struct arena *a, struct exam_rules *ret, struct error *e)
{
    const struct yaml *list;
    TRY(need_list(doc, "slots", EXAM_SLOTS_MAX, &list, e));
    ret->slots = arena_array(a, struct exam_slot, list->n);
    ret->n_slots = list->n;
    for (size_t i = 0; i < list->n; i++)
        TRY(read_slot(list->values[i], a, &ret->slots[i], e));
    return ERR_OK;
}

/* ---- where the facts are from ---- */

static enum err read_source(const struct yaml *node, struct arena *a, struct exam_source *s, struct error *e)
{
    static const char *const keys[] = {"says", "where", "seen", NULL};
    TRY(yaml_map(node, "a source", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(yaml_get_line(node, "says", SAYS_MAX, a, &s->says, e));
    TRY(yaml_get_line(node, "where", WHERE_MAX, a, &s->where, e));
    TRY(yaml_get_line(node, "seen", 10, a, &s->seen, e));
    return str_starts(s->where, STR("https://"))
               ? ERR_OK
               : yaml_wrong(node, e, "\"where\" must be an address that begins with https://");
}

static enum err read_sources(const struct yaml *doc, struct arena *a, struct exam_rules *ret, struct error *e)
{
    const struct yaml *list;
    /* Rules of one's own have none. */
    if (!yaml_get(doc, "sources"))
        return ERR_OK;
    TRY(need_list(doc, "sources", EXAM_SOURCES_MAX, &list, e));
    ret->sources = arena_array(a, struct exam_source, list->n);
    ret->n_sources = list->n;
    for (size_t i = 0; i < list->n; i++)
        TRY(read_source(list->values[i], a, &ret->sources[i], e));
    return ERR_OK;
}

/* ---- the whole ---- */

static enum err read_words(const struct yaml *doc, struct exam_rules *ret, struct error *e)
{
    size_t order, count, by, tell, drop, screen, paste;
    TRY(yaml_get_word(doc, "order", orders, SIZE_MAX, &order, e));
    TRY(yaml_get_word(doc, "counts", counts, SIZE_MAX, &count, e));
    TRY(yaml_get_word(doc, "points", points, SIZE_MAX, &by, e));
    TRY(yaml_get_word(doc, "told", told, SIZE_MAX, &tell, e));
    TRY(yaml_get_word(doc, "unsent", unsent, SIZE_MAX, &drop, e));
    TRY(yaml_get_word(doc, "screen", screens, SIZE_MAX, &screen, e));
    TRY(yaml_get_word(doc, "paste", pastes, SIZE_MAX, &paste, e));
    ret->order = (enum exam_order)order;
    ret->counts = (enum exam_counts)count;
    ret->points = (enum exam_points)by;
    ret->told = (enum exam_told)tell;
    ret->unsent = (enum exam_unsent)drop;
    ret->screen = (enum exam_screen)screen;
    ret->paste = (enum exam_paste)paste;
    return ERR_OK;
}

static enum err read_numbers(const struct yaml *doc, struct exam_rules *ret, struct error *e)
{
    TRY(yaml_get_int_or(doc, "minutes", 1, EXAM_MINUTES_MAX, 0, &ret->minutes, e));
    if (!ret->minutes)
        return yaml_wrong(doc, e, "\"minutes\" is missing");
    TRY(yaml_get_int_or(doc, "submits", 1, EXAM_TRIES_MAX, 0, &ret->submits, e));
    TRY(yaml_get_int_or(doc, "runs", 1, EXAM_TRIES_MAX, 0, &ret->runs, e));
    TRY(yaml_get_bool_or(doc, "samples", true, &ret->samples, e));
    return yaml_get_real_or(doc, "pass", 0.01, 1, 0.8, &ret->pass, e);
}

static enum err read_summary(const struct yaml *doc, struct arena *a, struct str *ret, struct error *e)
{
    TRY(yaml_get_str(doc, "summary", SUMMARY_MAX, ret, e));
    *ret = arena_str(a, str_trim(*ret));
    return ret->n ? ERR_OK : yaml_wrong(yaml_get(doc, "summary"), e, "\"summary\" is empty");
}

/* Its error has the line alone. */
static enum err read_rules(struct str yaml, struct arena *a, struct exam_rules *ret, struct error *e)
{
    static const char *const keys[] = {"id",        "title",   "summary", "minutes", "order",
                                       "counts",    "points",  "told",    "unsent",  "screen",
                                       "paste",     "samples", "submits", "runs",    "pass",
                                       "languages", "slots",   "sources", NULL};
    const struct yaml *doc;
    TRY(yaml_read(yaml, a, &doc, e));
    TRY(yaml_map(doc, "the file", e));
    TRY(yaml_only_keys(doc, keys, e));
    TRY(yaml_get_line(doc, "id", WORD_MAX, a, &ret->id, e));
    if (!str_is_slug(ret->id))
        return yaml_wrong(yaml_get(doc, "id"), e, "an id is of small letters, digits and \"-\"");
    TRY(yaml_get_line(doc, "title", TITLE_MAX, a, &ret->title, e));
    TRY(read_summary(doc, a, &ret->summary, e));
    TRY(read_numbers(doc, ret, e));
    TRY(read_words(doc, ret, e));
    TRY(yaml_strs(yaml_get(doc, "languages"), "languages", EXAM_LANGUAGES_MAX, WORD_MAX, a, &ret->languages,
                  &ret->n_languages, e));
    TRY(read_slots(doc, a, ret, e));
    return read_sources(doc, a, ret, e);
}

enum err exam_rules_read(const char *name, struct str yaml, struct arena *a, struct exam_rules *ret,
                         struct error *e)
{
    *ret = (struct exam_rules){0};
    if (yaml.n > EXAM_BYTES_MAX)
        return error_set(e, ERR_INVALID, name, "%s: rules of an exam have at most %d KiB", name,
                         EXAM_BYTES_MAX / 1024);
    return yaml_in_file(read_rules(yaml, a, ret, e), e, "%s", name);
}

int64_t exam_points_all(const struct exam_rules *r)
{
    int64_t all = 0;
    for (size_t i = 0; i < r->n_slots; i++)
        all += r->slots[i].points;
    return all;
}

static void put_slot(struct json_writer *w, const struct exam_slot *s)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "kind", exam_kinds[s->kind]);
    jw_key(w, "difficulty");
    jw_begin(w, '[');
    for (int d = 0; d < EXAM_DIFFICULTIES; d++)
        if (s->difficulties & 1u << d)
            jw_cstr(w, exam_difficulties[d]);
    jw_end(w);
    jw_put_int(w, "points", s->points);
    jw_put_strs(w, "pattern", s->patterns, s->n_patterns);
    jw_end(w);
}

void exam_rules_put(const struct exam_rules *r, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "id", r->id);
    jw_put_str(w, "title", r->title);
    jw_put_str(w, "summary", r->summary);
    jw_put_int(w, "minutes", r->minutes);
    jw_put_cstr(w, "order", orders[r->order]);
    jw_put_cstr(w, "counts", counts[r->counts]);
    jw_put_cstr(w, "points", points[r->points]);
    jw_put_cstr(w, "told", told[r->told]);
    jw_put_cstr(w, "unsent", unsent[r->unsent]);
    jw_put_cstr(w, "screen", screens[r->screen]);
    jw_put_cstr(w, "paste", pastes[r->paste]);
    jw_put_bool(w, "samples", r->samples);
    jw_put_int_or_null(w, "submits", r->submits > 0, r->submits);
    jw_put_int_or_null(w, "runs", r->runs > 0, r->runs);
    jw_put_real(w, "pass", r->pass);
    jw_put_strs(w, "languages", r->languages, r->n_languages);
    jw_key(w, "slots");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_slots; i++)
        put_slot(w, &r->slots[i]);
    jw_end(w);
    jw_key(w, "sources");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_sources; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "says", r->sources[i].says);
        jw_put_str(w, "where", r->sources[i].where);
        jw_put_str(w, "seen", r->sources[i].seen);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}
