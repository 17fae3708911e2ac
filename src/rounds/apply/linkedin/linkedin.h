/*
 * linkedin.h: what LinkedIn's "Get a copy of your data" says of its owner.
 *
 * The copy is a set of tables (CSV), each of them optional, at the top of a ZIP or below one folder of it.
 * Which of them are read is a list, and what a command has no use for is not read: linkedin_choose(). Tables
 * about other people are read when they are asked for by name (Connections.csv), or never (messages,
 * invitations, what one wrote about others). Of a table about oneself the columns about others are left where
 * they are: who endorsed or recommended is not taken, only what for.
 *
 *     struct linkedin l = {0};
 *     struct linkedin_choice c = linkedin_choose(STR("Basic_LinkedInDataExport_11-20-2026/Positions.csv"), LINKEDIN_FOR_CHECK);
 *     if (c.taken)
 *         linkedin_take(&l, c.file, STR("Positions.csv"), text, &arena);
 *
 * Reading never fails: a table without the columns that it must have, a row without what makes it one, a date
 * that is none and a quote that nothing closes are notes with file and line, and everything else is read.
 * Headers are matched without case and with "_", "-" and blanks alike; notes above the header
 * (Connections.csv) are passed over; HTML entities become their characters; UTF-8, UTF-16 and Windows-1252
 * are read (csv.h); dates in the languages of date.h.
 *
 * Pure. Everything lives in the arena; texts may be views of the table's text, which must live as long.
 */
#ifndef DRYRUN_ROUNDS_APPLY_LINKEDIN_H
#define DRYRUN_ROUNDS_APPLY_LINKEDIN_H

#include "rounds/apply/lint/lint.h"
#include "rounds/apply/track/tracker.h"

enum linkedin_file {
    LINKEDIN_PROFILE,
    LINKEDIN_POSITIONS,
    LINKEDIN_EDUCATION,
    LINKEDIN_SKILLS,
    LINKEDIN_CERTIFICATES,
    LINKEDIN_ENDORSEMENTS,    /* received */
    LINKEDIN_RECOMMENDATIONS, /* received */
    LINKEDIN_PREFERENCES,     /* of the search for a job */
    LINKEDIN_APPLICATIONS,
    LINKEDIN_SAVED_JOBS,
    LINKEDIN_ANSWERS, /* that were given in forms */
    LINKEDIN_CONNECTIONS,
    LINKEDIN_FILES
};

const char *linkedin_file_name(enum linkedin_file f); /* "Positions.csv" */

/* What a command has use for; a set of bits. */
enum linkedin_use {
    LINKEDIN_FOR_CHECK = 1 << 0,   /* the owner's own telling of their life */
    LINKEDIN_FOR_IMPORT = 1 << 1,  /* applications, saved jobs, answers */
    LINKEDIN_WITH_OTHERS = 1 << 2, /* the user has said that connections be read */
};

/* Whether a file is read, told by its name alone. */
struct linkedin_choice {
    bool taken;
    bool others;             /* it is about other people */
    enum linkedin_file file; /* when taken */
    const char *why;         /* when not: "it is about other people, and is never read" */
};

struct linkedin_choice linkedin_choose(struct str path, unsigned uses);

enum {
    LINKEDIN_FILE_MAX = 16 << 20, /* bytes of a table; a larger one is passed over with a note */
    LINKEDIN_NOTES_MAX = 100,
    LINKEDIN_POSITIONS_MAX = 200,
    LINKEDIN_SKILLS_MAX = 500,
    LINKEDIN_ROWS_MAX = 50000, /* of all other tables; LinkedIn allows 30,000 connections */
};

/* Where something stands, for people. */
struct linkedin_place {
    const char *file; /* "Positions.csv"; NULL: nowhere */
    int line;         /* from 1; 0: the file as a whole */
};

