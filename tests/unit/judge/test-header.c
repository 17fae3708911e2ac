/* Precompiled headers: which a source may use, and that they change nothing but the time. */
#include "judge/header.h"

#include "temp-judge.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <unistd.h>

/* The names, each with a space behind it. */
static const char *begins_with(const char *source)
{
    static char names[200];
    struct str rest = str_of(source), name;
    names[0] = '\0';
    while (header_next(&rest, &name)) {
        size_t n = strlen(names);
        snprintf(names + n, sizeof names - n, "%.*s ", STR_ARG(name));
    }
    return names;
}

static void test_begins_with(void **state)
{
    (void)state;
    static const struct {
        const char *source, *names;
    } cases[] = {
        {"", ""},
        {"#include <iostream>", "iostream "},
        {"#include <iostream>\n#include <vector>\r\n\r\nint main() {}\n#include <map>\n", "iostream vector "},
        {"// #include <map>\n/* #include <set>\n */ # include /* that */ <bits/stdc++.h> // it\n#include<cmath>",
         "bits/stdc++.h cmath "},
        {"#include <sys/time.h>/* a\n comment */\n#include <map>", "sys/time.h map "},
        {"#define int long long\n#include <iostream>\n", ""},
        {"#pragma GCC optimize(\"O3\")\n#include <iostream>\n", ""},
        {"#include <iostream>\n#ifdef LOCAL\n#include <map>\n#endif\n", "iostream "},
        {"#include <iostream>\n#include \"mine.h\"\n#include <map>\n", "iostream "},
        {"#include_next <iostream>\n", ""},
        {"#include <iostream> int x;\n", ""},
        {"#include <iostr\neam>\n", ""},
        {"#include <iostream", ""},
        {"#include \\\n<iostream>\n", ""},
        {"// goes on \\\n#include <iostream>\n", ""},
        {"/* is not closed #include <iostream>\n", ""},
        {"#include <iostream> /* is not closed\n#include <map>\n", ""},
        {"\xef\xbb\xbf#include <iostream>\n", ""},
        {"using namespace std;\n#include <iostream>\n", ""},
        {"#", ""},
        {"/", ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].source);
        assert_string_equal(begins_with(cases[i].source), cases[i].names);
    }
}

/* ---- in the jail ---- */

struct bench {
    char folder[TEMP_FOLDER_MAX];
    struct sandbox *slot;
    struct judge *judge;
    struct package *package;
    struct arena arena;
};

static int bench_setup(void **state)
{
    static struct bench b;
    struct error e;
    arena_init(&b.arena);
    enum err r = temp_judge_open("header", b.folder, &b.slot, &b.judge, &e);
    if (r == ERR_OK && b.judge)
        r = package_load(PACKAGES_DIR "/addup", judge_languages(b.judge), &b.package, &e);
    if (r != ERR_OK)
        print_message("# %s\n", e.message);
    *state = &b;
    return r == ERR_OK ? 0 : -1;
}

static int bench_teardown(void **state)
{
    struct bench *b = *state;
    package_free(b->package);
    temp_judge_close(b->folder, b->slot, b->judge);
    arena_release(&b->arena);
    return 0;
}

static struct judge_result judged(struct bench *b, const char *source)
{
    struct error e;
    struct judge_result result;
    const struct language *cpp = b->judge ? language_by_id(judge_languages(b->judge), STR("cpp")) : NULL;
    if (!cpp || access(cpp->tool, X_OK) < 0)
        skip();
    struct source_file file = {STR("x"), str_of(source)};
    struct judge_request q = {.package = b->package, .language = cpp, .files = &file, .n_files = 1};
    if (judge_run(b->judge, &q, &b->arena, &result, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return result;
}

static int n_headers;

static int count_header(const char *path, const struct stat *st, int type, struct FTW *f)
{
    (void)st;
    (void)f;
    n_headers += type == FTW_F && strstr(path, "/header/");
    return 0;
}

static int headers_in_cache(const struct bench *b)
{
    n_headers = 0;
    nftw(b->folder, count_header, 10, FTW_PHYS);
    return n_headers;
}

static int spoil_header(const char *path, const struct stat *st, int type, struct FTW *f)
{
    (void)f;
    if (type != FTW_F || !strstr(path, "/header/"))
        return 0;
    int fd = open(path, O_WRONLY);
    assert_true(fd >= 0);
    for (off_t at = 0; at < st->st_size; at += 4096)
        assert_int_equal(pwrite(fd, "spoiled", 7, at), 7);
    return close(fd);
}

#define MAIN "\nint main() { int a, b; std::cin >> a >> b; std::cout << a + b << '\\n'; "

/* The set that fits is made when it is wanted, and once. */
static void test_made_when_wanted(void **state)
{
    struct bench *b = *state;
    assert_true(judged(b, "#include <cstdio>\nint main() { int a, b; std::scanf(\"%d %d\", &a, &b);"
                          " std::printf(\"%d\\n\", a + b); }\n")
                    .verdict == VERDICT_AC);
    assert_int_equal(headers_in_cache(b), 0);
    assert_true(judged(b, "#include <iostream>" MAIN "}\n").verdict == VERDICT_AC);
    assert_int_equal(headers_in_cache(b), 1);
    assert_true(judged(b, "#include <map>\n#include <iostream>" MAIN "}\n").verdict == VERDICT_AC);
    assert_int_equal(headers_in_cache(b), 1);
    assert_true(
        judged(b, "#include <vector>\n#include <iostream>\n#include <algorithm>" MAIN "}\n").verdict ==
        VERDICT_AC);
    assert_int_equal(headers_in_cache(b), 2);
}

/* A set is no reason to find what was not included, nor to overlook what stands before the headers. */
static void test_same_meaning(void **state)
{
    struct bench *b = *state;
    struct judge_result r =
        judged(b, "#include <iostream>\n#include <vector>" MAIN "std::vector<int> v(2); std::sort(v.begin(), "
                  "v.end()); }\n");
    assert_true(r.verdict == VERDICT_CE);
    assert_true(str_find(r.compile_output, STR("main.cpp:3:")) < r.compile_output.n);
    r = judged(b, "#include <iostream>\nint unused_one(int x) { return 1; }" MAIN "}\n");
    assert_true(r.verdict == VERDICT_AC);
    assert_true(str_find(r.compile_output, STR("main.cpp:2:20: warning")) < r.compile_output.n);
    r = judged(b, "#define cout cerr\n#include <iostream>" MAIN "}\n");
    assert_true(r.verdict != VERDICT_AC);
}

/* What the compiler cannot use, it does without. */
static void test_spoiled(void **state)
{
    struct bench *b = *state;
    assert_true(judged(b, "#include <iostream>\n// 1" MAIN "}\n").verdict == VERDICT_AC);
    assert_true(headers_in_cache(b) > 0);
    nftw(b->folder, spoil_header, 10, FTW_PHYS);
    struct judge_result r = judged(b, "#include <iostream>\n// 2" MAIN "}\n");
    assert_true(r.verdict == VERDICT_AC && r.compile_ms > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_begins_with),
        cmocka_unit_test(test_made_when_wanted),
        cmocka_unit_test(test_same_meaning),
        cmocka_unit_test(test_spoiled),
    };
    return cmocka_run_group_tests(tests, bench_setup, bench_teardown);
}
