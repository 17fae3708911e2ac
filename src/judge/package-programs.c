/*
 * The programs of a package: submissions with what is expected of them, validators, included files, starters.
 */
#include "judge/package-read.h"

/* ---- a program ---- */

static bool take_file(struct reader *r, const char *path, const char *name, struct package_program *ret)
{
    struct str text;
    if (ret->n_files == PACKAGE_FILES_PER_PROGRAM_MAX) {
        finding_add(r->f, SEVERITY_ERROR, path, 0, "is one file too many: a program has at most %d",
                    PACKAGE_FILES_PER_PROGRAM_MAX);
        return false;
    }
    if (!reader_text(r, path, true, &text))
        return false;
    ret->files[ret->n_files++] = (struct source_file){str_of(name), reader_constants(r, path, text)};
    return true;
}

static bool is_script(const char *name)
{
    return strcmp(name, "build") == 0 || strcmp(name, "run") == 0;
}

/* The one language of its files; headers and files of no language we know have no say. */
static void find_language(struct reader *r, struct package_program *ret)
{
    const struct language *found = NULL;
    for (size_t i = 0; i < ret->n_files; i++) {
        const struct language *l = language_of_file(r->languages, ret->files[i].name);
        if (l && found && l != found) {
            finding_add(r->f, SEVERITY_WARNING, reader_path(r, "%.*s", STR_ARG(ret->path)), 0,
                        "has files of several languages (%s, %s), so that its own cannot be told", found->id,
                        l->id);
            return;
        }
        found = l ? l : found;
    }
    if (found)
        ret->language = str_of(found->id);
}

bool package_read_program(struct reader *r, const char *path, bool is_dir, struct package_program *ret)
{
    const char *slash = strrchr(path, '/');
    struct reader_entry *list;
    size_t n;
    struct package_program p = {
        .path = str_of(path),
        .name = str_of(slash ? slash + 1 : path),
        .language = STR(""),
        .files = arena_array(r->a, struct source_file, PACKAGE_FILES_PER_PROGRAM_MAX),
    };
    if (!is_dir) {
        if (!take_file(r, path, p.name.p, &p))
            return false;
    } else {
        reader_list(r, path, &list, &n);
        for (size_t i = 0; i < n; i++) {
            const char *inner = reader_path(r, "%s/%s", path, list[i].name);
            if (list[i].is_dir || is_script(list[i].name))
                finding_add(r->f, SEVERITY_WARNING, inner, 0,
                            list[i].is_dir ? "folders inside of programs are left out"
                                           : "build and run scripts are not used");
            else if (!take_file(r, inner, list[i].name, &p))
                return false;
        }
        if (p.n_files == 0) {
            finding_add(r->f, SEVERITY_ERROR, path, 0, "is empty");
            return false;
        }
    }
    find_language(r, &p);
    *ret = p;
    return true;
}

/* At most max programs of a folder, each a file or a folder; those that match no rule of a program's name
 * are files beside them. */
static void read_folder(struct reader *r, const char *folder, size_t max, struct package_program **ret,
                        size_t *ret_n)
{
    struct reader_entry *list;
    size_t n, count = 0;
    reader_list(r, folder, &list, &n);
    struct package_program *programs = arena_array(r->a, struct package_program, n < max ? n : max);
    for (size_t i = 0; i < n; i++) {
        if (str_starts(str_of(list[i].name), STR("README")))
            continue;
        if (count == max) {
            finding_add(r->f, SEVERITY_ERROR, folder, 0, "there are more than %d programs",
                        PACKAGE_PROGRAMS_MAX);
            break;
        }
        if (package_read_program(r, reader_path(r, "%s/%s", folder, list[i].name), list[i].is_dir,
                                 &programs[count]))
            count++;
    }
    *ret = programs;
    *ret_n = count;
}

/* ---- what is expected of submissions ---- */

