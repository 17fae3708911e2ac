/*
 * wake.h: how processes that share a SQLite file wake each other; private to store/.
 *
 * Each listener owns a datagram socket in the folder "wake" (mode 0700) beside the file, named
 *
 *     <inode of the record>.<random>.<channel>[+<channel>...]
 *
 * A sender lists the folder and sends to those who want the channel; the name tells, so that a worker that
 * waits for jobs is not woken by what is meant for pages. A socket that nobody has open any more is removed
 * by the first who finds it so.
 *
 * A listener that does not read fast enough: the kernel holds only about ten datagrams. The sender waits for
 * it for WAKE_WAIT_MS, then leaves a file "<name>.lost" and tries again, until it gets through or finds the
 * file there already. The listener looks for that file each time that it has emptied its socket, and takes it
 * away. Either a try gets through, and wakes the listener, or the socket was full while the file was there,
 * and then the listener is still to empty it: a loss is always told. While the file is there nobody waits for
 * this listener again, so that one that hangs costs each sender the wait only once.
 */
#ifndef DRYRUN_STORE_WAKE_H
#define DRYRUN_STORE_WAKE_H

#include "store/db.h"

enum { WAKE_WAIT_MS = 20 };

struct wake {
    int dir_fd;     /* the folder "wake", or -1 */
    int socket_fd;  /* to send from, or -1 */
    char *folder;   /* owned */
    uint64_t inode; /* of the record */
};

/* path: the record's absolute path. Opens nothing yet. */
void wake_init(struct wake *w, const char *path, uint64_t inode);
void wake_release(struct wake *w);

/* To everybody who listens on the channel now. What cannot be sent is lost: a notice is a hint. */
void wake_send(struct wake *w, const char *channel, struct str payload);

/* Takes over *w, also on failure. */
enum err wake_listen(struct wake *w, const char *const *channels, struct db_listener **ret,
                     struct error *e) warn_unused;

#endif
