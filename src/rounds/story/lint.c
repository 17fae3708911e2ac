/* A story is cut into sentences once; then each rule has its turn. */
#include "rounds/story/lint.h"

#include "base/cleanup.h"
#include "rounds/story/rule.h"

#include <stdlib.h>

const struct story_rule STORY_RULES[STORY_RULES_N] = {
    [STORY_NO_RESULT] = {"T01", "no-result", STORY_NOTE, STORY_PRACTITIONER},
    [STORY_WE_HEAVY] = {"T02", "we-heavy", STORY_NOTE, STORY_PRACTITIONER},
    [STORY_SITUATION_LONG] = {"T03", "situation-long", STORY_NOTE, STORY_PRACTITIONER},
    [STORY_ACTION_SHORT] = {"T04", "action-short", STORY_NOTE, STORY_PRACTITIONER},
    [STORY_NO_REFLECTION] = {"T05", "no-reflection", STORY_NOTE, STORY_PRACTITIONER},
    [STORY_BLAME] = {"T06", "blame", STORY_WARNING, STORY_SURVEY},
    [STORY_HEDGES] = {"T07", "hedges", STORY_WARNING, STORY_EXPERIMENT},
    [STORY_TOO_LONG] = {"T08", "too-long", STORY_NOTE, STORY_PRACTITIONER},
    [STORY_TOO_SHORT] = {"T09", "too-short", STORY_NOTE, STORY_PRACTITIONER},
    [STORY_MISPLACED] = {"T10", "misplaced", STORY_NOTE, STORY_PRACTITIONER},
    [STORY_NO_TASK] = {"T11", "no-task", STORY_NOTE, STORY_PRACTITIONER},
    [STORY_CONTRADICTION] = {"T12", "contradiction", STORY_WARNING, STORY_OWN_RECORD},
};

static story_check *const checks[STORY_RULES_N] = {
    [STORY_NO_RESULT] = check_result,
    [STORY_WE_HEAVY] = check_ours,
    [STORY_SITUATION_LONG] = check_begin,
    [STORY_ACTION_SHORT] = check_action,
    [STORY_NO_REFLECTION] = check_reflection,
    [STORY_BLAME] = check_blame,
    [STORY_HEDGES] = check_hedges,
    [STORY_TOO_LONG] = check_long,
    [STORY_TOO_SHORT] = check_short,
    [STORY_MISPLACED] = check_misplaced,
    [STORY_NO_TASK] = check_task,
};

const char *story_severity_name(enum story_severity s)
{
    return s == STORY_WARNING ? "warning" : "note";
}

const char *story_grade_name(enum story_grade g)
{
    static const char *const names[] = {"experiment", "survey", "practitioner", "own-record"};
    return names[g];
}

static void printf_like(5, 0) found(struct looking *l, bool placed, enum story_part part, struct str evidence,
                                    const char *fmt, va_list args)
{
    struct story_report *r = l->report;
    struct strbuf b = {0};
    if (r->n >= STORY_FINDINGS_MAX)
        return;
    strbuf_vprintf(&b, fmt, args);
    r->v[r->n++] = (struct story_finding){l->rule, placed, part, evidence, arena_str(l->a, strbuf_str(&b))};
    strbuf_release(&b);
}

void found_whole(struct looking *l, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    found(l, false, STORY_SITUATION, (struct str){0}, fmt, args);
    va_end(args);
}

void found_part(struct looking *l, enum story_part part, struct str evidence, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    found(l, true, part, evidence, fmt, args);
    va_end(args);
}

static int by_place(const void *pa, const void *pb)
{
    const struct story_finding *a = pa, *b = pb;
    if (a->placed != b->placed)
        return a->placed - b->placed;
    if (a->part != b->part)
        return (int)a->part - (int)b->part;
    if (a->evidence.p != b->evidence.p)
        return a->evidence.p < b->evidence.p ? -1 : 1;
    return (int)(a->rule - b->rule);
}

void story_lint(const struct story *s, const struct story_options *o, struct arena *a,
                struct story_report *ret)
{
    struct story_report r = {.v = arena_array(a, struct story_finding, STORY_FINDINGS_MAX)};
    struct looking l = {.story = s, .a = a, .report = &r};
    l.words_a_minute = o->words_a_minute > 0 ? o->words_a_minute : STORY_PACE;
    told_of(s, a, &l.told);
    for (size_t p = 0; p < STORY_PARTS; p++)
        r.words[p] = l.told.words[p];
    r.all = l.told.all;
    r.seconds = (double)r.all * 60 / l.words_a_minute;
    r.language = l.told.language;
    for (size_t i = 0; i < l.told.n; i++)
        if (l.told.v[i].part == STORY_ACTION)
            count_persons(&l.told.v[i], &r.mine, &r.ours);
    for (size_t i = 0; i < STORY_RULES_N && r.all; i++) {
        l.rule = &STORY_RULES[i];
        if (checks[i])
            checks[i](&l);
    }
    if (r.n)
        qsort(r.v, r.n, sizeof *r.v, by_place);
    *ret = r;
}
