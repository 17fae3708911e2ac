#include "rounds/code/mirror.h"

#include "base/fd.h"
#include "base/num.h"
#include "unit.h"

#include <stdlib.h>
#include <string.h>

enum { MINUTE = 60000, EXAM = 70 * MINUTE };

/* ---- signals, shortly: "1000 paste 250 own, 2000 edit 250 r3 s300 m1000 p2" ---- */

static int64_t number_of(struct str s)
{
    int64_t v = 0;
    assert_true(num_parse_i64(s, INT64_MIN, INT64_MAX, &v));
    return v;
}

static struct mirror_signal signal_of(struct str text)
{
    struct mirror_signal s = {0};
    struct str word, rest = str_trim(text);
    assert_true(str_split(&rest, ' ', &word));
    s.at_ms = number_of(word);
    assert_true(str_split(&rest, ' ', &word));
    while (s.what < MIRROR_WHATS && !str_is(word, mirror_what_name(s.what)))
        s.what++;
    assert_true(s.what < MIRROR_WHATS);
    while (str_split(&rest, ' ', &word)) {
        if (str_is(word, "own"))
            s.own = true;
        else if (word.p[0] == 'r')
            s.removed = number_of(str_from(word, 1));
        else if (word.p[0] == 's')
            s.size = number_of(str_from(word, 1));
        else if (word.p[0] == 'm')
            s.ms = number_of(str_from(word, 1));
        else if (word.p[0] == 'p')
            s.problem = number_of(str_from(word, 1));
        else
            s.n = number_of(word);
    }
    return s;
}

static size_t signals_of(const char *text, struct mirror_signal *v, size_t max)
{
    size_t n = 0;
    struct str part, rest = str_of(text);
    while (rest.n && str_split(&rest, ',', &part)) {
        assert_true(n < max);
        v[n++] = signal_of(part);
    }
    return n;
}

/* "M03 medium, M16 low" */
static void findings_of(const struct mirror_report *r, struct strbuf *b)
{
    for (size_t i = 0; i < r->n; i++)
        strbuf_printf(b, "%s%s %s", i ? ", " : "", r->v[i].rule->id, mirror_grade_name(r->v[i].grade));
}

static void check_report(const struct mirror_report *r)
{
    enum mirror_grade before = MIRROR_HIGH;
    assert_true(r->n <= MIRROR_RULES_N && r->n_line <= MIRROR_SLICES_MAX && r->away_ms <= r->length_ms);
    for (size_t i = 0; i < r->n; i++) {
        const struct mirror_finding *f = &r->v[i];
        assert_true(f->message.n > 0 && f->n <= MIRROR_SPANS_MAX && f->n <= f->all && f->grade <= before);
        before = f->grade;
        for (size_t j = 0; j < f->n; j++)
            assert_true(f->v[j].from_ms >= 0 && f->v[j].from_ms <= f->v[j].to_ms &&
                        f->v[j].to_ms <= r->length_ms + 60000);
    }
    int64_t at = 0;
    for (size_t i = 0; i < r->n_line; i++) {
        assert_true(r->line[i].from_ms == at && r->line[i].to_ms > at);
        assert_true(!i || r->line[i].doing != r->line[i - 1].doing);
        at = r->line[i].to_ms;
    }
    assert_int_equal(at, r->length_ms);
}

