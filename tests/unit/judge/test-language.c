#include "base/fd.h"
#include "judge/language.h"
#include "unit.h"

#include <fcntl.h>
#include <unistd.h>

static const char good[] =
    "name: Toy\n"
    "extensions: [toy]\n"
    "file: \"{class}.toy\"\n"
    "tool: /usr/bin/toy\n"
    "remedy: get it\n"
    "version: [/usr/bin/toy, -v]\n"
    "compile:\n"
    "  argv: [/usr/bin/toyc, \"{header}\", -m, \"{memory_mb}\", \"{sources}\", -o, out]\n"
    "  collect: [out]\n"
    "  cpu_seconds: 7\n"
    "headers:\n"
    "  sets: [[all, most], [some]]\n"
    "  argv: [/usr/bin/toyc, -h, \"{source}\"]\n"
    "  file: toy.pch\n"
    "  use: [--with, /shelf/toy.pch]\n"
    "run:\n"
    "  argv: [/usr/bin/toy, \"-c{class}\", \"s={stack_kb}k\", \"{source}\"]\n"
    "  start_ms: 20\n";

static void test_data_files(void **state)
{
    (void)state;
    static const char *const ids[] = {"c",     "cpp",     "go",   "java",      "javascript",
                                      "pypy3", "python3", "rust", "typescript"};
    struct arena a;
    struct languages l;
    struct error e;
    arena_init(&a);
    if (languages_load(CONTENT_DIR "/languages", &a, &l, &e) != ERR_OK)
        fail_msg("%s", e.message);
    for (size_t i = 0; i < ARRAY_LEN(ids); i++) {
        const struct language *found = language_by_id(&l, str_of(ids[i]));
        assert_non_null(found);
        assert_true(found->remedy[0] && found->name[0] && found->run.words[0][0] == '/');
        assert_true(found->start_ms >= 0 && found->compile_ms >= 1000);
        bool counts = strcmp(ids[i], "c") == 0 || strcmp(ids[i], "cpp") == 0;
        assert_int_equal(found->count.words[0] != NULL, counts);
        bool traces = strcmp(ids[i], "python3") == 0 || strcmp(ids[i], "javascript") == 0 ||
                      strcmp(ids[i], "typescript") == 0;
        assert_int_equal(found->memory.words[0] != NULL, traces);
        assert_true(!traces || (found->memory_source.n > 0 && found->memory_grain_bytes > 0));
        /* Whose functions can be judged, their calls can be measured. */
        assert_true(!found->function.solution == !found->function.time_file);
        /* What count.c looks for in the compiled program. */
        struct str mark = STR("dryrun count-edges: here the key");
        assert_true(!counts || str_find(found->count_source, mark) < found->count_source.n);
    }
    static const struct {
        const char *file, *id;
    } files[] = {{"a.cpp", "cpp"},    {"x.y.cc", "cpp"},      {"main.C", "cpp"}, {"main.c", "c"},
                 {"m.py", "python3"}, {"m.js", "javascript"}, {"m.rs", "rust"},  {"m.go", "go"},
                 {"M.java", "java"},  {"m.h", NULL},          {"py", NULL},      {"", NULL},
                 {"m.", NULL}};
    for (size_t i = 0; i < ARRAY_LEN(files); i++) {
        const struct language *found = language_of_file(&l, str_of(files[i].file));
        unit_case(files[i].file);
        assert_true(found == (files[i].id ? language_by_id(&l, str_of(files[i].id)) : NULL));
    }
    arena_release(&a);
}

