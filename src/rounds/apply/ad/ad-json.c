/* Ads in JSON: schema.org JobPosting, and the public boards of Greenhouse, Lever and Ashby. */
#include "rounds/apply/ad/ad-inside.h"

#include <math.h>

enum { LINKED_DEPTH = 8, PLACES_MAX = 5 };

static struct str text_of(const json_t *v)
{
    return json_is_string(v) ? (struct str){json_string_value(v), json_string_length(v)} : (struct str){0};
}

static struct str member(const json_t *object, const char *key)
{
    return text_of(json_object_get(object, key));
}

/* A string, or the name of an object, or that of the first of a list. */
static struct str name_of(const json_t *v)
{
    if (json_is_array(v))
        v = json_array_get(v, 0);
    return json_is_object(v) ? member(v, "name") : text_of(v);
}

static double number_of(const json_t *v)
{
    if (json_is_number(v))
        return json_number_value(v);
    struct pay p;
    /* "60000", "60.000 EUR" */
    if (json_is_string(v) && pay_read(text_of(v), &PAY_HABITS, &p) && p.has_low)
        return (double)p.low / pow(10, p.code[0] ? money_digits(p.code) : 2);
    char *end;
    double d = json_is_string(v) ? strtod(json_string_value(v), &end) : 0;
    return json_is_string(v) && !*end && isfinite(d) ? d : 0;
}

static void put_place(struct strbuf *b, struct str part, const char *between)
{
    part = str_trim(part);
    if (!part.n || str_find(strbuf_str(b), part) < b->n)
        return;
    strbuf_printf(b, "%s%.*s", b->n ? between : "", STR_ARG(part));
}

/* ---- JobPosting ---- */

static void put_job_place(struct strbuf *b, const json_t *place)
{
    const json_t *address = json_is_object(place) ? json_object_get(place, "address") : NULL;
    struct strbuf one = {0};
    if (json_is_array(address))
        address = json_array_get(address, 0);
    if (json_is_object(address)) {
        put_place(&one, member(address, "addressLocality"), ", ");
        put_place(&one, member(address, "addressRegion"), ", ");
        put_place(&one, name_of(json_object_get(address, "addressCountry")), ", ");
    } else {
        put_place(&one, text_of(address).n ? text_of(address) : name_of(place), ", ");
    }
    put_place(b, strbuf_str(&one), "; ");
    strbuf_release(&one);
}

static void set_places(struct ad_reader *r, struct ad *ad, const json_t *places, const char *from)
{
    struct strbuf b = {0};
    const json_t *one;
    size_t i;
    if (json_is_array(places)) {
        json_array_foreach (places, i, one)
            if (i < PLACES_MAX)
                put_job_place(&b, one);
    } else if (places) {
        put_job_place(&b, places);
    }
    ad_set(r, &ad->place, strbuf_str(&b), from);
    strbuf_release(&b);
}

static void set_salary(struct ad *ad, const json_t *salary)
{
    static const char from[] = "JobPosting.baseSalary";
    if (json_is_array(salary))
        salary = json_array_get(salary, 0);
    if (!json_is_object(salary))
        return;
    const json_t *value = json_object_get(salary, "value");
    const json_t *of = json_is_object(value) ? value : salary;
    struct str period = member(of, "unitText").n ? member(of, "unitText") : member(salary, "unitText");
    double low = number_of(json_object_get(of, "minValue")),
           high = number_of(json_object_get(of, "maxValue"));
    if (low <= 0 && high <= 0)
        low = high = number_of(json_is_object(value) ? json_object_get(value, "value") : value);
    struct str currency = member(salary, "currency").n ? member(salary, "currency") : member(of, "currency");
    ad_set_pay(ad, low, high, currency, period, from);
}

