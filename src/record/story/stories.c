/* Stories, the claims that they defend, and where they are told. */
#include "record/kinds.h"

#include "base/cleanup.h"

enum { PART_MAX = 8 << 10 };

static const char *const scopes[] = {"junior", "senior", "staff", NULL};

static enum err check_story(const json_t *s, struct error *e)
{
    struct str began = thing_str(s, "began_on"), ended = thing_str(s, "ended_on");
    return began.p && ended.p && str_cmp(ended, began) < 0
               ? error_set(e, ERR_INVALID, "ended_on", "a story cannot end before it began")
               : ERR_OK;
}

static const struct thing_field story_fields[] = {
    {"title", THING_LINE, .required = true, .max = 200},
    {"language", THING_LINE, .max = 8},
    {"employer", THING_LINE, .max = 200},
    {"people", THING_TEXT, .max = 2000},
    {"began_on", THING_DATE},
    {"ended_on", THING_DATE},
    {"themes", THING_LINE, .max = 500},
    {"scope", THING_WORD, .words = scopes},
    {"situation", THING_TEXT, .max = PART_MAX},
    {"task", THING_TEXT, .max = PART_MAX},
    {"action", THING_TEXT, .max = PART_MAX},
    {"result", THING_TEXT, .max = PART_MAX},
    {"reflection", THING_TEXT, .max = PART_MAX},
    {"retired", THING_BOOL, .required = true, .fallback = "false"},
};
const struct thing_kind kind_story = {
    .name = "story",
    .title = "a story",
    .fields = story_fields,
    .n_fields = ARRAY_LEN(story_fields),
    .check = check_story,
    THING_SQL("story", "id",
              "title, language, employer, people, began_on, ended_on, themes, scope, situation, "
              "task, action, result, reflection, retired",
              "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14",
              "title = ?1, language = ?2, employer = ?3, people = ?4, began_on = ?5, "
              "ended_on = ?6, themes = ?7, scope = ?8, situation = ?9, task = ?10, action = ?11, "
              "result = ?12, reflection = ?13, retired = ?14",
              "?15", "?16", "?17"),
};

static const struct thing_field story_claim_fields[] = {
    {"story", THING_REF, .required = true, .ref = &kind_story, .owner = true,
     .holders = "SELECT id FROM story_claim WHERE story = ?1"},
    {"claim", THING_REF, .required = true, .ref = &kind_claim, .owner = true,
     .holders = "SELECT id FROM story_claim WHERE claim = ?1"},
};
const struct thing_kind kind_story_claim = {
    .name = "story_claim",
    .title = "a claim that a story defends",
    .fields = story_claim_fields,
    .n_fields = ARRAY_LEN(story_claim_fields),
    .taken = "the story defends this claim already",
    .taken_field = "claim",
    THING_SQL("story_claim", "story", "story, claim", "?1, ?2", "story = ?1, claim = ?2", "?3", "?4", "?5"),
};

static const struct thing_field story_told_fields[] = {
    {"story", THING_REF, .required = true, .ref = &kind_story, .owner = true,
     .holders = "SELECT id FROM story_told WHERE story = ?1"},
    {"round", THING_REF, .required = true, .ref = &kind_round, .owner = true,
     .holders = "SELECT id FROM story_told WHERE round = ?1"},
    {"question", THING_LINE, .max = 500},
};
const struct thing_kind kind_story_told = {
    .name = "story_told",
    .title = "a story that is told in a round",
    .fields = story_told_fields,
    .n_fields = ARRAY_LEN(story_told_fields),
    .taken = "the story is told in this round already",
    .taken_field = "round",
    THING_SQL("story_told", "story", "story, round, question", "?1, ?2, ?3",
              "story = ?1, round = ?2, question = ?3", "?4", "?5", "?6"),
};
