/* content/rules/cv.yaml: a map of ids, each with title, why, mend, sources and doubt. */
#include "rounds/apply/lint.h"

static enum err read_text(const struct yaml *node, const char *id, struct arena *a, struct cv_rule_text *ret,
                          struct error *e)
{
    static const char *const keys[] = {"name", "title", "why", "mend", "sources", "doubt", NULL};
    struct str name;
    TRY(yaml_map(node, id, e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(yaml_get_str(node, "name", 40, &name, e));
    if (!str_is(name, cv_rule_find(str_of(id))->name))
        return error_set(e, ERR_INVALID, arena_printf(a, "%d", node->line),
                         "rule %s is called \"%s\" in the program, not \"%.*s\"", id,
                         cv_rule_find(str_of(id))->name, STR_ARG(name));
    TRY(yaml_get_str(node, "title", 80, &ret->title, e));
    TRY(yaml_get_str(node, "why", 400, &ret->why, e));
    TRY(yaml_get_str(node, "mend", 400, &ret->mend, e));
    TRY(yaml_get_str_or(node, "doubt", 400, STR(""), &ret->doubt, e));
    TRY(yaml_strs(yaml_get(node, "sources"), "sources", 8, 200, a, &ret->sources, &ret->n_sources, e));
    if (!ret->n_sources)
        return error_set(e, ERR_INVALID, arena_printf(a, "%d", node->line), "rule %s names no source", id);
    return ERR_OK;
}

enum err cv_rule_texts(const struct yaml *doc, struct arena *a, struct cv_rule_text ret[CV_RULES_N],
                       struct error *e)
{
    struct cv_rule_text texts[CV_RULES_N] = {0};
    const char *ids[CV_RULES_N + 1] = {0};
    for (size_t i = 0; i < CV_RULES_N; i++)
        ids[i] = CV_RULES[i].id;
    TRY(yaml_map(doc, "rules", e));
    TRY(yaml_only_keys(doc, ids, e));
    for (size_t i = 0; i < CV_RULES_N; i++) {
        const struct yaml *node = yaml_get(doc, CV_RULES[i].id);
        if (!node)
            return error_set(e, ERR_INVALID, "1", "rule %s has no text", CV_RULES[i].id);
        TRY(read_text(node, CV_RULES[i].id, a, &texts[i], e));
    }
    memcpy(ret, texts, sizeof texts);
    return ERR_OK;
}
