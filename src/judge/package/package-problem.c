/*
 * problem.yaml in both formats, and dryrun/meta.yaml.
 */
#include "base/num.h"
#include "judge/package/package-read.h"

#include <math.h>

static const char file[] = "problem.yaml";

enum { MIB = 1 << 20, KIB = 1 << 10 };

/* ---- single keys ---- */

static void error_at(struct reader *r, const struct yaml *node, const char *message)
{
    finding_add(r->f, SEVERITY_ERROR, file, node ? node->line : 0, "%s", message);
}

static void add_type(struct reader *r, const struct yaml *node, struct str name)
{
    struct package_type *t = &r->p->type;
    bool passes_or_fails = false;
    const struct {
        const char *name;
        bool *set;
    } types[] = {
        {"pass-fail", &passes_or_fails},      {"scoring", &t->scoring},
        {"interactive", &t->interactive},     {"multi-pass", &t->multi_pass},
        {"submit-answer", &t->submit_answer},
    };
    size_t i = 0;
    while (i < ARRAY_LEN(types) && !str_is(name, types[i].name))
        i++;
    if (i == ARRAY_LEN(types))
        finding_add(r->f, SEVERITY_ERROR, file, node->line, "\"%.*s\" is no type of problems", STR_ARG(name));
    else if (*types[i].set)
        finding_add(r->f, SEVERITY_ERROR, file, node->line, "\"%.*s\" is given twice", STR_ARG(name));
    else
        *types[i].set = true;
}

static void read_type(struct reader *r, const struct yaml *doc)
{
    const struct yaml *type = yaml_get(doc, "type");
    const struct package_type *t = &r->p->type;
    struct str *names, text;
    size_t n = 0;
    struct error e;
    if (!type)
        return;
    if (type->kind == YAML_LIST) {
        if (!reader_try(r, file, yaml_strs(type, "type", 10, 100, r->a, &names, &n, &e), &e))
            return;
    } else {
        if (!reader_try(r, file, yaml_str(type, "type", 100, &text, &e), &e))
            return;
        reader_words(r, text, &names, &n);
        if (n > 1 && !r->is_draft)
            finding_add(r->f, SEVERITY_WARNING, file, type->line,
                        "type: several of them are a list in 2025-09; \"%.*s\" is how its drafts wrote it",
                        STR_ARG(text));
    }
    if (n == 0)
        error_at(r, type, "\"type\" is empty");
    bool passes_or_fails = false;
    for (size_t i = 0; i < n; i++) {
        add_type(r, type, names[i]);
        passes_or_fails |= str_is(names[i], "pass-fail");
    }
    if (passes_or_fails && t->scoring)
        error_at(r, type, "a problem is either pass-fail or scoring");
    if (t->submit_answer && (t->interactive || t->multi_pass))
        error_at(r, type, "submit-answer cannot be interactive or multi-pass");
}

static void read_name(struct reader *r, const struct yaml *doc)
{
    const struct yaml *name = yaml_get(doc, "name");
    struct error e;
    if (!name) {
        if (r->p->format == PACKAGE_2025_09)
            error_at(r, doc, "the key \"name\" is missing");
        return;
    }
    if (name->kind == YAML_MAP) {
        r->names = arena_array(r->a, struct str, 2 * name->n);
        for (size_t i = 0; i < name->n; i++) {
            struct str title;
            if (!reader_try(r, file, yaml_str(name->values[i], "name", PACKAGE_TITLE_MAX, &title, &e), &e))
                continue;
            r->names[r->n_names++] = name->keys[i];
            r->names[r->n_names++] = title;
            if (i == 0 || str_is(name->keys[i], "en"))
                r->p->title = title;
        }
        return;
    }
    if (reader_try(r, file, yaml_str(name, "name", PACKAGE_TITLE_MAX, &r->p->title, &e), &e)) {
        r->names = arena_array(r->a, struct str, 2);
        r->names[0] = STR("en");
        r->names[1] = r->p->title;
        r->n_names = 2;
    }
}

