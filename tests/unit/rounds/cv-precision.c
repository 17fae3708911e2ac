/*
 * cv-precision: how many findings of the rules are right, on CVs with what a reviewer expects.
 *
 *     cv-precision [--verbose] FOLDER...      each with *.md and *.txt as marked.h says
 *     cv-precision --show FILE                what is read of a CV (JSON Resume too), and what the rules say
 *
 * A line for each folder: findings, right, expected, found; precision and recall. Exit status 1 when a
 * precision is below 0.9.
 */
#include "marked.h"

#include <dirent.h>

struct sum {
    size_t files, findings, right, expected, met;
};

static void look_at(const char *path, bool verbose, struct sum *sum)
{
    struct arena a;
    struct error e = {0};
    struct cv *cv;
    static struct marked m;
    arena_init(&a);
    marked_read(&a, marked_file(&a, path), &m);
    if (cv_read_text(m.text, &a, &cv, &e) != ERR_OK) {
        fprintf(stderr, "%s: %s\n", path, e.message);
        exit(2);
    }
    struct cv_lint_options o = {.today = marked_today};
    if (strcmp(cv_language(cv, &a), "en") == 0)
        o.is_word = marked_dictionary();
    struct cv_report r;
    cv_lint(cv, &o, &a, &r);
    sum->files++;
    for (size_t i = 0; i < r.n_findings; i++) {
        const struct cv_finding *f = &r.findings[i];
        bool right = marked_expects(&m, f);
        sum->findings++;
        sum->right += right;
        if (!right && verbose)
            printf("%s:%d:%d: not expected: %s %s: %.*s [%.*s]\n", path, f->at.line, f->at.column,
                   f->rule->id, cv_severity_name(f->severity), STR_ARG(f->message), STR_ARG(f->evidence));
    }
    for (size_t i = 0; i < m.n; i++) {
        sum->expected++;
        sum->met += m.marks[i].met;
        if (!m.marks[i].met && verbose)
            printf("%s:%d: not found: %s\n", path, m.marks[i].line, m.marks[i].rule);
    }
    arena_release(&a);
}

static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static bool look_into(const char *folder, bool verbose)
{
    struct dirent **names;
    struct sum s = {0};
    int n = scandir(folder, &names, NULL, by_name);
    for (int i = 0; i < n; i++) {
        struct str name = str_of(names[i]->d_name);
        char path[4096];
        snprintf(path, sizeof path, "%s/%s", folder, names[i]->d_name);
        if (str_ends(name, STR(".md")) || str_ends(name, STR(".txt")))
            look_at(path, verbose, &s);
        free(names[i]);
    }
    if (n >= 0)
        free(names);
    double precision = s.findings ? (double)s.right / (double)s.findings : 0,
           recall = s.expected ? (double)s.met / (double)s.expected : 0;
    printf("%s: %zu CVs, %zu findings, %zu right, %zu expected, %zu found: precision %.3f, recall %.3f\n",
           folder, s.files, s.findings, s.right, s.expected, s.met, precision, recall);
    return s.files && precision >= 0.9;
}

static void show_text(const char *name, const struct cv_text *t)
{
    if (t->text.n)
        printf("  %-8s %d:%d  %.*s\n", name, t->at.line, t->at.column, STR_ARG(t->text));
}

static void show_date(const struct cv_date *d)
{
    static const char *const kinds[] = {"-", "year", "month", "day", "present"};
    printf(" %04d-%02d(%s)", d->year, d->month, kinds[d->precision]);
}

static void show(const char *path)
{
    struct arena a;
    struct cv *cv;
    static struct marked m;
    arena_init(&a);
    marked_read(&a, marked_file(&a, path), &m);
    struct error e = {0};
    if (str_ends(str_of(path), STR(".words"))) {
        if (cv_read_document(marked_pages(&a, m.text), &a, &cv, &e) != ERR_OK)
            exit(2);
    } else if ((str_ends(str_of(path), STR(".json")) ? cv_read_resume : cv_read_text)(m.text, &a, &cv, &e) !=
               ERR_OK) {
        fprintf(stderr, "%s: %s\n", path, e.message);
        exit(2);
    }
    show_text("name", &cv->name), show_text("label", &cv->label), show_text("mail", &cv->mail),
        show_text("phone", &cv->phone), show_text("place", &cv->place), show_text("summary", &cv->summary);
    for (size_t i = 0; i < cv->n_links; i++)
        show_text("link", &cv->links[i].url);
    for (size_t i = 0; i < cv->n_sections; i++) {
        const struct cv_section *s = &cv->sections[i];
        printf("[%s] %.*s\n", cv_section_name(s->kind), STR_ARG(s->heading.text));
        for (size_t k = 0; k < s->n_items; k++)
            show_text("item", &s->items[k]);
        for (size_t k = 0; k < s->n_entries; k++) {
            const struct cv_entry *n = &s->entries[k];
            printf(" entry");
            show_date(&n->start), show_date(&n->end);
            printf(" stay %x\n", n->stay);
            show_text("title", &n->title), show_text("org", &n->org), show_text("place", &n->place);
            for (size_t b = 0; b < n->n_bullets; b++)
                show_text(n->marked[b] ? "*" : "-", &n->bullets[b]);
            for (size_t b = 0; b < n->n_keywords; b++)
                show_text("key", &n->keywords[b]);
        }
    }
    for (size_t i = 0; i < cv->n_notes; i++)
        printf("note: %.*s %.*s\n", STR_ARG(cv->notes[i].path), STR_ARG(cv->notes[i].why));
    struct cv_report r;
    struct cv_lint_options o = {.today = marked_today};
    if (strcmp(cv_language(cv, &a), "en") == 0)
        o.is_word = marked_dictionary();
    cv_lint(cv, &o, &a, &r);
    for (size_t i = 0; i < r.n_findings; i++) {
        const struct cv_finding *f = &r.findings[i];
        printf("%d:%d %.*s %s %s: %.*s [%.*s]\n", f->at.line, f->at.column, STR_ARG(f->at.path), f->rule->id,
               cv_severity_name(f->severity), STR_ARG(f->message), STR_ARG(f->evidence));
    }
    arena_release(&a);
}

int main(int argc, char **argv)
{
    bool verbose = argc > 1 && strcmp(argv[1], "--verbose") == 0, good = argc > 1;
    if (argc > 2 && strcmp(argv[1], "--show") == 0) {
        show(argv[2]);
        return 0;
    }
    if (!marked_dictionary())
        printf("no dictionary: R01 is not looked at\n");
    for (int i = 1 + verbose; i < argc; i++)
        good = look_into(argv[i], verbose) && good;
    return good ? 0 : 1;
}
