/* Holidays and time zones, read from files. */
#include "record/content/rules.h"
#include "record/content/world.h"
#include "unit.h"

#include <fcntl.h>
#include <pthread.h>
#include <sys/stat.h>
#include <unistd.h>

static struct world *opened(const char *content)
{
    struct world *w;
    struct error e = {0};
    if (world_open(content, &w, &e) != ERR_OK)
        fail_msg("%s", e.message);
    return w;
}

static void test_countries(void **state)
{
    (void)state;
    struct world *w = opened(CONTENT_DIR);
    const struct date unity = {2026, 10, 3}, christmas = {2026, 12, 25};
    assert_non_null(calendar_holiday(world_calendar(w, STR("DE")), unity));
    assert_null(calendar_holiday(world_calendar(w, STR("US")), unity));
    assert_non_null(calendar_holiday(world_calendar(w, STR("US")), christmas));
    static const char *const unknown[] = {"", "ZZ", "de", "DEU", "../"};
    for (size_t i = 0; i < ARRAY_LEN(unknown); i++)
        assert_ptr_equal(world_calendar(w, str_of(unknown[i])), &CALENDAR_PLAIN);
    const struct due_world due = world_due(w);
    assert_ptr_equal(due.calendar(due.ctx, STR("DE")), world_calendar(w, STR("DE")));
    assert_true(due.today.year >= 2026);
    const struct letters *letters = world_letters(w);
    assert_true(letters->n == 2 && str_is(letters->v[0].code, "en") && str_is(letters->v[1].code, "de"));
    for (size_t i = 0; i < MIRROR_RULES_N; i++)
        assert_true(world_mirror(w)->v[i].title.n && world_mirror(w)->v[i].avoid.n);
    world_free(w);
    w = opened(NULL);
    assert_ptr_equal(world_calendar(w, STR("DE")), &CALENDAR_PLAIN);
    world_free(w);
    world_free(NULL);
}

static void test_broken_files(void **state)
{
    (void)state;
    char folder[] = "/tmp/dryrun-world-XXXXXX", path[64];
    struct world *w;
    struct error e = {0};
    assert_non_null(mkdtemp(folder));
    assert_int_equal(world_open(folder, &w, &e), ERR_NOT_FOUND);
    snprintf(path, sizeof path, "%s/calendars", folder);
    assert_int_equal(mkdir(path, 0700), 0);
    assert_int_equal(world_open(folder, &w, &e), ERR_NOT_FOUND);
    assert_string_equal(e.field, "drafts");
    char drafts[64], letters[80];
    snprintf(drafts, sizeof drafts, "%s/drafts", folder);
    assert_int_equal(mkdir(drafts, 0700), 0);
    snprintf(path, sizeof path, "%s/calendars/README.md", folder);
    assert_int_equal(mkdir(path, 0700), 0); /* no country's file: passed over */
    assert_int_equal(world_open(folder, &w, &e), ERR_OK);
    world_free(w);
    char wrong[64];
    snprintf(wrong, sizeof wrong, "%s/calendars/xx.yaml", folder);
    int fd = open(wrong, O_WRONLY | O_CREAT | O_EXCL, 0600);
    assert_int_equal(write(fd, "id: XX\ncolour: red\n", 19), 19);
    close(fd);
    assert_int_equal(world_open(folder, &w, &e), ERR_INVALID);
    assert_non_null(strstr(e.message, "calendars/xx.yaml:"));
    unlink(wrong);
    snprintf(letters, sizeof letters, "%s/en.yaml", drafts);
    fd = open(letters, O_WRONLY | O_CREAT | O_EXCL, 0600);
    assert_int_equal(write(fd, "language: en\n", 13), 13);
    close(fd);
    assert_int_equal(world_open(folder, &w, &e), ERR_INVALID);
    assert_non_null(strstr(e.message, "drafts/en.yaml:"));
    unlink(letters);
    char questions[64], bank[96];
    snprintf(questions, sizeof questions, "%s/questions", folder);
    assert_int_equal(mkdir(questions, 0700), 0);
    static const char *const files[] = {"culture.yaml", "ladder.yaml"};
    for (size_t i = 0; i < ARRAY_LEN(files); i++) {
        assert_int_equal(world_open(folder, &w, &e), ERR_OK);
        assert_int_equal(world_bank(w)->questions.n, 0);
        assert_null(world_bank(w)->ladder);
        world_free(w);
        snprintf(bank, sizeof bank, "%s/%s", questions, files[i]);
        fd = open(bank, O_WRONLY | O_CREAT | O_EXCL, 0600);
        assert_int_equal(write(fd, "\nanswers: []\n", 13), 13);
        close(fd);
        assert_int_equal(world_open(folder, &w, &e), ERR_INVALID);
        assert_non_null(strstr(e.message, files[i]));
        assert_non_null(strstr(e.message, ".yaml:2: "));
        unlink(bank);
    }
    rmdir(questions);
    snprintf(questions, sizeof questions, "%s/rules", folder);
    assert_int_equal(mkdir(questions, 0700), 0);
    assert_int_equal(world_open(folder, &w, &e), ERR_OK);
    assert_int_equal(world_mirror(w)->v[0].title.n, 0);
    world_free(w);
    snprintf(bank, sizeof bank, "%s/mirror.yaml", questions);
    fd = open(bank, O_WRONLY | O_CREAT | O_EXCL, 0600);
    assert_int_equal(write(fd, "rules:\n  - id: M99\n", 19), 19);
    close(fd);
    assert_int_equal(world_open(folder, &w, &e), ERR_INVALID);
    assert_non_null(strstr(e.message, "rules/mirror.yaml:2: there is no rule"));
    unlink(bank);
    rmdir(questions);
    rmdir(drafts);
    rmdir(path);
    snprintf(path, sizeof path, "%s/calendars", folder);
    rmdir(path);
    rmdir(folder);
}