/* Names of persons, comma separated, without their addresses. */
static void put_persons(const struct yaml *node, struct strbuf *out)
{
    size_t n = !node ? 0 : node->kind == YAML_LIST ? node->n : 1;
    for (size_t i = 0; i < n; i++) {
        const struct yaml *person = node->kind == YAML_LIST ? node->values[i] : node;
        if (person->kind == YAML_MAP)
            person = yaml_get(person, "name");
        if (!person || person->kind != YAML_SCALAR)
            continue;
        if (out->n)
            strbuf_puts(out, ", ");
        strbuf_put(out, str_trim(str_head(person->text, str_find_char(person->text, '<'))));
    }
}

static void read_credits(struct reader *r, const struct yaml *doc)
{
    static const char *const keys[] = {"authors",   "contributors",     "testers", "translators",
                                       "packagers", "acknowledgements", NULL};
    struct strbuf out = {0};
    struct error e;
    const struct yaml *credits = yaml_get(doc, r->p->format == PACKAGE_LEGACY ? "author" : "credits");
    if (credits && credits->kind == YAML_MAP) {
        (void)reader_try(r, file, yaml_only_keys(credits, keys, &e), &e);
        put_persons(yaml_get(credits, "authors"), &out);
    } else {
        put_persons(credits, &out);
    }
    r->p->credits = arena_str(r->a, strbuf_str(&out));
    strbuf_release(&out);
}

static void read_license(struct reader *r, const struct yaml *doc)
{
    static const char *const licenses[] = {"unknown",  "public domain", "cc0",        "cc by",
                                           "cc by-sa", "educational",   "permission", NULL};
    struct error e;
    struct str license;
    const struct yaml *owner = yaml_get(doc, "rights_owner");
    if (!reader_try(r, file, yaml_get_str_or(doc, "license", 40, STR("unknown"), &license, &e), &e))
        return;
    size_t i = 0;
    while (licenses[i] && !str_is(license, licenses[i]))
        i++;
    if (!licenses[i])
        finding_add(r->f, SEVERITY_ERROR, file, yaml_get(doc, "license")->line,
                    "\"%.*s\" is not one of the licences of the format", STR_ARG(license));
    else if (i == 1 && owner)
        error_at(r, owner, "what is in the public domain has no rights_owner");
    else if (i > 1 && !owner && r->p->credits.n == 0 && !yaml_get(doc, "source"))
        error_at(r, doc, "this license needs a rights_owner, authors in credits, or a source");
    r->p->license = license;
}

static void read_languages(struct reader *r, const struct yaml *doc)
{
    const struct yaml *node = yaml_get(doc, "languages");
    struct error e;
    if (!node || (node->kind == YAML_SCALAR && str_is(node->text, "all")))
        return;
    if (node->kind == YAML_SCALAR) {
        r->p->languages = arena_array(r->a, struct str, 1);
        r->p->n_languages = reader_try(r, file, yaml_str(node, "languages", 40, &r->p->languages[0], &e), &e);
        return;
    }
    (void)reader_try(
        r, file, yaml_strs(node, "languages", 100, 40, r->a, &r->p->languages, &r->p->n_languages, &e), &e);
}

static void add_constant(struct reader *r, struct str name, struct str variant, const struct yaml *value)
{
    if (value->kind != YAML_SCALAR) {
        error_at(r, value, "a constant must be a number or a text");
        return;
    }
    if (name.n + 1 + variant.n > READER_CONSTANT_NAME_MAX || r->n_constants == READER_CONSTANTS_MAX) {
        finding_add(r->f, SEVERITY_ERROR, file, value->line,
                    r->n_constants == READER_CONSTANTS_MAX ? "more than %d constants and variants"
                                                           : "the name of a constant is longer than %d bytes",
                    r->n_constants == READER_CONSTANTS_MAX ? READER_CONSTANTS_MAX : READER_CONSTANT_NAME_MAX);
        return;
    }
    r->constants[r->n_constants++] = (struct constant){
        .name = variant.n ? str_of(reader_path(r, "%.*s.%.*s", STR_ARG(name), STR_ARG(variant))) : name,
        .value = value->text,
    };
}

