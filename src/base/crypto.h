/*
 * crypto.h: digests, tokens and comparisons that leak nothing; all of it libsodium's.
 */
#ifndef DRYRUN_BASE_CRYPTO_H
#define DRYRUN_BASE_CRYPTO_H

#include "base/str.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SHA256_BYTES = 32, SHA256_HEX = 64, TOKEN_CHARS = 43 };

/* Must be called once before anything else here; aborts when the system has no randomness. */
void crypto_start(void);

/* Lower-case hexadecimal SHA-256 of data, NUL-ended. */
void crypto_sha256_hex(struct str data, char hex[SHA256_HEX + 1]);

/* The same over several pieces. */
struct crypto_sha256 {
    _Alignas(16) unsigned char state[128]; /* libsodium's */
};
void crypto_sha256_begin(struct crypto_sha256 *h);
void crypto_sha256_add(struct crypto_sha256 *h, struct str data);
/* A piece whose length is part of the digest, so that ("ab","c") and ("a","bc") differ. */
void crypto_sha256_add_field(struct crypto_sha256 *h, struct str data);
void crypto_sha256_end_hex(struct crypto_sha256 *h, char hex[SHA256_HEX + 1]);

/* SipHash-2-4 of data under a key (Aumasson & Bernstein, 2012): tells what was made by whom knows the key,
 * for a short time and a few bytes. */
enum { SIPHASH_KEY_BYTES = 16 };
uint64_t crypto_siphash(struct str data, const unsigned char key[SIPHASH_KEY_BYTES]);

/* Fill with random bytes. */
void crypto_random(void *to, size_t n);

/* 256 random bits in URL-safe base 64 without padding, NUL-ended: for links, cookies, leases. */
void crypto_token(char token[TOKEN_CHARS + 1]);

uint64_t crypto_random_u64(void);

/* Base 64 with padding (RFC 4648). Both append; false, and nothing appended, when text is none. */
void crypto_base64(struct str data, struct strbuf *out);
bool crypto_base64_decode(struct str text, struct strbuf *out) warn_unused;

/* Equal, in a time that depends on the lengths only. */
bool crypto_equal(struct str a, struct str b);

#endif
