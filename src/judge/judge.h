/*
 * judge.h: a source, a package, and what comes of them.
 *
 * A struct judge is where judging happens: a slot of the sandbox, the languages, a cache. It lives as long as
 * its process and judges one thing at a time.
 *
 *     struct judge *j;
 *     struct judge_options o = {.content = paths.content, .cache = paths.cache, .slot = slot};
 *     TRY(judge_open(&o, &j, e));
 *     TRY(package_load(folder, judge_languages(j), &package, e));
 *     struct judge_request r = {.package = package, .language = l, .files = &file, .n_files = 1};
 *     TRY(judge_run(j, &r, &arena, &result, e));
 *
 * An enum err from here is our failure, never the solution's: the slot died, a test's data cannot be made,
 * the package's validator gave no answer, the disk is full. After ERR_IO and ERR_INTERNAL the slot must be
 * replaced (judge_use_slot).
 *
 * How a verdict comes about. A test is judged on CPU time (time limit and the runtime's start-up time) with a
 * wall clock of twice that and a second beside it, for what sleeps. Waiting for a processor that others have
 * does not count (sandbox.h); where that is not known, a program that computed all the while is run again
 * with more wall time. The first that is true:
 *
 *     MLE     killed for memory
 *     OLE     too much output
 *     TLE     too slow
 *     RTE     ended by a signal, by the system call filter, or with an exit code other than 0
 *             (MLE when its runtime says on stderr that memory ran out)
 *     WA, AC  what the validator says
 *
 * The verdict of the whole is the first of its tests', in their order, that is not AC; in legacy packages
 * what the graders of their groups make of it, and scores come as grade.h says. A test that talks to a
 * validator is judged by who was first at fault (interact.c).
 *
 * Where to read: judge.c opens; session.c is judge_run(), case.c one of its tests, run.c and check.c solution
 * and validator in the jail; package/ what is judged, verify/ whether it is sound, measure/ how work grows.
 */
#ifndef DRYRUN_JUDGE_JUDGE_H
#define DRYRUN_JUDGE_JUDGE_H

#include "judge/cache.h"
#include "judge/language.h"
#include "judge/package/package.h"
#include "judge/verdict.h"
#include "sandbox/sandbox.h"

struct judge;

struct judge_options {
    const char *content; /* the folder with languages/ */
    /* The language whose place is taken (languages_instead()); NULL: none. */
    const char *instead;
    const char *cache;        /* a folder that may be shared with other processes; made when missing */
    uint64_t cache_max_bytes; /* 0: 2 GiB */
    struct sandbox *slot;     /* borrowed */
    /*
     * A second slot, for validators that talk to the solution or see it several times; asked for when it is
     * first needed, and borrowed. NULL: such problems cannot be judged.
     */
    enum err (*partner)(void *arg, struct sandbox **ret, struct error *e);
    void *partner_arg;
};

enum err judge_open(const struct judge_options *o, struct judge **ret, struct error *e) warn_unused;
void judge_free(struct judge *j); /* not the slot */
void judge_use_slot(struct judge *j, struct sandbox *slot);
/* CPU time of all that has run in its slots: compilers, generators, validators, solutions. */
int64_t judge_cpu_ns(const struct judge *j);

const struct languages *judge_languages(const struct judge *j);

/* Is it installed, and which version? Asked of the tool in the jail once per version of the tool, then known
 * from the cache. l: one of judge_languages(). */
struct judge_tool {
    bool installed;
    char version[64]; /* "12.2.0"; "" when it is not installed */
};
enum err judge_tool(struct judge *j, const struct language *l, struct judge_tool *ret,
                    struct error *e) warn_unused;

/*
 * The "language" of answers that are sent in for a problem of the type submit-answer; not one of
 * judge_languages(). The files are the answers: one for each test, called by its name or the end of it, with
 * or without an ending (secret/1.out, 1.ans, 1); or a single one, in which a line "=== NAME" stands in front
 * of the answer to each test, or which is the answer to all of them.
 */
const struct language *judge_answers(void);

/* Make now what the first submission would wait for: precompiled headers of the installed languages. */
enum err judge_warm(struct judge *j, struct error *e) warn_unused;

enum judge_phase { JUDGE_PREPARING, JUDGE_COMPILING, JUDGE_TESTING };
const char *judge_phase_name(enum judge_phase p); /* "preparing", "compiling", "testing" */

