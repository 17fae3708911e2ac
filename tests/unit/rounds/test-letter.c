/* Letters: what is read, what is refused, what is left out when it is not known, and which one fits. */
#include "base/fd.h"
#include "base/yaml.h"
#include "rounds/apply/track/letter.h"
#include "unit.h"

#include <stdlib.h>

static struct letter_language read_file(const char *code, struct arena *a)
{
    struct letter_language l = {0};
    struct error e = {0};
    struct str text;
    char path[400];
    snprintf(path, sizeof path, CONTENT_DIR "/drafts/%s.yaml", code);
    if (fd_read_path(path, LETTER_BYTES_MAX, a, &text, &e) != ERR_OK ||
        letter_read(text, a, &l, &e) != ERR_OK)
        fail_msg("%s: line %s: %s", path, e.field, e.message);
    return l;
}

static const struct letter_facts all = {
    .company = STR("Acme [Labs]"),
    .role = STR("{Engineer}"),
    .person = STR("Ann"),
    .me = STR("Ada Byron"),
    .round = STR("screen"),
    .applied = {2026, 11, 2},
    .round_on = {2026, 11, 20},
    .promised = {2026, 11, 26},
};

static bool contains(struct str text, const char *part)
{
    return str_find(text, str_of(part)) < text.n;
}

static void test_every_letter_of_every_language(void **state)
{
    (void)state;
    static const char *const languages[] = {"en", "de"};
    const struct letter_facts few = {.company = STR("Acme"), .role = STR("Engineer")};
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(languages); i++) {
        struct letter_language l = read_file(languages[i], &a);
        for (int k = 0; k < LETTER_KINDS; k++) {
            struct letter whole, bare;
            unit_case(letter_kind_name((enum letter_kind)k));
            letter_fill(&l, (enum letter_kind)k, &all, &a, &whole);
            letter_fill(&l, (enum letter_kind)k, &few, &a, &bare);
            /* What was said stands as it was said; nothing of the pattern is left, nor a hole where something
             * was not known. */
            assert_true(contains(whole.body, "Ann") &&
                        (contains(whole.body, "{Engineer}") || contains(whole.subject, "{Engineer}")) &&
                        contains(whole.body, "Ada Byron\n"));
            static const char *const holes[] = {"{", "}", "[", "]", "  ", " ,", " .", "\n\n\n", "()", " \n"};
            for (size_t h = 0; h < ARRAY_LEN(holes); h++) {
                assert_false(contains(bare.body, holes[h]));
                assert_false(contains(bare.subject, holes[h]));
            }
            assert_true(whole.body.n > bare.body.n && whole.body.n < 900);
            assert_true(str_ends(bare.body, STR("\n")) && !contains(bare.subject, "\n"));
        }
    }
    arena_release(&a);
}

static void test_filled(void **state)
{
    (void)state;
    struct arena a;
    struct letter l;
    arena_init(&a);
    struct letter_language en = read_file("en", &a), de = read_file("de", &a);
    letter_fill(&en, LETTER_PROMISE_OVER, &all, &a, &l);
    assert_true(str_is(l.subject, "{Engineer}: your answer by 26 November 2026"));
    letter_fill(&de, LETTER_AFTER_SENT, &all, &a, &l);
    assert_true(str_is(l.subject, "{Engineer}: meine Bewerbung vom 2. November 2026"));
    assert_true(
        contains(l.body, "am 2. November 2026 habe ich mich bei Acme [Labs] als {Engineer} beworben"));
    letter_fill(&en, LETTER_THANKS, &(struct letter_facts){.round = STR("no such kind")}, &a, &l);
    assert_true(str_is(l.subject, "Thank you for our conversation"));
    arena_release(&a);
}

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name, *from, *to, *says;
    } cases[] = {
        {"a field that is none", "{me}", "{mee}", "no field {mee}"},
        {"a field outside brackets", "Hello[ {person}]", "Hello {person}", "not always known"},
        {"a bracket that stays open", "[ {person}]", "[ {person}", "neither nest nor end"},
        {"a bracket that was not open", "[ {person}]", " ]", "neither nest nor end"},
        {"a brace that stays open", "{me}]", "{me", "a brace does not end"},
        {"a brace that was not open", "{me}]", "me}]", "did not begin"},
        {"a key that is none", "  thanks:", "  thinks:", "thinks"},
        {"a month too few", "January, ", "", "twelve months"},
        {"a round that is missing", "  offer: our call about the offer\n", "", "offer"},
        {"nothing", NULL, "", "missing"},
        {"no YAML", NULL, "a: [", "line"},
    };
    struct arena a;
    struct str text;
    arena_init(&a);
    assert_int_equal(fd_read_path(CONTENT_DIR "/drafts/en.yaml", LETTER_BYTES_MAX, &a, &text, NULL), ERR_OK);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        _cleanup_(strbuf_release) struct strbuf broken = {0};
        struct letter_language l;
        struct error e = {0};
        unit_case(cases[i].name);
        if (cases[i].from) {
            size_t at = str_find(text, str_of(cases[i].from));
            assert_true(at < text.n);
            strbuf_put(&broken, str_head(text, at));
            strbuf_puts(&broken, cases[i].to);
            strbuf_put(&broken, str_from(text, at + strlen(cases[i].from)));
        } else {
            strbuf_puts(&broken, cases[i].to);
        }
        assert_int_equal(letter_read(strbuf_str(&broken), &a, &l, &e), ERR_INVALID);
        if (i < ARRAY_LEN(cases) - 2 && !strstr(e.message, cases[i].says))
            fail_msg("%s", e.message);
        assert_true(yaml_error_line(&e) > 0);
    }
    arena_release(&a);
}

static void test_which_fits(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        enum follow_up_why why;
        int follow_ups, round_days;
        bool in_rounds;
        enum letter_kind kind;
    } cases[] = {
        {"quiet since it was sent", FOLLOW_UP_QUIET, 0, -1, false, LETTER_AFTER_SENT},
        {"and asked once", FOLLOW_UP_QUIET, 1, -1, false, LETTER_AFTER_SENT_AGAIN},
        {"quiet since a round", FOLLOW_UP_QUIET, 0, 9, true, LETTER_AFTER_ROUND},
        {"and asked once", FOLLOW_UP_QUIET, 1, 9, true, LETTER_AFTER_ROUND_AGAIN},
        {"a day that was set", FOLLOW_UP_PLANNED, 0, -1, false, LETTER_AFTER_SENT},
        {"their promise is over", FOLLOW_UP_ASK_PROMISE, 0, 1, true, LETTER_PROMISE_OVER},
        {"a round yesterday", FOLLOW_UP_NONE, 0, 1, true, LETTER_THANKS},
        {"a round three days ago", FOLLOW_UP_NONE, 0, 3, true, LETTER_KINDS},
        {"no round", FOLLOW_UP_NONE, 0, -1, false, LETTER_KINDS},
        {"they wait for an answer", FOLLOW_UP_ANSWER, 0, 1, true, LETTER_KINDS},
        {"nobody to ask", FOLLOW_UP_NOBODY, 2, -1, false, LETTER_KINDS},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        unit_case(cases[i].name);
        const struct follow_up next = {.why = cases[i].why};
        assert_int_equal(letter_suggest(&next, cases[i].follow_ups, cases[i].in_rounds, cases[i].round_days),
                         cases[i].kind);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_every_letter_of_every_language),
        cmocka_unit_test(test_filled),
        cmocka_unit_test(test_refused),
        cmocka_unit_test(test_which_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
