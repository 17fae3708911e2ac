/* The signals are put in order once (mirror-track.c); then each rule has its turn (mirror-rules.c), and the
 * exam is painted on a line of slices. */
#include "rounds/code/mirror-internal.h"

#include <stdlib.h>

const struct mirror_rule MIRROR_RULES[MIRROR_RULES_N] = {
    [MIRROR_PASTED] = {"M01", "pasted", MIRROR_DOCUMENTED},
    [MIRROR_PASTED_OWN] = {"M02", "pasted-own", MIRROR_OURS},
    [MIRROR_LEFT] = {"M03", "left", MIRROR_DOCUMENTED},
    [MIRROR_LEFT_FULL] = {"M04", "left-full-screen", MIRROR_DOCUMENTED},
    [MIRROR_AFTER_LEAVE] = {"M05", "after-leaving", MIRROR_DOCUMENTED},
    [MIRROR_FAST] = {"M06", "fast", MIRROR_OURS},
    [MIRROR_NO_KEYS] = {"M07", "no-keys", MIRROR_OURS},
    [MIRROR_STRAIGHT] = {"M08", "straight", MIRROR_DOCUMENTED},
    [MIRROR_IDLE] = {"M09", "idle", MIRROR_OURS},
    [MIRROR_MOUSE] = {"M10", "mouse-out", MIRROR_DOCUMENTED},
    [MIRROR_SECOND_SCREEN] = {"M11", "second-screen", MIRROR_DOCUMENTED},
    [MIRROR_WINDOW_PLACE] = {"M12", "window-place", MIRROR_OURS},
    [MIRROR_STATEMENT] = {"M13", "copied-task", MIRROR_DOCUMENTED},
    [MIRROR_KNOWN] = {"M14", "like-known", MIRROR_DOCUMENTED},
    [MIRROR_EARLIER] = {"M15", "like-earlier", MIRROR_OURS},
    [MIRROR_BLIND] = {"M16", "not-recorded", MIRROR_OURS},
};

const char *mirror_grade_name(enum mirror_grade g)
{
    static const char *const names[] = {"note", "low", "medium", "high"};
    return names[g];
}

const char *mirror_basis_name(enum mirror_basis b)
{
    return b == MIRROR_DOCUMENTED ? "documented" : "ours";
}

const char *mirror_doing_name(enum mirror_doing d)
{
    static const char *const names[] = {"reading", "idle", "typing", "pasting", "unseen", "away"};
    return names[d];
}

/* ---- the time line ---- */

struct canvas {
    unsigned char v[MIRROR_SLICES_MAX];
    size_t n;
    int64_t slice_ms, length_ms;
};

static size_t slice_of(const struct canvas *c, int64_t ms)
{
    const size_t i = (size_t)(ms / c->slice_ms);
    return i < c->n ? i : c->n - 1;
}

/* Whole slices: what is shorter than one still shows. Later doings cover earlier ones. */
static void paint(struct canvas *c, int64_t from_ms, int64_t to_ms, enum mirror_doing doing)
{
    const size_t last = slice_of(c, to_ms > from_ms ? to_ms - 1 : to_ms);
    for (size_t i = slice_of(c, from_ms); i <= last; i++)
        if (c->v[i] < doing)
            c->v[i] = (unsigned char)doing;
}

static void paint_spans(struct canvas *c, const struct spans *s, enum mirror_doing doing)
{
    for (size_t i = 0; i < s->n; i++)
        paint(c, s->v[i].from_ms, s->v[i].to_ms, doing);
}

static void draw_line(const struct track *t, struct canvas *c, struct mirror_report *r)
{
    paint_spans(c, &t->idle, MIRROR_WAITING);
    paint_spans(c, &t->unseen, MIRROR_UNSEEN);
    paint_spans(c, &t->away, MIRROR_AWAY);
    for (size_t i = 0; i < t->n; i++) {
        const struct mirror_signal *g = &t->v[i];
        if (g->what == MIRROR_KEYS || g->what == MIRROR_EDIT)
            paint(c, g->at_ms, g->at_ms + g->ms, MIRROR_TYPING);
        else if (g->what == MIRROR_PASTE)
            paint(c, g->at_ms, g->at_ms, MIRROR_PASTING);
    }
    r->line = arena_array(t->a, struct mirror_stretch, c->n);
    for (size_t i = 0; i < c->n; i++) {
        const int64_t from = (int64_t)i * c->slice_ms, to = i + 1 == c->n ? c->length_ms : from + c->slice_ms;
        if (r->n_line && (unsigned char)r->line[r->n_line - 1].doing == c->v[i])
            r->line[r->n_line - 1].to_ms = to;
        else
            r->line[r->n_line++] = (struct mirror_stretch){from, to, (enum mirror_doing)c->v[i]};
    }
}

