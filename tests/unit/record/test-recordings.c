/* Recordings: what is refused, sound in pieces, the life of the analysis, one's own level, and that nothing
 * is left of what was removed. */
#include "base/fd.h"
#include "record/fixture.h"
#include "record/voice/recordings.h"

#include <stdlib.h>
#include <unistd.h>

static enum err add(struct db *db, const struct recording_new *n, struct str bytes, int64_t *ret,
                    struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(recordings_add(db, n, bytes, ret, e));
    return db_commit(db, e);
}

static enum err forget(struct db *db, int64_t id, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(recordings_remove(db, id, e));
    return db_commit(db, e);
}

static json_t *shown(struct db *db, int64_t id)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(recordings_json(db, id, &w, e));
    return fixture_parse(&out);
}

static void expect_state(struct db *db, int64_t id, const char *state, const char *failure)
{
    json_auto_t *one = shown(db, id);
    assert_string_equal(member_str(one, "state"), state);
    assert_string_equal(member_str(one, "failure"), failure);
    assert_int_equal(json_is_null(json_object_get(one, "analysis")), strcmp(state, "done") != 0);
}

static void test_refused(void **state)
{
    struct error why;
    struct db *db = both_record(state)->db;
    int64_t id;
    static const struct {
        enum err err;
        struct recording_new n;
        struct str bytes;
    } cases[] = {
        {ERR_INVALID, {.of_kind = STR("other")}, STR("")},
        {ERR_INVALID, {.of_kind = STR("other")}, STR("hello")},
        {ERR_INVALID, {.of_kind = STR("other")}, STR("\x1A\x45\xDF\xA3")},
        {ERR_INVALID, {.of_kind = STR("song")}, STR("RIFF")},
        {ERR_INVALID, {.of_kind = STR("other"), .real_call = true}, STR("RIFF")},
        {ERR_INVALID, {.of_kind = STR("other"), .title = STR("\xff")}, STR("RIFF")},
        {ERR_INVALID, {.of_kind = STR("story"), .of_id = STR("")}, STR("RIFF")},
        {ERR_INVALID, {.of_kind = STR("other"), .words = RECORDING_WORDS_MAX + 1}, STR("RIFF")},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        fails(cases[i].err, add(db, &cases[i].n, cases[i].bytes, &id, e));
    struct str large = {calloc(1, (size_t)RECORDING_BYTES_MAX + 1), (size_t)RECORDING_BYTES_MAX + 1};
    fails(ERR_TOO_LARGE, add(db, &(struct recording_new){.of_kind = STR("other")}, large, &id, e));
    free((void *)(uintptr_t)large.p);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM recording"), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job"), 0);
}

/* Every byte, wherever the pieces end. */
static void test_sound(void **state)
{
    struct error why;
    struct db *db = both_record(state)->db;
    const size_t n = 2 * RECORDING_PIECE + 7;
    char *sound = malloc(n);
    struct arena a;
    int64_t id;
    arena_init(&a);
    for (size_t i = 0; i < n; i++)
        sound[i] = (char)(i * 7 + i / 251);
    memcpy(sound, "RIFF", 4);
    ok(add(db, &(struct recording_new){.of_kind = STR("other")}, (struct str){sound, n}, &id, e));
    static const int64_t parts[][2] = {{0, 0},
                                       {0, 1},
                                       {0, 2 * RECORDING_PIECE + 7},
                                       {RECORDING_PIECE - 1, 2},
                                       {RECORDING_PIECE, RECORDING_PIECE},
                                       {2 * RECORDING_PIECE, 7},
                                       {2 * RECORDING_PIECE + 6, 100},
                                       {2 * RECORDING_PIECE + 7, 1},
                                       {10 * RECORDING_PIECE, 1}};
    for (size_t i = 0; i < ARRAY_LEN(parts); i++) {
        struct str got;
        size_t from = (size_t)parts[i][0], len = (size_t)parts[i][1];
        ok(recordings_sound(db, id, parts[i][0], parts[i][1], &a, &got, e));
        size_t want = from >= n ? 0 : from + len > n ? n - from : len;
        assert_int_equal(got.n, want);
        assert_memory_equal(got.p, sound + (from < n ? from : 0), want);
    }
    FILE *f = tmpfile();
    ok(recordings_write(db, id, fileno(f), e));
    char *back = malloc(n + 1);
    assert_int_equal(pread(fileno(f), back, n + 1, 0), n);
    assert_memory_equal(back, sound, n);
    fclose(f);
    ok(db_exec(db, "DELETE FROM recording_piece WHERE ordinal = 1", e, ""));
    f = tmpfile();
    fails(ERR_IO, recordings_write(db, id, fileno(f), e));
    fclose(f);
    free(back);
    free(sound);
    arena_release(&a);
}

