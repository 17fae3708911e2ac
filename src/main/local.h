/*
 * local.h: judging from the command line, without a server: a slot of one's own, the languages, the cache,
 * and packages by name.
 */
#ifndef DRYRUN_MAIN_LOCAL_H
#define DRYRUN_MAIN_LOCAL_H

#include "base/json.h"
#include "judge/judge.h"
#include "main/command.h"
#include "main/paths.h"

struct local {
    struct arena arena;
    struct paths paths;
    struct sandbox *slot;    /* owned */
    struct sandbox *partner; /* owned; NULL: not needed so far */
    struct judge *judge;     /* owned */
    struct languages languages;
    const char *instead; /* judge_options.instead; NULL */
};

/* The options that they have in common; for the tables of commands. */
#define LOCAL_OPTIONS                                                                                        \
    {"data", 'd', "DIR", "the data folder (own problems, cache)"},                                           \
    {                                                                                                        \
        "content", 0, "DIR", "the folder with problems and languages"                                        \
    }

/* Find the folders and read the languages; nothing is started. Releases what it took when it fails. */
enum err local_open(const struct args *args, struct local *ret, struct error *e) warn_unused;
/* From now on this language takes the place of the one that it stands for (languages_instead()); NULL: none
 * does. */
enum err local_instead(struct local *l, const char *id, struct error *e) warn_unused;
/* Start the slot and open the judge. ERR_UNSUPPORTED when there is no isolation here. */
enum err local_start(struct local *l, struct error *e) warn_unused;
void local_close(struct local *l);

/*
 * The package in a folder as it is given, or by the name of a problem of the bank (or of the user's own); the
 * caller frees it (package_free). It may be broken. ERR_NOT_FOUND with the way out.
 */
enum err local_package(struct local *l, const char *name, struct package **ret, struct error *e) warn_unused;
/* ERR_INVALID when it is broken: name, as it was given, cannot be `done` ("judged"). Its findings are printed
 * first, if they are for people. */
enum err local_not_broken(const struct package *p, const char *name, const char *done, bool json,
                          struct error *e) warn_unused;

/* The language of a source file: by the option --language, else by the ending of its name. ERR_INVALID with
 * those that are known. */
enum err local_language(const struct local *l, const struct args *args, const char *path,
                        const struct language **ret, struct error *e) warn_unused;

enum { LOCAL_SOURCE_MAX = 4 << 20 }; /* bytes of a file that is handed in */
/* A source file ("-": standard input) and its language, as above; the text is in l's arena. */
enum err local_source(struct local *l, const struct args *args, const char *path,
                      const struct language **ret_language, struct source_file *ret,
                      struct error *e) warn_unused;

/* Findings as lines "error problem.yaml:4: ..." on standard output. */
void local_print_findings(const struct findings *f);
/* As an array of objects. */
void local_findings_json(const struct findings *f, struct json_writer *w);
/* What a compiler said, indented behind a bar. */
void local_print_output(struct str text);

/* A line on a terminal that the next one replaces; nothing when standard error is none. NULL removes it. */
void local_progress(const char *text);

#endif
