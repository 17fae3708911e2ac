/*
 * elsewhere.h: problems that somebody solved on other sites, out of a table or a list of links.
 *
 *     struct elsewhere all;
 *     TRY(elsewhere_read(text, &(struct elsewhere_habits){0}, &arena, &all, e));
 *     all.v[0]   // {line 2, "Two Sum", "https://leetcode.com/problems/two-sum", "leetcode.com", ELSEWHERE_SOLVED, 2026-03-01, ...}
 *
 * A table is a text whose first twenty rows have one with the name of a column for the title or the link
 * (csv.h reads it, with its separators and encodings). Everything else is a list: a line is a problem when it
 * has an address, a Markdown link, or a box to be ticked ("- [x] Two Sum"); a day and a word for the result
 * may stand beside it. A box that is not ticked is not solved yet, and passed over; so is a line that is none
 * of these, with a note.
 *
 * Of an address only the problem is kept: no user, no query, no part of the page behind it. Two rows of the
 * same site and problem are one, the later day's (without days, the later row's); the note says so. A title
 * that is missing is made of the address. Nothing else is guessed.
 *
 * Pure. Views of the text or of the arena.
 */
#ifndef DRYRUN_ROUNDS_CODE_ELSEWHERE_H
#define DRYRUN_ROUNDS_CODE_ELSEWHERE_H

#include "model/tables/csv.h"
#include "model/time/date.h"

enum elsewhere_field {
    ELSEWHERE_TITLE,
    ELSEWHERE_URL,
    ELSEWHERE_RESULT,
    ELSEWHERE_DONE,
    ELSEWHERE_DIFFICULTY,
    ELSEWHERE_TOPICS,
    ELSEWHERE_MINUTES,
    ELSEWHERE_SITE,
    ELSEWHERE_FIELDS,
};
const char *elsewhere_field_name(size_t f); /* of an enum elsewhere_field: "title", "url", ... */

enum {
    ELSEWHERE_ROWS_MAX = 20000,
    ELSEWHERE_BYTES_MAX = 8 << 20,
    ELSEWHERE_TITLE_MAX = 200,
    ELSEWHERE_URL_MAX = 2000,
    ELSEWHERE_KEY_MAX = 300,
    ELSEWHERE_TOPICS_MAX = 500,
    ELSEWHERE_MINUTES_MAX = 24 * 60,
};

enum elsewhere_result { ELSEWHERE_SOLVED, ELSEWHERE_WITH_HELP, ELSEWHERE_FAILED, ELSEWHERE_RESULTS };
extern const char *const elsewhere_result_names[]; /* "solved", "with-help", "failed"; NULL-ended */

struct elsewhere_problem {
    int line; /* from 1 */
    struct str title;
    struct str url;  /* empty: none */
    struct str site; /* "leetcode.com"; empty: not known */
    /* the same for the same problem: "leetcode.com/two-sum", "two sum" where there is no address */
    struct str key;
    enum elsewhere_result result;
    struct date done;       /* year 0: not known */
    const char *difficulty; /* "easy", "medium", "hard"; NULL: not known */
    int minutes;            /* 0: not known */
    struct str topics;      /* as they stand there; empty: none */
};

struct elsewhere {
    bool table; /* otherwise a list */
    /* of a table: the names that were found; empty: there is no such column */
    struct str columns[ELSEWHERE_FIELDS];
    struct elsewhere_problem *v; /* in the order of their lines */
    size_t n;
    size_t n_again; /* rows that were put into an earlier one */
    struct csv_notes notes;
};

struct elsewhere_habits {
    enum date_order order; /* of 03/04/2026 */
    const char *columns
        [ELSEWHERE_FIELDS]; /* names of columns, where they are not to be found by themselves; NULL: found */
};

/* ERR_NOT_FOUND: nothing in it is a problem, with what it should be, or a column that was named;
 * ERR_TOO_LARGE, ERR_INVALID: csv.h, or a list that is not UTF-8. */
enum err elsewhere_read(struct str text, const struct elsewhere_habits *habits, struct arena *a,
                        struct elsewhere *ret, struct error *e) warn_unused;

/*
 * What an address says of a problem: its site without "www.", and the problem's name on it: of LeetCode,
 * HackerRank, Codewars, Codeforces, AtCoder, Kattis, CodeChef, CSES, Exercism, GeeksforGeeks, NeetCode,
 * AlgoExpert and Advent of Code; of other sites the last part of its path. Without a problem the address is
 * none: false. url: shortened to what names the problem. In the arena.
 */
struct elsewhere_place {
    struct str url, site, name; /* name: "two-sum", "1400a" */
};
bool elsewhere_place(struct str address, struct arena *a, struct elsewhere_place *ret) warn_unused;

/* Places of `topics` that are patterns, by whoever knows them: known(name) is asked for each part between
 * commas, semicolons and bars. */
void elsewhere_topics(struct str topics, void (*known)(struct str name, void *context), void *context);

#endif
