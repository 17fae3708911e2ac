// Too slow: sets the timers of the meter one by one, as a delta list is made for: each walks from the front to its place. O(n m).
#include <algorithm>
#include <iostream>
#include <list>

int main()
{
    int n, m;
    long long behind, slack;
    std::cin >> n >> m >> behind >> slack;
    std::list<long long> timers(n);
    for (long long &ticks : timers)
        std::cin >> ticks;
    long long moment = -behind;
    while (m--) {
        long long ticks;
        std::cin >> ticks;
        moment += ticks;
        long long left = std::max(moment, 0LL);
        auto at = timers.begin();
        while (at != timers.end() && *at <= left)
            left -= *at++;
        if (at != timers.end())
            *at -= left;
        timers.insert(at, left);
    }
    for (auto first = timers.begin(); first != timers.end();) {
        long long span = 0, wake_up = *first++;
        for (; first != timers.end() && span + *first <= slack; ++first)
            span += *first;
        wake_up += span;
        std::cout << wake_up << ' ';
    }
    std::cout << '\n';
}