static void read_constants(struct reader *r, const struct yaml *doc)
{
    const struct yaml *map = yaml_get(doc, "constants");
    struct error e;
    if (!map || !reader_try(r, file, yaml_map(map, "constants", &e), &e))
        return;
    r->constants = arena_array(r->a, struct constant, READER_CONSTANTS_MAX);
    for (size_t i = 0; i < map->n; i++) {
        const struct yaml *v = map->values[i];
        if (v->kind != YAML_MAP) {
            add_constant(r, map->keys[i], (struct str){0}, v);
            add_constant(r, map->keys[i], STR("value"), v);
            continue;
        }
        if (!yaml_get(v, "value"))
            error_at(r, v, "a constant with variants needs a \"value\"");
        for (size_t k = 0; k < v->n; k++) {
            add_constant(r, map->keys[i], v->keys[k], v->values[k]);
            if (str_is(v->keys[k], "value"))
                add_constant(r, map->keys[i], (struct str){0}, v->values[k]);
        }
    }
}

/* ---- limits ---- */

static void default_limits(struct package_limits *l)
{
    *l = (struct package_limits){
        .time_ms = 0,
        .memory_bytes = (uint64_t)1024 * MIB,
        .output_bytes = (uint64_t)8 * MIB,
        .code_bytes = PACKAGE_SOURCE_MAX,
        .validation_ms = 60000,
        .validation_memory_bytes = (uint64_t)1024 * MIB,
        .validation_output_bytes = (uint64_t)8 * MIB,
        .ac_to_time_limit = 2.0,
        .time_limit_to_tle = 1.5,
        .time_resolution_s = 1,
    };
}

static void read_size(struct reader *r, const struct yaml *map, const char *key, uint64_t unit, int64_t max,
                      uint64_t *ret)
{
    struct error e;
    int64_t v;
    if (reader_try(r, file, yaml_get_int_or(map, key, 1, max, (int64_t)(*ret / unit), &v, &e), &e))
        *ret = (uint64_t)v * unit;
}

static void read_seconds(struct reader *r, const struct yaml *map, const char *key, int64_t *ret_ms)
{
    struct error e;
    int64_t s;
    if (reader_try(r, file, yaml_get_int_or(map, key, 1, 3600, *ret_ms / 1000, &s, &e), &e) && s)
        *ret_ms = s * 1000;
}

static void read_time_limit(struct reader *r, const struct yaml *limits)
{
    struct error e;
    struct package_limits *l = &r->p->limits;
    double seconds;
    const struct yaml *factors = yaml_get(limits, "time_multipliers");
    if (factors) {
        static const char *const keys[] = {"ac_to_time_limit", "time_limit_to_tle", NULL};
        (void)(reader_try(r, file, yaml_map(factors, "time_multipliers", &e), &e) &&
               reader_try(r, file, yaml_only_keys(factors, keys, &e), &e));
    }
    (void)reader_try(r, file,
                     yaml_get_real_or(factors, "ac_to_time_limit", 1, 100, 2, &l->ac_to_time_limit, &e), &e);
    (void)reader_try(
        r, file, yaml_get_real_or(factors, "time_limit_to_tle", 1, 100, 1.5, &l->time_limit_to_tle, &e), &e);
    if (r->p->format == PACKAGE_LEGACY) {
        (void)reader_try(
            r, file, yaml_get_real_or(limits, "time_multiplier", 1, 100, 5, &l->ac_to_time_limit, &e), &e);
        (void)reader_try(r, file,
                         yaml_get_real_or(limits, "time_safety_margin", 1, 100, 2, &l->time_limit_to_tle, &e),
                         &e);
    }
    (void)reader_try(
        r, file, yaml_get_real_or(limits, "time_resolution", 0.001, 600, 1.0, &l->time_resolution_s, &e), &e);
    const struct yaml *node = yaml_get(limits, "time_limit");
    if (!node || !reader_try(r, file, yaml_real(node, "time_limit", 0.001, 600, &seconds, &e), &e))
        return;
    l->time_ms = (int64_t)llround(seconds * 1000);
    l->has_time = true;
    double steps = seconds / l->time_resolution_s;
    if (fabs(steps - nearbyint(steps)) > 1e-6 * steps)
        finding_add(r->f, SEVERITY_ERROR, file, node->line,
                    "time_limit must be a whole multiple of time_resolution, which is %g s",
                    l->time_resolution_s);
}

