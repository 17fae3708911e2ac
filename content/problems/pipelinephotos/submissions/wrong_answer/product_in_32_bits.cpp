// Mistake: metres times seconds in 32 bits. That is enough for a short pipeline with many fixes.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <vector>

int main()
{
    int n, m, offset, gap, near;
    std::cin >> n >> m >> offset >> gap >> near;
    std::vector<int> seconds(n), metres(n);
    for (int i = 0; i < n; i++)
        std::cin >> seconds[i] >> metres[i];
    int after = 0;
    for (int i = 0; i < m; i++) {
        int photo;
        std::cin >> photo;
        const int now = photo + offset;
        while (after < n && seconds[after] <= now)
            after++;
        const int64_t since = after == 0 ? INT32_MAX : now - seconds[after - 1];
        const int64_t until = after == n ? INT32_MAX : seconds[after] - now;
        int place = -1;
        if (since + until <= gap) {
            // Unsigned, so that it wraps round instead of being undefined.
            const uint32_t product = static_cast<uint32_t>(metres[after - 1]) * static_cast<uint32_t>(until) +
                                     static_cast<uint32_t>(metres[after]) * static_cast<uint32_t>(since);
            place = static_cast<int>(product / static_cast<uint32_t>(since + until));
        } else if (std::min(since, until) <= near) {
            place = since <= until ? metres[after - 1] : metres[after];
        }
        std::cout << place << '\n';
    }
}
