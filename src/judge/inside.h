/*
 * inside.h: what the files of judge/ share of a struct judge. Nobody else includes it.
 *
 *   judge.c       opening, tools and their versions
 *   run.c         programs in the slot: what is loaded, limits, facts
 *   header.c      headers that are compiled once, for sources that begin with them
 *   compile.c     sources to programs
 *   own.c         programs of a package: by a language, by scripts of their own, or in checktestdata
 *   answers.c     submissions that are answers
 *   box.c         files in the working folder of a run
 *   testdata.c    tests that must be made
 *   check.c       the default validator on files, and the package's own validators in the jail
 *   interact.c    a solution and a validator that talk to each other
 *   relay.c       what they say, written down
 *   session.c     judge_run: a source on a package
 *   case.c        one test of it
 *   verify.c      verify_package
 *   count.c       programs that count their work
 *   grow.c        inputs of any size
 *   measure.c, measure-run.c, measure-memory.c   measure_run: how work and memory grow
 */
#ifndef DRYRUN_JUDGE_INSIDE_H
#define DRYRUN_JUDGE_INSIDE_H

#include "judge/compile.h"
#include "judge/grade.h"
#include "judge/testdata.h"

#include <poll.h>

enum { JUDGE_LANGUAGES_MAX = 64, JUDGE_MIB = 1 << 20 };

/* Where a program runs. */
struct seat {
    struct sandbox *slot; /* borrowed */
    uint64_t loaded_id;   /* the program in /w; 0: something else */
};

struct judge {
    struct arena arena;
    const char *content; /* the folder with languages/ */
    struct languages languages;
    struct cache *cache; /* owned */
    struct seat seat;    /* of solutions, compilers and everything that runs alone */
    struct seat partner; /* slot NULL: not asked for yet */
    enum err (*open_partner)(void *arg, struct sandbox **ret, struct error *e);
    void *open_partner_arg;
    struct {
        bool asked;
        struct judge_tool tool;
    } tools[JUDGE_LANGUAGES_MAX];
    uint64_t last_id;                      /* of programs */
    const struct language_header *shelved; /* is on the shelf, precompiled */
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
    bool beside;               /* in the second slot; run_partner() has made sure that there is one */
    const char *const *before; /* words in front of the program's own; NULL-ended, or NULL */
    const char *const *more;   /* and behind them */
    const struct sandbox_file *data;
    size_t n_data;
    int stdin_fd;
    const int *stdout_fd; /* a pipe; NULL: captured */
    struct run_limits limits;
    const char *const *collect;
    uint64_t collect_bytes;
};
enum err run_program(struct judge *j, const struct run_request *r, struct sandbox_result *ret,
                     struct error *e) warn_unused;
/* Its first half; sandbox_finish() on the seat's slot is the other. */
enum err run_begin(struct judge *j, const struct run_request *r, struct error *e) warn_unused;

/* Make sure that there is a second slot. ERR_UNSUPPORTED when none can be had. */
enum err run_partner(struct judge *j, struct error *e) warn_unused;

/* Load other files, which no program owns. */
enum err run_load(struct judge *j, const struct sandbox_file *files, size_t n, struct error *e) warn_unused;

/* At most max bytes from the start of a file, cleaned for people; *ret_cut is set when there was more, and
 * left alone otherwise. */
struct str run_text(int fd, size_t max, struct arena *a, bool *ret_cut);
/* The same of what is in memory. */
struct str run_clean(struct str raw, size_t max, struct arena *a, bool *ret_cut);

/* What ended it, in words: "stopped after 2.0 s of CPU time", "signal 11 (SIGSEGV)", "exit code 1". For
 * messages about programs of the package. */
void run_describe(const struct sandbox_result *r, struct strbuf *out);
/* The last line on its standard error that says something: for Python, Java and Node the exception. Into the
 * arena; may be empty. */
struct str run_last_words(int stderr_fd, struct arena *a);
const char *run_signal_words(int signal); /* "SIGSEGV, invalid memory access" */