enum {
    AC = 1u << VERDICT_AC,
    WA = 1u << VERDICT_WA,
    TLE = 1u << VERDICT_TLE,
    RTE = 1u << VERDICT_RTE,
    ANY = AC | WA | TLE | RTE,
};

/* What one glob of submissions.yaml demands; the tests' expectations of a submission are gathered from all
 * that match it. */
struct rule {
    struct str pattern;
    struct package_expectation demand; /* with its glob over tests */
    bool is_default; /* from the table below; replaced as a whole by the same pattern in the file */
    bool counts_for_time, is_lower, is_upper;
};

/* Every rule is matched with every submission. */
enum { RULES_MAX = 400, RULES_WORK_MAX = 2000 };

struct named_language {
    struct str pattern, id;
};

struct rules {
    struct rule list[RULES_MAX];
    size_t n;
    struct named_language languages[RULES_MAX]; /* `language:` of submissions.yaml */
    size_t n_languages;
    bool full;   /* it was said that there are too many */
    size_t work; /* package_glob_work() of all */
};

static const struct {
    const char *folder;
    verdict_set permitted, required;
} default_rules[] = {
    {"accepted", AC, ANY},
    {"rejected", ANY, RTE | TLE | WA},
    {"wrong_answer", AC | WA, WA},
    {"time_limit_exceeded", AC | TLE, TLE},
    {"run_time_error", AC | RTE, RTE},
    {"brute_force", AC | RTE | TLE, RTE | TLE},
};

/* The legacy format is laxer about what else may happen. */
static verdict_set permitted_by(const struct reader *r, size_t i)
{
    if (r->p->format == PACKAGE_2025_09)
        return default_rules[i].permitted;
    return default_rules[i].required == TLE   ? AC | WA | TLE
           : default_rules[i].required == RTE ? ANY
                                              : default_rules[i].permitted;
}

static void add_defaults(const struct reader *r, struct rules *rules)
{
    for (size_t i = 0; i < ARRAY_LEN(default_rules); i++) {
        rules->list[rules->n++] = (struct rule){
            .pattern = str_of(default_rules[i].folder),
            .demand = {.tests = STR(""),
                       .permitted = permitted_by(r, i),
                       .required = default_rules[i].required,
                       .message = STR("")},
            .is_default = true,
            .counts_for_time = true,
        };
    }
}

static const char submissions_yaml[] = "submissions/submissions.yaml";

static bool take_verdicts(struct reader *r, const struct yaml *map, const char *key, verdict_set *ret)
{
    const struct yaml *node = yaml_get(map, key);
    struct str *list;
    size_t n;
    struct error e;
    verdict_set set = 0;
    if (!node)
        return false;
    if (!reader_try(r, submissions_yaml, yaml_strs(node, key, 8, 8, r->a, &list, &n, &e), &e))
        return false;
    for (size_t i = 0; i < n; i++) {
        enum verdict v;
        if (!verdict_parse(list[i], &v) || v > VERDICT_RTE) {
            finding_add(r->f, SEVERITY_ERROR, submissions_yaml, node->line,
                        "\"%s\" takes AC, WA, TLE and RTE only", key);
            return false;
        }
        set |= 1u << v;
    }
    *ret = set;
    return true;
}

/* The keys of one map into a rule; false when none of them is there. */
static bool take_demand(struct reader *r, const struct yaml *map, struct rule *rule)
{
    struct error e;
    bool any = take_verdicts(r, map, "permitted", &rule->demand.permitted);
    any |= take_verdicts(r, map, "required", &rule->demand.required);
    const struct yaml *message = yaml_get(map, "message"), *time = yaml_get(map, "use_for_time_limit");
    if (message)
        any |= reader_try(r, submissions_yaml, yaml_str(message, "message", 1000, &rule->demand.message, &e),
                          &e);
    if (!time)
        return any;
    if (time->kind == YAML_SCALAR && str_is(time->text, "lower"))
        rule->is_lower = true;
    else if (time->kind == YAML_SCALAR && str_is(time->text, "upper"))
        rule->is_upper = true;
    else
        (void)reader_try(r, submissions_yaml,
                         yaml_bool(time, "use_for_time_limit", &rule->counts_for_time, &e), &e);
    return true;
}

