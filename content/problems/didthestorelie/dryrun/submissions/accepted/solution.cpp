// Backtracking: tries the workers in the order of the alphabet, and remembers what it has walked from in vain.
#include <functional>
#include <set>
#include <string>
#include <vector>

std::string first_order(const std::vector<char> &workers, const std::vector<int> &keys, const std::vector<int> &found, const std::vector<int> &left)
{
    std::vector<std::vector<size_t>> logs(4);
    for (size_t i = 0; i < workers.size(); i++)
        logs[workers[i] - 'A'].push_back(i);

    std::vector<int> state(8); // how many operations each worker has done, and the values
    std::set<std::vector<int>> vain;
    std::string order;
    const std::function<bool()> walk = [&] {
        if (order.size() == workers.size())
            return true;
        if (vain.count(state))
            return false;
        for (size_t worker = 0; worker < logs.size(); worker++) {
            if (static_cast<size_t>(state[worker]) == logs[worker].size())
                continue;
            const size_t entry = logs[worker][state[worker]];
            int &value = state[4 + keys[entry]];
            const int before = value;
            if (found[entry] != -1 && found[entry] != before)
                continue;
            if (left[entry] != -1)
                value = left[entry];
            state[worker]++;
            order += workers[entry];
            if (walk())
                return true;
            order.pop_back();
            state[worker]--;
            value = before;
        }
        vain.insert(state);
        return false;
    };
    return walk() ? order : "impossible";
}
