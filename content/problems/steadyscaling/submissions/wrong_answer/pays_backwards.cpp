// Mistake: changes the number first, and pays the seconds before with the new one.
#include <algorithm>
#include <deque>
#include <iostream>

struct Recommendation {
    int time, count;
};

int main()
{
    int n, up, down;
    long long running, step;
    std::cin >> n >> running >> up >> down >> step;
    std::deque<Recommendation> lows, highs;
    long long changes = 0, paid = 0;
    int before = -1;
    while (n--) {
        int time, count;
        std::cin >> time >> count;
        while (!lows.empty() && lows.back().count > count)
            lows.pop_back();
        lows.push_back({time, count});
        while (lows.front().time < time - up)
            lows.pop_front();
        while (!highs.empty() && highs.back().count < count)
            highs.pop_back();
        highs.push_back({time, count});
        while (highs.front().time < time - down)
            highs.pop_front();
        const long long low = lows.front().count, high = highs.front().count;
        if (low > running) {
            running = std::min(low, running + step);
            changes++;
        } else if (high < running) {
            running = high;
            changes++;
        }
        if (before >= 0)
            paid += running * (time - before);
        before = time;
    }
    std::cout << changes << ' ' << paid << '\n';
}
