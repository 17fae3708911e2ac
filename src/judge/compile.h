/*
 * compile.h: from sources to a program that the jail can run. Only judge/ uses it.
 *
 * Compiling happens in the jail, on somebody's source, with limits: a compiler bomb is a compile error. The
 * cache is keyed by everything that goes in: the language's description, its tool's version, names and bytes
 * of the sources.
 */
#ifndef DRYRUN_JUDGE_COMPILE_H
#define DRYRUN_JUDGE_COMPILE_H

#include "judge/judge.h"

enum {
    PROGRAM_FILES_MAX = PACKAGE_FILES_PER_PROGRAM_MAX + LANGUAGE_COLLECT_MAX + 1,
    COMPILE_PROCESSES = 128 /* of one compiler */
};

/* What can be run: the files for /w, and how to call them. */
struct program {
    const struct language *language;
    struct sandbox_file files[PROGRAM_FILES_MAX]; /* fds owned; names live in `arena` */
    size_t n_files;
    const char *const *sources; /* paths in the jail, for {sources} */
    const char *source;         /* for {source} */
    const char *solution;       /* for {solution}: it is a function; otherwise NULL */
    struct arena arena;
    uint64_t id; /* of what is loaded into the slot */
};
void program_release(struct program *p);

/* Its argv with these arguments appended (NULL-ended, may be NULL), under this memory limit; into the
 * arena. */
const char *const *program_argv(const struct program *p, uint64_t memory_bytes, const char *const *more,
                                struct arena *a);

struct compile_request {
    const struct language *language;
    const struct source_file *files;
    size_t n_files;
    const char *entry;     /* NULL: the language's rule */
    bool function;         /* the files are those of function_sources() */
    bool counted;          /* by the language's "count": the program counts its work */
    int64_t cpu_ms;        /* 0: the language's own */
    uint64_t memory_bytes; /* likewise */
};

struct compile_result {
    bool compiled;           /* false: a compile error, and output says why */
    struct str output;       /* the compiler's messages, for people; in the arena */
    int64_t cpu_ms, wall_ms; /* 0 and -1 when it came from the cache */
    struct program program;  /* when compiled; the caller releases it */
};

/* ERR_INVALID with field "language" when its tool is not installed. */
enum err compile(struct judge *j, const struct compile_request *r, struct arena *a,
                 struct compile_result *ret, struct error *e) warn_unused;

/* What the jail takes as a name of a file. */
bool compile_name_ok(struct str name);

/* Paths of the jail, our own flags and terminal escapes removed; cut at JUDGE_TEXT_MAX. For messages of
 * compilers. */
struct str compile_clean(struct str text, struct arena *a);

#endif
