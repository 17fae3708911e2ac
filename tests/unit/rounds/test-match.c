/* A CV beside ads: where it shows what is asked for, what is to be changed, and which ad fits best. */
#include "unit.h"

#include "content-skills.h"
#include "rounds/apply/ad/match.h"

static const char cv_text[] = "# Ada Example\n"
                              "Berlin, Germany\n\n"
                              "## Experience\n"
                              "### Engineer, Beta AG\n"
                              "Jan 2021 - present\n"
                              "- Built a service in Golang that handles 2,000 requests a second\n"
                              "- Moved 12 services to PostgreSQL 14\n\n"
                              "### Developer, Gamma\n"
                              "Mar 2016 - Dec 2020\n"
                              "- Wrote Terraform modules used by 4 teams\n\n"
                              "## Skills\n"
                              "Kubernetes, Docker, Python\n\n"
                              "## Languages\n"
                              "English (C1), German (B1)\n";

struct pair {
    struct arena a;
    struct skills skills;
    struct cv *cv;
    struct demands demands;
    struct match match;
};

static void set_beside(struct pair *p, const char *ad_text)
{
    struct error e = {0};
    struct ads list;
    arena_init(&p->a);
    content_skills(&p->a, &p->skills);
    assert_int_equal(cv_read_text(str_of(cv_text), &p->a, &p->cv, &e), ERR_OK);
    assert_int_equal(ads_read(str_of(ad_text), STR(""), &p->a, &list, &e), ERR_OK);
    demands_of(&list.v[0], &p->skills, &p->a, &p->demands);
    match_cv(p->cv, &p->demands, &p->skills,
             (struct cv_date){.precision = CV_DATE_MONTH, .year = 2026, .month = 5}, &p->a, &p->match);
}

static const struct match_item *item(const struct pair *p, const char *name)
{
    for (size_t i = 0; i < p->match.n_items; i++)
        if (str_is(p->match.items[i].demand->name, name))
            return &p->match.items[i];
    return NULL;
}

static bool edited(const struct pair *p, enum match_edit_kind kind, const char *words)
{
    for (size_t i = 0; i < p->match.n_edits; i++)
        if (p->match.edits[i].kind == kind &&
            str_find(p->match.edits[i].text, str_of(words)) < p->match.edits[i].text.n)
            return true;
    return false;
}

static void test_states(void **state)
{
    static const struct {
        const char *line, *name;
        enum match_state state;
        size_t times;
    } rows[] = {
        {"Go", "Go", MATCH_SHOWN, 1},
        {"Postgres", "PostgreSQL", MATCH_SHOWN, 1},
        {"Kubernetes", "Kubernetes", MATCH_LISTED, 1},
        {"Rust", "Rust", MATCH_MISSING, 0},
        {"Rust or Go", "Rust or Go", MATCH_SHOWN, 1},
        {"Rust or Python", "Rust or Python", MATCH_LISTED, 1},
        {"Fluent English", "English (C1)", MATCH_SHOWN, 1},
        {"Fluent German", "German (C1)", MATCH_MISSING, 1},
        {"German language skills", "German", MATCH_SHOWN, 1},
        {"Fluent French", "French (C1)", MATCH_MISSING, 0},
        {"10 years of experience in software", "10 years of experience", MATCH_SHOWN, 0},
        {"12 years of experience in software", "12 years of experience", MATCH_MISSING, 0},
        {"You must have the right to work in the EU", "a work permit", MATCH_OPEN, 0},
        {"Willing to travel", "where you are", MATCH_SHOWN, 0},
        {"A degree in computer science", "a degree", MATCH_OPEN, 0},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct pair p = {0};
        char text[200];
        unit_case(rows[i].line);
        (void)snprintf(text, sizeof text, "Engineer\nCompany: Acme\n\nRequirements\n- %s\n", rows[i].line);
        set_beside(&p, text);
        const struct match_item *it = item(&p, rows[i].name);
        assert_non_null(it);
        assert_int_equal(it->state, rows[i].state);
        assert_int_equal(it->times, rows[i].times);
        arena_release(&p.a);
    }
}

