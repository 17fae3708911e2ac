/*
 * cleanup.h: things that are released when their variable goes out of scope.
 *
 *     _cleanup_(fd_closep) int fd = open(...);
 *     ...
 *     *ret_fd = TAKE_FD(fd);          // given away: no longer ours to close
 */
#ifndef DRYRUN_BASE_CLEANUP_H
#define DRYRUN_BASE_CLEANUP_H

/* unused: clang does not count the cleanup as a use. */
#define _cleanup_(f) __attribute__((cleanup(f), unused))

/* The value of a pointer variable, which is NULL afterwards: ownership moves with it. */
#define TAKE_PTR(p)                                                                                          \
    ({                                                                                                       \
        __auto_type taken_ = (p);                                                                            \
        (p) = NULL;                                                                                          \
        taken_;                                                                                              \
    })

/* The same for a file descriptor, which is -1 afterwards. */
#define TAKE_FD(fd)                                                                                          \
    ({                                                                                                       \
        int taken_ = (fd);                                                                                   \
        (fd) = -1;                                                                                           \
        taken_;                                                                                              \
    })

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

#define warn_unused            __attribute__((warn_unused_result))
#define printf_like(fmt, args) __attribute__((format(printf, fmt, args)))

#endif
