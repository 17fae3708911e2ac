#include "rounds/screen/habits.h"

#include <stdlib.h>

struct count {
    const char *name;
    enum filler_kind kind;
    size_t *times; /* of each rehearsal */
};

static int by_size(const void *a, const void *b)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    return x < y ? -1 : x > y;
}

static int by_weight(const void *a, const void *b)
{
    const struct habit *x = a, *y = b;
    if (x->in != y->in)
        return x->in > y->in ? -1 : 1;
    if (x->median != y->median)
        return x->median > y->median ? -1 : 1;
    return strcmp(x->name, y->name);
}

static struct count *count_named(struct count *v, size_t *n, const struct filler *f, size_t rehearsals,
                                 struct arena *a)
{
    for (size_t i = 0; i < *n; i++)
        if (v[i].kind == f->kind && strcmp(v[i].name, f->name) == 0)
            return &v[i];
    if (*n == HABITS_MAX)
        return NULL;
    v[*n] = (struct count){f->name, f->kind, arena_array(a, size_t, rehearsals)};
    return &v[(*n)++];
}

/* The median and the most of those that are not zero; the times are sorted by it. */
static struct habit habit_of(const struct count *c, size_t n)
{
    size_t zero = 0;
    qsort(c->times, n, sizeof *c->times, by_size);
    while (zero < n && c->times[zero] == 0)
        zero++;
    const size_t *v = c->times + zero;
    size_t in = n - zero;
    double median = in % 2 ? (double)v[in / 2] : (double)(v[in / 2 - 1] + v[in / 2]) / 2;
    return (struct habit){c->name, c->kind, in, median, v[in - 1]};
}

void habits_of(const struct fillers *const *rehearsals, size_t n, struct arena *a, struct habit **ret,
               size_t *ret_n)
{
    struct count counts[HABITS_MAX];
    size_t n_counts = 0;
    *ret = NULL;
    *ret_n = 0;
    if (n < HABITS_REHEARSALS_MIN)
        return;
    for (size_t i = 0; i < n; i++) {
        for (size_t k = 0; k < rehearsals[i]->n; k++) {
            struct count *c = count_named(counts, &n_counts, &rehearsals[i]->v[k], n, a);
            if (c)
                c->times[i]++;
        }
    }
    *ret = arena_array(a, struct habit, n_counts + 1);
    for (size_t i = 0; i < n_counts; i++)
        (*ret)[i] = habit_of(&counts[i], n);
    qsort(*ret, n_counts, sizeof **ret, by_weight);
    *ret_n = n_counts;
}