struct judge_test {
    int64_t ordinal; /* from 1 */
    struct str name;
    enum test_kind kind;
    enum verdict verdict;
    int64_t cpu_ms, wall_ms; /* rounded */
    int64_t cpu_ns;
    int64_t memory_bytes;
    int exit_code;                        /* -1: none */
    int signal;                           /* 0: none */
    struct str feedback;                  /* one line for people, "" when accepted */
    struct str hint;                      /* the package's hint for who fails here; "" */
    struct str judge_message;             /* of a custom validator, for the package's author */
    double given_score, given_multiplier; /* by the validator, NAN: nothing */
    bool has_score;                       /* it brings points of its own: grade_of_case() */
    double score, max_score;              /* INFINITY: unbounded */
    bool has_texts; /* samples, own inputs, tests with full feedback: output, err_output are set */
    bool has_input,
        has_expected; /* neither, where solution and validator talk: the output is what both said (relay.c) */
    struct str input, output, expected, err_output; /* UTF-8, each cut at JUDGE_TEXT_MAX */
    bool truncated;                                 /* one of them was cut */
};
enum { JUDGE_TEXT_MAX = 64 << 10 };

/* All may be NULL. */
struct judge_observer {
    void (*phase)(void *arg, enum judge_phase phase, int64_t tests_total);
    void (*test)(void *arg, const struct judge_test *t); /* valid during the call */
    enum err (*tick)(void *arg,
                     struct error *e); /* every 200 ms and between tests; an error ends the judging with it */
    void *arg;
};

enum judge_stop {
    /*
     * All tests, so that one who practises sees each; but after three that were too slow the rest is left
     * out: the verdict is known, each of them costs seconds, and others wait.
     */
    JUDGE_STOP_SLOW,
    JUDGE_STOP_FIRST,  /* at the first test that is not AC, as in a contest */
    JUDGE_STOP_ENOUGH, /* when the caller has seen enough */
    JUDGE_STOP_NEVER,
};

struct judge_request {
    const struct package *package;   /* not broken */
    const struct language *language; /* one of judge_languages() */
    const struct source_file *files; /* usually one; its name does not matter then */
    size_t n_files;
    /* It is a function of the package's signature, not a program; then there is one file. */
    bool function;
    const char *entry; /* which of several files is run, NULL: the language's own rule */
    /* What to run: all tests of the package; or (when one of these is set) the samples, one test by name, own
     * inputs. On an own input the solution always runs once and alone: what it would hear from the judge of
     * an interactive problem stands in the input. */
    bool samples;
    struct str test; /* "secret/07-max", "" for none */
    const struct str *inputs;
    size_t n_inputs;
    enum judge_stop stop;
    /* For JUDGE_STOP_ENOUGH, asked after each test with all that were run: need no more be run? */
    bool (*enough)(void *arg, const struct judge_test *tests, size_t n);
    void *enough_arg;
    /* Until one test has reached it, programs are stopped only at this multiple of the time limit; verdicts
     * stay. 0 is 1. */
    double time_factor;
    /* The language is judge_answers(), and each file is the answer to the test whose whole name it has, and
     * to no other; nothing of a file is looked at to tell. */
    bool named_answers;
    /* Of a submit-answer problem: a program is taken too, and what it prints on a test's input is the answer.
     * Only packages' own submissions are written so. */
    bool programs_answer;
    int64_t time_limit_ms; /* instead of the package's; 0: that, measured first when the package gives none */
    struct judge_observer observer;
};

/* What came of a group of tests (package->groups). */
struct judge_group {
    struct str name;
    enum verdict verdict;
    double score, max_score; /* max_score INFINITY: unbounded */
    bool complete;           /* all that counts was run */
    struct str barred_by;    /* not run, since this group, which it requires, was not accepted; "" */
};
/* NULL: not known, since what was not run might have been rejected. */
const char *judge_group_verdict(const struct judge_group *g);

struct judge_result {
    enum verdict verdict;      /* of own inputs alone: AC when all ended well */
    struct str compile_output; /* cleaned, cut at JUDGE_TEXT_MAX */
    int64_t compile_ms;        /* wall; -1: came from the cache, or nothing is compiled */
    int64_t compile_cpu_ms;
    int64_t tests_total; /* that were to be run */
    struct judge_test *tests;
    size_t n_tests;        /* that were run */
    int64_t time_limit_ms; /* that held: with the language's start-up time */
    /* Of scoring problems, when all tests were asked for. */
    bool has_score;
    double score, max_score; /* INFINITY: unbounded */
    struct judge_group *groups;
    size_t n_groups; /* that of the whole left out */
};

/*
 * Judge. The result lives in the arena. ERR_INVALID: the request is wrong (source too large or with NULs,
 * language not allowed or not installed, no such test, package broken), with field source, language, package
 * or test; ERR_UNSUPPORTED: no isolation; ERR_FULL: disk; whatever tick returned; ERR_CONFLICT: the package's
 * own fault (a validator without an answer, data that does not match).
 */
enum err judge_run(struct judge *j, const struct judge_request *r, struct arena *a, struct judge_result *ret,
                   struct error *e) warn_unused;

#endif
