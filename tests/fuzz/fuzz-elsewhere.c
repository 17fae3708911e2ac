/* Tables and lists of problems of other sites, from any bytes: what is taken has a title and a key of its
 * own, and addresses are of the web. */
#include "base/utf8.h"
#include "rounds/code/elsewhere.h"

#include <assert.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const struct elsewhere_problem *p, struct arena *a)
{
    struct elsewhere_place place;
    assert(p->title.n && p->title.n <= ELSEWHERE_TITLE_MAX && utf8_valid(p->title));
    assert(p->key.n && p->key.n <= ELSEWHERE_KEY_MAX && utf8_valid(p->key));
    assert(p->result < ELSEWHERE_RESULTS && p->minutes >= 0 && p->minutes <= ELSEWHERE_MINUTES_MAX);
    assert(!p->done.year || date_valid(p->done));
    /* What an address was shortened to says the same again. */
    if (p->url.n) {
        bool is = elsewhere_place(p->url, a, &place);
        assert(is && str_eq(place.site, p->site) && str_eq(place.url, p->url));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct elsewhere_habits habits;
    struct elsewhere all;
    struct error e = {0};
    struct arena a;
    arena_init(&a);
    if (elsewhere_read((struct str){(const char *)data, size}, &habits, &a, &all, &e) == ERR_OK) {
        assert(all.n > 0);
        for (size_t i = 0; i < all.n; i++) {
            check(&all.v[i], &a);
            assert(i == 0 || all.v[i - 1].line <= all.v[i].line);
        }
    }
    arena_release(&a);
    return 0;
}
