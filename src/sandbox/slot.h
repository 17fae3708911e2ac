/*
 * slot.h: the process that builds jails. Only sandbox.c uses it.
 */
#ifndef DRYRUN_SANDBOX_SLOT_H
#define DRYRUN_SANDBOX_SLOT_H

#include "sandbox/cgroup.h"
#include "sandbox/filter.h"
#include "sandbox/kept.h"
#include "sandbox/root.h"
#include "sandbox/wire.h"

struct slot {
    int control_fd;
    int empty_fd;    /* a sealed memory file without content */
    int pidfd;       /* of the slot itself: init looks whether it is alive */
    bool privileged; /* root mode; otherwise in a user namespace */
    bool pinned;
    bool proc; /* runs can have a /proc */
    uid_t uid; /* of the programs, as seen in the slot's namespaces */
    gid_t gid;
    int id_lock_fd;
    bool reuse_mounts;
    struct kept_box kept;
    unsigned processors;
    struct root root;
    struct cgroup cgroup;
    struct filter filters[SANDBOX_PROFILES];
    uint64_t filter_key;
    enum sandbox_profile awake_for; /* while there is a starter: whose filter it has */
    struct sandbox_report report;
    uint32_t check_ids[SANDBOX_CHECKS_MAX];
};

/* In the forked child: be a slot until the other end of control_fd is closed. The first message is the answer
 * to a WIRE_HELLO that nobody sent: it says whether the slot could be set up. */
_Noreturn void slot_main(int control_fd, const struct sandbox_options *o);

/* slot-setup.c: everything that is made once... */
enum err slot_setup(struct slot *s, const struct sandbox_options *o, struct error *e) warn_unused;
/* ...and what is there only while there is work: the processes that start runs. Waking takes some
 * milliseconds with cgroup v1, and nothing when the slot is awake for a profile with the same filter; rest
 * lets them go. */
enum err slot_wake(struct slot *s, enum sandbox_profile profile, struct error *e) warn_unused;
void slot_rest(struct slot *s);
void slot_teardown(struct slot *s);

/* slot-run.c: one run. fds are the request's; what is closed on the way is -1 afterwards. false: the client
 * is gone. */
bool slot_run(struct slot *s, const struct wire_request *r, int *fds, size_t n_fds);

#endif