static const struct {
    const char *name, *signals, *findings, *message; /* of the first, or a part of it */
    enum exam_paste paste;
    bool full_screen;
    double keys_minute;
} cases[] = {
    {"nothing at all", "", "", ""},
    {"a quiet exam", "0 begin, 1000 keys 5 m1000, 2000 edit 5 s5 m1000", "M09 note",
     "Nothing happened in the window, though it was there, once, for 1 h 9 min at 0:02"},
    /* leaving */
    {"once, shortly", "0 begin, 170000 leave, 173000 return, 340000 stop", "M16 medium, M03 low", NULL},
    {"ten seconds are not more than ten", "0 begin, 60000 leave, 70000 return", "M03 low, M09 note",
     "The window was left once, for 10 s at 1:00"},
    {"once, for long", "0 begin, 60000 leave, 70001 return", "M03 medium, M09 note",
     "The window was left once, for 10 s at 1:00"},
    {"twice", "0 begin, 60000 leave, 61000 return, 70000 leave, 72000 return", "M03 medium, M09 note",
     "The window was left twice, 3 s in all; the longest was 2 s at 1:10"},
    {"six times",
     "0 begin, 60000 leave, 61000 return, 62000 leave, 63000 return, 64000 leave, 65000 return, 66000 leave, 67000 return, 68000 leave, 69000 return, 70000 leave, 71000 return",
     "M03 high, M09 note", "The window was left 6 times, 6 s in all"},
    {"a blink is the browser's", "0 begin, 60000 leave, 60300 return", "M09 note", NULL},
    {"left until the end", "0 begin, 60000 leave", "M03 high",
     "The window was left once, for 1 h 9 min at 1:00"},
    {"hidden and blurred are one absence", "0 begin, 60000 leave, 60100 hide, 64000 show, 65000 return",
     "M03 low, M09 note", "once, for 5 s"},
    {"in the other order", "0 begin, 60000 hide, 60100 leave, 64000 return", "M03 low, M09 note",
     "once, for 4 s"},
    {"shown, but without the focus", "0 begin, 60000 leave, 61000 hide, 62000 show, 69000 return",
     "M03 low, M09 note", "once, for 9 s"},
    {"left twice without coming back", "0 begin, 60000 leave, 62000 leave, 65000 return", "M03 low, M09 note",
     "once, for 5 s"},
    {"came back without leaving", "0 begin, 60000 return, 61000 show, 62000 mouse-in, 63000 full", "M09 note",
     NULL},
    {"a key is pressed, so it was back", "0 begin, 60000 leave, 65000 keys 3 m500, 900000 return",
     "M03 low, M09 note", "once, for 5 s"},
    {"loaded again while away", "0 begin, 60000 hide, 64000 begin", "M03 low, M09 note", "once, for 4 s"},
    /* full screen */
    {"full screen, not asked for", "0 begin, 1000 full, 60000 window", "M09 note", NULL, EXAM_PASTE_FREE,
     false},
    {"full screen left shortly", "0 begin, 1000 full, 60000 window, 65000 full", "M04 low, M09 note",
     "Full screen was left once, for 5 s at 1:00", EXAM_PASTE_FREE, true},
    {"full screen left for long", "0 begin, 1000 full, 60000 window, 75000 full", "M04 high, M09 note", NULL,
     EXAM_PASTE_FREE, true},
    {"full screen left twice", "0 begin, 1000 full, 60000 window, 61000 full, 62000 window, 63000 full",
     "M04 high, M09 note", "twice, 2 s in all", EXAM_PASTE_FREE, true},
    {"never full screen", "0 begin, 0 window, 60000 keys 1", "M04 high, M09 note",
     "The exam was never in full screen", EXAM_PASTE_FREE, true},
    /* pasting */
    {"a word", "0 begin, 60000 paste 12", "M01 low, M09 note",
     "Text from outside of the exam was pasted once, 12 characters at 1:00, where", EXAM_PASTE_REFUSED},
    {"a line", "0 begin, 60000 paste 60", "M01 medium, M09 note", NULL, EXAM_PASTE_OWN},
    {"a program", "0 begin, 60000 paste 900 p2", "M01 high, M09 note", NULL, EXAM_PASTE_OWN},
    {"a program in pieces", "0 begin, 60000 paste 150, 61000 paste 150, 62000 paste 150",
     "M01 high, M09 note", "3 times, 450 characters in all; the longest had 150, at 1:00", EXAM_PASTE_OWN},
    {"where it is free, it is less", "0 begin, 60000 paste 900", "M01 medium, M09 note", NULL,
     EXAM_PASTE_FREE},
    {"nothing pasted", "0 begin, 60000 paste 0", "M09 note", NULL},
    {"one's own", "0 begin, 60000 paste 900 own", "M02 note, M09 note",
     "Text that was copied in the exam itself was pasted once, 900 characters in all"},
    {"one's own, where it is refused", "0 begin, 60000 paste 900 own", "M02 low, M09 note", NULL,
     EXAM_PASTE_REFUSED},
    {"the task", "0 begin, 60000 copy 1200", "M13 medium, M09 note",
     "Text of the task was copied once, 1200 characters at most"},
    {"a name of the task", "0 begin, 60000 copy 8", "M13 low, M09 note", NULL},
    {"one's own code copied", "0 begin, 60000 copy 1200 own", "M09 note", NULL},
    /* writing */
    {"code after an absence",
     "0 begin, 60000 leave, 140000 return, 150000 edit 100 s100 p1, 170000 edit 100 s200 p1",
     "M07 high, M03 medium, M05 medium, M09 note",
     "200 characters came without keys and without a paste, at 2:30 first, twice in all"},
    {"much code after an absence",
     "0 begin, 60000 leave, 140000 return, 150000 keys 300, 150000 edit 300 s300, 170000 keys 200, 170000 edit 200 s500",
     "M05 high, M03 medium, M06 medium, M08 medium, M09 note",
     "After 1 min 20 s away, at 2:20, 500 characters were written within two minutes"},
    {"long after an absence", "0 begin, 60000 leave, 100000 return, 221000 keys 60, 221000 edit 200 s200",
     "M03 medium, M06 medium, M09 note", NULL},
    {"after an absence, with corrections",
     "0 begin, 60000 leave, 100000 return, 110000 keys 20, 110000 edit 40 s20 r20, 115000 keys 20, 115000 edit 40 s300 r20",
     "M03 medium, M09 note", NULL},
    {"faster than a person", "0 begin, 60000 keys 20 m1000, 61000 keys 20 m1000, 62000 keys 20 m1000",
     "M06 medium, M09 note", "Keys went down at 900 a minute at 1:00; hardly anybody"},
    {"fast, but one's own",
     "0 begin, 60000 keys 10 m1000, 61000 keys 10 m1000, 62000 keys 10 m1000, 63000 keys 9 m1000", "M09 note",
     NULL, EXAM_PASTE_FREE, false, 500},
    {"faster than one's own",
     "0 begin, 60000 keys 10 m1000, 61000 keys 10 m1000, 62000 keys 10 m1000, 63000 keys 9 m1000",
     "M06 medium, M09 note", "at 585 a minute at 1:00; your own best is 300", EXAM_PASTE_FREE, false, 300},
    {"a short word, fast", "0 begin, 60000 keys 20 m200", "M09 note", NULL},
    {"text without keys", "0 begin, 60000 edit 300 s300 m1000 p1", "M07 high, M09 note",
     "300 characters came without keys and without a paste, at 1:00"},
    {"text of a paste", "0 begin, 60000 paste 300 own, 60000 edit 300 s300 m1000", "M02 note, M09 note",
     NULL},
    {"a snippet completed", "0 begin, 60000 keys 3 m1000, 60000 edit 65 s65 m1000", "M09 note", NULL},
    {"undone",
     "0 begin, 50000 paste 300 own, 50000 edit 300 s300 p1, 60000 edit 0 r300 s0 p1, 65000 edit 300 s300 p1",
     "M02 note, M09 note", NULL},
    {"as long as that of another problem",
     "0 begin, 50000 paste 300 own, 50000 edit 300 s300 p1, 65000 edit 300 s300 p2",
     "M07 high, M02 note, M09 note", NULL},
    {"keys of the slice before", "0 begin, 59000 keys 20 m1000, 60500 edit 90 s90 m1000", "M09 note", NULL},
    /* the rest */
    {"the mouse", "0 begin, 60000 mouse-out, 66000 mouse-in", "M10 low, M09 note",
     "The mouse left the page, though the window was not left, once, for 6 s"},
    {"the mouse, shortly", "0 begin, 60000 mouse-out, 64000 mouse-in", "M09 note", NULL},
    {"the mouse leaves with the window",
     "0 begin, 60000 mouse-out, 60100 leave, 69000 return, 69100 mouse-in", "M03 low, M09 note", NULL},
    {"two screens", "0 begin, 0 screens 2, 60000 screens 1", "M11 medium, M09 note",
     "More than one screen was connected, once, for 1 min at 0:00"},
    {"one screen", "0 begin, 0 screens 1", "M09 note", NULL},
    {"a window aside", "0 begin, 1000 place 1, 31000 place 0", "M12 low, M09 note", "once, for 30 s at 0:01"},
    {"began late", "30000 begin", "M16 low, M09 note", "Nothing was recorded once, for 30 s at 0:00"},
    {"stopped, and began again", "0 begin, 60000 stop, 150000 begin", "M16 medium, M09 note",
     "Nothing was recorded once, for 1 min 30 s at 1:00"},
    {"loaded again", "0 begin, 60000 keys 1, 63000 begin", "M09 note", NULL},
    {"the machine slept", "0 begin, 60000 keys 1, 85000 begin", "M16 low, M09 note",
     "Nothing was recorded once, for 25 s at 1:00"},
    /* clocks */
    {"a clock that goes backwards", "0 begin, 60000 leave, 30000 return, 90000 leave, 95000 return",
     "M03 low, M09 note", "The window was left once, for 5 s at 1:30"},
    {"before the beginning", "-5000 begin, -3000 leave, 4000 return", "M03 low, M09 note",
     "once, for 4 s at 0:00"},
    {"after the end", "0 begin, 4190000 leave, 4210000 return, 4220000 paste 900", "M03 low, M09 note",
     "once, for 10 s at 1:09:50"},
    {"a problem that there is not", "0 begin, 60000 edit 20 s20 p99", "M09 note", NULL},
};

