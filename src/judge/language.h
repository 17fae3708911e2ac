/*
 * language.h: programming languages as data: one YAML file each in content/languages
 * (docs/formats/language.md). Adding a language is adding a file. The id is that of the package format's
 * table of languages.
 */
#ifndef DRYRUN_JUDGE_LANGUAGE_H
#define DRYRUN_JUDGE_LANGUAGE_H

#include "base/arena.h"
#include "base/err.h"
#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* One source file as it is sent in: a name of one component and its bytes. */
struct source_file {
    struct str name;
    struct str text;
};

enum {
    LANGUAGE_ARGV_MAX = 48,
    LANGUAGE_EXTENSIONS_MAX = 8,
    LANGUAGE_COLLECT_MAX = 6,
    LANGUAGE_MARKS_MAX = 4,
    LANGUAGE_RUNTIME_MAX = 4,
    LANGUAGE_HEADERS_MAX = 8,
    LANGUAGE_INCLUDES_MAX = 16
};

/* argv with placeholders; NULL-ended. */
struct language_argv {
    const char *words[LANGUAGE_ARGV_MAX];
    int line; /* in the file that describes it */
};

/* How a function is made a program (function.h): names of files, and what is done otherwise than with a
 * program. */
struct language_function {
    const char *solution; /* the name of what is sent in; NULL: there are no functions in this language */
    const char *driver;   /* of what is generated; it is what runs, and all that {sources} stands for */
    struct language_argv compile;                  /* empty: as a program */
    const char *collect[LANGUAGE_COLLECT_MAX + 1]; /* goes with compile */
    /* files beside the description; texts set by languages_load */
    struct source_file runtime[LANGUAGE_RUNTIME_MAX + 1];
    size_t n_runtime;
    /* How a run tells the CPU time of its calls alone: with this word behind its own it leaves the
     * nanoseconds in this file of /box. NULL: it cannot. */
    const char *time_argument, *time_file;
};

/* What a precompiled header includes: "algorithm", "iostream"; NULL-ended. */
struct language_header {
    const char *includes[LANGUAGE_INCLUDES_MAX + 1];
};

/* Precompiled headers (header.h). */
struct language_headers {
    struct language_header list[LANGUAGE_HEADERS_MAX]; /* the first that a source may use is used */
    size_t n;                                          /* 0: there are none */
    struct language_argv make;                         /* makes one of {source} */
    const char *file;                                  /* what that leaves in /box; lies on the shelf */
    const char *use[LANGUAGE_ARGV_MAX]; /* what {header} in compile.argv stands for; NULL-ended */
};

struct language {
    const char *id;         /* "cpp" */
    const char *stands_for; /* the id of the language that this is another tool for: "python3"; NULL: none */
    const char *name;       /* "C++ 20" */
    const char *extensions[LANGUAGE_EXTENSIONS_MAX +
                           1]; /* without the dot, NULL-ended; the first is used for new files */
    const char *file;          /* the name a single source gets: "main.cpp"; Java: "{class}.java" */
    const char *entry;  /* which file of several is run: "__main__.py"; NULL: all are compiled together */
    const char *tool;   /* absolute path of what must be installed: "/usr/bin/g++" */
    const char *remedy; /* how to install it: "sudo apt-get install g++" */
    struct language_argv version; /* prints the version */
    struct language_argv compile;
    const char *collect[LANGUAGE_COLLECT_MAX +
                        1]; /* what compiling leaves in /box; none: the sources are the program */
    struct language_argv run;
    struct language_headers headers;
    struct language_argv count; /* compiles it so that it counts its work; empty: it cannot */
    const char *count_runtime;  /* a file beside the description; lies in /w, and is no source */
    struct str count_source;    /* its text; set by languages_load */
    const char *count_file;     /* where a run leaves its count, in /box */
    /* How it is run so that it tells the memory that it holds: words before its own; empty: it cannot. */
    struct language_argv memory;
    const char *memory_runtime;   /* a file beside the description; lies in /w */
    struct str memory_source;     /* its text; set by languages_load */
    const char *memory_file;      /* where a run leaves the number, in /box */
    int64_t memory_grain_bytes;   /* what it may be wrong by */
    int64_t memory_noise_percent; /* and by so much of itself */
    int64_t memory_frame_bytes;   /* what it sees of each deeper call, at least; 0: nothing */
    bool collects_garbage;        /* memory that is not held any more is kept for a while */
    struct language_function function;
    int64_t start_ms;            /* start-up time of its runtime, added to every time limit */
    uint64_t memory_extra_bytes; /* its runtime's own memory, added to every memory limit */
    int64_t compile_ms;          /* CPU time for compiling */
    uint64_t compile_memory_bytes;
    const char *out_of_memory[LANGUAGE_MARKS_MAX + 1]; /* texts on stderr by which its runtime says so */
    char sha256[65]; /* of the describing file: part of every key of the cache */
};

struct languages {
    const struct language *list; /* by their ids; what stands for another behind that */
    size_t n;
    const struct language *instead; /* one that takes the place of the one it stands for; NULL: none does */
};

/* Read all files *.yaml of the folder. Everything lives in the arena. ERR_INVALID with file and line. */
enum err languages_load(const char *folder, struct arena *a, struct languages *ret,
                        struct error *e) warn_unused;

/* One file's text. name is for messages; the id is given by it ("cpp.yaml"). */
enum err language_parse(struct str text, const char *name, struct arena *a, struct language *ret,
                        struct error *e) warn_unused;

/* NULL when there is none. */
const struct language *language_by_id(const struct languages *l, struct str id);
/* By the ending of a file's name: never one that stands for another, unless it takes its place. */
const struct language *language_of_file(const struct languages *l, struct str file_name);

/*
 * From now on this one takes the place of the language it stands for wherever a package leaves the choice of
 * the tool to the judge: for its files, and where it names the other. ERR_NOT_FOUND, ERR_INVALID: it stands
 * for none.
 */
enum err languages_instead(struct languages *l, struct str id, struct error *e) warn_unused;
/* The one that is meant by a package that names this one (may be NULL). */
const struct language *language_meant(const struct languages *l, const struct language *named);
/* The id under which a language is known to those who do not care about the tool. */
const char *language_family(const struct language *l);

/* The name that a single source of this language gets, into the arena; for Java by its public class or the
 * one with main. */
const char *language_file_name(const struct language *l, struct str source, struct arena *a);

/* Values for the placeholders; {sources} and {header} stand for several words. */
struct language_values {
    const char *const *sources; /* absolute paths in the jail, NULL-ended */
    const char *const *header;  /* NULL-ended; NULL: none */
    const char *source;         /* the entry, or the first: {source} */
    const char *solution;       /* of a function: {solution}; NULL */
    uint64_t memory_bytes;      /* {memory_mb}; {stack_kb} is a little less */
};
/* Placeholders replaced, words of `more` (NULL-ended, may be NULL) appended; into the arena, NULL-ended. */
const char *const *language_argv_fill(const struct language_argv *t, const struct language_values *v,
                                      const char *const *more, struct arena *a);

#endif
