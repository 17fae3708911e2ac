/*
 * Each rule about LinkedIn on pairs that it must find something in, and on pairs that it must leave alone:
 * tests/data/linkedin/rules/L01.txt and so on. All are changes to base.txt, a pair that agrees.
 *
 *     == bad NAME, == good NAME           a case begins
 *     %cv OLD => NEW                      in the CV ("\n" is a line end); NEW may be empty
 *     %file Positions.csv OLD => NEW      in a table
 *     %row Positions.csv a,b,c            one more row
 *     %only Positions.csv                 the table has its header alone; %row adds to it
 *     %without Positions.csv              there is no such table
 *     %title text, %core a, b             options
 *
 * A good case may not have a finding of the rule; a bad one must have one. It is May 2026.
 */
#include "linkedin-pair.h"
#include "marked.h"
#include "unit.h"

#include "base/yaml.h"

static size_t failures; /* all are told before the test fails */

struct setup {
    struct strbuf text; /* the pair */
    struct linkedin_options o;
    struct str core[LINKEDIN_CORE_MAX];
};

static void splice(struct strbuf *b, size_t at, size_t n, struct str by)
{
    struct strbuf out = {0};
    strbuf_put(&out, str_head(strbuf_str(b), at));
    strbuf_put(&out, by);
    strbuf_put(&out, str_from(strbuf_str(b), at + n));
    strbuf_release(b);
    *b = out;
}

/* The part begins and ends here; fails when there is none. */
static void part_of(struct setup *s, struct str name, size_t *ret_at, size_t *ret_end)
{
    char head[100];
    struct str all = strbuf_str(&s->text);
    snprintf(head, sizeof head, "--- %.*s\n", STR_ARG(name));
    size_t at = str_find(all, str_of(head));
    if (at >= all.n)
        fail_msg("there is no %s", head);
    *ret_at = at;
    *ret_end = at + 4 + str_find(str_from(all, at + 4), STR("--- "));
}

static struct str with_lines(struct arena *a, struct str s)
{
    struct strbuf b = {0};
    for (size_t i = 0; i < s.n; i++) {
        bool line = s.p[i] == '\\' && i + 1 < s.n && s.p[i + 1] == 'n';
        strbuf_putc(&b, line ? '\n' : s.p[i]);
        i += line;
    }
    struct str out = arena_str(a, strbuf_str(&b));
    strbuf_release(&b);
    return out;
}

static void replace(struct setup *s, struct arena *a, struct str name, struct str rule)
{
    size_t at, end, arrow = str_find(rule, STR("=>"));
    struct str old = with_lines(a, str_trim(str_head(rule, arrow)));
    struct str by = with_lines(a, str_trim(str_from(rule, arrow + 2)));
    part_of(s, name, &at, &end);
    struct str part = str_head(str_from(strbuf_str(&s->text), at), end - at);
    size_t found = str_find(part, old);
    if (arrow >= rule.n || found >= part.n)
        fail_msg("%.*s has no \"%.*s\"", STR_ARG(name), STR_ARG(old));
    splice(&s->text, at + found, old.n, by);
}

static void directive(struct setup *s, struct arena *a, struct str line)
{
    struct str value = line, name, file;
    size_t at, end;
    str_split(&value, ' ', &name);
    if (str_is(name, "%cv")) {
        replace(s, a, STR("cv.md"), value);
    } else if (str_is(name, "%title")) {
        s->o.title = value;
    } else if (str_is(name, "%core")) {
        for (struct str one; s->o.n_core < LINKEDIN_CORE_MAX && str_split(&value, ',', &one);)
            s->core[s->o.n_core++] = str_trim(one);
        s->o.core = s->core;
    } else if (str_is(name, "%without")) {
        part_of(s, value, &at, &end);
        splice(&s->text, at, end - at, STR(""));
    } else if (str_is(name, "%only")) {
        part_of(s, value, &at, &end);
        size_t rows = at + 5 + value.n;
        rows += str_find_char(str_from(strbuf_str(&s->text), rows), '\n') + 1;
        splice(&s->text, rows, end - rows, STR(""));
    } else if (str_is(name, "%row")) {
        str_split(&value, ' ', &file);
        part_of(s, file, &at, &end);
        splice(&s->text, end, 0, str_of(arena_printf(a, "%.*s\n", STR_ARG(value))));
    } else if (str_is(name, "%file")) {
        str_split(&value, ' ', &file);
        replace(s, a, file, value);
    } else {
        fail_msg("no directive %.*s", STR_ARG(line));
    }
}