/* The last size of each slice and problem. */
static void draw_sizes(const struct track *t, const struct canvas *c, struct mirror_report *r)
{
    size_t at[MIRROR_PROBLEMS_MAX + 1], cap = 0;
    memset(at, 0xff, sizeof at);
    for (size_t i = 0; i < t->n; i++) {
        const struct mirror_signal *g = &t->v[i];
        if (g->what != MIRROR_EDIT)
            continue;
        size_t *last = &at[g->problem];
        if (*last == SIZE_MAX || slice_of(c, r->sizes[*last].at_ms) != slice_of(c, g->at_ms)) {
            arena_grow(t->a, r->sizes, r->n_sizes, cap);
            *last = r->n_sizes++;
        }
        r->sizes[*last] = (struct mirror_size){g->at_ms, g->problem, g->size};
    }
}

/* ---- the report ---- */

static int by_grade(const void *a, const void *b)
{
    const struct mirror_finding *x = a, *y = b;
    return x->grade != y->grade ? (int)y->grade - (int)x->grade : (x->rule > y->rule) - (x->rule < y->rule);
}

void mirror_look(const struct mirror_signal *v, size_t n, const struct mirror_context *c, struct arena *a,
                 struct mirror_report *ret)
{
    struct mirror_context within = *c;
    struct track t;
    struct canvas canvas = {0};
    struct mirror_report r = {0};
    int64_t longest, at;
    size_t medium = 0;
    within.length_ms = c->length_ms < 0                      ? 0
                       : c->length_ms > MIRROR_LENGTH_MAX_MS ? MIRROR_LENGTH_MAX_MS
                                                             : c->length_ms;
    mirror_track(v, n, &within, a, &t);
    r.length_ms = t.length_ms;
    r.keys = t.keys;
    r.late = t.late;
    r.back = t.back;
    r.left = (int64_t)t.away.n;
    r.away_ms = mirror_spans_ms(&t.away, &longest, &at);
    for (size_t p = 0; p <= MIRROR_PROBLEMS_MAX; p++) {
        const int64_t typed = t.of[p].added - t.of[p].pasted;
        r.typed += typed > 0 ? typed : 0;
        r.removed += t.of[p].removed;
        r.pasted += t.of[p].pasted;
    }
    mirror_rules(&t, &r);
    qsort(r.v, r.n, sizeof *r.v, by_grade);
    for (size_t i = 0; i < r.n; i++)
        medium += r.v[i].grade == MIRROR_MEDIUM;
    r.grade = r.n ? r.v[0].grade : MIRROR_NOTE;
    r.review = r.grade == MIRROR_HIGH || medium >= 2;
    canvas.length_ms = t.length_ms;
    canvas.slice_ms = t.length_ms / MIRROR_SLICES_MAX + 1;
    canvas.slice_ms = canvas.slice_ms < 1000 ? 1000 : canvas.slice_ms;
    canvas.n = (size_t)(t.length_ms / canvas.slice_ms + (t.length_ms % canvas.slice_ms != 0));
    if (canvas.n) {
        draw_line(&t, &canvas, &r);
        draw_sizes(&t, &canvas, &r);
    }
    *ret = r;
}

/* ---- texts ---- */

static enum err read_text(const struct yaml *node, const struct mirror_rule *rule, struct arena *a,
                          struct mirror_text *ret, struct error *e)
{
    static const char *const keys[] = {"id",    "name",  "title",   "looks", "innocent",
                                       "avoid", "doubt", "sources", NULL};
    struct str name;
    TRY(yaml_only_keys(node, keys, e));
    TRY(yaml_get_str(node, "name", 40, &name, e));
    if (!str_is(name, rule->name))
        return error_set(e, ERR_INVALID, arena_printf(a, "%d", node->line),
                         "rule %s is called \"%s\" in the program, not \"%.*s\"", rule->id, rule->name,
                         STR_ARG(name));
    TRY(yaml_get_str(node, "title", 80, &ret->title, e));
    TRY(yaml_get_str(node, "looks", 500, &ret->looks, e));
    TRY(yaml_get_str(node, "innocent", 500, &ret->innocent, e));
    TRY(yaml_get_str(node, "avoid", 500, &ret->avoid, e));
    TRY(yaml_get_str_or(node, "doubt", 500, STR(""), &ret->doubt, e));
    TRY(yaml_strs(yaml_get(node, "sources"), "sources", 8, 300, a, &ret->sources, &ret->n_sources, e));
    if (rule->basis == MIRROR_DOCUMENTED && !ret->n_sources)
        return error_set(e, ERR_INVALID, arena_printf(a, "%d", node->line),
                         "rule %s says that tools do so, and names none", rule->id);
    return ERR_OK;
}

