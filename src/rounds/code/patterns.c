/* Patterns, read. Names come first, for what needs what may point to a file that comes later; circles are
 * looked for when all is there. */
#include "rounds/code/patterns.h"

#include "base/yaml.h"

#include <stdlib.h>

enum {
    NAME_BYTES_MAX = 60,
    TEXT_MAX = 700,
    SAYS_MAX = 200,
    CORNER_MAX = 120,
    COST_MAX = 120,
    SOURCE_MAX = 300
};

struct reading {
    struct arena *a;
    struct patterns *p;
    const struct yaml_file *files; /* in the order of p->v */
    const struct yaml **docs;
};

/* ---- names ---- */

static char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c == '-' || c == '_' ? ' ' : c;
}

static bool same_name(struct str x, struct str y)
{
    if (x.n != y.n)
        return false;
    for (size_t i = 0; i < x.n; i++)
        if (folded(x.p[i]) != folded(y.p[i]))
            return false;
    return true;
}

static bool called(const struct pattern *p, struct str name)
{
    bool yes = same_name(p->id, name) || same_name(p->name, name);
    for (size_t i = 0; !yes && i < p->n_also; i++)
        yes = same_name(p->also[i], name);
    return yes;
}

size_t patterns_find(const struct patterns *p, struct str name)
{
    for (size_t i = 0; i < p->n; i++)
        if (called(&p->v[i], name))
            return i;
    return SIZE_MAX;
}

size_t pattern_signal_of(const struct pattern *p, struct str id)
{
    for (size_t i = 0; i < p->n_signals; i++)
        if (str_eq(p->signals[i].id, id))
            return i;
    return SIZE_MAX;
}

/* Of the patterns before this one, none may be called what it is called. */
static enum err names_are_its_own(const struct reading *r, size_t i, const struct yaml *doc, struct error *e)
{
    const struct pattern *p = &r->p->v[i];
    for (size_t k = 0; k < p->n_also + 2; k++) {
        struct str name = k == 0 ? p->id : k == 1 ? p->name : p->also[k - 2];
        for (size_t other = 0; other < i; other++)
            if (called(&r->p->v[other], name))
                return yaml_wrong(yaml_get(doc, k == 0   ? "id"
                                                : k == 1 ? "name"
                                                         : "also"),
                                  e, "\"%.*s\" is what %.*s is called already", STR_ARG(name),
                                  STR_ARG(r->p->v[other].id));
    }
    return ERR_OK;
}

/* ---- one file ---- */

