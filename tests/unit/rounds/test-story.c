/* Stories: what an interviewer would stumble over, and what contradicts the record. */
#include "unit.h"

#include "base/fd.h"
#include "base/yaml.h"
#include "rounds/story/contradictions.h"
#include "rounds/story/cover.h"
#include "rounds/story/lint.h"

#include <stdlib.h>

/* A story that nothing is found in, about 150 words. */
static const struct story clean_en = {
    .title = {"The slow report", 15},
    .part =
        {
            STR("At Acme the monthly report took so long that the finance people started it in the evening."),
            STR("I was asked to make it fast enough for a meeting."),
            STR("First I measured where the time went and saw that one query ran for each row. I rewrote it as a single join and compared both results over a "
                "year of data. Then I added an index for the two columns that it reads, after I had looked at the plan on a copy of the real database. I asked "
                "the woman who owns the report which figures she checks first, and I wrote a test for each of them. I put the change behind a switch, ran both "
                "versions beside each other in the night, and compared their output line by line before I turned the old one off for good."),
            STR("The report is ready before lunch now, and it runs 12 times faster. Nobody starts it in the evening any more."),
            STR("I learned to look at the plan first. I do that in each review since then."),
        },
};
static const struct story clean_de = {
    .title = {"Der langsame Bericht", 20},
    .language = {"de", 2},
    .part =
        {
            STR("Bei Acme dauerte der Monatsbericht so lange, dass die Buchhaltung ihn am Abend startete."),
            STR("Ich sollte ihn so schnell machen, dass er in einer Besprechung laufen kann."),
            STR("Zuerst habe ich gemessen, wo die Zeit bleibt, und gesehen, dass eine Abfrage für jede Zeile lief. Ich habe sie als einen Verbund geschrieben und "
                "beide Ergebnisse über alle Daten verglichen. Dann habe ich einen Index angelegt, nachdem ich den Plan auf einer Kopie der echten Datenbank "
                "angesehen hatte. Ich habe die Kollegin, der der Bericht gehört, gefragt, welche Zahlen sie zuerst prüft, und für jede davon einen Test "
                "geschrieben. Die Änderung habe ich hinter einen Schalter gelegt, beide Fassungen in der Nacht nebeneinander laufen lassen und ihre Ausgaben "
                "Zeile für Zeile verglichen, bevor ich die alte endgültig abgeschaltet habe."),
            STR("Der Bericht ist jetzt vor dem Mittag fertig und läuft 12 mal schneller. Niemand startet ihn mehr am Abend."),
            STR("Ich schaue mir seitdem in jedem Review zuerst den Plan an, bevor ich über etwas anderes rede."),
        },
};

enum where { S = STORY_SITUATION, T, A, R, L, WHOLE_A, WHOLE_T, WHOLE_R, WHOLE_L };

static struct story with_text(struct arena *a, bool german, enum where where, const char *text)
{
    struct story s = german ? clean_de : clean_en;
    static const enum story_part whole[] = {STORY_ACTION, STORY_TASK, STORY_RESULT, STORY_REFLECTION};
    if (where >= WHOLE_A)
        s.part[whole[where - WHOLE_A]] = str_of(text);
    else
        s.part[where] = str_of(arena_printf(a, "%.*s %s", STR_ARG(s.part[where]), text));
    return s;
}

static void test_clean(void **state)
{
    (void)state;
    const struct story *both[] = {&clean_en, &clean_de};
    for (size_t i = 0; i < 2; i++) {
        struct arena a;
        struct story_report r;
        arena_init(&a);
        story_lint(both[i], &(struct story_options){0}, &a, &r);
        for (size_t k = 0; k < r.n; k++)
            print_message("# %s: %.*s\n", r.v[k].rule->name, STR_ARG(r.v[k].message));
        assert_int_equal(r.n, 0);
        assert_int_equal(r.language, i ? STORY_GERMAN : STORY_ENGLISH);
        arena_release(&a);
    }
}

