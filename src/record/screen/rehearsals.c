/* Answers that were tried aloud. */
#include "record/kinds.h"

#include "base/cleanup.h"

enum { TRANSCRIPT_MAX = 512 << 10, NOTE_MAX = 16 << 10 };

static const char *const rehearsed[] = {"script",  "question", "claim", "story",
                                        "warm-up", "culture",  "other", NULL};

static const struct thing_field rehearsal_fields[] = {
    {"what", THING_WORD, .required = true, .words = rehearsed},
    {"script", THING_REF, .ref = &kind_script, .holders = "SELECT id FROM rehearsal WHERE script = ?1"},
    {"story", THING_REF, .ref = &kind_story, .holders = "SELECT id FROM rehearsal WHERE story = ?1"},
    {"claim", THING_REF, .ref = &kind_claim, .holders = "SELECT id FROM rehearsal WHERE claim = ?1"},
    {"round", THING_REF, .ref = &kind_round, .holders = "SELECT id FROM rehearsal WHERE round = ?1"},
    {"question", THING_LINE, .max = 100},
    {"asked", THING_TEXT, .max = 2000},
    {"level", THING_INT, .min = 1, .max = 3},
    {"grade", THING_INT, .min = 1, .max = 4},
    {"at_ms", THING_TIME, .required = true},
    {"seconds", THING_INT, .min = 0, .max = 86400},
    {"mine_s", THING_INT, .min = 0, .max = 86400},
    {"theirs_s", THING_INT, .min = 0, .max = 86400},
    {"sitting", THING_TIME},
    {"transcript", THING_TEXT, .max = TRANSCRIPT_MAX},
    {"note", THING_TEXT, .max = NOTE_MAX},
};
const struct thing_kind kind_rehearsal = {
    .name = "rehearsal",
    .title = "a rehearsal",
    .fields = rehearsal_fields,
    .n_fields = ARRAY_LEN(rehearsal_fields),
    THING_SQL("rehearsal", "id",
              "what, script, story, claim, round, question, asked, level, grade, at_ms, seconds, "
              "mine_s, theirs_s, sitting, transcript, note",
              "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16",
              "what = ?1, script = ?2, story = ?3, claim = ?4, round = ?5, question = ?6, "
              "asked = ?7, level = ?8, grade = ?9, at_ms = ?10, seconds = ?11, mine_s = ?12, "
              "theirs_s = ?13, sitting = ?14, transcript = ?15, note = ?16",
              "?17", "?18", "?19"),
};
