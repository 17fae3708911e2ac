/*
 * A new table has a line here: TABLE(name, key, columns, types) or, with a key of two columns, TABLE_2; one
 * that is no user's, a line in archive_left_out. tests/unit/record/test-archive.c compares both with the
 * schema.
 */
#include "record/archive/archive-internal.h"
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
#define BINDS_24 BINDS_23 ", ?24"
#define BINDS_25 BINDS_24 ", ?25"
#define BINDS_27 BINDS_25 ", ?26, ?27"
#define BINDS_22 BINDS_20 ", ?21, ?22"
#define BINDS_23 BINDS_22 ", ?23"

/* Its job stays behind, so what has not ended is written as cancelled. */
#define READING                                                                                              \
    "id, cv, state, country, source_sha256, created_at_ms, started_at_ms, finished_at_ms, failure, resume, doc"
#define LINKEDIN "id, cv, name, state, created_at_ms, started_at_ms, finished_at_ms, failure, doc"
#define RECORDING                                                                                            \
    "id, title, of_kind, of_id, real_call, consent, made_at_ms, words, type, bytes, state, created_at_ms, "  \
    "started_at_ms, finished_at_ms, failure, length_ms, doc"
/* The sound is kept, so that it can be asked for again. */
#define RECORDING_ENDED                                                                                      \
    "id, title, of_kind, of_id, real_call, consent, made_at_ms, words, type, bytes, "                        \
    "CASE WHEN state IN ('queued', 'running') THEN 'failed' ELSE state END, created_at_ms, started_at_ms, "  \
    "coalesce(finished_at_ms, created_at_ms), CASE WHEN state IN ('queued', 'running') THEN "                \
    "'it was exported before it was analysed' ELSE failure END, length_ms, doc"
#define BANK     "slug, title, difficulty, pattern, minutes, list_order"
#define ENDED    "CASE WHEN state IN ('queued', 'running') THEN 'cancelled' ELSE state END"
#define ENDED_AT "coalesce(finished_at_ms, created_at_ms)"