struct linkedin_position {
    struct str title, company, place;
    struct cv_date start, end; /* end CV_DATE_PRESENT: it has none */
    struct linkedin_place at;
};

struct linkedin_school {
    struct str school, degree;
    struct cv_date start, end; /* end CV_DATE_NONE: not said */
    struct linkedin_place at;
};

struct linkedin_skill {
    struct str name;
    size_t endorsements; /* accepted ones */
    struct linkedin_place at;
};

struct linkedin_certificate {
    struct str name, authority;
    struct cv_date start, end; /* CV_DATE_NONE: not said */
    struct linkedin_place at;
};

/* Of whoever wrote it, where they work and worked, no more. */
struct linkedin_recommendation {
    struct str company;
    struct cv_date on;
    struct linkedin_place at;
};

struct linkedin_endorsed {
    struct str skill, key; /* key: folded */
    size_t n;
};

struct linkedin_answer {
    struct str question, answer;
};

struct linkedin_connection {
    struct str name, company, position, url, email; /* may be empty, but for the name */
    struct date on;                                 /* year 0: unknown */
};

struct linkedin_note {
    struct linkedin_place at;
    struct str text; /* one sentence */
};

struct linkedin {
    bool has[LINKEDIN_FILES]; /* it was there, and could be read */
    /* Profile.csv, and where it stands */
    struct str first_name, last_name, headline, about, place;
    struct linkedin_place profile_at;
    struct linkedin_position *positions;
    size_t n_positions;
    struct linkedin_school *schools;
    size_t n_schools;
    struct linkedin_skill *skills; /* in their order on the profile: the first are pinned */
    size_t n_skills;
    struct linkedin_endorsed *endorsed; /* by skill; linkedin_done() hands them to the skills */
    size_t n_endorsed;
    struct linkedin_certificate *certificates;
    size_t n_certificates;
    struct linkedin_recommendation *recommendations; /* those that are shown */
    size_t n_recommendations;
    /* Job Seeker Preferences.csv */
    struct str wanted_titles, wanted_places; /* as they stand: parted by commas or bars */
    bool says_open, open;                    /* to recruiters */
    struct linkedin_place preferences_at;
    /* For the record */
    struct tracker_row *applications, *saved_jobs; /* stage "saved" for these, without a day of application */
    size_t n_applications, n_saved_jobs;
    struct linkedin_answer *answers;
    size_t n_answers;
    struct linkedin_connection *connections;
    size_t n_connections;
    struct linkedin_note *notes; /* the first LINKEDIN_NOTES_MAX of n_all_notes */
    size_t n_notes, n_all_notes;
};

/* Read one table. name: for notes, as the user knows the file; copied. Several of one kind (Job
 * Applications_1.csv) add up. */
void linkedin_take(struct linkedin *l, enum linkedin_file file, struct str name, struct str text,
                   struct arena *a);

/* After the last table. */
void linkedin_done(struct linkedin *l, struct arena *a);

/* What R22 of lint.h compares a CV with; views. */
void linkedin_profile(const struct linkedin *l, struct arena *a, struct cv_profile *ret);

/* ---- names of companies ---- */

/*
 * What is left of a company's name for comparing: small letters without accents, no punctuation, no legal
 * form at its end (Inc, GmbH & Co. KG, Ltd, S.A. ...), no "the" in front, nothing in brackets. "The Acme
 * Works, Inc. (formerly Ajax)" is "acme works". A name that is nothing else stays as it is ("AG").
 */
struct str company_key(struct arena *a, struct str name);

/*
 * How sure it is that both name one company, 0 to 100: 100 when the keys are equal, 80 when one is the
 * beginning of the other ("Zalando", "Zalando Payments") or its initials ("IBM"), 60 when half of their words
 * are shared, otherwise 0.
 */
int company_likeness(struct arena *a, struct str x, struct str y);
/* The same of two keys, where many are compared. */
int company_key_likeness(struct str kx, struct str ky);

#endif
