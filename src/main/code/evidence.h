/*
 * evidence.h: a try at a drill that the command line has marked, kept in the record.
 *
 * The drills themselves need no record: where it cannot be opened or written, that is told on standard error,
 * and the command ends as it would have ended. Call it last: started as root, the process becomes the user
 * whose record it is.
 */
#ifndef DRYRUN_MAIN_EVIDENCE_H
#define DRYRUN_MAIN_EVIDENCE_H

#include "main/command.h"
#include "record/code/attempts.h"

/* The options of such commands, beside json and content. */
#define EVIDENCE_OPTIONS                                                                                     \
    {"data", 'd', "DIR", "the data folder, in which the record lies"},                                       \
        {"database", 0, "URL", "the record itself, if elsewhere: sqlite:PATH or postgresql://..."},          \
    {                                                                                                        \
        "no-record", 0, NULL, "do not keep how it went"                                                      \
    }

void evidence_keep(const struct args *args, const struct attempt *x);

/* The same where the record has a say in it: make says what is kept. */
typedef enum err evidence_make(struct db *db, void *context, struct attempt *ret, struct error *e);
void evidence_keep_made(const struct args *args, evidence_make *make, void *context);

#endif
