/*
 * Reads every problem package and writes down what the pages show. Runs when the server starts and when
 * somebody asks for it; a package that cannot be read, or has errors, is listed as broken with its findings,
 * never left out silently.
 */
#include "jobs/jobs.h"
#include "jobs/packages.h"
#include "record/events.h"
#include "record/problems/files.h"
#include "record/problems/images.h"
#include "record/problems/problems.h"
#include "record/problems/submissions.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

enum { BANK_MAX = 5000 };

struct bank {
    struct problem_entry *entries;
    size_t n;
};

/* The user's own package takes the place of one of the bank with the same name. */
static struct problem_entry *place_for(struct bank *b, struct str slug)
{
    for (size_t i = 0; i < b->n; i++) {
        if (str_eq(b->entries[i].slug, slug))
            return &b->entries[i];
    }
    return b->n < BANK_MAX ? &b->entries[b->n++] : NULL;
}

/* Before the list is written: images need many bytes, and the write lock is not held while they are
 * brought. */
static enum err bring_images(struct job_context *c, const struct package *p, struct str *ret_sha256,
                             struct error *e)
{
    for (size_t i = 0; i < p->n_images; i++) {
        char sha256[SHA256_HEX + 1];
        TRY(images_put(c->db, str_of(p->images[i].type), p->images[i].bytes, sha256, e));
        ret_sha256[i] = str_of(arena_strdup(c->arena, sha256));
    }
    return ERR_OK;
}

/* Into the record; what lies in the scratch arena goes again. *ret_sha256 is empty for one that cannot be
 * read, which was measured a moment ago. */
static enum err bring_file(struct job_context *c, const struct package *p, const struct package_file *f,
                           struct str *ret_sha256, struct error *e)
{
    char sha256[SHA256_HEX + 1];
    struct arena scratch;
    struct str bytes;
    struct error why;
    arena_init(&scratch);
    enum err r = ERR_OK;
    bool there = package_file_read(p, f, &scratch, &bytes, &why) == ERR_OK;
    if (there)
        r = files_put(c->db, bytes, sha256, e);
    arena_release(&scratch);
    *ret_sha256 = there && r == ERR_OK ? str_of(arena_strdup(c->arena, sha256)) : STR("");
    return r;
}

static enum err bring(struct job_context *c, const struct package *p, struct packages_kept *ret,
                      struct error *e)
{
    ret->images = arena_array(c->arena, struct str, p->n_images);
    ret->attachments = arena_array(c->arena, struct str, p->n_attachments);
    ret->pdfs = arena_array(c->arena, struct str, p->n_statements);
    TRY(bring_images(c, p, ret->images, e));
    for (size_t i = 0; i < p->n_attachments; i++)
        TRY(bring_file(c, p, &p->attachments[i], &ret->attachments[i], e));
    for (size_t i = 0; i < p->n_statements; i++) {
        if (p->statements[i].pdf.path.n)
            TRY(bring_file(c, p, &p->statements[i].pdf, &ret->pdfs[i], e));
    }
    return ERR_OK;
}

/* Where packages lie. */
struct root {
    const char *name; /* as package_path begins */
    const char *folder;
    const char *prefix; /* of their names as problems */
    bool must_exist, drills;
};

static enum err read_one(struct job_context *c, struct bank *b, const struct root *root, const char *name,
                         struct error *e)
{
    const char *folder = root->folder;
    struct str slug = str_of(arena_printf(c->arena, "%s%s", root->prefix, name));
    struct str path = str_of(arena_printf(c->arena, "%s:%s", root->name, name));
    struct problem_entry *place = place_for(b, slug);
    struct error why = {0};
    _cleanup_(package_freep) struct package *p = NULL;
    /* A drill never takes the place of a problem. */
    if (!place || (root->drills && place->slug.n))
        return ERR_OK;
    if (package_load(arena_printf(c->arena, "%s/%s", folder, name), judge_languages(c->judge), &p, &why) !=
        ERR_OK) {
        *place = packages_unreadable(slug, path, &why, c->arena);
        place->drill = root->drills;
        return ERR_OK;
    }
    p->slug = slug;
    struct packages_kept kept = {0};
    TRY(bring(c, p, &kept, e));
    *place = packages_entry(p, path, &kept, c->arena);
    place->drill = root->drills;
    /* The package goes now; what the entry borrows of it must not. */
    struct str *texts[] = {&place->slug, &place->title, &place->difficulty, &place->pattern,
                           &place->package_hash};
    for (size_t i = 0; i < ARRAY_LEN(texts); i++)
        *texts[i] = arena_str(c->arena, *texts[i]);
    return ERR_OK;
}

