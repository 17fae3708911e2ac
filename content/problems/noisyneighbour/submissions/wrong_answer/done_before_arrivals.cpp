// Mistake: when a request is done in the millisecond in which others arrive, its tenant joins the line before the
// tenants of the arriving ones.
#include <algorithm>
#include <iostream>
#include <list>
#include <queue>
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
    std::queue<int> line;
    long long now = 0;
    int arrived = 0, served = 0;
    const auto take_in = [&](long long until) {
        for (; arrived < n && arrival[arrived] <= until; arrived++) {
            std::list<int> &queue = waiting[tenant[arrived]];
            if (queue.empty() && tenant[arrived] != served)
                line.push(tenant[arrived]);
            queue.push_back(arrived);
        }
    };
    while (arrived < n || !line.empty()) {
        if (line.empty())
            now = std::max(now, arrival[arrived]);
        take_in(now);
        served = line.front();
        line.pop();
        const int request = waiting[served].front();
        waiting[served].pop_front();
        in_turns[request] = now;
        now += duration[request];
        take_in(now - 1);
        if (!waiting[served].empty())
            line.push(served);
        served = 0;
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
