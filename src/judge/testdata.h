/*
 * testdata.h: a test's input and answer as open files. Only judge/ uses it.
 *
 * What is committed is opened where it lies. What is not is made on first use, in the jail, by the package's
 * generator and its model solution, compared with the committed SHA-256, and kept in the cache under that
 * digest.
 */
#ifndef DRYRUN_JUDGE_TESTDATA_H
#define DRYRUN_JUDGE_TESTDATA_H

#include "judge/judge.h"

struct testdata {
    int in_fd, ans_fd; /* owned, regular files, read-only */
};
void testdata_release(struct testdata *d);

/* Programs that were compiled for making data, kept while one package is worked on. */
struct testdata_maker;
struct testdata_maker *testdata_maker_new(struct judge *j, const struct package *p);
void testdata_maker_free(struct testdata_maker *m);

/*
 * Open the data of a test of the maker's package, making it if need be (this loads other files into the
 * slot). ERR_CONFLICT with field "package" when the data does not match its digest or the generator
 * fails; ERR_FULL when the disk is full.
 */
enum err testdata_open(struct testdata_maker *m, const struct package_test *t, struct testdata *ret,
                       struct error *e) warn_unused;

/* A read-only view of a whole file, until file_view_release. */
struct file_view {
    struct str bytes;
    bool mapped;
};
enum err file_view(int fd, struct file_view *ret, struct error *e) warn_unused;
void file_view_release(struct file_view *v);

#endif
