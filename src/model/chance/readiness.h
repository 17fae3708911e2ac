/*
 * readiness.h: from skills to an offer: the chance to pass each stage of a hiring process, what one's own
 * results say of it, and where the next hours are worth most.
 *
 * Skills are in logits, 0 is the average candidate (irt.h). A stage s asks for them with the weights w_s and
 * lets the average candidate pass with the chance `market`:
 *
 *     p_s  = logistic( mu_s / sqrt(1 + pi v_s / 8) )       mu_s = sum w_sk mean_k + logit(market_s),  v_s = sum w_sk^2 se_k^2
 *     p'_s = (READINESS_PRIOR p_s + passed_s) / (READINESS_PRIOR + tries_s)
 *     P    = product of p'_s                                an offer, once invited
 *
 * The root is MacKay's (Neural Computation 4, 1992): what is not known of a skill draws the chance to the
 * middle. The second line is the mean of a Beta-Binomial: the model counts as READINESS_PRIOR imaginary
 * interviews.
 *
 * h hours on skill k lift its mean by gain_k (1 - e^(-h / tau_k)). How the next hours are best spent is found
 * by trying every split in whole hours; the order of two options whose intervals overlap is for the caller to
 * doubt.
 *
 * Pure and deterministic; nothing is allocated.
 */
#ifndef DRYRUN_MODEL_READINESS_H
#define DRYRUN_MODEL_READINESS_H

#include <stddef.h>
#include <stdint.h>

enum { READINESS_SKILLS_MAX = 6, READINESS_STAGES_MAX = 12, READINESS_PRIOR = 8, READINESS_HOURS_MAX = 20 };

struct readiness_skill {
    double mean, se;  /* logits; se >= 0 */
    double gain, tau; /* logits and hours; tau > 0 */
};

struct readiness_stage {
    double market; /* 0 to 1, neither end */
    double weights[READINESS_SKILLS_MAX];
    uint32_t passed, tries; /* one's own; passed <= tries */
};

struct readiness {
    struct readiness_skill skills[READINESS_SKILLS_MAX];
    size_t n_skills;
    struct readiness_stage stages[READINESS_STAGES_MAX];
    size_t n_stages;
};

/* p_s, by the skills alone; and p'_s, with one's own results. */
double readiness_by_skill(const struct readiness *r, size_t stage);
double readiness_stage(const struct readiness *r, size_t stage);

/* P. */
double readiness_offer(const struct readiness *r);

/* At least one offer of n applications, each invited with the chance `invited`. */
double readiness_any_offer(double offer, double invited, uint32_t applications);

/* The same person after so many hours on each skill. */
struct readiness readiness_after(const struct readiness *r, const double hours[READINESS_SKILLS_MAX]);

/* By how much ln P grows from one hour on the skill. */
double readiness_hour(const struct readiness *r, size_t skill);

/*
 * The split of so many hours (at most READINESS_HOURS_MAX) with the largest P, of equal ones that with more
 * for the earlier skills; returns that P.
 */
double readiness_best_split(const struct readiness *r, unsigned hours, unsigned ret[READINESS_SKILLS_MAX]);

#endif