static void check(const char *rule, struct str name, bool bad, struct setup *s, struct arena *a)
{
    static struct pair p;
    struct linkedin_report r;
    size_t count = 0;
    unit_case(arena_printf(a, "%s %.*s", rule, STR_ARG(name)));
    pair_read(a, strbuf_str(&s->text), &p);
    s->o.today = marked_today;
    linkedin_check(p.cv, &p.l, &s->o, a, &r);
    for (size_t i = 0; i < r.n_findings; i++) {
        const struct linkedin_finding *f = &r.findings[i];
        assert_true(f->message.n > 0 && f->key.n == 16);
        assert_true(f->at.line >= 0 && (size_t)f->at.line <= p.cv->n_lines);
        if (strcmp(f->rule->id, rule) != 0)
            continue;
        count++;
        if (!bad) {
            print_error("%s in \"%.*s\": %.*s [%.*s]\n", rule, STR_ARG(name), STR_ARG(f->message),
                        STR_ARG(f->evidence));
            failures++;
        }
    }
    if (bad && !count) {
        print_error("%s found nothing in \"%.*s\"\n", rule, STR_ARG(name));
        failures++;
    }
}

static void run_file(const char *rule, struct str base, struct arena *a)
{
    struct str rest = marked_file(a, arena_printf(a, TESTS_DATA "/linkedin/rules/%s.txt", rule)), line,
               name = {0};
    struct setup s = {0};
    bool bad = false, more;
    size_t good_n = 0, bad_n = 0;
    do {
        more = str_line(&rest, &line);
        bool begins = more && str_starts(line, STR("== "));
        if ((begins || !more) && name.n) {
            check(rule, name, bad, &s, a);
            strbuf_release(&s.text);
        }
        if (begins) {
            bad = str_starts(line, STR("== bad "));
            assert_true(bad || str_starts(line, STR("== good ")));
            name = str_from(line, bad ? 7 : 8);
            *(bad ? &bad_n : &good_n) += 1;
            s = (struct setup){0};
            strbuf_put(&s.text, base);
        } else if (more && str_trim(line).n) {
            directive(&s, a, line);
        }
    } while (more);
    if (bad_n < 3 || good_n < 3)
        fail_msg("%s has %zu bad and %zu good cases; it must have three of each", rule, bad_n, good_n);
}

static void test_rules(void **state)
{
    struct arena a;
    (void)state;
    arena_init(&a);
    struct str base = marked_file(&a, TESTS_DATA "/linkedin/rules/base.txt");
    for (size_t i = 0; i < LINKEDIN_RULES_N; i++)
        run_file(LINKEDIN_RULES[i].id, base, &a);
    arena_release(&a);
    assert_int_equal(failures, 0);
}

static void test_base_agrees(void **state)
{
    struct arena a;
    struct linkedin_report r;
    static struct pair p;
    (void)state;
    arena_init(&a);
    pair_read(&a, marked_file(&a, TESTS_DATA "/linkedin/rules/base.txt"), &p);
    linkedin_check(p.cv, &p.l, &(struct linkedin_options){.today = marked_today}, &a, &r);
    for (size_t i = 0; i < r.n_findings; i++)
        print_error("%s %.*s\n", r.findings[i].rule->id, STR_ARG(r.findings[i].message));
    assert_int_equal(r.n_findings, 0);
    assert_int_equal(r.n_skipped, 0);
    assert_int_equal(r.n_core, 3);
    assert_true(str_is(r.core[0], "Go") && str_is(r.title, "Senior Backend Engineer"));
    arena_release(&a);
}

