/*
 * irt-calibrate.h: difficulty and discrimination of items from the answers of many people.
 *
 * Marginal maximum likelihood: abilities are N(0, 1) and averaged out on a grid, and slope and intercept of
 * each item are raised in turns with the answers expected at each point of it (EM: Bock & Aitkin,
 * Psychometrika 46, 1981). The two-parameter model, or the one in which all items discriminate alike.
 *
 * Pure and deterministic.
 */
#ifndef DRYRUN_MODEL_IRT_CALIBRATE_H
#define DRYRUN_MODEL_IRT_CALIBRATE_H

#include "base/arena.h"
#include "base/err.h"
#include "model/chance/irt.h"

#include <stdint.h>

enum { IRT_CALIBRATE_ITEMS_MAX = 1000, IRT_CALIBRATE_PEOPLE_MAX = 100000, IRT_CALIBRATE_STEPS_MAX = 2000 };

/* What one person answered, or `times` people alike. */
struct irt_person {
    const int8_t *right; /* of each item: 1 right, 0 wrong, -1 not asked */
    uint32_t times;
};

struct irt_calibration {
    struct irt_item *items; /* in the arena; c = 0, d = 1 */
    double log_likelihood;
    size_t steps; /* of EM */
    bool settled; /* within IRT_CALIBRATE_STEPS_MAX */
};

/*
 * one_slope: all items discriminate alike. ERR_INVALID ("people", "items") without either, or when an item
 * was answered alike by all ("items[3]"): then its difficulty is anything; ERR_TOO_LARGE beyond the limits.
 */
enum err irt_calibrate(const struct irt_person *people, size_t n_people, size_t n_items, bool one_slope,
                       struct arena *a, struct irt_calibration *ret, struct error *e) warn_unused;

#endif
