/*
 * dryrun problem list, dryrun problem verify.
 */
#include "jobs/statements.h"
#include "judge/verify.h"
#include "main/commands.h"
#include "main/local.h"

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
        if (stat(path, &st) < 0 || !S_ISDIR(st.st_mode))
            continue;
        if (package_load(path, &l->languages, &b->list[b->n], &e) == ERR_OK)
            b->n++;
        else
            fprintf(stderr, "dryrun: %s\n", e.message);
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
        printf("%s%s", before, names[i]);
        before = ", ";
    }
    if (n > 1 || type->scoring)
        printf(")");
}

static void list_text(const struct bank *b)
{
    printf("%-20s %-8s %4s %5s  %-28s %s\n", "problem", "level", "min", "tests", "title", "pattern");
    for (size_t i = 0; i < b->n; i++) {
        const struct package *p = b->list[i];
        printf("%-20.*s %-8.*s %4" PRId64 " %5zu  %-28.*s %.*s", STR_ARG(p->slug), STR_ARG(p->difficulty),
               p->minutes, p->n_tests, STR_ARG(p->title), STR_ARG(p->pattern));
        print_type(&p->type);
        printf("%s\n", p->broken ? " (broken: see dryrun problem verify)" : "");
    }
}

static void put_str(struct json_writer *w, const char *key, struct str s)
{
    jw_key(w, key);
    jw_str(w, s);
}

static void put_int(struct json_writer *w, const char *key, int64_t v)
{
    jw_key(w, key);
    jw_int(w, v);
}

static void put_type(struct json_writer *w, const struct package_type *type)
{
    const char *names[PACKAGE_TYPE_NAMES_MAX];
    size_t n = package_type_names(type, names);
    jw_key(w, "type");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        jw_cstr(w, names[i]);
    jw_end(w);
}