/* A table alone: what is not there is not missed, but for what the table is about. */
static void test_tables_alone(void **state)
{
    struct arena a;
    struct linkedin_report r;
    static struct pair p;
    (void)state;
    arena_init(&a);
    pair_read(&a, marked_file(&a, TESTS_DATA "/linkedin/rules/base.txt"), &p);
    struct linkedin l = {0};
    linkedin_take(
        &l, LINKEDIN_POSITIONS, STR("Positions.csv"),
        STR("Company Name,Title,Started On,Finished On\nAcme Works,Senior Backend Engineer,Mar 2020,\n"), &a);
    linkedin_done(&l, &a);
    linkedin_check(p.cv, &l, &(struct linkedin_options){.today = marked_today}, &a, &r);
    assert_int_equal(r.n_findings, 1);
    assert_string_equal(r.findings[0].rule->id, "L07");
    assert_true(r.n_skipped >= 10);
    arena_release(&a);
}

static void test_suppressions(void **state)
{
    struct arena a;
    struct linkedin_report r;
    static struct pair p;
    (void)state;
    arena_init(&a);
    struct str text = marked_file(&a, TESTS_DATA "/linkedin/rules/base.txt");
    struct setup s = {0};
    strbuf_put(&s.text, text);
    directive(&s, &a, STR("%file Positions.csv Mar 2020 => Jun 2020"));
    directive(&s, &a, STR("%file Positions.csv May 2017 => Jun 2015"));
    pair_read(&a, strbuf_str(&s.text), &p);
    linkedin_check(p.cv, &p.l, &(struct linkedin_options){.today = marked_today}, &a, &r);
    assert_int_equal(r.errors, 1);
    assert_int_equal(r.warnings, 1);
    assert_true(r.findings[0].there.line == 2 && strcmp(r.findings[0].there.file, "Positions.csv") == 0);
    struct cv_suppression one = {STR("L06"), r.findings[0].key}, all = {STR("months"), STR("")};
    struct linkedin_options o = {.today = marked_today, .suppressions = &one, .n_suppressions = 1};
    linkedin_check(p.cv, &p.l, &o, &a, &r);
    assert_int_equal(r.errors + r.warnings, 1);
    o.suppressions = &all;
    linkedin_check(p.cv, &p.l, &o, &a, &r);
    assert_int_equal(r.errors + r.warnings, 0);
    assert_true(r.n_findings == 2 && r.findings[0].suppressed);
    strbuf_release(&s.text);
    arena_release(&a);
}

static void test_texts(void **state)
{
    struct arena a;
    struct error e = {0};
    const struct yaml *doc;
    struct cv_rule_text texts[LINKEDIN_RULES_N];
    (void)state;
    arena_init(&a);
    if (yaml_read(marked_file(&a, CONTENT_DIR "/rules/linkedin.yaml"), &a, &doc, &e) != ERR_OK ||
        linkedin_rule_texts(doc, &a, texts, &e) != ERR_OK)
        fail_msg("%s: %s", e.field, e.message);
    for (size_t i = 0; i < LINKEDIN_RULES_N; i++) {
        unit_case(LINKEDIN_RULES[i].id);
        assert_true(texts[i].title.n && texts[i].why.n && texts[i].mend.n && texts[i].n_sources);
        /* What the evidence is against must say so. */
        if (LINKEDIN_RULES[i].grade == CV_GRADE_CONFLICTING)
            assert_true(texts[i].doubt.n > 0 && LINKEDIN_RULES[i].severity == CV_NOTE);
        assert_ptr_equal(linkedin_rule_find(str_of(LINKEDIN_RULES[i].name)), &LINKEDIN_RULES[i]);
    }
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_base_agrees),  cmocka_unit_test(test_rules),
        cmocka_unit_test(test_tables_alone), cmocka_unit_test(test_suppressions),
        cmocka_unit_test(test_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
