// A member is settled when it has been read: the fewest of its machines that keep it up, and the fewest that take it
// down. A group adds up the cheapest members that make its quorum, or the cheapest ones that break it. The settled
// members of all open groups lie on one stack, so that a closing parenthesis finds those of its group at the top.
// O(n) expected time.
#include <algorithm>
#include <cctype>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

struct OpenGroup {
    int quorum;
    size_t first; // where its members begin on the stacks
};

// Takes the members from `first` on off the stack and returns the sum of the `count` smallest.
static int cheapest(std::vector<int> &members, size_t first, int count)
{
    const auto begin = members.begin() + first;
    std::nth_element(begin, begin + count - 1, members.end());
    const int sum = std::accumulate(begin, begin + count, 0);
    members.erase(begin, members.end());
    return sum;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    std::string configuration;
    std::cin >> configuration;

    std::vector<int> to_keep_up, to_take_down; // of each settled member, in machines
    std::vector<OpenGroup> open;
    int machines = 0, quorum = 0;
    for (const char c : configuration) {
        if (std::isdigit(static_cast<unsigned char>(c))) {
            quorum = quorum * 10 + (c - '0');
        } else if (c == '(') {
            open.push_back({quorum, to_keep_up.size()});
            quorum = 0;
        } else if (c == 'm') {
            machines++;
            to_keep_up.push_back(1);
            to_take_down.push_back(1);
        } else if (c == ')') {
            const OpenGroup group = open.back();
            open.pop_back();
            const int members = static_cast<int>(to_keep_up.size() - group.first);
            to_keep_up.push_back(cheapest(to_keep_up, group.first, group.quorum));
            to_take_down.push_back(cheapest(to_take_down, group.first, members - group.quorum + 1));
        }
    }
    std::cout << to_take_down.back() << ' ' << machines - to_keep_up.back() << '\n';
}
