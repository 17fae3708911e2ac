#include "rounds/code/review.h"

enum {
    TITLE_MAX = 80,
    WORD_MAX = 20,
    FILE_MAX = 100,
    REQUEST_MAX = 1500,
    CODE_MAX = 12000,
    TEXT_MAX = 800,
    COLUMNS_MAX = 120
};

static enum err get_also(const struct yaml *map, struct arena *a, struct review_finding *f, struct error *e)
{
    const struct yaml *list = yaml_get(map, "also");
    struct str *words;
    size_t n;
    TRY(yaml_strs(list, "also", REVIEW_KINDS, WORD_MAX, a, &words, &n, e));
    for (size_t i = 0; i < n; i++) {
        size_t k = drill_word_named(words[i], review_kind_names, REVIEW_KINDS);
        if (k == REVIEW_KINDS)
            return yaml_wrong(list->values[i], e, "\"%.*s\" in \"also\" is no kind", STR_ARG(words[i]));
        if (k == f->kind || (f->also >> k & 1))
            return yaml_wrong(list->values[i], e, "\"%.*s\" stands twice", STR_ARG(words[i]));
        f->also |= 1U << k;
    }
    return ERR_OK;
}

static enum err get_elsewhere(const struct yaml *map, struct arena *a, int lines, struct review_finding *f,
                              struct error *e)
{
    const struct yaml *list = yaml_get(map, "elsewhere");
    struct str *words;
    TRY(yaml_strs(list, "elsewhere", REVIEW_ELSEWHERE_MAX, WORD_MAX, a, &words, &f->n_elsewhere, e));
    for (size_t i = 0; i < f->n_elsewhere; i++)
        TRY(drill_lines_of(list->values[i], "elsewhere", lines, REVIEW_SPAN_MAX, &f->elsewhere[i], e));
    return ERR_OK;
}

static enum err get_finding(const struct yaml *map, struct arena *a, int lines, struct review_finding *f,
                            struct error *e)
{
    static const char *const keys[] = {"lines",    "elsewhere", "kind",    "also",
                                       "severity", "what",      "comment", NULL};
    size_t kind, severity;
    TRY(yaml_map(map, "a finding", e));
    TRY(yaml_only_keys(map, keys, e));
    TRY(drill_lines(map, "lines", lines, REVIEW_SPAN_MAX, &f->lines, e));
    TRY(get_elsewhere(map, a, lines, f, e));
    TRY(yaml_get_word(map, "kind", review_kind_names, REVIEW_KINDS, &kind, e));
    f->kind = (enum review_kind)kind;
    TRY(get_also(map, a, f, e));
    TRY(yaml_get_word(map, "severity", review_severity_names, REVIEW_SEVERITIES, &severity, e));
    f->severity = (enum review_severity)severity;
    TRY(yaml_get_line(map, "what", TITLE_MAX, a, &f->what, e));
    return yaml_get_line(map, "comment", TEXT_MAX, a, &f->comment, e);
}

static unsigned kinds_of(const struct review_finding *f)
{
    return f->also | 1U << f->kind;
}

static bool share_lines(const struct review_finding *x, const struct review_finding *y)
{
    bool share = review_finding_meets(x, y->lines);
    for (size_t i = 0; i < y->n_elsewhere; i++)
        share |= review_finding_meets(x, y->elsewhere[i]);
    return share;
}

static enum err get_findings(const struct yaml *doc, struct arena *a, struct review *r, struct error *e)
{
    const struct yaml *list = yaml_get(doc, "findings");
    if (!list || list->kind != YAML_LIST || list->n < REVIEW_FINDINGS_MIN || list->n > REVIEW_FINDINGS_MAX)
        return yaml_wrong(list ? list : doc, e, "there must be a list \"findings\" of %d to %d entries",
                          REVIEW_FINDINGS_MIN, REVIEW_FINDINGS_MAX);
    for (size_t i = 0; i < list->n; i++) {
        struct review_finding *f = &r->findings[i];
        TRY(get_finding(list->values[i], a, r->n_lines, f, e));
        for (size_t k = 0; k < i; k++)
            if (share_lines(&r->findings[k], f) && (kinds_of(&r->findings[k]) & kinds_of(f)))
                return yaml_wrong(
                    list->values[i], e,
                    "finding %zu has lines and a kind in common with this one: a comment could not tell them",
                    k + 1);
    }
    r->n_findings = list->n;
    return ERR_OK;
}

