/*
 * draw-pages.h: what the pages of a PDF look like: drawn by poppler's pdftoppm, in the jail, page by page.
 */
#ifndef DRYRUN_JOBS_DRAW_PAGES_H
#define DRYRUN_JOBS_DRAW_PAGES_H

#include "record/apply/papers.h"
#include "rounds/apply/cv/cv.h"
#include "sandbox/sandbox.h"

enum {
    DRAW_DPI = 110,
    DRAW_SIDE_MAX = 2200, /* pixels of the longer side: a larger page is drawn coarser */
    DRAW_CPU_MS = 15000,  /* of all pages: when it is spent, no more are drawn */
};

/*
 * The first PAPER_PAGES_MAX pages, in the arena. pdf: its bytes; doc: how large its pages are. A page that
 * cannot be drawn is left out: whoever reads the CV does not need it. Errors are the jail's.
 */
enum err draw_pages(struct sandbox *slot, struct str pdf, const struct cv_document *doc, struct arena *a,
                    struct paper_page **ret, size_t *ret_n, struct error *e) warn_unused;

/* Width and height of a PNG, by its head. false: it is none, or larger than DRAW_SIDE_MAX by more than
 * rounding. */
bool draw_png_size(struct str png, int *ret_width, int *ret_height);

#endif
