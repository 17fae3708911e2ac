/*
 * dryrun cv check: what is wrong with a CV, or with many, told as a compiler tells it.
 */
#include "base/json.h"
#include "jobs/check-cv.h"
#include "main/apply/ads.h"
#include "main/apply/cv-file.h"
#include "main/apply/cv-sarif.h"
#include "main/apply/cv-suppress.h"
#include "main/apply/linkedin.h"
#include "main/commands.h"
#include "main/options.h"
#include "main/paths.h"
#include "main/say.h"
#include "record/content/rules.h"
#include "rounds/apply/cv/cv-json.h"

#include <stdio.h>

struct check {
    struct arena arena;
    struct cv_checked *files; /* as many as operands */
    size_t n;
    struct check_cv_words words;
    struct cv_rule_text texts[CV_RULES_N];
    struct cv_ad ad;
    struct world *world; /* owned; whose skills the ad names */
};

/* ---- reading ---- */

static enum err read_rules(struct check *c, const struct args *args, struct error *e)
{
    struct paths p;
    TRY(paths_find(NULL, args_value(args, "content", NULL), &c->arena, &p, e));
    return rules_cv(p.content, &c->arena, c->texts, e);
}

/* What the ad asks for, for R18, R19 and R25. After the CV: as root the record is opened as somebody else,
 * for good. */
static enum err read_ad(const struct args *args, struct check *c, struct cv_ad *ret, struct error *e)
{
    struct world *world;
    struct demands demands;
    struct ad ad;
    TRY(desk_world(args, &c->arena, &world, e));
    enum err r = ads_one(args_value(args, "ad", ""), args, &c->arena, &ad, e);
    if (r == ERR_OK) {
        demands_of(&ad, world_skills(world), &c->arena, &demands);
        demands_for_lint(&ad, &demands, &c->arena, ret);
        c->world = world;
        return ERR_OK;
    }
    world_free(world);
    return r;
}

/* All of them before anything else: as root the record is opened as somebody else. */
static void read_all(const struct args *args, struct check *c)
{
    struct sandbox *slot = NULL;
    c->n = args->n_operands;
    c->files = arena_array(&c->arena, struct cv_checked, c->n);
    for (size_t i = 0; i < c->n; i++) {
        struct cv_checked *f = &c->files[i];
        struct cv *cv;
        *f = (struct cv_checked){.path = args->operands[i]};
        if (cv_file_read_in(f->path, &slot, &c->arena, &cv, &f->error) == ERR_OK)
            f->cv = cv;
    }
    if (slot)
        sandbox_stop(slot);
}

static enum err check(const struct args *args, struct check *c, struct error *e)
{
    struct cv_lint_options o = {.country = str_of(args_value(args, "country", ""))};
    TRY(read_rules(c, args, e));
    read_all(args, c);
    if (c->n == 1 && !c->files[0].cv) {
        *e = c->files[0].error;
        return e->code;
    }
    TRY(linkedin_option(args, &c->arena, &o, e));
    if (args_has(args, "ad")) {
        TRY(read_ad(args, c, &c->ad, e));
        o.ad = &c->ad;
    }
    for (size_t i = 0; i < c->n; i++) {
        struct cv_checked *f = &c->files[i];
        TRY(cv_suppress_read(args, f->path, &c->arena, &o, e));
        if (f->cv)
            check_cv(f->cv, &o, &c->words, &c->arena, &f->report);
    }
    return ERR_OK;
}

/* ---- telling ---- */

static void print_findings(const struct cv_checked *f, const struct check *c, bool why, bool told[CV_RULES_N])
{
    for (size_t i = 0; i < f->report.n_findings; i++) {
        const struct cv_finding *one = &f->report.findings[i];
        size_t rule = (size_t)(one->rule - CV_RULES);
        if (one->suppressed)
            continue;
        sayf("%s", f->path);
        cv_file_say_place(&one->at);
        sayf(": %s %s: ", cv_severity_name(one->severity), one->rule->id);
        say(one->message);
        if (one->evidence.n) {
            sayf("  [");
            say(one->evidence);
            sayf("]");
        }
        sayf("\n");
        if (why)
            sayf("    key: %.*s\n", STR_ARG(one->key));
        if (why && !told[rule])
            sayf("    why: %.*s\n    mend: %.*s\n    evidence %s: %.*s\n", STR_ARG(c->texts[rule].why),
                 STR_ARG(c->texts[rule].mend), cv_grade_name(one->rule->grade),
                 STR_ARG(c->texts[rule].n_sources ? c->texts[rule].sources[0] : STR("")));
        told[rule] = true;
    }
}

/* Of all files. */
struct count {
    size_t errors, warnings, notes, kept, unread;
    enum err why_unread; /* the worst: our failure before the user's */
};

static struct count count_all(const struct check *c)
{
    struct count n = {0};
    for (size_t i = 0; i < c->n; i++) {
        const struct cv_checked *f = &c->files[i];
        n.errors += f->report.errors;
        n.warnings += f->report.warnings;
        n.notes += f->report.notes;
        for (size_t k = 0; k < f->report.n_findings; k++)
            n.kept += f->report.findings[k].suppressed;
        if (f->cv)
            continue;
        n.unread++;
        if (n.why_unread == ERR_OK || command_exit_code(f->error.code) == EXIT_INTERNAL)
            n.why_unread = f->error.code;
    }
    return n;
}

static void say_skipped(const struct check *c)
{
    const struct cv_checked *f = c->files;
    while (!f->cv && f + 1 < c->files + c->n)
        f++;
    for (size_t i = 0; i < f->report.n_skipped; i++)
        sayf("not looked at: %s %s: %s\n", f->report.skipped[i].rule->id, f->report.skipped[i].rule->name,
             f->report.skipped[i].why);
}

