/* Packages are written into a temporary folder: a good one, and changes to it that must be found. */
#include "base/utf8.h"
#include "temp-package.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static const char sum_hash[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

static void test_good(void **state)
{
    (void)state;
    struct package *p = temp_load();
    temp_print_findings(p);
    assert_int_equal(p->findings.n, 0);
    assert_false(p->broken);
    assert_true(str_is(p->slug, "addup") && str_is(p->title, "Add Up") && str_is(p->credits, "Ada"));
    assert_int_equal(p->n_statements, 1);
    assert_true(str_is(p->statements[0].text, "Add up {{n}} numbers.\n")); /* no constant of that name */
    assert_int_equal(p->limits.time_ms, 2000);
    assert_int_equal(p->limits.memory_bytes, 64 << 20);
    assert_int_equal(p->n_tests, 3);
    assert_int_equal(p->n_samples, 1);
    assert_true(str_is(p->tests[0].name, "sample/1") && p->tests[0].full_feedback);
    assert_true(str_is(p->tests[0].input, "1 2\n") && str_is(p->tests[0].output, "3\n"));
    assert_true(str_is(p->tests[0].description, "One and two."));
    assert_true(str_is(p->tests[1].name, "secret/02-zero") && !p->tests[1].full_feedback);
    assert_true(str_is(p->tests[2].hint, "Mind the carry."));
    assert_int_equal(p->tests[2].n_args, 2);
    assert_int_equal(p->tests[2].n_output_validator_args, 2);
    assert_int_equal(p->n_checks, 1);
    assert_int_equal(p->n_submissions, 3);
    assert_true(p->submissions[0].bounds_from_below && !p->submissions[0].bounds_from_above);
    assert_true(str_is(p->submissions[1].program.language, "c") && p->submissions[1].bounds_from_above);
    assert_int_equal(p->submissions[1].program.n_files, 2);
    assert_int_equal(p->submissions[2].expectations[0].required, 1u << VERDICT_WA);
    assert_int_equal(p->n_input_validators, 1);
    assert_int_equal(p->n_output_validators, 0);
    /* One for Python is one for both of its tools. */
    assert_int_equal(p->n_starters, 2);
    assert_true(str_is(p->starters[0].language, "python3") && str_is(p->starters[1].language, "pypy3"));
    assert_true(str_eq(p->starters[0].source, p->starters[1].source));
    assert_int_equal(p->n_hints, 3);
    assert_true(p->rated && p->rating_m == -860);
    const struct package_growth *g = p->growth;
    assert_non_null(g);
    assert_true(g->from == 2 && g->to == 1000 && g->n_shapes == 2 && str_is(g->time, "n log n"));
    assert_true(str_is(g->function_time, "n log n") && str_is(g->function_space, "1"));
    struct arena arena;
    arena_init(&arena);
    const char *const *args = package_shape_args(&g->shapes[0], 50, 7, &arena);
    static const char *const filled[] = {"random", "50", "x150-1", "7"};
    for (size_t i = 0; i < ARRAY_LEN(filled); i++)
        assert_string_equal(args[i], filled[i]);
    assert_null(args[ARRAY_LEN(filled)]);
    arena_release(&arena);
    char hash[65];
    memcpy(hash, p->sha256, 65);
    package_free(p);
    p = temp_load();
    assert_string_equal(p->sha256, hash);
    package_free(p);
}

