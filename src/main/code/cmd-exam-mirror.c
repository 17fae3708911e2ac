/*
 * dryrun exam: what an examiner's tool would have seen of an exam, as a part of its report; and forgetting
 * it.
 */
#include "main/code/exams.h"
#include "main/commands.h"
#include "main/say.h"
#include "record/code/exam-mirror.h"
#include "record/content/world.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { PICTURE_WIDTH = 72 };

enum err exams_mirror(const struct args *args, struct desk *d, int64_t id, json_t **ret, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    struct world *world;
    TRY(desk_world(args, &d->arena, &world, e));
    enum err r = exam_mirror_report_json(d->db, id, world_mirror(world)->v, &w, e);
    world_free(world);
    TRY(r);
    return json_read(strbuf_str(&out), ret, e);
}

static char letter_of(const char *doing)
{
    static const char *const names[] = {"idle", "typing", "pasting", "unseen", "away"};
    for (size_t i = 0; i < ARRAY_LEN(names); i++)
        if (strcmp(doing, names[i]) == 0)
            return "_tP?A"[i];
    return '.';
}

/* A letter for each part of the exam: of what covers the others in it. */
static void print_line(const json_t *r)
{
    static const char order[] = "._tP?A"; /* the later ones cover the earlier ones */
    const int64_t length = thing_int(r, "length_ms");
    char picture[PICTURE_WIDTH + 1];
    const json_t *one;
    size_t i;
    if (length <= 0)
        return;
    memset(picture, '.', PICTURE_WIDTH);
    picture[PICTURE_WIDTH] = '\0';
    json_array_foreach (json_object_get(r, "line"), i, one) {
        const char c = letter_of(desk_text(one, "doing"));
        int64_t from = thing_int(one, "from_ms") * PICTURE_WIDTH / length;
        int64_t to = (thing_int(one, "to_ms") * PICTURE_WIDTH + length - 1) / length;
        for (int64_t at = from; at < to && at < PICTURE_WIDTH; at++)
            if (strchr(order, c) > strchr(order, picture[at]))
                picture[at] = c;
    }
    sayf("  %s\n  A away  P pasted  t typing  _ nothing for long  ? not recorded  . there\n", picture);
}

static void print_wrapped(const char *what, const char *text)
{
    if (!text[0])
        return;
    sayf("      %s: ", what);
    say(str_of(text));
    sayf("\n");
}

static void print_likeness(const json_t *likeness)
{
    const char *state = desk_text(likeness, "state");
    const json_t *one;
    size_t i;
    if (strcmp(state, "queued") == 0 || strcmp(state, "running") == 0)
        sayf(
            "  The answers are not compared with other programs yet: a worker of \"dryrun serve\" does that.\n");
    else if (strcmp(state, "failed") == 0) {
        sayf("  The answers could not be compared with other programs: ");
        say_member(likeness, "failure");
        sayf("\n");
    }
    json_array_foreach (json_object_get(likeness, "rows"), i, one) {
        sayf("  %3.0f %% of the answer to problem %lld is in ",
             json_number_value(json_object_get(one, "covered")) * 100, (long long)thing_int(one, "ordinal"));
        say_member(one, "name");
        sayf("\n");
    }
}

void exams_print_mirror(const json_t *r)
{
    const json_t *one;
    size_t i;
    sayf("\nWhat an examiner's tool would have seen%s:\n",
         json_is_true(json_object_get(r, "turned_off")) ? ", until recording was turned off" : "");
    if (!thing_int(r, "signals")) {
        sayf("  Nothing was recorded: the exam was not sat in the page.\n");
        print_likeness(json_object_get(r, "likeness"));
        return;
    }
    print_line(r);
    if (json_array_size(json_object_get(r, "findings")))
        sayf("  %s\n", json_is_true(json_object_get(r, "review"))
                           ? "A person would be asked to look at this sitting."
                           : "Nobody would be asked to look at this sitting.");
    else
        sayf("  Nothing that a tool would flag.\n");
    json_array_foreach (json_object_get(r, "findings"), i, one) {
        sayf("  %s %-6s ", desk_text(one, "rule"), desk_text(one, "grade"));
        say_member(one, "message");
        sayf(" (%s)\n", strcmp(desk_text(one, "basis"), "documented") == 0
                            ? "a tool documents that it looks at it"
                            : "our guess of what they look at");
        print_wrapped("looks like", desk_text(one, "looks"));
        print_wrapped("avoid it", desk_text(one, "avoid"));
    }
    print_likeness(json_object_get(r, "likeness"));
}

/* ---- forgetting it ---- */

static enum err unwatch(const struct args *args, struct desk *d, struct error *e)
{
    int64_t id;
    TRY(args_id(args, 0, "an exam", "exam list", &id, e));
    TRY(exam_mirror_erase(d->db, id, e));
    if (args_has(args, "json"))
        say_json_owned(json_pack("{s:I}", "unwatched", (json_int_t)id));
    else
        sayf("What was recorded of exam %lld is erased; the exam and its points stay.\n", (long long)id);
    return ERR_OK;
}

static const struct command_option options[] = {DESK_OPTIONS, {0}};

const struct command cmd_exam_unwatch = {
    .name = "exam unwatch",
    .operands = "EXAM",
    .min_operands = 1,
    .max_operands = 1,
    .summary = "forget for good what was recorded of how an exam was sat; one that runs is recorded no more",
    .details = "The exam, its points and its report stay. \"dryrun exam remove\" forgets all of it.",
    .options = options,
    .work = unwatch,
};
