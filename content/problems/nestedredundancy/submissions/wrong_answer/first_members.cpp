// Mistake: takes the first members of a group instead of the cheapest ones.
#include <cctype>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

struct Group {
    int quorum;
    std::vector<int> ups, downs;
};

static int first_members(const std::vector<int> &values, int count)
{
    return std::accumulate(values.begin(), values.begin() + count, 0);
}

int main()
{
    std::string text;
    std::cin >> text;
    std::vector<Group> groups = {{1, {}, {}}};
    int machines = 0, quorum = 0;
    for (const char c : text) {
        if (std::isdigit(static_cast<unsigned char>(c))) {
            quorum = quorum * 10 + (c - '0');
        } else if (c == '(') {
            groups.push_back({quorum, {}, {}});
            quorum = 0;
        } else if (c == 'm') {
            machines++;
            groups.back().ups.push_back(1);
            groups.back().downs.push_back(1);
        } else if (c == ')') {
            const Group group = std::move(groups.back());
            groups.pop_back();
            const int members = static_cast<int>(group.ups.size());
            groups.back().ups.push_back(first_members(group.ups, group.quorum));
            groups.back().downs.push_back(first_members(group.downs, members - group.quorum + 1));
        }
    }
    std::cout << groups[0].downs[0] << ' ' << machines - groups[0].ups[0] << '\n';
}
