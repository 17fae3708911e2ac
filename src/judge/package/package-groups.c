/*
 * Groups of tests: the tree of folders, each with what its file (test_group.yaml, in legacy packages
 * testdata.yaml) says and what it has of those above it, and what the format demands of the whole.
 */
#include "judge/package/package-read.h"

#include <math.h>

/* ---- 2025-09 ---- */

static void read_requires(struct reader *r, const char *file, const struct yaml *doc,
                          struct group_entry *entry)
{
    const struct yaml *node = yaml_get(doc, "require_pass");
    struct error e;
    if (!node)
        return;
    if (node->kind == YAML_SCALAR) {
        entry->requires = arena_array(r->a, struct str, 1);
        entry->n_requires =
            reader_try(r, file, yaml_str(node, "require_pass", 255, &entry->requires[0], &e), &e);
    } else {
        (void)reader_try(
            r, file,
            yaml_strs(node, "require_pass", 100, 255, r->a, &entry->requires, &entry->n_requires, &e), &e);
    }
    entry->line = node->line;
}

/* Which kinds of problems and folders have which keys. */
static void check_keys(struct reader *r, const char *file, const struct yaml *doc, bool counts, bool sample)
{
    static const char *const scoring[] = {"max_score", "score_aggregation", "require_pass"};
    static const char *const keys[] = {"max_score",
                                       "score_aggregation",
                                       "static_validation_score",
                                       "require_pass",
                                       "args",
                                       "input_validator_args",
                                       "static_validator_args",
                                       "output_validator_args",
                                       "input_visualizer_args",
                                       "output_visualizer_args",
                                       "full_feedback",
                                       NULL};
    struct error e;
    if (yaml_only_keys(doc, keys, &e) != ERR_OK)
        finding_add_error(r->f, r->is_draft ? SEVERITY_WARNING : SEVERITY_ERROR, file, &e);
    for (size_t i = 0; i < ARRAY_LEN(scoring); i++) {
        const struct yaml *node = yaml_get(doc, scoring[i]);
        if (node && (!r->p->type.scoring || sample || !counts))
            finding_add(r->f, SEVERITY_ERROR, file, node->line,
                        sample    ? "%s is not for samples, which have no score"
                        : !counts ? "%s is for tests that are judged"
                                  : "%s is for scoring problems",
                        scoring[i]);
    }
}

static const char *settings_file(struct reader *r, const char *folder)
{
    return reader_path(r, "%s/%s", folder, r->p->legacy_grading ? "testdata.yaml" : "test_group.yaml");
}

static bool read_file(struct reader *r, const char *file, const struct yaml **ret)
{
    struct str text;
    struct error e;
    const struct yaml *doc;
    if (!reader_text(r, file, false, &text))
        return false;
    /* Constants are replaced here by 2025-09; a legacy package has none. */
    if (!reader_try(r, file, yaml_read(reader_constants(r, file, text), r->a, &doc, &e), &e) ||
        !reader_try(r, file, yaml_map(doc, "the file", &e), &e))
        return false;
    *ret = doc;
    return true;
}

/* entry NULL: of tests that are not judged, of which only the arguments matter. */
static void take_2025_09(struct reader *r, const char *folder, const struct yaml *doc,
                         struct test_settings *s, struct group_entry *entry, struct package_group *g)
{
    const char *file = settings_file(r, folder);
    bool sample = strcmp(folder, "data/sample") == 0;
    check_keys(r, file, doc, entry != NULL, sample);
    settings_take(r, file, doc, s);
    if (!entry)
        return;
    group_take(r, file, doc, g);
    read_requires(r, file, doc, entry);
}

/* ---- legacy ---- */

static void take_legacy(struct reader *r, const char *folder, const struct yaml *doc, struct test_settings *s,
                        struct package_group *g)
{
    static const char *const keys[] = {"on_reject",
                                       "grading",
                                       "grader_flags",
                                       "input_validator_flags",
                                       "output_validator_flags",
                                       "accept_score",
                                       "reject_score",
                                       "range",
                                       NULL};
    const char *file = settings_file(r, folder);
    struct error e;
    if (yaml_only_keys(doc, keys, &e) != ERR_OK)
        finding_add_error(r->f, SEVERITY_WARNING, file, &e);
    settings_take_legacy(r, file, doc, s);
    if (g)
        group_take_legacy(r, file, doc, g);
}

