// The least storage from a night on if it is a full one, by the night in which the last increment on it is. O(n²) time, O(n) memory.
#include <algorithm>
#include <vector>

long long least_storage(long long limit, const std::vector<int> &fulls, const std::vector<int> &changes)
{
    const long long never = 1'000'000'000'000'000'000;
    const size_t n = fulls.size();
    std::vector<long long> best(n + 1, never), rest(n + 1, 0);
    for (size_t i = n; i-- > 0;) {
        long long read = fulls[i];
        for (size_t end = i; end < n && read <= limit; end++) {
            best[i] = std::min(best[i], read + rest[end + 1]);
            read += end + 1 < n ? changes[end + 1] : 0;
        }
        rest[i] = std::min(best[i], best[i + 1]);
    }
    return best[0] < never ? best[0] : -1;
}
