#include "rounds/apply/linkedin/linkedin-align.h"

#include "model/words/tokens.h"
#include "rounds/apply/cv/build.h"
#include "rounds/apply/linkedin/linkedin.h"

#include <stdlib.h>

enum { SIDE_MAX = 200, SURE = 80, LIKELY = 60 };

/* ---- titles ---- */

static const char *const levels[] = {"senior", "junior", "lead",      "principal", "staff",   "head", "chief",
                                     "mid",    "intern", "associate", "trainee",   "working", NULL};
/* Of no weight: forms of contract and of gender, small words. */
static const char *const idle[] = {"of",    "and",       "the",        "in",        "for",        "at",
                                   "und",   "freelance", "freelancer", "contract",  "contractor", "m/w/d",
                                   "w/m/d", "m/f/d",     "m",          "w",         "d",          "f",
                                   "x",     "remote",    "part-time",  "full-time", NULL};

static bool in_list(struct str word, const char *const *list)
{
    for (size_t i = 0; list[i]; i++)
        if (str_is(word, list[i]))
            return true;
    return false;
}

static struct str title_word(struct str w)
{
    static const char *const shorts[][2] = {
        {"sr", "senior"},   {"jr", "junior"},          {"eng", "engineer"},     {"dev", "developer"},
        {"mgr", "manager"}, {"frontend", "front-end"}, {"backend", "back-end"}, {"fullstack", "full-stack"}};
    while (w.n && (w.p[w.n - 1] == '.' || w.p[w.n - 1] == '/'))
        w.n--;
    for (size_t i = 0; i < ARRAY_LEN(shorts); i++)
        if (str_is(w, shorts[i][0]))
            return str_of(shorts[i][1]);
    return w;
}

static struct tokens title_words(struct arena *a, struct str title)
{
    struct tokens all = tokens_of(a, title), out = {arena_array(a, struct token, all.n + 1), 0};
    for (size_t i = 0; i < all.n && i < 40; i++) {
        struct str w = title_word(all.v[i].low);
        if (!in_list(w, idle))
            out.v[out.n++] = (struct token){all.v[i].raw, w};
    }
    return out;
}

/* "engineer" and "engineering", "entwickler" and "entwicklerin" */
static bool word_same(struct str x, struct str y)
{
    enum { STEM_MIN = 6, ENDING_MAX = 3 };
    if (x.n > y.n) {
        struct str t = x;
        x = y, y = t;
    }
    return str_eq(x, y) || (x.n >= STEM_MIN && y.n - x.n <= ENDING_MAX && str_starts(y, x));
}

static bool has_word(const struct tokens *t, struct str w)
{
    for (size_t i = 0; i < t->n; i++)
        if (word_same(t->v[i].low, w))
            return true;
    return false;
}

static bool words_same(const struct tokens *x, const struct tokens *y)
{
    for (size_t i = 0; i < x->n; i++)
        if (!has_word(y, x->v[i].low))
            return false;
    for (size_t i = 0; i < y->n; i++)
        if (!has_word(x, y->v[i].low))
            return false;
    return true;
}

bool titles_same(struct arena *a, struct str x, struct str y)
{
    struct tokens tx = title_words(a, x), ty = title_words(a, y);
    return words_same(&tx, &ty);
}

bool title_within(struct arena *a, struct str part, struct str whole)
{
    struct tokens tp = title_words(a, part), tw = title_words(a, whole);
    size_t n = 0;
    for (size_t i = 0; i < tp.n; i++) {
        if (in_list(tp.v[i].low, levels))
            continue;
        n++;
        if (!has_word(&tw, tp.v[i].low))
            return false;
    }
    return n > 0;
}

struct str title_level(struct arena *a, struct str title)
{
    struct tokens t = title_words(a, title);
    for (size_t i = 0; i < t.n; i++)
        if (in_list(t.v[i].low, levels))
            return t.v[i].low;
    return STR("");
}

