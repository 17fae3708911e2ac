/*
 * package.h: a problem package, read from its folder: ICPC/Kattis format 2025-09 with its drafts, and legacy
 * (docs/formats/problem-package.md).
 *
 * Reading never fails because of what is in the package: everything wrong becomes a finding, and a package
 * with an error among them is `broken`: it can be shown, not judged. Files are opened below the package's
 * folder only; a symbolic link is followed while it stays there. Nothing of the package is run here.
 */
#ifndef DRYRUN_JUDGE_PACKAGE_H
#define DRYRUN_JUDGE_PACKAGE_H

#include "judge/finding.h"
#include "judge/language.h"
#include "judge/package/signature.h"
#include "judge/verdict.h"

#include <stdint.h>

enum {
    PACKAGE_TESTS_MAX = 10000,
    PACKAGE_GROUPS_MAX = 500,
    PACKAGE_PROGRAMS_MAX = 200,
    PACKAGE_OUTPUT_VALIDATORS_MAX = 8,
    PACKAGE_FILES_PER_PROGRAM_MAX = 32,
    PACKAGE_TITLE_MAX = 200,
    PACKAGE_TEXT_MAX = 1 << 20,        /* a statement, a source of the package; a YAML file: YAML_BYTES_MAX */
    PACKAGE_TEXTS_MAX = 64 << 20,      /* all of them together, constants filled in */
    PACKAGE_TEST_FILE_MAX = 256 << 20, /* .in or .ans, committed or generated */
    PACKAGE_IMAGES_MAX = 20,
    PACKAGE_IMAGE_MAX = 2 << 20,
    PACKAGE_IMAGES_BYTES_MAX = 8 << 20, /* together */
    PACKAGE_FILE_MAX = 8 << 20,         /* one that is handed out as it is */
    PACKAGE_ATTACHMENTS_MAX = 100,
    PACKAGE_ATTACHMENTS_BYTES_MAX = 32 << 20, /* together */
    PACKAGE_SOURCE_MAX = 256 << 10,           /* what is sent in, unless the package allows less */
    PACKAGE_TEST_FILES_OF_ONE_MAX = 16,       /* in the folder .files of a test */
    PACKAGE_SHAPES_MAX = 12,
    PACKAGE_GROWTH_MAX = 10000000, /* the largest n */
};

/* Committed test files together: reading a package must end within the lease of a job, also if they are
 * sparse. */
#define PACKAGE_TEST_FILES_MAX (UINT64_C(1) << 30)

enum package_format { PACKAGE_2025_09, PACKAGE_LEGACY };

/* What kind of problem it is: pass-fail when none of them is set. submit_answer excludes the two before
 * it. */
struct package_type {
    bool scoring, interactive, multi_pass, submit_answer;
};
/* Its names in the format, as many as are returned: "pass-fail" or "scoring", and what else it is. */
enum { PACKAGE_TYPE_NAMES_MAX = 4 };
size_t package_type_names(const struct package_type *t, const char *ret[PACKAGE_TYPE_NAMES_MAX]);
/* They as an array. */
void package_type_json(const struct package_type *t, struct json_writer *w);

/* A program of the package: a file, or a folder of files. */
struct package_program {
    struct str path;     /* relative to the package: "submissions/accepted/solution.py" */
    struct str name;     /* last component */
    struct str language; /* id; "" when it cannot be told (a finding says so) */
    struct source_file *files;
    size_t n_files;
    bool scripted;      /* no submission: its own script `build` makes it, `run` starts it; language is "" */
    bool checktestdata; /* an input validator in that language (checktestdata.py); language is "" */
    struct str entry;   /* of a submission: which of several files is run; "": the language's rule */
};
/* Can it be run, as far as its kind is known here? */
bool package_program_known(const struct package_program *p);

/* A set of test verdicts: bit (1 << VERDICT_x); only AC, WA, TLE and RTE, which stands for MLE and OLE
 * too. */
typedef unsigned verdict_set;

/* What is demanded of a submission: on the tests that match, nothing outside `permitted`, and at least one of
 * `required`. */
