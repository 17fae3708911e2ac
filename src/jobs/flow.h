/*
 * flow.h: what the reader in the jail says of a word processor's document (readers/flow.h) becomes struct
 * cv_flow (rounds/apply/cv/cv.h).
 */
#ifndef DRYRUN_JOBS_FLOW_H
#define DRYRUN_JOBS_FLOW_H

#include "rounds/apply/cv/cv.h"

/*
 * Nothing of the stream is trusted: text that is not UTF-8 loses the bytes that are not, numbers out of their
 * bounds are taken for 0, and what is over the limits of readers/flow.h, or a record that is none, ends the
 * reading: ERR_INTERNAL, since a reader that was not taken over writes no such thing. ERR_INVALID with the
 * reader's sentence where it could read nothing. A stream that was cut is read as far as it goes, with a
 * note.
 *
 * Everything is copied into the arena.
 */
enum err cv_flow_of_stream(struct str stream, struct arena *a, struct cv_flow *ret,
                           struct error *e) warn_unused;

#endif
