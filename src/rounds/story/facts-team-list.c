/* Persons that are listed: "two developers, a designer and me", "Priti, Owen and myself". */
#include "rounds/story/team-scan.h"

static const char *const ands[] = {"and", "und", "plus", "sowie", "&", NULL};

/* Who does work: as words, and as the ends of words. */
static const char *const person_ends[] = {"developer",
                                          "developers",
                                          "engineer",
                                          "engineers",
                                          "programmer",
                                          "programmers",
                                          "tester",
                                          "testers",
                                          "testerin",
                                          "testerinnen",
                                          "testern",
                                          "designer",
                                          "designers",
                                          "designerin",
                                          "designerinnen",
                                          "designern",
                                          "analyst",
                                          "analysts",
                                          "analysten",
                                          "analystin",
                                          "admin",
                                          "admins",
                                          "administrator",
                                          "administrators",
                                          "administratoren",
                                          "scientist",
                                          "scientists",
                                          "architect",
                                          "architects",
                                          "architekt",
                                          "architekten",
                                          "architektin",
                                          "manager",
                                          "managers",
                                          "managerin",
                                          "researcher",
                                          "researchers",
                                          "consultant",
                                          "consultants",
                                          "student",
                                          "students",
                                          "studenten",
                                          "studentin",
                                          "studentinnen",
                                          "entwickler",
                                          "entwicklern",
                                          "entwicklerin",
                                          "entwicklerinnen",
                                          "programmierer",
                                          "programmierern",
                                          "programmiererin",
                                          "programmiererinnen",
                                          "ingenieur",
                                          "ingenieure",
                                          "ingenieuren",
                                          "ingenieurin",
                                          "ingenieurinnen",
                                          "techniker",
                                          "technikern",
                                          "technikerin",
                                          "technician",
                                          "technicians",
                                          "specialist",
                                          "specialists",
                                          "maintainer",
                                          "maintainers",
                                          "coder",
                                          "coders",
                                          "writer",
                                          "writers",
                                          "owner",
                                          "owners",
                                          "mitarbeiter",
                                          "mitarbeitern",
                                          "mitarbeiterin",
                                          "mitarbeiterinnen",
                                          "kollege",
                                          "kollegen",
                                          "kollegin",
                                          "kolleginnen",
                                          "colleague",
                                          "colleagues",
                                          "informatiker",
                                          "informatikern",
                                          "informatikerin",
                                          "informatikerinnen",
                                          "lead",
                                          "leads",
                                          "founder",
                                          "founders",
                                          "grunder",
                                          "grundern",
                                          "contractor",
                                          "contractors",
                                          "freelancer",
                                          "freelancers",
                                          "coworker",
                                          "coworkers",
                                          "co-workers",
                                          "teammates",
                                          "teammate",
                                          "kopfe",
                                          NULL};
static const char *const person_words[] = {
    "people",        "person",     "persons",      "personen",    "leute",     "leuten",  "members",
    "member",        "mitglied",   "mitglieder",   "mitgliedern", "intern",    "interns", "apprentice",
    "apprentices",   "qa",         "others",       "more",        "azubi",     "azubis",  "werkstudent",
    "werkstudentin", "devs",       "dev",          "folks",       "souls",     "heads",   "juniors",
    "seniors",       "junior",     "senior",       "men",         "women",     "guys",    "hands",
    "staff",         "praktikant", "praktikantin", "mann",        "frau",      "frauen",  "manner",
    "reports",       "crew",       "trainee",      "trainees",    "operators", "humans",  "menschen",
    "ones",          "minds",      "permanents",   NULL};

bool team_is_person(struct str low)
{
    if (word_among(low, person_words))
        return true;
    for (size_t i = 0; person_ends[i]; i++)
        if (str_ends(low, str_of(person_ends[i])))
            return true;
    return false;
}

/* In a list each may be somebody: "a nurse", "two pharmacists". */
static bool sounds_person(struct str low)
{
    static const char *const ends[] = {"er",    "ers",   "erin", "erinnen", "or",   "ors",   "ist",
                                       "ists",  "yst",   "eur",  "eure",    "ant",  "ants",  "ent",
                                       "enten", "entin", "ead",  "nurse",   "cian", "cians", NULL};
    if (team_is_person(low))
        return true;
    for (size_t i = 0; ends[i]; i++)
        if (low.n > 4 && str_ends(low, str_of(ends[i])))
            return true;
    return false;
}

static bool upper(struct str raw)
{
    return raw.n > 1 && ((raw.p[0] >= 'A' && raw.p[0] <= 'Z') || (unsigned char)raw.p[0] == 0xC3 ||
                         (unsigned char)raw.p[0] == 0xC5);
}