static void test_edits(void **state)
{
    (void)state;
    struct pair p = {0};
    set_beside(
        &p,
        "Engineer\n\nRequirements\n- Postgres, Kubernetes, Rust, Terraform\n- You must be authorized to work here\n");
    assert_true(edited(&p, EDIT_SPELL, "Write \"Postgres\" as the ad does; you write \"PostgreSQL\""));
    assert_true(edited(&p, EDIT_SHOW, "Kubernetes is asked for and stands only in a list"));
    assert_true(edited(&p, EDIT_SHOW, "Beta AG"));
    assert_true(edited(&p, EDIT_ADD, "Rust is asked for and the CV does not name it"));
    assert_true(edited(&p, EDIT_RECENT, "Terraform was last used in 2020-12"));
    assert_true(edited(&p, EDIT_ANSWER, "a work permit"));
    assert_int_equal(p.match.required, 4);
    assert_int_equal(p.match.required_shown, 2);
    assert_int_equal(p.match.required_listed, 1);
    const struct match_item *it = item(&p, "PostgreSQL");
    assert_true(it->now);
    assert_int_equal(it->places[0].at.line, 8);
    assert_true(it->places[0].bullet);
    arena_release(&p.a);
}

static void test_order(void **state)
{
    /* The better one first. */
    static const char *const rows[][3] = {
        {"the share of required skills", "- Go\n- PostgreSQL", "- Go\n- Rust"},
        {"a knock-out that fails goes before it", "- Rust", "- Go\n- Fluent French"},
        {"years that are short", "- Go\n- 9 years of experience in software",
         "- Go\n- 15 years of experience in software"},
        {"one that asks for nothing is in the middle", "- Go", "- patience"},
        {"and better than one with nothing", "- patience", "- Rust"},
        {"in a job is more than in a list", "- Go", "- Python"},
        {"what would be nice", "- Go\n- Terraform is a plus", "- Go\n- Rust is a plus"},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct pair better = {0}, worse = {0};
        char text[200];
        struct strbuf said = {0};
        unit_case(rows[i][0]);
        (void)snprintf(text, sizeof text, "Engineer\n\nRequirements\n%s\n", rows[i][1]);
        set_beside(&better, text);
        (void)snprintf(text, sizeof text, "Engineer\n\nRequirements\n%s\n", rows[i][2]);
        set_beside(&worse, text);
        assert_true(match_order(&better.match, &worse.match) < 0);
        assert_true(match_order(&worse.match, &better.match) > 0);
        match_say(&worse.match, &said);
        assert_true(said.n > 10);
        strbuf_release(&said);
        arena_release(&better.a);
        arena_release(&worse.a);
    }
}

static void test_lint(void **state)
{
    (void)state;
    struct pair p = {0};
    struct cv_ad ad;
    struct cv_report r;
    struct ad read = {.body = STR("x")};
    size_t missing = 0;
    set_beside(&p, "Engineer\n\nRequirements\n- Rust or Go\n- Rust\n- k8s\n- You must have a work permit\n");
    demands_for_lint(&read, &p.demands, &p.a, &ad);
    assert_int_equal(ad.n_knockouts, 1);
    struct cv_lint_options o = {.today = {.precision = CV_DATE_MONTH, .year = 2026, .month = 5}, .ad = &ad};
    cv_lint(p.cv, &o, &p.a, &r);
    for (size_t i = 0; i < r.n_findings; i++) {
        if (strcmp(r.findings[i].rule->id, "R18") == 0) {
            missing++;
            assert_true(str_is(r.findings[i].evidence, "Rust"));
        }
    }
    assert_int_equal(missing, 1);
    arena_release(&p.a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_states), cmocka_unit_test(test_edits),
                                       cmocka_unit_test(test_order), cmocka_unit_test(test_lint)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
