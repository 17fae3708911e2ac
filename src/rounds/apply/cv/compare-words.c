/* Words that differ: the longest common subsequence, by its table. */
#include "rounds/apply/cv/build.h"
#include "rounds/apply/cv/compare.h"

enum { WORDS_MAX = 2000 };

static size_t words_of(struct str s, struct arena *a, struct str **ret)
{
    size_t n = 0;
    struct str *v = NULL;
    for (size_t i = 0; i < s.n;) {
        while (i < s.n && s.p[i] == ' ')
            i++;
        size_t from = i;
        while (i < s.n && s.p[i] != ' ')
            i++;
        if (i > from) {
            ARENA_PUSH(a, v, n);
            v[n - 1] = (struct str){s.p + from, i - from};
        }
    }
    *ret = v;
    return n;
}

/* A run grows over the words that follow each other in its text. */
static void add(struct arena *a, enum cv_change change, struct str word, struct cv_word_run **v, size_t *n)
{
    if (*n && (*v)[*n - 1].change == change) {
        struct str *t = &(*v)[*n - 1].text;
        t->n = (size_t)(word.p + word.n - t->p);
        return;
    }
    ARENA_PUSH(a, *v, *n);
    (*v)[*n - 1] = (struct cv_word_run){change, word};
}

void cv_words(struct str sa, struct str sb, struct arena *arena, struct cv_word_run **ret, size_t *ret_n)
{
    struct str *a, *b;
    size_t na = words_of(sa, arena, &a), nb = words_of(sb, arena, &b);
    struct cv_word_run *v = NULL;
    size_t n = 0;
    if (na > WORDS_MAX || nb > WORDS_MAX) {
        add(arena, CV_LOST, sa, &v, &n);
        add(arena, CV_EXTRA, sb, &v, &n);
        *ret = v, *ret_n = n;
        return;
    }
    size_t wide = nb + 1;
    uint16_t *t = arena_calloc(arena, (na + 1) * wide, sizeof *t); /* common words from i and k on */
    for (size_t i = na; i-- > 0;) {
        for (size_t k = nb; k-- > 0;) {
            uint16_t down = t[(i + 1) * wide + k], right = t[i * wide + k + 1];
            t[i * wide + k] = str_eq(a[i], b[k]) ? (uint16_t)(t[(i + 1) * wide + k + 1] + 1)
                              : down >= right    ? down
                                                 : right;
        }
    }
    for (size_t i = 0, k = 0; i < na || k < nb;) {
        if (i < na && k < nb && str_eq(a[i], b[k]))
            add(arena, CV_SAME, a[i++], &v, &n), k++;
        else if (i < na && (k == nb || t[(i + 1) * wide + k] >= t[i * wide + k + 1]))
            add(arena, CV_LOST, a[i++], &v, &n);
        else
            add(arena, CV_EXTRA, b[k++], &v, &n);
    }
    *ret = v;
    *ret_n = n;
}
