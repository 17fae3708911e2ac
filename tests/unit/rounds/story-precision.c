/*
 * story-precision: how many findings about stories are right, on stories with what an interviewer expects
 * (tests/data/story/README.md).
 *
 *     story-precision [--verbose] FOLDER... [--reported FOLDER...]
 *
 * For each folder two lines, of the lint and of the contradictions: findings, right, expected, found;
 * precision and recall. A finding of the lint is right when the story expects its rule; one with a place,
 * when the expected words and the finding's meet. A contradiction is right when its words meet the expected
 * ones, and it names the fact in which the expected other side stands. Exit status 1 when a figure of a
 * folder before --reported is below 0.85, or when a story is told to contradict another story, job or figure
 * of the same
 * folder: what they are compared with is chosen as the record does (src/record/story/stories-report.h), so
 * thirty stories stand as one person's. Claims that speak of the same and belong to another story are
 * counted.
 */
#include "base/fd.h"
#include "base/yaml.h"
#include "rounds/story/contradictions.h"
#include "rounds/story/lint.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

enum { EXPECTED_MAX = 40 };

struct expected {
    struct str id, where, against, kind;
    bool met;
};

struct sum {
    size_t findings, right, expected, met;
};

struct sums {
    size_t stories, kinds_right;
    struct sum rule[STORY_RULES_N], lint, contradictions;
};

static struct str member(const struct yaml *map, const char *key)
{
    const struct yaml *v = yaml_get(map, key);
    return v && v->kind == YAML_SCALAR ? v->text : (struct str){0};
}

/* The same place: one holds the other, or they have a word in common at the same place of the story. */
static bool meets(const struct story *s, struct str a, struct str b)
{
    if (!a.n || !b.n)
        return true;
    if (str_find(a, b) < a.n || str_find(b, a) < b.n)
        return true;
    for (size_t p = 0; p < STORY_PARTS; p++) {
        size_t x = str_find(s->part[p], a), y = str_find(s->part[p], b);
        if (x < s->part[p].n && y < s->part[p].n && x < y + b.n && y < x + a.n)
            return true;
    }
    return false;
}

static struct expected *find(const struct story *s, struct expected *v, size_t n, const char *id,
                             struct str where)
{
    for (size_t i = 0; i < n; i++)
        if (!v[i].met && str_is(v[i].id, id) && meets(s, v[i].where, where))
            return &v[i];
    return NULL;
}

static void count(struct sum *s, bool right)
{
    s->findings++;
    s->right += right;
}

static void see_lint(const char *path, const struct story *s, struct expected *v, size_t n, bool verbose,
                     struct arena *a, struct sums *sums)
{
    struct story_report r;
    story_lint(s, &(struct story_options){0}, a, &r);
    for (size_t i = 0; i < r.n; i++) {
        const struct story_finding *f = &r.v[i];
        bool placed = f->rule == &STORY_RULES[STORY_BLAME] || f->rule == &STORY_RULES[STORY_MISPLACED];
        struct expected *e = find(s, v, n, f->rule->name, placed ? f->evidence : (struct str){0});
        if (e)
            e->met = true;
        count(&sums->rule[f->rule - STORY_RULES], e != NULL);
        count(&sums->lint, e != NULL);
        if (!e && verbose)
            printf("%s: not expected: %s: %.*s [%.*s]\n", path, f->rule->name, STR_ARG(f->message),
                   STR_ARG(f->evidence));
    }
}

static void see_contradictions(const char *path, const struct story *s, const struct story_known *known,
                               size_t n_known, struct expected *v, size_t n, bool verbose, struct arena *a,
                               struct sums *sums)
{
    struct story_contradiction *list;
    size_t n_list;
    story_contradictions(s, known, n_known, a, &list, &n_list);
    for (size_t i = 0; i < n_list; i++) {
        const struct story_contradiction *c = &list[i];
        struct expected *e = NULL;
        for (size_t k = 0; k < n && !e; k++)
            if (!v[k].met && str_is(v[k].id, "contradiction") && meets(s, v[k].where, c->where) &&
                str_find(c->against->text, v[k].against) < c->against->text.n)
                e = &v[k];
        if (e) {
            e->met = true;
            sums->kinds_right += str_is(e->kind, story_fact_kind_name(c->kind));
        }
        count(&sums->rule[STORY_CONTRADICTION], e != NULL);
        count(&sums->contradictions, e != NULL);
        if (!e && verbose)
            printf("%s: not expected: contradiction (%s): %.*s\n", path, story_fact_kind_name(c->kind),
                   STR_ARG(c->message));
    }
}

