/*
 * What is asked of a drill, and how an answer is marked. The choices are shuffled by the drill's id, so that
 * an answer by their numbers means the same wherever it is given.
 */
#include "rounds/code/loop.h"

/* How often s stands among the first n. */
static size_t count(const struct str *v, size_t n, struct str s)
{
    size_t found = 0;
    for (size_t i = 0; i < n; i++)
        found += str_eq(v[i], s);
    return found;
}

/* FNV-1a, then one step of SplitMix64 for each number. */
static uint64_t seed_of(struct str id)
{
    uint64_t h = UINT64_C(14695981039346656037);
    for (size_t i = 0; i < id.n; i++)
        h = (h ^ (unsigned char)id.p[i]) * UINT64_C(1099511628211);
    return h;
}

static uint64_t next_random(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return z ^ (z >> 31);
}

static bool begins_right(const struct loop_drill *d, const struct str *v, size_t n)
{
    return n >= d->n_steps && loop_mark(d, v, d->n_steps).right;
}

void loop_choices(const struct loop_drill *d, struct arena *a, struct str **ret, size_t *ret_n)
{
    struct str *v = arena_array(a, struct str, LOOP_CHOICES_MAX);
    uint64_t state = seed_of(d->id);
    size_t n = 0;
    for (; n < d->n_steps; n++)
        v[n] = d->steps[n].out;
    for (size_t i = 0; i < d->n_mistake; i++)
        if (count(d->mistake, i + 1, d->mistake[i]) > count(v, n, d->mistake[i]))
            v[n++] = d->mistake[i];
    for (size_t i = n; i > 1; i--) {
        size_t k = (size_t)(next_random(&state) % i);
        struct str s = v[i - 1];
        v[i - 1] = v[k];
        v[k] = s;
    }
    /* Turned round until it is not the answer; when all lines are the same, any order is. */
    for (size_t turn = 0; turn < n && begins_right(d, v, n); turn++) {
        struct str first = v[0];
        for (size_t i = 1; i < n; i++)
            v[i - 1] = v[i];
        v[n - 1] = first;
    }
    *ret = v;
    *ret_n = n;
}

struct loop_mark loop_mark(const struct loop_drill *d, const struct str *lines, size_t n)
{
    struct loop_mark m = {.is_mistake = n == d->n_mistake};
    for (size_t i = 0; i < n && m.is_mistake; i++)
        m.is_mistake = str_eq(lines[i], d->mistake[i]);
    while (m.at < n && m.at < d->n_steps && str_eq(lines[m.at], d->steps[m.at].out))
        m.at++;
    m.right = m.at == n && m.at == d->n_steps;
    if (m.at < d->n_steps)
        m.step = &d->steps[m.at];
    if (m.at < n)
        m.given = lines[m.at];
    return m;
}

double loop_share(const struct loop_drill *d, const struct loop_mark *m)
{
    return m->right ? 1 : (double)m->at / (double)(d->n_steps + 1);
}

/* ---- JSON ---- */

static void put_strs(struct json_writer *w, const char *key, const struct str *v, size_t n)
{
    jw_key(w, key);
    jw_begin(w, '[');
    for (size_t i = 0; i < n; i++)
        jw_str(w, v[i]);
    jw_end(w);
}

static void put_step(struct json_writer *w, const struct loop_step *s)
{
    jw_begin(w, '{');
    jw_put_str(w, "out", s->out);
    jw_put_int(w, "line", s->line);
    jw_put_str(w, "why", s->why);
    jw_end(w);
}

static void put_rule(struct json_writer *w, const struct loop_drill *d)
{
    jw_put_str(w, "rule", d->rule);
    jw_key(w, "source");
    jw_begin(w, '{');
    jw_put_str(w, "name", d->source);
    jw_put_str(w, "url", d->url);
    jw_end(w);
}

static void put_answer(struct json_writer *w, const struct loop_drill *d)
{
    jw_key(w, "prints");
    jw_begin(w, '[');
    for (size_t i = 0; i < d->n_steps; i++)
        put_step(w, &d->steps[i]);
    jw_end(w);
    jw_key(w, "fails");
    if (d->fails.n)
        jw_str(w, d->fails);
    else
        jw_null(w);
    put_rule(w, d);
    jw_key(w, "mistake");
    jw_begin(w, '{');
    put_strs(w, "prints", d->mistake, d->n_mistake);
    jw_put_str(w, "why", d->mistake_why);
    jw_end(w);
}

void loop_head_json(const struct loop_drill *d, struct json_writer *w)
{
    jw_put_str(w, "id", d->id);
    jw_put_str(w, "title", d->title);
    put_strs(w, "topics", d->topics, d->n_topics);
    jw_put_cstr(w, "difficulty", loop_level_names[d->level]);
}

void loop_json(const struct loop_drill *d, bool answer, struct arena *a, struct json_writer *w)
{
    struct str *choices;
    size_t n;
    loop_choices(d, a, &choices, &n);
    jw_begin(w, '{');
    loop_head_json(d, w);
    jw_put_str(w, "code", d->code);
    put_strs(w, "choices", choices, n);
    if (answer)
        put_answer(w, d);
    jw_end(w);
}

void loop_mark_json(const struct loop_drill *d, const struct loop_mark *m, struct json_writer *w)
{
    jw_put_bool(w, "right", m->right);
    jw_put_int(w, "at", (int64_t)m->at);
    jw_key(w, "given");
    if (m->given.p)
        jw_str(w, m->given);
    else
        jw_null(w);
    jw_key(w, "step");
    if (m->step)
        put_step(w, m->step);
    else
        jw_null(w);
    jw_key(w, "mistake");
    if (m->is_mistake)
        jw_str(w, d->mistake_why);
    else
        jw_null(w);
    put_rule(w, d);
}
