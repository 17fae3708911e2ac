/*
 * ad.h: a job ad as data, out of what somebody pasted: a page, its text, or the JSON of a job board.
 *
 *     struct ads list;
 *     TRY(ads_read(pasted, STR("https://example.org/jobs/7"), &arena, &list, e));
 *     for (size_t i = 0; i < list.n; i++) ... list.v[i].title.text, .title.from
 *
 * What is read, and by what it is told
 *   json-ld      schema.org JobPosting: as JSON, or in a page's <script type="application/ld+json">, also in @graph and lists
 *   greenhouse   {"jobs": [...]} or one job, by absolute_url
 *   lever        a list of postings, or one, by hostedUrl or categories
 *   ashby        {"jobs": [...]}, by jobUrl
 *   html         a page without a JobPosting: its title, and the text of <main>, <article> or <body>
 *   text         everything else
 *
 * Nothing is guessed silently: each value says where it comes from ("JobPosting.baseSalary", "the first
 * line", "the text: 60–75k €"). What is not said in the data is looked for in the text (pay, place, remote,
 * dates); what is not found there is empty. Scripts are never run, nothing is loaded: a page is text here.
 *
 * Pure. Everything lives in the arena; the pasted text may be forgotten.
 */
#ifndef DRYRUN_ROUNDS_APPLY_AD_H
#define DRYRUN_ROUNDS_APPLY_AD_H

#include "base/arena.h"
#include "base/err.h"
#include "model/tables/money.h"
#include "model/time/date.h"

enum {
    AD_BYTES_MAX = 4 << 20,  /* of what is pasted: a board of a few hundred jobs */
    AD_BODY_MAX = 200 << 10, /* of an ad's Markdown: what is behind is left out, with a note */
    ADS_MAX = 500,           /* of a board: those behind are left out, with a note */
    AD_NOTES_MAX = 20,
};

enum ad_format { AD_TEXT, AD_HTML, AD_JSON_LD, AD_GREENHOUSE, AD_LEVER, AD_ASHBY };
const char *ad_format_name(enum ad_format f); /* "text", "html", "json-ld", ...: the words of the record */

/* Empty with from empty: not said, and not found. */
struct ad_value {
    struct str text;
    struct str from; /* "JobPosting.title", "the first line", "the text: based in Berlin" */
};

struct ad {
    enum ad_format format;
    struct ad_value title, employer, url, place;
    struct ad_value remote; /* "no", "hybrid", "yes" */
    struct pay pay;         /* pay_from empty: none */
    struct str pay_from;
    struct date posted_on, valid_through; /* year 0: none */
    struct str posted_from, valid_from;
    struct str body; /* Markdown, UTF-8, at most AD_BODY_MAX bytes */
};

struct ads {
    struct ad *v;
    size_t n; /* at least one */
    struct str *notes;
    size_t n_notes; /* what was not read, a sentence each */
};

/*
 * url: the address of the page, where it is known; the ad's own goes before. Text that is no UTF-8 is taken
 * for Windows-1252, and NULs are left out, both with a note. ERR_TOO_LARGE over AD_BYTES_MAX; ERR_INVALID
 * when there is no text in it, or JSON that is no ad.
 */
enum err ads_read(struct str pasted, struct str url, struct arena *a, struct ads *ret,
                  struct error *e) warn_unused;

/* ---- pages ---- */

/* A page, as far as an ad is concerned. */
struct page {
    struct str title, heading, site, address; /* <title>, the first <h1>, og:site_name, canonical or og:url */
    struct str body;                          /* Markdown of the main text */
    struct str *data;                         /* n_data: the texts of <script type="application/ld+json"> */
    size_t n_data;
};

/* Any bytes of UTF-8; never fails, never nests: a thousand open elements cost no more than a thousand closed
 * ones. Linear. */
void page_read(struct str html, struct arena *a, struct page *ret);

/* Entities to characters: "&amp;lt;p&amp;gt;" to "&lt;p&gt;". */
struct str html_unescape(struct str text, struct arena *a);

#endif
