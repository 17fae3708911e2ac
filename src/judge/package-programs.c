/*
 * The programs of a package: submissions with what is expected of them, validators, included files, starters.
 */
#include "base/num.h"
#include "judge/package-read.h"

/* ---- a program ---- */

static bool take_file(struct reader *r, const char *path, const char *name, struct package_program *ret)
{
    struct str text;
    if (ret->n_files == PACKAGE_FILES_PER_PROGRAM_MAX) {
        finding_add(r->f, reader_severity(r), path, 0, "is one file too many: a program has at most %d",
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

/* Its files end like those of Python 3; the first line tells. */
static bool is_python_2(const struct package_program *p)
{
    for (size_t i = 0; i < p->n_files; i++) {
        struct str line = str_head(p->files[i].text, str_find_char(p->files[i].text, '\n'));
        if (str_starts(line, STR("#!")) && str_find(line, STR("python2")) < line.n)
            return true;
    }
    return false;
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
    if (found && !is_python_2(ret))
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
            finding_add(r->f, reader_severity(r), path, 0, "is empty");
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
    CE = 1u << VERDICT_CE,
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

/* Legacy and what its archives have besides: the verdict of the whole counts, since graders may pass over single
 * tests, and how the others end is up to them. */
static const struct {
    const char *folder;
    verdict_set verdicts;
    bool below_best;
    bool in_time; /* bounds the time limit from below */
} legacy_rules[] = {
    {"accepted", AC, false, true},
    {"slow_accepted", AC | TLE, false, false},
    {"partially_accepted", AC | WA | TLE | RTE, true, false},
    {"partial", AC | WA | TLE | RTE, true, false},
    {"rejected", WA | TLE | RTE, false, false},
    {"wrong_answer", WA, false, false},
    {"time_limit_exceeded", TLE, false, false},
    {"run_time_error", RTE, false, false},
    {"runtime_error", RTE, false, false},
    {"output_limit", RTE, false, false},
    {"memory_limit", RTE, false, false},
    {"no_output", WA, false, false},
    {"compiler_error", CE, false, false},
    {"mixed", ANY | CE, false, false},
};

static void add_defaults(const struct reader *r, struct rules *rules)
{
    const struct rule plain = {
        .demand = {.tests = STR(""), .permitted = ANY, .required = ANY, .message = STR("")},
        .is_default = true,
        .counts_for_time = true,
    };
    for (size_t i = 0; i < ARRAY_LEN(legacy_rules) && r->p->format == PACKAGE_LEGACY; i++) {
        struct rule *rule = &rules->list[rules->n++];
        *rule = plain;
        rule->pattern = str_of(legacy_rules[i].folder);
        rule->demand.verdicts = legacy_rules[i].verdicts;
        rule->demand.below_best = legacy_rules[i].below_best;
        rule->counts_for_time = false;
        rule->is_lower = legacy_rules[i].in_time;
        rule->is_upper = legacy_rules[i].verdicts == TLE;
    }
    for (size_t i = 0; i < ARRAY_LEN(default_rules) && r->p->format == PACKAGE_2025_09; i++) {
        struct rule *rule = &rules->list[rules->n++];
        *rule = plain;
        rule->pattern = str_of(default_rules[i].folder);
        rule->demand.permitted = default_rules[i].permitted;
        rule->demand.required = default_rules[i].required;
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
static bool take_score(struct reader *r, const struct yaml *map, struct package_expectation *x)
{
    const struct yaml *node = yaml_get(map, "score");
    struct error e;
    if (!node)
        return false;
    if (!r->p->type.scoring) {
        finding_add(r->f, SEVERITY_ERROR, submissions_yaml, node->line, "score is for scoring problems");
        return false;
    }
    const struct yaml *from = node, *to = node;
    if (node->kind == YAML_LIST && node->n == 2) {
        from = node->values[0];
        to = node->values[1];
    }
    x->has_score =
        reader_try(r, submissions_yaml, yaml_real(from, "score", -1e12, 1e12, &x->score_min, &e), &e) &&
        reader_try(r, submissions_yaml, yaml_real(to, "score", -1e12, 1e12, &x->score_max, &e), &e);
    return x->has_score;
}

static bool take_demand(struct reader *r, const struct yaml *map, struct rule *rule)
{
    struct error e;
    bool any = take_verdicts(r, map, "permitted", &rule->demand.permitted);
    any |= take_verdicts(r, map, "required", &rule->demand.required);
    any |= take_score(r, map, &rule->demand);
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

/* ---- annotations in sources ---- */

/* What DOMjudge and problemtools call results. */
static const struct {
    const char *name;
    verdict_set set;
} annotated[] = {
    {"CORRECT", AC},
    {"ACCEPTED", AC},
    {"WRONG-ANSWER", WA},
    {"NO-OUTPUT", WA},
    {"TIMELIMIT", TLE},
    {"RUN-ERROR", RTE},
    {"OUTPUT-LIMIT", RTE},
    {"MEMORY-LIMIT", RTE},
    {"COMPILER-ERROR", CE},
    {"CHECK-MANUALLY", ANY | CE},
    {"AC", AC},
    {"WA", WA},
    {"TLE", TLE},
    {"RTE", RTE},
    {"RUN_TIME_ERROR", RTE},
    {"WRONG_ANSWER", WA},
    {"TIME_LIMIT_EXCEEDED", TLE},
};

/* The rest of the line after "@KEY@:" in one of the submission's files. */
static bool find_annotation(const struct package_submission *s, const char *key, struct str *ret)
{
    for (size_t i = 0; i < s->program.n_files; i++) {
        struct str text = s->program.files[i].text;
        size_t at = str_find(text, str_of(key));
        if (at == text.n)
            continue;
        text = str_from(text, at + strlen(key));
        struct str line = str_trim(str_head(text, str_find_char(text, '\n')));
        if (!str_starts(line, STR(":")))
            continue;
        line = str_trim(str_from(line, 1));
        if (str_ends(line, STR("*/")))
            line = str_trim(str_head(line, line.n - 2));
        *ret = line;
        return true;
    }
    return false;
}

/* "CORRECT, WRONG-ANSWER": 0 when a word of it is not known. */
static verdict_set annotated_verdicts(struct str text)
{
    struct str word;
    verdict_set set = 0;
    while (str_split(&text, ',', &word)) {
        size_t i = 0;
        word = str_trim(word);
        while (i < ARRAY_LEN(annotated) && !str_is(word, annotated[i].name))
            i++;
        if (i == ARRAY_LEN(annotated))
            return 0;
        set |= annotated[i].set;
    }
    return set;
}

/* What a source says of itself replaces what its folder says. */
static bool read_annotations(struct reader *r, struct package_submission *s)
{
    const char *file = reader_path(r, "%.*s", STR_ARG(s->program.path));
    struct package_expectation x = {.tests = STR(""), .permitted = ANY, .required = ANY, .message = STR("")};
    struct str text;
    bool any = false;
    if (find_annotation(s, "@EXPECTED_RESULTS@", &text)) {
        x.verdicts = annotated_verdicts(text);
        any = x.verdicts != 0;
        if (!any)
            finding_add(r->f, SEVERITY_WARNING, file, 0, "@EXPECTED_RESULTS@ is not understood: \"%.*s\"",
                        STR_ARG(str_head(text, 80)));
    }
    if (find_annotation(s, "@EXPECTED_SCORE@", &text)) {
        x.has_score = num_parse_f64(text, &x.score_min);
        x.score_max = x.score_min;
        any |= x.has_score;
        /* A name instead of a number: an older way to say what the results are. */
        if (!x.has_score && annotated_verdicts(text)) {
            x.verdicts = annotated_verdicts(text);
            any = true;
        }
    }
    if (any) {
        s->expectations = arena_array(r->a, struct package_expectation, 1);
        s->expectations[s->n_expectations++] = x;
    }
    return any;
}

static void expect(struct reader *r, const struct rules *rules, struct package_submission *s)
{
    if (read_annotations(r, s))
        return;

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

/* Is it one of those that show that the problem can be solved? */
static bool may_pass(const struct package_expectation *x)
{
    return x->tests.n == 0 && (x->verdicts ? x->verdicts == AC : x->permitted == AC);
}

static void read_submissions(struct reader *r)
{
    struct package *p = r->p;
    struct rules *rules = arena_new(r->a, struct rules);
    struct reader_entry *folders;
    size_t n_folders;
    bool accepted = false;
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
            accepted |= s->n_expectations && may_pass(&s->expectations[0]);
            if (s->program.language.n == 0)
                finding_add(r->f, SEVERITY_WARNING, reader_path(r, "%.*s", STR_ARG(s->program.path)), 0,
                            "is in no language that is known here; it will not be judged");
        }
    }
    if (!accepted)
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
        finding_add(r->f, r->p->format == PACKAGE_LEGACY || r->is_draft ? SEVERITY_WARNING : SEVERITY_ERROR,
                    folder, 0, "there is no input validator");
}

static void read_output_validator_program(struct reader *r)
{
    static const char now[] = "output_validator", old[] = "output_validators";
    bool legacy = r->p->format == PACKAGE_LEGACY;
    const char *folder = legacy && !(reader_has_dir(r, now) && !reader_has_dir(r, old)) ? old : now;
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

static void read_output_validator(struct reader *r)
{
    const struct package_type *t = &r->p->type;
    read_output_validator_program(r);
    if ((t->interactive || t->multi_pass) && !r->p->output_validator)
        finding_add(r->f, SEVERITY_ERROR, "problem.yaml", 0,
                    "%s problems need an output validator of their own",
                    t->interactive ? "interactive" : "multi-pass");
    if (t->submit_answer)
        finding_add(r->f, SEVERITY_ERROR, "problem.yaml", 0, "submit-answer problems cannot be judged yet");
}

static void read_static_validator(struct reader *r)
{
    static const char folder[] = "static_validator";
    struct package_program *p = arena_new(r->a, struct package_program);
    bool used = false;
    if (!reader_has_dir(r, folder) || !package_read_program(r, folder, true, p))
        return;
    if (p->language.n == 0)
        finding_add(r->f, SEVERITY_ERROR, folder, 0, "the validator is in no language that is known here");
    for (size_t i = 0; i < r->p->n_groups; i++)
        used |= r->p->groups[i].has_static;
    if (!used)
        finding_add(r->f, SEVERITY_WARNING, folder, 0,
                    "is not used: no test_group.yaml gives a static_validation_score");
    r->p->static_validator = p;
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
    r->in_submissions = true;
    read_submissions(r);
    r->in_submissions = false;
    read_static_validator(r);
}
