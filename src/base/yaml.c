/*
 * libyaml's events become a tree by recursive descent. A parse keeps three counters (depth, nodes, bytes) and
 * refuses at the first thing over its limit. Children of a list or map are gathered in a chain, because their
 * number is known only at its end, and then laid out as arrays.
 */
#include "base/yaml.h"

#include "base/num.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <stdlib.h>
#include <yaml.h>

struct parse {
    yaml_parser_t libyaml;
    struct arena *arena;
    struct error *e;
    size_t nodes;
};

static int line_of(const yaml_event_t *ev)
{
    return (int)ev->start_mark.line + 1;
}

static enum err fail(struct error *e, int line, const char *fmt, ...) printf_like(3, 4);
static enum err fail(struct error *e, int line, const char *fmt, ...)
{
    char field[16];
    snprintf(field, sizeof field, "%d", line);
    va_list args;
    va_start(args, fmt);
    error_setv(e, ERR_INVALID, field, fmt, args);
    va_end(args);
    return ERR_INVALID;
}

int yaml_error_line(const struct error *e)
{
    int64_t line;
    return num_parse_i64(str_of(e->field), 1, INT32_MAX, &line) ? (int)line : 0;
}

enum err yaml_in_file(enum err r, struct error *e, const char *file, ...)
{
    if (r == ERR_OK || !e)
        return r;
    int line = yaml_error_line(e);
    va_list args;
    va_start(args, file);
    vsnprintf(e->field, sizeof e->field, file, args);
    va_end(args);
    if (line)
        return error_prefix(e, "%s:%d", e->field, line);
    return error_prefix(e, "%s", e->field);
}

struct str yaml_file_id(const struct yaml_file *f)
{
    const char *slash = memchr(f->name.p, '/', f->name.n);
    if (slash)
        return str_head(f->name, (size_t)(slash - f->name.p));
    return str_ends(f->name, STR(".yaml")) ? str_head(f->name, f->name.n - strlen(".yaml")) : f->name;
}

/* The next event, to be released with yaml_event_delete. */
static enum err next_event(struct parse *p, yaml_event_t *ret)
{
    if (yaml_parser_parse(&p->libyaml, ret))
        return ERR_OK;
    const yaml_parser_t *l = &p->libyaml;
    bool reader = l->error == YAML_READER_ERROR;
    return fail(p->e, reader ? (int)l->mark.line + 1 : (int)l->problem_mark.line + 1, "not YAML: %s%s%s",
                l->problem ? l->problem : "cannot be read", l->context ? ", " : "",
                l->context ? l->context : "");
}

struct chain {
    struct chain *next;
    struct str key;
    int key_line;
    struct yaml *value;
};

static enum err read_node(struct parse *p, const yaml_event_t *ev, int depth, struct yaml **ret);

static enum err read_key(struct parse *p, const yaml_event_t *ev, struct str *ret)
{
    if (ev->type != YAML_SCALAR_EVENT)
        return fail(p->e, line_of(ev), "a key must be plain text");
    struct str key = {(const char *)ev->data.scalar.value, ev->data.scalar.length};
    if (memchr(key.p, '\0', key.n))
        return fail(p->e, line_of(ev), "a key must not contain NUL");
    if (str_is(key, "<<") && ev->data.scalar.plain_implicit)
        return fail(p->e, line_of(ev), "merge keys (<<) are not accepted");
    *ret = arena_str(p->arena, key);
    return ERR_OK;
}

/* Lay the chain (newest first) out as arrays. */
static void lay_out(struct parse *p, struct yaml *node, const struct chain *newest, size_t n)
{
    node->n = n;
    node->values = arena_array(p->arena, struct yaml *, n);
    if (node->kind == YAML_MAP) {
        node->keys = arena_array(p->arena, struct str, n);
        node->key_lines = arena_array(p->arena, int, n);
    }
    for (const struct chain *c = newest; c; c = c->next) {
        n--;
        node->values[n] = c->value;
        if (node->kind == YAML_MAP) {
            node->keys[n] = c->key;
            node->key_lines[n] = c->key_line;
        }
    }
}

