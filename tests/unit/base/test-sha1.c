#include "base/sha1.h"

#include "unit.h"

/* FIPS 180-4's examples ("abc", its 56 letters, a million 'a'), and lengths around the end of a block, which
 * another program counted. */
static void test_sha1(void **state)
{
    (void)state;
    static char many[1000000];
    memset(many, 'a', sizeof many);
    static const char letters[] = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    const struct {
        struct str data;
        uint32_t head;
    } cases[] = {
        {STR(""), 0xda39a3ee},         {STR("abc"), 0xa9993e36},  {STR(letters), 0x84983e44},
        {{many, 55}, 0xc1c8bbdc},      {{many, 56}, 0xc2db330f},  {{many, 63}, 0x03f09f5b},
        {{many, 64}, 0x0098ba82},      {{many, 119}, 0xee971065}, {{many, sizeof many}, 0x34aa973c},
        {(struct str){0}, 0xda39a3ee},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++)
        assert_int_equal(sha1_head(cases[i].data), cases[i].head);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_sha1)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
