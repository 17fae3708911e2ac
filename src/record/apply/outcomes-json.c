#include "record/apply/outcomes.h"
#include "record/fields.h"

static void put_stages(const struct funnel *f, struct json_writer *w)
{
    jw_key(w, "stages");
    jw_begin(w, '[');
    for (size_t s = 0; s < FUNNEL_STAGES; s++) {
        jw_begin(w, '{');
        jw_put_cstr(w, "stage", funnel_stages[s]);
        jw_put_int(w, "reached", (int64_t)f->stages[s].reached);
        jw_put_int(w, "here", (int64_t)f->stages[s].here);
        field_rate(w, "from_before", &f->stages[s].from);
        jw_end(w);
    }
    jw_end(w);
}

static void put_curve(const struct funnel *f, struct json_writer *w)
{
    jw_key(w, "reply");
    jw_begin(w, '{');
    jw_put_int(w, "timed", (int64_t)f->n_timed);
    jw_put_int(w, "replied", (int64_t)f->curve.n_happened);
    jw_key(w, "median_days");
    if (f->median_days == SURVIVAL_NEVER)
        jw_null(w);
    else
        jw_int(w, f->median_days);
    jw_key(w, "waiting");
    jw_begin(w, '[');
    for (size_t i = 0; i < f->curve.n_steps; i++) {
        const struct survival_step *s = &f->curve.steps[i];
        jw_begin(w, '{');
        jw_put_int(w, "days", s->days);
        jw_put_real(w, "share", s->waiting);
        jw_put_real(w, "low", s->low);
        jw_put_real(w, "high", s->high);
        jw_end(w);
    }
    jw_end(w);
    jw_end(w);
}

static void put_groups(const struct funnel *f, struct json_writer *w)
{
    static const char *const needs[] = {"none", "more", "too-many"};
    jw_key(w, "groups");
    jw_begin(w, '[');
    for (size_t i = 0; i < f->n_groups; i++) {
        const struct funnel_group *g = &f->groups[i];
        jw_begin(w, '{');
        jw_put_str(w, "name", g->name);
        jw_put_int(w, "sent", (int64_t)g->sent);
        jw_put_int(w, "replied", g->replies.hits);
        jw_put_int(w, "counted", g->replies.tries);
        field_rate(w, "rate", &g->rate);
        jw_end(w);
    }
    jw_end(w);
    jw_key(w, "comparison");
    if (!f->n_compared) {
        jw_null(w);
        return;
    }
    jw_begin(w, '{');
    jw_put_str(w, "better", f->groups[f->compared[0]].name);
    jw_put_str(w, "than", f->groups[f->compared[1]].name);
    jw_put_real(w, "probability", f->better);
    jw_put_cstr(w, "need", needs[f->need.kind]);
    jw_put_int(w, "about_more_of_each", f->need.kind == STATS_NEED_MORE ? f->need.more : 0);
    jw_end(w);
}

void outcomes_json(const struct funnel *f, struct json_writer *w)
{
    jw_begin(w, '{');
    jw_put_int(w, "sent", (int64_t)f->sent);
    jw_put_int(w, "open", (int64_t)f->n_open);
    jw_put_int(w, "accepted", (int64_t)f->accepted);
    put_stages(f, w);
    put_curve(f, w);
    put_groups(f, w);
    jw_end(w);
}
