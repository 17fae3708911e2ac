/*
 * Which files of an export are read. Whatever no line here names is not read: LinkedIn adds tables
 * (advertising segments, logins, inferences), and a new one must not slip in.
 */
#include "rounds/apply/linkedin/linkedin.h"

#define OWN    "no analysis here has a use for it"
#define OTHERS "it is about other people, and is never read"

/* Names without ending, in small letters, with "_" and "-" as blanks. */
static const struct {
    const char *name;
    enum linkedin_file file; /* LINKEDIN_FILES: never read */
    unsigned use;            /* any of these */
    const char *why;         /* when it is never read */
} files[] = {
    {"profile", LINKEDIN_PROFILE, LINKEDIN_FOR_CHECK, NULL},
    {"positions", LINKEDIN_POSITIONS, LINKEDIN_FOR_CHECK, NULL},
    {"education", LINKEDIN_EDUCATION, LINKEDIN_FOR_CHECK, NULL},
    {"skills", LINKEDIN_SKILLS, LINKEDIN_FOR_CHECK, NULL},
    {"certifications", LINKEDIN_CERTIFICATES, LINKEDIN_FOR_CHECK, NULL},
    {"endorsement received info", LINKEDIN_ENDORSEMENTS, LINKEDIN_FOR_CHECK, NULL},
    {"recommendations received", LINKEDIN_RECOMMENDATIONS, LINKEDIN_FOR_CHECK, NULL},
    {"job seeker preferences", LINKEDIN_PREFERENCES, LINKEDIN_FOR_CHECK, NULL},
    {"job applications", LINKEDIN_APPLICATIONS, LINKEDIN_FOR_IMPORT, NULL},
    {"saved jobs", LINKEDIN_SAVED_JOBS, LINKEDIN_FOR_IMPORT, NULL},
    {"job applicant saved answers", LINKEDIN_ANSWERS, LINKEDIN_FOR_IMPORT, NULL},
    {"job applicant saved screening question responses", LINKEDIN_ANSWERS, LINKEDIN_FOR_IMPORT, NULL},
    {"connections", LINKEDIN_CONNECTIONS, LINKEDIN_WITH_OTHERS, NULL},
    {"messages", LINKEDIN_FILES, 0, OTHERS},
    {"guide messages", LINKEDIN_FILES, 0, OTHERS},
    {"learning coach messages", LINKEDIN_FILES, 0, OTHERS},
    {"learning role play messages", LINKEDIN_FILES, 0, OTHERS},
    {"invitations", LINKEDIN_FILES, 0, OTHERS},
    {"recommendations given", LINKEDIN_FILES, 0, OTHERS},
    {"endorsement given info", LINKEDIN_FILES, 0, OTHERS},
    {"contacts", LINKEDIN_FILES, 0, OTHERS},
    {"importedcontacts", LINKEDIN_FILES, 0, OTHERS},
    {"imported contacts", LINKEDIN_FILES, 0, OTHERS},
    {"member follows", LINKEDIN_FILES, 0, OTHERS},
    {"comments", LINKEDIN_FILES, 0, OTHERS},
    {"reactions", LINKEDIN_FILES, 0, OTHERS},
    {"email addresses", LINKEDIN_FILES, 0, OWN},
    {"phonenumbers", LINKEDIN_FILES, 0, OWN},
    {"company follows", LINKEDIN_FILES, 0, OWN},
    {"languages", LINKEDIN_FILES, 0, OWN},
    {"projects", LINKEDIN_FILES, 0, OWN},
    {"publications", LINKEDIN_FILES, 0, OWN},
};

const char *linkedin_file_name(enum linkedin_file f)
{
    static const char *const names[LINKEDIN_FILES] = {
        "Profile.csv",
        "Positions.csv",
        "Education.csv",
        "Skills.csv",
        "Certifications.csv",
        "Endorsement_Received_Info.csv",
        "Recommendations_Received.csv",
        "Job Seeker Preferences.csv",
        "Job Applications.csv",
        "Saved Jobs.csv",
        "Job Applicant Saved Answers.csv",
        "Connections.csv",
    };
    return names[f];
}

/* "Jobs/Job_Applications_1.csv" is "job applications", "Positions (2).csv" is "positions"; false: it is no
 * table. */
static bool stem_of(struct str path, char stem[100], size_t *ret_n)
{
    size_t slash = path.n, n = 0;
    while (slash && path.p[slash - 1] != '/')
        slash--;
    struct str name = str_from(path, slash);
    if (name.n < 5 || name.n > 100)
        return false;
    for (size_t i = 0; i < name.n; i++) {
        char c = name.p[i];
        stem[n++] = c >= 'A' && c <= 'Z' ? (char)(c + 32) : c == '_' || c == '-' ? ' ' : c;
    }
    if (!str_ends((struct str){stem, n}, STR(".csv")))
        return false;
    n -= 4;
    size_t end = n;
    while (end &&
           ((stem[end - 1] >= '0' && stem[end - 1] <= '9') || stem[end - 1] == '(' || stem[end - 1] == ')'))
        end--;
    if (end < n && end && stem[end - 1] == ' ')
        n = end;
    while (n && stem[n - 1] == ' ')
        n--;
    *ret_n = n;
    return true;
}

struct linkedin_choice linkedin_choose(struct str path, unsigned uses)
{
    char stem[100];
    size_t n = 0;
    if (!stem_of(path, stem, &n))
        return (struct linkedin_choice){.why = "it is no table"};
    for (size_t i = 0; i < ARRAY_LEN(files); i++) {
        if (!str_is((struct str){stem, n}, files[i].name))
            continue;
        struct linkedin_choice c = {.file = files[i].file, .why = files[i].why};
        c.others = files[i].use == LINKEDIN_WITH_OTHERS || (c.why && strcmp(c.why, OTHERS) == 0);
        c.taken = files[i].use & uses;
        if (!c.taken && files[i].use)
            c.why =
                c.others
                    ? "it is about other people, and is read only by dryrun linkedin import --with connections"
                    : "this command has no use for it";
        return c;
    }
    return (struct linkedin_choice){.why = "it is none of the tables that are read here"};
}
