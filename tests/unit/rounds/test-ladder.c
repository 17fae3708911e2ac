/* The cross-examination: what a claim says, what is asked about it, and that nothing is asked that it does
 * not say. */
#include "base/fd.h"
#include "base/yaml.h"
#include "rounds/screen/ladder.h"
#include "rounds/screen/quantity.h"
#include "unit.h"

#include <stdlib.h>

static const struct ladder_rules *read_rules(struct arena *a, struct str *ret_text)
{
    const struct ladder_rules *rules = NULL;
    struct error e = {0};
    struct str text;
    if (fd_read_path(CONTENT_DIR "/questions/ladder.yaml", LADDER_BYTES_MAX, a, &text, &e) != ERR_OK ||
        ladder_rules_read(text, a, &rules, &e) != ERR_OK)
        fail_msg("ladder.yaml:%s: %s", e.field, e.message);
    if (ret_text)
        *ret_text = text;
    return rules;
}

/* ---- quantities ---- */

static bool react(const void *context, size_t at)
{
    const char *text = context;
    return at >= 6 && memcmp(text + at - 6, "React ", 6) == 0;
}

static void test_quantities(void **state)
{
    (void)state;
    static const struct {
        const char *text, *found; /* "percent=40 %;time=6 minutes" */
    } rows[] = {
        {"Cut p95 latency by 40 %", "percent=40 %"},
        {"Cut latency by 40%, of which 3.5 percent by luck", "percent=40%;percent=3.5 percent"},
        {"um 12,5 Prozent gesenkt", "percent=12,5 Prozent"},
        {"Made the build go from 40 to 6 minutes", "time=from 40 to 6 minutes"},
        {"von 40 auf 6 Minuten verkürzt", "time=von 40 auf 6 Minuten"},
        {"from 40 % to 60 %", "percent=from 40 % to 60 %"},
        {"10x faster, 3-fold, 2×", "factor=10x;factor=3-fold;factor=2×"},
        {"saved 2 M€ a year and $50k, EUR 300, 1.2 million dollars",
         "money=2 M€;money=$50k;money=EUR 300;money=1.2 million dollars"},
        {"€60–75k", "money=€60–75k"},
        {"Split 12 legacy services into 3", "count=12 legacy services;bare=3"},
        {"served 2M users and 1,200 requests per second", "count=2M users;count=1,200 requests"},
        {"led a team of 5", "people=5"},
        {"led a 5-person team, 6-week project", "people=5-person;time=6-week"},
        {"8 Entwickler, 5 people", "people=8 Entwickler;people=5 people"},
        {"10 000 Nutzer", "count=10 000 Nutzer"},
        {"1'000'000 rows", "count=1'000'000 rows"},
        {"120 ms", "time=120 ms"},
        {"Lighthouse score from 54 to 97", "bare=from 54 to 97"},
        {"cut the bundle by 1.3 MB of 4 TB", "size=1.3 MB;size=4 TB"},
        {"Wrote 400+ unit tests", "count=400+ unit tests"},
        {"7 junior developers, 3 direct reports", "people=7 junior developers;people=3 direct reports"},
        {"ein Team von 12", "people=12"},
        /* What is none. */
        {"in 2019 and 2021, from 2019 to 2021", ""},
        {"2019 users", ""}, /* it could be a year */
        {"p95, S3, OAuth2, HTTP/2, GPT-4, ISO-27001, B2B, 2nd, 3-tier, 2FA", ""},
        {"24/7 on call, version 1.2.3, 10:30", ""},
        {"5 years of experience with C", ""},
        {"5 years of growth", "time=5 years"},
        {"React 18 and 19 pages", "count=19 pages"},
        {"10. Platz", "bare=10"},
        {"", ""},
        {"5", "bare=5"},
        {"%", ""},
        {"- 5 -", "bare=5"},
        {"\xff\xfe 7 \xc3", "bare=7"},
        {"1,2,3,4", ""},
        {"12,00,000", ""},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct quantity q;
        unit_case(rows[i].text);
        for (size_t at = 0; quantity_next(str_of(rows[i].text), &at, react, rows[i].text, &q);)
            strbuf_printf(&out, "%s%s=%.*s", out.n ? ";" : "", quantity_kind_names[q.kind], STR_ARG(q.words));
        assert_string_equal(strbuf_cstr(&out), rows[i].found);
    }
}

