/*
 * data/: what is a test, in which order, with which arguments. A folder's settings (test_group.yaml, in
 * legacy packages testdata.yaml) are inherited downwards; a test's own file comes last. Tests that are
 * generated are listed in generators/generated.yaml and take their place among the others by their names.
 */
#include "base/utf8.h"
#include "judge/package/package-read.h"
#include "judge/validate.h"

#include <assert.h>
#include <search.h>
#include <stdlib.h>

enum { DATA_DEPTH_MAX = 8, ARGS_MAX = 64, ARG_MAX_BYTES = 1000 };

/* A folder that was visited, and what holds in it. */
struct visited {
    const char *folder;
    struct test_settings s;
};

struct gather {
    struct reader *r;
    enum test_kind kind;
    const char *check; /* folder of checks being read, NULL: tests */
    struct package_test *list;
    size_t n, cap;
    struct visited *visited; /* for the generated tests, which lie in the same folders */
    size_t n_visited, cap_visited;
    void *names; /* of the tests there are: a tree of tsearch() over struct str */
};

/* ---- one test ---- */

/* The test's own file; in legacy packages .hint and .desc. */
static void take_test_file(struct reader *r, const char *base, struct test_settings *s,
                           struct package_test *t)
{
    static const char *const keys[] = {"args",
                                       "input_validator_args",
                                       "output_validator_args",
                                       "input_visualizer_args",
                                       "output_visualizer_args",
                                       "full_feedback",
                                       "hint",
                                       "description",
                                       NULL};
    const char *file = reader_path(r, "%s.yaml", base);
    const struct yaml *doc;
    struct error e;
    if (r->p->format == PACKAGE_LEGACY) {
        (void)reader_text(r, reader_path(r, "%s.hint", base), false, &t->hint);
        (void)reader_text(r, reader_path(r, "%s.desc", base), false, &t->description);
    }
    if (!reader_yaml(r, file, false, &doc))
        return;
    (void)reader_try(r, file, yaml_only_keys(doc, keys, &e), &e);
    settings_take(r, file, doc, s);
    (void)reader_try(r, file, yaml_get_str_or(doc, "hint", 4000, t->hint, &t->hint, &e), &e);
    (void)reader_try(r, file, yaml_get_str_or(doc, "description", 8000, t->description, &t->description, &e),
                     &e);
}

static void apply(const struct test_settings *s, struct package_test *t)
{
    t->args = s->args;
    t->n_args = s->n_args;
    t->output_validator_args = s->output_validator_args;
    t->n_output_validator_args = s->n_output_validator_args;
    t->flags_file = s->flags_file;
    t->flags_line = s->flags_line;
    t->input_validator_args = s->input_validator_args;
    t->n_input_validator_args = s->n_input_validator_args;
    t->full_feedback = s->full_feedback;
    t->group = s->group;
}

/* ---- one folder ---- */

static struct package_test *new_test(struct gather *g)
{
    arena_grow(g->r->a, g->list, g->n, g->cap);
    g->list[g->n] = (struct package_test){.kind = g->kind};
    return &g->list[g->n++];
}

static void require_file(struct reader *r, const char *path)
{
    uint64_t size;
    (void)reader_hash_file(r, path, PACKAGE_TEST_FILE_MAX, &size);
}

/* Files that lie in the working folder of a program that is tested. */
static void read_test_files(struct reader *r, const char *folder, struct package_test *t)
{
    struct reader_entry *list;
    size_t n;
    uint64_t size;
    if (!reader_has_dir(r, folder))
        return;
    reader_list(r, folder, &list, &n);
    t->files = arena_array(r->a, struct str, n);
    for (size_t i = 0; i < n; i++) {
        const char *path = reader_path(r, "%s/%s", folder, list[i].name);
        if (list[i].is_dir)
            finding_add(r->f, SEVERITY_ERROR, path, 0, "is a folder; the files of a test lie side by side");
        else if (strlen(list[i].name) > 90)
            finding_add(r->f, SEVERITY_ERROR, path, 0, "has a name of more than 90 bytes");
        else if (t->n_files == PACKAGE_TEST_FILES_OF_ONE_MAX) {
            finding_add(r->f, SEVERITY_ERROR, path, 0, "is one file too many: a test may have %d",
                        PACKAGE_TEST_FILES_OF_ONE_MAX);
            return;
        } else if (reader_hash_file(r, path, PACKAGE_TEST_FILE_MAX, &size))
            t->files[t->n_files++] = str_of(list[i].name);
    }
}