/* ---- dates ---- */

struct range {
    int first, last;
    bool known;
};

static struct range range_of(const struct cv_date *start, const struct cv_date *end, int today)
{
    struct range r = {.known = start->precision != CV_DATE_NONE && start->precision != CV_DATE_PRESENT};
    if (!r.known)
        return r;
    r.first = cv_date_first_month(start);
    r.last = end->precision == CV_DATE_PRESENT ? (today > r.first ? today : r.first)
             : end->precision == CV_DATE_NONE  ? cv_date_last_month(start)
                                               : cv_date_last_month(end);
    r.last = r.last < r.first ? r.first : r.last;
    return r;
}

static int shared_months(struct range x, struct range y)
{
    int first = x.first > y.first ? x.first : y.first, last = x.last < y.last ? x.last : y.last;
    return last >= first ? last - first + 1 : 0;
}

static bool lies_within(struct range inner, struct range outer)
{
    return inner.known && outer.known && inner.first >= outer.first - 1 && inner.last <= outer.last + 1;
}

/* ---- pairs ---- */

struct candidate {
    int score;
    size_t job, position;
};

static bool is_own_business(struct arena *a, struct str s)
{
    static const char *const words[] = {
        "freelance*", "self-employed", "self employed", "independent", "selbstandig*",
        "freiberuf*", "contractor",    "autonomo",      "independant", "zelfstandig*",
        NULL};
    struct tokens t = tokens_of(a, s);
    return tokens_find_any(&t, words, NULL, NULL) != NULL;
}

/* What is compared of each of a side; made once. */
struct one {
    struct str company; /* its key */
    struct tokens title;
    struct range range;
    bool own; /* on one's own account */
};

static struct one of_job(struct arena *a, const struct cv_entry *e, int today)
{
    bool own = is_own_business(a, e->org.text) || is_own_business(a, e->title.text) ||
               (!e->org.text.n && is_own_business(a, e->head.text));
    return (struct one){company_key(a, e->org.text), title_words(a, e->title.text),
                        range_of(&e->start, &e->end, today), own};
}

static struct one of_position(struct arena *a, const struct cv_position *p, int today)
{
    return (struct one){company_key(a, p->org), title_words(a, p->title), range_of(&p->start, &p->end, today),
                        is_own_business(a, p->org) || is_own_business(a, p->title)};
}

static int likeness(const struct one *job, const struct one *position)
{
    int l = company_key_likeness(job->company, position->company);
    if (l >= LIKELY)
        return l;
    if (job->own && position->own)
        return SURE;
    return !job->company.n && position->title.n && words_same(&job->title, &position->title) ? LIKELY : 0;
}

/* 0: they are not the same. */
static int score_of(const struct one *job, const struct one *position)
{
    int l = likeness(job, position);
    struct range x = job->range, y = position->range;
    if (!l)
        return 0;
    int score = 2 * l + (words_same(&job->title, &position->title) ? 30 : 0);
    if (!x.known || !y.known)
        return score;
    int len_x = x.last - x.first + 1, len_y = y.last - y.first + 1;
    int shared = shared_months(x, y), apart = abs(x.first - y.first);
    if (!shared && l < SURE)
        return 0;
    return score + 100 * shared / (len_x < len_y ? len_x : len_y) + (apart < 25 ? 100 - 4 * apart : 0);
}

static int by_score(const void *pa, const void *pb)
{
    const struct candidate *a = pa, *b = pb;
    if (a->score != b->score)
        return b->score - a->score;
    if (a->job != b->job)
        return a->job < b->job ? -1 : 1;
    return a->position < b->position ? -1 : a->position > b->position;
}

static size_t candidates_of(struct arena *a, const struct one *jobs, size_t n, const struct one *positions,
                            size_t m, struct candidate **ret)
{
    struct candidate *list = NULL;
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < m; k++) {
            int score = score_of(&jobs[i], &positions[k]);
            if (!score)
                continue;
            ARENA_PUSH(a, list, count);
            list[count - 1] = (struct candidate){score, i, k};
        }
    if (count)
        qsort(list, count, sizeof *list, by_score);
    *ret = list;
    return count;
}

