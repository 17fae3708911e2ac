/*
 * package-read.h: what the files that read a package share. Only they include it.
 *
 *   package.c            the whole, its programs' files
 *   package-statement.c  the statement in its languages, constants in texts
 *   package-problem.c    problem.yaml (both formats), dryrun/meta.yaml, constants
 *   package-groups.c     groups of tests: the tree of folders, and what the format demands of it
 *   package-grading.c    how the results of a group are put together
 *   package-arguments.c  arguments, which are inherited downwards
 *   package-tests.c      data/ and generators/generated.yaml
 *   package-growth.c     dryrun/growth.yaml
 *   package-signature.c  dryrun/signature.yaml
 *   package-files.c    attachments: files that are handed out as they are
 *   package-programs.c   programs of all kinds, validators, starters, include/
 *   package-submissions.c  submissions/ with submissions.yaml and annotations
 */
#ifndef DRYRUN_JUDGE_PACKAGE_READ_H
#define DRYRUN_JUDGE_PACKAGE_READ_H

#include "base/crypto.h"
#include "base/yaml.h"
#include "judge/package/package.h"

enum { READER_ENTRIES_MAX = 50000, READER_CONSTANTS_MAX = 200, READER_CONSTANT_NAME_MAX = 200 };

struct constant {
    struct str name; /* "n" or "n.tex" */
    struct str value;
};

/* What tests inherit from the folders above them. */
struct test_settings {
    struct str *args, *output_validator_args;
    size_t n_args, n_output_validator_args;
    const char *flags_file; /* where the arguments of the output validator stand */
    int flags_line;
    struct package_args *input_validator_args;
    size_t n_input_validator_args;
    bool full_feedback;
    size_t group; /* index in package->groups */
};

/* Of each group, in the order of package->groups, while reading. */
struct group_entry {
    struct str folder; /* "data/secret/group1" */
    struct str *requires;
    size_t n_requires;
    int line;                   /* of require_pass */
    struct package_group alone; /* legacy: by its own file only, as DOMjudge reads it */
};

struct reader_entry {
    const char *name;
    bool is_dir;
};

struct reader {
    struct package *p;
    struct arena *a; /* the package's */
    struct findings *f;
    const struct languages *languages;
    struct crypto_sha256 hash;
    uint64_t text_bytes, data_bytes; /* kept of texts, read of test files */
    size_t n_listed;                 /* entries of folders so far */
    bool is_cut;                     /* there were more than READER_ENTRIES_MAX; it was said */
    struct constant *constants;
    size_t n_constants;
    struct str *names; /* titles by language: keys and values alternate */
    size_t n_names;
    bool is_draft;            /* of 2025-09 */
    bool in_submissions;      /* what is wrong with one keeps nobody from judging others */
    bool is_domjudge;         /* a submission is annotated with a score */
    bool custom_validation;   /* legacy: validation: custom */
    int validation_line;      /* of validation in problem.yaml */
    struct str *legacy_flags; /* validator_flags */
    size_t n_legacy_flags;
    int legacy_flags_line;
    struct package_group legacy_group; /* what problem.yaml says of grading */
    struct group_entry *entries;
    size_t n_entries;
    struct reader_entry *attachments; /* reader_attachments() */
    size_t n_attachments;
    bool attachments_listed;
};

/* What lies in a folder of the package, by the order of bytes; names that the format ignores are left out. A
 * missing folder is empty. */
void reader_list(struct reader *r, const char *folder, struct reader_entry **ret, size_t *ret_n);
/* The same of attachments/, which two parts look at: what is wrong with a name is said once. */
void reader_attachments(struct reader *r, struct reader_entry **ret, size_t *ret_n);
/* How bad it is that a file cannot be used. */
enum severity reader_severity(const struct reader *r);
bool reader_has_dir(struct reader *r, const char *path);
bool reader_has_file(struct reader *r, const char *path);
/* A file to be handed out, found and measured. false with a finding when it cannot be read, or is too
 * large. */
bool reader_file(struct reader *r, const char *path, const char *name, struct package_file *ret);

/*
 * A text file: UTF-8, no byte-order mark; at most PACKAGE_TEXT_MAX bytes; part of the package's digest. false
 * with a finding when it is not; false without one when it is missing and not required.
 */