struct place {
    struct str key;
    size_t i;
};

static int by_key(const void *a, const void *b)
{
    const struct place *x = a, *y = b;
    int c = str_cmp(x->key, y->key);
    return c ? c : (x->i > y->i) - (x->i < y->i);
}

/* Sorted, equal keys are neighbours: a file of many long maps is not compared each key with each. */
static enum err check_keys(struct parse *p, const struct yaml *map)
{
    struct place *places = arena_array(p->arena, struct place, map->n);
    size_t first = map->n, second = map->n;
    for (size_t i = 0; i < map->n; i++)
        places[i] = (struct place){map->keys[i], i};
    qsort(places, map->n, sizeof *places, by_key);
    for (size_t k = 1; k < map->n; k++) {
        if (places[k].i < second && str_eq(places[k - 1].key, places[k].key)) {
            first = places[k - 1].i;
            second = places[k].i;
        }
    }
    if (second == map->n)
        return ERR_OK;
    struct str key = map->keys[second];
    return fail(p->e, map->key_lines[second], "the key \"%.*s\" stands here a second time (first in line %d)",
                (int)(key.n < 60 ? key.n : 60), key.p, map->key_lines[first]);
}

static enum err read_children(struct parse *p, struct yaml *node, int depth)
{
    yaml_event_type_t end = node->kind == YAML_MAP ? YAML_MAPPING_END_EVENT : YAML_SEQUENCE_END_EVENT;
    struct chain *newest = NULL;
    size_t n = 0;
    for (;; n++) {
        /* Whoever reads a map looks for each of its keys. */
        if (node->kind == YAML_MAP && n > YAML_KEYS_MAX)
            return fail(p->e, node->line, "a map of more than %d keys", YAML_KEYS_MAX);
        _cleanup_(yaml_event_delete) yaml_event_t ev;
        TRY(next_event(p, &ev));
        if (ev.type == end)
            break;
        struct chain *c = arena_new(p->arena, struct chain);
        if (node->kind == YAML_MAP) {
            TRY(read_key(p, &ev, &c->key));
            c->key_line = line_of(&ev);
            _cleanup_(yaml_event_delete) yaml_event_t value;
            TRY(next_event(p, &value));
            TRY(read_node(p, &value, depth, &c->value));
        } else {
            TRY(read_node(p, &ev, depth, &c->value));
        }
        c->next = newest;
        newest = c;
    }
    lay_out(p, node, newest, n);
    return node->kind == YAML_MAP ? check_keys(p, node) : ERR_OK;
}

static enum err refuse_tag(struct parse *p, const yaml_event_t *ev, const yaml_char_t *anchor,
                           const yaml_char_t *tag)
{
    if (anchor)
        return fail(p->e, line_of(ev), "anchors (&%s) are not accepted", (const char *)anchor);
    if (tag)
        return fail(p->e, line_of(ev), "tags (%s) are not accepted", (const char *)tag);
    return ERR_OK;
}

