#include "rounds/code/debug.h"

const char *const debug_kind_names[DEBUG_KINDS] = {
    "rounding",   "shared-state",     "date-arithmetic", "race",           "time-zone",     "unicode",
    "off-by-one", "float-comparison", "overflow",        "unstable-order", "authorization", "identity",
};

enum { TITLE_MAX = 60, WORD_MAX = 20, REPORT_MAX = 300, TEXT_MAX = 900, FILE_MAX = 200, CODE_MAX = 4000 };

static bool is_package_id(struct str id)
{
    for (size_t i = 0; i < id.n; i++)
        if (id.p[i] == '-')
            return false;
    return drill_id_ok(id);
}

/* Below this folder of the package, without ".." */
static enum err get_path(const struct yaml *map, const char *key, const char *folder, struct arena *a,
                         struct str *ret, struct error *e)
{
    struct str path;
    TRY(yaml_get_line(map, key, FILE_MAX, a, &path, e));
    if (!str_starts(path, str_of(folder)) || str_find(path, STR("..")) < path.n || str_ends(path, STR("/")))
        return yaml_wrong(yaml_get(map, key), e, "\"%s\" must be a file below %s", key, folder);
    *ret = path;
    return ERR_OK;
}

static enum err get_fixes(const struct yaml *doc, struct arena *a, struct debug_drill *d, struct error *e)
{
    static const char *const keys[] = {"lines", "instead", NULL};
    const struct yaml *list = yaml_get(doc, "fix");
    if (!list || list->kind != YAML_LIST || list->n < 1 || list->n > DEBUG_FIXES_MAX)
        return yaml_wrong(list ? list : doc, e, "there must be a list \"fix\" of 1 to %d entries",
                          DEBUG_FIXES_MAX);
    for (size_t i = 0; i < list->n; i++) {
        struct debug_fix *f = &d->fixes[i];
        TRY(yaml_map(list->values[i], "a fix", e));
        TRY(yaml_only_keys(list->values[i], keys, e));
        TRY(drill_lines(list->values[i], "lines", DEBUG_LINES_MAX, DEBUG_FIX_LINES_MAX, &f->lines, e));
        if (i && f->lines.from <= d->fixes[i - 1].lines.to)
            return yaml_wrong(list->values[i], e,
                              "the lines of a fix must come behind those of the one before");
        if (yaml_get(list->values[i], "instead"))
            TRY(drill_block(list->values[i], "instead", CODE_MAX, a, &f->instead, e));
    }
    d->n_fixes = list->n;
    return ERR_OK;
}

static enum err get_wrong_fix(const struct yaml *doc, struct arena *a, struct debug_drill *d, struct error *e)
{
    static const char *const keys[] = {"file", "why", NULL};
    const struct yaml *map = yaml_get(doc, "wrong_fix");
    if (!map)
        return yaml_wrong(doc, e, "\"wrong_fix\" is missing");
    TRY(yaml_map(map, "wrong_fix", e));
    TRY(yaml_only_keys(map, keys, e));
    TRY(get_path(map, "file", "submissions/wrong_answer/", a, &d->wrong, e));
    return yaml_get_line(map, "why", TEXT_MAX, a, &d->wrong_why, e);
}

static enum err read_doc(const struct yaml *doc, struct arena *a, struct debug_drill *d, struct error *e)
{
    static const char *const keys[] = {"title", "language", "minutes",   "kind", "program",
                                       "where", "report",   "cause",     "harm", "find",
                                       "fix",   "fixed",    "wrong_fix", NULL};
    size_t kind;
    TRY(yaml_map(doc, "the file", e));
    TRY(yaml_only_keys(doc, keys, e));
    TRY(yaml_get_line(doc, "title", TITLE_MAX, a, &d->title, e));
    TRY(yaml_get_line(doc, "language", WORD_MAX, a, &d->language, e));
    TRY(drill_int(doc, "minutes", 3, 60, &d->minutes, e));
    TRY(yaml_get_word(doc, "kind", debug_kind_names, DEBUG_KINDS, &kind, e));
    d->kind = (enum debug_kind)kind;
    TRY(get_path(doc, "program", "attachments/starter.", a, &d->program, e));
    TRY(drill_lines(doc, "where", DEBUG_LINES_MAX, DEBUG_PLACE_MAX, &d->where, e));
    TRY(yaml_get_line(doc, "report", REPORT_MAX, a, &d->report, e));
    TRY(yaml_get_line(doc, "cause", TEXT_MAX, a, &d->cause, e));
    TRY(yaml_get_line(doc, "harm", TEXT_MAX, a, &d->harm, e));
    TRY(yaml_get_line(doc, "find", TEXT_MAX, a, &d->find, e));
    TRY(get_fixes(doc, a, d, e));
    TRY(get_path(doc, "fixed", "submissions/accepted/", a, &d->fixed, e));
    return get_wrong_fix(doc, a, d, e);
}