/* Each changes one thing and names what must be said of it. */
static const struct {
    const char *name;
    struct temp_file change;
    enum severity severity;
    const char *file;
    int line;
    const char *message;
} changes[] = {
    {"no problem.yaml", {"problem.yaml", NULL}, SEVERITY_ERROR, "problem.yaml", 0, "is missing"},
    {"broken YAML", {"problem.yaml", "name: [x\nuuid: y\n"}, SEVERITY_ERROR, "problem.yaml", 2, NULL},
    {"unknown key",
     {"problem.yaml", "problem_format_version: 2025-09\nname: x\nuuid: y\nlimit: 1\n"},
     SEVERITY_ERROR,
     "problem.yaml",
     4,
     "unknown key \"limit\""},
    {"unknown version",
     {"problem.yaml", "problem_format_version: 2031-01\nname: x\n"},
     SEVERITY_ERROR,
     "problem.yaml",
     1,
     "packages of the version \"2031-01\" cannot be read, only 2025-09 and legacy"},
    {"scoring and pass-fail",
     {"problem.yaml", "problem_format_version: 2025-09\ntype: [scoring, pass-fail]\nname: x\nuuid: y\n"},
     SEVERITY_ERROR,
     "problem.yaml",
     2,
     "a problem is either pass-fail or scoring"},
    {"type twice",
     {"problem.yaml", "problem_format_version: 2025-09\ntype: [scoring, scoring]\nname: x\nuuid: y\n"},
     SEVERITY_ERROR,
     "problem.yaml",
     2,
     "\"scoring\" is given twice"},
    {"interactive without validator",
     {"problem.yaml", "problem_format_version: 2025-09\ntype: interactive\nname: x\nuuid: y\n"},
     SEVERITY_ERROR,
     "problem.yaml",
     0,
     "interactive problems need an output validator of their own"},
    {"draft",
     {"problem.yaml", "problem_format_version: 2023-07-draft\nname: x\nuuid: y\n"},
     SEVERITY_WARNING,
     "problem.yaml",
     1,
     "the version \"2023-07-draft\" is a draft of 2025-09 and read as that"},
    {"no type",
     {"problem.yaml", "problem_format_version: 2025-09\ntype: [pass-fail, odd]\nname: x\nuuid: y\n"},
     SEVERITY_ERROR,
     "problem.yaml",
     2,
     "\"odd\" is no type of problems"},
    {"no time limit",
     {"problem.yaml", "problem_format_version: 2025-09\nname: x\nuuid: y\n"},
     SEVERITY_WARNING,
     "problem.yaml",
     0,
     "gives no limits.time_limit; it is measured by the submissions that must be in time"},
    {"time limit not a multiple",
     {"problem.yaml", "problem_format_version: 2025-09\nname: x\nuuid: y\nlimits: {time_limit: 1.5}\n"},
     SEVERITY_ERROR,
     "problem.yaml",
     4,
     "time_limit must be a whole multiple of time_resolution, which is 1 s"},
    {"bad license",
     {"problem.yaml",
      "problem_format_version: 2025-09\nname: x\nuuid: y\nlicense: mine\nlimits: {time_limit: 1}\n"},
     SEVERITY_ERROR,
     "problem.yaml",
     4,
     "\"mine\" is not one of the licences of the format"},
    {"no statement",
     {"statement/problem.en.md", NULL},
     SEVERITY_ERROR,
     "statement",
     0,
     "there is no statement (problem.en.md)"},
    {"statement not UTF-8",
     {"statement/problem.en.md", "a\nb\xFF\n"},
     SEVERITY_ERROR,
     "statement/problem.en.md",
     2,
     "is not UTF-8"},
    {"missing answer",
     {"data/secret/02-zero.ans", NULL},
     SEVERITY_ERROR,
     "data/secret/02-zero.ans",
     0,
     "is missing"},
    {"missing input",
     {"data/secret/02-zero.in", NULL},
     SEVERITY_ERROR,
     "data/secret/02-zero.ans",
     0,
     "there is no 02-zero.in that it could belong to"},
    {"growth with an unknown key",
     {"dryrun/growth.yaml",
      "generator: gen.py\nn: size\nfrom: 2\nto: 1000\nshapes:\n  a: [\"{n}\"]\ntime: n\nspace: n\ntiem: n\n"},
     SEVERITY_ERROR,
     "dryrun/growth.yaml",
     9,
     "unknown key \"tiem\""},
    {"growth with an unknown key of functions",
     {"dryrun/growth.yaml", "generator: gen.py\nn: size\nfrom: 2\nto: 1000\nshapes:\n  a: [\"{n}\"]\ntime: "
                            "n\nspace: n\nfunction: {tiem: n}\n"},
     SEVERITY_ERROR,
     "dryrun/growth.yaml",
     9,
     "unknown key \"tiem\""},
    {"growth without a generator",
     {"dryrun/growth.yaml", "n: size\nfrom: 2\nto: 1000\nshapes:\n  a: [\"{n}\"]\ntime: n\nspace: n\n"},
     SEVERITY_ERROR,
     "dryrun/growth.yaml",
     1,
     NULL},
    {"growth with a strange generator",
     {"dryrun/growth.yaml",
      "generator: ../gen.py\nn: size\nfrom: 2\nto: 1000\nshapes:\n  a: [\"{n}\"]\ntime: n\nspace: n\n"},
     SEVERITY_ERROR,
     "dryrun/growth.yaml",
     1,
     "\"../gen.py\" is no name of a file below generators/"},
    {"growth without an end",
     {"dryrun/growth.yaml",
      "generator: gen.py\nn: size\nfrom: 2\nshapes:\n  a: [\"{n}\"]\ntime: n\nspace: n\n"},
     SEVERITY_ERROR,
     "dryrun/growth.yaml",
     1,
     "the key \"to\" is missing: the largest n that is allowed"},
    {"growth with too small a range",
     {"dryrun/growth.yaml",
      "generator: gen.py\nn: size\nfrom: 2\nto: 15\nshapes:\n  a: [\"{n}\"]\ntime: n\nspace: n\n"},
     SEVERITY_ERROR,
     "dryrun/growth.yaml",
     4,
     "\"to\" must be at least 8 times \"from\""},
    {"growth without shapes",
     {"dryrun/growth.yaml", "generator: gen.py\nn: size\nfrom: 2\nto: 1000\ntime: n\nspace: n\n"},
     SEVERITY_ERROR,
     "dryrun/growth.yaml",
     1,
     "\"shapes\" must be a map of 1 to 12 shapes, each with the arguments of the generator"},
    {"a shape that does not grow",
     {"dryrun/growth.yaml",
      "generator: gen.py\nn: size\nfrom: 2\nto: 1000\nshapes:\n  a: [b, \"{seed}\"]\ntime: n\nspace: n\n"},
     SEVERITY_ERROR,
     "dryrun/growth.yaml",
     6,
     "the shape \"a\" does not use {n}"},
    {"a shape with another placeholder",
     {"dryrun/growth.yaml",
      "generator: gen.py\nn: size\nfrom: 2\nto: 1000\nshapes:\n  a: [\"{n}\", \"{m}\"]\ntime: n\nspace: n\n"},
     SEVERITY_ERROR,
     "dryrun/growth.yaml",
     6,
     "\"{m}\": what stands in braces must be n, n*2, n/2 or seed"},
    {"a shape with a division by zero",
     {"dryrun/growth.yaml",
      "generator: gen.py\nn: size\nfrom: 2\nto: 1000\nshapes:\n  a: [\"{n/0}\"]\ntime: n\nspace: n\n"},
     SEVERITY_ERROR,
     "dryrun/growth.yaml",
     6,
     "\"{n/0}\": what stands in braces must be n, n*2, n/2 or seed"},
    {"a shape with an open brace",
     {"dryrun/growth.yaml",
      "generator: gen.py\nn: size\nfrom: 2\nto: 1000\nshapes:\n  a: [\"{n\"]\ntime: n\nspace: n\n"},
     SEVERITY_ERROR,
     "dryrun/growth.yaml",
     6,
     "\"{n\": what stands in braces must be n, n*2, n/2 or seed"},
    {"a shape with a strange name",
     {"dryrun/growth.yaml",
      "generator: gen.py\nn: size\nfrom: 2\nto: 1000\nshapes:\n  A b: [\"{n}\"]\ntime: n\nspace: n\n"},
     SEVERITY_ERROR,
     "dryrun/growth.yaml",
     6,
     "\"A b\": a shape's name has 1 to 30 small letters, digits and hyphens"},
    {"growth without a class",
     {"dryrun/growth.yaml",
      "generator: gen.py\nn: size\nfrom: 2\nto: 1000\nshapes:\n  a: [\"{n}\"]\nspace: n\n"},
     SEVERITY_ERROR,
     "dryrun/growth.yaml",
     1,
     NULL},
    {"unknown key of a test",
     {"data/secret/10-big.yaml", "hints: x\n"},
     SEVERITY_ERROR,
     "data/secret/10-big.yaml",
     1,
     "unknown key \"hints\""},
    {"bad flag",
     {"data/secret/10-big.yaml", "output_validator_args: [tolerance]\n"},
     SEVERITY_ERROR,
     "data/secret/10-big.yaml",
     1,
     "the default validator has no flag \"tolerance\""},
    {"scoring group",
     {"data/secret/test_group.yaml", "max_score: 5\n"},
     SEVERITY_ERROR,
     "data/secret/test_group.yaml",
     1,
     "max_score is for scoring problems"},
    {"name that is left out",
     {"data/secret/a b.in", "x"},
     SEVERITY_WARNING,
     "data/secret",
     0,
     "\"a b.in\" is left out: names consist of letters, digits, period, dash and underscore"},
    {"no accepted submission",
     {"submissions/accepted/sum.py", NULL},
     SEVERITY_ERROR,
     "submissions/accepted",
     0,
     "there is no accepted submission"},
    {"unknown language",
     {"submissions/accepted/sum.bf", "+"},
     SEVERITY_WARNING,
     "submissions/accepted/sum.bf",
     0,
     "is in no language that is known here; it will not be judged"},
    {"several languages",
     {"submissions/time_limit_exceeded/slow/x.py", ""},
     SEVERITY_WARNING,
     "submissions/time_limit_exceeded/slow",
     0,
     NULL},
    {"unknown folder",
     {"submissions/odd/x.py", ""},
     SEVERITY_WARNING,
     "submissions/odd/x.py",
     0,
     "nothing says what is expected of the submissions in this folder"},
    {"no input validator",
     {"input_validators/check.py", NULL},
     SEVERITY_WARNING,
     "input_validators",
     0,
     "there is no input validator, though the format demands one"},
    {"old name of the validator",
     {"output_validators/v.py", ""},
     SEVERITY_ERROR,
     "output_validators",
     0,
     "is called output_validator in this version of the format"},
    {"bad difficulty",
     {"dryrun/meta.yaml", "difficulty: very hard\n"},
     SEVERITY_ERROR,
     "dryrun/meta.yaml",
     1,
     "difficulty must be warm-up, easy, medium or hard"},
    {"a rating off the scale",
     {"dryrun/meta.yaml", "rating: 7\n"},
     SEVERITY_ERROR,
     "dryrun/meta.yaml",
     1,
     "\"rating\" must be a number from -6 to 6"},
    {"two hints",
     {"dryrun/meta.yaml", "hints: [a, b]\n"},
     SEVERITY_WARNING,
     "dryrun/meta.yaml",
     1,
     "hints come in three steps"},
    {"bad verdict",
     {"submissions/submissions.yaml", "accepted:\n  permitted: [OK]\n"},
     SEVERITY_ERROR,
     "submissions/submissions.yaml",
     2,
     "\"permitted\" takes AC, WA, TLE and RTE only"},
    {"escaping name",
     {"generators/generated.yaml",
      "generator: g.py\nsolution: accepted/sum.py\ntests:\n"
      "- name: ../../x\n"
      "  in_sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n"
      "  ans_sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n"},
     SEVERITY_ERROR,
     "generators/generated.yaml",
     4,
     "\"../../x\" is no name of a test (secret/31-max)"},
    {"escaping name inside",
     {"generators/generated.yaml", "generator: ../problem.yaml\nsolution: accepted/sum.py\ntests: []\n"},
     SEVERITY_ERROR,
     "generators/generated.yaml",
     1,
     "\"../problem.yaml\" is no name of a file below generators/"},
    {"bad digest",
     {"generators/generated.yaml", "generator: g.py\nsolution: accepted/sum.py\ntests:\n"
                                   "- name: secret/x\n  in_sha256: 123\n  ans_sha256: 1\n"},
     SEVERITY_ERROR,
     "generators/generated.yaml",
     5,
     "\"in_sha256\" must be a SHA-256 in 64 lower-case hexadecimal digits"},
    {"test that is there already",
     {"generators/generated.yaml",
      "generator: g.py\nsolution: accepted/sum.py\ntests:\n"
      "- name: secret/02-zero\n"
      "  in_sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n"
      "  ans_sha256: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n"},
     SEVERITY_ERROR,
     "generators/generated.yaml",
     4,
     "there is a test \"secret/02-zero\" already"},
};

