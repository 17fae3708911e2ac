// From the last night backwards: the least storage from a night on if it is a full one, by the night in which the last increment
// on it is. O(n²) time, O(n) memory.
#include <algorithm>
#include <iostream>
#include <vector>

static const long long NEVER = 1'000'000'000'000'000'000;

int main()
{
    int n;
    long long limit;
    std::cin >> n >> limit;
    std::vector<long long> fulls(n), changes(n);
    for (int i = 0; i < n; i++)
        std::cin >> fulls[i] >> changes[i];

    std::vector<long long> best(n + 1, NEVER); // night i is full
    std::vector<long long> rest(n + 1, 0); // night i is full, or it is left out and the next one is full
    for (int i = n - 1; i >= 0; i--) {
        long long read = fulls[i];
        for (int end = i; end < n; end++) {
            if (end > i)
                read += changes[end];
            if (read > limit)
                break;
            best[i] = std::min(best[i], read + rest[end + 1]);
        }
        rest[i] = std::min(best[i], best[i + 1]);
    }
    std::cout << (best[0] < NEVER ? best[0] : -1) << '\n';
}
