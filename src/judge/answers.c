/*
 * Problems of the type submit-answer: what is sent in are the answers themselves. No program runs; each
 * test's answer is taken for the output on it, and the output validator decides as always.
 *
 * The format says nothing of how answers are told apart, so several ways are understood (judge.h).
 */
#include "judge/inside.h"

static const struct language answers = {
    .id = "answers",
    .name = "answers",
    .extensions = {"answers", NULL},
    .file = "answers",
    .tool = "",
    .remedy = "",
};

const struct language *judge_answers(void)
{
    return &answers;
}

/* "secret/1", "1" or "secret/1.out" for the test "secret/1". */
static bool is_for(struct str name, struct str test)
{
    static const char *const endings[] = {".in.out", ".out", ".ans", ".txt"};
    struct str last = test;
    for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
        if (str_ends(name, str_of(endings[i]))) {
            name.n -= strlen(endings[i]);
            break;
        }
    }
    while (last.n) {
        if (str_eq(name, last))
            return true;
        size_t slash = str_find_char(last, '/');
        last = slash < last.n ? str_from(last, slash + 1) : (struct str){0};
    }
    return false;
}

/* How exactly a name names the test: the longer the better. */
static size_t rank(struct str name, struct str test)
{
    return is_for(name, test) ? name.n + 1 : 0;
}

/* One text with a line "=== NAME" in front of each answer. false: it has no such lines, and is one answer. */
static bool find_section(struct str text, struct str test, struct str *ret, bool *ret_found)
{
    struct str rest = text, line;
    size_t best = 0;
    bool any = false;
    *ret_found = false;
    while (rest.n) {
        (void)str_line(&rest, &line);
        if (!str_starts(line, STR("=== ")))
            continue;
        any = true;
        size_t r = rank(str_trim(str_from(line, 4)), test);
        if (r <= best)
            continue;
        best = r;
        struct str body = rest, after = rest;
        while (after.n) {
            struct str here = after;
            (void)str_line(&after, &line);
            if (str_starts(line, STR("=== "))) {
                body.n = (size_t)(here.p - body.p);
                break;
            }
        }
        *ret = body;
        *ret_found = true;
    }
    return any;
}

static bool find_named(const struct judge_request *r, struct str test, struct str *ret)
{
    for (size_t i = 0; i < r->n_files; i++) {
        if (!str_eq(r->files[i].name, test))
            continue;
        *ret = r->files[i].text;
        return true;
    }
    return false;
}

bool answers_find(const struct judge_request *r, struct str test, struct str *ret)
{
    const struct source_file *files = r->files;
    size_t n = r->n_files, best = 0;
    bool found = false;
    if (r->named_answers)
        return find_named(r, test, ret);
    if (n == 1) {
        if (!find_section(files[0].text, test, ret, &found)) {
            *ret = files[0].text;
            return true;
        }
        return found;
    }
    for (size_t i = 0; i < n; i++) {
        size_t exact = rank(files[i].name, test);
        if (exact > best) {
            best = exact;
            *ret = files[i].text;
        }
    }
    return best > 0;
}
