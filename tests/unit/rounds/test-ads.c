/* Ads as people paste them (tests/data/ads): the facts of each, and what it asks for; and what must not be a
 * surprise. */
#include "unit.h"

#include "base/num.h"
#include "base/utf8.h"
#include "content-skills.h"
#include "rounds/apply/ad/demands.h"

#include <dirent.h>
#include <time.h>

struct tally {
    size_t files, facts, facts_right;
    size_t told, told_right, expected, found; /* demands for skills */
};

static struct str expected(struct str head, const char *key)
{
    for (struct str line; str_line(&head, &line);) {
        size_t at = str_find_char(line, ':');
        if (at < line.n && str_is(str_head(line, at), key))
            return str_trim(str_from(line, at + 1));
    }
    return (struct str){0};
}

static bool in_list(struct str list, struct str name)
{
    while (list.n) {
        struct str part;
        bool more = str_split(&list, ';', &part);
        if (str_eq(str_trim(part), name))
            return true;
        if (!more)
            break;
    }
    return false;
}

static void fact(struct tally *t, const char *file, const char *key, struct str wanted, struct str got)
{
    if (!wanted.n)
        return;
    t->facts++;
    if (str_eq(wanted, got))
        t->facts_right++;
    else
        print_message("# %s: %s is \"%.*s\", expected \"%.*s\"\n", file, key, STR_ARG(got), STR_ARG(wanted));
}

static struct str pay_text(struct arena *a, const struct ad *ad)
{
    if (!ad->pay_from.n)
        return STR("");
    const struct pay *p = &ad->pay;
    long long unit = money_digits(p->code) == 2 ? 100 : 1;
    if (p->has_low && p->has_high && p->low != p->high)
        return str_of(arena_printf(a, "%lld-%lld %s %s", (long long)p->low / unit, (long long)p->high / unit,
                                   p->code, pay_period_name(p->period)));
    return str_of(arena_printf(a, "%lld %s %s", (long long)(p->has_low ? p->low : p->high) / unit, p->code,
                               pay_period_name(p->period)));
}

static struct str day_text(struct arena *a, struct date d)
{
    char text[DATE_TEXT_MAX];
    return d.year ? str_of(arena_strdup(a, date_text(d, text))) : STR("");
}

static void look_at_skills(struct tally *t, const char *file, struct str head, const struct demands *d)
{
    static const char *const keys[] = {"nice", "required"};
    static const enum demand_strength strengths[] = {DEMAND_NICE, DEMAND_REQUIRED};
    for (size_t k = 0; k < 2; k++) {
        struct str list = expected(head, keys[k]), rest = list, part;
        for (size_t i = 0; i < d->n; i++) {
            if (d->v[i].kind != DEMAND_SKILL || d->v[i].strength != strengths[k])
                continue;
            bool right = in_list(list, d->v[i].name);
            t->told++;
            t->told_right += right;
            if (!right)
                print_message("# %s: %s is told, not expected: %.*s (%.*s)\n", file, keys[k],
                              STR_ARG(d->v[i].name), STR_ARG(d->v[i].line));
        }
        while (rest.n) {
            bool more = str_split(&rest, ';', &part), there = false;
            part = str_trim(part);
            for (size_t i = 0; i < d->n; i++)
                there |= d->v[i].kind == DEMAND_SKILL && d->v[i].strength == strengths[k] &&
                         str_eq(d->v[i].name, part);
            t->expected++;
            t->found += there;
            if (!there)
                print_message("# %s: %s is expected, not told: %.*s\n", file, keys[k], STR_ARG(part));
            if (!more)
                break;
        }
    }
    struct str never = expected(head, "not");
    for (size_t i = 0; i < d->n; i++)
        fact(t, file, "not",
             in_list(never, d->v[i].name) && d->v[i].strength != DEMAND_MENTIONED ? STR("nothing") : STR(""),
             d->v[i].name);
}

