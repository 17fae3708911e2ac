/* Each rule looks at what was put in order (mirror-track.c), and says what an examiner would say. */
#include "rounds/code/mirror-internal.h"

struct looking {
    struct track *t;
    struct mirror_report *r;
    const struct mirror_rule *rule; /* whose turn it is */
};

static void found(struct looking *l, enum mirror_grade grade, const struct spans *s, struct strbuf *message)
{
    const size_t n = s ? s->n : 0;
    l->r->v[l->r->n++] = (struct mirror_finding){l->rule,
                                                 grade,
                                                 arena_str(l->t->a, strbuf_str(message)),
                                                 n ? s->v : NULL,
                                                 n < MIRROR_SPANS_MAX ? n : MIRROR_SPANS_MAX,
                                                 n};
}

/* ---- words ---- */

/* "48 s", "1 min 12 s", "1 h 4 min" */
static void put_ms(struct strbuf *b, int64_t ms)
{
    const int64_t s = (ms + 500) / 1000;
    if (ms < 1000)
        strbuf_puts(b, "less than a second");
    else if (s < 60)
        strbuf_printf(b, "%lld s", (long long)s);
    else if (s < 3600 && s % 60)
        strbuf_printf(b, "%lld min %lld s", (long long)(s / 60), (long long)(s % 60));
    else if (s < 3600)
        strbuf_printf(b, "%lld min", (long long)(s / 60));
    else
        strbuf_printf(b, "%lld h %lld min", (long long)(s / 3600), (long long)(s / 60 % 60));
}

/* "12:04", "1:02:04": since the beginning */
static void put_at(struct strbuf *b, int64_t ms)
{
    const int64_t s = ms / 1000;
    if (s >= 3600)
        strbuf_printf(b, "%lld:%02lld:%02lld", (long long)(s / 3600), (long long)(s / 60 % 60),
                      (long long)(s % 60));
    else
        strbuf_printf(b, "%lld:%02lld", (long long)(s / 60), (long long)(s % 60));
}

static void put_times(struct strbuf *b, size_t n)
{
    if (n == 1)
        strbuf_puts(b, "once");
    else if (n == 2)
        strbuf_puts(b, "twice");
    else
        strbuf_printf(b, "%zu times", n);
}

/* "once, for 12 s at 3:04", "3 times, 1 min 2 s in all; the longest was 40 s at 12:04" */
static void put_spans(struct strbuf *b, const struct spans *s)
{
    int64_t longest = 0, at = 0;
    const int64_t sum = mirror_spans_ms(s, &longest, &at);
    put_times(b, s->n);
    strbuf_puts(b, s->n == 1 ? ", for " : ", ");
    if (s->n > 1) {
        put_ms(b, sum);
        strbuf_puts(b, " in all; the longest was ");
    }
    put_ms(b, longest);
    strbuf_puts(b, " at ");
    put_at(b, at);
}

/* ---- pasting and copying ---- */

static enum mirror_grade less(enum mirror_grade g)
{
    return g > MIRROR_NOTE ? g - 1 : g;
}

static void check_pasted(struct looking *l)
{
    const struct track *t = l->t;
    struct spans s = {0};
    int64_t all = 0, most = 0, at = 0;
    for (size_t i = 0; i < t->n; i++) {
        const struct mirror_signal *g = &t->v[i];
        if (g->what != MIRROR_PASTE || g->own || !g->n)
            continue;
        mirror_span_put(l->t, &s, g->at_ms, g->at_ms, g->problem);
        all += g->n;
        if (g->n > most) {
            most = g->n;
            at = g->at_ms;
        }
    }
    if (!s.n)
        return;
    _cleanup_(strbuf_release) struct strbuf b = {0};
    strbuf_puts(&b, "Text from outside of the exam was pasted ");
    put_times(&b, s.n);
    strbuf_printf(&b, ", %lld characters", (long long)all);
    if (s.n > 1)
        strbuf_printf(&b, " in all; the longest had %lld", (long long)most);
    strbuf_puts(&b, s.n > 1 ? ", at " : " at ");
    put_at(&b, at);
    if (t->c->paste != EXAM_PASTE_FREE)
        strbuf_puts(&b, ", where the rules do not allow it");
    enum mirror_grade g = most >= MIRROR_PASTE_MUCH || all >= 2 * MIRROR_PASTE_MUCH ? MIRROR_HIGH
                          : most >= MIRROR_PASTE_SOME                               ? MIRROR_MEDIUM
                                                                                    : MIRROR_LOW;
    found(l, t->c->paste == EXAM_PASTE_FREE ? less(g) : g, &s, &b);
}

