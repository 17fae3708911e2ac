/*
 * dryrun story takes, dryrun script takes: how often it was told so far, and two tellings compared. What is
 * printed is read from the same JSON that --json gives.
 */
#include "base/utf8.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/say.h"
#include "model/words/takes.h"
#include "record/days.h"
#include "record/thing.h"
#include "record/voice/tellings.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

static const struct {
    const char *name, *title;
    int digits;
    double scale;
} figures[] = {
    {"spoken_s", "seconds", 0, 1},
    {"words_per_minute", "words a minute", 0, 1},
    {"speech_rate", "syllables a second", 1, 1},
    {"articulation_rate", "the same without pauses", 1, 1},
    {"pauses", "pauses from 0.3 s", 0, 1},
    {"pause_share", "silence, per cent", 0, 100},
    {"longest_pause_s", "longest silence, seconds", 1, 1},
    {"fillers_per_minute", "fillers a minute", 1, 1},
};

static void print_list(const json_t *all)
{
    const json_t *one;
    size_t i;
    json_array_foreach (json_object_get(all, "tellings"), i, one) {
        sayf("%-16s  ", json_string_value(json_object_get(one, "id")));
        say_time(thing_int(one, "at_ms"));
        if (thing_int(one, "seconds"))
            sayf("  %lld s", (long long)thing_int(one, "seconds"));
        sayf("  %s%s%s\n", thing_int(one, "rehearsal") ? "words" : "no words",
             thing_int(one, "recording") ? ", recorded" : "",
             thing_int(one, "recording") && !json_is_true(json_object_get(one, "measured"))
                 ? ", not measured yet"
                 : "");
    }
    if (json_is_true(json_object_get(all, "more")))
        sayf("and older ones\n");
}

static bool print_value(const json_t *figure, const char *side, size_t k)
{
    const json_t *v = json_object_get(json_object_get(figure, side), "value");
    if (!json_is_number(v)) {
        sayf("?");
        return false;
    }
    sayf("%.*f", figures[k].digits, json_number_value(v) * figures[k].scale);
    return true;
}

/* A figure that neither has is not spoken of. */
static void print_figure(const json_t *figure)
{
    const char *name = json_string_value(json_object_get(figure, "figure"));
    const char *told = json_string_value(json_object_get(figure, "told"));
    size_t k = 0;
    while (k < ARRAY_LEN(figures) && strcmp(figures[k].name, name) != 0)
        k++;
    if (k == ARRAY_LEN(figures) ||
        (!json_is_number(json_object_get(json_object_get(figure, "first"), "value")) &&
         !json_is_number(json_object_get(json_object_get(figure, "second"), "value"))))
        return;
    sayf("  %-25s ", figures[k].title);
    print_value(figure, "first", k);
    sayf(" -> ");
    print_value(figure, "second", k);
    sayf("%s\n", strcmp(told, "unclear") == 0   ? "  (no more apart than can be measured)"
                 : strcmp(told, "unknown") == 0 ? "  (only one of them is known)"
                                                : "");
}

static void print_words(const json_t *compared)
{
    const json_t *takes = json_object_get(compared, "takes"), *same = json_object_get(compared, "same"), *one;
    const char *verdict = json_string_value(json_object_get(takes, "verdict"));
    size_t i;
    if (!json_is_object(takes)) {
        sayf("The words are not compared: %s.\n", json_string_value(json_object_get(compared, "why")));
        return;
    }
    for (int v = TAKES_TOO_SHORT; v <= TAKES_DRIFTING; v++)
        if (strcmp(verdict, takes_verdict_name((enum takes_verdict)v)) == 0)
            sayf("%s\n", takes_verdict_words((enum takes_verdict)v));
    json_array_foreach (json_object_get(takes, "changes"), i, one) {
        sayf("  %-6s ", json_string_value(json_object_get(one, "kind")));
        say_member(one, "first");
        sayf(" -> ");
        say_member(one, "second");
        sayf("\n");
    }
    sayf("  %lld facts agree; %lld only in the earlier one, %lld only in the later one\n",
         (long long)thing_int(takes, "agreed"), (long long)thing_int(takes, "only_first"),
         (long long)thing_int(takes, "only_second"));
    sayf("  the same word for word: %lld of %lld words\n", (long long)thing_int(same, "words"),
         (long long)thing_int(same, "of"));
    json_array_foreach (json_object_get(same, "runs"), i, one) {
        sayf("    ");
        say(str_of(json_string_value(one)));
        sayf("\n");
    }
}

