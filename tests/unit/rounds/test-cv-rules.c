/*
 * Each rule on texts that it must find something in, and on texts that it must leave alone:
 * tests/data/cv/rules/R01.txt and so on.
 *
 *     == bad NAME, == good NAME        a case begins
 *     %bare                            without the usual name and contact line on top
 *     %job                             a heading and a job that goes on, for the bullets that follow
 *     %done                            the same with a job that is over
 *     %country us                      options: country;
 *     %wrong word                      a word that the dictionary does not have;
 *     %skill name|synonym, %nice name  what the ad requires, what it would like;
 *     %knockout permit|place|notice|language
 *     %ad text                         the ad;
 *     %position title | employer | dates      a job of the LinkedIn profile
 *
 * It is May 2026.
 */
#include "marked.h"
#include "unit.h"

enum { LIST_MAX = 16 };

static size_t failures; /* all are told before the test fails */

struct setup {
    struct cv_lint_options o;
    struct strbuf text;
    struct str wrong[LIST_MAX];
    size_t n_wrong;
    struct cv_requirement skills[LIST_MAX];
    struct str synonyms[LIST_MAX];
    enum cv_knockout knockouts[LIST_MAX];
    struct cv_position positions[LIST_MAX];
    struct cv_ad ad;
    struct cv_profile profile;
    bool bare;
};

static bool is_word(void *ctx, struct str word)
{
    const struct setup *s = ctx;
    for (size_t i = 0; i < s->n_wrong; i++) {
        if (str_eq(s->wrong[i], word))
            return false;
    }
    return true;
}

static void add_position(struct setup *s, struct str value)
{
    struct cv_position *p = &s->positions[s->profile.n_positions++];
    struct str dates, part;
    assert_true(s->profile.n_positions < LIST_MAX);
    str_split(&value, '|', &p->title);
    str_split(&value, '|', &p->org);
    dates = str_trim(value);
    p->title = str_trim(p->title), p->org = str_trim(p->org);
    assert_true(cv_dates_find(dates, &p->start, &p->end, &part));
    s->o.profile = &s->profile;
}

static void directive(struct setup *s, struct str line)
{
    struct str value = line, name;
    str_split(&value, ' ', &name);
    if (!value.p || value.p == line.p)
        value = STR("");
    if (str_is(name, "%bare")) {
        s->bare = true;
    } else if (str_is(name, "%job") || str_is(name, "%done")) {
        strbuf_puts(&s->text, "## Experience\n\n### Engineer, Acme Works\n");
        strbuf_puts(&s->text, str_is(name, "%job") ? "03/2020 - present\n" : "03/2020 - 04/2026\n");
    } else if (str_is(name, "%country")) {
        s->o.country = value;
    } else if (str_is(name, "%wrong")) {
        assert_true(s->n_wrong < LIST_MAX);
        s->wrong[s->n_wrong++] = value;
    } else if (str_is(name, "%skill") || str_is(name, "%nice")) {
        size_t i = s->ad.n_skills++;
        assert_true(i < LIST_MAX);
        s->skills[i].required = str_is(name, "%skill");
        str_split(&value, '|', &s->skills[i].name);
        s->synonyms[i] = value;
        s->skills[i].synonyms = &s->synonyms[i];
        s->skills[i].n_synonyms = value.n > 0;
        s->o.ad = &s->ad;
    } else if (str_is(name, "%knockout")) {
        static const char *const names[] = {"permit", "place", "notice", "language"};
        size_t k = 0;
        while (k < ARRAY_LEN(names) && !str_is(value, names[k]))
            k++;
        assert_true(k < ARRAY_LEN(names) && s->ad.n_knockouts < LIST_MAX);
        s->knockouts[s->ad.n_knockouts++] = (enum cv_knockout)k;
        s->o.ad = &s->ad;
    } else if (str_is(name, "%ad")) {
        s->ad.text = value;
        s->o.ad = &s->ad;
    } else if (str_is(name, "%position")) {
        add_position(s, value);
    } else {
        fail_msg("no directive %.*s", STR_ARG(line));
    }
}