const struct archive_table archive_tables[] = {
    /* Of the bank only what the user's rows refer to: a package on disk is the truth, and what a page shows
     * of it is made of that. */
    {.name = "problem",
     .columns = BANK,
     .types = "stitii",
     .keys = 1,
     .page = "SELECT " BANK " FROM problem WHERE slug > ?1 AND ("
             "EXISTS (SELECT 1 FROM draft d WHERE d.problem = slug) OR "
             "EXISTS (SELECT 1 FROM standing s WHERE s.problem = slug) OR "
             "EXISTS (SELECT 1 FROM submission s WHERE s.problem = slug) OR "
             "EXISTS (SELECT 1 FROM measurement m WHERE m.problem = slug) OR "
             "EXISTS (SELECT 1 FROM card c WHERE c.problem = slug) OR "
             "EXISTS (SELECT 1 FROM exam_problem x WHERE x.problem = slug)) ORDER BY slug LIMIT ?2",
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
    {STATEMENTS("recording", RECORDING_ENDED, "id > ?1", "id", 1, RECORDING, "itttbbiititiiitij", BINDS_17),
     .numbered = true},
    {TABLE_2("recording_piece", "recording, ordinal", "recording, ordinal, base64", "iit", BINDS_3)},
    {TABLE_2("recording_figure", "recording, figure", "recording, figure, value", "itr", BINDS_3)},
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
    {THINGS(call_note, "round, asks, notes", "itt", BINDS_7)},
    {THINGS(script, "kind, company, title, variant, language, body, must_say, forbidden, target_s, max_s",
            "tittttttii", BINDS_14)},
    {THINGS(pay_range, "company, floor_minor, target_minor, currency, period, about", "iiittt", BINDS_10)},
    {THINGS(market_sample, "role, place, source, seen_on, pay_minor, currency, period", "ttttitt", BINDS_11)},
    {THINGS(company_research,
            "company, mission, company_values, advance, excites, does_not, challenge, questions, seen_on",
            "itttttttt", BINDS_13)},
    {THINGS(
        story,
        "title, language, employer, people, began_on, ended_on, themes, scope, situation, task, action, result, reflection, retired",
        "tttttttttttttb", BINDS_18)},
    {THINGS(story_claim, "story, claim", "ii", BINDS_6)},
    {THINGS(story_told, "story, round, question", "iit", BINDS_7)},
    {THINGS(
        rehearsal,
        "what, script, story, claim, round, question, asked, level, grade, at_ms, seconds, mine_s, theirs_s, sitting, transcript, note",
        "tiiiittiiiiiiitt", BINDS_20)},
    {THINGS(elsewhere,
            "problem_key, title, url, site, result, done_on, difficulty, minutes, patterns, topics",
            "tttttttitt", BINDS_14)},
    {THINGS(
        card,
        "deck, front, back, script, story, claim, asked, question, foreign_id, suspended, buried_until_ms, state, step, stability_nd, difficulty_n, due_at_ms, reviewed_at_ms, reps, lapses, problem, elsewhere",
        "tttiiiittbitiiiiiiiti", BINDS_25)},
    {THINGS(review, "card, at_ms, grade, took_ms, retrievability_n, interval_s", "iiiiii", BINDS_10)},
    {THINGS(card_settings, "retention_n, weights, days_max, new_a_day", "itii", BINDS_8)},
    {THINGS(target, "role, level, due_on, minutes_a_day", "ttti", BINDS_8)},
    {THINGS(
        typing,
        "at_ms, kind, language, text_id, seed, indent, whole, ms, pauses, pause_ms, typed, correct, wrong, left_wrong, consistency_n, rolled, rolled_of, pairs",
        "itttitbiiiiiiiiiit", BINDS_22)},
    {THINGS(attempt, "at_ms, kind, drill, share_n, seconds, detail", "ittiit", BINDS_10)},
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
        "feedback, input, output, expected, stderr, score, max_score",
        "iitttiiiiiitttttrr", BINDS_18)},
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
    {STATEMENTS(
         "recursion_check",
         "id, drill, language, " ENDED ", created_at_ms, started_at_ms, " ENDED_AT
         ", seconds, share_n, failure, source, result",
         "id > ?1", "id", 1,
         "id, drill, language, state, created_at_ms, started_at_ms, finished_at_ms, seconds, share_n, failure, source, "
         "result",
         "itttiiiiittj", BINDS_12),
     .numbered = true},
    {STATEMENTS(
         "front_end_check",
         "id, task, form, " ENDED ", created_at_ms, started_at_ms, " ENDED_AT
         ", seconds, share_n, failure, files, result, tests_passed, tests_total",
         "id > ?1", "id", 1,
         "id, task, form, state, created_at_ms, started_at_ms, finished_at_ms, seconds, share_n, failure, files, "
         "result, tests_passed, tests_total",
         "itttiiiiitjjii", BINDS_14),
     .numbered = true},
    /* One that runs is written as if its time had been up: a clock cannot be carried along. */
    {STATEMENTS(
         "exam",
         "id, rules_id, title, rules, round, began_at_ms, ends_at_ms, coalesce(ended_at_ms, ends_at_ms), by_hand",
         "id > ?1", "id", 1,
         "id, rules_id, title, rules, round, began_at_ms, ends_at_ms, ended_at_ms, by_hand", "itttiiiib",
         BINDS_9),
     .numbered = true},
    {TABLE_2(
        "exam_problem", "exam, ordinal",
        "exam, ordinal, problem, task, title, minutes, opened_at_ms, left_at_ms, language, form, version, "
        "saved_at_ms, source",
        "iisttiiittiit", BINDS_13)},
    {TABLE("exam_submission", "submission", "submission, exam, ordinal, run, unsent, at_ms", "iiibbi",
           BINDS_6)},
    {TABLE("exam_check", "front_end_check", "front_end_check, exam, ordinal, unsent, at_ms", "iiibi",
           BINDS_5)},
    {TABLE_2("exam_event", "exam, n", "exam, n, at_ms, ordinal, what, size", "iiiiti", BINDS_6)},
    /* What was not compared yet can be compared again by a click. */
    {STATEMENTS(
        "exam_mirror",
        "exam, recording, CASE WHEN state = 'done' THEN 'done' ELSE 'failed' END, "
        "CASE WHEN state IN ('done', 'failed') THEN failure ELSE 'it was exported before its answers were compared' END",
        "exam > ?1", "exam", 1, "exam, recording, state, failure", "ibtt", BINDS_4)},
    {TABLE_2("exam_signal", "exam, n", "exam, n, at_ms, what, chars, lines, removed, size, ms, problem, own",
             "iiitiiiiiib", BINDS_11)},
    {TABLE_2("exam_likeness", "exam, n", "exam, n, ordinal, mine, name, problem, covered_n, tokens",
             "iiibttii", BINDS_8)},
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
    {"card_package", "on its way in: what was taken in is cards, the file is the user's",
     "DELETE FROM card_package"},
    {"loop_run", "watched in passing: a program that is worth it is kept by the user",
     "DELETE FROM loop_run"},
    {"card_package_piece", "a part of one", "DELETE FROM card_package_piece"},
    {"calendar_feed", "a secret of this machine", "DELETE FROM calendar_feed"},
    {"worker", HERE, NULL},
    {"access_link", HERE, NULL},
    {"access_session", HERE, NULL},
    {"schema_migration", HERE, NULL},
};
const size_t n_archive_left_out = ARRAY_LEN(archive_left_out);
