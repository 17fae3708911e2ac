/* Both are grouped by sorting, so that a long record costs little more than reading it. */
#include "rounds/apply/track/lessons.h"

#include <stdlib.h>
#include <string.h>

/* ---- promises ---- */

static int by_company(const void *pa, const void *pb)
{
    const struct lesson_promise *a = pa, *b = pb;
    return (a->company > b->company) - (a->company < b->company);
}

static int by_number(const void *pa, const void *pb)
{
    const struct lesson_keeping *a = pa, *b = pb;
    uint32_t na = a->kept + a->late + a->broken + a->over, nb = b->kept + b->late + b->broken + b->over;
    if (na != nb)
        return na > nb ? -1 : 1;
    int names = str_cmp(a->name, b->name);
    return names ? names : (a->company > b->company) - (a->company < b->company);
}

static void count(const struct lesson_promise *p, struct date today, struct lesson_keeping *k)
{
    bool has_day = p->due.year > 0;
    if (p->broken)
        k->broken++;
    else if (p->closed.year)
        *(has_day && date_compare(p->closed, p->due) > 0 ? &k->late : &k->kept) += 1;
    else if (has_day && date_compare(p->due, today) < 0)
        k->over++;
}

void lessons_keeping(const struct lesson_promise *list, size_t n, struct date today, struct arena *a,
                     struct lesson_keeping **ret, size_t *ret_n)
{
    struct lesson_promise *sorted = arena_array(a, struct lesson_promise, n + 1);
    struct lesson_keeping *found = NULL;
    size_t n_found = 0, cap = 0;
    if (n) {
        memcpy(sorted, list, n * sizeof *list);
        qsort(sorted, n, sizeof *sorted, by_company);
    }
    for (size_t i = 0; i < n;) {
        struct lesson_keeping k = {.company = sorted[i].company, .name = sorted[i].name};
        for (; i < n && sorted[i].company == k.company; i++)
            count(&sorted[i], today, &k);
        const struct stats_trials t = {k.kept, k.kept + k.late + k.broken + k.over};
        if (!t.tries)
            continue;
        stats_wilson(&t, 0.95, &k.rate);
        arena_grow(a, found, n_found, cap);
        found[n_found++] = k;
    }
    if (n_found)
        qsort(found, n_found, sizeof *found, by_number);
    *ret = found;
    *ret_n = n_found;
}

/* ---- causes ---- */

struct keyed {
    struct str key;
    size_t at; /* in the list */
    const struct lesson_loss *loss;
};

/* Lower case, one blank between words, no full stop at the end. */
static struct str key_of(struct str words, struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    words = str_trim(words);
    while (words.n && words.p[words.n - 1] == '.')
        words.n--;
    for (size_t i = 0; i < words.n; i++) {
        char c = words.p[i];
        if (c == ' ' || c == '\t') {
            if (out.n && out.p[out.n - 1] != ' ')
                strbuf_putc(&out, ' ');
        } else {
            strbuf_putc(&out, (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c));
        }
    }
    return arena_str(a, str_trim(strbuf_str(&out)));
}

static int by_key(const void *pa, const void *pb)
{
    const struct keyed *a = pa, *b = pb;
    int keys = str_cmp(a->key, b->key);
    if (keys)
        return keys;
    if (a->loss->application != b->loss->application)
        return a->loss->application < b->loss->application ? -1 : 1;
    return (a->at > b->at) - (a->at < b->at);
}

static int by_application(const void *pa, const void *pb)
{
    const struct keyed *a = pa, *b = pb;
    return (a->loss->application > b->loss->application) - (a->loss->application < b->loss->application);
}

static int by_frequency(const void *pa, const void *pb)
{
    const struct lesson_cause *a = pa, *b = pb;
    if (a->applications != b->applications)
        return a->applications > b->applications ? -1 : 1;
    return str_cmp(a->words, b->words);
}

static size_t applications(struct keyed *list, size_t n)
{
    size_t known = 0;
    if (n)
        qsort(list, n, sizeof *list, by_application);
    for (size_t i = 0; i < n; i++)
        known += i == 0 || list[i].loss->application != list[i - 1].loss->application;
    return known;
}

/* Of one cause's applications, each once: the stage that is met most often, of several the one met first. */
static struct str usual_stage(const struct keyed *list, size_t n)
{
    struct str best = {0};
    size_t most = 0;
    for (size_t i = 0; i < n; i++) {
        size_t same = 0;
        if (i && str_eq(list[i].loss->stage, list[i - 1].loss->stage))
            continue;
        for (size_t j = 0; j < n; j++)
            same += (j == 0 || list[j].loss->application != list[j - 1].loss->application) &&
                    str_eq(list[j].loss->stage, list[i].loss->stage);
        if (same > most) {
            most = same;
            best = list[i].loss->stage;
        }
    }
    return best;
}

static struct lesson_cause cause_of(const struct keyed *list, size_t n)
{
    struct lesson_cause c = {0};
    const struct keyed *first = &list[0];
    for (size_t i = 0; i < n; i++) {
        c.applications += i == 0 || list[i].loss->application != list[i - 1].loss->application;
        if (list[i].at < first->at)
            first = &list[i];
    }
    c.words = str_trim(first->loss->cause);
    c.stage = usual_stage(list, n < 1000 ? n : 1000);
    return c;
}

void lessons_causes(const struct lesson_loss *list, size_t n, struct arena *a, struct lesson_cause **ret,
                    size_t *ret_n, size_t *ret_known)
{
    struct keyed *keyed = arena_array(a, struct keyed, n + 1);
    struct lesson_cause *found = NULL;
    size_t n_keyed = 0, n_found = 0, cap = 0;
    for (size_t i = 0; i < n; i++) {
        struct str key = key_of(list[i].cause, a);
        if (key.n)
            keyed[n_keyed++] = (struct keyed){key, i, &list[i]};
    }
    if (n_keyed)
        qsort(keyed, n_keyed, sizeof *keyed, by_key);
    for (size_t i = 0, end; i < n_keyed; i = end) {
        for (end = i + 1; end < n_keyed && str_eq(keyed[end].key, keyed[i].key);)
            end++;
        arena_grow(a, found, n_found, cap);
        found[n_found++] = cause_of(&keyed[i], end - i);
    }
    if (n_found)
        qsort(found, n_found, sizeof *found, by_frequency);
    *ret = found;
    *ret_n = n_found;
    *ret_known = applications(keyed, n_keyed);
}