/* Strings as an argv, into the arena. */
const char *const *run_words(const struct str *words, size_t n, struct arena *a);

/* ---- box.c ---- */

enum { BOX_FILES_MAX = 64 };
struct box_files {
    struct sandbox_file list[BOX_FILES_MAX]; /* fds owned; names in the callers' arenas */
    size_t n;
    uint64_t bytes;
    bool writable; /* the program may change them; the next run has them whole again */
};
void box_files_release(struct box_files *b);

/* A file more; one of the same name is replaced. The descriptor is duplicated. ERR_CONFLICT: too many. */
enum err box_files_add(struct box_files *b, struct str name, int fd, bool executable, struct arena *a,
                       struct error *e) warn_unused;
enum err box_files_add_text(struct box_files *b, struct str name, struct str text, struct arena *a,
                            struct error *e) warn_unused;
/* What the test's folder .files holds. */
enum err box_files_add_test(struct box_files *b, const struct package *p, const struct package_test *t,
                            struct arena *a, struct error *e) warn_unused;
/* The run will begin with these files in its working folder. They must outlive it. */
void box_files_lay_out(const struct box_files *b, struct run_request *r, struct arena *a);

/* ---- check.c ---- */

struct check_result {
    bool accepted;
    struct str feedback;      /* for who solves */
    struct str judge_message; /* of a custom validator */
    double score, multiplier; /* what it gave, NAN: nothing; may lie outside of what the format allows */
    int next_fd;              /* owned: the input of the next pass, -1: there is none */
    int feedback_fd;          /* owned: what the next pass of the validator goes on with, -1 */
};
void check_result_release(struct check_result *r);

/*
 * Is the output right? validators: the package's own, compiled; none: the default one. Of several all are
 * run, and all must accept; what the first that rejects says counts. ERR_CONFLICT when two give a score: the
 * format does not say which counts.
 * reveal: the expected output may be told.
 */
struct check_request {
    const struct package *package;
    const struct package_test *test;
    const struct program *validators;
    size_t n_validators;
    int in_fd, ans_fd, out_fd;
    int feedback_fd; /* of the pass before, in multi-pass problems; otherwise -1 */
    bool reveal;
    const struct box_files *submission; /* in the validator's working folder; NULL: nothing is there */
};
enum err check_output(struct judge *j, const struct check_request *r, struct arena *a,
                      struct check_result *ret, struct error *e) warn_unused;

/*
 * The (first) validator's run as check_output() makes it; for one that talks to the solution, beside it. What
 * it points to lives in the arena.
 */
struct check_run {
    struct run_request run;
    struct sandbox_file data[3];
};
void check_prepare(const struct check_request *r, struct arena *a, struct check_run *ret);
/* What it says by how it ended; ERR_CONFLICT when that is no answer. s is the caller's. */
enum err check_take_answer(const struct check_request *r, struct sandbox_result *s, struct arena *a,
                           struct check_result *ret, struct error *e) warn_unused;
bool check_has_answer(const struct sandbox_result *s);

/* The source itself, by the package's static validator (compiled): one static validation case of a group. */
struct check_source {
    const struct package *package;
    const struct package_group *group;
    const struct program *validator;
    const struct language *language;
    const struct source_file *files; /* as they are compiled */
    size_t n_files;
    const char *entry; /* NULL: the language's own rule */
};
enum err check_source(struct judge *j, const struct check_source *r, struct arena *a,
                      struct check_result *ret, struct error *e) warn_unused;

/* One input through one input validator, compiled. *ret_why: what it said, when it refuses. */
enum err check_input(struct judge *j, const struct program *validator, struct str name,
                     const struct package *p, const struct package_test *t, int in_fd, struct arena *a,
                     bool *ret_valid, struct str *ret_why, struct error *e) warn_unused;

/* ---- own.c ---- */

/* Compile a program of the package, or run its own `build`. ERR_CONFLICT with the first lines of what went
 * wrong: it is the package's fault. */
