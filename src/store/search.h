/*
 * search.h: the index for full-text search: one interface, with SQLite's FTS5 and PostgreSQL's tsvector
 * behind it.
 *
 * An entry is about one thing of a kind and has a title and a body. Both are given as words that were folded
 * already (model/words/terms.h), with single spaces between: so both engines find the same, whatever their
 * own parsers take for a word. A word has no other ASCII characters than letters, digits, '+' and '#'
 * (another one is a bug). What is found are kind and number; the text itself stays where it was.
 *
 * Writes go into the transaction of the write that they are about. The index is made of the record and can be
 * made anew from it.
 */
#ifndef DRYRUN_STORE_SEARCH_H
#define DRYRUN_STORE_SEARCH_H

#include "store/db.h"

/* In a write transaction. kind: a word of a-z and '_'. An entry that is there is replaced; one without words
 * is none. */
enum err search_put(struct db *db, const char *kind, int64_t thing, struct str title, struct str body,
                    struct error *e) warn_unused;
enum err search_drop(struct db *db, const char *kind, int64_t thing, struct error *e) warn_unused;

/* What a question is made of: all terms with, and none of those without. */
struct search_term {
    struct str words; /* folded, single spaces between: beside each other, in this order */
    bool prefix;      /* the last word may go on */
    bool without;
};

enum { SEARCH_HITS_MAX = 200, SEARCH_TERMS_MAX = 20, SEARCH_RANKED_MAX = 2000 };
/* Among which entries: those of a kind, all but those of it, or (kind NULL) all. */
struct search_scope {
    const char *kind;
    bool except;
    bool newest; /* not the best first, but what was made last */
};
struct search_hit {
    const char *kind; /* in the arena */
    int64_t thing;
};

/* The best first (BM25; on PostgreSQL ts_rank), a word of the title counting four times one of the body.
 * Where more than SEARCH_RANKED_MAX entries have the words, they are the best of so many that were made last:
 * a word that stands everywhere would take long to rank and tell nothing. Nothing is found without a term
 * that is not `without`. At most limit (SEARCH_HITS_MAX). */
enum err search_find(struct db *db, const struct search_term *terms, size_t n, struct search_scope scope,
                     size_t limit, struct arena *a, struct search_hit **ret, size_t *ret_n,
                     struct error *e) warn_unused;

/* By which edition of the caller's rules the index was made; 0: not at all. */
enum err search_edition(struct db *db, int64_t *ret, struct error *e) warn_unused;

/* In a write transaction: empty the index, which its caller then fills by the rules of `edition`. Until the
 * end of the transaction nobody else writes to it. */
enum err search_begin_anew(struct db *db, int64_t edition, struct error *e) warn_unused;

/* Whatever was dropped leaves no trace in the index's own structures. In a write transaction. */
enum err search_purge(struct db *db, struct error *e) warn_unused;

#endif
