/* The drills that come with the program, each of them read; and folders in which something is wrong. */
#include "base/fd.h"
#include "record/content/world.h"
#include "support/temp-folder.h"
#include "unit.h"

#include <stdlib.h>
#include <unistd.h>

static void test_the_shipped_ones(void **state)
{
    (void)state;
    struct arena a;
    struct drills d = {0};
    struct error e = {0};
    arena_init(&a);
    if (content_drills(CONTENT_DIR, &a, &d, &e) != ERR_OK)
        fail_msg("%s", e.message);
    assert_true(d.n_debug >= 12);
    unsigned kinds = 0;
    for (size_t i = 0; i < d.n_debug; i++) {
        const struct debug_drill *one;
        unit_case(arena_cstr(&a, d.debug[i].id));
        assert_int_equal(drills_debug(&d, d.debug[i].id, &one, &e), ERR_OK);
        assert_ptr_equal(one, &d.debug[i]);
        assert_false(kinds >> d.debug[i].kind & 1);
        kinds |= 1U << d.debug[i].kind;
        assert_true(d.debug[i].found_text.n > 0);
    }
    assert_true(d.n_review >= 12);
    for (size_t i = 0; i < d.n_review; i++) {
        const struct review *one;
        unit_case(arena_cstr(&a, d.review[i].id));
        assert_int_equal(drills_review(&d, d.review[i].id, &one, &e), ERR_OK);
        assert_ptr_equal(one, &d.review[i]);
    }
    const struct review *no_review;
    assert_int_equal(drills_review(&d, STR("lastseats"), &no_review, &e), ERR_NOT_FOUND);
    assert_non_null(strstr(e.message, "dryrun practice review"));
    const struct debug_drill *none;
    assert_int_equal(drills_debug(&d, STR("nothere"), &none, &e), ERR_NOT_FOUND);
    assert_non_null(strstr(e.message, "dryrun practice debug"));
    arena_release(&a);
}

/* A copy of one drill, in which something is changed. */
static void put(const char *folder, const char *path, const char *text)
{
    char full[400];
    struct error e = {0};
    struct strbuf dir = {0};
    snprintf(full, sizeof full, "%s/%s", folder, path);
    strbuf_put(&dir, str_head(str_of(full), (size_t)(strrchr(full, '/') - full)));
    FILE *f = NULL;
    if (fd_make_dirs(strbuf_cstr(&dir), 0700, &e) == ERR_OK)
        f = fopen(full, "w");
    if (!f || fputs(text, f) < 0 || fclose(f) != 0)
        fail_msg("cannot write %s", full);
    strbuf_release(&dir);
}

#define DRILL "drills/debug/lastseats"
static const char *const parts[] = {DRILL ".yaml", DRILL "/attachments/starter.js",
                                    DRILL "/submissions/accepted/fixed.js",
                                    DRILL "/submissions/wrong_answer/looks_again_after_paying.js"};

static const char *content_text(const char *path, struct arena *a)
{
    struct str text;
    struct error e = {0};
    if (fd_read_path(arena_printf(a, "%s/%s", CONTENT_DIR, path), DEBUG_BYTES_MAX, a, &text, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return text.p;
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name, *path, *from, *to, *says;
    } rows[] = {
        {"nothing changed", NULL, "", "", NULL},
        {"a hidden file beside it", "drills/debug/.x.yaml", NULL, "x", NULL},
        {"another file beside it", "drills/debug/README.md", NULL, "x", NULL},
        {"a package that is not there", "drills/debug/other.yaml", NULL, "", "drills/debug/other.yaml:1: "},
        {"a name that none may have", "drills/debug/Other-one.yaml", NULL, "",
         "drills/debug/Other-one.yaml: the name"},
        {"a line that was changed later", DRILL "/attachments/starter.js", "(let step", "(var step",
         DRILL ".yaml: with the fix, the program differs from submissions/accepted/fixed.js in line 30"},
        {"a program that is gone", DRILL ".yaml", "attachments/starter.js", "attachments/starter.py",
         "drills/debug/lastseats/attachments/starter.py: "},
        {"the wrong fix is the right one", DRILL ".yaml",
         "submissions/wrong_answer/looks_again_after_paying.js", "submissions/wrong_answer/fixed.js",
         "fixed.js: "},
        {"a key that is none", DRILL ".yaml", "minutes:", "hours:", DRILL ".yaml:3: "},
        {"a review that is none", "drills/review/x.yaml", NULL, "title: [", "drills/review/x.yaml:2: "},
        {"a review that is too large", "drills/review/x.yaml", NULL, NULL, "drills/review/x.yaml: "},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        char folder[TEMP_FOLDER_MAX];
        struct arena a;
        struct drills d = {0};
        struct error e = {0};
        arena_init(&a);
        unit_case(rows[i].name);
        assert_true(temp_folder_make(folder, "drills"));
        for (size_t p = 0; p < ARRAY_LEN(parts); p++)
            put(folder, parts[p], content_text(parts[p], &a));
        if (rows[i].path && rows[i].from) {
            const char *text = content_text(rows[i].path, &a), *at = strstr(text, rows[i].from);
            assert_non_null(at);
            put(folder, rows[i].path,
                arena_printf(&a, "%.*s%s%s", (int)(at - text), text, rows[i].to, at + strlen(rows[i].from)));
        } else if (rows[i].path) {
            char *large = arena_alloc(&a, REVIEW_BYTES_MAX + 2);
            memset(large, '#', REVIEW_BYTES_MAX + 1);
            put(folder, rows[i].path, rows[i].to ? rows[i].to : large);
        }
        enum err r = content_drills(folder, &a, &d, &e);
        temp_folder_remove(folder);
        if (!rows[i].says && r != ERR_OK)
            fail_msg("%s", e.message);
        if (!rows[i].says)
            assert_true(d.n_debug == 1 && d.n_review == 0);
        else if (r == ERR_OK || !strstr(e.message, rows[i].says))
            fail_msg("says \"%s\"", e.message);
        arena_release(&a);
    }
}

static void test_no_folder(void **state)
{
    (void)state;
    struct arena a;
    struct drills d = {0};
    struct error e = {0};
    arena_init(&a);
    assert_int_equal(content_drills("/nonexistent", &a, &d, &e), ERR_OK);
    assert_true(d.n_debug == 0 && d.n_review == 0);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_the_shipped_ones),
                                       cmocka_unit_test(test_refused), cmocka_unit_test(test_no_folder)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
