/* Themes are bits; a story is the set of those that it covers at the level. */
#include "rounds/story/cover.h"

#include "base/cleanup.h"
#include "rounds/story/text.h"

#include <stdlib.h>

/* ---- the smallest set ---- */

struct search {
    const struct cover_story *list;
    const uint64_t *bits; /* n: what each covers at the level */
    size_t n;
    size_t *now, n_now;   /* the set that is being tried */
    size_t *best, n_best; /* the smallest so far */
    int64_t best_age;
    size_t steps;
    bool gave_up;
};

static int64_t age_of(const struct search *s, const size_t *set, size_t n)
{
    int64_t days = 0;
    for (size_t i = 0; i < n; i++)
        days += s->list[set[i]].age_days > 0 ? s->list[set[i]].age_days : 0;
    return days;
}

/* What still fits into the most that one story covers: no fewer stories than this can do it. */
static size_t at_least(const struct search *s, uint64_t open)
{
    int most = 0;
    for (size_t i = 0; i < s->n; i++) {
        int covers = __builtin_popcountll(s->bits[i] & open);
        most = covers > most ? covers : most;
    }
    int wanted = __builtin_popcountll(open);
    return most ? (size_t)((wanted + most - 1) / most) : 0;
}

/* The open theme with the fewest stories: one of them must be in. */
static uint64_t hardest(const struct search *s, uint64_t open)
{
    uint64_t best = 0;
    size_t fewest = SIZE_MAX;
    for (uint64_t rest = open; rest; rest &= rest - 1) {
        uint64_t bit = rest & -rest;
        size_t n = 0;
        for (size_t i = 0; i < s->n; i++)
            n += (s->bits[i] & bit) != 0;
        if (n < fewest)
            fewest = n, best = bit;
    }
    return best;
}

static void try_sets(struct search *s, uint64_t open)
{
    if (++s->steps > COVER_STEPS_MAX) {
        s->gave_up = true;
        return;
    }
    if (!open) {
        int64_t age = age_of(s, s->now, s->n_now);
        if (s->n_now < s->n_best || (s->n_now == s->n_best && age < s->best_age)) {
            memcpy(s->best, s->now, s->n_now * sizeof *s->best);
            s->n_best = s->n_now;
            s->best_age = age;
        }
        return;
    }
    if (s->n_now + at_least(s, open) > s->n_best)
        return;
    uint64_t bit = hardest(s, open);
    for (size_t i = 0; i < s->n && !s->gave_up; i++) {
        if (!(s->bits[i] & bit))
            continue;
        s->now[s->n_now++] = i;
        try_sets(s, open & ~s->bits[i]);
        s->n_now--;
    }
}

/* Chvatal: again and again the story that covers most of what is left. */
static void greedy(struct search *s, uint64_t open)
{
    s->n_best = 0;
    while (open) {
        size_t best = 0;
        int most = 0;
        for (size_t i = 0; i < s->n; i++) {
            int covers = __builtin_popcountll(s->bits[i] & open);
            if (covers > most)
                most = covers, best = i;
        }
        s->best[s->n_best++] = best;
        open &= ~s->bits[best];
    }
    s->best_age = age_of(s, s->best, s->n_best);
}

static int by_index(const void *pa, const void *pb)
{
    size_t a = *(const size_t *)pa, b = *(const size_t *)pb;
    return (a > b) - (a < b);
}

/* ---- repeats ---- */

static void find_repeats(const struct cover_telling *t, size_t n, struct arena *a, struct cover *c)
{
    size_t cap = 0;
    for (size_t i = 0; i < n; i++) {
        size_t times = 1;
        bool earlier = false;
        for (size_t k = 0; k < n; k++) {
            bool same = k != i && t[k].story == t[i].story && t[k].application == t[i].application &&
                        t[k].round != t[i].round;
            earlier = earlier || (same && k < i);
            times += same;
        }
        if (times < 2 || earlier)
            continue;
        arena_grow(a, c->repeats, c->n_repeats, cap);
        c->repeats[c->n_repeats++] = (struct cover_repeat){t[i].story, t[i].application, times, t[i].company};
    }
}

static bool has_theme(const struct story *s, struct str theme)
{
    for (size_t i = 0; i < s->n_themes; i++)
        if (str_eq(s->themes[i], theme))
            return true;
    return false;
}

void story_cover(const struct cover_story *list, size_t n, const struct str *themes, size_t n_themes,
                 enum story_scope level, const struct cover_telling *tellings, size_t n_tellings,
                 struct arena *a, struct cover *ret)
{
    n = n < COVER_STORIES_MAX ? n : COVER_STORIES_MAX;
    n_themes = n_themes < COVER_THEMES_MAX ? n_themes : COVER_THEMES_MAX;
    struct cover c = {.level = level,
                      .themes = arena_array(a, struct cover_theme, n_themes + 1),
                      .n_themes = n_themes,
                      .exact = true};
    uint64_t *bits = arena_array(a, uint64_t, n + 1), wanted = 0;
    struct search s = {
        list, bits, n,    arena_array(a, size_t, n_themes + 1), 0, arena_array(a, size_t, n_themes + 1), 0,
        0,    0,    false};
    for (size_t k = 0; k < n_themes; k++) {
        c.themes[k].id = themes[k];
        for (size_t i = 0; i < n; i++) {
            if (!has_theme(list[i].story, themes[k]))
                continue;
            c.themes[k].n_stories++;
            if (list[i].story->scope < level)
                continue;
            c.themes[k].n_level++;
            bits[i] |= UINT64_C(1) << k;
            wanted |= UINT64_C(1) << k;
        }
    }
    greedy(&s, wanted);
    try_sets(&s, wanted);
    c.exact = !s.gave_up;
    if (s.n_best)
        qsort(s.best, s.n_best, sizeof *s.best, by_index);
    c.chosen = arena_array(a, int64_t, s.n_best + 1);
    c.old = arena_array(a, int64_t, s.n_best + 1);
    for (size_t i = 0; i < s.n_best; i++) {
        c.chosen[c.n_chosen++] = list[s.best[i]].id;
        if (list[s.best[i]].age_days > COVER_OLD_DAYS)
            c.old[c.n_old++] = list[s.best[i]].id;
    }
    find_repeats(tellings, n_tellings, a, &c);
    *ret = c;
}