struct package_expectation {
    struct str tests; /* a glob over the names of tests ("secret/ *-hard"), "" for all */
    verdict_set permitted, required;
    struct str message; /* must be part of some judgemessage.txt; "" */
    /* Legacy: what the whole may end with, so that graders have their say; 0: not asked. bit (1 <<
     * VERDICT_x), CE too. */
    verdict_set verdicts;
    verdict_set some;  /* legacy: that some test ends with one of these does as well */
    bool below_best;   /* legacy partially_accepted: its score is not the best one */
    verdict_set grade; /* of the group with the name in `tests`; 0: not asked */
    bool has_score;    /* of the group with that name, "" for the submission itself */
    double score_min, score_max;
};

struct package_submission {
    struct package_program program;
    struct str folder; /* "accepted", "wrong_answer", ... */
    bool function;     /* of dryrun/submissions/, or of a problem with a harness: a function, not a program */
    struct package_expectation *expectations;
    size_t n_expectations;
    bool bounds_from_below; /* its slowest test bounds the time limit from below: all must be faster */
    bool bounds_from_above; /* it must be too slow on some test */
};

enum test_kind { TEST_SAMPLE, TEST_SECRET, TEST_CUSTOM };
const char *test_kind_name(enum test_kind k); /* "sample", "secret", "custom" */

/* Arguments for one input validator by its name, or for all of them ("") */
struct package_args {
    struct str validator;
    struct str *args;
    size_t n_args;
};

/* How the scores of a group's items (test cases and groups) become its own. */
enum aggregation {
    AGGREGATE_PASS_FAIL, /* all accepted: max_score, otherwise nothing */
    AGGREGATE_SUM,
    AGGREGATE_MIN,
    AGGREGATE_MAX, /* legacy, as the next */
    AGGREGATE_AVERAGE,
};

/* Legacy: how the verdicts of a group's items become its own. */
enum verdict_rule {
    VERDICT_RULE_WORST, /* the first of RTE, MLE, TLE, OLE, WA that any item has */
    VERDICT_RULE_FIRST, /* the first that is not AC */
    VERDICT_RULE_ACCEPT,
};

/*
 * A node of the tree of tests: the whole (name ""), "sample", "secret", and the groups below them. A problem
 * of the type pass-fail has them too; there only verdicts count. grade.h says what they mean.
 */
struct package_group {
    struct str name;
    size_t parent; /* index in package->groups; that of the whole, which is 0, is 0 */
    enum aggregation aggregation;
    enum verdict_rule verdict_rule;
    double max_score; /* INFINITY: unbounded */
    double min_score; /* legacy range; otherwise 0 */
    size_t *requires; /* groups that must be accepted, or this one is not run (require_pass) */
    size_t n_requires;
    bool has_static;     /* a static validation case */
    double static_score; /* its largest score, 0 for pass-fail */
    struct str *static_args;
    size_t n_static_args;
    /* legacy */
    double accept_score, reject_score; /* of a test case without a score of its own */
    bool stops_at_reject;              /* items after the first reject do not count */
    bool ignores_sample, accepts_any;  /* grader flags ignore_sample, accept_if_any_accepted */
    bool custom_grader; /* legacy: the package's own program aggregates; grader_args are for it */
    struct str *grader_args;
    size_t n_grader_args;
    /* as DOMjudge counts: it has no file of its own, so that the group above it knows it not */
    bool left_out;
    /* as DOMjudge counts: of a group without groups in it, when all its tests are accepted */
    double whole_score;
};

