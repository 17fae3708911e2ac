/*
 * Groups of tests and what their folders' files say (test_group.yaml, in legacy packages testdata.yaml):
 * arguments, which are inherited downwards, and how results are put together.
 */
#include "base/num.h"
#include "judge/package-read.h"

#include <math.h>

enum { ARGS_MAX = 64, ARG_MAX_BYTES = 1000 };

/* ---- arguments ---- */

/* "a b c" of a legacy package as a list. */
void reader_words(struct reader *r, struct str text, struct str **ret, size_t *ret_n)
{
    struct str word, *list = arena_array(r->a, struct str, text.n / 2 + 1);
    size_t n = 0;
    while (str_split(&text, ' ', &word)) {
        if (word.n)
            list[n++] = word;
    }
    *ret = list;
    *ret_n = n;
}

void reader_flags(struct reader *r, const char *file, const struct yaml *node, struct str text,
                  struct str **ret, size_t *ret_n)
{
    bool any = false;
    reader_words(r, text, ret, ret_n);
    for (size_t i = 0; i < *ret_n; i++) {
        struct str *word = &(*ret)[i];
        char c = word->p[0];
        if ((c != '"' && c != '\'') || word->n < 2 || word->p[word->n - 1] != c)
            continue;
        *word = (struct str){word->p + 1, word->n - 2};
        any = true;
    }
    if (any)
        finding_add(
            r->f, SEVERITY_WARNING, file, node->line,
            "a flag is quoted; the format splits flags at spaces and knows no quotes, so they are taken off");
}

static void take_args(struct reader *r, const char *file, const struct yaml *map, const char *key,
                      struct str **ret, size_t *ret_n)
{
    struct error e;
    const struct yaml *node = yaml_get(map, key);
    if (node)
        (void)reader_try(r, file, yaml_strs(node, key, ARGS_MAX, ARG_MAX_BYTES, r->a, ret, ret_n, &e), &e);
}

static void take_input_args(struct reader *r, const char *file, const struct yaml *map,
                            struct test_settings *s)
{
    static const char key[] = "input_validator_args";
    const struct yaml *node = yaml_get(map, key);
    struct error e;
    size_t n = !node ? 0 : node->kind == YAML_MAP ? node->n : 1;
    if (n == 0)
        return;
    struct package_args *list = arena_array(r->a, struct package_args, n);
    for (size_t i = 0; i < n; i++) {
        bool named = node->kind == YAML_MAP;
        list[i].validator = named ? node->keys[i] : STR("");
        if (!reader_try(r, file,
                        yaml_strs(named ? node->values[i] : node, key, ARGS_MAX, ARG_MAX_BYTES, r->a,
                                  &list[i].args, &list[i].n_args, &e),
                        &e))
            return;
    }
    s->input_validator_args = list;
    s->n_input_validator_args = n;
}

void settings_take(struct reader *r, const char *file, const struct yaml *map, struct test_settings *s)
{
    struct error e;
    take_args(r, file, map, "args", &s->args, &s->n_args);
    take_args(r, file, map, "output_validator_args", &s->output_validator_args, &s->n_output_validator_args);
    if (yaml_get(map, "output_validator_args")) {
        s->flags_file = file;
        s->flags_line = yaml_get(map, "output_validator_args")->line;
    }
    take_input_args(r, file, map, s);
    (void)reader_try(r, file, yaml_get_bool_or(map, "full_feedback", s->full_feedback, &s->full_feedback, &e),
                     &e);
}

/* The names that arguments had before 2025-09, where they are one text. */
static void take_flags(struct reader *r, const char *file, const struct yaml *doc, struct test_settings *s)
{
    struct error e;
    struct str flags, validator = STR("");
    const struct yaml *out = yaml_get(doc, "output_validator_flags"),
                      *in = yaml_get(doc, "input_validator_flags");
    if (out && out->kind == YAML_MAP)
        out = yaml_get(out, "flags");
    if (out && reader_try(r, file, yaml_str(out, "output_validator_flags", ARG_MAX_BYTES, &flags, &e), &e)) {
        reader_flags(r, file, out, flags, &s->output_validator_args, &s->n_output_validator_args);
        s->flags_file = file;
        s->flags_line = out->line;
    }
    if (in && in->kind == YAML_MAP) {
        (void)reader_try(r, file, yaml_get_str_or(in, "name", 255, validator, &validator, &e), &e);
        in = yaml_get(in, "flags");
    }
    if (in && reader_try(r, file, yaml_str(in, "input_validator_flags", ARG_MAX_BYTES, &flags, &e), &e)) {
        s->input_validator_args = arena_new(r->a, struct package_args);
        s->n_input_validator_args = 1;
        s->input_validator_args->validator = validator;
        reader_flags(r, file, in, flags, &s->input_validator_args->args, &s->input_validator_args->n_args);
    }
}

