/*
 * apkg.h: packages of Anki (.apkg, .colpkg), for the program that runs in the jail (apkg-main.c) and for its
 * fuzzer; and the stream by which it tells what it found.
 *
 * A package is a ZIP archive with one database of SQLite in it, under the newest of these names:
 * collection.anki21b (packed by zstd, schema 18), collection.anki21 or collection.anki2 (schema 11); beside
 * it `media`, a list of names, and the media under numbers, which stay inside. Nothing of it is written
 * anywhere, and no name of it is followed.
 *
 * The stream is a row of records: one byte, the kind; four, little-endian, the length of what follows, at
 * most APKG_RECORD_MAX; then that:
 *
 *   APKG_CARD    a JSON object: id, deck, front, back, type, queue, due_at_ms, ivl_s, factor, reps, lapses, s, d, last_ms; numbers of Anki's
 *                own meaning but for the times; null where the package says nothing. s, d: memory as FSRS knows it.
 *   APKG_REVIEW  five integers of eight bytes, little-endian: card, at_ms, ease (1 to 4), interval_s, took_ms. After all cards
 *   APKG_NOTE    a sentence about something that was left out
 *   APKG_MEDIA   an integer of eight bytes, little-endian: how many pictures and sounds are in it, when any are; at most once, before the cards
 *   APKG_END     nothing: that was all
 *   APKG_BAD     a sentence: the package cannot be used. Nothing comes after it, or after APKG_END
 */
#ifndef DRYRUN_READERS_APKG_H
#define DRYRUN_READERS_APKG_H

#include "base/arena.h"
#include "base/str.h"
#include "readers/archive.h"

#include <stdint.h>

enum apkg_kind {
    APKG_CARD = 'c',
    APKG_REVIEW = 'r',
    APKG_NOTE = 'n',
    APKG_MEDIA = 'm',
    APKG_END = 'z',
    APKG_BAD = 'x',
};

enum {
    APKG_HEAD = 5,
    APKG_RECORD_MAX = 200 << 10,
    APKG_REVIEW_BYTES = 40,
    APKG_MEDIA_BYTES = 8,
    APKG_SIDE_MAX = 60 << 10, /* bytes of front or back; longer ones are cut, with a note */
    APKG_CARDS_MAX = 100000,
    APKG_REVIEWS_MAX = 1000000,
    APKG_NOTES_MAX = 50,
    APKG_PACKED_MAX = 512 << 20,
    APKG_UNPACKED_MAX = 256 << 20, /* of the database */
};

struct apkg_out {
    void (*record)(void *arg, enum apkg_kind kind, struct str body);
    void *arg;
};

void apkg_read(struct bytes file, const struct apkg_out *out);

/* ---- inside ---- */

struct apkg {
    const struct apkg_out *out;
    struct arena *a;
    struct refusal why; /* why it cannot be used */
    size_t notes;
};

void apkg_note(struct apkg *k, const char *fmt, ...) printf_like(2, 3);
void apkg_put_i64(unsigned char *p, int64_t v); /* eight bytes, little-endian */

/* apkg-collection.c: the database, whose bytes it may change. */
void apkg_collection(struct apkg *k, unsigned char *db, size_t n);

/* apkg-text.c: HTML as text; and a template (mustache, as Anki has it) with the fields of a note. */
void apkg_html(struct str html, struct strbuf *out);
struct apkg_field {
    struct str name, value;
};
struct apkg_template {
    const struct apkg_field *fields;
    size_t n_fields;
    unsigned cloze; /* the number that is asked; 0: none */
    bool back;      /* the answer: clozes are shown, and {{FrontSide}} is left out */
};
void apkg_render(const struct apkg_template *t, struct str template, struct strbuf *out);

/* Protocol buffers, as far as they are needed: the next field. false: at the end, or it is none. */
struct apkg_proto {
    unsigned number;
    uint64_t value;   /* of a number */
    struct str bytes; /* of what has a length */
};
bool apkg_proto_next(struct str *rest, struct apkg_proto *ret);

#endif
