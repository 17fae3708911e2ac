/* How to begin with a script: content/scripts. */
#include "rounds/screen/script.h"

#include "base/cleanup.h"
#include "base/yaml.h"

#include <stdlib.h>

enum { ID_MAX = 60, LINE_MAX_BYTES = 200, POINT_MAX = 300, RULE_MAX = 600, OUTLINE_MAX = 6000 };

struct reading {
    struct arena *a;
    struct str kind; /* of the file */
    struct script_drafts *out;
};

static enum err at_line(struct reading *r, const struct yaml *node, struct error *e, const char *what)
{
    return error_set(e, ERR_INVALID, arena_printf(r->a, "%d", node ? node->line : 1), "%s", what);
}

static enum err get_text(struct reading *r, const struct yaml *map, const char *key, size_t max,
                         struct str *ret, struct error *e)
{
    struct str text;
    TRY(yaml_get_str(map, key, max, &text, e));
    text = str_trim(text);
    if (!text.n)
        return at_line(r, yaml_get(map, key), e, arena_printf(r->a, "%s is empty", key));
    *ret = arena_str(r->a, text);
    return ERR_OK;
}

static enum err get_text_or(struct reading *r, const struct yaml *map, const char *key, size_t max,
                            struct str *ret, struct error *e)
{
    struct str text;
    TRY(yaml_get_str_or(map, key, max, STR(""), &text, e));
    *ret = arena_str(r->a, str_trim(text));
    return ERR_OK;
}

