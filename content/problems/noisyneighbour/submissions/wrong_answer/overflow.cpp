// Mistake: keeps times in 32 bits. A few long requests are enough to pass them.
#include <algorithm>
#include <cstdint>
#include <iostream>
#include <queue>
#include <vector>

static int32_t add(int32_t a, int32_t b)
{
    return static_cast<int32_t>(static_cast<uint32_t>(a) + static_cast<uint32_t>(b)); // wraps round
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<int32_t> arrival(n), duration(n), in_order(n), in_turns(n);
    std::vector<int> tenant(n), next_of(200001, n), following(n);
    int32_t free_at = 0;
    for (int i = 0; i < n; i++) {
        std::cin >> arrival[i] >> tenant[i] >> duration[i];
        in_order[i] = std::max(free_at, arrival[i]);
        free_at = add(in_order[i], duration[i]);
    }
    for (int i = n - 1; i >= 0; i--) {
        following[i] = next_of[tenant[i]];
        next_of[tenant[i]] = i;
    }

    std::queue<int> line;
    int32_t now = 0;
    int arrived = 0, served = 0;
    for (;;) {
        for (; arrived < n && arrival[arrived] <= now; arrived++)
            if (next_of[tenant[arrived]] == arrived && tenant[arrived] != served)
                line.push(tenant[arrived]);
        if (served != 0 && next_of[served] < arrived)
            line.push(served);
        served = 0;
        if (!line.empty()) {
            served = line.front();
            line.pop();
            const int request = next_of[served];
            next_of[served] = following[request];
            in_turns[request] = now;
            now = add(now, duration[request]);
        } else if (arrived < n) {
            now = arrival[arrived];
        } else {
            break;
        }
    }

    int32_t longest_in_order = 0, longest_in_turns = 0;
    int earlier = 0, later = 0;
    for (int i = 0; i < n; i++) {
        longest_in_order = std::max(longest_in_order, add(in_order[i], -arrival[i]));
        longest_in_turns = std::max(longest_in_turns, add(in_turns[i], -arrival[i]));
        earlier += in_turns[i] < in_order[i];
        later += in_turns[i] > in_order[i];
    }
    std::cout << longest_in_order << ' ' << longest_in_turns << '\n' << earlier << ' ' << later << '\n';
}
