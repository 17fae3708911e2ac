/*
 * What the file of a folder says of how the results of its tests are put together.
 */
#include "base/num.h"
#include "judge/package/package-read.h"

#include <math.h>

enum { FLAGS_MAX_BYTES = 1000 };

static void error_at(struct reader *r, const char *file, const struct yaml *node, const char *message)
{
    finding_add(r->f, SEVERITY_ERROR, file, node ? node->line : 0, "%s", message);
}

/* ---- 2025-09 ---- */

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
    settings_args(r, file, doc, "static_validator_args", &g->static_args, &g->n_static_args);
}

void group_take(struct reader *r, const char *file, const struct yaml *doc, struct package_group *g)
{
    read_max_score(r, file, doc, g);
    read_aggregation(r, file, doc, g);
    read_static(r, file, doc, g);
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
        !reader_try(r, file, yaml_get_str(doc, "grader_flags", FLAGS_MAX_BYTES, &text, &e), &e))
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
