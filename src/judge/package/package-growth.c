/*
 * dryrun/growth.yaml: how inputs of any size are made, for measuring how a program's work grows.
 */
#include "base/num.h"
#include "judge/package/package-read.h"

#include <inttypes.h>

static const char file[] = "dryrun/growth.yaml";

enum { ARGS_MAX = 20, ARG_BYTES_MAX = 200, MEANS_MAX = 200, CLASS_MAX = 100, FACTOR_MAX = 1000000 };

/* ---- placeholders ---- */

/*
 * The placeholder that text begins with: "{seed}", "{n}", "{n/100}", "{n*2}". false: it is none of them.
 * *ret_n: its length.
 */
struct placeholder {
    bool seed;
    char op; /* '*' or '/' */
    int64_t by;
};

static bool placeholder_of(struct str text, struct placeholder *ret, size_t *ret_n)
{
    size_t end = str_find_char(text, '}');
    struct str inner = end < text.n ? (struct str){text.p + 1, end - 1} : (struct str){0};
    *ret_n = end + 1;
    *ret = (struct placeholder){.op = '*', .by = 1};
    if (str_is(inner, "seed")) {
        ret->seed = true;
        return true;
    }
    if (inner.n == 0 || inner.p[0] != 'n')
        return false;
    if (inner.n == 1)
        return true;
    ret->op = inner.p[1];
    return (ret->op == '*' || ret->op == '/') && num_parse_i64(str_from(inner, 2), 1, FACTOR_MAX, &ret->by);
}

static void fill(struct str word, int64_t n, uint64_t seed, struct strbuf *out)
{
    while (word.n) {
        struct placeholder p;
        size_t used;
        if (word.p[0] != '{' || !placeholder_of(word, &p, &used)) {
            strbuf_putc(out, word.p[0]);
            word = str_from(word, 1);
            continue;
        }
        if (p.seed)
            strbuf_printf(out, "%" PRIu64, seed);
        else
            strbuf_printf(out, "%" PRId64, p.op == '*' ? n * p.by : num_max_i64(n / p.by, 1));
        word = str_from(word, used);
    }
}

const char *const *package_shape_args(const struct package_shape *s, int64_t n, uint64_t seed,
                                      struct arena *a)
{
    const char **out = arena_array(a, const char *, s->n_args + 1);
    for (size_t i = 0; i < s->n_args; i++) {
        struct strbuf b = {0};
        fill(s->args[i], n, seed, &b);
        out[i] = arena_cstr(a, strbuf_str(&b));
        strbuf_release(&b);
    }
    return out;
}

/* ---- reading ---- */

static bool check_args(struct reader *r, const struct package_shape *s)
{
    bool grows = false;
    for (size_t i = 0; i < s->n_args; i++) {
        for (struct str word = s->args[i]; word.n;) {
            struct placeholder p;
            size_t used = 1;
            if (word.p[0] == '{') {
                if (!placeholder_of(word, &p, &used)) {
                    finding_add(r->f, SEVERITY_ERROR, file, s->line,
                                "\"%.*s\": what stands in braces must be n, n*2, n/2 or seed",
                                STR_ARG(s->args[i]));
                    return false;
                }
                grows |= !p.seed;
            }
            word = str_from(word, used);
        }
    }
    if (!grows)
        finding_add(r->f, SEVERITY_ERROR, file, s->line, "the shape \"%.*s\" does not use {n}",
                    STR_ARG(s->name));
    return grows;
}

static bool name_ok(struct str name)
{
    bool ok = name.n > 0 && name.n <= 30;
    for (size_t i = 0; i < name.n; i++)
        ok &= (name.p[i] >= 'a' && name.p[i] <= 'z') || (name.p[i] >= '0' && name.p[i] <= '9') ||
              name.p[i] == '-';
    return ok;
}