static enum err get_rights(const struct yaml *doc, struct arena *a, struct review *r, struct error *e)
{
    static const char *const keys[] = {"lines", "looks", "is", NULL};
    const struct yaml *list = yaml_get(doc, "right");
    if (!list || list->kind != YAML_LIST || list->n < REVIEW_RIGHT_MIN || list->n > REVIEW_RIGHT_MAX)
        return yaml_wrong(list ? list : doc, e, "there must be a list \"right\" of %d to %d entries",
                          REVIEW_RIGHT_MIN, REVIEW_RIGHT_MAX);
    for (size_t i = 0; i < list->n; i++) {
        struct review_right *right = &r->right[i];
        const struct yaml *map = list->values[i];
        TRY(yaml_map(map, "what is right", e));
        TRY(yaml_only_keys(map, keys, e));
        TRY(drill_lines(map, "lines", r->n_lines, REVIEW_SPAN_MAX, &right->lines, e));
        TRY(yaml_get_line(map, "looks", TEXT_MAX, a, &right->looks, e));
        TRY(yaml_get_line(map, "is", TEXT_MAX, a, &right->is, e));
        for (size_t k = 0; k < r->n_findings; k++)
            if (review_finding_meets(&r->findings[k], right->lines))
                return yaml_wrong(map, e, "these lines are right, but finding %zu lies in them", k + 1);
    }
    r->n_right = list->n;
    return ERR_OK;
}

static enum err get_text(const struct yaml *doc, struct arena *a, struct review *r, struct error *e)
{
    struct str line;
    int n = 0;
    TRY(drill_block(doc, "text", CODE_MAX, a, &r->text, e));
    for (struct str rest = r->text; str_line(&rest, &line);)
        if (n++, line.n > COLUMNS_MAX)
            return yaml_wrong(yaml_get(doc, "text"), e, "line %d of \"text\" has more than %d bytes", n,
                              COLUMNS_MAX);
    r->n_lines = n;
    if (n < REVIEW_LINES_MIN || n > REVIEW_LINES_MAX)
        return yaml_wrong(yaml_get(doc, "text"), e, "\"text\" has %d lines; it must have %d to %d", n,
                          REVIEW_LINES_MIN, REVIEW_LINES_MAX);
    return ERR_OK;
}

static enum err read_doc(const struct yaml *doc, struct arena *a, struct review *r, struct error *e)
{
    static const char *const keys[] = {"title", "language", "minutes", "file",  "request",
                                       "text",  "findings", "right",   "least", NULL};
    TRY(yaml_map(doc, "the file", e));
    TRY(yaml_only_keys(doc, keys, e));
    TRY(yaml_get_line(doc, "title", TITLE_MAX, a, &r->title, e));
    TRY(yaml_get_line(doc, "language", WORD_MAX, a, &r->language, e));
    TRY(drill_int(doc, "minutes", 3, 60, &r->minutes, e));
    TRY(yaml_get_line(doc, "file", FILE_MAX, a, &r->file, e));
    TRY(drill_block(doc, "request", REQUEST_MAX, a, &r->request, e));
    TRY(get_text(doc, a, r, e));
    TRY(get_findings(doc, a, r, e));
    TRY(get_rights(doc, a, r, e));
    return yaml_get_line(doc, "least", TEXT_MAX, a, &r->least, e);
}

enum err review_read(struct str id, const char *file, struct str text, struct arena *a, struct review *ret,
                     struct error *e)
{
    struct review *r = arena_new(a, struct review);
    const struct yaml *doc;
    if (!drill_id_ok(id))
        return error_set(
            e, ERR_INVALID, "drills",
            "%s: the name of a review must be small letters, digits and single hyphens, at most %d", file,
            DRILL_ID_MAX);
    r->id = arena_str(a, id);
    enum err result = yaml_read(text, a, &doc, e);
    if (result == ERR_OK)
        result = read_doc(doc, a, r, e);
    TRY(yaml_in_file(result, e, "%s", file));
    *ret = *r;
    return ERR_OK;
}
