/*
 * inside.h: what the files of judge/ share of a struct judge. Nobody else includes it.
 *
 *   judge.c       opening, tools and their versions
 *   run.c         programs in the slot: what is loaded, limits, facts
 *   compile.c     sources to programs
 *   testdata.c    tests that must be made
 *   check.c       the default validator on files, and the package's own validators in the jail
 *   session.c     judge_run: a source on a package
 *   verify.c      verify_package
 */
#ifndef DRYRUN_JUDGE_INSIDE_H
#define DRYRUN_JUDGE_INSIDE_H

#include "judge/compile.h"
#include "judge/testdata.h"

enum { JUDGE_LANGUAGES_MAX = 64, JUDGE_MIB = 1 << 20 };

struct judge {
    struct arena arena;
    struct languages languages;
    struct cache *cache;  /* owned */
    struct sandbox *slot; /* borrowed */
    struct {
        bool asked;
        struct judge_tool tool;
    } tools[JUDGE_LANGUAGES_MAX];
    uint64_t last_id;               /* of programs */
    uint64_t loaded_id;             /* the program in /w; 0: something else */
    const struct language *shelved; /* whose precompiled header is on the shelf */
};

/* ---- run.c ---- */

struct run_limits {
    int64_t cpu_ms, wall_ms; /* wall_ms 0: twice the CPU time and a second */
    uint64_t memory_bytes, stdout_bytes, stderr_bytes, box_bytes;
};

/*
 * Run a program, loading it first unless it is loaded already. more: its arguments. data: further files for
 * /w (then it is loaded anew each time). A slot that died is an error; what the program did is in *ret, to be
 * released.
 */
struct run_request {
    const struct program *program;
    const char *const *more; /* NULL-ended, or NULL */
    const struct sandbox_file *data;
    size_t n_data;
    int stdin_fd;
    struct run_limits limits;
    const char *const *collect;
    uint64_t collect_bytes;
};
enum err run_program(struct judge *j, const struct run_request *r, struct sandbox_result *ret,
                     struct error *e) warn_unused;

/* Load other files, which no program owns. */
enum err run_load(struct judge *j, const struct sandbox_file *files, size_t n, struct error *e) warn_unused;

/* At most max bytes from the start of a file, cleaned for people; *ret_cut is set when there was more, and
 * left alone otherwise. */
struct str run_text(int fd, size_t max, struct arena *a, bool *ret_cut);

/* What ended it, in words: "stopped after 2.0 s of CPU time", "signal 11 (SIGSEGV)", "exit code 1". For
 * messages about programs of the package. */
void run_describe(const struct sandbox_result *r, struct strbuf *out);
/* The last line on its standard error that says something: for Python, Java and Node the exception. Into the
 * arena; may be empty. */
struct str run_last_words(int stderr_fd, struct arena *a);
const char *run_signal_words(int signal); /* "SIGSEGV, invalid memory access" */

/* Strings as an argv, into the arena. */
const char *const *run_words(const struct str *words, size_t n, struct arena *a);

/* ---- check.c ---- */

struct check_result {
    bool accepted;
    struct str feedback;      /* for who solves */
    struct str judge_message; /* of a custom validator */
};

/* Is the output right? validator: the package's own, compiled; NULL: the default one. reveal: the expected
 * output may be told. */
struct check_request {
    const struct package *package;
    const struct package_test *test;
    const struct program *validator;
    int in_fd, ans_fd, out_fd;
    bool reveal;
};
enum err check_output(struct judge *j, const struct check_request *r, struct arena *a,
                      struct check_result *ret, struct error *e) warn_unused;

/* One input through one input validator, compiled. *ret_why: what it said, when it refuses. */
enum err check_input(struct judge *j, const struct program *validator, struct str name,
                     const struct package_test *t, int in_fd, struct arena *a, bool *ret_valid,
                     struct str *ret_why, struct error *e) warn_unused;

/* Compile a program of the package. ERR_CONFLICT with the compiler's first lines when that fails: it is the
 * package's fault. */
enum err check_compile(struct judge *j, const struct package_program *p, struct program *ret,
                       struct error *e) warn_unused;

/* ---- session.c ---- */

/* The sources of a submission with the package's included files. */
void session_sources(const struct package *p, const struct language *l, const struct source_file *files,
                     size_t n, struct arena *a, const struct source_file **ret, size_t *ret_n);

#endif