/* "German C1; English": each is asked for, and no others are. */
static void look_at_rest(struct tally *t, const char *file, struct str head, const struct demands *d,
                         struct arena *a)
{
    struct strbuf languages = {0}, questions = {0};
    int years = 0;
    const char *degree = "";
    for (size_t i = 0; i < d->n; i++) {
        const struct demand *one = &d->v[i];
        if (one->strength == DEMAND_MENTIONED)
            continue;
        if (one->kind == DEMAND_YEARS)
            years = one->years;
        if (one->kind == DEMAND_DEGREE)
            degree = demand_strength_name(one->strength);
        if (one->kind == DEMAND_LANGUAGE && one->strength == DEMAND_REQUIRED)
            strbuf_printf(&languages, "%s%.*s%s%s", languages.n ? "; " : "",
                          STR_ARG(str_head(one->name, str_find(one->name, STR(" (")))), one->level ? " " : "",
                          language_level_name(one->level));
        if (one->kind == DEMAND_PERMIT || one->kind == DEMAND_NOTICE || one->kind == DEMAND_PLACE)
            strbuf_printf(&questions, "%s; ", demand_kind_name(one->kind));
    }
    fact(t, file, "years", expected(head, "years"), str_of(arena_printf(a, "%d", years)));
    fact(t, file, "degree", expected(head, "degree"), str_of(degree));
    fact(t, file, "languages", expected(head, "languages"), arena_str(a, strbuf_str(&languages)));
    struct str rest = expected(head, "questions"), part;
    while (rest.n) {
        bool more = str_split(&rest, ';', &part);
        part = str_trim(part);
        fact(t, file, "questions", part, in_list(strbuf_str(&questions), part) ? part : STR("not asked"));
        if (!more)
            break;
    }
    strbuf_release(&languages);
    strbuf_release(&questions);
}

static void look_at(struct tally *t, const char *path, const char *file, const struct skills *skills)
{
    struct arena a;
    struct error e = {0};
    struct str text;
    struct ads list;
    struct demands d;
    arena_init(&a);
    assert_int_equal(fd_read_path(path, 1 << 20, &a, &text, &e), ERR_OK);
    size_t at = str_find(text, STR("\n---\n"));
    assert_true(at < text.n);
    struct str head = str_head(text, at);
    if (ads_read(str_from(text, at + 5), STR(""), &a, &list, &e) != ERR_OK) {
        print_message("# %s: %s\n", file, e.message);
        fail();
    }
    const struct ad *ad = &list.v[0];
    demands_of(ad, skills, &a, &d);
    t->files++;
    fact(t, file, "format", expected(head, "format"), str_of(ad_format_name(ad->format)));
    fact(t, file, "title", expected(head, "title"), ad->title.text);
    fact(t, file, "employer", expected(head, "employer"), ad->employer.text);
    fact(t, file, "url", expected(head, "url"), ad->url.text);
    fact(t, file, "place", expected(head, "place"), ad->place.text);
    fact(t, file, "remote", expected(head, "remote"), ad->remote.text);
    fact(t, file, "pay", expected(head, "pay"), pay_text(&a, ad));
    /* What no pay is expected of has none. */
    if (!expected(head, "pay").n)
        fact(t, file, "pay", ad->pay_from.n ? STR("none") : STR(""), pay_text(&a, ad));
    fact(t, file, "posted", expected(head, "posted"), day_text(&a, ad->posted_on));
    fact(t, file, "valid", expected(head, "valid"), day_text(&a, ad->valid_through));
    assert_true(ad->title.text.n == 0 || ad->title.from.n > 0);
    assert_true(ad->place.text.n == 0 || ad->place.from.n > 0);
    look_at_skills(t, file, head, &d);
    look_at_rest(t, file, head, &d, &a);
    arena_release(&a);
}

static int visible(const struct dirent *d)
{
    return d->d_name[0] != '.';
}

static struct tally look_into(const char *folder)
{
    struct tally t = {0};
    struct arena a;
    struct skills skills;
    struct dirent **names;
    arena_init(&a);
    content_skills(&a, &skills);
    int n = scandir(folder, &names, visible, alphasort);
    assert_true(n > 0);
    for (int i = 0; i < n; i++) {
        look_at(&t, arena_printf(&a, "%s/%s", folder, names[i]->d_name), names[i]->d_name, &skills);
        free(names[i]);
    }
    free(names);
    arena_release(&a);
    print_message(
        "# %s: %zu ads, %zu of %zu facts; skills: %zu of %zu told are right, %zu of %zu expected are told\n",
        folder, t.files, t.facts_right, t.facts, t.told_right, t.told, t.found, t.expected);
    return t;
}

static void test_open_half(void **state)
{
    (void)state;
    struct tally t = look_into(TESTS_DATA "/ads/open");
    assert_true(t.files >= 20);
    assert_true(t.facts_right * 100 >= t.facts * 97);
    assert_true(t.told_right * 100 >= t.told * 95);
    assert_true(t.found * 100 >= t.expected * 95);
}

static void test_sealed_half(void **state)
{
    (void)state;
    struct tally t = look_into(TESTS_DATA "/ads/sealed");
    assert_true(t.files >= 20);
    assert_true(t.facts_right * 100 >= t.facts * 90);
    assert_true(t.told_right * 100 >= t.told * 90);
    assert_true(t.found * 100 >= t.expected * 90);
}

/* ---- what is no ad, or a bad one ---- */

static enum err read_one(struct arena *a, struct str text, struct ads *list, struct error *e)
{
    *e = (struct error){0};
    return ads_read(text, STR("https://a.example/1"), a, list, e);
}

