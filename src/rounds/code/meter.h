/*
 * meter.h: is it enough? What attempts at problems say of the chance to pass a coding exam of a given shape,
 * how far that can be trusted, which pattern is worth the next hour, and when to stop.
 *
 *     struct meter_attempt attempts[] = {{.at_ms = t, .pattern = 3, .problem = meter_problem_of(METER_MEDIUM), .credit = 1,
 *                                         .minutes_allowed = 40, .minutes_used = 22, .place = METER_EXAM}};
 *     struct meter m;
 *     TRY(meter_begin(18, attempts, 1, now_ms, &arena, &m, e));          // what the attempts say
 *     TRY(meter_read(&m, &exam, &meter_effort_default, &arena, &r, e));  // what that means for an exam; for any number of them
 *     meter_sentence(&r, names, &arena);   // "Too little is known: 1 answer puts the chance to pass between 4 and 83 %. ..."
 *
 * The method, its assumptions and how well it does on simulated candidates, also on such that follow another
 * model: docs/meter.md.
 *
 * A problem. Somebody of ability theta in its pattern and of a certain pace can solve a problem of difficulty
 * b with
 *
 *     P(theta) = 0.97 / (1 + e^-(theta - b))            2PL with a = 1 and 3 % of slips (irt.h)
 *     ln T ~ N(ln minutes - 0.25 theta - pace, 0.45^2)  the time that it takes then: log-normal (van der Linden, J. Educ. Behav.
 *                                                       Stat. 31, 2006), with the pace of the person and the minutes of the problem
 *
 * and has solved it within the time A with the chance P(theta) P(T <= A). Where b is only a label, its error
 * (SD 0.7) makes both flatter (irt_blurred()).
 *
 * An attempt. Solved in the time t: the likelihood P(theta) f(t); the time unknown: P(theta) P(T <= A); not
 * solved: 1 - P(theta) P(T <= A), where A is the time allowed (who gives up earlier is taken to have had it
 * all); solved in part: the square of the share of the one, the rest of the other (irt_answer.credit; the
 * tests that pass first are the easy ones). Solved with hints counts as at most METER_HINT_CREDIT, for an
 * exam has none. Attempts in exams count whole, in practice METER_PRACTICE_WEIGHT, at a problem that was met
 * before METER_AGAIN_WEIGHT times that, from elsewhere METER_ELSEWHERE_WEIGHT and together no more than
 * METER_ELSEWHERE_MOST a pattern. People list what they solved: of what they did not solve elsewhere only the
 * share METER_ELSEWHERE_TOLD is taken to be told, so that the chance that a listed problem is a solved one is
 * P / (P + told (1 - P)).
 *
 * The person. Abilities by pattern share a level, each is shrunk towards it, each attempt teaches a little,
 * and old ones fade (ability.h). How much patterns share nobody knows: the belief is kept for three shares
 * (METER_SHARES), each weighed by how likely it makes the attempts (Bayesian model averaging: Hoeting et al.,
 * Stat. Sci. 14, 1999).
 *
 * An exam, and an attempt in one, is harder for most: by how much differs between people, and is learned from
 * attempts in exams beside others (ability.h). Abilities are drawn from the belief; with each draw the exam
 * is sat many times: each slot gets a pattern by the stated frequencies, a difficulty, whether the problem
 * can be solved and what time that takes; the candidate goes from the easiest to the hardest (forward: as
 * they come), leaves a problem after METER_PATIENCE times its fair share of what is left, and comes back to
 * what is open while there is time. By tests, a problem that was not solved has up to P(theta) of its points.
 * Every draw of abilities sits the same exams, so that the difference between them is not noise. The mean of
 * the passes is the chance; the middle 90 % of what the single draws of abilities pass is the interval: it is
 * the uncertainty of the ability, not of the luck in one exam.
 *
 * Pure and deterministic: the seed is fixed, time comes in. Results live in the arena.
 */
