/* The recognition drill: what comes with the program, what is refused, what is offered, how an answer is
 * marked, which item comes next. */
#include "base/fd.h"
#include "rounds/code/recognize.h"
#include "unit.h"

#include <dirent.h>
#include <string.h>

#define PATTERN(id)                                                                                          \
    {                                                                                                        \
        STR(id ".yaml"), STR("id: " id "\nname: N " id "\nwhat: It. And.\nsignals: [{id: x, says: x-" id     \
                             "}, {id: y, says: y-" id                                                        \
                             "}]\ncorners: [c]\ntime: t\nspace: s\nasked: {weight: 1, source: s}\n")         \
    }
#define TEXT                                                                                                 \
    "A row of numbers is given and somebody wants the longest stretch of neighbours in it that fits a rule."
#define ITEM(id, right, also, more)                                                                          \
    "  - id: " id "\n    text: " TEXT "\n    right: [" right "]\n    also: [" also                           \
    "]\n    why: It is so since it is so. And so on.\n    trap_why: It looks like it, but is not asked.\n" more
#define SOUND(id) ITEM(id, "a", "b", "    signal: y\n    trap: c\n")

struct bench {
    struct arena a;
    struct patterns p;
    struct recognize r;
    struct error e;
};

static void begin(struct bench *b)
{
    static const struct yaml_file files[] = {PATTERN("a"), PATTERN("b"), PATTERN("c"), PATTERN("d"),
                                             PATTERN("e")};
    *b = (struct bench){0};
    arena_init(&b->a);
    if (patterns_read(files, ARRAY_LEN(files), &b->a, &b->p, &b->e) != ERR_OK)
        fail_msg("%s", b->e.message);
}

static enum err read_items(struct bench *b, const char *yaml)
{
    const struct yaml_file f = {STR("one.yaml"), str_of(yaml)};
    return recognize_read(&f, 1, &b->p, &b->a, &b->r, &b->e);
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name, *text, *says;
    } rows[] = {
        {"no items", "items: []\n", "patterns/recognize/one.yaml:1: \"items\" must be a list"},
        {"an unknown key", "items:\n" ITEM("x", "a", "", "    colour: red\n"), "one.yaml:8: unknown key"},
        {"a bad id", "items:\n" SOUND("X y"), "one.yaml:2: an id has"},
        {"twice", "items:\n" SOUND("x") SOUND("x"), "one.yaml:10: the id \"x\" is there twice"},
        {"no pattern", "items:\n" ITEM("x", "z", "", ""), "one.yaml:4: \"z\" is no pattern"},
        {"nothing right", "items:\n" ITEM("x", "", "", ""), "one.yaml:2: \"right\" must be a list of 1 to 2"},
        {"too much right", "items:\n" ITEM("x", "a, b, c", "", ""), "one.yaml:4: "},
        {"right twice", "items:\n" ITEM("x", "a, a", "", ""), "one.yaml:4: \"a\" stands there twice"},
        {"right and acceptable", "items:\n" ITEM("x", "a", "a", ""), "one.yaml:5: \"a\" stands there twice"},
        {"another's signal", "items:\n" ITEM("x", "a", "", "    signal: z\n    trap: c\n"),
         "one.yaml:8: a has no signal \"z\""},
        {"no trap", "items:\n" ITEM("x", "a", "", "    signal: y\n    trap: z\n"),
         "one.yaml:9: \"z\" is no pattern"},
        {"a trap that is acceptable", "items:\n" ITEM("x", "a", "b", "    signal: y\n    trap: b\n"),
         "one.yaml:9: \"trap\" is a pattern that is right or acceptable"},
        {"too short", "items:\n  - {id: x, text: short}\n", "one.yaml:2: \"text\" has 5 bytes"},
        {"no YAML", "items: [\n", "patterns/recognize/one.yaml:"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct bench b;
        begin(&b);
        unit_case(rows[i].name);
        assert_int_equal(read_items(&b, rows[i].text), ERR_INVALID);
        if (!strstr(b.e.message, rows[i].says))
            fail_msg("\"%s\" is not in: %s", rows[i].says, b.e.message);
        assert_int_equal(b.r.n, 0);
        arena_release(&b.a);
    }
}

