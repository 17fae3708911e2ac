#include "base/crypto.h"

#include <assert.h>
#include <sodium.h>
#include <stdlib.h>

static_assert(sizeof(crypto_hash_sha256_state) <= sizeof(struct crypto_sha256), "libsodium's state must fit");
static_assert(crypto_hash_sha256_BYTES == SHA256_BYTES, "SHA-256 has 32 bytes");

void crypto_start(void)
{
    if (sodium_init() < 0)
        abort();
}

static crypto_hash_sha256_state *state_of(struct crypto_sha256 *h)
{
    return (crypto_hash_sha256_state *)(void *)h->state;
}

void crypto_sha256_begin(struct crypto_sha256 *h)
{
    crypto_hash_sha256_init(state_of(h));
}

void crypto_sha256_add(struct crypto_sha256 *h, struct str data)
{
    if (data.n)
        crypto_hash_sha256_update(state_of(h), (const unsigned char *)data.p, data.n);
}

void crypto_sha256_add_field(struct crypto_sha256 *h, struct str data)
{
    uint64_t n = data.n;
    crypto_sha256_add(h, (struct str){(const char *)&n, sizeof n});
    crypto_sha256_add(h, data);
}

void crypto_sha256_end_hex(struct crypto_sha256 *h, char hex[SHA256_HEX + 1])
{
    unsigned char digest[SHA256_BYTES];
    crypto_hash_sha256_final(state_of(h), digest);
    sodium_bin2hex(hex, SHA256_HEX + 1, digest, sizeof digest);
}

void crypto_sha256_hex(struct str data, char hex[SHA256_HEX + 1])
{
    struct crypto_sha256 h;
    crypto_sha256_begin(&h);
    crypto_sha256_add(&h, data);
    crypto_sha256_end_hex(&h, hex);
}

uint64_t crypto_siphash(struct str data, const unsigned char key[SIPHASH_KEY_BYTES])
{
    static_assert(crypto_shorthash_KEYBYTES == SIPHASH_KEY_BYTES && crypto_shorthash_BYTES == 8,
                  "SipHash-2-4");
    unsigned char out[8];
    uint64_t hash = 0;
    crypto_shorthash(out, (const unsigned char *)data.p, data.n, key);
    for (int i = 0; i < 8; i++)
        hash |= (uint64_t)out[i] << 8 * i;
    return hash;
}

void crypto_random(void *to, size_t n)
{
    randombytes_buf(to, n);
}

void crypto_token(char token[TOKEN_CHARS + 1])
{
    unsigned char bytes[32];
    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2base64(token, TOKEN_CHARS + 1, bytes, sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
}

uint64_t crypto_random_u64(void)
{
    uint64_t value;
    randombytes_buf(&value, sizeof value);
    return value;
}

void crypto_base64(struct str data, struct strbuf *out)
{
    size_t n = sodium_base64_ENCODED_LEN(data.n, sodium_base64_VARIANT_ORIGINAL); /* with its NUL */
    strbuf_reserve(out, n);
    sodium_bin2base64(out->p + out->n, n, (const unsigned char *)data.p, data.n,
                      sodium_base64_VARIANT_ORIGINAL);
    out->n += n - 1;
}

bool crypto_base64_decode(struct str text, struct strbuf *out)
{
    size_t most = text.n / 4 * 3 + 3, n = 0;
    const char *end = NULL;
    strbuf_reserve(out, most);
    if (sodium_base642bin((unsigned char *)out->p + out->n, most, text.p, text.n, NULL, &n, &end,
                          sodium_base64_VARIANT_ORIGINAL) != 0 ||
        end != text.p + text.n) {
        out->p[out->n] = '\0';
        return false;
    }
    out->n += n;
    out->p[out->n] = '\0';
    return true;
}

bool crypto_equal(struct str a, struct str b)
{
    return a.n == b.n && (a.n == 0 || sodium_memcmp(a.p, b.p, a.n) == 0);
}