/* Any bytes, cut anywhere: it ends, and what it gives is of the text. */
static void test_quantities_of_anything(void **state)
{
    (void)state;
    static const char parts[] = "0123456789.,'%/-: xk€$fromto\xc3\xa4\xff";
    unsigned seed = 7;
    for (int round = 0; round < 20000; round++) {
        char text[40];
        size_t n = (size_t)(round % 40);
        for (size_t i = 0; i < n; i++)
            text[i] = parts[(seed = seed * 1103515245u + 12345u) / 65536u % (sizeof parts - 1)];
        char *exact = malloc(n + 1); /* of its very size, for the sanitizer */
        memcpy(exact, text, n);
        struct str s = {exact, n};
        struct quantity q;
        size_t last = 0;
        for (size_t at = 0; quantity_next(s, &at, NULL, NULL, &q); last = at) {
            assert_true(at > last && at <= n && q.words.n > 0);
            assert_true(q.words.p >= exact && q.words.p + q.words.n <= exact + n);
        }
        free(exact);
    }
}

/* ---- the ladder ---- */

static const struct ladder_technology techs[] = {
    {STR("PostgreSQL"), STR("databases")}, {STR("Go"), STR("languages")}, {STR("React"), STR("frameworks")}};

struct example {
    const char *name;
    struct ladder_claim claim;
};
static const struct example examples[] = {
    {"only words", {.words = STR("Took care of things")}},
    {"nothing", {.words = STR("")}},
    {"percent", {.words = STR("Cut p95 latency by 40 %")}},
    {"number in its own field", {.words = STR("Cut latency"), .number = STR("half of it")}},
    {"all",
     {.words = STR(
          "Migrated 12 services from MySQL to PostgreSQL and Go, cutting costs by 30 %, saving $50k in 6 weeks"),
      .employer = STR("Acme {Labs}"),
      .measured = STR("the bill of AWS, month by month."),
      .my_part = STR("plan and cut-over"),
      .own = {STR("Why at all?"), STR(""), STR("And again?")},
      .technologies = techs,
      .n_technologies = 2}},
    {"German",
     {.words =
          STR("Die Ladezeit der Startseite in React um 40 % gesenkt und ein Team von 5 Entwicklern geleitet"),
      .technologies = techs + 2,
      .n_technologies = 1}},
    {"doubled", {.words = STR("Doubled the number of tests"), .my_part = STR("all of it")}},
    {"mentored", {.words = STR("Mentored 3 junior developers, introduced code reviews")}},
};

static const struct example *example(const char *name)
{
    for (size_t i = 0; i < ARRAY_LEN(examples); i++)
        if (strcmp(examples[i].name, name) == 0)
            return &examples[i];
    fail_msg("no example %s", name);
    return NULL;
}

static bool has(struct str text, const char *part)
{
    return str_find(text, str_of(part)) < text.n;
}

static bool asks(const struct ladder *l, int level, const char *id)
{
    for (size_t i = 0; i < l->n; i++)
        if (l->v[i].level == level && str_is(l->v[i].id, id))
            return true;
    return false;
}

