/*
 * A new table has a line here: TABLE(name, key, columns, types) or, with a key of two columns, TABLE_2; one that is no user's, a line in
 * archive_left_out. tests/unit/record/test-archive.c compares both with the schema.
 */
#include "record/archive-internal.h"
#include "record/kinds.h"

#include "base/cleanup.h"

/* The statements of a table. chosen: what is selected for the columns; binds: BINDS_n. */
#define STATEMENTS(table, chosen, where, key, n_keys, listed, letters, binds)                                \
    .name = table, .columns = listed, .types = letters, .keys = n_keys,                                      \
    .page = "SELECT " chosen " FROM " table " WHERE " where " ORDER BY " key " LIMIT " LIMIT_##n_keys,       \
    .insert = "INSERT INTO " table " (" listed ") VALUES (" binds ")",                                       \
    .any = "SELECT 1 FROM " table " LIMIT 1", .empty = "DELETE FROM " table
#define LIMIT_1 "?2"
#define LIMIT_2 "?3"
#define TABLE(table, key, columns, types, binds)                                                             \
    STATEMENTS(table, columns, key " > ?1", key, 1, columns, types, binds)
#define TABLE_2(table, key, columns, types, binds)                                                           \
    STATEMENTS(table, columns, "(" key ") > (?1, ?2)", key, 2, columns, types, binds)
