/* Addresses of problems: which site, which problem. */
#include "rounds/code/elsewhere.h"

#include "base/cleanup.h"

#include <string.h>

enum { PARTS_MAX = 24 };

/*
 * Where the name of a problem stands in a path: behind a part (as /problems/NAME), so many parts of it. A
 * problem of a contest has the contest's number before it: contest/1400/problem/A is 1400-a.
 */
static const struct {
    const char *site, *behind;
    int parts;
    const char *between; /* a part that stands between the two, and is left out; NULL: none */
} places[] = {
    {"leetcode.com", "problems", 1, NULL},     {"leetcode.cn", "problems", 1, NULL},
    {"neetcode.io", "problems", 1, NULL},      {"hackerrank.com", "challenges", 1, NULL},
    {"codewars.com", "kata", 1, NULL},         {"codeforces.com", "contest", 2, "problem"},
    {"codeforces.com", "gym", 2, "problem"},   {"codeforces.com", "problem", 2, NULL},
    {"atcoder.jp", "tasks", 1, NULL},          {"open.kattis.com", "problems", 1, NULL},
    {"codechef.com", "problems", 1, NULL},     {"cses.fi", "task", 1, NULL},
    {"exercism.org", "exercises", 1, NULL},    {"geeksforgeeks.org", "problems", 1, NULL},
    {"algoexpert.io", "questions", 1, NULL},   {"spoj.com", "problems", 1, NULL},
    {"interviewbit.com", "problems", 1, NULL}, {"adventofcode.com", "", 3, NULL}, /* 2025/day/3 */
};

struct split {
    struct str scheme, site, parts[PARTS_MAX];
    size_t n;
};

static bool is_host_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
}

static struct str lower(struct str s, struct arena *a)
{
    char *text = arena_alloc(a, s.n + 1);
    for (size_t i = 0; i < s.n; i++)
        text[i] = s.p[i] >= 'A' && s.p[i] <= 'Z' ? (char)(s.p[i] + 32) : s.p[i];
    return (struct str){text, s.n};
}

static size_t end_of(struct str s, const char *stops)
{
    size_t i = 0;
    while (i < s.n && !(s.p[i] && strchr(stops, s.p[i])))
        i++;
    return i;
}

/* Only of the web; without user, port, query and fragment. */
static bool split(struct str address, struct arena *a, struct split *ret)
{
    struct str rest = str_trim(address);
    *ret = (struct split){.scheme = STR("https://")};
    if (rest.n > ELSEWHERE_URL_MAX)
        return false;
    struct str low = lower(str_head(rest, 8), a);
    if (str_starts(low, STR("https://")))
        rest = str_from(rest, 8);
    else if (str_starts(low, STR("http://")))
        rest = str_from(rest, 7);
    else
        return false;
    size_t host = end_of(rest, "/?#");
    struct str site = lower(str_head(rest, host), a);
    if (str_starts(site, STR("www.")))
        site = str_from(site, 4);
    site = str_head(site, end_of(site, ":"));
    for (size_t i = 0; i < site.n; i++)
        if (!is_host_char(site.p[i]))
            return false;
    if (!memchr(site.p, '.', site.n) || site.p[0] == '.' || site.p[site.n - 1] == '.')
        return false;
    ret->site = site;
    rest = str_from(rest, host);
    rest = str_head(rest, end_of(rest, "?#"));
    while (rest.n && ret->n < PARTS_MAX) {
        rest = str_from(rest, 1); /* the slash */
        size_t n = end_of(rest, "/");
        if (n)
            ret->parts[ret->n++] = str_head(rest, n);
        rest = str_from(rest, n);
    }
    return true;
}

/* The parts from..to of the path as an address. */
static struct str address_to(const struct split *s, size_t to, struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    strbuf_printf(&b, "%.*s%.*s", STR_ARG(s->scheme), STR_ARG(s->site));
    for (size_t i = 0; i < to; i++)
        strbuf_printf(&b, "/%.*s", STR_ARG(s->parts[i]));
    return arena_str(a, strbuf_str(&b));
}

/* The parts of one place from `at` on; the number of parts that were used, 0: it is not there. */
static size_t name_at(const struct split *s, size_t at, size_t place, struct strbuf *name)
{
    size_t i = at;
    for (int k = 0; k < places[place].parts; k++) {
        if (k && places[place].between && i < s->n && str_is(s->parts[i], places[place].between))
            i++;
        if (i >= s->n)
            return 0;
        strbuf_printf(name, "%s%.*s", k ? "-" : "", STR_ARG(s->parts[i]));
        i++;
    }
    return i;
}

static bool known_place(const struct split *s, struct arena *a, struct elsewhere_place *ret)
{
    for (size_t p = 0; p < ARRAY_LEN(places); p++) {
        bool anywhere = !places[p].behind[0];
        if (!str_is(s->site, places[p].site))
            continue;
        for (size_t i = 0; i < s->n; i++) {
            _cleanup_(strbuf_release) struct strbuf name = {0};
            if (!anywhere && !str_is(s->parts[i], places[p].behind))
                continue;
            size_t to = name_at(s, anywhere ? 0 : i + 1, p, &name);
            if (!to)
                continue;
            *ret = (struct elsewhere_place){address_to(s, to, a), s->site,
                                            lower(arena_str(a, strbuf_str(&name)), a)};
            return true;
        }
    }
    return false;
}

static bool has_places(struct str site)
{
    for (size_t p = 0; p < ARRAY_LEN(places); p++)
        if (str_is(site, places[p].site))
            return true;
    return false;
}

bool elsewhere_place(struct str address, struct arena *a, struct elsewhere_place *ret)
{
    struct split s;
    if (!split(address, a, &s) || s.n == 0)
        return false;
    if (known_place(&s, a, ret))
        return ret->site.n + ret->name.n < ELSEWHERE_KEY_MAX;
    if (has_places(s.site))
        return false; /* its list of problems, somebody's profile */
    *ret = (struct elsewhere_place){address_to(&s, s.n, a), s.site, lower(s.parts[s.n - 1], a)};
    return ret->site.n + ret->name.n < ELSEWHERE_KEY_MAX;
}
