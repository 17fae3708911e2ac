// Minute by minute, with the length of the streak, and for each minute whether an instance begins to work in it. O(n) time and memory.
#include <algorithm>
#include <utility>
#include <vector>

std::pair<long long, int> late_instances(int lowest, int highest, int each, int busy, int idle, int streak, int boot, const std::vector<int> &requests)
{
    std::vector<int> starts(requests.size() + boot);
    int working = lowest, booting = 0, busy_minutes = 0, idle_minutes = 0;
    long long dropped = 0;
    for (size_t i = 0; i < requests.size(); i++) {
        working += starts[i];
        booting -= starts[i];
        const long long asked = requests[i], all = 1LL * working * each;
        dropped += std::max(asked - all, 0LL);
        busy_minutes = asked * 100 > all * busy ? busy_minutes + 1 : 0;
        idle_minutes = asked * 100 <= all * idle ? idle_minutes + 1 : 0;
        if (busy_minutes == streak) {
            busy_minutes = 0;
            if (working + booting < highest) {
                booting++;
                starts[i + boot]++;
            }
        }
        if (idle_minutes == streak) {
            idle_minutes = 0;
            working = std::max(working - 1, lowest);
        }
    }
    return {dropped, working};
}