static void read_known(const struct yaml *doc, struct arena *a, struct story_known *known, size_t *n)
{
    const struct yaml *facts = yaml_get(doc, "facts");
    for (size_t i = 0; facts && i < facts->n && i < EXPECTED_MAX; i++) {
        const struct yaml *f = facts->values[i];
        struct str from = member(f, "from");
        struct story_known *k = &known[(*n)++];
        if (str_is(from, "cv"))
            story_known_cv(member(f, "text"), a, k);
        else
            *k = (struct story_known){.from = str_is(from, "claim")    ? STORY_FROM_CLAIM
                                              : str_is(from, "figure") ? STORY_FROM_FIGURE
                                                                       : STORY_FROM_STORY,
                                      .text = member(f, "text"),
                                      .title = member(f, "title")};
    }
}

static struct str whole_file(const char *path, struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    FILE *f = fopen(path, "re");
    char piece[4096];
    size_t n;
    if (!f) {
        perror(path);
        exit(2);
    }
    while ((n = fread(piece, 1, sizeof piece, f)) > 0)
        strbuf_put(&b, (struct str){piece, n});
    fclose(f);
    return arena_str(a, strbuf_str(&b));
}

struct one {
    struct story story;
    const struct story_subject *subject;
    struct story_known known[EXPECTED_MAX];
    size_t n_known;
};

static const struct yaml *read_one(const char *path, struct arena *a, struct one *ret)
{
    struct error err = {0};
    const struct yaml *doc;
    if (yaml_read(whole_file(path, a), a, &doc, &err) != ERR_OK) {
        fprintf(stderr, "%s: %s\n", path, err.message);
        exit(2);
    }
    *ret = (struct one){0};
    ret->story.title = member(doc, "title");
    ret->story.language = member(doc, "language");
    for (size_t p = 0; p < STORY_PARTS; p++)
        ret->story.part[p] = member(doc, story_part_name((enum story_part)p));
    read_known(doc, a, ret->known, &ret->n_known);
    return doc;
}

static void look_at(const char *path, bool verbose, struct arena *a, struct one *one, struct sums *sums)
{
    struct expected v[EXPECTED_MAX];
    size_t n = 0;
    const struct yaml *doc = read_one(path, a, one);
    const struct yaml *expect = yaml_get(doc, "expect");
    for (size_t i = 0; expect && i < expect->n && i < EXPECTED_MAX; i++) {
        const struct yaml *x = expect->values[i];
        v[n++] = (struct expected){member(x, "id"), member(x, "where"), member(x, "against"),
                                   member(x, "kind"), false};
    }
    sums->stories++;
    see_lint(path, &one->story, v, n, verbose, a, sums);
    see_contradictions(path, &one->story, one->known, one->n_known, v, n, verbose, a, sums);
    for (size_t i = 0; i < n; i++) {
        bool clash = str_is(v[i].id, "contradiction");
        struct sum *sum = clash ? &sums->contradictions : &sums->lint;
        sum->expected++;
        sum->met += v[i].met;
        for (size_t k = 0; k < STORY_RULES_N; k++)
            if (str_is(v[i].id, STORY_RULES[k].name))
                sums->rule[k].expected++, sums->rule[k].met += v[i].met;
        if (!v[i].met && verbose)
            printf("%s: not found: %.*s [%.*s] against [%.*s]\n", path, STR_ARG(v[i].id), STR_ARG(v[i].where),
                   STR_ARG(v[i].against));
    }
}

