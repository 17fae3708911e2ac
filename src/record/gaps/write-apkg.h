/*
 * write-apkg.h: cards as a package of Anki, in the layout that every version and every client reads: a ZIP
 * archive with collection.anki2 (schema 11) and an empty list of media. Reviews and where each card stands go
 * with it, FSRS in `cards.data`.
 *
 * One kind of note with two fields, Front and Back; line breaks are <br>, signs of HTML are written as text.
 * A card is due on its day, not at its minute, as Anki has it. The same cards at the same time give the same
 * bytes.
 */
#ifndef DRYRUN_RECORD_WRITE_APKG_H
#define DRYRUN_RECORD_WRITE_APKG_H

#include "record/gaps/cards-take-in.h"

/* Appends the bytes. ERR_FULL, ERR_INTERNAL. */
enum err apkg_write(const struct foreign_cards *all, int64_t now_ms, struct strbuf *out,
                    struct error *e) warn_unused;

#endif
