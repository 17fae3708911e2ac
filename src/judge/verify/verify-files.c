/*
 * The files of a package as they lie there, also those that reading passes over; and what problem.yaml,
 * statements and folders say of each other.
 */
#include "judge/verify/verify-inside.h"

#include "base/fd.h"
#include "base/yaml.h"
#include "judge/package/package-read.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <math.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DEPTH_MAX = 16, WALK_MAX = 50000, SOURCE_MAX = 256 << 10 };

#define error_at(v, file, ...)   finding_add(&(v)->r->findings, SEVERITY_ERROR, (file), 0, __VA_ARGS__)
#define warning_at(v, file, ...) finding_add(&(v)->r->findings, SEVERITY_WARNING, (file), 0, __VA_ARGS__)

/* ---- every file ---- */

struct walk {
    struct verify *v;
    const struct yaml *constants; /* NULL: none */
    bool *used;                   /* of each constant */
    size_t n_seen;
};

/* Was it said already when the package was read? */
static bool said(const struct verify *v, const char *file, const char *name)
{
    for (size_t i = 0; i < v->p->findings.n; i++) {
        const struct finding *f = &v->p->findings.list[i];
        if (str_is(f->file, file) && (!name || str_find(f->message, str_of(name)) < f->message.n))
            return true;
    }
    return false;
}

static void look_at_link(struct verify *v, int dir_fd, const char *name, const char *path)
{
    char target[PACKAGE_TITLE_MAX * 4];
    ssize_t n = readlinkat(dir_fd, name, target, sizeof target);
    _cleanup_(fd_closep) int fd = -1;
    if (n > 0 && target[0] == '/')
        error_at(v, path, "is a symbolic link to an absolute name; links must be relative");
    else if (fd_open_within(v->p->dir_fd, path, &fd, NULL) != ERR_OK &&
             fd_open_dir_within(v->p->dir_fd, path, &fd, NULL) != ERR_OK && !said(v, path, NULL))
        error_at(v, path, "is a symbolic link that leads nowhere, or out of the package");
}

/* Are constants used in it? Texts only, and not the test data, in which there are none. */
static void look_for_constants(struct walk *w, const char *path)
{
    struct arena a;
    struct str text;
    if (!w->constants || str_starts(str_of(path), STR("data/")) || strcmp(path, "problem.yaml") == 0)
        return;
    arena_init(&a);
    if (fd_read_within(w->v->p->dir_fd, path, SOURCE_MAX, &a, &text, NULL) == ERR_OK) {
        for (size_t i = 0; i < w->constants->n; i++) {
            struct str key = w->constants->keys[i];
            struct str braces = str_of(arena_printf(&a, "{{%.*s", STR_ARG(key)));
            struct str tex = str_of(arena_printf(&a, "\\constant{%.*s", STR_ARG(key)));
            w->used[i] |= str_find(text, braces) < text.n || str_find(text, tex) < text.n;
        }
    }
    arena_release(&a);
}

static bool is_expected_hidden(const char *name, bool at_top)
{
    return strcmp(name, ".gitignore") == 0 || strcmp(name, ".gitattributes") == 0 ||
           strcmp(name, ".gitkeep") == 0 ||
           (at_top && (strcmp(name, ".timelimit") == 0 || strcmp(name, ".git") == 0));
}

static void walk_folder(struct walk *w, const char *folder, int depth);

static void walk_entry(struct walk *w, int dir_fd, const char *folder, const char *name, int depth)
{
    struct verify *v = w->v;
    struct stat st;
    const char *path = folder[0] ? arena_printf(v->a, "%s/%s", folder, name) : arena_strdup(v->a, name);
    if (is_expected_hidden(name, !folder[0]))
        return;
    if (!reader_component_ok(str_of(name))) {
        if (!said(v, folder, name))
            warning_at(
                v, folder,
                "\"%s\" is no name for a file: letters, digits, period, dash and underscore, not beginning with "
                "period or dash",
                name);
        return;
    }
    if (fstatat(dir_fd, name, &st, AT_SYMLINK_NOFOLLOW) < 0)
        return;
    if (S_ISLNK(st.st_mode))
        look_at_link(v, dir_fd, name, path);
    else if (S_ISDIR(st.st_mode) && depth >= DEPTH_MAX)
        error_at(v, path, "is nested deeper than %d folders", DEPTH_MAX);
    else if (S_ISDIR(st.st_mode))
        walk_folder(w, path, depth + 1);
    else if (S_ISREG(st.st_mode))
        look_for_constants(w, path);
    else if (!said(v, path, NULL))
        error_at(v, path, "is neither a file nor a folder");
}

