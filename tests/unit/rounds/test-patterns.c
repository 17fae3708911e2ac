/* The patterns: what comes with the program, what is refused and where that is told, names, layers. */
#include "base/fd.h"
#include "rounds/code/meter.h"
#include "rounds/code/patterns.h"
#include "unit.h"

#include <dirent.h>
#include <string.h>

#define BODY(id, needs)                                                                                      \
    "id: " id "\nname: The " id "\nwhat: It is this. And that.\nsignals:\n  - {id: x, says: one}\n"          \
    "  - {id: y, says: two}\nneeds: [" needs "]\ncorners: [empty]\ntime: O(n)\nspace: O(1)\n"                \
    "asked: {weight: 2, source: a list}\n"
#define FILE_(id, needs)                                                                                     \
    {                                                                                                        \
        STR(id ".yaml"), STR(BODY(id, needs))                                                                \
    }

static enum err read_one(const char *text, struct arena *a, struct patterns *p, struct error *e)
{
    const struct yaml_file f = {STR("a.yaml"), str_of(text)};
    return patterns_read(&f, 1, a, p, e);
}

static void test_layers(void **state)
{
    (void)state;
    const struct yaml_file files[] = {FILE_("d", "b, c"), FILE_("c", "b"), FILE_("b", "a"), FILE_("a", ""),
                                      FILE_("e", "a")};
    struct arena a;
    struct patterns p = {0};
    struct error e = {0};
    arena_init(&a);
    if (patterns_read(files, ARRAY_LEN(files), &a, &p, &e) != ERR_OK)
        fail_msg("%s", e.message);
    static const unsigned layers[] = {0, 1, 2, 3, 1};
    assert_int_equal(p.n, 5);
    for (size_t i = 0; i < 5; i++)
        assert_int_equal(p.v[i].layer, layers[i]);
    assert_true(p.v[3].n_needs == 2 && p.v[3].needs[0] == 1 && p.v[3].needs[1] == 2);
    assert_int_equal(patterns_find(&p, STR("THE-D")), 3);
    assert_int_equal(patterns_find(&p, STR("")), SIZE_MAX);
    assert_int_equal(pattern_signal_of(&p.v[0], STR("y")), 1);
    assert_int_equal(patterns_read(NULL, 0, &a, &p, &e), ERR_OK);
    assert_int_equal(p.n, 0);
    assert_int_equal(patterns_find(&p, STR("a")), SIZE_MAX);
    arena_release(&a);
}

static void test_circles(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        struct yaml_file files[4];
        size_t n;
        const char *says;
    } rows[] = {
        {"itself", {FILE_("a", "a")}, 1, "patterns/a.yaml:7: \"needs\" goes round in a circle: a needs a"},
        {"two",
         {FILE_("a", "b"), FILE_("b", "a")},
         2,
         "patterns/a.yaml:7: \"needs\" goes round in a circle: a needs b, b needs a"},
        {"three behind one",
         {FILE_("a", "b"), FILE_("b", "c"), FILE_("c", "d"), FILE_("d", "b")},
         4,
         "patterns/b.yaml:7: \"needs\" goes round in a circle: b needs c, c needs d, d needs b"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct patterns p = {0};
        struct error e = {0};
        arena_init(&a);
        unit_case(rows[i].name);
        assert_int_equal(patterns_read(rows[i].files, rows[i].n, &a, &p, &e), ERR_INVALID);
        assert_string_equal(e.message, rows[i].says);
        assert_int_equal(p.n, 0);
        arena_release(&a);
    }
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name, *text, *says;
    } rows[] = {
        {"empty", "", "patterns/a.yaml:1: "},
        {"no map", "- a\n", "patterns/a.yaml:1: \"the file\""},
        {"an unknown key", BODY("a", "") "colour: red\n", "patterns/a.yaml:12: unknown key"},
        {"not called so", BODY("b", ""), "patterns/a.yaml:1: \"id\" must be"},
        {"not there", BODY("a", "z"), "patterns/a.yaml:7: \"needs\" has \"z\", which is no pattern"},
        {"no asked",
         "id: a\nname: A\nwhat: w\nsignals: [{id: x, says: x}, {id: y, says: y}]\ncorners: [c]\ntime: t\nspace: s\n",
         "\"asked\" is missing"},
        {"one signal",
         "id: a\nname: A\nwhat: w\nsignals: [{id: x, says: x}]\ncorners: [c]\ntime: t\nspace: s\n",
         "a.yaml:4: \"signals\" must be a list of 2 to 6"},
        {"signals twice",
         "id: a\nname: A\nwhat: w\ncorners: [c]\ntime: t\nspace: s\nsignals:\n  - {id: x, says: x}\n  - {id: x, says: y}\n",
         "a.yaml:9: the signal \"x\" is there twice"},
        {"no corners", "id: a\nname: A\nwhat: w\n", "\"corners\" must be"},
        {"no weight",
         "id: a\nname: A\nwhat: w\nsignals: [{id: x, says: x}, {id: y, says: y}]\ncorners: [c]\ntime: t\nspace: s\nasked: {source: s}\n",
         "a.yaml:8: \"weight\" is missing"},
        {"a weight of nothing",
         "id: a\nname: A\nwhat: w\nsignals: [{id: x, says: x}, {id: y, says: y}]\ncorners: [c]\ntime: t\nspace: s\nasked: {weight: 0, source: s}\n",
         "a.yaml:8: "},
        {"two lines", "id: a\nname: A\nwhat: |\n  one\n  two\n", "\"what\" must be one line"},
        {"no YAML", "id: [a\n", "patterns/a.yaml:"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct patterns p = {0};
        struct error e = {0};
        arena_init(&a);
        unit_case(rows[i].name);
        assert_int_equal(read_one(rows[i].text, &a, &p, &e), ERR_INVALID);
        if (!strstr(e.message, rows[i].says))
            fail_msg("\"%s\" is not in: %s", rows[i].says, e.message);
        arena_release(&a);
    }
    struct arena a;
    struct patterns p = {0};
    struct error e = {0};
    arena_init(&a);
    const struct yaml_file same[] = {FILE_("a", ""), {STR("b.yaml"), STR(BODY("b", "") "also: [the A]\n")}};
    assert_int_equal(patterns_read(same, 2, &a, &p, &e), ERR_INVALID);
    assert_string_equal(e.message, "patterns/b.yaml:12: \"the A\" is what a is called already");
    struct yaml_file many[PATTERNS_MAX + 1];
    for (size_t i = 0; i < ARRAY_LEN(many); i++)
        many[i] = same[0];
    assert_int_equal(patterns_read(many, ARRAY_LEN(many), &a, &p, &e), ERR_INVALID);
    const struct yaml_file odd = {STR(".yaml"), STR(BODY("a", ""))};
    assert_int_equal(patterns_read(&odd, 1, &a, &p, &e), ERR_INVALID);
    arena_release(&a);
}