static void list_json(const struct bank *b)
{
    struct strbuf out = {0};
    struct json_writer writer = jw_to(&out), *w = &writer;
    jw_begin(w, '[');
    for (size_t i = 0; i < b->n; i++) {
        const struct package *p = b->list[i];
        jw_begin(w, '{');
        put_str(w, "slug", p->slug);
        put_str(w, "title", p->title);
        put_str(w, "difficulty", p->difficulty);
        put_str(w, "pattern", p->pattern);
        put_int(w, "minutes", p->minutes);
        put_type(w, &p->type);
        put_int(w, "tests_total", (int64_t)p->n_tests);
        put_int(w, "time_limit_ms", p->limits.time_ms);
        put_str(w, "state", p->broken ? STR("broken") : STR("ready"));
        put_str(w, "path", p->path);
        jw_end(w);
    }
    jw_end(w);
    puts(strbuf_cstr(&out));
    strbuf_release(&out);
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
    load_folder(&l, l.paths.content, b);
    load_folder(&l, l.paths.data, b);
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

/* ---- verify ---- */

static void on_step(void *arg, const char *what, size_t done, size_t total)
{
    char text[400];
    (void)arg;
    snprintf(text, sizeof text, "[%zu/%zu] %s", done + 1, total, what);
    local_progress(text);
}

static const char *counts_words(const struct verify_submission *s, struct arena *a)
{
    struct strbuf b = {0};
    for (unsigned v = 0; v <= VERDICT_CE; v++) {
        if (s->counts[v])
            strbuf_printf(&b, "%s%zu %s", b.n ? ", " : "", s->counts[v], verdict_name((enum verdict)v));
    }
    const char *words = arena_cstr(a, strbuf_str(&b));
    strbuf_release(&b);
    return words;
}

static void verify_text(const struct package *p, const struct verify_result *r, struct arena *a)
{
    printf("%.*s (%.*s): %zu tests, %zu checks of validators, %zu submissions\n", STR_ARG(p->title),
           STR_ARG(p->slug), p->n_tests, p->n_checks, p->n_submissions);
    for (size_t i = 0; i < r->n_submissions; i++) {
        const struct verify_submission *s = &r->submissions[i];
        struct str path = s->submission->program.path;
        path = str_starts(path, STR("submissions/")) ? str_from(path, strlen("submissions/")) : path;
        if (!s->judged)
            printf("  skip  %-44.*s %s\n", STR_ARG(path), s->skipped ? s->skipped : "");
        else
            printf("  %-4s  %-44.*s %-4s %6" PRId64 " ms  %s\n", s->as_expected ? "ok" : "NO", STR_ARG(path),
                   verdict_name(s->verdict), s->slowest_ms, counts_words(s, a));
    }
    if (r->slowest_accepted_ms >= 0)
        printf("  time limit %.2f s; slowest that must be in time %.2f s (limit is %.1f times that)",
               (double)r->time_limit_ms / 1e3, (double)r->slowest_accepted_ms / 1e3,
               (double)r->time_limit_ms / (double)(r->slowest_accepted_ms ? r->slowest_accepted_ms : 1));
    if (r->fastest_slow_ms >= 0)
        printf("; fastest that must be too slow %.2f s%s", (double)r->fastest_slow_ms / 1e3,
               r->fastest_slow_ms >= 2 * r->time_limit_ms ? " or more" : "");
    if (r->slowest_accepted_ms >= 0 || r->fastest_slow_ms >= 0)
        printf("\n");
    local_print_findings(&r->findings);
    printf("%s: %zu errors, %zu warnings\n", r->findings.errors ? "FAILED" : "passed", r->findings.errors,
           r->findings.warnings);
}

static void submission_json(const struct verify_submission *s, struct json_writer *w)
{
    jw_begin(w, '{');
    put_str(w, "path", s->submission->program.path);
    put_str(w, "language", s->submission->program.language);
    jw_key(w, "judged");
    jw_bool(w, s->judged);
    jw_key(w, "skipped");
    jw_cstr(w, s->skipped);
    jw_key(w, "as_expected");
    jw_bool(w, s->as_expected);
    jw_key(w, "verdict");
    s->judged ? jw_cstr(w, verdict_name(s->verdict)) : jw_null(w);
    put_int(w, "slowest_ms", s->slowest_ms);
    put_str(w, "slowest_test", s->slowest_test);
    put_str(w, "first_failed", s->first_failed);
    jw_key(w, "counts");
    jw_begin(w, '{');
    for (unsigned v = 0; v < VERDICT_CE; v++)
        put_int(w, verdict_name((enum verdict)v), (int64_t)s->counts[v]);
    jw_end(w);
    jw_end(w);
}

static void verify_json(const struct package *p, const struct verify_result *r, struct json_writer *w)
{
    jw_begin(w, '{');
    put_str(w, "problem", p->slug);
    put_str(w, "path", p->path);
    jw_key(w, "ok");
    jw_bool(w, r->findings.errors == 0);
    put_int(w, "errors", (int64_t)r->findings.errors);
    put_int(w, "warnings", (int64_t)r->findings.warnings);
    put_int(w, "time_limit_ms", r->time_limit_ms);
    jw_key(w, "slowest_accepted_ms");
    r->slowest_accepted_ms >= 0 ? jw_int(w, r->slowest_accepted_ms) : jw_null(w);
    jw_key(w, "fastest_slow_ms");
    r->fastest_slow_ms >= 0 ? jw_int(w, r->fastest_slow_ms) : jw_null(w);
    jw_key(w, "submissions");
    jw_begin(w, '[');
    for (size_t i = 0; i < r->n_submissions; i++)
        submission_json(&r->submissions[i], w);
    jw_end(w);
    jw_key(w, "findings");
    local_findings_json(&r->findings, w);
    jw_end(w);
}

static enum err verify_one(struct local *l, const char *name, struct json_writer *w, bool *ret_ok,
                           struct error *e)
{
    const char *folder;
    struct package *p = NULL;
    struct verify_result r;
    struct verify_observer o = {.step = on_step};
    struct arena a;
    TRY(local_package_folder(l, name, &folder, e));
    TRY(package_load(folder, &l->languages, &p, e));
    statements_find(p);
    arena_init(&a);
    /* A broken package is not run, so that its findings can be had where there is no jail. */
    enum err result = p->broken || l->judge ? ERR_OK : local_start(l, e);
    if (result == ERR_OK)
        result = verify_package(l->judge, p, &o, &a, &r, e);
    local_progress(NULL);
    if (result == ERR_OK) {
        *ret_ok &= r.findings.errors == 0;
        if (w)
            verify_json(p, &r, w);
        else
            verify_text(p, &r, &a);
    }
    arena_release(&a);
    package_free(p);
    return result;
}

static int run_verify(const struct args *args)
{
    struct local l;
    struct error e = {0};
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    bool json = args_has(args, "json"), ok = true;
    enum err r = local_open(args, &l, &e);
    if (r != ERR_OK)
        return command_fail(&e, json);
    jw_begin(&w, '[');
    for (size_t i = 0; i < args->n_operands && r == ERR_OK; i++)
        r = verify_one(&l, args->operands[i], json ? &w : NULL, &ok, &e);
    jw_end(&w);
    if (json && r == ERR_OK)
        puts(strbuf_cstr(&out));
    strbuf_release(&out);
    local_close(&l);
    if (r != ERR_OK)
        return command_fail(&e, json);
    return ok ? EXIT_OK : EXIT_VERDICT;
}

static const struct command_option list_options[] = {{"json", 0, NULL, "as JSON"}, LOCAL_OPTIONS, {0}};

const struct command cmd_problem_list = {
    .name = "problem list",
    .operands = "",
    .summary = "list the problems of the bank and your own",
    .options = list_options,
    .run = run_list,
};

static const struct command_option verify_options[] = {
    {"json", 0, NULL, "as JSON, an array with one object per package"}, LOCAL_OPTIONS, {0}};

const struct command cmd_problem_verify = {
    .name = "problem verify",
    .operands = "PACKAGE...",
    .min_operands = 1,
    .max_operands = COMMAND_OPERANDS_MAX,
    .summary = "hold problem packages against what they claim",
    .details = "Reads the package and reports everything that is wrong with it; then runs every input "
               "through its input "
               "validators (those\nof data/invalid_input must be refused), every answer through the output "
               "validator, and judges "
               "every submission on all\ntests: each must get what its folder, or submissions.yaml, says. "
               "Warns when the time "
               "limit lies too close to a right\nsubmission or to one that must be too slow. The exit code "
               "is 1 when there is an error.",
    .options = verify_options,
    .run = run_verify,
};
