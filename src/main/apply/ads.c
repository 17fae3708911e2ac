#include "main/apply/ads.h"

#include "base/fd.h"
#include "base/num.h"
#include "record/kinds.h"

#include <unistd.h>

enum err ads_of_file(const char *path, const char *url, struct arena *a, struct ads *ret, struct error *e)
{
    struct str text;
    TRY(fd_read_path(path, AD_BYTES_MAX, a, &text, e));
    enum err r = ads_read(text, str_of(url), a, ret, e);
    return r == ERR_OK ? r : error_prefix(e, "%s", path);
}

bool ads_is_number(const char *word, int64_t *ret)
{
    return num_parse_i64(str_of(word), 1, INT64_MAX, ret) && access(word, F_OK) != 0;
}

static enum err saved_one(int64_t id, const struct args *args, struct arena *a, struct ad *ret,
                          struct error *e)
{
    struct desk d;
    json_auto_t *thing = NULL;
    struct ad ad;
    TRY(desk_open(args, &d, e));
    enum err r = thing_get(d.db, &kind_ad, id, &thing, e);
    desk_close(&d);
    if (r == ERR_NOT_FOUND)
        return error_set(e, r, "ad", "there is no ad %lld; \"dryrun ad list\" shows them", (long long)id);
    TRY(r);
    ad_of_thing(thing, &ad);
    struct ad_value *values[] = {&ad.title, &ad.employer, &ad.url, &ad.place, &ad.remote};
    for (size_t i = 0; i < ARRAY_LEN(values); i++)
        values[i]->text = arena_str(a, values[i]->text.p ? values[i]->text : STR(""));
    ad.body = arena_str(a, ad.body);
    *ret = ad;
    return ERR_OK;
}

enum err ads_one(const char *word, const struct args *args, struct arena *a, struct ad *ret, struct error *e)
{
    struct ads list;
    int64_t id;
    if (ads_is_number(word, &id))
        return saved_one(id, args, a, ret, e);
    TRY(ads_of_file(word, NULL, a, &list, e));
    if (list.n > 1)
        return error_set(e, ERR_INVALID, "ad",
                         "%s holds %zu ads; \"dryrun ad add %s\" lists them, and --pick N saves one", word,
                         list.n, word);
    *ret = list.v[0];
    return ERR_OK;
}
