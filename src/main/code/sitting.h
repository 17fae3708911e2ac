/*
 * sitting.h: what commands share that let somebody solve a problem with an editor of their own: its files in
 * a folder, and waiting for the judge.
 */
#ifndef DRYRUN_MAIN_SITTING_H
#define DRYRUN_MAIN_SITTING_H

#include "main/desk.h"
#include "main/own-worker.h"

/* A command that may need the judge: a worker of its own stands by from before the record is opened.
 * *ret_code: EXIT_OK, or what it sets. */
typedef enum err sitting_work(const struct args *args, struct desk *d, struct own_worker *own, int *ret_code,
                              struct error *e);
int sitting_run(const struct args *args, sitting_work *work);

/* A record that no server has served yet knows no problems: they are read now. ERR_TIMEOUT. */
enum err sitting_need_bank(struct desk *d, struct own_worker *own, struct error *e) warn_unused;

/* The document of a problem of the bank; the caller decrefs. ERR_NOT_FOUND. */
enum err sitting_doc(struct desk *d, const char *slug, json_t **ret, struct error *e) warn_unused;

/* The folder, which may be there; the caller closes it. */
enum err sitting_folder(const char *path, int *ret_fd, struct error *e) warn_unused;
/* Statement, samples if wanted, and with --language the starter code. Files that are there stay as they
 * are. */
enum err sitting_fill(const struct args *args, struct desk *d, const char *slug, const json_t *doc,
                      bool samples, int folder, struct error *e) warn_unused;

/*
 * Until what was sent is judged, by a worker of one's own when nobody takes it; get: submissions_get_json(),
 * or the like for a check; ret: what that writes, the caller decrefs. ERR_TIMEOUT: it is still with the
 * judge.
 */
typedef enum err sitting_get(struct db *db, int64_t id, struct json_writer *w, struct error *e);
enum err sitting_wait(struct desk *d, struct own_worker *own, sitting_get *get, int64_t id, json_t **ret,
                      struct error *e) warn_unused;
/* What the compiler said, and the first tests that were not accepted. */
void sitting_print_tests(const json_t *submission);

#endif
