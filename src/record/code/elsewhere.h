/*
 * elsewhere.h: problems that were solved on other sites (rounds/code/elsewhere.h), taken into the record, and
 * listed. The thing is the kind `elsewhere` (kinds.h); its columns are explained in
 * src/store/migrations/0030-elsewhere.sql.
 *
 * There is one a problem. A row of a day that is later, or of no day where none is known, brings an earlier
 * one up to date: result, day, minutes. What one has edited besides stays.
 */
#ifndef DRYRUN_RECORD_ELSEWHERE_H
#define DRYRUN_RECORD_ELSEWHERE_H

#include "record/thing.h"
#include "rounds/code/known.h"

struct elsewhere_how {
    bool cards;
    /* by these new ones get their patterns (known_patterns_of()); NULL: none does */
    const struct patterns *patterns;
    const struct known *known;
};

struct elsewhere_counts {
    size_t made, changed, known; /* known: as they were */
    size_t cards;                /* new ones */
};

/*
 * All of them, in the caller's write transaction, as one act. cards: each gets a card (of a new one; they
 * come so many a day as the settings of the cards say), unless it has one or was not solved.
 */
enum err elsewhere_take_in(struct db *db, const struct elsewhere *all, const struct elsewhere_how *how,
                           struct thing_act *act, struct elsewhere_counts *ret, struct error *e) warn_unused;

/*
 * Schema ElsewhereList: {problems: [{id, version, title, url, site, result, done_on, difficulty, minutes,
 * patterns: [id], topics, card, card_state, card_due_at_ms}, ...], more}, the newest first, ids below
 * `before` (0: from the newest on). limit: 1 to THING_LIST_MAX.
 */
enum err elsewhere_list_json(struct db *db, int64_t before, int64_t limit, struct json_writer *w,
                             struct error *e) warn_unused;

/* Members of an object: made, changed, known, cards, again, change, table, columns {field: name}, notes
 * [{line, text}], n_notes. */
void elsewhere_taken_put(const struct elsewhere *all, const struct elsewhere_counts *c,
                         const struct thing_act *act, struct json_writer *w);
/* The first of them as an array: [{line, title, url, site, result, done_on, difficulty, minutes, topics},
 * ...]: for a look before they are taken in. */
void elsewhere_put(const struct elsewhere *all, size_t max, struct json_writer *w);

/* Front and back of a card of it, appended. */
void elsewhere_card_text(const json_t *thing, struct strbuf *front, struct strbuf *back);

#endif