static void test_rules(void **state)
{
    (void)state;
    static const struct {
        bool german;
        enum where where;
        const char *text;
        int rule;
        bool found;
    } rows[] = {
        /* blame */
        {false, S, "The other team was too lazy to write tests.", STORY_BLAME, true},
        {false, S, "My manager had no idea what he was talking about.", STORY_BLAME, true},
        {false, A, "It was all their fault.", STORY_BLAME, true},
        {false, A, "The backend guys messed it up, as usual.", STORY_BLAME, true},
        {false, A, "He simply didn't care about quality.", STORY_BLAME, true},
        {false, S, "Our architect is an arrogant person who listens to nobody.", STORY_BLAME, true},
        {false, S, "The vendor was useless.", STORY_BLAME, true},
        {false, S, "Sales never listens to anybody.", STORY_BLAME, true},
        {false, S, "I was too lazy to write tests then.", STORY_BLAME, false},
        {false, S, "The mistake was stupid, and it was mine.", STORY_BLAME, false},
        {false, A, "I switched to lazy loading of the images.", STORY_BLAME, false},
        {false, S, "Unfortunately the other team had no time until the summer.", STORY_BLAME, false},
        {false, S, "It was nobody's fault.", STORY_BLAME, false},
        {false, A, "It was not his fault, the document was out of date.", STORY_BLAME, false},
        {false, S, "He disagreed with me in front of everybody.", STORY_BLAME, false},
        {false, A, "Looking at the logs I saw that I had been careless.", STORY_BLAME, false},
        {true, S, "Der Admin war einfach unfähig.", STORY_BLAME, true},
        {true, S, "Die Kollegen vom Betrieb hatten keine Ahnung.", STORY_BLAME, true},
        {true, S, "Schuld war natürlich der Vertrieb.", STORY_BLAME, true},
        {true, S, "Leider war das andere Team bis zum Sommer ausgebucht.", STORY_BLAME, false},
        {true, S, "Ich war damals zu faul für Tests.", STORY_BLAME, false},
        {true, S, "Schuld war niemand.", STORY_BLAME, false},
        /* hedges */
        {false, R, "I think it helped.", STORY_HEDGES, true},
        {false, A, "Maybe I was sort of lucky, and it was probably easy.", STORY_HEDGES, true},
        {false, A, "I still think that it was right.", STORY_HEDGES, false},
        {false, R, "About 200 people used it.", STORY_HEDGES, false},
        {true, R, "Es hat wohl irgendwie geholfen.", STORY_HEDGES, true},
        {true, A, "Vielleicht war das richtig.", STORY_HEDGES, false},
        /* misplaced */
        {false, S, "I fixed the timeout in the gateway.", STORY_MISPLACED, true},
        {false, S, "I quickly wrote a script for it.", STORY_MISPLACED, true},
        {false, S, "I had built the first version two years before.", STORY_MISPLACED, false},
        {false, S, "I worked on the payment service then.", STORY_MISPLACED, false},
        {false, S, "I joined the team in spring.", STORY_MISPLACED, false},
        {false, A, "In hindsight I should have asked earlier.", STORY_MISPLACED, true},
        {false, A, "As a result the error rate went to zero.", STORY_MISPLACED, true},
        {false, A, "The error rate fell from 4 % to 1 %.", STORY_MISPLACED, true},
        {false, A, "In the end I chose the smaller library.", STORY_MISPLACED, false},
        {false, R, "My task was to keep it running.", STORY_MISPLACED, true},
        {true, S, "Ich habe das Skript neu geschrieben.", STORY_MISPLACED, true},
        {true, S, "Ich war damals im Team für Zahlungen.", STORY_MISPLACED, false},
        {true, A, "Im Nachhinein hätte ich früher fragen sollen.", STORY_MISPLACED, true},
        {true, A, "Seitdem gab es keinen Ausfall.", STORY_MISPLACED, true},
        /* task */
        {false, WHOLE_T, "We had to keep the site up.", STORY_NO_TASK, true},
        {false, WHOLE_T, "The team needed a new pipeline.", STORY_NO_TASK, true},
        {false, WHOLE_T, "I think it should be faster.", STORY_NO_TASK, true},
        {false, WHOLE_T, "My manager wanted the numbers.", STORY_NO_TASK, true},
        {false, WHOLE_T, "", STORY_NO_TASK, true},
        {false, WHOLE_T, "Keeping it up was my job.", STORY_NO_TASK, false},
        {false, WHOLE_T, "The decision was mine.", STORY_NO_TASK, false},
        {false, WHOLE_T, "My lead gave me the ticket.", STORY_NO_TASK, false},
        {true, WHOLE_T, "Man wollte eine neue Pipeline.", STORY_NO_TASK, true},
        {true, WHOLE_T, "Die Entscheidung lag bei mir.", STORY_NO_TASK, false},
        /* whose */
        {false, WHOLE_A,
         "We looked at the logs and we found the query. Then we rewrote it, we tested it, and we deployed it on Monday. I think we did well.",
         STORY_WE_HEAVY, true},
        {false, WHOLE_A,
         "The logs were read, the query was found and rewritten, and it was deployed on a Monday after a review by the team.",
         STORY_WE_HEAVY, true},
        {false, WHOLE_A,
         "I read the logs and I found the query. I rewrote it. We decided together to deploy on Monday, and I watched it.",
         STORY_WE_HEAVY, false},
        {true, WHOLE_A,
         "Wir haben die Logs gelesen, dann haben wir die Abfrage gefunden, und am Montag haben wir alles ausgerollt, wie geplant war.",
         STORY_WE_HEAVY, true},
        /* result */
        {false, WHOLE_R, "Everybody was very happy with it.", STORY_NO_RESULT, true},
        {false, WHOLE_R, "It was a great success for the company.", STORY_NO_RESULT, true},
        {false, WHOLE_R, "We held 12 workshops and wrote 30 pages.", STORY_NO_RESULT, true},
        {false, WHOLE_R, "It was a project of six months.", STORY_NO_RESULT, true},
        {false, WHOLE_R, "", STORY_NO_RESULT, true},
        {false, WHOLE_R, "The alarm has not rung since then.", STORY_NO_RESULT, false},
        {false, WHOLE_R, "Two other teams copied it.", STORY_NO_RESULT, false},
        {false, WHOLE_R, "Load time went from four seconds to one.", STORY_NO_RESULT, false},
        {false, WHOLE_R, "The customer renewed the contract.", STORY_NO_RESULT, false},
        {true, WHOLE_R, "Alle waren sehr zufrieden.", STORY_NO_RESULT, true},
        {true, WHOLE_R, "Der Kunde hat den Vertrag verlängert.", STORY_NO_RESULT, false},
        {true, WHOLE_R, "Die Ladezeit sank auf zwei Sekunden.", STORY_NO_RESULT, false},
        /* reflection */
        {false, WHOLE_L, "", STORY_NO_REFLECTION, true},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct story_report r;
        bool found = false;
        unit_case(rows[i].text);
        arena_init(&a);
        struct story s = with_text(&a, rows[i].german, rows[i].where, rows[i].text);
        story_lint(&s, &(struct story_options){0}, &a, &r);
        for (size_t k = 0; k < r.n; k++)
            found = found || r.v[k].rule == &STORY_RULES[rows[i].rule];
        if (found != rows[i].found)
            fail_msg("%s: %s", STORY_RULES[rows[i].rule].name, rows[i].text);
        arena_release(&a);
    }
}

