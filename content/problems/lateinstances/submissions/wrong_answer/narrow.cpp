// Mistake: multiplies by 100 in 32 bits, where 1 000 000 000 requests do not fit.
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    int n, lowest, highest, each, busy, idle, streak, boot;
    std::cin >> n >> lowest >> highest >> each >> busy >> idle >> streak >> boot;
    std::vector<int> starts(n + boot);
    int working = lowest, booting = 0, busy_minutes = 0, idle_minutes = 0;
    long long dropped = 0;
    for (int i = 0; i < n; i++) {
        int requests;
        std::cin >> requests;
        working += starts[i];
        booting -= starts[i];
        const int capacity = working * each;
        dropped += std::max(requests - capacity, 0);
        const unsigned asked = requests * 100u;
        busy_minutes = asked > static_cast<unsigned>(capacity) * busy ? busy_minutes + 1 : 0;
        idle_minutes = asked <= static_cast<unsigned>(capacity) * idle ? idle_minutes + 1 : 0;
        if (busy_minutes == streak) {
            busy_minutes = 0;
            if (working + booting < highest) {
                booting++;
                starts[i + boot]++;
            }
        }
        if (idle_minutes == streak) {
            idle_minutes = 0;
            if (working > lowest)
                working--;
        }
    }
    std::cout << dropped << ' ' << working << '\n';
}