enum err debug_read(struct str id, const char *file, struct str text, struct arena *a,
                    struct debug_drill *ret, struct error *e)
{
    struct debug_drill d = {0};
    const struct yaml *doc;
    if (!is_package_id(id))
        return error_set(e, ERR_INVALID, "drills",
                         "%s: the name of a drill must be small letters and digits, at most %d", file,
                         DRILL_ID_MAX);
    d.id = arena_str(a, id);
    enum err r = yaml_read(text, a, &doc, e);
    if (r == ERR_OK)
        r = read_doc(doc, a, &d, e);
    TRY(yaml_in_file(r, e, "%s", file));
    *ret = d;
    return ERR_OK;
}

/* ---- the program ---- */

struct str debug_mended(const struct debug_drill *d, struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct str rest = d->found_text, line;
    size_t next = 0;
    for (int n = 1; str_line(&rest, &line); n++) {
        const struct debug_fix *f = next < d->n_fixes ? &d->fixes[next] : NULL;
        if (!f || n < f->lines.from) {
            strbuf_put(&out, line);
            strbuf_putc(&out, '\n');
            continue;
        }
        if (n == f->lines.from)
            strbuf_put(&out, f->instead);
        if (n == f->lines.to)
            next++;
    }
    return arena_str(a, strbuf_str(&out));
}

/* The first line that differs; 0: none does. */
static int first_difference(struct str a, struct str b)
{
    struct str x = {0}, y = {0};
    for (int n = 1;; n++) {
        bool more_a = str_line(&a, &x), more_b = str_line(&b, &y);
        if (!more_a && !more_b)
            return 0;
        if (more_a != more_b || !str_eq(x, y))
            return n;
    }
}

enum err debug_hold(struct debug_drill *d, const char *file, struct str found, struct str fixed,
                    struct arena *a, struct error *e)
{
    int lines = lines_of(found), last = d->where.to;
    for (size_t i = 0; i < d->n_fixes; i++)
        last = d->fixes[i].lines.to > last ? d->fixes[i].lines.to : last;
    if (lines < DEBUG_LINES_MIN || lines > DEBUG_LINES_MAX)
        return error_set(e, ERR_INVALID, "drills", "%s: the program has %d lines; it must have %d to %d",
                         file, lines, DEBUG_LINES_MIN, DEBUG_LINES_MAX);
    if (last > lines)
        return error_set(e, ERR_INVALID, "drills", "%s: line %d is named, but the program has %d", file, last,
                         lines);
    d->found_text = found;
    struct str mended = debug_mended(d, a);
    int differs = first_difference(mended, fixed);
    if (str_eq(mended, found))
        return error_set(e, ERR_INVALID, "drills", "%s: the fix changes nothing", file);
    if (differs || !str_eq(mended, fixed))
        return error_set(e, ERR_INVALID, "drills",
                         "%s: with the fix, the program differs from %.*s in line %d", file,
                         STR_ARG(d->fixed), differs ? differs : lines_of(fixed));
    return ERR_OK;
}

/* ---- what somebody says ---- */

struct debug_verdict debug_judge(const struct debug_drill *d, const struct debug_guess *g)
{
    struct debug_verdict v = {.kind = g->kind == d->kind};
    v.too_wide = lines_count(g->place) > DEBUG_PLACE_MAX;
    v.place = !v.too_wide && lines_meet(g->place, d->where);
    return v;
}

double debug_share(const struct debug_verdict *v)
{
    return (v->place + v->kind) / 4.0;
}

static void put_lines(struct json_writer *w, const char *key, struct lines l)
{
    jw_key(w, key);
    jw_begin(w, '{');
    jw_put_int(w, "from", l.from);
    jw_put_int(w, "to", l.to);
    jw_end(w);
}

static void put_answer(const struct debug_drill *d, struct json_writer *w)
{
    jw_put_cstr(w, "kind", debug_kind_names[d->kind]);
    put_lines(w, "where", d->where);
    jw_put_str(w, "cause", d->cause);
    jw_put_str(w, "harm", d->harm);
    jw_put_str(w, "find", d->find);
    jw_key(w, "fix");
    jw_begin(w, '[');
    for (size_t i = 0; i < d->n_fixes; i++) {
        jw_begin(w, '{');
        put_lines(w, "lines", d->fixes[i].lines);
        jw_put_str(w, "instead", d->fixes[i].instead);
        jw_end(w);
    }
    jw_end(w);
    jw_put_str(w, "wrong_fix", d->wrong_why);
}

void debug_json(const struct debug_drill *d, bool answer, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_str(w, "id", d->id);
    jw_put_str(w, "title", d->title);
    jw_put_str(w, "language", d->language);
    jw_put_int(w, "minutes", d->minutes);
    jw_put_str(w, "report", d->report);
    if (answer)
        put_answer(d, w);
    jw_end(w);
}
