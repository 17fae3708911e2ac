// Too slow: keeps all minutes, and in each one counts back how many of the same kind lie behind it: O(n k).
#include <algorithm>
#include <iostream>
#include <vector>

struct Minute {
    long long requests, capacity;
};

int main()
{
    int n, lowest, highest, streak, boot;
    long long each, busy, idle;
    std::cin >> n >> lowest >> highest >> each >> busy >> idle >> streak >> boot;
    const auto kind = [&](const Minute &minute) {
        if (minute.requests * 100 > minute.capacity * busy)
            return 'b';
        return minute.requests * 100 <= minute.capacity * idle ? 'i' : 'n';
    };

    std::vector<int> starts(n + boot);
    std::vector<Minute> minutes;
    int working = lowest, booting = 0, since = 0;
    long long dropped = 0;
    for (int i = 0; i < n; i++) {
        long long requests;
        std::cin >> requests;
        working += starts[i];
        booting -= starts[i];
        minutes.push_back({requests, working * each});
        dropped += std::max(requests - working * each, 0LL);
        int length = 0;
        for (int j = i; j >= since && kind(minutes[j]) == kind(minutes[i]); j--)
            length++;
        if (length != streak)
            continue;
        since = i + 1;
        if (kind(minutes[i]) == 'b' && working + booting < highest) {
            booting++;
            starts[i + boot]++;
        }
        if (kind(minutes[i]) == 'i' && working > lowest)
            working--;
    }
    std::cout << dropped << ' ' << working << '\n';
}
