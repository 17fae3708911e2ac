#include "base/crypto.h"
#include "unit.h"

static void test_sha256(void **state)
{
    (void)state;
    /* FIPS 180-4, appendix B.1 and B.2, and the empty message. */
    static const struct {
        const char *text, *hex;
    } cases[] = {
        {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    };
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        char hex[SHA256_HEX + 1];
        unit_case(cases[i].text);
        crypto_sha256_hex(str_of(cases[i].text), hex);
        assert_string_equal(hex, cases[i].hex);
    }
}

static void test_fields_do_not_run_together(void **state)
{
    (void)state;
    char one[SHA256_HEX + 1], two[SHA256_HEX + 1];
    struct crypto_sha256 h;
    crypto_sha256_begin(&h);
    crypto_sha256_add_field(&h, STR("ab"));
    crypto_sha256_add_field(&h, STR("c"));
    crypto_sha256_end_hex(&h, one);
    crypto_sha256_begin(&h);
    crypto_sha256_add_field(&h, STR("a"));
    crypto_sha256_add_field(&h, STR("bc"));
    crypto_sha256_end_hex(&h, two);
    assert_string_not_equal(one, two);
}

static void test_base64(void **state)
{
    /* RFC 4648, section 10 */
    static const struct {
        const char *name;
        struct str bytes, text;
    } cases[] = {
        {"empty", STR(""), STR("")},
        {"one", STR("f"), STR("Zg==")},
        {"two", STR("fo"), STR("Zm8=")},
        {"three", STR("foo"), STR("Zm9v")},
        {"four", STR("foob"), STR("Zm9vYg==")},
        {"zeros", STR("\0\0\xff"), STR("AAD/")},
    };
    static const char *const wrong[] = {"Z", "Zg=", "Zg", "Zm9v!", "Zm9 v", "-_8="};
    (void)state;
    for (size_t i = 0; i < ARRAY_LEN(cases); i++) {
        struct strbuf text = {0}, bytes = {0};
        unit_case(cases[i].name);
        strbuf_puts(&text, ">");
        crypto_base64(cases[i].bytes, &text);
        assert_true(str_eq(str_from(strbuf_str(&text), 1), cases[i].text));
        assert_true(crypto_base64_decode(cases[i].text, &bytes));
        assert_true(str_eq(strbuf_str(&bytes), cases[i].bytes));
        strbuf_release(&text);
        strbuf_release(&bytes);
    }
    for (size_t i = 0; i < ARRAY_LEN(wrong); i++) {
        struct strbuf bytes = {0};
        unit_case(wrong[i]);
        assert_false(crypto_base64_decode(str_of(wrong[i]), &bytes));
        assert_int_equal(bytes.n, 0);
        strbuf_release(&bytes);
    }
}

static void test_siphash(void **state)
{
    (void)state;
    /* The paper's appendix A: key 00..0f, message 00..0e. */
    unsigned char key[SIPHASH_KEY_BYTES];
    char message[15];
    for (int i = 0; i < 16; i++)
        key[i] = (unsigned char)i;
    for (int i = 0; i < 15; i++)
        message[i] = (char)i;
    assert_true(crypto_siphash((struct str){message, 15}, key) == UINT64_C(0xa129ca6149be45e5));
}

static void test_tokens(void **state)
{
    (void)state;
    char a[TOKEN_CHARS + 1], b[TOKEN_CHARS + 1];
    crypto_token(a);
    crypto_token(b);
    assert_int_equal(strlen(a), TOKEN_CHARS);
    assert_string_not_equal(a, b);
    assert_int_equal(strspn(a, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
                     TOKEN_CHARS);
    assert_true(crypto_equal(STR("same"), STR("same")));
    assert_false(crypto_equal(STR("same"), STR("sane")));
    assert_false(crypto_equal(STR("same"), STR("sam")));
}

int main(void)
{
    crypto_start();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sha256), cmocka_unit_test(test_fields_do_not_run_together),
        cmocka_unit_test(test_base64), cmocka_unit_test(test_siphash), cmocka_unit_test(test_tokens)};
    return cmocka_run_group_tests_name("base/crypto", tests, NULL, NULL);
}
