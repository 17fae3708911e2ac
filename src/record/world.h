/*
 * world.h: what the record does not know of the world: the holidays of countries, the rules of time zones, what day it is, what skills there
 * are, and how one writes to people in a language. Read from files that come with the program and the machine, once each.
 *
 *     TRY(world_open(content, &world, e));
 *     struct due_world due = world_due(world);
 *     TRY(due_list(db, &due, ...));
 *
 * What it returns lives as long as it does. Its functions may be called by several threads at once.
 */
#ifndef DRYRUN_RECORD_WORLD_H
#define DRYRUN_RECORD_WORLD_H

#include "record/calendar.h"
#include "record/due.h"
#include "rounds/apply/letter.h"
#include "rounds/apply/skills.h"

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