static void test_lengths(void **state)
{
    (void)state;
    struct arena a;
    struct story_report r;
    struct strbuf b = {0};
    arena_init(&a);
    for (int i = 0; i < 300; i++)
        strbuf_puts(&b, "I moved it. ");
    struct story s = clean_en;
    s.part[STORY_ACTION] = strbuf_str(&b);
    story_lint(&s, &(struct story_options){.words_a_minute = 140}, &a, &r);
    assert_int_equal(r.words[STORY_ACTION], 900);
    assert_true(r.seconds > 180);
    bool is_long = false, is_short = false;
    for (size_t i = 0; i < r.n; i++)
        is_long = is_long || r.v[i].rule == &STORY_RULES[STORY_TOO_LONG];
    assert_true(is_long);
    /* The same story at another pace. */
    story_lint(&clean_en, &(struct story_options){.words_a_minute = 400}, &a, &r);
    for (size_t i = 0; i < r.n; i++)
        is_short = is_short || r.v[i].rule == &STORY_RULES[STORY_TOO_SHORT];
    assert_true(is_short);
    /* Nothing in it, nothing found. */
    struct story empty = {0};
    story_lint(&empty, &(struct story_options){0}, &a, &r);
    assert_int_equal(r.n, 0);
    strbuf_release(&b);
    arena_release(&a);
}