#ifndef DRYRUN_ROUNDS_CODE_METER_H
#define DRYRUN_ROUNDS_CODE_METER_H

#include "base/arena.h"
#include "base/err.h"
#include "model/chance/ability.h"
#include "rounds/code/exam.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    METER_PATTERNS_MAX = ABILITY_SKILLS_MAX,
    METER_ATTEMPTS_MAX = 2000, /* of more, the newest ones count */
    METER_SLOTS_MAX = 12,
    METER_MINUTES_MAX = 24 * 60,
    METER_SHARES = 3,
    METER_MORE_MAX = 300,
};

#define METER_PRACTICE_WEIGHT  0.8
#define METER_AGAIN_WEIGHT     0.3
#define METER_ELSEWHERE_WEIGHT 0.25
#define METER_ELSEWHERE_MOST   3.0
#define METER_ELSEWHERE_TOLD   0.25
#define METER_HINT_CREDIT      0.1
#define METER_PATIENCE         1.5

/* ---- problems and attempts ---- */

/* As the bank names them: "warm-up", "easy", "medium", "hard". */
enum meter_difficulty { METER_WARM_UP, METER_EASY, METER_MEDIUM, METER_HARD, METER_DIFFICULTIES };

struct meter_problem {
    double b, sd;   /* difficulty in logits, -6 to 6, and its error, 0 to 3 */
    double minutes; /* the median of an average candidate who solves it; more than 0 */
};

/* By the label: b = -2, -1, 0, 1.5 with the error 0.7; 8, 14, 25 and 40 minutes. Assumptions, said to be
 * ones. */
struct meter_problem meter_problem_of(enum meter_difficulty d);

/*
 * The same, where the package says which minutes a prepared candidate needs: that is taken as the time in
 * which 85 % of those who stand 1 above the average and solve it are done; 0: not said.
 */
struct meter_problem meter_problem_with(enum meter_difficulty d, double prepared_minutes);

enum meter_place { METER_EXAM, METER_PRACTICE, METER_ELSEWHERE };

#define METER_NO_PATTERN SIZE_MAX

struct meter_attempt {
    int64_t at_ms;
    size_t pattern; /* or METER_NO_PATTERN: not known */
    struct meter_problem problem;
    double credit;          /* 1: solved, 0: not; between: that share of its tests */
    double minutes_allowed; /* 0: no limit */
    double minutes_used;    /* 0: not known */
    bool hints, again;
    enum meter_place place;
};

/* ---- the belief ---- */

struct meter {
    size_t n_patterns;
    struct ability *by_share; /* METER_SHARES */
    double weight[METER_SHARES];
    double *answers; /* of each pattern: how many whole answers its attempts are worth */
    double answers_all;
    size_t n_attempts, n_left_out; /* left out: beyond METER_ATTEMPTS_MAX */
};

/*
 * attempts: in any order; one after now_ms counts as now. ERR_INVALID names the field: "patterns" (0, or
 * above METER_PATTERNS_MAX), "attempts[3].credit" and so on: a number that is not finite or out of its range,
 * a pattern that is none.
 */
enum err meter_begin(size_t n_patterns, const struct meter_attempt *attempts, size_t n, int64_t now_ms,
                     struct arena *a, struct meter *ret, struct error *e) warn_unused;

/* ---- an exam ---- */

struct meter_slot {
    unsigned difficulties; /* bits 1 << enum meter_difficulty, equally likely */
    uint32_t patterns;     /* bits 1 << pattern: one of those, by the frequencies; 0: of all */
    double points;         /* more than 0 */
};

struct meter_exam {
    const struct meter_slot *slots;
    size_t n_slots;
    double minutes;
    double pass;             /* the share of the points, 0 to 1 */
    size_t pass_solved;      /* and so many solved in full */
    bool by_test;            /* points for what was solved in part */
    bool forward;            /* a problem that was left is closed */
    const double *frequency; /* of each pattern, >= 0; NULL: all alike */
};