static enum err read_node(struct parse *p, const yaml_event_t *ev, int depth, struct yaml **ret)
{
    if (depth >= YAML_DEPTH_MAX)
        return fail(p->e, line_of(ev), "nested deeper than %d levels", YAML_DEPTH_MAX);
    if (++p->nodes > YAML_NODES_MAX)
        return fail(p->e, line_of(ev), "more than %d values", YAML_NODES_MAX);
    struct yaml *node = arena_new(p->arena, struct yaml);
    node->line = line_of(ev);
    switch (ev->type) {
    case YAML_SCALAR_EVENT:
        TRY(refuse_tag(p, ev, ev->data.scalar.anchor, ev->data.scalar.tag));
        if (memchr(ev->data.scalar.value, '\0', ev->data.scalar.length))
            return fail(p->e, line_of(ev), "a value must not contain NUL");
        node->kind = YAML_SCALAR;
        node->plain = ev->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
        node->text =
            arena_str(p->arena, (struct str){(const char *)ev->data.scalar.value, ev->data.scalar.length});
        break;
    case YAML_SEQUENCE_START_EVENT:
        TRY(refuse_tag(p, ev, ev->data.sequence_start.anchor, ev->data.sequence_start.tag));
        node->kind = YAML_LIST;
        TRY(read_children(p, node, depth + 1));
        break;
    case YAML_MAPPING_START_EVENT:
        TRY(refuse_tag(p, ev, ev->data.mapping_start.anchor, ev->data.mapping_start.tag));
        node->kind = YAML_MAP;
        TRY(read_children(p, node, depth + 1));
        break;
    case YAML_ALIAS_EVENT:
        return fail(p->e, line_of(ev), "aliases (*%s) are not accepted", (const char *)ev->data.alias.anchor);
    default: return fail(p->e, line_of(ev), "a value is missing");
    }
    *ret = node;
    return ERR_OK;
}

/* One event that must be of this type. */
static enum err expect(struct parse *p, yaml_event_type_t type, const char *otherwise)
{
    _cleanup_(yaml_event_delete) yaml_event_t ev;
    TRY(next_event(p, &ev));
    return ev.type == type ? ERR_OK : fail(p->e, line_of(&ev), "%s", otherwise);
}

static enum err read_document(struct parse *p, struct yaml **ret)
{
    TRY(expect(p, YAML_STREAM_START_EVENT, "not YAML"));
    {
        _cleanup_(yaml_event_delete) yaml_event_t ev;
        TRY(next_event(p, &ev));
        if (ev.type == YAML_STREAM_END_EVENT) {
            *ret = arena_new(p->arena, struct yaml);
            **ret = (struct yaml){.kind = YAML_MAP, .line = 1};
            return ERR_OK;
        }
        if (ev.type != YAML_DOCUMENT_START_EVENT)
            return fail(p->e, line_of(&ev), "not YAML");
    }
    _cleanup_(yaml_event_delete) yaml_event_t root;
    TRY(next_event(p, &root));
    TRY(read_node(p, &root, 0, ret));
    TRY(expect(p, YAML_DOCUMENT_END_EVENT, "the document does not end here"));
    return expect(p, YAML_STREAM_END_EVENT, "a second document is not accepted");
}

/* libyaml also takes UTF-16 and a byte-order mark; this program does not. */
static enum err check_text(struct str text, struct error *e)
{
    if (text.n > YAML_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "1", "larger than %d bytes", YAML_BYTES_MAX);
    size_t good = utf8_check(text);
    bool bom = str_starts(text, STR("\xEF\xBB\xBF"));
    if (good == text.n && !bom)
        return ERR_OK;
    int line = 1;
    for (size_t i = 0; i < good; i++)
        line += text.p[i] == '\n';
    return fail(e, bom ? 1 : line, bom ? "begins with a byte-order mark" : "not UTF-8");
}

enum err yaml_read(struct str text, struct arena *a, const struct yaml **ret, struct error *e)
{
    TRY(check_text(text, e));
    struct parse p = {.arena = a, .e = e};
    if (!yaml_parser_initialize(&p.libyaml))
        abort(); /* only when memory runs out */
    yaml_parser_set_encoding(&p.libyaml, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&p.libyaml, (const unsigned char *)text.p, text.n);
    struct yaml *root = NULL;
    enum err r = read_document(&p, &root);
    yaml_parser_delete(&p.libyaml);
    TRY(r);
    *ret = root;
    return ERR_OK;
}

bool yaml_is_null(const struct yaml *node)
{
    return !node || (node->kind == YAML_SCALAR && node->plain &&
                     (node->text.n == 0 || str_is(node->text, "~") || str_is(node->text, "null") ||
                      str_is(node->text, "Null") || str_is(node->text, "NULL")));
}