/* ---- contradictions ---- */

static void test_contradictions(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum story_from from;
        const char *known;
        int kind; /* -1: none */
    } rows[] = {
        /* numbers */
        {"It cut the build time by 60 %.", STORY_FROM_CLAIM, "Cut build time by 40 %", STORY_NUMBER},
        {"It cut the build time by almost half.", STORY_FROM_CLAIM, "Cut build time by 40 %", -1},
        {"It cut the build time by about 38 %.", STORY_FROM_CLAIM, "Cut build time by 40 %", -1},
        {"The build went from 20 to 12 minutes.", STORY_FROM_CLAIM, "Cut build time by 40 %", -1},
        {"The build went from 20 to 6 minutes.", STORY_FROM_CLAIM, "Cut build time from 20 to 12 minutes",
         STORY_DURATION},
        {"We moved 35 services to the new cluster.", STORY_FROM_CLAIM, "Moved 50 services to a new cluster",
         STORY_NUMBER},
        {"We moved fifty services to the new cluster.", STORY_FROM_CLAIM,
         "Moved 50 services to a new cluster", -1},
        {"We moved more than 45 services to the new cluster.", STORY_FROM_CLAIM,
         "Moved 50 services to a new cluster", -1},
        {"Of the 50 services we moved 12 in the first week to the new cluster.", STORY_FROM_CLAIM,
         "Moved 50 services to a new cluster", -1},
        {"I wrote 35 tests for the cluster.", STORY_FROM_CLAIM, "Moved 50 services to a new cluster", -1},
        {"A third of the users opened the new page.", STORY_FROM_CLAIM, "New page opened by 30 % of users",
         -1},
        {"Two thirds of the users opened the new page.", STORY_FROM_CLAIM, "New page opened by 30 % of users",
         STORY_NUMBER},
        {"Wir haben 35 Dienste in den neuen Cluster verschoben.", STORY_FROM_CLAIM,
         "50 Dienste in einen neuen Cluster verschoben", STORY_NUMBER},
        {"Wir haben fünfzig Dienste in den neuen Cluster verschoben.", STORY_FROM_CLAIM,
         "50 Dienste in einen neuen Cluster verschoben", -1},
        /* durations */
        {"The migration of the database took five months.", STORY_FROM_CLAIM,
         "Migrated the database in 2 months", STORY_DURATION},
        {"The migration of the database took eight weeks.", STORY_FROM_CLAIM,
         "Migrated the database in 2 months", -1},
        {"The migration of the database took a quarter.", STORY_FROM_CLAIM,
         "Migrated the database in three months", -1},
        {"For the database I waited two days.", STORY_FROM_CLAIM, "Migrated the database in three months",
         -1},
        {"I told them about the customer.", STORY_FROM_FIGURE, "notice period: 3 months", -1},
        {"My notice period was one month.", STORY_FROM_FIGURE, "notice period: 3 months", STORY_DURATION},
        /* teams */
        {"At Acme I worked in a team of eight.", STORY_FROM_CV,
         "Developer, Acme, 2019-03 to 2021-06, team of 5", STORY_TEAM},
        {"At Acme I worked in a team of five.", STORY_FROM_CV,
         "Developer, Acme, 2019-03 to 2021-06, team of 5", -1},
        {"At Acme five teams used it.", STORY_FROM_CV, "Developer, Acme, 2019-03 to 2021-06, team of 8", -1},
        {"At Acme we were three people in the beginning.", STORY_FROM_CV,
         "Developer, Acme, 2019-03 to 2021-06, team of 8", -1},
        {"Bei Acme waren wir zu dritt.", STORY_FROM_CV, "Entwickler, Acme, 2019-03 bis 2021-06, Team von 5",
         STORY_TEAM},
        /* dates */
        {"In 2018 I moved to the platform at Acme.", STORY_FROM_CV, "Developer, Acme, 2019-03 to 2021-06",
         STORY_DATE},
        {"In March 2020 I moved to the platform at Acme.", STORY_FROM_CV,
         "Developer, Acme, 2019-03 to 2021-06", -1},
        {"Acme had been founded in 1998, before my time.", STORY_FROM_CV,
         "Developer, Acme, 2019-03 to 2021-06", -1},
        {"The code at Acme was written in 2009 by somebody who had left.", STORY_FROM_CV,
         "Developer, Acme, 2019-03 to 2021-06", -1},
        {"Last spring I moved to the platform at Acme.", STORY_FROM_CV, "Developer, Acme, 2019-03 to 2021-06",
         -1},
        {"Im Herbst 2023 habe ich bei Acme angefangen.", STORY_FROM_CV,
         "Entwickler, Acme, 2019-03 bis 2021-06", STORY_DATE},
        /* employers and roles */
        {"At Acme I was the tech lead.", STORY_FROM_CV, "Developer, Acme, 2019-03 to 2021-06", STORY_ROLE},
        {"At Acme I was an intern.", STORY_FROM_CV, "Senior developer, Acme, 2019-03 to 2021-06", STORY_ROLE},
        {"At Acme I was acting lead for two weeks.", STORY_FROM_CV, "Developer, Acme, 2019-03 to 2021-06",
         -1},
        {"At Acme I was the developer on call.", STORY_FROM_CV, "Backend developer, Acme, 2019-03 to 2021-06",
         -1},
        {"At Acme my lead asked me for help.", STORY_FROM_CV, "Developer, Acme, 2019-03 to 2021-06", -1},
        {"Als Teamleiter bei Acme habe ich entschieden.", STORY_FROM_CV,
         "Entwickler, Acme, 2019-03 bis 2021-06", STORY_ROLE},
        {"I was employed at Acme as an employee.", STORY_FROM_CV,
         "Freelance developer, Acme, 2019-03 to 2021-06", STORY_EMPLOYER},
        {"When I worked at Globex we had this.", STORY_FROM_CV, "Developer, Initech, 2019-03 to 2021-06",
         STORY_EMPLOYER},
        {"I talked to the people at Globex, our customer.", STORY_FROM_CV,
         "Developer, Initech, 2019-03 to 2021-06", -1},
        /* other stories */
        {"The cache kept prices for 15 minutes.", STORY_FROM_STORY,
         "We kept prices in the cache for 40 minutes.", STORY_DURATION},
        {"The cache kept prices for 15 minutes.", STORY_FROM_STORY, "The outage lasted 40 minutes.", -1},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct story_known known = {.from = rows[i].from, .text = str_of(rows[i].known)};
        struct story_contradiction *list;
        size_t n;
        unit_case(rows[i].text);
        arena_init(&a);
        struct story s = {.part = {[STORY_RESULT] = str_of(rows[i].text)}};
        if (known.from == STORY_FROM_CV)
            story_known_cv(known.text, &a, &known);
        story_contradictions(&s, &known, 1, &a, &list, &n);
        if (n != (rows[i].kind >= 0))
            fail_msg("%s | %s: %zu contradictions", rows[i].text, rows[i].known, n);
        if (n && list[0].kind != (enum story_fact_kind)rows[i].kind)
            fail_msg("%s | %s: of %s", rows[i].text, rows[i].known, story_fact_kind_name(list[0].kind));
        if (n) {
            assert_true(list[0].where.p >= s.part[STORY_RESULT].p &&
                        list[0].where.p < s.part[STORY_RESULT].p + s.part[STORY_RESULT].n);
            assert_ptr_equal(list[0].against, &known);
        }
        arena_release(&a);
    }
}

