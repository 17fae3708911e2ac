/* Packages of Anki by the page: their life, several at once, what is kept and what goes, the look over them,
 * and taking in as one act. */
#include "base/fd.h"
#include "record/fixture.h"
#include "record/gaps/cards-packages.h"
#include "record/gaps/cards.h"
#include "record/kinds.h"

#include <stdlib.h>
#include <sys/mman.h>

static struct foreign_card cards[] = {
    {.id = 1, .deck = STR("B"), .front = STR("new"), .back = STR("[sound:a.mp3]"), .due_ms = -1},
    {.id = 2,
     .deck = STR("A"),
     .front = STR("by fsrs"),
     .type = 2,
     .stability = 9,
     .difficulty = 4,
     .due_ms = 5000},
    {.id = 3,
     .deck = STR("A"),
     .front = STR("by sm2"),
     .type = 2,
     .queue = -1,
     .ivl_s = 864000,
     .factor = 2500,
     .reps = 4,
     .due_ms = 6000},
    {.id = 4, .deck = STR("A"), .front = STR("learning"), .type = 1, .due_ms = 7000},
    {.id = 5, .deck = STR("A"), .front = STR(" \n"), .due_ms = -1},
};
static struct foreign_review reviews[] = {{3, 2000, 3, 86400, 5}, {3, 1000, 3, 60, 5}};
static struct foreign_cards all = {
    .cards = cards, .reviews = reviews, .n_cards = ARRAY_LEN(cards), .n_reviews = 2};
static const struct cards_how as_it_is = {.schedule = true};
static struct fsrs f;

static enum err add(struct db *db, struct str bytes, int64_t *ret, struct error *e)
{
    DB_TX(db, DB_WRITE, e);
    TRY(card_packages_add(db, STR("my deck.apkg"), bytes, ret, e));
    return db_commit(db, e);
}

#define ACT(name, call)                                                                                      \
    static enum err name(struct db *db, int64_t id, struct error *e)                                         \
    {                                                                                                        \
        _cleanup_(db_rollbackp) struct db *open = db;                                                        \
        TRY(db_begin(db, DB_WRITE, e));                                                                      \
        TRY(call);                                                                                           \
        return db_commit(db, e);                                                                             \
    }
ACT(take, card_packages_take(db, id, as_it_is, e))
ACT(again, card_packages_again(db, id, e))
ACT(throw_away, card_packages_remove(db, id, e))

static json_t *shown(struct db *db, int64_t id)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(life_get_json(&life_card_package, db, id, &w, e));
    return fixture_parse(&out);
}

/* Its state, whether it is being taken in, and whether its bytes are still there. */
static void is_now(struct db *db, int64_t id, const char *state, bool taking, bool kept)
{
    json_auto_t *p = shown(db, id);
    assert_string_equal(member_str(p, "state"), state);
    assert_int_equal(json_is_true(json_object_get(p, "taking")), taking);
    _cleanup_(fd_closep) int fd = memfd_create("p", MFD_CLOEXEC);
    ok(card_packages_write(db, id, fd, e));
    assert_int_equal(lseek(fd, 0, SEEK_CUR) > 0, kept);
}

static struct job start(struct db *db, struct arena *a, int64_t id)
{
    struct job job = fixture_claim(db, "w", a);
    json_auto_t *payload = json_loads(arena_cstr(a, job.payload), 0, NULL);
    assert_true(str_is(job.kind, life_card_package.work) && member_int(payload, "package") == id);
    ok(life_start(&life_card_package, db, &job, id, e));
    return job;
}

static int64_t n_cards(struct db *db)
{
    return both_i64(db, "SELECT count(*) FROM card");
}

