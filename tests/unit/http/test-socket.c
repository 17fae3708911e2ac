#include "http/socket.h"

#include "unit.h"

#include <stdlib.h>

/* The key and the answer of RFC 6455, section 1.3. */
static void test_accept_key(void **state)
{
    (void)state;
    char accept[SOCKET_ACCEPT_CHARS + 1];
    assert_true(socket_accept_key(STR("dGhlIHNhbXBsZSBub25jZQ=="), accept));
    assert_string_equal(accept, "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    static const char *const bad[] = {"", "dGhlIHNhbXBsZSBub25jZQ", "dGhlIHNhbXBsZSBub25jZQ=!", "AAAA",
                                      "dGhlIHNhbXBsZSBub25jZSBhbmQgbW9yZQ=="};
    for (size_t i = 0; i < ARRAY_LEN(bad); i++)
        assert_false(socket_accept_key(str_of(bad[i]), accept));
}

static void test_frame_lengths(void **state)
{
    (void)state;
    static const struct {
        size_t payload, head;
        unsigned char second;
    } cases[] = {{0, 2, 0}, {125, 2, 125}, {126, 4, 126}, {65535, 4, 126}, {65536, 10, 127}};
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char *text = calloc(1, cases[i].payload + 1);
        struct frame *f = frame_new(FRAME_TEXT, (struct str){text, cases[i].payload});
        assert_int_equal(f->n, cases[i].head + cases[i].payload);
        assert_int_equal(f->bytes[0], 0x81);
        assert_int_equal(f->bytes[1], cases[i].second);
        size_t length = cases[i].second;
        if (length >= 126) {
            length = 0;
            for (size_t k = 2; k < cases[i].head; k++)
                length = length << 8 | f->bytes[k];
        }
        assert_int_equal(length, cases[i].payload);
        frame_drop(f);
        free(text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_accept_key),
                                       cmocka_unit_test(test_frame_lengths)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
