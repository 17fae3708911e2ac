/*
 * Pitch by YIN. For each lag, how much a window differs from itself that much later; divided by the mean over
 * all smaller lags, so that it begins at 1 and falls to 0 at a period; the first dip below the threshold is
 * the period, its place refined by a parabola through the three differences around it.
 */
#include "model/voice/voice-inside.h"

#include <math.h>

#define YIN_WINDOW_S  0.025
#define YIN_THRESHOLD 0.3

enum { LANES = 8, RUN_MIN = 4 };
typedef float lanes __attribute__((vector_size(LANES * sizeof(float))));

void voice_sieve_init(struct voice_sieve *s, struct arena *a, unsigned rate_hz, unsigned by)
{
    *s = (struct voice_sieve){.by = by, .n_taps = by > 1 ? 12 * (size_t)by + 1 : 1, .wait = 1};
    s->taps = arena_array(a, float, s->n_taps);
    s->ring = arena_array(a, float, 2 * s->n_taps);
    if (by == 1) {
        s->taps[0] = 1;
        return;
    }
    /* A sinc that cuts at 0.4 of the new rate, under a Blackman window. */
    double cut = 0.4 / by, sum = 0, mid = (double)(s->n_taps - 1) / 2;
    (void)rate_hz;
    for (size_t i = 0; i < s->n_taps; i++) {
        double t = (double)i - mid, turn = 2 * M_PI * (double)i / (double)(s->n_taps - 1);
        double tap = t == 0 ? 2 * cut : sin(2 * M_PI * cut * t) / (M_PI * t);
        tap *= 0.42 - 0.5 * cos(turn) + 0.08 * cos(2 * turn);
        s->taps[i] = (float)tap;
        sum += tap;
    }
    for (size_t i = 0; i < s->n_taps; i++)
        s->taps[i] = (float)(s->taps[i] / sum);
}

bool voice_sieve_add(struct voice_sieve *s, float x, float *ret)
{
    s->ring[s->at] = s->ring[s->at + s->n_taps] = x;
    s->at = s->at + 1 == s->n_taps ? 0 : s->at + 1;
    if (--s->wait)
        return false;
    s->wait = s->by;
    const float *w = s->ring + s->at; /* the oldest */
    float sum = 0;
    for (size_t i = 0; i < s->n_taps; i++)
        sum += s->taps[i] * w[i];
    *ret = sum;
    return true;
}

void voice_yin_init(struct voice_yin *y, struct arena *a, double rate_hz)
{
    *y = (struct voice_yin){
        .rate_hz = rate_hz,
        .window = (size_t)(YIN_WINDOW_S * rate_hz / LANES) * LANES,
        .lag_min = (size_t)floor(rate_hz / VOICE_PITCH_MAX),
        .lag_max = (size_t)ceil(rate_hz / VOICE_PITCH_MIN) + 1,
    };
    y->difference = arena_array(a, float, y->lag_max + 2);
}

static float difference(const float *x, const float *y, size_t n)
{
    lanes sum = {0};
    for (size_t i = 0; i < n; i += LANES) {
        lanes p, q;
        memcpy(&p, x + i, sizeof p);
        memcpy(&q, y + i, sizeof q);
        p -= q;
        sum += p * p;
    }
    float all = 0;
    for (int i = 0; i < LANES; i++)
        all += sum[i];
    return all;
}

double voice_yin(struct voice_yin *y, const float *x)
{
    float *d = y->difference;
    double mean = 0;
    float best = 1;
    size_t lag = 0;
    d[0] = 0;
    for (size_t t = 1; t <= y->lag_max; t++) {
        d[t] = difference(x, x + t, y->window);
        mean += d[t];
        float now = mean > 0 ? (float)(d[t] * (double)t / mean) : 1;
        if (lag && now >= best)
            break; /* the bottom of the first dip was the one before */
        if (t < y->lag_min)
            continue;
        if (lag || now < YIN_THRESHOLD) {
            lag = t;
            best = now;
        }
    }
    if (!lag || lag == y->lag_max || lag < 2)
        return 0;
    double before = d[lag - 1], here = d[lag], after = d[lag + 1];
    double bend = before - 2 * here + after;
    double shift = bend > 0 ? 0.5 * (before - after) / bend : 0;
    double hz = y->rate_hz / ((double)lag + (fabs(shift) < 1 ? shift : 0));
    return hz >= VOICE_PITCH_MIN && hz <= VOICE_PITCH_MAX ? hz : 0;
}

static bool goes_on(float a, float b)
{
    static const float jump = 1.122462F; /* two semitones */
    return a > 0 && b > 0 && a < b * jump && b < a * jump;
}

void voice_pitch_clean(float *pitch, size_t n)
{
    for (size_t from = 0, to; from < n; from = to) {
        for (to = from + 1; to < n && goes_on(pitch[to - 1], pitch[to]); to++)
            ;
        if (to - from < RUN_MIN)
            for (size_t i = from; i < to; i++)
                pitch[i] = 0;
    }
}
