// Too slow: notes when each tenant has joined, and for each turn looks at all tenants for the one that has stood in the
// line for the longest time: O(requests · tenants).
#include <algorithm>
#include <iostream>
#include <vector>

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<long long> arrival(n), duration(n), in_order(n), in_turns(n);
    std::vector<int> tenant(n);
    long long free_at = 0;
    for (int i = 0; i < n; i++) {
        std::cin >> arrival[i] >> tenant[i] >> duration[i];
        in_order[i] = std::max(free_at, arrival[i]);
        free_at = in_order[i] + duration[i];
    }

    constexpr int NOT_IN_LINE = 0;
    const int tenants = *std::max_element(tenant.begin(), tenant.end());
    std::vector<int> joined(tenants + 1, NOT_IN_LINE), next_of(tenants + 1, n), following(n);
    for (int i = n - 1; i >= 0; i--) {
        following[i] = next_of[tenant[i]];
        next_of[tenant[i]] = i;
    }
    long long now = 0;
    int arrived = 0, served = 0, joins = 0;
    for (;;) {
        for (; arrived < n && arrival[arrived] <= now; arrived++)
            if (next_of[tenant[arrived]] == arrived && tenant[arrived] != served)
                joined[tenant[arrived]] = ++joins;
        if (served != 0 && next_of[served] < arrived)
            joined[served] = ++joins;
        served = 0;
        for (int t = 1; t <= tenants; t++)
            if (joined[t] != NOT_IN_LINE && (served == 0 || joined[t] < joined[served]))
                served = t;
        if (served != 0) {
            joined[served] = NOT_IN_LINE;
            const int request = next_of[served];
            next_of[served] = following[request];
            in_turns[request] = now;
            now += duration[request];
        } else if (arrived < n) {
            now = arrival[arrived];
        } else {
            break;
        }
    }

    long long longest_in_order = 0, longest_in_turns = 0;
    int earlier = 0, later = 0;
    for (int i = 0; i < n; i++) {
        longest_in_order = std::max(longest_in_order, in_order[i] - arrival[i]);
        longest_in_turns = std::max(longest_in_turns, in_turns[i] - arrival[i]);
        earlier += in_turns[i] < in_order[i];
        later += in_turns[i] > in_order[i];
    }
    std::cout << longest_in_order << ' ' << longest_in_turns << '\n' << earlier << ' ' << later << '\n';
}
