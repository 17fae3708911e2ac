/*
 * A zone is a table of changes, each the start of one of a few offsets, and a rule for what comes after.
 * Before the first change the first offset of the file holds (RFC 8536, 3.2).
 */
#include "model/time/zone.h"

#include "model/time/zone-rule.h"

enum { DAY_S = 86400, HEADER = 44 };

struct zone {
    struct str name;
    size_t n_changes;
    const int64_t *at; /* ascending */
    const uint8_t *to; /* index of an offset */
    const struct zone_offset *offsets;
    bool has_rule;
    struct zone_rule rule;
};

bool zone_name_valid(struct str name)
{
    bool part = false;
    if (name.n == 0 || name.n > ZONE_NAME_MAX)
        return false;
    for (size_t i = 0; i < name.n; i++) {
        char c = name.p[i];
        bool in_part = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '_' || c == '+' || c == '-';
        if (!in_part && !(c == '/' && part))
            return false;
        part = in_part;
    }
    return part;
}

const struct zone *zone_utc(void)
{
    static const struct zone_offset offset = {0, false, "UTC"};
    static const struct zone utc = {.name = {"UTC", 3}, .offsets = &offset};
    return &utc;
}

struct str zone_name(const struct zone *z)
{
    return z->name;
}

/* ---- reading ---- */

struct counts {
    uint32_t utc, standard, leap, time, type, chars;
};

static uint64_t big_endian(const char *p, size_t n)
{
    uint64_t v = 0;
    for (size_t i = 0; i < n; i++)
        v = v << 8 | (unsigned char)p[i];
    return v;
}

static bool header(struct str *rest, char *ret_version, struct counts *c)
{
    if (rest->n < HEADER || !str_starts(*rest, STR("TZif")))
        return false;
    uint32_t *fields[] = {&c->utc, &c->standard, &c->leap, &c->time, &c->type, &c->chars};
    *ret_version = rest->p[4];
    for (size_t i = 0; i < ARRAY_LEN(fields); i++)
        *fields[i] = (uint32_t)big_endian(rest->p + 20 + 4 * i, 4);
    *rest = str_from(*rest, HEADER);
    return true;
}

/* Bytes of a part whose times have `width` bytes each; counts are below 2^32, so that nothing overflows. */
static uint64_t part_size(const struct counts *c, uint64_t width)
{
    return c->time * (width + 1) + c->type * (uint64_t)6 + c->chars + c->leap * (width + 4) + c->standard +
           (uint64_t)c->utc;
}

static enum err broken(struct str name, struct error *e, const char *why)
{
    char field[ZONE_NAME_MAX + 1] = "";
    for (size_t i = 0; i < name.n && i < ZONE_NAME_MAX; i++)
        field[i] = name.p[i] > ' ' && name.p[i] <= '~' ? name.p[i] : '?';
    return error_set(e, ERR_INVALID, field,
                     "the time zone cannot be read: %s; take the file of the system's tzdata", why);
}

static const char *read_offsets(struct str types, struct str chars, struct arena *a, struct zone *z, size_t n)
{
    struct zone_offset *offsets = arena_array(a, struct zone_offset, n);
    for (size_t i = 0; i < n; i++) {
        const char *p = types.p + 6 * i;
        int32_t offset = (int32_t)big_endian(p, 4);
        size_t at = (unsigned char)p[5], end;
        if (offset < -ZONE_OFFSET_MAX || offset > ZONE_OFFSET_MAX || (p[4] != 0 && p[4] != 1))
            return "an offset is out of range";
        struct str name = str_from(chars, at);
        end = str_find_char(name, '\0');
        if (at >= chars.n || end == name.n || !zone_short_name(str_head(name, end), offsets[i].short_name))
            return "an abbreviation is none";
        offsets[i].offset_s = offset;
        offsets[i].summer = p[4] == 1;
    }
    z->offsets = offsets;
    return NULL;
}

