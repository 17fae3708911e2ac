/*
 * Making is by SplitMix64 and by size: the i-th input of n is given i/n of the range of sizes and numbers, so
 * that small ones come first. Making smaller knows nothing of how a value was made: it changes the value and
 * asks whether it still fits.
 */
#include "rounds/code/recursion-inputs.h"

#include <stdlib.h>

static const char *const kind_names[RECURSION_INPUT_KINDS] = {"int",  "text", "list",  "nest",
                                                              "tree", "grid", "index", "count"};

/* ---- reading ---- */

static enum err read_pair(const struct yaml *map, const char *key, int64_t min, int64_t max, int64_t *from,
                          int64_t *to, struct error *e)
{
    const struct yaml *pair = yaml_get(map, key);
    if (!pair || pair->kind != YAML_LIST || pair->n != 2)
        return yaml_wrong(pair ? pair : map, e, "\"%s\" must be two whole numbers, as [0, 9]", key);
    TRY(yaml_int(pair->values[0], key, min, max, from, e));
    return yaml_int(pair->values[1], key, *from, max, to, e);
}

static enum err read_kind(const struct yaml *node, int nest, struct arena *a, struct recursion_input *in,
                          struct error *e);

static enum err read_sized(const struct yaml *node, int nest, struct arena *a, struct recursion_input *in,
                           struct error *e)
{
    int64_t from, to, depth;
    TRY(read_pair(node, "size", 0, RECURSION_SIZE_MAX, &from, &to, e));
    in->size_min = (int)from;
    in->size_max = (int)to;
    TRY(yaml_get_bool_or(node, "sorted", false, &in->sorted, e));
    TRY(yaml_get_bool_or(node, "distinct", false, &in->distinct, e));
    TRY(yaml_get_int_or(node, "depth", 1, RECURSION_DEPTH_MAX, 1, &depth, e));
    in->depth = (int)depth;
    if (in->kind == RECURSION_TEXT)
        return ERR_OK;
    struct recursion_input *of = arena_new(a, struct recursion_input);
    const struct yaml *inner = yaml_get(node, kind_names[in->kind]);
    TRY(read_kind(inner, nest + 1, a, of, e));
    if ((in->sorted || in->distinct || in->kind >= RECURSION_NEST) && of->kind != RECURSION_INT)
        return yaml_wrong(inner, e, "these can only be of int");
    if ((in->sorted && in->kind == RECURSION_TREE) || in->distinct) {
        in->distinct = true;
        if (of->max - of->min < in->size_max)
            return yaml_wrong(inner, e, "there are not so many distinct numbers");
    }
    in->of = of;
    return ERR_OK;
}

static enum err read_letters(const struct yaml *node, struct arena *a, struct recursion_input *in,
                             struct error *e)
{
    struct str s;
    TRY(yaml_get_str(node, "text", 100, &s, e));
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] < ' ' || s.p[i] > '~')
            return yaml_wrong(node, e, "\"text\" must be printable ASCII");
    if (!s.n)
        return yaml_wrong(node, e, "\"text\" has no letters");
    in->letters = arena_str(a, s);
    return ERR_OK;
}

static enum err read_kind(const struct yaml *node, int nest, struct arena *a, struct recursion_input *in,
                          struct error *e)
{
    static const char *const keys[] = {"int",  "text",   "list",     "nest",  "tree",  "grid", "index",
                                       "size", "sorted", "distinct", "depth", "count", NULL};
    size_t kinds = 0;
    *in = (struct recursion_input){0};
    if (!node)
        return yaml_wrong(node, e, "an input is missing");
    TRY(yaml_map(node, "an input", e));
    TRY(yaml_only_keys(node, keys, e));
    for (size_t k = 0; k < RECURSION_INPUT_KINDS; k++) {
        if (yaml_get(node, kind_names[k])) {
            in->kind = (enum recursion_input_kind)k;
            kinds++;
        }
    }
    if (kinds != 1 || nest >= RECURSION_NEST_MAX)
        return yaml_wrong(node, e, "an input is one of int, text, list, nest, tree, grid, index, count");
    if (in->kind == RECURSION_INT)
        return read_pair(node, "int", -1000000000, 1000000000, &in->min, &in->max, e);
    if (in->kind == RECURSION_TEXT)
        TRY(read_letters(node, a, in, e));
    return in->kind < RECURSION_INDEX ? read_sized(node, nest, a, in, e) : ERR_OK;
}

