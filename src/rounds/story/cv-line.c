/* An entry of a CV as somebody writes it in one line: which words are the role, the employer, the dates. */
#include "model/time/date.h"
#include "rounds/story/facts.h"

enum { LAST_MONTH = 12 * 9999, TEN_YEARS = 120, STINTS_MAX = 6, SEGMENTS_MAX = 24 };

struct dated {
    struct story_stint stint;
    size_t at, n; /* its date in the text */
};

struct line {
    struct story_known *known;
    struct arena *a;
    struct dated v[STINTS_MAX];
    size_t n;
    size_t first_at; /* of the first date */
};

static int month_of(struct date d)
{
    return d.year * 12 + d.month - 1;
}

static struct str without_comma(struct str s)
{
    s = str_trim(s);
    while (s.n && strchr(",;|(:.", s.p[s.n - 1]))
        s = str_trim(str_head(s, s.n - 1));
    while (s.n && (s.p[s.n - 1] == '-' || (s.n > 2 && memcmp(s.p + s.n - 3, "\xE2\x80\x93", 3) == 0)))
        s = str_trim(str_head(s, s.n - (s.p[s.n - 1] == '-' ? 1 : 3)));
    return s;
}

/* ---- dates ---- */

/* The words just before a date say that it begins, ends, or is of something else. */
enum edge { EDGE_NONE, EDGE_SINCE, EDGE_UNTIL, EDGE_OTHER };

static enum edge edge_before(const struct line *l, size_t at)
{
    static const char *const other[] = {"graduated", "degree",  "abitur", "bsc",       "msc",
                                        "diploma",   "studied", "born",   "abschluss", NULL};
    static const char *const until[] = {"to", "until", "till", "bis", "left", "ended", "verlassen", NULL};
    static const char *const since[] = {"from",  "since",    "joined",  "seit",  "ab",
                                        "start", "starting", "started", "hired", NULL};
    struct tokens t = tokens_of(l->a, str_head(l->known->text, at));
    for (size_t k = t.n; k && t.n - k < 4; k--) {
        struct str low = t.v[k - 1].low;
        if (word_among(low, other))
            return EDGE_OTHER;
        if (word_among(low, until))
            return EDGE_UNTIL;
        if (word_among(low, since))
            return EDGE_SINCE;
    }
    return EDGE_NONE;
}

static void add_range(struct line *l, const struct date_range *r, bool *loose)
{
    enum edge edge = edge_before(l, r->at);
    int first = month_of(date_said_first(&r->from)),
        last = month_of(date_said_last(r->kind == DATE_CLOSED ? &r->to : &r->from));
    bool joined = str_starts(l->known->text, STR("Joined "));
    struct dated *before = l->n ? &l->v[l->n - 1] : NULL;
    if (edge == EDGE_OTHER || l->n == STINTS_MAX)
        return;
    if (r->kind == DATE_POINT && edge == EDGE_UNTIL && before) {
        before->stint.last = last, *loose = false;
        return;
    }
    if (r->kind == DATE_POINT && edge == EDGE_UNTIL)
        first = last - TEN_YEARS; /* since when is not told */
    else if (r->kind == DATE_OPEN || (r->kind == DATE_POINT && (edge == EDGE_SINCE || (!before && joined))))
        last = LAST_MONTH;
    *loose = r->kind == DATE_POINT && edge == EDGE_NONE && !joined;
    if (before && before->stint.last == LAST_MONTH)
        before->stint.last = first - 1;
    l->v[l->n++] = (struct dated){{.first = first, .last = last}, r->at, r->n};
}

/* false: no stretch of time is told, but a day or a month at most. */
static bool read_dates(struct line *l)
{
    struct date_range r;
    bool loose = true;
    for (size_t at = 0;
         date_range_find(l->known->text, at, &(struct date_habits){.order = DATE_DAY_FIRST}, &r);
         at = r.at + r.n) {
        if (!l->n)
            l->first_at = r.at;
        add_range(l, &r, &loose);
    }
    return l->n > 1 || (l->n && !loose);
}

/* ---- roles and the employer ---- */

static bool has_role(struct arena *a, struct str s)
{
    struct tokens t = tokens_of(a, s);
    for (size_t i = 0; i < t.n; i++)
        if (role_word(t.v[i].low))
            return true;
    return false;
}

static bool has_upper(struct str s)
{
    s = str_trim(s);
    return s.n > 1 && ((s.p[0] >= 'A' && s.p[0] <= 'Z') || (unsigned char)s.p[0] == 0xC3 ||
                       (unsigned char)s.p[0] == 0xC5);
}

/* A sign at which a line is cut, at byte i. Bytes of it; 0: none. */
static size_t cut_at(struct str s, size_t i)
{
    if (strchr(",|;:()", s.p[i]))
        return 1;
    if (s.p[i] == '.' && i + 1 < s.n && s.p[i + 1] == ' ' && i > 3 && s.p[i - 3] != ' ')
        return 1;
    if (s.p[i] == ' ' && i + 2 < s.n && s.p[i + 1] == '-' && s.p[i + 2] == ' ')
        return 3;
    if (s.p[i] == ' ' && i + 4 < s.n && (unsigned char)s.p[i + 1] == 0xE2 && s.p[i + 4] == ' ')
        return 5;
    return 0;
}