static void test_another_tool(void **state)
{
    (void)state;
    struct arena a;
    struct languages l;
    struct error e;
    arena_init(&a);
    assert_int_equal(languages_load(CONTENT_DIR "/languages", &a, &l, &e), ERR_OK);
    const struct language *python = language_by_id(&l, STR("python3")),
                          *pypy = language_by_id(&l, STR("pypy3"));
    assert_string_equal(language_family(pypy), "python3");
    assert_string_equal(language_family(python), "python3");
    assert_ptr_equal(language_meant(&l, python), python);
    assert_null(language_meant(&l, NULL));
    assert_int_equal(languages_instead(&l, STR("perl"), &e), ERR_NOT_FOUND);
    assert_int_equal(languages_instead(&l, STR("python3"), &e), ERR_INVALID);
    assert_ptr_equal(language_of_file(&l, STR("x.py")), python);
    assert_int_equal(languages_instead(&l, STR("pypy3"), &e), ERR_OK);
    assert_ptr_equal(language_of_file(&l, STR("x.py")), pypy);
    assert_ptr_equal(language_meant(&l, python), pypy);
    assert_ptr_equal(language_by_id(&l, STR("python3")), python);
    assert_string_equal(language_of_file(&l, STR("x.c"))->id, "c");
    arena_release(&a);
}

/* A folder with one language that stands for what it cannot stand for. */
static void test_stands_for_nothing(void **state)
{
    (void)state;
    static const char *const cases[] = {"tay", "toy"}; /* none, itself */
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct languages l;
        struct error e;
        char folder[] = "/tmp/dryrun-languages-XXXXXX", path[64], text[2000];
        arena_init(&a);
        assert_non_null(mkdtemp(folder));
        snprintf(path, sizeof path, "%s/toy.yaml", folder);
        int n = snprintf(text, sizeof text, "stands_for: %s\n%s", cases[i], good);
        int fd = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
        assert_int_equal(write(fd, text, (size_t)n), n);
        close(fd);
        assert_int_equal(languages_load(folder, &a, &l, &e), ERR_INVALID);
        assert_non_null(strstr(e.message, "is no language that it can stand for"));
        unlink(path);
        rmdir(folder);
        arena_release(&a);
    }
}

static void test_argv(void **state)
{
    (void)state;
    struct arena a;
    struct error e;
    struct language l;
    arena_init(&a);
    assert_int_equal(language_parse(str_of(good), "toy.yaml", &a, &l, &e), ERR_OK);
    assert_string_equal(l.id, "toy");
    assert_int_equal(l.compile_ms, 7000);
    assert_int_equal(l.start_ms, 20);
    const char *const sources[] = {"/w/A.toy", "/w/b.toy", NULL}, *const more[] = {"x", NULL};
    struct language_values v = {.sources = sources, .source = sources[0], .memory_bytes = 64 << 20};
    const char *const *argv = language_argv_fill(&l.compile, &v, NULL, &a);
    static const char *const compile[] = {"/usr/bin/toyc", "-m", "64", "/w/A.toy", "/w/b.toy", "-o", "out"};
    for (size_t i = 0; i < ARRAY_LEN(compile); i++)
        assert_string_equal(argv[i], compile[i]);
    assert_null(argv[ARRAY_LEN(compile)]);
    assert_true(l.headers.n == 2 && !l.headers.list[0].includes[2] && !l.headers.list[1].includes[1]);
    assert_string_equal(l.headers.list[0].includes[1], "most");
    v.header = l.headers.use;
    argv = language_argv_fill(&l.compile, &v, NULL, &a);
    static const char *const with_header[] = {"/usr/bin/toyc", "--with", "/shelf/toy.pch", "-m"};
    for (size_t i = 0; i < ARRAY_LEN(with_header); i++)
        assert_string_equal(argv[i], with_header[i]);
    argv = language_argv_fill(&l.run, &v, more, &a);
    static const char *const run[] = {"/usr/bin/toy", "-cA", "s=57344k", "/w/A.toy", "x"};
    for (size_t i = 0; i < ARRAY_LEN(run); i++)
        assert_string_equal(argv[i], run[i]);
    assert_null(argv[ARRAY_LEN(run)]);
    arena_release(&a);
}

