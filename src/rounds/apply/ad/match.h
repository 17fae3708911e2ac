/*
 * match.h: a CV beside an ad: which demands it shows, where, how often, and what to change in it.
 *
 *     struct match m;
 *     match_cv(cv, &ad, &demands, &skills, today, &arena, &m);
 *     for (size_t i = 0; i < m.n_edits; i++) ... m.edits[i].text
 *
 * There is no score. What is compared and counted is told: how many of the required skills the CV shows in a
 * job, how many only in a list, which knock-out questions it fails or leaves open, how many years it has.
 * match_order() ranks ads by these figures, in this order, and says them.
 *
 * Pure; all in the arena, views of the CV and the demands.
 */
#ifndef DRYRUN_ROUNDS_APPLY_MATCH_H
#define DRYRUN_ROUNDS_APPLY_MATCH_H

#include "rounds/apply/ad/demands.h"

enum { MATCH_PLACES_MAX = 12, MATCH_EDITS_MAX = 60 };

enum match_state {
    /* A question: the CV says that it is not so, as of a language that is not among its languages. */
    MATCH_MISSING,
    MATCH_OPEN,   /* the CV does not say */
    MATCH_LISTED, /* a skill that stands in a list or the summary only */
    MATCH_SHOWN,  /* in a job or project; a question that is answered */
};
const char *match_state_name(enum match_state s); /* "missing", "open", "listed", "shown" */

struct match_place {
    enum cv_section_kind section;
    const struct cv_entry *entry; /* NULL: of none */
    bool bullet;                  /* in what was done, and not in a list of keywords */
    struct cv_place at;
    struct str words;   /* as the CV writes it: "Postgres" */
    struct str context; /* the bullet or item, cut */
};

struct match_item {
    const struct demand *demand;
    enum match_state state;
    struct match_place *places; /* n_places, at most MATCH_PLACES_MAX */
    size_t n_places;
    size_t times;  /* in the CV */
    int last_used; /* month since year 0 of the last job that shows it; 0: no job does, or it has no dates */
    bool now;      /* that job goes on */
    struct str cv_words; /* not empty: the CV never writes it as the ad does, but so */
    struct str says;     /* one sentence: "in 2 bullets, last 2023-05 at Acme" */
};

enum match_edit_kind {
    EDIT_ADD,    /* it is nowhere: where it would stand, if it is true */
    EDIT_SHOW,   /* it is only in a list */
    EDIT_SPELL,  /* the ad writes it otherwise */
    EDIT_ANSWER, /* a question is open */
    EDIT_RECENT, /* the last job that shows it ended years ago */
};
const char *match_edit_kind_name(enum match_edit_kind k); /* "add", "show", "spell", "answer", "recent" */

struct match_edit {
    enum match_edit_kind kind;
    const struct demand *demand;
    struct str text;    /* one or two sentences */
    struct cv_place at; /* all zero: nowhere yet */
};

struct match {
    struct match_item *items; /* n_items, as the demands */
    size_t n_items;
    struct match_edit *edits; /* n_edits, the most urgent first */
    size_t n_edits;
    size_t required, required_shown, required_listed; /* skills; shown: in a job or project */
    size_t nice, nice_shown;                          /* nice_shown: listed ones, too */
    size_t failed, open;                              /* required that are no skills: not so; not said */
    int years_asked, years_have;                      /* years_asked 0: not asked */
};

void match_cv(const struct cv *cv, const struct demands *d, const struct skills *skills, struct cv_date today,
              struct arena *a, struct match *ret);

/*
 * Below 0 when a fits better: fewer that failed; the greater share of required skills shown or listed (an ad
 * that asks for none is in the middle); fewer years short; the greater share of nice ones; fewer left open.
 * 0: alike.
 */
int match_order(const struct match *a, const struct match *b);

/* "4 of 6 required skills (1 of them only in a list); 2 years short of 8; German is asked for, and not among
 * your languages" */
void match_say(const struct match *m, struct strbuf *out);

#endif
