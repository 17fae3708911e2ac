/*
 * resume.h: which members of JSON Resume hold what; the reader and the writer go by one table. Private to
 * rounds/apply.
 */
#ifndef DRYRUN_ROUNDS_APPLY_RESUME_H
#define DRYRUN_ROUNDS_APPLY_RESUME_H

#include "rounds/apply/cv/cv.h"

/* Names of members; NULL: the section has none. [1] is an old name, read only. */
struct resume_section {
    const char *key;
    enum cv_section_kind kind;
    const char *title[2], *org[2], *area[2], *place, *url[2];
    const char *start, *end;
    const char *about[2]; /* text: paragraphs; the first one is written */
    const char *list;     /* highlights */
    const char *keywords;
    bool goes_on; /* without an end it is not over */
    bool items;   /* a list of names, not of entries, for readers of text */
};

enum { RESUME_SECTIONS = 11 };
extern const struct resume_section RESUME[RESUME_SECTIONS];

#endif
