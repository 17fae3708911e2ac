/*
 * Loudness by ITU-R BS.1770-4: K-weighting, mean squares of blocks of 400 ms that begin every 100 ms, those
 * below -70 LUFS left out, then those 10 LU below the mean of the rest. The recommendation gives the filters
 * for 48 kHz; here they are made for any rate of the analogue filters that they come of (a shelf of 4 dB at
 * 1682 Hz, a high pass at 38 Hz; the figures are those of libebur128 and of De Man's paper at AES 137, 2014).
 */
#include "model/voice/voice-inside.h"

#include <math.h>

void voice_k_init(struct voice_k *k, double rate_hz)
{
    double f = 1681.974450955533, g = 3.999843853973347, q = 0.7071752369554196;
    *k = (struct voice_k){0};
    double w = tan(M_PI * f / rate_hz), high = pow(10, g / 20), mid = pow(high, 0.4996667741545416);
    double a0 = 1 + w / q + w * w;
    k->b[0][0] = (high + mid * w / q + w * w) / a0;
    k->b[0][1] = 2 * (w * w - high) / a0;
    k->b[0][2] = (high - mid * w / q + w * w) / a0;
    k->a[0][0] = 2 * (w * w - 1) / a0;
    k->a[0][1] = (1 - w / q + w * w) / a0;
    f = 38.13547087602444, q = 0.5003270373238773;
    w = tan(M_PI * f / rate_hz);
    a0 = 1 + w / q + w * w;
    k->b[1][0] = 1;
    k->b[1][1] = -2;
    k->b[1][2] = 1;
    k->a[1][0] = 2 * (w * w - 1) / a0;
    k->a[1][1] = (1 - w / q + w * w) / a0;
}

static double lufs_of(double power)
{
    return power > 0 ? -0.691 + 10 * log10(power) : -INFINITY;
}

static double gated(const float *steps, size_t n, double gate)
{
    double sum = 0, blocks = 0;
    for (size_t i = 0; i + 4 <= n; i++) {
        double power =
            ((double)steps[i] + (double)steps[i + 1] + (double)steps[i + 2] + (double)steps[i + 3]) / 4;
        if (lufs_of(power) <= gate)
            continue;
        sum += power;
        blocks++;
    }
    return blocks > 0 ? lufs_of(sum / blocks) : -INFINITY;
}

double voice_lufs(const float *steps, size_t n)
{
    double loud = gated(steps, n, -70);
    return isfinite(loud) ? gated(steps, n, fmax(-70, loud - 10)) : loud;
}