static enum err read_signal(struct reading *r, const struct yaml *node, struct pattern *p, struct error *e)
{
    static const char *const keys[] = {"id", "says", NULL};
    struct pattern_signal s;
    TRY(yaml_map(node, "a signal", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(yaml_get_line(node, "id", PATTERN_ID_MAX, r->a, &s.id, e));
    if (!str_is_slug(s.id))
        return yaml_wrong(yaml_get(node, "id"), e, "an id has small letters, digits and single hyphens");
    if (pattern_signal_of(p, s.id) != SIZE_MAX)
        return yaml_wrong(yaml_get(node, "id"), e, "the signal \"%.*s\" is there twice", STR_ARG(s.id));
    TRY(yaml_get_line(node, "says", SAYS_MAX, r->a, &s.says, e));
    p->signals[p->n_signals++] = s;
    return ERR_OK;
}

static enum err read_signals(struct reading *r, const struct yaml *doc, struct pattern *p, struct error *e)
{
    const struct yaml *list = yaml_get(doc, "signals");
    if (!list || list->kind != YAML_LIST || list->n < PATTERN_SIGNALS_MIN || list->n > PATTERN_SIGNALS_MAX)
        return yaml_wrong(list ? list : doc, e, "\"signals\" must be a list of %d to %d", PATTERN_SIGNALS_MIN,
                          PATTERN_SIGNALS_MAX);
    p->signals = arena_array(r->a, struct pattern_signal, list->n);
    for (size_t i = 0; i < list->n; i++)
        TRY(read_signal(r, list->values[i], p, e));
    return ERR_OK;
}

static enum err read_asked(struct reading *r, const struct yaml *doc, struct pattern *p, struct error *e)
{
    static const char *const keys[] = {"weight", "source", NULL};
    const struct yaml *asked = yaml_get(doc, "asked");
    if (!asked)
        return yaml_wrong(doc, e, "\"asked\" is missing: {weight: ..., source: ...}");
    TRY(yaml_map(asked, "asked", e));
    TRY(yaml_only_keys(asked, keys, e));
    if (!yaml_get(asked, "weight"))
        return yaml_wrong(asked, e, "\"weight\" is missing");
    TRY(yaml_get_real_or(asked, "weight", 0.01, 1000, 1, &p->weight, e));
    return yaml_get_line(asked, "source", SOURCE_MAX, r->a, &p->source, e);
}

static enum err lines_only(const struct yaml *doc, const char *key, const struct str *v, size_t n,
                           struct error *e)
{
    for (size_t i = 0; i < n; i++)
        if (!v[i].n || str_find_char(v[i], '\n') < v[i].n || str_trim(v[i]).n != v[i].n)
            return yaml_wrong(yaml_get(doc, key)->values[i], e,
                              "\"%s\" has lines with something in them, without space at their ends", key);
    return ERR_OK;
}

static enum err read_texts(struct reading *r, const struct yaml *doc, struct pattern *p, struct error *e)
{
    TRY(yaml_get_line(doc, "name", NAME_BYTES_MAX, r->a, &p->name, e));
    TRY(yaml_strs(yaml_get(doc, "also"), "also", PATTERN_ALSO_MAX, NAME_BYTES_MAX, r->a, &p->also, &p->n_also,
                  e));
    TRY(lines_only(doc, "also", p->also, p->n_also, e));
    TRY(yaml_get_line(doc, "what", TEXT_MAX, r->a, &p->what, e));
    TRY(yaml_strs(yaml_get(doc, "corners"), "corners", PATTERN_CORNERS_MAX, CORNER_MAX, r->a, &p->corners,
                  &p->n_corners, e));
    if (p->n_corners == 0)
        return yaml_wrong(yaml_get(doc, "corners") ? yaml_get(doc, "corners") : doc, e,
                          "\"corners\" must be a list of 1 to %d", PATTERN_CORNERS_MAX);
    TRY(lines_only(doc, "corners", p->corners, p->n_corners, e));
    TRY(yaml_get_line(doc, "time", COST_MAX, r->a, &p->time, e));
    return yaml_get_line(doc, "space", COST_MAX, r->a, &p->space, e);
}

static enum err read_file(struct reading *r, size_t i, struct error *e)
{
    static const char *const keys[] = {"id",      "name", "also",  "what",  "signals", "needs",
                                       "corners", "time", "space", "asked", NULL};
    struct pattern *p = &r->p->v[i];
    const struct yaml *doc;
    TRY(yaml_read(r->files[i].text, r->a, &doc, e));
    TRY(yaml_map(doc, "the file", e));
    TRY(yaml_only_keys(doc, keys, e));
    TRY(yaml_get_line(doc, "id", PATTERN_ID_MAX, r->a, &p->id, e));
    if (!str_is_slug(p->id) || !str_eq(yaml_file_id(&r->files[i]), p->id))
        return yaml_wrong(
            yaml_get(doc, "id"), e,
            "\"id\" must be what the file is called after: small letters, digits and single hyphens");
    TRY(read_texts(r, doc, p, e));
    TRY(read_signals(r, doc, p, e));
    TRY(read_asked(r, doc, p, e));
    r->docs[i] = doc;
    return names_are_its_own(r, i, doc, e);
}

/* ---- what needs what ---- */

static enum err read_needs(struct reading *r, size_t i, struct error *e)
{
    struct pattern *p = &r->p->v[i];
    const struct yaml *list = yaml_get(r->docs[i], "needs");
    struct str *names;
    size_t n;
    TRY(yaml_strs(list, "needs", PATTERN_NEEDS_MAX, PATTERN_ID_MAX, r->a, &names, &n, e));
    p->needs = arena_array(r->a, size_t, n + 1);
    for (size_t k = 0; k < n; k++) {
        size_t at = SIZE_MAX;
        for (size_t other = 0; other < r->p->n; other++)
            if (str_eq(r->p->v[other].id, names[k]))
                at = other;
        if (at == SIZE_MAX)
            return yaml_wrong(list->values[k], e, "\"needs\" has \"%.*s\", which is no pattern",
                              STR_ARG(names[k]));
        for (size_t before = 0; before < k; before++)
            if (p->needs[before] == at)
                return yaml_wrong(list->values[k], e, "\"needs\" has \"%.*s\" twice", STR_ARG(names[k]));
        p->needs[p->n_needs++] = at;
    }
    return ERR_OK;
}

/* "a needs b, b needs a" along the way from path[0] back to it. */
static const char *circle_said(const struct reading *r, const size_t *path, size_t n)
{
    const char *said = "";
    for (size_t i = 0; i < n; i++)
        said = arena_printf(r->a, "%s%s%.*s needs %.*s", said, i ? ", " : "", STR_ARG(r->p->v[path[i]].id),
                            STR_ARG(r->p->v[path[(i + 1) % n]].id));
    return said;
}

enum seen { UNSEEN, ON_THE_WAY, DONE };

struct walk {
    const struct reading *r;
    enum seen seen[PATTERNS_MAX];
    size_t path[PATTERNS_MAX], n; /* those on the way */
    size_t from;                  /* where a circle was found: its first one */
};

/* The layer of a pattern and of all that it needs; false: they go round in a circle. As deep as there are
 * patterns. */
static bool visit(struct walk *w, size_t i)
{
    struct pattern *p = &w->r->p->v[i];
    if (w->seen[i] == DONE)
        return true;
    if (w->seen[i] == ON_THE_WAY) {
        w->from = i;
        return false;
    }
    w->seen[i] = ON_THE_WAY;
    w->path[w->n++] = i;
    for (size_t k = 0; k < p->n_needs; k++) {
        if (!visit(w, p->needs[k]))
            return false;
        unsigned below = w->r->p->v[p->needs[k]].layer + 1;
        p->layer = below > p->layer ? below : p->layer;
    }
    w->n--;
    w->seen[i] = DONE;
    return true;
}

/* ret_file: where a circle begins. */
static enum err no_circle(struct reading *r, size_t *ret_file, struct error *e)
{
    struct walk w = {.r = r};
    for (size_t i = 0; i < r->p->n; i++) {
        if (visit(&w, i))
            continue;
        size_t first = 0;
        while (w.path[first] != w.from)
            first++;
        *ret_file = w.from;
        return yaml_wrong(yaml_get(r->docs[w.from], "needs"), e, "\"needs\" goes round in a circle: %s",
                          circle_said(r, w.path + first, w.n - first));
    }
    return ERR_OK;
}

/* ---- the whole ---- */

/* By id: "a.yaml" goes before "a-b.yaml". */
static int by_name(const void *pa, const void *pb)
{
    return str_cmp(yaml_file_id(pa), yaml_file_id(pb));
}

static enum err of_file(enum err r, const struct yaml_file *f, struct error *e)
{
    return yaml_in_file(r, e, "patterns/%.*s", STR_ARG(f->name));
}

enum err patterns_read(const struct yaml_file *files, size_t n_files, struct arena *a, struct patterns *ret,
                       struct error *e)
{
    struct patterns all = {.v = arena_array(a, struct pattern, n_files + 1)};
    struct yaml_file *sorted = arena_array(a, struct yaml_file, n_files + 1);
    if (n_files > PATTERNS_MAX)
        return error_set(e, ERR_INVALID, "patterns", "patterns/ has %zu files; there are at most %d patterns",
                         n_files, PATTERNS_MAX);
    for (size_t i = 0; i < n_files; i++) {
        if (files[i].name.n <= 5 || !str_ends(files[i].name, STR(".yaml")))
            return error_set(e, ERR_INVALID, "patterns", "patterns/%.*s is not called PATTERN.yaml",
                             STR_ARG(files[i].name));
        sorted[i] = files[i];
    }
    if (n_files)
        qsort(sorted, n_files, sizeof *sorted, by_name);
    struct reading r = {a, &all, sorted, arena_array(a, const struct yaml *, n_files + 1)};
    for (size_t i = 0; i < n_files; i++) {
        all.v[i] = (struct pattern){0};
        TRY(of_file(read_file(&r, i, e), &sorted[i], e));
        all.n++;
    }
    for (size_t i = 0; i < all.n; i++)
        TRY(of_file(read_needs(&r, i, e), &sorted[i], e));
    size_t file = 0;
    enum err circle = no_circle(&r, &file, e);
    if (circle != ERR_OK)
        return of_file(circle, &sorted[file], e);
    *ret = all;
    return ERR_OK;
}

void pattern_put(const struct patterns *p, size_t i, struct json_writer *w)
{
    const struct pattern *x = &p->v[i];
    double sum = 0;
    for (size_t k = 0; k < p->n; k++)
        sum += p->v[k].weight;
    jw_put_str(w, "id", x->id);
    jw_put_str(w, "name", x->name);
    jw_put_str(w, "what", x->what);
    jw_key(w, "signals");
    jw_begin(w, '[');
    for (size_t k = 0; k < x->n_signals; k++) {
        jw_begin(w, '{');
        jw_put_str(w, "id", x->signals[k].id);
        jw_put_str(w, "says", x->signals[k].says);
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "needs");
    jw_begin(w, '[');
    for (size_t k = 0; k < x->n_needs; k++)
        jw_str(w, p->v[x->needs[k]].id);
    jw_end(w);
    jw_put_strs(w, "corners", x->corners, x->n_corners);
    jw_put_str(w, "time", x->time);
    jw_put_str(w, "space", x->space);
    jw_put_real(w, "weight", x->weight);
    jw_put_real(w, "share", x->weight / sum);
    jw_put_str(w, "source", x->source);
    jw_put_int(w, "layer", x->layer);
}
