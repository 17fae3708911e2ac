#include "rounds/code/known.h"

#include "base/cleanup.h"
#include "base/yaml.h"

#include <stdlib.h>

enum { SITE_MAX = 100, NAME_MAX_BYTES = 150, IDS_BYTES_MAX = 400 };

static int by_key(const void *x, const void *y)
{
    return str_cmp(((const struct known_problem *)x)->key, ((const struct known_problem *)y)->key);
}

struct reading {
    const struct patterns *p;
    struct arena *a;
    struct known *out;
    size_t cap;
};

/* Small letters, digits, hyphens and underscores. */
static bool is_name(struct str s)
{
    bool good = s.n > 0 && s.n <= NAME_MAX_BYTES;
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];
        good = good && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_');
    }
    return good;
}

static enum err read_pattern(struct reading *r, struct str site, struct str name, const struct yaml *list,
                             struct error *e)
{
    size_t pattern = patterns_find(r->p, name);
    if (pattern == SIZE_MAX)
        return yaml_wrong(list, e, "there is no pattern \"%.*s\"", STR_ARG(name));
    if (list->kind != YAML_LIST)
        return yaml_wrong(list, e, "\"%.*s\" must be a list of names of problems", STR_ARG(name));
    for (size_t i = 0; i < list->n; i++) {
        const struct yaml *one = list->values[i];
        if (one->kind != YAML_SCALAR || !is_name(one->text))
            return yaml_wrong(
                one, e,
                "a name of a problem has small letters, digits, hyphens and underscores, as in its address");
        if (r->out->n == KNOWN_MAX)
            return yaml_wrong(one, e, "there are more than %d problems", KNOWN_MAX);
        arena_grow(r->a, r->out->v, r->out->n, r->cap);
        r->out->v[r->out->n++] = (struct known_problem){
            str_of(arena_printf(r->a, "%.*s/%.*s", STR_ARG(site), STR_ARG(one->text))), pattern};
    }
    return ERR_OK;
}

static enum err read_file(struct reading *r, struct str text, struct error *e)
{
    static const char *const keys[] = {"site", "patterns", NULL};
    const struct yaml *doc, *map;
    struct str site;
    TRY(yaml_read(text, r->a, &doc, e));
    TRY(yaml_map(doc, "the file", e));
    TRY(yaml_only_keys(doc, keys, e));
    TRY(yaml_get_line(doc, "site", SITE_MAX, r->a, &site, e));
    map = yaml_get(doc, "patterns");
    if (!map)
        return yaml_wrong(doc, e, "\"patterns\" is missing: {two-pointers: [3sum, ...], ...}");
    TRY(yaml_map(map, "patterns", e));
    for (size_t i = 0; i < map->n; i++)
        TRY(read_pattern(r, site, map->keys[i], map->values[i], e));
    return ERR_OK;
}

enum err known_read(const struct yaml_file *files, size_t n_files, const struct patterns *p, struct arena *a,
                    struct known *ret, struct error *e)
{
    struct known out = {0};
    struct reading r = {p, a, &out, 0};
    for (size_t i = 0; i < n_files; i++)
        TRY(yaml_in_file(read_file(&r, files[i].text, e), e, "patterns/known/%.*s", STR_ARG(files[i].name)));
    if (out.n > 1)
        qsort(out.v, out.n, sizeof *out.v, by_key);
    for (size_t i = 1; i < out.n; i++)
        if (str_eq(out.v[i].key, out.v[i - 1].key))
            return error_set(e, ERR_INVALID, "patterns/known", "patterns/known: %.*s is there twice",
                             STR_ARG(out.v[i].key));
    *ret = out;
    return ERR_OK;
}

size_t known_pattern(const struct known *k, struct str key)
{
    const struct known_problem want = {.key = key};
    const struct known_problem *found = k->n ? bsearch(&want, k->v, k->n, sizeof *k->v, by_key) : NULL;
    return found ? found->pattern : SIZE_MAX;
}

/* ---- of a problem ---- */

struct naming {
    const struct patterns *p;
    uint64_t seen; /* bits 1 << pattern */
    struct strbuf ids;
};

static void put_pattern(struct naming *n, size_t pattern)
{
    struct str id = n->p->v[pattern].id;
    if (n->seen >> pattern & 1 || n->ids.n + id.n >= IDS_BYTES_MAX)
        return;
    n->seen |= UINT64_C(1) << pattern;
    strbuf_printf(&n->ids, "%s%.*s", n->ids.n ? " " : "", STR_ARG(id));
}

static void put_topic(struct str name, void *context)
{
    struct naming *n = context;
    size_t pattern = patterns_find(n->p, name);
    if (pattern != SIZE_MAX)
        put_pattern(n, pattern);
}

struct str known_patterns_of(const struct known *k, const struct patterns *p,
                             const struct elsewhere_problem *x, struct arena *a)
{
    struct naming n = {.p = p};
    size_t pattern = known_pattern(k, x->key);
    if (pattern != SIZE_MAX)
        put_pattern(&n, pattern);
    else
        elsewhere_topics(x->topics, put_topic, &n);
    struct str ids = arena_str(a, strbuf_str(&n.ids));
    strbuf_release(&n.ids);
    return ids;
}