static bool has_finding(const struct package *p, size_t i)
{
    for (size_t k = 0; k < p->findings.n; k++) {
        const struct finding *f = &p->findings.list[k];
        if (f->severity == changes[i].severity && str_is(f->file, changes[i].file) &&
            f->line == changes[i].line && (!changes[i].message || str_is(f->message, changes[i].message)))
            return true;
    }
    return false;
}

static void test_findings(void **state)
{
    for (size_t i = 0; i < ARRAY_LEN(changes); i++) {
        unit_case(changes[i].name);
        temp_write(changes[i].change.path, changes[i].change.text);
        struct package *p = temp_load();
        temp_print_findings(p);
        assert_true(has_finding(p, i));
        assert_int_equal(p->broken, p->findings.errors > 0);
        package_free(p);
        temp_teardown(state);
        assert_int_equal(temp_setup(state), 0);
    }
}

static void test_no_secret_tests(void **state)
{
    (void)state;
    temp_write("data/secret/02-zero.in", NULL);
    temp_write("data/secret/02-zero.ans", NULL);
    temp_write("data/secret/10-big.in", NULL);
    temp_write("data/secret/10-big.ans", NULL);
    struct package *p = temp_load();
    assert_true(p->broken);
    assert_true(str_is(p->findings.list[p->findings.n - 1].message, "there are no secret tests") ||
                p->findings.n > 1);
    package_free(p);
}

