/* content/rules/cv.yaml and linkedin.yaml: a map of ids, each with title, why, mend, sources and doubt. */
#include "rounds/apply/lint/rule.h"

static enum err read_text(const struct yaml *node, const struct cv_rule *rule, struct arena *a,
                          struct cv_rule_text *ret, struct error *e)
{
    static const char *const keys[] = {"name", "title", "why", "mend", "sources", "doubt", NULL};
    const char *id = rule->id;
    struct str name;
    TRY(yaml_map(node, id, e));
    TRY(yaml_only_keys(node, keys, e));
    TRY(yaml_get_str(node, "name", 40, &name, e));
    if (!str_is(name, rule->name))
        return error_set(e, ERR_INVALID, arena_printf(a, "%d", node->line),
                         "rule %s is called \"%s\" in the program, not \"%.*s\"", id, rule->name,
                         STR_ARG(name));
    TRY(yaml_get_str(node, "title", 80, &ret->title, e));
    TRY(yaml_get_str(node, "why", 400, &ret->why, e));
    TRY(yaml_get_str(node, "mend", 400, &ret->mend, e));
    TRY(yaml_get_str_or(node, "doubt", 400, STR(""), &ret->doubt, e));
    TRY(yaml_strs(yaml_get(node, "sources"), "sources", 8, 200, a, &ret->sources, &ret->n_sources, e));
    if (!ret->n_sources)
        return error_set(e, ERR_INVALID, arena_printf(a, "%d", node->line), "rule %s names no source", id);
    return ERR_OK;
}

enum err rule_texts(const struct yaml *doc, const struct cv_rule *rules, size_t n, struct arena *a,
                    struct cv_rule_text *ret, struct error *e)
{
    struct cv_rule_text *texts = arena_array(a, struct cv_rule_text, n);
    const char **ids = arena_array(a, const char *, n + 1);
    for (size_t i = 0; i < n; i++)
        ids[i] = rules[i].id;
    TRY(yaml_map(doc, "rules", e));
    TRY(yaml_only_keys(doc, ids, e));
    for (size_t i = 0; i < n; i++) {
        const struct yaml *node = yaml_get(doc, rules[i].id);
        if (!node)
            return error_set(e, ERR_INVALID, "1", "rule %s has no text", rules[i].id);
        TRY(read_text(node, &rules[i], a, &texts[i], e));
    }
    memcpy(ret, texts, n * sizeof *texts);
    return ERR_OK;
}

enum err cv_rule_texts(const struct yaml *doc, struct arena *a, struct cv_rule_text ret[CV_RULES_N],
                       struct error *e)
{
    return rule_texts(doc, CV_RULES, CV_RULES_N, a, ret, e);
}