static void test_marks(void **state)
{
    (void)state;
    struct bench b;
    begin(&b);
    assert_int_equal(read_items(&b, "items:\n" SOUND("x")), ERR_OK);
    const struct recognize_cue right = {0, 1}, other = {0, 0}, foreign = {2, 1};
    static const struct {
        size_t picked;
        int cue; /* 0 none, 1 right, 2 another of the pattern, 3 another pattern's */
        bool own;
        enum recognize_class class;
        enum recognize_reason reason;
        int share_n;
    } rows[] = {
        {0, 1, false, RECOGNIZE_RIGHT, RECOGNIZE_REASON_RIGHT, 10000},
        {0, 0, true, RECOGNIZE_RIGHT, RECOGNIZE_REASON_OWN, 10000},
        {0, 0, false, RECOGNIZE_RIGHT, RECOGNIZE_REASON_NONE, 9000},
        {0, 2, false, RECOGNIZE_RIGHT, RECOGNIZE_REASON_WRONG, 7000},
        {0, 3, true, RECOGNIZE_RIGHT, RECOGNIZE_REASON_WRONG, 7000},
        {1, 1, false, RECOGNIZE_ACCEPTABLE, RECOGNIZE_REASON_RIGHT, 7000},
        {1, 3, false, RECOGNIZE_ACCEPTABLE, RECOGNIZE_REASON_WRONG, 4000},
        {2, 1, false, RECOGNIZE_WRONG, RECOGNIZE_REASON_RIGHT, 0},
        {SIZE_MAX, 0, true, RECOGNIZE_WRONG, RECOGNIZE_REASON_OWN, 0},
    };
    const struct recognize_cue *cues[] = {NULL, &right, &other, &foreign};
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct recognize_mark m = recognize_mark(&b.r.v[0], rows[i].picked, cues[rows[i].cue], rows[i].own);
        assert_int_equal(m.class, rows[i].class);
        assert_int_equal(m.reason, rows[i].reason);
        assert_int_equal(m.share_n, rows[i].share_n);
    }
    /* The right reason and the one that tempts are offered, and nothing that is acceptable. */
    struct recognize_cue offered[RECOGNIZE_CUES];
    size_t n = recognize_cues(&b.r, 0, &b.p, offered), rights = 0, traps = 0;
    assert_int_equal(n, 4);
    for (size_t i = 0; i < n; i++) {
        rights += offered[i].pattern == 0 && offered[i].signal == 1;
        traps += offered[i].pattern == 2;
        assert_int_not_equal(offered[i].pattern, 1);
    }
    assert_true(rights == 1 && traps == 1);
    arena_release(&b.a);
}

#define DAY INT64_C(86400000)

static void test_next(void **state)
{
    (void)state;
    struct bench b;
    begin(&b);
    assert_int_equal(recognize_next(&b.r, NULL, 0, 0), SIZE_MAX);
    assert_int_equal(read_items(&b, "items:\n" SOUND("x") SOUND("y") SOUND("z")
                                        ITEM("w", "d", "", "    signal: x\n    trap: c\n")),
                     ERR_OK);
    /* What was never asked goes before what was; the pattern that is not known, before the one that is. */
    const struct recognize_answer known[] = {
        {100 * DAY, 0, 0, 10000}, {100 * DAY + 1, 1, 0, 10000}, {100 * DAY + 2, 2, 0, 10000}};
    assert_int_equal(recognize_next(&b.r, known, 3, 101 * DAY), 3);
    /* All were asked, and the wrong one of long ago is needed most; the last two are spared. */
    const struct recognize_answer all[] = {{1 * DAY, 0, 2, 0},
                                           {2 * DAY, 1, 0, 10000},
                                           {3 * DAY, 2, 2, 0},
                                           {4 * DAY, 3, 3, 10000},
                                           {5 * DAY, SIZE_MAX, 1, 0}};
    assert_int_equal(recognize_next(&b.r, all, 5, 5 * DAY), 0);
    /* Everything was just asked, with a clock that went back: still something comes. */
    assert_true(recognize_next(&b.r, all, 5, 0) < 2);
    /* One item alone comes again. */
    assert_int_equal(read_items(&b, "items:\n" SOUND("x")), ERR_OK);
    assert_int_equal(recognize_next(&b.r, all, 1, DAY), 0);
    arena_release(&b.a);
}

static json_t *results(struct bench *b, const struct recognize_answer *v, size_t n)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_t *json = NULL;
    jw_begin(&w, '{');
    recognize_put_results(&b->r, &b->p, v, n, &w);
    jw_end(&w);
    if (json_read(strbuf_str(&out), &json, &b->e) != ERR_OK)
        fail_msg("%s", b->e.message);
    strbuf_release(&out);
    return json;
}