static bool is_known_key(struct str key)
{
    static const char *const keys[] = {"language", "entrypoint", "authors", "model_solution",    "permitted",
                                       "required", "score",      "message", "use_for_time_limit"};
    for (size_t i = 0; i < ARRAY_LEN(keys); i++) {
        if (str_is(key, keys[i]))
            return true;
    }
    return false;
}

static void too_many_rules(struct reader *r, struct rules *rules, int line)
{
    if (!rules->full)
        finding_add(r->f, SEVERITY_ERROR, submissions_yaml, line, "more than %d rules", RULES_MAX);
    rules->full = true;
}

static void add_rule(struct reader *r, struct rules *rules, const struct rule *rule, int line)
{
    if (rules->n < RULES_MAX)
        rules->list[rules->n++] = *rule;
    else
        too_many_rules(r, rules, line);
}

/* May this pattern be matched with everything? false with a finding. */
static bool take_pattern(struct reader *r, struct rules *rules, struct str pattern, int line)
{
    size_t work = package_glob_work(pattern);
    if (work == 0) {
        finding_add(r->f, SEVERITY_ERROR, submissions_yaml, line,
                    "a pattern is longer than %d bytes or its braces stand for more than %d patterns",
                    PACKAGE_GLOB_MAX, PACKAGE_GLOB_ALTERNATIVES_MAX);
        return false;
    }
    bool first = rules->work <= RULES_WORK_MAX;
    rules->work += first ? work : 0;
    if (rules->work <= RULES_WORK_MAX)
        return true;
    if (first)
        finding_add(r->f, SEVERITY_ERROR, submissions_yaml, line,
                    "the braces of all patterns together stand for more than %d", RULES_WORK_MAX);
    return false;
}

static void take_language(struct reader *r, struct str pattern, const struct yaml *map, struct rules *rules)
{
    struct str id;
    struct error e;
    const struct yaml *node = yaml_get(map, "language");
    if (!node || !reader_try(r, submissions_yaml, yaml_str(node, "language", 40, &id, &e), &e))
        return;
    if (rules->n_languages < RULES_MAX)
        rules->languages[rules->n_languages++] = (struct named_language){pattern, id};
    else
        too_many_rules(r, rules, node->line);
}

static void read_rule(struct reader *r, struct str pattern, const struct yaml *map, struct rules *rules)
{
    struct error e;
    if (!reader_try(r, submissions_yaml, yaml_map(map, "a pattern of submissions", &e), &e) ||
        !take_pattern(r, rules, pattern, map->line))
        return;
    take_language(r, pattern, map, rules);
    struct rule plain = {
        .pattern = pattern,
        .demand = {.tests = STR(""), .permitted = ANY, .required = ANY, .message = STR("")},
        .counts_for_time = true,
    };
    struct rule rule = plain;
    size_t replaced = rules->n;
    for (size_t i = 0; i < rules->n; i++) {
        if (rules->list[i].is_default && str_eq(rules->list[i].pattern, pattern)) {
            rule = rules->list[i];
            replaced = i;
        }
    }
    if (yaml_get(map, "score"))
        finding_add(r->f, SEVERITY_ERROR, submissions_yaml, yaml_get(map, "score")->line,
                    "score is for scoring problems");
    if (take_demand(r, map, &rule)) {
        if (replaced < rules->n)
            rules->list[replaced] = rule;
        else
            add_rule(r, rules, &rule, map->line);
    }
    for (size_t i = 0; i < map->n; i++) {
        if (is_known_key(map->keys[i]))
            continue;
        /* Anything else is a glob over tests. */
        rule = plain;
        rule.demand.tests = map->keys[i];
        if (reader_try(r, submissions_yaml, yaml_map(map->values[i], "a pattern of tests", &e), &e) &&
            take_pattern(r, rules, map->keys[i], map->key_lines[i]) && take_demand(r, map->values[i], &rule))
            add_rule(r, rules, &rule, map->key_lines[i]);
    }
}

