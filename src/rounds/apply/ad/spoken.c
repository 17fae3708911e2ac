#include "rounds/apply/ad/spoken.h"

const char *language_level_name(int level)
{
    static const char *const names[] = {"", "A1", "A2", "B1", "B2", "C1", "C2"};
    return names[level > 0 && level <= 6 ? level : 0];
}

struct spoken {
    const char *stem, *name;
};
static const struct spoken spoken[] = {
    {"english", "English"},       {"englisch", "English"},
    {"german", "German"},         {"deutsch", "German"},
    {"french", "French"},         {"franzosisch", "French"},
    {"spanish", "Spanish"},       {"spanisch", "Spanish"},
    {"italian", "Italian"},       {"italienisch", "Italian"},
    {"polish", "Polish"},         {"polnisch", "Polish"},
    {"dutch", "Dutch"},           {"niederlandisch", "Dutch"},
    {"portuguese", "Portuguese"}, {"portugiesisch", "Portuguese"},
    {"swedish", "Swedish"},       {"schwedisch", "Swedish"},
    {"danish", "Danish"},         {"danisch", "Danish"},
    {"norwegian", "Norwegian"},   {"finnish", "Finnish"},
    {"czech", "Czech"},           {"tschechisch", "Czech"},
    {"russian", "Russian"},       {"russisch", "Russian"},
    {"ukrainian", "Ukrainian"},   {"turkish", "Turkish"},
    {"turkisch", "Turkish"},      {"japanese", "Japanese"},
    {"mandarin", "Mandarin"},     {"arabic", "Arabic"},
    {"hungarian", "Hungarian"},   {"romanian", "Romanian"},
};

struct level {
    const char *words;
    int level;
};
static const struct level levels[] = {
    {"native", 6},
    {"mother tongue", 6},
    {"muttersprach", 6},
    {"bilingual", 6},
    {"c2", 6},
    {"c1", 5},
    {"fluent", 5},
    {"fluency", 5},
    {"fliessend", 5},
    {"verhandlungssicher", 5},
    {"business", 5},
    {"full professional", 5},
    {"excellent", 5},
    {"sehr gut", 5},
    {"sicher", 5},
    {"b2", 4},
    {"professional", 4},
    {"gute ", 4},
    {"guten ", 4},
    {"good ", 4},
    {"working ", 4},
    {"proficien", 4},
    {"upper intermediate", 4},
    {"b1", 3},
    {"intermediate", 3},
    {"conversational", 3},
    {"a2", 2},
    {"basic", 2},
    {"grundkenntnisse", 2},
    {"elementary", 2},
    {"a1", 1},
    {"beginner", 1},
};

const char *language_find(struct str low, size_t *at, int *ret_level)
{
    size_t best = low.n;
    const struct spoken *found = NULL;
    for (size_t i = 0; i < ARRAY_LEN(spoken); i++) {
        size_t k = *at + str_find(str_from(low, *at), str_of(spoken[i].stem));
        if (k < best && (k == 0 || !(low.p[k - 1] >= 'a' && low.p[k - 1] <= 'z')))
            best = k, found = &spoken[i];
    }
    if (!found)
        return NULL;
    size_t from = best > 45 ? best - 45 : 0, end = best + 60 < low.n ? best + 60 : low.n;
    /* Another language's words end what is this one's. */
    for (size_t i = 0; i < ARRAY_LEN(spoken); i++) {
        size_t after = best + strlen(found->stem);
        size_t k = after + str_find(str_from(low, after), str_of(spoken[i].stem));
        if (k < end && k > after + 1)
            end = k;
    }
    if (from < *at)
        from = *at;
    /* What stands before a comma, a bracket or "and" is another's. */
    static const char *const ends[] = {",", ";", "(", ")", "\n", ".", ":", " and ", " und ", " sowie "};
    for (size_t i = 0; i < ARRAY_LEN(ends); i++)
        for (size_t k;
             (k = from + str_find(str_head(str_from(low, from), best - from), str_of(ends[i]))) < best;)
            from = k + strlen(ends[i]);
    int level = 0;
    struct str behind = str_head(str_from(low, best), end - best),
               before = str_head(str_from(low, from), best - from);
    for (size_t i = 0; i < ARRAY_LEN(levels) && !level; i++)
        if (str_find(before, str_of(levels[i].words)) < before.n)
            level = levels[i].level;
    for (size_t i = 0; i < ARRAY_LEN(levels); i++) {
        size_t k = str_find(behind, str_of(levels[i].words));
        bool bracket = levels[i].words[1] >= '1' && levels[i].words[1] <= '2';
        if (k < behind.n && (!level || bracket)) {
            level = levels[i].level;
            break;
        }
    }
    *ret_level = level;
    *at = best + strlen(found->stem);
    return found->name;
}