static void test_taken_in_as_one(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct card_package_work work;
    struct strbuf bytes = {0};
    struct error why;
    int64_t id = 0, change;
    arena_init(&a);
    fsrs_default(&f);
    strbuf_puts(&bytes, "PK");
    for (int i = 0; i < 2 * CARD_PACKAGE_PIECE + 5; i++)
        strbuf_putc(&bytes, (char)(i * 7));
    ok(add(db, strbuf_str(&bytes), &id, e));
    is_now(db, id, "queued", false, true);
    fails(ERR_CONFLICT, take(db, id, e));
    fails(ERR_CONFLICT, throw_away(db, id, e));
    struct job job = start(db, &a, id);
    ok(card_packages_work(db, id, &work, e));
    assert_false(work.taking);
    _cleanup_(fd_closep) int fd = memfd_create("p", MFD_CLOEXEC);
    ok(card_packages_write(db, id, fd, e));
    assert_int_equal(lseek(fd, 0, SEEK_CUR), bytes.n);
    char *back = arena_alloc(&a, bytes.n);
    assert_int_equal(pread(fd, back, bytes.n, 0), bytes.n);
    assert_memory_equal(back, bytes.p, bytes.n);
    ok(card_packages_finish(db, &job, id, STR("{}"), e));
    fails(ERR_CONFLICT, card_packages_finish(db, &job, id, STR("{}"), e));
    is_now(db, id, "read", false, true);
    assert_int_equal(n_cards(db), 0);

    ok(take(db, id, e));
    fails(ERR_CONFLICT, take(db, id, e));
    is_now(db, id, "queued", true, true);
    job = start(db, &a, id);
    ok(card_packages_work(db, id, &work, e));
    assert_true(work.taking && work.how.schedule && !work.how.changed);
    ok(card_packages_finish_taking(db, &job, id, &f, &all, work.how, e));
    is_now(db, id, "taken", true, false);
    assert_int_equal(n_cards(db), 4);
    json_auto_t *p = shown(db, id);
    const json_t *result = json_object_get(p, "result");
    assert_int_equal(member_int(result, "made"), 4);
    assert_int_equal(member_int(result, "empty"), 1);
    assert_int_equal(member_int(result, "reviews"), 2);
    change = member_int(result, "change");
    /* One undo takes all of it back. */
    struct thing_act act = {0};
    ok(db_begin(db, DB_WRITE, e));
    ok(thing_undo(db, change, &act, e));
    ok(thing_commit(db, &act, e));
    assert_int_equal(n_cards(db), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM review"), 0);
    ok(throw_away(db, id, e));
    fails(ERR_NOT_FOUND, throw_away(db, id, e));
    strbuf_release(&bytes);
    arena_release(&a);
}

static void test_trouble(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct error why;
    int64_t id = 0;
    arena_init(&a);
    fsrs_default(&f);
    fails(ERR_INVALID, add(db, STR(""), &id, e));
    fails(ERR_INVALID, add(db, STR("Rar!"), &id, e));
    fails(ERR_TOO_LARGE, add(db, (struct str){"PK", (size_t)CARD_PACKAGE_BYTES_MAX + 1}, &id, e));
    fails(ERR_NOT_FOUND, take(db, 99, e));
    fails(ERR_NOT_FOUND, again(db, 99, e));
    fails(ERR_NOT_FOUND, life_cancel(&life_card_package, db, 99, e));
    /* A worker that stops, and one whose fault it is: the bytes stay, and it can be tried again. */
    ok(add(db, STR("PK1"), &id, e));
    fails(ERR_CONFLICT, again(db, id, e));
    struct job job = start(db, &a, id), late = job;
    ok(life_give_back(&life_card_package, db, &job, id, false, e));
    is_now(db, id, "queued", false, true);
    job = start(db, &a, id);
    fails(ERR_CONFLICT, card_packages_refuse(db, &late, id, "late", e));
    ok(life_fail(&life_card_package, db, &job, id, "the jail broke", e));
    is_now(db, id, "failed", false, true);
    ok(again(db, id, e));
    job = start(db, &a, id);
    ok(card_packages_refuse(db, &job, id, "it is damaged", e));
    is_now(db, id, "refused", false, false);
    ok(throw_away(db, id, e));
    /* Cancelled while it waits, while it is read, and while it waits to be taken in. */
    ok(add(db, STR("PK2"), &id, e));
    ok(life_cancel(&life_card_package, db, id, e));
    is_now(db, id, "cancelled", false, false);
    ok(add(db, STR("PK3"), &id, e));
    job = start(db, &a, id);
    ok(life_cancel(&life_card_package, db, id, e));
    is_now(db, id, "running", false, true);
    fails(ERR_CANCELLED, queue_heartbeat(db, &job, e));
    ok(life_cancelled(&life_card_package, db, &job, id, e));
    is_now(db, id, "cancelled", false, false);
    ok(add(db, STR("PK4"), &id, e));
    job = start(db, &a, id);
    ok(card_packages_finish(db, &job, id, STR("{\"made\":4}"), e));
    ok(take(db, id, e));
    ok(life_cancel(&life_card_package, db, id, e));
    is_now(db, id, "read", false, true);
    ok(life_cancel(&life_card_package, db, id, e));
    is_now(db, id, "read", false, true);
    /* Asked to stop when the cards are being made: the lease says so at the last step, and nothing is
     * written. */
    ok(take(db, id, e));
    job = start(db, &a, id);
    ok(life_cancel(&life_card_package, db, id, e));
    ok(life_cancelled(&life_card_package, db, &job, id, e));
    fails(ERR_CONFLICT, card_packages_finish_taking(db, &job, id, &f, &all, as_it_is, e));
    is_now(db, id, "read", false, true);
    assert_int_equal(n_cards(db), 0);
    arena_release(&a);
}

static void test_several(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct error why;
    int64_t ids[CARD_PACKAGES_WAITING], more = 0;
    arena_init(&a);
    fsrs_default(&f);
    for (size_t i = 0; i < ARRAY_LEN(ids); i++)
        ok(add(db, STR("PK"), &ids[i], e));
    fails(ERR_CONFLICT, add(db, STR("PK"), &more, e));
    struct job first = start(db, &a, ids[0]), second = start(db, &a, ids[1]);
    ok(card_packages_finish(db, &second, ids[1], STR("{}"), e));
    ok(card_packages_finish(db, &first, ids[0], STR("{}"), e));
    ok(life_cancel(&life_card_package, db, ids[2], e));
    ok(life_cancel(&life_card_package, db, ids[3], e));
    ok(life_cancel(&life_card_package, db, ids[4], e));
    /* The same cards in two packages come in once. */
    ok(take(db, ids[0], e));
    ok(take(db, ids[1], e));
    first = start(db, &a, ids[0]), second = start(db, &a, ids[1]);
    ok(card_packages_finish_taking(db, &first, ids[0], &f, &all, as_it_is, e));
    ok(card_packages_finish_taking(db, &second, ids[1], &f, &all, as_it_is, e));
    json_auto_t *p = shown(db, ids[1]);
    const json_t *result = json_object_get(p, "result");
    assert_int_equal(member_int(result, "known"), 4);
    assert_int_equal(member_int(result, "made"), 0);
    assert_true(json_is_null(json_object_get(result, "change")));
    assert_int_equal(n_cards(db), 4);
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(card_packages_list_json(db, &w, e));
    json_auto_t *list = fixture_parse(&out);
    assert_int_equal(json_array_size(json_object_get(list, "packages")), CARD_PACKAGES_WAITING);
    arena_release(&a);
}

static void take_in(struct db *db, struct foreign_cards *what, struct cards_how how, struct cards_taken *t)
{
    struct thing_act act = {0};
    ok(db_begin(db, DB_WRITE, e));
    ok(cards_take_in(db, &f, what, how, &act, t, e));
    ok(thing_commit(db, &act, e));
}

static void test_look_over(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct cards_seen s;
    struct cards_taken t;
    arena_init(&a);
    fsrs_default(&f);
    ok(cards_look_over(db, &all, &a, &s, e));
    assert_int_equal(s.made, 4);
    assert_int_equal(s.known + s.changed, 0);
    assert_int_equal(s.empty, 1);
    assert_int_equal(s.suspended, 1);
    assert_int_equal(s.unseen, 1);
    assert_int_equal(s.by_fsrs, 1);
    assert_int_equal(s.by_sm2, 1);
    assert_int_equal(s.learning, 1);
    assert_int_equal(s.reviews, 2);
    assert_int_equal(s.with_media, 1);
    assert_int_equal(s.n_samples, 4);
    assert_int_equal(s.n_decks, 2);
    assert_true(str_is(s.decks[0].name, "A") && s.decks[0].made == 3 && s.decks[0].suspended == 1);
    assert_true(str_is(s.decks[1].name, "B") && s.decks[1].made == 1);
    assert_int_equal(n_cards(db), 0);
    take_in(db, &all, as_it_is, &t);
    assert_int_equal(t.made, s.made);
    /* What the package says by now is seen, left as it is, and taken when that is asked for; where the card
     * stands here stays. */
    struct foreign_card later[ARRAY_LEN(cards)];
    memcpy(later, cards, sizeof cards);
    later[1].front = STR("by fsrs, said anew ");
    later[2].back = STR("with an answer");
    later[2].ivl_s = 1;
    struct foreign_cards anew = {.cards = later, .n_cards = ARRAY_LEN(later)};
    ok(cards_look_over(db, &anew, &a, &s, e));
    assert_int_equal(s.known, 4);
    assert_int_equal(s.changed, 2);
    assert_int_equal(s.made + s.n_samples, 0);
    assert_true(s.decks[0].changed == 2 && s.decks[1].changed == 0);
    take_in(db, &anew, as_it_is, &t);
    assert_int_equal(t.changed, 0);
    take_in(db, &anew, (struct cards_how){true, true}, &t);
    assert_int_equal(t.changed, 2);
    ok(cards_look_over(db, &anew, &a, &s, e));
    assert_int_equal(s.changed, 0);
    assert_int_equal(both_i64(db, "SELECT reps FROM card WHERE foreign_id = 'anki:3'"), 4);
    assert_int_equal(both_i64(db, "SELECT due_at_ms FROM card WHERE foreign_id = 'anki:3'"), 6000);
    arena_release(&a);
}

static void test_without_schedule(void **state)
{
    struct db *db = both_record(state)->db;
    struct cards_taken t;
    fsrs_default(&f);
    take_in(db, &all, (struct cards_how){false, false}, &t);
    assert_int_equal(t.made, 4);
    assert_int_equal(t.reviews, 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM card WHERE state = 'new' AND reps = 0"), 4);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM card WHERE suspended = 1"), 1);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM review"), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {BOTH(test_taken_in_as_one), BOTH(test_trouble), BOTH(test_several),
                                       BOTH(test_look_over), BOTH(test_without_schedule)};
    return cmocka_run_group_tests(tests, NULL, both_group_teardown);
}
