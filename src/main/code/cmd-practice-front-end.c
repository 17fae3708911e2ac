/*
 * dryrun practice front-end: tasks of front-end interviews, in a folder for the user's own editor, and judged
 * by the machine's browser in the jail.
 */
#include "base/fd.h"
#include "base/utf8.h"
#include "main/code/drill-folder.h"
#include "main/code/evidence.h"
#include "main/code/front-folder.h"
#include "main/code/front-parts.h"
#include "main/commands.h"
#include "main/jail.h"
#include "main/options.h"
#include "main/paths.h"
#include "main/say.h"
#include "record/content/world.h"
#include "rounds/code/drill-text.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

struct bench {
    const struct args *args;
    struct arena arena;
    struct paths paths;
    struct front_ends tasks;
    struct attempt tried; /* no drill: nothing was */
    bool json, failed;
};

/* ---- all of them ---- */

static enum err list(const struct bench *b)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    if (b->json) {
        jw_begin(&w, '{');
        jw_key(&w, "tasks");
        jw_begin(&w, '[');
        for (size_t i = 0; i < b->tasks.n; i++)
            front_task_json(&b->tasks.v[i], &w);
        jw_end(&w);
        jw_end(&w);
        say_json(&out);
        return ERR_OK;
    }
    for (size_t i = 0; i < b->tasks.n; i++) {
        const struct front_task *t = &b->tasks.v[i];
        sayf("%-14.*s %3d min  %2zu tests  %.*s\n", STR_ARG(t->id), t->minutes, t->n_tests,
             STR_ARG(t->summary));
    }
    if (!b->tasks.n)
        sayf("The content has no front-end tasks.\n");
    return ERR_OK;
}

/* ---- a folder ---- */

static enum err make_folder(struct bench *b, const struct front_task *t, enum front_form form,
                            struct error *e)
{
    const char *folder = args_value(b->args, "to", arena_cstr(&b->arena, t->id));
    _cleanup_(fd_closep) int fd = -1;
    struct front_texts texts;
    TRY(front_ends_texts(b->paths.content, t, &b->arena, &texts, e));
    TRY(drill_folder_new(folder, &fd, e));
    const struct front_folder made = {
        .task = t,
        .form = form,
        .texts = &texts,
        .tests = true,
        .submit = "dryrun practice front-end --submit .",
    };
    TRY(front_folder_fill(&made, fd, e));
    if (b->json) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        jw_put_str(&w, "id", t->id);
        jw_put_cstr(&w, "form", front_form_names[form]);
        jw_put_cstr(&w, "folder", folder);
        jw_put_int(&w, "minutes", t->minutes);
        jw_end(&w);
        say_json(&out);
        return ERR_OK;
    }
    sayf("%s/README.md says what to build and what is tested. A prepared candidate needs %d minutes.\n"
         "When it is done:  dryrun practice front-end --submit %s\n",
         folder, t->minutes, folder);
    return ERR_OK;
}

/* ---- what it leaves open ---- */

static void tell_answer(const struct front_ask *q)
{
    sayf("%.*s\n  %.*s\n", STR_ARG(q->question), STR_ARG(q->answer));
}

static enum err answer(const struct bench *b, const struct front_task *t, struct str asked, struct error *e)
{
    size_t n = 0;
    if (!asked.n || asked.n > FRONT_QUESTION_MAX)
        return error_set(e, ERR_INVALID, "ask", "a question has 1 to %d bytes", FRONT_QUESTION_MAX);
    if (b->json) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        jw_begin(&w, '{');
        jw_key(&w, "answers");
        front_answers_json(t, asked, &w);
        jw_end(&w);
        say_json(&out);
        return ERR_OK;
    }
    for (size_t i = 0; i < t->n_asks; i++)
        if (front_ask_meant(&t->asks[i], asked)) {
            tell_answer(&t->asks[i]);
            n++;
        }
    if (!n)
        sayf("The interviewer leaves that to you, or the task says it.\n");
    return ERR_OK;
}

/* ---- judging it ---- */

static void tell(const struct front_task *t, const struct front_outcome *o)
{
    for (size_t i = 0; i < t->n_tests; i++) {
        const struct front_result *r = &o->results[i];
        sayf("%-8s %3d  %-18.*s %.*s\n", front_state_names[r->state], t->tests[i].points,
             STR_ARG(t->tests[i].name), STR_ARG(t->tests[i].says));
        if (r->message.n && !o->ended) {
            sayf("              ");
            say(r->message);
            sayf("\n");
        }
    }
    for (size_t i = 0; i < o->n_lines && i < 10; i++) {
        const struct front_line *line = &o->lines[i];
        sayf("%s%.*s, ", i ? "" : "\nConsole:\n", STR_ARG(line->test));
        if (line->file.n) {
            say(line->file);
            sayf(":%" PRId64 ", ", line->line);
        }
        sayf("%.*s: ", STR_ARG(str_head(line->level, 5)));
        say(line->text);
        sayf("\n");
    }
    if (o->ended)
        sayf("\n%s.\n", o->ended);
    for (size_t i = 0; i < t->n_asks; i++) {
        sayf("%s", i ? "" : "\nWhat one could have asked:\n");
        tell_answer(&t->asks[i]);
    }
    sayf("\n%d of %d points.\n", o->points, t->points);
}

