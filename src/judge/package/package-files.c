/*
 * Files that are handed out as they are: attachments. They are found and measured here, and read when
 * somebody wants
 * them: judging never does.
 */
#include "base/fd.h"
#include "judge/package/package-read.h"

#include <inttypes.h>
#include <stdio.h>
#include <sys/stat.h>

static void leave_out(struct reader *r, const char *path, const char *why)
{
    finding_add(r->f, SEVERITY_WARNING, path, 0, "is left out: %s", why);
}

bool reader_file(struct reader *r, const char *path, const char *name, struct package_file *ret)
{
    _cleanup_(fd_closep) int fd = -1;
    struct stat st;
    struct error e;
    char size[24];
    if (fd_open_within(r->p->dir_fd, path, &fd, &e) != ERR_OK || fstat(fd, &st) < 0) {
        leave_out(r, path, "it cannot be read");
        return false;
    }
    if (st.st_size > PACKAGE_FILE_MAX) {
        leave_out(r, path, "it is larger than 8 MiB");
        return false;
    }
    *ret = (struct package_file){
        .name = arena_str(r->a, str_of(name)), .path = str_of(path), .bytes = (uint64_t)st.st_size};
    (void)snprintf(size, sizeof size, "%" PRIu64, ret->bytes);
    crypto_sha256_add_field(&r->hash, str_of(path));
    crypto_sha256_add_field(&r->hash, str_of(size));
    return true;
}

void reader_attachments(struct reader *r, struct reader_entry **ret, size_t *ret_n)
{
    if (!r->attachments_listed)
        reader_list(r, "attachments", &r->attachments, &r->n_attachments);
    r->attachments_listed = true;
    *ret = r->attachments;
    *ret_n = r->n_attachments;
}

void package_read_attachments(struct reader *r)
{
    struct package *p = r->p;
    struct reader_entry *list;
    uint64_t bytes = 0;
    size_t n;
    reader_attachments(r, &list, &n);
    p->attachments = arena_array(r->a, struct package_file, PACKAGE_ATTACHMENTS_MAX);
    for (size_t i = 0; i < n; i++) {
        struct str name = str_of(list[i].name);
        const char *path = reader_path(r, "attachments/%s", list[i].name);
        struct package_file file;
        if (list[i].is_dir || (str_starts(name, STR("starter.")) && language_of_file(r->languages, name)))
            continue;
        if (p->n_attachments == PACKAGE_ATTACHMENTS_MAX)
            leave_out(r, path, "there are 100 attachments before it");
        else if (!reader_file(r, path, list[i].name, &file))
            continue;
        else if (bytes + file.bytes > PACKAGE_ATTACHMENTS_BYTES_MAX)
            leave_out(r, path, "with it the attachments are larger than 32 MiB together");
        else {
            bytes += file.bytes;
            p->attachments[p->n_attachments++] = file;
        }
    }
}

enum err package_file_read(const struct package *p, const struct package_file *f, struct arena *a,
                           struct str *ret, struct error *e)
{
    return fd_read_within(p->dir_fd, arena_cstr(a, f->path), PACKAGE_FILE_MAX, a, ret, e);
}