static void walk_folder(struct walk *w, const char *folder, int depth)
{
    int fd = -1;
    enum err r = fd_open_dir_beneath(w->v->p->dir_fd, folder[0] ? folder : ".", &fd, NULL);
    DIR *d = r == ERR_OK ? fdopendir(fd) : NULL;
    if (!d)
        fd_closep(&fd);
    for (struct dirent *entry; d && w->n_seen < WALK_MAX && (entry = readdir(d));) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        w->n_seen++;
        walk_entry(w, dirfd(d), folder, entry->d_name, depth);
    }
    if (d)
        closedir(d);
}

/* ---- folders ---- */

/* The number of single-character changes between two names, or 9 when they differ much in length
 * (Levenshtein). */
static size_t distance(struct str a, struct str b)
{
    enum { NAME_MAX_BYTES = 40 };
    size_t row[NAME_MAX_BYTES + 1];
    if (a.n > NAME_MAX_BYTES || b.n > NAME_MAX_BYTES)
        return 9;
    for (size_t k = 0; k <= b.n; k++)
        row[k] = k;
    for (size_t i = 1; i <= a.n; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t k = 1; k <= b.n; k++) {
            size_t change = diagonal + (a.p[i - 1] != b.p[k - 1]);
            size_t least = row[k] < row[k - 1] ? row[k] + 1 : row[k - 1] + 1;
            diagonal = row[k];
            row[k] = change < least ? change : least;
        }
    }
    return row[b.n];
}

/* A folder whose name is nearly one of the format is passed over by every judge. */
static void look_for_typos(struct verify *v, const char *below, const char *const *names, size_t n)
{
    int fd = -1;
    enum err r = fd_open_dir_within(v->p->dir_fd, below[0] ? below : ".", &fd, NULL);
    DIR *d = r == ERR_OK ? fdopendir(fd) : NULL;
    if (!d)
        fd_closep(&fd);
    for (struct dirent *entry; d && (entry = readdir(d));) {
        struct stat st;
        struct str name = str_of(entry->d_name);
        const char *nearest = NULL;
        if (entry->d_name[0] == '.' || fstatat(dirfd(d), entry->d_name, &st, 0) < 0 || !S_ISDIR(st.st_mode))
            continue;
        for (size_t i = 0; i < n; i++) {
            size_t far = distance(name, str_of(names[i]));
            if (far == 0) {
                nearest = NULL;
                break;
            }
            if (far <= 2)
                nearest = names[i];
        }
        if (nearest)
            warning_at(v, arena_printf(v->a, "%s%s%s", below, below[0] ? "/" : "", entry->d_name),
                       "is passed over: did you mean %s?", nearest);
    }
    if (d)
        closedir(d);
}

static void check_folders(struct verify *v)
{
    static const char *const top[] = {"attachments",
                                      "data",
                                      "dryrun",
                                      "generators",
                                      "include",
                                      "solution",
                                      "statement",
                                      "graders",
                                      "input_validators",
                                      "output_validator",
                                      "submissions",
                                      "output_validators",
                                      "problem_statement",
                                      "static_validator"};
    static const char *const data[] = {"sample", "secret", "invalid_input", "invalid_output", "valid_output"};
    static const char *const submissions[] = {
        "accepted", "rejected",      "wrong_answer",  "time_limit_exceeded", "run_time_error", "brute_force",
        "mixed",    "slow_accepted", "runtime_error", "partially_accepted",  "partial"};
    look_for_typos(v, "", top, ARRAY_LEN(top));
    look_for_typos(v, "data", data, ARRAY_LEN(data));
    look_for_typos(v, "submissions", submissions, ARRAY_LEN(submissions));
    int fd = -1;
    enum err r = fd_open_dir_within(v->p->dir_fd, "attachments", &fd, NULL);
    DIR *d = r == ERR_OK ? fdopendir(fd) : NULL;
    if (!d)
        fd_closep(&fd);
    for (struct dirent *entry; d && (entry = readdir(d));) {
        struct stat st;
        if (entry->d_name[0] != '.' && fstatat(dirfd(d), entry->d_name, &st, 0) == 0 && S_ISDIR(st.st_mode))
            warning_at(v, arena_printf(v->a, "attachments/%s", entry->d_name),
                       "is a folder; attachments are files");
    }
    if (d)
        closedir(d);
}

