/*
 * The head of a request, its path and its query, from any bytes. Besides not crashing: a head that was found
 * whole is found at the same place when it comes in two parts.
 */
#include "http/parse.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void read_parts(const struct http_head *head)
{
    struct str segments[HTTP_SEGMENTS_MAX];
    static struct http_query query;
    struct arena a;
    size_t n;
    arena_init(&a);
    if (http_path_split(head->path, &a, segments, &n) && n > HTTP_SEGMENTS_MAX)
        abort();
    if (http_query_parse(head->query, &a, &query) && query.n > HTTP_QUERY_MAX)
        abort();
    arena_release(&a);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str bytes = {(const char *)data, size};
    struct http_refusal why;
    static struct http_head head;
    size_t scanned = 0, end;
    if (!http_head_find(bytes, &scanned, &end, &why) || end == 0)
        return 0;
    size_t in_parts = 0, end_again;
    if (!http_head_find(str_head(bytes, end / 2), &in_parts, &end_again, &why) || end_again != 0 ||
        !http_head_find(bytes, &in_parts, &end_again, &why) || end_again != end)
        abort();
    char *copy = malloc(end); /* its own block, so that reading behind it is seen */
    if (!copy)
        abort();
    memcpy(copy, data, end);
    if (http_head_parse((struct str){copy, end}, &head, &why))
        read_parts(&head);
    free(copy);
    return 0;
}
