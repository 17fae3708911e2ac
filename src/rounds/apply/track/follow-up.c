#include "rounds/apply/track/follow-up.h"

static bool there(struct date d)
{
    return d.year > 0;
}

static struct date later(struct date a, struct date b)
{
    return !there(a) || (there(b) && date_compare(b, a) > 0) ? b : a;
}

static struct date earlier(struct date a, struct date b)
{
    return !there(a) || (there(b) && date_compare(b, a) < 0) ? b : a;
}

static struct follow_up next(enum follow_up_urgency urgency, enum follow_up_why why, struct date on)
{
    return (struct follow_up){urgency, why, on};
}

static bool over(struct date due, struct date today)
{
    return there(due) && date_compare(due, today) < 0;
}

static bool come(struct date day, struct date today)
{
    return there(day) && date_compare(day, today) <= 0;
}

/* Nobody has said anything: how long may that be? */
static struct follow_up silence(const struct follow_up_case *c, const struct calendar *calendar,
                                struct date today)
{
    struct date last = later(later(c->applied, c->contacted), later(c->heard, c->moved));
    if (!there(last))
        last = c->made;
    bool after_word = c->in_rounds || there(c->heard) || c->follow_ups > 0;
    bool asked_enough = c->follow_ups >= FOLLOW_UPS_MAX;
    int wait = asked_enough ? FOLLOW_UP_LAST_WAIT : after_word ? FOLLOW_UP_AFTER_WORD : FOLLOW_UP_AFTER_SENT;
    struct date due = calendar_add(calendar, last, wait);
    if (date_days(today) - date_days(last) >= FOLLOW_UP_COLD_DAYS || (asked_enough && come(due, today)))
        return next(FOLLOW_UP_COLD, c->has_contact ? FOLLOW_UP_LET_GO : FOLLOW_UP_NOBODY, last);
    return come(due, today) ? next(FOLLOW_UP_OVERDUE, FOLLOW_UP_QUIET, due)
                            : next(FOLLOW_UP_WAITING, FOLLOW_UP_NONE, due);
}

struct follow_up follow_up_next(const struct follow_up_case *c, const struct calendar *calendar,
                                struct date today)
{
    /* They wrote last, and it is my turn; on the same day there is time still. */
    bool my_turn =
        over(c->heard, today) && (!there(c->contacted) || date_compare(c->contacted, c->heard) < 0);
    bool waits_for_them = there(c->their_promise) || there(c->planned) || there(c->next_round);
    if (come(c->my_promise, today))
        return next(FOLLOW_UP_URGENT, FOLLOW_UP_KEEP_PROMISE, c->my_promise);
    if (there(c->next_round) && date_compare(c->next_round, calendar_add(calendar, today, 1)) <= 0 &&
        !over(c->next_round, today))
        return next(FOLLOW_UP_URGENT, FOLLOW_UP_PREPARE_ROUND, c->next_round);
    if (my_turn && !waits_for_them)
        return next(FOLLOW_UP_URGENT, FOLLOW_UP_ANSWER, c->heard);
    if (over(c->their_promise, today))
        return next(FOLLOW_UP_OVERDUE, FOLLOW_UP_ASK_PROMISE, c->their_promise);
    if (come(c->planned, today))
        return next(FOLLOW_UP_OVERDUE, FOLLOW_UP_PLANNED, c->planned);
    if (waits_for_them) {
        struct date on = earlier(earlier(c->their_promise, c->planned), c->next_round);
        return next(FOLLOW_UP_WAITING, FOLLOW_UP_NONE, on);
    }
    if (!c->sent)
        return next(FOLLOW_UP_WAITING, FOLLOW_UP_APPLY, (struct date){0});
    return silence(c, calendar, today);
}

const char *follow_up_urgency_name(enum follow_up_urgency u)
{
    static const char *const names[] = {"urgent", "overdue", "waiting", "cold"};
    return names[u];
}

const char *follow_up_why_name(enum follow_up_why w)
{
    static const char *const names[] = {"keep-promise", "prepare-round", "answer", "ask-promise", "planned",
                                        "quiet",        "let-go",        "nobody", "apply",       "none"};
    return names[w];
}

const char *follow_up_why_text(enum follow_up_why w)
{
    static const char *const texts[] = {"keep your promise",
                                        "prepare the round",
                                        "answer them",
                                        "ask about their promise",
                                        "follow up, as planned",
                                        "it is quiet: ask",
                                        "nothing came of it: let it go",
                                        "nothing came of it, and there is nobody to ask",
                                        "saved: apply, or let it go",
                                        "nothing until then"};
    return texts[w];
}