/* A link within the package is what it leads to; one that leads out of it, or nowhere, is an error. */
static void test_links(void **state)
{
    static const char *const bad[] = {"/etc/passwd", "../../../../../../etc/passwd", "nowhere.in",
                                      "99-link.in", "/proc/self/root/etc/passwd"};
    (void)state;
    char path[256];
    snprintf(path, sizeof path, "%s/data/secret/99-link.in", temp_dir);
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        unit_case(bad[i]);
        assert_int_equal(symlink(bad[i], path), 0);
        struct package *p = temp_load();
        assert_true(p->broken);
        assert_true(str_is(p->findings.list[0].file, "data/secret/99-link.in"));
        package_free(p);
        unlink(path);
    }
    struct package *p = temp_load();
    size_t before = p->n_tests;
    package_free(p);
    char answer[256];
    snprintf(answer, sizeof answer, "%s/data/secret/99-link.ans", temp_dir);
    assert_int_equal(symlink("02-zero.in", path), 0);
    assert_int_equal(symlink("../secret/02-zero.ans", answer), 0);
    p = temp_load();
    temp_print_findings(p);
    assert_false(p->broken);
    assert_int_equal(p->n_tests, before + 1);
    package_free(p);
    unlink(path);
    unlink(answer);
    snprintf(path, sizeof path, "%s/data/secret/99-fifo.in", temp_dir);
    assert_int_equal(mkfifo(path, 0600), 0);
    p = temp_load(); /* and it does not wait for somebody to write into it */
    assert_true(p->broken);
    package_free(p);
}

