/*
 * Is there a result in the result? A number counts when it measures what came of it, not how much work went
 * in ("38 workshops", "a project of 14 months"); without one an observable does: something that others can
 * see or that stopped ("merged", "no longer", "on the date").
 */
#include "rounds/story/quantity.h"
#include "rounds/story/rule.h"

static const char *const observables[] = {"no longer",
                                          "any more",
                                          "anymore",
                                          "never again",
                                          "never came back",
                                          "did not come back",
                                          "has not come back",
                                          "not happened again",
                                          "not happen again",
                                          "without a single",
                                          "without any",
                                          "without an incident",
                                          "without downtime",
                                          "without loss",
                                          "not a single",
                                          "not one",
                                          "nobody",
                                          "no one",
                                          "no incident",
                                          "no incidents",
                                          "none of",
                                          "nothing was lost",
                                          "no data",
                                          "no downtime",
                                          "no complaint",
                                          "no complaints",
                                          "no outage",
                                          "no outages",
                                          "no second",
                                          "zero",
                                          "on time",
                                          "on the day",
                                          "on the date",
                                          "in time for",
                                          "before the deadline",
                                          "ahead of",
                                          "stopped",
                                          "disappeared",
                                          "vanished",
                                          "gone",
                                          "withdrawn",
                                          "for the first time",
                                          "first prize",
                                          "second prize",
                                          "third prize",
                                          "won the",
                                          "prize",
                                          "award",
                                          "adopted",
                                          "signed",
                                          "renewed",
                                          "extended the contract",
                                          "merged",
                                          "promoted",
                                          "promotion",
                                          "hired",
                                          "fell",
                                          "dropped",
                                          "went down",
                                          "went up",
                                          "doubled",
                                          "halved",
                                          "tripled",
                                          "increased",
                                          "decreased",
                                          "audit",
                                          "still in use",
                                          "still used",
                                          "still runs",
                                          "still running",
                                          "is used",
                                          "are used",
                                          "uses it",
                                          "use it",
                                          "using it",
                                          "is now the",
                                          "are now",
                                          "now mentors",
                                          "now runs",
                                          "became the default",
                                          "became the standard",
                                          "became the template",
                                          "the default for",
                                          "is the standard",
                                          "became the rule",
                                          "copied",
                                          "accepted",
                                          "approved",
                                          "closed the ticket",
                                          "ticket was closed",
                                          "was closed",
                                          "asked for",
                                          "asked me to",
                                          "came back to",
                                          "switched to",
                                          "switched it off",
                                          "turned off",
                                          "was switched off",
                                          "removed from",
                                          "passed",
                                          "certified",
                                          "recovered",
                                          "restored",
                                          "refunded",
                                          "back online",
                                          "back up",
                                          "released on",
                                          "shipped on",
                                          "launched on",
                                          "live on",
                                          "cancelled the",
                                          "other teams",
                                          "the other team",
                                          "every team",
                                          "all teams",
                                          "the next release",
                                          "invited",
                                          "took over",
                                          "owns",
                                          "on her own",
                                          "on his own",
                                          "on their own",
                                          "by herself",
                                          "by himself",
                                          "from then on",
                                          "since then",
                                          "ever since",
                                          "nicht mehr",
                                          "nie wieder",
                                          "kein einziges",
                                          "keine einzige",
                                          "keinen einzigen",
                                          "kein einziger",
                                          "niemand",
                                          "keiner mehr",
                                          "ohne ausfall",
                                          "ohne datenverlust",
                                          "rechtzeitig",
                                          "punktlich",
                                          "termingerecht",
                                          "zum termin",
                                          "vor der frist",
                                          "seitdem",
                                          "seither",
                                          "zum ersten mal",
                                          "gewonnen",
                                          "preis",
                                          "verlangert",
                                          "unterschrieben",
                                          "ubernommen",
                                          "befordert",
                                          "gesunken",
                                          "gefallen",
                                          "sank",
                                          "fiel",
                                          "halbiert",
                                          "verdoppelt",
                                          "gestiegen",
                                          "stieg",
                                          "standard",
                                          "zuruckgezogen",
                                          "abgenommen",
                                          "genehmigt",
                                          "bestanden",
                                          "im einsatz",
                                          "wird heute",
                                          "nutzen es",
                                          "nutzt es",
                                          "wird noch",
                                          "lauft noch",
                                          "lauft heute",
                                          "abgeschaltet",
                                          "verschwunden",
                                          "eingestellt",
                                          "gemergt",
                                          "geschlossen",
                                          "keine beschwerden",
                                          "keine beschwerde",
                                          "kein ausfall",
                                          "keine ausfalle",
                                          "alle teams",
                                          "andere teams",
                                          NULL};

