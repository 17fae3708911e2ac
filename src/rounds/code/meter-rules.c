#include "rounds/code/meter.h"

_Static_assert((int)METER_DIFFICULTIES == (int)EXAM_DIFFICULTIES &&
                   (int)METER_SLOTS_MAX == (int)EXAM_SLOTS_MAX,
               "the meter and the exams name the same difficulties");

/* Those of the slot's patterns that the meter has. */
static uint32_t known(const struct exam_slot *slot, const struct str *patterns, size_t n_patterns)
{
    uint32_t set = 0;
    for (size_t i = 0; i < slot->n_patterns; i++)
        for (size_t p = 0; p < n_patterns; p++)
            if (str_eq(slot->patterns[i], patterns[p]))
                set |= UINT32_C(1) << p;
    return set;
}

enum err meter_exam_of(const struct exam_rules *rules, const struct str *patterns, size_t n_patterns,
                       const double *frequency, struct arena *a, struct meter_exam *ret, struct error *e)
{
    if (n_patterns == 0 || n_patterns > METER_PATTERNS_MAX)
        return error_set(e, ERR_INVALID, "patterns", "There are between 1 and %d patterns.",
                         METER_PATTERNS_MAX);
    struct meter_slot *slots = arena_array(a, struct meter_slot, rules->n_slots);
    for (size_t i = 0; i < rules->n_slots; i++) {
        const struct exam_slot *from = &rules->slots[i];
        slots[i] =
            (struct meter_slot){from->difficulties, known(from, patterns, n_patterns), (double)from->points};
        char field[48];
        if (from->kind == EXAM_FRONT_END)
            return error_set(
                e, ERR_INVALID, "exam",
                "problem %zu of this exam is a front-end task: how able somebody is at these is not estimated",
                i + 1);
        snprintf(field, sizeof field, "slots[%zu].pattern", i);
        if (from->n_patterns > 0 && slots[i].patterns == 0)
            return error_set(e, ERR_INVALID, field,
                             "None of the patterns of problem %zu is one that ability is known of.", i + 1);
    }
    *ret = (struct meter_exam){
        .slots = slots,
        .n_slots = rules->n_slots,
        .minutes = (double)rules->minutes,
        .pass = rules->pass,
        .by_test = rules->points == EXAM_BY_TEST,
        .forward = rules->order == EXAM_FORWARD,
        .frequency = frequency,
    };
    return ERR_OK;
}