static void test_life(void **state)
{
    struct error why;
    struct db *db = both_record(state)->db;
    struct arena a;
    int64_t id;
    arena_init(&a);
    ok(add(db,
           &(struct recording_new){
               .title = STR("Me"), .of_kind = STR("story"), .real_call = true, .consent = true, .words = 9},
           STR("OggS"), &id, e));
    expect_state(db, id, "queued", "");
    struct job job = fixture_claim(db, "w", &a);
    assert_true(str_is(job.kind, life_recording.work));
    ok(life_start(&life_recording, db, &job, id, e));
    expect_state(db, id, "running", "");
    fails(ERR_CONFLICT, forget(db, id, e));
    ok(life_give_back(&life_recording, db, &job, id, false, e));
    expect_state(db, id, "queued", "");
    struct job late = job;
    job = fixture_claim(db, "w", &a);
    ok(life_start(&life_recording, db, &job, id, e));
    const struct recording_figure f = {"pitch_hz", 120.5};
    struct recording_result r = {.length_ms = 1500, .doc = STR("{\"a\":1}"), .figures = &f, .n_figures = 1};
    fails(ERR_CONFLICT, recordings_finish(db, &late, id, &r, e));
    ok(recordings_finish(db, &job, id, &r, e));
    expect_state(db, id, "done", "");
    json_auto_t *one = shown(db, id);
    assert_int_equal(member_int(one, "length_ms"), 1500);
    /* Again, with another number of words. */
    ok(db_begin(db, DB_WRITE, e));
    ok(recordings_ask(db, id, 0, e));
    ok(recordings_ask(db, id, 5, e)); /* it is under way: nothing happens */
    ok(db_commit(db, e));
    int64_t words;
    ok(recordings_words(db, id, &words, e));
    assert_int_equal(words, 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM recording_figure"), 0);
    job = fixture_claim(db, "w", &a);
    ok(life_start(&life_recording, db, &job, id, e));
    ok(recordings_finish(db, &job, id, &(struct recording_result){.refused = "no \"sound\""}, e));
    expect_state(db, id, "refused", "no \"sound\"");
    ok(forget(db, id, e));
    fails(ERR_NOT_FOUND, forget(db, id, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM recording_piece"), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job"), 0);
    /* One that waits can be removed; its job goes with it. */
    ok(add(db, &(struct recording_new){.of_kind = STR("other")}, STR("fLaC"), &id, e));
    ok(forget(db, id, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM job"), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM change"), 0);
    arena_release(&a);
}

static int64_t done(struct db *db, const struct recording_new *n, double pitch)
{
    struct arena a;
    int64_t id;
    arena_init(&a);
    ok(add(db, n, STR("fLaC"), &id, e));
    struct job job = fixture_claim(db, "w", &a);
    ok(life_start(&life_recording, db, &job, id, e));
    const struct recording_figure f[] = {{"pitch_hz", pitch}, {"speech_rate", pitch / 50}};
    ok(recordings_finish(
        db, &job, id,
        &(struct recording_result){.doc = STR("{}"), .figures = f, .n_figures = pitch > 0 ? 2 : 0}, e));
    arena_release(&a);
    return id;
}

static const json_t *level(const json_t *one, size_t i)
{
    return json_array_get(json_object_get(json_object_get(one, "baseline"), "levels"), i);
}

static void test_baseline(void **state)
{
    struct db *db = both_record(state)->db;
    const struct recording_new plain = {.of_kind = STR("script")}, warm = {.of_kind = STR("warm-up")},
                               call = {.of_kind = STR("other"), .real_call = true, .consent = true};
    done(db, &plain, 100);
    done(db, &warm, 900);
    done(db, &call, 900);
    int64_t third = done(db, &plain, 120), fourth = done(db, &plain, 140);
    json_auto_t *early = shown(db, third);
    assert_int_equal(member_int(json_object_get(early, "baseline"), "recordings"), 1);
    assert_null(level(early, 0));
    json_auto_t *few = shown(db, fourth);
    assert_null(level(few, 0));
    int64_t fifth = done(db, &plain, 0); /* of which nothing can be told */
    json_auto_t *three = shown(db, fifth);
    assert_int_equal(member_int(json_object_get(three, "baseline"), "recordings"), 3);
    const json_t *pitch = level(three, 0);
    assert_string_equal(member_str(pitch, "figure"), "pitch_hz");
    assert_int_equal(member_int(pitch, "n"), 3);
    assert_float_equal(member_real(pitch, "median"), 120, 1e-9);
    assert_float_equal(member_real(pitch, "low"), 110, 1e-9);
    assert_float_equal(member_real(pitch, "high"), 130, 1e-9);
    assert_string_equal(member_str(level(three, 1), "figure"), "speech_rate");
    for (int i = 0; i < 40; i++) /* only the newest count */
        fifth = done(db, &plain, 200 + i);
    json_auto_t *many = shown(db, fifth);
    assert_int_equal(member_int(level(many, 0), "n"), RECORDING_BASELINE_OF);
    assert_float_equal(member_real(level(many, 0), "median"), 223.5, 1e-9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_refused), BOTH(test_sound), BOTH(test_life),
                                       BOTH(test_baseline)};
    return cmocka_run_group_tests(tests, NULL, both_group_teardown);
}