static void test_results(void **state)
{
    (void)state;
    struct bench b;
    begin(&b);
    assert_int_equal(
        read_items(&b, "items:\n" SOUND("x") ITEM("w", "d, e", "", "    signal: x\n    trap: c\n")), ERR_OK);
    json_t *json = results(&b, NULL, 0);
    assert_int_equal(json_integer_value(json_object_get(json, "answers")), 0);
    assert_true(json_is_null(json_object_get(json, "share")));
    assert_int_equal(json_array_size(json_object_get(json, "patterns")), 5);
    json_decref(json);
    const struct recognize_answer v[] = {{1, 0, 2, 0},    {2, 0, 2, 0},        {3, 1, 4, 10000},
                                         {4, 0, 1, 7000}, {5, SIZE_MAX, 0, 0}, {6, 0, SIZE_MAX, 0}};
    json = results(&b, v, ARRAY_LEN(v));
    assert_int_equal(json_integer_value(json_object_get(json, "answers")), 5);
    const json_t *confusion = json_object_get(json, "confusion"),
                 *first = json_array_get(json_object_get(json, "patterns"), 0);
    assert_int_equal(json_array_size(confusion), 3);
    assert_int_equal(json_integer_value(json_object_get(first, "answers")), 4);
    assert_int_equal(json_integer_value(json_object_get(first, "seen")), 1);
    const json_t *cell = json_array_get(confusion, 1); /* a was wanted, c picked */
    assert_string_equal(json_string_value(json_object_get(cell, "picked")), "c");
    assert_int_equal(json_integer_value(json_object_get(cell, "n")), 2);
    cell = json_array_get(confusion, 2); /* the other right pattern is no confusion */
    assert_string_equal(json_string_value(json_object_get(cell, "right")), "d");
    assert_string_equal(json_string_value(json_object_get(cell, "picked")), "d");
    json_decref(json);
    arena_release(&b.a);
}

static size_t read_shelf(const char *folder, struct arena *a, struct yaml_file *files, size_t max)
{
    size_t n = 0;
    struct error e = {0};
    DIR *d = opendir(folder);
    assert_non_null(d);
    for (struct dirent *entry; (entry = readdir(d));) {
        if (!str_ends(str_of(entry->d_name), STR(".yaml")))
            continue;
        assert_true(n < max);
        files[n].name = arena_str(a, str_of(entry->d_name));
        const char *path = arena_printf(a, "%s/%s", folder, entry->d_name);
        assert_int_equal(fd_read_path(path, RECOGNIZE_BYTES_MAX, a, &files[n++].text, &e), ERR_OK);
    }
    closedir(d);
    return n;
}

/* At least sixty, three of each pattern; no statement names its pattern, and each has two sentences why. */
static void test_the_shipped_ones(void **state)
{
    (void)state;
    struct yaml_file files[RECOGNIZE_FILES_MAX];
    struct bench b = {0};
    size_t per[PATTERNS_MAX] = {0}, traps[PATTERNS_MAX] = {0};
    arena_init(&b.a);
    size_t n = read_shelf(CONTENT_DIR "/patterns", &b.a, files, RECOGNIZE_FILES_MAX);
    assert_int_equal(patterns_read(files, n, &b.a, &b.p, &b.e), ERR_OK);
    n = read_shelf(CONTENT_DIR "/patterns/recognize", &b.a, files, RECOGNIZE_FILES_MAX);
    if (recognize_read(files, n, &b.p, &b.a, &b.r, &b.e) != ERR_OK)
        fail_msg("%s", b.e.message);
    assert_true(b.r.n >= 60);
    for (size_t i = 0; i < b.r.n; i++) {
        const struct recognize_item *x = &b.r.v[i];
        struct recognize_cue cues[RECOGNIZE_CUES];
        unit_case(arena_cstr(&b.a, x->id));
        per[x->right[0]]++;
        traps[x->trap]++;
        assert_int_equal(recognize_cues(&b.r, i, &b.p, cues), RECOGNIZE_CUES);
        assert_int_equal(str_find(x->text, b.p.v[x->right[0]].name), x->text.n);
        assert_true(str_find(x->why, STR(". ")) < x->why.n &&
                    str_find(x->trap_why, STR(". ")) < x->trap_why.n);
    }
    for (size_t p = 0; p < b.p.n; p++) {
        unit_case(arena_cstr(&b.a, b.p.v[p].id));
        assert_true(per[p] >= 3);
    }
    /* Each answer tempts somewhere, or nearly each: one cannot learn which are never right. */
    size_t never = 0;
    for (size_t p = 0; p < b.p.n; p++)
        never += traps[p] == 0;
    assert_true(never <= 4);
    arena_release(&b.a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_marks),
        cmocka_unit_test(test_next),
        cmocka_unit_test(test_results),
        cmocka_unit_test(test_the_shipped_ones),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
