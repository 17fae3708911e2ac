/*
 * recordings.h: recordings of the user's voice, and what was measured in each (model/voice/voice.h).
 *
 * A recording comes as a file and is kept as it is, in pieces; the server never opens it: a job does, in the
 * jail. States of its analysis: queued, running, then done, refused (it cannot be read; a sentence says why)
 * or failed (our fault: ask again). It is of a real call only with the consent of everyone in it.
 *
 * A recording is no thing of thing.h: when it is removed it is gone, with its sound and its figures, and no
 * history keeps any of it.
 *
 * A person's own level (the baseline) is made of what was measured in their earlier recordings: of
 * rehearsals, not of calls, in which others speak too, nor of warm-ups. It is told from
 * RECORDING_BASELINE_MIN on.
 *
 * Functions that write JSON: on failure what they wrote is to be thrown away.
 */
#ifndef DRYRUN_RECORD_RECORDINGS_H
#define DRYRUN_RECORD_RECORDINGS_H

#include "base/arena.h"
#include "base/json.h"
#include "record/life.h"

/* Its job and its states (life.h). */
extern const struct life life_recording;

enum {
    RECORDING_BYTES_MAX = 128 << 20, /* an hour of 16 kHz, 16 bit, one channel is 110 MiB as WAV */
    RECORDING_TITLE_MAX = 200,
    RECORDING_OF_ID_MAX = 100,
    RECORDING_WORDS_MAX = 100000,
    RECORDING_DOC_MAX = 1 << 20,
    RECORDING_PIECE = 192 << 10, /* bytes */
    RECORDING_BASELINE_MIN = 3,
    RECORDING_BASELINE_OF = 30, /* the newest of the earlier ones */
};

struct recording_new {
    struct str title;          /* empty: called after its day by whoever shows it */
    struct str of_kind, of_id; /* "rehearsal", "17"; of_id with p NULL: none */
    bool real_call, consent;
    int64_t made_at_ms; /* 0: now */
    int64_t words;      /* 0: not known */
};

/*
 * Keep it and have it analysed; in the caller's write transaction. ERR_INVALID: empty, no sound file by its
 * first bytes (the message says what can be read), a real call without consent, or a member that is none;
 * ERR_TOO_LARGE.
 */
enum err recordings_add(struct db *db, const struct recording_new *r, struct str bytes, int64_t *ret_id,
                        struct error *e) warn_unused;

/* Have it analysed again; in the caller's write transaction. words as above; -1: as before. Nothing happens
 * while it is under way. ERR_NOT_FOUND. */
enum err recordings_ask(struct db *db, int64_t id, int64_t words, struct error *e) warn_unused;

/* Remove it, its sound and its figures for good; in the caller's write transaction, after which db_settle().
 * ERR_NOT_FOUND; ERR_CONFLICT: it is being analysed just now. */
enum err recordings_remove(struct db *db, int64_t id, struct error *e) warn_unused;

/* ---- the worker's side ---- */

/* Append its sound to a file. ERR_NOT_FOUND. */
enum err recordings_write(struct db *db, int64_t id, int fd, struct error *e) warn_unused;
/* How many words were said in it; 0: not known. ERR_NOT_FOUND. */
enum err recordings_words(struct db *db, int64_t id, int64_t *ret, struct error *e) warn_unused;

struct recording_figure {
    const char *name;
    double value; /* finite */
};

struct recording_result {
    const char *refused; /* the sentence; NULL: the following */
    int64_t length_ms;
    struct str doc; /* JSON of schema VoiceAnalysis */
    const struct recording_figure *figures;
    size_t n_figures;
};

/* In its own transaction, which ends the job. ERR_CONFLICT: the lease is lost, nothing is written.
 * ERR_INTERNAL: doc is too long. */
enum err recordings_finish(struct db *db, const struct job *job, int64_t id, const struct recording_result *r,
                           struct error *e) warn_unused;

/* ---- how they are shown ---- */

/* Bytes from..from + n of its sound, fewer at its end, into the arena; *ret_type: "wav". ERR_NOT_FOUND. */
enum err recordings_sound(struct db *db, int64_t id, int64_t from, int64_t n, struct arena *a,
                          struct str *ret, struct error *e) warn_unused;
enum err recordings_size(struct db *db, int64_t id, struct arena *a, struct str *ret_type, int64_t *ret_bytes,
                         struct error *e) warn_unused;

/* {recordings: [Recording, ...], more}, the newest first, below the id `before` (0: all); of_kind and of_id
 * with p NULL: of everything. */
enum err recordings_list_json(struct db *db, struct str of_kind, struct str of_id, int64_t before,
                              int64_t limit, struct json_writer *w, struct error *e) warn_unused;
/* Schema RecordingWhole: with its analysis and the baseline. ERR_NOT_FOUND. */
enum err recordings_json(struct db *db, int64_t id, struct json_writer *w, struct error *e) warn_unused;

#endif
