/*
 * build.h: from lines to a CV; what the readers of text and of documents share. Private to rounds/apply.
 */
#ifndef DRYRUN_ROUNDS_APPLY_BUILD_H
#define DRYRUN_ROUNDS_APPLY_BUILD_H

#include "model/words/tokens.h"
#include "rounds/apply/cv/cv.h"

/* Grows an array in an arena: element i of the array p with n elements is free afterwards. */
#define ARENA_PUSH(a, p, n)                                                                                  \
    do {                                                                                                     \
        if (((n) & ((n)-1)) == 0) {                                                                          \
            __typeof__(p) more_ = arena_calloc((a), (n) ? 2 * (n) : 1, sizeof *(p));                         \
            if (n)                                                                                           \
                memcpy(more_, (p), (n) * sizeof *(p));                                                       \
            (p) = more_;                                                                                     \
        }                                                                                                    \
        (n)++;                                                                                               \
    } while (0)

void cv_note(struct cv *cv, struct arena *a, struct str path, const char *why);

/* cv.lines stand: finds sections, contact and entries. */
void cv_build(struct cv *cv, struct arena *a);

/* The contact data of one line: mail, phone, links, place. What is known already is not changed. */
void cv_contact_line(struct cv *cv, struct arena *a, size_t line);
/* What the lines above the first heading (or of a section "contact") say. */
void cv_contact(struct cv *cv, struct arena *a, size_t first, size_t n);

/* The target of a link on a line of contact data: an address, a number or a page. */
void cv_contact_target(struct cv *cv, struct arena *a, size_t line, struct str target);

/* Documents: lines that look like one with a usual heading, and unlike the body, become headings. */
void cv_look_headings(struct cv *cv, struct arena *a);
/* Documents whose lines stand: that, and what is in a margin, goes on with the line above, or is a bullet
 * without a sign. */
void cv_look_over(struct cv *cv, struct arena *a);

/* Documents and paragraphs: the name by the size of its letters. */
void cv_contact_big(struct cv *cv, struct arena *a);

/* Entries and items of one section, from its lines. */
void cv_entries(struct cv *cv, struct arena *a, struct cv_section *s);

/* After contact data are known: the label, where it is plain by its place. */
void cv_label_below_name(struct cv *cv, struct arena *a);

/* n words of a line, from the left, to the order in which they are read; letters that were apart are joined.
 * How many they are then. */
size_t cv_reading_order(struct arena *a, struct cv_word *words, size_t n);
bool cv_reads_from_right(const struct cv_word *words, size_t n);

/* Entries whose heads are two lines are read by that; after cv_entries() has read them by lists. */
void cv_heads_of_two(struct cv *cv, struct arena *a, const struct cv_section *s);

/* A value that is a part of one line. */
struct cv_text cv_part(const struct cv *cv, size_t line, struct str part);

/* The words "Technologies:", "Stack:", "Tech:" … in front of a list: the length of what stands before the
 * list, or 0. */
size_t cv_keywords_mark(struct arena *a, struct str s);
/* Parted by commas, semicolons, bars and middle dots, outside of brackets. */
void cv_list(struct arena *a, const struct cv_text *whole, struct cv_text **v, size_t *n);

/* "- ", "• ", "1. ": the length of the sign in front of a bullet, or 0. */
size_t cv_bullet_sign(struct str s);

bool cv_is_url(struct str word); /* has a scheme, or is a host name with a path, or a well-known network */
bool cv_is_mail(struct str word);

#endif