/* Members that some sites keep beside the description. */
static void put_more(struct ad_reader *r, const json_t *job, struct strbuf *b)
{
    static const char *const more[][2] = {{"responsibilities", "Responsibilities"},
                                          {"qualifications", "Qualifications"},
                                          {"skills", "Skills"},
                                          {"experienceRequirements", "Experience"},
                                          {"educationRequirements", "Education"},
                                          {"jobBenefits", "Benefits"}};
    struct str description = strbuf_str(b);
    struct str known = arena_str(r->a, description);
    for (size_t i = 0; i < ARRAY_LEN(more); i++) {
        const json_t *v = json_object_get(job, more[i][0]), *one;
        struct strbuf text = {0};
        size_t k;
        if (json_is_array(v)) {
            json_array_foreach (v, k, one)
                if (text_of(one).n)
                    strbuf_printf(&text, "<li>%.*s</li>", STR_ARG(text_of(one)));
        } else if (text_of(v).n) {
            strbuf_put(&text, text_of(v));
        } else if (json_is_number(json_object_get(v, "monthsOfExperience"))) {
            strbuf_printf(&text, "%lld months of experience",
                          (long long)json_number_value(json_object_get(v, "monthsOfExperience")));
        } else if (member(v, "credentialCategory").n) {
            strbuf_put(&text, member(v, "credentialCategory"));
        }
        if (text.n && str_find(known, strbuf_str(&text)) >= known.n)
            strbuf_printf(b, "<h2>%s</h2>\n<div>%s</div>\n", more[i][1], strbuf_cstr(&text));
        strbuf_release(&text);
    }
}

static void read_posting(struct ad_reader *r, const json_t *job)
{
    struct ad *ad = ad_more(r, AD_JSON_LD);
    struct strbuf b = {0};
    if (!ad)
        return;
    ad_set(r, &ad->title, member(job, "title"), "JobPosting.title");
    ad_set(r, &ad->title, member(job, "name"), "JobPosting.name");
    ad_set(r, &ad->employer, name_of(json_object_get(job, "hiringOrganization")),
           "JobPosting.hiringOrganization");
    ad_set(r, &ad->url, member(job, "url"), "JobPosting.url");
    set_places(r, ad, json_object_get(job, "jobLocation"), "JobPosting.jobLocation");
    struct str kind = text_of(json_object_get(job, "jobLocationType"));
    if (str_is(kind, "TELECOMMUTE"))
        ad_set(r, &ad->remote, STR("yes"), "JobPosting.jobLocationType");
    set_places(r, ad, json_object_get(job, "applicantLocationRequirements"),
               "JobPosting.applicantLocationRequirements");
    set_salary(ad, json_object_get(job, "baseSalary"));
    ad_set_date(r, &ad->posted_on, &ad->posted_from, member(job, "datePosted"), "JobPosting.datePosted");
    ad_set_date(r, &ad->valid_through, &ad->valid_from, member(job, "validThrough"),
                "JobPosting.validThrough");
    strbuf_put(&b, member(job, "description"));
    strbuf_puts(&b, "\n");
    put_more(r, job, &b);
    ad_set_body(r, ad, str_trim(strbuf_str(&b)));
    strbuf_release(&b);
    ad_read_body(r, ad, false);
}

static bool is_posting(const json_t *v)
{
    const json_t *type = json_object_get(v, "@type"), *one;
    size_t i;
    if (json_is_array(type)) {
        json_array_foreach (type, i, one)
            if (str_ends(text_of(one), STR("JobPosting")))
                return true;
        return false;
    }
    return text_of(type).n && str_ends(text_of(type), STR("JobPosting"));
}

static void find_postings(struct ad_reader *r, const json_t *v, int depth)
{
    static const char *const inside[] = {"@graph", "itemListElement", "item", "mainEntity",
                                         "mainEntityOfPage"};
    const json_t *one;
    size_t i;
    if (depth > LINKED_DEPTH)
        return;
    if (json_is_array(v)) {
        json_array_foreach (v, i, one)
            find_postings(r, one, depth + 1);
    } else if (is_posting(v)) {
        read_posting(r, v);
    } else if (json_is_object(v)) {
        for (i = 0; i < ARRAY_LEN(inside); i++)
            if (json_object_get(v, inside[i]))
                find_postings(r, json_object_get(v, inside[i]), depth + 1);
    }
}