/* ---- 2025-09 ---- */

static void error_at(struct reader *r, const char *file, const struct yaml *node, const char *message)
{
    finding_add(r->f, SEVERITY_ERROR, file, node ? node->line : 0, "%s", message);
}

static void read_max_score(struct reader *r, const char *file, const struct yaml *doc,
                           struct package_group *g)
{
    const struct yaml *node = yaml_get(doc, "max_score");
    int64_t max;
    struct error e;
    if (!node)
        return;
    if (node->kind == YAML_SCALAR && str_is(node->text, "unbounded"))
        g->max_score = INFINITY;
    else if (reader_try(r, file, yaml_int(node, "max_score", 0, 1000000000, &max, &e), &e))
        g->max_score = (double)max;
}

static void read_aggregation(struct reader *r, const char *file, const struct yaml *doc,
                             struct package_group *g)
{
    static const struct {
        const char *name;
        enum aggregation aggregation;
    } names[] = {{"pass-fail", AGGREGATE_PASS_FAIL}, {"sum", AGGREGATE_SUM}, {"min", AGGREGATE_MIN}};
    struct str text;
    struct error e;
    if (!yaml_get(doc, "score_aggregation") ||
        !reader_try(r, file, yaml_get_str(doc, "score_aggregation", 20, &text, &e), &e))
        return;
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        if (str_is(text, names[i].name)) {
            g->aggregation = names[i].aggregation;
            return;
        }
    }
    error_at(r, file, yaml_get(doc, "score_aggregation"), "score_aggregation must be pass-fail, sum or min");
}

static void read_static(struct reader *r, const char *file, const struct yaml *doc, struct package_group *g)
{
    const struct yaml *node = yaml_get(doc, "static_validation_score"),
                      *args = yaml_get(doc, "static_validator_args");
    int64_t score = 0;
    struct error e;
    if (!node) {
        if (args)
            error_at(r, file, args, "static_validator_args without static_validation_score");
        return;
    }
    bool passes = node->kind == YAML_SCALAR && str_is(node->text, "pass-fail");
    if (!passes &&
        !reader_try(r, file, yaml_int(node, "static_validation_score", 0, 1000000000, &score, &e), &e))
        return;
    if (passes && r->p->type.scoring && g->aggregation != AGGREGATE_PASS_FAIL)
        error_at(r, file, node, "static_validation_score is pass-fail, but score_aggregation is not");
    if (!passes && (!r->p->type.scoring || g->aggregation == AGGREGATE_PASS_FAIL))
        error_at(r, file, node, "static_validation_score is a number, but nothing is scored here");
    if (!reader_has_dir(r, "static_validator"))
        error_at(r, file, node, "static_validation_score without a static_validator");
    g->has_static = true;
    g->static_score = (double)score;
    take_args(r, file, doc, "static_validator_args", &g->static_args, &g->n_static_args);
}

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
    read_max_score(r, file, doc, g);
    read_aggregation(r, file, doc, g);
    read_static(r, file, doc, g);
    read_requires(r, file, doc, entry);
}

/* ---- legacy ---- */

/* A number, also an infinite one. */
static bool parse_bound(struct str s, double *ret)
{
    bool minus = str_starts(s, STR("-"));
    struct str rest = str_from(s, minus || str_starts(s, STR("+")) ? 1 : 0);
    if (str_is(rest, "inf")) {
        *ret = minus ? -INFINITY : INFINITY;
        return true;
    }
    return num_parse_f64(s, ret);
}

static void read_range(struct reader *r, const char *file, const struct yaml *doc, struct package_group *g)
{
    struct str text, from, to = {0};
    double min, max;
    struct error e;
    if (!yaml_get(doc, "range") || !reader_try(r, file, yaml_get_str(doc, "range", 100, &text, &e), &e))
        return;
    text = str_trim(text);
    (void)str_split(&text, ' ', &from);
    to = text.p ? str_trim(text) : to;
    if (!parse_bound(from, &min) || !parse_bound(to, &max) || min > max) {
        error_at(r, file, yaml_get(doc, "range"), "range must be two numbers, the smaller one first");
        return;
    }
    g->min_score = min;
    g->max_score = max;
}