static bool id_is_sound(struct str id)
{
    for (size_t i = 0; i < id.n; i++) {
        char c = id.p[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (!letter && (c != '-' || i == 0 || i + 1 == id.n))
            return false;
    }
    return id.n > 0;
}

static enum err read_tip(struct reading *r, const struct yaml *node, struct script_tip *ret, struct error *e)
{
    static const char *const keys[] = {"rule", "grade", "source", "disagrees", NULL};
    struct str grade;
    TRY(yaml_map(node, "tips", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(get_text(r, node, "rule", RULE_MAX, &ret->rule, e));
    TRY(get_text(r, node, "source", POINT_MAX, &ret->source, e));
    TRY(get_text_or(r, node, "disagrees", RULE_MAX, &ret->disagrees, e));
    TRY(yaml_get_str(node, "grade", 20, &grade, e));
    for (size_t g = 0; g < SCRIPT_GRADES; g++)
        if (str_is(grade, script_grade_names[g])) {
            ret->grade = (enum script_grade)g;
            return ERR_OK;
        }
    return at_line(r, yaml_get(node, "grade"), e, "grade is experiment, survey, practitioner or article");
}

static enum err read_tips(struct reading *r, const struct yaml *list, struct script_draft *d, struct error *e)
{
    if (yaml_is_null(list))
        return ERR_OK;
    if (list->kind != YAML_LIST || list->n > SCRIPT_TIPS_MAX)
        return at_line(r, list, e, "tips must be a list of at most 12");
    d->tips = arena_array(r->a, struct script_tip, list->n);
    for (; d->n_tips < list->n; d->n_tips++)
        TRY(read_tip(r, list->values[d->n_tips], &d->tips[d->n_tips], e));
    return ERR_OK;
}

static enum err read_draft(struct reading *r, const struct yaml *node, struct error *e)
{
    static const char *const keys[] = {"id",       "kind",      "variant", "title", "target_s", "max_s",
                                       "must_say", "forbidden", "outline", "tips",  NULL};
    struct script_draft d = {0};
    int64_t target, max;
    TRY(yaml_map(node, "scripts", e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(get_text(r, node, "id", ID_MAX, &d.id, e));
    if (!id_is_sound(d.id))
        return at_line(r, yaml_get(node, "id"), e, "an id has small letters, digits and hyphens");
    if (script_draft_named(r->out, d.id))
        return at_line(r, yaml_get(node, "id"), e,
                       arena_printf(r->a, "the id %.*s is there twice", STR_ARG(d.id)));
    TRY(get_text(r, node, "kind", ID_MAX, &d.kind, e));
    if (!str_eq(d.kind, r->kind))
        return at_line(r, yaml_get(node, "kind"), e, "kind is what the file is called after");
    TRY(get_text_or(r, node, "variant", LINE_MAX_BYTES, &d.variant, e));
    TRY(get_text(r, node, "title", LINE_MAX_BYTES, &d.title, e));
    TRY(yaml_get_int_or(node, "target_s", 1, SCRIPT_SECONDS_MAX, 0, &target, e));
    TRY(yaml_get_int_or(node, "max_s", 1, SCRIPT_SECONDS_MAX, 0, &max, e));
    if (!target || max < target)
        return at_line(r, node, e, "target_s and max_s are seconds, the longest not below the target");
    d.target_s = (int)target;
    d.max_s = (int)max;
    TRY(yaml_strs(yaml_get(node, "must_say"), "must_say", SCRIPT_POINTS_MAX, POINT_MAX, r->a, &d.must_say,
                  &d.n_must_say, e));
    TRY(yaml_strs(yaml_get(node, "forbidden"), "forbidden", SCRIPT_POINTS_MAX, POINT_MAX, r->a, &d.forbidden,
                  &d.n_forbidden, e));
    TRY(get_text(r, node, "outline", OUTLINE_MAX, &d.outline, e));
    TRY(read_tips(r, yaml_get(node, "tips"), &d, e));
    if (r->out->n == SCRIPT_DRAFTS_MAX)
        return at_line(r, node, e, "there are too many scripts");
    r->out->v[r->out->n++] = d;
    return ERR_OK;
}

static enum err read_file(struct reading *r, struct str text, struct error *e)
{
    static const char *const keys[] = {"scripts", NULL};
    const struct yaml *doc;
    TRY(yaml_read(text, r->a, &doc, e));
    TRY(yaml_map(doc, "the file", e));
    TRY(yaml_only_keys(doc, keys, e));
    const struct yaml *list = yaml_get(doc, "scripts");
    if (!list || list->kind != YAML_LIST)
        return at_line(r, doc, e, "\"scripts\" must be a list");
    for (size_t i = 0; i < list->n; i++)
        TRY(read_draft(r, list->values[i], e));
    return ERR_OK;
}

/* The file of a kind; NULL: there is none. */
static const struct yaml_file *file_of(const struct yaml_file *files, size_t n, const char *kind)
{
    for (size_t i = 0; i < n; i++)
        if (str_is(yaml_file_id(&files[i]), kind))
            return &files[i];
    return NULL;
}

enum err script_drafts_read(const struct yaml_file *files, size_t n_files, struct arena *a,
                            struct script_drafts *ret, struct error *e)
{
    struct script_drafts out = {.v = arena_array(a, struct script_draft, SCRIPT_DRAFTS_MAX)};
    size_t read = 0;
    for (size_t k = 0; k + 1 < SCRIPT_KINDS; k++) {
        const struct yaml_file *file = file_of(files, n_files, script_kind_names[k]);
        struct reading r = {a, str_of(script_kind_names[k]), &out};
        if (!file)
            continue;
        read++;
        TRY(yaml_in_file(read_file(&r, file->text, e), e, "scripts/%.*s", STR_ARG(file->name)));
    }
    if (read != n_files)
        return error_set(
            e, ERR_INVALID, "scripts",
            "scripts/ has a file that is called after no kind: about-me, gap, leaving, processes, pay");
    *ret = out;
    return ERR_OK;
}

const struct script_draft *script_draft_named(const struct script_drafts *d, struct str id)
{
    for (size_t i = 0; i < d->n; i++)
        if (str_eq(d->v[i].id, id))
            return &d->v[i];
    return NULL;
}
