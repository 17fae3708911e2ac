// Too slow: goes back from a dead end, but does not remember it, and walks into it again by every other order that leads there.
#include <array>
#include <iostream>
#include <string>
#include <vector>

struct entry {
    int key, found, left;
};

static std::array<std::vector<entry>, 4> logs;
static std::array<size_t, 4> done;
static std::array<int, 4> values;
static std::string order;

static bool walk(size_t n)
{
    if (order.size() == n)
        return true;
    for (size_t worker = 0; worker < logs.size(); worker++) {
        if (done[worker] == logs[worker].size())
            continue;
        const entry &next = logs[worker][done[worker]];
        const int before = values[next.key];
        if (next.found != -1 && next.found != before)
            continue;
        if (next.left != -1)
            values[next.key] = next.left;
        done[worker]++;
        order += "ABCD"[worker];
        if (walk(n))
            return true;
        order.pop_back();
        done[worker]--;
        values[next.key] = before;
    }
    return false;
}

int main()
{
    size_t n;
    std::cin >> n;
    for (size_t i = 0; i < n; i++) {
        char worker;
        entry next;
        std::cin >> worker >> next.key >> next.found >> next.left;
        logs[worker - 'A'].push_back(next);
    }
    std::cout << (walk(n) ? order : "impossible") << '\n';
}
