/*
 * ids.h: the user id that programs have in the jails of one slot, in root mode.
 */
#ifndef DRYRUN_SANDBOX_IDS_H
#define DRYRUN_SANDBOX_IDS_H

#include "base/err.h"

#include <sys/types.h>

/*
 * The range of user and group ids that slots use. It lies between those that systemd gives to home folders
 * and to dynamic users and is allotted to nobody (systemd, "Users, Groups, UIDs and GIDs"). One id per slot,
 * so that two programs that run at the same time can neither signal one another nor exhaust one another's
 * limit on processes, and none of them owns a file anywhere.
 */
enum { IDS_FIRST = 60600, IDS_LAST = 61099 };

/* Reserve one as long as *ret_lock_fd is open. ERR_BUSY when all are taken. */
enum err ids_reserve(uid_t *ret_id, int *ret_lock_fd, struct error *e) warn_unused;

#endif
