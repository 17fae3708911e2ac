/* Things: what may stand in them, editing, removing with all that belongs to them, undo, the event log, the
 * lists. */
#include "record/apply/applications.h"
#include "record/apply/take-in.h"
#include "record/fixture.h"
#include "record/history.h"
#include "record/kinds.h"

#include <stdlib.h>

/* Always the same throws. */
static uint32_t dice = 1;
static int roll(void)
{
    dice = dice * 1664525 + 1013904223;
    return (int)(dice >> 8);
}

/* ---- in a transaction of its own ---- */

static enum err act_make(struct db *db, const struct thing_kind *kind, const char *json, int64_t *ret_batch,
                         json_t **ret, struct error *e)
{
    struct thing_act act = {0};
    json_auto_t *body = json_loads(json, 0, NULL);
    assert_non_null(body);
    DB_TX(db, DB_WRITE, e);
    TRY(thing_make(db, kind, body, &act, ret, e));
    *ret_batch = act.batch;
    return db_commit(db, e);
}

static enum err act_edit(struct db *db, const struct thing_kind *kind, int64_t id, const char *json,
                         int64_t *ret_batch, json_t **ret, struct error *e)
{
    struct thing_act act = {0};
    json_auto_t *body = json_loads(json, 0, NULL);
    assert_non_null(body);
    DB_TX(db, DB_WRITE, e);
    TRY(thing_edit(db, kind, id, body, &act, ret, e));
    *ret_batch = act.batch;
    return db_commit(db, e);
}

static enum err act_remove(struct db *db, const struct thing_kind *kind, int64_t id, int64_t *ret_batch,
                           struct error *e)
{
    struct thing_act act = {0};
    DB_TX(db, DB_WRITE, e);
    TRY(thing_remove(db, kind, id, &act, e));
    *ret_batch = act.batch;
    return db_commit(db, e);
}

static enum err act_undo(struct db *db, int64_t batch, int64_t *ret_batch, struct error *e)
{
    struct thing_act act = {0};
    DB_TX(db, DB_WRITE, e);
    TRY(thing_undo(db, batch, &act, e));
    *ret_batch = act.batch;
    return db_commit(db, e);
}

static int64_t printf_like(3, 4) make(struct db *db, const struct thing_kind *kind, const char *format, ...)
{
    char json[2000];
    va_list args;
    int64_t batch;
    json_t *thing = NULL;
    va_start(args, format);
    vsnprintf(json, sizeof json, format, args);
    va_end(args);
    ok(act_make(db, kind, json, &batch, &thing, e));
    int64_t id = member_int(thing, "id");
    assert_int_equal(member_int(thing, "version"), 1);
    json_decref(thing);
    return id;
}

static int64_t application(struct db *db)
{
    int64_t company = make(db, &kind_company, "{\"name\": \"Company %d\"}", roll());
    return make(db, &kind_application, "{\"company\": %lld, \"role\": \"Engineer\", \"stage\": \"applied\"}",
                (long long)company);
}

/* Everything that there is, as one text; versions and times are left out, since an undo moves them on. */
static char *snapshot(struct db *db)
{
    struct strbuf out = {0};
    for (size_t k = 0; k < n_thing_kinds; k++) {
        struct strbuf list = {0};
        struct json_writer w = jw_to(&list);
        ok(thing_array_json(db, thing_kinds[k], 0, 10000, &w, e));
        json_t *all = fixture_parse(&list), *thing;
        size_t i;
        json_array_foreach (all, i, thing) {
            json_object_del(thing, "version");
            json_object_del(thing, "changed_at_ms");
            json_object_del(thing, "made_at_ms");
        }
        char *text = json_dumps(all, JSON_INDENT(1));
        strbuf_puts(&out, text);
        free(text);
        json_decref(all);
    }
    char *copy = strdup(strbuf_cstr(&out));
    strbuf_release(&out);
    return copy;
}

static char *events_of(struct db *db, int64_t id)
{
    static char text[2000];
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(history_list_json(db, id, 0, 100, &w, e));
    json_t *all = fixture_parse(&out);
    text[0] = '\0';
    for (size_t i = json_array_size(all); i-- > 0;)
        snprintf(text + strlen(text), sizeof text - strlen(text), "%s ",
                 member_str(json_array_get(all, i), "kind"));
    json_decref(all);
    return text;
}