static void test_refused(void **state)
{
    static const struct {
        const char *name, *text, *says;
    } rows[] = {
        {"nothing", "", "no text"},
        {"blanks", " \n\t ", "no text"},
        {"other JSON", "{\"a\": 1}", "no ad"},
        {"broken JSON", "{\"title\": \"Engineer\", \"content\": ", "cannot be read"},
        {"an empty board", "{\"jobs\": []}", "no ad"},
        {"a page of scripts", "<html><body><script>var x = 1</script></body></html>", "no text of an ad"},
        {"UTF-16",
         "\xff\xfe"
         "A",
         "UTF-16"},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct ads list;
        struct error e;
        arena_init(&a);
        unit_case(rows[i].name);
        assert_int_equal(read_one(&a, str_of(rows[i].text), &list, &e), ERR_INVALID);
        assert_non_null(strstr(e.message, rows[i].says));
        arena_release(&a);
    }
}

static bool noted(const struct ads *list, const char *what)
{
    for (size_t i = 0; i < list->n_notes; i++)
        if (str_find(list->notes[i], str_of(what)) < list->notes[i].n)
            return true;
    return false;
}

static void test_mended(void **state)
{
    (void)state;
    struct arena a;
    struct ads list;
    struct error e;
    arena_init(&a);

    unit_case("a JobPosting that is cut off leaves the page's text");
    struct str broken = STR(
        "<html><script type='application/ld+json'>{\"@type\":\"JobPosting\",\"title\":</script><body><h1>Welder</h1>"
        "<p>Requirements: C++ and patience</p></body></html>");
    assert_int_equal(read_one(&a, broken, &list, &e), ERR_OK);
    assert_true(str_is(list.v[0].title.text, "Welder"));
    assert_true(noted(&list, "JobPosting cannot be read"));
    assert_int_equal(list.v[0].format, AD_HTML);

    unit_case("Latin-1");
    assert_int_equal(
        read_one(&a, STR("Entwickler f\xfcr M\xfcnchen\nGehalt: 50.000 \x80 im Jahr"), &list, &e), ERR_OK);
    assert_true(noted(&list, "Windows-1252"));
    assert_true(str_is(list.v[0].title.text, "Entwickler für München"));
    assert_int_equal(list.v[0].pay.low, 5000000);

    unit_case("NULs");
    assert_int_equal(read_one(&a, STR("Engi\0neer\nat work"), &list, &e), ERR_OK);
    assert_true(str_is(list.v[0].title.text, "Engineer"));
    assert_true(noted(&list, "zero"));

    unit_case("a script is no text, and its end in a string ends it as in a browser");
    assert_int_equal(
        read_one(&a,
                 STR("<p>A</p><script>alert('<h1>x</h1>')</script><p>Cook <b>wanted</b> &lt;script&gt;</p>"),
                 &list, &e),
        ERR_OK);
    assert_true(str_find(list.v[0].body, STR("alert")) == list.v[0].body.n);
    assert_true(str_find(list.v[0].body, STR("<script>")) <
                list.v[0].body.n); /* as text: Markdown shows it so */

    unit_case("the address that is known stands where the ad says none");
    assert_true(str_is(list.v[0].url.text, "https://a.example/1"));
    arena_release(&a);
}

static void test_boards(void **state)
{
    (void)state;
    struct arena a;
    struct ads list;
    struct error e;
    struct strbuf b = {0};
    arena_init(&a);
    strbuf_puts(&b, "{\"jobs\":[");
    for (int i = 0; i < ADS_MAX + 50; i++)
        strbuf_printf(
            &b, "%s{\"title\":\"Job %d\",\"absolute_url\":\"https://boards.greenhouse.io/acme/jobs/%d\"}",
            i ? "," : "", i, i);
    strbuf_puts(&b, "]}");
    assert_int_equal(read_one(&a, strbuf_str(&b), &list, &e), ERR_OK);
    assert_int_equal(list.n, ADS_MAX);
    assert_true(noted(&list, "only the first"));
    assert_true(str_is(list.v[7].title.text, "Job 7"));
    assert_true(str_is(list.v[7].employer.text, "acme"));
    strbuf_release(&b);
    arena_release(&a);
}

