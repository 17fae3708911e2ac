/*
 * wire.h: what a slot and its client say to each other, over a SOCK_SEQPACKET socket between processes of one
 * build.
 *
 * The slot may have privileges that the client has not. So a request is checked here, completely, before
 * anybody acts on it, and it holds nothing but numbers, names of one component, arguments for the program,
 * and descriptors. Requests and answers alternate, except: WIRE_KILL has no answer, and is ignored when
 * nothing runs (the run may just have ended).
 */
#ifndef DRYRUN_SANDBOX_WIRE_H
#define DRYRUN_SANDBOX_WIRE_H

#include "sandbox/sandbox.h"

enum {
    WIRE_MAGIC = 0x64727932,
    WIRE_FILES_MAX = SANDBOX_FILES_MAX,
    WIRE_NAME_MAX = SANDBOX_NAME_MAX,
    WIRE_ARGV_MAX = SANDBOX_ARGV_MAX,
    WIRE_COLLECT_MAX = SANDBOX_COLLECT_MAX,
    WIRE_TEXT_MAX = SANDBOX_ARGV_BYTES_MAX + WIRE_COLLECT_MAX * (WIRE_NAME_MAX + 1),
    WIRE_FDS_MAX = WIRE_FILES_MAX,
};

enum wire_type { WIRE_HELLO = 1, WIRE_LOAD, WIRE_SHELVE, WIRE_RUN, WIRE_KILL };

struct wire_request {
    uint32_t magic;
    uint32_t type;
    /* WIRE_LOAD, WIRE_SHELVE: one descriptor each, names in text */
    uint32_t n_files;
    uint8_t executable[WIRE_FILES_MAX];
    /* WIRE_RUN: descriptors: stdin and stdout, those that are given; text: the arguments, then the names to
     * collect */
    uint32_t profile;
    uint32_t n_argv, n_collect;
    uint8_t has_stdin, has_stdout;
    struct sandbox_limits limits;
    uint64_t collect_bytes;
    uint32_t text_bytes;
    char text[WIRE_TEXT_MAX]; /* strings, each with its NUL; only text_bytes of it are sent */
};

enum {
    WIRE_HAS_STDOUT = 1 << 0,
    WIRE_HAS_STDERR = 1 << 1,
    WIRE_HAS_COLLECTED = 1 << 2 /* and the next 7 bits */
};

struct wire_answer {
    uint32_t magic;
    uint32_t type; /* of the request */
    struct error error;
    /* WIRE_RUN; its descriptors are sent beside it, in the order of the bits in fds */
    struct sandbox_result result;
    uint32_t fds;
    /* From here on only with WIRE_HELLO: an answer to a run is small. */
    struct sandbox_report report; /* the names of checks as numbers (report.h) */
    uint32_t check_ids[SANDBOX_CHECKS_MAX];
};

/* Bytes to send of an answer to a request of this type. */
size_t wire_answer_size(uint32_t type);

/* Whether these size bytes, which came with n_fds descriptors, are a request that may be acted on. */
enum err wire_check(const struct wire_request *r, size_t size, size_t n_fds, struct error *e) warn_unused;

/* The strings of a checked request, one after the other: start with *at = 0. */
const char *wire_next(const struct wire_request *r, size_t *at);

/* Bytes to send of a request. */
size_t wire_request_size(const struct wire_request *r);

/* false: it does not fit. */
bool wire_add(struct wire_request *r, const char *s) warn_unused;

/* A name of one component: letters, digits, . _ - +; not starting with '.'. */
bool wire_name_ok(const char *name);

enum err wire_send(int socket, const void *data, size_t size, const int *fds, size_t n_fds,
                   struct error *e) warn_unused;

/*
 * One message. *ret_size 0: the other side is gone. Descriptors (owned by the caller, close-on-exec) go to
 * fds; a message with more of them than max_fds or larger than max is ERR_INVALID and leaves none. Waits.
 */
enum err wire_receive(int socket, void *data, size_t max, size_t *ret_size, int *fds, size_t max_fds,
                      size_t *ret_n_fds, struct error *e) warn_unused;

#endif
