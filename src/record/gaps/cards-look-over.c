/* What a package would bring, card by card, before it is taken in. */
#include "record/gaps/cards-take-in.h"

#include "base/cleanup.h"

#include <stdlib.h>
#include <string.h>

struct one {
    struct str deck;
    bool made, known, changed, suspended;
};

static int by_deck(const void *pa, const void *pb)
{
    const struct one *a = pa, *b = pb;
    size_t n = a->deck.n < b->deck.n ? a->deck.n : b->deck.n;
    int c = n ? memcmp(a->deck.p, b->deck.p, n) : 0;
    return c ? c : (a->deck.n > b->deck.n) - (a->deck.n < b->deck.n);
}

static void sum_decks(struct one *ones, size_t n, struct arena *a, struct cards_seen *seen)
{
    size_t cap = 0;
    struct cards_seen_deck *d = NULL;
    if (n)
        qsort(ones, n, sizeof *ones, by_deck);
    for (size_t i = 0; i < n; i++) {
        if (!d || !str_eq(d->name, ones[i].deck)) {
            arena_grow(a, seen->decks, seen->n_decks, cap);
            d = &seen->decks[seen->n_decks++];
            *d = (struct cards_seen_deck){.name = ones[i].deck};
        }
        d->made += ones[i].made;
        d->known += ones[i].known;
        d->changed += ones[i].changed;
        d->suspended += ones[i].suspended;
    }
}

static bool names_media(struct str s)
{
    return str_find(s, STR("[sound:")) < s.n || str_find(s, STR("[picture ")) < s.n;
}

/* As foreign_place() will take it. */
static void see_place(const struct foreign_card *c, struct cards_seen *seen)
{
    if (c->type < 1 || c->type > 3)
        seen->unseen++;
    else if (c->stability > 0 && c->difficulty >= 1)
        seen->by_fsrs++;
    else if (c->type == 2 || (c->type == 3 && c->ivl_s >= 86400))
        seen->by_sm2++;
    else
        seen->learning++;
}

static void see_new(const struct foreign_cards *all, size_t i, struct cards_seen *seen)
{
    const struct foreign_card *c = &all->cards[i];
    size_t from, n;
    foreign_reviews_of(all, c->id, &from, &n);
    seen->made++;
    seen->suspended += c->queue == -1;
    seen->reviews += n;
    seen->with_media += names_media(c->front) || names_media(c->back);
    see_place(c, seen);
    if (seen->n_samples < CARDS_SAMPLES)
        seen->samples[seen->n_samples++] = i;
}

static enum err see_known(struct db *db, const struct foreign_card *c, int64_t known, struct one *o,
                          struct cards_seen *seen, struct error *e)
{
    json_auto_t *card = NULL;
    TRY(foreign_differs(db, c, known, &card, &o->changed, e));
    o->known = true;
    seen->known++;
    seen->changed += o->changed;
    return ERR_OK;
}

enum err cards_look_over(struct db *db, struct foreign_cards *all, struct arena *a, struct cards_seen *ret,
                         struct error *e)
{
    struct cards_seen seen = {0};
    struct one *ones = arena_array(a, struct one, all->n_cards);
    size_t n = 0;
    foreign_sort_reviews(all);
    for (size_t i = 0; i < all->n_cards; i++) {
        const struct foreign_card *c = &all->cards[i];
        int64_t known;
        TRY(foreign_known(db, c, &known, e));
        if (!known && !str_trim(c->front).n) {
            seen.empty++;
            continue;
        }
        struct one *o = &ones[n++];
        *o = (struct one){.deck = str_trim(c->deck), .made = !known, .suspended = !known && c->queue == -1};
        if (known)
            TRY(see_known(db, c, known, o, &seen, e));
        else
            see_new(all, i, &seen);
    }
    sum_decks(ones, n, a, &seen);
    *ret = seen;
    return ERR_OK;
}
