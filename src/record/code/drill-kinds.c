#include "record/code/drill-kinds.h"

#include "record/content/world.h"

/* A function that lists all->v (V, N): of each x its level and its minutes. */
#define LIST(name, get, V, N, level_of, minutes_of)                                                          \
    static struct drill_list name(const struct world *w, struct arena *a)                                    \
    {                                                                                                        \
        const typeof(*get(w)) *all = get(w);                                                                 \
        struct drill_list l = {arena_array(a, struct drill, all->N), all->N};                                \
        for (size_t i = 0; i < l.n; i++) {                                                                   \
            const typeof(*all->V) *x = &all->V[i];                                                           \
            l.v[i] = (struct drill){x->id, x->title, (int)(level_of), minutes_of};                           \
        }                                                                                                    \
        return l;                                                                                            \
    }
LIST(list_loops, world_loops, v, n, x->level, 0)
LIST(list_debug, world_drills, debug, n_debug, x->minutes, x->minutes)
LIST(list_reviews, world_drills, review, n_review, x->minutes, x->minutes)
LIST(list_recursions, world_recursions, v, n, x->level, 0)
LIST(list_front_ends, world_front_ends, v, n, x->minutes, x->minutes)

#define ROW(id, name, page, list) {page, list},
const struct drill_kind drill_kinds[ATTEMPT_KINDS] = {DRILL_KINDS(ROW)};