/* Whoever breaks the texts of the rules is told in which file, and at which line. */
static void test_broken_rules(void **state)
{
    (void)state;
    static const char *const names[] = {"cv", "linkedin", "story", "mirror"};
    char folder[] = "/tmp/dryrun-rules-XXXXXX", rules[48], path[64], place[48];
    assert_non_null(mkdtemp(folder));
    snprintf(rules, sizeof rules, "%s/rules", folder);
    assert_int_equal(mkdir(rules, 0700), 0);
    for (size_t i = 0; i < ARRAY_LEN(names); i++) {
        static struct cv_rule_text texts[CV_RULES_N], profile[LINKEDIN_RULES_N];
        static struct story_rule_text story[STORY_RULES_N];
        static struct mirror_texts mirror;
        struct arena a;
        unit_case(names[i]);
        arena_init(&a);
        snprintf(path, sizeof path, "%s/%s.yaml", rules, names[i]);
        snprintf(place, sizeof place, "rules/%s.yaml:2: ", names[i]);
        for (int there = 0; there < 2; there++) {
            struct error e = {0};
            enum err r = i == 0   ? rules_cv(folder, &a, texts, &e)
                         : i == 1 ? rules_linkedin(folder, &a, profile, &e)
                         : i == 2 ? rules_story(folder, &a, story, &e)
                                  : content_mirror(folder, &a, &mirror, &e);
            assert_int_equal(r, there ? ERR_INVALID : i == 3 ? ERR_OK : ERR_NOT_FOUND);
            assert_true(!there || str_starts(str_of(e.message), str_of(place)));
            int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
            assert_int_equal(write(fd, "rules:\n  - {id: [}\n", 19), 19);
            close(fd);
        }
        unlink(path);
        arena_release(&a);
    }
    rmdir(rules);
    rmdir(folder);
}

static void *ask_for_zones(void *w)
{
    static const char *const names[] = {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Nowhere/At_All",
                                        "../../etc/passwd"};
    for (size_t i = 0; i < 2000; i++) {
        const struct zone *zone = world_zone(w, str_of(names[i % ARRAY_LEN(names)]));
        if ((zone != NULL) != (i % ARRAY_LEN(names) < 3))
            return w;
    }
    return NULL;
}

static void test_zones_by_two_at_once(void **state)
{
    (void)state;
    struct world *w = opened(NULL);
    pthread_t other;
    void *wrong;
    assert_int_equal(pthread_create(&other, NULL, ask_for_zones, w), 0);
    assert_null(ask_for_zones(w));
    assert_int_equal(pthread_join(other, &wrong), 0);
    assert_null(wrong);
    assert_ptr_equal(world_zone(w, STR("Europe/Berlin")), world_zone(w, STR("Europe/Berlin")));
    /* So many and no more are kept. */
    char name[32];
    for (int i = 0; i < 2 * WORLD_ZONES_MAX; i++) {
        snprintf(name, sizeof name, "Nowhere/Number_%d", i);
        assert_null(world_zone(w, str_of(name)));
    }
    assert_null(world_zone(w, STR("Europe/Lisbon")));
    assert_non_null(world_zone(w, STR("Asia/Kolkata")));
    world_free(w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_countries),
        cmocka_unit_test(test_broken_files),
        cmocka_unit_test(test_broken_rules),
        cmocka_unit_test(test_zones_by_two_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