static void read_shapes(struct reader *r, const struct yaml *doc, struct package_growth *g)
{
    const struct yaml *map = yaml_get(doc, "shapes");
    struct error e;
    if (!map || map->kind != YAML_MAP || map->n == 0 || map->n > PACKAGE_SHAPES_MAX) {
        finding_add(r->f, SEVERITY_ERROR, file, map ? map->line : doc->line,
                    "\"shapes\" must be a map of 1 to %d shapes, each with the arguments of the generator",
                    PACKAGE_SHAPES_MAX);
        return;
    }
    g->shapes = arena_array(r->a, struct package_shape, map->n);
    for (size_t i = 0; i < map->n; i++) {
        struct package_shape s = {.name = map->keys[i], .line = map->key_lines[i]};
        if (!name_ok(s.name))
            finding_add(r->f, SEVERITY_ERROR, file, s.line,
                        "\"%.*s\": a shape's name has 1 to 30 small letters, digits and hyphens",
                        STR_ARG(str_head(s.name, 60)));
        else if (reader_try(r, file,
                            yaml_strs(map->values[i], "shapes", ARGS_MAX, ARG_BYTES_MAX, r->a, &s.args,
                                      &s.n_args, &e),
                            &e) &&
                 check_args(r, &s))
            g->shapes[g->n_shapes++] = s;
    }
}

/* Of a function its calls alone are measured: what is not said of them is as with programs. */
static void read_function(struct reader *r, const struct yaml *doc, struct package_growth *g)
{
    static const char *const keys[] = {"time", "space", NULL};
    const struct yaml *map = yaml_get(doc, "function");
    struct error e;
    g->function_time = g->time;
    g->function_space = g->space;
    if (!map)
        return;
    if (!reader_try(r, file, yaml_map(map, "function", &e), &e))
        return;
    (void)reader_try(r, file, yaml_only_keys(map, keys, &e), &e);
    if (yaml_get(map, "time"))
        (void)reader_try(r, file, yaml_get_str(map, "time", CLASS_MAX, &g->function_time, &e), &e);
    if (yaml_get(map, "space"))
        (void)reader_try(r, file, yaml_get_str(map, "space", CLASS_MAX, &g->function_space, &e), &e);
}

void package_read_growth(struct reader *r)
{
    static const char *const keys[] = {"generator", "n",     "from",     "to", "shapes",
                                       "time",      "space", "function", NULL};
    const struct yaml *doc;
    struct error e;
    struct str generator;
    if (!reader_yaml(r, file, false, &doc))
        return;
    struct package_growth *g = arena_new(r->a, struct package_growth);
    size_t errors = r->f->errors;
    (void)reader_try(r, file, yaml_only_keys(doc, keys, &e), &e);
    if (reader_try(r, file, yaml_get_str(doc, "generator", 255, &generator, &e), &e))
        g->generator = reader_program(r, file, doc, "generator", "generators", generator);
    (void)reader_try(r, file, yaml_get_str(doc, "n", MEANS_MAX, &g->means, &e), &e);
    (void)reader_try(r, file, yaml_get_int_or(doc, "from", 1, 1000000, 1, &g->from, &e), &e);
    (void)reader_try(r, file, yaml_get_int_or(doc, "to", 8, PACKAGE_GROWTH_MAX, 0, &g->to, &e), &e);
    if (g->to == 0)
        finding_add(r->f, SEVERITY_ERROR, file, doc->line,
                    "the key \"to\" is missing: the largest n that is allowed");
    else if (g->to < 8 * g->from)
        finding_add(r->f, SEVERITY_ERROR, file, yaml_get(doc, "to")->line,
                    "\"to\" must be at least 8 times \"from\"");
    read_shapes(r, doc, g);
    (void)reader_try(r, file, yaml_get_str(doc, "time", CLASS_MAX, &g->time, &e), &e);
    (void)reader_try(r, file, yaml_get_str(doc, "space", CLASS_MAX, &g->space, &e), &e);
    read_function(r, doc, g);
    if (r->f->errors == errors)
        r->p->growth = g;
}
