// Mistake: goes round the tenants by their numbers, from the one just served to the next higher one with requests
// waiting. That is a fair order, too, but not that of the line.
#include <algorithm>
#include <iostream>
#include <list>
#include <set>
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

    std::vector<std::list<int>> waiting(200001);
    std::set<int> active;
    long long now = 0;
    int served = 0;
    for (int arrived = 0, done = 0; done < n; done++) {
        if (active.empty())
            now = std::max(now, arrival[arrived]);
        for (; arrived < n && arrival[arrived] <= now; arrived++) {
            waiting[tenant[arrived]].push_back(arrived);
            active.insert(tenant[arrived]);
        }
        auto next = active.upper_bound(served);
        if (next == active.end())
            next = active.begin();
        served = *next;
        const int request = waiting[served].front();
        waiting[served].pop_front();
        if (waiting[served].empty())
            active.erase(next);
        in_turns[request] = now;
        now += duration[request];
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