struct package_test {
    struct str name; /* "sample/1", "secret/group/03-max" */
    enum test_kind kind;
    size_t group;   /* index in package->groups: the innermost */
    bool generated; /* from generators/generated.yaml; then the four below are set */
    struct str *make_args;
    size_t n_make_args;
    char in_sha256[65], ans_sha256[65];
    int line;          /* of its recipe */
    struct str *files; /* names in its folder .files, for the working folder */
    size_t n_files;
    struct str *args;
    size_t n_args; /* for the program */
    struct str *output_validator_args;
    size_t n_output_validator_args; /* for the validator */
    const char *flags_file;         /* where they stand: "data/secret/test_group.yaml"; NULL: nowhere */
    int flags_line;
    struct package_args *input_validator_args; /* for the input validators */
    size_t n_input_validator_args;
    bool full_feedback; /* its data may be shown when a solution fails on it; always true for samples */
    struct str hint, description;
    struct str input, output; /* samples: what is shown, cut at PACKAGE_SHOWN_MAX */
    /* Samples: instead of both, what judge and solution say in turn, as it is written: lines with "<" from
     * the judge and ">" from the solution, "---" between passes. Empty: there is none. */
    struct str interaction;
    bool output_is_shown_otherwise; /* .out, .ans.statement or .interaction stand in for .ans */
};
enum { PACKAGE_SHOWN_MAX = 64 << 10 };

/* data/invalid_input, invalid_output, valid_output: for verifying the validators. */
enum check_kind { CHECK_INVALID_INPUT, CHECK_INVALID_OUTPUT, CHECK_VALID_OUTPUT };
struct package_check {
    enum check_kind kind;
    struct package_test test; /* name "invalid_input/no-newline" */
};

/* A file that is handed out as it is. Reading the package only finds and measures it. */
struct package_file {
    struct str name; /* "inputs.zip": letters, digits, period, dash, underscore */
    struct str path; /* "attachments/inputs.zip" */
    uint64_t bytes;
};

/* A statement as it is written, with the constants of problem.yaml put in. */
enum package_notation { PACKAGE_MARKDOWN, PACKAGE_TEX, PACKAGE_PDF };
struct package_statement {
    struct str language; /* "en", "pt-BR" */
    enum package_notation notation;
    struct str path;         /* "statement/problem.en.tex" */
    struct str text;         /* empty: a PDF, or one that could not be read */
    struct package_file pdf; /* of a PDF; its path is empty when it could not be read, or is none */
    struct str title;        /* in this language, one line; empty: the package's */
};

/* An image beside the statements, of which they show some. Its content is of the kind that its name says, as
 * far as its first bytes tell; an SVG is hostile all the same. */
struct package_image {
    struct str name;  /* "cave.jpg" */
    const char *type; /* "image/png", "image/jpeg", "image/svg+xml" */
    struct str bytes;
};

/* An adversarial kind of input: what the generator gets for it, with the placeholders {n}, {n*2}, {n/2} and
 * {seed}. */
struct package_shape {
    struct str name; /* "sorted" */
    struct str *args;
    size_t n_args;
    int line;
};

/* dryrun/growth.yaml: how inputs of any size are made, to measure how a program's work grows with n. */
struct package_growth {
    struct package_program *generator;
    struct str means; /* what n is, in words: "the number of jobs" */
    int64_t from, to; /* smallest and largest n, inclusive */
    struct package_shape *shapes;
    size_t n_shapes;
    struct str time, space; /* of the intended solution, as people write it: "n log n"; not parsed here */
    struct str function_time, function_space; /* of the intended function, beside its arguments */
};

struct package_starter {
    struct str language; /* id */
    struct str source;
};

struct package_limits {
    bool has_time;   /* the package gives a limit; otherwise calibrate.h finds one, and time_ms stands in */
    int64_t time_ms; /* CPU time */
    uint64_t memory_bytes, output_bytes, code_bytes;
    int64_t compile_ms; /* 0: the language's own */
    uint64_t compile_memory_bytes;
    int64_t validation_ms;
    uint64_t validation_memory_bytes, validation_output_bytes;
    double ac_to_time_limit, time_limit_to_tle, time_resolution_s;
    int64_t passes; /* of a multi-pass problem, at most */
};