static void print_compared(const json_t *compared, const char *kind)
{
    const json_t *one;
    size_t i;
    if (!json_is_object(compared)) {
        sayf("Two tellings can be compared. Record it on its page, or keep a transcript of it there (%s).\n",
             strcmp(kind, "story") == 0 ? "\"Two takes compared\"" : "\"Takes\"");
        return;
    }
    sayf("%s -> %s: ", json_string_value(json_object_get(compared, "first")),
         json_string_value(json_object_get(compared, "second")));
    print_words(compared);
    json_array_foreach (json_object_get(compared, "figures"), i, one)
        print_figure(one);
}

static enum err read_wish(const struct args *args, const char *kind, struct tellings_wish *ret,
                          struct error *e)
{
    *ret = (struct tellings_wish){.of_kind = str_of(kind)};
    const bool story = strcmp(kind, "story") == 0;
    TRY(args_id(args, 0, story ? "a story" : "a script", story ? "story list" : "script list", &ret->of_id,
                e));
    if (args->n_operands == 2)
        return error_set(e, ERR_INVALID, "SECOND",
                         "one telling is named, and two are compared; without names the last two are");
    if (args->n_operands == 3) {
        ret->first = str_of(args->operands[1]);
        ret->second = str_of(args->operands[2]);
    }
    return ERR_OK;
}

static enum err takes(const struct args *args, struct desk *d, const char *kind, bool *ret_drifting,
                      struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct tellings_wish wish;
    json_auto_t *all = NULL;
    TRY(read_wish(args, kind, &wish, e));
    TRY(tellings_json(d->db, &wish, &w, e));
    TRY(json_read(strbuf_str(&out), &all, e));
    const json_t *compared = json_object_get(all, "compared");
    const char *verdict = json_string_value(json_object_get(json_object_get(compared, "takes"), "verdict"));
    *ret_drifting = verdict && strcmp(verdict, takes_verdict_name(TAKES_DRIFTING)) == 0;
    if (args_has(args, "json")) {
        say_json(&out);
        return ERR_OK;
    }
    print_list(all);
    print_compared(compared, kind);
    return ERR_OK;
}

static int run(const struct args *args, const char *kind)
{
    struct desk d;
    struct error e = {0};
    bool drifting = false;
    enum err r = desk_open(args, &d, &e);
    if (r == ERR_OK) {
        r = takes(args, &d, kind, &drifting, &e);
        desk_close(&d);
    }
    if (r != ERR_OK)
        return command_fail(&e, args_has(args, "json"));
    return drifting ? EXIT_VERDICT : EXIT_OK;
}

static int run_story(const struct args *args)
{
    return run(args, "story");
}

static int run_script(const struct args *args)
{
    return run(args, "script");
}

static const struct command_option options[] = {DESK_OPTIONS, {0}};

#define DETAILS                                                                                                                                                     \
    "A telling is a transcript that was kept of it, a recording, or both. The last two are compared, or those that are named as the list has them. Told is\n"       \
    "whether it is recited (nearly the same words), steady (other words, the same facts) or drifting (a number, date or name changed), what stands word for word\n" \
    "in both, and pace and pauses where both were recorded. Exit code 1 when facts changed. How: docs/formats/transcript.md."

const struct command cmd_story_takes = {
    .name = "story takes",
    .operands = "ID [FIRST SECOND]",
    .min_operands = 1,
    .max_operands = 3,
    .summary = "compare two tellings of a story: recited, steady or drifting",
    .details = DETAILS,
    .options = options,
    .run = run_story,
};

const struct command cmd_script_takes = {
    .name = "script takes",
    .operands = "ID [FIRST SECOND]",
    .min_operands = 1,
    .max_operands = 3,
    .summary = "compare two tellings of a script: recited, steady or drifting",
    .details = DETAILS,
    .options = options,
    .run = run_script,
};
