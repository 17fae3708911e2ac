/*
 * A submission that is answers: who sends one in must hear of a wrong name or an empty file before anything
 * is judged, so each is held against the tests that the problem's document lists.
 */
#include "api/internal.h"
#include "record/problems/problems.h"

#include <stdlib.h>

enum { NAME_SHOWN_MAX = 100 };

static enum err bad(struct error *e, const char *before, struct str name, const char *after)
{
    return error_set(e, ERR_INVALID, "answers", "%s \"%.*s\"%s", before,
                     STR_ARG(str_head(name, NAME_SHOWN_MAX)), after);
}

static struct str text_of(const json_t *v)
{
    return json_is_string(v) ? (struct str){json_string_value(v), json_string_length(v)} : (struct str){0};
}

/* A test case of the problem, to be found by its name: there may be ten thousand, and as many answers. */
struct wanted_test {
    struct str name;
    bool answered;
};

static int by_name(const void *a, const void *b)
{
    return str_cmp(((const struct wanted_test *)a)->name, ((const struct wanted_test *)b)->name);
}

struct wanted_tests {
    struct wanted_test *list; /* by name */
    size_t n;
};

static struct wanted_tests tests_of(const json_t *tests, struct arena *a)
{
    struct wanted_tests t = {.n = json_array_size(tests)};
    t.list = arena_array(a, struct wanted_test, t.n);
    for (size_t i = 0; i < t.n; i++)
        t.list[i].name = text_of(json_object_get(json_array_get(tests, i), "name"));
    if (t.n)
        qsort(t.list, t.n, sizeof *t.list, by_name);
    return t;
}

static struct wanted_test *find_test(const struct wanted_tests *tests, struct str name)
{
    const struct wanted_test key = {.name = name};
    return tests->n ? bsearch(&key, tests->list, tests->n, sizeof *tests->list, by_name) : NULL;
}

static enum err read_one(const json_t *item, const struct wanted_tests *tests, struct submission_answer *ret,
                         struct error *e)
{
    struct submission_answer a = {text_of(json_object_get(item, "test")),
                                  text_of(json_object_get(item, "text"))};
    if (!a.test.p || !a.text.p || json_object_size(item) != 2)
        return error_set(
            e, ERR_INVALID, "answers",
            "each of \"answers\" must have a \"test\" and a \"text\", both texts, and nothing else");
    struct wanted_test *test = find_test(tests, a.test);
    if (!test)
        return bad(e, "this problem has no test case", a.test, "");
    if (test->answered)
        return bad(e, "there are two answers to", a.test, "");
    if (a.text.n == 0)
        return bad(e, "the answer to", a.test, " is empty; leave it out");
    test->answered = true;
    *ret = a;
    return ERR_OK;
}

/* wanted: the document's member "answers". */
static enum err read_all(struct http_request *r, const json_t *list, const json_t *wanted,
                         struct submission_new *ret, struct error *e)
{
    struct wanted_tests tests = tests_of(json_object_get(wanted, "tests"), http_arena(r));
    const json_t *item;
    json_int_t max = json_integer_value(json_object_get(wanted, "bytes_max"));
    struct submission_answer *answers =
        arena_array(http_arena(r), struct submission_answer, json_array_size(list));
    size_t i, bytes = 0;
    json_array_foreach (list, i, item) {
        TRY(read_one(item, &tests, &answers[i], e));
        bytes += answers[i].text.n;
    }
    if (bytes > (uint64_t)max)
        return error_set(e, ERR_TOO_LARGE, "answers",
                         "the answers have %zu bytes together; this problem takes %lld", bytes,
                         (long long)max);
    ret->answers = answers;
    ret->n_answers = json_array_size(list);
    return ERR_OK;
}

enum err api_answers(struct http_request *r, struct db *db, const json_t *body, struct submission_new *ret,
                     struct error *e)
{
    struct submission_new s = {.language = STR(SUBMISSION_ANSWERS), .source = STR("")};
    struct str doc, hash;
    json_t *list;
    TRY(json_get_str(body, "problem", PROBLEM_SLUG_MAX, &s.problem, e));
    TRY(submissions_check_problem(db, s.problem, e));
    if (json_object_get(body, "language") || json_object_get(body, "source"))
        return error_set(e, ERR_INVALID, "form", "answers have neither a language nor a source");
    TRY(json_get_array_or(body, "answers", SUBMISSION_ANSWERS_MAX, &list, e));
    if (json_array_size(list) == 0)
        return error_set(e, ERR_INVALID, "answers", "there is no answer to judge");
    TRY(problems_doc(db, s.problem, http_arena(r), &doc, &hash, e));
    json_auto_t *problem = NULL;
    if (json_read(doc, &problem, e) != ERR_OK)
        return error_set(e, ERR_INTERNAL, NULL, "the document of problem %.*s is not JSON",
                         STR_ARG(s.problem));
    const json_t *wanted = json_object_get(problem, "answers");
    if (!json_is_object(wanted))
        return error_set(e, ERR_INVALID, "form", "this problem is not solved by answers, but by a program");
    TRY(read_all(r, list, wanted, &s, e));
    *ret = s;
    return ERR_OK;
}