static void read_score(struct reader *r, const char *file, const struct yaml *doc, const char *key,
                       double *ret)
{
    struct error e;
    (void)reader_try(r, file, yaml_get_real_or(doc, key, -1e12, 1e12, *ret, ret, &e), &e);
}

static void read_grader_flags(struct reader *r, const char *file, const struct yaml *doc,
                              struct package_group *g)
{
    struct str text, word;
    struct error e;
    static const struct {
        const char *flag;
        int aggregation, rule; /* -1: says nothing of it */
    } flags[] = {
        {"sum", AGGREGATE_SUM, -1},
        {"avg", AGGREGATE_AVERAGE, -1},
        {"min", AGGREGATE_MIN, -1},
        {"max", AGGREGATE_MAX, -1},
        {"worst_error", -1, VERDICT_RULE_WORST},
        {"no_errors", -1, VERDICT_RULE_WORST},
        {"first_error", -1, VERDICT_RULE_FIRST},
        {"always_accept", -1, VERDICT_RULE_ACCEPT},
        {"ignore_sample", -1, -1},
        {"accept_if_any_accepted", -1, -1},
    };
    if (!yaml_get(doc, "grader_flags") ||
        !reader_try(r, file, yaml_get_str(doc, "grader_flags", ARG_MAX_BYTES, &text, &e), &e))
        return;
    reader_words(r, text, &g->grader_args, &g->n_grader_args);
    if (g->custom_grader)
        return;
    g->aggregation = AGGREGATE_SUM;
    g->verdict_rule = VERDICT_RULE_WORST;
    g->ignores_sample = g->accepts_any = false;
    while (str_split(&text, ' ', &word)) {
        size_t i = 0;
        while (i < ARRAY_LEN(flags) && !str_is(word, flags[i].flag))
            i++;
        if (word.n == 0)
            continue;
        if (i == ARRAY_LEN(flags)) {
            finding_add(r->f, SEVERITY_ERROR, file, yaml_get(doc, "grader_flags")->line,
                        "\"%.*s\" is no flag of the default grader", STR_ARG(word));
            continue;
        }
        if (flags[i].aggregation >= 0)
            g->aggregation = (enum aggregation)flags[i].aggregation;
        if (flags[i].rule >= 0)
            g->verdict_rule = (enum verdict_rule)flags[i].rule;
        g->ignores_sample |= str_is(word, "ignore_sample");
        g->accepts_any |= str_is(word, "accept_if_any_accepted");
    }
}

static void read_on_reject(struct reader *r, const char *file, const struct yaml *doc,
                           struct package_group *g)
{
    struct str text;
    struct error e;
    if (!yaml_get(doc, "on_reject") ||
        !reader_try(r, file, yaml_get_str(doc, "on_reject", 40, &text, &e), &e))
        return;
    /* The second names are those of problem.yaml in old packages. */
    if (str_is(text, "break") || str_is(text, "first_error"))
        g->stops_at_reject = true;
    else if (str_is(text, "continue") || str_is(text, "grade") || str_is(text, "worst_error"))
        g->stops_at_reject = false;
    else
        error_at(r, file, yaml_get(doc, "on_reject"), "on_reject must be break or continue");
}

static void read_grading(struct reader *r, const char *file, const struct yaml *doc, struct package_group *g)
{
    const struct yaml *node = yaml_get(doc, "grading");
    struct str grading;
    struct error e;
    if (!node || !reader_try(r, file, yaml_str(node, "grading", 40, &grading, &e), &e))
        return;
    g->custom_grader = str_is(grading, "custom");
    if (!g->custom_grader && !str_is(grading, "default"))
        error_at(r, file, node, "grading must be default or custom");
    if (g->custom_grader && !r->p->type.scoring)
        error_at(r, file, node, "graders of the package's own are for scoring problems");
    if (g->custom_grader && !reader_has_dir(r, "graders"))
        error_at(r, file, node, "grading is custom, but there is no graders/");
}

void group_take_legacy(struct reader *r, const char *file, const struct yaml *doc, struct package_group *g)
{
    read_grading(r, file, doc, g);
    read_on_reject(r, file, doc, g);
    read_grader_flags(r, file, doc, g);
    read_range(r, file, doc, g);
    read_score(r, file, doc, "accept_score", &g->accept_score);
    read_score(r, file, doc, "reject_score", &g->reject_score);
}

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
    take_flags(r, file, doc, s);
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
