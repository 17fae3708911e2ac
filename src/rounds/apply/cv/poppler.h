/*
 * poppler.h: what poppler's programs tell of a PDF becomes a document (cv.h).
 *
 * `pdftotext -bbox-layout` tells each word and its box exactly, and nothing of its letters; `pdftohtml -xml
 * -zoom 1` tells sizes, fonts, what is bold and where images are, of pieces of lines in whole points. A word
 * has the look of the piece in which its middle lies.
 *
 * Both texts are made of somebody's document and are trusted in nothing: what is not understood is passed
 * over, and what was cut off at a limit is read up to there.
 */
#ifndef DRYRUN_ROUNDS_APPLY_POPPLER_H
#define DRYRUN_ROUNDS_APPLY_POPPLER_H

#include "rounds/apply/cv/cv.h"

/*
 * Pages behind CV_PAGES_MAX and words behind CV_WORDS_MAX are left out. xml may be empty: then nothing is
 * known of the look. Everything is copied into the arena. ERR_INVALID: bbox has no page.
 */
enum err cv_document_of_poppler(struct str bbox, struct str xml, struct arena *a, struct cv_document *ret,
                                struct error *e) warn_unused;

#endif