bool reader_text(struct reader *r, const char *path, bool required, struct str *ret);
/* A YAML file that is a map. */
bool reader_yaml(struct reader *r, const char *path, bool required, const struct yaml **ret);
/* {{name}} replaced by the package's constants in the text of this file. Left as it is, with a finding,
 * when it would become larger than PACKAGE_TEXT_MAX. */
struct str reader_constants(struct reader *r, const char *path, struct str text);
/* The same for \constant{name} of TeX. */
struct str reader_tex_constants(struct reader *r, const char *path, struct str text);
/* A title is shown in lists, terminals and notices, also that of a broken package, so it is made one line of
 * text whatever the package says; "untitled" when nothing is left. */
struct str reader_title(struct reader *r, struct str title);
/* Add the content of a file of any size to the digest. false with a finding when it cannot be read. */
bool reader_hash_file(struct reader *r, const char *path, uint64_t max, uint64_t *ret_size);

/* e as an error finding of this file; for `reader_try(r, file, yaml_get_...(..., &e), &e)`. true when there
 * was none. */
bool reader_try(struct reader *r, const char *file, enum err result, const struct error *e);

#define reader_path(r, ...) arena_printf((r)->a, __VA_ARGS__)

/* "a b c" of a legacy package as a list. */
void reader_words(struct reader *r, struct str text, struct str **ret, size_t *ret_n);
/* The same of flags: quotes around one, which mean nothing in the format, are taken off with a warning. */
void reader_flags(struct reader *r, const char *file, const struct yaml *node, struct str text,
                  struct str **ret, size_t *ret_n);

/* Before the first of them: which kind of files is read. */
void groups_begin(struct reader *r);
/*
 * A folder below data/, or data/ itself: *s, which is what its parent says, becomes what it says. counts: its
 * tests are judged, so that it is a group (in 2025-09, if it has a file of its own).
 */
void group_enter(struct reader *r, const char *folder, bool counts, struct test_settings *s);
/* When all tests are known. */
void groups_check(struct reader *r);
/* Legacy: the submissions show that the package was made for DOMjudge, which scores groups otherwise. */
void groups_as_domjudge(struct reader *r);
/* The keys of test_group.yaml that speak of results. */
void group_take(struct reader *r, const char *file, const struct yaml *doc, struct package_group *g);
/* The keys of testdata.yaml that speak of results; problem.yaml has some of them in old packages. */
void group_take_legacy(struct reader *r, const char *file, const struct yaml *doc, struct package_group *g);
/* Arguments and feedback, of a folder's file or a test's own. */
void settings_take(struct reader *r, const char *file, const struct yaml *map, struct test_settings *s);
/* The names that arguments had before 2025-09, where they are one text. */
void settings_take_legacy(struct reader *r, const char *file, const struct yaml *doc,
                          struct test_settings *s);
/* The arguments under one key; they are left alone when it is missing or wrong. */
void settings_args(struct reader *r, const char *file, const struct yaml *map, const char *key,
                   struct str **ret, size_t *ret_n);

bool reader_component_ok(struct str name); /* the format's rule for names of files */

void package_read_problem(struct reader *r); /* problem.yaml */
void package_read_meta(struct reader *r);    /* dryrun/meta.yaml */
void package_read_statement(struct reader *r);
void package_read_tests(struct reader *r);
void package_read_growth(struct reader *r);
void package_read_signature(struct reader *r);
void package_begin_functions(struct reader *r); /* their starter code, when all else is read */
void package_read_attachments(struct reader *r);
void package_read_programs(struct reader *r);
void package_read_submissions(struct reader *r);

/* At most max programs of a folder, each a file or a folder; those that match no rule of a program's name
 * are files beside them. */
void package_read_folder(struct reader *r, const char *folder, size_t max, struct package_program **ret,
                         size_t *ret_n);
/* A program of the package, file or folder. false with a finding when its files cannot be read. */
bool package_read_program(struct reader *r, const char *path, bool is_dir, struct package_program *ret);

/* The program that the key of a file names, below a folder of the package. NULL with a finding when there is
 * none. */
struct package_program *reader_program(struct reader *r, const char *file, const struct yaml *doc,
                                       const char *key, const char *folder, struct str name);

#endif
