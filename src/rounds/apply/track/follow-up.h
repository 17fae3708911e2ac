/*
 * follow-up.h: what comes next in an application, when, and how urgent it is.
 *
 * Days are counted as business days of the company's country (model/time/calendar.h). What decides, the first
 * that holds:
 *
 *   urgent   a promise of mine is due or over; a round is today or on the next business day; they wrote last and wait for me
 *   overdue  a promise of theirs is over; a follow-up that was set is due; it has been quiet for longer than the rule says
 *   cold     two follow-ups were sent and it stayed quiet for ten business days more, or nothing has happened for 60 days
 *   waiting  everything else, with the day on which that ends
 *
 * The rule of silence is a rule of thumb, and is shown as one: seven business days after an application was
 * sent, four after a round or a message (the article: more than four days is bad news; practitioners ask for
 * news every two to three business
 * days: Greenhouse), and again after each follow-up, at most two of them. It is grey until ten observations
 * of one's own give a curve (model/chance/survival.h).
 *
 * Pure: today comes in.
 */
#ifndef DRYRUN_ROUNDS_APPLY_FOLLOW_UP_H
#define DRYRUN_ROUNDS_APPLY_FOLLOW_UP_H

#include "model/time/calendar.h"

enum follow_up_urgency { FOLLOW_UP_URGENT, FOLLOW_UP_OVERDUE, FOLLOW_UP_WAITING, FOLLOW_UP_COLD };

/* Why, which is also what to do. */
enum follow_up_why {
    FOLLOW_UP_KEEP_PROMISE,
    FOLLOW_UP_PREPARE_ROUND,
    FOLLOW_UP_ANSWER,
    FOLLOW_UP_ASK_PROMISE, /* theirs is over */
    FOLLOW_UP_PLANNED,     /* a day that was set */
    FOLLOW_UP_QUIET,       /* for longer than the rule says: the first or second follow-up */
    FOLLOW_UP_LET_GO,      /* cold */
    FOLLOW_UP_NOBODY,      /* cold, and there is nobody to ask */
    FOLLOW_UP_APPLY,       /* it was saved and not sent */
    FOLLOW_UP_NONE,        /* nothing until the day */
};

enum {
    FOLLOW_UP_AFTER_SENT = 7, /* business days */
    FOLLOW_UP_AFTER_WORD = 4,
    FOLLOW_UP_LAST_WAIT = 10,
    FOLLOW_UPS_MAX = 2,
    FOLLOW_UP_COLD_DAYS = 60, /* days */
};

/* Days with year 0 are unknown, or not there. */
struct follow_up_case {
    bool sent;        /* false: only saved */
    bool in_rounds;   /* it has come further than being sent */
    bool has_contact; /* somebody with an address or number is known */
    struct date made; /* when it was put on the board */
    struct date applied;
    struct date contacted, heard; /* when I wrote last, and when they did */
    struct date moved;            /* when its stage or a round's outcome changed last */
    int follow_ups;               /* how often I wrote since the last of these, but for what I wrote */
    struct date my_promise, their_promise; /* the first open one's due day */
    struct date planned;                   /* the follow-up that was set */
    struct date next_round;
};

struct follow_up {
    enum follow_up_urgency urgency;
    enum follow_up_why why;
    struct date on; /* the day that decides: due, of the round, or on which waiting ends; year 0: none */
};

struct follow_up follow_up_next(const struct follow_up_case *c, const struct calendar *calendar,
                                struct date today);

const char *follow_up_urgency_name(enum follow_up_urgency u); /* "urgent" ... */
const char *follow_up_why_name(enum follow_up_why w);         /* "keep-promise" ... */
const char *follow_up_why_text(enum follow_up_why w);         /* "keep your promise" */

#endif
