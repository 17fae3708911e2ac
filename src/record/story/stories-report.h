/*
 * stories-report.h: all stories of the record as an interviewer would see them: what they stumble over, what
 * contradicts what, and which stories cover the themes (rounds/story/).
 *
 * A story is compared with the jobs of the CV that was read last, the notice that I told companies, and with
 * what speaks of the same: claims that it defends, claims and lines of the CV of which it has half of the
 * words, and other stories that are told and share 45 % of their words with it.
 */
#ifndef DRYRUN_RECORD_STORIES_REPORT_H
#define DRYRUN_RECORD_STORIES_REPORT_H

#include "model/time/date.h"
#include "rounds/story/contradictions.h"
#include "rounds/story/cover.h"
#include "store/db.h"

enum { STORIES_MAX = 500, STORIES_PACE_MIN = 60, STORIES_PACE_MAX = 300 };

/* What comes with the program: the rules' texts and the ids of the themes. */
struct stories_content {
    struct story_rule_text texts[STORY_RULES_N];
    struct str *themes; /* n_themes: ids, in their order */
    size_t n_themes;
};

/* content: the program's folder; rules/story.yaml and questions/themes.yaml of it are read. ERR_INVALID with
 * file and line. */
enum err stories_content_read(const char *content, struct arena *a, struct stories_content *ret,
                              struct error *e) warn_unused;

/* One of the record. */
struct stories_row {
    int64_t id;
    struct story story;
    bool retired;
};

/* The newest first; the arena's. */
enum err stories_list(struct db *db, struct arena *a, struct stories_row **ret, size_t *ret_n,
                      struct error *e) warn_unused;
/* The thing that is made of a story: the members of its fields. The caller decrefs. */
json_t *stories_body(const struct story *s);

struct stories_options {
    const struct stories_content *content;
    enum story_scope level;
    double words_a_minute; /* 0: STORY_PACE */
    struct date today;
};

/* Schema StoriesReport; retired stories are in none of it. */
enum err stories_report_json(struct db *db, const struct stories_options *o, struct arena *a,
                             struct json_writer *w, struct error *e) warn_unused;

/* Schema StoryReport of a text that is being written; id: its number in the record, 0 for a new one. */
enum err stories_check_json(struct db *db, const struct story *s, int64_t id, double words_a_minute,
                            struct arena *a, struct json_writer *w, struct error *e) warn_unused;

#endif