/* Every change to what decides a verdict changes the digest. */
static void test_digest(void **state)
{
    static const struct temp_file files[] = {
        {"data/secret/02-zero.in", "0 00\n"},
        {"data/secret/02-zero.ans", "00\n"},
        {"data/secret/03.in", "1 1\n"},
        {"data/secret/10-big.yaml", "args: [c]\n"},
        {"problem.yaml", "name: x\n"},
        {"include/cpp/x.h", "\n"},
        {"output_validator/v.py", "\n"},
        {"statement/problem.en.md", "x\n"},
        {"data/sample/1.yaml", "description: x\n"},
    };
    struct package *p = temp_load();
    char hash[65];
    memcpy(hash, p->sha256, 65);
    package_free(p);
    for (size_t i = 0; i < ARRAY_LEN(files); i++) {
        unit_case(files[i].path);
        temp_write(files[i].path, files[i].text);
        p = temp_load();
        assert_string_not_equal(p->sha256, hash);
        package_free(p);
        temp_teardown(state);
        assert_int_equal(temp_setup(state), 0);
    }
}

static void test_generated(void **state)
{
    (void)state;
    temp_write("generators/gen.py", "print(1, 1)\n");
    char yaml[1000];
    snprintf(
        yaml, sizeof yaml,
        "generator: gen.py\nsolution: accepted/sum.py\ntests:\n"
        "  - name: secret/05-made\n    args: [random, \"7\"]\n    in_sha256: %s\n    ans_sha256: \"%s\"\n",
        sum_hash, sum_hash);
    /* A digest of digits only would be a number without quotes: still text here. */
    temp_write("generators/generated.yaml", yaml);
    struct package *p = temp_load();
    temp_print_findings(p);
    assert_false(p->broken);
    assert_int_equal(p->n_tests, 4);
    assert_true(str_is(p->tests[2].name, "secret/05-made") && p->tests[2].generated);
    assert_int_equal(p->tests[2].n_make_args, 2);
    assert_true(str_is(p->generator->language, "python3"));
    package_free(p);
}

