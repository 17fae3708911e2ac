/*
 * route.h: from method and path to a row of the tables.
 */
#ifndef DRYRUN_HTTP_ROUTE_H
#define DRYRUN_HTTP_ROUTE_H

#include "http/http.h"
#include "http/parse.h"

enum { ROUTE_PARAMS_MAX = 4 };

struct route_match {
    const struct http_route *route; /* NULL: none */
    bool path_known;                /* some route has this path, with another method */
    struct {
        const char *name; /* into the route's path, name_n long */
        size_t name_n;
        struct str value;
    } params[ROUTE_PARAMS_MAX];
    size_t n_params;
};

/* Of the routes that fit, the one that has a literal where the others first have a name in braces: the order
 * of the tables says nothing. segments as from http_path_split(). */
void route_find(const struct http_route *const *tables, struct str method, const struct str *segments,
                size_t n, struct route_match *ret);

/* The methods that this path has: "GET, HEAD, PUT". */
void route_allow(const struct http_route *const *tables, const struct str *segments, size_t n,
                 struct strbuf *out);

#endif