static void test_cases(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        _cleanup_(strbuf_release) struct strbuf b = {0};
        struct mirror_signal v[40];
        struct mirror_report r;
        unit_case(cases[i].name);
        const size_t n = signals_of(cases[i].signals, v, ARRAY_LEN(v));
        mirror_look(v, n,
                    &(struct mirror_context){.length_ms = EXAM,
                                             .paste = cases[i].paste,
                                             .full_screen = cases[i].full_screen,
                                             .keys_minute = cases[i].keys_minute},
                    &a, &r);
        check_report(&r);
        findings_of(&r, &b);
        assert_string_equal(strbuf_cstr(&b), cases[i].findings);
        if (cases[i].message && r.n && str_find(r.v[0].message, str_of(cases[i].message)) == r.v[0].message.n)
            fail_msg("\"%.*s\"", STR_ARG(r.v[0].message));
    }
    arena_release(&a);
}

static void test_straight(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    for (int64_t removed = 0; removed < 4; removed++) {
        struct mirror_signal v[101];
        struct mirror_report r;
        for (int i = 0; i < 100; i += 2) {
            v[i] = (struct mirror_signal){.at_ms = i * 5000, .what = MIRROR_KEYS, .n = 10, .ms = 5000};
            v[i + 1] = (struct mirror_signal){.at_ms = i * 5000,
                                              .what = MIRROR_EDIT,
                                              .n = 10,
                                              .removed = i % 10 == 0 ? removed : 0,
                                              .size = 5 * i,
                                              .ms = 5000,
                                              .problem = 1 + i / 50};
        }
        v[100] = (struct mirror_signal){.at_ms = 600000, .what = MIRROR_STOP};
        mirror_look(v, 101, &(struct mirror_context){.length_ms = 600000}, &a, &r);
        check_report(&r);
        /* 250 characters of each problem are too few to say anything. */
        assert_int_equal(r.n, 0);
        for (int i = 1; i < 100; i += 2)
            v[i].problem = 1;
        mirror_look(v, 101, &(struct mirror_context){.length_ms = 600000}, &a, &r);
        /* 0, 10, 20 or 30 of 500 taken back: below 3 per cent it is straight. */
        assert_int_equal(r.n, removed < 2);
        assert_int_equal(r.typed, 500);
        assert_int_equal(r.removed, 10 * removed);
        if (removed == 1)
            assert_string_equal(
                r.v[0].message.p,
                "Code was written from beginning to end with hardly a character taken back: problem 1, 500 typed and 10 removed");
    }
    arena_release(&a);
}