static void expect(struct reader *r, const struct rules *rules, struct package_submission *s)
{
    struct str path = str_from(s->program.path, strlen("submissions/"));
    s->expectations = arena_array(r->a, struct package_expectation, rules->n);
    for (size_t i = 0; i < rules->n; i++) {
        const struct rule *rule = &rules->list[i];
        if (!package_glob(rule->pattern, path))
            continue;
        s->expectations[s->n_expectations++] = rule->demand;
        s->bounds_from_below |= rule->is_lower || (rule->counts_for_time && !(rule->demand.permitted & TLE));
        s->bounds_from_above |= rule->is_upper || (rule->counts_for_time && rule->demand.required == TLE);
    }
    if (s->n_expectations == 0)
        finding_add(r->f, SEVERITY_WARNING, reader_path(r, "%.*s", STR_ARG(s->program.path)), 0,
                    "nothing says what is expected of the submissions in this folder");
}

static void override_language(struct reader *r, const struct rules *rules, struct package_submission *s)
{
    for (size_t i = 0; i < rules->n_languages; i++) {
        const struct named_language *named = &rules->languages[i];
        if (package_glob(named->pattern, str_from(s->program.path, strlen("submissions/"))))
            s->program.language = language_by_id(r->languages, named->id) ? named->id : STR("");
    }
}

static void read_submissions(struct reader *r)
{
    struct package *p = r->p;
    struct rules *rules = arena_new(r->a, struct rules);
    struct reader_entry *folders;
    size_t n_folders, accepted = 0;
    const struct yaml *doc = NULL;
    add_defaults(r, rules);
    if (reader_yaml(r, submissions_yaml, false, &doc)) {
        for (size_t i = 0; i < doc->n; i++)
            read_rule(r, doc->keys[i], doc->values[i], rules);
    }
    p->submissions = arena_array(r->a, struct package_submission, PACKAGE_PROGRAMS_MAX);
    reader_list(r, "submissions", &folders, &n_folders);
    for (size_t i = 0; i < n_folders; i++) {
        struct package_program *programs;
        size_t n;
        if (!folders[i].is_dir)
            continue;
        read_folder(r, reader_path(r, "submissions/%s", folders[i].name),
                    PACKAGE_PROGRAMS_MAX - p->n_submissions, &programs, &n);
        for (size_t k = 0; k < n; k++) {
            struct package_submission *s = &p->submissions[p->n_submissions++];
            *s = (struct package_submission){.program = programs[k], .folder = str_of(folders[i].name)};
            override_language(r, rules, s);
            expect(r, rules, s);
            if (s->program.language.n == 0)
                finding_add(r->f, SEVERITY_WARNING, reader_path(r, "%.*s", STR_ARG(s->program.path)), 0,
                            "is in no language that is known here; it will not be judged");
        }
        if (strcmp(folders[i].name, "accepted") == 0)
            accepted = n;
    }
    if (accepted == 0)
        finding_add(r->f, SEVERITY_ERROR, "submissions/accepted", 0, "there is no accepted submission");
}

/* ---- validators, starters, included files ---- */

