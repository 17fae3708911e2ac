/*
 * dryrun problem list.
 */
#include "main/commands.h"
#include "main/local.h"
#include "main/say.h"

#include <dirent.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { BANK_MAX = 2000 };

/* ---- list ---- */

struct bank {
    struct package *list[BANK_MAX]; /* owned */
    size_t n;
};

static bool has(const struct bank *b, const char *slug)
{
    for (size_t i = 0; i < b->n; i++) {
        if (str_is(b->list[i]->slug, slug))
            return true;
    }
    return false;
}

/* What stands in the list already goes ahead. */
static void load_folder(struct local *l, const char *root, struct bank *b)
{
    const char *folder = arena_printf(&l->arena, "%s/problems", root);
    DIR *d = opendir(folder);
    for (struct dirent *entry; d && (entry = readdir(d));) {
        struct error e;
        struct stat st;
        if (entry->d_name[0] == '.' || b->n == BANK_MAX)
            continue;
        const char *path = arena_printf(&l->arena, "%s/%s", folder, entry->d_name);
        if (stat(path, &st) < 0 || !S_ISDIR(st.st_mode) || has(b, entry->d_name))
            continue;
        if (package_load(path, &l->languages, &b->list[b->n], &e) == ERR_OK)
            b->n++;
        else
            say_to(stderr, "dryrun: %s\n", e.message);
    }
    if (d)
        closedir(d);
}

static int rank(const struct package *p)
{
    static const char *const levels[] = {"warm-up", "easy", "medium", "hard"};
    int i = 0;
    while (i < 3 && !str_is(p->difficulty, levels[i]))
        i++;
    return i;
}

static int by_place(const void *a, const void *b)
{
    const struct package *x = *(struct package *const *)a, *y = *(struct package *const *)b;
    if (rank(x) != rank(y))
        return rank(x) - rank(y);
    if (x->order != y->order)
        return x->order < y->order ? -1 : 1;
    return str_cmp(x->slug, y->slug);
}

/* " (scoring, interactive)"; nothing for what nearly all problems are. */
static void print_type(const struct package_type *type)
{
    const char *names[PACKAGE_TYPE_NAMES_MAX], *before = " (";
    size_t n = package_type_names(type, names);
    for (size_t i = type->scoring ? 0 : 1; i < n; i++) {
        sayf("%s%s", before, names[i]);
        before = ", ";
    }
    if (n > 1 || type->scoring)
        sayf(")");
}

static void list_text(const struct bank *b)
{
    sayf("%-20s %-8s %4s %5s  %-28s %s\n", "problem", "level", "min", "tests", "title", "pattern");
    for (size_t i = 0; i < b->n; i++) {
        const struct package *p = b->list[i];
        sayf("%-20.*s %-8.*s %4" PRId64 " %5zu  %-28.*s %.*s", STR_ARG(p->slug), STR_ARG(p->difficulty),
             p->minutes, p->n_tests, STR_ARG(p->title), STR_ARG(p->pattern));
        print_type(&p->type);
        sayf("%s\n", p->broken ? " (broken: see dryrun problem verify)" : "");
    }
}

static void list_json(const struct bank *b)
{
    struct strbuf out = {0};
    struct json_writer writer = jw_to(&out), *w = &writer;
    jw_begin(w, '[');
    for (size_t i = 0; i < b->n; i++) {
        const struct package *p = b->list[i];
        jw_begin(w, '{');
        jw_put_str(w, "slug", p->slug);
        jw_put_str(w, "title", p->title);
        jw_put_str(w, "difficulty", p->difficulty);
        jw_put_str(w, "pattern", p->pattern);
        jw_put_int(w, "minutes", p->minutes);
        jw_put_int_or_null(w, "rating_m", p->rated, p->rating_m);
        jw_key(w, "type");
        package_type_json(&p->type, w);
        jw_put_int(w, "tests_total", (int64_t)p->n_tests);
        jw_put_int(w, "time_limit_ms", p->limits.time_ms);
        jw_put_str(w, "state", p->broken ? STR("broken") : STR("ready"));
        jw_put_str(w, "path", p->path);
        jw_end(w);
    }
    jw_end(w);
    say_json(&out);
}

static int run_list(const struct args *args)
{
    struct local l;
    struct error e;
    bool json = args_has(args, "json");
    struct bank *b = calloc(1, sizeof *b);
    if (!b)
        abort();
    if (local_open(args, &l, &e) != ERR_OK) {
        free(b);
        return command_fail(&e, json);
    }
    load_folder(&l, l.paths.data, b);
    load_folder(&l, l.paths.content, b);
    if (b->n)
        qsort(b->list, b->n, sizeof *b->list, by_place);
    if (json)
        list_json(b);
    else
        list_text(b);
    for (size_t i = 0; i < b->n; i++)
        package_free(b->list[i]);
    free(b);
    local_close(&l);
    return EXIT_OK;
}

static const struct command_option list_options[] = {{"json", 0, NULL, "as JSON"}, LOCAL_OPTIONS, {0}};

const struct command cmd_problem_list = {
    .name = "problem list",
    .operands = "",
    .summary = "list the problems of the bank and your own",
    .options = list_options,
    .run = run_list,
};