enum err check_compile(struct judge *j, const struct package_program *p, struct program *ret,
                       struct error *e) warn_unused;

/* How a validator answers. */
enum { VALIDATOR_ACCEPTS = 42, VALIDATOR_REJECTS = 43 };

/* ---- relay.c ---- */

enum { RELAY_CHUNK = 16 << 10 };

/* One direction. */
struct relay_way {
    int in_fd, out_fd; /* owned; -1: closed */
    size_t at, n;      /* of chunk: what was read and is not passed on yet */
    char chunk[RELAY_CHUNK];
    struct strbuf line; /* not complete yet */
    char sign;
};

/* What was said, as a package's .interaction has it: ">" before each line of the solution, "<" before each of
 * the validator. */
struct relay {
    struct relay_way ways[2]; /* the solution's words, the validator's */
    struct strbuf talk;       /* owned; about JUDGE_TEXT_MAX at most */
    bool cut;
};

/* Nothing passes yet. To be released. */
void relay_init(struct relay *r);
/* It takes the four descriptors, whatever comes of it: our ends of the pipes, by way. */
enum err relay_begin(struct relay *r, const int in_fds[2], const int out_fds[2], struct error *e) warn_unused;
/* What to wait for (-1: nothing), and what to do when poll() says so. */
void relay_fds(const struct relay *r, struct pollfd fds[2]);
void relay_move(struct relay *r, const struct pollfd fds[2]);
/* Both have ended: what they said last is a line, too. */
void relay_end(struct relay *r);
void relay_release(struct relay *r);

/* ---- interact.c ---- */

/*
 * A solution (prepared but for its standard input and output) and a validator that talk to each other, each
 * in a slot. Both have ended when it returns. rejected_first: the validator had rejected before it could know
 * that the solution had ended, so that the way in which that ended says nothing. relay: what they said is
 * wanted, and is in it in the end; otherwise NULL.
 */
struct interaction {
    struct sandbox_result solution, validator; /* owned, to be released */
    bool rejected_first;
};
enum err interact(struct judge *j, struct run_request *solution, struct run_request *validator,
                  struct relay *relay, const struct judge_observer *o, struct interaction *ret,
                  struct error *e) warn_unused;

/* ---- answers.c ---- */

/* The answer to one test among those that were sent in; false: there is none. */
bool answers_find(const struct judge_request *r, struct str test, struct str *ret);

/* ---- session.c ---- */

struct session {
    struct judge *j;
    const struct judge_request *r;
    struct arena *a;
    struct program program;          /* compiled */
    struct program *validators;      /* the package's own; language NULL: not compiled */
    struct program static_validator; /* language NULL: there is none */
    struct program grader;           /* likewise */
    struct testdata_maker *maker;
    struct box_files beside;     /* with the sources, and none: in the solution's working folder */
    struct box_files submission; /* sources, what was compiled, and all else: in the output validator's */
    int64_t limit_ms;            /* CPU time of a test */
    double factor;               /* programs are stopped at this multiple of it */
    bool enough;                 /* no more need be run (JUDGE_STOP_ENOUGH) */
    struct grade_case *cases, *statics; /* what came of the package's tests and groups so far */
};

enum err session_tick(const struct session *s, struct error *e) warn_unused;

/* Can it be judged at all? ERR_INVALID with field package, language, source or inputs. */
enum err session_check(const struct judge_request *r, struct error *e) warn_unused;

/* The sources of a submission with the package's included files. */
void session_sources(const struct package *p, const struct language *l, const struct source_file *files,
                     size_t n, struct arena *a, const struct source_file **ret, size_t *ret_n);

/* ---- case.c ---- */

/* Run one test, or one input of the solver's own; *t is filled but for its ordinal. ERR_CONFLICT: the
 * package's own fault. */
enum err case_test(struct session *s, const struct package_test *pt, struct judge_test *t,
                   struct error *e) warn_unused;
enum err case_input(struct session *s, struct str input, size_t number, struct judge_test *t,
                    struct error *e) warn_unused;

#endif