static void test_groups_and_constants(void **state)
{
    (void)state;
    temp_write("problem.yaml",
               "problem_format_version: 2025-09\nname: {en: Add, de: Zusammen}\nuuid: y\n"
               "limits: {time_limit: 1}\nconstants:\n  n: 5\n  big: {value: 1000, tex: 10^3}\n");
    temp_write("statement/problem.en.md", "{{n}} {{n.value}} {{big.tex}} {{other}} {{big}}{{\n");
    temp_write("statement/problem.de.md", "x\n");
    temp_write("data/secret/test_group.yaml", "output_validator_args: [case_sensitive]\nfull_feedback: true\n"
                                              "input_validator_args: {check.py: [a]}\n");
    struct package *p = temp_load();
    temp_print_findings(p);
    assert_int_equal(p->findings.n, 0);
    assert_true(str_is(p->title, "Add"));
    assert_true(str_is(p->statements[0].text, "5 5 10^3 {{other}} 1000{{\n"));
    assert_int_equal(p->tests[1].n_output_validator_args, 1);
    assert_int_equal(p->tests[2].n_output_validator_args, 2); /* its own come before the group's */
    assert_true(p->tests[1].full_feedback);
    assert_true(str_is(p->tests[1].input_validator_args[0].validator, "check.py"));
    package_free(p);
}

/* What is shown of a long sample ends with a whole character. */
static void test_long_sample(void **state)
{
    (void)state;
    struct strbuf b = {0};
    strbuf_putc(&b, 'x');
    while (b.n < PACKAGE_SHOWN_MAX + 100)
        strbuf_puts(&b, "\xC3\xA9");
    temp_write("data/sample/1.in", strbuf_cstr(&b));
    struct package *p = temp_load();
    assert_false(p->broken);
    assert_int_equal(p->tests[0].input.n, PACKAGE_SHOWN_MAX - 1);
    assert_true(utf8_valid(p->tests[0].input));
    package_free(p);
    strbuf_release(&b);
}

/* Every statement is kept, the best one first. */
static void test_statements(void **state)
{
    static const struct {
        const char *language, *path, *title, *text;
        enum package_notation notation;
    } expected[] = {
        {"en", "statement/problem.en.md", "Add", "10^3\n", PACKAGE_MARKDOWN},
        {"en", "statement/problem.en.tex", "Add", "5 \\constant{no} 10^3\n", PACKAGE_TEX},
        {"de", "statement/problem.de.pdf", "Zusammen", "", PACKAGE_PDF},
        {"pl", "statement/problem.pl.tex", "", "\\problemname{$x$}\n", PACKAGE_TEX},
        {"sv", "statement/problem.sv.tex", "Summa", "\\problemname{Summa}\n", PACKAGE_TEX},
    };
    (void)state;
    temp_write("problem.yaml",
               "problem_format_version: 2025-09\nname: {en: Add, de: Zusammen}\nuuid: y\n"
               "limits: {time_limit: 1}\nconstants:\n  n: 5\n  big: {value: 1000, tex: 10^3}\n");
    temp_write("statement/problem.en.md", "{{big.tex}}\n");
    temp_write("statement/problem.en.tex", "\\constant{n} \\constant{no} \\constant{big.tex}\n");
    temp_write("statement/problem.sv.tex", "\\problemname{Summa}\n");
    temp_write("statement/problem.pl.tex", "\\problemname{$x$}\n");
    temp_write("statement/problem.de.pdf", "%PDF-1.7\n");
    temp_write("statement/notes.md", "no statement\n");
    struct package *p = temp_load();
    assert_int_equal(p->n_statements, ARRAY_LEN(expected));
    for (size_t i = 0; i < ARRAY_LEN(expected); i++) {
        const struct package_statement *s = &p->statements[i];
        unit_case(expected[i].path);
        assert_true(str_is(s->language, expected[i].language) && str_is(s->path, expected[i].path));
        assert_true(str_is(s->title, expected[i].title) && str_is(s->text, expected[i].text));
        assert_int_equal(s->notation, expected[i].notation);
    }
    assert_true(str_is(p->title, "Add"));
    assert_int_equal(p->findings.errors, 0);
    assert_int_equal(p->findings.warnings, 2); /* no name in Polish and Swedish */
    package_free(p);
}