/* ---- what may stand in them ---- */

static void test_members(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t app = application(db), batch;
    static const struct {
        const char *kind, *json, *field;
        enum err expected;
    } cases[] = {
        {"company", "{}", "name", ERR_INVALID},
        {"company", "{\"name\": \"  \"}", "name", ERR_INVALID},
        {"company", "{\"name\": 7}", "name", ERR_INVALID},
        {"company", "{\"name\": \"a\\nb\"}", "name", ERR_INVALID},
        {"company", "{\"name\": \"a\\u001bb\"}", "name", ERR_INVALID},
        {"company", "{\"name\": \"a\\u009bb\"}", "name", ERR_INVALID},
        {"company", "{\"name\": \"a\", \"nmae\": 1}", "nmae", ERR_INVALID},
        {"company", "{\"name\": \"a\", \"version\": 1}", "version", ERR_INVALID},
        {"company", "{\"name\": \"a\", \"country\": \"de\"}", "country", ERR_INVALID},
        {"company", "{\"name\": \"a\", \"agency\": 1}", "agency", ERR_INVALID},
        {"application", "{\"company\": 999, \"role\": \"x\"}", "company", ERR_INVALID},
        {"application", "{\"company\": 1, \"role\": \"x\", \"stage\": \"hired\"}", "stage", ERR_INVALID},
        {"application", "{\"company\": 1, \"role\": \"x\", \"applied_on\": \"2026-02-29\"}", "applied_on",
         ERR_INVALID},
        {"application", "{\"company\": 1, \"role\": \"x\", \"applied_on\": \"2026-2-1\"}", "applied_on",
         ERR_INVALID},
        {"application", "{\"company\": 1, \"role\": \"x\", \"outcome\": null}", "outcome", ERR_INVALID},
        {"round", "{\"application\": 1, \"kind\": \"code\", \"minutes\": 0}", "minutes", ERR_INVALID},
        {"round", "{\"application\": 1, \"kind\": \"code\", \"at_ms\": -1}", "at_ms", ERR_INVALID},
        {"promise",
         "{\"application\": 1, \"what\": \"x\", \"promised_on\": \"2026-11-27\", \"due_on\": \"2026-11-26\"}",
         "due_on", ERR_INVALID},
        {"promise",
         "{\"application\": 1, \"what\": \"x\", \"promised_on\": \"2026-11-27\", \"broken\": true}",
         "closed_on", ERR_INVALID},
        {"figure", "{\"application\": 1, \"about\": \"notice\", \"said_on\": \"2026-11-27\"}", "days",
         ERR_INVALID},
        {"figure",
         "{\"application\": 1, \"about\": \"notice\", \"said_on\": \"2026-11-27\", \"days\": 30, \"count\": 1}",
         "count", ERR_INVALID},
        {"figure",
         "{\"application\": 1, \"about\": \"budget\", \"said_on\": \"2026-11-27\", \"min_minor\": 5}",
         "max_minor", ERR_INVALID},
        {"figure",
         "{\"application\": 1, \"about\": \"budget\", \"said_on\": \"2026-11-27\", \"min_minor\": 5, \"max_minor\": 4, "
         "\"currency\": \"EUR\", \"period\": \"year\"}",
         "max_minor", ERR_INVALID},
        {"figure",
         "{\"application\": 1, \"about\": \"budget\", \"said_on\": \"2026-11-27\", \"min_minor\": 5, \"max_minor\": 6, "
         "\"currency\": \"eur\", \"period\": \"year\"}",
         "currency", ERR_INVALID},
    };
    assert_int_equal(app, 1);
    char *before = snapshot(db);
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct error why;
        json_t *thing = NULL;
        unit_case(cases[i].json);
        fails(cases[i].expected,
              act_make(db, thing_kind_named(str_of(cases[i].kind)), cases[i].json, &batch, &thing, e));
        assert_string_equal(why.field, cases[i].field);
    }
    char *after = snapshot(db);
    assert_string_equal(before, after);
    free(before);
    free(after);
    /* White space around a line goes; an empty text is none; what is not said has its usual value. */
    json_t *thing = NULL;
    ok(act_make(db, &kind_company, "{\"name\": \"  Ada & Co \", \"site\": \"\"}", &batch, &thing, e));
    assert_string_equal(member_str(thing, "name"), "Ada & Co");
    assert_true(json_is_null(json_object_get(thing, "site")));
    assert_true(json_is_false(json_object_get(thing, "agency")));
    json_decref(thing);
    struct error why;
    fails(ERR_CONFLICT, act_make(db, &kind_company, "{\"name\": \"ADA & co\"}", &batch, &thing, e));
    assert_string_equal(why.field, "name");
    assert_string_equal(why.message, "there is a company of this name already");
}

