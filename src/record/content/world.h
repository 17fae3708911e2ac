/*
 * world.h: what the record does not know of the world: the holidays of countries, the rules of time zones, what day it is, what skills there
 * are, what is asked in interviews, and how one writes to people in a language. Read from files that come with the program and the machine, once each.
 *
 *     TRY(world_open(content, &world, e));
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

struct world;

/*
 * content: the program's folder, of which calendars/COUNTRY.yaml and drafts/LANGUAGE.yaml are read now (docs/formats/calendar.md, draft.md);
 * NULL: there are none, and every country works from Monday to Friday. A file that cannot be read or is wrong is ERR_INVALID, with its
 * name and line.
 */
enum err world_open(const char *content, struct world **ret, struct error *e) warn_unused;
void world_free(struct world *w); /* NULL is fine */

/* the folder skills of the content (docs/formats/skills.md), read with the calendars; without a folder there are none. */
const struct skills *world_skills(const struct world *w);

/* The folder questions of the content, read with the calendars. */
const struct bank *world_bank(const struct world *w);

/* How to begin with scripts: the folder scripts of the content (docs/formats/scripts.md); without a folder there is none. */
const struct script_drafts *world_scripts(const struct world *w);

/* The folder exams of the content (docs/formats/exams.md), the shortest first; without a folder there is none. yaml: the file as it is. */
struct exam_preset {
    struct exam_rules rules;
    struct str yaml;
};
const struct exam_preset *world_exams(const struct world *w, size_t *ret_n);
/* NULL: there is none of this id. */
const struct exam_preset *world_exam(const struct world *w, struct str id);
/* The same; with an empty id the one that is meant where nobody chose: the general assessment, else the first. */
const struct exam_preset *world_exam_or_usual(const struct world *w, struct str id);

/* What is said of each of MIRROR_RULES: rules/mirror.yaml of the content (docs/formats/mirror.md); without that file all texts are empty. */
const struct mirror_text *world_mirror(const struct world *w);

/* What is typed in the round code: the folder typing of the content (docs/formats/typing.md); without a folder there is nothing. */
const struct typing_texts *world_typing(const struct world *w);

/* The patterns of problems and the recognition drill: the folder patterns of the content (docs/formats/patterns.md); without a folder there are none. */
const struct pattern_shelf *world_patterns(const struct world *w);

/* The drills of the event loop (record/content/loops.h), and those of debugging and review (record/content/drills.h); without their folders there are none. */
const struct loop_drills *world_loops(const struct world *w);
const struct drills *world_drills(const struct world *w);

/* The drills on recursion and loops: the folder recursion of the content; without a folder there are none. */
const struct recursion_drills *world_recursions(const struct world *w);

/* Tasks of front-end interviews: the folder front-end of the content (docs/formats/front-end.md); without a folder there are none. */
const struct front_ends *world_front_ends(const struct world *w);

/* Of a country in two capital letters; CALENDAR_PLAIN for one that is not known. */
const struct calendar *world_calendar(const struct world *w, struct str country);

/* The languages in which letters are written, by their codes: the first one is for wherever none says that it is. */
enum { WORLD_LANGUAGES_MAX = 32 };
const struct letter_language *world_letters(const struct world *w, size_t *ret_n);

/*
 * By its name ("Europe/Berlin"), from the machine's own data; NULL when there is none, which is logged. So many are kept
 * (WORLD_ZONES_MAX); those behind are NULL, too.
 */
enum { WORLD_ZONES_MAX = 64 };
const struct zone *world_zone(struct world *w, struct str name);

/* The same as those ask for it that list what is due, and what is to come. Today is that of the clock and zone of this machine. */
struct due_world world_due(struct world *w);
struct calendar_zones world_zones(struct world *w);

#endif