static void test_shape_of_every_ladder(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    const struct ladder_rules *rules = read_rules(&a, NULL);
    assert_true(ladder_rules_count(rules) >= 60);
    for (size_t i = 0; i < ARRAY_LEN(examples); i++)
        for (uint64_t turn = 0; turn < 13; turn++)
            for (int lang = 0; lang < LADDER_LANGUAGES; lang++) {
                struct ladder l;
                int level = 1;
                size_t of_level[LADDER_LEVELS + 1] = {0};
                unit_case(examples[i].name);
                ladder_build(rules, &examples[i].claim, (enum ladder_language)lang, turn, &a, &l);
                for (size_t k = 0; k < l.n; k++) {
                    const struct ladder_question *q = &l.v[k];
                    assert_true(q->level >= level);
                    level = q->level;
                    of_level[level]++;
                    assert_true(q->text.n > 3 && q->text.n < 900 && !has(q->text, "“”") &&
                                !has(q->text, "„“"));
                    for (size_t j = 0; j < k; j++) {
                        assert_false(str_eq(l.v[j].id, q->id));
                        /* One question about each subject at a level, beside one's own. */
                        assert_false(l.v[j].level == level && !l.v[j].own && !q->own &&
                                     l.v[j].about == q->about);
                    }
                }
                for (int k = 1; k <= LADDER_LEVELS; k++)
                    assert_true(of_level[k] >= 1 && of_level[k] <= LADDER_PER_LEVEL + 1);
                assert_true(l.fitting >= l.n - 3);
            }
    arena_release(&a);
}

/* What stands in a question in quotation marks, or as a name, stands in the claim. */
static void test_nothing_that_is_not_said(void **state)
{
    (void)state;
    static const struct {
        const char *words, *kind;
    } all_techs[] = {{"MySQL", "databases"},
                     {"AWS", "cloud"},
                     {"React", "frameworks"},
                     {"Go", "languages"},
                     {"PostgreSQL", "databases"}};
    struct arena a;
    arena_init(&a);
    const struct ladder_rules *rules = read_rules(&a, NULL);
    for (size_t i = 0; i < ARRAY_LEN(examples); i++) {
        const struct ladder_claim *c = &examples[i].claim;
        const char *said = arena_printf(&a, "%.*s|%.*s|%.*s|%.*s|%.*s", STR_ARG(c->words), STR_ARG(c->number),
                                        STR_ARG(c->measured), STR_ARG(c->my_part), STR_ARG(c->employer));
        unit_case(examples[i].name);
        for (uint64_t turn = 0; turn < 40; turn++) {
            struct ladder l;
            ladder_build(rules, c, LADDER_EN, turn, &a, &l);
            for (size_t k = 0; k < l.n; k++) {
                struct str rest = l.v[k].text;
                if (l.v[k].own)
                    continue;
                for (size_t open; (open = str_find(rest, STR("“"))) < rest.n;) {
                    rest = str_from(rest, open + 3);
                    struct str quoted = str_head(rest, str_find(rest, STR("”")));
                    assert_non_null(strstr(said, arena_cstr(&a, quoted)));
                }
                for (size_t t = 0; t < ARRAY_LEN(all_techs); t++)
                    assert_true(!has(l.v[k].text, all_techs[t].words) || strstr(said, all_techs[t].words));
                /* A digit stands in a question only where it is the claim's. */
                assert_true(l.v[k].quotes.n == 0 || strstr(said, arena_cstr(&a, l.v[k].quotes)) != NULL);
            }
        }
    }
    arena_release(&a);
}

