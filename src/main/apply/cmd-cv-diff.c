/*
 * dryrun cv diff: two versions of a CV, field by field and word by word, and which findings went and came.
 */
#include "jobs/spelling.h"
#include "main/apply/cv-compare.h"
#include "main/apply/cv-file.h"
#include "main/commands.h"
#include "main/say.h"
#include "record/days.h"
#include "rounds/apply/cv/cv-json.h"
#include "rounds/apply/lint/lint.h"

#include <stdio.h>

struct diff {
    struct arena arena;
    struct cv *old, *new;
    struct cv_comparison fields;
    struct cv_report old_report, new_report;
    bool differs;
};

/* ---- findings ---- */

static void lint(struct diff *d, const struct cv *cv, struct str country, struct cv_report *ret)
{
    struct cv_lint_options o = {.today = days_today_for_cv(), .country = country};
    struct spelling *spelling = spelling_open(cv_language(cv, &d->arena), country);
    if (spelling) {
        o.is_word = spelling_is_word;
        o.ctx = spelling;
    }
    cv_lint(cv, &o, &d->arena, ret);
    spelling_close(spelling);
}

/* A finding of one that the other has not. The same one may stand there several times. */
static bool is_new(const struct cv_report *mine, size_t i, const struct cv_report *other)
{
    size_t before = 0, there = 0;
    for (size_t k = 0; k < i; k++)
        before += str_eq(mine->findings[k].key, mine->findings[i].key);
    for (size_t k = 0; k < other->n_findings; k++)
        there += str_eq(other->findings[k].key, mine->findings[i].key);
    return before >= there;
}

/* ---- for people ---- */

static const char *name_of(enum cv_change c)
{
    return c == CV_LOST ? "removed" : c == CV_EXTRA ? "added" : cv_change_name(c);
}

static void say_words(struct diff *d, const struct cv_difference *f)
{
    struct cv_word_run *v;
    size_t n;
    cv_words(f->meant, f->read, &d->arena, &v, &n);
    sayf("    ");
    for (size_t i = 0; i < n; i++) {
        sayf("%s%s", i ? " " : "", v[i].change == CV_LOST ? "[-" : v[i].change == CV_EXTRA ? "{+" : "");
        say(v[i].text);
        sayf("%s", v[i].change == CV_LOST ? "-]" : v[i].change == CV_EXTRA ? "+}" : "");
    }
    sayf("\n");
}

static void say_fields(struct diff *d)
{
    for (size_t i = 0; i < d->fields.n_fields; i++) {
        const struct cv_difference *f = &d->fields.fields[i];
        if (f->change == CV_SAME)
            continue;
        sayf("%-8s", name_of(f->change));
        say(f->path);
        if (f->moved_to.n && !str_is(f->path, "sections"))
            sayf(" -> "), say(f->moved_to);
        sayf("\n");
        if (f->change == CV_CHANGED || !str_eq(f->meant, f->read)) {
            say_words(d, f);
        } else {
            sayf("    ");
            say(f->meant);
            sayf("\n");
        }
    }
}

static void say_findings(const char *what, const struct cv_report *mine, const struct cv_report *other)
{
    for (size_t i = 0; i < mine->n_findings; i++) {
        const struct cv_finding *f = &mine->findings[i];
        if (!is_new(mine, i, other))
            continue;
        sayf("%-8s%s %s", what, cv_severity_name(f->severity), f->rule->id);
        cv_file_say_place(&f->at);
        sayf(": ");
        say(f->message);
        if (f->evidence.n)
            sayf("  ["), say(f->evidence), sayf("]");
        sayf("\n");
    }
}

static void tell(struct diff *d)
{
    const struct cv_comparison *c = &d->fields;
    say_fields(d);
    say_findings("mended", &d->old_report, &d->new_report);
    say_findings("new", &d->new_report, &d->old_report);
    sayf(
        "%zu fields are the same; %zu changed, %zu removed, %zu added, %zu moved; findings: %zu before, %zu after\n",
        c->n[CV_SAME], c->n[CV_CHANGED], c->n[CV_LOST], c->n[CV_EXTRA], c->n[CV_MOVED],
        d->old_report.n_findings, d->new_report.n_findings);
}

/* ---- for machines ---- */

