/* Whatever is read keeps the limits, has no key twice, and can be read through every getter. */
#include "base/yaml.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static size_t walk(const struct yaml *node, int depth, struct arena *a)
{
    size_t nodes = 1, n;
    int64_t number;
    double real;
    bool yes;
    struct str text, *list;
    struct error e;
    assert(depth <= YAML_DEPTH_MAX && node->line >= 1);
    /* Errors are as good as values here; what counts is that each getter answers. */
    (void)!yaml_int(node, "x", -10, 10, &number, &e);
    (void)!yaml_real(node, "x", -10, 10, &real, &e);
    (void)!yaml_bool(node, "x", &yes, &e);
    (void)!yaml_str(node, "x", 20, &text, &e);
    (void)!yaml_strs(node, "x", 5, 20, a, &list, &n, &e);
    for (size_t i = 0; i < node->n; i++) {
        nodes += walk(node->values[i], depth + 1, a);
        if (node->kind != YAML_MAP || memchr(node->keys[i].p, '\0', node->keys[i].n))
            continue;
        const struct yaml *found = yaml_get(node, arena_cstr(a, node->keys[i]));
        assert(found == (yaml_is_null(node->values[i]) ? NULL : node->values[i]));
    }
    return nodes;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a;
    struct error e;
    const struct yaml *doc;
    arena_init(&a);
    if (yaml_read((struct str){(const char *)data, size}, &a, &doc, &e) == ERR_OK)
        assert(walk(doc, 0, &a) <= YAML_NODES_MAX + 1);
    else
        assert(e.code == ERR_TOO_LARGE || yaml_error_line(&e) >= 1);
    arena_release(&a);
    return 0;
}
