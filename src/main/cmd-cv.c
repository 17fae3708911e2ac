/*
 * dryrun cv check: what is wrong with a CV, told as a compiler tells it.
 */
#include "base/json.h"
#include "jobs/check-cv.h"
#include "main/ads.h"
#include "main/commands.h"
#include "main/cv-file.h"
#include "main/cv-sarif.h"
#include "main/cv-suppress.h"
#include "main/linkedin.h"
#include "main/paths.h"
#include "rounds/apply/cv-json.h"

#include <stdio.h>

struct check {
    struct arena arena;
    struct cv *cv;
    struct cv_report report;
    struct cv_rule_text texts[CV_RULES_N];
    struct cv_ad ad;
    struct world *world; /* owned; whose skills the ad names */
};

/* ---- reading ---- */

static enum err read_rules(struct check *c, const struct args *args, struct error *e)
{
    struct paths p;
    TRY(paths_find(NULL, args_value(args, "content", NULL), &c->arena, &p, e));
    return check_cv_texts(p.content, &c->arena, c->texts, e);
}

/* What the ad asks for, for R18, R19 and R25. After the CV: as root the record is opened as somebody else, for good. */
static enum err read_ad(const struct args *args, struct check *c, struct cv_ad *ret, struct error *e)
{
    struct world *world;
    struct demands demands;
    struct ad ad;
    TRY(ads_world(args, &c->arena, &world, e));
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

static enum err check(const struct args *args, struct check *c, struct error *e)
{
    struct cv_lint_options o = {.country = str_of(args_value(args, "country", ""))};
    TRY(read_rules(c, args, e));
    TRY(cv_suppress_read(args, &c->arena, &o, e));
    TRY(cv_file_read(args->operands[0], &c->arena, &c->cv, e));
    TRY(linkedin_option(args, &c->arena, &o, e));
    if (args_has(args, "ad")) {
        TRY(read_ad(args, c, &c->ad, e));
        o.ad = &c->ad;
    }
    check_cv(c->cv, &o, &c->arena, &c->report);
    return ERR_OK;
}

/* ---- telling ---- */

static void print_for_people(const char *path, const struct check *c, bool why)
{
    const struct cv_report *r = &c->report;
    bool told[CV_RULES_N] = {0};
    size_t kept = 0;
    for (size_t i = 0; i < r->n_findings; i++) {
        const struct cv_finding *f = &r->findings[i];
        size_t rule = (size_t)(f->rule - CV_RULES);
        kept += f->suppressed;
        if (f->suppressed)
            continue;
        printf("%s", path);
        cv_file_say_place(&f->at);
        printf(": %s %s: ", cv_severity_name(f->severity), f->rule->id);
        cv_file_say(f->message);
        if (f->evidence.n) {
            printf("  [");
            cv_file_say(f->evidence);
            printf("]");
        }
        printf("\n");
        if (why)
            printf("    key: %.*s\n", STR_ARG(f->key));
        if (why && !told[rule])
            printf("    why: %.*s\n    mend: %.*s\n    evidence %s: %.*s\n", STR_ARG(c->texts[rule].why),
                   STR_ARG(c->texts[rule].mend), cv_grade_name(f->rule->grade),
                   STR_ARG(c->texts[rule].n_sources ? c->texts[rule].sources[0] : STR("")));
        told[rule] = true;
    }
    cv_file_say_notes(path, c->cv);
    printf("%zu error%s, %zu warning%s, %zu note%s\n", r->errors, r->errors == 1 ? "" : "s", r->warnings,
           r->warnings == 1 ? "" : "s", r->notes, r->notes == 1 ? "" : "s");
    if (kept)
        printf("%zu suppressed\n", kept);
    for (size_t i = 0; i < r->n_skipped; i++)
        printf("not looked at: %s %s: %s\n", r->skipped[i].rule->id, r->skipped[i].rule->name,
               r->skipped[i].why);
}

static void print_json(const struct check *c)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    cv_put_report(c->cv, &c->report, c->texts, &w);
    jw_end(&w);
    printf("%s\n", strbuf_cstr(&out));
}

static int run_check(const struct args *args)
{
    struct check c = {0};
    struct error e = {0};
    bool json = args_has(args, "json"), sarif = args_has(args, "sarif");
    arena_init(&c.arena);
    enum err r = json && sarif
                     ? error_set(&e, ERR_INVALID, "json", "--json and --sarif are two forms: choose one")
                     : check(args, &c, &e);
    if (r == ERR_OK && json)
        print_json(&c);
    else if (r == ERR_OK && sarif)
        cv_sarif_print(args->operands[0], c.cv, &c.report, c.texts);
    else if (r == ERR_OK)
        print_for_people(args->operands[0], &c, args_has(args, "why"));
    bool bad = c.report.errors > 0 || (args_has(args, "strict") && c.report.warnings > 0);
    world_free(c.world);
    arena_release(&c.arena);
    return r != ERR_OK ? command_fail(&e, json || sarif) : bad ? EXIT_VERDICT : EXIT_OK;
}

static const struct command_option check_options[] = {
    {"why", 0, NULL, "tell of each rule why it matters, how to mend it, and who found it out"},
    {"country", 0, "CC", "where the CV goes: us, gb, de ... (photo and birth date, spelling)"},
    {"ad", 0, "AD", "a job ad, too: a file, or the number of a saved one (R18, R19, R25)"},
    {"data", 0, "DIR", "the data folder with the saved ads"},
    {"database", 0, "URL", "the record itself, if elsewhere"},
    {"ignore", 0, "RULES", "leave these out: R07,R13"},
    {"suppress", 0, "KEYS", "leave out the findings with these keys, which --why, --json and --sarif tell"},
    {"suppressions", 0, "FILE",
     "findings that you keep, with your reasons; otherwise .dryrun-cv beside the CV"},
    {"linkedin", 0, "EXPORT",
     "a LinkedIn export to compare jobs and skills with (R22); dryrun linkedin check tells more"},
    {"strict", 0, NULL, "exit with 1 for warnings too"},
    {"content", 0, "DIR", "the folder with the texts of the rules"},
    {"json", 0, NULL, "as JSON"},
    {"sarif", 0, NULL, "as SARIF 2.1.0, for editors and for what collects findings"},
    {0},
};

const struct command cmd_cv_check = {
    .name = "cv check",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "tell what is wrong with a CV: PDF, DOCX, ODT, Markdown, plain text or JSON Resume",
    .details =
        "A document is opened in the jail only. Each finding names its rule, its place and the evidence for it; rules whose\n"
        "evidence is weak or contradicts itself are notes, which never change the exit code: 1 when there are errors.\n"
        "\n"
        "A finding has a key, which is the same in a later version of the CV. Each line of the file of suppressions is\n"
        "\"RULE REASON\" or \"RULE KEY REASON\"; lines that begin with # are comments. What is suppressed changes no exit code\n"
        "and stays in JSON and SARIF, with your reason.",
    .options = check_options,
    .run = run_check,
};
