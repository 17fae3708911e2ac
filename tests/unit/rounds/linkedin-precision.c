/*
 * linkedin-precision: how many findings about written pairs of a CV and an export are right
 * (tests/data/linkedin/README.md).
 *
 *     linkedin-precision [--verbose] FOLDER...
 *
 * A line for each folder; exit status 1 when precision or recall is below 0.9.
 */
#include "linkedin-pair.h"
#include "marked.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

struct sum {
    size_t pairs, findings, right, expected, met;
};

static void look_at(const char *path, bool verbose, struct sum *sum)
{
    struct arena a;
    struct linkedin_report r;
    static struct pair p;
    arena_init(&a);
    pair_read(&a, marked_file(&a, path), &p);
    linkedin_check(p.cv, &p.l, &(struct linkedin_options){.today = marked_today}, &a, &r);
    sum->pairs++;
    for (size_t i = 0; i < r.n_findings; i++) {
        const struct linkedin_finding *f = &r.findings[i];
        bool right = pair_expects(&a, &p, f);
        sum->findings++;
        sum->right += right;
        if (!right && verbose)
            printf("%s: not expected: %s %s: %.*s [%.*s]\n", path, f->rule->id, cv_severity_name(f->severity),
                   STR_ARG(f->message), STR_ARG(f->evidence));
    }
    for (size_t i = 0; i < p.n_expected; i++) {
        sum->expected++;
        sum->met += p.expected[i].met;
        if (!p.expected[i].met && verbose)
            printf("%s: not found: %.*s %.*s\n", path, STR_ARG(p.expected[i].rule),
                   STR_ARG(p.expected[i].word));
    }
    arena_release(&a);
}

static bool look_into(const char *folder, bool verbose)
{
    struct dirent **names;
    struct sum s = {0};
    int n = scandir(folder, &names, NULL, alphasort);
    for (int i = 0; i < n; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, names[i]->d_name);
        if (str_ends(str_of(names[i]->d_name), STR(".txt")))
            look_at(path, verbose, &s);
        free(names[i]);
    }
    if (n >= 0)
        free(names);
    double precision = s.findings ? (double)s.right / (double)s.findings : 0,
           recall = s.expected ? (double)s.met / (double)s.expected : 0;
    printf("%s: %zu pairs, %zu findings, %zu right, %zu expected, %zu found: precision %.3f, recall %.3f\n",
           folder, s.pairs, s.findings, s.right, s.expected, s.met, precision, recall);
    return s.pairs && precision >= 0.9 && recall >= 0.9;
}

int main(int argc, char **argv)
{
    bool verbose = argc > 1 && strcmp(argv[1], "--verbose") == 0, good = argc > 1;
    for (int i = 1 + verbose; i < argc; i++)
        good = look_into(argv[i], verbose) && good;
    return good ? 0 : 1;
}
