/*
 * demands.h: what a job ad asks for: skills, years, languages, a degree, and the questions that knock out.
 *
 * The ad is read line by line. Headings say what stands below them ("Your profile", "Nice to have", "Wir
 * bieten"), words in the line say more ("must", "is a plus", "von Vorteil"), and those go before. Where no
 * heading says it, a line with "experience with", "Kenntnisse in" ... is a demand, and a skill in any other
 * line is only mentioned. What is under "we offer" and "about us" is no demand. "Java or Kotlin" is one
 * demand with alternatives. English and German.
 *
 * Each demand keeps the line that it was read from, and why it counts as it does. Pure; all in the arena.
 */
#ifndef DRYRUN_ROUNDS_APPLY_DEMANDS_H
#define DRYRUN_ROUNDS_APPLY_DEMANDS_H

#include "rounds/apply/ad/ad.h"
#include "rounds/apply/ad/skills.h"
#include "rounds/apply/ad/spoken.h"
#include "rounds/apply/lint/lint.h"

enum { DEMANDS_MAX = 300, DEMAND_CHOICES_MAX = 8 };

enum demand_kind {
    DEMAND_SKILL,
    DEMAND_YEARS,    /* of experience, in all */
    DEMAND_LANGUAGE, /* that people speak */
    DEMAND_DEGREE,
    DEMAND_PERMIT,
    DEMAND_PLACE, /* to be somewhere, to move, to travel */
    DEMAND_NOTICE,
};

enum demand_strength { DEMAND_MENTIONED, DEMAND_NICE, DEMAND_REQUIRED };

struct demand {
    enum demand_kind kind;
    enum demand_strength strength;
    struct str name; /* "Kubernetes", "Java or Kotlin", "German (C1)", "5 years of experience" */
    const struct skill *choices[DEMAND_CHOICES_MAX];
    size_t n_choices;   /* DEMAND_SKILL: any of them will do */
    struct str as_said; /* DEMAND_SKILL: the first one as the ad writes it: "Postgres" */
    int years;          /* 0: not said; of the skill, or in all */
    int level;          /* DEMAND_LANGUAGE: 1 (A1) to 6 (C2); 0: not said */
    size_t times;       /* how often the ad names it */
    struct str line;    /* where it was read, cut */
    struct str why;     /* "under \"Your profile\"", "the line says \"must\"" */
};

struct demands {
    struct demand *v; /* required first, then nice, then mentioned; else as in the ad */
    size_t n;
};

const char *demand_kind_name(enum demand_kind k);         /* "skill", "years", ... */
const char *demand_strength_name(enum demand_strength s); /* "mentioned", "nice", "required" */

void demands_of(const struct ad *ad, const struct skills *skills, struct arena *a, struct demands *ret);

/* What the rules about a CV want to know of an ad (R18, R19, R25). */
void demands_for_lint(const struct ad *ad, const struct demands *d, struct arena *a, struct cv_ad *ret);

#endif