static void check(const char *rule, struct str name, bool bad, struct setup *s)
{
    struct arena a;
    struct error e;
    struct cv *cv;
    struct cv_report r;
    struct strbuf text = {0};
    arena_init(&a);
    if (!s->bare)
        strbuf_puts(
            &text,
            "# Ada Lovelace\n\nada@lovelace.example | +44 7700 900123 | London, UK | linkedin.com/in/ada\n\n");
    strbuf_put(&text, strbuf_str(&s->text));
    unit_case(arena_printf(&a, "%s %.*s", rule, STR_ARG(name)));
    s->o.today = marked_today;
    s->o.is_word = is_word, s->o.ctx = s;
    s->ad.skills = s->skills, s->ad.knockouts = s->knockouts, s->profile.positions = s->positions;
    if (cv_read_text(strbuf_str(&text), &a, &cv, &e) != ERR_OK)
        fail_msg("%s", e.message);
    cv_lint(cv, &s->o, &a, &r);
    size_t count = 0;
    for (size_t i = 0; i < r.n_findings; i++) {
        const struct cv_finding *f = &r.findings[i];
        if (strcmp(f->rule->id, rule) != 0)
            continue;
        count++;
        if (!bad) {
            print_error("%s in \"%.*s\": %d:%d: %.*s [%.*s]\n", rule, STR_ARG(name), f->at.line, f->at.column,
                        STR_ARG(f->message), STR_ARG(f->evidence));
            failures++;
        }
        assert_true(f->message.n > 0 && f->key.n == 16);
        assert_true(f->at.line >= 0 && (size_t)f->at.line <= cv->n_lines);
    }
    if (bad && !count) {
        print_error("%s found nothing in \"%.*s\"\n", rule, STR_ARG(name));
        failures++;
    }
    strbuf_release(&text);
    strbuf_release(&s->text);
    arena_release(&a);
}

static void check_file(struct arena *a, const struct cv_rule *rule)
{
    static struct setup s;
    struct str text = marked_file(a, arena_printf(a, "%s/cv/rules/%s.txt", TESTS_DATA, rule->id)), name = {0};
    size_t bads = 0, goods = 0;
    bool bad = false;
    for (struct str rest = text, line; str_line(&rest, &line);) {
        bool begins = str_starts(line, STR("== "));
        if (begins && name.n)
            check(rule->id, name, bad, &s);
        if (begins) {
            s = (struct setup){0};
            bad = str_starts(line, STR("== bad "));
            assert_true(bad || str_starts(line, STR("== good ")));
            name = str_from(line, bad ? 7 : 8);
            bads += bad, goods += !bad;
        } else if (str_starts(line, STR("%"))) {
            directive(&s, line);
        } else if (name.n) {
            strbuf_put(&s.text, line);
            strbuf_putc(&s.text, '\n');
        }
    }
    if (name.n)
        check(rule->id, name, bad, &s);
    if (bads < 3 || goods < 3)
        fail_msg("%s has %zu bad and %zu good cases: three of each at least", rule->id, bads, goods);
}

static void test_cases(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < CV_RULES_N; i++)
        check_file(&a, &CV_RULES[i]);
    assert_int_equal(failures, 0);
    arena_release(&a);
}

/* ---- texts of the rules ---- */