static enum err submit(struct bench *b, const char *folder, struct error *e)
{
    const struct front_task *t;
    enum front_form form = FRONT_VANILLA;
    struct str files[FRONT_FILES_MAX] = {{0}};
    struct front_texts texts;
    struct front_outcome *o = arena_new(&b->arena, struct front_outcome);
    struct sandbox *slot;
    struct front_parts parts = front_parts();
    struct str id;
    struct error mine = {0};
    enum err found = front_folder_read(folder, &b->arena, &id, &form, files, &mine);
    if (found == ERR_NOT_FOUND)
        return error_set(e, found, "submit", "%.300s; \"dryrun practice front-end ID\" makes one",
                         mine.message);
    if (found != ERR_OK)
        return error_set(e, found, "submit", "%s", mine.message);
    TRY(front_ends_find(&b->tasks, id, &t, e));
    TRY(front_ends_texts(b->paths.content, t, &b->arena, &texts, e));
    TRY(jail_start(&slot, e));
    enum err r = front_end_judge(slot, &parts, t, &texts, form, files, &b->arena, o, e);
    sandbox_stop(slot);
    TRY(r);
    b->failed = !front_outcome_passed(t, o);
    b->tried = (struct attempt){.kind = ATTEMPT_FRONT_END,
                                .drill = t->id,
                                .share = front_outcome_share(t, o),
                                .seconds = ATTEMPT_SECONDS_UNKNOWN,
                                .detail = front_outcome_detail(t, form, o, &b->arena)};
    if (!b->json) {
        tell(t, o);
        return ERR_OK;
    }
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    front_outcome_json(t, form, o, &w);
    say_json(&out);
    return ERR_OK;
}

static enum err work(struct bench *b, struct error *e)
{
    const char *folder = args_value(b->args, "submit", NULL);
    bool react = args_has(b->args, "react");
    const char *asked = args_value(b->args, "ask", NULL);
    const struct front_task *t;
    TRY(paths_find(NULL, args_value(b->args, "content", NULL), &b->arena, &b->paths, e));
    TRY(content_front_ends(b->paths.content, &b->arena, &b->tasks, e));
    if (folder && (b->args->n_operands || react || asked || args_has(b->args, "to")))
        return error_set(e, ERR_INVALID, "submit",
                         "--submit FOLDER stands alone: the folder says which task it is, and its form");
    if (folder)
        return submit(b, folder, e);
    if (asked && (!b->args->n_operands || react || args_has(b->args, "to")))
        return error_set(e, ERR_INVALID, "ask", "--ask QUESTION wants the ID of a task, and nothing else");
    if (!b->args->n_operands)
        return list(b);
    TRY(front_ends_find(&b->tasks, str_of(b->args->operands[0]), &t, e));
    if (asked)
        return answer(b, t, str_of(asked), e);
    return make_folder(b, t, react ? FRONT_REACT : FRONT_VANILLA, e);
}

static int run(const struct args *args)
{
    struct bench b = {.args = args, .json = args_has(args, "json")};
    struct error e = {0};
    arena_init(&b.arena);
    enum err r = work(&b, &e);
    if (r == ERR_OK && b.tried.drill.n)
        evidence_keep(args, &b.tried);
    arena_release(&b.arena);
    return r != ERR_OK ? command_fail(&e, b.json) : b.failed ? EXIT_VERDICT : EXIT_OK;
}

static const struct command_option options[] = {
    {"react", 0, NULL, "in React, instead of HTML, CSS and JavaScript alone"},
    {"to", 0, "FOLDER", "the folder to make; it must not be there yet (default: ID)"},
    {"ask", 0, "QUESTION", "ask the interviewer about what the task leaves open"},
    {"submit", 's', "FOLDER", "judge what stands in a folder that was made so"},
    OPTION_CONTENT("the tasks"),
    EVIDENCE_OPTIONS,
    {"json", 0, NULL, "as JSON"},
    {0},
};

const struct command cmd_practice_front_end = {
    .name = "practice front-end",
    .operands = "[ID]",
    .max_operands = 1,
    .summary = "build a part of a page, as front-end interviews ask for, and let a browser test it",
    .details =
        "Without ID the tasks are listed. With it, a folder is made with starter files and README.md, which says what to build, for your own\n"
        "editor. --submit has Chromium try it in the jail, without a network: each test by itself, with its own clock, on what is on the page\n"
        "by role and name, and with axe. How it went is kept in the record. The exit code is 0 when all tests pass, 1 when one does not.\n\n"
        "Each task leaves something open on purpose, and may test it. --ask says what the interviewer answers to a question; --submit says what one could\n"
        "have asked.\n\n"
        "Chromium must be installed for --submit: sudo apt-get install chromium-headless-shell (or chromium).",
    .options = options,
    .run = run,
};
