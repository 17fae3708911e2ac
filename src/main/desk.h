/*
 * desk.h: the record at hand for a command, without a server. One that is running shows what is written at
 * once.
 */
#ifndef DRYRUN_MAIN_DESK_H
#define DRYRUN_MAIN_DESK_H

#include "base/arena.h"
#include "base/json.h"
#include "main/command.h"
#include "main/paths.h"
#include "record/content/world.h"
#include "store/db.h"

struct desk {
    struct arena arena;
    struct paths paths;
    struct db *db; /* owned */
};

/* The options that such commands have in common; for their tables. */
#define DESK_OPTIONS                                                                                         \
    {"data", 'd', "DIR", "the data folder, in which the record lies"},                                       \
        {"database", 0, "URL", "the record itself, if elsewhere: sqlite:PATH or postgresql://..."},          \
    {                                                                                                        \
        "json", 0, NULL, "as JSON"                                                                           \
    }

/*
 * Find the record, made and brought up to date where needed. Started as root, the process becomes the user
 * whose record it is, for good. Releases what it took when it fails; otherwise desk_close().
 */
enum err desk_open(const struct args *args, struct desk *ret, struct error *e) warn_unused;
void desk_close(struct desk *d);

/* The content that --content names, or that comes along, as the program reads it; the caller frees it
 * (world_free()). */
enum err desk_world(const struct args *args, struct arena *a, struct world **ret,
                    struct error *e) warn_unused;

/* A member as text, "" where it is none. */
const char *desk_text(const json_t *o, const char *member);

/* What is to be shown, written by a json_writer: with --json it is printed, and *ret is NULL; otherwise *ret
 * is read from it, for the command to print in its own way; the caller decrefs. */
enum err desk_shown(const struct args *args, struct strbuf *json, json_t **ret, struct error *e) warn_unused;

/* Open, do the command's work, close; its exit code. */
int desk_run(const struct args *args);

#endif
