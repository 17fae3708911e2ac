// Too slow: goes from ring to ring until the tile is in it: O(w + h) for each number.
#include <algorithm>
#include <iostream>

static long long w, h, x, y;

static long long on(long long size, long long low, long long high)
{
    return std::max(std::min(high, size - 1) - std::max(low, 0LL) + 1, 0LL);
}

int main()
{
    int q;
    std::cin >> w >> h >> x >> y >> q;
    for (int i = 0; i < q; i++) {
        long long k;
        std::cin >> k;
        for (long long r = 0;; r++) {
            const long long left = x - r, right = x + r, top = y - r, bottom = y + r;
            const long long above = on(h, top, top) * on(w, left, right), beside = on(w, right, right) * on(h, top + 1, bottom);
            const long long below = r > 0 ? on(h, bottom, bottom) * on(w, left, right - 1) : 0;
            const long long back = r > 0 ? on(w, left, left) * on(h, top + 1, bottom - 1) : 0;
            if (k > above + beside + below + back) {
                k -= above + beside + below + back;
                continue;
            }
            if (k <= above)
                std::cout << std::max(left, 0LL) + k - 1 << ' ' << top << '\n';
            else if (k <= above + beside)
                std::cout << right << ' ' << std::max(top + 1, 0LL) + k - above - 1 << '\n';
            else if (k <= above + beside + below)
                std::cout << std::min(right - 1, w - 1) - (k - above - beside - 1) << ' ' << bottom << '\n';
            else
                std::cout << left << ' ' << std::min(bottom - 1, h - 1) - (k - above - beside - below - 1) << '\n';
            break;
        }
    }
}