/* What one counts of work, and not of what came of it. */
static const char *const efforts[] = {
    "workshop",    "meeting",   "ticket",       "commit",  "sprint",     "page",    "hour",
    "slide",       "line",      "story",        "point",   "people",     "person",  "developer",
    "engineer",    "colleague", "month",        "week",    "year",       "day",     "interview",
    "session",     "document",  "presentation", "pull",    "request",    "review",  "call",
    "mail",        "email",     "talk",         "machine", "iteration",  "team",    "stunde",
    "monat",       "woche",     "tag",          "jahr",    "seite",      "zeile",   "termin",
    "besprechung", "mensch",    "leute",        "person",  "entwickler", "kolleg",  "treffen",
    "folie",       "version",   "repositor",    "file",    "datei",      "members", NULL};
/* "It was a project of ...", "we organised ...", "it took": the sentence counts work. */
static const char *const work_words[] = {
    "project of", "effort of",   "organised",  "organized",      "held",        "wrote",
    "it took",    "we took",     "took us",    "took me",        "worked on",   "worked for",
    "spent",      "invested",    "published",  "projekt von",    "projekt mit", "gedauert",
    "dauerte",    "organisiert", "abgehalten", "gehalten",       "geschrieben", "investiert",
    "gearbeitet", "lasted",      "went into",  "closed tickets", "meetings",    NULL};

static bool counts_effort(const struct quantity *q)
{
    if (q->unit == UNIT_DURATION)
        return true;
    if (q->unit != UNIT_COUNT)
        return false;
    for (size_t i = 0; i < q->n_nouns; i++)
        for (const char *const *e = efforts; *e; e++)
            if (str_eq(word_stem(q->nouns[i]), word_stem(str_of(*e))))
                return true;
    return !q->n_nouns;
}

static bool measures(const struct sentence *s, struct arena *a)
{
    struct quantities all = {0};
    size_t at, n;
    bool work = phrase_in(&s->words, 0, work_words, &at, &n) != NULL;
    quantities_of(s, 0, a, &all);
    for (size_t i = 0; i < all.n; i++) {
        const struct quantity *q = &all.v[i];
        if (q->derived)
            continue;
        if (q->role != QUANTITY_PLAIN || !(work || counts_effort(q)))
            return true;
        /* A time that something takes now is a result; one that the work took is none. */
        if (q->unit == UNIT_DURATION && !work)
            return true;
        if (q->unit == UNIT_COUNT && !work && q->n_nouns && !counts_effort(q))
            return true;
    }
    return false;
}

void check_result(struct looking *l)
{
    struct str first = {0};
    for (size_t i = 0; i < l->told.n; i++) {
        const struct sentence *s = &l->told.v[i];
        size_t at, n;
        if (s->part != STORY_RESULT)
            continue;
        if (!first.n)
            first = s->text;
        if (measures(s, l->a) || phrase_in(&s->words, 0, observables, &at, &n))
            return;
    }
    found_part(l, STORY_RESULT, first,
               first.n ? "the result has neither a number that measures it nor anything that others could see"
                       : "there is no result");
}
