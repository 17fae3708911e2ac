/*
 * cards-problem.h: cards of problems of the bank. Solving is the review: such a card asks to solve the
 * problem again, and shows what the last submission says; the grade is the user's own. A problem that left
 * the bank keeps its card and is called by its name. Private to record/ but for the list.
 */
#ifndef DRYRUN_RECORD_CARDS_PROBLEM_H
#define DRYRUN_RECORD_CARDS_PROBLEM_H

#include "record/gaps/cards.h"

/* What the card asks, and on its back the last submission in a line; appended. */
enum err cards_problem_text(struct db *db, struct str slug, struct strbuf *front, struct strbuf *back,
                            struct error *e) warn_unused;
/* Schema CardProblem. */
enum err cards_problem_json(struct db *db, struct str slug, struct json_writer *w,
                            struct error *e) warn_unused;
/* ERR_INVALID "problem": the bank has none of this name. Of a record that knows no bank every name is one. */
enum err cards_problem_must_be(struct db *db, struct str slug, struct error *e) warn_unused;

/* Schema CardList with the card of this problem, or none. */
enum err cards_of_problem_json(struct db *db, const struct cards_view *v, struct str slug,
                               struct json_writer *w, struct error *e) warn_unused;

#endif
