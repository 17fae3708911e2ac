/*
 * cover.h: which stories to take along: the fewest that cover all themes that may be asked for at the level
 * one applies at, what is missing, and what is told twice.
 *
 * A story covers a theme at a level when its scope reaches it: a story of a whole team (senior) does for a
 * junior's interview, too; one's own task alone does not for a senior's. The smallest set is exact (branch
 * and bound over the theme with the fewest stories) while at most COVER_STEPS_MAX branches are looked at,
 * which is far more than 40 themes and 60 stories of one person need; beyond that it is the greedy set, which
 * is at most 1 + ln(themes) times as large (Chvatal 1979), and exact is false. Of sets of the same size the
 * one with the newer stories is taken.
 *
 * Pure. Everything lives in the arena.
 */
#ifndef DRYRUN_ROUNDS_STORY_COVER_H
#define DRYRUN_ROUNDS_STORY_COVER_H

#include "base/json.h"
#include "model/time/date.h"
#include "rounds/story/story.h"

#include <stdint.h>

enum {
    COVER_THEMES_MAX = 64,
    COVER_STORIES_MAX = 500,
    COVER_STEPS_MAX = 2000000,
    COVER_OLD_DAYS = 5 * 365,
    COVER_VALUES_MAX = 40
};

struct cover_story {
    int64_t id;
    const struct story *story;
    int32_t age_days; /* since it ended; below 0: not known */
};

struct cover_theme {
    struct str id;
    size_t n_stories, n_level; /* that have it; that have it at the level */
};

/* A story told in two rounds of one application: the second interviewer may have heard of it. */
struct cover_telling {
    int64_t story, application, round;
    struct str company; /* for sentences */
};
struct cover_repeat {
    int64_t story, application;
    size_t times;
    struct str company;
};

struct cover {
    enum story_scope level;
    struct cover_theme *themes; /* n_themes: as wanted */
    size_t n_themes;
    int64_t *chosen; /* n_chosen: ids, in the order of the list */
    size_t n_chosen;
    bool exact;
    struct cover_repeat *repeats;
    size_t n_repeats;
    int64_t *old; /* n_old: ids of chosen ones that ended more than COVER_OLD_DAYS ago */
    size_t n_old;
};

/*
 * themes: the ids that are wanted, at most COVER_THEMES_MAX (those behind are left out). Stories behind
 * COVER_STORIES_MAX are left out. tellings in any order.
 */
void story_cover(const struct cover_story *list, size_t n, const struct str *themes, size_t n_themes,
                 enum story_scope level, const struct cover_telling *tellings, size_t n_tellings,
                 struct arena *a, struct cover *ret);

/* {level, exact, themes [{theme, stories, at_level}], gaps [theme], chosen [id], old [id], repeats [{story,
 * application, company, times}]} */
void cover_put(const struct cover *c, struct json_writer *w);

/* A value of a company and the story that shows it: the words that they share say how well. */
struct cover_value {
    struct str value;
    int64_t story; /* 0: none shares a word with it */
    size_t shared;
};

/*
 * One story for each value, none for two (as many as can be, by augmenting paths; better matches are tried
 * first). A value's words are those of its line but small ones; a story's are its title, themes and parts. A
 * guess by words, shown as one. At most COVER_VALUES_MAX values.
 */
void story_values(const struct str *values, size_t n_values, const struct cover_story *list, size_t n,
                  struct arena *a, struct cover_value **ret, size_t *ret_n);

#endif