static void put_words(struct diff *d, const struct cv_difference *f, struct json_writer *w)
{
    struct cv_word_run *v;
    size_t n;
    cv_words(f->meant, f->read, &d->arena, &v, &n);
    jw_key(w, "words");
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++) {
        jw_begin(w, '{');
        jw_put_cstr(w, "change", name_of(v[i].change));
        jw_put_str(w, "text", v[i].text);
        jw_end(w);
    }
    jw_end(w);
}

static void put_fields(struct diff *d, struct json_writer *w)
{
    jw_key(w, "fields");
    jw_begin(w, '[');
    for (size_t i = 0; i < d->fields.n_fields; i++) {
        const struct cv_difference *f = &d->fields.fields[i];
        if (f->change == CV_SAME)
            continue;
        jw_begin(w, '{');
        jw_put_str(w, "path", f->path);
        jw_put_cstr(w, "change", name_of(f->change));
        if (f->moved_to.n)
            jw_put_str(w, "moved_to", f->moved_to);
        if (f->meant.n)
            jw_put_str(w, "before", f->meant);
        if (f->read.n)
            jw_put_str(w, "after", f->read);
        if (f->change == CV_CHANGED)
            put_words(d, f, w);
        jw_end(w);
    }
    jw_end(w);
}

static void put_findings(const char *key, const struct cv_report *mine, const struct cv_report *other,
                         struct json_writer *w)
{
    jw_key(w, key);
    jw_begin(w, '[');
    for (size_t i = 0; i < mine->n_findings; i++) {
        const struct cv_finding *f = &mine->findings[i];
        if (!is_new(mine, i, other))
            continue;
        jw_begin(w, '{');
        jw_put_cstr(w, "rule", f->rule->id);
        jw_put_cstr(w, "name", f->rule->name);
        jw_put_cstr(w, "severity", cv_severity_name(f->severity));
        jw_put_str(w, "message", f->message);
        jw_put_str(w, "evidence", f->evidence);
        jw_put_str(w, "key", f->key);
        cv_put_place(&f->at, w);
        jw_end(w);
    }
    jw_end(w);
}

static void put(struct diff *d)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    jw_key(&w, "counts");
    jw_begin(&w, '{');
    for (int i = 0; i < CV_CHANGES; i++)
        jw_put_int(&w, name_of((enum cv_change)i), (int64_t)d->fields.n[i]);
    jw_end(&w);
    put_fields(d, &w);
    put_findings("mended", &d->old_report, &d->new_report, &w);
    put_findings("new", &d->new_report, &d->old_report, &w);
    jw_end(&w);
    say_json(&out);
}

/* ---- the whole ---- */

static enum err diff(struct diff *d, const struct args *args, struct error *e)
{
    struct str country = str_of(args_value(args, "country", ""));
    TRY(cv_file_read(args->operands[0], &d->arena, &d->old, e));
    TRY(cv_file_read(args->operands[1], &d->arena, &d->new, e));
    cv_compare(d->old, d->new, &d->arena, &d->fields);
    lint(d, d->old, country, &d->old_report);
    lint(d, d->new, country, &d->new_report);
    d->differs = d->fields.n[CV_SAME] < d->fields.n_fields;
    return ERR_OK;
}

static int run_diff(const struct args *args)
{
    struct diff d = {0};
    struct error e = {0};
    bool json = args_has(args, "json");
    arena_init(&d.arena);
    enum err r = diff(&d, args, &e);
    if (r == ERR_OK && json)
        put(&d);
    else if (r == ERR_OK)
        tell(&d);
    arena_release(&d.arena);
    return r != ERR_OK ? command_fail(&e, json) : d.differs ? EXIT_VERDICT : EXIT_OK;
}

static const struct command_option options[] = {
    {"country", 0, "CC", "where the CV goes, for the findings: us, gb, de ..."},
    {"json", 0, NULL, "as JSON"},
    {0},
};

const struct command cmd_cv_diff = {
    .name = "cv diff",
    .operands = "OLD NEW",
    .min_operands = 2,
    .max_operands = 2,
    .summary = "tell how two versions of a CV differ: fields, words of bullets, findings that went and came",
    .details =
        "Each version may be of any kind that can be read. Entries and bullets are matched by what they say; one that stands\n"
        "elsewhere now has moved. Changed text is told word by word: [-taken out-] {+put in+}. Exit code 0 when no field\n"
        "differs, 1 when one does.",
    .options = options,
    .run = run_diff,
};
