/*
 * err.h: how failure travels.
 *
 * Three kinds of trouble never mix:
 *   - a bug of ours: assert(), abort();
 *   - a failure that is nobody's fault in the code (disk, memory of the machine, a limit, bad input): enum
 *     err, returned;
 *   - what a user's program did: a value (a verdict, a finding), never an error.
 *
 * A function that can fail returns enum err. The sentence for people goes into a struct error that the caller
 * passes in; NULL is accepted everywhere and means "I do not need the sentence". On failure the callee has
 * released what it took and has written none of its ret_ outputs.
 */
#ifndef DRYRUN_BASE_ERR_H
#define DRYRUN_BASE_ERR_H

#include "base/cleanup.h"

#include <stdarg.h>

enum err {
    ERR_OK = 0,
    ERR_INVALID,     /* the caller's or the user's input is wrong; field and message say what */
    ERR_NOT_FOUND,   /* it does not exist */
    ERR_CONFLICT,    /* it exists already, or changed meanwhile */
    ERR_TOO_LARGE,   /* over a written limit */
    ERR_DENIED,      /* not allowed */
    ERR_BUSY,        /* try again later: locked, over a rate, no free place */
    ERR_TIMEOUT,     /* it took longer than it may */
    ERR_CANCELLED,   /* the one who asked wants it no more */
    ERR_UNSUPPORTED, /* this machine, or this build, cannot do it; the message says what would help */
    ERR_FULL,        /* no space left on a device */
    ERR_IO,          /* a system call or a peer failed */
    ERR_INTERNAL,    /* ours: a state that should not be */
};

enum { ERROR_FIELD_MAX = 96, ERROR_MESSAGE_MAX = 512 };

struct error {
    enum err code;
    char field[ERROR_FIELD_MAX];     /* what is at fault: "source", "problem.yaml:12", a path; may be "" */
    char message[ERROR_MESSAGE_MAX]; /* one sentence for people, no trailing newline; says the way out where
                                        there is one */
};

/* The name used in JSON and logs: "invalid", "not_found", ... */
const char *err_name(enum err code);

/*
 * Fill *e (which may be NULL) and return code, so that a failing path reads `return error_set(e, ERR_INVALID,
 * "field", "...")`. field may be NULL. Text that is too long is cut at a UTF-8 boundary.
 */
enum err error_set(struct error *e, enum err code, const char *field, const char *fmt, ...) printf_like(4, 5);
enum err error_setv(struct error *e, enum err code, const char *field, const char *fmt, va_list args)
    printf_like(4, 0);

/* The same for a failed system call: appends ": " and the text of errno_value; ENOSPC and EDQUOT become
 * ERR_FULL, EACCES and EPERM ERR_DENIED, ENOENT ERR_NOT_FOUND, EEXIST ERR_CONFLICT, everything else ERR_IO.
 */
enum err error_errno(struct error *e, int errno_value, const char *field, const char *fmt, ...)
    printf_like(4, 5);

/* Put "context: " in front of the message: what was being done when it failed. Returns e->code (ERR_INTERNAL
 * if e is NULL). */
enum err error_prefix(struct error *e, const char *fmt, ...) printf_like(2, 3);

/* Return from the calling function when x fails. */
#define TRY(x)                                                                                               \
    do {                                                                                                     \
        enum err try_ = (x);                                                                                 \
        if (__builtin_expect(try_ != ERR_OK, 0))                                                             \
            return try_;                                                                                     \
    } while (0)

#endif