static void add_test(struct gather *g, const char *base, const struct test_settings *inherited)
{
    struct reader *r = g->r;
    struct test_settings s = *inherited;
    if (g->n == PACKAGE_TESTS_MAX) {
        finding_add(r->f, SEVERITY_ERROR, "data", 0, "more than %d tests", PACKAGE_TESTS_MAX);
        return;
    }
    struct package_test *t = new_test(g);
    t->name = str_from(str_of(base), strlen("data/"));
    require_file(r, reader_path(r, "%s.in", base));
    bool invalid_input = g->check && strcmp(g->check, "invalid_input") == 0;
    if (!invalid_input)
        require_file(r, reader_path(r, "%s.ans", base));
    if (g->check && !invalid_input)
        require_file(r, reader_path(r, "%s.out", base));
    read_test_files(r, reader_path(r, "%s.files", base), t);
    take_test_file(r, base, &s, t);
    apply(&s, t);
}

/* An answer, a YAML file ... without the input that would make it a test. */
static void check_orphan(struct gather *g, const char *folder, const char *name)
{
    static const char *const endings[] = {".ans",          ".yaml",         ".out",           ".hint",
                                          ".desc",         ".in.statement", ".ans.statement", ".in.download",
                                          ".ans.download", ".interaction"};
    for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
        struct str s = str_of(name), ending = str_of(endings[i]);
        if (!str_ends(s, ending) || str_is(s, "test_group.yaml") || str_is(s, "testdata.yaml"))
            continue;
        s.n -= ending.n;
        if (!reader_has_file(g->r, reader_path(g->r, "%s/%.*s.in", folder, STR_ARG(s))))
            finding_add(g->r->f, i == 0 ? SEVERITY_ERROR : SEVERITY_WARNING,
                        reader_path(g->r, "%s/%s", folder, name), 0,
                        "there is no %.*s.in that it could belong to", STR_ARG(s));
    }
}

static void keep_visited(struct gather *g, const char *folder, const struct test_settings *s)
{
    if (g->n_visited == g->cap_visited) {
        g->cap_visited = g->cap_visited ? 2 * g->cap_visited : 16;
        struct visited *list = arena_array(g->r->a, struct visited, g->cap_visited);
        if (g->n_visited)
            memcpy(list, g->visited, g->n_visited * sizeof *list);
        g->visited = list;
    }
    g->visited[g->n_visited++] = (struct visited){folder, *s};
}

static void gather_folder(struct gather *g, const char *folder, struct test_settings s, int depth)
{
    struct reader *r = g->r;
    struct reader_entry *list;
    size_t n;
    if (depth > DATA_DEPTH_MAX) {
        finding_add(r->f, SEVERITY_ERROR, folder, 0, "folders are nested deeper than %d", DATA_DEPTH_MAX);
        return;
    }
    group_enter(r, folder, !g->check, &s);
    keep_visited(g, folder, &s);
    reader_list(r, folder, &list, &n);
    for (size_t i = 0; i < n; i++) {
        struct str name = str_of(list[i].name);
        if (list[i].is_dir) {
            if (!str_ends(name, STR(".files")))
                gather_folder(g, reader_path(r, "%s/%s", folder, list[i].name), s, depth + 1);
        } else if (str_ends(name, STR(".in")) && name.n > 3) {
            add_test(g, reader_path(r, "%s/%.*s", folder, (int)name.n - 3, name.p), &s);
        } else {
            check_orphan(g, folder, list[i].name);
        }
    }
}

/* By component, so that "a/z" comes before "a-b/c". */
static int compare_names(struct str a, struct str b)
{
    struct str x, y;
    while (a.p && b.p) {
        (void)str_split(&a, '/', &x);
        (void)str_split(&b, '/', &y);
        int c = str_cmp(x, y);
        if (c)
            return c;
    }
    return (a.p != NULL) - (b.p != NULL);
}

