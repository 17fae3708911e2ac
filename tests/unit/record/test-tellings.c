/* Tellings: what is one, which recording goes with which words, two compared, and what is refused. */
#include "record/fixture.h"
#include "record/kinds.h"
#include "record/voice/recordings.h"
#include "record/voice/tellings.h"

static const char first_words[] =
    "In 2021 I was the only backend developer in a team of five. Our nightly import took nine hours and kept failing. "
    "I split it into chunks, added a queue, and after six weeks of work it ran in forty minutes.";
static const char changed_words[] =
    "In 2021 I was the only backend developer in a team of nine. Our nightly import took nine hours and um kept failing. "
    "I split it into chunks, added a queue, and after six weeks of work it ran in ten minutes.";

static int64_t told_at(struct db *db, const char *kind, int64_t of, int64_t at_ms, int64_t seconds,
                       const char *words)
{
    return fixture_thing(
        db, &kind_rehearsal,
        "{\"what\": \"%s\", \"%s\": %lld, \"at_ms\": %lld, \"seconds\": %lld, \"transcript\": \"%s\"}", kind,
        kind, (long long)of, (long long)at_ms, (long long)seconds, words);
}

static int64_t recorded(struct db *db, const char *kind, int64_t of, int64_t at_ms, const char *doc)
{
    char of_id[32];
    int64_t id;
    snprintf(of_id, sizeof of_id, "%lld", (long long)of);
    ok(db_begin(db, DB_WRITE, e));
    ok(recordings_add(
        db, &(struct recording_new){.of_kind = str_of(kind), .of_id = str_of(of_id), .made_at_ms = at_ms},
        STR("RIFF"), &id, e));
    ok(db_commit(db, e));
    if (!doc)
        return id;
    struct arena a;
    arena_init(&a);
    struct job job = fixture_claim(db, "w", &a);
    ok(life_start(&life_recording, db, &job, id, e));
    ok(recordings_finish(db, &job, id, &(struct recording_result){.length_ms = 61400, .doc = str_of(doc)},
                         e));
    arena_release(&a);
    return id;
}

static json_t *tellings(struct db *db, const char *kind, int64_t id, const char *first, const char *second)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(tellings_json(db, &(struct tellings_wish){str_of(kind), id, str_of(first), str_of(second)}, &w, e));
    return fixture_parse(&out);
}

static void refused(struct db *db, enum err err, const char *kind, int64_t id, const char *first,
                    const char *second)
{
    struct error why;
    _cleanup_(strbuf_release) struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    fails(err,
          tellings_json(db, &(struct tellings_wish){str_of(kind), id, str_of(first), str_of(second)}, &w, e));
}

static const json_t *telling(const json_t *all, size_t i)
{
    return json_array_get(json_object_get(all, "tellings"), i);
}

static const json_t *figure(const json_t *all, const char *name)
{
    const json_t *one;
    size_t i;
    json_array_foreach (json_object_get(json_object_get(all, "compared"), "figures"), i, one)
        if (strcmp(member_str(one, "figure"), name) == 0)
            return one;
    fail_msg("no figure %s", name);
    return NULL;
}

static int64_t story(struct db *db)
{
    return fixture_thing_of(db, &kind_story, "{\"title\": \"The import\"}");
}