enum err mirror_texts(const struct yaml *doc, struct arena *a, struct mirror_text ret[MIRROR_RULES_N],
                      struct error *e)
{
    static const char *const keys[] = {"rules", NULL};
    struct mirror_text *texts = arena_array(a, struct mirror_text, MIRROR_RULES_N);
    const struct yaml *list = yaml_get(doc, "rules");
    TRY(yaml_only_keys(doc, keys, e));
    if (!list || list->kind != YAML_LIST)
        return error_set(e, ERR_INVALID, "1", "rules is a list");
    bool seen[MIRROR_RULES_N] = {false};
    for (size_t i = 0; i < list->n; i++) {
        const struct yaml *node = list->values[i];
        struct str id;
        size_t rule = 0;
        TRY(yaml_map(node, "a rule", e));
        TRY(yaml_get_str(node, "id", 10, &id, e));
        while (rule < MIRROR_RULES_N && !str_is(id, MIRROR_RULES[rule].id))
            rule++;
        if (rule == MIRROR_RULES_N || seen[rule])
            return error_set(e, ERR_INVALID, arena_printf(a, "%d", node->line), "%s rule \"%.*s\"",
                             rule == MIRROR_RULES_N ? "there is no" : "twice the", STR_ARG(id));
        seen[rule] = true;
        TRY(read_text(node, &MIRROR_RULES[rule], a, &texts[rule], e));
    }
    for (size_t i = 0; i < MIRROR_RULES_N; i++)
        if (!seen[i])
            return error_set(e, ERR_INVALID, "1", "rule %s has no text", MIRROR_RULES[i].id);
    memcpy(ret, texts, MIRROR_RULES_N * sizeof *texts);
    return ERR_OK;
}

/* ---- JSON ---- */

static void put_problem(struct json_writer *w, int64_t problem)
{
    if (problem) {
        jw_put_int(w, "problem", problem);
    } else {
        jw_key(w, "problem");
        jw_null(w);
    }
}

static void put_finding(const struct mirror_finding *f, const struct mirror_text *text, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_cstr(w, "rule", f->rule->id);
    jw_put_cstr(w, "name", f->rule->name);
    jw_put_cstr(w, "grade", mirror_grade_name(f->grade));
    jw_put_cstr(w, "basis", mirror_basis_name(f->rule->basis));
    jw_put_str(w, "title", text->title);
    jw_put_str(w, "message", f->message);
    jw_put_str(w, "looks", text->looks);
    jw_put_str(w, "innocent", text->innocent);
    jw_put_str(w, "avoid", text->avoid);
    jw_put_str(w, "doubt", text->doubt);
    jw_key(w, "sources");
    jw_begin(w, '[');
    for (size_t i = 0; i < text->n_sources; i++)
        jw_str(w, text->sources[i]);
    jw_end(w);
    jw_put_int(w, "count", (int64_t)f->all);
    jw_key(w, "spans");
    jw_begin(w, '[');
    for (size_t i = 0; i < f->n; i++) {
        jw_begin(w, '{');
        jw_put_int(w, "from_ms", f->v[i].from_ms);
        jw_put_int(w, "to_ms", f->v[i].to_ms);
        put_problem(w, f->v[i].problem);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}

void mirror_put(const struct mirror_report *r, const struct mirror_text texts[MIRROR_RULES_N],
                struct json_writer *w)
{
    jw_put_cstr(w, "grade", mirror_grade_name(r->grade));
    jw_put_bool(w, "review", r->review);
    jw_put_int(w, "length_ms", r->length_ms);
    jw_put_int(w, "keys", r->keys);
    jw_put_int(w, "typed", r->typed);
    jw_put_int(w, "removed", r->removed);
    jw_put_int(w, "pasted", r->pasted);
    jw_put_int(w, "left", r->left);
    jw_put_int(w, "away_ms", r->away_ms);
    jw_put_int(w, "late", r->late);
    jw_put_int(w, "back", r->back);
    jw_key(w, "findings");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n; i++)
        put_finding(&r->v[i], &texts[r->v[i].rule - MIRROR_RULES], w);
    jw_end(w);
    jw_key(w, "line");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_line; i++) {
        jw_begin(w, '{');
        jw_put_int(w, "from_ms", r->line[i].from_ms);
        jw_put_int(w, "to_ms", r->line[i].to_ms);
        jw_put_cstr(w, "doing", mirror_doing_name(r->line[i].doing));
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "sizes");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_sizes; i++) {
        jw_begin(w, '{');
        jw_put_int(w, "at_ms", r->sizes[i].at_ms);
        put_problem(w, r->sizes[i].problem);
        jw_put_int(w, "size", r->sizes[i].size);
        jw_end(w);
    }
    jw_end(w);
}
