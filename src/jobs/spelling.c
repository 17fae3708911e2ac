#include "jobs/spelling.h"

#include <hunspell/hunspell.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WORD_MAX = 100 };

struct spelling {
    Hunhandle *dictionary; /* owned */
};

/* The names of a language's dictionaries, the usual one first. */
static const struct {
    const char *language, *country, *name;
} dictionaries[] = {
    {"en", "gb", "en_GB"}, {"en", "us", "en_US"}, {"en", "", "en_US"}, {"en", "", "en_GB"},
    {"de", "at", "de_AT"}, {"de", "ch", "de_CH"}, {"de", "", "de_DE"}, {"fr", "", "fr_FR"},
    {"fr", "", "fr"},      {"es", "", "es_ES"},   {"it", "", "it_IT"}, {"nl", "", "nl_NL"},
    {"pt", "br", "pt_BR"}, {"pt", "", "pt_PT"},
};

static bool try_open(struct spelling *s, const char *name)
{
    char aff[64], dic[64];
    snprintf(aff, sizeof aff, "/usr/share/hunspell/%s.aff", name);
    snprintf(dic, sizeof dic, "/usr/share/hunspell/%s.dic", name);
    if (access(aff, R_OK) < 0 || access(dic, R_OK) < 0)
        return false;
    s->dictionary = Hunspell_create(aff, dic);
    return s->dictionary != NULL;
}

struct spelling *spelling_open(const char *language, struct str country)
{
    struct spelling *s = calloc(1, sizeof *s);
    if (!s)
        abort();
    for (size_t i = 0; i < sizeof dictionaries / sizeof dictionaries[0]; i++) {
        if (strcmp(dictionaries[i].language, language) != 0 ||
            (dictionaries[i].country[0] && !str_is(country, dictionaries[i].country)))
            continue;
        if (try_open(s, dictionaries[i].name))
            return s;
    }
    free(s);
    return NULL;
}

void spelling_close(struct spelling *s)
{
    if (!s)
        return;
    Hunspell_destroy(s->dictionary);
    free(s);
}

bool spelling_is_word(void *ctx, struct str word)
{
    struct spelling *s = ctx;
    char text[WORD_MAX + 1];
    if (word.n > WORD_MAX)
        return true; /* no dictionary has it, and no person means it as one */
    snprintf(text, sizeof text, "%.*s", STR_ARG(word));
    return Hunspell_spell(s->dictionary, text) != 0;
}