static void test_texts(void **state)
{
    (void)state;
    struct arena a;
    struct error e;
    const struct yaml *doc;
    struct cv_rule_text texts[CV_RULES_N];
    arena_init(&a);
    struct str text = marked_file(&a, CONTENT_DIR "/rules/cv.yaml");
    if (yaml_read(text, &a, &doc, &e) != ERR_OK || cv_rule_texts(doc, &a, texts, &e) != ERR_OK)
        fail_msg("cv.yaml:%s: %s", e.field, e.message);
    for (size_t i = 0; i < CV_RULES_N; i++) {
        unit_case(CV_RULES[i].id);
        assert_true(texts[i].title.n && texts[i].why.n && texts[i].mend.n && texts[i].n_sources);
        /* What is doubted says so. */
        assert_true(CV_RULES[i].grade != CV_GRADE_CONFLICTING || texts[i].doubt.n);
    }
    /* A rule without a text, a text without a rule, a wrong name, a member that is missing or unknown. */
    static const char one[] = "{name: spelling, title: a, why: b, mend: c, sources: [d]}";
    const char *bad[] = {"{}",
                         "R99: {}",
                         "[]",
                         arena_printf(&a, "R01: %s", one),
                         "R01: {name: x}",
                         "R01: {name: spelling, title: a}"};
    for (size_t i = 0; i < ARRAY_LEN(bad); i++) {
        unit_case(bad[i]);
        assert_int_equal(yaml_read(str_of(bad[i]), &a, &doc, &e), ERR_OK);
        assert_int_equal(cv_rule_texts(doc, &a, texts, &e), ERR_INVALID);
    }
    /* The whole, with one member more. */
    char *more = arena_printf(&a, "%.*s  because: x\n", STR_ARG(text));
    assert_int_equal(yaml_read(str_of(more), &a, &doc, &e), ERR_OK);
    assert_int_equal(cv_rule_texts(doc, &a, texts, &e), ERR_INVALID);
    arena_release(&a);
}

static void test_table(void **state)
{
    (void)state;
    for (size_t i = 0; i < CV_RULES_N; i++) {
        const struct cv_rule *r = &CV_RULES[i];
        assert_ptr_equal(cv_rule_find(str_of(r->id)), r);
        assert_ptr_equal(cv_rule_find(str_of(r->name)), r);
        assert_true(i == 0 || strcmp(CV_RULES[i - 1].id, r->id) < 0);
    }
    assert_null(cv_rule_find(STR("R00")));
    assert_null(cv_rule_find(STR("")));
    /* Evidence that is weak or contradicts itself never does more than a note. */
    static const char *const weak[] = {"R06", "R07", "R08", "R13", "R23"};
    for (size_t i = 0; i < ARRAY_LEN(weak); i++)
        assert_int_equal(cv_rule_find(str_of(weak[i]))->severity, CV_NOTE);
    for (size_t i = 0; i < CV_RULES_N; i++)
        assert_true(cv_grade_name(CV_RULES[i].grade)[0] && cv_severity_name(CV_RULES[i].severity)[0]);
}

/* ---- the report ---- */

#define SHORT_CV                                                                                                            \
    "# Ada Lovelace\n\nada@lovelace.example | London, UK\n\n## Experience\n\n### Engineer, Acme Works\n03/2020 - present\n" \
    "- Responsible for the looms\n- Helped with cards\n"

static void lint_text(struct arena *a, const char *text, const struct cv_lint_options *o, struct cv_report *r)
{
    struct cv *cv;
    assert_int_equal(cv_read_text(str_of(text), a, &cv, NULL), ERR_OK);
    cv_lint(cv, o, a, r);
}

static size_t count_of(const struct cv_report *r, const char *rule, bool suppressed)
{
    size_t n = 0;
    for (size_t i = 0; i < r->n_findings; i++)
        n += strcmp(r->findings[i].rule->id, rule) == 0 && r->findings[i].suppressed == suppressed;
    return n;
}

