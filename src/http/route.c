#include "http/route.h"

#include <assert.h>

/* Does the pattern fit these segments? Fills the parameters. */
static bool fits(const char *pattern, const struct str *segments, size_t n, struct route_match *m)
{
    struct str rest = str_from(str_of(pattern), 1);
    size_t i = 0;
    m->n_params = 0;
    for (struct str part; rest.n && str_split(&rest, '/', &part); i++) {
        if (i == n)
            return false;
        if (part.p[0] == '{') {
            assert(m->n_params < ROUTE_PARAMS_MAX);
            m->params[m->n_params].name = part.p + 1;
            m->params[m->n_params].name_n = part.n - 2;
            m->params[m->n_params].value = segments[i];
            m->n_params++;
        } else if (!str_eq(part, segments[i])) {
            return false;
        }
    }
    return i == n;
}

static bool serves(const struct http_route *route, struct str method)
{
    return str_is(method, route->method) || (str_is(method, "HEAD") && strcmp(route->method, "GET") == 0);
}

/* Of two patterns that fit the same segments: is a the one that says more? */
static bool says_more(const char *a, const char *b)
{
    struct str rest_a = str_of(a), rest_b = str_of(b);
    for (struct str x, y; rest_a.n && str_split(&rest_a, '/', &x) && str_split(&rest_b, '/', &y);) {
        bool literal_x = !str_starts(x, STR("{")), literal_y = !str_starts(y, STR("{"));
        if (literal_x != literal_y)
            return literal_x;
    }
    return false;
}

void route_find(const struct http_route *const *tables, struct str method, const struct str *segments,
                size_t n, struct route_match *ret)
{
    *ret = (struct route_match){0};
    for (; *tables; tables++) {
        for (const struct http_route *route = *tables; route->method; route++) {
            struct route_match m = {.route = route, .path_known = true};
            if (!fits(route->path, segments, n, &m))
                continue;
            ret->path_known = true;
            if (serves(route, method) && (!ret->route || says_more(route->path, ret->route->path)))
                *ret = m;
        }
    }
}

/* Is this method of this path already in the list? */
static bool is_listed(const struct strbuf *out, const char *method)
{
    struct str rest = strbuf_str(out);
    for (struct str part; rest.n && str_split(&rest, ',', &part);) {
        if (str_is(str_trim(part), method))
            return true;
    }
    return false;
}

void route_allow(const struct http_route *const *tables, const struct str *segments, size_t n,
                 struct strbuf *out)
{
    struct route_match m;
    for (; *tables; tables++) {
        for (const struct http_route *route = *tables; route->method; route++) {
            if (!fits(route->path, segments, n, &m) || is_listed(out, route->method))
                continue;
            if (out->n)
                strbuf_puts(out, ", ");
            strbuf_puts(out, route->method);
            if (strcmp(route->method, "GET") == 0)
                strbuf_puts(out, ", HEAD");
        }
    }
}