static void test_similar(void **state)
{
    (void)state;
    const struct {
        struct mirror_similar s;
        const char *findings;
    } rows[] = {
        {{1, STR("solution.py"), false, 0.95, 300}, "M14 high"},
        {{1, STR("solution.py"), false, 0.95, 80}, "M14 medium"},
        {{1, STR("solution.py"), false, 0.65, 300}, "M14 medium"},
        {{1, STR("solution.py"), false, 0.55, 300}, ""},
        {{0, STR("your answer of May"), true, 1, 300}, "M15 note"},
        {{1, STR("solution.py"), false, 1, 0}, ""},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        _cleanup_(strbuf_release) struct strbuf b = {0};
        struct mirror_report r;
        mirror_look(NULL, 0,
                    &(struct mirror_context){.length_ms = EXAM, .similar = &rows[i].s, .n_similar = 1}, &a,
                    &r);
        check_report(&r);
        findings_of(&r, &b);
        assert_string_equal(strbuf_cstr(&b), rows[i].findings);
        if (i == 0)
            assert_string_equal(
                r.v[0].message.p,
                "95 % of the answer to problem 1 is in solution.py, whatever its names and layout");
    }
    arena_release(&a);
}

static void test_line(void **state)
{
    (void)state;
    struct mirror_signal v[20];
    struct mirror_report r;
    struct arena a;
    arena_init(&a);
    const size_t n = signals_of(
        "0 begin, 10000 keys 9 m1000, 10000 edit 9 s9 m1000 p1, 11000 keys 9 m1000, 11000 edit 9 s18 m1000 p1, 11500 edit 1 s19 p2, 20000 leave, "
        "25000 return, 30000 paste 12, 40000 edit 2 s20 p1, 400000 stop, 420000 begin",
        v, ARRAY_LEN(v));
    mirror_look(v, n, &(struct mirror_context){.length_ms = 430000}, &a, &r);
    check_report(&r);
    static const struct mirror_stretch line[] = {
        {0, 10000, MIRROR_READING},      {10000, 12000, MIRROR_TYPING},    {12000, 20000, MIRROR_READING},
        {20000, 25000, MIRROR_AWAY},     {25000, 30000, MIRROR_READING},   {30000, 31000, MIRROR_PASTING},
        {31000, 40000, MIRROR_READING},  {40000, 41000, MIRROR_TYPING},    {41000, 400000, MIRROR_WAITING},
        {400000, 420000, MIRROR_UNSEEN}, {420000, 430000, MIRROR_READING},
    };
    assert_int_equal(r.n_line, ARRAY_LEN(line));
    for (size_t i = 0; i < r.n_line; i++) {
        assert_int_equal(r.line[i].from_ms, line[i].from_ms);
        assert_int_equal(r.line[i].to_ms, line[i].to_ms);
        assert_int_equal(r.line[i].doing, line[i].doing);
    }
    assert_int_equal(r.n_sizes, 4); /* the last of each slice, of each problem */
    assert_true(r.sizes[0].size == 9 && r.sizes[1].size == 18 && r.sizes[2].size == 19 &&
                r.sizes[2].problem == 2 && r.sizes[3].at_ms == 40000);
    assert_true(r.left == 1 && r.away_ms == 5000 && r.keys == 18 && r.typed == 21 - 12 + 12 &&
                r.pasted == 12);
    arena_release(&a);
}