static void test_versions(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t app = application(db), batch;
    struct error why;
    json_t *thing = NULL;
    fails(ERR_INVALID, act_edit(db, &kind_application, app, "{\"role\": \"x\"}", &batch, &thing, e));
    ok(act_edit(db, &kind_application, app, "{\"version\": 1, \"role\": \"Senior\"}", &batch, &thing, e));
    assert_int_equal(member_int(thing, "version"), 2);
    assert_string_equal(member_str(thing, "stage"), "applied");
    json_decref(thing);
    thing = NULL;
    fails(ERR_CONFLICT,
          act_edit(db, &kind_application, app, "{\"version\": 1, \"role\": \"Junior\"}", &batch, &thing, e));
    assert_string_equal(why.field, "version");
    /* Nothing changes: nothing is written. */
    ok(act_edit(db, &kind_application, app, "{\"version\": 2, \"role\": \"Senior\"}", &batch, &thing, e));
    assert_int_equal(member_int(thing, "version"), 2);
    assert_int_equal(batch, 0);
    json_decref(thing);
    fails(ERR_NOT_FOUND,
          act_edit(db, &kind_application, 999, "{\"version\": 1, \"role\": \"x\"}", &batch, &thing, e));
    fails(ERR_INVALID,
          act_edit(db, &kind_application, app, "{\"version\": 2, \"role\": null}", &batch, &thing, e));
    assert_string_equal(why.field, "role");
}

/* ---- removing, and undo ---- */

static void test_remove_and_undo(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t app = application(db), batch, again;
    int64_t contact = make(db, &kind_contact, "{\"name\": \"Ann\", \"kind\": \"recruiter\", \"company\": 1}");
    int64_t round = make(db, &kind_round, "{\"application\": %lld, \"kind\": \"screen\"}", (long long)app);
    int64_t debrief =
        make(db, &kind_debrief, "{\"round\": %lld, \"cause\": \"too quiet\"}", (long long)round);
    make(db, &kind_question_asked, "{\"debrief\": %lld, \"words\": \"Why?\", \"answered\": \"shakily\"}",
         (long long)debrief);
    make(
        db, &kind_promise,
        "{\"application\": %lld, \"what\": \"an answer\", \"promised_on\": \"2026-11-27\", \"contact\": %lld}",
        (long long)app, (long long)contact);
    char *full = snapshot(db);

    /* The contact is let go of; the application takes all of its own with it; the company takes the
     * application. */
    ok(act_remove(db, &kind_contact, contact, &batch, e));
    json_t *promise = NULL;
    ok(thing_get(db, &kind_promise, 1, &promise, e));
    assert_true(json_is_null(json_object_get(promise, "contact")));
    json_decref(promise);
    ok(act_undo(db, batch, &again, e));
    char *now = snapshot(db);
    assert_string_equal(now, full);
    free(now);

    ok(act_remove(db, &kind_company, 1, &batch, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM application"), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM question_asked"), 0);
    assert_int_equal(both_i64(db, "SELECT count(*) FROM contact"), 1);
    char *empty = snapshot(db);
    ok(act_undo(db, batch, &again, e));
    now = snapshot(db);
    assert_string_equal(now, full);
    free(now);

    /* An undo is undone in the same way; the first one cannot be undone twice. */
    struct error why;
    int64_t ignored;
    fails(ERR_CONFLICT, act_undo(db, batch, &ignored, e));
    ok(act_undo(db, again, &ignored, e));
    now = snapshot(db);
    assert_string_equal(now, empty);
    free(now);
    ok(act_undo(db, ignored, &again, e));
    now = snapshot(db);
    assert_string_equal(now, full);
    free(now);
    free(full);
    free(empty);
}

