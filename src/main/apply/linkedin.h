/*
 * linkedin.h: what commands that read a LinkedIn export have in common.
 */
#ifndef DRYRUN_MAIN_LINKEDIN_H
#define DRYRUN_MAIN_LINKEDIN_H

#include "jobs/linkedin-export.h"
#include "main/command.h"

/*
 * The export at a path (ZIP, folder or table). *slot is started when it is NULL and one is needed; the caller
 * stops it.
 * ERR_UNSUPPORTED: there is no isolation here, and it is a ZIP.
 */
enum err linkedin_open(const char *path, unsigned uses, struct sandbox **slot, struct arena *a,
                       struct linkedin_export *ret, struct error *e) warn_unused;

/* Option --linkedin EXPORT of a command that looks at CVs: the profile for R22; o stays as it is without the
 * option. */
enum err linkedin_option(const struct args *args, struct arena *a, struct cv_lint_options *o,
                         struct error *e) warn_unused;

/* Which files were read and which were passed over, and why; what could not be read within them. */
void linkedin_print_files(const struct linkedin_export *x);

#endif