/* ---- problem.yaml and the statements ---- */

static bool has_statement(const struct package *p, struct str language)
{
    for (size_t i = 0; i < p->n_statements; i++) {
        if (str_eq(p->statements[i].language, language))
            return true;
    }
    return false;
}

static void check_names(struct verify *v, const struct yaml *doc)
{
    const struct yaml *names = yaml_get(doc, "name");
    for (size_t i = 0; names && names->kind == YAML_MAP && i < names->n; i++) {
        if (!has_statement(v->p, names->keys[i]))
            finding_add(&v->r->findings, SEVERITY_ERROR, "problem.yaml", names->key_lines[i],
                        "\"name\" has an entry for \"%.*s\", in which there is no statement",
                        STR_ARG(names->keys[i]));
        if (names->values[i]->kind == YAML_SCALAR && str_trim(names->values[i]->text).n == 0)
            finding_add(&v->r->findings, SEVERITY_ERROR, "problem.yaml", names->key_lines[i],
                        "the name in \"%.*s\" is empty", STR_ARG(names->keys[i]));
    }
}

static void check_statements(struct verify *v)
{
    const struct package *p = v->p;
    for (size_t i = 1; i < p->n_statements; i++) {
        const struct package_statement *a = &p->statements[i - 1], *b = &p->statements[i];
        if (str_eq(a->language, b->language))
            warning_at(v, arena_cstr(v->a, b->path), "is a second statement in \"%.*s\", beside %.*s",
                       STR_ARG(b->language), STR_ARG(a->path));
    }
}

/* "{{name}}" in a statement that no constant stands for is shown as it is. */
static void check_placeholders(struct verify *v)
{
    for (size_t i = 0; i < v->p->n_statements; i++) {
        const struct package_statement *s = &v->p->statements[i];
        struct str rest = s->text;
        int found = 0;
        for (size_t at;
             s->notation == PACKAGE_MARKDOWN && (at = str_find(rest, STR("{{"))) < rest.n && found < 3;) {
            rest = str_from(rest, at + 2);
            struct str name = str_head(rest, str_find(rest, STR("}}")));
            /* These two are the format's own. */
            if (name.n == rest.n || !reader_component_ok(name) || str_is(name, "nextsample") ||
                str_is(name, "remainingsamples"))
                continue;
            found++;
            warning_at(v, arena_cstr(v->a, s->path), "\"{{%.*s}}\" is no constant of problem.yaml",
                       STR_ARG(name));
        }
    }
}

static void check_constants(struct walk *w)
{
    for (size_t i = 0; w->constants && i < w->constants->n; i++) {
        if (!w->used[i])
            finding_add(&w->v->r->findings, SEVERITY_WARNING, "problem.yaml", w->constants->key_lines[i],
                        "the constant \"%.*s\" is used nowhere", STR_ARG(w->constants->keys[i]));
    }
}

static void check_problem(struct verify *v, const struct yaml *doc)
{
    const struct package *p = v->p;
    double seconds = (double)p->limits.time_ms / 1000;
    if (p->limits.has_time && seconds != floor(seconds))
        warning_at(v, "problem.yaml",
                   "the time limit is no whole number of seconds, which not every judge can keep");
    if (p->license.n == 0 || str_is(p->license, "unknown"))
        warning_at(v, "problem.yaml", "the licence is not known, so nobody may use the problem");
    if (p->format == PACKAGE_2025_09 && p->uuid.n == 0 && !said(v, "problem.yaml", "uuid"))
        error_at(v, "problem.yaml", "there is no uuid; \"uuidgen\" makes one");
    check_names(v, doc);
}

/* ---- samples ---- */

