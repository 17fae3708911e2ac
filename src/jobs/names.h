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

/* {"reading": ID}: read a version of the CV and look at what the rules say of it */
#define JOB_READ_CV "read-cv"

/* {"check": ID}: compare an uploaded LinkedIn export with a version of the CV */
#define JOB_CHECK_LINKEDIN "check-linkedin"

#endif
