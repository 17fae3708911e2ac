#include "rounds/screen/heat.h"

const char *const heat_names[3] = {"never", "shaky", "defended"};

void heat_add(struct heat_claim *h, int64_t id, int level, int grade, int64_t at_ms)
{
    if (level < 1 || level > LADDER_LEVELS || grade < 1 || grade > LADDER_GRADE_MAX)
        return;
    struct heat_level *l = &h->levels[level - 1];
    bool good = grade >= HEAT_GRADE_DEFENDED;
    bool later = !l->times || at_ms > l->at_ms || (at_ms == l->at_ms && id > l->id);
    l->times++;
    l->ever |= good;
    if (!later)
        return;
    l->heat = good ? HEAT_DEFENDED : HEAT_SHAKY;
    l->grade = grade;
    l->at_ms = at_ms;
    l->id = id;
}

int heat_deepest(const struct heat_claim *h)
{
    for (int level = LADDER_LEVELS; level > 0; level--)
        if (h->levels[level - 1].heat == HEAT_DEFENDED)
            return level;
    return 0;
}

bool heat_asked(const struct heat_claim *h)
{
    for (int i = 0; i < LADDER_LEVELS; i++)
        if (h->levels[i].times)
            return true;
    return false;
}

bool heat_never_below_two(const struct heat_claim *h)
{
    return !h->levels[LADDER_LEVELS - 1].ever;
}

static int need(const struct heat_claim *h)
{
    if (!heat_asked(h))
        return 0;
    for (int i = 0; i < LADDER_LEVELS; i++)
        if (h->levels[i].heat == HEAT_SHAKY)
            return 1;
    return heat_never_below_two(h) ? 2 : 3;
}

static int64_t last(const struct heat_claim *h)
{
    int64_t at = 0;
    for (int i = 0; i < LADDER_LEVELS; i++)
        at = h->levels[i].at_ms > at ? h->levels[i].at_ms : at;
    return at;
}

int heat_order(const struct heat_claim *a, const struct heat_claim *b)
{
    int by_need = need(a) - need(b);
    int64_t at = last(a), bt = last(b);
    return by_need ? by_need : at < bt ? -1 : at > bt;
}

void heat_put_levels(const struct heat_claim *h, struct json_writer *w)
{
    jw_begin(w, '[');
    for (int i = 0; i < LADDER_LEVELS; i++) {
        const struct heat_level *l = &h->levels[i];
        jw_begin(w, '{');
        jw_put_int(w, "level", i + 1);
        jw_put_cstr(w, "heat", heat_names[l->heat]);
        jw_put_bool(w, "ever", l->ever);
        jw_put_int(w, "times", l->times);
        jw_key(w, "grade");
        if (l->times)
            jw_int(w, l->grade);
        else
            jw_null(w);
        jw_key(w, "at_ms");
        if (l->times)
            jw_int(w, l->at_ms);
        else
            jw_null(w);
        jw_end(w);
    }
    jw_end(w);
}
