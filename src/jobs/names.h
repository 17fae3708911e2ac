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

/* {"exam": ID}: compare the answers of an exam that was watched with other programs */
#define JOB_LIKEN_EXAM "liken-exam"

/* {"reading": ID}: read a version of the CV and look at what the rules say of it */
#define JOB_READ_CV "read-cv"

/* {"recording": ID}: measure a recording of the user's voice */
#define JOB_ANALYSE_RECORDING "analyse-recording"

/* {"package": ID}: read a package of Anki that came in by the page, or take its cards in */
#define JOB_READ_CARDS "read-cards"

/* {"check": ID}: judge an answer to a drill on recursion and loops */
#define JOB_CHECK_RECURSION "check-recursion"

/* {"loop": ID}: run a program of the user's own and record what the event loop does with it */
#define JOB_WATCH_LOOP "watch-loop"

/* {"check": ID}: have the browser try a solution of a front-end task */
#define JOB_JUDGE_FRONT_END "judge-front-end"

/* {"check": ID}: compare an uploaded LinkedIn export with a version of the CV */
#define JOB_CHECK_LINKEDIN "check-linkedin"

#endif
