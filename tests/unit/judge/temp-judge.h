/*
 * temp-judge.h: a judge with a slot, and a cache in a temporary folder.
 */
#ifndef DRYRUN_TESTS_TEMP_JUDGE_H
#define DRYRUN_TESTS_TEMP_JUDGE_H

#include "judge/judge.h"
#include "support/temp-folder.h"
#include "unit.h"

/*
 * Where nothing can be run, SKIP is printed with the reason and *ret_judge stays NULL, as it must be before;
 * each test then skips itself. Whatever it returns, temp_judge_close() ends it.
 */
enum err temp_judge_open(const char *name, char ret_folder[TEMP_FOLDER_MAX], struct sandbox **ret_slot,
                         struct judge **ret_judge, struct error *e) warn_unused;
void temp_judge_close(const char *folder, struct sandbox *slot, struct judge *judge);

#endif