static void test_review(void **state)
{
    (void)state;
    struct mirror_signal v[8];
    struct mirror_report r;
    struct arena a;
    arena_init(&a);
    const struct mirror_context c = {.length_ms = 100000, .paste = EXAM_PASTE_OWN};
    mirror_look(v, signals_of("0 begin, 60000 paste 60", v, 8), &c, &a, &r);
    assert_true(r.grade == MIRROR_MEDIUM && !r.review);
    mirror_look(v, signals_of("0 begin, 0 screens 2, 60000 paste 60", v, 8), &c, &a, &r);
    assert_true(r.grade == MIRROR_MEDIUM && r.review);
    mirror_look(v, signals_of("0 begin, 60000 paste 600", v, 8), &c, &a, &r);
    assert_true(r.grade == MIRROR_HIGH && r.review);
    mirror_look(v, signals_of("9000 begin, 60000 leave, 70000 return, 50000 keys 1, 200000 paste 600", v, 8),
                &c, &a, &r);
    assert_int_equal(r.back, 1);
    assert_int_equal(r.late, 1);
    assert_int_equal(r.pasted, 0);
    /* No exam, and one that is impossible. */
    mirror_look(v, signals_of("0 begin, 60000 paste 600", v, 8), &(struct mirror_context){.length_ms = -5},
                &a, &r);
    check_report(&r);
    assert_true(r.n_line == 0 && r.length_ms == 0 && r.late == 1);
    mirror_look(v, 2, &(struct mirror_context){.length_ms = INT64_MAX}, &a, &r);
    check_report(&r);
    assert_int_equal(r.length_ms, MIRROR_LENGTH_MAX_MS);
    arena_release(&a);
}