static void check_pasted_own(struct looking *l)
{
    const struct track *t = l->t;
    struct spans s = {0};
    int64_t all = 0;
    for (size_t i = 0; i < t->n; i++) {
        if (t->v[i].what != MIRROR_PASTE || !t->v[i].own)
            continue;
        mirror_span_put(l->t, &s, t->v[i].at_ms, t->v[i].at_ms, t->v[i].problem);
        all += t->v[i].n;
    }
    if (!s.n)
        return;
    _cleanup_(strbuf_release) struct strbuf b = {0};
    strbuf_puts(&b, "Text that was copied in the exam itself was pasted ");
    put_times(&b, s.n);
    strbuf_printf(&b, ", %lld characters in all", (long long)all);
    found(l, t->c->paste == EXAM_PASTE_REFUSED ? MIRROR_LOW : MIRROR_NOTE, &s, &b);
}

static void check_statement(struct looking *l)
{
    const struct track *t = l->t;
    struct spans s = {0};
    int64_t most = 0;
    for (size_t i = 0; i < t->n; i++) {
        if (t->v[i].what != MIRROR_COPY || t->v[i].own || !t->v[i].n)
            continue;
        mirror_span_put(l->t, &s, t->v[i].at_ms, t->v[i].at_ms, t->v[i].problem);
        most = t->v[i].n > most ? t->v[i].n : most;
    }
    if (!s.n)
        return;
    _cleanup_(strbuf_release) struct strbuf b = {0};
    strbuf_puts(&b, "Text of the task was copied ");
    put_times(&b, s.n);
    strbuf_printf(&b, ", %lld characters at most", (long long)most);
    found(l, most >= MIRROR_PASTE_MUCH ? MIRROR_MEDIUM : MIRROR_LOW, &s, &b);
}

/* ---- leaving ---- */

static void check_left(struct looking *l)
{
    const struct spans *s = &l->t->away;
    int64_t longest = 0, at = 0;
    const int64_t sum = mirror_spans_ms(s, &longest, &at);
    if (!s->n)
        return;
    _cleanup_(strbuf_release) struct strbuf b = {0};
    strbuf_puts(&b, "The window was left ");
    put_spans(&b, s);
    found(l,
          s->n >= MIRROR_LEFT_OFTEN || sum >= MIRROR_LEFT_ALL_MS ? MIRROR_HIGH
          : s->n > 1 || longest > MIRROR_LEFT_LONG_MS            ? MIRROR_MEDIUM
                                                                 : MIRROR_LOW,
          s, &b);
}

static void check_left_full(struct looking *l)
{
    const struct spans *s = &l->t->window;
    int64_t longest = 0, at = 0;
    mirror_spans_ms(s, &longest, &at);
    if (!l->t->c->full_screen || (!s->n && !l->t->never_full))
        return;
    _cleanup_(strbuf_release) struct strbuf b = {0};
    if (l->t->never_full) {
        strbuf_puts(&b, "The exam was never in full screen, which its rules ask for");
    } else {
        strbuf_puts(&b, "Full screen was left ");
        put_spans(&b, s);
    }
    found(l, l->t->never_full || s->n > 1 || longest > MIRROR_LEFT_LONG_MS ? MIRROR_HIGH : MIRROR_LOW, s, &b);
}