enum err recursion_input_read(const struct yaml *node, const struct recursion_input *before, size_t n_before,
                              struct arena *a, struct recursion_input *ret, struct error *e)
{
    struct recursion_input in;
    int64_t which;
    TRY(read_kind(node, 0, a, &in, e));
    if (in.kind >= RECURSION_INDEX) {
        const char *key = kind_names[in.kind];
        TRY(yaml_int(yaml_get(node, key), key, 0, 100, &which, e));
        in.which = (size_t)which;
        if (in.which >= n_before ||
            (before[in.which].kind != RECURSION_LIST && before[in.which].kind != RECURSION_TEXT))
            return yaml_wrong(node, e, "\"%s\" must be the number of a list or text before it, from 0", key);
        if (in.kind == RECURSION_INDEX && before[in.which].size_min < 1)
            return yaml_wrong(node, e, "the argument %zu may be empty, and then it has no places", in.which);
    }
    *ret = in;
    return ERR_OK;
}

/* ---- making ---- */

struct maker {
    uint64_t state;
    size_t i, n; /* how far: small to large */
};

static uint64_t next_random(struct maker *m)
{
    uint64_t z = m->state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

/* from..to, both counted */
static int64_t between(struct maker *m, int64_t from, int64_t to)
{
    return from + (int64_t)(next_random(m) % (uint64_t)(to - from + 1));
}

static int64_t nearest_to_zero(const struct recursion_input *in)
{
    return in->min > 0 ? in->min : in->max < 0 ? in->max : 0;
}

/* Within the part of the range that is this far from the simplest number; at the end all of it. */
static int64_t make_int(struct maker *m, const struct recursion_input *in)
{
    int64_t zero = nearest_to_zero(in);
    int64_t reach = 1 + (int64_t)((double)(in->max - in->min) * (double)(m->i + 1) / (double)m->n);
    int64_t from = zero - reach < in->min ? in->min : zero - reach;
    int64_t to = zero + reach > in->max ? in->max : zero + reach;
    return between(m, from, to);
}

static int make_size(struct maker *m, const struct recursion_input *in)
{
    int most =
        in->size_min + (int)((double)(in->size_max - in->size_min) * (double)(m->i + 1) / (double)m->n + 0.5);
    return (int)between(m, in->size_min, most > in->size_max ? in->size_max : most);
}

static json_t *make(struct maker *m, const struct recursion_input *in);

static int by_number(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static bool has(const int64_t *v, int n, int64_t x)
{
    for (int i = 0; i < n; i++)
        if (v[i] == x)
            return true;
    return false;
}

/* Numbers as a list or a tree wants them; there are enough distinct ones. */
static int make_numbers(struct maker *m, const struct recursion_input *in, int64_t v[RECURSION_SIZE_MAX])
{
    int n = make_size(m, in);
    for (int i = 0; i < n; i++) {
        v[i] = make_int(m, in->of);
        while (in->distinct && has(v, i, v[i]))
            v[i] = v[i] == in->of->max ? in->of->min : v[i] + 1;
    }
    if (in->sorted)
        qsort(v, (size_t)n, sizeof *v, by_number);
    return n;
}

static json_t *make_list(struct maker *m, const struct recursion_input *in)
{
    json_t *list = json_array();
    if (in->of->kind != RECURSION_INT) {
        for (int n = make_size(m, in); n > 0; n--)
            json_array_append_new(list, make(m, in->of));
        return list;
    }
    int64_t v[RECURSION_SIZE_MAX];
    int n = make_numbers(m, in, v);
    for (int i = 0; i < n; i++)
        json_array_append_new(list, json_integer(v[i]));
    return list;
}

static json_t *make_nest(struct maker *m, const struct recursion_input *in, int depth)
{
    json_t *list = json_array();
    for (int n = make_size(m, in); n > 0; n--) {
        bool deeper = depth > 1 && next_random(m) % 5 < 2;
        json_array_append_new(list, deeper ? make_nest(m, in, depth - 1) : json_integer(make_int(m, in->of)));
    }
    return list;
}

/* Of the numbers in their order, one is the root, those before it are on the left. */
static json_t *make_tree(struct maker *m, const int64_t *v, int n)
{
    if (n == 0)
        return json_null();
    int root = (int)between(m, 0, n - 1);
    json_t *left = make_tree(m, v, root), *right = make_tree(m, v + root + 1, n - root - 1);
    return json_pack("[I,o,o]", (json_int_t)v[root], left, right);
}

static json_t *make_grid(struct maker *m, const struct recursion_input *in)
{
    json_t *rows = json_array();
    int n_rows = make_size(m, in), n_columns = make_size(m, in);
    for (int i = 0; i < n_rows; i++) {
        json_t *row = json_array();
        for (int k = 0; k < n_columns; k++)
            json_array_append_new(row, json_integer(make_int(m, in->of)));
        json_array_append_new(rows, row);
    }
    return rows;
}

static json_t *make_text(struct maker *m, const struct recursion_input *in)
{
    char text[RECURSION_SIZE_MAX];
    int n = make_size(m, in);
    for (int i = 0; i < n; i++)
        text[i] = in->letters.p[next_random(m) % in->letters.n];
    return json_stringn(text, (size_t)n);
}

static json_t *make(struct maker *m, const struct recursion_input *in)
{
    int64_t v[RECURSION_SIZE_MAX];
    switch (in->kind) {
    case RECURSION_INT: return json_integer(make_int(m, in));
    case RECURSION_TEXT: return make_text(m, in);
    case RECURSION_LIST: return make_list(m, in);
    case RECURSION_NEST: return make_nest(m, in, in->depth);
    case RECURSION_GRID: return make_grid(m, in);
    case RECURSION_TREE: {
        int n = make_numbers(m, in, v);
        return make_tree(m, v, n);
    }
    default: abort();
    }
}

static size_t length_of(const json_t *v)
{
    return json_is_string(v) ? json_string_length(v) : json_array_size(v);
}

json_t *recursion_make(const struct recursion_input *inputs, size_t n_inputs, uint64_t seed, size_t i,
                       size_t n)
{
    struct maker m = {.state = seed + i * UINT64_C(0x2545F4914F6CDD1D), .i = i, .n = n};
    json_t *args = json_array();
    for (size_t k = 0; k < n_inputs; k++) {
        const struct recursion_input *in = &inputs[k];
        if (in->kind < RECURSION_INDEX) {
            json_array_append_new(args, make(&m, in));
            continue;
        }
        int64_t length = (int64_t)length_of(json_array_get(args, in->which));
        int64_t most = in->kind == RECURSION_INDEX ? length - 1 : length;
        json_array_append_new(args, json_integer(between(&m, 0, most)));
    }
    return args;
}

/* ---- does it fit ---- */

static bool fits(const struct recursion_input *in, const json_t *v, const json_t *args);

static bool size_fits(const struct recursion_input *in, size_t n)
{
    return n >= (size_t)in->size_min && n <= (size_t)in->size_max;
}

static bool list_fits(const struct recursion_input *in, const json_t *v)
{
    if (!json_is_array(v) || !size_fits(in, json_array_size(v)))
        return false;
    for (size_t i = 0; i < json_array_size(v); i++) {
        const json_t *x = json_array_get(v, i);
        if (!fits(in->of, x, NULL))
            return false;
        if (in->sorted && i && json_integer_value(json_array_get(v, i - 1)) > json_integer_value(x))
            return false;
        for (size_t k = 0; k < i && in->distinct; k++)
            if (json_equal(json_array_get(v, k), x))
                return false;
    }
    return true;
}

static bool nest_fits(const struct recursion_input *in, const json_t *v, int depth)
{
    if (!json_is_array(v) || !size_fits(in, json_array_size(v)) || depth < 1)
        return false;
    for (size_t i = 0; i < json_array_size(v); i++) {
        const json_t *x = json_array_get(v, i);
        if (json_is_array(x) ? !nest_fits(in, x, depth - 1) : !fits(in->of, x, NULL))
            return false;
    }
    return true;
}

/* Its numbers, in their order, into v; -1: it is no tree, or too large. */
static int tree_numbers(const struct recursion_input *in, const json_t *v, int64_t *numbers, int n)
{
    if (json_is_null(v))
        return n;
    if (!json_is_array(v) || json_array_size(v) != 3 || !fits(in->of, json_array_get(v, 0), NULL))
        return -1;
    n = tree_numbers(in, json_array_get(v, 1), numbers, n);
    if (n < 0 || n >= in->size_max)
        return -1;
    numbers[n] = json_integer_value(json_array_get(v, 0));
    return tree_numbers(in, json_array_get(v, 2), numbers, n + 1);
}

static bool tree_fits(const struct recursion_input *in, const json_t *v)
{
    int64_t numbers[RECURSION_SIZE_MAX + 1];
    int n = tree_numbers(in, v, numbers, 0);
    for (int i = 1; i < n && in->sorted; i++)
        if (numbers[i - 1] >= numbers[i])
            return false;
    return n >= in->size_min;
}

static bool grid_fits(const struct recursion_input *in, const json_t *v)
{
    if (!json_is_array(v) || !size_fits(in, json_array_size(v)))
        return false;
    size_t columns = json_array_size(json_array_get(v, 0));
    for (size_t i = 0; i < json_array_size(v); i++) {
        const json_t *row = json_array_get(v, i);
        if (!json_is_array(row) || json_array_size(row) != columns || !size_fits(in, columns))
            return false;
        for (size_t k = 0; k < columns; k++)
            if (!fits(in->of, json_array_get(row, k), NULL))
                return false;
    }
    return true;
}

static bool text_fits(const struct recursion_input *in, const json_t *v)
{
    if (!json_is_string(v) || !size_fits(in, json_string_length(v)))
        return false;
    for (size_t i = 0; i < json_string_length(v); i++)
        if (str_find_char(in->letters, json_string_value(v)[i]) == in->letters.n)
            return false;
    return true;
}

static bool fits(const struct recursion_input *in, const json_t *v, const json_t *args)
{
    switch (in->kind) {
    case RECURSION_INT:
        return json_is_integer(v) && json_integer_value(v) >= in->min && json_integer_value(v) <= in->max;
    case RECURSION_TEXT: return text_fits(in, v);
    case RECURSION_LIST: return list_fits(in, v);
    case RECURSION_NEST: return nest_fits(in, v, in->depth);
    case RECURSION_TREE: return tree_fits(in, v);
    case RECURSION_GRID: return grid_fits(in, v);
    case RECURSION_INDEX:
    case RECURSION_COUNT: {
        json_int_t most =
            (json_int_t)length_of(json_array_get(args, in->which)) - (in->kind == RECURSION_INDEX);
        return json_is_integer(v) && json_integer_value(v) >= 0 && json_integer_value(v) <= most;
    }
    default: return false;
    }
}

bool recursion_fits(const struct recursion_input *inputs, size_t n_inputs, const json_t *args)
{
    if (!json_is_array(args) || json_array_size(args) != n_inputs)
        return false;
    for (size_t i = 0; i < n_inputs; i++)
        if (!fits(&inputs[i], json_array_get(args, i), args))
            return false;
    return true;
}

/* ---- smaller ones ---- */

struct smaller {
    const struct recursion_input *inputs;
    size_t n_inputs, at; /* which argument is changed */
    const json_t *args;
    json_t *found;
};

/* A list without n of its elements. */
static json_t *without(const json_t *list, size_t from, size_t n)
{
    json_t *rest = json_array();
    for (size_t i = 0; i < json_array_size(list); i++)
        if (i < from || i >= from + n)
            json_array_append(rest, json_array_get(list, i));
    return rest;
}

/* Takes value. */
static void offer(struct smaller *s, json_t *value)
{
    json_t *args = without(s->args, 0, 0);
    json_array_set_new(args, s->at, value);
    /* A place in what became shorter moves with it. */
    for (size_t i = s->at + 1; i < s->n_inputs; i++) {
        const struct recursion_input *in = &s->inputs[i];
        if (in->kind >= RECURSION_INDEX && in->which == s->at) {
            json_int_t most =
                (json_int_t)length_of(json_array_get(args, in->which)) - (in->kind == RECURSION_INDEX);
            if (json_integer_value(json_array_get(args, i)) > most)
                json_array_set_new(args, i, json_integer(most));
        }
    }
    if (recursion_fits(s->inputs, s->n_inputs, args))
        json_array_append_new(s->found, args);
    else
        json_decref(args);
}

/* Where a changed part goes: into the parts around it. */
struct hole {
    const struct hole *around; /* NULL: the argument itself */
    const json_t *in;
    size_t at;
};

static void offer_at(struct smaller *s, const struct hole *h, json_t *value)
{
    if (json_array_size(s->found) >= RECURSION_CANDIDATES_MAX) {
        json_decref(value);
        return;
    }
    for (; h; h = h->around) {
        json_t *copy = without(h->in, 0, 0);
        json_array_set_new(copy, h->at, value);
        value = copy;
    }
    offer(s, value);
}

static void shrink_int(struct smaller *s, const struct hole *h, int64_t v, int64_t zero)
{
    for (int64_t step = v - zero; step; step /= 2)
        offer_at(s, h, json_integer(v - step));
    if (v < 0 && zero == 0)
        offer_at(s, h, json_integer(-v)); /* 3 is simpler than -3 */
}

static void shrink_text(struct smaller *s, const struct hole *h, const json_t *v, char simplest)
{
    const char *p = json_string_value(v);
    size_t n = json_string_length(v);
    char text[RECURSION_SIZE_MAX];
    for (size_t part = n; part > 0; part /= 2) {
        for (size_t from = 0; from < n; from += part) {
            size_t end = from + part < n ? from + part : n;
            memcpy(text, p, from);
            memcpy(text + from, p + end, n - end);
            offer_at(s, h, json_stringn(text, n - (end - from)));
        }
    }
    for (size_t i = 0; i < n; i++) {
        if (p[i] == simplest)
            continue;
        memcpy(text, p, n);
        text[i] = simplest;
        offer_at(s, h, json_stringn(text, n));
    }
}

static void shrink(struct smaller *s, const struct hole *h, const struct recursion_input *in,
                   const json_t *v);

static void shrink_list(struct smaller *s, const struct hole *h, const struct recursion_input *in,
                        const json_t *v)
{
    size_t n = json_array_size(v);
    for (size_t part = n; part > 0; part /= 2)
        for (size_t from = 0; from < n; from += part)
            offer_at(s, h, without(v, from, part));
    for (size_t i = 0; i < n; i++) {
        const struct hole inner = {h, v, i};
        const json_t *x = json_array_get(v, i);
        bool list = in->kind == RECURSION_NEST && json_is_array(x);
        if (list && json_array_size(x)) /* what is in it takes its place */
            offer_at(s, &inner, json_incref(json_array_get(x, 0)));
        shrink(s, &inner, list ? in : in->of, x);
    }
}

static void shrink_tree(struct smaller *s, const struct hole *h, const struct recursion_input *in,
                        const json_t *v)
{
    if (json_is_null(v))
        return;
    offer_at(s, h, json_null());
    offer_at(s, h, json_incref(json_array_get(v, 1)));
    offer_at(s, h, json_incref(json_array_get(v, 2)));
    for (size_t i = 1; i <= 2; i++) {
        const struct hole inner = {h, v, i};
        shrink_tree(s, &inner, in, json_array_get(v, i));
    }
    const struct hole number = {h, v, 0};
    shrink_int(s, &number, json_integer_value(json_array_get(v, 0)), nearest_to_zero(in->of));
}

static void shrink_grid(struct smaller *s, const struct hole *h, const struct recursion_input *in,
                        const json_t *v)
{
    size_t rows = json_array_size(v), columns = json_array_size(json_array_get(v, 0));
    for (size_t i = 0; i < rows; i++)
        offer_at(s, h, without(v, i, 1));
    for (size_t k = 0; k < columns; k++) {
        json_t *narrow = json_array();
        for (size_t i = 0; i < rows; i++)
            json_array_append_new(narrow, without(json_array_get(v, i), k, 1));
        offer_at(s, h, narrow);
    }
    for (size_t i = 0; i < rows; i++) {
        for (size_t k = 0; k < columns; k++) {
            const struct hole row = {h, v, i}, cell = {&row, json_array_get(v, i), k};
            shrink(s, &cell, in->of, json_array_get(json_array_get(v, i), k));
        }
    }
}

static void shrink(struct smaller *s, const struct hole *h, const struct recursion_input *in, const json_t *v)
{
    switch (in->kind) {
    case RECURSION_INT: shrink_int(s, h, json_integer_value(v), nearest_to_zero(in)); break;
    case RECURSION_TEXT: shrink_text(s, h, v, in->letters.p[0]); break;
    case RECURSION_LIST:
    case RECURSION_NEST: shrink_list(s, h, in, v); break;
    case RECURSION_TREE: shrink_tree(s, h, in, v); break;
    case RECURSION_GRID: shrink_grid(s, h, in, v); break;
    default: shrink_int(s, h, json_integer_value(v), 0); break;
    }
}

json_t *recursion_smaller(const struct recursion_input *inputs, size_t n_inputs, const json_t *args)
{
    struct smaller s = {.inputs = inputs, .n_inputs = n_inputs, .args = args, .found = json_array()};
    if (recursion_fits(inputs, n_inputs, args))
        for (; s.at < n_inputs; s.at++)
            shrink(&s, NULL, &inputs[s.at], json_array_get(args, s.at));
    return s.found;
}
