/*
 * dryrun story: stories of one's own, looked at without a server: list, show, add, lint, check, cover,
 * export.
 */
#include "base/fd.h"
#include "base/num.h"
#include "base/utf8.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/options.h"
#include "main/say.h"
#include "record/days.h"
#include "record/kinds.h"
#include "record/story/stories-report.h"
#include "record/target.h"
#include "record/thing.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- what they have in common ---- */

static const struct stories_row *find_row(const struct stories_row *rows, size_t n, int64_t id)
{
    for (size_t i = 0; i < n; i++)
        if (rows[i].id == id)
            return &rows[i];
    return NULL;
}

static enum err one_story(const struct args *args, struct desk *d, const struct stories_row **ret,
                          struct error *e)
{
    struct stories_row *rows;
    size_t n;
    int64_t id;
    TRY(args_id(args, 0, "a story", "story list", &id, e));
    TRY(stories_list(d->db, &d->arena, &rows, &n, e));
    *ret = find_row(rows, n, id);
    return *ret ? ERR_OK
                : error_set(e, ERR_NOT_FOUND, "ID",
                            "there is no story %lld; \"dryrun story list\" shows them", (long long)id);
}

static enum err read_content(const struct args *args, struct arena *a, struct stories_content *ret,
                             struct error *e)
{
    struct paths p;
    TRY(paths_find(NULL, args_value(args, "content", NULL), a, &p, e));
    return stories_content_read(p.content, a, ret, e);
}

static enum err read_file(const char *path, struct arena *a, struct story *ret, struct error *e)
{
    struct str text;
    char said[sizeof e->message], field[sizeof e->field];
    TRY(fd_read_path(path, STORY_FILE_BYTES_MAX + 1, a, &text, e));
    enum err r = story_read(text, a, ret, e);
    if (r == ERR_OK)
        return r;
    snprintf(said, sizeof said, "%s", e->message);
    snprintf(field, sizeof field, "%s", e->field);
    return error_set(e, r, field, "%s: %s", path, said);
}

static enum err read_pace(const struct args *args, int64_t *ret, struct error *e)
{
    return args_int(args, "pace", STORIES_PACE_MIN, STORIES_PACE_MAX, STORY_PACE, ret, e);
}

/* ---- list ---- */

static enum err list(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct stories_row *rows;
    size_t n;
    if (args_has(args, "json")) {
        TRY(thing_list_json(d->db, &kind_story, "stories", 0, 0, THING_LIST_MAX, &w, e));
        say_json(&out);
        return ERR_OK;
    }
    TRY(stories_list(d->db, &d->arena, &rows, &n, e));
    for (size_t i = 0; i < n; i++) {
        const struct story *s = &rows[i].story;
        sayf("%6lld  %-7s ", (long long)rows[i].id, story_scope_name(s->scope));
        say(s->title);
        for (size_t k = 0; k < s->n_themes; k++) {
            sayf(k ? ", " : "  (");
            say(s->themes[k]);
        }
        sayf("%s%s\n", s->n_themes ? ")" : "", rows[i].retired ? "  retired" : "");
    }
    if (!n)
        sayf(
            "There is no story. \"dryrun story add FILE\" takes one in; docs/formats/story.md says how it is written.\n");
    return ERR_OK;
}

static const struct command_option desk_options[] = {DESK_OPTIONS, {0}};

const struct command cmd_story_list = {
    .name = "story list",
    .operands = "",
    .summary = "list the stories that you tell, the newest first",
    .options = desk_options,
    .work = list,
};

/* ---- show, export ---- */

static enum err show(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    const struct stories_row *row;
    TRY(one_story(args, d, &row, e));
    if (args_has(args, "json")) {
        json_auto_t *thing = NULL;
        TRY(thing_get(d->db, &kind_story, row->id, &thing, e));
        say_json_value(thing);
        return ERR_OK;
    }
    story_write(&row->story, &out);
    say(strbuf_str(&out));
    return ERR_OK;
}

const struct command cmd_story_show = {
    .name = "story show",
    .operands = "ID",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "show one story, in the form of its file",
    .options = desk_options,
    .work = show,
};