/* ---- files ---- */

static void test_files(void **state)
{
    (void)state;
    struct arena a;
    struct error e = {0};
    struct strbuf out = {0}, again = {0};
    struct story s, back;
    static const struct str themes[] = {STR("conflict-peer"), STR("hardest-bug")};
    arena_init(&a);
    s = clean_de;
    s.scope = STORY_STAFF;
    s.themes = themes;
    s.n_themes = 2;
    s.employer = STR("Acme \"and\" \\ Sons");
    s.people = STR("Ada\nBob");
    s.began_on = STR("2020-01-02");
    s.part[STORY_TASK] = STR("# no heading\n- an item\n\nand more");
    story_write(&s, &out);
    assert_int_equal(story_read(strbuf_str(&out), &a, &back, &e), ERR_OK);
    assert_true(str_eq(back.title, s.title) && str_eq(back.employer, s.employer) &&
                str_eq(back.people, s.people));
    assert_true(str_is(back.language, "de") && back.scope == STORY_STAFF && back.n_themes == 2 &&
                str_eq(back.themes[1], themes[1]));
    assert_true(str_eq(back.part[STORY_ACTION], s.part[STORY_ACTION]));
    story_write(&back, &again);
    assert_true(str_eq(strbuf_str(&again), strbuf_str(&out)));
    strbuf_release(&out);
    strbuf_release(&again);
    arena_release(&a);
}

