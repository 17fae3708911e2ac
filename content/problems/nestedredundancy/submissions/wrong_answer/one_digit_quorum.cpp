// Mistake: takes a quorum to be a single digit, the one before the parenthesis.
#include <algorithm>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

struct Group {
    int quorum;
    std::vector<int> ups, downs;
};

static int cheapest(std::vector<int> values, int count)
{
    std::sort(values.begin(), values.end());
    return std::accumulate(values.begin(), values.begin() + std::clamp<int>(count, 0, values.size()), 0);
}

int main()
{
    std::string text;
    std::cin >> text;
    std::vector<Group> groups = {{1, {}, {}}};
    int machines = 0;
    for (size_t i = 0; i < text.size(); i++) {
        if (text[i] == '(') {
            groups.push_back({text[i - 1] - '0', {}, {}});
        } else if (text[i] == 'm') {
            machines++;
            groups.back().ups.push_back(1);
            groups.back().downs.push_back(1);
        } else if (text[i] == ')') {
            const Group group = std::move(groups.back());
            groups.pop_back();
            const int members = static_cast<int>(group.ups.size());
            groups.back().ups.push_back(cheapest(group.ups, group.quorum));
            groups.back().downs.push_back(cheapest(group.downs, members - group.quorum + 1));
        }
    }
    std::cout << groups[0].downs[0] << ' ' << machines - groups[0].ups[0] << '\n';
}