/* Where a date stands from byte i on: its end; 0: none does. */
static size_t date_behind(const struct line *l, size_t i)
{
    for (size_t k = 0; k < l->n; k++)
        if (i >= l->v[k].at && i < l->v[k].at + l->v[k].n)
            return l->v[k].at + l->v[k].n;
    return 0;
}

static size_t segments_of(const struct line *l, struct str *v)
{
    struct str text = l->known->text;
    size_t n = 0, from = 0;
    for (size_t i = 0; i <= text.n && n < SEGMENTS_MAX;) {
        size_t date = i < text.n ? date_behind(l, i) : 0, cut = i < text.n && !date ? cut_at(text, i) : 0;
        if (i < text.n && !date && !cut) {
            i++;
            continue;
        }
        struct str one = str_trim((struct str){text.p + from, i - from});
        if (one.n > 1)
            v[n++] = one;
        i = date ? date : i + (cut ? cut : 1);
        from = i;
    }
    return n;
}

/* "Engineer at Acme", "employed by Acme": what stands behind the word; empty: it is not there. */
static struct str behind(struct str s, const char *word)
{
    size_t at = str_find(s, str_of(word));
    return at < s.n ? str_from(s, at + strlen(word)) : (struct str){0};
}

static void employer_of(struct line *l, const struct str *v, size_t n)
{
    static const char *const words[] = {"employed by ", "angestellt bei ", "employed full-time by ",
                                        " at ",         " bei ",           "Joined "};
    for (size_t w = 0; w < sizeof words / sizeof *words; w++)
        for (size_t i = 0; i < n; i++) {
            struct str s = behind(v[i], words[w]);
            if (s.n && has_upper(s)) {
                size_t and = str_find(s, STR(" and "));
                l->known->employer = str_head(s, and < s.n ? and : s.n);
                return;
            }
        }
    struct str small = {0}; /* "programming club for girls, Leeds": the town is not the employer */
    for (size_t i = 0; i < n && !l->known->employer.n; i++) {
        if (has_role(l->a, v[i]))
            continue;
        if (has_upper(v[i]))
            l->known->employer = small.n ? small : v[i];
        else if (!small.n && tokens_count(v[i]) > 1)
            small = v[i];
    }
}

static void roles_of(struct line *l, const struct str *v, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (!has_role(l->a, v[i]))
            continue;
        size_t at = (size_t)(v[i].p - l->known->text.p), best = 0, least = SIZE_MAX;
        size_t end = at + v[i].n;
        for (size_t k = 0; k < l->n; k++) {
            /* A date right behind it is its own, then one right before it: "Engineer 2017, Lead since 2020",
             * "ab 2023 Leiter". */
            size_t from = l->v[k].at, away = from >= end ? from - end : at - from - l->v[k].n + 3;
            if (away < least)
                best = k, least = away;
        }
        struct str role = v[i];
        size_t employer = str_find(role, STR(" at ")), as = str_find(role, STR("as "));
        if (employer < role.n)
            role = str_head(role, employer);
        if (as == 0)
            role = str_from(role, 3);
        if (!l->v[best].stint.role.n)
            l->v[best].stint.role = role;
        if (!l->known->role.n)
            l->known->role = role;
    }
}

/* "Developer, Acme (contractor for Bank), 2019 to 2021": the role, then all up to the date. */
static bool usual(struct line *l)
{
    struct str head = without_comma(str_head(l->known->text, l->first_at)), role;
    struct str rest = head;
    bool other = str_find_char(head, '|') < head.n || str_find(head, STR(": ")) < str_find_char(head, ',') ||
                 str_starts(head, STR("Joined "));
    if (other || !str_split(&rest, ',', &role) || !str_trim(rest).n)
        return false;
    if (!has_role(l->a, role) && (l->n > 1 || str_find_char(role, '(') < role.n))
        return false;
    struct str next = str_head(rest, str_find_char(rest, ','));
    if (has_role(l->a, role) && has_role(l->a, next) && !has_upper(str_trim(next)))
        return false; /* "Engineer, then lead" */
    if (str_find(role, STR(" at ")) < role.n || (!has_role(l->a, role) && has_role(l->a, rest)))
        return false;
    l->known->role = str_trim(role);
    l->known->employer = without_comma(rest);
    return true;
}

void story_known_cv(struct str line, struct arena *a, struct story_known *ret)
{
    struct story_known k = {.from = STORY_FROM_CV, .text = arena_str(a, str_trim(line))};
    struct line l = {.known = &k, .a = a};
    struct str v[SEGMENTS_MAX];
    if (read_dates(&l)) {
        size_t n = segments_of(&l, v);
        if (!usual(&l)) {
            employer_of(&l, v, n);
            roles_of(&l, v, n);
        } else {
            l.v[0].stint.role = k.role;
        }
        k.first = l.v[0].stint.first, k.last = l.v[0].stint.last;
        struct story_stint *stints = arena_array(a, struct story_stint, STINTS_MAX);
        for (size_t i = 0; i < l.n; i++) {
            k.first = k.first < l.v[i].stint.first ? k.first : l.v[i].stint.first;
            k.last = k.last > l.v[i].stint.last ? k.last : l.v[i].stint.last;
            stints[i] = l.v[i].stint;
        }
        k.stints = stints, k.n_stints = k.employer.n ? l.n : 0;
        if (!k.employer.n)
            k.first = k.last = 0;
    }
    *ret = k;
}