static void test_bad_files(void **state)
{
    (void)state;
    static const struct {
        const char *text, *field;
    } rows[] = {
        {"", "1"},
        {"title: x\n", "1"},
        {"---\ntitle: x\n", "1"},
        {"---\nscope: senior\n---\n", "2"},
        {"---\ntitle: x\nscope: chief\n---\n", "3"},
        {"---\ntitle: x\nlanguage: fr\n---\n", "3"},
        {"---\ntitle: x\nnew: 1\n---\n", "3"},
        {"---\ntitle: x\n---\nno heading\n", "4"},
        {"---\ntitle: x\n---\n## Situation\nx\n## Sitation\n", "6"},
        {"---\ntitle: x\n---\n## S\n## Situation\n", "5"},
        {"---\ntitle: \"x\n---\n## S\n", "3"},
        {"---\ntitle: x\n---\n## S\n\xFF\n", "1"},
    };
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct error e = {0};
        struct story s;
        unit_case(rows[i].text);
        arena_init(&a);
        assert_int_equal(story_read(str_of(rows[i].text), &a, &s, &e), ERR_INVALID);
        assert_true(e.message[0]);
        if (strcmp(e.field, rows[i].field))
            fail_msg("line %s, not %s: %s", e.field, rows[i].field, e.message);
        arena_release(&a);
    }
    /* Too much of it. */
    struct arena a;
    struct error e = {0};
    struct story s;
    struct strbuf b = {0};
    arena_init(&a);
    strbuf_puts(&b, "---\ntitle: x\n---\n## Situation\n");
    for (int i = 0; i < 2000; i++)
        strbuf_puts(&b, "word word\n");
    assert_int_equal(story_read(strbuf_str(&b), &a, &s, &e), ERR_TOO_LARGE);
    strbuf_release(&b);
    arena_release(&a);
}

/* What is not a story is looked at in good time, too, and nothing breaks: long words, no blanks, many
 * numbers. */
static void test_hostile(void **state)
{
    (void)state;
    static const char *const pieces[] = {"9",
                                         "from 1 to ",
                                         "14 of 60 ",
                                         "....",
                                         "I ",
                                         "\xE2\x82\xAC",
                                         "1:",
                                         "a quarter ",
                                         "of ",
                                         "in 2019-",
                                         "99999999999999999999 ",
                                         "- \n"};
    for (size_t i = 0; i < ARRAY_LEN(pieces); i++) {
        struct arena a;
        struct strbuf b = {0};
        struct story_report r;
        struct story_contradiction *list;
        size_t n;
        unit_case(pieces[i]);
        arena_init(&a);
        while (b.n + 32 < STORY_PART_BYTES_MAX)
            strbuf_puts(&b, pieces[i]);
        struct story s = {
            .title = STR("x"),
            .part = {strbuf_str(&b), strbuf_str(&b), strbuf_str(&b), strbuf_str(&b), strbuf_str(&b)}};
        struct story_known known[2] = {{.from = STORY_FROM_CLAIM, .text = strbuf_str(&b), .linked = true}};
        story_known_cv(strbuf_str(&b), &a, &known[1]);
        story_lint(&s, &(struct story_options){0}, &a, &r);
        story_contradictions(&s, known, 2, &a, &list, &n);
        assert_true(n <= STORY_CONTRADICTIONS_MAX && r.n <= STORY_FINDINGS_MAX);
        strbuf_release(&b);
        arena_release(&a);
    }
}

