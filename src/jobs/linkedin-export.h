/*
 * linkedin-export.h: LinkedIn's "Get a copy of your data", from where it lies to struct linkedin
 * (rounds/apply/linkedin/linkedin.h): the ZIP as it was downloaded, which a reader opens in the jail and
 * nowhere else; the folder that it was unpacked to; or one of its tables.
 *
 * Only files that linkedin_choose() takes are looked into: of a ZIP the others are dropped as they come out
 * of the jail, of a folder they are not even opened. Nothing is written to a disk.
 */
#ifndef DRYRUN_JOBS_LINKEDIN_EXPORT_H
#define DRYRUN_JOBS_LINKEDIN_EXPORT_H

#include "base/json.h"
#include "rounds/apply/linkedin/linkedin.h"
#include "sandbox/sandbox.h"

enum {
    LINKEDIN_EXPORT_FILES_MAX = 5000,     /* in a ZIP or folder; an export has about 60 */
    LINKEDIN_EXPORT_DEPTH_MAX = 4,        /* folders of a folder */
    LINKEDIN_EXPORT_BYTES_MAX = 64 << 20, /* of all tables that are read, together */
    LINKEDIN_EXPORT_LISTED_MAX = 200,     /* files that are listed; of the others only the number is told */
};

struct linkedin_seen {
    struct str path;
    struct linkedin_choice choice;
};

struct linkedin_export {
    struct linkedin data;
    /* by name; what is read always, of the others the first LINKEDIN_EXPORT_LISTED_MAX */
    struct linkedin_seen *files;
    size_t n_files, n_all_files;
    size_t links; /* were there, and are followed nowhere */
};

/* Does it take a jail? A ZIP does. ERR_INVALID: it is neither file nor folder. */
enum err linkedin_export_is_archive(int fd, bool *ret, struct error *e) warn_unused;

/*
 * name: the last part of its path, by which a single table is told. slot: for an archive; NULL otherwise.
 * ERR_INVALID: no export at all, damaged, or against a limit; the message is a sentence for the user. What is
 * wrong within a table is a note of the data.
 */
enum err linkedin_export_read(struct sandbox *slot, int fd, struct str name, unsigned uses, struct arena *a,
                              struct linkedin_export *ret, struct error *e) warn_unused;

/*
 * Members of an object that the caller begins and ends: files [{name, read, about_others, why}], n_files,
 * links, not_read [{file, line, why}].
 */
void linkedin_export_put(const struct linkedin_export *x, struct json_writer *w);

#endif
