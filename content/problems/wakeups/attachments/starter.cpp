#include <iostream>
#include <list>

// The delta list of the wake-ups. Each number counts the ticks after the timer before it.
static std::list<int> wake_ups(std::list<int> radio, std::list<int> meter, int behind, int slack)
{
    // Your solution goes here.
    return radio;
}

int main()
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);

    int n, m, behind, slack;
    std::cin >> n >> m >> behind >> slack;
    std::list<int> radio(n), meter(m);
    for (int &ticks : radio)
        std::cin >> ticks;
    for (int &ticks : meter)
        std::cin >> ticks;

    for (const int ticks : wake_ups(radio, meter, behind, slack))
        std::cout << ticks << ' ';
    std::cout << '\n';
}