/* A sentence with two figures: the measure of the one is no news of the other. */
static void test_measure_of_another_figure(void **state)
{
    (void)state;
    static const struct {
        const char *known;
        size_t n;
    } cases[] = {
        {"Cut the checkout from 1.9 s to 420 ms, and baskets that were left at the checkout by 38 %.", 0},
        {"Cut the time of the checkout by 78 %", 0},
        {"Cut the time of the checkout by 38 %", 1},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct arena a;
        struct story_contradiction *list;
        size_t n;
        unit_case(cases[i].known);
        arena_init(&a);
        struct story s = {.title = STR("Seats"),
                          .part = {[STORY_SITUATION] = STR("The checkout took 1.9 s on Friday evenings."),
                                   [STORY_RESULT] = STR("The checkout took 420 ms afterwards.")}};
        struct story_known known = {.from = STORY_FROM_CLAIM, .text = str_of(cases[i].known), .linked = true};
        story_contradictions(&s, &known, 1, &a, &list, &n);
        assert_int_equal(n, cases[i].n);
        arena_release(&a);
    }
}

static void test_texts(void **state)
{
    (void)state;
    struct arena a;
    struct error e = {0};
    struct str text;
    const struct yaml *doc;
    struct story_rule_text texts[STORY_RULES_N];
    arena_init(&a);
    assert_int_equal(fd_read_path(CONTENT_DIR "/rules/story.yaml", 1 << 20, &a, &text, &e), ERR_OK);
    assert_int_equal(yaml_read(text, &a, &doc, &e), ERR_OK);
    if (story_rule_texts(doc, texts, &e) != ERR_OK)
        fail_msg("%s", e.message);
    for (size_t i = 0; i < STORY_RULES_N; i++) {
        assert_true(texts[i].why.n && texts[i].mend.n && texts[i].source.n);
        /* A practitioner's word is a note at most. */
        assert_true(STORY_RULES[i].grade != STORY_PRACTITIONER || STORY_RULES[i].severity == STORY_NOTE);
    }
    assert_int_equal(yaml_read(STR("rules: []\n"), &a, &doc, &e), ERR_OK);
    assert_int_equal(story_rule_texts(doc, texts, &e), ERR_INVALID);
    arena_release(&a);
}

/* ---- cover ---- */

static size_t smallest_by_trying(const uint32_t *sets, size_t n, uint32_t wanted)
{
    size_t best = SIZE_MAX;
    for (uint32_t pick = 0; pick < UINT32_C(1) << n; pick++) {
        uint32_t covered = 0;
        for (size_t i = 0; i < n; i++)
            covered |= pick >> i & 1 ? sets[i] : 0;
        size_t size = (size_t)__builtin_popcount(pick);
        if ((covered & wanted) == wanted && size < best)
            best = size;
    }
    return best;
}

static void test_cover_is_smallest(void **state)
{
    (void)state;
    enum { STORIES = 12, THEMES = 16 };
    uint32_t seed = 7;
    struct str names[THEMES];
    char text[THEMES][8];
    for (size_t k = 0; k < THEMES; k++) {
        snprintf(text[k], sizeof text[k], "t%zu", k);
        names[k] = str_of(text[k]);
    }
    for (int round = 0; round < 60; round++) {
        struct arena a;
        struct story stories[STORIES] = {0};
        struct cover_story list[STORIES];
        struct cover c;
        uint32_t sets[STORIES] = {0}, wanted = 0;
        struct str themes[STORIES][THEMES];
        arena_init(&a);
        for (size_t i = 0; i < STORIES; i++) {
            seed = seed * 1664525 + 1013904223;
            stories[i].scope = (enum story_scope)(seed >> 28 & 1);
            stories[i].themes = themes[i];
            for (size_t k = 0; k < THEMES; k++) {
                seed = seed * 1664525 + 1013904223;
                if (seed >> 24 > 60)
                    continue;
                themes[i][stories[i].n_themes++] = names[k];
                if (stories[i].scope >= STORY_SENIOR)
                    sets[i] |= UINT32_C(1) << k;
            }
            wanted |= sets[i];
            list[i] = (struct cover_story){(int64_t)i + 1, &stories[i], -1};
        }
        story_cover(list, STORIES, names, THEMES, STORY_SENIOR, NULL, 0, &a, &c);
        uint32_t covered = 0;
        for (size_t i = 0; i < c.n_chosen; i++)
            covered |= sets[c.chosen[i] - 1];
        assert_true(c.exact);
        assert_int_equal(covered & wanted, wanted);
        assert_int_equal(c.n_chosen, smallest_by_trying(sets, STORIES, wanted));
        for (size_t k = 0; k < THEMES; k++)
            assert_int_equal(c.themes[k].n_level == 0, !(wanted >> k & 1));
        arena_release(&a);
    }
}