/* After each long absence: what came within a while, less what went. */
static void check_after_leave(struct looking *l)
{
    const struct track *t = l->t;
    struct spans s = {0};
    int64_t most = 0, most_away = 0, at = 0;
    size_t from = 0;
    for (size_t i = 0; i < t->away.n; i++) {
        const struct mirror_span *w = &t->away.v[i];
        int64_t added = 0, removed = 0, last = w->to_ms, problem = 0;
        if (w->to_ms - w->from_ms < MIRROR_AFTER_LEAVE_MS)
            continue;
        while (from < t->n && t->v[from].at_ms < w->to_ms)
            from++;
        for (size_t j = from; j < t->n && t->v[j].at_ms <= w->to_ms + MIRROR_AFTER_RETURN_MS &&
                              t->v[j].what != MIRROR_LEAVE && t->v[j].what != MIRROR_HIDE;
             j++) {
            if (t->v[j].what != MIRROR_EDIT)
                continue;
            added += t->v[j].n;
            removed += t->v[j].removed;
            last = t->v[j].at_ms;
            problem = t->v[j].problem;
        }
        if (added - removed < MIRROR_AFTER_CHARS || removed * 10 > added)
            continue;
        mirror_span_put(l->t, &s, w->to_ms, last, problem);
        if (added - removed > most) {
            most = added - removed;
            most_away = w->to_ms - w->from_ms;
            at = w->to_ms;
        }
    }
    if (!s.n)
        return;
    _cleanup_(strbuf_release) struct strbuf b = {0};
    strbuf_puts(&b, "After ");
    put_ms(&b, most_away);
    strbuf_puts(&b, " away, at ");
    put_at(&b, at);
    strbuf_printf(&b, ", %lld characters were written within two minutes and hardly any taken back",
                  (long long)most);
    if (s.n > 1)
        strbuf_printf(&b, "; it happened %zu times", s.n);
    found(l, most >= 3 * MIRROR_AFTER_CHARS || s.n > 1 ? MIRROR_HIGH : MIRROR_MEDIUM, &s, &b);
}

/* ---- how it was written ---- */

/* The densest window of MIRROR_FAST_MS at each key, without overlap. A slice of keys counts where it
 * begins. */
static void check_fast(struct looking *l)
{
    const struct track *t = l->t;
    struct spans s = {0};
    const double pace = t->c->keys_minute > 0 ? 1.5 * t->c->keys_minute : MIRROR_KEYS_MINUTE;
    int64_t keys = 0, most = 0, at = 0, ended = -1;
    for (size_t i = 0, first = 0; i < t->n; i++) {
        const struct mirror_signal *g = &t->v[i];
        if (g->what != MIRROR_KEYS)
            continue;
        keys += g->n;
        for (; first < i && g->at_ms + g->ms - t->v[first].at_ms > MIRROR_FAST_MS; first++)
            keys -= t->v[first].what == MIRROR_KEYS ? t->v[first].n : 0;
        if (keys < MIRROR_FAST_KEYS || (double)keys * 60000 / MIRROR_FAST_MS <= pace)
            continue;
        if (keys > most) {
            most = keys;
            at = t->v[first].at_ms;
        }
        if (t->v[first].at_ms > ended)
            mirror_span_put(l->t, &s, t->v[first].at_ms, g->at_ms + g->ms, 0);
        else
            s.v[s.n - 1].to_ms = g->at_ms + g->ms;
        ended = g->at_ms + g->ms;
    }
    if (!s.n)
        return;
    const long long minute = (long long)(most * 60000 / MIRROR_FAST_MS);
    _cleanup_(strbuf_release) struct strbuf b = {0};
    strbuf_printf(&b, "Keys went down at %lld a minute at ", minute);
    put_at(&b, at);
    if (t->c->keys_minute > 0)
        strbuf_printf(&b, "; your own best is %.0f", t->c->keys_minute);
    else
        strbuf_printf(&b, "; hardly anybody types code at more than %d", MIRROR_KEYS_MINUTE);
    found(l, MIRROR_MEDIUM, &s, &b);
}