/* A name for the file: the title in small letters. */
static struct str file_name(const struct stories_row *row, struct arena *a)
{
    _cleanup_(strbuf_release) struct strbuf b = {0};
    strbuf_printf(&b, "%lld", (long long)row->id);
    bool dash = true;
    for (size_t i = 0; i < row->story.title.n && b.n < 60; i++) {
        char c = row->story.title.p[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter && dash)
            strbuf_putc(&b, '-');
        if (letter)
            strbuf_putc(&b, c >= 'A' && c <= 'Z' ? (char)(c + 32) : c);
        dash = !letter;
    }
    strbuf_puts(&b, ".md");
    return arena_str(a, strbuf_str(&b));
}

static enum err write_new(const char *path, struct str text, struct error *e)
{
    FILE *f = fopen(path, "wxe");
    if (!f)
        return error_set(e, ERR_INVALID, "FOLDER", "%s cannot be made: %s", path, strerror(errno));
    bool good = fwrite(text.p, 1, text.n, f) == text.n;
    good = fclose(f) == 0 && good;
    return good ? ERR_OK : error_set(e, ERR_INTERNAL, NULL, "%s could not be written", path);
}

static enum err export_all(const struct args *args, struct desk *d, struct error *e)
{
    struct stories_row *rows;
    size_t n;
    TRY(stories_list(d->db, &d->arena, &rows, &n, e));
    for (size_t i = 0; i < n; i++) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct str name = file_name(&rows[i], &d->arena);
        const char *path = arena_printf(&d->arena, "%s/%.*s", args->operands[0], STR_ARG(name));
        story_write(&rows[i].story, &out);
        TRY(write_new(path, strbuf_str(&out), e));
        if (!args_has(args, "json"))
            sayf("%s\n", path);
    }
    if (args_has(args, "json"))
        say_json_owned(json_pack("{s:I}", "written", (json_int_t)n));
    return ERR_OK;
}

const struct command cmd_story_export = {
    .name = "story export",
    .operands = "FOLDER",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "write each story as a file into a folder that is there",
    .details =
        "Nothing is written over: a file that is there already ends it with a sentence. As root the record is opened as its owner, who must be allowed to\n"
        "write there.",
    .options = desk_options,
    .work = export_all,
};

/* ---- add ---- */

static enum err add(const struct args *args, struct desk *d, const struct story *s, struct error *e)
{
    struct db *db = d->db;
    struct thing_act act = {0};
    json_auto_t *made = NULL;
    json_auto_t *body = stories_body(s);
    DB_TX(db, DB_WRITE, e);
    TRY(thing_make(db, &kind_story, body, &act, &made, e));
    TRY(thing_commit(db, &act, e));
    if (args_has(args, "json")) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        thing_put_change(&w, &act);
        thing_put(&w, "story", made);
        jw_end(&w);
        say_json(&out);
        return ERR_OK;
    }
    sayf("%lld  ", (long long)thing_int(made, "id"));
    say(s->title);
    say_undo(stdout, act.batch);
    return ERR_OK;
}

/* The file before the record: as root that is opened as somebody else, who may not be allowed to read it. */
static int run_add(const struct args *args)
{
    _cleanup_(arena_release) struct arena a;
    struct desk d = {0};
    struct error e = {0};
    struct story s;
    arena_init(&a);
    enum err r = read_file(args->operands[0], &a, &s, &e);
    if (r == ERR_OK && (r = desk_open(args, &d, &e)) == ERR_OK) {
        r = add(args, &d, &s, &e);
        desk_close(&d);
    }
    return r == ERR_OK ? EXIT_OK : command_fail(&e, args_has(args, "json"));
}

const struct command cmd_story_add = {
    .name = "story add",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "take a story into the record",
    .details =
        "The file is Markdown with the headings Situation, Task, Action, Result and Reflection, and a head of YAML (docs/formats/story.md).",
    .options = desk_options,
    .run = run_add,
};

/* ---- lint ---- */

static void print_bar(const struct story_report *r)
{
    static const char letters[] = "STARL";
    sayf("  ");
    for (size_t p = 0; p < STORY_PARTS; p++)
        for (size_t i = 0; r->all && i < r->words[p] * 60 / r->all; i++)
            putchar(letters[p]);
    sayf("  %zu words, %.0f s\n", r->all, r->seconds);
}