static void test_cover_details(void **state)
{
    (void)state;
    struct arena a;
    struct cover c;
    static const struct str both[] = {STR("x"), STR("y")}, wanted[] = {STR("x"), STR("y"), STR("z")};
    const struct story one = {.scope = STORY_SENIOR, .themes = both, .n_themes = 2},
                       junior = {.scope = STORY_JUNIOR, .themes = both, .n_themes = 2};
    const struct cover_story list[] = {{1, &junior, -1}, {2, &one, 9000}, {3, &one, 30}};
    const struct cover_telling told[] = {
        {2, 7, 70, STR("Acme")}, {2, 7, 71, STR("Acme")}, {2, 8, 80, STR("Beta")}, {3, 8, 80, STR("Beta")}};
    arena_init(&a);
    story_cover(list, 3, wanted, 3, STORY_SENIOR, told, 4, &a, &c);
    assert_int_equal(c.n_chosen, 1);
    assert_int_equal(c.chosen[0], 3); /* the newer one of two that do the same */
    assert_int_equal(c.n_repeats, 1);
    assert_int_equal(c.repeats[0].application, 7);
    assert_int_equal(c.repeats[0].times, 2);
    assert_int_equal(c.themes[0].n_stories, 3);
    assert_int_equal(c.themes[0].n_level, 2);
    assert_int_equal(c.themes[2].n_level, 0);
    story_cover(list, 2, wanted, 2, STORY_SENIOR, NULL, 0, &a, &c);
    assert_int_equal(c.n_old, 1);
    story_cover(list, 3, wanted, 3, STORY_STAFF, NULL, 0, &a, &c);
    assert_int_equal(c.n_chosen, 0);
    story_cover(NULL, 0, wanted, 3, STORY_STAFF, NULL, 0, &a, &c);
    assert_int_equal(c.n_chosen, 0);
    arena_release(&a);
}

static void test_values(void **state)
{
    (void)state;
    struct arena a;
    struct cover_value *v;
    size_t n;
    static const struct str values[] = {STR("Customers come first"), STR("We own mistakes"),
                                        STR("Frugality")};
    const struct story x = {.title = STR("A mistake and the customers who paid for it")},
                       y = {.title = STR("What the customers wanted")};
    const struct cover_story list[] = {{1, &x, -1}, {2, &y, -1}};
    arena_init(&a);
    story_values(values, 3, list, 2, &a, &v, &n);
    assert_int_equal(n, 3);
    /* The first could have either; the second only the first story. */
    assert_int_equal(v[0].story, 2);
    assert_int_equal(v[1].story, 1);
    assert_int_equal(v[2].story, 0);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_clean),         cmocka_unit_test(test_rules),
        cmocka_unit_test(test_lengths),       cmocka_unit_test(test_contradictions),
        cmocka_unit_test(test_files),         cmocka_unit_test(test_bad_files),
        cmocka_unit_test(test_hostile),       cmocka_unit_test(test_measure_of_another_figure),
        cmocka_unit_test(test_texts),         cmocka_unit_test(test_cover_is_smallest),
        cmocka_unit_test(test_cover_details), cmocka_unit_test(test_values),
    };
    return cmocka_run_group_tests_name("story", tests, NULL, NULL);
}