/* Two hours of everything at once, in any order. */
static void test_very_many(void **state)
{
    (void)state;
    enum { MANY = 100000 };
    struct mirror_signal *v = calloc(MANY, sizeof *v);
    struct arena a;
    struct mirror_report r;
    uint64_t seed = 6;
    arena_init(&a);
    assert_non_null(v);
    for (int round = 0; round < 4; round++) {
        for (size_t i = 0; i < MANY; i++) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            const int64_t x = (int64_t)(seed >> 40);
            v[i] = (struct mirror_signal){.at_ms = (int64_t)i * 72 + (round == 1 ? x % 9000 - 4000 : 0),
                                          .what = round == 2   ? (i % 2 ? MIRROR_LEAVE : MIRROR_RETURN)
                                                  : round == 3 ? MIRROR_EDIT
                                                               : (enum mirror_what)(x % MIRROR_WHATS),
                                          .n = x % 300,
                                          .removed = x % 7,
                                          .size = x % 5000,
                                          .ms = x % 1000,
                                          .problem = x % 4,
                                          .own = x & 1};
        }
        mirror_look(v, MANY, &(struct mirror_context){.length_ms = 7200000, .full_screen = true}, &a, &r);
        check_report(&r);
        assert_true(r.n > 0 && r.n_sizes <= MIRROR_SLICES_MAX * 4);
        if (round == 2)
            assert_int_equal(r.left, 0); /* 72 ms are a blink each */
        arena_clear(&a);
    }
    free(v);
    arena_release(&a);
}

/* ---- in and out ---- */

static const struct {
    const char *name, *json, *field;
} bad[] = {
    {"no list", "{}", "signals"},
    {"no object", "[1]", "signals[0]"},
    {"no word", "[{\"at_ms\":1}]", "signals[0].what"},
    {"an unknown word", "[{\"at_ms\":1,\"what\":\"begin\"},{\"at_ms\":1,\"what\":\"smile\"}]",
     "signals[1].what"},
    {"an unknown member: nobody keeps text", "[{\"at_ms\":1,\"what\":\"paste\",\"text\":\"x\"}]",
     "signals[0].text"},
    {"no time", "[{\"what\":\"begin\"}]", "signals[0].at_ms"},
    {"a broken time", "[{\"what\":\"begin\",\"at_ms\":1.5}]", "signals[0].at_ms"},
    {"a number that is too high", "[{\"what\":\"paste\",\"at_ms\":1,\"n\":99999999}]", "signals[0].n"},
    {"a number that is too low", "[{\"what\":\"edit\",\"at_ms\":1,\"removed\":-1}]", "signals[0].removed"},
    {"a problem that there cannot be", "[{\"what\":\"edit\",\"at_ms\":1,\"problem\":21}]",
     "signals[0].problem"},
    {"own is a word", "[{\"what\":\"paste\",\"at_ms\":1,\"own\":\"yes\"}]", "signals[0].own"},
};

static void test_reading(void **state)
{
    (void)state;
    struct arena a;
    struct mirror_signal *v;
    size_t n;
    struct error e;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        json_auto_t *array = NULL;
        unit_case(bad[i].name);
        assert_int_equal(json_read(str_of(bad[i].json), &array, &e), ERR_OK);
        assert_int_equal(mirror_signals(array, &a, &v, &n, &e), ERR_INVALID);
        assert_string_equal(e.field, bad[i].field);
    }
    /* What is written is read again as the same. */
    _cleanup_(strbuf_release) struct strbuf b = {0};
    for (int what = 0; what < MIRROR_WHATS; what++) {
        const struct mirror_signal s = {
            1000 + what, (enum mirror_what)what, what % 3, what % 2, what % 5, what * 7, what * 11, what % 4,
            what % 2};
        struct json_writer w = jw_to(&b);
        strbuf_clear(&b);
        jw_begin(&w, '[');
        mirror_signal_put(&s, &w);
        jw_end(&w);
        json_auto_t *array = NULL;
        assert_int_equal(json_read(strbuf_str(&b), &array, &e), ERR_OK);
        assert_int_equal(mirror_signals(array, &a, &v, &n, &e), ERR_OK);
        assert_int_equal(n, 1);
        assert_true(v->at_ms == s.at_ms && v->what == s.what && v->n == s.n && v->lines == s.lines &&
                    v->removed == s.removed && v->size == s.size && v->ms == s.ms &&
                    v->problem == s.problem && v->own == s.own);
    }
    json_auto_t *many = json_array();
    json_t *one = json_pack("{s:i,s:s}", "at_ms", 1, "what", "begin");
    for (size_t i = 0; i <= MIRROR_SIGNALS_MAX; i++)
        json_array_append(many, one);
    json_decref(one);
    assert_int_equal(mirror_signals(many, &a, &v, &n, &e), ERR_TOO_LARGE);
    arena_release(&a);
}