static void print_finding(const char *name, const struct story_finding *f, const struct story_rule_text *text,
                          bool why)
{
    sayf("%s: %s: %s %s: ", name, f->placed ? story_part_name(f->part) : "story",
         story_severity_name(f->rule->severity), f->rule->id);
    say(f->message);
    if (f->evidence.n) {
        sayf("  [");
        say(f->evidence);
        sayf("]");
    }
    sayf("\n");
    if (why)
        sayf("    why: %.*s\n    mend: %.*s\n    evidence (%s): %.*s\n", STR_ARG(text->why),
             STR_ARG(text->mend), story_grade_name(f->rule->grade), STR_ARG(text->source));
}

static enum err lint(const struct args *args, struct arena *a, bool *ret_clean, struct error *e)
{
    struct stories_content content;
    struct story s;
    struct story_report r;
    int64_t pace;
    size_t warnings = 0;
    TRY(read_pace(args, &pace, e));
    TRY(read_file(args->operands[0], a, &s, e));
    TRY(read_content(args, a, &content, e));
    story_lint(&s, &(struct story_options){.words_a_minute = (double)pace}, a, &r);
    for (size_t i = 0; i < r.n; i++)
        warnings += r.v[i].rule->severity == STORY_WARNING;
    *ret_clean = warnings == 0;
    if (args_has(args, "json")) {
        _cleanup_(strbuf_release) struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        jw_put_str(&w, "title", s.title);
        story_put_report(&r, &w);
        jw_end(&w);
        say_json(&out);
        return ERR_OK;
    }
    for (size_t i = 0; i < r.n; i++)
        print_finding(args->operands[0], &r.v[i], &content.texts[r.v[i].rule - STORY_RULES],
                      args_has(args, "why"));
    print_bar(&r);
    sayf("  %zu warning%s, %zu note%s\n", warnings, warnings == 1 ? "" : "s", r.n - warnings,
         r.n - warnings == 1 ? "" : "s");
    return ERR_OK;
}

static int run_lint(const struct args *args)
{
    _cleanup_(arena_release) struct arena a;
    struct error e = {0};
    bool clean = true;
    arena_init(&a);
    if (lint(args, &a, &clean, &e) != ERR_OK)
        return command_fail(&e, args_has(args, "json"));
    return clean ? EXIT_OK : EXIT_VERDICT;
}

static const struct command_option lint_options[] = {
    {"pace", 0, "N", "the words that you speak in a minute (default 140)"},
    {"why", 0, NULL, "for each finding why it matters, how to mend it, and who says so"},
    OPTION_CONTENT("the rules' texts"),
    {"json", 0, NULL, "as JSON"},
    {0},
};

const struct command cmd_story_lint = {
    .name = "story lint",
    .operands = "FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "tell what an interviewer would stumble over in a story",
    .details =
        "English and German. Needs no record. What rests on practitioners' advice is a note; a warning rests on experiments with interviewers, or on their ratings.\n"
        "Exit code 1 when there are warnings; notes alone are 0. The line of letters is the story's shape: S situation, T task, A action, R result,\n"
        "L what was learned.",
    .options = lint_options,
    .run = run_lint,
};

/* ---- check ---- */

static void print_contradictions(const char *name, const json_t *found)
{
    json_t *one;
    size_t i;
    json_array_foreach (found, i, one) {
        sayf("%s: %s: %s: ", name, json_string_value(json_object_get(one, "part")),
             json_string_value(json_object_get(one, "kind")));
        say(str_of(json_string_value(json_object_get(one, "message"))));
        sayf("\n");
    }
    if (!i)
        sayf("Nothing in the record contradicts it.\n");
}

/* file: NULL for one of the record. */
static enum err check(const struct args *args, struct desk *d, const struct story *file, size_t *ret_n,
                      struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    const struct stories_row *row = NULL;
    json_auto_t *all = NULL;
    int64_t pace;
    TRY(read_pace(args, &pace, e));
    if (!file)
        TRY(one_story(args, d, &row, e));
    TRY(stories_check_json(d->db, file ? file : &row->story, row ? row->id : 0, (double)pace, &d->arena, &w,
                           e));
    TRY(json_read(strbuf_str(&out), &all, e));
    const json_t *found = json_object_get(all, "contradictions");
    *ret_n = json_array_size(found);
    if (args_has(args, "json"))
        say_json(&out);
    else
        print_contradictions(args->operands[0], found);
    return ERR_OK;
}