/* What is left over may be a part of what the other side tells as one. first_job, first_position: by
 * group. */
static void join_parts(struct alignment *al, const struct candidate *list, size_t count,
                       const struct one *jobs, const struct one *positions, const size_t *first_job,
                       const size_t *first_position)
{
    for (size_t i = 0; i < count; i++) {
        size_t job = list[i].job, position = list[i].position;
        int *x = &al->of_job[job], *y = &al->of_position[position];
        if (*x >= 0 && *y < 0 && lies_within(positions[position].range, jobs[first_job[*x]].range))
            *y = *x;
        else if (*x < 0 && *y >= 0 && lies_within(jobs[job].range, positions[first_position[*y]].range))
            *x = *y;
    }
}

struct alignment align_jobs(struct arena *a, const struct cv_entry *const *jobs, size_t n,
                            const struct cv_position *positions, size_t m, int today)
{
    struct alignment al = {arena_array(a, int, n + 1), arena_array(a, int, m + 1), 0};
    struct one *here = arena_array(a, struct one, n + 1), *there = arena_array(a, struct one, m + 1);
    struct candidate *list;
    for (size_t i = 0; i < n; i++)
        al.of_job[i] = -1;
    for (size_t k = 0; k < m; k++)
        al.of_position[k] = -1;
    n = n < SIDE_MAX ? n : SIDE_MAX;
    m = m < SIDE_MAX ? m : SIDE_MAX;
    for (size_t i = 0; i < n; i++)
        here[i] = of_job(a, jobs[i], today);
    for (size_t k = 0; k < m; k++)
        there[k] = of_position(a, &positions[k], today);
    size_t count = candidates_of(a, here, n, there, m, &list);
    size_t *first_job = arena_array(a, size_t, n + 1), *first_position = arena_array(a, size_t, n + 1);
    for (size_t i = 0; i < count; i++) {
        size_t job = list[i].job, position = list[i].position;
        if (al.of_job[job] >= 0 || al.of_position[position] >= 0)
            continue;
        first_job[al.n] = job;
        first_position[al.n] = position;
        al.of_job[job] = al.of_position[position] = al.n++;
    }
    join_parts(&al, list, count, here, there, first_job, first_position);
    return al;
}

/* ---- groups ---- */

static void stretch(struct span *s, const struct cv_date *start, const struct cv_date *end, size_t at)
{
    bool later_end =
        end->precision == CV_DATE_PRESENT ||
        (s->end.precision != CV_DATE_PRESENT && end->precision != CV_DATE_NONE &&
         s->end.precision != CV_DATE_NONE && cv_date_last_month(end) > cv_date_last_month(&s->end));
    if (s->n++ == 0) {
        s->start = *start, s->end = *end, s->at = at;
        return;
    }
    if (start->precision == CV_DATE_NONE)
        s->start = *start;
    else if (s->start.precision != CV_DATE_NONE &&
             cv_date_first_month(start) < cv_date_first_month(&s->start))
        s->start = *start;
    if (later_end)
        s->end = *end, s->at = at;
}

struct span span_of_jobs(const struct alignment *al, int group, const struct cv_entry *const *jobs, size_t n)
{
    struct span s = {0};
    for (size_t i = 0; i < n; i++)
        if (al->of_job[i] == group)
            stretch(&s, &jobs[i]->start, &jobs[i]->end, i);
    return s;
}

struct span span_of_positions(const struct alignment *al, int group, const struct cv_position *positions,
                              size_t m)
{
    struct span s = {0};
    for (size_t i = 0; i < m; i++)
        if (al->of_position[i] == group)
            stretch(&s, &positions[i].start, &positions[i].end, i);
    return s;
}
