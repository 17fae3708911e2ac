/* Items of the recognition drill, read. */
#include "rounds/code/recognize.h"

#include "base/yaml.h"

#include <stdlib.h>

enum { WHY_MAX = 500, ID_MAX = 60, WHY_MIN = 20 };

struct reading {
    struct arena *a;
    const struct patterns *p;
    struct recognize *all;
    size_t cap;
};

static enum err pattern_at(const struct reading *r, const struct yaml *node, struct str id, size_t *ret,
                           struct error *e)
{
    for (size_t i = 0; i < r->p->n; i++)
        if (str_eq(r->p->v[i].id, id)) {
            *ret = i;
            return ERR_OK;
        }
    return yaml_wrong(node, e, "\"%.*s\" is no pattern", STR_ARG(id));
}

static bool has(const size_t *v, size_t n, size_t x)
{
    for (size_t i = 0; i < n; i++)
        if (v[i] == x)
            return true;
    return false;
}

static enum err read_list(struct reading *r, const struct yaml *node, const char *key, size_t max,
                          const struct recognize_item *item, size_t *v, size_t *ret_n, struct error *e)
{
    const struct yaml *list = yaml_get(node, key);
    struct str *ids;
    size_t n, at = 0;
    TRY(yaml_strs(list, key, max, ID_MAX, r->a, &ids, &n, e));
    for (size_t i = 0; i < n; i++) {
        TRY(pattern_at(r, list->values[i], ids[i], &at, e));
        if (has(v, i, at) || has(item->right, item->n_right, at))
            return yaml_wrong(list->values[i], e, "\"%.*s\" stands there twice", STR_ARG(ids[i]));
        v[i] = at;
    }
    *ret_n = n;
    return ERR_OK;
}

static enum err read_patterns(struct reading *r, const struct yaml *node, struct recognize_item *item,
                              struct error *e)
{
    struct str word;
    size_t right[RECOGNIZE_RIGHT_MAX] = {0}, n = 0;
    TRY(read_list(r, node, "right", RECOGNIZE_RIGHT_MAX, item, right, &n, e));
    if (n == 0)
        return yaml_wrong(node, e, "\"right\" must be a list of 1 to %d patterns", RECOGNIZE_RIGHT_MAX);
    for (size_t i = 0; i < n; i++)
        item->right[i] = right[i];
    item->n_right = n;
    TRY(read_list(r, node, "also", RECOGNIZE_ALSO_MAX, item, item->also, &item->n_also, e));
    TRY(yaml_get_line(node, "signal", ID_MAX, r->a, &word, e));
    item->signal = pattern_signal_of(&r->p->v[right[0]], word);
    if (item->signal == SIZE_MAX)
        return yaml_wrong(yaml_get(node, "signal"), e, "%.*s has no signal \"%.*s\"",
                          STR_ARG(r->p->v[right[0]].id), STR_ARG(word));
    TRY(yaml_get_line(node, "trap", ID_MAX, r->a, &word, e));
    TRY(pattern_at(r, yaml_get(node, "trap"), word, &item->trap, e));
    if (has(item->right, n, item->trap) || has(item->also, item->n_also, item->trap))
        return yaml_wrong(yaml_get(node, "trap"), e, "\"trap\" is a pattern that is right or acceptable");
    return ERR_OK;
}

static enum err long_enough(const struct yaml *node, const char *key, struct str s, size_t min,
                            struct error *e)
{
    return s.n >= min
               ? ERR_OK
               : yaml_wrong(yaml_get(node, key), e, "\"%s\" has %zu bytes; it must have %zu", key, s.n, min);
}

static enum err read_item(struct reading *r, const struct yaml *node, struct error *e)
{
    static const char *const keys[] = {"id",  "text", "right",    "also", "signal",
                                       "why", "trap", "trap_why", NULL};
    struct recognize_item item = {0};
    TRY(yaml_map(node, "an item", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(yaml_get_line(node, "id", ID_MAX, r->a, &item.id, e));
    if (!str_is_slug(item.id))
        return yaml_wrong(yaml_get(node, "id"), e, "an id has small letters, digits and single hyphens");
    if (recognize_find(r->all, item.id) != SIZE_MAX)
        return yaml_wrong(yaml_get(node, "id"), e, "the id \"%.*s\" is there twice", STR_ARG(item.id));
    TRY(yaml_get_line(node, "text", RECOGNIZE_TEXT_MAX, r->a, &item.text, e));
    TRY(long_enough(node, "text", item.text, RECOGNIZE_TEXT_MIN, e));
    TRY(read_patterns(r, node, &item, e));
    TRY(yaml_get_line(node, "why", WHY_MAX, r->a, &item.why, e));
    TRY(long_enough(node, "why", item.why, WHY_MIN, e));
    TRY(yaml_get_line(node, "trap_why", WHY_MAX, r->a, &item.trap_why, e));
    TRY(long_enough(node, "trap_why", item.trap_why, WHY_MIN, e));
    arena_grow(r->a, r->all->v, r->all->n, r->cap);
    r->all->v[r->all->n++] = item;
    return ERR_OK;
}

static enum err read_file(struct reading *r, const struct yaml_file *f, struct error *e)
{
    static const char *const keys[] = {"items", NULL};
    const struct yaml *doc;
    TRY(yaml_read(f->text, r->a, &doc, e));
    TRY(yaml_map(doc, "the file", e));
    TRY(yaml_only_keys(doc, keys, e));
    const struct yaml *list = yaml_get(doc, "items");
    if (!list || list->kind != YAML_LIST || !list->n)
        return yaml_wrong(list ? list : doc, e, "\"items\" must be a list with something in it");
    if (r->all->n + list->n > RECOGNIZE_ITEMS_MAX)
        return yaml_wrong(list, e, "with these there are more than %d items", RECOGNIZE_ITEMS_MAX);
    for (size_t i = 0; i < list->n; i++)
        TRY(read_item(r, list->values[i], e));
    return ERR_OK;
}

enum err recognize_read(const struct yaml_file *files, size_t n_files, const struct patterns *p,
                        struct arena *a, struct recognize *ret, struct error *e)
{
    struct recognize all = {0};
    struct reading r = {a, p, &all, 0};
    for (size_t i = 0; i < n_files; i++)
        TRY(yaml_in_file(read_file(&r, &files[i], e), e, "patterns/recognize/%.*s", STR_ARG(files[i].name)));
    *ret = all;
    return ERR_OK;
}

size_t recognize_find(const struct recognize *r, struct str id)
{
    for (size_t i = 0; i < r->n; i++)
        if (str_eq(r->v[i].id, id))
            return i;
    return SIZE_MAX;
}
