/*
 * dryrun app lessons: what repeats: who keeps promises, and what one loses by.
 */
#include "base/json.h"
#include "main/commands.h"
#include "main/desk.h"
#include "main/say.h"
#include "record/apply/due.h"
#include "record/apply/lessons.h"
#include "record/days.h"
#include "record/thing.h"

#include <stdio.h>

static int whole(const json_t *object, const char *key)
{
    return (int)thing_int(object, key);
}

static double share(const json_t *rate, const char *key)
{
    return 100 * json_number_value(json_object_get(rate, key));
}

static void print_promises(const json_t *all)
{
    json_t *one;
    size_t i;
    if (!json_array_size(json_object_get(all, "promises"))) {
        sayf("No promise of a company has been kept or broken yet.\n");
        return;
    }
    sayf("Promises kept in time, by company:\n");
    json_array_foreach (json_object_get(all, "promises"), i, one) {
        const json_t *rate = json_object_get(one, "rate");
        sayf("  %-20s %3d kept %3d late %3d broken %3d over   %3.0f %% (%.0f to %.0f %%)\n",
             json_string_value(json_object_get(one, "company_name")), whole(one, "kept"), whole(one, "late"),
             whole(one, "broken"), whole(one, "over"), share(rate, "rate"), share(rate, "low"),
             share(rate, "high"));
    }
}

static void print_causes(const json_t *all)
{
    json_t *one;
    size_t i;
    if (!whole(all, "known")) {
        sayf(
            "\nWhy an application was lost is not known of any: dryrun app move ID rejected --cause WHY says it.\n");
        return;
    }
    sayf("\nWhy, of %d that ended and whose cause is known:\n", whole(all, "known"));
    json_array_foreach (json_object_get(all, "causes"), i, one)
        sayf("  %3d  %s (mostly in the stage %s)\n", whole(one, "applications"),
             json_string_value(json_object_get(one, "words")),
             json_string_value(json_object_get(one, "stage")));
}

static enum err tell(const struct args *args, struct desk *d, struct error *e)
{
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    json_auto_t *all = NULL;
    TRY(lessons_json(d->db, days_today(), &d->arena, &w, e));
    TRY(desk_shown(args, &out, &all, e));
    if (!all)
        return ERR_OK;
    print_promises(all);
    print_causes(all);
    return ERR_OK;
}

static const struct command_option options[] = {DESK_OPTIONS, {0}};

const struct command cmd_app_lessons = {
    .name = "app lessons",
    .operands = "",
    .summary = "tell which companies keep their promises, and which causes repeat",
    .details =
        "A promise that is open after its day counts as not kept, and is not called broken before you say so. Causes are those of\n"
        "applications that ended and of debriefs; an application counts once for each.",
    .options = options,
    .work = tell,
};