/* What comes with the program: all topics of the list that is weighed by, and what problems and exams call
 * them. */
static void test_the_shipped_ones(void **state)
{
    (void)state;
    static const char *const called[] = {"two pointers",
                                         "sliding window",
                                         "stack",
                                         "queue",
                                         "binary search",
                                         "graph",
                                         "dynamic programming",
                                         "intervals",
                                         "heap",
                                         "frequency counting",
                                         "linked list",
                                         "trees",
                                         "backtracking",
                                         "greedy",
                                         "tries",
                                         "hash map",
                                         "2-D dynamic programming",
                                         "bit manipulation",
                                         "sorting",
                                         "recursion",
                                         "advanced graphs",
                                         "math & geometry"};
    struct yaml_file files[PATTERNS_MAX];
    size_t n = 0;
    struct arena a;
    struct patterns p = {0};
    struct error e = {0};
    arena_init(&a);
    DIR *d = opendir(CONTENT_DIR "/patterns");
    assert_non_null(d);
    for (struct dirent *entry; (entry = readdir(d));) {
        struct str name = str_of(entry->d_name);
        if (!str_ends(name, STR(".yaml")))
            continue;
        assert_true(n < PATTERNS_MAX);
        files[n].name = arena_str(&a, name);
        const char *path = arena_printf(&a, "%s/patterns/%s", CONTENT_DIR, entry->d_name);
        assert_int_equal(fd_read_path(path, PATTERN_BYTES_MAX, &a, &files[n++].text, &e), ERR_OK);
    }
    closedir(d);
    if (patterns_read(files, n, &a, &p, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_true(p.n >= 18 && p.n <= 22 && p.n <= METER_PATTERNS_MAX);
    for (size_t i = 0; i < ARRAY_LEN(called); i++) {
        unit_case(called[i]);
        assert_int_not_equal(patterns_find(&p, str_of(called[i])), SIZE_MAX);
    }
    for (size_t i = 0; i < p.n; i++) {
        size_t stops = 0;
        unit_case(arena_cstr(&a, p.v[i].id));
        for (size_t k = 0; k < p.v[i].what.n; k++)
            stops += p.v[i].what.p[k] == '.';
        assert_true(stops >= 2 && p.v[i].n_corners >= 3);
        for (size_t k = 0; k < p.v[i].n_needs; k++)
            assert_true(p.v[p.v[i].needs[k]].layer < p.v[i].layer);
    }
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    pattern_put(&p, 0, &w);
    jw_end(&w);
    json_auto_t *json = NULL;
    assert_int_equal(json_read(strbuf_str(&out), &json, NULL), ERR_OK);
    assert_true(json_number_value(json_object_get(json, "share")) > 0);
    strbuf_release(&out);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_layers),
        cmocka_unit_test(test_circles),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_the_shipped_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
