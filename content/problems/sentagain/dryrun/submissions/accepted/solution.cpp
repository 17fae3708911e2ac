// Only the newest window is kept; packets are decided when they leave it. O(n + packets) time, O(1) memory beside the result.
#include <algorithm>
#include <utility>
#include <vector>

std::vector<int> sent_again(std::vector<std::pair<int, long long>> &reports)
{
    std::vector<int> again;
    int newest = 0;
    long long known = 0; // bit i is packet newest - i
    for (const auto &[a, b] : reports) {
        if (a < newest)
            continue;
        for (int packet = std::max(1, newest - 32); packet < a - 32; packet++)
            if (packet > newest || !(known >> (newest - packet) & 1))
                again.push_back(packet);
        known = (a == newest ? known : 0) | (2 * b + 1);
        newest = a;
    }
    return again;
}