/* ---- the tree ---- */

/* What a group has before its own file is read. */
static struct package_group new_group(const struct reader *r, struct str name, size_t parent)
{
    struct package_group g = {.name = name,
                              .parent = parent,
                              .aggregation = AGGREGATE_PASS_FAIL,
                              .verdict_rule = VERDICT_RULE_FIRST,
                              .max_score = INFINITY};
    if (r->p->legacy_grading) {
        /* Everything is inherited. */
        g = r->p->n_groups ? r->p->groups[parent] : r->legacy_group;
        g.name = name;
        g.parent = parent;
        g.ignores_sample = false;
    } else if (name.n == 0) {
        g.aggregation = AGGREGATE_SUM;
    } else if (str_is(name, "secret")) {
        g.aggregation = r->p->type.scoring ? AGGREGATE_SUM : AGGREGATE_PASS_FAIL;
        g.max_score = r->p->type.scoring ? 100 : INFINITY;
    }
    return g;
}

/* What its own file alone says of a group; what is wrong with that has been said. */
static struct package_group group_alone(struct reader *r, const char *folder, const struct yaml *doc)
{
    struct findings none = {.arena = r->a}, *own = r->f;
    struct package_group g = {.aggregation = AGGREGATE_SUM,
                              .verdict_rule = VERDICT_RULE_FIRST,
                              .min_score = -INFINITY,
                              .max_score = INFINITY,
                              .accept_score = NAN,
                              .stops_at_reject = true};
    r->f = &none;
    if (doc)
        group_take_legacy(r, settings_file(r, folder), doc, &g);
    r->f = own;
    g.verdict_rule = VERDICT_RULE_FIRST;
    g.left_out = !doc;
    g.whole_score = isnan(g.accept_score) ? 0 : g.accept_score;
    g.accept_score = g.reject_score = 0;
    return g;
}

void groups_as_domjudge(struct reader *r)
{
    struct package *p = r->p;
    if (!p->legacy_grading || p->format != PACKAGE_LEGACY || !p->type.scoring)
        return;
    p->domjudge_grading = true;
    for (size_t i = 0; i < p->n_groups; i++) {
        struct package_group g = r->entries[i].alone;
        g.name = p->groups[i].name;
        g.parent = p->groups[i].parent;
        p->groups[i] = g;
    }
    finding_add(
        r->f, SEVERITY_WARNING, "data", 0,
        "scores are counted as DOMjudge does, since submissions carry its @EXPECTED_SCORE@: nothing is inherited, "
        "and the accept_score of a group is for all of its tests together");
}

/* In 2025-09, "secret" and what lies right below it with a file of its own. */
static bool makes_group(struct reader *r, const char *folder)
{
    struct str name = str_from(str_of(folder), strlen("data"));
    if (name.n == 0 || str_is(name, "/sample") || str_is(name, "/secret"))
        return true;
    return r->p->legacy_grading || reader_has_file(r, settings_file(r, folder));
}

void group_enter(struct reader *r, const char *folder, bool counts, struct test_settings *s)
{
    const struct yaml *doc;
    struct group_entry *entry = NULL;
    struct package *p = r->p;
    bool makes = counts && makes_group(r, folder), has_file = read_file(r, settings_file(r, folder), &doc);
    if (makes && p->n_groups == PACKAGE_GROUPS_MAX) {
        finding_add(r->f, SEVERITY_ERROR, folder, 0, "is one group too many: there may be %d",
                    PACKAGE_GROUPS_MAX);
        makes = false;
    }
    struct package_group *g = NULL;
    if (makes) {
        struct str name = str_from(str_of(folder), strlen("data"));
        p->groups[p->n_groups] = new_group(r, str_from(name, name.n ? 1 : 0), s->group);
        g = &p->groups[p->n_groups];
        entry = &r->entries[r->n_entries++];
        *entry = (struct group_entry){.folder = arena_str(r->a, str_of(folder))};
        s->group = p->n_groups++;
    }
    if (has_file && p->legacy_grading)
        take_legacy(r, folder, doc, s, g);
    if (p->legacy_grading && entry)
        entry->alone = group_alone(r, folder, has_file ? doc : NULL);
    if (has_file && p->legacy_grading)
        return;
    if (has_file)
        take_2025_09(r, folder, doc, s, entry, g);
}

