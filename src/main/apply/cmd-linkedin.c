/*
 * dryrun linkedin check: where the profile and the CV tell different stories, told as dryrun cv check tells
 * of a CV.
 */
#include "base/fd.h"
#include "main/apply/cv-file.h"
#include "main/apply/linkedin.h"
#include "main/commands.h"
#include "main/options.h"
#include "main/paths.h"
#include "main/say.h"
#include "record/content/rules.h"
#include "record/days.h"
#include "rounds/apply/linkedin/linkedin-json.h"

#include <stdio.h>
#include <string.h>

struct check {
    struct arena arena;
    const char *cv_path;
    struct cv *cv;
    struct linkedin_export export;
    struct linkedin_report report;
    struct cv_rule_text texts[LINKEDIN_RULES_N];
    struct sandbox *slot; /* owned */
};

/* ---- reading ---- */

static enum err read_rules(struct check *c, const struct args *args, struct error *e)
{
    struct paths p;
    TRY(paths_find(NULL, args_value(args, "content", NULL), &c->arena, &p, e));
    return rules_linkedin(p.content, &c->arena, c->texts, e);
}

static enum err read_ignored(const struct args *args, struct cv_suppression *list, size_t *ret,
                             struct error *e)
{
    struct str names = str_of(args_value(args, "ignore", "")), name;
    size_t n = 0;
    while (names.n && n < LINKEDIN_RULES_N && str_split(&names, ',', &name)) {
        const struct cv_rule *rule = linkedin_rule_find(str_trim(name));
        if (!rule)
            return error_set(e, ERR_INVALID, "ignore", "there is no rule \"%.*s\"",
                             STR_ARG(str_head(name, 60)));
        list[n++] = (struct cv_suppression){.rule = str_of(rule->id)};
    }
    *ret = n;
    return ERR_OK;
}

static size_t read_skills(const struct args *args, struct str core[LINKEDIN_CORE_MAX])
{
    struct str names = str_of(args_value(args, "skills", "")), name;
    size_t n = 0;
    while (n < LINKEDIN_CORE_MAX && str_split(&names, ',', &name))
        if (str_trim(name).n)
            core[n++] = str_trim(name);
    return n;
}

static enum err check(const struct args *args, struct check *c, struct error *e)
{
    struct cv_suppression ignored[LINKEDIN_RULES_N];
    struct str core[LINKEDIN_CORE_MAX];
    struct linkedin_options o = {.today = days_today_for_cv(),
                                 .title = str_trim(str_of(args_value(args, "title", "")))};
    c->cv_path = args_value(args, "cv", NULL);
    if (!c->cv_path)
        return error_set(e, ERR_INVALID, "cv", "say which CV the profile is compared with: --cv FILE");
    TRY(read_ignored(args, ignored, &o.n_suppressions, e));
    o.suppressions = ignored;
    o.n_core = read_skills(args, core);
    o.core = core;
    TRY(read_rules(c, args, e));
    TRY(cv_file_read(c->cv_path, &c->arena, &c->cv, e));
    TRY(linkedin_open(args->operands[0], LINKEDIN_FOR_CHECK, &c->slot, &c->arena, &c->export, e));
    linkedin_check(c->cv, &c->export.data, &o, &c->arena, &c->report);
    return ERR_OK;
}

/* ---- telling ---- */

static bool is_nowhere(const struct cv_place *p)
{
    return !p->line && !p->page && !p->path.n;
}

static void print_there(const struct linkedin_place *p)
{
    sayf("%s", p->file);
    if (p->line)
        sayf(":%d", p->line);
}

static void print_place(const struct check *c, const struct linkedin_finding *f)
{
    const struct cv_place *p = &f->at;
    if (is_nowhere(p) && f->there.file) {
        print_there(&f->there);
        return;
    }
    sayf("%s", c->cv_path);
    cv_file_say_place(p);
}