const struct yaml *yaml_get(const struct yaml *map, const char *key)
{
    if (!map || map->kind != YAML_MAP)
        return NULL;
    for (size_t i = 0; i < map->n; i++) {
        if (str_is(map->keys[i], key))
            return yaml_is_null(map->values[i]) ? NULL : map->values[i];
    }
    return NULL;
}

/* The scalar's text; what it should have been is for the message. */
static enum err scalar(const struct yaml *node, const char *what, const char *should_be, struct str *ret,
                       struct error *e)
{
    if (node->kind != YAML_SCALAR || yaml_is_null(node))
        return fail(e, node->line, "\"%s\" must be %s", what, should_be);
    *ret = node->text;
    return ERR_OK;
}

enum err yaml_str(const struct yaml *node, const char *what, size_t max, struct str *ret, struct error *e)
{
    struct str text;
    TRY(scalar(node, what, "text", &text, e));
    if (text.n > max)
        return fail(e, node->line, "\"%s\" is longer than %zu bytes", what, max);
    *ret = text;
    return ERR_OK;
}

enum err yaml_int(const struct yaml *node, const char *what, int64_t min, int64_t max, int64_t *ret,
                  struct error *e)
{
    struct str text;
    TRY(scalar(node, what, "a whole number", &text, e));
    if (!node->plain || !num_parse_i64(text, min, max, ret))
        return fail(e, node->line, "\"%s\" must be a whole number from %" PRId64 " to %" PRId64, what, min,
                    max);
    return ERR_OK;
}

enum err yaml_real(const struct yaml *node, const char *what, double min, double max, double *ret,
                   struct error *e)
{
    struct str text;
    double v;
    TRY(scalar(node, what, "a number", &text, e));
    if (!node->plain || !num_parse_f64(text, &v) || v < min || v > max)
        return fail(e, node->line, "\"%s\" must be a number from %g to %g", what, min, max);
    *ret = v;
    return ERR_OK;
}

enum err yaml_bool(const struct yaml *node, const char *what, bool *ret, struct error *e)
{
    struct str text;
    TRY(scalar(node, what, "true or false", &text, e));
    bool yes = str_is(text, "true") || str_is(text, "True") || str_is(text, "TRUE");
    bool no = str_is(text, "false") || str_is(text, "False") || str_is(text, "FALSE");
    if (!node->plain || (!yes && !no))
        return fail(e, node->line, "\"%s\" must be true or false", what);
    *ret = yes;
    return ERR_OK;
}

enum err yaml_map(const struct yaml *node, const char *what, struct error *e)
{
    return node->kind == YAML_MAP ? ERR_OK : fail(e, node->line, "\"%s\" must be a map (key: value)", what);
}

enum err yaml_strs(const struct yaml *node, const char *what, size_t max_items, size_t max_each,
                   struct arena *a, struct str **ret, size_t *ret_n, struct error *e)
{
    size_t n = node ? node->n : 0;
    if (node && node->kind != YAML_LIST)
        return fail(e, node->line, "\"%s\" must be a list", what);
    if (n > max_items)
        return fail(e, node->line, "\"%s\" has more than %zu items", what, max_items);
    struct str *list = arena_array(a, struct str, n);
    for (size_t i = 0; i < n; i++) {
        if (node->values[i]->kind != YAML_SCALAR)
            return fail(e, node->values[i]->line, "\"%s\" must be a list of texts", what);
        struct str text = node->values[i]->text;
        if (text.n > max_each)
            return fail(e, node->values[i]->line, "an item of \"%s\" is longer than %zu bytes", what,
                        max_each);
        list[i] = arena_str(a, text);
    }
    *ret = list;
    *ret_n = n;
    return ERR_OK;
}