/* ---- what the format demands of the tree ---- */

static void resolve_requires(struct reader *r, size_t group)
{
    struct package *p = r->p;
    struct package_group *g = &p->groups[group];
    const struct group_entry *entry = &r->entries[group];
    const char *file = settings_file(r, arena_cstr(r->a, entry->folder));
    g->requires = arena_array(r->a, size_t, entry->n_requires);
    for (size_t i = 0; i < entry->n_requires; i++) {
        size_t k = 1;
        while (k < p->n_groups && !str_eq(p->groups[k].name, entry->requires[i]))
            k++;
        const char *wrong = k == p->n_groups ? "is no group of tests"
                            : str_cmp(p->groups[k].name, g->name) >= 0 && !str_is(p->groups[k].name, "sample")
                                ? "does not come before this group"
                            : p->type.scoring && p->groups[k].aggregation != AGGREGATE_PASS_FAIL
                                ? "has scores; only a group that passes or fails can be required"
                            : str_is(g->name, "secret") && !str_is(p->groups[k].name, "sample")
                                ? "cannot be required by secret, only sample can"
                                : NULL;
        if (wrong)
            finding_add(r->f, SEVERITY_ERROR, file, entry->line, "require_pass: \"%.*s\" %s",
                        STR_ARG(entry->requires[i]), wrong);
        else
        g->requires[g->n_requires++] = k;
    }
}

static void check_group(struct reader *r, size_t group, const struct package_group *secret)
{
    const struct package_group *g = &r->p->groups[group];
    const char *file = settings_file(r, arena_cstr(r->a, r->entries[group].folder));
    if (str_is(g->name, "sample") || group == 0)
        return;
    if (g->aggregation == AGGREGATE_PASS_FAIL && !isfinite(g->max_score))
        finding_add(r->f, SEVERITY_ERROR, file, 0, "a group that passes or fails needs a max_score");
    if (g == secret)
        return;
    if (!isfinite(g->max_score) && isfinite(secret->max_score))
        finding_add(r->f, SEVERITY_ERROR, file, 0,
                    "has no max_score, but secret has one (100 unless it says otherwise)");
    if (secret->aggregation == AGGREGATE_PASS_FAIL && g->aggregation != AGGREGATE_PASS_FAIL)
        finding_add(r->f, SEVERITY_ERROR, file, 0, "is scored, but secret passes or fails");
    if (g->parent != (size_t)(secret - r->p->groups))
        finding_add(r->f, SEVERITY_ERROR, file, 0, "lies in another group; groups are not nested");
}

void groups_begin(struct reader *r)
{
    static const char *const old[] = {"data/testdata.yaml", "data/sample/testdata.yaml",
                                      "data/secret/testdata.yaml"};
    struct package *p = r->p;
    p->groups = arena_array(r->a, struct package_group, PACKAGE_GROUPS_MAX);
    r->entries = arena_array(r->a, struct group_entry, PACKAGE_GROUPS_MAX);
    p->legacy_grading = p->format == PACKAGE_LEGACY;
    for (size_t i = 0; r->is_draft && i < ARRAY_LEN(old); i++)
        p->legacy_grading |= reader_has_file(r, old[i]);
}

void groups_check(struct reader *r)
{
    struct package *p = r->p;
    size_t secret = 0;
    if (p->legacy_grading)
        return;
    for (size_t i = 1; i < p->n_groups; i++) {
        resolve_requires(r, i);
        if (str_is(p->groups[i].name, "secret"))
            secret = i;
    }
    for (size_t i = 1; i < p->n_groups && p->type.scoring && secret; i++)
        check_group(r, i, &p->groups[secret]);
    bool has_groups = false;
    for (size_t i = 1; i < p->n_groups; i++)
        has_groups |= secret && p->groups[i].parent == secret;
    for (size_t i = 0; i < p->n_tests && has_groups; i++) {
        if (p->tests[i].group == secret) {
            /* Without scores nothing depends on it. */
            finding_add(r->f, p->type.scoring ? SEVERITY_ERROR : SEVERITY_WARNING,
                        reader_path(r, "data/%.*s.in", STR_ARG(p->tests[i].name)), 0,
                        "lies beside groups of tests: secret has either groups or tests");
            return;
        }
    }
}