static bool tell(const char *folder, const char *what, const struct sum *s)
{
    double precision = s->findings ? (double)s->right / (double)s->findings : 0,
           recall = s->expected ? (double)s->met / (double)s->expected : 0;
    printf("%s: %s: %zu findings, %zu right, %zu expected, %zu found: precision %.3f, recall %.3f\n", folder,
           what, s->findings, s->right, s->expected, s->met, precision, recall);
    return precision >= 0.85 && recall >= 0.85;
}

/* ---- all of a folder as one record ---- */

enum { STORIES_HERE_MAX = 200 };
static const double stories_alike = 0.45, line_had = 0.5; /* as src/record/story/stories-report.c has them */

/* What of another story's facts would be set beside this one. */
static bool beside(const struct one *here, const struct one *there, const struct story_known *k)
{
    if (k->from == STORY_FROM_STORY)
        return story_subject_alike(here->subject, there->subject) >= stories_alike;
    bool line = k->from == STORY_FROM_CLAIM || (k->from == STORY_FROM_CV && !k->employer.n);
    return !line || story_subject_has(here->subject, k) >= line_had;
}

static size_t cross(const char *folder, const struct one *all, size_t n, struct arena *a)
{
    size_t found = 0, claims = 0;
    struct story_known *known = arena_array(a, struct story_known, n * EXPECTED_MAX + 1);
    for (size_t i = 0; i < n; i++) {
        struct story_contradiction *list;
        size_t n_known = 0, n_list;
        for (size_t k = 0; k < n; k++)
            for (size_t m = 0; m < all[k].n_known && i != k; m++)
                if (beside(&all[i], &all[k], &all[k].known[m]))
                    known[n_known++] = all[k].known[m];
        story_contradictions(&all[i].story, known, n_known, a, &list, &n_list);
        for (size_t m = 0; m < n_list; m++)
            /* That a story is at none of another's employers is no finding: these are different people's
             * lives. */
            if (list[m].kind != STORY_EMPLOYER) {
                printf("%s: between two stories: %.*s: %.*s\n", folder, STR_ARG(all[i].story.title),
                       STR_ARG(list[m].message));
                bool claim = list[m].against->from == STORY_FROM_CLAIM;
                claims += claim, found += !claim;
            }
    }
    printf("%s: between different stories: %zu contradictions, and %zu with claims of others\n", folder,
           found, claims);
    return found;
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static bool look_into(const char *folder, bool verbose)
{
    struct dirent **names;
    struct sums s = {0};
    struct arena a;
    arena_init(&a);
    struct one *all = arena_array(&a, struct one, STORIES_HERE_MAX);
    int n = scandir(folder, &names, NULL, by_name);
    for (int i = 0; i < n; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, names[i]->d_name);
        if (str_ends(str_of(names[i]->d_name), STR(".yaml")) && s.stories < STORIES_HERE_MAX)
            look_at(path, verbose, &a, &all[s.stories], &s);
        free(names[i]);
    }
    if (n >= 0)
        free(names);
    for (size_t k = 0; k < STORY_RULES_N && verbose; k++)
        tell(folder, STORY_RULES[k].name, &s.rule[k]);
    bool lint = tell(folder, "lint", &s.lint), clashes = tell(folder, "contradictions", &s.contradictions);
    printf("%s: %zu stories; %zu of the right contradictions are told as the expected kind\n", folder,
           s.stories, s.kinds_right);
    for (size_t i = 0; i < s.stories; i++) {
        all[i].subject = story_subject_of(&all[i].story, &a);
        for (size_t k = 0; k < all[i].n_known; k++)
            story_known_prepare(&all[i].known[k], &a);
    }
    size_t crossed = cross(folder, all, s.stories, &a);
    size_t stories = s.stories;
    arena_release(&a);
    return stories && lint && clashes && !crossed;
}

int main(int argc, char **argv)
{
    bool verbose = argc > 1 && strcmp(argv[1], "--verbose") == 0, good = argc > 1 + verbose, held = true;
    for (int i = 1 + verbose; i < argc; i++) {
        if (strcmp(argv[i], "--reported") == 0)
            held = false;
        else if (!look_into(argv[i], verbose) && held)
            good = false;
    }
    return good ? 0 : 1;
}
