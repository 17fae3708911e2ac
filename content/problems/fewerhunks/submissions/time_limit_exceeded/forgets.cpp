// Too slow: tries all diffs line by line and keeps nothing: exponential.
#include <algorithm>
#include <iostream>
#include <vector>

static int hunk;
static std::vector<int> before, after;

static int least(size_t i, size_t j, bool open)
{
    if (i == before.size() && j == after.size())
        return 0;
    int effort = 1'000'000;
    const int opening = open ? 0 : hunk;
    if (i < before.size() && j < after.size() && before[i] == after[j])
        effort = least(i + 1, j + 1, open && before[i] == 0);
    if (i < before.size())
        effort = std::min(effort, 1 + opening + least(i + 1, j, true));
    if (j < after.size())
        effort = std::min(effort, 1 + opening + least(i, j + 1, true));
    return effort;
}

int main()
{
    size_t n, m;
    std::cin >> n >> m >> hunk;
    before.resize(n);
    after.resize(m);
    for (int &line : before)
        std::cin >> line;
    for (int &line : after)
        std::cin >> line;
    std::cout << least(0, 0, false) << '\n';
}