static void put_ids(struct json_writer *w, const char *key, const int64_t *ids, size_t n)
{
    jw_key(w, key);
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        jw_int(w, ids[i]);
    jw_end(w);
}

void cover_put(const struct cover *c, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "level", story_scope_name(c->level));
    jw_put_bool(w, "exact", c->exact);
    jw_key(w, "themes");
    jw_begin(w, '[');
    for (size_t i = 0; i < c->n_themes; i++) {
        jw_begin(w, '{');
        jw_put_str(w, "theme", c->themes[i].id);
        jw_put_int(w, "stories", (int64_t)c->themes[i].n_stories);
        jw_put_int(w, "at_level", (int64_t)c->themes[i].n_level);
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "gaps");
    jw_begin(w, '[');
    for (size_t i = 0; i < c->n_themes; i++)
        if (!c->themes[i].n_level)
            jw_str(w, c->themes[i].id);
    jw_end(w);
    put_ids(w, "chosen", c->chosen, c->n_chosen);
    put_ids(w, "old", c->old, c->n_old);
    jw_key(w, "repeats");
    jw_begin(w, '[');
    for (size_t i = 0; i < c->n_repeats; i++) {
        jw_begin(w, '{');
        jw_put_int(w, "story", c->repeats[i].story);
        jw_put_int(w, "application", c->repeats[i].application);
        jw_put_str(w, "company", c->repeats[i].company);
        jw_put_int(w, "times", (int64_t)c->repeats[i].times);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}

/* ---- values ---- */

struct matching {
    const size_t *shared; /* n_values x n: words in common */
    size_t n_values, n;
    size_t *of_story; /* n: 1 + the value that has it; 0: free */
    bool *seen;       /* n */
};

static bool augment(struct matching *m, size_t value)
{
    for (size_t most = SIZE_MAX;;) {
        /* The best story that was not tried for this value: by words in common, then by order. */
        size_t best = m->n, words = 0;
        for (size_t i = 0; i < m->n; i++) {
            size_t shared = m->shared[value * m->n + i];
            if (shared && !m->seen[i] && shared <= most && shared > words)
                best = i, words = shared;
        }
        if (best == m->n)
            return false;
        m->seen[best] = true;
        if (!m->of_story[best] || augment(m, m->of_story[best] - 1)) {
            m->of_story[best] = value + 1;
            return true;
        }
    }
}

void story_values(const struct str *values, size_t n_values, const struct cover_story *list, size_t n,
                  struct arena *a, struct cover_value **ret, size_t *ret_n)
{
    n = n < COVER_STORIES_MAX ? n : COVER_STORIES_MAX;
    n_values = n_values < COVER_VALUES_MAX ? n_values : COVER_VALUES_MAX;
    size_t *shared = arena_array(a, size_t, n_values * n + 1);
    struct matching m = {shared, n_values, n, arena_array(a, size_t, n + 1), arena_array(a, bool, n + 1)};
    struct cover_value *out = arena_array(a, struct cover_value, n_values + 1);
    struct stems *words = arena_array(a, struct stems, n_values + 1);
    for (size_t v = 0; v < n_values; v++) {
        struct tokens t = tokens_of(a, values[v]);
        stems_add(&words[v], &t, a);
        out[v].value = values[v];
    }
    for (size_t i = 0; i < n; i++) {
        struct stems all = {0};
        struct tokens t = tokens_of(a, list[i].story->title);
        stems_add(&all, &t, a);
        for (size_t p = 0; p < STORY_PARTS; p++)
            t = tokens_of(a, list[i].story->part[p]), stems_add(&all, &t, a);
        for (size_t k = 0; k < list[i].story->n_themes; k++)
            t = tokens_of(a, list[i].story->themes[k]), stems_add(&all, &t, a);
        for (size_t v = 0; v < n_values; v++)
            shared[v * n + i] = stems_shared(&words[v], &all);
    }
    for (size_t v = 0; v < n_values; v++) {
        memset(m.seen, 0, n * sizeof *m.seen);
        (void)augment(&m, v);
    }
    for (size_t i = 0; i < n; i++) {
        if (!m.of_story[i])
            continue;
        out[m.of_story[i] - 1].story = list[i].id;
        out[m.of_story[i] - 1].shared = shared[(m.of_story[i] - 1) * n + i];
    }
    *ret = out;
    *ret_n = n_values;
}