static void test_suppress(void **state)
{
    (void)state;
    struct arena a;
    struct cv_report r, again;
    struct cv_lint_options o = {.today = marked_today};
    arena_init(&a);
    lint_text(&a, SHORT_CV, &o, &r);
    assert_int_equal(count_of(&r, "R12", false), 2);
    size_t warnings = r.warnings;
    /* One by its key, also when it has moved. */
    struct str key = {0};
    for (size_t i = 0; i < r.n_findings; i++) {
        if (strcmp(r.findings[i].rule->id, "R12") == 0)
            key = r.findings[i].key;
    }
    struct cv_suppression one = {STR("R12"), key}, all = {STR("weak-start"), STR("")},
                          other = {STR("R11"), key};
    o.suppressions = &one, o.n_suppressions = 1;
    lint_text(&a, "\n\n" SHORT_CV, &o, &again);
    assert_int_equal(count_of(&again, "R12", false), 1);
    assert_int_equal(count_of(&again, "R12", true), 1);
    assert_int_equal(again.warnings, warnings - 1);
    o.suppressions = &all;
    lint_text(&a, SHORT_CV, &o, &again);
    assert_int_equal(count_of(&again, "R12", false), 0);
    o.suppressions = &other;
    lint_text(&a, SHORT_CV, &o, &again);
    assert_int_equal(count_of(&again, "R12", false), 2);
    arena_release(&a);
}

/* What could not be looked at is said, once, with the reason; and the same twice is the same. */
static void test_report(void **state)
{
    (void)state;
    struct arena a;
    struct cv_report r, again;
    struct cv_lint_options o = {0};
    static const char *const skips[] = {"R01", "R06", "R18", "R19", "R22", "R23", "R25"};
    arena_init(&a);
    lint_text(&a, SHORT_CV, &o, &r);
    for (size_t k = 0; k < ARRAY_LEN(skips); k++) {
        size_t n = 0;
        for (size_t i = 0; i < r.n_skipped; i++)
            n += strcmp(r.skipped[i].rule->id, skips[k]) == 0 && r.skipped[i].why[0];
        unit_case(skips[k]);
        assert_int_equal(n, 1);
        assert_int_equal(count_of(&r, skips[k], false), 0);
    }
    lint_text(&a, SHORT_CV, &o, &again);
    assert_int_equal(r.n_findings, again.n_findings);
    for (size_t i = 0; i < r.n_findings; i++) {
        assert_true(str_eq(r.findings[i].key, again.findings[i].key) &&
                    str_eq(r.findings[i].message, again.findings[i].message));
        assert_true(i == 0 || r.findings[i - 1].at.line <= r.findings[i].at.line);
    }
    assert_int_equal(r.errors + r.warnings + r.notes, r.n_findings);
    lint_text(&a, "", &o, &r);
    assert_true(r.errors > 0); /* no mail */
    arena_release(&a);
}

static void test_language(void **state)
{
    (void)state;
    static const struct {
        const char *text, *language;
    } cases[] = {
        {"Experience\n\nEngineer, Acme\n2020 - 2021\n- Cut the cost of the service by half and moved the data to the cloud\n",
         "en"},
        {"Berufserfahrung\n\nEntwickler, Acme GmbH\n2020 - 2021\n- Umzug der Daten von Oracle auf PostgreSQL mit dem Team und für die Kunden\n",
         "de"},
        {"Expérience professionnelle\n\nDéveloppeur, Acme\n2020 - 2021\n- Migration des services vers le cloud et formation des équipes pour les clients\n",
         "fr"},
        {"Experiencia laboral\n\nDesarrollador, Acme\n2020 - 2021\n- Migración de los servicios del banco con una nube para las tiendas y los clientes\n",
         "es"},
        {"", ""},
        {"Xyzzy\n", ""},
    };
    struct arena a;
    arena_init(&a);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct cv *cv;
        unit_case(cases[i].language);
        assert_int_equal(cv_read_text(str_of(cases[i].text), &a, &cv, NULL), ERR_OK);
        assert_string_equal(cv_language(cv, &a), cases[i].language);
    }
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table),    cmocka_unit_test(test_texts),  cmocka_unit_test(test_cases),
        cmocka_unit_test(test_suppress), cmocka_unit_test(test_report), cmocka_unit_test(test_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