static void test_which(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t id = story(db), other = story(db);
    json_auto_t *none = tellings(db, "story", id, "", "");
    assert_int_equal(json_array_size(json_object_get(none, "tellings")), 0);
    assert_true(json_is_null(json_object_get(none, "compared")));
    int64_t old = told_at(db, "story", id, 1000, 60, first_words);
    told_at(db, "story", other, 1500, 60, first_words);
    fixture_thing(db, &kind_rehearsal, "{\"what\": \"story\", \"story\": %lld, \"at_ms\": 9000}",
                  (long long)id); /* no words: none */
    int64_t alone = recorded(db, "story", id, 3000, NULL);
    int64_t late = told_at(db, "story", id, 2000, 0, changed_words);
    int64_t joined = recorded(db, "story", id, 2000, NULL),
            of_it = recorded(db, "rehearsal", old, 5000, NULL);
    recorded(db, "script", id, 4000, NULL); /* of a script with the same number */
    json_auto_t *all = tellings(db, "story", id, "", "");
    assert_int_equal(json_array_size(json_object_get(all, "tellings")), 3);
    assert_false(json_is_true(json_object_get(all, "more")));
    assert_int_equal(member_int(telling(all, 0), "recording"), alone);
    assert_true(json_is_null(json_object_get(telling(all, 0), "rehearsal")));
    assert_int_equal(member_int(telling(all, 1), "rehearsal"), late);
    assert_int_equal(member_int(telling(all, 1), "recording"), joined);
    assert_int_equal(member_int(telling(all, 2), "rehearsal"), old);
    assert_int_equal(member_int(telling(all, 2), "recording"), of_it);
    const json_t *compared = json_object_get(all, "compared"); /* the last two, the earlier first */
    assert_string_equal(member_str(compared, "first"), member_str(telling(all, 1), "id"));
    assert_string_equal(member_str(compared, "second"), member_str(telling(all, 0), "id"));
    assert_true(json_is_null(json_object_get(compared, "takes")));
    assert_string_equal(member_str(compared, "why"), "the later one: its words are not written down");
    assert_string_equal(member_str(figure(all, "speech_rate"), "told"), "unknown");
}

static void test_compared(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t id = story(db);
    int64_t a = told_at(db, "story", id, 1000, 30, first_words),
            b = told_at(db, "story", id, 2000, 20, changed_words);
    char first[40], second[40];
    snprintf(first, sizeof first, "rehearsal-%lld", (long long)a);
    snprintf(second, sizeof second, "rehearsal-%lld", (long long)b);
    json_auto_t *all = tellings(db, "story", id, second, first); /* whatever the order */
    const json_t *compared = json_object_get(all, "compared"), *takes = json_object_get(compared, "takes"),
                 *same = json_object_get(compared, "same");
    assert_string_equal(member_str(compared, "first"), first);
    assert_string_equal(member_str(compared, "why"), "");
    assert_string_equal(member_str(takes, "verdict"), "drifting");
    const json_t *changes = json_object_get(takes, "changes");
    assert_int_equal(json_array_size(changes), 2);
    assert_string_equal(member_str(json_array_get(changes, 0), "first"), "five");
    assert_string_equal(member_str(json_array_get(changes, 0), "second"), "nine");
    /* Up to "five", and from there to "forty": the longest first, with the sound that is in it. */
    assert_int_equal(member_int(same, "n_runs"), 2);
    const char *run = json_string_value(json_array_get(json_object_get(same, "runs"), 0));
    assert_int_equal(strncmp(run, "Our nightly import took nine hours and um kept failing.", 55), 0);
    assert_string_equal(json_string_value(json_array_get(json_object_get(same, "runs"), 1)),
                        "In 2021 I was the only backend developer in a team of");
    assert_true(member_int(same, "words") < member_int(same, "of"));
    /* 41 words in 30 s, then 42 in 20 s: no recording is needed for that. */
    assert_string_equal(member_str(figure(all, "words_per_minute"), "told"), "more");
    assert_string_equal(member_str(figure(all, "spoken_s"), "told"), "less");
    assert_string_equal(member_str(figure(all, "pauses"), "told"), "unknown");
    /* An um in the earlier one breaks no run either. */
    int64_t back = told_at(db, "story", id, 3000, 20, first_words);
    snprintf(first, sizeof first, "rehearsal-%lld", (long long)back);
    json_auto_t *again = tellings(db, "story", id, first, second);
    assert_int_equal(member_int(json_object_get(json_object_get(again, "compared"), "same"), "n_runs"), 2);
}