/* One of things; columns without the four that all have. */
#define THINGS(table, columns, types, binds)                                                                 \
    TABLE(#table, "id", "id, version, made_at_ms, changed_at_ms, " columns, "iiii" types, binds),            \
        .kind = &kind_##table, .numbered = true

#define BINDS_2  "?1, ?2"
#define BINDS_3  BINDS_2 ", ?3"
#define BINDS_4  BINDS_3 ", ?4"
#define BINDS_5  BINDS_4 ", ?5"
#define BINDS_6  BINDS_5 ", ?6"
#define BINDS_7  BINDS_6 ", ?7"
#define BINDS_8  BINDS_7 ", ?8"
#define BINDS_9  BINDS_8 ", ?9"
#define BINDS_10 BINDS_9 ", ?10"
#define BINDS_11 BINDS_10 ", ?11"
#define BINDS_12 BINDS_11 ", ?12"
#define BINDS_13 BINDS_12 ", ?13"
#define BINDS_14 BINDS_13 ", ?14"
#define BINDS_15 BINDS_14 ", ?15"
#define BINDS_16 BINDS_15 ", ?16"
#define BINDS_17 BINDS_16 ", ?17"
#define BINDS_18 BINDS_17 ", ?18"
#define BINDS_19 BINDS_18 ", ?19"
#define BINDS_20 BINDS_19 ", ?20"
#define BINDS_27 BINDS_20 ", ?21, ?22, ?23, ?24, ?25, ?26, ?27"

/* Its job stays behind, so what has not ended is written as cancelled. */
#define READING                                                                                              \
    "id, cv, state, country, source_sha256, created_at_ms, started_at_ms, finished_at_ms, failure, resume, doc"
#define LINKEDIN "id, cv, name, state, created_at_ms, started_at_ms, finished_at_ms, failure, doc"
#define BANK     "slug, title, difficulty, pattern, minutes, list_order"
#define ENDED    "CASE WHEN state IN ('queued', 'running') THEN 'cancelled' ELSE state END"
#define ENDED_AT "coalesce(finished_at_ms, created_at_ms)"

const struct archive_table archive_tables[] = {
    /* Of the bank only what the user's rows refer to: a package on disk is the truth, and what a page shows of it is made of that. */
    {.name = "problem",
     .columns = BANK,
     .types = "stitii",
     .keys = 1,
     .page = "SELECT " BANK " FROM problem WHERE slug > ?1 AND ("
             "EXISTS (SELECT 1 FROM draft d WHERE d.problem = slug) OR "
             "EXISTS (SELECT 1 FROM standing s WHERE s.problem = slug) OR "
             "EXISTS (SELECT 1 FROM submission s WHERE s.problem = slug) OR "
             "EXISTS (SELECT 1 FROM measurement m WHERE m.problem = slug)) ORDER BY slug LIMIT ?2",
     .insert = "INSERT INTO problem (" BANK ", broken, present, package_path, package_hash, doc_hash, doc) "
               "VALUES (" BINDS_6 ", 0, 0, '', '', '', '{}') ON CONFLICT (slug) DO NOTHING",
     .empty = "DELETE FROM problem"},
    {THINGS(company, "name, site, country, time_zone, agency, about", "ttttbt", BINDS_10)},
    {THINGS(contact, "company, name, kind, title, email, phone, url, about", "ittttttt", BINDS_12)},
    {THINGS(ad,
            "title, employer, url, place, remote, pay_min_minor, pay_max_minor, pay_currency, pay_period, "
            "posted_on, valid_through, format, body",
            "tttttiitttttt", BINDS_17)},
    {TABLE("document", "sha256", "sha256, type, bytes, added_at_ms, base64", "ttiid", BINDS_5)},
    {TABLE_2("document_page", "document, page", "document, page, width, height, base64", "tiiit", BINDS_5)},
    {THINGS(cv_version, "name, format, body, document, retired", "ttttb", BINDS_9)},
    {THINGS(cv_suppression, "rule, finding, reason", "ttt", BINDS_7)},
    /* One that waits or is under way is not written: it is asked for again by a click. */
    {STATEMENTS("cv_reading", READING, "id > ?1 AND state NOT IN ('queued', 'running')", "id", 1, READING,
                "iitttiiitjj", BINDS_11),
     .numbered = true},
    {STATEMENTS("linkedin_check", LINKEDIN, "id > ?1 AND state NOT IN ('queued', 'running')", "id", 1,
                LINKEDIN, "iittiiitj", BINDS_9),
     .numbered = true},
    {TABLE("connection", "id", "id, name, company, company_key, position, url, email, connected_on",
           "ittttttt", BINDS_8),
     .numbered = true},
    {TABLE_2("cv_finding", "reading, ordinal", "reading, ordinal, rule, severity, finding", "iittt",
             BINDS_5)},
    {THINGS(
        application,
        "company, role, stage, outcome, cause, source, channel, applied_on, ad, cv, recruiter, place, remote, "
        "follow_up_on, about, last_event_at_ms",
        "itttttttiiitttti", BINDS_20)},
    {THINGS(round, "application, kind, at_ms, time_zone, minutes, place, people, outcome, about", "itititttt",
            BINDS_13)},
    {THINGS(promise, "application, contact, mine, what, promised_on, due_on, closed_on, broken", "iibttttb",
            BINDS_12)},
    {THINGS(
        figure,
        "application, contact, mine, about, said_on, min_minor, max_minor, currency, period, days, day, count, "
        "words",
        "iibttiittitit", BINDS_17)},
    {THINGS(claim, "words, employer, number, measured, my_part, question_1, question_2, question_3",
            "tttttttt", BINDS_12)},
    {THINGS(form_answer, "topic, question, answer", "ttt", BINDS_7)},
    {THINGS(saved_filter, "name, query", "tt", BINDS_6)},
    {THINGS(note, "application, body", "it", BINDS_6)},
    {THINGS(debrief, "round, said, cause, about", "ittt", BINDS_8)},
    {THINGS(question_asked, "debrief, words, answered, card", "ittb", BINDS_8)},
    {TABLE("event", "id", "id, application, at_ms, kind, data", "iiitj", BINDS_5), .numbered = true},
    {TABLE("change", "id", "id, at_ms, actor, table_name, row_key, before, after, batch, undo", "iitttjjii",
           BINDS_9),
     .numbered = true},
    {TABLE("standing", "problem",
           "problem, attempts, accepted, first_accepted_at_ms, last_at_ms, best_score, max_score", "siiiirr",
           BINDS_7)},
    {TABLE_2("draft", "problem, language", "problem, language, edited_at_ms, source", "stit", BINDS_4)},
    {STATEMENTS(
         "submission",
         "id, run, problem, language, " ENDED
         ", verdict, samples, package_hash, tests_total, tests_done, tests_passed, cpu_ms, memory_bytes, "
         "compile_ms, created_at_ms, started_at_ms, " ENDED_AT ", failure, compile_output, source",
         "id > ?1", "id", 1,
         "id, run, problem, language, state, verdict, samples, package_hash, tests_total, tests_done, "
         "tests_passed, cpu_ms, memory_bytes, compile_ms, created_at_ms, started_at_ms, finished_at_ms, failure, "
         "compile_output, source",
         "iistttitiiiiiiiiittt", BINDS_20),
     .numbered = true},
    {TABLE("submission_function", "submission", "submission", "i", "?1")},
    {TABLE_2("submission_input", "submission, ordinal", "submission, ordinal, input", "iit", BINDS_3)},
    {TABLE_2("submission_answer", "submission, ordinal", "submission, ordinal, test, answer", "iitt",
             BINDS_4)},
    {TABLE_2(
        "submission_test", "submission, ordinal",
        "submission, ordinal, name, kind, verdict, cpu_ms, wall_ms, memory_bytes, exit_code, signal, truncated, "
        "feedback, input, output, expected, stderr",
        "iitttiiiiiittttt", BINDS_16)},
    {TABLE("submission_score", "submission", "submission, score, max_score", "irr", BINDS_3)},
    {TABLE_2("submission_group", "submission, ordinal",
             "submission, ordinal, name, verdict, score, max_score, complete, barred_by", "iittrrit",
             BINDS_8)},
    {STATEMENTS(
         "measurement",
         "id, problem, language, submission, " ENDED ", claim_time, claim_space, created_at_ms, "
         "started_at_ms, " ENDED_AT ", package_hash, compiled, kind, noise, intended_time, intended_space, "
         "time_outcome, time_best, time_said, time_shape, time_judgement, space_outcome, space_best, space_said, "
         "space_shape, space_judgement, failure, compile_output, source, result",
         "id > ?1", "id", 1,
         "id, problem, language, submission, state, claim_time, claim_space, created_at_ms, started_at_ms, "
         "finished_at_ms, package_hash, compiled, kind, noise, intended_time, intended_space, time_outcome, "
         "time_best, time_said, time_shape, time_judgement, space_outcome, space_best, space_said, space_shape, "
         "space_judgement, failure, compile_output, source, result",
         "istittt"
         "iii"
         "tit"
         "rtt"
         "ttttt"
         "ttttt"
         "ttt"
         "j",
         BINDS_27 ", ?28, ?29, ?30"),
     .numbered = true},
    {TABLE("measurement_function", "measurement", "measurement", "i", "?1")},
};
const size_t n_archive_tables = ARRAY_LEN(archive_tables);

#define REMADE "made again of packages on disk, or of the record itself"
#define HERE   "of this machine"
const struct archive_left_out archive_left_out[] = {
    {"problem_kind", REMADE, "DELETE FROM problem_kind"},
    {"problem_image", REMADE, "DELETE FROM problem_image"},
    {"problem_file", REMADE, "DELETE FROM problem_file"},
    {"image", REMADE, "DELETE FROM image"},
    {"file", REMADE, "DELETE FROM file"},
    {"search_entry", REMADE, "DELETE FROM search_entry"},
    {"search_state", REMADE, NULL},
    {"job", HERE, "DELETE FROM job"},
    {"job_failure", HERE, "DELETE FROM job_failure"},
    {"calendar_feed", "a secret of this machine", "DELETE FROM calendar_feed"},
    {"worker", HERE, NULL},
    {"access_link", HERE, NULL},
    {"access_session", HERE, NULL},
    {"schema_migration", HERE, NULL},
};
const size_t n_archive_left_out = ARRAY_LEN(archive_left_out);
