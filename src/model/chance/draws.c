#include "model/chance/draws.h"

#include <math.h>

static uint64_t next(struct draws *d)
{
    uint64_t z = d->state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return z ^ (z >> 31);
}

double draws_uniform(struct draws *d)
{
    return ((double)(next(d) >> 12) + 0.5) * 0x1p-52;
}

double draws_normal(struct draws *d)
{
    double radius = sqrt(-2 * log(draws_uniform(d)));
    return radius * cos(6.283185307179586477 * draws_uniform(d));
}

double draws_logistic(struct draws *d)
{
    double u = draws_uniform(d);
    return log(u / (1 - u));
}

size_t draws_pick(struct draws *d, const double *weights, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += weights[i];
    double u = draws_uniform(d) * sum;
    size_t last = 0;
    for (size_t i = 0; i < n; i++) {
        if (weights[i] <= 0)
            continue;
        last = i;
        if ((u -= weights[i]) < 0)
            break;
    }
    return last;
}
