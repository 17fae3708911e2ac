/*
 * dryrun app answers: what one writes into forms again and again.
 */
#include "base/json.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/say.h"
#include "record/kinds.h"

#include <stdio.h>
#include <string.h>

static enum err add(const struct args *args, struct desk *d, struct error *e)
{
    struct db *db = d->db;
    struct thing_act act = {0};
    json_auto_t *body = json_pack("{s:s, s:s, s:s}", "topic", args_value(args, "topic", "other"), "question",
                                  args->operands[0], "answer", args->operands[1]);
    json_auto_t *made = NULL;
    if (!body)
        return error_set(e, ERR_INVALID, "ANSWER", "question or answer is not UTF-8");
    DB_TX(db, DB_WRITE, e);
    TRY(thing_make(db, &kind_form_answer, body, &act, &made, e));
    TRY(thing_commit(db, &act, e));
    if (!args_has(args, "json")) {
        sayf("Kept.");
        say_undo(stdout, act.batch);
        return ERR_OK;
    }
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    jw_begin(&w, '{');
    thing_put_change(&w, &act);
    thing_put(&w, "answer", made);
    jw_end(&w);
    say_json(&out);
    return ERR_OK;
}

static void print_answer(const json_t *one)
{
    struct str answer = thing_str(one, "answer");
    sayf("%s\n", json_string_value(json_object_get(one, "question")));
    for (struct str line, rest = answer; str_split(&rest, '\n', &line);)
        sayf("    %.*s\n", STR_ARG(line));
}

static enum err list(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *all = NULL;
    const char *topic = args_value(args, "topic", NULL);
    size_t shown = 0;
    TRY(thing_list_json(d->db, &kind_form_answer, "answers", 0, 0, THING_LIST_MAX, &w, e));
    TRY(desk_shown(args, &out, &all, e));
    if (!all)
        return ERR_OK;
    const json_t *answers = json_object_get(all, "answers");
    for (size_t i = json_array_size(answers); i-- > 0;) {
        const json_t *one = json_array_get(answers, i);
        if (topic && !str_is(thing_str(one, "topic"), topic))
            continue;
        print_answer(one);
        shown++;
    }
    if (!shown)
        sayf("No answer is kept%s. \"dryrun app answers QUESTION ANSWER\" keeps one.\n",
             topic ? " about that" : "");
    return ERR_OK;
}

static enum err work(const struct args *args, struct desk *d, struct error *e)
{
    if (args->n_operands == 1)
        return error_set(e, ERR_INVALID, "ANSWER",
                         "an answer is missing: dryrun app answers QUESTION ANSWER");
    return args->n_operands ? add(args, d, e) : list(args, d, e);
}

static const struct command_option options[] = {
    {"topic", 0, "TOPIC",
     "name, contact, address, link, permit, pay, notice, start, other: list only those, or keep it as one of them"},
    DESK_OPTIONS,
    {0},
};

const struct command cmd_app_answers = {
    .name = "app answers",
    .operands = "[QUESTION ANSWER]",
    .max_operands = 2,
    .summary = "list the answers that forms ask for, or keep one",
    .details =
        "Work permit, notice, links, address: what every form wants again. Nothing is sent anywhere; what a form asks about you as a\n"
        "person (equal opportunity) is better answered in the form than kept.",
    .options = options,
    .work = work,
};
