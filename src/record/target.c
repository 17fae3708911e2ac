#include "record/target.h"

#include "base/cleanup.h"
#include "base/num.h"
#include "record/days.h"
#include "record/kinds.h"

static const char *const levels[] = {"junior", "senior", "staff", NULL};

static const struct thing_field fields[] = {
    {"role", THING_LINE, .max = TARGET_ROLE_MAX},
    {"level", THING_WORD, .words = levels},
    {"due_on", THING_DATE},
    {"minutes_a_day", THING_INT, .min = 1, .max = TARGET_MINUTES_MAX},
};
const struct thing_kind kind_target = {
    .name = "target",
    .title = "the target",
    .fields = fields,
    .n_fields = ARRAY_LEN(fields),
    .taken = "there is a target already: it is edited, and there are no others",
    .taken_field = "version",
    THING_SQL("target", "id", "role, level, due_on, minutes_a_day", "?1, ?2, ?3, ?4",
              "role = ?1, level = ?2, due_on = ?3, minutes_a_day = ?4", "?5", "?6", "?7"),
};

enum err target_thing(struct db *db, json_t **ret, struct error *e)
{
    json_auto_t *page = NULL;
    TRY(thing_page(db, &kind_target, INT64_MAX, 1, &page, e));
    *ret = json_incref(json_array_get(page, 0));
    return ERR_OK;
}

enum err target_get(struct db *db, struct target *ret, struct error *e)
{
    struct target t = {.level = STORY_SENIOR, .minutes_a_day = TARGET_MINUTES_USUAL};
    json_auto_t *said = NULL;
    TRY(target_thing(db, &said, e));
    story_scope_named(thing_str(said, "level"), &t.level);
    if (!days_read(thing_str(said, "due_on"), &t.due_on))
        t.due_on = (struct date){0};
    if (thing_int(said, "minutes_a_day") > 0)
        t.minutes_a_day = thing_int(said, "minutes_a_day");
    *ret = t;
    return ERR_OK;
}

enum err target_level(struct db *db, struct str name, enum story_scope *ret, struct error *e)
{
    struct target t;
    if (name.p)
        return story_scope_named(name, ret)
                   ? ERR_OK
                   : error_set(e, ERR_INVALID, "level", "the level must be junior, senior or staff");
    TRY(target_get(db, &t, e));
    *ret = t.level;
    return ERR_OK;
}

enum err target_plan(struct db *db, struct str date_text, struct str minutes_text, struct date *ret_day,
                     double *ret_minutes, struct error *e)
{
    struct target t;
    double minutes;
    TRY(target_get(db, &t, e));
    if (date_text.p ? !days_read(date_text, &t.due_on) : t.due_on.year == 0)
        return error_set(e, ERR_INVALID, "date", "%s",
                         date_text.p ? "\"date\" must be a day as 2026-11-27"
                                     : "say on which day it counts: there is none in the target either");
    minutes = (double)t.minutes_a_day;
    if (minutes_text.p && !num_parse_f64(minutes_text, &minutes))
        return error_set(e, ERR_INVALID, "minutes", "\"minutes\" must be a number");
    *ret_day = t.due_on;
    *ret_minutes = minutes;
    return ERR_OK;
}
