/*
 * linkedin-rules.h: every rule about a LinkedIn profile beside a CV, one line each, as the rules of
 * lint/rules.h. The functions are in the files linkedin-rules-*.c, the texts in content/rules/linkedin.yaml.
 */
#ifndef DRYRUN_ROUNDS_APPLY_LINKEDIN_RULES_H
#define DRYRUN_ROUNDS_APPLY_LINKEDIN_RULES_H

/* clang-format off */
#define LINKEDIN_RULE_LIST(RULE) \
    RULE("L01", "headline-title", CV_WARNING, CV_GRADE_C, false, drift_headline) \
    RULE("L02", "headline-skills", CV_NOTE, CV_GRADE_C, false, drift_headline_skills) \
    RULE("L03", "about-missing", CV_WARNING, CV_GRADE_C, false, drift_about) \
    RULE("L04", "about-differs", CV_WARNING, CV_GRADE_C, false, drift_about_differs) \
    RULE("L05", "titles", CV_WARNING, CV_GRADE_C, false, drift_titles) \
    RULE("L06", "months", CV_WARNING, CV_GRADE_C, false, drift_dates) \
    RULE("L07", "job-not-there", CV_WARNING, CV_GRADE_C, false, drift_job_not_there) \
    RULE("L08", "job-not-here", CV_NOTE, CV_GRADE_C, false, drift_job_not_here) \
    RULE("L09", "skill-not-there", CV_WARNING, CV_GRADE_C, false, drift_skills) \
    RULE("L10", "no-endorsement", CV_NOTE, CV_GRADE_CONFLICTING, false, drift_endorsements) \
    RULE("L11", "no-recommendation", CV_NOTE, CV_GRADE_C, false, drift_recommendations) \
    RULE("L12", "education", CV_WARNING, CV_GRADE_C, false, drift_education) \
    RULE("L13", "certificate-not-there", CV_NOTE, CV_GRADE_C, false, drift_certificates) \
    RULE("L14", "place", CV_WARNING, CV_GRADE_C, false, drift_place) \
    RULE("L15", "address", CV_NOTE, CV_GRADE_C, false, drift_address) \
    RULE("L16", "still-open", CV_WARNING, CV_GRADE_C, false, drift_still_open) \
    RULE("L17", "open-to-work", CV_NOTE, CV_GRADE_C, false, drift_open) \
    RULE("L18", "name", CV_WARNING, CV_GRADE_C, false, drift_name)
/* clang-format on */

#endif