static void test_images(void **state)
{
    static const struct {
        const char *path, *text, *why; /* why it is left out; NULL: it is not */
    } given[] = {
        {"statement/a.png", "\x89PNG\r\n\x1a\n...", NULL},
        {"statement/b.jpg", "\xff\xd8\xff...", NULL},
        {"statement/c.svg", "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", NULL},
        {"statement/d.png", "<svg/>", "is left out: it is no image of the kind that its name says"},
        {"statement/e.svg", "<html/>", "is left out: it is no image of the kind that its name says"},
        {"statement/f.pdf", "%PDF", NULL},
        {"data/g.png", "\x89PNG\r\n\x1a\n...", NULL},
    };
    (void)state;
    struct package *before = temp_load();
    for (size_t i = 0; i < ARRAY_LEN(given); i++)
        temp_write(given[i].path, given[i].text);
    struct package *p = temp_load();
    assert_false(p->broken);
    assert_int_equal(p->n_images, 3);
    for (size_t i = 0; i < p->n_images; i++) {
        assert_true(str_is(p->images[i].name, given[i].path + strlen("statement/")));
        assert_true(str_is(p->images[i].bytes, given[i].text));
    }
    assert_string_equal(p->images[2].type, "image/svg+xml");
    assert_int_equal(p->findings.n, before->findings.n + 2);
    for (size_t i = 0; i < 2; i++) {
        const struct finding *f = &p->findings.list[before->findings.n + i];
        assert_true(str_is(f->file, given[3 + i].path) && str_is(f->message, given[3 + i].why));
    }
    assert_string_not_equal(p->sha256, before->sha256);
    package_free(p);
    package_free(before);
    for (int i = 0; i < PACKAGE_IMAGES_MAX; i++) {
        char path[40];
        snprintf(path, sizeof path, "statement/b%02d.jpg", i);
        temp_write(path, "\xff\xd8\xff");
    }
    p = temp_load();
    assert_int_equal(p->n_images, PACKAGE_IMAGES_MAX);
    package_free(p);
}

static void test_submissions_yaml(void **state)
{
    (void)state;
    temp_write("submissions/submissions.yaml",
               "wrong_answer:\n  permitted: [AC, WA, RTE]\n"
               "accepted/*.py:\n  secret/*-big:\n    permitted: [AC]\n"
               "\"{accepted,odd}/sum.py\":\n  language: cpp\n  use_for_time_limit: false\n");
    struct package *p = temp_load();
    temp_print_findings(p);
    assert_false(p->broken);
    const struct package_submission *sum = &p->submissions[0], *off = &p->submissions[2];
    assert_true(str_is(sum->program.language, "cpp"));
    assert_int_equal(sum->n_expectations, 3);
    assert_true(str_is(sum->expectations[1].tests, "secret/*-big"));
    assert_int_equal(off->n_expectations, 1);
    assert_int_equal(off->expectations[0].permitted, 1u << VERDICT_AC | 1u << VERDICT_WA | 1u << VERDICT_RTE);
    assert_int_equal(off->expectations[0].required, 1u << VERDICT_WA);
    package_free(p);
}