/* Had the editor of the problem as many characters before? Then this edit takes one back, or takes that
 * back. */
static bool was_so_long(struct looking *l, unsigned char **had, const struct mirror_signal *g)
{
    if (g->size < 0 || g->size > MIRROR_CHARS_MAX)
        return false;
    if (!had[g->problem])
        had[g->problem] = arena_alloc(l->t->a, MIRROR_CHARS_MAX / 8 + 1);
    unsigned char *byte = &had[g->problem][g->size / 8];
    const unsigned char bit = (unsigned char)(1u << (g->size % 8));
    const bool was = *byte & bit;
    *byte |= bit;
    return was;
}

/* Text that neither keys nor a paste nor an undo explain. Keys and edits are told by the slice, so that those
 * of the slices beside count too. */
static void check_no_keys(struct looking *l)
{
    const struct track *t = l->t;
    unsigned char *had[MIRROR_PROBLEMS_MAX + 1] = {NULL};
    struct spans s = {0};
    int64_t all = 0;
    for (size_t i = 0, from = 0, j; i < t->n; i++) {
        const struct mirror_signal *g = &t->v[i];
        if (g->what != MIRROR_EDIT || was_so_long(l, had, g) || g->n < MIRROR_NO_KEYS_CHARS)
            continue;
        int64_t keys = 0, pasted = 0;
        while (from < i && t->v[from].at_ms + 2000 < g->at_ms)
            from++;
        for (j = from; j < t->n && t->v[j].at_ms <= g->at_ms + g->ms + 2000; j++) {
            keys += t->v[j].what == MIRROR_KEYS ? t->v[j].n : 0;
            pasted += t->v[j].what == MIRROR_PASTE ? t->v[j].n : 0;
        }
        const int64_t unexplained = g->n - pasted - 4 * keys;
        if (unexplained < MIRROR_NO_KEYS_CHARS)
            continue;
        mirror_span_put(l->t, &s, g->at_ms, g->at_ms + g->ms, g->problem);
        all += unexplained;
    }
    if (!s.n)
        return;
    _cleanup_(strbuf_release) struct strbuf b = {0};
    strbuf_printf(&b, "%lld characters came ", (long long)all);
    strbuf_puts(&b, "without keys and without a paste, at ");
    put_at(&b, s.v[0].from_ms);
    if (s.n > 1) {
        strbuf_puts(&b, " first, ");
        put_times(&b, s.n);
        strbuf_puts(&b, " in all");
    }
    found(l, all >= MIRROR_PASTE_MUCH ? MIRROR_HIGH : MIRROR_MEDIUM, &s, &b);
}

static void check_straight(struct looking *l)
{
    const struct track *t = l->t;
    struct spans s = {0};
    _cleanup_(strbuf_release) struct strbuf b = {0};
    for (int64_t p = 0; p <= MIRROR_PROBLEMS_MAX; p++) {
        const struct problem_sum *o = &t->of[p];
        const int64_t typed = o->added - o->pasted;
        if (typed < MIRROR_STRAIGHT_CHARS || o->removed * 100 >= typed * MIRROR_STRAIGHT_PER_CENT)
            continue;
        mirror_span_put(l->t, &s, o->first_ms, o->last_ms, p);
        if (s.n > 1)
            strbuf_puts(&b, ", ");
        else
            strbuf_puts(&b, "Code was written from beginning to end with hardly a character taken back: ");
        if (p)
            strbuf_printf(&b, "problem %lld, ", (long long)p);
        strbuf_printf(&b, "%lld typed and %lld removed", (long long)typed, (long long)o->removed);
    }
    if (s.n)
        found(l, MIRROR_MEDIUM, &s, &b);
}

/* ---- the rest ---- */