static enum err missing(const struct yaml *map, const char *key, struct error *e)
{
    return fail(e, map ? map->line : 1, "the key \"%s\" is missing", key);
}

enum err yaml_get_str(const struct yaml *map, const char *key, size_t max, struct str *ret, struct error *e)
{
    const struct yaml *node = yaml_get(map, key);
    return node ? yaml_str(node, key, max, ret, e) : missing(map, key, e);
}

enum err yaml_get_str_or(const struct yaml *map, const char *key, size_t max, struct str fallback,
                         struct str *ret, struct error *e)
{
    const struct yaml *node = yaml_get(map, key);
    if (node)
        return yaml_str(node, key, max, ret, e);
    *ret = fallback;
    return ERR_OK;
}

enum err yaml_get_int_or(const struct yaml *map, const char *key, int64_t min, int64_t max, int64_t fallback,
                         int64_t *ret, struct error *e)
{
    const struct yaml *node = yaml_get(map, key);
    if (node)
        return yaml_int(node, key, min, max, ret, e);
    *ret = fallback;
    return ERR_OK;
}

enum err yaml_get_real_or(const struct yaml *map, const char *key, double min, double max, double fallback,
                          double *ret, struct error *e)
{
    const struct yaml *node = yaml_get(map, key);
    if (node)
        return yaml_real(node, key, min, max, ret, e);
    *ret = fallback;
    return ERR_OK;
}

enum err yaml_get_bool_or(const struct yaml *map, const char *key, bool fallback, bool *ret, struct error *e)
{
    const struct yaml *node = yaml_get(map, key);
    if (node)
        return yaml_bool(node, key, ret, e);
    *ret = fallback;
    return ERR_OK;
}

enum err yaml_only_keys(const struct yaml *map, const char *const *keys, struct error *e)
{
    for (size_t i = 0; map && i < map->n && map->kind == YAML_MAP; i++) {
        size_t k = 0;
        while (keys[k] && !str_is(map->keys[i], keys[k]))
            k++;
        if (!keys[k])
            return fail(e, map->key_lines[i], "unknown key \"%.*s\"",
                        (int)(map->keys[i].n < 60 ? map->keys[i].n : 60), map->keys[i].p);
    }
    return ERR_OK;
}

enum err yaml_wrong(const struct yaml *node, struct error *e, const char *fmt, ...)
{
    char line[24];
    va_list args;
    snprintf(line, sizeof line, "%d", node ? node->line : 1);
    va_start(args, fmt);
    enum err r = error_setv(e, ERR_INVALID, line, fmt, args);
    va_end(args);
    return r;
}

enum err yaml_get_line(const struct yaml *map, const char *key, size_t max, struct arena *a, struct str *ret,
                       struct error *e)
{
    struct str s;
    TRY(yaml_get_str(map, key, max, &s, e));
    s = str_trim(s);
    if (!s.n)
        return yaml_wrong(yaml_get(map, key), e, "\"%s\" is empty", key);
    if (str_find_char(s, '\n') < s.n)
        return yaml_wrong(yaml_get(map, key), e, "\"%s\" must be one line (fold it with \">-\")", key);
    *ret = arena_str(a, s);
    return ERR_OK;
}

enum err yaml_get_word(const struct yaml *map, const char *key, const char *const *words, size_t n,
                       size_t *ret, struct error *e)
{
    enum { WORD_MAX = 60 };
    _cleanup_(strbuf_release) struct strbuf known = {0};
    struct str word;
    TRY(yaml_get_str(map, key, WORD_MAX, &word, e));
    word = str_trim(word);
    for (size_t i = 0; i < n && words[i]; i++) {
        if (str_is(word, words[i])) {
            *ret = i;
            return ERR_OK;
        }
        strbuf_printf(&known, "%s%s", i ? ", " : "", words[i]);
    }
    return yaml_wrong(yaml_get(map, key), e, "\"%s\" must be one of %s", key, strbuf_cstr(&known));
}
