/*
 * rules.h: every rule about CVs, one line each: id, name, severity, grade of the evidence, whether it is off
 * unless a country asks for it, and the function that looks. A new one has a line here, its function in one
 * of the files rules-*.c, and its texts in content/rules/cv.yaml. An id never changes, and is never used
 * again.
 */
#ifndef DRYRUN_ROUNDS_APPLY_RULES_H
#define DRYRUN_ROUNDS_APPLY_RULES_H

/* clang-format off */
#define CV_RULE_LIST(RULE) \
    RULE("R01", "spelling", CV_WARNING, CV_GRADE_A, false, rule_spelling) \
    RULE("R02", "mail-address", CV_WARNING, CV_GRADE_A, false, rule_mail) \
    RULE("R03", "first-screen", CV_WARNING, CV_GRADE_B, false, rule_first_screen) \
    RULE("R04", "headings-and-length-of-text", CV_WARNING, CV_GRADE_B, false, rule_headings) \
    RULE("R05", "pages", CV_WARNING, CV_GRADE_B, false, rule_length) \
    RULE("R06", "unemployed-now", CV_NOTE, CV_GRADE_CONFLICTING, false, rule_unemployed) \
    RULE("R07", "gap", CV_NOTE, CV_GRADE_C, false, rule_gap) \
    RULE("R08", "short-stays", CV_NOTE, CV_GRADE_CONFLICTING, false, rule_short_stays) \
    RULE("R09", "dates", CV_WARNING, CV_GRADE_C, false, rule_dates) \
    RULE("R10", "buzzwords", CV_WARNING, CV_GRADE_B, false, rule_buzzwords) \
    RULE("R11", "no-outcome", CV_WARNING, CV_GRADE_B, false, rule_outcome) \
    RULE("R12", "weak-start", CV_WARNING, CV_GRADE_C, false, rule_weak_verbs) \
    RULE("R13", "stock-phrases", CV_NOTE, CV_GRADE_B, false, rule_stock) \
    RULE("R14", "unreadable", CV_ERROR, CV_GRADE_C, false, rule_extract) \
    RULE("R15", "fancy-form", CV_WARNING, CV_GRADE_C, false, rule_fancy) \
    RULE("R16", "contact", CV_ERROR, CV_GRADE_C, false, rule_contact) \
    RULE("R17", "summary-length", CV_NOTE, CV_GRADE_C, false, rule_summary) \
    RULE("R18", "missing-skill", CV_WARNING, CV_GRADE_B, false, rule_missing_skill) \
    RULE("R19", "knock-out", CV_NOTE, CV_GRADE_B, false, rule_knockout) \
    RULE("R20", "junior-projects", CV_WARNING, CV_GRADE_C, false, rule_junior) \
    RULE("R21", "skill-soup", CV_WARNING, CV_GRADE_C, false, rule_soup) \
    RULE("R22", "profile-differs", CV_WARNING, CV_GRADE_C, false, rule_profile) \
    RULE("R23", "personal-data", CV_NOTE, CV_GRADE_CONFLICTING, true, rule_personal) \
    RULE("R24", "english-mixed", CV_NOTE, CV_GRADE_B, false, rule_english) \
    RULE("R25", "copied-from-ad", CV_WARNING, CV_GRADE_B, false, rule_copied) \
    RULE("R26", "first-person", CV_NOTE, CV_GRADE_C, false, rule_first_person) \
    RULE("R27", "tenses", CV_NOTE, CV_GRADE_C, false, rule_tense)
/* clang-format on */

#endif
