/*
 * The submissions of a package and what is expected of each: by its folder, by submissions.yaml, or by what
 * its own source says.
 */
#include "base/num.h"
#include "judge/package/package-read.h"

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
    struct str pattern, id, entry; /* one of the latter two may be empty */
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

/* Legacy and what its archives have besides: the verdict of the whole counts, since graders may pass over
 * single tests, and how the others end is up to them. What must crash or be too slow need not do so first. */
static const struct {
    const char *folder;
    verdict_set verdicts;
    verdict_set some; /* or: some test ends so, whatever the first that fails ends with */
    bool below_best;
    bool in_time; /* bounds the time limit from below */
} legacy_rules[] = {
    {"accepted", AC, 0, false, true},
    {"slow_accepted", AC | TLE, 0, false, false},
    {"partially_accepted", ANY, 0, true, false},
    {"partial", ANY, 0, true, false},
    {"rejected", WA | TLE | RTE, 0, false, false},
    {"wrong_answer", WA, 0, false, false},
    {"time_limit_exceeded", TLE, TLE, false, false},
    {"time_limit", TLE, TLE, false, false},
    {"run_time_error", RTE, RTE, false, false},
    {"runtime_error", RTE, RTE, false, false},
    {"output_limit", RTE, RTE, false, false},
    {"memory_limit", RTE, RTE, false, false},
    {"no_output", WA, 0, false, false},
    {"compiler_error", CE, 0, false, false},
    {"mixed", ANY | CE, 0, false, false},
    {"mixed-verdicts", ANY | CE, 0, false, false},
    {"multiple", ANY | CE, 0, false, false},
    {"check_manually", ANY | CE, 0, false, false},
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
        rule->demand.some = legacy_rules[i].some;
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
    struct str id = STR(""), entry = STR("");
    struct error e;
    const struct yaml *node = yaml_get(map, "language"), *start = yaml_get(map, "entrypoint");
    if ((!node && !start) ||
        (node && !reader_try(r, submissions_yaml, yaml_str(node, "language", 40, &id, &e), &e)) ||
        (start && !reader_try(r, submissions_yaml, yaml_str(start, "entrypoint", 100, &entry, &e), &e)))
        return;
    if (rules->n_languages < RULES_MAX)
        rules->languages[rules->n_languages++] = (struct named_language){pattern, id, entry};
    else
        too_many_rules(r, rules, map->line);
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

/* The rest of the line after "@KEY@" in one of the submission's files, without the end of a comment. */
static bool find_words(const struct package_submission *s, const char *key, struct str *ret)
{
    for (size_t i = 0; i < s->program.n_files; i++) {
        struct str text = s->program.files[i].text;
        size_t at = str_find(text, str_of(key));
        if (at == text.n)
            continue;
        text = str_from(text, at + strlen(key));
        struct str line = str_trim(str_head(text, str_find_char(text, '\n')));
        if (str_ends(line, STR("*/")))
            line = str_trim(str_head(line, line.n - 2));
        *ret = line;
        return true;
    }
    return false;
}

/* The same after "@KEY@:". */
static bool find_annotation(const struct package_submission *s, const char *key, struct str *ret)
{
    struct str line;
    if (!find_words(s, key, &line) || !str_starts(line, STR(":")))
        return false;
    *ret = str_trim(str_from(line, 1));
    return true;
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

/*
 * "@EXPECTED_GRADES@ AC AC WA" of archives that are checked with testdata_tools: what each group right below
 * "secret" ends with, in their order. It comes on top of what the folder says.
 */
static void read_grades(struct reader *r, struct package_submission *s)
{
    const char *file = reader_path(r, "%.*s", STR_ARG(s->program.path));
    const struct package *p = r->p;
    struct str text, word;
    size_t secret = 0, group = 0, n = 0;
    if (!p->legacy_grading || !p->type.scoring || !find_words(s, "@EXPECTED_GRADES@", &text))
        return;
    while (secret < p->n_groups && !str_is(p->groups[secret].name, "secret"))
        secret++;
    struct package_expectation *list =
        arena_array(r->a, struct package_expectation, s->n_expectations + p->n_groups);
    if (s->n_expectations)
        memcpy(list, s->expectations, s->n_expectations * sizeof *list);
    while (str_split(&text, ' ', &word)) {
        enum verdict v;
        if (word.n == 0)
            continue;
        while (group < p->n_groups && (group == secret || p->groups[group].parent != secret))
            group++;
        if (group >= p->n_groups || !verdict_parse(word, &v) || v > VERDICT_RTE) {
            finding_add(r->f, SEVERITY_WARNING, file, 0, "@EXPECTED_GRADES@ is not understood: %s",
                        group >= p->n_groups ? "it names more than there are groups in data/secret"
                                             : "only AC, WA, TLE and RTE are known");
            return;
        }
        list[s->n_expectations + n++] = (struct package_expectation){.tests = p->groups[group++].name,
                                                                     .permitted = ANY,
                                                                     .required = ANY,
                                                                     .message = STR(""),
                                                                     .grade = 1u << v};
    }
    s->expectations = list;
    s->n_expectations += n;
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
        r->is_domjudge |= x.has_score;
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

/* "accepted/solution.py", which is what rules speak of. */
static struct str place_of(const struct package_submission *s)
{
    return str_from(s->program.path, str_find(s->program.path, STR("submissions/")) + strlen("submissions/"));
}

static void expect(struct reader *r, const struct rules *rules, struct package_submission *s)
{
    if (read_annotations(r, s))
        return;

    struct str path = place_of(s);
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

/* The file of the submission that is meant by an entry point: its name, or the class or module in it. */
static struct str find_entry(const struct package_program *p, struct str entry)
{
    for (size_t i = 0; i < p->n_files; i++) {
        struct str name = p->files[i].name, stem = str_head(name, str_find_char(name, '.'));
        if (str_eq(name, entry) || str_eq(stem, entry))
            return name;
    }
    return (struct str){0};
}

/* Of a submit-answer problem: a submission is answers, unless it looks like a program that prints them. */
static void take_answers(struct reader *r, struct package_program *p)
{
    if (!r->p->type.submit_answer)
        return;
    if (p->language.n == 0)
        p->language = STR("answers");
    else
        finding_add(
            r->f, SEVERITY_WARNING, reader_path(r, "%.*s", STR_ARG(p->path)), 0,
            "is a program, in a problem that wants answers: what it prints on a test's input is taken for the answer");
}

static struct str named_language(const struct reader *r, struct str id)
{
    const struct language *l = language_meant(r->languages, language_by_id(r->languages, id));
    return l ? str_of(l->id) : STR("");
}

static void override_language(struct reader *r, const struct rules *rules, struct package_submission *s)
{
    struct package_program *p = &s->program;
    for (size_t i = 0; i < rules->n_languages; i++) {
        const struct named_language *named = &rules->languages[i];
        if (!package_glob(named->pattern, place_of(s)))
            continue;
        if (named->id.n)
            p->language = named_language(r, named->id);
        if (named->entry.n)
            p->entry = find_entry(p, named->entry);
        if (named->entry.n && !p->entry.n)
            finding_add(r->f, SEVERITY_WARNING, reader_path(r, "%.*s", STR_ARG(p->path)), 0,
                        "submissions.yaml names the entry point \"%.*s\", which is none of its files",
                        STR_ARG(named->entry));
    }
}

/* Is it one of those that show that the problem can be solved? */
static bool may_pass(const struct package_expectation *x)
{
    return x->tests.n == 0 && (x->verdicts ? x->verdicts == AC : x->permitted == AC);
}

/* The submissions below this folder; is one of them accepted? */
static bool read_folders(struct reader *r, const struct rules *rules, const char *root, bool functions)
{
    struct package *p = r->p;
    struct reader_entry *folders;
    size_t n_folders;
    bool accepted = false;
    reader_list(r, root, &folders, &n_folders);
    for (size_t i = 0; i < n_folders; i++) {
        struct package_program *programs;
        size_t n;
        if (!folders[i].is_dir)
            continue;
        package_read_folder(r, reader_path(r, "%s/%s", root, folders[i].name),
                            PACKAGE_PROGRAMS_MAX - p->n_submissions, &programs, &n);
        for (size_t k = 0; k < n; k++) {
            struct package_submission *s = &p->submissions[p->n_submissions++];
            *s = (struct package_submission){
                .program = programs[k], .folder = str_of(folders[i].name), .function = functions};
            take_answers(r, &s->program);
            override_language(r, rules, s);
            expect(r, rules, s);
            read_grades(r, s);
            accepted |= s->n_expectations && may_pass(&s->expectations[0]);
            if (s->program.language.n == 0)
                finding_add(r->f, SEVERITY_WARNING, reader_path(r, "%.*s", STR_ARG(s->program.path)), 0,
                            "is in no language that is known here; it will not be judged");
        }
    }
    return accepted;
}

static void read_all(struct reader *r)
{
    struct package *p = r->p;
    struct rules *rules = arena_new(r->a, struct rules);
    const struct yaml *doc = NULL;
    add_defaults(r, rules);
    if (reader_yaml(r, submissions_yaml, false, &doc)) {
        for (size_t i = 0; i < doc->n; i++)
            read_rule(r, doc->keys[i], doc->values[i], rules);
    }
    p->submissions = arena_array(r->a, struct package_submission, PACKAGE_PROGRAMS_MAX);
    bool accepted = read_folders(r, rules, "submissions", p->signature && p->signature->form == SIG_HARNESS);
    if (p->signature)
        read_folders(r, rules, "dryrun/submissions", true);
    if (r->is_domjudge)
        groups_as_domjudge(r);
    if (!accepted)
        finding_add(r->f, SEVERITY_ERROR, "submissions/accepted", 0, "there is no accepted submission");
}

void package_read_submissions(struct reader *r)
{
    r->in_submissions = true;
    read_all(r);
    r->in_submissions = false;
}
