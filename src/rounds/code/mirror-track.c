/*
 * One pass over the signals puts them in order and pairs what begins with what ends.
 *
 * Times that go backwards are taken for the one before; what comes after the end is dropped; what is open at
 * the end ends there. Losing the focus and being hidden often come together, in any order: the window is left
 * from the first of them until neither holds. A key, an edit or a paste can only happen in the window, so it
 * ends an absence whose end was not told, too.
 */
#include "rounds/code/mirror-internal.h"

struct state {
    bool blurred, hidden, full;
    int64_t away_ms, window_ms, mouse_ms, screens_ms, place_ms, stop_ms; /* since when; -1: it is not so */
    int64_t last_ms;                                                     /* of the signal before */
};

void mirror_span_put(struct track *t, struct spans *s, int64_t from_ms, int64_t to_ms, int64_t problem)
{
    arena_grow(t->a, s->v, s->n, s->cap);
    s->v[s->n++] = (struct mirror_span){from_ms, to_ms, problem};
}

int64_t mirror_spans_ms(const struct spans *s, int64_t *ret_longest, int64_t *ret_longest_at)
{
    int64_t sum = 0, longest = -1;
    for (size_t i = 0; i < s->n; i++) {
        const int64_t ms = s->v[i].to_ms - s->v[i].from_ms;
        sum += ms;
        if (ms > longest) {
            longest = ms;
            *ret_longest = ms;
            *ret_longest_at = s->v[i].from_ms;
        }
    }
    return sum;
}

static void open_at(int64_t *since, int64_t now)
{
    if (*since < 0)
        *since = now;
}

static void close_at(struct track *t, struct spans *s, int64_t *since, int64_t now, int64_t least_ms)
{
    if (*since >= 0 && now - *since >= least_ms)
        mirror_span_put(t, s, *since, now, 0);
    *since = -1;
}

static void leave(struct track *t, struct state *s, int64_t now)
{
    open_at(&s->away_ms, now);
    close_at(t, &t->mouse, &s->mouse_ms, now, MIRROR_MOUSE_MS);
}

static void come_back(struct track *t, struct state *s, int64_t now)
{
    s->blurred = s->hidden = false;
    close_at(t, &t->away, &s->away_ms, now, MIRROR_BLINK_MS);
}

/* From the beginning to the first signal, and from the last before a page was loaded again to the first after
 * it, nothing was seen. */
static void begin(struct track *t, struct state *s, int64_t now)
{
    if (s->stop_ms >= 0)
        close_at(t, &t->unseen, &s->stop_ms, now, 0);
    else if (s->away_ms < 0 && now - s->last_ms >= MIRROR_BLIND_MS)
        mirror_span_put(t, &t->unseen, s->last_ms, now, 0);
    come_back(t, s, now);
    close_at(t, &t->mouse, &s->mouse_ms, now, MIRROR_MOUSE_MS);
}

static void full_screen(struct track *t, struct state *s, bool full, int64_t now)
{
    if (full)
        close_at(t, &t->window, &s->window_ms, now, 0);
    else if (s->full)
        open_at(&s->window_ms, now);
    s->full = full;
    t->was_full = t->was_full || full;
}

static void add_edit(struct track *t, const struct mirror_signal *g)
{
    struct problem_sum *p = &t->of[g->problem];
    if (!p->added && !p->removed)
        p->first_ms = g->at_ms;
    p->last_ms = g->at_ms;
    p->added += g->n;
    p->removed += g->removed;
}

static void happened(struct track *t, struct state *s, const struct mirror_signal *g)
{
    const int64_t now = g->at_ms;
    switch (g->what) {
    case MIRROR_BEGIN: begin(t, s, now); break;
    case MIRROR_STOP: open_at(&s->stop_ms, now); break;
    case MIRROR_LEAVE:
        s->blurred = true;
        leave(t, s, now);
        break;
    case MIRROR_HIDE:
        s->hidden = true;
        leave(t, s, now);
        break;
    case MIRROR_RETURN: come_back(t, s, now); break;
    case MIRROR_SHOW:
        s->hidden = false;
        if (!s->blurred)
            come_back(t, s, now);
        break;
    case MIRROR_FULL:
    case MIRROR_WINDOW: full_screen(t, s, g->what == MIRROR_FULL, now); break;
    case MIRROR_MOUSE_OUT:
        if (s->away_ms < 0)
            open_at(&s->mouse_ms, now);
        break;
    case MIRROR_MOUSE_IN: close_at(t, &t->mouse, &s->mouse_ms, now, MIRROR_MOUSE_MS); break;
    case MIRROR_PASTE:
        come_back(t, s, now);
        t->of[g->problem].pasted += g->n;
        break;
    case MIRROR_KEYS:
        come_back(t, s, now);
        t->keys += g->n;
        break;
    case MIRROR_EDIT:
        come_back(t, s, now);
        add_edit(t, g);
        break;
    case MIRROR_SCREENS:
    case MIRROR_PLACE: {
        const bool screens = g->what == MIRROR_SCREENS;
        int64_t *since = screens ? &s->screens_ms : &s->place_ms;
        if (g->n >= (screens ? 2 : 1))
            open_at(since, now);
        else
            close_at(t, screens ? &t->screens : &t->place, since, now, 0);
        break;
    }
    case MIRROR_COPY:
    case MIRROR_WHATS: break;
    }
}

/* Idle is what lies between two signals when the window was there and nothing says that it was not seen. */
static void wait_for(struct track *t, const struct state *s, int64_t now)
{
    if (s->away_ms < 0 && s->stop_ms < 0 && now - s->last_ms >= MIRROR_IDLE_MS)
        mirror_span_put(t, &t->idle, s->last_ms, now, 0);
}

void mirror_track(const struct mirror_signal *v, size_t n, const struct mirror_context *c, struct arena *a,
                  struct track *ret)
{
    struct track t = {
        .c = c, .a = a, .v = arena_array(a, struct mirror_signal, n), .length_ms = c->length_ms};
    struct state s = {
        .away_ms = -1, .window_ms = -1, .mouse_ms = -1, .screens_ms = -1, .place_ms = -1, .stop_ms = -1};
    for (size_t i = 0; i < n; i++) {
        struct mirror_signal g = v[i];
        if (g.problem < 0 || g.problem > MIRROR_PROBLEMS_MAX)
            g.problem = 0;
        t.back += g.at_ms < s.last_ms;
        if (g.at_ms > t.length_ms) {
            t.late++;
            continue;
        }
        g.at_ms = g.at_ms < s.last_ms ? s.last_ms : g.at_ms;
        if (g.what != MIRROR_BEGIN)
            wait_for(&t, &s, g.at_ms);
        happened(&t, &s, &g);
        s.last_ms = g.at_ms;
        t.v[t.n++] = g;
    }
    const int64_t end = t.length_ms;
    if (n)
        wait_for(&t, &s, end);
    close_at(&t, &t.unseen, &s.stop_ms, end, MIRROR_BLIND_MS);
    close_at(&t, &t.away, &s.away_ms, end, MIRROR_BLINK_MS);
    close_at(&t, &t.window, &s.window_ms, end, 0);
    close_at(&t, &t.mouse, &s.mouse_ms, end, MIRROR_MOUSE_MS);
    close_at(&t, &t.screens, &s.screens_ms, end, 0);
    close_at(&t, &t.place, &s.place_ms, end, 0);
    t.never_full = c->full_screen && t.n && !t.was_full;
    *ret = t;
}
