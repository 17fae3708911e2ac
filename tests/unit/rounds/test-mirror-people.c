/* Whole sittings of made-up people: those who sit honestly, and two ways of not doing so. */
#include "rounds/code/mirror.h"

#include "unit.h"

#include <stdlib.h>

enum { EXAM = 70 * 60000 };

struct person {
    int64_t keys_minute, taken_back; /* per cent */
    int64_t thinks_ms;               /* between lines, at most */
    bool plans;                      /* first, for ten minutes, with nothing in the window */
};

struct sitting {
    struct mirror_signal *v;
    size_t n;
    int64_t at_ms, size;
    uint64_t seed;
};

static int64_t any(struct sitting *s, int64_t below)
{
    s->seed ^= s->seed << 13;
    s->seed ^= s->seed >> 7;
    s->seed ^= s->seed << 17;
    return (int64_t)(s->seed % (uint64_t)below);
}

static void put_signal(struct sitting *s, struct mirror_signal g)
{
    g.at_ms = s->at_ms;
    s->v[s->n++] = g;
}

/* A second of typing, some of it taken back. */
static void type_for_a_second(struct sitting *s, const struct person *p, int64_t problem)
{
    const int64_t keys = p->keys_minute * (80 + any(s, 40)) / 6000;
    const int64_t back = any(s, 100) < p->taken_back * 3 ? (keys + 2) / 3 : 0, came = keys - back;
    s->size += came - (back < s->size ? back : s->size);
    put_signal(s, (struct mirror_signal){.what = MIRROR_KEYS, .n = keys, .ms = 1000});
    put_signal(s, (struct mirror_signal){.what = MIRROR_EDIT,
                                         .n = came,
                                         .removed = back,
                                         .size = s->size,
                                         .ms = 1000,
                                         .problem = problem});
    s->at_ms += 1000;
}

/* Two problems in seventy minutes; a notification takes the focus for a second or two at most. */
static void sit(struct sitting *s, const struct person *p)
{
    put_signal(s, (struct mirror_signal){.what = MIRROR_BEGIN});
    put_signal(s, (struct mirror_signal){.what = MIRROR_FULL});
    put_signal(s, (struct mirror_signal){.what = MIRROR_SCREENS, .n = 1});
    for (int64_t problem = 1; problem <= 2; problem++) {
        s->size = 0;
        s->at_ms += p->plans ? 600000 : 60000 + any(s, 120000);
        for (int line = 0; line < 35; line++) {
            for (int64_t second = 3 + any(s, 6); second; second--)
                type_for_a_second(s, p, problem);
            s->at_ms += 1000 + any(s, p->thinks_ms);
            if (any(s, 20) == 0) { /* a line is moved */
                put_signal(
                    s, (struct mirror_signal){.what = MIRROR_COPY, .n = 40, .own = true, .problem = problem});
                put_signal(s, (struct mirror_signal){.what = MIRROR_EDIT,
                                                     .removed = 40,
                                                     .size = s->size - 40,
                                                     .ms = 10,
                                                     .problem = problem});
                s->at_ms += 2000;
                put_signal(s,
                           (struct mirror_signal){
                               .what = MIRROR_EDIT, .n = 40, .size = s->size, .ms = 10, .problem = problem});
                put_signal(s,
                           (struct mirror_signal){
                               .what = MIRROR_PASTE, .n = 40, .lines = 1, .own = true, .problem = problem});
            }
        }
    }
    put_signal(s, (struct mirror_signal){.what = MIRROR_LEAVE});
    s->at_ms += 600 + any(s, 1500);
    put_signal(s, (struct mirror_signal){.what = MIRROR_RETURN});
}

/* Nobody who sits honestly is sent to a reviewer; each way of not doing so is. People are made up, so this
 * says that the marks are not absurd, no more. */
static void test_people(void **state)
{
    (void)state;
    enum { SIGNALS = 4000 };
    const struct mirror_context c = {.length_ms = EXAM, .paste = EXAM_PASTE_OWN, .full_screen = true};
    struct mirror_signal *v = calloc(SIGNALS, sizeof *v);
    struct arena a;
    struct mirror_report r;
    size_t flagged = 0, honest = 0, left = 0;
    assert_non_null(v);
    arena_init(&a);
    for (uint64_t seed = 1; seed <= 300; seed++) {
        struct sitting s = {.v = v, .seed = seed * 0x9e3779b97f4a7c15u};
        const struct person p = {150 + any(&s, 350), 4 + any(&s, 18), 2000 + any(&s, 20000), seed % 3 == 0};
        sit(&s, &p);
        assert_true(s.n < SIGNALS - 4);
        mirror_look(v, s.n, &c, &a, &r);
        flagged += r.review;
        honest++;
        /* The same one, who leaves for two minutes and comes back with an answer. */
        s.n -= 2;
        put_signal(&s, (struct mirror_signal){.what = MIRROR_LEAVE});
        s.at_ms += 120000;
        put_signal(&s, (struct mirror_signal){.what = MIRROR_RETURN});
        put_signal(&s, (struct mirror_signal){
                           .what = MIRROR_EDIT, .n = 700, .size = s.size + 700, .ms = 10, .problem = 2});
        put_signal(&s, (struct mirror_signal){.what = MIRROR_PASTE, .n = 700, .lines = 25, .problem = 2});
        mirror_look(v, s.n, &c, &a, &r);
        if (s.at_ms < EXAM) { /* otherwise it came too late */
            assert_true(r.review && r.grade == MIRROR_HIGH);
            left++;
        }
        /* And who types it off another screen instead. */
        if (seed % 3)
            continue;
        struct person copies = p;
        copies.taken_back = 0;
        struct sitting other = {.v = v, .seed = seed};
        put_signal(&other, (struct mirror_signal){.what = MIRROR_BEGIN});
        put_signal(&other, (struct mirror_signal){.what = MIRROR_FULL});
        put_signal(&other, (struct mirror_signal){.what = MIRROR_SCREENS, .n = 2});
        for (int second = 0; second < 240; second++)
            type_for_a_second(&other, &copies, 1);
        mirror_look(v, other.n, &c, &a, &r);
        assert_true(r.review);
        arena_clear(&a);
    }
    print_message("# of %zu honest ones %zu are sent to a reviewer\n", honest, flagged);
    assert_int_equal(flagged, 0);
    assert_true(honest == 300 && left >= 150);
    free(v);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_people)};
    return cmocka_run_group_tests_name("rounds/mirror-people", tests, NULL, NULL);
}