static void read_limits(struct reader *r, const struct yaml *doc)
{
    static const char *const now[] = {"time_multipliers",
                                      "time_limit",
                                      "time_resolution",
                                      "memory",
                                      "output",
                                      "code",
                                      "compilation_time",
                                      "compilation_memory",
                                      "validation_time",
                                      "validation_memory",
                                      "validation_output",
                                      "validation_passes",
                                      NULL};
    static const char *const legacy[] = {"time_multiplier",
                                         "time_safety_margin",
                                         "time_limit",
                                         "memory",
                                         "output",
                                         "code",
                                         "compilation_time",
                                         "compilation_memory",
                                         "validation_time",
                                         "validation_memory",
                                         "validation_output",
                                         "validation_passes",
                                         NULL};
    const struct yaml *limits = yaml_get(doc, "limits");
    struct package_limits *l = &r->p->limits;
    struct error e;
    default_limits(l);
    if (limits && !reader_try(r, file, yaml_map(limits, "limits", &e), &e))
        return;
    (void)reader_try(r, file, yaml_only_keys(limits, r->p->format == PACKAGE_LEGACY ? legacy : now, &e), &e);
    if (yaml_get(limits, "validation_passes") && !r->p->type.multi_pass)
        error_at(r, yaml_get(limits, "validation_passes"), "validation_passes is for multi-pass problems");
    (void)reader_try(r, file, yaml_get_int_or(limits, "validation_passes", 2, 1000, 2, &l->passes, &e), &e);
    read_time_limit(r, limits);
    read_size(r, limits, "memory", MIB, 65536, &l->memory_bytes);
    read_size(r, limits, "output", MIB, 1024, &l->output_bytes);
    read_size(r, limits, "code", KIB, 1024, &l->code_bytes);
    read_seconds(r, limits, "compilation_time", &l->compile_ms);
    read_size(r, limits, "compilation_memory", MIB, 65536, &l->compile_memory_bytes);
    read_seconds(r, limits, "validation_time", &l->validation_ms);
    read_size(r, limits, "validation_memory", MIB, 65536, &l->validation_memory_bytes);
    read_size(r, limits, "validation_output", MIB, 1024, &l->validation_output_bytes);
}

/* Where archives without a time limit in problem.yaml keep it: Kattis' .timelimit, DOMjudge's
 * domjudge-problem.ini. */
static void find_time_limit(struct reader *r)
{
    static const struct {
        const char *file, *mark;
    } places[] = {{".timelimit", ""}, {"domjudge-problem.ini", "timelimit"}};
    enum { FALLBACK_MS = 2000 };
    for (size_t i = 0; i < ARRAY_LEN(places) && !r->p->limits.time_ms; i++) {
        struct str text, line;
        double seconds;
        if (!reader_text(r, places[i].file, false, &text))
            continue;
        while (str_line(&text, &line)) {
            if (!str_starts(line, str_of(places[i].mark)))
                continue;
            struct str value = str_from(line, *places[i].mark ? str_find_char(line, '=') + 1 : 0);
            while (value.n && strchr(" '\"", value.p[0]))
                value = str_from(value, 1);
            while (value.n && strchr(" '\"", value.p[value.n - 1]))
                value.n--;
            if (num_parse_f64(value, &seconds) && seconds > 0 && seconds <= 600)
                r->p->limits.time_ms = (int64_t)llround(seconds * 1000);
        }
        r->p->limits.has_time = r->p->limits.time_ms > 0;
    }
    if (r->p->limits.time_ms == 0 && r->p->type.submit_answer) {
        r->p->limits.time_ms = FALLBACK_MS; /* nothing runs */
        r->p->limits.has_time = true;
    }
    if (r->p->limits.time_ms == 0) {
        r->p->limits.time_ms = FALLBACK_MS;
        finding_add(r->f, SEVERITY_WARNING, file, 0,
                    "gives no limits.time_limit; it is measured by the submissions that must be in time");
    }
}

/* ---- the two formats ---- */

