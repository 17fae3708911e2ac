#include <iostream>
#include <vector>

// The least effort of a diff; 0 is a blank line.
static int least_effort(const std::vector<int> &before, const std::vector<int> &after, int hunk)
{
    // Your solution goes here.
    return 0;
}

int main()
{
    int n, m, hunk;
    std::cin >> n >> m >> hunk;
    std::vector<int> before(n), after(m);
    for (int &line : before)
        std::cin >> line;
    for (int &line : after)
        std::cin >> line;

    std::cout << least_effort(before, after, hunk) << '\n';
}