/* Seconds of this thread: what is quadratic takes minutes. */
static double now_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void test_large(void **state)
{
    static const char *const units[] = {"<div>",     "<ul><li>", "<script>", "<!--",    "&amp;",
                                        "<a href='", "<nav>",    "a or b, ", "Go, ",    "# x\n",
                                        "5 years ",  "English ", "(",        "Java / ", "<p>x: y\n"};
    (void)state;
    struct arena sa;
    struct skills skills;
    arena_init(&sa);
    content_skills(&sa, &skills);
    for (size_t i = 0; i < ARRAY_LEN(units); i++) {
        struct arena a;
        struct strbuf b = {0};
        struct ads list;
        struct error e;
        struct demands d;
        arena_init(&a);
        unit_case(units[i]);
        strbuf_puts(&b, "<p>Engineer</p>\n");
        while (b.n < 300000)
            strbuf_puts(&b, units[i]);
        double from = now_s();
        if (read_one(&a, strbuf_str(&b), &list, &e) == ERR_OK) {
            demands_of(&list.v[0], &skills, &a, &d);
            assert_true(d.n <= DEMANDS_MAX);
        }
        assert_true(now_s() - from < 20);
        strbuf_release(&b);
        arena_release(&a);
    }
    struct arena a;
    struct strbuf b = {0};
    struct ads list;
    struct error e;
    arena_init(&a);
    unit_case("five megabytes");
    while (b.n < (5 << 20))
        strbuf_puts(&b, "Engineer wanted. ");
    assert_int_equal(read_one(&a, strbuf_str(&b), &list, &e), ERR_TOO_LARGE);
    unit_case("a thousand deep");
    strbuf_clear(&b);
    for (int i = 0; i < 1000; i++)
        strbuf_puts(&b, "[");
    assert_int_equal(read_one(&a, strbuf_str(&b), &list, &e), ERR_OK); /* no JSON: its text */
    strbuf_clear(&b);
    for (int i = 0; i < 1000; i++)
        strbuf_puts(&b, "{\"a\":");
    assert_int_equal(read_one(&a, strbuf_str(&b), &list, &e), ERR_INVALID);
    strbuf_release(&b);
    arena_release(&a);
    arena_release(&sa);
}

/* ---- the list of skills ---- */

static void test_skills_file(void **state)
{
    static const struct {
        const char *name, *text, *says;
    } rows[] = {
        {"a key that is unknown", "go: {name: Go, alsso: [x]}", "skills/x.yaml:1"},
        {"no name", "go: {also: [x]}", "name"},
        {"a phrase that is there twice", "a: {name: Go}\nb: {name: golang, also: [go]}", "is a already"},
        {"a rule that is none", "a: {name: Go, case: never}", "capital or list"},
        {"no map", "- a", "skills"},
        {"no words", "a: {name: \"---\"}", "words"},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct arena a;
        struct skills s;
        struct error e = {0};
        arena_init(&a);
        unit_case(rows[i].name);
        struct yaml_file file = {STR("x.yaml"), str_of(rows[i].text)};
        assert_int_equal(skills_read(&file, 1, &a, &s, &e), ERR_INVALID);
        assert_non_null(strstr(e.message, rows[i].says));
        arena_release(&a);
    }
}

static void test_skills_found(void **state)
{
    static const struct {
        const char *text, *ids; /* in order, parted by blanks */
    } rows[] = {
        {"Solid advice on SOLID: a Soap opera is the rest of it", "solid"},
        {"React Native and React", "react-native react"},
        {"Java-Entwickler", "java"},
        {"REST/GraphQL, CI/CD", "rest graphql ci-cd"},
        {"JavaScript is no java script", "javascript java"},
        {"We go to market with Go, R and C.", "go r c"},
        {"Go", "go"},
        {"Go ahead, go further, Go to market", ""},
        {"R&D at C-level", ""},
        {"C/C++, C#", "c cpp csharp"},
        {".NET and node.js", "dotnet nodejs"},
        {"rust never sleeps, to react is to express", ""},
        {"python, rust, kotlin", "python rust kotlin"},
        {"PostgreSQL (Postgres)", "postgresql postgresql"},
        {"written in Go", "go"},
        {"Go-Entwickler gesucht", "go"},
    };
    (void)state;
    struct arena a;
    struct skills s;
    arena_init(&a);
    content_skills(&a, &s);
    assert_true(s.n >= 250);
    for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
        struct skill_mention *m;
        size_t n;
        struct strbuf b = {0};
        unit_case(rows[i].text);
        skills_find(&s, str_of(rows[i].text), &a, &m, &n);
        for (size_t k = 0; k < n; k++)
            strbuf_printf(&b, "%s%.*s", k ? " " : "", STR_ARG(m[k].skill->id));
        assert_string_equal(strbuf_cstr(&b), rows[i].ids);
        strbuf_release(&b);
    }
    assert_non_null(skills_named(&s, STR("k8s"), &a));
    assert_null(skills_named(&s, STR("knitting"), &a));
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_open_half),   cmocka_unit_test(test_sealed_half),
        cmocka_unit_test(test_refused),     cmocka_unit_test(test_mended),
        cmocka_unit_test(test_boards),      cmocka_unit_test(test_large),
        cmocka_unit_test(test_skills_file), cmocka_unit_test(test_skills_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