/*
 * The exam of these rules; patterns: the names of the meter's. What the rules have and the meter does not
 * know (submits that are counted, samples that are hidden) is not in it. ERR_INVALID as "slots[2].pattern":
 * the meter has none of the patterns of this slot.
 */
enum err meter_exam_of(const struct exam_rules *rules, const struct str *patterns, size_t n_patterns,
                       const double *frequency, struct arena *a, struct meter_exam *ret,
                       struct error *e) warn_unused;

struct meter_effort {
    size_t abilities, exams; /* draws: 8 to 4096 of each */
    bool gains;              /* which pattern is worth the next hour: most of the work */
};
/* 256 and 256, with gains: some tens of milliseconds. */
extern const struct meter_effort meter_effort_default;

enum meter_class {
    METER_UNKNOWN, /* fewer than METER_FEW whole answers, or the interval is wider than METER_WIDE */
    METER_ON_THE_WAY,
    METER_ENOUGH, /* the chance is METER_STOP or more, and the interval begins at METER_STOP_LOW or more */
};
#define METER_FEW      8.0
#define METER_WIDE     0.45
#define METER_STOP     0.8
#define METER_STOP_LOW 0.65

struct meter_pattern {
    double ability, sd;
    double low, high; /* 90 % */
    double answers;
    double gain; /* in the chance to pass, from one hour: what METER_HOUR more of this ability would add */
};
/*
 * Logits that an hour on one pattern adds where one stands at the average or below, less the better one is:
 * METER_HOUR x logistic(1 - ability) / logistic(1). An assumption until there are enough answers to learn it
 * from; the order of the patterns does not hang on it.
 */
#define METER_HOUR 0.25

/* How one stands in each pattern, whatever the exam: gain is 0. ret: n_patterns of them. */
void meter_standing(const struct meter *m, struct arena *a, struct meter_pattern *ret);
/* The same in words that need no logits: the chance to be able to solve a medium problem with that ability,
 * time aside. */
double meter_chance(double ability);

struct meter_reading {
    enum meter_class class;
    double pass, low, high;
    double level, level_low, level_high; /* what all patterns share; 90 % */
    double pace;                         /* times the average: 2 is twice as fast */
    double answers;                      /* whole ones */
    size_t n_attempts;
    double share[METER_SHARES];     /* how much is believed of each */
    struct meter_pattern *patterns; /* n_patterns */
    size_t n_patterns;
    size_t best;   /* the pattern of the largest gain; SIZE_MAX: no gains were asked for */
    size_t second; /* SIZE_MAX: there is no other */
    bool clear;    /* best is better than second in at least 3 of 4 draws of the abilities */
    bool nearly;   /* the chance is that of enough, and only the interval begins too low */
    /* answers, every other one in an exam, that would about halve the interval; nearly: that would lift its
     * lower end to where enough begins, if the chance stays; METER_MORE_MAX: that or more */
    uint32_t more;
};

/* ERR_INVALID names the field: "slots", "slots[2].points", "minutes", "pass", "frequency", "effort". */
enum err meter_read(const struct meter *m, const struct meter_exam *exam, const struct meter_effort *effort,
                    struct arena *a, struct meter_reading *ret, struct error *e) warn_unused;

/* Two or three sentences for the user; names: of the patterns. */
const char *meter_sentence(const struct meter_reading *r, const char *const *names, struct arena *a);

/*
 * The reading as an object: says (the name of its class), sentence, pass, level and of each pattern ability
 * as {value, low, high}, pace, attempts, answers, nearly, more (null: METER_MORE_MAX or more), best and
 * second (names, or null), clear, patterns.
 */
void meter_put(const struct meter_reading *r, const char *const *names, struct arena *a,
               struct json_writer *w);

const char *meter_class_name(enum meter_class c); /* "unknown", "on-the-way", "enough" */

#endif