/* Nothing says that the sources may stand there only once. */
static void test_sources_many_times(void **state)
{
    (void)state;
    struct arena a;
    const char *sources[33] = {0};
    struct language_argv argv = {{0}, 1};
    for (size_t i = 0; i + 1 < ARRAY_LEN(sources); i++)
        sources[i] = "/w/a.toy";
    for (size_t i = 0; i + 1 < LANGUAGE_ARGV_MAX; i++)
        argv.words[i] = "{sources}";
    arena_init(&a);
    struct language_values v = {.sources = sources, .source = sources[0], .memory_bytes = 64 << 20};
    const char *const *words = language_argv_fill(&argv, &v, NULL, &a);
    size_t n = 0;
    while (words[n])
        assert_string_equal(words[n++], "/w/a.toy");
    assert_int_equal(n, 32 * (LANGUAGE_ARGV_MAX - 1));
    arena_release(&a);
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text, *message;
    } cases[] = {
        {"name: x\n", "t.yaml:1: the key \"extensions\" is missing or empty"},
        {"nam: x\n", "t.yaml:1: unknown key \"nam\""},
        {"name: x\nextensions: [t]\nfile: f\ntool: /t\nremedy: r\nversion: [t]\n",
         "t.yaml:6: \"version\" must begin with an absolute path"},
        {"name: x\nextensions: [t]\nfile: f\ntool: /t\nremedy: r\nversion: [/t]\n",
         "t.yaml:1: the key \"argv\" is missing or empty"},
        {"name: x\nextensions: [t]\nfile: f\ntool: /t\nremedy: r\nversion: [/t]\nrun: {argv: [/t]}\n"
         "count:\n  runtime: c.c\n  argv: [/t]\n  file: work\n",
         "t.yaml:9: \"count\" is for languages with \"compile\" and \"collect\""},
        {"name: x\nextensions: [t]\nfile: f\ntool: /t\nremedy: r\nversion: [/t]\nrun: {argv: [/t]}\n"
         "compile: {argv: [/t], collect: [m]}\ncount:\n  runtime: c.c\n  argv: [/t]\n",
         "t.yaml:10: the key \"file\" is missing"},
        {"name: x\nextensions: [t]\nfile: f\ntool: /t\nremedy: r\nversion: [/t]\nheaders:\n  sets: []\n",
         "t.yaml:8: \"sets\" must list 1 to 8 sets of headers"},
        {"name: x\nextensions: [t]\nfile: f\ntool: /t\nremedy: r\nversion: [/t]\nheaders:\n  sets: [[a], []]\n",
         "t.yaml:8: a set of headers must not be empty"},
        {"name: x\nextensions: [t]\nfile: f\ntool: /t\nremedy: r\nversion: [/t]\nheaders:\n  sets: [[a]]\n",
         "t.yaml:8: the key \"argv\" is missing or empty"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct error e;
        struct language l;
        arena_init(&a);
        assert_int_equal(language_parse(str_of(cases[i].text), "t.yaml", &a, &l, &e), ERR_INVALID);
        assert_string_equal(e.message, cases[i].message);
        arena_release(&a);
    }
}

static void test_java_class(void **state)
{
    (void)state;
    static const struct {
        const char *source, *file;
    } cases[] = {
        {"", "Main.toy"},
        {"public class Solution { }", "Solution.toy"},
        {"class A {}\npublic final class B {}\n", "B.toy"},
        {"class Helper { void f() {} }\nclass App { public static void main(String[] a) {} }\n", "App.toy"},
        {"// public class Wrong\n/* public class Wrong */ class X { static void main(String[] a){} }",
         "X.toy"},
        {"class X { String s = \"public class Wrong\"; char c = '\"'; static void main(){} }", "X.toy"},
        {"class X { String s = \"\"\"\npublic class Wrong\n\"\"\"; static void main(){} }", "X.toy"},
        {"class X { public static void f() {} class Y {} }", "Main.toy"},
        {"public record R(int x) { public static void main(String[] a) {} }", "R.toy"},
        {"/* not closed class X { void main", "Main.toy"},
        {"\"not closed", "Main.toy"},
    };
    struct arena a;
    struct language l;
    arena_init(&a);
    assert_int_equal(language_parse(str_of(good), "toy.yaml", &a, &l, NULL), ERR_OK);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].source);
        assert_string_equal(language_file_name(&l, str_of(cases[i].source), &a), cases[i].file);
    }
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_data_files),         cmocka_unit_test(test_argv),
        cmocka_unit_test(test_sources_many_times), cmocka_unit_test(test_refused),
        cmocka_unit_test(test_java_class),         cmocka_unit_test(test_another_tool),
        cmocka_unit_test(test_stands_for_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
