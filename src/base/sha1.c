#include "base/sha1.h"

enum { BLOCK = 64, ROUNDS = 80 };

static uint32_t turn(uint32_t x, int by)
{
    return x << by | x >> (32 - by);
}

static void add_block(uint32_t h[5], const unsigned char *p)
{
    static const uint32_t constants[] = {0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6};
    uint32_t w[ROUNDS], a = h[0], b = h[1], c = h[2], d = h[3], e = h[4];
    for (int i = 0; i < 16; i++)
        w[i] = (uint32_t)p[4 * i] << 24 | (uint32_t)p[4 * i + 1] << 16 | (uint32_t)p[4 * i + 2] << 8 |
               p[4 * i + 3];
    for (int i = 16; i < ROUNDS; i++)
        w[i] = turn(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    for (int i = 0; i < ROUNDS; i++) {
        uint32_t f = i < 20   ? (b & c) | (~b & d)
                     : i < 40 ? b ^ c ^ d
                     : i < 60 ? (b & c) | (b & d) | (c & d)
                              : b ^ c ^ d;
        uint32_t next = turn(a, 5) + f + e + constants[i / 20] + w[i];
        e = d;
        d = c;
        c = turn(b, 30);
        b = a;
        a = next;
    }
    h[0] += a;
    h[1] += b;
    h[2] += c;
    h[3] += d;
    h[4] += e;
}

uint32_t sha1_head(struct str data)
{
    uint32_t h[5] = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0};
    /* What is left of it, a bit, zeros, and how many bits it has. */
    unsigned char end[2 * BLOCK] = {0};
    size_t whole = data.n / BLOCK * BLOCK, rest = data.n - whole, ends = rest < BLOCK - 8 ? BLOCK : 2 * BLOCK;
    for (size_t i = 0; i < whole; i += BLOCK)
        add_block(h, (const unsigned char *)data.p + i);
    if (rest)
        memcpy(end, data.p + whole, rest);
    end[rest] = 0x80;
    for (size_t i = 0; i < 8; i++)
        end[ends - 1 - i] = (unsigned char)((uint64_t)data.n * 8 >> (8 * i));
    for (size_t i = 0; i < ends; i += BLOCK)
        add_block(h, end + i);
    return h[0];
}