static void print_for_people(const struct check *c, const struct count *n, bool why)
{
    bool told[CV_RULES_N] = {0};
    for (size_t i = 0; i < c->n; i++) {
        const struct cv_checked *f = &c->files[i];
        if (f->cv) {
            print_findings(f, c, why, told);
            cv_file_say_notes(f->path, f->cv);
        } else {
            sayf("%s: cannot be read: ", f->path);
            say(str_of(f->error.message));
            sayf("\n");
        }
    }
    sayf("%zu error%s, %zu warning%s, %zu note%s", n->errors, n->errors == 1 ? "" : "s", n->warnings,
         n->warnings == 1 ? "" : "s", n->notes, n->notes == 1 ? "" : "s");
    if (c->n > 1)
        sayf(" in %zu CVs", c->n - n->unread);
    if (n->unread)
        sayf("; %zu could not be read", n->unread);
    sayf("\n");
    if (n->kept)
        sayf("%zu suppressed\n", n->kept);
    say_skipped(c);
}

static void put_checked(struct json_writer *w, const struct cv_checked *f, const struct check *c)
{
    if (f->cv)
        cv_put_report(f->cv, &f->report, c->texts, w);
    else
        command_put_error(w, &f->error);
}

/* One file: its report. Several: {"files": [{"file", ...}], "errors", "warnings", "notes", "unread"}. */
static void print_json(const struct check *c, const struct count *n)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    if (c->n == 1) {
        put_checked(&w, c->files, c);
    } else {
        jw_key(&w, "files");
        jw_begin(&w, '[');
        for (size_t i = 0; i < c->n; i++) {
            jw_begin(&w, '{');
            jw_put_cstr(&w, "file", c->files[i].path);
            put_checked(&w, &c->files[i], c);
            jw_end(&w);
        }
        jw_end(&w);
        jw_put_int(&w, "errors", (int64_t)n->errors);
        jw_put_int(&w, "warnings", (int64_t)n->warnings);
        jw_put_int(&w, "notes", (int64_t)n->notes);
        jw_put_int(&w, "unread", (int64_t)n->unread);
    }
    jw_end(&w);
    say_json(&out);
}

static int run_check(const struct args *args)
{
    struct check c = {0};
    struct error e = {0};
    struct count n = {0};
    bool json = args_has(args, "json"), sarif = args_has(args, "sarif");
    arena_init(&c.arena);
    enum err r = json && sarif
                     ? error_set(&e, ERR_INVALID, "json", "--json and --sarif are two forms: choose one")
                     : check(args, &c, &e);
    if (r == ERR_OK) {
        n = count_all(&c);
        if (json)
            print_json(&c, &n);
        else if (sarif)
            cv_sarif_print(c.files, c.n, c.texts);
        else
            print_for_people(&c, &n, args_has(args, "why"));
    }
    check_cv_words_release(&c.words);
    world_free(c.world);
    arena_release(&c.arena);
    if (r != ERR_OK)
        return command_fail(&e, json || sarif);
    if (n.unread)
        return command_exit_code(n.why_unread);
    return n.errors > 0 || (args_has(args, "strict") && n.warnings > 0) ? EXIT_VERDICT : EXIT_OK;
}

static const struct command_option check_options[] = {
    {"why", 0, NULL, "tell of each rule why it matters, how to mend it, and who found it out"},
    {"country", 0, "CC", "where the CV goes: us, gb, de ... (photo and birth date, spelling)"},
    {"ad", 0, "AD", "a job ad, too: a file, or the number of a saved one (R18, R19, R25)"},
    {"data", 'd', "DIR", "the data folder with the saved ads"},
    {"database", 0, "URL", "the record itself, if elsewhere"},
    {"ignore", 0, "RULES", "leave these out: R07,R13"},
    {"suppress", 0, "KEYS", "leave out the findings with these keys, which --why, --json and --sarif tell"},
    {"suppressions", 0, "FILE",
     "findings that you keep, with your reasons; otherwise .dryrun-cv beside each CV"},
    {"linkedin", 0, "EXPORT",
     "a LinkedIn export to compare jobs and skills with (R22); dryrun linkedin check tells more"},
    {"strict", 0, NULL, "exit with 1 for warnings too"},
    OPTION_CONTENT("the texts of the rules"),
    {"json", 0, NULL, "as JSON"},
    {"sarif", 0, NULL, "as SARIF 2.1.0, for editors and for what collects findings"},
    {0},
};

const struct command cmd_cv_check = {
    .name = "cv check",
    .operands = "FILE...",
    .min_operands = 1,
    .max_operands = COMMAND_OPERANDS_MAX,
    .summary = "tell what is wrong with a CV: PDF, DOCX, ODT, Markdown, plain text or JSON Resume",
    .details =
        "A document is opened in the jail only. Each finding names its rule, its place and the evidence for it; rules whose\n"
        "evidence is weak or contradicts itself are notes, which never change the exit code: 1 when there are errors.\n"
        "\n"
        "A finding has a key, which is the same in a later version of the CV. Each line of the file of suppressions is\n"
        "\"RULE REASON\" or \"RULE KEY REASON\"; lines that begin with # are comments. What is suppressed changes no exit code\n"
        "and stays in JSON and SARIF, with your reason.\n"
        "\n"
        "Of several files each is checked; one that cannot be read is told, does not keep the others from it, and ends in 2.",
    .options = check_options,
    .run = run_check,
};
