/*
 * lint.h: what an interviewer would stumble over in a story: rule, severity, grade of the evidence, place.
 *
 *     struct story_report r;
 *     story_lint(&story, &(struct story_options){.words_a_minute = 140}, &arena, &r);
 *
 * Each rule is an entry of STORY_RULES. Its texts (what it is about, why it matters, how to mend it, the
 * sources) are content/rules/story.yaml, read by story_rule_texts(). A rule that rests on what practitioners
 * say is a note at most; one that rests on experiments with interviewers, or on how they rated real
 * candidates, may be a warning. The same story and options give the same report. English and German.
 *
 * Pure. Everything lives in the arena; texts of findings are views of the story or of the arena.
 */
#ifndef DRYRUN_ROUNDS_STORY_LINT_H
#define DRYRUN_ROUNDS_STORY_LINT_H

#include "base/json.h"
#include "base/yaml.h"
#include "rounds/story/story.h"

enum story_severity { STORY_NOTE, STORY_WARNING };
enum story_grade { STORY_EXPERIMENT, STORY_SURVEY, STORY_PRACTITIONER, STORY_OWN_RECORD };

struct story_rule {
    const char *id;   /* "T01": never changes, never used again */
    const char *name; /* "no-result" */
    enum story_severity severity;
    enum story_grade grade; /* OWN_RECORD: not an opinion, two things that the record says differ */
};

enum {
    STORY_NO_RESULT,
    STORY_WE_HEAVY,
    STORY_SITUATION_LONG,
    STORY_ACTION_SHORT,
    STORY_NO_REFLECTION,
    STORY_BLAME,
    STORY_HEDGES,
    STORY_TOO_LONG,
    STORY_TOO_SHORT,
    STORY_MISPLACED,
    STORY_NO_TASK,
    STORY_CONTRADICTION, /* contradictions.h */
    STORY_RULES_N,
};
extern const struct story_rule STORY_RULES[STORY_RULES_N];

const char *story_severity_name(enum story_severity s); /* "note", "warning" */
const char *story_grade_name(enum story_grade g); /* "experiment", "survey", "practitioner", "own-record" */

struct story_finding {
    const struct story_rule *rule;
    bool placed; /* part and evidence say where; otherwise it is the story as a whole */
    enum story_part part;
    struct str evidence; /* the words of the part, as they stand there; empty: the part as a whole */
    struct str message;  /* one sentence about this case, without a full stop */
};

struct story_options {
    double words_a_minute; /* one's own pace; 0: STORY_PACE */
};

enum {
    STORY_PACE =
        140, /* words a minute, when one's own is not known: the slow end of a talk that is easy to follow */
    STORY_SHORT_S = 60,      /* below it there is no room for what one did */
    STORY_LONG_S = 180,      /* above it listeners begin to wait for the point */
    STORY_BEGIN_MOST = 40,   /* per cent of words for situation and task; practitioners ask for 30 */
    STORY_ACTION_LEAST = 40, /* practitioners ask for 50 */
    STORY_HEDGES_MOST = 2,   /* in the whole story; in the result none */
    STORY_FINDINGS_MAX = 60,
};

struct story_report {
    size_t words[STORY_PARTS], all;
    double seconds; /* spoken, at the pace of the options */
    enum story_language language;
    size_t mine, ours; /* "I" that does something, and "we", in the action */
    size_t hedges;
    struct story_finding *v; /* by part, those of the whole story first */
    size_t n;
};

void story_lint(const struct story *s, const struct story_options *o, struct arena *a,
                struct story_report *ret);

/* ---- texts ---- */

struct story_rule_text {
    struct str title, why, mend, source, doubt; /* doubt: what speaks against it; may be empty */
};

/*
 * content/rules/story.yaml, parsed: one text for each of STORY_RULES, by the same index. ERR_INVALID with the
 * line when a rule has no entry, an entry no rule, or a member is missing or unknown. Views of the tree.
 */
enum err story_rule_texts(const struct yaml *doc, struct story_rule_text ret[STORY_RULES_N],
                          struct error *e) warn_unused;

/* {rule, name, severity, grade, part, evidence, message}: part null where it is the whole story. */
void story_put_finding(const struct story_finding *f, struct json_writer *w);
/* Members: language, words {situation ..., all}, shares (of all, 0 to 1), seconds, mine, ours, hedges,
 * findings. */
void story_put_report(const struct story_report *r, struct json_writer *w);
/* [{rule, name, severity, grade, title, why, mend, source, doubt}] */
void story_put_rules(const struct story_rule_text texts[STORY_RULES_N], struct json_writer *w);

#endif
