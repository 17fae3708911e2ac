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

void route_find(const struct http_route *routes, struct str method, const struct str *segments, size_t n,
                struct route_match *ret)
{
    *ret = (struct route_match){0};
    for (const struct http_route *route = routes; route->method; route++) {
        if (!fits(route->path, segments, n, ret))
            continue;
        ret->path_known = true;
        if (serves(route, method)) {
            ret->route = route;
            return;
        }
    }
}

void route_allow(const struct http_route *routes, const struct str *segments, size_t n, struct strbuf *out)
{
    struct route_match m;
    for (const struct http_route *route = routes; route->method; route++) {
        if (!fits(route->path, segments, n, &m))
            continue;
        if (out->n)
            strbuf_puts(out, ", ");
        strbuf_puts(out, route->method);
        if (strcmp(route->method, "GET") == 0)
            strbuf_puts(out, ", HEAD");
    }
}
