/*
 * caller.h: who is on the other side of a call: the list of calls, the sheet of one and what is written down
 * afterwards all ask here.
 *
 * It is the first of the people of the round who is written down at the company as one who hires or decides
 * (recruiter, agency-recruiter, hiring-manager), by name, whatever its case; nobody of them: the
 * application's recruiter. A company that is an agency is one, whoever calls.
 */
#ifndef DRYRUN_RECORD_CALLER_H
#define DRYRUN_RECORD_CALLER_H

#include "store/db.h"

struct caller_ask {
    int64_t company;
    bool agency;       /* the company is one */
    struct str people; /* of the round: one a line */
    int64_t recruiter; /* of the application: a contact; 0: none */
};

struct caller {
    int64_t contact; /* 0: not known */
    const char *via; /* "agency", "internal", "manager", "unknown" */
};

enum err caller_find(struct db *db, const struct caller_ask *ask, struct caller *ret,
                     struct error *e) warn_unused;

#endif