static int run_check(const struct args *args)
{
    _cleanup_(arena_release) struct arena a;
    struct desk d = {0};
    struct error e = {0};
    struct story s;
    int64_t id;
    size_t n = 0;
    enum err r = ERR_OK;
    arena_init(&a);
    bool file = !num_parse_i64(str_of(args->operands[0]), 1, INT64_MAX, &id);
    if (file)
        r = read_file(args->operands[0], &a, &s, &e);
    if (r == ERR_OK && (r = desk_open(args, &d, &e)) == ERR_OK) {
        r = check(args, &d, file ? &s : NULL, &n, &e);
        desk_close(&d);
    }
    if (r != ERR_OK)
        return command_fail(&e, args_has(args, "json"));
    return n ? EXIT_VERDICT : EXIT_OK;
}

static const struct command_option check_options[] = {
    {"pace", 0, "N", "the words that you speak in a minute (default 140)"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_story_check = {
    .name = "story check",
    .operands = "ID|FILE",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "tell where a story contradicts your CV, your claims, what you said, or another story",
    .details =
        "Looked at are the CV that was read last, all claims, the notice that you told companies, and the other stories. Numbers are compared as they\n"
        "are spoken: \"almost half\" and 40 % agree. Exit code 1 when something contradicts.",
    .options = check_options,
    .run = run_check,
};

/* ---- cover ---- */

static void print_cover(const json_t *all, const struct stories_row *rows, size_t n)
{
    const json_t *cover = json_object_get(all, "cover");
    json_t *one;
    size_t i;
    sayf("%s stories for the level %s:\n",
         json_is_true(json_object_get(cover, "exact")) ? "The fewest" : "Few (there may be fewer)",
         json_string_value(json_object_get(cover, "level")));
    json_array_foreach (json_object_get(cover, "chosen"), i, one) {
        const struct stories_row *row = find_row(rows, n, json_integer_value(one));
        sayf("%6lld  ", (long long)json_integer_value(one));
        say(row ? row->story.title : STR("?"));
        sayf("\n");
    }
    sayf("Missing:");
    json_array_foreach (json_object_get(cover, "gaps"), i, one)
        sayf("%s %s", i ? "," : "", json_string_value(one));
    sayf(json_array_size(json_object_get(cover, "gaps")) ? "\n" : " nothing\n");
    json_array_foreach (json_object_get(cover, "repeats"), i, one) {
        const struct stories_row *row = find_row(rows, n, thing_int(one, "story"));
        sayf("Told %lld times to ", (long long)thing_int(one, "times"));
        say_member(one, "company");
        sayf(": ");
        say(row ? row->story.title : STR("?"));
        sayf("\n");
    }
    json_array_foreach (json_object_get(cover, "old"), i, one) {
        const struct stories_row *row = find_row(rows, n, json_integer_value(one));
        sayf("Older than five years: ");
        say(row ? row->story.title : STR("?"));
        sayf("\n");
    }
}

static enum err cover(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct stories_content content;
    struct stories_row *rows;
    json_auto_t *all = NULL;
    enum story_scope level;
    size_t n;
    TRY(target_level(d->db, str_of(args_value(args, "level", NULL)), &level, e));
    TRY(read_content(args, &d->arena, &content, e));
    struct stories_options o = {&content, level, 0, days_today()};
    TRY(stories_report_json(d->db, &o, &d->arena, &w, e));
    TRY(json_read(strbuf_str(&out), &all, e));
    if (args_has(args, "json")) {
        char *text = json_dumps(json_object_get(all, "cover"), JSON_COMPACT);
        sayf("%s\n", text ? text : "null");
        free(text);
        return ERR_OK;
    }
    TRY(stories_list(d->db, &d->arena, &rows, &n, e));
    print_cover(all, rows, n);
    return ERR_OK;
}

static const struct command_option cover_options[] = {
    {"level", 0, "LEVEL",
     "what you apply at: junior, senior, staff; default the level of \"dryrun target\", or senior"},
    OPTION_CONTENT("the themes"),
    DESK_OPTIONS,
    {0},
};

const struct command cmd_story_cover = {
    .name = "story cover",
    .operands = "",
    .summary = "tell the fewest stories that cover all themes, and what is missing",
    .details =
        "A story counts for a level when its scope reaches it: one's own task for junior, a team for senior, several teams for staff. The set is exact\n"
        "for as many stories as a person has; where it could not be proved, it says so. Also told: a story that one company hears twice, and old ones.",
    .options = cover_options,
    .work = cover,
};