#define DOC(spoken, low, high, pauses)                                                                       \
    "{\"figures\": {\"spoken_s\": {\"value\": " spoken ", \"low\": " spoken ", \"high\": " spoken            \
    ", \"why\": \"\"}, \"speech_rate\": {\"value\": " low ", \"low\": " low ", \"high\": " high              \
    ", \"why\": \"\"}, \"pauses\": {\"value\": " pauses ", \"low\": " pauses ", \"high\": " pauses           \
    ", \"why\": \"\"}, \"articulation_rate\": {\"value\": null, \"low\": null, \"high\": null, \"why\": \"it is too noisy\"}}}"

static void test_measured(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t id = fixture_thing_of(db, &kind_script, "{\"kind\": \"about-me\", \"title\": \"Me\"}");
    recorded(db, "script", id, 1000, DOC("60", "3.0", "4.0", "12"));
    recorded(db, "script", id, 2000, DOC("30", "3.9", "5.0", "4"));
    told_at(db, "script", id, 2000, 0, first_words); /* of the later recording */
    json_auto_t *all = tellings(db, "script", id, "", "");
    assert_true(json_is_true(json_object_get(telling(all, 0), "measured")));
    assert_int_equal(member_int(telling(all, 0), "seconds"), 61);
    assert_string_equal(member_str(figure(all, "speech_rate"), "told"), "unclear"); /* the bands meet */
    assert_string_equal(member_str(figure(all, "pauses"), "told"), "less");
    assert_string_equal(member_str(figure(all, "spoken_s"), "told"), "less");
    const json_t *pace = json_object_get(figure(all, "words_per_minute"), "second");
    assert_true(member_real(pace, "value") == 2 * 41); /* its 41 words by what was measured */
    const json_t *rate = json_object_get(figure(all, "articulation_rate"), "first");
    assert_string_equal(member_str(rate, "why"), "it is too noisy");
    assert_string_equal(member_str(json_object_get(all, "compared"), "why"),
                        "the earlier one: its words are not written down");
}

static void test_whose(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t id = story(db);
    told_at(db, "story", id, 1000, 0, "Anna: one\\nBen: two");
    told_at(db, "story", id, 2000, 0, first_words);
    json_auto_t *all = tellings(db, "story", id, "", "");
    assert_string_equal(
        member_str(json_object_get(all, "compared"), "why"),
        "the earlier one: several people speak in it, and whose words are yours is not known");
}

static void test_refused(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t id = story(db);
    char name[40];
    refused(db, ERR_INVALID, "song", id, "", "");
    refused(db, ERR_NOT_FOUND, "story", id + 100, "", "");
    refused(db, ERR_NOT_FOUND, "script", id + 100, "", "");
    int64_t a = told_at(db, "story", id, 1000, 30, first_words);
    snprintf(name, sizeof name, "rehearsal-%lld", (long long)a);
    refused(db, ERR_INVALID, "story", id, name, "");
    refused(db, ERR_INVALID, "story", id, name, name);
    refused(db, ERR_INVALID, "story", id, name, "rehearsal-");
    refused(db, ERR_INVALID, "story", id, name, "-1");
    refused(db, ERR_NOT_FOUND, "story", id, name, "rehearsal-999999");
    refused(db, ERR_NOT_FOUND, "story", id, name, "recording-1");
}

static void test_many(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t id = story(db);
    for (int i = 0; i < TELLINGS_MAX; i++)
        told_at(db, "story", id, 1000 + i, 30, first_words);
    json_auto_t *full = tellings(db, "story", id, "", "");
    assert_false(json_is_true(json_object_get(full, "more")));
    recorded(db, "story", id, 5000, NULL);
    json_auto_t *more = tellings(db, "story", id, "", "");
    assert_int_equal(json_array_size(json_object_get(more, "tellings")), TELLINGS_MAX);
    assert_true(json_is_true(json_object_get(more, "more")));
    assert_int_equal(member_int(telling(more, 0), "at_ms"), 5000);
    assert_string_equal(member_str(telling(more, 1), "id"), member_str(telling(full, 0), "id"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_which), BOTH(test_compared), BOTH(test_measured),
        BOTH(test_whose), BOTH(test_refused),  BOTH(test_many),
    };
    return cmocka_run_group_tests(tests, NULL, both_group_teardown);
}