static void read_texts(struct arena *a, struct mirror_text texts[MIRROR_RULES_N])
{
    struct error e = {0};
    struct str text;
    const struct yaml *doc;
    assert_int_equal(fd_read_path(CONTENT_DIR "/rules/mirror.yaml", 1 << 20, a, &text, &e), ERR_OK);
    if (yaml_read(text, a, &doc, &e) != ERR_OK || mirror_texts(doc, a, texts, &e) != ERR_OK)
        fail_msg("line %s: %s", e.field, e.message);
}

static void test_texts(void **state)
{
    (void)state;
    struct arena a;
    struct error e;
    const struct yaml *doc;
    struct mirror_text texts[MIRROR_RULES_N];
    arena_init(&a);
    read_texts(&a, texts);
    for (size_t i = 0; i < MIRROR_RULES_N; i++) {
        assert_true(texts[i].title.n && texts[i].looks.n && texts[i].innocent.n && texts[i].avoid.n);
        /* A mark of ours that no tool documents says so, or has nothing to say to an examiner. */
        for (size_t j = 0; j < texts[i].n_sources; j++)
            if (str_find(texts[i].sources[j], STR("https://")) == texts[i].sources[j].n &&
                str_find(texts[i].sources[j], STR("2003")) == texts[i].sources[j].n)
                fail_msg("%s: a source without an address: %s", MIRROR_RULES[i].id, texts[i].sources[j].p);
    }
    static const char *const wrong[] = {
        "rules: []\n",
        "rules: {}\n",
        "rules:\n  - {id: M99}\n",
        "other: 1\n",
        "rules:\n  - {id: M09, name: idle, title: a, looks: b, innocent: c, avoid: d}\n  - {id: M09, name: idle, title: a, looks: b, innocent: c, avoid: d}\n",
        "rules:\n  - {id: M09, name: fast, title: a, looks: b, innocent: c, avoid: d}\n",
        "rules:\n  - {id: M03, name: left, title: a, looks: b, innocent: c, avoid: d}\n"};
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        assert_int_equal(yaml_read(str_of(wrong[i]), &a, &doc, &e), ERR_OK);
        assert_int_equal(mirror_texts(doc, &a, texts, &e), ERR_INVALID);
    }
    arena_release(&a);
}

static void test_json(void **state)
{
    (void)state;
    _cleanup_(strbuf_release) struct strbuf b = {0};
    struct mirror_text texts[MIRROR_RULES_N];
    struct mirror_signal v[4];
    struct mirror_report r;
    struct arena a;
    arena_init(&a);
    read_texts(&a, texts);
    mirror_look(v, signals_of("0 begin, 60000 paste 600 p2, 60000 edit 600 s600 m100 p2", v, 4),
                &(struct mirror_context){.length_ms = 90000, .paste = EXAM_PASTE_OWN}, &a, &r);
    struct json_writer w = jw_to(&b);
    jw_begin(&w, '{');
    mirror_put(&r, texts, &w);
    jw_end(&w);
    json_auto_t *o = NULL;
    assert_int_equal(json_read(strbuf_str(&b), &o, NULL), ERR_OK);
    assert_string_equal(json_string_value(json_object_get(o, "grade")), "high");
    assert_true(json_is_true(json_object_get(o, "review")));
    const json_t *f = json_array_get(json_object_get(o, "findings"), 0);
    assert_string_equal(json_string_value(json_object_get(f, "rule")), "M01");
    assert_string_equal(json_string_value(json_object_get(f, "basis")), "documented");
    assert_int_equal(json_object_size(f), 13);
    const json_t *span = json_array_get(json_object_get(f, "spans"), 0);
    assert_int_equal(json_integer_value(json_object_get(span, "problem")), 2);
    assert_int_equal(json_array_size(json_object_get(o, "line")), 3);
    assert_int_equal(
        json_integer_value(json_object_get(json_array_get(json_object_get(o, "sizes"), 0), "size")), 600);
    assert_int_equal(json_object_size(o), 14);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cases),   cmocka_unit_test(test_straight), cmocka_unit_test(test_similar),
        cmocka_unit_test(test_line),    cmocka_unit_test(test_review),   cmocka_unit_test(test_very_many),
        cmocka_unit_test(test_reading), cmocka_unit_test(test_texts),    cmocka_unit_test(test_json),
    };
    return cmocka_run_group_tests_name("rounds/mirror", tests, NULL, NULL);
}
