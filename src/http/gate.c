#include "http/gate.h"

#include <strings.h>

static enum err add_name(struct gate *g, struct str name, uint16_t port, struct error *e)
{
    if (g->n == GATE_NAMES_MAX)
        return error_set(e, ERR_TOO_LARGE, "host", "more than %d host names are given", GATE_NAMES_MAX);
    struct strbuf *b = &g->names[g->n++];
    strbuf_put(b, name);
    if (port)
        strbuf_printf(b, ":%u", port);
    return ERR_OK;
}

/* A colon that is not inside the brackets of an IPv6 address. */
static bool has_port(struct str name)
{
    size_t colon = name.n;
    while (colon > 0 && name.p[colon - 1] != ':' && name.p[colon - 1] != ']')
        colon--;
    return colon > 0 && name.p[colon - 1] == ':';
}

static enum err add_names(struct gate *g, uint16_t port, const char *const *names, struct error *e)
{
    static const char *const loopback[] = {"127.0.0.1", "localhost", "[::1]"};
    for (size_t i = 0; i < ARRAY_LEN(loopback); i++) {
        TRY(add_name(g, str_of(loopback[i]), port, e));
        if (port == 80)
            TRY(add_name(g, str_of(loopback[i]), 0, e));
    }
    for (size_t i = 0; names && names[i]; i++) {
        TRY(add_name(g, str_of(names[i]), 0, e));
        if (!has_port(str_of(names[i])))
            TRY(add_name(g, str_of(names[i]), port, e));
    }
    return ERR_OK;
}

enum err gate_init(struct gate *g, uint16_t port, const char *const *names, struct error *e)
{
    *g = (struct gate){0};
    enum err err = add_names(g, port, names, e);
    if (err != ERR_OK)
        gate_release(g);
    return err;
}

void gate_release(struct gate *g)
{
    for (size_t i = 0; i < g->n; i++)
        strbuf_release(&g->names[i]);
    g->n = 0;
}

bool gate_host_allowed(const struct gate *g, struct str host)
{
    for (size_t i = 0; i < g->n; i++) {
        if (http_same_name(strbuf_str(&g->names[i]), host))
            return true;
    }
    return false;
}

bool gate_origin_allowed(const struct gate *g, const struct http_head *head)
{
    bool present = false;
    for (size_t i = 0; i < head->n_fields; i++)
        present |= http_same_name(head->fields[i].name, STR("Origin"));
    if (!present)
        return true;
    struct str origin = http_head_field(head, "Origin"); /* empty when there are two: then refused */
    if (str_starts(origin, STR("http://")))
        return gate_host_allowed(g, str_from(origin, 7));
    if (str_starts(origin, STR("https://")))
        return gate_host_allowed(g, str_from(origin, 8));
    return false;
}