static const char *read_part(struct str part, const struct counts *c, size_t width, struct arena *a,
                             struct zone *z)
{
    if (c->leap > 0)
        return "it counts leap seconds";
    if (c->type == 0 || c->type > 256 || c->chars == 0)
        return "it has no offsets";
    int64_t *at = arena_array(a, int64_t, c->time);
    uint8_t *to = arena_array(a, uint8_t, c->time);
    const char *indexes = part.p + c->time * width;
    for (size_t i = 0; i < c->time; i++) {
        uint64_t v = big_endian(part.p + i * width, width);
        at[i] = width == 8 ? (int64_t)v : (int32_t)(uint32_t)v;
        to[i] = (uint8_t)indexes[i];
        if ((i > 0 && at[i] <= at[i - 1]) || to[i] >= c->type)
            return "its changes are not in order";
    }
    z->at = at;
    z->to = to;
    z->n_changes = c->time;
    struct str types = str_head(str_from(part, c->time * (width + 1)), c->type * 6);
    struct str chars = str_head(str_from(part, c->time * (width + 1) + c->type * 6), c->chars);
    return read_offsets(types, chars, a, z, c->type);
}

static const char *read_footer(struct str rest, struct zone *z)
{
    if (rest.n < 2 || rest.p[0] != '\n')
        return "its footer is missing";
    rest = str_from(rest, 1);
    size_t n = str_find_char(rest, '\n');
    if (n == rest.n)
        return "its footer is cut short";
    z->has_rule = n > 0;
    return n > 0 && !zone_rule_read(str_head(rest, n), &z->rule) ? "its footer is no rule" : NULL;
}

enum err zone_read(struct str name, struct str tzif, struct arena *a, const struct zone **ret,
                   struct error *e)
{
    struct zone z = {.name = name};
    struct counts c;
    char version;
    const char *why;
    if (!zone_name_valid(name))
        return broken(name, e, "a name is written as Europe/Berlin");
    if (tzif.n > ZONE_BYTES_MAX)
        return error_set(e, ERR_TOO_LARGE, "", "a time zone's file may have %d KiB", ZONE_BYTES_MAX >> 10);
    struct str rest = tzif;
    if (!header(&rest, &version, &c))
        return broken(name, e, "it is not in TZif");
    if (part_size(&c, 4) > rest.n)
        return broken(name, e, "it is cut short");
    if (version == '\0') {
        why = read_part(rest, &c, 4, a, &z);
    } else {
        rest = str_from(rest, (size_t)part_size(&c, 4));
        if (!header(&rest, &version, &c) || part_size(&c, 8) > rest.n)
            return broken(name, e, "it is cut short");
        why = read_part(rest, &c, 8, a, &z);
        if (!why)
            why = read_footer(str_from(rest, (size_t)part_size(&c, 8)), &z);
    }
    if (why)
        return broken(name, e, why);
    z.name = arena_str(a, name);
    struct zone *made = arena_new(a, struct zone);
    *made = z;
    *ret = made;
    return ERR_OK;
}

/* ---- asking ---- */

