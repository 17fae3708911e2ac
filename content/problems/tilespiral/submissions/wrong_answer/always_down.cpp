// Mistake: goes along the last two sides as along the first two, to the right and down, and not round the ring.
#include <algorithm>
#include <iostream>

static long long w, h, x, y;

static long long on(long long size, long long low, long long high)
{
    return std::max(std::min(high, size - 1) - std::max(low, 0LL) + 1, 0LL);
}

static long long within(long long r)
{
    return on(w, x - r, x + r) * on(h, y - r, y + r);
}

int main()
{
    int q;
    std::cin >> w >> h >> x >> y >> q;
    for (int i = 0; i < q; i++) {
        long long k, before = -1, r = std::max(w, h);
        std::cin >> k;
        while (r - before > 1) {
            const long long middle = (before + r) / 2;
            (within(middle) < k ? before : r) = middle;
        }
        k -= within(before) + 1;
        const long long left = x - r, right = x + r, top = y - r, bottom = y + r;
        const long long above = on(h, top, top) * on(w, left, right), beside = on(w, right, right) * on(h, top + 1, bottom);
        const long long below = on(h, bottom, bottom) * on(w, left, right - 1);
        if (k < above)
            std::cout << std::max(left, 0LL) + k << ' ' << top << '\n';
        else if (k < above + beside)
            std::cout << right << ' ' << std::max(top + 1, 0LL) + k - above << '\n';
        else if (k < above + beside + below)
            std::cout << std::max(left, 0LL) + k - above - beside << ' ' << bottom << '\n';
        else
            std::cout << left << ' ' << std::max(top + 1, 0LL) + k - above - beside - below << '\n';
    }
}
