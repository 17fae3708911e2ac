// Mistake: holds only the instances that work against the highest number, and so orders too many while they boot.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, lowest, highest, streak, boot;
    long long each, busy, idle;
    std::cin >> n >> lowest >> highest >> each >> busy >> idle >> streak >> boot;
    std::vector<int> starts(n + boot);
    int working = lowest, busy_minutes = 0, idle_minutes = 0;
    long long dropped = 0;
    for (int i = 0; i < n; i++) {
        long long requests;
        std::cin >> requests;
        working += starts[i];
        const long long capacity = working * each;
        dropped += std::max(requests - capacity, 0LL);
        busy_minutes = requests * 100 > capacity * busy ? busy_minutes + 1 : 0;
        idle_minutes = requests * 100 <= capacity * idle ? idle_minutes + 1 : 0;
        if (busy_minutes == streak) {
            busy_minutes = 0;
            if (working < highest)
                starts[i + boot]++;
        }
        if (idle_minutes == streak) {
            idle_minutes = 0;
            if (working > lowest)
                working--;
        }
    }
    std::cout << dropped << ' ' << working << '\n';
}
