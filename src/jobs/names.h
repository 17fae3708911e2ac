/*
 * names.h: the kinds of long work and their payloads: all that those who enqueue it need to know.
 */
#ifndef DRYRUN_JOBS_NAMES_H
#define DRYRUN_JOBS_NAMES_H

/* {"submission": ID} */
#define JOB_JUDGE_SUBMISSION "judge-submission"

/* {"measurement": ID} */
#define JOB_MEASURE_COMPLEXITY "measure-complexity"

/* {}: read the problem packages again */
#define JOB_INDEX_PROBLEMS "index-problems"

#endif