static void check_spans(struct looking *l, const struct spans *s, enum mirror_grade grade, const char *begin)
{
    if (!s->n)
        return;
    _cleanup_(strbuf_release) struct strbuf b = {0};
    strbuf_puts(&b, begin);
    put_spans(&b, s);
    found(l, grade, s, &b);
}

static void check_idle(struct looking *l)
{
    check_spans(l, &l->t->idle, MIRROR_NOTE, "Nothing happened in the window, though it was there, ");
}
static void check_mouse(struct looking *l)
{
    check_spans(l, &l->t->mouse, MIRROR_LOW, "The mouse left the page, though the window was not left, ");
}
static void check_second_screen(struct looking *l)
{
    check_spans(l, &l->t->screens, MIRROR_MEDIUM, "More than one screen was connected, ");
}
static void check_place(struct looking *l)
{
    check_spans(l, &l->t->place, MIRROR_LOW, "A part of the window was outside of the screen, ");
}
static void check_blind(struct looking *l)
{
    int64_t longest = 0, at = 0;
    const int64_t sum = mirror_spans_ms(&l->t->unseen, &longest, &at);
    check_spans(l, &l->t->unseen, sum >= 60000 ? MIRROR_MEDIUM : MIRROR_LOW, "Nothing was recorded ");
}

static void check_similar(struct looking *l, bool mine)
{
    const struct mirror_context *c = l->t->c;
    const struct mirror_similar *best = NULL;
    struct spans s = {0};
    for (size_t i = 0; i < c->n_similar && i < MIRROR_SIMILAR_MAX; i++) {
        const struct mirror_similar *m = &c->similar[i];
        if (m->mine != mine || m->covered < 0.6 || m->tokens <= 0)
            continue;
        mirror_span_put(l->t, &s, c->length_ms, c->length_ms, m->problem);
        if (!best || m->covered > best->covered)
            best = m;
    }
    if (!best)
        return;
    _cleanup_(strbuf_release) struct strbuf b = {0};
    if (best->problem)
        strbuf_printf(&b, "%.0f %% of the answer to problem %lld ", best->covered * 100,
                      (long long)best->problem);
    else
        strbuf_printf(&b, "%.0f %% of the answer ", best->covered * 100);
    strbuf_printf(&b, "is in %.*s, whatever its names and layout", STR_ARG(best->to));
    const bool strong = best->covered >= 0.8 && best->tokens >= MIRROR_SIMILAR_TOKENS;
    found(l, mine ? MIRROR_NOTE : strong ? MIRROR_HIGH : MIRROR_MEDIUM, &s, &b);
}

static void check_known(struct looking *l)
{
    check_similar(l, false);
}
static void check_earlier(struct looking *l)
{
    check_similar(l, true);
}

static void (*const checks[MIRROR_RULES_N])(struct looking *) = {
    [MIRROR_PASTED] = check_pasted,
    [MIRROR_PASTED_OWN] = check_pasted_own,
    [MIRROR_LEFT] = check_left,
    [MIRROR_LEFT_FULL] = check_left_full,
    [MIRROR_AFTER_LEAVE] = check_after_leave,
    [MIRROR_FAST] = check_fast,
    [MIRROR_NO_KEYS] = check_no_keys,
    [MIRROR_STRAIGHT] = check_straight,
    [MIRROR_IDLE] = check_idle,
    [MIRROR_MOUSE] = check_mouse,
    [MIRROR_SECOND_SCREEN] = check_second_screen,
    [MIRROR_WINDOW_PLACE] = check_place,
    [MIRROR_STATEMENT] = check_statement,
    [MIRROR_KNOWN] = check_known,
    [MIRROR_EARLIER] = check_earlier,
    [MIRROR_BLIND] = check_blind,
};

void mirror_rules(struct track *t, struct mirror_report *r)
{
    r->v = arena_array(t->a, struct mirror_finding, MIRROR_RULES_N);
    for (size_t i = 0; i < MIRROR_RULES_N; i++)
        checks[i](&(struct looking){t, r, &MIRROR_RULES[i]});
}