static void test_what_is_asked(void **state)
{
    (void)state;
    struct arena a;
    struct ladder l;
    arena_init(&a);
    const struct ladder_rules *rules = read_rules(&a, NULL);

    ladder_build(rules, &example("percent")->claim, LADDER_EN, 0, &a, &l);
    assert_true(l.has_number && !l.has_measured && !l.has_part);
    assert_true(asks(&l, 1, "percent-of-what") && asks(&l, 1, "reduced-why") &&
                asks(&l, 2, "percent-measured-how"));
    assert_true(has(l.v[0].text, "“40 %” of what"));
    assert_true(str_is(l.v[0].quotes, "40 %"));

    /* Without a number it is asked for one, at each turn. */
    for (uint64_t turn = 0; turn < 6; turn++) {
        ladder_build(rules, &example("only words")->claim, LADDER_EN, turn, &a, &l);
        assert_false(l.has_number);
        assert_true(asks(&l, 1, turn % 2 ? "number-missing-size" : "number-missing"));
        assert_true(asks(&l, 2, "no-number-how-told"));
    }

    ladder_build(rules, &example("all")->claim, LADDER_EN, 0, &a, &l);
    assert_true(str_is(l.v[0].id, "own-1") && str_is(l.v[0].text, "Why at all?") && l.v[0].own);
    assert_true(!asks(&l, 2, "own-2") && asks(&l, 3, "own-3"));
    assert_true(asks(&l, 2, "measured-blind"));
    /* The full stop at its end is none of the sentence's. */
    for (size_t i = 0; i < l.n; i++)
        if (str_is(l.v[i].id, "measured-blind"))
            assert_true(has(l.v[i].text, "by “the bill of AWS, month by month”. What"));
    /* "halved" and the like are numbers. */
    ladder_build(rules, &example("doubled")->claim, LADDER_EN, 0, &a, &l);
    assert_true(l.has_number && l.has_part && asks(&l, 1, "doubled-from-what"));
    assert_false(asks(&l, 1, "number-missing"));
    ladder_build(rules, &example("number in its own field")->claim, LADDER_EN, 0, &a, &l);
    assert_true(l.has_number && has(l.v[0].text, "“half of it”"));
    arena_release(&a);
}

/* Braces of the claim are no fields. */
static void test_braces_of_the_claim(void **state)
{
    (void)state;
    struct arena a;
    struct ladder l;
    bool seen = false;
    arena_init(&a);
    const struct ladder_rules *rules = read_rules(&a, NULL);
    for (uint64_t turn = 0; turn < 20; turn++) {
        ladder_build(rules, &example("all")->claim, LADDER_EN, turn, &a, &l);
        for (size_t i = 0; i < l.n; i++)
            seen |= has(l.v[i].text, "Acme {Labs}");
    }
    assert_true(seen);
    arena_release(&a);
}

static void test_language(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum ladder_language language;
    } rows[] = {
        {"Cut the latency of the API by 40 %", LADDER_EN},
        {"Die Latenz der API um 40 % gesenkt", LADDER_DE},
        {"Migrated to AWS", LADDER_EN},
        {"Leitung eines Teams von 5 Entwicklern", LADDER_DE},
        {"", LADDER_EN},
        {"Ladezeit für Kunden um die Hälfte reduziert", LADDER_DE},
    };
    struct arena a;
    arena_init(&a);
    const struct ladder_rules *rules = read_rules(&a, NULL);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        unit_case(rows[i].text);
        assert_int_equal(ladder_language_of(rules, str_of(rows[i].text)), rows[i].language);
    }
    struct ladder l;
    ladder_build(rules, &example("German")->claim, LADDER_DE, 0, &a, &l);
    assert_true(has(l.v[0].text, "„40 %“ wovon genau"));
    arena_release(&a);
}

/* Turns: the same again gives the same; others come round; in time each fitting template is asked. */
static void test_turns(void **state)
{
    (void)state;
    struct arena a;
    struct ladder one, again, other;
    arena_init(&a);
    const struct ladder_rules *rules = read_rules(&a, NULL);
    const struct ladder_claim *c = &example("all")->claim;
    ladder_build(rules, c, LADDER_EN, 3, &a, &one);
    ladder_build(rules, c, LADDER_EN, 3, &a, &again);
    ladder_build(rules, c, LADDER_EN, 4, &a, &other);
    assert_int_equal(one.n, again.n);
    bool differs = one.n != other.n;
    for (size_t i = 0; i < one.n; i++) {
        assert_true(str_eq(one.v[i].text, again.v[i].text));
        differs |= i < other.n && !str_eq(one.v[i].id, other.v[i].id);
    }
    assert_true(differs);
    struct str seen[200];
    size_t n = 0;
    for (uint64_t turn = 0; turn < 400; turn++) {
        struct ladder l;
        ladder_build(rules, c, LADDER_EN, turn, &a, &l);
        for (size_t i = 0; i < l.n; i++) {
            size_t k = 0;
            while (k < n && !str_eq(seen[k], l.v[i].id))
                k++;
            if (k == n && !l.v[i].own)
                seen[n++] = l.v[i].id;
        }
    }
    assert_int_equal(n, one.fitting);
    ladder_build(rules, c, LADDER_EN, UINT64_MAX, &a, &one);
    assert_true(one.n > 6);
    arena_release(&a);
}

