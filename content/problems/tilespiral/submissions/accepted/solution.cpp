// Searches the ring by halves: the rings 0 to r are a square cut off at the border of the map. Within the ring each of its four
// sides is skipped or counted along. O(log(w + h)) time for each number.
#include <algorithm>
#include <iostream>

static long long w, h, x, y;

// How many of the positions from low to high are on a line of this many.
static long long on(long long size, long long low, long long high)
{
    return std::max(std::min(high, size - 1) - std::max(low, 0LL) + 1, 0LL);
}

// The tiles of the map in the rings 0 to r.
static long long within(long long r)
{
    return on(w, x - r, x + r) * on(h, y - r, y + r);
}

int main()
{
    int q;
    std::cin >> w >> h >> x >> y >> q;
    for (int i = 0; i < q; i++) {
        long long k;
        std::cin >> k;
        long long before = -1, r = std::max(w, h); // the ring is behind the one and not behind the other
        while (r - before > 1) {
            const long long middle = (before + r) / 2;
            (within(middle) < k ? before : r) = middle;
        }
        k -= within(before); // ring −1 is empty

        const long long left = x - r, right = x + r, top = y - r, bottom = y + r;
        const long long above = on(h, top, top) * on(w, left, right), beside = on(w, right, right) * on(h, top + 1, bottom);
        const long long below = on(h, bottom, bottom) * on(w, left, right - 1);
        if (k <= above)
            std::cout << std::max(left, 0LL) + k - 1 << ' ' << top << '\n';
        else if (k <= above + beside)
            std::cout << right << ' ' << std::max(top + 1, 0LL) + k - above - 1 << '\n';
        else if (k <= above + beside + below)
            std::cout << std::min(right - 1, w - 1) - (k - above - beside - 1) << ' ' << bottom << '\n';
        else
            std::cout << left << ' ' << std::min(bottom - 1, h - 1) - (k - above - beside - below - 1) << '\n';
    }
}
