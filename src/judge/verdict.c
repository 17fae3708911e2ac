#include "judge/verdict.h"

#include "base/cleanup.h"

static const struct {
    const char *name, *words;
} verdicts[] = {
    [VERDICT_AC] = {"AC", "accepted"},
    [VERDICT_WA] = {"WA", "wrong answer"},
    [VERDICT_TLE] = {"TLE", "time limit exceeded"},
    [VERDICT_RTE] = {"RTE", "run-time error"},
    [VERDICT_MLE] = {"MLE", "memory limit exceeded"},
    [VERDICT_OLE] = {"OLE", "output limit exceeded"},
    [VERDICT_CE] = {"CE", "compile error"},
};

const char *verdict_name(enum verdict v)
{
    return verdicts[v].name;
}

const char *verdict_words(enum verdict v)
{
    return verdicts[v].words;
}

bool verdict_parse(struct str name, enum verdict *ret)
{
    for (size_t i = 0; i < ARRAY_LEN(verdicts); i++) {
        if (str_is(name, verdicts[i].name)) {
            *ret = (enum verdict)i;
            return true;
        }
    }
    return false;
}