static int by_test_name(const void *a, const void *b)
{
    const struct package_test *x = a, *y = b;
    return x->kind != y->kind ? (int)x->kind - (int)y->kind : compare_names(x->name, y->name);
}

/* ---- generators/generated.yaml ---- */

static bool components_ok(struct str path)
{
    struct str part;
    while (str_split(&path, '/', &part)) {
        if (!reader_component_ok(part))
            return false;
    }
    return true;
}

static bool generated_name_ok(struct str name)
{
    return (str_starts(name, STR("secret/")) || str_starts(name, STR("sample/"))) && components_ok(name);
}

static bool take_digest(struct reader *r, const char *file, const struct yaml *map, const char *key,
                        char ret[65])
{
    struct error e;
    struct str hex;
    if (!reader_try(r, file, yaml_get_str(map, key, 200, &hex, &e), &e))
        return false;
    bool ok = hex.n == SHA256_HEX;
    for (size_t i = 0; i < hex.n; i++)
        ok &= (hex.p[i] >= '0' && hex.p[i] <= '9') || (hex.p[i] >= 'a' && hex.p[i] <= 'f');
    if (!ok) {
        finding_add(r->f, SEVERITY_ERROR, file, yaml_get(map, key)->line,
                    "\"%s\" must be a SHA-256 in 64 lower-case hexadecimal digits", key);
        return false;
    }
    memcpy(ret, hex.p, SHA256_HEX);
    ret[SHA256_HEX] = '\0';
    return true;
}