static void print_finding(const struct check *c, const struct linkedin_finding *f, bool why)
{
    const struct cv_rule_text *t = &c->texts[f->rule - LINKEDIN_RULES];
    print_place(c, f);
    sayf(": %s %s: ", cv_severity_name(f->severity), f->rule->id);
    say(f->message);
    if (f->evidence.n) {
        sayf("  [");
        say(f->evidence);
        sayf("]");
    }
    if (!is_nowhere(&f->at) && f->there.file) {
        sayf("  (");
        print_there(&f->there);
        sayf(")");
    }
    sayf("\n");
    if (!why)
        return;
    sayf("    why: %.*s\n    mend: %.*s\n    evidence %s: %.*s\n", STR_ARG(t->why), STR_ARG(t->mend),
         cv_grade_name(f->rule->grade), STR_ARG(t->sources[0]));
    if (t->doubt.n)
        sayf("    but: %.*s\n", STR_ARG(t->doubt));
}

/* What was looked for. */
static void print_taken_for(const struct linkedin_report *r)
{
    if (r->title.n) {
        sayf("looked for: ");
        say(r->title);
    }
    for (size_t i = 0; i < r->n_core; i++) {
        sayf("%s", i ? ", " : r->title.n ? "; core skills: " : "core skills: ");
        say(r->core[i]);
    }
    sayf("%s", r->title.n || r->n_core ? "\n" : "");
}

static void print_for_people(const struct check *c, bool why)
{
    const struct linkedin_report *r = &c->report;
    bool told[LINKEDIN_RULES_N] = {0};
    for (size_t i = 0; i < r->n_findings; i++) {
        const struct linkedin_finding *f = &r->findings[i];
        size_t rule = (size_t)(f->rule - LINKEDIN_RULES);
        if (f->suppressed)
            continue;
        print_finding(c, f, why && !told[rule]);
        told[rule] = true;
    }
    cv_file_say_notes(c->cv_path, c->cv);
    print_taken_for(r);
    linkedin_print_files(&c->export);
    sayf("%zu error%s, %zu warning%s, %zu note%s\n", r->errors, r->errors == 1 ? "" : "s", r->warnings,
         r->warnings == 1 ? "" : "s", r->notes, r->notes == 1 ? "" : "s");
    for (size_t i = 0; i < r->n_skipped; i++)
        sayf("not looked at: %s %s: %s\n", r->skipped[i].rule->id, r->skipped[i].rule->name,
             r->skipped[i].why);
}

static void print_json(const struct check *c)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    linkedin_put_report(&c->report, c->texts, &w);
    linkedin_export_put(&c->export, &w);
    jw_end(&w);
    say_json(&out);
}

static int run_check(const struct args *args)
{
    struct check c = {0};
    struct error e = {0};
    bool json = args_has(args, "json");
    arena_init(&c.arena);
    enum err r = check(args, &c, &e);
    if (c.slot)
        sandbox_stop(c.slot);
    if (r == ERR_OK && json)
        print_json(&c);
    else if (r == ERR_OK)
        print_for_people(&c, args_has(args, "why"));
    bool bad = c.report.errors > 0 || (args_has(args, "strict") && c.report.warnings > 0);
    arena_release(&c.arena);
    return r != ERR_OK ? command_fail(&e, json) : bad ? EXIT_VERDICT : EXIT_OK;
}

static const struct command_option check_options[] = {
    {"cv", 0, "FILE", "the CV that the profile is compared with, as dryrun cv check reads it"},
    {"title", 0, "TITLE", "what you look for; otherwise the title of the CV, or of its latest job"},
    {"skills", 0, "LIST",
     "the skills that matter most, at most five: Go,PostgreSQL; otherwise those that the CV's jobs speak of most"},
    {"why", 0, NULL,
     "tell of each rule why it matters, how to mend it, who says so, and what speaks against it"},
    {"ignore", 0, "RULES", "leave these out: L08,L10"},
    {"strict", 0, NULL, "exit with 1 for warnings too"},
    OPTION_CONTENT("the texts of the rules"),
    {"json", 0, NULL, "as JSON"},
    {0},
};

const struct command cmd_linkedin_check = {
    .name = "linkedin check",
    .operands = "EXPORT",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "tell where your LinkedIn profile and your CV differ, and what keeps it from being found",
    .details =
        "EXPORT is the ZIP that LinkedIn sends after \"Get a copy of your data\", the folder it was unpacked to, or one of its tables.\n"
        "A ZIP is opened in the jail only. Only tables about yourself are read; those about other people (connections, messages,\n"
        "invitations) are passed over, and of endorsements and recommendations the names are not taken. Nothing is kept.\n"
        "Exit code 1 when there are errors: dates of a job that are a year or more apart.",
    .options = check_options,
    .run = run_check,
};