static void test_undo_refused(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t app = application(db), first, second, ignored;
    struct error why;
    json_t *thing = NULL;
    ok(act_edit(db, &kind_application, app, "{\"version\": 1, \"role\": \"A\"}", &first, &thing, e));
    json_decref(thing);
    ok(act_edit(db, &kind_application, app, "{\"version\": 2, \"place\": \"B\"}", &second, &thing, e));
    json_decref(thing);
    fails(ERR_CONFLICT, act_undo(db, first, &ignored, e));
    fails(ERR_NOT_FOUND, act_undo(db, 999999, &ignored, e));
    ok(act_undo(db, second, &ignored, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM application WHERE place IS NULL AND role = 'A'"), 1);
    /* A draft's deletion is a change too, but no thing. */
    ok(db_exec(
        db,
        "INSERT INTO change (at_ms, actor, table_name, row_key, batch) VALUES (1, 'user', 'draft', 'a/b', 777)",
        e, ""));
    fails(ERR_NOT_FOUND, act_undo(db, 777, &ignored, e));
}

/* Whatever is done is undone step by step, back to the beginning. */
static void test_random_acts(void **state)
{
    struct db *db = both_record(state)->db;
    enum { ACTS = 120 };
    char *snapshots[ACTS + 1];
    int64_t batches[ACTS], app = application(db);
    dice = 7;
    snapshots[0] = snapshot(db);
    for (int i = 0; i < ACTS; i++) {
        json_t *thing = NULL;
        char json[300];
        struct error why = {0};
        enum err r = ERR_NOT_FOUND;
        batches[i] = 0;
        while (!batches[i]) {
            int64_t id = 1 + roll() % 8;
            const struct thing_kind *kind = thing_kinds[(size_t)roll() % n_thing_kinds];
            bool note = kind == &kind_note;
            switch (roll() % 4) {
            case 0:
                snprintf(json, sizeof json, "{\"application\": %lld, \"body\": \"%d\"}", (long long)app,
                         roll());
                r = act_make(db, &kind_note, json, &batches[i], &thing, &why);
                break;
            case 1:
                snprintf(json, sizeof json, "{\"application\": %lld, \"kind\": \"code\", \"minutes\": %d}",
                         (long long)app, 1 + roll() % 90);
                r = act_make(db, &kind_round, json, &batches[i], &thing, &why);
                break;
            case 2:
                r = thing_get(db, kind, id, &thing, &why);
                if (r != ERR_OK)
                    break;
                snprintf(json, sizeof json, "{\"version\": %lld, \"%s\": \"%d\"}",
                         (long long)member_int(thing, "version"), note ? "body" : "about", roll());
                json_decref(thing);
                thing = NULL;
                r = act_edit(db, kind, id, json, &batches[i], &thing, &why);
                break;
            default:
                r = kind == &kind_company || kind == &kind_application
                        ? ERR_NOT_FOUND
                        : act_remove(db, kind, id, &batches[i], &why);
            }
            if (thing)
                json_decref(thing);
            thing = NULL;
            if (r != ERR_OK)
                batches[i] = 0;
        }
        snapshots[i + 1] = snapshot(db);
    }
    for (int i = ACTS; i-- > 0;) {
        int64_t ignored;
        ok(act_undo(db, batches[i], &ignored, e));
        char *now = snapshot(db);
        assert_string_equal(now, snapshots[i]);
        free(now);
        free(snapshots[i + 1]);
    }
    free(snapshots[0]);
}

/* ---- the log, and the lists ---- */

static void test_events(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t app = application(db), batch;
    json_t *thing = NULL;
    ok(act_edit(db, &kind_application, app, "{\"version\": 1, \"stage\": \"screen\"}", &batch, &thing, e));
    json_decref(thing);
    int64_t round =
        make(db, &kind_round, "{\"application\": %lld, \"kind\": \"screen\", \"at_ms\": 1800000000000}",
             (long long)app);
    ok(act_edit(db, &kind_round, round, "{\"version\": 1, \"at_ms\": 1800000600000, \"outcome\": \"passed\"}",
                &batch, &thing, e));
    json_decref(thing);
    int64_t promise = make(
        db, &kind_promise,
        "{\"application\": %lld, \"what\": \"feedback\", \"promised_on\": \"2026-11-02\", \"due_on\": \"2026-11-05\"}",
        (long long)app);
    ok(act_edit(db, &kind_promise, promise, "{\"version\": 1, \"closed_on\": \"2026-11-06\"}", &batch, &thing,
                e));
    json_decref(thing);
    ok(act_undo(db, batch, &batch, e));
    ok(act_edit(db, &kind_application, app,
                "{\"version\": 2, \"outcome\": \"rejected\", \"cause\": \"speed\"}", &batch, &thing, e));
    json_decref(thing);
    assert_string_equal(events_of(db, app), "made moved planned shifted judged promised kept undone ended ");
    ok(db_begin(db, DB_WRITE, e));
    ok(history_write(db, app, 1000, STR("heard"), STR("They wrote \"no\"."), e));
    ok(db_commit(db, e));
    assert_string_equal(events_of(db, app),
                        "heard made moved planned shifted judged promised kept undone ended ");
    assert_int_equal(both_i64(db, "SELECT count(*) FROM event WHERE data LIKE '%\"late\":true%'"), 1);
    struct error why;
    ok(db_begin(db, DB_WRITE, e));
    fails(ERR_INVALID, history_write(db, app, 0, STR("made"), STR("x"), e));
    fails(ERR_NOT_FOUND, history_write(db, 99, 0, STR("heard"), STR("x"), e));
    db_rollback(db);
    /* They outlive it. */
    ok(act_remove(db, &kind_application, app, &batch, e));
    assert_int_equal(both_i64(db, "SELECT count(*) FROM event"), 12);
}

static json_t *board(struct db *db, int64_t limit)
{
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(applications_board_json(db, limit, &w, e));
    return fixture_parse(&out);
}

static void test_board(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t batch;
    json_t *thing = NULL;
    for (int i = 0; i < 5; i++)
        application(db);
    /* Something happens in the second, and the fourth ends. */
    ok(db_exec(db, "UPDATE application SET last_event_at_ms = id", e, ""));
    ok(db_begin(db, DB_WRITE, e));
    ok(history_write(db, 2, 0, STR("contacted"), STR("wrote"), e));
    ok(db_commit(db, e));
    make(
        db, &kind_promise,
        "{\"application\": 2, \"what\": \"x\", \"promised_on\": \"2026-11-02\", \"due_on\": \"2026-11-05\"}");
    ok(act_edit(db, &kind_application, 4, "{\"version\": 1, \"outcome\": \"rejected\"}", &batch, &thing, e));
    json_decref(thing);
    json_t *b = board(db, 3), *column = json_array_get(json_object_get(b, "columns"), 1);
    assert_string_equal(member_str(column, "stage"), "applied");
    assert_int_equal(member_int(column, "count"), 4);
    json_t *list = json_object_get(column, "applications");
    static const int64_t expected[] = {2, 5, 3};
    assert_int_equal(json_array_size(list), 3);
    for (size_t i = 0; i < 3; i++)
        assert_int_equal(member_int(json_array_get(list, i), "id"), expected[i]);
    assert_string_equal(member_str(json_array_get(list, 0), "their_promise_due_on"), "2026-11-05");
    assert_true(json_is_null(json_object_get(json_array_get(list, 1), "their_promise_due_on")));
    assert_int_equal(json_array_size(json_object_get(b, "ended")), 1);
    json_decref(b);
}

static void test_list(void **state)
{
    struct db *db = both_record(state)->db;
    for (int i = 0; i < 7; i++)
        application(db);
    ok(db_exec(db, "UPDATE application SET last_event_at_ms = id / 2", e, ""));
    ok(db_exec(db, "UPDATE application SET role = '100% remote' WHERE id = 3", e, ""));
    static const int64_t order[] = {7, 6, 5, 4, 3, 2, 1};
    struct applications_filter f = {0};
    size_t at = 0;
    for (bool more = true; more;) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        ok(applications_list_json(db, &f, 3, &w, e));
        json_t *page = fixture_parse(&out), *list = json_object_get(page, "applications"), *one;
        size_t i;
        json_array_foreach (list, i, one) {
            assert_int_equal(member_int(one, "id"), order[at++]);
            f.before_id = member_int(one, "id");
            f.before_ms = member_int(one, "last_event_at_ms");
        }
        more = json_is_true(json_object_get(page, "more"));
        json_decref(page);
    }
    assert_int_equal(at, ARRAY_LEN(order));
    static const struct {
        const char *words;
        size_t n;
    } searches[] = {{"100%", 1}, {"REMOTE", 1}, {"%", 1}, {"_", 0}, {"compan", 7}, {"\\", 0}};
    for (size_t i = 0; i < ARRAY_LEN(searches); i++) {
        struct strbuf out = {0};
        struct json_writer w = jw_to(&out);
        unit_case(searches[i].words);
        f = (struct applications_filter){.words = str_of(searches[i].words)};
        ok(applications_list_json(db, &f, 50, &w, e));
        json_t *page = fixture_parse(&out);
        assert_int_equal(json_array_size(json_object_get(page, "applications")), searches[i].n);
        json_decref(page);
    }
}

static void test_whole(void **state)
{
    struct db *db = both_record(state)->db;
    int64_t app = application(db);
    int64_t round = make(db, &kind_round, "{\"application\": %lld, \"kind\": \"screen\"}", (long long)app);
    make(db, &kind_debrief, "{\"round\": %lld}", (long long)round);
    make(db, &kind_note, "{\"application\": %lld, \"body\": \"# Hello\"}", (long long)app);
    struct strbuf out = {0};
    struct json_writer w = jw_to(&out);
    ok(applications_whole_json(db, app, &w, e));
    json_t *whole = fixture_parse(&out);
    static const char *const lists[] = {"rounds", "notes", "debriefs"};
    for (size_t i = 0; i < ARRAY_LEN(lists); i++)
        assert_int_equal(json_array_size(json_object_get(whole, lists[i])), 1);
    assert_int_equal(json_array_size(json_object_get(whole, "promises")), 0);
    assert_int_equal(json_array_size(json_object_get(whole, "events")), 4);
    assert_true(json_is_null(json_object_get(whole, "ad")));
    json_decref(whole);
    struct error why;
    struct strbuf none = {0};
    w = jw_to(&none);
    fails(ERR_NOT_FOUND, applications_whole_json(db, 99, &w, e));
    strbuf_release(&none);
}

/* A table comes in as one act, twice the same changes nothing, and one undo takes all of it back. */
static void test_take_in(void **state)
{
    struct db *db = both_record(state)->db;
    struct arena a;
    struct tracker t;
    struct take_in_counts counts;
    struct thing_act act = {0}, second = {0};
    int64_t ignored;
    application(db);
    char *before = snapshot(db);
    arena_init(&a);
    ok(tracker_read(
        STR("Company,Position,Status,Date Applied,Contact,Contact email,Notes,Link\n"
            "Acme,Engineer,Rejected,2026-11-02,Ann,ann@acme.example,slow,https://acme.example\n"
            "ACME,Lead,Applied,,Ann,ann@acme.example,,\nInitech,Dev,Offer,,,bob@initech.example,,\n"),
        &(struct tracker_habits){0}, &a, &t, e));
    ok(db_begin(db, DB_WRITE, e));
    ok(take_in(db, &t, &act, &counts, e));
    ok(db_commit(db, e));
    assert_true(counts.made == 3 && counts.known == 0 && counts.companies == 2 && counts.contacts == 2);
    assert_int_equal(
        both_i64(db,
                 "SELECT count(*) FROM application WHERE outcome = 'rejected' AND applied_on = '2026-11-02' "
                 "AND about LIKE '<https://acme.example>%slow'"),
        1);
    ok(db_begin(db, DB_WRITE, e));
    ok(take_in(db, &t, &second, &counts, e));
    ok(db_commit(db, e));
    assert_true(counts.made == 0 && counts.known == 3 && counts.companies == 0 && counts.contacts == 0 &&
                second.batch == 0);
    ok(act_undo(db, act.batch, &ignored, e));
    char *after = snapshot(db);
    assert_string_equal(before, after);
    free(before);
    free(after);
    arena_release(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        BOTH(test_members),     BOTH(test_versions), BOTH(test_remove_and_undo), BOTH(test_undo_refused),
        BOTH(test_random_acts), BOTH(test_events),   BOTH(test_board),           BOTH(test_list),
        BOTH(test_whole),       BOTH(test_take_in),
    };
    return cmocka_run_group_tests_name("record/things", tests, NULL, both_group_teardown);
}