void ad_read_linked(struct ad_reader *r, const json_t *root)
{
    find_postings(r, root, 0);
}

/* ---- boards ---- */

/* "jobs.lever.co/acme-robotics/1" has "acme-robotics" behind the host. */
static void employer_of_address(struct ad_reader *r, struct ad *ad, struct str url, const char *const *hosts)
{
    for (; *hosts; hosts++) {
        size_t at = str_find(url, str_of(*hosts));
        if (at >= url.n)
            continue;
        struct str rest = str_from(url, at + strlen(*hosts)), name;
        (void)str_split(&rest, '/', &name);
        name = str_head(name, str_find_char(name, '?'));
        if (name.n)
            ad_set(r, &ad->employer, name, "the address of the board");
    }
}

static void read_greenhouse(struct ad_reader *r, const json_t *job)
{
    static const char *const hosts[] = {"greenhouse.io/", NULL};
    struct ad *ad = ad_more(r, AD_GREENHOUSE);
    if (!ad)
        return;
    ad_set(r, &ad->title, member(job, "title"), "title");
    ad_set(r, &ad->employer, member(job, "company_name"), "company_name");
    ad_set(r, &ad->url, member(job, "absolute_url"), "absolute_url");
    employer_of_address(r, ad, member(job, "absolute_url"), hosts);
    ad_set(r, &ad->place, name_of(json_object_get(job, "location")), "location.name");
    ad_set_date(r, &ad->posted_on, &ad->posted_from, member(job, "first_published"), "first_published");
    ad_set_date(r, &ad->valid_through, &ad->valid_from, member(job, "application_deadline"),
                "application_deadline");
    const json_t *range = json_array_get(json_object_get(job, "pay_input_ranges"), 0);
    if (range) {
        struct str code = member(range, "currency_type");
        /* Cents, also of what has none. */
        ad_set_pay(ad, number_of(json_object_get(range, "min_cents")) / 100,
                   number_of(json_object_get(range, "max_cents")) / 100, code, member(range, "title"),
                   "pay_input_ranges");
    }
    ad_set_body(r, ad, html_unescape(member(job, "content"), r->a));
    ad_read_body(r, ad, false);
}

static void read_lever(struct ad_reader *r, const json_t *job)
{
    static const char *const hosts[] = {"lever.co/", NULL};
    const json_t *categories = json_object_get(job, "categories"), *range, *one;
    struct ad *ad = ad_more(r, AD_LEVER);
    struct strbuf b = {0};
    size_t i;
    if (!ad)
        return;
    ad_set(r, &ad->title, member(job, "text"), "text");
    ad_set(r, &ad->url, member(job, "hostedUrl"), "hostedUrl");
    employer_of_address(r, ad, member(job, "hostedUrl"), hosts);
    ad_set(r, &ad->place, member(categories, "location"), "categories.location");
    struct str type = member(job, "workplaceType");
    if (str_is(type, "remote") || str_is(type, "hybrid"))
        ad_set(r, &ad->remote, str_is(type, "remote") ? STR("yes") : type, "workplaceType");
    else if (str_is(type, "on-site") || str_is(type, "onsite"))
        ad_set(r, &ad->remote, STR("no"), "workplaceType");
    int64_t made = json_integer_value(json_object_get(job, "createdAt"));
    if (made > 0) {
        ad->posted_on = date_of_days(made / 86400000);
        ad->posted_from = STR("createdAt");
    }
    range = json_object_get(job, "salaryRange");
    ad_set_pay(ad, number_of(json_object_get(range, "min")), number_of(json_object_get(range, "max")),
               member(range, "currency"), member(range, "interval"), "salaryRange");
    strbuf_put(&b,
               member(job, "description").n ? member(job, "description") : member(job, "descriptionPlain"));
    json_array_foreach (json_object_get(job, "lists"), i, one)
        strbuf_printf(&b, "<h2>%.*s</h2><ul>%.*s</ul>", STR_ARG(member(one, "text")),
                      STR_ARG(member(one, "content")));
    strbuf_printf(
        &b, "<div>%.*s</div>",
        STR_ARG(member(job, "additional").n ? member(job, "additional") : member(job, "additionalPlain")));
    ad_set_body(r, ad, strbuf_str(&b));
    strbuf_release(&b);
    ad_read_body(r, ad, false);
}

