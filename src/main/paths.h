/*
 * paths.h: where things lie on this machine. Found out once, at the start of a command.
 *
 * The record and the user's own packages lie in the data folder, what can be made again in the cache folder.
 * For a user these are $XDG_DATA_HOME/dryrun (~/.local/share/dryrun) and $XDG_CACHE_HOME/dryrun
 * (~/.cache/dryrun); for root, who does not work as root, /var/lib/dryrun and /var/cache/dryrun. The content
 * (problems, languages) comes with the program.
 */
#ifndef DRYRUN_MAIN_PATHS_H
#define DRYRUN_MAIN_PATHS_H

#include "base/arena.h"
#include "base/err.h"

#include <sys/types.h>

/*
 * Whom the server and its workers run as when they were started as root, unless the data folder already
 * belongs to somebody else. It needs no entry in /etc/passwd; it is in nobody's use on Debian and apart from
 * the ids inside the jails.
 */
enum { PATHS_SERVICE_UID = 59990 };

struct paths {
    const char *data;    /* absolute */
    const char *cache;   /* absolute */
    const char *content; /* absolute */
    uid_t uid;           /* who owns data and cache; differs from geteuid() only for root */
    gid_t gid;
};

/*
 * data and content override the places above when not NULL (with data, the cache lies in its folder "cache").
 * Makes nothing. ERR_NOT_FOUND when there is no content to be found, or no home.
 */
enum err paths_find(const char *data, const char *content, struct arena *a, struct paths *ret,
                    struct error *e) warn_unused;

/* The same for the sample record, whose data folder is beside the user's own: DATA-demo. */
enum err paths_find_sample(const char *data, const char *content, struct arena *a, struct paths *ret,
                           struct error *e) warn_unused;

/* Another cache folder than the one that was found. */
enum err paths_set_cache(struct paths *p, const char *cache, struct arena *a, struct error *e) warn_unused;

/* Make data and cache (0700) where they are missing, owned by uid. ERR_CONFLICT when they belong to somebody
 * else. */
enum err paths_make(struct paths *p, struct error *e) warn_unused;

/* "sqlite:DATA/record.db" */
const char *paths_database(const struct paths *p, struct arena *a);

#endif