static void read_input_validators(struct reader *r)
{
    const char *folder =
        reader_has_dir(r, "input_validators") ? "input_validators" : "input_format_validators";
    struct package_program *programs;
    size_t n;
    read_folder(r, folder, PACKAGE_PROGRAMS_MAX, &programs, &n);
    r->p->input_validators = programs;
    for (size_t i = 0; i < n; i++) {
        if (programs[i].language.n)
            r->p->input_validators[r->p->n_input_validators++] = programs[i];
        else
            finding_add(r->f, SEVERITY_WARNING, reader_path(r, "%.*s", STR_ARG(programs[i].path)), 0,
                        "is in no language that is known here; it will not be run");
    }
    if (n == 0)
        finding_add(r->f, r->p->format == PACKAGE_LEGACY ? SEVERITY_WARNING : SEVERITY_ERROR, folder, 0,
                    "there is no input validator");
}

static void read_output_validator(struct reader *r)
{
    static const char now[] = "output_validator", old[] = "output_validators";
    bool legacy = r->p->format == PACKAGE_LEGACY;
    const char *folder = legacy ? old : now;
    struct reader_entry *list;
    size_t n;
    if (!legacy && reader_has_dir(r, old))
        finding_add(r->f, SEVERITY_ERROR, old, 0, "is called output_validator in this version of the format");
    if (!reader_has_dir(r, folder) || (legacy && !r->custom_validation)) {
        if (legacy && r->custom_validation)
            finding_add(r->f, SEVERITY_ERROR, "problem.yaml", 0,
                        "validation is custom, but there is no validator in output_validators/");
        return;
    }
    reader_list(r, folder, &list, &n);
    struct package_program *p = arena_new(r->a, struct package_program);
    /* Old archives have one validator per file or folder below it; the format has one program, which may be
     * the folder itself. */
    bool nested = n == 1 && list[0].is_dir;
    bool read = nested ? package_read_program(r, reader_path(r, "%s/%s", folder, list[0].name), true, p)
                       : package_read_program(r, folder, true, p);
    if (read && p->language.n == 0)
        finding_add(r->f, SEVERITY_ERROR, folder, 0, "the validator is in no language that is known here");
    if (read)
        r->p->output_validator = p;
}

static void add_starter(struct reader *r, const char *path, const struct language *l)
{
    struct package *p = r->p;
    struct str text;
    for (size_t i = 0; i < p->n_starters; i++) {
        if (str_is(p->starters[i].language, l->id))
            return;
    }
    if (reader_text(r, path, true, &text))
        p->starters[p->n_starters++] = (struct package_starter){str_of(l->id), text};
}

static void read_starters(struct reader *r)
{
    struct reader_entry *list;
    size_t n;
    r->p->starters = arena_array(r->a, struct package_starter, r->languages->n);
    reader_list(r, "attachments", &list, &n);
    for (size_t i = 0; i < n; i++) {
        const struct language *l = language_of_file(r->languages, str_of(list[i].name));
        if (!list[i].is_dir && l && str_starts(str_of(list[i].name), STR("starter.")))
            add_starter(r, reader_path(r, "attachments/%s", list[i].name), l);
    }
    for (size_t k = 0; k < r->languages->n; k++) {
        const struct language *l = &r->languages->list[k];
        const char *folder = reader_path(r, "attachments/templates/%s", l->id);
        reader_list(r, folder, &list, &n);
        if (n && !list[0].is_dir)
            add_starter(r, reader_path(r, "%s/%s", folder, list[0].name), l);
    }
}

static void read_includes(struct reader *r)
{
    struct reader_entry *list;
    size_t n;
    reader_list(r, "include", &list, &n);
    r->p->includes = arena_array(r->a, struct package_program, n);
    for (size_t i = 0; i < n; i++) {
        struct package_program *p = &r->p->includes[r->p->n_includes];
        if (list[i].is_dir && package_read_program(r, reader_path(r, "include/%s", list[i].name), true, p))
            r->p->n_includes++;
    }
}

void package_read_programs(struct reader *r)
{
    read_input_validators(r);
    read_output_validator(r);
    read_includes(r);
    read_starters(r);
    read_submissions(r);
    if (reader_has_dir(r, "static_validator"))
        finding_add(r->f, SEVERITY_ERROR, "static_validator", 0, "static validators cannot be run yet");
}