static void set_ashby_pay(struct ad *ad, const json_t *pay)
{
    const json_t *one;
    size_t i;
    json_array_foreach (json_object_get(pay, "summaryComponents"), i, one)
        if (str_is(member(one, "compensationType"), "Salary"))
            ad_set_pay(ad, number_of(json_object_get(one, "minValue")),
                       number_of(json_object_get(one, "maxValue")), member(one, "currencyCode"),
                       member(one, "interval"), "compensation.summaryComponents");
}

static void read_ashby(struct ad_reader *r, const json_t *job)
{
    static const char *const hosts[] = {"ashbyhq.com/", NULL};
    struct ad *ad = ad_more(r, AD_ASHBY);
    struct strbuf places = {0};
    const json_t *one;
    size_t i;
    if (!ad)
        return;
    ad_set(r, &ad->title, member(job, "title"), "title");
    ad_set(r, &ad->url, member(job, "jobUrl"), "jobUrl");
    employer_of_address(r, ad, member(job, "jobUrl"), hosts);
    put_place(&places, member(job, "location"), "; ");
    json_array_foreach (json_object_get(job, "secondaryLocations"), i, one)
        if (i < PLACES_MAX)
            put_place(&places, member(one, "location"), "; ");
    ad_set(r, &ad->place, strbuf_str(&places), "location");
    strbuf_release(&places);
    struct str type = member(job, "workplaceType");
    if (str_is(type, "Hybrid"))
        ad_set(r, &ad->remote, STR("hybrid"), "workplaceType");
    else if (json_is_true(json_object_get(job, "isRemote")) || str_is(type, "Remote"))
        ad_set(r, &ad->remote, STR("yes"), "isRemote");
    else if (str_is(type, "OnSite"))
        ad_set(r, &ad->remote, STR("no"), "workplaceType");
    ad_set_date(r, &ad->posted_on, &ad->posted_from, member(job, "publishedAt"), "publishedAt");
    set_ashby_pay(ad, json_object_get(job, "compensation"));
    ad_set_body(r, ad,
                member(job, "descriptionHtml").n ? member(job, "descriptionHtml")
                                                 : member(job, "descriptionPlain"));
    ad_read_body(r, ad, false);
}

typedef void reader(struct ad_reader *r, const json_t *job);

/* Whose job it is; NULL: nobody's that is known. */
static reader *reader_of(const json_t *job)
{
    if (!json_is_object(job))
        return NULL;
    if (member(job, "jobUrl").n || member(job, "descriptionHtml").n)
        return read_ashby;
    if (member(job, "hostedUrl").n || (member(job, "text").n && json_object_get(job, "categories")))
        return read_lever;
    if (member(job, "title").n && (member(job, "absolute_url").n || member(job, "content").n))
        return read_greenhouse;
    return NULL;
}

bool ad_read_json(struct ad_reader *r, const json_t *root)
{
    const json_t *list = json_is_array(root) ? root : json_object_get(root, "jobs"), *one;
    size_t i, before = r->out.n, unknown = 0;
    ad_read_linked(r, root);
    if (r->out.n > before)
        return true;
    if (!json_is_array(list)) {
        reader *read = reader_of(root);
        if (read)
            read(r, root);
        return read != NULL;
    }
    json_array_foreach (list, i, one) {
        reader *read = reader_of(one);
        if (read)
            read(r, one);
        unknown += !read;
    }
    if (unknown && r->out.n > before)
        ad_note(r, "%zu of %zu jobs of the board have no title or address and were left out", unknown,
                json_array_size(list));
    return r->out.n > before;
}
