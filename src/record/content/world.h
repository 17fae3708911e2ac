/*
 * world.h: what the record does not know of the world: the content that comes with the program (WORLD_CONTENT
 * lists it), the rules of time zones, what day it is. Read from files of the program and the machine, once
 * each.
 *
 *     TRY(world_open(content, &world, e));
 *     const struct skills *known = world_skills(world);
 *     struct due_world due = world_due(world);
 *     TRY(due_list(db, &due, ...));
 *
 * What it returns lives as long as it does. Its functions may be called by several threads at once.
 */
#ifndef DRYRUN_RECORD_WORLD_H
#define DRYRUN_RECORD_WORLD_H

#include "record/apply/calendar.h"
#include "record/apply/due.h"
#include "record/content/bank.h"
#include "record/content/drills.h"
#include "record/content/front-ends.h"
#include "record/content/loops.h"
#include "record/content/patterns.h"
#include "record/content/recursions.h"
#include "rounds/apply/ad/skills.h"
#include "rounds/apply/track/letter.h"
#include "rounds/code/exam.h"
#include "rounds/code/mirror.h"
#include "rounds/code/typing-texts.h"
#include "rounds/screen/script.h"

struct calendars {
    struct country *v;
    size_t n;
};

struct exam_preset {
    struct exam_rules rules;
    struct str yaml; /* the file as it is */
};
struct exams {
    struct exam_preset *v; /* the shortest first */
    size_t n;
};

struct mirror_texts {
    struct mirror_text v[MIRROR_RULES_N]; /* all empty: the content has no such file */
};

struct letters {
    struct letter_language *v; /* by their codes; the first one is for wherever none says that it is */
    size_t n;
};

/*
 * Every kind of content: C(name, type) has content_NAME() in a file of this folder, which reads it, and
 * world_NAME(), which has it read. In the order in which they are read; files as docs/formats tells.
 */
/* clang-format off */
#define WORLD_CONTENT(C) \
    C(calendars, struct calendars) /* calendars/COUNTRY.yaml */ \
    C(skills, struct skills) /* skills/KIND.yaml */ \
    C(bank, struct bank) /* questions/: those of interviews, and of the cross-examination */ \
    C(scripts, struct script_drafts) /* scripts/KIND.yaml: how to begin */ \
    C(exams, struct exams) /* exams/ID.yaml */ \
    C(typing, struct typing_texts) /* typing/LANGUAGE.yaml: what is typed in the round code */ \
    C(patterns, struct pattern_shelf) /* patterns/: of problems, and the recognition drill */ \
    C(loops, struct loop_drills) /* event-loop/ */ \
    C(drills, struct drills) /* drills/: debugging and review */ \
    C(mirror, struct mirror_texts) /* rules/mirror.yaml: what is said of how an exam was sat */ \
    C(recursions, struct recursion_drills) /* recursion/ */ \
    C(front_ends, struct front_ends) /* front-end/ID/task.yaml */ \
    C(letters, struct letters) /* drafts/LANGUAGE.yaml */
/* clang-format on */

/*
 * content: the program's folder. Everything lives in the arena. Content of an older version has not all
 * folders: then there is nothing in it; only calendars and drafts must be there (ERR_NOT_FOUND). A file that
 * is wrong is ERR_INVALID with its name and line, one above its limit
 * ERR_TOO_LARGE.
 */
#define WORLD_READ(name, type)                                                                               \
    enum err content_##name(const char *content, struct arena *a, type *ret, struct error *e) warn_unused;
WORLD_CONTENT(WORLD_READ)

struct world;

/* All of it. content NULL: there is none, and every country works from Monday to Friday. Errors as above. */
enum err world_open(const char *content, struct world **ret, struct error *e) warn_unused;
void world_free(struct world *w); /* NULL is fine */

#define WORLD_HAS(name, type) const type *world_##name(const struct world *w);
WORLD_CONTENT(WORLD_HAS)

/* NULL: there is none of this id. */
const struct exam_preset *world_exam(const struct world *w, struct str id);
/* The same; with an empty id the one that is meant where nobody chose: the general assessment, else the
 * first. */
const struct exam_preset *world_exam_or_usual(const struct world *w, struct str id);

/* Of a country in two capital letters; CALENDAR_PLAIN for one that is not known. */
const struct calendar *world_calendar(const struct world *w, struct str country);

/*
 * By its name ("Europe/Berlin"), from the machine's own data; NULL when there is none, which is logged. So
 * many are kept (WORLD_ZONES_MAX); those behind are NULL, too.
 */
enum { WORLD_ZONES_MAX = 64 };
const struct zone *world_zone(struct world *w, struct str name);

/* The same as those ask for it that list what is due, and what is to come. Today is that of the clock and
 * zone of this machine. */
struct due_world world_due(struct world *w);
struct calendar_zones world_zones(struct world *w);

#endif