/* How many changes lie at or before an instant. */
static size_t changes_until(const struct zone *z, int64_t unix_s)
{
    size_t low = 0, high = z->n_changes;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (z->at[middle] <= unix_s)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void zone_at(const struct zone *z, int64_t unix_s, struct zone_offset *ret)
{
    size_t n = changes_until(z, unix_s);
    if (n == z->n_changes && z->has_rule)
        zone_rule_at(&z->rule, unix_s, ret);
    else
        *ret = z->offsets[n == 0 ? 0 : z->to[n - 1]];
}

static int64_t held(int64_t unix_s)
{
    int64_t first = (int64_t)date_days((struct date){DATE_YEAR_MIN, 1, 1}) * DAY_S;
    int64_t end = ((int64_t)date_days((struct date){DATE_YEAR_MAX, 12, 31}) + 1) * DAY_S;
    return unix_s < first ? first : unix_s >= end ? end - 1 : unix_s;
}

void zone_local(const struct zone *z, int64_t unix_s, struct date *ret, int *ret_second)
{
    struct zone_offset offset;
    zone_at(z, unix_s, &offset);
    int64_t local = held(held(unix_s) + offset.offset_s), second = local % DAY_S;
    second += second < 0 ? DAY_S : 0;
    *ret = date_of_days((local - second) / DAY_S);
    *ret_second = (int)second;
}

static bool differ(const struct zone_offset *a, const struct zone_offset *b)
{
    return a->offset_s != b->offset_s || a->summer != b->summer || strcmp(a->short_name, b->short_name) != 0;
}

static bool is_change(const struct zone *z, int64_t at, struct zone_change *ret)
{
    struct zone_change change = {.at_unix_s = at};
    if (at == INT64_MIN)
        return false;
    zone_at(z, at - 1, &change.before);
    zone_at(z, at, &change.after);
    if (!differ(&change.before, &change.after))
        return false;
    *ret = change;
    return true;
}

bool zone_next_change(const struct zone *z, int64_t after_unix_s, struct zone_change *ret)
{
    for (size_t i = changes_until(z, after_unix_s); i < z->n_changes; i++) {
        if (is_change(z, z->at[i], ret))
            return true;
    }
    if (!z->has_rule || !z->rule.changes)
        return false;
    int64_t after =
        z->n_changes > 0 && z->at[z->n_changes - 1] > after_unix_s ? z->at[z->n_changes - 1] : after_unix_s;
    int year = zone_year_of(after);
    for (int y = year - 1; y <= year + 2; y++) {
        int64_t at[2];
        if (y < DATE_YEAR_MIN || y > DATE_YEAR_MAX)
            continue;
        zone_rule_changes(&z->rule, y, at);
        int first = at[0] <= at[1] ? 0 : 1;
        for (int i = 0; i < 2; i++) {
            int64_t when = at[i == 0 ? first : 1 - first];
            if (when > after && is_change(z, when, ret))
                return true;
        }
    }
    return false;
}

enum zone_clock zone_instant(const struct zone *z, struct date d, int second, int64_t *ret_unix_s)
{
    /* An instant whose offset is o shows the time when it is `local - o`. All offsets that hold around are
     * tried. */
    int64_t local = (int64_t)date_days(d) * DAY_S + second, found = 0;
    int64_t around = local - ZONE_OFFSET_MAX;
    struct zone_offset offset;
    struct zone_change change;
    int times = 0;
    zone_at(z, around, &offset);
    int gap_offset = offset.offset_s;
    for (;;) {
        bool more = zone_next_change(z, around, &change) && change.at_unix_s <= local + ZONE_OFFSET_MAX;
        int64_t at = local - offset.offset_s;
        /* In the stretch from `around` to the next change. */
        if (at >= around && (!more || at < change.at_unix_s)) {
            found = times++ ? found : at;
        } else if (more && at >= change.at_unix_s && local - change.after.offset_s < change.at_unix_s) {
            gap_offset = offset.offset_s;
        }
        if (!more)
            break;
        around = change.at_unix_s;
        offset = change.after;
    }
    *ret_unix_s = times ? found : local - gap_offset;
    return times == 0 ? ZONE_SKIPPED : times == 1 ? ZONE_ONCE : ZONE_TWICE;
}

static struct zone_yearly yearly_of(const struct zone_day *d, const struct zone_offset *before,
                                    const struct zone_offset *after)
{
    return (struct zone_yearly){
        .month = d->month,
        .week = d->week,
        .weekday = (enum weekday)((d->day + 6) % 7),
        .second = d->second,
        .before = *before,
        .after = *after,
    };
}

bool zone_yearly(const struct zone *z, struct zone_yearly ret[2], int64_t *ret_from_unix_s)
{
    const struct zone_rule *r = &z->rule;
    if (!z->has_rule || !r->changes || r->start.kind != ZONE_DAY_OF_MONTH ||
        r->end.kind != ZONE_DAY_OF_MONTH || r->start.month == r->end.month)
        return false;
    int start = r->start.month < r->end.month ? 0 : 1;
    ret[start] = yearly_of(&r->start, &r->standard, &r->summer);
    ret[1 - start] = yearly_of(&r->end, &r->summer, &r->standard);
    *ret_from_unix_s = z->n_changes > 0 ? z->at[z->n_changes - 1] : INT64_MIN;
    return true;
}
