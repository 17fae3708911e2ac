/*
 * zip.h: a small ZIP archive, written: names in ASCII, sizes below 4 GiB, times of 1980, so that the same
 * parts give the same bytes.
 */
#ifndef DRYRUN_RECORD_ZIP_H
#define DRYRUN_RECORD_ZIP_H

#include "base/err.h"
#include "base/str.h"

struct zip_part {
    const char *name;
    struct str data;
};

/* Appends the archive. ERR_TOO_LARGE; ERR_INTERNAL: zlib. */
enum err zip_write(const struct zip_part *parts, size_t n, struct strbuf *out, struct error *e) warn_unused;

#endif
