#include "rounds/apply/linkedin-align.h"

#include "rounds/apply/build.h"
#include "rounds/apply/linkedin.h"
#include "rounds/apply/tokens.h"

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

bool titles_same(struct arena *a, struct str x, struct str y)
{
    struct tokens tx = title_words(a, x), ty = title_words(a, y);
    for (size_t i = 0; i < tx.n; i++)
        if (!has_word(&ty, tx.v[i].low))
            return false;
    for (size_t i = 0; i < ty.n; i++)
        if (!has_word(&tx, ty.v[i].low))
            return false;
    return true;
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

static int likeness(struct arena *a, const struct cv_entry *job, const struct cv_position *p)
{
    int l = company_likeness(a, job->org.text, p->org);
    if (l >= LIKELY)
        return l;
    bool own = is_own_business(a, job->org.text) || is_own_business(a, job->title.text) ||
               (!job->org.text.n && is_own_business(a, job->head.text));
    if (own && (is_own_business(a, p->org) || is_own_business(a, p->title)))
        return SURE;
    return !job->org.text.n && p->title.n && titles_same(a, job->title.text, p->title) ? LIKELY : 0;
}

/* 0: they are not the same. */
static int score_of(struct arena *a, const struct cv_entry *job, const struct cv_position *p, int today)
{
    int l = likeness(a, job, p);
    struct range x = range_of(&job->start, &job->end, today), y = range_of(&p->start, &p->end, today);
    if (!l)
        return 0;
    int score = 2 * l + (titles_same(a, job->title.text, p->title) ? 30 : 0);
    if (!x.known || !y.known)
        return score;
    int shared = shared_months(x, y),
        shorter = x.last - x.first < y.last - y.first ? x.last - x.first : y.last - y.first;
    int apart = abs(x.first - y.first);
    if (!shared && l < SURE)
        return 0;
    return score + 100 * shared / (shorter + 1) + (apart < 25 ? 100 - 4 * apart : 0);
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

static size_t candidates_of(struct arena *a, const struct cv_entry *const *jobs, size_t n,
                            const struct cv_position *positions, size_t m, int today, struct candidate **ret)
{
    struct candidate *list = NULL;
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < m; k++) {
            int score = score_of(a, jobs[i], &positions[k], today);
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

struct alignment align_jobs(struct arena *a, const struct cv_entry *const *jobs, size_t n,
                            const struct cv_position *positions, size_t m, int today)
{
    struct alignment al = {arena_array(a, int, n + 1), arena_array(a, int, m + 1), 0};
    struct candidate *list;
    for (size_t i = 0; i < n; i++)
        al.of_job[i] = -1;
    for (size_t k = 0; k < m; k++)
        al.of_position[k] = -1;
    n = n < SIDE_MAX ? n : SIDE_MAX;
    m = m < SIDE_MAX ? m : SIDE_MAX;
    size_t count = candidates_of(a, jobs, n, positions, m, today, &list);
    struct range *job_of = arena_array(a, struct range, n + 1),
                 *position_of = arena_array(a, struct range, n + 1);
    for (size_t i = 0; i < count; i++) {
        size_t job = list[i].job, position = list[i].position;
        if (al.of_job[job] >= 0 || al.of_position[position] >= 0)
            continue;
        job_of[al.n] = range_of(&jobs[job]->start, &jobs[job]->end, today);
        position_of[al.n] = range_of(&positions[position].start, &positions[position].end, today);
        al.of_job[job] = al.of_position[position] = al.n++;
    }
    /* What is left over may be a part of what the other side tells as one. */
    for (size_t i = 0; i < count; i++) {
        int *x = &al.of_job[list[i].job], *y = &al.of_position[list[i].position];
        const struct cv_entry *job = jobs[list[i].job];
        const struct cv_position *p = &positions[list[i].position];
        if (*x >= 0 && *y < 0 && lies_within(range_of(&p->start, &p->end, today), job_of[*x]))
            *y = *x;
        else if (*x < 0 && *y >= 0 && lies_within(range_of(&job->start, &job->end, today), position_of[*y]))
            *x = *y;
    }
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
