/*
 * read-voice.h: a sound file measured: it is opened in the jail (readers/audio.h), and the samples that come
 * out are measured as they come (model/voice/voice.h).
 */
#ifndef DRYRUN_JOBS_READ_VOICE_H
#define DRYRUN_JOBS_READ_VOICE_H

#include "model/voice/voice.h"
#include "sandbox/sandbox.h"

enum { VOICE_FILE_MAX = 1 << 30 };

struct voice_file {
    unsigned channels;
    struct str format; /* "WAV (Microsoft), Signed 16 bit PCM" */
    bool whole;
    struct voice_report report;
};

/* Called while it is read, several times a second; an error ends it. May be NULL. */
struct voice_tick {
    enum err (*tick)(void *arg, struct error *e);
    void *arg;
};

/*
 * fd: a file, read from its start. words: said in it, 0: not known. All of *ret lives in the arena.
 * ERR_INVALID: it cannot be read, with a sentence; ERR_TOO_LARGE: it is longer or larger than is measured;
 * ERR_UNSUPPORTED: libsndfile is not there.
 */
enum err read_voice(struct sandbox *slot, int fd, int64_t words, const struct voice_tick *tick,
                    struct arena *a, struct voice_file *ret, struct error *e) warn_unused;

/* Schema VoiceAnalysis, the whole object. */
void voice_file_put(const struct voice_file *f, struct json_writer *w);

/* ---- the stream, for the fuzzer ---- */

struct voice_stream {
    struct arena *arena;
    struct voice *voice; /* NULL: the head has not come yet */
    struct voice_file file;
    struct voice_facts facts;
    bool ended;
    unsigned char *part; /* owned by the arena: of a record that has not all come */
    size_t n_part;
};
void voice_stream_init(struct voice_stream *s, int64_t words, struct arena *a);
/* ERR_INVALID: the reader says that the file is bad; ERR_TOO_LARGE; ERR_INTERNAL: it is no such stream. */
enum err voice_stream_take(struct voice_stream *s, struct str bytes, struct error *e) warn_unused;
/* ERR_INTERNAL: the stream has no head. One without an end is of a file that is cut. */
enum err voice_stream_end(struct voice_stream *s, struct voice_file *ret, struct error *e) warn_unused;

#endif
