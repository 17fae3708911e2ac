/*
 * html.h: what holds of every HTML that is made from outside text: tags and attributes of the list only,
 * nothing that can run or load something, and every tag closed where it should be.
 */
#ifndef DRYRUN_TESTS_FUZZ_HTML_H
#define DRYRUN_TESTS_FUZZ_HTML_H

#include "base/str.h"

#include <assert.h>
#include <stdint.h>

static inline bool html_word_of(struct str word, const char *list)
{
    for (struct str rest = str_of(list), one; str_split(&rest, ' ', &one);) {
        if (str_eq(word, one))
            return true;
        if (!rest.p)
            break;
    }
    return false;
}

static inline bool html_tag_known(struct str name)
{
    return html_word_of(
        name, "p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del hr br a table thead tbody "
              "tr th td img figure figcaption div span small u sup wbr math mrow mi mn mo mtext mspace "
              "msup msub msubsup mover munder munderover mfrac msqrt mroot mtable mtr mtd");
}

static inline bool html_characters(struct str value, const char *allowed)
{
    for (size_t i = 0; i < value.n; i++) {
        if (!strchr(allowed, value.p[i]))
            return false;
    }
    return true;
}

static inline bool html_attribute_known(struct str name, struct str value)
{
    static const char *const links[] = {"http://", "https://", "mailto:", "#"};
    if (str_is(name, "href")) {
        for (size_t i = 0; i < ARRAY_LEN(links); i++) {
            if (str_starts(value, str_of(links[i])))
                return true;
        }
        return false;
    }
    if (str_is(name, "src"))
        return str_starts(value, STR("/images/")) && str_find_char(str_from(value, 8), '/') == value.n - 8;
    if (str_is(name, "alt"))
        return true;
    if (str_is(name, "class"))
        return html_characters(value, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-+# ");
    if (html_word_of(name, "start colspan rowspan linethickness width lspace rspace"))
        return html_characters(value, "0123456789.-em%");
    return html_word_of(name, "stretchy form movablelimits accent display mathvariant") &&
           html_characters(value, "abcdefghijklmnopqrstuvwxyz");
}

/* What stands between < and >: a name and attributes name="value". */
static inline struct str html_check_tag(struct str tag)
{
    struct str name = str_head(tag, str_find_char(tag, ' ')), rest = str_from(tag, name.n);
    assert(html_tag_known(name));
    while (rest.n) {
        assert(rest.p[0] == ' ');
        rest = str_from(rest, 1);
        struct str attribute = str_head(rest, str_find(rest, STR("=\"")));
        assert(attribute.n + 2 < rest.n + 1);
        rest = str_from(rest, attribute.n + 2);
        struct str value = str_head(rest, str_find_char(rest, '"'));
        assert(value.n < rest.n && html_attribute_known(attribute, value));
        rest = str_from(rest, value.n + 1);
    }
    return name;
}

/* Stops the program when html is not as said above. */
static inline void html_check(struct str html)
{
    enum { OPEN_MAX_TAGS = 4096 };
    static struct str open[OPEN_MAX_TAGS];
    size_t n = 0;
    for (size_t at; (at = str_find_char(html, '<')) < html.n;) {
        html = str_from(html, at + 1);
        struct str tag = str_head(html, str_find_char(html, '>'));
        assert(tag.n < html.n);
        html = str_from(html, tag.n + 1);
        if (tag.n && tag.p[0] == '/') {
            assert(n && str_eq(open[n - 1], str_from(tag, 1)));
            n--;
        } else {
            struct str name = html_check_tag(tag);
            if (html_word_of(name, "br hr img wbr"))
                continue;
            assert(n < OPEN_MAX_TAGS);
            open[n++] = name;
        }
    }
    assert(n == 0);
}

#endif