static void read_2025_09(struct reader *r, const struct yaml *doc)
{
    static const char *const keys[] = {"problem_format_version",
                                       "type",
                                       "name",
                                       "uuid",
                                       "version",
                                       "credits",
                                       "source",
                                       "license",
                                       "rights_owner",
                                       "embargo_until",
                                       "limits",
                                       "keywords",
                                       "languages",
                                       "allow_file_writing",
                                       "constants",
                                       "source_url",
                                       NULL};
    struct error e;
    (void)reader_try(r, file, yaml_only_keys(doc, keys, &e), &e);
    if (yaml_get(doc, "source_url"))
        finding_add(r->f, SEVERITY_WARNING, file, yaml_get(doc, "source_url")->line,
                    "source_url is of the legacy format; in 2025-09 it is the url of source");
    (void)reader_try(r, file, yaml_get_str(doc, "uuid", 100, &r->p->uuid, &e), &e);
    (void)reader_try(r, file, yaml_get_bool_or(doc, "allow_file_writing", false, &r->p->allows_writing, &e),
                     &e);
    (void)reader_try(r, file,
                     yaml_strs(yaml_get(doc, "keywords"), "keywords", 100, 100, r->a, &r->p->keywords,
                               &r->p->n_keywords, &e),
                     &e);
    read_constants(r, doc);
}

/* "default", "custom", and what custom ones can be besides. */
static void read_validation(struct reader *r, const struct yaml *doc)
{
    struct error e;
    bool score = false;
    struct str text, word, flags;
    const struct yaml *node = yaml_get(doc, "validation");
    if (!reader_try(r, file, yaml_get_str_or(doc, "validation", 100, STR("default"), &text, &e), &e) ||
        !reader_try(r, file, yaml_get_str_or(doc, "validator_flags", 1000, STR(""), &flags, &e), &e))
        return;
    for (bool first = true; str_split(&text, ' ', &word); first = false) {
        if (word.n == 0)
            continue;
        if (first && str_is(word, "custom"))
            r->custom_validation = true;
        else if (!first && str_is(word, "interactive"))
            r->p->type.interactive = true;
        else if (!first && str_is(word, "multi-pass"))
            r->p->type.multi_pass = true;
        else if (!first && str_is(word, "score"))
            score = true;
        else if (!first || !str_is(word, "default"))
            finding_add(r->f, SEVERITY_ERROR, file, node->line, "\"%.*s\" is no kind of validation",
                        STR_ARG(word));
    }
    if (score && !r->p->type.scoring)
        error_at(r, node, "the validator gives scores, but the problem's type is not scoring");
    r->validation_line = node ? node->line : 0;
    if (yaml_get(doc, "validator_flags")) {
        r->legacy_flags_line = yaml_get(doc, "validator_flags")->line;
        reader_flags(r, file, yaml_get(doc, "validator_flags"), flags, &r->legacy_flags, &r->n_legacy_flags);
    }
}

static void read_grading(struct reader *r, const struct yaml *doc)
{
    static const char *const objectives[] = {"max", "min", NULL};
    const struct yaml *grading = yaml_get(doc, "grading");
    struct error e;
    struct str objective;
    if (!grading || !reader_try(r, file, yaml_map(grading, "grading", &e), &e))
        return;
    if (!r->p->type.scoring)
        finding_add(r->f, SEVERITY_WARNING, file, grading->line, "grading is for scoring problems");
    if (reader_try(r, file, yaml_get_str_or(grading, "objective", 10, STR("max"), &objective, &e), &e) &&
        !str_is(objective, objectives[0]) && !str_is(objective, objectives[1]))
        error_at(r, yaml_get(grading, "objective"), "objective must be max or min");
    r->p->minimises = str_is(objective, "min");
    group_take_legacy(r, file, grading, &r->legacy_group);
}

static void read_legacy(struct reader *r, const struct yaml *doc)
{
    static const char *const keys[] = {"problem_format_version",
                                       "type",
                                       "name",
                                       "uuid",
                                       "author",
                                       "source",
                                       "source_url",
                                       "license",
                                       "rights_owner",
                                       "limits",
                                       "validation",
                                       "validator",
                                       "validator_flags",
                                       "grading",
                                       "keywords",
                                       "libraries",
                                       "languages",
                                       "credits",
                                       "short-name",
                                       "difficulty",
                                       NULL};
    struct error e;
    if (yaml_only_keys(doc, keys, &e) != ERR_OK)
        finding_add_error(r->f, SEVERITY_WARNING, file, &e);
    const struct yaml *uuid = yaml_get(doc, "uuid");
    if (uuid)
        (void)reader_try(r, file, yaml_str(uuid, "uuid", 100, &r->p->uuid, &e), &e);
    read_grading(r, doc);
    read_validation(r, doc);
}