static int by_name(const void *a, const void *b)
{
    return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

/* Is there a test of this name already? It is from now on. */
static bool already_there(struct gather *g, struct str name)
{
    struct str *mine = arena_new(g->r->a, struct str);
    *mine = name;
    struct str *const *known = tsearch(mine, &g->names, by_name);
    assert(known); /* out of memory */
    return *known != mine;
}

static void forget(void *name)
{
    (void)name; /* is the arena's */
}

static int by_folder(const void *a, const void *b)
{
    return strcmp(((const struct visited *)a)->folder, ((const struct visited *)b)->folder);
}

/* The settings of the folder that a generated test would lie in, or of the nearest above it that there is.
 * They were read when the folder was visited: reading them for each test would cost tests times folders
 * times their size. */
static struct test_settings settings_above(const struct gather *g, struct str name)
{
    struct test_settings none = {0};
    for (size_t i = name.n; i-- > 0;) {
        if (name.p[i] != '/')
            continue;
        struct visited key = {.folder = reader_path(g->r, "data/%.*s", (int)i, name.p)};
        const struct visited *found = bsearch(&key, g->visited, g->n_visited, sizeof key, by_folder);
        if (found)
            return found->s;
    }
    return none;
}

static void add_generated(struct gather *g, const char *file, const struct yaml *map)
{
    static const char *const keys[] = {"name", "args", "in_sha256", "ans_sha256", NULL};
    struct reader *r = g->r;
    struct error e;
    struct str name;
    struct package_test made = {.generated = true, .line = map->line};
    if (!reader_try(r, file, yaml_map(map, "tests", &e), &e) ||
        !reader_try(r, file, yaml_only_keys(map, keys, &e), &e) ||
        !reader_try(r, file, yaml_get_str(map, "name", 255, &name, &e), &e) ||
        !take_digest(r, file, map, "in_sha256", made.in_sha256) ||
        !take_digest(r, file, map, "ans_sha256", made.ans_sha256) ||
        !reader_try(r, file,
                    yaml_strs(yaml_get(map, "args"), "args", ARGS_MAX, ARG_MAX_BYTES, r->a, &made.make_args,
                              &made.n_make_args, &e),
                    &e))
        return;
    if (!generated_name_ok(name)) {
        finding_add(r->f, SEVERITY_ERROR, file, map->line, "\"%.*s\" is no name of a test (secret/31-max)",
                    STR_ARG(name));
        return;
    }
    if (already_there(g, name)) {
        finding_add(r->f, SEVERITY_ERROR, file, map->line, "there is a test \"%.*s\" already", STR_ARG(name));
        return;
    }
    if (g->n == PACKAGE_TESTS_MAX)
        return;
    made.name = name;
    made.kind = str_starts(name, STR("sample/")) ? TEST_SAMPLE : TEST_SECRET;
    struct test_settings s = settings_above(g, name);
    take_test_file(r, reader_path(r, "data/%.*s", STR_ARG(name)), &s, &made);
    apply(&s, &made);
    *new_test(g) = made;
}

struct package_program *reader_program(struct reader *r, const char *file, const struct yaml *doc,
                                       const char *key, const char *folder, struct str name)
{
    if (!components_ok(name)) {
        finding_add(r->f, SEVERITY_ERROR, file, yaml_get(doc, key)->line,
                    "\"%.*s\" is no name of a file below %s/", STR_ARG(name), folder);
        return NULL;
    }
    struct package_program *p = arena_new(r->a, struct package_program);
    const char *path = reader_path(r, "%s/%.*s", folder, STR_ARG(name));
    return package_read_program(r, path, reader_has_dir(r, path), p) ? p : NULL;
}

static void read_generated(struct gather *g)
{
    static const char file[] = "generators/generated.yaml";
    static const char *const keys[] = {"generator", "solution", "tests", NULL};
    struct reader *r = g->r;
    const struct yaml *doc;
    struct error e;
    struct str generator, solution;
    if (!reader_yaml(r, file, false, &doc) || !reader_try(r, file, yaml_only_keys(doc, keys, &e), &e) ||
        !reader_try(r, file, yaml_get_str(doc, "generator", 255, &generator, &e), &e) ||
        !reader_try(r, file, yaml_get_str(doc, "solution", 255, &solution, &e), &e))
        return;
    const struct yaml *tests = yaml_get(doc, "tests");
    if (!tests || tests->kind != YAML_LIST) {
        finding_add(r->f, SEVERITY_ERROR, file, doc->line, "\"tests\" must be a list");
        return;
    }
    r->p->generator = reader_program(r, file, doc, "generator", "generators", generator);
    r->p->generator_solution = reader_program(r, file, doc, "solution", "submissions", solution);
    qsort(g->visited, g->n_visited, sizeof *g->visited, by_folder);
    for (size_t i = 0; i < g->n; i++)
        (void)already_there(g, g->list[i].name);
    for (size_t i = 0; i < tests->n; i++)
        add_generated(g, file, tests->values[i]);
    tdestroy(g->names, forget);
    g->names = NULL;
}

/* ---- the whole ---- */

/* What a package says of all tests. */
static struct test_settings settings_of_all(struct reader *r)
{
    struct test_settings s = {.output_validator_args = r->legacy_flags,
                              .n_output_validator_args = r->n_legacy_flags,
                              .flags_file = r->n_legacy_flags ? "problem.yaml" : NULL,
                              .flags_line = r->legacy_flags_line};
    group_enter(r, "data", true, &s);
    return s;
}

/* What the statement shows of a sample: cut, and only if it is text. */
static struct str shown(struct reader *r, const struct package_test *t, const char *const *endings)
{
    for (size_t i = 0; endings[i]; i++) {
        const char *path = reader_path(r, "data/%.*s%s", STR_ARG(t->name), endings[i]);
        struct str text;
        if (reader_has_file(r, path) && reader_text(r, path, false, &text))
            return str_head(text,
                            text.n > PACKAGE_SHOWN_MAX ? utf8_floor(text.p, PACKAGE_SHOWN_MAX) : text.n);
    }
    return (struct str){"", 0};
}

/* A problem cannot be judged by its samples alone: many archives have the rest made by scripts. */
static void check_secret(struct reader *r)
{
    if (r->p->n_samples < r->p->n_tests)
        return;
    finding_add(
        r->f, SEVERITY_ERROR, "data/secret", 0,
        reader_has_file(r, "generators/generators.yaml")
            ? "there are no secret tests; generators/generators.yaml says how BAPCtools makes them: run \"bt generate\" first"
            : "there are no secret tests");
}

/* What stands in for the input and the answer of a test that is shown: at most one of each. */
static void check_shown(struct reader *r, struct package_test *t)
{
    static const char *const inputs[] = {".in.statement", ".interaction"};
    static const char *const outputs[] = {".out", ".ans.statement", ".interaction"};
    const char *base = reader_path(r, "data/%.*s", STR_ARG(t->name));
    size_t n_in = 0, n_out = 0;
    for (size_t i = 0; i < ARRAY_LEN(inputs); i++)
        n_in += reader_has_file(r, reader_path(r, "%s%s", base, inputs[i]));
    for (size_t i = 0; i < ARRAY_LEN(outputs); i++)
        n_out += reader_has_file(r, reader_path(r, "%s%s", base, outputs[i]));
    t->output_is_shown_otherwise = n_out > 0;
    if (n_in > 1 || n_out > 1)
        finding_add(r->f, SEVERITY_WARNING, reader_path(r, "%s.in", base), 0,
                    "has more than one of %s: only one can be shown instead of the %s",
                    n_in > 1 ? ".in.statement and .interaction" : ".out, .ans.statement and .interaction",
                    n_in > 1 ? "input" : "answer");
}

/* Lines that begin with < or >, and --- between passes. */
static void check_interaction(struct reader *r, const struct package_test *t)
{
    struct str rest = t->interaction, text;
    for (int line = 1; str_line(&rest, &text); line++) {
        if (text.n == 0 || str_starts(text, STR("<")) || str_starts(text, STR(">")) ||
            str_is(str_trim(text), "---"))
            continue;
        finding_add(r->f, SEVERITY_WARNING, reader_path(r, "data/%.*s.interaction", STR_ARG(t->name)), line,
                    "begins with neither < (the judge says) nor > (the solution says)");
        return;
    }
}

static void check_default_flags(struct reader *r)
{
    struct validate_flags flags;
    struct error e;
    if (r->custom_validation || reader_has_dir(r, "output_validator"))
        return;
    for (size_t i = 0; i < r->p->n_tests; i++) {
        const struct package_test *t = &r->p->tests[i];
        if (validate_flags_parse(t->output_validator_args, t->n_output_validator_args, &flags, &e) !=
            ERR_OK) {
            finding_add(r->f, SEVERITY_ERROR, t->flags_file ? t->flags_file : "data", t->flags_line, "%s",
                        e.message);
            return;
        }
    }
}

static void read_checks(struct reader *r)
{
    static const char *const folders[] = {"invalid_input", "invalid_output", "valid_output"};
    struct package_check *list = NULL;
    size_t n = 0;
    for (size_t k = 0; k < ARRAY_LEN(folders); k++) {
        struct gather g = {.r = r, .kind = TEST_SECRET, .check = folders[k]};
        gather_folder(&g, reader_path(r, "data/%s", folders[k]), (struct test_settings){0}, 0);
        struct package_check *more = arena_array(r->a, struct package_check, n + g.n);
        if (n)
            memcpy(more, list, n * sizeof *more);
        for (size_t i = 0; i < g.n; i++)
            more[n + i] = (struct package_check){(enum check_kind)k, g.list[i]};
        list = more;
        n += g.n;
    }
    r->p->checks = list;
    r->p->n_checks = n;
}

void package_read_tests(struct reader *r)
{
    static const char *const inputs[] = {".in.statement", ".in", NULL};
    static const char *const outputs[] = {".ans.statement", ".out", ".ans", NULL};
    static const char *const interactions[] = {".interaction", NULL};
    struct package *p = r->p;
    struct gather g = {.r = r};
    groups_begin(r);
    struct test_settings s = settings_of_all(r);
    g.kind = TEST_SAMPLE;
    s.full_feedback = true;
    gather_folder(&g, "data/sample", s, 0);
    g.kind = TEST_SECRET;
    s.full_feedback = false;
    gather_folder(&g, "data/secret", s, 0);
    read_generated(&g);
    if (g.n)
        qsort(g.list, g.n, sizeof *g.list, by_test_name);
    p->tests = g.list;
    p->n_tests = g.n;
    for (size_t i = 0; i < g.n && g.list[i].kind == TEST_SAMPLE; i++) {
        p->n_samples++;
        g.list[i].input = shown(r, &g.list[i], inputs);
        g.list[i].output = shown(r, &g.list[i], outputs);
        g.list[i].interaction = shown(r, &g.list[i], interactions);
        check_interaction(r, &g.list[i]);
    }
    for (size_t i = 0; i < g.n; i++)
        check_shown(r, &g.list[i]);
    check_secret(r);
    groups_check(r);
    check_default_flags(r);
    read_checks(r);
}
