/*
 * audio.h: what the reader of sound files says on its standard output, and what jobs/read-voice.c takes.
 *
 * Both sides are written to this page, and the side outside of the jail trusts none of it. A stream is a row
 * of
 * records: one byte, the kind; four bytes, little-endian, the length of what follows, at most
 * AUDIO_RECORD_MAX; then that many bytes. Numbers are little-endian.
 *
 *   kind         bytes
 *   AUDIO_HEAD   u32 samples a second, u32 channels, then the format as text; once, first
 *   AUDIO_DATA   f32 samples, the mean of the channels; full scale is 1; not more than AUDIO_RECORD_MAX / 4 of them
 *   AUDIO_END    u64 samples at full scale in runs of three or more, of all channels; u64 samples that were no number; one byte, 1: the file was
 *                read to its end and has as much as its head says, 0: it is cut off
 *   AUDIO_BAD    a sentence for people: the file cannot be read. Nothing comes after it, or after AUDIO_END
 *
 * A stream without its last record was cut: the reader was stopped.
 */
#ifndef DRYRUN_READERS_AUDIO_H
#define DRYRUN_READERS_AUDIO_H

#include "readers/archive.h"

enum audio_kind {
    AUDIO_HEAD = 'h',
    AUDIO_DATA = 'd',
    AUDIO_END = 'z',
    AUDIO_BAD = 'x',
};

enum { AUDIO_RECORD_HEAD = 5, AUDIO_RECORD_MAX = 32 << 10, AUDIO_CHANNELS_MAX = 64, AUDIO_END_BYTES = 17 };

/* ---- inside of the jail ---- */

struct audio_out {
    /* The body of a record is a and b behind each other. */
    void (*record)(void *arg, enum audio_kind kind, struct bytes a, struct bytes b);
    void *arg;
};

/* Reads a sound file that lies in memory as a whole. What is found goes out in the order of this page; the
 * last record is AUDIO_END or AUDIO_BAD, and there is always one. */
void audio_read(struct bytes file, const struct audio_out *out);

#endif