void package_read_problem(struct reader *r)
{
    const struct yaml *doc;
    struct error e;
    struct str version;
    default_limits(&r->p->limits);
    r->legacy_group = (struct package_group){.aggregation = AGGREGATE_SUM,
                                             .verdict_rule = VERDICT_RULE_WORST,
                                             .min_score = -INFINITY,
                                             .max_score = INFINITY,
                                             .accept_score = 1,
                                             .stops_at_reject = true};
    r->p->limits.time_ms = 1000;
    r->p->license = STR("unknown");
    if (!reader_yaml(r, file, true, &doc))
        return;
    if (!reader_try(r, file, yaml_get_str_or(doc, "problem_format_version", 40, STR("legacy"), &version, &e),
                    &e))
        return;
    if (str_is(version, "2025-09")) {
        r->p->format = PACKAGE_2025_09;
    } else if (str_is(version, "2023-07") || str_is(version, "2023-07-draft") ||
               str_is(version, "2025-09-draft") || str_is(version, "draft")) {
        /* Of which it is the completed one: names that have changed since are read as well. */
        r->p->format = PACKAGE_2025_09;
        r->is_draft = true;
        finding_add(r->f, SEVERITY_WARNING, file, yaml_get(doc, "problem_format_version")->line,
                    "the version \"%.*s\" is a draft of 2025-09 and read as that", STR_ARG(version));
    } else if (str_is(version, "legacy") || str_is(version, "legacy-icpc")) {
        r->p->format = PACKAGE_LEGACY;
    } else {
        finding_add(r->f, SEVERITY_ERROR, file, yaml_get(doc, "problem_format_version")->line,
                    "packages of the version \"%.*s\" cannot be read, only 2025-09 and legacy",
                    STR_ARG(version));
        return;
    }
    read_type(r, doc);
    read_name(r, doc);
    read_credits(r, doc);
    read_license(r, doc);
    read_languages(r, doc);
    if (r->p->format == PACKAGE_2025_09)
        read_2025_09(r, doc);
    else
        read_legacy(r, doc);
    read_limits(r, doc);
    find_time_limit(r);
}

/* ---- dryrun/meta.yaml ---- */

void package_read_meta(struct reader *r)
{
    static const char meta[] = "dryrun/meta.yaml";
    static const char *const keys[] = {"difficulty", "pattern", "minutes", "order", "rating", "hints", NULL};
    static const char *const levels[] = {"warm-up", "easy", "medium", "hard", NULL};
    const struct yaml *doc = NULL;
    struct error e;
    struct package *p = r->p;
    p->difficulty = STR("medium");
    p->minutes = 30;
    p->order = 1000;
    if (!reader_yaml(r, meta, false, &doc))
        return;
    (void)reader_try(r, meta, yaml_only_keys(doc, keys, &e), &e);
    if (reader_try(r, meta, yaml_get_str_or(doc, "difficulty", 20, p->difficulty, &p->difficulty, &e), &e)) {
        size_t i = 0;
        while (levels[i] && !str_is(p->difficulty, levels[i]))
            i++;
        if (!levels[i]) {
            finding_add(r->f, SEVERITY_ERROR, meta, yaml_get(doc, "difficulty")->line,
                        "difficulty must be warm-up, easy, medium or hard");
            p->difficulty = STR("medium"); /* a broken package is listed too */
        }
    }
    (void)reader_try(r, meta, yaml_get_str_or(doc, "pattern", 100, STR(""), &p->pattern, &e), &e);
    (void)reader_try(r, meta, yaml_get_int_or(doc, "minutes", 1, 600, p->minutes, &p->minutes, &e), &e);
    (void)reader_try(r, meta, yaml_get_int_or(doc, "order", 0, 1000000, p->order, &p->order, &e), &e);
    double rating = 0;
    p->rated = yaml_get(doc, "rating") &&
               reader_try(r, meta, yaml_get_real_or(doc, "rating", -6, 6, 0, &rating, &e), &e);
    p->rating_m = lround(rating * 1000);
    (void)reader_try(
        r, meta, yaml_strs(yaml_get(doc, "hints"), "hints", 3, 4000, r->a, &p->hints, &p->n_hints, &e), &e);
    if (p->n_hints && p->n_hints != 3)
        finding_add(r->f, SEVERITY_WARNING, meta, yaml_get(doc, "hints")->line, "hints come in three steps");
}
