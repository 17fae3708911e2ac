/* story-rows.h: one sentence beside one fact, and which contradiction is told: the rows of test-story-facts.c
 * and test-story-told.c. */
#ifndef DRYRUN_TESTS_STORY_ROWS_H
#define DRYRUN_TESTS_STORY_ROWS_H

#include "unit.h"

#include "rounds/story/contradictions.h"

enum { NONE = -1 };

struct row {
    const char *text;
    enum story_from from;
    const char *known;
    int kind; /* NONE: no contradiction */
};

static void look(enum story_part part, const struct row *rows, size_t n_rows)
{
    size_t failed = 0;
    for (size_t i = 0; i < n_rows; i++) {
        struct arena a;
        struct story_known known = {.from = rows[i].from, .text = str_of(rows[i].known)};
        struct story_contradiction *list;
        size_t n;
        unit_case(rows[i].text);
        arena_init(&a);
        struct story s = {.title = STR("Untold")};
        s.part[part] = str_of(rows[i].text);
        if (known.from == STORY_FROM_CV)
            story_known_cv(known.text, &a, &known);
        story_contradictions(&s, &known, 1, &a, &list, &n);
        bool as_told = n == (rows[i].kind >= 0) && (!n || list[0].kind == (enum story_fact_kind)rows[i].kind);
        if (!as_told)
            print_error("%s | %s: %zu contradictions: %s%s%.*s\n", rows[i].text, rows[i].known, n,
                        n ? story_fact_kind_name(list[0].kind) : "none", n ? ": " : "",
                        n ? (int)list[0].message.n : 0, n ? list[0].message.p : "");
        failed += !as_told;
        arena_release(&a);
    }
    assert_int_equal(failed, 0);
}
#define LOOK(part, rows) look(part, rows, ARRAY_LEN(rows))

#endif