static void test_long_claims(void **state)
{
    (void)state;
    struct arena a;
    struct ladder l;
    arena_init(&a);
    const struct ladder_rules *rules = read_rules(&a, NULL);
    _cleanup_(strbuf_release) struct strbuf part = {0};
    for (int i = 0; i < 400; i++)
        strbuf_puts(&part, "größer ");
    struct ladder_claim c = {.words = STR("Built it"), .my_part = strbuf_str(&part)};
    ladder_build(rules, &c, LADDER_EN, 0, &a, &l);
    for (size_t i = 0; i < l.n; i++)
        if (l.v[i].about == LADDER_PART)
            assert_true(l.v[i].text.n < 300 && has(l.v[i].text, "größer …”"));
    arena_release(&a);
}

/* ---- the file ---- */

static void test_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name, *from, *to, *says;
    } rows[] = {
        {"a condition that is none", "when: [percent]", "when: [percents]", "no condition \"percents\""},
        {"a field that is none", "{number} of what, exactly", "{numbers} of what, exactly",
         "no field {numbers}"},
        {"a field that is not asked for", "about: number\n    when: [percent]",
         "about: number\n    when: [employer]", "{number} is not known of every claim"},
        {"a brace that does not end", "{number} of what, exactly", "{number of what, exactly", "brace"},
        {"a brace too many", "{number} of what, exactly", "{number}} of what, exactly", "brace ends"},
        {"an id twice", "id: percent-absolute", "id: percent-of-what", "there twice"},
        {"an id of one's own", "id: percent-absolute", "id: own-1", "own-"},
        {"a level that is none", "level: 1", "level: 4", "level"},
        {"a subject that is none", "about: number", "about: numbers", "\"about\" must be"},
        {"a key that is none", "about: number", "abouts: number", "abouts"},
        {"a word that is there for something else", "en: [mentored,", "en: [reduced,", "already"},
        {"a kind that is a condition", "id: halved", "id: number", "a condition already"},
        {"a kind twice", "id: halved", "id: doubled", "there twice"},
        {"a word with signs", "en: [mentored,", "en: [men-tored,", "words of letters"},
        {"no common words", "common:\n", "commons:\n", "commons"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct error e = {0};
        const struct ladder_rules *rules;
        struct str text, from = str_of(rows[i].from);
        unit_case(rows[i].name);
        arena_init(&a);
        read_rules(&a, &text);
        size_t at = str_find(text, from);
        assert_true(at < text.n);
        struct str changed = str_of(arena_printf(&a, "%.*s%s%.*s", (int)at, text.p, rows[i].to,
                                                 STR_ARG(str_from(text, at + from.n))));
        assert_int_equal(ladder_rules_read(changed, &a, &rules, &e), ERR_INVALID);
        if (!strstr(e.message, rows[i].says) || !yaml_error_line(&e))
            fail_msg("%s: %s", e.field, e.message);
        arena_release(&a);
    }
    struct arena a;
    struct error e = {0};
    const struct ladder_rules *rules;
    arena_init(&a);
    assert_int_equal(
        ladder_rules_read(STR("common: {en: [the], de: [der]}\nkinds: []\ntemplates: []\n"), &a, &rules, &e),
        ERR_INVALID);
    assert_non_null(strstr(e.message, "level 1 has no template"));
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quantities),
        cmocka_unit_test(test_quantities_of_anything),
        cmocka_unit_test(test_shape_of_every_ladder),
        cmocka_unit_test(test_nothing_that_is_not_said),
        cmocka_unit_test(test_what_is_asked),
        cmocka_unit_test(test_braces_of_the_claim),
        cmocka_unit_test(test_language),
        cmocka_unit_test(test_turns),
        cmocka_unit_test(test_long_claims),
        cmocka_unit_test(test_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