struct package {
    struct arena arena; /* owns everything below */
    int dir_fd;         /* owned */
    struct str slug;    /* name of the folder */
    struct str path;    /* as given */
    enum package_format format;
    struct package_type type;
    bool legacy_grading; /* by testdata.yaml and the legacy default grader; also in drafts of 2025-09 */
    /* Legacy, but groups are scored as DOMjudge does: nothing is inherited, and accept_score is a group's. */
    bool domjudge_grading;
    /* allow_file_writing: a solution may change the files that lie in its working folder */
    bool allows_writing;
    bool minimises;   /* legacy: a smaller score is better */
    struct str title; /* one line, never empty */
    /* The best one first: English before others, then by language; Markdown before TeX before PDF. None: a
     * finding says so. */
    struct package_statement *statements;
    size_t n_statements;
    struct package_image *images;
    size_t n_images;
    struct package_file *attachments; /* but for starter code */
    size_t n_attachments;
    struct str license, credits, uuid;
    struct str *keywords;
    size_t n_keywords;
    struct str *languages;
    size_t n_languages; /* allowed ids; none: all */
    struct package_limits limits;
    /* dryrun/meta.yaml; the fallbacks are "medium", "", 30, 1000 and no hints */
    struct str difficulty, pattern;
    int64_t minutes, order;
    bool rated;       /* it says how hard it is within its level: */
    int64_t rating_m; /* thousandths of a logit, -6000 to 6000; a medium problem is at 0 */
    struct str *hints;
    size_t n_hints;
    struct package_starter *starters;
    size_t n_starters;
    struct package_starter *function_starters; /* one for each language in which functions can be written */
    size_t n_function_starters;
    struct package_test *tests;
    size_t n_tests; /* samples, then secret ones, each in the format's order */
    size_t n_samples;
    struct package_group *groups; /* the whole first, then each before those below it */
    size_t n_groups;
    struct package_check *checks;
    size_t n_checks;
    struct package_submission *submissions;
    size_t n_submissions;
    struct package_program *input_validators;
    size_t n_input_validators;
    /* all of them must accept; only legacy packages have several */
    struct package_program *output_validators;
    size_t n_output_validators;               /* 0: the default one decides */
    struct package_program *grader;           /* legacy, for groups with custom_grader; NULL: there is none */
    struct package_program *static_validator; /* looks at the source; NULL: there is none */
    struct package_program *generator;        /* NULL: every test is a file */
    struct package_growth *growth;            /* NULL: nothing is declared */
    const struct signature *signature;        /* dryrun/signature.yaml; NULL: it has no functions */
    struct package_program *generator_solution;
    struct package_program *includes;
    size_t n_includes; /* name is the language's id, or "default" */
    struct findings findings;
    bool broken;
    char sha256[65]; /* of all that decides a verdict, and of what is shown: changes when the package must be
                        read again */
};

/*
 * Read the package in this folder. languages: to tell those of its programs. ERR_NOT_FOUND (no such folder),
 * ERR_DENIED, ERR_IO. The caller frees *ret.
 */
enum err package_load(const char *folder, const struct languages *languages, struct package **ret,
                      struct error *e) warn_unused;
void package_free(struct package *p);

/* Of include/: the files for the language of this id, else for the one that it stands for (family), else for
 * every one; NULL: there are none. */
const struct package_program *package_included(const struct package *p, const char *id, const char *family);

/* What stands in the file, into the arena. ERR_NOT_FOUND, ERR_TOO_LARGE (it has grown meanwhile), ERR_IO. */
enum err package_file_read(const struct package *p, const struct package_file *f, struct arena *a,
                           struct str *ret, struct error *e) warn_unused;

/* The generator's arguments for one size, placeholders replaced (n/by is at least 1); NULL-ended, in the
 * arena. */
const char *const *package_shape_args(const struct package_shape *s, int64_t n, uint64_t seed,
                                      struct arena *a);

/* Is the name a glob of the format's kind (* within a component, {a,b}) matches? A folder above the name
 * counts too. */
bool package_glob(struct str pattern, struct str name);
/* How many patterns its braces stand for, with the steps on the way to them: what each match costs. 0: it
 * is too long or stands for too many, and does not match what the rest of them would. */
size_t package_glob_work(struct str pattern);
enum { PACKAGE_GLOB_MAX = 1000, PACKAGE_GLOB_ALTERNATIVES_MAX = 256 };

#endif
