#include "api/visitors.h"

#include "base/crypto.h"

#include <pthread.h>
#include <sodium.h>
#include <stdlib.h>

struct visitor {
    char token[TOKEN_CHARS];
    int64_t at_ms; /* 0: empty */
};

struct visitors {
    pthread_mutex_t lock;
    unsigned char key[crypto_shorthash_KEYBYTES]; /* nobody outside can aim at a place in the table */
    struct visitor places[VISITORS_MAX];
};

struct visitors *visitors_new(void)
{
    struct visitors *v = calloc(1, sizeof *v);
    if (!v)
        abort();
    pthread_mutex_init(&v->lock, NULL);
    crypto_shorthash_keygen(v->key);
    return v;
}

void visitors_free(struct visitors *v)
{
    if (!v)
        return;
    pthread_mutex_destroy(&v->lock);
    sodium_memzero(v, sizeof *v);
    free(v);
}

uint64_t visitors_key(const struct visitors *v, struct str token)
{
    uint64_t hash;
    crypto_shorthash((unsigned char *)&hash, (const unsigned char *)token.p, token.n, v->key);
    return hash ? hash : 1;
}

static struct visitor *place_of(struct visitors *v, struct str token)
{
    return &v->places[visitors_key(v, token) % VISITORS_MAX];
}

static bool holds(const struct visitor *place, struct str token)
{
    return place->at_ms && crypto_equal(token, (struct str){place->token, TOKEN_CHARS});
}

bool visitors_know(struct visitors *v, struct str token, int64_t now_ms)
{
    pthread_mutex_lock(&v->lock);
    const struct visitor *place = place_of(v, token);
    bool known = holds(place, token) && now_ms - place->at_ms < VISITORS_FRESH_MS;
    pthread_mutex_unlock(&v->lock);
    return known;
}

void visitors_remember(struct visitors *v, struct str token, int64_t now_ms)
{
    if (token.n != TOKEN_CHARS)
        return;
    pthread_mutex_lock(&v->lock);
    struct visitor *place = place_of(v, token);
    memcpy(place->token, token.p, TOKEN_CHARS);
    place->at_ms = now_ms ? now_ms : 1;
    pthread_mutex_unlock(&v->lock);
}

void visitors_forget(struct visitors *v, struct str token)
{
    pthread_mutex_lock(&v->lock);
    struct visitor *place = place_of(v, token);
    if (holds(place, token))
        *place = (struct visitor){0};
    pthread_mutex_unlock(&v->lock);
}
