// From the last day to the first; the sum of the next days' meals tells whether something is too late. O(n) time, O(1) memory.
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

std::optional<std::pair<long long, long long>> cook_ahead(const std::vector<int> &meals, const std::vector<int> &most, int days)
{
    const int n = static_cast<int>(meals.size());
    long long missing = 0, near = 0, nights = 0, room = 0;
    for (int day = n - 1; day >= 0; day--) {
        missing = std::max(missing + meals[day] - most[day], 0LL);
        near += meals[day] - (day + days < n ? meals[day + days] : 0);
        if (missing > near)
            return std::nullopt;
        nights += missing;
        room = std::max(room, missing);
    }
    if (missing > 0)
        return std::nullopt;
    return std::pair(nights, room);
}