static enum err read_folder(struct job_context *c, struct bank *b, const struct root *root, struct error *e)
{
    const char *folder = root->folder;
    DIR *d = opendir(folder);
    if (!d && errno == ENOENT && !root->must_exist)
        return ERR_OK;
    if (!d)
        return error_errno(e, errno, folder, "cannot read the folder %s", folder);
    enum err err = ERR_OK;
    for (struct dirent *entry; err == ERR_OK && (entry = readdir(d));) {
        struct stat st;
        if (!problem_slug_ok(str_of(entry->d_name)) || fstatat(dirfd(d), entry->d_name, &st, 0) < 0 ||
            !S_ISDIR(st.st_mode))
            continue;
        err = c->tick(c->tick_arg, e);
        if (err == ERR_OK)
            err = read_one(c, b, root, entry->d_name, e);
    }
    closedir(d);
    return err;
}

static int by_slug(const void *a, const void *b)
{
    return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static enum err keep_only(struct job_context *c, const struct bank *b, struct error *e)
{
    struct str *slugs = arena_array(c->arena, struct str, b->n);
    for (size_t i = 0; i < b->n; i++)
        slugs[i] = b->entries[i].slug;
    qsort(slugs, b->n, sizeof *slugs, by_slug);
    return problems_keep_only(c->db, slugs, b->n, e);
}

/* What the record does not take is listed as broken: one package must not keep all others out of the list.
 * The record says no before it has done anything. */
static enum err put_one(struct job_context *c, const struct problem_entry *entry, struct error *e)
{
    struct error why = {0};
    enum err r = problems_put(c->db, entry, &why);
    if (r == ERR_INVALID || r == ERR_TOO_LARGE) {
        struct problem_entry refused = packages_unreadable(entry->slug, entry->package_path, &why, c->arena);
        refused.drill = entry->drill;
        return problems_put(c->db, &refused, e);
    }
    if (r != ERR_OK)
        *e = why;
    return r;
}

static enum err write_down(struct job_context *c, const struct bank *b, struct error *e)
{
    DB_TX(c->db, DB_WRITE, e);
    TRY(job_note_lease(c, queue_finish(c->db, c->job, e)));
    for (size_t i = 0; i < b->n; i++)
        TRY(put_one(c, &b->entries[i], e));
    TRY(keep_only(c, b, e));
    db_notify(c->db, EVENTS_CHANNEL, STR("{\"type\":\"problems.changed\",\"data\":{}}"));
    return db_commit(c->db, e);
}

static enum err run(struct job_context *c, int64_t id, struct error *e)
{
    struct bank b = {.entries = arena_array(c->arena, struct problem_entry, BANK_MAX)};
    const struct root roots[] = {
        {"content", arena_printf(c->arena, "%s/problems", c->content), "", .must_exist = true},
        {"own", arena_printf(c->arena, "%s/problems", c->data), ""},
        {"drill", arena_printf(c->arena, "%s/drills/debug", c->content), PROBLEM_DRILL, .drills = true},
    };
    (void)id;
    for (size_t i = 0; i < ARRAY_LEN(roots); i++)
        TRY(read_folder(c, &b, &roots[i], e));
    return write_down(c, &b, e);
}

const struct job_kind job_index_problems = {
    .name = PROBLEMS_INDEX_JOB,
    .run = run,
};
