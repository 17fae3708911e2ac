// Mistake: takes a step back without putting back the value that the step has overwritten.
#include <array>
#include <iostream>
#include <set>
#include <string>
#include <utility>
#include <vector>

struct entry {
    int key, found, left;
};

static std::array<std::vector<entry>, 4> logs;
static std::array<size_t, 4> done;
static std::array<int, 4> values;
static std::set<std::pair<std::array<size_t, 4>, std::array<int, 4>>> vain;
static std::string order;

static bool walk(size_t n)
{
    if (order.size() == n)
        return true;
    if (!vain.insert({done, values}).second)
        return false;
    for (size_t worker = 0; worker < 4; worker++) {
        if (done[worker] == logs[worker].size())
            continue;
        const entry &next = logs[worker][done[worker]];
        if (next.found != -1 && next.found != values[next.key])
            continue;
        if (next.left != -1)
            values[next.key] = next.left;
        done[worker]++;
        order += "ABCD"[worker];
        if (walk(n))
            return true;
        order.pop_back();
        done[worker]--;
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