static void test_legacy(void **state)
{
    (void)state;
    temp_write("problem.yaml",
               "name: Old\nauthor: Ada and Bob\nlicense: cc by-sa\nrights_owner: Ada\n"
               "validation: default\nvalidator_flags: float_tolerance 1e-6\nlimits:\n  memory: 128\n");
    temp_write(".timelimit", "3\n");
    temp_write("statement/problem.en.md", NULL);
    char path[128];
    snprintf(path, sizeof path, "%s/statement", temp_dir);
    rmdir(path);
    temp_write("problem_statement/problem.tex", "\\problemname{Old One}\nText\n");
    temp_write("data/secret/group/testdata.yaml", "output_validator_flags: case_sensitive\n");
    temp_write("data/secret/group/1.in", "1 1\n");
    temp_write("data/secret/group/1.ans", "2\n");
    temp_write("data/secret/group/1.hint", "Add.\n");
    struct package *p = temp_load();
    temp_print_findings(p);
    assert_false(p->broken);
    assert_int_equal(p->format, PACKAGE_LEGACY);
    assert_int_equal(p->limits.time_ms, 3000);
    assert_true(str_is(p->title, "Old"));
    assert_true(str_is(p->tests[1].output_validator_args[0], "float_tolerance"));
    assert_true(str_is(p->tests[3].name, "secret/group/1"));
    assert_true(str_is(p->tests[3].output_validator_args[0], "case_sensitive"));
    assert_true(str_is(p->tests[3].hint, "Add.\n"));
    package_free(p);
    temp_write("problem.yaml", "name: Old\nvalidation: custom interactive\n");
    p = temp_load();
    assert_true(p->type.interactive);
    assert_true(p->broken); /* it ships no validator */
    package_free(p);
    temp_write("problem.yaml", "name: Old\nvalidation : custom\n");
    p = temp_load();
    temp_print_findings(p);
    assert_true(p->broken); /* and ships none */
    package_free(p);
    temp_write("output_validators/check/v.cpp", "int main() {}\n");
    p = temp_load();
    temp_print_findings(p);
    assert_false(p->broken);
    assert_true(str_is(p->output_validators[0].language, "cpp"));
    package_free(p);
}

static void test_glob(void **state)
{
    (void)state;
    static const struct {
        const char *pattern, *name;
        bool matches;
    } cases[] = {
        {"accepted", "accepted/a.py", true},
        {"accepted", "accepted", true},
        {"accepted", "accepted2/a.py", false},
        {"accepted/*", "accepted/a.py", true},
        {"*", "accepted/a.py", true},
        {"*.py", "accepted/a.py", false},
        {"*/*.py", "accepted/a.py", true},
        {"*/*.cpp", "accepted/a.py", false},
        {"*a*b*c", "xxaxxbxxbc", true},
        {"*a*b*c", "xxaxxbxxbd", false},
        {"ab*", "xb", false},
        {"a*", "b", false},
        {"secret/*-easy", "secret/3-easy", true},
        {"secret/*-easy", "secret/x/3-easy", false},
        {"{a,b}/x", "b/x", true},
        {"{a,b{c,d}}.{py,cpp}", "bd.cpp", true},
        {"{a,b{c,d}}.{py,cpp}", "bd.c", false},
        {"{a", "{a", true},
        {"", "anything", true},
        {"{,x}a", "a", true},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        print_message("# case: %s %s\n", cases[i].pattern, cases[i].name);
        assert_int_equal(package_glob(str_of(cases[i].pattern), str_of(cases[i].name)), cases[i].matches);
    }
    struct strbuf b = {0};
    for (int i = 0; i < 60; i++)
        strbuf_puts(&b, "{a,b}");
    assert_false(package_glob(strbuf_str(&b), STR("c"))); /* and soon */
    assert_int_equal(package_glob_work(strbuf_str(&b)), 0);
    assert_int_equal(package_glob_work(STR("a*/b")), 1);
    assert_int_equal(package_glob_work(STR("{a,b,c}/{x,y}")), 1 + 3 + 6);
    assert_int_equal(package_glob_work(STR("")), 1);
    strbuf_clear(&b);
    for (int i = 0; i < 400; i++)
        strbuf_puts(&b, "a*");
    struct strbuf name = {0};
    for (int i = 0; i < 100000; i++)
        strbuf_putc(&name, 'a');
    strbuf_putc(&name, 'b');
    assert_true(package_glob(strbuf_str(&b), strbuf_str(&name)));
    strbuf_puts(&b, "c");
    assert_false(package_glob(strbuf_str(&b), strbuf_str(&name)));
    strbuf_release(&b);
    strbuf_release(&name);
}

static void test_no_folder(void **state)
{
    (void)state;
    struct package *p;
    struct error e;
    assert_int_equal(package_load("/tmp/there/is/none", &temp_languages, &p, &e), ERR_NOT_FOUND);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_good, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_findings, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_no_secret_tests, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_links, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_digest, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_generated, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_groups_and_constants, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_long_sample, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_statements, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_images, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_submissions_yaml, temp_setup, temp_teardown),
        cmocka_unit_test_setup_teardown(test_legacy, temp_setup, temp_teardown),
        cmocka_unit_test(test_glob),
        cmocka_unit_test(test_no_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