/* A first name, perhaps with another behind it: words of it; 0: none. */
static size_t name_at(const struct tokens *t, size_t at)
{
    static const char *const none[] = {
        "i",        "we",       "ich",        "wir",       "monday",   "tuesday",  "wednesday", "thursday",
        "friday",   "saturday", "sunday",     "january",   "february", "march",    "april",     "may",
        "june",     "july",     "august",     "september", "october",  "november", "december",  "the",
        "a",        "it",       "my",         "our",       "this",     "that",     "then",      "but",
        "and",      "so",       "in",         "at",        "on",       "java",     "python",    "linux",
        "windows",  "android",  "ios",        "sql",       "api",      "kunden",   "kunde",     "montag",
        "dienstag", "mittwoch", "donnerstag", "freitag",   "samstag",  "sonntag",  NULL};
    if (at >= t->n || !upper(t->v[at].raw) || word_among(t->v[at].low, none) || team_is_person(t->v[at].low))
        return 0;
    bool second = at + 1 < t->n && upper(t->v[at + 1].raw) && team_gap(t, at).n == 1 &&
                  !word_among(t->v[at + 1].low, none);
    return 1 + second;
}

/* "The tester", "our designer Mo", "two backend developers": words; 0: none. */
static size_t persons_at(const struct sentence *s, size_t at, double *ret)
{
    static const char *const one[] = {"a",      "an",     "one",     "ein",     "eine",    "einer", "einem",
                                      "einen",  "the",    "our",     "my",      "der",     "die",   "dem",
                                      "den",    "unser",  "unsere",  "unserem", "unserer", "mein",  "meine",
                                      "meinem", "meiner", "another", NULL};
    const struct tokens *t = &s->words;
    size_t n = 1;
    bool round;
    *ret = 1;
    if (!team_low(t, at, one) && (at >= t->n || !(n = number_at(s, at, ret, &round)) || *ret > 30))
        return 0;
    size_t k = at + n, last = k + 4;
    while (k < t->n && k < last && !sounds_person(t->v[k].low) && !word_is_small(t->v[k].low) &&
           !team_word(t->v[k].low) && !team_comma_behind(t, k))
        k++;
    if (k >= t->n || k >= last || !sounds_person(t->v[k].low))
        return 0;
    /* "a tester called Mo", "our designer Ada" */
    size_t name = k + 1 + team_low(t, k + 1, (const char *const[]){"called", "named", "namens", NULL});
    if (!team_comma_behind(t, k) && name_at(t, name))
        k = name + name_at(t, name) - 1;
    return k + 1 - at;
}

/* "from QA", "aus dem Vertrieb" behind one who is listed. */
static size_t apposition(const struct tokens *t, size_t at)
{
    static const char *const from[] = {"from", "in", "for", "aus", "im", "on", NULL};
    if (!team_low(t, at, from))
        return 0;
    for (size_t k = at + 1; k < t->n && k < at + 4; k++)
        if (team_comma_behind(t, k) || team_low(t, k + 1, ands))
            return k + 1 - at;
    return 0;
}

size_t team_list_at(const struct sentence *s, size_t at, struct size_said *ret)
{
    const struct tokens *t = &s->words;
    size_t i = at, items = 0, end = at, names = 0;
    double sum = 0, v;
    bool self = false;
    for (; i < t->n && items < 12; items++) {
        while (team_low(t, i, ands))
            i++;
        size_t n = 1;
        if (team_low(t, i, team_self_words))
            self = true;
        else if ((n = persons_at(s, i, &v)) > 0)
            sum += v;
        else if ((n = name_at(t, i)) > 0)
            sum++, names++;
        else
            break;
        i += n;
        if (!team_comma_behind(t, i - 1) && !team_low(t, i, ands))
            i += apposition(t, i);
        end = i;
        if (!team_comma_behind(t, end - 1) && !team_low(t, end, ands)) {
            items++;
            break;
        }
    }
    /* Names alone could be of anything: oneself must be among them. */
    if (items < 2 || (names && !self))
        return 0;
    ret->least = sum + self, ret->most = sum + 1;
    return end - at;
}

bool team_opens_list(const struct tokens *t, size_t i)
{
    static const char *const of[] = {"of",    "aus", "von",   "was", "were", "war",
                                     "waren", "had", "hatte", "is",  NULL};
    if (!i)
        return false;
    if (i > 1 && ((team_low(t, i - 1, team_be_words) && team_low(t, i - 2, team_we_words)) ||
                  (team_low(t, i - 1, team_we_words) && team_low(t, i - 2, team_be_words))))
        return true;
    bool team = false;
    for (size_t b = i > 6 ? i - 6 : 0; b < i; b++)
        team = team || team_word(t->v[b].low);
    return team && (team_low(t, i - 1, of) || (team_word(t->v[i - 1].low) && team_gap(t, i - 1).n > 1 &&
                                               strchr(":,(-", team_gap(t, i - 1).p[0])));
}
