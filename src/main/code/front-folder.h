/*
 * front-folder.h: a front-end task in a folder, for the user's own editor.
 *
 * The folder holds the files of one form, README.md with the task, and drill.json, which says what it is:
 * {"drill": "front-end", "id": "modal", "form": "react"}.
 */
#ifndef DRYRUN_MAIN_FRONT_FOLDER_H
#define DRYRUN_MAIN_FRONT_FOLDER_H

#include "record/content/front-ends.h"

struct front_folder {
    const struct front_task *task;
    enum front_form form;
    const struct front_texts *texts;
    bool tests;         /* README.md names the tests */
    const char *submit; /* the command that submits it, for README.md */
};

/* Writes what is not there yet: files that are, are the user's. */
enum err front_folder_fill(const struct front_folder *f, int folder, struct error *e) warn_unused;

/* id and files into the arena. ERR_NOT_FOUND: it is no such folder; ERR_INVALID: drill.json is not as it was
 * made; the message names the file. */
enum err front_folder_read(const char *path, struct arena *a, struct str *ret_id, enum front_form *ret_form,
                           struct str files[FRONT_FILES_MAX], struct error *e) warn_unused;

#endif