/* The talk of a sample: each line is what one side says, "---" a new pass. */
static void check_interaction(struct verify *v, const char *path)
{
    struct arena a;
    struct str text, line;
    int n = 0;
    if (!v->p->type.interactive && !v->p->type.multi_pass) {
        error_at(v, path, "is for interactive and multi-pass problems only");
        return;
    }
    arena_init(&a);
    bool read = fd_read_within(v->p->dir_fd, path, PACKAGE_TEXT_MAX, &a, &text, NULL) == ERR_OK;
    for (struct str rest = text; read && str_line(&rest, &line);) {
        n++;
        bool good = line.n && (line.p[0] == '<' || line.p[0] == '>');
        if (!good && !(v->p->type.multi_pass && str_is(line, "---"))) {
            finding_add(&v->r->findings, SEVERITY_ERROR, path, n,
                        "the line begins with neither \"<\" nor \">\"%s",
                        v->p->type.multi_pass ? ", and is not \"---\"" : "");
            break;
        }
    }
    arena_release(&a);
}

static void check_samples(struct verify *v)
{
    int fd = -1;
    size_t talks = 0;
    enum err r = fd_open_dir_within(v->p->dir_fd, "data/sample", &fd, NULL);
    DIR *d = r == ERR_OK ? fdopendir(fd) : NULL;
    if (!d)
        fd_closep(&fd);
    for (struct dirent *entry; d && (entry = readdir(d));) {
        if (!str_ends(str_of(entry->d_name), STR(".interaction")))
            continue;
        talks++;
        check_interaction(v, arena_printf(v->a, "data/sample/%s", entry->d_name));
    }
    if (d)
        closedir(d);
    if (v->p->n_samples == 0 && talks == 0)
        warning_at(v, "data/sample", "there are no samples");
}

/* Compare as people count: "2" before "10". */
static int by_counting(struct str a, struct str b)
{
    size_t i = 0, k = 0;
    while (i < a.n && k < b.n) {
        bool digits = a.p[i] >= '0' && a.p[i] <= '9' && b.p[k] >= '0' && b.p[k] <= '9';
        uint64_t x = 0, y = 0;
        if (!digits) {
            if (a.p[i] != b.p[k])
                return (unsigned char)a.p[i] < (unsigned char)b.p[k] ? -1 : 1;
            i++;
            k++;
            continue;
        }
        for (; i < a.n && a.p[i] >= '0' && a.p[i] <= '9' && x < UINT64_MAX / 20; i++)
            x = x * 10 + (uint64_t)(a.p[i] - '0');
        for (; k < b.n && b.p[k] >= '0' && b.p[k] <= '9' && y < UINT64_MAX / 20; k++)
            y = y * 10 + (uint64_t)(b.p[k] - '0');
        if (x != y)
            return x < y ? -1 : 1;
    }
    return (i < a.n) - (k < b.n);
}

/* Tests run in the order of bytes: "10" before "2" is seldom meant. Said once. */
static void check_order(struct verify *v)
{
    for (size_t i = 1; i < v->p->n_tests; i++) {
        const struct package_test *a = &v->p->tests[i - 1], *b = &v->p->tests[i];
        if (a->kind == b->kind && by_counting(a->name, b->name) > 0) {
            warning_at(v, "data",
                       "%.*s comes before %.*s, in the order of bytes; put zeros before the shorter number",
                       STR_ARG(a->name), STR_ARG(b->name));
            return;
        }
    }
}

void verify_files(struct verify *v)
{
    struct str text;
    struct arena *a = v->a;
    const struct yaml *doc = NULL;
    struct walk w = {.v = v};
    /* What is wrong with problem.yaml itself was said when it was read. */
    if (fd_read_within(v->p->dir_fd, "problem.yaml", PACKAGE_TEXT_MAX, a, &text, NULL) == ERR_OK &&
        yaml_read(text, a, &doc, NULL) == ERR_OK && doc->kind == YAML_MAP) {
        w.constants = yaml_get(doc, "constants");
        if (w.constants && w.constants->kind != YAML_MAP)
            w.constants = NULL;
        if (w.constants)
            w.used = arena_array(a, bool, w.constants->n);
        check_problem(v, doc);
    }
    walk_folder(&w, "", 0);
    check_constants(&w);
    check_folders(v);
    check_statements(v);
    check_placeholders(v);
    check_samples(v);
    check_order(v);
}
